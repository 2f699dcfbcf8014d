"""The sensor on data/raw: new, changed and removed files, and everything that is no news."""

import os
import time

import dagster as dg
import pytest

from pipeline.defs.run import run_refresh
from pipeline.defs.sensors import SETTLE_SECONDS, build_raw_files, look
from tests.dagster.conftest import Place, report_text


class Eye:
    """Looks as the daemon does: with the cursor of the last look, launching no run key twice."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.cursor: str | None = None
        self.keys: set[str] = set()

    def __call__(self, settled: bool = True) -> int:
        """The number of runs that a tick starts."""
        if settled:
            for path in self.place.settings.raw_dir.rglob("*"):
                before = path.stat().st_mtime_ns - int(SETTLE_SECONDS * 1e9)
                os.utime(path, ns=(before, before))
        result = look(self.place.settings, self.cursor)
        if isinstance(result, dg.SkipReason):
            return 0
        self.cursor = result.cursor
        new = {request.run_key for request in result.run_requests or [] if request.run_key} - self.keys
        self.keys |= new
        return len(new)


def test_one_run_for_all_that_is_new_and_none_for_the_same_again(place: Place) -> None:
    eye = Eye(place)
    place.put("410100-2025.txt", report_text(2025))
    place.put("410100-2026.txt", report_text(2026))
    assert eye() == 1
    assert eye() == 0, "what was asked for is not asked for again"
    place.put("410000-2026.txt", report_text(2026, place="河南省"))
    assert eye() == 1, "more came before the run was through"
    run_refresh(place.settings)
    assert eye() == 0
    assert Eye(place)() == 0, "a sensor without memory sees what is published"
    assert len(eye.cursor or "") < 200


def test_changed_removed_and_returned_files_each_start_a_run(place: Place) -> None:
    eye = Eye(place)
    place.put("410100-2025.txt", report_text(2025))
    path = place.put("410100-2026.txt", report_text(2026, growth=5.5))
    assert eye() == 1
    run_refresh(place.settings)
    path.touch()
    assert eye() == 0, "a new date is no new content"
    place.put("410100-2026.txt", report_text(2026, growth=5.6))
    assert eye() == 1, "changed"
    run_refresh(place.settings)
    place.put("410100-2026.txt", report_text(2026, growth=5.5))
    assert eye() == 1, "as it was once, but not as it is published"
    run_refresh(place.settings)
    path.unlink()
    assert eye() == 1, "removed"
    run_refresh(place.settings)
    assert place.reports() == ["410100-2025"]
    assert eye() == 0


def test_a_published_file_that_was_damaged_is_built_again_once(place: Place) -> None:
    eye = Eye(place)
    place.put("410100-2026.txt", report_text(2026))
    assert eye() == 1
    version = run_refresh(place.settings).version
    assert eye() == 0
    os.utime(version.path, (1, 1))
    assert eye() == 0, "another date alone is no damage"
    version.path.chmod(0o644)
    version.path.write_bytes(version.path.read_bytes()[:-100])
    assert eye() == 1
    assert eye() == 0, "a run that fails is not tried again by itself"
    assert run_refresh(place.settings).version.name > version.name
    assert eye() == 0


def test_a_changed_dbt_project_starts_a_run(own_dbt: Place) -> None:
    eye = Eye(own_dbt)
    own_dbt.put("410100-2026.txt", report_text(2026))
    assert eye() == 1
    run_refresh(own_dbt.settings)
    assert eye() == 0
    with (own_dbt.settings.dbt_dir / "models" / "marts" / "reports.sql").open("a") as model:
        model.write("-- another word\n")
    assert eye() == 1


def test_files_that_are_being_written_are_left_alone(place: Place) -> None:
    eye = Eye(place)
    path = place.put("410100-2026.txt", report_text(2026)[:50])
    assert eye(settled=False) == 0
    os.utime(path, (time.time() + 3600, time.time() + 3600))
    assert eye(settled=False) == 1, "a date in the future does not hold it up"
    place.put(".410100-2025.txt.swp", "…")
    assert eye() == 0, "hidden and unfinished files are no input"


def test_the_sensor_itself(place: Place, opened: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.definitions import defs

    monkeypatch.setenv("TAIZHANG_DATA", str(place.settings.data_dir))
    sensor = defs.resolve_sensor_def("raw_files")
    context = dg.build_sensor_context(instance=opened, repository_def=defs.get_repository_def())
    tick = sensor.evaluate_tick(context)
    assert (tick.run_requests, tick.skip_message) == ([], "There is nothing in data/raw yet.")
    old = place.put("410100-2026.txt", report_text(2026)).stat().st_mtime - 10
    os.utime(place.settings.raw_dir / "410100-2026.txt", (old, old))
    context = dg.build_sensor_context(instance=opened, repository_def=defs.get_repository_def(), cursor=tick.cursor)
    [request] = sensor.evaluate_tick(context).run_requests or []
    assert request.run_key
    assert request.run_key.startswith("nothing>")


def test_a_dbt_project_that_changed_after_loading_asks_for_a_reload(place: Place, opened: dg.DagsterInstance) -> None:
    sensor = build_raw_files("another")
    tick = sensor.evaluate_tick(dg.build_sensor_context(instance=opened))
    assert tick.run_requests == []
    assert "reload the code location" in str(tick.skip_message)
