"""Rows of tables set as lines: the number of the item stands alone in the first, its title in the next, cells below.

Belongs here: which line is a title, what a title leaves to the cells below it. Does not belong here: cells that stand
in one line (text.py), lists of tasks and whether they are done (sections.py, roles.py).
"""

import re

from pipeline.core.discourse import sides
from pipeline.core.phrases import naming
from pipeline.core.state import Sentence

#: So many lines of a row are looked at; what is longer, has a number or a sign within sentences is no title.
_LINES = 8
_TITLE = re.compile(r"[^，。；：！？\d\n]{4,40}")
_LONGEST_NUMBER = 3
#: Names that say only what was done, or how many took part (累计开班, 入住, 观影人数).
_ONLY_DONE = re.compile("(?:累计)?[^\\d“]{2}|[^\\d“]{2}人[数次]")
#: So many numbers before one may be those of the task that its row tells first.
_LAST_READ = 12


def opens_row(text: str, at: int) -> bool:
    """Whether the line that ``at`` stands in is the first behind the number of an item."""
    return _is_number(text, text.rfind("\n", 0, at))


def titled(sentence: Sentence, begin: int, name: str) -> str:
    """``name``, only a side or a doing, with the title of its row, where the words at ``begin`` open a cell of one.

    What goes on with such a cell is told by the title, too. A task that the row tells first is its title.
    """
    text = sentence.text
    if not (sides.is_attribute(name) or naming.is_done_alone(name) or _ONLY_DONE.fullmatch(name) is not None):
        return name
    line = _title_above(text, begin)
    if line is None:
        return name
    first, last = line
    title = _TITLE.fullmatch(text, first, last)
    told = title[0] if title is not None else _task_in(sentence, first, last)
    if not told or (title is not None and naming.doing_of(told)):
        return name
    return told + name if text[begin - 1] == "\n" or _name_before(sentence, begin).startswith(told) else name


def _title_above(text: str, at: int) -> tuple[int, int] | None:
    """Where the title of the row stands that the line of ``at`` is a cell of; None where it is none."""
    end = text.rfind("\n", 0, at)
    for _ in range(_LINES):
        if end <= 0:
            return None
        begin = text.rfind("\n", 0, end)
        if _is_number(text, begin):
            return begin + 1, end
        end = begin
    return None


def _task_in(sentence: Sentence, begin: int, end: int) -> str:
    """What the only number in the line from ``begin`` to ``end`` is told of, without its verb; '' where it has more."""
    normal = sentence.reading.normal
    first, last = normal.span(begin, end)
    told = [one for one in sentence.reading.observations[-_LAST_READ:] if first <= one.start < last]
    return naming.without_doing(told[0].indicator) if len(told) == 1 else ""


def _name_before(sentence: Sentence, begin: int) -> str:
    """The name of the number before the words that begin at ``begin``, '' where it stands in another line."""
    before = sentence.reading.observations[-1:]
    line = sentence.reading.normal.start(sentence.text.rfind("\n", 0, begin) + 1)
    return before[0].indicator if before and before[0].start >= line else ""


def _is_number(text: str, end: int) -> bool:
    """Whether the line that ends at ``end`` is a small number alone."""
    number = text[text.rfind("\n", 0, max(end, 0)) + 1 : end] if end > 0 else ""
    return 0 < len(number) <= _LONGEST_NUMBER and number.isdecimal()
