"""What lies in the raw folder.

Belongs here: listing and hashing raw files, reading their bytes. Does not belong here: what the bytes mean.
"""

import hashlib
import os
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

    ``name`` is its path under the raw folder with ``/``; ``sha256`` that of its bytes, or ``unreadable``; ``sidecar``
    that of the YAML file beside it, empty where there is none.
    """

    path: Path
    name: str
    sha256: str
    kind: Literal["report", "statistics"]
    sidecar: str = ""

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
    found = []
    hashes = Hashes(known)
    there = [path for path in raw_dir.rglob("*") if not path.is_dir() and not _passed_over(path.relative_to(raw_dir))]
    notes = {path.with_suffix(""): path for path in there if path.suffix.lower() in SIDECARS}
    noted = {path.with_suffix("") for path in there if path.suffix.lower() not in SIDECARS}
    beside = {path for stem, path in notes.items() if stem in noted}
    for path in there:
        relative = path.relative_to(raw_dir)
        if path in beside:
            continue
        kind: Literal["report", "statistics"] = "statistics" if relative.parts[0] == STATISTICS_FOLDER else "report"
        # A name in another encoding than the system's (from an old archive) is told by its bytes.
        name = os.fsencode(relative.as_posix()).decode("utf-8", "backslashreplace")
        note = notes.get(path.with_suffix("")) if kind == "report" else None
        found.append(RawFile(path, name, hashes.of(path), kind, hashes.of(note) if note and note != path else ""))
    hashes.keep()
    return sorted(found, key=lambda raw: raw.name)


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


def _passed_over(relative: Path) -> bool:
    lower = relative.name.lower()
    return (
        any(part.startswith((".", "~$")) for part in relative.parts)
        or lower.endswith(_UNFINISHED)
        or (len(relative.parts) == 1 and lower in _NOT_INPUT)
    )
