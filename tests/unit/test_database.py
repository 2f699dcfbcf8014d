"""A run's DuckDB keeps to its share of memory, and what does not fit leaves nothing behind."""

from pathlib import Path

import duckdb
import pytest

from pipeline.database import connect
from pipeline.defs.manifest import invoke
from pipeline.settings import Settings


def allowed(connection: duckdb.DuckDBPyConnection) -> float:
    found = connection.execute("select parse_formatted_bytes(current_setting('memory_limit'))").fetchone()
    assert found
    return float(found[0])


def test_all_processes_together_take_half_of_memory(tmp_path: Path) -> None:
    with duckdb.connect() as default, connect(tmp_path / "a.duckdb") as one:
        half = allowed(one)
        assert half == pytest.approx(allowed(default) / 0.8 * 0.5, rel=0.01)
    with connect(tmp_path / "a.duckdb", read_only=True, processes=4) as one_of_four:
        assert allowed(one_of_four) == pytest.approx(half / 4, rel=0.01)


def test_what_does_not_fit_goes_to_disk_beside_the_file_and_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.database.memory_limit", lambda processes: "40MB")
    with connect(tmp_path / "a.duckdb") as connection:
        connection.execute("create table many as select hash(range)::varchar as word from range(1500000)")
        connection.execute("create temp table ordered as from many order by word")
        assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["a.duckdb.tmp"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.duckdb"]


def test_dbt_builds_within_it(project: Path, tmp_path: Path) -> None:
    asked = "select parse_formatted_bytes(current_setting('memory_limit')) as allowed"
    done = invoke(
        Settings(project, tmp_path, tmp_path),
        ["show", "--no-populate-cache", "--inline", asked, "--output", "json"],
        target=tmp_path / "dbt",
        database=tmp_path / "a.duckdb",
    )
    assert done.success, done.exception
    (row,) = done.result.results[0].agate_table.rows  # type: ignore[union-attr]
    with connect(tmp_path / "a.duckdb") as connection:
        assert float(row[0]) == allowed(connection)
