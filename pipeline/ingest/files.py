"""What lies in the raw folder.

Belongs here: listing and hashing raw files, reading their bytes. Does not belong here: what the bytes mean.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from pipeline.ingest.hashes import Hashes
from pipeline.ingest.isolated import MAX_BYTES, TOO_LARGE

#: The folder under the raw folder whose files are statistics.
STATISTICS_FOLDER = "statistics"
#: Endings of files that say who and when of the report of the same name beside them.
SIDECARS = (".yaml", ".yml")
#: Endings of files that others are still writing.
_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".download", ".swp", "~")
#: Files of the raw folder that are no input of their own.
_NOT_INPUT = ("readme", "readme.md", "readme.txt", "sources.yaml", "corrections.yaml")


class RawFile(NamedTuple):
    """One input file as it was found.

    ``place`` is its path; ``name`` that under the raw folder with ``/``; ``sha256`` that of its bytes, or
    ``unreadable``; ``sidecar`` that of the YAML file beside it, empty where there is none.
    """

    place: str
    name: str
    sha256: str
    kind: Literal["report", "statistics"]
    sidecar: str = ""

    @property
    def path(self) -> Path:
        """Where it lies. Fifty thousand paths take half a second to make, and few of them are ever read."""
        return Path(self.place)

    @property
    def content(self) -> str:
        """One word for all that is read of it: the file and what is said of it beside it."""
        return f"{self.sha256}+{self.sidecar}" if self.sidecar else self.sha256


class IngestError(Exception):
    """A file, or a part of it, that cannot be read: goes to quarantine, the rest goes on.

    ``reason`` is a short fixed phrase to count by, ``place`` where in the file (empty: all of it), ``advice`` says
    in the user's words what to do. ``lasting`` is False where the same bytes may be readable the next time.
    """

    def __init__(self, file: str, reason: str, advice: str, place: str = "", *, lasting: bool = True) -> None:
        super().__init__(f"{file}{':' if place else ''}{place}: {reason} ({advice})")
        self.file = file
        self.reason = reason
        self.advice = advice
        self.place = place
        self.lasting = lasting


def scan(raw_dir: Path, known: Path | None = None) -> list[RawFile]:
    """All input files under ``raw_dir``, sorted by name; none where the folder is missing.

    Hidden and unfinished files are passed over. Files of unknown formats are listed too: reading them says so. A YAML
    file beside a report of its name is listed with that report. ``known`` is a file that remembers hashes: files that
    are as they were then are not read (see ``hashes``).
    """
    hashes = Hashes(known)
    there = list(_files_in(os.fspath(raw_dir), ""))
    notes = {stem: relative for relative, stem, ending in there if ending in SIDECARS}
    noted = {stem for _, stem, ending in there if ending not in SIDECARS}
    found = []
    for relative, stem, ending in there:
        if ending in SIDECARS and stem in noted and notes[stem] == relative:
            continue
        kind: Literal["report", "statistics"] = "report"
        if relative.startswith(f"{STATISTICS_FOLDER}/"):
            kind = "statistics"
        path = os.path.join(raw_dir, relative)  # noqa: PTH118 (fifty thousand times)
        note = notes.get(stem) if kind == "report" else None
        said = hashes.of(raw_dir / note) if note and note != relative else ""
        # A name in another encoding than the system's (from an old archive) is told by its bytes.
        name = relative if relative.isascii() else os.fsencode(relative).decode("utf-8", "backslashreplace")
        found.append(RawFile(path, name, hashes.of(path), kind, said))
    hashes.keep()
    return sorted(found, key=lambda raw: raw.name)


def _files_in(folder: str, relative: str) -> Iterator[tuple[str, str, str]]:
    """What is in a folder and below: path under the raw folder, the same without its ending, and that in lower case.

    Hidden and unfinished files are passed over, and what cannot be listed. Links to folders are not followed.
    """
    try:
        with os.scandir(folder) as listed:
            entries = list(listed)
    except OSError:
        return
    for entry in entries:
        name = relative + entry.name
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(entry.path, f"{name}/")
        elif not entry.is_dir() and not _passed_over(name):
            stem, ending = os.path.splitext(name)  # noqa: PTH122 (the same)
            yield name, stem, ending.lower()


def read_bytes(raw: RawFile) -> bytes:
    """The bytes of ``raw``, which are the ones it was listed with.

    Raises IngestError where it cannot be read or was changed since.
    """
    try:
        if raw.path.exists() and not raw.path.is_file():
            raise IngestError(raw.name, "unreadable", "不是普通文件，请移走", lasting=False)
        if raw.path.stat().st_size > MAX_BYTES:
            raise IngestError(raw.name, "too large", TOO_LARGE)
        content = raw.path.read_bytes()
    except OSError as error:
        raise IngestError(
            raw.name, "unreadable", f"文件无法读取（{error.strerror}），请检查权限或链接", lasting=False
        ) from error
    if hashlib.sha256(content).hexdigest() != raw.sha256:
        raise IngestError(raw.name, "changed while read", "文件在读取时被改动，写完后会自动重试", lasting=False)
    return content


def _passed_over(relative: str) -> bool:
    lower = relative.lower()
    return lower.endswith(_UNFINISHED) or lower in _NOT_INPUT
