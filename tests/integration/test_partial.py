"""A build of some regions gives the warehouse that a build of everything gives, row for row."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from benchmarks.corpus import changed
from pipeline import partial
from pipeline.defs.build import Build, open_build
from pipeline.defs.manifest import invoke, manifest_folder
from pipeline.publish import Version, publish
from pipeline.settings import Settings

#: The nation; a province with four cities and three districts of one; a city of another one; a third one and its city.
REGIONS = (
    *("100000", "410000", "410100", "410102", "410103", "410104", "410200", "410300", "410400"),
    *("320100", "440000", "440100"),
)
#: Who promises to outgrow which region above, and in what: one of them both the province and the city in between.
BESIDE = {
    ("410102", "410000"): "规上工业增加值增速高于全省平均水平",
    ("410102", "410100"): "社会消费品零售总额增速高于全市平均水平",
    ("410103", "100000"): "规上工业增加值增速高于全国平均水平",
    ("410400", "410000"): "规上工业增加值增速高于全省平均水平",
    ("440000", "100000"): "规上工业增加值增速高于全国平均水平",
}
YEARS = (2025, 2026)
#: So many paragraphs of what was done, and of what is planned.
REVIEWED, PLANNED = 12, 12
#: What the goals of five years and the targets of the year begin with, and the paragraphs that lead up to the goals.
AIMS, GOALS_HEAD = ("今后五年发展的主要目标", "主要预期目标"), 3
UNTOUCHED = "reports/440100-2026.html"
#: A page of a region below one that changes, of which nothing does.
BELOW = "reports/410102-2025.html"
STATISTICS = """\
region_code,indicator,measure,period,role,value,unit,source_type,source_date
410100,地区生产总值,growth,2024,actual,5.7,%,bulletin,2025-03-01
440100,地区生产总值,growth,2024,actual,{other},%,bulletin,2025-03-01
"""
CORRECTION = """\
- {{report: 320100-2025, quote: "{quote}", at: {at}, drop: true, reason: 误印}}
"""


@pytest.fixture
def settings(tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The shipped project over reports of twelve regions in two years."""
    settings = Settings(project, tmp_path / "data", tmp_path / "home")
    text = few_paragraphs((project / "data" / "raw" / "410100-2026.txt").read_text("utf-8"))
    # Numbers of one digit stay as they are in texts that are changed.
    text = text.replace("规上工业增加值增长9%", "规上工业增加值增长9.1%")
    for region in REGIONS:
        own = outgrows(text, region)
        for year in YEARS:
            write(settings, f"{region}-{year}", changed(own.replace("郑州", "本地"), f"{region}-{year}", year - 2026))
    write(settings, "statistics/a", STATISTICS.format(other=4), "csv")
    write(settings, "unreadable", "")
    monkeypatch.setattr(partial, "FROM_REPORTS", 1)
    monkeypatch.setattr(partial, "MOST_OF", 1)
    return settings


def few_paragraphs(text: str) -> str:
    """The report's first page, its goals of five years and its first targets: with all of it the test takes 52 s."""
    paragraphs = text.split("\n")
    goals, plan = (next(at for at, one in enumerate(paragraphs) if words in one) for words in AIMS)
    return "\n".join([*paragraphs[:REVIEWED], *paragraphs[goals - GOALS_HEAD : plan + PLANNED]])


def outgrows(text: str, region: str) -> str:
    """A report that promises more than regions above do, where this region has one."""
    for (whose, _), promise in BESIDE.items():
        if whose == region:
            text, found = re.subn(rf"{promise.partition('增速')[0]}增长[\d.]+%左右", promise, text)
            assert found
    return text


def write(settings: Settings, name: str, content: str, ending: str = "txt") -> None:
    path = settings.raw_dir / f"{name}.{ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def refresh(settings: Settings, run: str) -> tuple[Build, Version]:
    """Everything but dbt's tests."""
    with open_build(settings, run) as build:
        for kind in ("report", "statistics"):
            list(build.stage(kind))
        build.load()
        parsed = manifest_folder(settings) / "partial_parse.msgpack"
        command = ["build", "--no-write-json", "--exclude-resource-type", "test", "unit_test"]
        done = invoke(settings, command, target=build.folder / "dbt", database=build.database, manifest=parsed)
        assert done.success, done.exception
        build.finish()
        written = build.write_site()
        assert written.dead == ()
        return build, publish(settings, build.database, build.fingerprint, build.site)


