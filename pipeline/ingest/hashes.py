"""Hashes of raw files, remembered by what the file system tells of each.

Belongs here: when a remembered hash may be believed. Does not belong here: which files there are (``files``).

Fifty thousand reports are 2.7 GB to hash and a second to look at. A hash is believed while a file keeps its length,
its place on the disk and both of its dates to the nanosecond: nobody can set the date of the last change of any kind.
It is remembered only where these dates are older than ``SETTLED`` seconds, since a file that is written twice within
one tick of the system's clock keeps its dates.
"""

import contextlib
import hashlib
import json
import os
import time
from pathlib import Path

#: Seconds after which a file's dates tell of every later change.
SETTLED = 2.0
#: What stands for the hash of a file that cannot be read.
UNREADABLE = "unreadable"

_State = list[int]


class Hashes:
    """The hashes of files, from ``memory`` where it still holds. Without ``memory`` every file is read."""

    def __init__(self, memory: Path | None = None) -> None:
        self._memory = memory
        self._before = _read(memory) if memory else {}
        self._now: dict[str, tuple[_State, str]] = {}

    def of(self, path: Path | str) -> str:
        """SHA-256 of a file's bytes; ``unreadable`` where it cannot be read."""
        try:
            state = _state(path)
        except OSError:
            return UNREADABLE
        name = os.fspath(path)
        before = self._before.get(name)
        if before and before[0] == state:
            self._now[name] = before
            return before[1]
        content = _sha256(Path(path))
        with contextlib.suppress(OSError):
            # A clock that was put back leaves files of the future: these are read each time.
            if content != UNREADABLE and _state(path) == state and max(state[2:]) < (time.time() - SETTLED) * 1e9:
                self._now[name] = (state, content)
        return content

    def keep(self) -> None:
        """Remember what was asked for since; nothing else is kept, and where it cannot be written that is no matter."""
        if self._memory is None or self._now == self._before:
            return
        temporary = self._memory.with_name(f".{self._memory.name}.{os.getpid()}.tmp")
        with contextlib.suppress(OSError):
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(self._now), encoding="utf-8")
            temporary.replace(self._memory)


def _read(memory: Path) -> dict[str, tuple[_State, str]]:
    """What was remembered; nothing where that is missing or damaged."""
    try:
        told = json.loads(memory.read_bytes())
        # A state that is none is never the one that a file has.
        return {name: (state, str(content)) for name, (state, content) in told.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _state(path: Path | str) -> _State:
    status = os.stat(path)  # noqa: PTH116 (fifty thousand times)
    return [status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns]


def _sha256(path: Path) -> str:
    if not path.is_file():
        # Opening a pipe would wait for ever.
        return UNREADABLE
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE
