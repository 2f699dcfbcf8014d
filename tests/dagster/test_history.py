"""What is forgotten of old runs, and what of them is still told."""

import sqlite3
from contextlib import closing
from pathlib import Path

import dagster as dg

from pipeline.defs.history import prune_history
from pipeline.defs.home import instance
from pipeline.settings import Settings

LETTERS = dg.StaticPartitionsDefinition(["a", "b"])


@dg.asset(partitions_def=LETTERS)
def written() -> None: ...


@dg.asset_check(asset=written)
def sound() -> dg.AssetCheckResult:
    return dg.AssetCheckResult(passed=True)


def run(opened: dg.DagsterInstance, letter: str, *more: dg.AssetChecksDefinition) -> str:
    return dg.materialize([written, *more], instance=opened, partition_key=letter).run_id


def test_old_runs_go_and_the_state_of_every_partition_stays(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "data", tmp_path / "home")
    with instance(settings) as opened:
        first = run(opened, "a", sound)
        runs = [run(opened, "b") for _ in range(5)]
        files = settings.dagster_home / "history" / "runs"
        assert prune_history(opened, kept=2, spare=4) == 0, "there are few"
        assert {path.stem for path in files.glob("*.db")} == {first, *runs, "index"}
        under_way = opened.create_run_for_job(dg.Definitions(assets=[written]).resolve_implicit_global_asset_job_def())

        assert prune_history(opened, kept=3, spare=1) == 4
        assert prune_history(opened, kept=3, spare=1) == 0
        whole = {*runs[-2:], under_way.run_id}
        assert {path.name.partition(".")[0] for path in files.iterdir()} == {*whole, "index"}
        assert set(opened.get_run_ids()) == {first, *whole}
        assert opened.get_materialized_partitions(dg.AssetKey("written")) == {"a", "b"}
        last = opened.get_latest_materialization_event(dg.AssetKey("written"))
        assert last
        assert last.run_id == runs[-1]
        [check] = opened.event_log_storage.get_asset_check_execution_history(
            dg.AssetCheckKey(dg.AssetKey("written"), "sound"), limit=9
        )
        assert check.run_id == first
        with closing(sqlite3.connect(files / "index.db")) as connection:
            left = connection.execute("select distinct run_id from event_logs").fetchall()
        assert {run_id for (run_id,) in left} == {first, *whole}
        assert run(opened, "a") in opened.get_run_ids()
