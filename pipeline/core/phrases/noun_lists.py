"""Lists of nouns behind a number, and where they end: before a 、 that opens another statement.

Belongs here: whether what stands behind a 、 goes on with the things before it. Does not belong here: where a noun
ends, and things that are told by name behind it (nouns.py, named_others.py).
"""

import re

from pipeline.core.lexicon import clauses, nouns, verbs
from pipeline.core.lexicon.places import WHOLE
from pipeline.core.phrases import adverbials, half_nouns, named_others
from pipeline.core.phrases.naming import FLOW
from pipeline.core.phrases.predicates import (
    DESCRIBED,
    OBJECT_FOLLOWS,
    PREDICATE,
    PREDICATE_OF_CLAUSE,
    ends_in_head,
    opening_predicate,
    predicate_in,
    selects,
)

_NEXT_ITEM = re.compile(rf"以及|{clauses.AND_ALSO}|{clauses.AND}|(?<!参)与|、")
#: What leads up to the next count of a list (3项民生工程和县定|5项民生实事); of one pair of words both are counted.
_LEAD_OF_NEXT = re.compile(rf"(?:以及|{clauses.AND_ALSO}|{clauses.AND})(?P<lead>[^，。；：“”]{{0,13}}[^，。；：“”、])")
_PAIR_END = ("地区", "地区的")
_COUNT = re.compile(r"\d[\d.]*[万多余]*[项件个条座所家处栋名](?!以[上下内]|左右|[，。；、：！？）\n])")
#: The things of a list, how long one of them may be, and signs that what stands there is none.
_ALSO = re.compile(clauses.AND_ALSO)
_ITEMS = re.compile(f"、|{clauses.AND}|{clauses.AND_ALSO}|与")
_LONGEST_THING = 6
_NO_THING = re.compile(r"[\d的]|^[为居达近超获占位含未创]")
#: What all of those counted did in one year is told together (9个项目当年签约、|当年开工).
_SAME_YEAR = "当年"
#: A list of things that its kind closes, before another statement up to the next number (4项水利、交通等工程|、总投资).
_KIND_CLOSES = re.compile(
    r"的?[^，。；、\d和及]{2,10}(?:、[^，。；、\d等]{2,10})+等[^，。；、\d等]{2,12}(?=、[^，。；、\d]{2,8}$)"
)
#: The last of two kinds of things, with what sort it is.
_KIND = re.compile(r"(?:“[^”]*”)?[^，。；、和及与的\d]{3,12}")
_KINDS = ("园", "街巷", "示范点")  # more last words of such kinds
#: What is done to a thing, or to make one: it needs no such kind.
_WORKED = (*nouns.WORKS, "加工")
#: Places that one sign names.
_PLACES_ALONE = frozenset("省市县区镇乡村")
#: Where among others something stands: another statement (获评一级馆、|全省最多).
_BEST_OF = re.compile(f"(?:.{{0,3}}{WHOLE}|[居位])(?!“)")
#: What opens a statement besides the verbs of doing (3枚金牌、|创历史最好成绩; 9个省份、|规模居全国前列).
_SAID_NEXT = re.compile("[规总数][模量]居|创(?:下|历史|新高)|蝉联|抗御|战胜")
_OBJECT = 2  # a predicate with an object of so many signs may go on with another object (喜迁南湾、|北山新居)
#: The rest of a list of things (15个工作站、|实训基地和实践基地).
_CLOSED_LIST = re.compile(r"(?:[^、，。；和及与]{2,8}、)*[^、，。；和及与]{2,8}(?:和|及|与)[^、，。；和及与]{2,8}")
#: The last of a list of things, as it stands before its predicate (8名司机、|投递员纳入试点), and what it needs.
_LAST_OF_LIST = re.compile(r"[^，。；的\d]{2,16}")
_LIFE = re.compile("(?:基本|)(?:生活|住房|饮水|出行|就医|就学|上学)(?:安全|困难|问题|条件|)$")
#: What joins the next thing to those before it.
JOINERS = re.compile(r"(?:、|和|(?<![惠普涉])及|(?<!参)与|以及|，)+$")
HEAD = 3  # so many signs say what kind of thing a noun is


def unit_before(text: str, at: int) -> str:
    """The end of the unit in which the noun at ``at`` is counted: two signs tell lengths and areas."""
    return text[max(0, at - 2) : at]


def ends_in_thing(words: str) -> bool:
    """Whether ``words`` end in the name of a thing."""
    return ends_in_head(words) or words.endswith(nouns.THINGS)


def list_end(text: str, at: int, end: int, stop: int) -> int:
    """Where the list of nouns ends that begins at ``at``: before a 、 that opens another statement."""
    if end == stop and (joiner := JOINERS.search(text, at, end)) and not joiner[0].startswith("、"):
        end = joiner.start()
    elif end == stop and text.startswith("等", end - 1) and (item := _NEXT_ITEM.search(text, at + 1, end)) is not None:
        return item.start()  # examples of the next number (23条道路新建和南桥路、北桥路等|5条)
    runs_on = end == stop
    if runs_on and "等" in text[at:end] and (whole := _KIND_CLOSES.match(text, at, end)) is not None:
        end, runs_on = whole.end(), False
    if runs_on and _COUNT.match(text, stop) is not None:
        end = _lead_of_next(text, at, end)
    mark = text.find("、", at, end)
    while mark >= 0:
        inner, rest = text[at:mark], text[mark + 1 : end]
        enclosed = half_nouns.is_half(inner, rest) or (rest.startswith(_SAME_YEAR) and _SAME_YEAR in inner)
        enclosed = enclosed or (not runs_on and half_nouns.is_one_work(inner, rest)) or _goes_on(inner, rest, runs_on)
        # a list that 等 closes goes on
        closed = ("等" in rest and not runs_on and not (ends_in_thing(inner) and opens_statement(rest))) or (
            DESCRIBED.match(rest) is not None and not ends_in_thing(inner)
        )
        ends = not enclosed and not closed and (runs_on or opens_statement(rest) or not _goes_with(inner, rest))
        if ends or (inner[:1] != "的" and named_others.is_other(inner, rest, unit_before(text, at))):
            return mark if text[mark + 1 : mark + 2].isdigit() else at + _own_end(inner)
        mark = text.find("、", mark + 1, end)
    return end


