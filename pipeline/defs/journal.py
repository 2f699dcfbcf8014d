"""The last runs, for ``taizhang status``: when each began, how it ended, and which of them ended without a word.

Belongs here: ``runs.json`` in the warehouse folder. Does not belong here: Dagster's own history, which has all of it
and takes seconds to open.
"""

import contextlib
import fcntl
import json
from datetime import UTC, datetime
from typing import Any, NamedTuple

from pipeline.defs.folders import is_alive
from pipeline.settings import Settings
from pipeline.stage import write_atomically

_FILE, _LOCK, _KEPT = "runs.json", ".runs.lock", 20


class Run(NamedTuple):
    """One run.

    ``outcome`` is ``published``, ``unchanged``, ``nothing published``, ``held back``, ``failed``, ``going on`` or
    ``killed``; times are ISO 8601 in UTC.
    """

    run_id: str
    began_at: str
    ended_at: str
    outcome: str
    words: str


def began(settings: Settings, run_id: str) -> None:
    """Note that a run begins."""
    _note(settings, run_id, {"began_at": _now()})


def ended(settings: Settings, run_id: str, outcome: str, words: str = "") -> None:
    """Note how a run ended. What was said of it before stays where this says nothing."""
    said = {"ended_at": _now(), "outcome": outcome, "words": " ".join(words.split())[:2000]}
    _note(settings, run_id, {name: value for name, value in said.items() if value})


def last_runs(settings: Settings) -> list[Run]:
    """The last runs, the newest first."""
    return [_run(settings, said) for said in reversed(_read(settings))]


def _run(settings: Settings, said: dict[str, Any]) -> Run:
    run_id, outcome, words = (str(said.get(name, "")) for name in ("run_id", "outcome", "words"))
    if not outcome and is_alive(settings, run_id):
        outcome = "going on"
    elif not outcome:
        outcome, words = "killed", "its process is gone without a word (killed, or the machine stopped)"
    return Run(run_id, str(said.get("began_at", "")), str(said.get("ended_at", "")), outcome, words)


def _note(settings: Settings, run_id: str, said: dict[str, str]) -> None:
    # A full disk or a read-only folder must not fail a run for its diary.
    with contextlib.suppress(OSError):
        settings.warehouse_dir.mkdir(parents=True, exist_ok=True)
        with (settings.warehouse_dir / _LOCK).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            runs = _read(settings)
            found = next((run for run in runs if run.get("run_id") == run_id), None)
            if found is None:
                found = {"run_id": run_id}
                runs.append(found)
            found.update(said)
            content = json.dumps(runs[-_KEPT:], ensure_ascii=False, indent=1) + "\n"
            write_atomically(settings.warehouse_dir / _FILE, content.encode())


def _read(settings: Settings) -> list[dict[str, Any]]:
    try:
        runs = json.loads((settings.warehouse_dir / _FILE).read_bytes())
    except (OSError, ValueError):
        return []
    return [run for run in runs if isinstance(run, dict)] if isinstance(runs, list) else []


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
