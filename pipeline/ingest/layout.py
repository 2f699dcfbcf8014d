"""From signs on pages to paragraphs: what a page's layout did to a text, undone.

Belongs here: lines, margins, indents, page numbers, running titles. Does not belong here: where the signs come from.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_DASHES = r"[-—–―－·•|\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_DASHES}(?:第\s*)?(?:\d{{1,3}}|[一二三四五六七八九十百]{{1,4}}(?=\s*页))(?:\s*页)?"
    rf"(?:\s*[/／]\s*\d{{1,3}}|\s*[,，/／]?\s*共\s*\d{{1,3}}\s*页)?{_DASHES}"
)
_SENTENCE_END = re.compile(r"[。！？：；!?:;][”’）)」』]*$")
_HEADING = re.compile(r"第[一二三四五六七八九十]+[部章节篇]|[（(]?[一二三四五六七八九十]{1,3}[)）、]|——")
#: In sizes of a sign: a first line's indent, how far a full line ends before the margin at most, and one at whose end
#: a long number did not fit; a gap between columns, and between words.
_INDENT, _SHORT, _BROKEN_EARLY, _COLUMN, _BLANK = 1.0, 1.6, 7.0, 1.5, 0.15
#: A line that stands at the same place on this share of the pages is furniture.
_REPEATED = 0.4


class Sign(NamedTuple):
    """A sign and its box; the origin is the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


class Line(NamedTuple):
    """Signs beside each other; ``middle`` is their height on the page, ``size`` that of a sign."""

    text: str
    left: float
    right: float
    middle: float
    size: float


def lines(signs: Sequence[Sign]) -> list[Line]:
    """The lines of one page, in the order of the signs."""
    found: list[list[Sign]] = []
    blank = False
    for sign in signs:
        if sign.text.isspace():
            blank = True
            continue
        row = found[-1] if found else []
        if row and _goes_on(row[-1], sign):
            gap = (sign.left - row[-1].right) / _size(sign)
            if gap > _COLUMN:
                row.append(row[-1]._replace(text="\u2003"))
            elif blank and gap > _BLANK and row[-1].text.isalnum() and sign.text.isalnum():
                row.append(row[-1]._replace(text=" "))
            row.append(sign)
        else:
            found.append([sign])
        blank = False
    return [_line(row) for row in found]


def _size(sign: Sign) -> float:
    return max(sign.top - sign.bottom, 1.0)


def _goes_on(last: Sign, sign: Sign) -> bool:
    size = max(_size(last), _size(sign))
    return abs((last.bottom + last.top) - (sign.bottom + sign.top)) < size and sign.left > last.right - size


def _line(row: Sequence[Sign]) -> Line:
    text = "".join(sign.text for sign in row)
    middle = median((sign.bottom + sign.top) / 2 for sign in row)
    return Line(text, row[0].left, row[-1].right, middle, median(_size(sign) for sign in row))


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of a document, from the lines of its pages."""
    kept = [column for page in _without_furniture(pages) for column in _columns(page)]
    everything = [line for page in kept for line in page]
    if not everything:
        return []
    margins = [_margins(column if len(column) >= 8 else everything) for column in kept]
    spacing = _spacing(kept)
    found: list[str] = []
    last: Line | None = None
    last_right = 0.0
    for column, (left, right) in zip(kept, margins, strict=True):
        for number, line in enumerate(column):
            far = number > 0 and last is not None and last.middle - line.middle > 1.7 * spacing
            if last is None or far or _begins(last, last_right, line, left):
                found.append(line.text)
            else:
                found[-1] = _joined(found[-1], line.text)
            last, last_right = line, right
    return found


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers and without what stands at the same place of many."""

    def place(line: Line) -> tuple[str, int]:
        return re.sub(r"\d+", "0", line.text), round(line.middle / 4)

    seen = Counter(one for page in pages for one in {place(line) for line in page})
    often = max(3, _REPEATED * len(pages))
    kept = []
    for page in pages:
        heights = sorted(line.middle for line in page)
        edges = {*heights[:1], *heights[-1:]}
        kept.append(
            [
                line
                for line in page
                if seen[place(line)] < often and not (line.middle in edges and _PAGE_NUMBER.fullmatch(line.text))
            ]
        )
    return kept


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    """The columns of a page, each from its top to its bottom; one where lines go on below each other."""
    columns: list[list[Line]] = [[]]
    for line in page:
        last = columns[-1][-1] if columns[-1] else None
        if last and line.middle > last.middle + 2 * line.size and line.left > last.left + _COLUMN * line.size:
            columns.append([])
        columns[-1].append(line)
    return columns


def _margins(page: Sequence[Line]) -> tuple[float, float]:
    """Where lines begin that are no first ones of a paragraph, and where full ones end."""
    rights = sorted(line.right for line in page)
    right = rights[int(len(rights) * 0.9)]
    starts = Counter(round(line.left / 3) for line in page if line.right > right - 2 * line.size)
    most = max(starts.values(), default=0)
    left = min((start for start, count in starts.items() if count >= 0.2 * most), default=0) * 3.0
    return left, right


def _spacing(pages: Sequence[Sequence[Line]]) -> float:
    """The usual distance of lines."""
    steps = [one.middle - other.middle for page in pages for one, other in pairwise(page) if one.middle > other.middle]
    return median(steps) if steps else 1e9


def _begins(last: Line, right: float, line: Line, left: float) -> bool:
    """Whether ``line`` begins a paragraph behind ``last``, which stood on a page with the margin ``right``."""
    if line.left > left + _INDENT * line.size:
        return True
    ended = _SENTENCE_END.search(last.text) is not None
    if ended and _HEADING.match(line.text):
        return True
    if abs(last.size - line.size) > 0.3 * line.size:
        return True
    return last.right < right - (_SHORT if ended else _BROKEN_EARLY) * line.size


def _joined(one: str, other: str) -> str:
    """Two lines of a paragraph; only words in letters are kept apart."""
    apart = one[-1:].isascii() and one[-1:].isalpha() and other[:1].isascii() and other[:1].isalpha()
    return f"{one} {other}" if apart else one + other
