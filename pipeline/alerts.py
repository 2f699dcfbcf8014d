"""Who is told what: failed runs, quarantined files, changed verdicts, targets cut or dropped.

Belongs here: what is worth a message, that each is told once, the log and the webhook. Does not belong here: what
differs between versions (``pipeline.publish.differences``), when to look (``pipeline.defs``, the command).

Everything told is a line of ``alerts.log`` in the warehouse folder and a warning of Python's logging; with
``TAIZHANG_WEBHOOK`` set it is also posted there as JSON: ``text`` for people and ``alerts``, a list of objects with the
fields of ``Alert``. What could not be delivered is kept and tried again with the next look; a failing webhook never
fails a run. What was told is remembered in ``alerts.json``: the version that was compared last, the files in
quarantine, the last failures.
"""

import fcntl
import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.publish import Version, current, readable, versions
from pipeline.settings import Settings
from pipeline.stage import write_atomically

_log = logging.getLogger("taizhang.alerts")
_STATE, _LOG, _LOCK = "alerts.json", "alerts.log", ".alerts.lock"
#: Bytes of the log before it is put aside (one older one stays).
_LOG_BYTES = 1_000_000
#: Failures remembered, messages kept for a webhook that does not answer, messages of a kind told one by one, messages
#: a request, seconds that a request may take.
_FAILURES, _PENDING, _SINGLY, _BATCH, _SECONDS = 200, 1000, 100, 50, 10


class Alert(NamedTuple):
    """One message: ``kind`` (failed run, quarantined file, verdict changed, target cut, target dropped), what it is
    about, a sentence, what to do. ``key`` is the same wherever the same thing is told.
    """

    key: str
    kind: str
    about: str
    words: str
    advice: str
    at: str = ""


@dataclass
class _Memory:
    """What was told already, and what a webhook has still to be told."""

    version: str = ""
    quarantined: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    pending: list[list[str]] = field(default_factory=list)


def of_failure(settings: Settings, key: str, words: str) -> None:
    """Tell of a run that failed, once for each ``key``."""
    advice = (
        "What was published before stays. Mend what it names, then say `taizhang run`; `taizhang status` tells more."
    )
    with _memory(settings) as memory:
        if key not in memory.failures:
            memory.failures = [*memory.failures, key][-_FAILURES:]
            _tell(settings, memory, [Alert(key, "failed run", key, words, advice)])
        _deliver(settings, memory)


def look(settings: Settings) -> None:
    """Tell of everything that is new in what is published since the last look; repeat what was not delivered.

    Where a process died after publishing, the next look tells all the same.
    """
    with _memory(settings) as memory:
        published = current(settings)
        if published is not None and published.name != memory.version:
            before = next((one for one in versions(settings) if one.name == memory.version), None)
            _tell(
                settings, memory, [*_quarantined(published, memory), *(_changed(before, published) if before else [])]
            )
            memory.version = published.name
        _deliver(settings, memory)


def _quarantined(version: Version, memory: _Memory) -> list[Alert]:
    """Files that have rows in quarantine and had not, or had others."""
    import duckdb

    try:
        with readable(version.path) as file, duckdb.connect(str(file), read_only=True) as connection:
            found = connection.execute(
                "select file_name, count(*), string_agg(distinct reason, ', ' order by reason), min(advice)"
                " from raw.quarantine group by file_name order by file_name"
            ).fetchall()
    except duckdb.Error as error:
        _log.warning("version %s cannot be read: %s", version.name, error)
        return []
    alerts = [
        Alert(
            hashlib.sha256(f"{name}\0{count}\0{reasons}".encode()).hexdigest()[:16],
            "quarantined file",
            name,
            f"{name}: {count} in quarantine ({reasons})",
            f"{advice} (`taizhang status` lists all)",
        )
        for name, count, reasons, advice in found
    ]
    told = set(memory.quarantined)
    fresh = [alert for alert in alerts if alert.key not in told]
    memory.quarantined = [alert.key for alert in alerts]
    return _few(fresh, version, "`taizhang status` lists all.")


_CUT = """
with cut as (
    select * from {side}.marts.target_change
    where (direction > 0 and change_floor < 0) or (direction < 0 and change_floor > 0)
)
"""
_CUTS = f"""
{_CUT.format(side="new")}
select region_name, report_year, indicator_name, period, last_target_quote, target_quote, target_report_id
from cut anti join ({_CUT.format(side="old")} from cut) as known using (
    region_code, report_year, indicator_key, measure, unit, period, change_floor
)
order by region_code, report_year, indicator_name, target_id
"""


def _changed(before: Version, after: Version) -> list[Alert]:
    """Verdicts that changed, and targets that were cut or dropped, from one version to another."""
    import duckdb

    from pipeline.publish.differences import compared, rows

    try:
        with compared(before.path, after.path) as connection:
            flips = rows(connection, "from flipped", 1_000_000)
            cuts = rows(connection, _CUTS, 1_000_000)
    except duckdb.Error as error:
        _log.warning("versions %s and %s cannot be compared: %s", before.name, after.name, error)
        return []
    verdicts = [_flip(after.name, row) for row in flips]
    return [
        *_few([one for one in verdicts if one.kind == "verdict changed"], after),
        *_few([one for one in verdicts if one.kind == "target dropped"], after),
        *_few([_cut(after.name, row) for row in cuts], after),
    ]


