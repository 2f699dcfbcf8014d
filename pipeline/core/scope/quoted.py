"""Numbers between quotation marks, title marks or square brackets: which of them are statistics.

Belongs here: where such marks stand, and which numbers between them state a value. Does not belong here: numbers
between no marks (reasons.py).
"""

import re
from bisect import bisect_left, bisect_right

from pipeline.core.model import Reason
from pipeline.core.patterns import found_at
from pipeline.core.tokens import Quantity

#: A percentage that is the common mark of several rates (办结率、满意率“两个100%”), or of one (签约率“双99%”).
_COMMON_MARK = re.compile(
    r"(?:[、和][^，。；、]{1,16}[率度比]|[^，。；、]{2,16}率)(?:均|都|全部|已|首次)*"
    r"(?:实现|达到|做到|突破|超过?|)了?“(?:双|[两三四五]个)$"
)
#: A value in marks that is the predicate of its clause (产值力争“过千亿”，, 达标率保持“百分之百”，), or of two things
#: in one (签约套数、面积达到“双95%”，).
_VALUE_QUOTED = re.compile(
    r"(?:(?:[^，。；、]{2,}[、和]){1,4}[^，。；、“]{2,16}“(?:双|[两三四五]个)"
    r"|[^，。；、“”]{2}(?:力争|争取|达到?|实现|保持|[率额值量]|总数|收入|规模)“[过超破]?|[额值量模][^，。；、“”]{0,4}[过超]“)$"
)
_VALUE_BEHIND = frozenset("，。；、(\n")
#: A doubling that is told and quoted (总量接近“翻一番|”), not what it is to be or how many there are (“翻一番”目标).
_ONLY_DOUBLED = re.compile("”(?=[，。；、\n]|以上)")
_QUOTED = re.compile(r"“[^“”\n]{0,40}”|《[^》\n]{0,60}》|\"[^\"\n]{1,16}\"|‘[^’\n]{0,30}’|\[[^\]\n]{0,6}\]")
_QUOTING = '“《"‘['
_MARKED_WINDOW = 40


class Quoted:
    """The stretches of a text between quotation marks, title marks or square brackets."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in found_at(_QUOTED, _QUOTING, text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def any_in(self, start: int, end: int) -> bool:
        """Whether any marks open from ``start`` on and before ``end``."""
        first = bisect_left(self._starts, start)
        return first < len(self._starts) and self._starts[first] < end

    def around(self, q: Quantity, start: int, end: int) -> int | None:
        """Where the marks begin that enclose ``q`` in a sentence from ``start`` to ``end``; None where none do."""
        at = bisect_right(self._starts, q.start) - 1
        if at < 0 or self._ends[at] < q.end or self._starts[at] < start or self._ends[at] > end:
            return None
        return self._starts[at]


def reason_out(text: str, q: Quantity, mark: int) -> Reason | None:
    """Why ``q`` is no observation between marks that open at ``mark``; None where it is one."""
    if text[mark] == "[":
        return "list number"
    if q.kind == "medal":
        return None
    if q.kind == "rank":
        return None if text[q.start - 1] == "双" else "name"
    if q.kind == "doubling" and text.startswith("翻", mark + 1) and not text.endswith("个", 0, mark):
        return None if _ONLY_DOUBLED.match(text, q.end) is not None else "name"
    if text[q.end] != "”" or (q.unit != "%" and q.kind not in ("raised", "raised bare")):
        return "name"
    low = max(0, mark - _MARKED_WINDOW)
    common = q.unit == "%" and _COMMON_MARK.search(text, low, q.start)
    alone = text[q.end + 1 : q.end + 2] in _VALUE_BEHIND and _VALUE_QUOTED.search(text, low, q.start)
    return None if common or alone else "name"
