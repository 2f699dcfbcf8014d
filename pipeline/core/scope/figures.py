"""Numbers that are figures of speech or honours: 百倍的努力, 第一位的任务, 四分之一世纪, 三次亲临考察.

Belongs here: what is said with a number and counts nothing that a place has done, visits and letters of leaders too.
Does not belong here: names, thresholds and durations that are meant to the letter (scope.py).
"""

import re

from pipeline.core.lexicon import scope as kinds
from pipeline.core.model import Reason
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Quantity

#: A multiple that is so large may be a way of speaking.
_TENFOLD = 10
_WINDOW = 8
#: What only leaders are said to do, right behind the number or, with where they did it, right before it.
_HONOURS = re.compile(any_of(kinds.HONOURS))
_HONOURED = re.compile(rf"{any_of(kinds.HONOURS)}[^，。；、\d]{{0,12}}$")
#: A leader, told some words before the number, and what he came or wrote for (张同志9次|到我市考察).
_LEADER = re.compile(rf"{any_of(kinds.LEADERS)}[^。；\n]{{0,40}}$")
_CAME_FOR = re.compile(
    rf"(?:(?:到|来|赴|深入|对|就)[^，。；、\d]{{2,16}}?)?(?:作出|重要|实地|致|专门)*{any_of(kinds.OF_LEADERS)}"
)
_LEADER_WINDOW = 60
#: For how many a campaign is named, in words (十万|企业上云工程, 十万名|青年就业行动).
_CAMPAIGNED = ("", "名", "户")
_CAMPAIGN = re.compile(r"[^，。；、的参\d]{2,10}?(?:工程|行动|计划|活动)")
_HONOURED_WINDOW = 16


def reason_out(text: str, q: Quantity, start: int) -> Reason | None:
    """Why ``q``, in the sentence from ``start`` on, counts nothing; None where it does or where others tell."""
    if q.kind == "rank":
        low = max(start, q.start - _WINDOW)
        most = text.startswith("的", q.end) and text.endswith(kinds.BEFORE_WHAT_MATTERS, low, q.start)
        return "word" if most else None
    if q.unit == "次" and _is_of_leaders(text, q, start):
        return "word"
    if not q.chinese:
        return None
    if text.startswith(kinds.VERSES, q.start) or (
        text.startswith("一万", q.start) and text.find("万一", q.end, q.end + _WINDOW * 2) > 0
    ):
        return "word"  # 用一万的努力防止万一的发生
    if q.unit in _CAMPAIGNED and text.startswith("万", q.end - len(q.unit) - 1) and _CAMPAIGN.match(text, q.end):
        return "name"
    if q.unit == "倍":
        return "word" if _is_hundredfold(text, q, start) else None
    return "duration" if q.kind == "fraction" and text.startswith("世纪", q.end) else None


def _is_hundredfold(text: str, q: Quantity, start: int) -> bool:
    """Whether 百倍 or 十倍 is a way of speaking (信心百倍, 以百倍的努力)."""
    if q.value >= _TENFOLD and text.startswith("的", q.end) and text.startswith(kinds.HUNDREDFOLD, q.end + 1):
        return True
    return text.startswith("百", q.start) and text.endswith(kinds.HUNDREDFOLD, start, q.start)


def _is_of_leaders(text: str, q: Quantity, start: int) -> bool:
    """Whether ``q``, times in the sentence from ``start`` on, counts what leaders came or wrote for: an honour."""
    if _HONOURS.match(text, q.end) is not None:
        return True
    if _HONOURED.search(text, max(start, q.start - _HONOURED_WINDOW), q.start) is not None:
        return True
    if _CAME_FOR.match(text, q.end) is None:
        return False
    return _LEADER.search(text, max(start, q.start - _LEADER_WINDOW), q.start) is not None
