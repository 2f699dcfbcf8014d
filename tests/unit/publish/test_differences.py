"""Two versions side by side."""

from pathlib import Path

import duckdb
import pytest

from pipeline.publish.differences import KINDS, LISTED, compared, counted, rows
from pipeline.settings import Settings
from tests.warehouse import STATISTICS, bare_build, judged_build, project_at, put

TEXT = "郑州市政府工作报告\n一、2025年工作回顾\n{}\n二、2026年工作安排\n地区生产总值增长6%。\n"
SAID = "粮食产量28亿斤。地区生产总值增长5.4%。城镇新增就业12.3万人。"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = project_at(tmp_path)
    put(settings, "410100-2026.txt", TEXT.format(SAID))
    put(settings, "statistics/a.csv", STATISTICS)
    return settings


def differing(settings: Settings, text: str, statistics: str = STATISTICS) -> dict[str, list[dict[str, object]]]:
    old = judged_build(settings, "old")
    put(settings, "410100-2026.txt", text)
    put(settings, "statistics/a.csv", statistics)
    with compared(old, judged_build(settings, "new")) as connection:
        found = {kind: rows(connection, f"from {kind}", 100) for kind in KINDS}
        assert counted(connection) == {kind: len(listed) for kind, listed in found.items()}
        assert len(rows(connection, LISTED, 100)) == sum(map(len, found.values()))
    return found


def test_words_that_only_moved_are_the_same(settings: Settings) -> None:
    found = differing(settings, "前言。\n" + TEXT.format("又及。" + SAID))
    assert found == {kind: [] for kind in KINDS}


def test_added_removed_and_changed_statements_are_told_apart(settings: Settings) -> None:
    found = differing(settings, TEXT.format("地区生产总值增长5.6%。城镇新增就业12.3万人。新增市场主体35万户。"))
    assert [row["quote"] for row in found["removed"]] == ["28亿斤"]
    assert [row["quote"] for row in found["added"]] == ["35万户"]
    (changed,) = found["changed"]
    assert (changed["old_quote"], changed["quote"], changed["same_words"]) == ("5.4%", "5.6%", False)
    assert "value 5.4 → 5.6" in str(changed["differs"])
    assert found["flipped"] == []


def test_a_statement_twice_in_a_report_is_counted_twice(settings: Settings) -> None:
    found = differing(settings, TEXT.format(SAID + SAID))
    assert sorted(str(row["quote"]) for row in found["added"]) == sorted(["28亿斤", "5.4%", "12.3万人"])
    assert found["removed"] == []


def test_statistics_are_compared_and_verdicts_flip(settings: Settings) -> None:
    before = STATISTICS + "410100,地区生产总值,growth,2026,actual,6.2,%,2027-01-20\n"
    put(settings, "statistics/a.csv", before)
    found = differing(settings, "前言。\n" + TEXT.format(SAID), before.replace("6.2", "5.2"))
    (changed,) = found["changed"]
    assert (changed["origin"], changed["old_value"], changed["value"]) == ("statistics/a.csv", 6.2, 5.2)
    (flipped,) = found["flipped"]
    assert (flipped["old_strict"], flipped["verdict_strict"]) == ("met", "missed")
    assert (flipped["old_actual_value"], flipped["actual_value"], flipped["target_quote"]) == (6.2, 5.2, "6%")


def test_a_correction_is_a_change_though_no_file_changed(settings: Settings) -> None:
    old = judged_build(settings, "old")
    expected = "expect: {indicator: 地区生产总值}"
    put(
        settings,
        "corrections.yaml",
        f"- {{report: 410100-2026, quote: 5.4%, {expected}, set: {{value: 5.5}}, reason: 误}}\n",
    )
    with compared(old, judged_build(settings, "new")) as connection:
        (changed,) = rows(connection, "from changed", 9)
    assert (changed["old_value"], changed["value"], changed["same_words"]) == (5.4, 5.5, True)


def test_what_is_no_warehouse_is_refused(settings: Settings) -> None:
    with pytest.raises(duckdb.Error), compared(bare_build(settings, 1), judged_build(settings)):
        pass
