"""Percentages of things: which things, and what is said of them (``90%以上的村通公路``, ``新区学校100%达标``).

Belongs here: the name of such a share. Does not belong here: shares of a whole told by 占 (parts.py).
"""

import re
from typing import NamedTuple

from pipeline.core.discourse import said_again, sides, topics
from pipeline.core.lexicon import nouns as listed
from pipeline.core.lexicon import predicate_words, ranking, verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.lexicon.places import ANYWHERE, WHOLE
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases import naming, nouns, predicates
from pipeline.core.phrases.clauses import last_clause, sentence_before
from pipeline.core.phrases.measures import bound_behind, peel
from pipeline.core.state import Carry, Counted, Place, Sentence
from pipeline.core.tokens import Quantity

#: The names of values: a percentage behind one of them is it, and no share of the things behind.
_VALUE = re.compile(r"(?:率|比例|比重|占比|占|(?<!制)度|(?<!断)面|指数|标准|水平|目标|任务|份额)$|占")
_NO_THING = re.compile(rf"(?!安排在)(?:的|){any_of(listed.OF_PERCENT)}")
#: What may be kept off or made out is a kind of things (实现|可防性案件“零发案”).
_MERELY = re.compile(rf"(?:(?!可[防控追]){any_of(predicate_words.MERELY_SAID)})+了?")
_JOINED = re.compile(r"(?:、|和|及|以及|与)$")
_JOINS = frozenset("并且而或和及与、")
#: What stands in brackets behind a share is a note to it (普及率由80%提高到85%|(快报数)).
_JOINS_OR_NOTE = _JOINS | {"("}
#: What stands between two shares of a list: what is said of the first, and what joins the next to it.
_NEXT_SHARE = re.compile(rf"[^，。；、\d]{{0,16}}(?:、|和|及|以及|与){any_of(SO_MANY)}?")
#: What is said of a share of what was told before 其中 (上市企业90家，其中80%|为创新型企业).
_OF_SOME = ("为", "拥有", "具有", "投向", "来自")
#: What is said, without a thing of its own, of a share of what the clause before tells of (师范生全部任教，90%|在农村).
_SAID_OF_THEM = re.compile(r"在(?![校册建编岗])|进入|拥有|具有|来自|考入|升入|留在|回到|返回")
#: To how many of all something was widened, before their share (试点范围|扩大到全国40%的县).
_WIDENED = re.compile(rf"(?:要|已|再)*{any_of(verbs.WIDENING)}到{any_of(ANYWHERE)}$")
#: How far trials go: the things are on trial (养老保险|试点范围|扩大到40%的县).
_TRIAL, _TRIALS = "试点", ("试点范围", "试点的范围")
_COVERING = "覆盖"  # what something does that is widened itself
#: Things of which all are so, before the number that tells a share of others.
_WHOLE = re.compile(r"(?:所有|全部)[^，。；\d]{2,16}[和及、与]$")
_JOINERS = frozenset("和及、与")
#: What is said of things is kept up to so many signs.
_LONGEST = 34


#: One more thing of a list of things, of all of which something is said, is no longer, and no statement of its own.
_LONGEST_THING = 8
_NO_MORE_THINGS = re.compile(r"[\d的%“]")


#: So many signs at its end tell of what kind a thing is, and so many are said of it.
_KIND, _SAID = 2, 3
_GOES_ON = frozenset("的化群园率、和及与”")


#: Right before the next number: no part of the thing before it.
_BOUND_AHEAD = Endings(SO_MANY)
#: With how small a share of what a whole region has somebody does something (东山以不到全市|4%|的面积，贡献…).
_OUT_OF_ALL = re.compile(
    f"[以用](?:占|仅占)?(?:不到|不足|{any_of(SO_MANY)})?(?P<whole>{WHOLE}|世界)(?:不到|不足|{any_of(SO_MANY)})?$"
)


#: What somebody has or does of all that a whole region has or does (园区贡献了全省|40%|的税收).
_GIVEN_OF_ALL = re.compile(rf"(?P<does>^.*(?:{any_of(ranking.DONE_OF_ALL)})了?)(?P<whole>{any_of(ANYWHERE)})$")
#: Who has a share of what there is in a whole region, and of what, on either side (东城占全市|土地, 土地|占全市).
_OF_REGION = re.compile(f"(?P<who>[^，。；、占]*)(?P<of>占(?:{any_of(ANYWHERE)}))(?P<thing>(?:(?!比)..+|))")
#: What there is more of, of which somebody brought so much (贡献了全省40%|的增量).
_MORE = ("的增量", "增量")


