"""What became of each address that is asked for a report: states, and where they are remembered.

Belongs here: the file ``fetched/state.json``. Does not belong here: asking (``sources``, ``fetch``). Nothing of HTTP is
imported, so that whoever only wants to know what is remembered pays nothing.
"""

import hashlib
import json
import os
from pathlib import Path
from typing import Any, NamedTuple

#: The list of sources in the raw folder, and where what came of them is put.
FILE = "sources.yaml"
FOLDER = "fetched"
#: What an address can be found to be; ``not_asked`` until it is asked for the first time.
STATES = (
    *("ok", "unchanged", "not_published", "gone", "blocked", "scanned", "wrong_page", "unreadable"),
    *("refused", "unreachable", "wrong_entry", "not_asked"),
)


class Visit(NamedTuple):
    """What became of a source: one of ``STATES``, what to do, and the file that holds what it gave."""

    report_id: str
    address: str
    state: str
    advice: str
    file: str
    at: str


def known_visits(data_dir: Path) -> list[Visit]:
    """The last visit of each source."""
    return [Visit(**{name: state[name] for name in Visit._fields}) for _, state in sorted(known(data_dir).items())]


def digest(data_dir: Path) -> bytes:
    """A hash of all that is told of sources: the list, and the state of each; the time it was asked is none of it."""
    listed = data_dir / "raw" / FILE
    found = hashlib.sha256(listed.read_bytes() if listed.is_file() else b"")
    for visit in known_visits(data_dir) if listed.is_file() else ():
        # What is unchanged today was ok when it came: that is no news.
        state = "ok" if visit.state == "unchanged" else visit.state
        found.update(f"\0{visit.report_id}\0{visit.address}\0{state}\0{visit.file}".encode())
    return found.digest()


def known(data_dir: Path) -> dict[str, dict[str, Any]]:
    """All that is remembered, by report: the fields of the visit, and what conditional requests need."""
    try:
        state = json.loads((data_dir / FOLDER / "state.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def remember(data_dir: Path, report_id: str, state: dict[str, Any]) -> None:
    """Keep what is known of one report's source, in place of what was known before."""
    everything = {**known(data_dir), report_id: state}
    write(data_dir / FOLDER / "state.json", json.dumps(everything, ensure_ascii=False, indent=1).encode())


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    unfinished.write_bytes(content)
    unfinished.replace(path)
