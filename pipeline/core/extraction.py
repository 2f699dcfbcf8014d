"""The way through the core: a text to its sections, observations and numbers left out."""

import re
from bisect import bisect_right

from pipeline.core.model import Extraction, LeftOut, Section
from pipeline.core.observations import Reading, read_sentence
from pipeline.core.quantities import Quantity, Skip, scan
from pipeline.core.sections import report_year, sections
from pipeline.core.text import normalise

_YEARS = re.compile(r"[12]\d{3}(?:/[12]\d{3})?")
_SENTENCE_END = re.compile(r"[。！？\n]+[”’）)]*")


def extract(text: str, year: int | None = None) -> Extraction:
    """Read a report.

    ``year`` is the year the report was given in; where it is None the text is asked. Offsets of what comes back are
    code points of ``text``. Never raises, whatever the text.
    """
    normal = normalise(text)
    words = normal.text
    if year is None:
        year = report_year(words)
    given = year or 0
    parts = sections(words, given)
    starts = [part.start for part in parts]
    reading = Reading(words, given)
    tokens = scan(words)
    at = 0
    begin = 0
    for match in _SENTENCE_END.finditer(words):
        at = _sentence(reading, begin, match.end(), tokens, at, parts, starts)
        begin = match.end()
    _sentence(reading, begin, len(words), tokens, at, parts, starts)
    found = tuple(
        o._replace(
            start=normal.start(o.start),
            end=normal.end(o.end),
            quote=text[normal.start(o.start) : normal.end(o.end)],
            sentence_start=normal.start(o.sentence_start),
            sentence_end=normal.end(o.sentence_end),
            period=_told(o.period, year),
        )
        for o in sorted(reading.observations, key=lambda one: (one.start, one.end))
    )
    left = tuple(
        LeftOut(normal.start(a), normal.end(b), text[normal.start(a) : normal.end(b)], reason)
        for a, b, reason in sorted(reading.left_out)
    )
    stored = tuple(
        part._replace(start=normal.start(part.start), end=normal.end(part.end), period=_told(part.period, year))
        for part in parts
    )
    return Extraction(year, stored, found, left)


def _told(period: str, year: int | None) -> str:
    """``period``; empty where it counts from a report's year that nobody knows."""
    return period if year is not None or _YEARS.fullmatch(period) else ""


def _sentence(
    reading: Reading, begin: int, end: int, tokens: list[Quantity | Skip], at: int, parts: list[Section], starts: list[int]
) -> int:
    """Read ``words[begin:end]``; returns the index of the first token behind it."""
    stop = at
    while stop < len(tokens) and tokens[stop].start < end:
        stop += 1
    if stop > at:
        number = bisect_right(starts, tokens[at].start) - 1
        if parts[number].kind == "glossary":
            reading.left_out.extend((token.start, token.end, "structure") for token in tokens[at:stop])
        else:
            read_sentence(reading, begin, end, tokens[at:stop], parts[number], number)
    return stop
