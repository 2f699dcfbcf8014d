"""Runs that failed or ended without a word.

Belongs here: telling people of them, and telling Dagster that the process of a run is gone. Without that such a run
counts as going on for ever, and with one run at a time none would follow it.
"""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.alerts import look, of_failure
from pipeline.defs import journal
from pipeline.defs.folders import is_alive
from pipeline.publish import held
from pipeline.settings import Settings

if TYPE_CHECKING:
    from dagster import DagsterInstance

_log = logging.getLogger(__name__)
_GRACE_SECONDS = 60
"""Time between the start of a run and its taking hold of its build folder."""


def tell_failure(settings: Settings, run_id: str, words: str) -> None:
    """Note in the journal why a run failed, and alert people once, whoever calls first.

    A result that is held back is the same, however many runs come to it.
    """
    decision = held(settings)
    is_held = decision is not None and words.startswith(decision.words[:200])
    journal.ended(settings, run_id, "held back" if is_held else "failed", "" if is_held else words)
    key = f"held {decision.fingerprint} {decision.beside}" if decision and is_held else f"run {run_id}"
    with _in_spite_of_disks():
        of_failure(settings, key, words)


def tell_news(settings: Settings) -> None:
    """Alert people to what is new in what is published, whatever published it."""
    with _in_spite_of_disks():
        look(settings)


@contextmanager
def _in_spite_of_disks() -> Iterator[None]:
    """A full disk or a read-only folder must not fail what was done."""
    try:
        yield
    except OSError as error:
        _log.warning("nobody could be told: %s", error)


def close_dead_runs(instance: "DagsterInstance", settings: Settings) -> list[str]:
    """Report as failed every started run that no process holds the build folder of; returns their ids."""
    from dagster import DagsterRunStatus, RunsFilter

    closed = []
    for record in instance.get_run_records(RunsFilter(statuses=[DagsterRunStatus.STARTED, DagsterRunStatus.CANCELING])):
        run = record.dagster_run
        started = record.start_time or record.create_timestamp.timestamp()
        if time.time() - started > _GRACE_SECONDS and not is_alive(settings, run.run_id):
            words = "The process of this run is gone (killed, or the machine stopped). It published nothing."
            instance.report_run_failed(run, words)
            tell_failure(settings, run.run_id, words)
            closed.append(run.run_id)
    return closed
