"""`taizhang extract`: fields, offsets, formats, errors, and how little it imports."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main

GUIDELINE = (
    "start",
    "end",
    "quote",
    "indicator",
    "measure",
    "value",
    "value_max",
    "comparator",
    "unit",
    "period",
    "role",
)
HEAVY = {"dagster", "dagster_dbt", "dbt", "duckdb", "pandas", "pandera", "polars", "pyarrow", "rich", "yaml"}


def extract(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["extract", *map(str, arguments)])


@pytest.fixture
def report(tmp_path: Path, shipped_report: Callable[[Path], Path]) -> Path:
    return shipped_report(tmp_path)


def test_json_lines_have_the_fields_of_the_guideline_first_and_point_back_to_their_words(report: Path) -> None:
    result = extract(report)
    assert result.exit_code == 0, result.stderr
    text = report.read_bytes().decode("utf-8")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(rows) > 100
    for row in rows:
        assert tuple(row)[: len(GUIDELINE)] == GUIDELINE
        assert text[row["start"] : row["end"]] == row["quote"]
        assert row["file"] == str(report)


def test_offsets_count_the_decoded_text_in_another_encoding_and_after_a_byte_order_mark(tmp_path: Path) -> None:
    text = "2025年,地区生产总值增长5.4%。\r\n新增城镇就业14.2万人。\r\n"
    gbk, marked = tmp_path / "a_2026.txt", tmp_path / "b_2026.txt"
    gbk.write_bytes(text.encode("gb18030"))
    marked.write_bytes(b"\xef\xbb\xbf" + text.encode())
    rows = [json.loads(line) for line in extract(gbk, marked).stdout.splitlines()]
    assert {row["file"] for row in rows} == {str(gbk), str(marked)}
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)
    assert "5.4%" in {row["quote"] for row in rows}


def test_csv_and_json_lines_say_the_same(report: Path) -> None:
    as_csv = list(csv.DictReader(io.StringIO(extract(report, "--format", "csv").stdout)))
    as_json = [json.loads(line) for line in extract(report).stdout.splitlines()]
    assert list(as_csv[0]) == list(as_json[0])
    assert [row["quote"] for row in as_csv] == [row["quote"] for row in as_json]
    assert [float(row["value"]) for row in as_csv if row["value"]] == [
        row["value"] for row in as_json if row["value"] is not None
    ]


def test_a_table_names_the_file_where_there_are_several(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "全国_2024.txt"
    other.write_text("今年发展主要预期目标是：国内生产总值增长5%左右。", "utf-8")
    assert "file" not in extract(report, "--format", "table").stdout.splitlines()[0]
    assert str(other)[:20] in extract(report, other, "--format", "table").stdout


def test_left_out_numbers_come_with_reason_and_context(report: Path) -> None:
    text = report.read_text("utf-8")
    rows = [json.loads(line) for line in extract(report, "--left-out").stdout.splitlines()]
    assert rows
    for row in rows:
        assert text[row["start"] : row["end"]] == row["quote"]
        assert row["reason"]
        assert "".join(row["quote"].split()) in "".join(row["context"].split())


@pytest.mark.parametrize(
    ("name", "options", "period"),
    [("410100-2024.txt", [], "2023"), ("报告.txt", ["--year", "2022"], "2021"), ("全国_1999.txt", [], "1998")],
)
def test_the_year_comes_from_the_option_or_the_name(tmp_path: Path, name: str, options: list[str], period: str) -> None:
    report = tmp_path / name
    report.write_text("一、去年工作回顾\n去年，全市地区生产总值增长5.4%。\n", "utf-8")
    rows = [json.loads(line) for line in extract(report, *options).stdout.splitlines()]
    assert [row["period"] for row in rows] == [period]


def test_what_cannot_be_read_is_named_and_the_rest_comes_out(report: Path, tmp_path: Path) -> None:
    noise = tmp_path / "noise_2020.txt"
    noise.write_bytes(bytes(range(256)) * 4)
    sheet = tmp_path / "table_2020.xyz"
    sheet.write_text("1", "utf-8")
    result = extract(tmp_path / "absent.txt", noise, tmp_path, sheet, report)
    assert result.exit_code == 1
    errors = result.stderr.splitlines()
    assert len(errors) == 4
    assert all(line.startswith("Error: ") and line.endswith(")") for line in errors)
    for name, line in zip(("absent.txt", "noise_2020", str(tmp_path), ".xyz"), errors, strict=True):
        assert name in line
    assert len(result.stdout.splitlines()) > 100


def test_nothing_heavy_is_imported(report: Path) -> None:
    """The whole command in a process of its own, then a look at what that process had loaded."""
    program = (
        "import sys; from pipeline.cli import main\n"
        "try: main()\n"
        "finally: print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    for form in ("jsonl", "csv", "table"):
        done = subprocess.run(
            [sys.executable, "-c", program, "extract", report, "--format", form],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONUTF8": "1"},
            check=True,
        )
        assert done.stdout
        assert HEAVY.isdisjoint(done.stderr.split()), HEAVY & set(done.stderr.split())


def test_a_wrong_command_line_is_told_from_a_failure() -> None:
    assert extract().exit_code == 2
    assert extract("x.txt", "--format", "xml").exit_code == 2


def test_the_text_that_offsets_count_in_can_be_had(tmp_path: Path) -> None:
    page = tmp_path / "2026.html"
    page.write_text("<html><body><p>地区生产总值增长<b>5.4</b>%。</p><p>就业\n稳定。</p></body></html>")
    text = extract(page, "--text").output
    assert text == "地区生产总值增长5.4%。\n就业稳定。\n"
    (row,) = map(json.loads, extract(page).output.splitlines())
    assert text[row["start"] : row["end"]] == row["quote"] == "5.4%"
    missing = extract(tmp_path / "none.html", page, "--text")
    assert (missing.exit_code, missing.stdout) == (1, text)
