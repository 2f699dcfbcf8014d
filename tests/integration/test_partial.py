"""A build of some regions gives the warehouse that a build of everything gives, row for row."""

import os
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

#: A province with three cities, a city of another one, and a city of a third one that nothing is about.
REGIONS = ("410000", "410100", "410200", "410300", "320100", "440100")
YEARS = (2025, 2026)
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
    """The shipped project over reports of six regions in two years."""
    settings = Settings(project, tmp_path / "data", tmp_path / "home")
    text = (project / "data" / "raw" / "410100-2026.txt").read_text("utf-8")
    for region in REGIONS:
        for year in YEARS:
            write(settings, f"{region}-{year}", changed(text.replace("郑州", "本地"), f"{region}-{year}", year - 2026))
    write(settings, "statistics/a", STATISTICS.format(other=4), "csv")
    write(settings, "unreadable", "")
    monkeypatch.setattr(partial, "FROM_REPORTS", 1)
    monkeypatch.setattr(partial, "MOST_OF", 0.9)
    return settings


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


def inode(version: Version, page: str) -> int:
    """Which file of the disk a page is."""
    return (version.path.parent / "site" / page).stat().st_ino


def pages(version: Version) -> dict[str, bytes]:
    site = version.path.parent / "site"
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_part_gives_what_everything_gives(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    build, first = refresh(settings, "first")
    assert build.part is None
    with duckdb.connect(str(first.path), read_only=True) as connection:
        at, quote = connection.execute(
            "select start_offset, quote from marts.observations where report_id = '320100-2025' and role = 'actual'"
        ).fetchall()[0]
    path = settings.raw_dir / "410100-2025.txt"
    path.write_text(changed(path.read_text("utf-8"), "other"), "utf-8")
    (settings.raw_dir / "410200-2025.txt").unlink()
    write(settings, "320200-2025", changed(path.read_text("utf-8"), "new"))
    write(settings, "corrections", CORRECTION.format(quote=quote, at=at), "yaml")

    build, in_part = refresh(settings, "part")
    assert build.part
    assert build.part.loaded >= {"410000", "410100", "410200", "410300", "320100", "320200"}
    assert "440100" not in build.part.loaded
    found = dict(tables(in_part))
    site = pages(in_part)
    same = inode(first, "reports/440100-2026.html"), inode(in_part, "reports/440100-2026.html")
    assert same[0] == same[1]
    assert all(found[f"marts.{name}"] for name in ("target_vs_actual", "region_comparison", "plan_pace", "vintages"))

    monkeypatch.setattr(partial, "FROM_REPORTS", 1000)
    os.utime(path)
    build, whole = refresh(settings, "whole")
    assert build.part is None
    assert whole.name != in_part.name
    for name, rows in tables(whole):
        assert found[name] == rows, name
    assert list(found) == [name for name, _ in tables(first)]
    assert dict(tables(first)) != found
    assert pages(whole) == site != pages(first)
