"""What was built and not published: a result that looked suspicious, or a version that somebody took back.

Belongs here: the folder ``held/``, one result at a time, the newest. Does not belong here: what is suspicious
(``gate``), publishing it after all (``switch``).

``held/held.json`` tells what it is. Beside it lie the build and its pages, or nothing where it is a version that is
still under ``versions/``.
"""

import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipeline.publish.lock import publish_lock
from pipeline.publish.versions import TOLD, current
from pipeline.settings import Settings
from pipeline.stage import write_atomically

_FILE = "held.json"


@dataclass(frozen=True)
class Held:
    """A result that waits for a person. ``reasons`` are sentences; ``fingerprint`` is that of its inputs.

    ``beside`` names the version that was published when it was held back; ``version`` the version that it is, empty
    where it never was one.
    """

    path: Path
    fingerprint: str
    reasons: Sequence[str]
    at: str
    beside: str
    version: str = ""

    @property
    def words(self) -> str:
        """What happened and what to do, in a few sentences."""
        return (
            f"Held back, not published: {'; '.join(self.reasons)}. What was published before stays. "
            "`taizhang publish` shows what would change, `taizhang publish --accept` publishes it on purpose."
        )

    @property
    def site(self) -> Path | None:
        """Its pages, None where it has none."""
        site = self.path.with_name("site")
        return site if site.is_dir() else None


def held(settings: Settings) -> Held | None:
    """What is held back, None where nothing is."""
    folder = settings.held_dir
    try:
        said = json.loads((folder / _FILE).read_bytes())
        where = settings.versions_dir / said["version"] if said["version"] else folder
        found = Held(where / settings.published.name, **said)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.path.is_file() else None


def hold(settings: Settings, build_file: Path, fingerprint: str, reasons: Sequence[str], site: Path | None) -> Held:
    """Keep a build and its pages until somebody decides; what was held before goes. The build is moved."""
    published = current(settings)
    with publish_lock(settings):
        fresh = _fresh(settings)
        found = Held(
            fresh / settings.published.name, fingerprint, list(reasons), _now(), published.name if published else ""
        )
        build_file.replace(found.path)
        if site is not None and site.is_dir():
            site.replace(fresh / "site")
        return _put(settings, fresh, found)


def hold_version(settings: Settings, name: str, reason: str) -> Held | None:
    """Note that somebody took the version ``name`` back. None where its description is damaged."""
    folder = settings.versions_dir / name
    published = current(settings)
    try:
        fingerprint = json.loads((folder / TOLD).read_bytes())["fingerprint"]
    except (OSError, ValueError, KeyError):
        return None
    fresh = _fresh(settings)
    found = Held(
        folder / settings.published.name,
        fingerprint,
        [reason],
        _now(),
        published.name if published else "",
        name,
    )
    return _put(settings, fresh, found)


def release(settings: Settings) -> None:
    """Nothing is held back any more. Call it holding the lock."""
    shutil.rmtree(settings.held_dir, ignore_errors=True)
    for path in settings.warehouse_dir.glob(f".{settings.held_dir.name}.*.tmp"):
        shutil.rmtree(path, ignore_errors=True)


def _fresh(settings: Settings) -> Path:
    fresh = settings.held_dir.with_name(f".{settings.held_dir.name}.{time.time_ns()}.tmp")
    fresh.mkdir(parents=True)
    return fresh


def _put(settings: Settings, fresh: Path, found: Held) -> Held:
    """Describe what is held and move it into place."""
    said = {name: value for name, value in asdict(found).items() if name != "path"}
    write_atomically(fresh / _FILE, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())
    shutil.rmtree(settings.held_dir, ignore_errors=True)
    fresh.rename(settings.held_dir)
    result = held(settings)
    assert result is not None
    return result


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def waiting(settings: Settings, fingerprint: str) -> Held | None:
    """What is held back, where it was made from the inputs ``fingerprint`` and judged beside what is published now."""
    found, published = held(settings), current(settings)
    if found is None or found.fingerprint != fingerprint:
        return None
    return found if found.beside == (published.name if published else "") else None
