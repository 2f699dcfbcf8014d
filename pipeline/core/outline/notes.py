"""The marks of notes in a text, behind the words that they explain: [17], (11), ④.

Belongs here: which such signs are marks of notes, and which number the points of a list. Does not belong here: how
they are taken out of the text (text.py).
"""

import re
import unicodedata
from itertools import pairwise

from pipeline.core.patterns import found_at

#: Numbers in rings, up to 50.
_RINGS = "[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]"
#: The mark of a note behind the word that it explains (“千万工程”[17], “五上”(11)企业, “虾十条”④). What stands at the
#: head of a line is the note itself.
_NOTE = re.compile(
    rf"(?<=[\u4e00-\u9fff”》)\]A-Za-z%\u2460-\u2473])"
    rf"(?:\^?\[注?(?P<square>\d{{1,3}})\]|\(注?(?P<round>\d{{1,3}})\)|(?P<ring>{_RINGS}))"
)
_RING = re.compile(_RINGS)
#: What such a mark begins with, those in rings aside.
_HEADS = ("[", "^[", "(")
#: So many marks that count on from each other all through a text are those of its notes; points of a list are closer.
_FEWEST = 5
_SPREAD = 4


def notes_in(text: str) -> list[re.Match[str]]:
    """The marks of notes in ``text``: all in square brackets; those in round ones and in rings, which number the points
    of lists too, where they count on through the text, or stand between a quotation and what is none."""
    marks = found_at(_NOTE, (*_HEADS, *sorted(set(_RING.findall(text)))), text)
    if not marks:
        return []
    sure = {"square", *(kind for kind in ("round", "ring") if _counts_on(text, marks, kind))}
    found: list[re.Match[str]] = []
    for mark in marks:
        behind = text[mark.start() - 1] == "”" or (found and found[-1].end() == mark.start())
        if mark.lastgroup in sure or (behind and not text.startswith("“", mark.end())):
            found.append(mark)
    return found


def _counts_on(text: str, marks: list[re.Match[str]], kind: str) -> bool:
    """Whether the ``marks`` of one kind are numbered one behind the other, from far apart."""
    told = [
        (mark.start(), unicodedata.numeric(mark[kind]) if kind == "ring" else int(mark[kind]))
        for mark in marks
        if mark[kind]
    ]
    if len(told) < _FEWEST or (told[-1][0] - told[0][0]) * _SPREAD < len(text):
        return False
    return all(one[1] < other[1] for one, other in pairwise(told))
