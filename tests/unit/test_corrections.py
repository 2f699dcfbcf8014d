"""Corrections: applied to the one observation that they mean, and loud where they no longer match."""

import json
from pathlib import Path

import pytest
import yaml

from pipeline.ingest import scan
from pipeline.ingest.corrections import read_corrections
from pipeline.load import load
from pipeline.publish import fingerprint
from pipeline.settings import Settings
from tests.warehouse import REPORT, ask, build, project_at, put, stage_all

ACTUAL = {"report": "410100-2026", "quote": "5.4%", "expect": {"value": 5.4}, "reason": "误印"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = project_at(tmp_path)
    put(settings, "410100-2026.txt", REPORT)
    return settings


def correct(settings: Settings, *entries: object) -> Path:
    put(settings, "corrections.yaml", yaml.safe_dump(list(entries), allow_unicode=True))
    return build(settings)


def test_an_observation_is_changed_and_what_follows_from_it(settings: Settings) -> None:
    file = correct(settings, {**ACTUAL, "set": {"value": 5.5, "indicator": "财政收入", "period": "2023/2025"}})
    assert ask(
        file,
        "select value, indicator, indicator_id, indicator_key, period_start, period_end from raw.observations "
        "where quote = '5.4%'",
    ) == [(5.5, "财政收入", None, "财政收入", 2023, 2025)]
    ((state, reason, before, after),) = ask(file, "select state, reason, before_json, after_json from raw.corrections")
    assert (state, reason) == ("changed", "误印")
    assert (json.loads(str(before))["value"], json.loads(str(after))["value"]) == (5.4, 5.5)
    assert ask(file, "select count(*) from raw.quarantine") == [(0,)]
    assert ask(file, "select count(*) from raw.observations") == [(2,)]


def test_an_observation_is_dropped(settings: Settings) -> None:
    put(settings, "corrections.yaml", yaml.safe_dump([{**ACTUAL, "drop": True}], allow_unicode=True))
    counts = load(settings, settings.build_dir / "run" / "taizhang.duckdb", stage_all(settings))
    assert (counts["observations"], counts["corrections"]) == (1, 1)


@pytest.mark.parametrize(
    ("change", "reason", "words"),
    [
        ({"expect": {"value": 5.3}}, "correction unmatched", "5.4"),
        ({"quote": "9%"}, "correction unmatched", "正文里没有"),
        ({"report": "410100-2025"}, "correction unmatched", "没有读入报告"),
        ({"at": 1}, "correction unmatched", "起点"),
        ({"set": {"value": None}}, "correction invalid", "不合规"),
        ({"set": {"role": "未定"}}, "correction invalid", "不合规"),
        ({"set": {"period": "今年"}}, "correction invalid", "不合规"),
    ],
)
def test_a_correction_that_does_not_apply_is_told_and_changes_nothing(
    settings: Settings, change: dict[str, object], reason: str, words: str
) -> None:
    file = correct(settings, {**ACTUAL, "set": {"value": 5.5}, **change})
    ((name, place, told, advice),) = ask(file, "select file_name, place, reason, advice from raw.quarantine")
    assert (name, place, told) == ("corrections.yaml", "entry 1", reason)
    assert words in str(advice)
    assert ask(file, "select value from raw.observations where quote = '5.4%'") == [(5.4,)]


def test_of_several_that_match_the_offset_picks_one(settings: Settings) -> None:
    put(settings, "410100-2026.txt", "一、2025年工作回顾\n税收增长6%。\n出口增长6%。\n")
    entry = {"report": "410100-2026", "quote": "6%", "expect": {"value": 6}, "drop": True, "reason": "重复"}
    file = correct(settings, entry)
    ((advice,),) = ask(file, "select advice from raw.quarantine where reason = 'correction ambiguous'")
    ((start,),) = ask(file, "select max(start_offset) from raw.observations")
    assert str(start) in str(advice)
    file = correct(settings, {**entry, "at": start})
    assert ask(file, "select indicator from raw.observations") == [("税收",)]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("text", "键"),
        ({**ACTUAL}, "二者取一"),
        ({**ACTUAL, "drop": True, "set": {"value": 1}}, "二者取一"),
        ({**ACTUAL, "set": {}}, "set 应是"),
        ({**ACTUAL, "set": {"vlaue": 1}}, "vlaue"),
        ({**ACTUAL, "set": {"value": "5,5"}}, "应为数字"),
        ({**ACTUAL, "drop": True, "reason": ""}, "reason"),
        ({**ACTUAL, "drop": True, "report": "郑州"}, "报告编号"),
        ({**ACTUAL, "drop": True, "expect": {}}, "expect"),
        ({**ACTUAL, "drop": True, "why": "x"}, "why"),
    ],
)
def test_a_wrong_entry_says_what_is_wrong_and_the_others_apply(settings: Settings, entry: object, words: str) -> None:
    file = correct(settings, entry, {**ACTUAL, "drop": True})
    ((place, advice),) = ask(file, "select place, advice from raw.quarantine where reason = 'wrong correction'")
    assert place == "entry 1"
    assert words in str(advice)
    assert ask(file, "select number, state from raw.corrections") == [(2, "dropped")]


@pytest.mark.parametrize("content", ["- [", "report: 410100-2026", b"\xff\xfe\xff"])
def test_a_file_that_cannot_be_read_is_told(settings: Settings, content: str | bytes) -> None:
    put(settings, "corrections.yaml", content)
    assert ask(build(settings), "select reason from raw.quarantine") == [("unreadable corrections",)]


def test_an_empty_file_corrects_nothing(settings: Settings) -> None:
    put(settings, "corrections.yaml", "# none yet\n")
    assert read_corrections(settings.raw_dir) == ([], [])


def test_a_correction_makes_another_warehouse(settings: Settings) -> None:
    before = fingerprint(settings, scan(settings.raw_dir))
    correct(settings, {**ACTUAL, "drop": True})
    assert fingerprint(settings, scan(settings.raw_dir)) != before
