"""Predicates that run on into the next number (90个项目|竣工80个, 139所学校|安装5000个监控点, 指标位居全省|第一).

Belongs here: where such a predicate begins, and what it says of all that are counted. Does not belong here: which words
begin a predicate (predicates.py), what of them a name keeps (counted_names.py).
"""

import re

from pipeline.core.lexicon import verbs
from pipeline.core.lexicon.places import WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, nouns, predicates
from pipeline.core.state import Place

#: Verbs before a number whose object is a work, so that a doing at the end of the noun is none of a predicate.
_WORKED_ON = ("完成", "推进", "实施", "加快", "启动", "做好", "抓好", "开展")
#: A shorter noun is half of a word.
_SHORTEST = 2
#: For whom, where or with whom something is done; other words before a number may be the doer (省直9个部门公布80项).
_FOR = re.compile(f"[在为向对与给]|{WHOLE_HERE}$")
#: Each of them, or all: what stands before a verb and is no part of what it is said of.
_EACH = re.compile("(?:各|均|自主)+$")
#: The object of a verb, where it is no longer than a name holds.
_OBJECT = re.compile(r"(?!的)[^，。；、：“(\d]{2,10}(?=[，。；、])")
_SIGNS = frozenset("，。；、：！（(\n")
#: Those counted, before what they did to things that are counted behind them (9家企业|申报的专利20件).
_DONE_BY_THEM = re.compile(
    rf"(?P<who>[^，。；、的\d]{{0,6}}(?:企业|单位|学校|医院|[村镇乡县户]))(?:新|共|已)?{any_of(verbs.DOINGS)}的[^，。；、的\d]{{2,}}"
)
#: Upon what more was done is nothing counted.
_UPON = "基础上"


def parted(noun: nouns.Noun, place: Place, lead: str) -> nouns.Noun:
    """``noun`` without the verb at its end that has the next number as its object (139所学校|安装5000个监控点), or what
    those counted did that to which the next counts.

    It is the predicate. Behind the words of ``lead`` that work on something it is a work (推进9个小区改造200户).
    """
    following = place.following
    if noun.predicate or following is None or following.start != noun.end or _UPON in noun.words:
        return noun
    if lead and (_FOR.search(lead) is None or any(word in lead for word in _WORKED_ON)):
        return noun
    if "的" in noun.words and (theirs := _DONE_BY_THEM.fullmatch(noun.words)) is not None:
        return nouns.Noun(noun.end - len(noun.words) + theirs.end("who"), theirs["who"], "")
    doing = naming.doing_at_end(noun.words)
    own = _EACH.sub("", noun.words[: -len(doing)]) if doing else ""
    if len(own) < _SHORTEST or predicates.opens_with_predicate(own):
        return noun
    return nouns.Noun(noun.end - len(doing), own, doing)  # 各 is told with the things


def said_of_all(text: str, unit: str, at: int, predicate: str, place: Place) -> str:
    """What ``predicate``, which ends at ``at``, says of all things counted in ``unit``; '' where it says nothing.

    It may run on into a rank (指标位居全市|第一), into what each of them did it to (安装|监控点), or into how many of
    them it is said of.
    """
    following = place.following
    if predicate.startswith("分别在") and text.startswith("、", at):
        return ""  # 3项成果|分别在甲大会、乙论坛上发布
    if not predicate or following is None or following.start != at:
        return predicate
    if following.kind in ("rank", "front"):
        return predicate + text[at : following.end]
    some = unit != "" and unit == following.unit and text[following.end : following.end + 1] in _SIGNS
    if some and predicates.ends_in_verb(predicate.rstrip("了约近超过逾")):
        return ""  # 90个项目|竣工80个, 900个旧村|累计完成整治600个
    return with_object(text, at, predicate, place) or predicate


def with_object(text: str, at: int, predicate: str, place: Place) -> str:
    """``predicate``, a verb of doing that ends at ``at``, with the object counted right behind it; '' where none is."""
    following = place.following
    if not predicate or following is None or following.start != at or naming.doing_at_end(predicate) != predicate:
        return ""
    thing = _OBJECT.match(text, following.end)
    return "" if thing is None else predicate + thing[0]
