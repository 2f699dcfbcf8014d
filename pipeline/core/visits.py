"""Visits, letters and instructions of leaders: how many there were is an honour, and no figure of the place.

Belongs here: whether a number counts them. Does not belong here: other numbers that are no statistics (scope.py).
"""

import re

from pipeline.core.lexicon import scope as kinds
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Quantity

#: What only leaders are said to do, right behind the number or, with where they did it, right before it.
_HONOURS = re.compile(any_of(kinds.HONOURS))
_HONOURED = re.compile(rf"{any_of(kinds.HONOURS)}[^，。；、\d]{{0,12}}$")
#: A leader, told some words before the number, and what he came or wrote for (张同志9次|到我市考察).
_LEADER = re.compile(rf"{any_of(kinds.LEADERS)}[^。；\n]{{0,40}}$")
_CAME_FOR = re.compile(
    rf"(?:(?:到|来|赴|深入|对|就)[^，。；、\d]{{2,16}}?)?(?:作出|重要|实地|致|专门)*{any_of(kinds.OF_LEADERS)}"
)
_WINDOW = 60
_HONOURED_WINDOW = 16


def is_of_leaders(text: str, q: Quantity, start: int) -> bool:
    """Whether ``q``, a number of times, counts what leaders came or wrote for; its sentence begins at ``start``."""
    if _HONOURS.match(text, q.end) is not None:
        return True
    if _HONOURED.search(text, max(start, q.start - _HONOURED_WINDOW), q.start) is not None:
        return True
    if _CAME_FOR.match(text, q.end) is None:
        return False
    return _LEADER.search(text, max(start, q.start - _WINDOW), q.start) is not None
