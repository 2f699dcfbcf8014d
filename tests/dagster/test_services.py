"""From the folder to the published warehouse with Dagster's own services running, and nobody touching anything.

The tests of this file share the services and build on one another, in their order.
"""

import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import dagster as dg
import dagster._daemon
import pytest
from dagster._core.instance.ref import InstanceRef
from dagster._core.workspace.context import WorkspaceProcessContext
from dagster._core.workspace.load_target import WorkspaceFileTarget
from dagster._scheduler.scheduler import launch_scheduled_runs

from pipeline.publish import current
from pipeline.settings import load_settings
from tests.dagster.conftest import Place, place_at, report_text
from tests.dagster.services import SELECTOR, Services, services

STARTED_BY = "taizhang/started_by"
SCHEDULES = {"daily": "22:30", "fetch_daily": "22:00"}  # 06:30 and 06:00 in Shanghai


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Place, Services]]:
    """The shipped project on an empty place, its services running, its schedules switched off till they are looked at.

    Between 22:00 and 22:30 UTC the clock would start runs of its own among those that the tests count.
    """
    folder = tmp_path_factory.mktemp("services")
    home = os.environ.get("DAGSTER_HOME")
    place = place_at(folder, load_settings().project_dir)
    try:
        with services(place.settings, folder) as started:
            for name in SCHEDULES:
                state = _state(started, "schedule", name)
                assert state["status"] == "RUNNING", "nobody has to switch it on"
                _switch(started, "stopRunningSchedule(id: $id)", "String", id=state["id"])
            yield place, started
    finally:
        os.environ.pop("DAGSTER_HOME")
        if home is not None:
            os.environ["DAGSTER_HOME"] = home


def test_a_file_dropped_into_the_folder_is_published(running: tuple[Place, Services]) -> None:
    place, started = running
    place.put("410100-2026.txt", report_text(2026))
    started.until(lambda: current(place.settings))
    assert place.reports() == ["410100-2026"]
    assert place.query("select count(*) from marts.observations where role = 'target'") == [(2,)]
    first, second = started.until(lambda: _finished(started, 2))
    assert [first[STARTED_BY], second[STARTED_BY]] == ["files", "automation"]
    with _instance(place) as instance:
        run = next(run for run in instance.get_runs() if run.tags[STARTED_BY] == "automation")
        evaluated = instance.get_records_for_run(run.run_id, of_type=dg.DagsterEventType.ASSET_CHECK_EVALUATION).records
    assert len(evaluated) > 50, "dbt's tests ran and are recorded"


def test_a_run_launched_from_the_ui_finishes(running: tuple[Place, Services]) -> None:
    place, started = running
    before = current(place.settings)
    run_id = started.launch("refresh")
    started.until(lambda: started.runs()[run_id][0] == "SUCCESS")
    assert current(place.settings) == before, "what is published was made from the same files"


def test_a_tick_of_the_schedule_starts_a_run(running: tuple[Place, Services]) -> None:
    """Dagster's scheduler is told that it is tomorrow; queue, daemon and run are the real ones of today."""
    place, started = running
    tomorrow = datetime.now(UTC) + timedelta(days=1)  # from before they are on: in a day each ticks once
    for name in SCHEDULES:
        selector = _selector("schedule", name)
        _switch(started, "startSchedule(scheduleSelector: $selector)", "ScheduleSelector", selector=selector)
    with (
        _instance(place) as instance,
        WorkspaceProcessContext(instance, WorkspaceFileTarget([str(started.workspace)])) as workspace,
    ):
        steps = launch_scheduled_runs(workspace, logging.getLogger("scheduler"), tomorrow, {})
        assert [error for error in steps if error] == []
    scheduled = {
        tags["dagster/schedule_name"]: run_id
        for run_id, (_, tags) in started.runs().items()
        if tags.get(STARTED_BY) == "schedule"
    }
    assert set(scheduled) == set(SCHEDULES)
    for name, utc in SCHEDULES.items():
        [tick] = _ticks(started, "schedule", name)
        assert tick["runIds"] == [scheduled[name]]
        assert datetime.fromtimestamp(tick["timestamp"], UTC).strftime("%H:%M") == utc
    started.until(lambda: all(started.runs()[run_id][0] == "SUCCESS" for run_id in scheduled.values()))


def test_nothing_else_was_started(running: tuple[Place, Services]) -> None:
    place, started = running
    [newest, *_] = _ticks(started, "sensor", "raw_files")
    assert newest["skipReason"] == "What is published was made from these files and rules."
    assert [status for status, _ in started.runs().values()] == ["SUCCESS"] * 5
    assert list(place.settings.build_dir.glob("[!.]*")) == []


def _finished(started: Services, count: int) -> list[dict[str, str]]:
    """The tags of all runs, once there are so many and all succeeded."""
    runs = list(started.runs().values())
    whole = len(runs) == count and all(status == "SUCCESS" for status, _ in runs)
    return [tags for _, tags in runs] if whole else []


def _ticks(started: Services, kind: str, name: str) -> list[dict[str, Any]]:
    """The newest ticks of a sensor or schedule that are through, the last one first."""
    ticks: list[dict[str, Any]] = _state(started, kind, name)["ticks"]
    return [tick for tick in ticks if tick["status"] != "STARTED"]  # one that is still at work has no answer yet


def _state(started: Services, kind: str, name: str) -> dict[str, Any]:
    """What Dagster holds of a sensor or schedule: its id, whether it is on, its newest ticks."""
    answer = started.ask(
        f"query($selector: {kind.title()}Selector!) {{ {kind}OrError({kind}Selector: $selector) {{"
        f" ... on {kind.title()} {{ {kind}State {{"
        " id status ticks(limit: 5) { status skipReason timestamp runIds } } } } }",
        selector=_selector(kind, name),
    )
    state: dict[str, Any] = answer[f"{kind}OrError"][f"{kind}State"]
    return state


def _switch(started: Services, mutation: str, of_type: str, **variable: Any) -> None:
    """Switch a schedule on or off as the UI does; the one variable of the mutation is of that type."""
    [name] = variable
    answer = started.ask(
        f"mutation(${name}: {of_type}!) {{ done: {mutation} {{ __typename ... on PythonError {{ message }} }} }}",
        **variable,
    )["done"]
    assert answer["__typename"] == "ScheduleStateResult", answer


def _selector(kind: str, name: str) -> dict[str, str]:
    return {**SELECTOR, f"{kind}Name": name}


def _instance(place: Place) -> dg.DagsterInstance:
    return dg.DagsterInstance.from_ref(InstanceRef.from_dir(str(place.settings.dagster_home)))
