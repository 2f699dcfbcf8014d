"""What is watched: the files of ``data/raw``, by their content.

Belongs here: when files ask for a run. Does not belong here: reading them (``pipeline.ingest``), and what follows once
they are read (``pipeline.defs.automation``).
"""

import hashlib
import json
import os
import stat
import time
from pathlib import Path

import dagster as dg

from pipeline.defs.health import close_dead_runs, tell_failure, tell_news
from pipeline.defs.history import prune_history
from pipeline.defs.manifest import project_hash
from pipeline.ingest import scan
from pipeline.ingest.visits import digest as sources
from pipeline.publish import Version, current, fingerprint, is_sound, waiting
from pipeline.settings import Settings, load_settings

SETTLE_SECONDS = 2.0
"""A file that was written to within this time may still be being copied: it is left for the next look."""


def build_raw_files(dbt_project: str) -> dg.SensorDefinition:
    """The sensor ``raw_files``. ``dbt_project`` is the hash of the dbt project that the definitions were made from."""

    @dg.sensor(
        name="raw_files",
        target=["reports", "observations", "statistics"],
        minimum_interval_seconds=10,
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Looks at data/raw every ten seconds. Where its files (by content, not by date) or the rules "
        "differ from what is published, it asks for one run that reads everything that is due. A state of the files "
        "that was asked for once is not asked for again.",
    )
    def raw_files(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
        """One run a tick for everything that is new, changed or removed since the last publication."""
        settings = load_settings()
        close_dead_runs(context.instance, settings)
        prune_history(context.instance)
        tell_news(settings)
        if project_hash(settings.dbt_dir) != dbt_project:
            return dg.SkipReason(
                "The dbt project changed after Dagster loaded it: reload the code location taizhang "
                "(Deployment > taizhang > Reload), or start `taizhang ui` again."
            )
        return look(settings, context.cursor)

    return raw_files


@dg.run_failure_sensor(
    name="failed_runs",
    description="Tells people of every run that failed, once each: in alerts.log, in `taizhang status`, and by the "
    "webhook where TAIZHANG_WEBHOOK names one.",
    default_status=dg.DefaultSensorStatus.RUNNING,
    minimum_interval_seconds=15,
)
def failed_runs(context: dg.RunFailureSensorContext) -> None:
    """One failed run."""
    failures = [event.step_failure_data for event in context.get_step_failure_events()]
    told = [data.user_failure_data.description for data in failures if data.user_failure_data]
    words = next((one for one in told if one), None) or context.failure_event.message or "no reason was given"
    tell_failure(load_settings(), context.dagster_run.run_id, words)


def look(settings: Settings, cursor: str | None) -> dg.SensorResult | dg.SkipReason:
    """Compare ``data/raw`` with what is published.

    The cursor holds a digest of the files' names, sizes and dates beside the fingerprint of the inputs and whether
    what is published is sound: while the digest stays, no file is read again. The run key names what is published and
    what is wanted: a state that failed is not tried again by itself, and one that comes back after another was
    published is, and so is what was damaged since.
    """
    published = current(settings)
    listing, newest = _listing(settings, published)
    if 0 <= time.time() - newest < SETTLE_SECONDS:
        return dg.SkipReason("Files in data/raw are being written; looking again at the next tick.")
    seen = json.loads(cursor) if cursor else {}
    if seen.get("listing") != listing:
        files = scan(settings.raw_dir, settings.known_hashes)
        seen = {"listing": listing, "files": len(files), "fingerprint": fingerprint(settings, files)}
        seen["sound"] = published is None or is_sound(published)
    cursor = json.dumps(seen)
    if published and seen["sound"] and published.fingerprint == seen["fingerprint"]:
        return dg.SensorResult(skip_reason="What is published was made from these files and rules.", cursor=cursor)
    if not published and not seen["files"]:
        return dg.SensorResult(skip_reason="There is nothing in data/raw yet.", cursor=cursor)
    if waiting(settings, seen["fingerprint"]):
        return dg.SensorResult(
            skip_reason="What these files give is held back: `taizhang publish` shows why and publishes it on purpose.",
            cursor=cursor,
        )
    standing = published.name if published else "nothing"
    key = f"{standing if seen['sound'] else f'damaged {standing}'}>{seen['fingerprint']}"
    request = dg.RunRequest(run_key=key, tags={"taizhang/started_by": "files"})
    return dg.SensorResult(run_requests=[request], cursor=cursor)


def _listing(settings: Settings, published: Version | None) -> tuple[str, float]:
    """A digest of names, sizes and dates of all that makes a warehouse and of the one that is published, and the
    newest date among raw files.
    """
    digest = hashlib.sha256()
    if published and (status := _status(str(published.path))):
        digest.update(f"{published.name}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    newest = 0.0
    for folder in (settings.raw_dir, settings.dbt_dir, Path(__file__).parent.parent):
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if name != "target")
            for name in sorted(names):
                status = _status(f"{place}/{name}")
                if status and not name.endswith(".pyc"):
                    digest.update(f"{place}/{name}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
                    newest = max(newest, status.st_mtime if folder == settings.raw_dir else 0.0)
    digest.update(sources(settings.data_dir))
    return digest.hexdigest()[:20], newest


def _status(path: str) -> os.stat_result | None:
    """What the file system tells of a file; None where it is none, or gone meanwhile."""
    try:
        status = os.stat(path)  # noqa: PTH116 (fifty thousand, every ten seconds)
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None
