"""Runs that ended without a word.

Belongs here: telling Dagster that the process of a run is gone. Without that such a run counts as going on for ever,
and with one run at a time none would follow it.
"""

import time
from typing import TYPE_CHECKING

from pipeline.defs.folders import is_alive
from pipeline.settings import Settings

if TYPE_CHECKING:
    from dagster import DagsterInstance

_GRACE_SECONDS = 60
"""Time between the start of a run and its taking hold of its build folder."""


def close_dead_runs(instance: "DagsterInstance", settings: Settings) -> list[str]:
    """Report as failed every started run that no process holds the build folder of; returns their ids."""
    from dagster import DagsterRunStatus, RunsFilter

    closed = []
    for record in instance.get_run_records(RunsFilter(statuses=[DagsterRunStatus.STARTED, DagsterRunStatus.CANCELING])):
        run = record.dagster_run
        started = record.start_time or record.create_timestamp.timestamp()
        if time.time() - started > _GRACE_SECONDS and not is_alive(settings, run.run_id):
            instance.report_run_failed(
                run, "The process of this run is gone (killed, or the machine stopped). It published nothing."
            )
            closed.append(run.run_id)
    return closed
