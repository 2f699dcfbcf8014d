"""The three formats, and columns that stand under each other where the text is Chinese."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cli.output import number, table, width, write

ROWS = [["地区生产总值", 5.4, None], ["税收", 74.0, date(2026, 1, 2)]]
COLUMNS = ["indicator", "value", "on"]


def written(form: str, rows: list[list[object]] = ROWS, **options: int) -> str:
    out = io.StringIO()
    write(COLUMNS, rows, form, out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def test_table_counts_chinese_as_two_columns_and_puts_numbers_right() -> None:
    assert written("table").splitlines() == [
        "indicator     value  on",
        "────────────  ─────  ──────────",
        "地区生产总值    5.4  NULL",
        "税收             74  2026-01-02",
    ]


@given(st.lists(st.tuples(st.text("中a，,é", max_size=30), st.integers()), min_size=1))
def test_columns_of_a_table_start_under_each_other(rows: list[tuple[str, int]]) -> None:
    lines = table(["a", "b"], rows, widest=20)
    assert len({width(line) for line in lines}) == 1


def test_a_long_cell_is_cut_with_a_mark_in_a_table_only() -> None:
    rows: list[list[object]] = [["政府工作报告" * 5, 1, 2]]
    assert "政府工作…  " in written("table", rows, widest=10)
    assert "政府工作报告" * 5 in written("csv", rows, widest=10)


def test_a_line_break_in_a_cell_does_not_break_the_table() -> None:
    assert len(written("table", [["a\nb", 1, 2]]).splitlines()) == 3


def test_csv_reads_back() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv"))))
    assert rows[0] == {"indicator": "地区生产总值", "value": "5.4", "on": ""}


def test_jsonl_reads_back_with_types() -> None:
    rows = [json.loads(line) for line in written("jsonl").splitlines()]
    assert rows == [
        {"indicator": "地区生产总值", "value": 5.4, "on": None},
        {"indicator": "税收", "value": 74.0, "on": "2026-01-02"},
    ]
    assert "地区" in written("jsonl")


def test_nested_and_decimal_values_have_a_form_everywhere() -> None:
    rows: list[list[object]] = [[["甲", Decimal("1.5")], Decimal("2.5"), {"k": True}]]
    assert json.loads(written("jsonl", rows)) == {"indicator": ["甲", 1.5], "value": 2.5, "on": {"k": True}}
    assert next(csv.DictReader(io.StringIO(written("csv", rows)))) == {
        "indicator": '["甲", 1.5]',
        "value": "2.5",
        "on": '{"k": true}',
    }
    assert '["甲", 1.5]' in written("table", rows)


@pytest.mark.parametrize(
    ("value", "shown"), [(1.0, "1"), (5.4, "5.4"), (0.1 + 0.2, "0.3"), (1.52e12, "1520000000000"), (-2.0, "-2")]
)
def test_number(value: float, shown: str) -> None:
    assert number(value) == shown
