"""Numbers that stand in one list: 14.9%、11.8%, and whether the names before them are those of each.

Belongs here: which numbers belong together, and with a list of names or things. Does not belong here: the names of each
(group_subjects.py), what is said of them (groups.py).
"""

import re
from itertools import pairwise

from pipeline.core.discourse import paired_words, sides, subjects
from pipeline.core.lexicon import cues
from pipeline.core.observations.group_subjects import LISTED, listed_in
from pipeline.core.patterns import any_of
from pipeline.core.phrases import measures, naming, shared_endings
from pipeline.core.phrases.clauses import last_clause, words_between
from pipeline.core.phrases.measures import TIME, Peeled
from pipeline.core.state import Carry, Sentence
from pipeline.core.tokens import Quantity

_JOINERS = "、和，及与"
_COME_TO = re.compile(rf"(?:[均都]|统一|){any_of(cues.MOVING)}[到至为]")
#: Kinds of numbers whose unit the last of a list may say (扩大到60万|和52万平方米).
WITHOUT_UNIT = ("magnitude", "bare")
#: Between two counts of one list.
_ONE_LIST = re.compile(r"[^，。；：、和及\d]{0,16}[、和及]")
#: So many values behind as many names are theirs in order, in whatever units.
_SURELY_LISTED = 3
#: Who has three values without being listed.
_ALL_SECTORS, _SECTORS = "三次产业", 3
#: No list of values is longer: a limit for texts that are nothing but numbers.
_LONGEST = 48


def group_from(text: str, kept: list[Quantity], index: int) -> list[Quantity]:
    """The quantities from ``index`` on that stand in one list (``14.9%、11.8%``)."""
    group = [kept[index]]
    for q in kept[index + 1 : index + _LONGEST]:
        _, behind = measures.bound_behind(text, group[-1].end)
        between = text[behind : q.start]
        listed = between.strip(_JOINERS) == "" and q.kind not in ("rank", "front")
        if between == "，" and q.unit != group[-1].unit:
            break
        if between[:1] not in "、和及与" and _COME_TO.match(between.lstrip("，")):
            break  # 分别从3家、5家(，)|增加到8家、9家
        if not listed and (
            q.unit != group[-1].unit or "分别" in between or _is_another(measures.peel(between.lstrip(_JOINERS)))
        ):
            break
        group.append(q)
    return group


def _is_another(peeled: Peeled) -> bool:
    """Whether the words between two numbers make another statement of the second (…上升5%，转为下降1%)."""
    if measures.strives(peeled):
        return True  # 分别达到20亿元、5亿元，|力争达到30亿元、8亿元
    return peeled.name != "" or (peeled.direction != 0 and not peeled.to)


def listed_from(text: str, kept: list[Quantity], index: int) -> list[Quantity]:
    """The quantities of :func:`group_from` as far as a 、 or 和 joins each to the one before."""
    group = group_from(text, kept, index)
    size = 1
    while size < len(group) and text[group[size].start - 1] in "、和":
        size += 1
    return group[:size]


def are_alike(listed: list[Quantity], name: str) -> bool:
    """Whether a list of values in one unit stands behind a list of names, without 分别."""
    if "”" in name:
        parts = subjects.split_subjects(name, len(listed)) if "、" in name else None
        return parts is not None and len(parts) > 1 and all(q.unit == listed[0].unit for q in listed)
    several = LISTED.search(name) is not None or paired_words.names_pair(name)
    several = several or (len(listed) == _SECTORS and name.startswith(_ALL_SECTORS))  # 三次产业比重由9%、52%、39%调整…
    if name.endswith("等") or not several:
        return False
    unit = listed[-1].unit
    alike = all(q.unit == unit or (not q.unit and q.kind in WITHOUT_UNIT) for q in listed)
    alike = alike or ("/" in unit and all(q.unit.partition("/")[0] == unit.partition("/")[0] for q in listed))
    alike = alike or all(q.unit in TIME for q in listed)
    if not alike and len(listed) >= _SURELY_LISTED and not any(q.unit in measures.RATIO_UNITS for q in listed):
        alike = name.count("、") == len(listed) - 1  # 煤、油、气产量达到50万吨、3万吨、9亿立方米
    return alike or _of_own_measures(name, len(listed))


def _of_own_measures(name: str, count: int) -> bool:
    """Whether a list of names says what is measured of each (种植面积和产量|稳定在57万亩、26万吨)."""
    parts = LISTED.split(name)
    return len(parts) == count and all(shared_endings.shared_ending(part) or sides.is_attribute(part) for part in parts)


def are_before(sentence: Sentence, count: int, begin: int, carry: Carry) -> bool:
    """Whether the clause before lists ``count`` statistics whose growths follow in order (A率、B率，较上年提高…)."""
    clause = last_clause(words_between(sentence.text, carry.end, begin))
    return LISTED.search(clause) is not None and _of_own_measures(clause, count)


def are_sides(sentence: Sentence, name: str, count: int, begin: int, carry: Carry) -> bool:
    """Whether ``name`` is a side of each of ``count`` things listed right before it, with their numbers or without
    (37个A、24个B完成投资|370亿元、115亿元; 甲河、乙河水质改善，满意度|达99%、93%)."""
    words = naming.named(name)
    if not words or not sides.is_attribute(words):
        return False
    if len(carry.names) < count:
        clause = last_clause(words_between(sentence.text, carry.end, begin))
        return not carry.names and LISTED.search(clause) is not None and listed_in(clause, count) is not None
    told = sentence.reading.observations[-count:]
    between = (sentence.reading.between(one, other.start) for one, other in pairwise(told))
    return all(one.measure == "level" and one.unit not in measures.RATIO_UNITS for one in told) and all(
        _ONE_LIST.fullmatch(words) for words in between
    )
