"""The raw tables: exactly what is staged of the files that are there, declared as the contract says."""

import json
from pathlib import Path

import duckdb
import pytest

from pipeline import schemas
from pipeline.database import STORAGE_VERSION
from pipeline.ingest import scan
from pipeline.ingest.visits import Visit, remember
from pipeline.load import load
from pipeline.publish import fingerprint
from pipeline.settings import Settings
from pipeline.stage import StageError
from tests.warehouse import REPORT, STATISTICS, ask, build, project_at, put, stage_all


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = project_at(tmp_path)
    put(settings, "410100-2026.txt", REPORT)
    put(settings, "statistics/a.csv", STATISTICS + "410100,税收,level,2025,actual,很多,亿元,\n")
    put(settings, "odd.ofd", b"%PDF")
    return settings


def test_the_raw_tables_hold_what_was_staged(settings: Settings) -> None:
    file = settings.build_dir / "run" / "taizhang.duckdb"
    counts = load(settings, file, stage_all(settings))
    assert counts == {
        "reports": 1,
        "sections": counts["sections"],
        "observations": 2,
        "left_out": counts["left_out"],
        "statistics": 1,
        "quarantine": 2,
        "load_info": 3,
        "corrections": 0,
        "sources": 0,
    }
    assert ask(file, "select text from raw.reports") == [(REPORT,)]
    assert ask(file, "select file_name, reason from raw.quarantine order by all") == [
        ("odd.ofd", "unsupported"),
        ("statistics/a.csv", "no number"),
    ]
    assert ask(file, "select file_name, kind, report_id, observations, statistics, quarantined from raw.load_info") == [
        ("410100-2026.txt", "report", "410100-2026", 2, 0, 0),
        ("odd.ofd", "report", None, 0, 0, 1),
        ("statistics/a.csv", "statistics", None, 0, 1, 1),
    ]


def test_each_address_is_loaded_with_how_it_stands(settings: Settings) -> None:
    regions = (("410100", "http://a/"), ("410100", "http://b/"), ("nowhere", "http://c/"))
    entries = [{"region": code, "year": 2025 + no, "address": at} for no, (code, at) in enumerate(regions)]
    put(settings, "sources.yaml", json.dumps({"sources": entries}))
    before = fingerprint(settings, scan(settings.raw_dir))
    told = Visit("410100-2026", "http://b/", "blocked", "存为 .html", "", "2026-01-20T06:00:00+00:00")._asdict()
    remember(settings.data_dir, "410100-2026", told)
    assert fingerprint(settings, scan(settings.raw_dir)) != before, "a new state makes a new version"
    asked = "select source_no, report_id, report_year, address, state, asked_at from raw.sources order by source_no"
    assert ask(build(settings), asked) == [
        (1, "410100-2025", 2025, "http://a/", "not_asked", None),
        (2, "410100-2026", 2026, "http://b/", "blocked", "2026-01-20T06:00:00+00:00"),
        (3, None, None, "http://c/", "wrong_entry", None),
    ]


def test_tables_are_declared_and_described_as_the_contract_says(settings: Settings) -> None:
    file = build(settings)
    for table in schemas.TABLES:
        declared = ask(
            file,
            "select column_name, is_nullable, comment from duckdb_columns() "
            f"where schema_name = 'raw' and table_name = '{table}' order by column_index",
        )
        assert declared == [(column.name, column.nullable, column.description) for column in schemas.columns(table)]
    assert ask(file, "select count(*) from duckdb_tables() where schema_name = 'raw' and comment is null") == [(0,)]
    assert ask(file, "select count(*) from duckdb_columns() where schema_name = 'raw' and comment is null") == [(0,)]


def test_the_file_is_closed_alone_and_readable_by_older_clients(settings: Settings) -> None:
    file = build(settings)
    assert [path.name for path in file.parent.iterdir()] == ["taizhang.duckdb"]
    assert ask(file, "select tags['storage_version'] from duckdb_databases() where not internal") == [
        (f"{STORAGE_VERSION}+",)
    ]
    with duckdb.connect(str(file)) as connection:
        connection.execute("create table more as select 1")


