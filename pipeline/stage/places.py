"""Where the stage lies: a folder of this machine, or a bucket that several machines share.

Belongs here: bytes under names, whole or not there. Does not belong here: what the bytes mean (``store``).
"""

import os
import secrets
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from pipeline.settings import Settings

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


class Listed(NamedTuple):
    """A name, the moment it was last written or touched (seconds since 1970), and its state (see ``Place.state``)."""

    name: str
    moment: float
    state: str


class Place(Protocol):
    """Bytes under names like ``observations/4f2a.parquet``. Reading what is not there raises OSError."""

    def read(self, name: str) -> bytes:
        """All bytes of a name."""
        ...

    def write(self, name: str, content: bytes) -> None:
        """Put bytes under a name: whole or not at all, whenever the process dies."""
        ...

    def state(self, name: str) -> str:
        """One word that changes when the bytes do; empty where there are none."""
        ...

    def listed(self, folder: str) -> Iterator[Listed]:
        """What is in a folder, by name."""
        ...

    def touch(self, name: str) -> None:
        """Say that a name is in use now."""
        ...

    def remove(self, name: str) -> None:
        """Remove a name; where it is gone already, that is well."""
        ...


def place_of(settings: Settings) -> Place:
    """Where this installation's stage lies."""
    return Bucket(settings.stage_address) if settings.stage_address else Folder(settings.stage_dir)


class Folder:
    """A folder of this machine, or one that machines share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes:
        """See ``Place``."""
        return (self._folder / name).read_bytes()

    def write(self, name: str, content: bytes) -> None:
        """See ``Place``."""
        write_atomically(self._folder / name, content)

    def state(self, name: str) -> str:
        """See ``Place``: length and date."""
        try:
            return _state((self._folder / name).stat())
        except OSError:
            return ""

    def listed(self, folder: str) -> Iterator[Listed]:
        """See ``Place``."""
        try:
            with os.scandir(self._folder / folder) as entries:
                found = [(f"{folder}/{entry.name}", entry.stat()) for entry in entries]
        except FileNotFoundError:
            found = []
        for name, status in sorted(found):
            yield Listed(name, status.st_mtime, _state(status))

    def touch(self, name: str) -> None:
        """See ``Place``."""
        os.utime(self._folder / name)

    def remove(self, name: str) -> None:
        """See ``Place``."""
        (self._folder / name).unlink(missing_ok=True)


class Bucket:
    """An address that fsspec knows, like ``s3://bucket/stage``; the extra ``s3`` brings what that one needs."""

    def __init__(self, address: str) -> None:
        import fsspec

        self._files: AbstractFileSystem
        self._files, self._root = fsspec.core.url_to_fs(address, use_listings_cache=False)

    def read(self, name: str) -> bytes:
        """See ``Place``."""
        content: bytes = self._files.cat_file(self._path(name))
        return content

    def write(self, name: str, content: bytes) -> None:
        """See ``Place``: object stores put whole objects only."""
        self._files.pipe_file(self._path(name), content)

    def state(self, name: str) -> str:
        """See ``Place``: length and the store's own tag of the content."""
        try:
            told = self._files.info(self._path(name))
        except OSError:
            return ""
        return _object_state(told)

    def listed(self, folder: str) -> Iterator[Listed]:
        """See ``Place``."""
        try:
            found: list[dict[str, Any]] = self._files.ls(self._path(folder), detail=True)
        except FileNotFoundError:
            return
        for told in sorted(found, key=lambda told: str(told["name"])):
            written = told.get("LastModified") or told.get("created")
            moment = written.timestamp() if isinstance(written, datetime) else float(written or 0)
            yield Listed(f"{folder}/{str(told['name']).rpartition('/')[2]}", moment, _object_state(told))

    def touch(self, name: str) -> None:
        """See ``Place``: an object's date is that of its last writing."""
        self.write(name, self.read(name))

    def remove(self, name: str) -> None:
        """See ``Place``."""
        try:
            self._files.rm_file(self._path(name))
        except FileNotFoundError:
            return

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"


def _state(status: os.stat_result) -> str:
    return f"{status.st_size}-{status.st_mtime_ns}"


def _object_state(told: Mapping[str, Any]) -> str:
    return f"{told['size']}-{told.get('ETag') or ''}"


def write_atomically(path: Path, content: bytes, *, sync: bool = False) -> None:
    """Write a file that is whole or not there, whenever the process dies; with ``sync`` also if the machine does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