def _lead_of_next(text: str, at: int, end: int) -> int:
    """Where a noun at ``at`` ends: before the words that lead up to a count at ``end`` and their joiner, or there."""
    led = next((one for one in _LEAD_OF_NEXT.finditer(text, at + 1, end) if one.end() == end), None)
    if led is None or led["lead"].endswith(_PAIR_END):
        return end
    said = PREDICATE.search(led["lead"]) or PREDICATE_OF_CLAUSE.search(led["lead"])
    return end if said is not None else led.start()


def _goes_on(inner: str, rest: str, runs_on: bool) -> bool:
    """Whether ``rest`` goes on with what things are chosen for (入选省级、|市级重点项目) or closes a list of things."""
    said = PREDICATE.search(rest, 2)
    if said is not None and _closes_list(rest, adverbials.begin_before(rest, said.start())):
        return ends_in_thing(inner) and predicate_in(inner) is None and not opens_statement(rest)
    if runs_on or PREDICATE.search(rest) is not None or opens_statement(rest) or _BEST_OF.match(rest):
        return False  # but a list is closed, whatever runs on behind it: 9家企业、|商会投入|3亿元
    cut = predicate_in(inner)
    if cut is not None:
        told = inner[cut.start() :].removeprefix("分别")
        return selects(told) or (len(inner) - cut.end() >= _OBJECT and "分别" not in inner)
    return _CLOSED_LIST.fullmatch(rest) is not None and ends_in_head(rest)


def _closes_list(rest: str, at: int) -> bool:
    """Whether ``rest`` up to its predicate ``at`` is the last of some things (9个苗圃、|孵化器和产业园|投入使用)."""
    last = _LIFE.sub("", rest[:at])
    return (ends_in_thing(last) or last.endswith(_KINDS)) and _LAST_OF_LIST.fullmatch(rest, 0, at) is not None


def _goes_with(inner: str, rest: str) -> bool:
    """Whether ``rest`` goes on with things like those of ``inner``, or ends in the kind of thing that both tell of."""
    return _alike(inner, rest) or _is_shared_kind(inner, rest)


def _is_shared_kind(inner: str, rest: str) -> bool:
    """Whether ``rest`` ends in the kind of thing that ``inner`` tells more of, too (8个现代物流、|供应链平台)."""
    said = PREDICATE.search(rest, 2)
    more = (rest[: said.start()] if said is not None else rest).removesuffix("建设").split("、")
    worked = inner.endswith(_WORKED) and "、" not in inner
    if worked or _ALSO.search(inner) is not None or PREDICATE.search(inner, 1) is not None:
        return False
    if any(ends_in_thing(one) for one in (inner, *more[:-1])):
        return False
    return (more[-1].endswith(_KINDS) or ends_in_thing(more[-1])) and _KIND.fullmatch(more[-1]) is not None


def _own_end(inner: str) -> int:
    """Where in ``inner``, which a 、 ends, the counted things end: before the first of other things that 和 adds.

    >>> _own_end("河道治理和老王坡")  # 12条河道治理|和老王坡、杨庄滞洪区建设
    4
    """
    own, joiner, other = inner.rpartition("和" if "和" in inner else "及")
    ends = other[:1] == "以" or other[-2:] in nouns.PLAIN or ends_in_thing(other)
    if not joiner or ends or _NO_THING.search(other) is not None:
        return len(inner)
    whole = own in _PLACES_ALONE or ends_in_thing(own) or own.endswith(nouns.WORKS)
    return len(own) if whole and predicate_in(other) is None else len(inner)


def _alike(first: str, rest: str) -> bool:
    """Whether ``rest`` goes on with things of the kind of ``first``: one list, one number."""
    first = first.rpartition("、")[2]
    return len(first) <= 3 or "等" in rest or rest.rpartition("、")[2][-1:] == first[-1:] or _is_bare_list(first, rest)


def _is_bare_list(first: str, rest: str) -> bool:
    """Whether ``rest`` is nothing but more things behind ``first`` (3家海外商城、|海外仓): short ones, as it is."""
    things = _ITEMS.split(rest.removesuffix("建设"))
    longest = max(_LONGEST_THING, len(first) + HEAD)
    if any(not 2 <= len(thing) <= longest for thing in things) or _NO_THING.search(rest) is not None:
        return False
    if PREDICATE.search(rest) is not None or PREDICATE.search(first, 1) is not None:
        return False
    return ends_in_thing(first) or ends_in_thing(rest) or first[:2] == things[0][:2] or len(first) == len(rest)


def opens_statement(words: str) -> bool:
    """Whether ``words`` begin another statement, or are none at all."""
    if not words or _SAID_NEXT.match(words) is not None or opening_predicate(words) is not None:
        return True
    if words[2:3] and words[2] in verbs.NOT_FLOW.get(words[:2], ""):
        return False  # 供应链平台
    return any(head in OBJECT_FOLLOWS or head in FLOW for head in (words[:4], words[:3], words[:2]))
