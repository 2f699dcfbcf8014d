"""What is held back as suspicious, and what is let through."""

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from pipeline.publish.gate import doubts
from pipeline.settings import Settings
from tests.warehouse import STATISTICS, judged_build, project_at, put

LINES = [
    "地区生产总值达到1.52万亿元，增长5.4%。",
    "一般公共预算收入1200.5亿元，增长2.3%。",
    "城镇新增就业12.3万人。",
    "新增市场主体35万户。",
    "粮食产量28亿斤。",
    "完成营造林10万亩。",
]


def report(year: int, lines: list[str] = LINES) -> str:
    return (
        f"郑州市政府工作报告\n一、{year - 1}年工作回顾\n{''.join(lines)}\n二、{year}年工作安排\n地区生产总值增长6%。\n"
    )


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A project with four reports and a figure, built as ``old``."""
    settings = project_at(tmp_path_factory.mktemp("gate") / "project")
    for year in (2023, 2024, 2025, 2026):
        put(settings, f"410100-{year}.txt", report(year))
    put(settings, "statistics/a.csv", STATISTICS)
    judged_build(settings, "old")
    return settings


@pytest.fixture
def settings(published: Settings, tmp_path: Path) -> Settings:
    """A copy to change."""
    folder = Path(shutil.copytree(published.project_dir, tmp_path / "project"))
    return Settings(folder, folder / "data", folder / "home")


def found(settings: Settings, change: Callable[[Settings], object]) -> dict[str, str]:
    """The doubts after a change, by limit."""
    old = settings.build_dir / "old" / "taizhang.duckdb"
    if not old.exists():
        judged_build(settings, "old")
    change(settings)
    return {doubt.limit: doubt.words for doubt in doubts(old, judged_build(settings, "new"))}


@pytest.mark.parametrize(
    "change",
    [
        lambda s: None,
        lambda s: put(s, "410100-2022.txt", report(2022)),
        lambda s: (s.raw_dir / "410100-2026.txt").unlink(),
        lambda s: (s.raw_dir / "410100-2026.txt").rename(s.raw_dir / "郑州市_2026.txt"),
        lambda s: (s.raw_dir / "statistics" / "a.csv").unlink(),
        lambda s: put(s, "410100-2026.txt", report(2026, LINES[:-1])),
        lambda s: put(s, "410100-2026.txt", "前言。\n" * 50 + report(2026)),
        lambda s: put(s, "410100-2026.txt", report(2026).replace("1.52万亿", "1.61万亿").replace("12.3万人", "13万人")),
        lambda s: put(s, "nothing.txt", "nothing"),
    ],
    ids=["none", "added", "one removed", "renamed", "csv removed", "one line less", "moved", "revised", "bad file"],
)
def test_a_good_day_is_let_through(settings: Settings, change: Callable[[Settings], object]) -> None:
    assert found(settings, change) == {}


def _empty_half(settings: Settings) -> None:
    for year in (2023, 2024):
        (settings.raw_dir / f"410100-{year}.txt").unlink()


def _unplaced(settings: Settings) -> None:
    put(settings, "410100-2026.txt", "%PDF-1.7 cut off")


def _thousandfold(settings: Settings) -> None:
    put(settings, "statistics/a.csv", STATISTICS.replace("万亿元", "亿元"))


@pytest.mark.parametrize(
    ("change", "limit", "words"),
    [
        (_unplaced, "reports_unread", "410100-2026"),
        (_empty_half, "files_withdrawn", "2 of 5 files are gone"),
        (lambda s: shutil.rmtree(s.raw_dir), "files_withdrawn", "5 of 5 files"),
        (lambda s: put(s, "410100-2026.txt", report(2026, LINES[:3])), "observations_lost_share", "410100-2026"),
        (lambda s: put(s, "statistics/a.csv", STATISTICS.partition("\n")[0]), "observations_lost_share", "a.csv"),
        (_thousandfold, "values_shifted", "1,520,000,000,000 before, 152,000,000 now"),
        (lambda s: put(s, "410100-2026.txt", report(2026).replace("28亿斤", "28万斤")), "values_shifted", "粮食产量"),
        (
            lambda s: put(s, "410100-2027.txt", report(2027, ["地区生产总值达到1.52元，增长5.4%。"])),
            "values_out_of_range_share",
            "地区生产总值 1.52 元",
        ),
    ],
    ids=["unread", "half gone", "all gone", "truncated", "csv emptied", "csv shifted", "shifted", "impossible"],
)
def test_a_bad_day_is_held_back(
    settings: Settings, change: Callable[[Settings], object], limit: str, words: str
) -> None:
    told = found(settings, change)
    assert limit in told
    assert words in told[limit]


def reread(settings: Settings, *changes: str) -> dict[str, str]:
    """The doubts where other rules read the same files otherwise: ``changes`` is what they make of the tables."""
    old = settings.build_dir / "old" / "taizhang.duckdb"
    new = Path(shutil.copy(old, settings.build_dir / "new.duckdb"))
    with duckdb.connect(str(new)) as connection:
        connection.execute("update raw.load_info set stage_key = stage_key || '+'")
        for change in changes:
            connection.execute(change)
    return {doubt.limit: doubt.words for doubt in doubts(old, new)}


@pytest.mark.parametrize(("share", "held"), [(1.0, False), (0.7, False), (2 / 3, True), (0.0, True)])
def test_a_report_may_lose_less_than_a_third_of_its_observations(settings: Settings, share: float, held: bool) -> None:
    counts = f"update raw.load_info set observations = round(90 * {share}) where file_name = '410100-2026.txt'"
    old = settings.build_dir / "old" / "taizhang.duckdb"
    with duckdb.connect(str(old)) as connection:
        connection.execute("update raw.load_info set observations = 90, statistics = 0 where report_id is not null")
    assert ("observations_lost_share" in reread(settings, counts)) is held


@pytest.mark.parametrize(
    ("factor", "held"),
    [
        *((factor, True) for factor in (1e4, 1e8, 1e12, 1e-4, 1e-8)),
        *((factor, False) for factor in (10, 100, 1000, 1.5, -1, 2e4)),
    ],
)
def test_values_are_shifted_by_powers_of_ten_thousand(settings: Settings, factor: float, held: bool) -> None:
    change = f"update raw.observations set value = value * {factor} where unit = '人' and report_id = '410100-2026'"
    assert ("values_shifted" in reread(settings, change)) is held


def test_other_units_of_the_same_words_are_a_doubt(settings: Settings) -> None:
    told = reread(settings, "update raw.observations set unit = '吨' where unit = '千克' or unit = '斤'")
    assert set(told) == {"units_changed_share"}
    assert (
        "unchanged statements have another unit, such as 28亿斤 (410100-2023): 斤 before, 吨 now" in told.popitem()[1]
    )


def test_nothing_read_otherwise_is_no_doubt(settings: Settings) -> None:
    assert reread(settings) == {}


def test_the_last_report_is_not_taken_away_by_chance(tmp_path: Path) -> None:
    settings = project_at(tmp_path)
    put(settings, "410100-2026.txt", report(2026))
    put(settings, "statistics/a.csv", STATISTICS)
    told = found(settings, lambda s: (s.raw_dir / "410100-2026.txt").unlink())
    assert told == {"files_withdrawn": "no report is left"}


def test_targets_that_lose_their_actuals_are_a_doubt(settings: Settings) -> None:
    put(settings, "statistics/a.csv", STATISTICS + "410100,地区生产总值,growth,2026,actual,6.2,%,2027-01-20\n")
    judged_build(settings, "old")
    other = STATISTICS + "410100,货运量,level,2026,actual,6,吨,2027\n"
    told = found(settings, lambda s: put(s, "statistics/a.csv", other))
    assert "1 of 1 targets with an actual have none any more" in told["actuals_lost_share"]
    assert "地区生产总值 6%" in told["actuals_lost_share"]


def test_what_a_person_corrected_is_no_shift(settings: Settings) -> None:
    expected = "expect: {indicator: 粮食产量}"
    correction = f"- {{report: 410100-2026, quote: 28亿斤, {expected}, set: {{value: 280000}}, reason: 印刷有误}}\n"
    assert found(settings, lambda s: put(s, "corrections.yaml", correction)) == {}
    with duckdb.connect(str(settings.build_dir / "new" / "taizhang.duckdb"), read_only=True) as connection:
        assert connection.execute("select state from raw.corrections").fetchall() == [("changed",)]
