"""Rows of tables set as lines: the number of the item stands alone in the first, its title in the next, cells below.

Belongs here: which line is a title, what a title leaves to the cells below it. Does not belong here: cells that stand
in one line (text.py), lists of tasks and whether they are done (sections.py, roles.py).
"""

import re

from pipeline.core import naming, sides

#: So many lines of a row are looked at; what is longer, has a number or a sign within sentences is no title.
_LINES = 8
_TITLE = re.compile(r"[^，。；：！？\d\n]{4,40}")
_LONGEST_NUMBER = 3


def opens_row(text: str, at: int) -> bool:
    """Whether the line that ``at`` stands in is the first behind the number of an item."""
    return _is_number(text, text.rfind("\n", 0, at))


def titled(text: str, begin: int, name: str, before: str) -> str:
    """``name``, only a side or a doing, with the title of its row, where the words at ``begin`` open a cell.

    ``before`` is the name that the number before has, '' where that stands in another line: what goes on with a cell
    that the title tells of is told by it, too.

    >>> titled("3\\n东湖污水处理厂\\n占地20亩，总投资2亿元。", 10, "占地", "")
    '东湖污水处理厂占地'
    """
    if not (sides.is_attribute(name) or naming.is_done_alone(name)):
        return name
    title = _title_above(text, begin)
    return title + name if title and (text[begin - 1] == "\n" or before.startswith(title)) else name


def _title_above(text: str, at: int) -> str:
    """The title of the row that the line of ``at`` is a cell of, '' where it is none."""
    end = text.rfind("\n", 0, at)
    for _ in range(_LINES):
        if end <= 0:
            return ""
        begin = text.rfind("\n", 0, end)
        if _is_number(text, begin):
            title = _TITLE.fullmatch(text, begin + 1, end)
            return title[0] if title is not None and not naming.doing_of(title[0]) else ""
        end = begin
    return ""


def _is_number(text: str, end: int) -> bool:
    """Whether the line that ends at ``end`` is a small number alone."""
    number = text[text.rfind("\n", 0, max(end, 0)) + 1 : end] if end > 0 else ""
    return 0 < len(number) <= _LONGEST_NUMBER and number.isdecimal()
