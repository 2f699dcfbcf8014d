"""Numbers that are figures of speech or honours: 百倍的努力, 第一位的任务, 四分之一世纪, 三次亲临考察.

Belongs here: what is said with a number and counts nothing that a place has done. Does not belong here: names,
thresholds and durations that are meant to the letter (scope.py).
"""

from pipeline.core import visits
from pipeline.core.lexicon import scope as kinds
from pipeline.core.model import Reason
from pipeline.core.tokens import Quantity

#: A multiple that is so large may be a way of speaking.
_TENFOLD = 10
_WINDOW = 8


def reason_out(text: str, q: Quantity, start: int) -> Reason | None:
    """Why ``q``, in the sentence from ``start`` on, counts nothing; None where it does or where others tell."""
    if q.kind == "rank":
        low = max(start, q.start - _WINDOW)
        most = text.startswith("的", q.end) and text.endswith(kinds.BEFORE_WHAT_MATTERS, low, q.start)
        return "word" if most else None
    if q.unit == "次" and visits.is_of_leaders(text, q, start):
        return "word"
    if not q.chinese:
        return None
    if q.unit == "倍":
        return "word" if _is_hundredfold(text, q, start) else None
    return "duration" if q.kind == "fraction" and text.startswith("世纪", q.end) else None


def _is_hundredfold(text: str, q: Quantity, start: int) -> bool:
    """Whether 百倍 or 十倍 is a way of speaking (信心百倍, 以百倍的努力)."""
    if q.value >= _TENFOLD and text.startswith("的", q.end) and text.startswith(kinds.HUNDREDFOLD, q.end + 1):
        return True
    return text.startswith("百", q.start) and text.endswith(kinds.HUNDREDFOLD, start, q.start)