def _flip(version: str, row: dict[str, Any]) -> Alert:
    about = f"{row['region_name']} {row['period']} {row['indicator_name']} {row['target_quote'] or ''}".strip()
    dropped = row["verdict_strict"] == "dropped" != row["old_strict"]
    words = f"{about}: {row['old_strict']} → {row['verdict_strict']}"
    if row["old_tolerant"] != row["verdict_tolerant"]:
        words += f", tolerantly {row['old_tolerant']} → {row['verdict_tolerant']}"
    if row["actual_value"] is not None:
        words += f" (actual {row['actual_value']:.12g} {row['unit']})"
    advice = "Compare both texts in the pages of the report" if dropped else "Check the actual and its source"
    advice += "; `taizhang diff` shows what changed."
    return Alert(
        f"{version}:{row['target_id']}", "target dropped" if dropped else "verdict changed", about, words, advice
    )


def _cut(version: str, row: dict[str, Any]) -> Alert:
    about = f"{row['region_name']} {row['period']} {row['indicator_name']}"
    words = f"{about}: the target was {row['last_target_quote'] or '-'}, it is {row['target_quote'] or '-'} in "
    words += f"{row['target_report_id'] or row['report_year']}"
    return Alert(
        f"{version}:cut:{about}:{row['target_quote']}",
        "target cut",
        about,
        words,
        "The table target_change has both targets with their words.",
    )


def _few(alerts: list[Alert], version: Version, advice: str = "`taizhang diff --all`") -> list[Alert]:
    """The first of a kind one by one, and one message for the rest, so that thousands of files flood nobody."""
    if len(alerts) <= _SINGLY:
        return alerts
    kind, rest = alerts[0].kind, len(alerts) - _SINGLY
    words = f"{rest} more in version {version.name}"
    return [*alerts[:_SINGLY], Alert(f"{version.name}:{kind}", kind, version.name, words, advice)]


def _tell(settings: Settings, memory: _Memory, alerts: Sequence[Alert]) -> None:
    """Write messages into the log and remember them for the webhook."""
    if not alerts:
        return
    at = datetime.now(UTC).isoformat(timespec="seconds")
    told = [alert._replace(at=at) for alert in alerts]
    file = settings.warehouse_dir / _LOG
    if file.exists() and file.stat().st_size > _LOG_BYTES:
        file.replace(file.with_name(f"{_LOG}.1"))
    with file.open("a", encoding="utf-8") as log:
        for alert in told:
            line = " ".join(f"{alert.kind}: {alert.words} | {alert.advice}".split())
            log.write(f"{at} {line}\n")
            # A failure is on the terminal already.
            _log.log(logging.INFO if alert.kind == "failed run" else logging.WARNING, "%s", line)
    if settings.webhook:
        memory.pending = [*memory.pending, *map(list, told)][-_PENDING:]


def _deliver(settings: Settings, memory: _Memory) -> None:
    """Post what is pending, batch by batch; stop at the first that is not taken."""
    if not settings.webhook or not memory.pending:
        memory.pending = []
        return
    # Asking whether there is news must be quick.
    import urllib.request

    while memory.pending:
        batch = [Alert(*one) for one in memory.pending[:_BATCH]]
        text = "\n".join(f"【{alert.kind}】{alert.words}\n{alert.advice}" for alert in batch)
        body = json.dumps({"text": text, "alerts": [alert._asdict() for alert in batch]}, ensure_ascii=False).encode()
        try:
            request = urllib.request.Request(
                settings.webhook, body, {"Content-Type": "application/json; charset=utf-8"}
            )
            with urllib.request.urlopen(request, timeout=_SECONDS):
                memory.pending = memory.pending[_BATCH:]
        except (OSError, ValueError) as error:
            _log.warning("the webhook did not take %d alerts, they are sent with the next run: %s", len(batch), error)
            return
        finally:
            _keep(settings, memory)


@contextmanager
def _memory(settings: Settings) -> Iterator[_Memory]:
    """What was told, held by a lock so that of two processes one tells."""
    settings.warehouse_dir.mkdir(parents=True, exist_ok=True)
    with (settings.warehouse_dir / _LOCK).open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        memory = _read(settings.warehouse_dir / _STATE)
        try:
            yield memory
        finally:
            _keep(settings, memory)


def _read(file: Path) -> _Memory:
    try:
        return _Memory(**json.loads(file.read_bytes()))
    except (OSError, ValueError, TypeError):
        return _Memory()


def _keep(settings: Settings, memory: _Memory) -> None:
    write_atomically(settings.warehouse_dir / _STATE, json.dumps(vars(memory), ensure_ascii=False).encode())
