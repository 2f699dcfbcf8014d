"""Published versions: which there are, whether they are as they were published, and reading one of them whole.

Belongs here: the folders under ``versions/`` as readers see them. Does not belong here: making or removing them
(``switch``).
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.settings import Settings

if TYPE_CHECKING:
    import duckdb

#: The file beside a version that tells what it is.
TOLD = "version.json"


@dataclass(frozen=True)
class Version:
    """One published warehouse. ``counts`` has the rows of each ``schema.table``; ``size`` is in bytes.

    ``sha256`` is that of the file and ``modified`` the moment of its last change (nanoseconds), both as published;
    empty and 0 where the description is damaged.
    """

    path: Path
    name: str
    fingerprint: str
    published_at: str
    counts: Mapping[str, int]
    size: int
    sha256: str = ""
    modified: int = 0


def current(settings: Settings) -> Version | None:
    """What is published, None where nothing is. Where its description is damaged, its fingerprint is empty."""
    try:
        path = settings.published.resolve(strict=True)
        size = path.stat().st_size
    except (OSError, RuntimeError):
        return None
    return told(path) or Version(path, path.parent.name, "", "", {}, size)


def told(path: Path) -> Version | None:
    """The version in the file ``path`` as its description tells it; None where there is none, or a damaged one."""
    try:
        said = json.loads((path.parent / TOLD).read_text(encoding="utf-8"))
        return Version(
            path,
            path.parent.name,
            said["fingerprint"],
            said["published_at"],
            said["counts"],
            said["size"],
            said.get("sha256", ""),
            said.get("modified", 0),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def versions(settings: Settings) -> list[Version]:
    """All versions that can be published again, the oldest first."""
    files = sorted(settings.versions_dir.glob(f"*/{settings.published.name}"))
    return [version for path in files if (version := told(path))]


def is_sound(version: Version) -> bool:
    """Whether the file is what was published: by length and date, and where these differ by its content."""
    try:
        status = version.path.stat()
        if not version.fingerprint or status.st_size != version.size:
            return False
        if not version.sha256 or status.st_mtime_ns == version.modified:
            return True
        return digest(version.path) == version.sha256
    except OSError:
        return False


def last_sound(settings: Settings) -> Version | None:
    """What is published, or where that is damaged the newest version that is not; None where there is none."""
    published = current(settings)
    if published and is_sound(published):
        return published
    return next((version for version in reversed(versions(settings)) if is_sound(version)), None)


def find(settings: Settings, word: str) -> Version:
    """The version that a person means: ``current``, ``previous`` (the one before it), or a name or the end of one.

    Raises LookupError, with the names there are, where that is none or several.
    """
    known = versions(settings)
    published = current(settings)
    if word == "current" and published:
        return published
    if word == "previous" and published:
        known = [version for version in known if version.name < published.name][-1:]
        meant = known
    else:
        meant = [version for version in known if version.name.endswith(word)]
    if len(meant) == 1:
        return meant[0]
    names = ", ".join(version.name for version in versions(settings)) or "none"
    raise LookupError(f"{'no' if not meant else 'more than one'} version is called {word}; there are: {names}")


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def reading(path: Path) -> Iterator["duckdb.DuckDBPyConnection"]:
    """A read-only connection to a version's file, whatever else is done to that file meanwhile.

    Where somebody who may (root) has it open for writing, which locks everybody else out, a copy is read, if it still
    is what was published. Raises duckdb.Error where the file cannot be read or was changed.
    """
    with readable(path) as file:
        import duckdb

        with duckdb.connect(str(file), read_only=True) as connection:
            yield connection


@contextmanager
def readable(path: Path) -> Iterator[Path]:
    """The file to read a version from: itself, or a copy while somebody has it open for writing (see ``reading``)."""
    import duckdb

    try:
        duckdb.connect(str(path), read_only=True).close()
    except duckdb.IOException as error:
        if "lock" not in str(error):
            raise
        with tempfile.TemporaryDirectory(prefix="taizhang-") as folder:
            copy = Path(shutil.copyfile(path, Path(folder, path.name)))
            version = told(path)
            if version is None or digest(copy) != version.sha256:
                raise
            yield copy
        return
    yield path


def sync(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
