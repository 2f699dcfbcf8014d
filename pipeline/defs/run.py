"""A refresh inside this process: what ``taizhang run`` does.

Belongs here: the job ``refresh`` on Dagster's instance, without a daemon, and how it went in words.
Does not belong here: what is printed (``pipeline.cli``).
"""

import contextlib
import gc
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.defs.build import OnProgress, Progress, no_progress
from pipeline.defs.health import tell_failure, tell_news
from pipeline.publish import Version, current, fingerprint_now, held, is_sound, publish_lock, release, waiting
from pipeline.settings import Settings

if TYPE_CHECKING:
    from dagster import ExecuteInProcessResult
    from dagster_shared.error import SerializableErrorInfo

__all__ = ["OnProgress", "Progress", "RefreshError", "RefreshResult", "run_refresh"]


class RefreshError(Exception):
    """A run that published nothing. The message says why and where to look."""


@dataclass(frozen=True)
class RefreshResult:
    """What a refresh came to.

    ``ran`` is False where everything was published already and nothing was started. ``files_read`` counts the raw
    files that were due; ``published`` says whether there is a new version; ``run_id`` is Dagster's, empty where
    nothing ran.
    """

    version: Version
    ran: bool
    published: bool
    files_read: int
    run_id: str


def run_refresh(settings: Settings, on_progress: OnProgress = no_progress, *, force: bool = False) -> RefreshResult:
    """Bring the published warehouse up to date with ``data/raw`` and the rules.

    Starts no run where it is already, unless ``force`` asks for one. Raises RefreshError where the run failed; what
    was published before is then untouched.
    """
    try:
        return _refreshed(settings, on_progress, force)
    except Exception as error:
        if isinstance(error, RefreshError) or not _is_expected(error):
            raise
        words = f"the run could not go on: {' '.join(str(error).split())[:1000]}"
        tell_failure(settings, f"start {time.time_ns()}", words)
        raise RefreshError(words) from error


def _refreshed(settings: Settings, on_progress: OnProgress, force: bool) -> RefreshResult:
    before = current(settings)
    if not force:
        wanted = fingerprint_now(settings)
        if before and before.fingerprint == wanted and is_sound(before):
            _forget_held(settings)
            tell_news(settings)
            return RefreshResult(before, ran=False, published=False, files_read=0, run_id="")
        if decision := waiting(settings, wanted):
            raise RefreshError(decision.words)

    on_progress(Progress("start", "loading Dagster and dbt"))
    read: set[str] = set()

    def listen(progress: Progress) -> None:
        if progress.total:
            read.add(progress.detail)
        on_progress(progress)

    with _few_collections():
        outcome = _execute(settings, listen)
    version = current(settings)
    if not outcome.success or version is None:
        words = _why(outcome)
        tell_failure(settings, outcome.run_id, words)
        raise RefreshError(words)
    return RefreshResult(
        version,
        ran=True,
        published=before is None or before.name != version.name,
        files_read=len(read),
        run_id=outcome.run_id,
    )


def _is_expected(error: Exception) -> bool:
    """Whether it is the disk's, the history's or dbt's word, and no fault of this program that asks for a traceback."""
    from dagster import DagsterError
    from sqlalchemy.exc import SQLAlchemyError

    from pipeline.defs.manifest import DbtError

    return isinstance(error, (OSError, DagsterError, SQLAlchemyError, DbtError))


def _forget_held(settings: Settings) -> None:
    """What was held back is of other inputs than those that there are and that are published."""
    if held(settings):
        with contextlib.suppress(OSError), publish_lock(settings):
            release(settings)


def _execute(settings: Settings, on_progress: OnProgress) -> "ExecuteInProcessResult":
    from pipeline.defs.health import close_dead_runs
    from pipeline.defs.history import prune_history
    from pipeline.defs.home import instance
    from pipeline.defs.jobs import REFRESH
    from pipeline.defs.wiring import build_definitions

    job = build_definitions(settings, on_progress).resolve_job_def(REFRESH)
    with instance(settings) as opened:
        close_dead_runs(opened, settings)
        prune_history(opened)
        return job.execute_in_process(
            instance=opened,
            raise_on_error=False,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            tags={"taizhang/started_by": "command", ".dagster/repository": "__repository__@taizhang"},
        )


@contextlib.contextmanager
def _few_collections() -> Iterator[None]:
    """Let Python collect garbage rarely: a run makes half a million lasting objects, and walking them over and over
    takes a tenth of it, and again a second when the process ends.
    """
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*before)


def _why(outcome: "ExecuteInProcessResult") -> str:
    """The first failure of a run in a sentence."""
    for event in outcome.all_events:
        if event.is_step_failure:
            failure = event.step_failure_data
            if failure.user_failure_data and failure.user_failure_data.description:
                return failure.user_failure_data.description
            return f"the step {event.step_key} failed: {_root(failure.error)}"
    failed = [event.job_failure_data.error for event in outcome.all_events if event.is_job_failure]
    return f"the run failed before its first step: {_root(failed[0] if failed else None)}"


def _root(error: "SerializableErrorInfo | None") -> str:
    """The message of the error that the others were raised from."""
    while error and error.cause:
        error = error.cause
    return error.message.strip() if error else "no reason was given"