class Share(NamedTuple):
    """A share: its name, and where the words that it takes end."""

    name: str
    end: int


def share_of(text: str, after: int, end: int, following: Quantity | None, lead: str, subject: str) -> Share | None:
    """The share that a percentage is whose bound ends at ``after``; None where it is a value of its own.

    ``lead`` is what the words before leave of a name, ``subject`` what the numbers before leave; the sentence ends
    at ``end``, and ``following`` is its next number.
    """
    if _VALUE.search(lead) or text[after : after + 1] in _JOINS_OR_NOTE:
        return None
    if _NO_THING.match(text, after) and not (text.startswith(_MORE, after) and _GIVEN_OF_ALL.match(lead)):
        return None
    stop = following.start if following is not None else end
    stop -= len(_BOUND_AHEAD.longest(text, stop))
    of = text[after : after + 1] == "的"
    at = after + of
    noun = nouns.noun_behind(text, at, stop)
    thing = naming.clean(noun.words).removesuffix("的目标")
    # Behind 的 a verb only tells which things: 90%的建成小区|实现集中供热.
    if not (of and noun.predicate) and predicates.starts_predicate(thing + noun.predicate):
        ends = at + len(thing + noun.predicate)
        said = _said(text[at:ends])
        whose = lead or naming.without_flow(subject)
        # 家庭100%签约、|学校食堂100%自营: another share goes on behind what is said of the first
        return Share(whose + said, ends if text.startswith("、", ends) else after) if said and whose else None
    if not thing:
        return None
    if not (noun.predicate or lead) and (rest := _rest_of_list(text, noun.end, stop)) is not None:
        thing, noun = thing + text[noun.end : rest.end], rest
    said = _said(noun.predicate)
    if not said and following is not None and following.unit == "%" and _JOINED.search(text, at, stop):
        _, later = bound_behind(text, following.end)
        said = _said_of_next(thing, nouns.noun_behind(text, later + (text[later : later + 1] == "的"), end))
    ends = noun.end + len(noun.predicate)
    runs_on = following is not None and ends == stop and text[stop - 1] not in _JOINS
    return Share(lead + thing + said, noun.end if runs_on else ends - (ends == stop and text[stop - 1] in _JOINS))


def _rest_of_list(text: str, at: int, stop: int) -> nouns.Noun | None:
    """The last of a list of things that goes on at ``at``, with what is said of all (一半以上桥梁、|隧道实现联网)."""
    while text.startswith("、", at):
        thing = nouns.noun_behind(text, at + 1, stop)
        thing = thing if thing.predicate else nouns.with_predicate(thing)
        if not 2 <= len(thing.words) <= _LONGEST_THING or _NO_MORE_THINGS.search(thing.words) is not None:
            return None
        if thing.predicate:
            return thing
        at = thing.end
    return None


def share_behind(sentence: Sentence, place: Place, begin: int, full: str, q: Quantity, carry: Carry) -> Counted | None:
    """The share of the things behind a percentage whose own words, from ``begin`` on, leave ``full``; else None.

    The next share of a list is of what the first said before its number (事项100%网上可办、|80%全程网办).
    """
    if (out_of := _out_of_all(sentence.text, place, begin, q)) is not None:
        return out_of
    full = _behind_whole(sentence.text, begin, q.start, full).removesuffix("得到")  # 实事得到|100%落实
    if "到" in full and (widened := _WIDENED.search(full)) is not None:
        full = _widened(sentence, begin, full[: widened.start()])
    whose = full or (carry.open_noun if begin == carry.end else "")
    if full and not carry.subject:
        whose = said_again.joined_topic(sentence.text, sentence.start, begin, full)
    told, of_first = carry.share
    if not whose and of_first and _NEXT_SHARE.fullmatch(sentence.text, told, q.start) is not None:
        whose = of_first
    if not whose and begin - carry.end <= 1 and (also := _also_of_region(sentence.text, place, q, carry)) is not None:
        return also
    part = share_of(sentence.text, place.after, place.end, place.following, whose, carry.subject)
    if part is not None and not whose and part.name.startswith(_OF_SOME) and sentence.text.startswith("其中", begin):
        part = part._replace(name=sides.own_part(carry.subject) + part.name)
    elif part is not None and not whose and _SAID_OF_THEM.match(part.name) and sentence.text[begin - 1] == "，":
        these = carry.subject or topics.topic_before(sentence.text, sentence.start, begin)
        part = part._replace(name=naming.without_flow(these) + part.name)
    carry.share = (-1, "") if part is None else (part.end, whose)
    if part is None:
        return None
    if (given := _GIVEN_OF_ALL.match(whose)) is not None:
        thing = part.name.removeprefix(whose)
        does = (carry.subject if thing in _MORE else "") or given["does"]  # 进出口增长4%，贡献了全省40%的|增量
        part = part._replace(name=f"{does}{thing}占{given['whole']}比重")
    return Counted(part.end, part.name, "", "", False)


