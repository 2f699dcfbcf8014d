"""Statistics as workbooks: the same rows as from CSV, and wrong ones named by line and column."""

import io
from csv import DictReader
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.ingest import IngestError, Regions, StatisticsFile, read_statistics, scan, xlsx
from pipeline.ingest.isolated import UnreadableError
from tests.warehouse import REGIONS

REGIONS_KNOWN = Regions(DictReader(io.StringIO(REGIONS)))
HEADER = ["region_code", "indicator", "measure", "period", "role", "value", "unit", "source_date"]
GOOD = [410100, "地区生产总值", "level", 2025, "actual", 1.52, "万亿元", date(2026, 1, 20)]


def workbook(*rows: list[Any], forms: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cell, form in (forms or {}).items():
        sheet[cell].number_format = form
    book.create_sheet("other").append(["not read"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(folder: Path, content: bytes) -> StatisticsFile:
    (folder / "statistics").mkdir()
    (folder / "statistics" / "a.xlsx").write_bytes(content)
    (raw,) = scan(folder)
    return read_statistics(raw, REGIONS_KNOWN)


def test_rows_are_those_of_a_csv_file(tmp_path: Path) -> None:
    got = read(tmp_path, workbook(HEADER, GOOD, [], [*GOOD[:5], "1,152.1", "亿元"]))
    assert got.wrong == ()
    first, second = got.rows
    assert (first.line, first.region_code, first.period, first.value) == (2, "410100", "2025", 1_520_000_000_000.0)
    assert (first.unit, first.source_date) == ("元", "2026-01-20")
    assert (second.line, second.value, second.source_date) == (4, 115_210_000_000.0, None)


def test_a_wrong_row_is_named_by_line_and_column_and_the_others_load(tmp_path: Path) -> None:
    bad = [*GOOD[:5], "很多", *GOOD[6:]]
    percent = [*GOOD[:5], 0.054, "%"]
    got = read(tmp_path, workbook([*HEADER, "note"], bad, GOOD, percent, forms={"F4": "0.0%"}))
    assert [row.line for row in got.rows] == [3]
    assert [(row.line, row.column, row.reason) for row in got.wrong] == [
        (1, "note", "unknown column"),
        (2, "value", "no number"),
        (4, "value", "no number"),
    ]
    assert got.wrong[2].written["value"] == "5.4%"


def test_a_formula_that_nothing_computed_is_named_and_no_empty_cell(tmp_path: Path) -> None:
    (wrong,) = read(tmp_path, workbook(HEADER, [*GOOD[:5], "=1+0.52", *GOOD[6:]])).wrong
    assert (wrong.line, wrong.column, wrong.reason) == (2, "value", "no number")
    assert wrong.written["value"] == "=1+0.52"


def test_columns_that_are_missing_are_named(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"missing column.*role") as error:
        read(tmp_path, workbook(["region_code", "indicator"], [1, 2]))
    assert error.value.place == "line 1"


@pytest.mark.parametrize(
    ("value", "form", "word"),
    [
        (0.1 + 0.2, "General", "0.3"),
        (1e15, "General", "1000000000000000"),
        (2025.0, "0", "2025"),
        (0.054, "0.00%", "5.4%"),
        (True, "General", "TRUE"),
        (datetime(2026, 1, 20, 8, 30), "yyyy-mm-dd", "2026-01-20 08:30:00"),  # noqa: DTZ001 - workbooks know no zone
        (" 5.4 ", "General", " 5.4 "),
        ("=1+1", "General", "=1+1"),
    ],
)
def test_cells_are_words_as_they_are_shown(value: Any, form: str, word: str) -> None:
    assert xlsx.read(workbook([value, "end"], forms={"A1": form})) == [(1, [word, "end"])]


@pytest.mark.parametrize("content", [b"PK", b"", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        xlsx.read(content)


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_UNPACKED", 100)
    with pytest.raises(UnreadableError, match="too large"):
        xlsx.read(workbook(HEADER))
