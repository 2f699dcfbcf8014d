"""What was worked out of words and is asked for again: names recur in a report, and from one report to the next.

Belongs here: how it is kept. Does not belong here: what is worked out.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")
#: So much is kept, and then all is forgotten: to find out what was asked for least lately takes longer.
_MOST = 4096


class Memo(Generic[_T]):
    """What a function makes of words, worked out once; never None."""

    __slots__ = ("_known", "_work_out")

    def __init__(self, work_out: Callable[[str], _T]) -> None:
        self._work_out = work_out
        self._known: dict[str, _T] = {}

    def of(self, words: str) -> _T:
        """What the function makes of ``words``."""
        known = self._known.get(words)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[words] = self._work_out(words)
        return known