def tables(version: Version) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    with duckdb.connect(str(version.path), read_only=True) as connection:
        names = connection.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where not internal order by all"
        ).fetchall()
        for (name,) in names:
            yield name, connection.execute(f"from {name} order by all").fetchall()


def benchmarks(version: Version) -> set[tuple[str, str, float]]:
    """The regions with targets that are held against a region above, this one and its growth."""
    with duckdb.connect(str(version.path), read_only=True) as connection:
        return set(
            connection.execute(
                "select region_code, benchmark_region_code, benchmark_value from marts.target_vs_actual "
                "where benchmark_region_code <> region_code"
            ).fetchall()
        )


def inode(version: Version, page: str) -> int:
    """Which file of the disk a page is."""
    return (version.path.parent / "site" / page).stat().st_ino


def pages(version: Version) -> dict[str, bytes]:
    site = version.path.parent / "site"
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_part_gives_what_everything_gives(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    build, first = refresh(settings, "first")
    assert build.part is None
    before = dict(tables(first)), pages(first), inode(first, UNTOUCHED)
    below = inode(first, BELOW)
    with duckdb.connect(str(first.path), read_only=True) as connection:
        at, quote = connection.execute(
            "select start_offset, quote from marts.observations where report_id = '320100-2025' and role = 'actual'"
        ).fetchall()[0]
    path = settings.raw_dir / "410100-2025.txt"
    path.write_text(changed(path.read_text("utf-8"), "other"), "utf-8")
    for gone in ("410200-2025", "410300-2025", "410300-2026"):
        (settings.raw_dir / f"{gone}.txt").unlink()
    write(settings, "320200-2025", changed(path.read_text("utf-8"), "new"))
    write(settings, "corrections", CORRECTION.format(quote=quote, at=at), "yaml")
    write(settings, "100000-2026", changed(path.read_text("utf-8"), "nation", 1))

    build, second = refresh(settings, "city and nation")
    assert build.part
    assert build.part.whole == {
        "100000",
        "410100",
        "410200",
        "410300",
        "320100",
        "320200",
        "410102",
        "410103",
        "440000",
    }
    assert build.part.compared >= {"410000", "410102", "410103", "410104", "410400", "440000"}
    assert "440100" not in build.part.loaded
    assert inode(second, BELOW) == below
    site = pages(second)
    assert "regions/410300.html" not in site
    assert b"410300" not in site["regions/410000.html"]
    assert b"410300" in before[1]["regions/410000.html"]
    write(settings, "410000-2026", changed(path.read_text("utf-8"), "province", 1))
    build, in_part = refresh(settings, "province")
    assert build.part
    assert build.part.whole == {"410000", "410102", "410400"}
    assert build.part.compared >= {"410100", "410200", "440000"}
    assert build.part.loaded.isdisjoint({"320100", "410103", "410104", "440100"})
    found = dict(tables(in_part))
    site = pages(in_part)
    assert inode(in_part, UNTOUCHED) == before[2]
    assert all(found[f"marts.{name}"] for name in ("target_vs_actual", "region_comparison", "plan_pace", "vintages"))
    beside = [benchmarks(version) for version in (first, second, in_part)]
    assert all({(region, above) for region, above, _ in one} == BESIDE.keys() for one in beside)
    assert {above for _, above, _ in beside[0] ^ beside[1]} == {"100000"}
    assert {above for _, above, _ in beside[1] ^ beside[2]} == {"410000"}

    monkeypatch.setattr(partial, "FROM_REPORTS", 1000)
    os.utime(path)
    build, whole = refresh(settings, "whole")
    assert build.part is None
    assert whole.name != in_part.name
    for name, rows in tables(whole):
        assert found[name] == rows, name
    assert list(found) == list(before[0])
    assert found != before[0]
    assert pages(whole) == site != before[1]