def _widened(sentence: Sentence, begin: int, what: str) -> str:
    """``what`` was widened to so many of all, with what the clause or the sentence before tells of where it says only
    that a trial was (推行合作医疗。试点范围|扩大到全国40%的县), or nothing (合作医疗不断完善，|已扩大到全国86%的县)."""
    what = what.removesuffix("范围").removesuffix("的") if what.endswith(_TRIALS) else what
    if what and what not in (_TRIAL, f"把{_TRIAL}", f"将{_TRIAL}"):
        return what
    of = topics.topic_before(sentence.text, sentence.start, begin)
    if not what:
        return of + _COVERING if of else ""
    of = of or topics.topic_of(last_clause(sentence_before(sentence.text, sentence.start)))
    return of.removesuffix("建设") + _TRIAL


def _also_of_region(text: str, place: Place, q: Quantity, carry: Carry) -> Counted | None:
    """The share of a whole region in a list with another such share (占全市1/5的土地、|1/4的人口), or None."""
    if "占" not in carry.last_name or not (q.kind == "fraction" or text.startswith("的", place.after)):
        return None
    region = _OF_REGION.fullmatch(carry.last_name) if text[carry.end] in _JOINS else None
    noun = nouns.noun_behind(text, place.after, place.stop)
    if region is None or not noun.words or noun.predicate:
        return None
    thing = naming.clean(noun.words)
    name = region["who"] + region["of"] + thing if region["thing"] else thing + region["of"]
    return Counted(noun.end, name, "", "", False)


def _out_of_all(text: str, place: Place, begin: int, q: Quantity) -> Counted | None:
    """The share that somebody has of what a whole region has, to do something with (以全省|1/9|的耕地，养育…)."""
    given = _OUT_OF_ALL.search(text, begin, q.start) if text.startswith("的", place.after) else None
    if given is None:
        return None
    noun = nouns.noun_behind(text, place.after + 1, place.stop)
    return Counted(noun.end, f"{noun.words}占{given['whole']}", "", "", False) if noun.words else None


def _said_of_next(thing: str, last: nouns.Noun) -> str:
    """What is said of the ``last`` of two shares, the first of which is of ``thing`` (个人事项、法人事项|网上办理)."""
    last = last if last.predicate else nouns.with_predicate(last)
    if last.predicate:
        return _said(last.predicate)
    _, alike, said = last.words.partition(thing[-_KIND:])
    return said if len(thing) > _KIND and alike and len(said) >= _SAID and said[0] not in _GOES_ON else ""


def _behind_whole(text: str, begin: int, at: int, name: str) -> str:
    """``name`` without the things that are so altogether, told before those of which a share is (所有镇和|90%的村).

    The words of the number at ``at`` begin at ``begin``.
    """
    if text[at - 1] not in _JOINERS or (whole := _WHOLE.search(text, begin, at)) is None:
        return name
    return naming.named(text[begin : whole.start()])


def _said(predicate: str) -> str:
    """What a predicate says of things, without the words that only say that it is so."""
    said = predicate.strip("，、")
    if (merely := _MERELY.match(said)) is not None:
        said = said[merely.end() :]
    return peel(said).name[:_LONGEST]
