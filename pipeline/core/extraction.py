"""The way through the core: a text to its sections, observations and numbers left out."""

import re
from bisect import bisect_left, bisect_right
from itertools import compress
from operator import itemgetter, not_

from pipeline.core.lexicon.times import LOOKING_BACK
from pipeline.core.model import Extraction, LeftOut, Reason, Section
from pipeline.core.numbers.as_digits import as_digits, with_thousands_joined
from pipeline.core.numbers.quantities import scan
from pipeline.core.outline.sections import changes_term, closes_within_year, report_year, sections
from pipeline.core.outline.text import normalise
from pipeline.core.patterns import places
from pipeline.core.phrases.clauses import sentence_around
from pipeline.core.reading import read_sentence, statistics
from pipeline.core.state import Reading
from pipeline.core.tokens import Quantity, Skip

_YEARS = re.compile(r"[12]\d{3}(?:/[12]\d{3})?")
_NOTED: Reason = "list number"
_PLACE = itemgetter(0, 1)  # start and end


def extract(text: str, year: int | None = None) -> Extraction:
    """Read a report.

    ``year`` is the year the report was given in; where it is None the text is asked. Offsets of what comes back are
    code points of ``text``. Never raises, whatever the text.
    """
    normal = normalise(text)
    if year is None:
        year = report_year(normal.text)
    reading = Reading(normal, text, year or 0)
    parts = sections(normal.text, reading.year)
    reading.closes_within_year = closes_within_year(normal.text, parts, reading.year)
    reading.changes_term = changes_term(normal.text, parts, reading.year)
    for part in parts:
        if part.role == "target":
            reading.backs += [part.start + at for at in places(normal.text[part.start : part.end], LOOKING_BACK)]
    _read(reading, parts)
    observations = sorted(reading.observations, key=_PLACE)
    if year is None:
        observations = [o._replace(period=_told(o.period)) for o in observations]
        parts = [part._replace(period=_told(part.period)) for part in parts]
    start, end = normal.start, normal.end
    return Extraction(
        year,
        tuple(part._replace(start=start(part.start), end=end(part.end)) for part in parts),
        tuple(observations),
        tuple(_left_out(reading)),
    )


def _read(reading: Reading, parts: list[Section]) -> None:
    """Read every sentence that has numbers, in the section it stands in; a glossary has none to read."""
    kinds = [part.kind for part in parts]
    text = reading.normal.text
    starts = [part.start for part in parts]
    tokens = scan(text)
    reading.text = text = with_thousands_joined(text, tokens)
    if "glossary" in kinds:
        told = [kinds[bisect_right(starts, token.start) - 1] != "glossary" for token in tokens]
        reading.left_out += (Skip(token.start, token.end, "structure") for token in compress(tokens, map(not_, told)))
        tokens = list(compress(tokens, told))
    numbers = [token for token in tokens if isinstance(token, Quantity)]
    reading.left_out += [token for token in tokens if isinstance(token, Skip)]
    reading.numbers = places = [number.start for number in numbers]
    at, end, count = 0, 0, len(numbers)
    sentences: list[tuple[int, int, list[Quantity]]] = []
    while at < count:
        start, end = sentence_around(text, end, places[at])
        stop = bisect_left(places, end, at)
        if kept := statistics(reading, start, end, numbers[at:stop]):
            sentences.append((start, end, kept))
        at = stop
    reading.text = as_digits(text, [q for _, _, kept in sentences for q in kept])
    for start, end, kept in sentences:
        part = bisect_right(starts, kept[0].start) - 1
        read_sentence(reading, start, end, kept, parts[part], part)


def _left_out(reading: Reading) -> list[LeftOut]:
    """The numbers left out, in the order and with the offsets of the stored text."""
    normal, stored = reading.normal, reading.stored
    left = [LeftOut(start, end, stored[start:end], _NOTED) for start, end in normal.notes]
    for skip in reading.left_out:
        start, end = normal.span(skip.start, skip.end)
        # a named tuple's own constructor is Python, and takes five times as long
        left.append(tuple.__new__(LeftOut, (start, end, stored[start:end], skip.reason)))
    left.sort()
    return left


def _told(period: str) -> str:
    """``period``; empty where it counts from a report's year that nobody knows."""
    return period if _YEARS.fullmatch(period) else ""
