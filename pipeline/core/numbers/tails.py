"""What follows the digits of a number: magnitude word, 多 or 余, unit, the word of a range.

Belongs here: reading them off the text. Does not belong here: the words (``lexicon.units``), the number's meaning.
"""

import re
from dataclasses import dataclass

from pipeline.core.lexicon import units
from pipeline.core.numbers.numerals import MAGNITUDES
from pipeline.core.patterns import any_of

#: The frequent ones first: they are tried in this order.
_UNITS = (*units.MONEY, *units.RATIO, *units.COUNT, *units.PLACES, *units.PHYSICAL, *units.AGE, *units.TIME)
#: The first signs of all that can follow a number: what does not begin with one of them is no unit.
UNIT_HEADS = frozenset(unit[0] for unit in _UNITS)
#: What so much is reckoned for: a unit, or so many of it (亿元/万平方米), and by what else (元/年/人, 吨/月·平方公里).
_PER = rf"(?:[十百千万亿]{{1,2}}|){any_of(units.PER)}(?:[·/]{any_of(units.PER)}|)"
#: What else is counted, in brackets (台(套)), or each time (件(批)次, 辆(艘、架)次).
_BRACKET = rf"\({any_of(units.BRACKETED)}(?:\)(?:次(?![年日生级要])|)|(?:、{any_of(units.BRACKETED)}){{1,3}}\)次)"
#: An empty alternative instead of a question mark: the engine is faster with it.
_TAIL = re.compile(
    rf"(?P<more>[多余来]?)(?P<magnitude>{any_of(units.MAGNITUDES, units.NOT_MAGNITUDES)}|)(?P<also>[多余来]?)"
    rf"(?P<further>(?<=[十百千万][多余])[万亿](?<!万.万)|)"
    rf"(?:(?P<unit>{any_of(_UNITS, units.NOT_BEFORE, units.ONLY_BEFORE)})(?P<bracket>{_BRACKET}|)"
    rf"(?:[/每](?P<per>{_PER})(?!\d)|)|)"
)
#: All that a tail can begin with: the first two signs of its words, or a word of one sign.
_HEADS = frozenset(word[:2] for word in (*_UNITS, *units.MAGNITUDES, *"多余来"))


def _single_units() -> dict[str, str]:
    """The units of one sign, each with the signs behind it that may make more of it, or another word."""
    single = {unit for unit in _UNITS if len(unit) == 1} - {*units.SAME_AS, *units.MAGNITUDES}
    single -= {unit for unit, pattern in units.ONLY_BEFORE.items() if not pattern.startswith("(?!")}
    # Every sign of what must not follow may be the first of it: they are few.
    goes_on = {unit: "(/每" + units.NOT_BEFORE.get(unit, "") + units.ONLY_BEFORE.get(unit, "") for unit in single}
    for unit in (*_UNITS, *units.MAGNITUDES):
        if unit[0] in single and len(unit) > 1:
            goes_on[unit[0]] += unit[1]
    return goes_on


#: Most units are of one sign: these are known sooner than by the pattern.
_SINGLE = _single_units()
#: So are they behind the two magnitude words of one sign that most amounts have (亿元, 万人).
_MAGNIFIED = {
    word + unit: (MAGNITUDES[word], unit)
    for word in "万亿"
    for unit in _SINGLE
    if unit not in units.NOT_MAGNITUDES.get(word, "")
}
#: Signs between the two ends of a range.
RANGE_SIGNS = frozenset("-—~至到")
_RANGE = re.compile(r"[-—~]{1,2}|至|到")
_FROM = re.compile(r"[从由自][^，。；、到至]{0,16}$")
_FROM_WINDOW = 18


@dataclass(slots=True)
class Tail:
    """What follows digits: where the number and where its unit ends, its power of ten, 多 or 余, and the unit."""

    number_end: int
    end: int
    power: int
    more: bool
    unit: str


def tail_at(text: str, at: int) -> Tail:
    """The magnitude word and the unit that stand at ``at``; the unit in normal form, '' where there is none."""
    sign, behind = text[at : at + 1], text[at + 1 : at + 2]
    goes_on = _SINGLE.get(sign)
    if goes_on is not None and (not behind or behind not in goes_on):
        return Tail(at, at + 1, 0, False, sign)
    magnified = _MAGNIFIED.get(text[at : at + 2])
    if magnified is not None:
        power, unit = magnified
        further = text[at + 2 : at + 3]
        if not further or further not in _SINGLE[unit]:
            return Tail(at + 1, at + 2, power, False, unit)
    if sign not in _HEADS and text[at : at + 2] not in _HEADS:
        return Tail(at, at, 0, False, "")
    match = _TAIL.match(text, at)
    assert match is not None  # every part is optional
    more, magnitude, also, further, base, bracket, per = match.groups()
    end = match.end()
    raised = bool(more or also)
    power = MAGNITUDES[magnitude + further] if magnitude else 0
    if base is None:
        return Tail(end, end, power, raised, "")
    unit = units.SAME_AS.get(base, base)
    if bracket or per:
        unit += (bracket or "") + (f"/{per}" if per else "")
    return Tail(match.start("unit"), end, power, raised or base.startswith(("个多", "个以上")), unit)


def unit_end(text: str, at: int) -> int:
    """Where the unit ends that stands at ``at``, a magnitude word before it or not; -1 where none does."""
    tail = tail_at(text, at)
    return tail.end if tail.unit else -1


def range_behind(text: str, at: int, start: int) -> re.Match[str] | None:
    """The word of a range at ``at``, behind a number that starts at ``start``; None where there is none."""
    if text[at : at + 1] not in RANGE_SIGNS:
        return None
    match = _RANGE.match(text, at)
    return None if match is None or is_from_to(text, start, match[0]) else match


def is_from_to(text: str, start: int, sign: str) -> bool:
    """Whether ``sign`` behind a number at ``start`` is the 到 of 从…到…, which makes no range."""
    return sign in "到至" and _FROM.search(text, max(0, start - _FROM_WINDOW), start) is not None
