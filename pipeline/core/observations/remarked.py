"""Values of one list that have remarks in brackets between them (分别为3万吨(增长2%)、2万吨(下降1%)).

Belongs here: which numbers are the values of such a list, and which stand in the remark on each. Does not belong here:
to what the values are handed out (groups.py).
"""

import re
from typing import NamedTuple

from pipeline.core.phrases import measures
from pipeline.core.tokens import Quantity

#: What stands between two values of a list, behind the remark on the first where there is one.
_NEXT = re.compile(r"(?P<remark>\([^()；。\n]*\))?(?:[、和及与]|以及)+")
_REMARK = re.compile(r"\([^()；。\n]*\)")


class Remarked(NamedTuple):
    """A value of a list, and the numbers of the remark behind it."""

    value: Quantity
    remark: list[Quantity]


def list_with_remarks(text: str, kept: list[Quantity], index: int) -> list[Remarked]:
    """The values of the list that begins with ``kept[index]``, each with its remark; none where it has no remark
    between two of them."""
    found: list[Remarked] = []
    between = False
    while True:
        value = kept[index]
        _, behind = measures.bound_behind(text, value.end)
        closed = _REMARK.match(text, behind)
        stop = behind if closed is None else closed.end()
        index += 1
        first = index
        while index < len(kept) and kept[index].start < stop:
            index += 1
        found.append(Remarked(value, kept[first:index]))
        goes_on = _NEXT.fullmatch(text, behind, kept[index].start) if index < len(kept) else None
        if goes_on is None or kept[index].kind in ("rank", "front"):
            return found if between else []
        between = between or goes_on["remark"] is not None
