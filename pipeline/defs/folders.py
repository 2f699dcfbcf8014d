"""The folders that runs build in: one a run, held by a lock that dies with its process.

Belongs here: making, finding and removing these folders, and knowing by them which runs are alive.
Does not belong here: what is put into them (``pipeline.defs.build``) and how it gets out (``pipeline.publish``).
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.settings import Settings

BUILD_FILE = "taizhang.duckdb"
"""Name of every build file. dbt writes it into the names of all relations, so it is the same for every run."""
_LOCK = ".lock"


@contextmanager
def claim(settings: Settings, run_id: str) -> Iterator[Path]:
    """Make and hold the folder of a run, after removing those of runs that have ended.

    At the end the folder goes, unless there is a build file in it that was not published: that one stays until the
    next run, so that people can look into it.
    """
    folder = settings.build_dir / run_id
    settings.build_dir.mkdir(parents=True, exist_ok=True)
    with _locked(settings.build_dir / _LOCK):
        for other in settings.build_dir.iterdir():
            if other.is_dir() and not is_alive(settings, other.name):
                shutil.rmtree(other, ignore_errors=True)
        folder.mkdir()
        held = _open_and_lock(folder / _LOCK)
    try:
        yield folder
    finally:
        if not (folder / BUILD_FILE).exists():
            shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


def is_alive(settings: Settings, run_id: str) -> bool:
    """Whether a process holds the folder of this run."""
    try:
        descriptor = os.open(settings.build_dir / run_id / _LOCK, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _open_and_lock(path: Path) -> int:
    """Open a file and wait for its lock, which goes with the descriptor."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    descriptor = _open_and_lock(path)
    try:
        yield
    finally:
        os.close(descriptor)
