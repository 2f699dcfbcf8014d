"""What staging makes of files: good rows to their tables, all others to quarantine, nothing lost."""

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline.core import extract
from pipeline.core.model import Extraction, LeftOut, Observation, Section
from pipeline.engine import MANY
from pipeline.ingest import read_report, scan
from pipeline.settings import Settings
from pipeline.stage import TABLES, StageResult, results, rows, rule_version, stage_chunk, stage_due
from tests.warehouse import REPORT, STATISTICS, project_at, put

TEXT = "总值增长5.4%，税收增长3%。"
GOOD = Observation(
    start=4,
    end=8,
    quote="5.4%",
    indicator="总值",
    measure="growth",
    value=5.4,
    value_max=None,
    comparator="eq",
    unit="%",
    period="2025",
    role="actual",
    section=0,
    sentence_start=0,
    sentence_end=15,
    target_kind=None,
    target_lo=None,
    target_hi=None,
    verb="",
    stretch="",
    relative_to="",
    decimals=1,
    magnitude=0,
    obs_status="A",
)
TAX = GOOD._replace(start=13, end=14, quote="3", indicator="税收", value=3.0)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return project_at(tmp_path)


def stage(settings: Settings) -> dict[str, StageResult]:
    return {result.name: result for result in stage_chunk(settings, scan(settings.raw_dir))}


def table(settings: Settings, name: str) -> list[dict[str, Any]]:
    paths = sorted((settings.stage_dir / name).glob("*.parquet"))
    return [row for path in paths for row in pl.read_parquet(path).to_dicts()]


def extracts(monkeypatch: pytest.MonkeyPatch, *observations: Observation, left_out: tuple[LeftOut, ...] = ()) -> None:
    """Have the extraction find exactly this: what it finds by itself is no fault to test with."""
    sections = (Section(0, len(TEXT), "", "review", "2025", "actual"),)
    found = Extraction(2026, sections, observations, left_out)
    monkeypatch.setattr(rows, "extract", lambda text, year=None: found)


def test_a_report_becomes_rows_that_point_into_its_text(settings: Settings) -> None:
    put(settings, "410100-2026.txt", REPORT)
    result = stage(settings)["410100-2026.txt"]
    (report,) = table(settings, "reports")
    assert report["text"] == REPORT
    assert report["characters"] == len(REPORT)
    assert (report["report_id"], report["region_name"], report["encoding"]) == ("410100-2026", "郑州市", "utf-8")
    assert (report["stage_key"], report["rule_version"]) == (result.key, rule_version(settings))
    observations = table(settings, "observations")
    assert [(row["quote"], row["role"]) for row in observations] == [("5.4%", "actual"), ("6%", "target")]
    for row in observations:
        assert REPORT[row["start_offset"] : row["end_offset"]] == row["quote"]
        assert REPORT[row["sentence_start"] : row["sentence_end"]] == row["sentence"]
        assert (row["indicator_id"], row["indicator_key"]) == ("gdp", "gdp")
    left_out = table(settings, "left_out")
    assert {"2025", "2026"} <= {row["quote"].rstrip("年") for row in left_out}
    assert all(row["quote"] in row["sentence"] for row in left_out)
    assert result.counts == {name: len(table(settings, name)) for name in TABLES}


def test_statistics_become_rows_in_base_units_with_the_same_key(settings: Settings) -> None:
    put(settings, "statistics/a.csv", STATISTICS)
    stage(settings)
    (row,) = table(settings, "statistics")
    assert (row["statistic_id"], row["line"]) == ("statistics/a.csv:2", 2)
    assert (row["value"], row["unit"], row["period_start"], row["period_end"]) == (1.52e12, "元", 2025, 2025)
    assert (row["indicator_id"], row["indicator_key"]) == ("gdp", "gdp")


def test_a_wrong_statistics_row_is_quarantined_with_file_line_column_and_words(settings: Settings) -> None:
    put(settings, "statistics/a.csv", STATISTICS + "410100,税收,level,2025,actual,很多,亿元,\n")
    result = stage(settings)["statistics/a.csv"]
    assert (result.counts["statistics"], result.counts["quarantine"]) == (1, 1)
    (row,) = table(settings, "quarantine")
    assert (row["file_name"], row["table_name"]) == ("statistics/a.csv", "statistics")
    assert (row["place"], row["reason"]) == ("line 3, column value", "no number")
    assert row["advice"]
    assert json.loads(row["row_json"])["value"] == "很多"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("410100-2026.pdf", b"%PDF", "damaged"),
        ("410100-2026.ofd", b"PK", "unsupported"),
        ("410100-2026.txt", b"\x00\xff\x00", "undecodable"),
        ("410100-2026.txt", b"", "empty"),
        ("nobody.txt", REPORT.encode(), "no region"),
        ("999999-2026.txt", REPORT.encode(), "unknown region"),
        ("statistics/a.xlsx", b"PK", "damaged"),
        ("statistics/a.xls", b"", "unsupported"),
        ("statistics/a.csv", b"\xff\xfe\x00", "undecodable"),
        ("statistics/a.csv", b"a,b\n1,2\n", "missing column"),
    ],
)
def test_a_file_that_cannot_be_read_is_quarantined_and_the_rest_goes_on(
    settings: Settings, name: str, content: bytes, reason: str
) -> None:
    put(settings, name, content)
    put(settings, "410000-2026.txt", REPORT)
    result = stage(settings)
    (row,) = table(settings, "quarantine")
    assert (row["file_name"], row["table_name"], row["reason"]) == (name, "files", reason)
    assert row["advice"]
    assert json.loads(row["row_json"])["sha256"] == result[name].sha256
    assert result[name].report_id == ""
    assert result["410000-2026.txt"].report_id == "410000-2026"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (TAX._replace(quote="30"), "quote: not the words at the offsets"),
        (TAX._replace(value=float("nan")), "numbers_finite"),
        (TAX._replace(indicator=""), "indicator: str_length"),
        (TAX._replace(period=""), "period: str_matches"),
        (TAX._replace(role="target"), "kind_of_targets_only"),
        (TAX._replace(sentence_end=1), "span_within_sentence"),
    ],
)
def test_an_observation_that_breaks_the_contract_is_quarantined_whole(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, bad: Observation, reason: str
) -> None:
    put(settings, "410100-2026.txt", TEXT)
    extracts(monkeypatch, GOOD, bad, GOOD)
    result = stage(settings)["410100-2026.txt"]
    assert [row["observation_id"] for row in table(settings, "observations")] == ["410100-2026:4-1", "410100-2026:4-2"]
    (row,) = table(settings, "quarantine")
    assert (row["file_name"], row["table_name"], row["place"]) == ("410100-2026.txt", "observations", "13-14")
    assert reason in row["reason"]
    kept = json.loads(row["row_json"])
    assert (kept["observation_id"], kept["ordinal"], kept["unit"]) == ("410100-2026:13-1", 1, "%")
    assert (result.counts["observations"], result.counts["quarantine"]) == (2, 1)