def test_a_second_load_replaces_the_first_and_a_stale_log(settings: Settings) -> None:
    file = build(settings)
    file.with_name(file.name + ".wal").write_bytes(b"stale")
    assert build(settings) == file
    assert ask(file, "select count(*) from raw.reports") == [(1,)]


def test_no_files_give_empty_tables(tmp_path: Path) -> None:
    file = build(project_at(tmp_path))
    assert ask(file, "select count(*) from raw.observations") == [(0,)]
    assert ask(file, "select count(*) from raw.load_info") == [(0,)]


def test_a_removed_file_takes_its_facts_along(settings: Settings) -> None:
    build(settings)
    (settings.raw_dir / "410100-2026.txt").unlink()
    file = build(settings, "next")
    assert ask(file, "select count(*) from raw.reports") == [(0,)]
    assert ask(file, "select count(*) from raw.observations") == [(0,)]
    assert ask(file, "select count(*) from raw.statistics") == [(1,)]


LONGER = REPORT + "".join(f"这是很长的报告中的第{number}句话，没有什么数字。" for number in "一二三四五六七八九")


@pytest.mark.parametrize(
    ("content", "reason", "words"),
    [
        (LONGER, "second file of a report", "内容相同"),
        (LONGER.replace("\n", "\r\n"), "second file of a report", "全部相同"),
        (LONGER + "税收增长3%。", "second file of a report", "0 条只在前者、1 条只在此文件"),
        ("一、2026年工作安排\n" + "今后五年要做的是另外的一些事情。" * 9, "another report of the year", "number: 2"),
    ],
)
def test_of_two_files_of_one_report_the_first_is_loaded_and_the_other_told(
    settings: Settings, content: str, reason: str, words: str
) -> None:
    put(settings, "410100-2026.txt", LONGER)
    put(settings, "郑州市_2026.txt", content)
    file = build(settings)
    assert ask(file, "select file_name from raw.reports") == [("410100-2026.txt",)]
    assert ask(file, "select count(*) from raw.observations") == [(2,)]
    ((name, told, advice, details),) = ask(
        file, "select file_name, reason, advice, row_json from raw.quarantine where table_name = 'reports'"
    )
    assert (name, told) == ("郑州市_2026.txt", reason)
    assert "410100-2026.txt" in str(advice)
    assert words in str(advice)
    if "条只在" in words:
        (only,) = json.loads(str(details))["only_here"]
        assert (only["indicator"], only["value"]) == ("税收", 3)


def test_a_second_report_of_a_year_is_read_where_its_name_or_sidecar_says_so(settings: Settings) -> None:
    put(settings, "410100-2026_2.txt", REPORT)
    put(settings, "autumn.txt", REPORT)
    put(settings, "autumn.yaml", "{region: 郑州市, year: 2026, number: 3}")
    assert ask(build(settings), "select report_id, report_year from raw.reports order by all") == [
        ("410100-2026", 2026),
        ("410100-2026-2", 2026),
        ("410100-2026-3", 2026),
    ]


def test_files_without_a_report_are_never_taken_for_the_same(settings: Settings) -> None:
    put(settings, "odder.ofd", b"%PDF")
    assert ask(build(settings), "select count(*) from raw.quarantine where reason = 'unsupported'") == [(2,)]


def test_what_is_not_staged_is_refused(settings: Settings) -> None:
    keys = stage_all(settings)
    with pytest.raises(StageError):
        load(settings, settings.build_dir / "run" / "taizhang.duckdb", [*keys, "0" * 20])
    next(settings.stage_dir.glob("observations/*.parquet")).write_bytes(b"damaged")
    with pytest.raises(StageError):
        load(settings, settings.build_dir / "run" / "taizhang.duckdb", keys)
