"""From a build to what people read: versions, the lock, the atomic switch, and what is published now.

Belongs here: everything that touches ``versions/`` and the link. Does not belong here: what is in a warehouse, or
whether it is good enough (the caller publishes only what its tests let pass).

How it holds together: each run builds a file of its own, and a site of pages from it; a version, ``versions/<name>/``
with ``taizhang.duckdb`` and ``site/``, is never changed; people open links that lead through one link, ``current``,
which is replaced atomically, so that a reader keeps the version it opened and the next one gets the new one, warehouse
and site together. Its folder, not its file, bears the version's name: DuckDB calls a database by its file.
Locks are ``flock``: the kernel frees them when a process dies. Imports the standard library only, save for
``publish`` itself: asking what is published must be quick.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.ingest.corrections import FILE as CORRECTIONS
from pipeline.ingest.files import RawFile, scan
from pipeline.settings import Settings
from pipeline.stage import prune_stage, rule_version, write_atomically

if TYPE_CHECKING:
    import duckdb

#: How many published versions stay.
KEEP = 3
#: The file beside a version that tells what it is.
_TOLD = "version.json"
_DBT_FOLDERS = ("models", "seeds", "macros", "tests", "snapshots", "analyses")
_DBT_FILES = ("dbt_project.yml", "packages.yml", "package-lock.yml")


class PublishError(Exception):
    """A build that cannot be published, and why. What was published before is untouched."""


@dataclass(frozen=True)
class Version:
    """One published warehouse. ``counts`` has the rows of each ``schema.table``; ``size`` is in bytes."""

    path: Path
    name: str
    fingerprint: str
    published_at: str
    counts: Mapping[str, int]
    size: int


def fingerprint(settings: Settings, raw_files: Sequence[RawFile]) -> str:
    """One word for all that a version is made from: raw files, rules and seeds, the load, the dbt project, the site."""
    digest = hashlib.sha256(rule_version(settings).encode())
    for path in (Path(__file__).with_name("load.py"), *_site_files()):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    corrections = settings.raw_dir / CORRECTIONS
    digest.update(hashlib.sha256(corrections.read_bytes() if corrections.is_file() else b"").digest())
    for raw in sorted(raw_files, key=lambda raw: raw.name):
        digest.update(f"\0{raw.name}\0{raw.content}".encode())
    for path in _dbt_files(settings.dbt_dir):
        digest.update(f"\0{path.relative_to(settings.dbt_dir).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def current(settings: Settings) -> Version | None:
    """What is published, None where nothing is. Where its description is damaged, its fingerprint is empty."""
    try:
        path = settings.published.resolve(strict=True)
        size = path.stat().st_size
    except (OSError, RuntimeError):
        return None
    try:
        told = json.loads((path.parent / _TOLD).read_text(encoding="utf-8"))
        return Version(path, path.parent.name, told["fingerprint"], told["published_at"], told["counts"], told["size"])
    except (OSError, ValueError, KeyError, TypeError):
        return Version(path, path.parent.name, "", "", {}, size)


def up_to_date(settings: Settings) -> bool:
    """Whether the published version was made from exactly what there is now, and is as long as it was then."""
    version = current(settings)
    return (
        version is not None
        and version.path.stat().st_size == version.size
        and version.fingerprint == fingerprint(settings, scan(settings.raw_dir, settings.known_hashes))
    )


#: Lets one thread of this process in at a time, since ``flock`` does not part threads that share a descriptor.
_one_thread = threading.RLock()
_held: set[Path] = set()


@contextlib.contextmanager
def publish_lock(settings: Settings) -> Iterator[None]:
    """The one lock over versions, link and leftovers; waits for it. May be nested within one thread."""
    path = settings.warehouse_dir / ".publish.lock"
    with _one_thread:
        if path in _held:
            yield
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            _held.add(path)
            try:
                yield
            finally:
                _held.discard(path)


def publish(settings: Settings, build_file: Path, fingerprint: str, site: Path | None = None) -> Version:
    """Make ``build_file`` the published version and return it; the file is no longer where it was.

    ``fingerprint`` is that of the inputs it was built from; ``site`` is the folder of its pages, which goes with it.
    Where another run has meanwhile published what the inputs are now, and this build is of older ones, the build is
    dropped and that version returned.
    Stage files and versions that nobody needs any more are removed.
    Raises PublishError where the build is missing, open somewhere, or no database.
    """
    with publish_lock(settings):
        counts, keys = _finish(build_file)
        version = current(settings)
        now = _fingerprint_now(settings)
        if version is not None and version.fingerprint == now != fingerprint:
            build_file.unlink()
        else:
            version = _switch(settings, build_file, fingerprint, counts, site)
            prune_stage(settings, keys)
        _sweep(settings)
        return version


def _fingerprint_now(settings: Settings) -> str:
    return fingerprint(settings, scan(settings.raw_dir, settings.known_hashes))


def _finish(build_file: Path) -> tuple[dict[str, int], set[str]]:
    """Fold a build's log into it, and return the rows of each of its tables and the stage files it was loaded from."""
    import duckdb

    if not build_file.is_file():
        raise PublishError(f"there is no build at {build_file}")
    try:
        with duckdb.connect(str(build_file)) as connection:
            connection.execute("checkpoint")
        # Refused while anything in this process still has the file open for writing.
        with duckdb.connect(str(build_file), read_only=True) as connection:
            tables = connection.execute(
                "select schema_name, table_name from duckdb_tables() where not internal order by all"
            ).fetchall()
            counts = {f"{schema}.{table}": _rows(connection, schema, table) for schema, table in tables}
            keys = connection.execute("select stage_key from raw.load_info").fetchall()
    except duckdb.Error as error:
        raise PublishError(f"the build cannot be finished: {error}") from error
    if build_file.with_name(build_file.name + ".wal").exists():
        raise PublishError("the build is still open: close its connections first")
    return counts, {str(key) for (key,) in keys}


