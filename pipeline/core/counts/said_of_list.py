"""What the end of a list of counts says of all that are counted in it (20个街区、3座桥|实现绿化).

Belongs here: such a predicate, and whether a clause says nothing but what is counted. Does not belong here: predicates
that run on into the next number (running_on.py), work on all of a list (shared_work.py).
"""

import re

from pipeline.core.counts import counted_names
from pipeline.core.counts.list_items import LONGEST_LIST, NEXT_NUMBER, count_ends
from pipeline.core.discourse import sides
from pipeline.core.lexicon import predicate_words, verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.lexicon.nouns import PARTS_OF_TOWN
from pipeline.core.lexicon.places import WHOLE_HERE
from pipeline.core.lexicon.undertakings import COME_ABOUT
from pipeline.core.lexicon.units import PLACE_BESIDE, PLACES
from pipeline.core.patterns import any_of
from pipeline.core.phrases import nouns, predicates
from pipeline.core.phrases.measures import peel
from pipeline.core.state import ONE_BY_ONE, Place

#: What ends a clause behind a noun.
CLAUSE_ENDS = frozenset("，。；！？：)”\n")
#: The next count right behind a noun (10个街道|83个社区实现…).
_NUMBER = re.compile(rf"{any_of(SO_MANY)}?\d[\d.]*|近(?=[百千万]+[户人名套])")
#: A count that opens a clause, or stands in a list that does.
_OPENS_CLAUSE = re.compile(
    rf"[，。；！？\n](?:{WHOLE_HERE}|{any_of(PARTS_OF_TOWN)}|目前|现|已|共|首批|(?:大力|全力|持续|继续|力争)?推动|确保"
    rf"|(?:[^，。；：、\d]{{2,12}}、){{0,3}}[^，。；：、\d]{{2,12}}等)*(?:有?\d|[上近]?[百千]?[万亿])[^，。；：！？\n]*$"
)
#: How far in front of all things are, as which a predicate ends (3个专业、2个学科进入世界前|1%).
_FRONT = re.compile(r"\d[\d.]*[%‰‱位名]?(?=[，。；、\n])")
#: A number within the name of that for which things are chosen: a year, a league, a grade.
_IN_NAME = re.compile(r"(?:19|20)\d\d年度?|\d+强|[345]A")
_CHOSEN_FOR = re.compile(rf"..{any_of(predicate_words.SELECTING)}[^，。；、\d]{{0,8}}$")
_CLAUSE = 80
#: More places counted by the bare noun, right behind the first (2区|7镇57村入选…).
_BESIDE = re.compile(rf"{PLACE_BESIDE}{{1,3}}(?=[^，。；、的\d])")
#: So many signs behind a count tell whether a predicate stands there.
_OPENING = 3
#: The name of a side has no more signs, with what says how much it is.
_LONGEST_SIDE = 20


def is_whole_clause(text: str, noun: nouns.Noun, place: Place) -> bool:
    """Whether a clause begins with a number and says nothing but ``noun`` of it, so that its predicate is in there."""
    sign = text[noun.end : noun.end + 1]
    if noun.predicate or (sign not in CLAUSE_ENDS and (sign != "、" or text[noun.end + 1 : noun.end + 2].isdigit())):
        return False
    low = max(0, place.after - _CLAUSE)
    begin = max(text.rfind(sign, low, place.after) for sign in "，。；：")
    return _OPENS_CLAUSE.search(text, max(low, begin), place.after) is not None


def side_from(text: str, end: int, at: int, place: Place) -> int:
    """Where the words of the next number begin behind counted things that end at ``end``: behind what is said of them
    up to the 、 ``at``, where a side of theirs follows it (40家企业建立合作关系、|订单金额9亿元)."""
    following = place.following
    if at <= end or following is None or following.start - at > _LONGEST_SIDE:
        return end
    side = peel(text[at + 1 : following.start]).name
    told = not side.startswith(verbs.REACHING)
    return at if told and sides.is_attribute(side.partition("占")[0].rstrip("约仅近")) else end


def of_places(text: str, unit: str, place: Place) -> str:
    """What is said of places that are counted by the bare noun, other places right behind them (2镇|5村入选省级试点),
    or ""."""
    following = place.following
    if following is None or following.start != place.after or unit not in PLACES:
        return ""
    beside = _BESIDE.match(text, place.after, place.end)
    if beside is None:
        return ""
    said = nouns.noun_behind(text, beside.end(), place.end)
    return said.words + said.predicate


def _next_count(text: str, at: int, end: int) -> re.Match[str] | None:
    """The first digit from ``at`` to ``end`` that is not within the name of what things are chosen for."""
    stop = nouns.DIGIT.search(text, at, end)
    while stop is not None and (named := _IN_NAME.match(text, stop.start(), end)) is not None:
        if _CHOSEN_FOR.search(text, at, stop.start()) is None:
            break
        stop = nouns.DIGIT.search(text, named.end(), end)
    return stop


def of_all(text: str, at: int, place: Place) -> str:
    """What the end of a list says of all counted things in it (20个街区、3座桥|实现绿化), or ""."""
    listed = not text.endswith("的", 0, at)  # 28所高校的|220个学科进入前1%
    for _ in range(LONGEST_LIST):
        number = NEXT_NUMBER.match(text, at, place.end) or _NUMBER.match(text, at, place.end)
        if number is None:
            return ""
        if (count := count_ends(text, number)) is None:
            return ""
        unit, at = count
        if number[0][:1].isdigit() and unit in ONE_BY_ONE and predicates.opens_with_predicate(text[at : at + _OPENING]):
            return ""  # 40个项目|15个竣工投用
        stop = _next_count(text, at, place.end)
        last = stop.start() if stop else place.end
        if last == at:
            continue  # 80个村|900户2600名贫困人口脱贫
        noun = nouns.noun_behind(text, at, last)
        if is_whole_clause(text, noun, place):
            noun = nouns.with_predicate(noun)
        told = unit and unit in counted_names.OF_PEOPLE and not text.startswith("的", at)  # 和9万人|的脱贫任务
        often = unit == "次" and predicates.selects(noun.words)  # 9项工作、3次|获得表彰
        if noun.words in COME_ABOUT or often or (told and predicates.opens_with_predicate(noun.words)):
            return noun.words + noun.predicate  # 8家单位、13人|获市级表彰, 7个项目90公里|建成通车
        if not noun.words or noun.predicate:
            if stop is None or noun.end + len(noun.predicate) < last:
                return noun.predicate if noun.words else ""
            front = _FRONT.match(text, last) if noun.predicate.endswith("前") and listed else None
            return noun.predicate + front[0] if noun.words and front is not None else ""
        at = noun.end
    return ""
