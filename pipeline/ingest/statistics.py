"""Statistics files: one figure a row, with its source.

Belongs here: columns, row-wise checks of what is written, units as written to base units.
Does not belong here: identities of indicators, which of several figures is believed.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.core import model
from pipeline.core.numerals import MAGNITUDES, arabic
from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.files import IngestError, RawFile, read_bytes
from pipeline.ingest.regions import Regions

SUFFIXES = (".csv",)
#: Columns that a statistics file must have …
REQUIRED = ("region_code", "indicator", "measure", "period", "role", "value", "unit")
#: … and those it may have.
OPTIONAL = ("value_max", "comparator", "source_type", "source_title", "source_url", "source_date", "confidence")


class StatisticRow(NamedTuple):
    """One good row: ``value`` and ``value_max`` in the base ``unit`` (``1.2`` ``亿元`` is 120000000.0 ``元``)."""

    line: int
    region_code: str
    indicator: str
    measure: str
    period: str
    role: str
    value: float | None
    value_max: float | None
    comparator: str
    unit: str
    source_type: str
    source_title: str
    source_url: str
    source_date: str | None
    confidence: str
    written: dict[str, str]


class WrongRow(NamedTuple):
    """One row that is left out: its line, the column that is wrong (empty: the row), why, what to do, its words."""

    line: int
    column: str
    reason: str
    advice: str
    written: dict[str, str]


class StatisticsFile(NamedTuple):
    """The rows of one file."""

    rows: tuple[StatisticRow, ...]
    wrong: tuple[WrongRow, ...]


def read_statistics(raw: RawFile, regions: Regions) -> StatisticsFile:
    """The rows of ``raw``, good and wrong. Raises IngestError where the file as a whole cannot be read."""
    raise NotImplementedError