def _rows(connection: "duckdb.DuckDBPyConnection", schema: str, table: str) -> int:
    found = connection.execute(f'select count(*) from "{schema}"."{table}"').fetchone()
    return int(found[0]) if found else 0


def _switch(
    settings: Settings, build_file: Path, fingerprint: str, counts: Mapping[str, int], site: Path | None
) -> Version:
    """Make the finished build and its pages a version and point the link at it."""
    settings.versions_dir.mkdir(parents=True, exist_ok=True)
    newest = max((int(path.name) for path in settings.versions_dir.iterdir() if path.name.isdecimal()), default=0)
    # The clock may have been put back: names must sort by publication all the same.
    name = f"{max(time.time_ns(), newest + 1):020d}"
    folder = settings.versions_dir / name
    version = Version(
        path=folder / settings.published.name,
        name=name,
        fingerprint=fingerprint,
        published_at=datetime.now(UTC).isoformat(timespec="seconds"),
        counts=counts,
        size=build_file.stat().st_size,
    )
    folder.mkdir()
    build_file.chmod(0o444)
    _sync(build_file)
    build_file.replace(version.path)
    if site is not None:
        pages = site.replace(folder / settings.site.name)
        for path in (*pages.rglob("*"), pages):
            _sync(path)
    told = {
        "name": name,
        "fingerprint": version.fingerprint,
        "published_at": version.published_at,
        "size": version.size,
        "counts": version.counts,
    }
    write_atomically(folder / _TOLD, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode(), sync=True)
    _sync(folder)
    _sync(settings.versions_dir)
    _link(settings.current_version, folder.relative_to(settings.warehouse_dir), name)
    for link in (settings.published, *([settings.site] if site else [])):
        through = Path(settings.current_version.name, link.name)
        if not link.is_symlink() or link.readlink() != through:
            _link(link, through, name)
    _sync(settings.warehouse_dir)
    return version


def _link(link: Path, target: Path, name: str) -> None:
    """Point a link somewhere else in one step."""
    new = link.with_name(f".{link.name}.{name}.tmp")
    new.symlink_to(target)
    new.replace(link)


def _sweep(settings: Settings) -> None:
    """Remove versions beyond the newest few and links that were never put in place. Call it holding the lock."""
    version = current(settings)
    whole = sorted(path.parent.name for path in settings.versions_dir.glob(f"*/{_TOLD}"))
    kept = {*whole[-KEEP:], version.name if version else ""}
    for path in settings.versions_dir.iterdir():
        if path.name not in kept:
            _remove(path)
    for link in (settings.current_version, settings.published, settings.site):
        for path in settings.warehouse_dir.glob(f".{link.name}.*.tmp"):
            path.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _site_files() -> list[Path]:
    """All that makes the pages: code, templates, style and script."""
    files = Path(__file__).with_name("site").rglob("*.*")
    return sorted(path for path in files if path.suffix in (".py", ".html", ".css", ".js", ".csv"))


def _dbt_files(folder: Path) -> list[Path]:
    named = [folder / name for name in _DBT_FILES]
    inside = [path for name in _DBT_FOLDERS for path in (folder / name).rglob("*") if not path.name.startswith(".")]
    return sorted(path for path in named + inside if path.is_file())
