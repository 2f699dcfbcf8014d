"""Which signs the matches of a pattern can begin or end with.

Belongs here: that question, answered from how the pattern is parsed. Does not belong here: any pattern.
"""

import re
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, Literal

Side = Literal["first", "last"]
#: Signs, None where they may be any.
Signs = frozenset[str] | None
_NONE: frozenset[str] = frozenset()


def signs(pattern: re.Pattern[str], side: Side) -> Signs:
    """The signs that a match of ``pattern`` can have first or last; None where that may be any sign.

    Looks around that stand there narrow them; other looks are taken to hold, so that the answer may be too wide.
    """
    return _of_sequence(list(_parser.parse(pattern.pattern, pattern.flags)), side)[0]


def _of_sequence(items: list[tuple[Any, Any]], side: Side) -> tuple[Signs, bool]:
    """The signs at that side of what parts in a row match, and whether they match nothing at all."""
    found: Signs = _NONE
    limit: Signs = None
    for kind, value in items if side == "first" else reversed(items):
        if kind is _constants.ASSERT:
            limit = _narrowed(limit, value, side)
            continue
        part, empty = _of_part(kind, value, side)
        found = _either(found, _both(limit, part))
        if not empty:
            return found, False
    return found, True


def _of_part(kind: Any, value: Any, side: Side) -> tuple[Signs, bool]:
    """The same of one part of a pattern."""
    if kind is _constants.LITERAL:
        return frozenset(chr(value)), False
    if kind is _constants.IN:
        return _of_set(value), False
    if kind is _constants.BRANCH:
        branches = [_of_sequence(list(branch), side) for branch in value[1]]
        found: Signs = _NONE
        for part, _ in branches:
            found = _either(found, part)
        return found, any(empty for _, empty in branches)
    if kind is _constants.SUBPATTERN:
        return _of_sequence(list(value[-1]), side)
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
        part, empty = _of_sequence(list(value[2]), side)
        return part, empty or value[0] == 0
    if kind in (_constants.AT, _constants.ASSERT_NOT):
        return _NONE, True
    return None, False


def _of_set(items: list[tuple[Any, Any]]) -> Signs:
    """The signs of a set in brackets."""
    found = set[str]()
    for kind, value in items:
        if kind is _constants.LITERAL:
            found.add(chr(value))
        elif kind is _constants.RANGE:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif kind is _constants.CATEGORY and value is _constants.CATEGORY_DIGIT:
            found.update("0123456789")
        else:
            return None
    return frozenset(found)


def _narrowed(limit: Signs, look: tuple[int, Any], side: Side) -> Signs:
    """``limit``, where a look ahead stands before what is first, or one behind after what is last."""
    direction, looked_for = look
    if direction != (1 if side == "first" else -1):
        return limit
    part, empty = _of_sequence(list(looked_for), side)
    return limit if empty else _both(limit, part)


def _either(one: Signs, other: Signs) -> Signs:
    return None if one is None or other is None else one | other


def _both(one: Signs, other: Signs) -> Signs:
    return other if one is None else one if other is None else one & other