def test_left_out_numbers_are_checked_too(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    put(settings, "410100-2026.txt", TEXT)
    extracts(monkeypatch, left_out=(LeftOut(13, 14, "3", "name"), LeftOut(13, 14, "4", "name")))
    stage(settings)
    assert [row["quote"] for row in table(settings, "left_out")] == ["3"]
    assert [row["table_name"] for row in table(settings, "quarantine")] == ["left_out"]


def test_bad_rows_of_one_file_are_told_apart_from_good_ones_of_another(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code in ("410000", "410100", "320000"):
        put(settings, f"{code}-2026.txt", TEXT + code)
    bad = TAX._replace(measure="speed")  # type: ignore[arg-type]

    def found(text: str, year: int | None = None) -> Extraction:
        return Extraction(year, (), (GOOD, bad) if text.endswith("410100") else (GOOD,), ())

    monkeypatch.setattr(rows, "extract", found)
    result = stage(settings)
    assert {name: found.counts["quarantine"] for name, found in result.items()} == {
        "410000-2026.txt": 0,
        "410100-2026.txt": 1,
        "320000-2026.txt": 0,
    }
    assert {row["report_id"] for row in table(settings, "observations")} == {
        "410000-2026",
        "410100-2026",
        "320000-2026",
    }
    assert all(found.counts["observations"] == 1 for found in result.values())


def test_a_report_whose_own_row_is_wrong_gives_no_facts(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    put(settings, "410100-2026.txt", TEXT)
    extracts(monkeypatch, GOOD)
    monkeypatch.setattr(rows, "read_report", lambda raw, regions: read_report(raw, regions)._replace(region_name=""))
    result = stage(settings)["410100-2026.txt"]
    assert result.report_id == ""
    assert {name: count for name, count in result.counts.items() if count} == {"quarantine": 1}
    (row,) = table(settings, "quarantine")
    assert json.loads(row["row_json"])["text"] == TEXT


def test_code_that_fails_on_one_file_does_not_stop_the_others(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    put(settings, "410000-2026.txt", REPORT)
    put(settings, "410100-2026.txt", "炸")

    def fails(text: str, year: int | None = None) -> Extraction:
        if text == "炸":
            raise RecursionError("too deep")
        return extract(text, year)

    monkeypatch.setattr(rows, "extract", fails)
    assert stage(settings)["410000-2026.txt"].counts["observations"] == 2
    (row,) = table(settings, "quarantine")
    assert row["reason"] == "reading failed"
    assert "RecursionError: too deep" in row["advice"]
    assert "410100-2026.txt" in caplog.text


def test_many_files_give_the_same_in_several_processes_as_in_one(tmp_path: Path) -> None:
    alone, together = project_at(tmp_path / "alone"), project_at(tmp_path / "together")
    for settings in (alone, together):
        for year in range(1980, 1980 + MANY + 10):
            put(settings, f"410100-{year}.txt", REPORT.replace("2026", str(year)).replace("2025", str(year - 1)))
    stage(alone)
    done = list(stage_due(together, scan(together.raw_dir)))
    assert done == results(alone, scan(alone.raw_dir))
    for name in ("reports", "observations", "left_out"):
        rows = table(together, name)
        assert sorted(rows, key=str) == sorted(table(alone, name), key=str)
        assert rows


def test_a_page_is_staged_with_the_text_that_offsets_count_in(settings: Settings) -> None:
    page = f"<html><body><div>{''.join(f'<p>{line}</p>' for line in REPORT.splitlines())}</div></body></html>"
    put(settings, "410100-2026.html", page.encode("gb18030"))
    (found,) = stage(settings).values()
    (row,) = table(settings, "reports")
    assert (row["encoding"], row["text"].split()) == ("gb18030", REPORT.split())
    assert (settings.raw_dir / "410100-2026.html").read_bytes() == page.encode("gb18030")
    observations = table(settings, "observations")
    assert len(observations) == found.counts["observations"] > 0
    assert all(row["text"][one["start_offset"] : one["end_offset"]] == one["quote"] for one in observations)
