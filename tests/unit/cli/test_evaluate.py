"""`taizhang evaluate`: the figures of the yardstick, the errors by kind, excerpts, and files that are no labels."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.core.evaluation import FIELDS

TEXT = "一、2025年工作回顾\n地区生产总值增长5.4%。\n粮食产量60万吨。\n"


def evaluate(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def row(quote: str, indicator: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    plain: dict[str, Any] = {"measure": "level", "value_max": None, "comparator": "eq", "period": "2025"}
    found = {**plain, "start": start, "end": start + len(quote), "quote": quote, "indicator": indicator}
    return {**found, "role": "actual", "optional": False, **fields}


GROWTH = row("5.4%", "地区生产总值", measure="growth", value=5.4, unit="%")
GRAIN = row("60万吨", "粮食产量", value=600000.0, unit="吨")


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def lines(name: str, *rows: dict[str, Any]) -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), "utf-8")
        return path

    return lines


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "某市_2026.txt"
    path.write_text(TEXT, "utf-8")
    return path


def figures(*arguments: object) -> dict[str, Any]:
    result = evaluate(*arguments, "--json")
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def test_what_is_read_from_a_text_is_scored(write: Callable[..., Path], report: Path) -> None:
    assert figures(write("gold.jsonl", GROWTH, GRAIN), report) == {
        "labels": 2,
        "predicted": 2,
        "detection": {"precision": 100, "recall": 100, "f1": 100},
        "strict": {"precision": 100, "recall": 100, "f1": 100},
        "fields": dict.fromkeys(FIELDS, 100),
    }


def test_predictions_are_scored_and_errors_listed_by_kind(write: Callable[..., Path]) -> None:
    gold = write("gold.jsonl", GROWTH, GRAIN)
    found = write("found.jsonl", {**GROWTH, "period": "2024", "value": 4.5}, row("2025", "年份", value=2025.0, unit=""))
    told = figures(gold, found)
    assert told["detection"] == {"precision": 50, "recall": 50, "f1": 50}
    assert told["strict"]["f1"] == 0
    assert (told["fields"]["value"], told["fields"]["unit"]) == (0, 100)
    lines = evaluate(gold, found).stdout.splitlines()
    assert lines[0] == "labels 2  predicted 2"
    assert [line.split("\t")[0] for line in lines[4:]] == ["missed", "spurious", "wrong", "wrong"]
    assert "粮食产量" in lines[4]
    assert "年份" in lines[5]
    assert "value: 5.4 != 4.5" in lines[6]
    assert "period: '2025' != '2024'" in lines[7]
    assert len(evaluate(gold, found, "--errors", 0).stdout.splitlines()) == 4


def test_of_an_excerpt_only_what_lies_inside_its_ranges_counts(write: Callable[..., Path], report: Path) -> None:
    start = TEXT.index("地区")
    head = {"report": "x.txt", "sha256": "", "report_year": 2026, "ranges": [[start, start + 12]]}
    told = figures(write("gold.jsonl", head, GROWTH), report)
    assert (told["labels"], told["predicted"], told["strict"]["f1"]) == (1, 1, 100)


def test_the_year_can_be_said(write: Callable[..., Path], tmp_path: Path) -> None:
    report = tmp_path / "报告.txt"
    report.write_text("去年，地区生产总值增长5.4%。\n", "utf-8")
    gold = write("gold.jsonl", {**GROWTH, "start": 11, "end": 15})
    assert figures(gold, report, "--year", 2026)["fields"]["period"] == 100
    assert figures(gold, report, "--year", 2020)["fields"]["period"] == 0


def test_the_shipped_labels_are_scored(project: Path) -> None:
    told = figures(project / "tests" / "gold" / "410100-2026.jsonl", project / "data" / "raw" / "410100-2026.txt")
    assert told["labels"] > 250
    assert told["detection"]["f1"] > 90


@pytest.mark.parametrize("words", ["no json", "{'start': 1}", '{"start": 1'])
def test_a_line_that_is_not_json_is_named(tmp_path: Path, report: Path, words: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(f"{json.dumps(GROWTH)}\n{words}\n", "utf-8")
    result = evaluate(gold, report)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "gold.jsonl, line 2: not JSON" in result.stderr


def test_files_that_are_absent_or_no_reports_are_named(write: Callable[..., Path], tmp_path: Path) -> None:
    gold = write("gold.jsonl", GROWTH)
    assert evaluate(gold, tmp_path / "absent.txt").exit_code == 2
    noise = tmp_path / "noise_2020.txt"
    noise.write_bytes(bytes(range(256)) * 4)
    result = evaluate(gold, noise)
    assert result.exit_code == 1
    assert "noise_2020" in result.stderr


def test_blank_lines_between_labels_do_not_matter(tmp_path: Path, report: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(f"\n{json.dumps(GROWTH)}\n\n{json.dumps(GRAIN)}\n\n", "utf-8")
    assert figures(gold, report)["labels"] == 2
