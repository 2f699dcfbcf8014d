"""The switch: a build becomes a version and what people read; a version is taken back, or published after all.

Belongs here: everything that changes ``versions/`` and the links, under the lock. Does not belong here: whether a build
is good enough (``gate``; the caller publishes only what its tests let pass).
"""

import json
import os
import shutil
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.publish.held import held, hold_version, release
from pipeline.publish.inputs import fingerprint_now
from pipeline.publish.lock import publish_lock
from pipeline.publish.versions import TOLD, Version, current, digest, find, is_sound, sync
from pipeline.settings import Settings
from pipeline.stage import compact_stage, prune_stage, write_atomically

if TYPE_CHECKING:
    import duckdb

#: How many published versions stay.
KEEP = 3
#: From how many new pages on the disk is told to keep everything: one by one it takes 2 ms a page.
_MANY_PAGES = 1000
#: Within this time somebody may still be writing a small file of the warehouse folder.
_WRITING_SECONDS = 60


class PublishError(Exception):
    """A build that cannot be published, and why. What was published before is untouched."""


class Seal:
    """A build's file that nothing more is written to, being hashed and kept by the disk while other things are done.

    Three gigabytes take three seconds of one processor.
    """

    def __init__(self, file: Path) -> None:
        self._of = _state(file)
        # The processor hashes while the disk writes.
        both = ThreadPoolExecutor(2)
        self._kept = both.submit(sync, file)
        self._hashed = both.submit(digest, file)
        both.shutdown(wait=False)

    def digest(self, file: Path) -> str:
        """The SHA-256 of the file, which the disk keeps now; taken again where the file is not as it was."""
        self._kept.result()
        hashed = self._hashed.result()
        return hashed if _state(file) == self._of else Seal(file).digest(file)


def publish(
    settings: Settings, build_file: Path, fingerprint: str, site: Path | None = None, seal: Seal | None = None
) -> Version:
    """Make ``build_file`` the published version and return it; the file is no longer where it was.

    ``fingerprint`` is that of the inputs it was built from; ``site`` is the folder of its pages, which goes with it;
    ``seal`` was begun when the file was whole.
    Where another run has meanwhile published what the inputs are now, and this build is of older ones, the build is
    dropped and that version returned.
    Stage files, versions and held results that nobody needs any more are removed.
    Raises PublishError where the build is missing, open somewhere, or no database.
    """
    with publish_lock(settings):
        counts, keys = _finish(build_file)
        version = current(settings)
        now = fingerprint_now(settings)
        if version is not None and is_sound(version) and version.fingerprint == now != fingerprint:
            build_file.unlink()
        else:
            version = _switch(settings, build_file, fingerprint, counts, site, seal or Seal(build_file))
            compact_stage(settings, keys)
            prune_stage(settings, keys)
        release(settings)
        _sweep(settings)
        return version


def accept(settings: Settings) -> Version:
    """Publish what is held back, on purpose. Raises PublishError where nothing is."""
    with publish_lock(settings):
        found = held(settings)
        if found is None:
            raise PublishError("nothing is held back")
        if not found.version:
            return publish(settings, found.path, found.fingerprint, found.site)
        version = _point_to(settings, find(settings, found.version))
        release(settings)
        return version


def rollback(settings: Settings, word: str = "previous") -> Version:
    """Publish an earlier version again (``word`` as ``versions.find`` takes it).

    The version that it replaces is noted as held back, so that no run publishes the same again before the inputs
    change or somebody accepts it. Raises LookupError where there is no such version, PublishError where it is the
    published one or damaged.
    """
    with publish_lock(settings):
        wanted, before = find(settings, word), current(settings)
        if before and before.name == wanted.name:
            raise PublishError(f"version {wanted.name} is the published one")
        if not is_sound(wanted):
            raise PublishError(f"the file of version {wanted.name} is damaged")
        version = _point_to(settings, wanted)
        release(settings)
        if before is not None and before.name > wanted.name:
            hold_version(settings, before.name, f"version {before.name} was taken back for {wanted.name}")
        return version


def _finish(build_file: Path) -> tuple[dict[str, int], set[str]]:
    """Fold a build's log into it, and return the rows of each of its tables and the stage files it was loaded from."""
    import duckdb

    if not build_file.is_file():
        raise PublishError(f"there is no build at {build_file}")
    try:
        if build_file.with_name(build_file.name + ".wal").exists():
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
    settings: Settings,
    build_file: Path,
    fingerprint: str,
    counts: Mapping[str, int],
    site: Path | None,
    seal: Seal,
) -> Version:
    """Make the finished build and its pages a version and point the link at it."""
    settings.versions_dir.mkdir(parents=True, exist_ok=True)
    newest = max((int(path.name) for path in settings.versions_dir.iterdir() if path.name.isdecimal()), default=0)
    # The clock may have been put back: names must sort by publication all the same.
    name = f"{max(time.time_ns(), newest + 1):020d}"
    folder = settings.versions_dir / name
    folder.mkdir()
    if site is not None:
        _sync_pages(site)
    hashed = seal.digest(build_file)
    build_file.chmod(0o444)
    status = build_file.stat()
    version = Version(
        path=folder / settings.published.name,
        name=name,
        fingerprint=fingerprint,
        published_at=datetime.now(UTC).isoformat(timespec="seconds"),
        counts=counts,
        size=status.st_size,
        sha256=hashed,
        modified=status.st_mtime_ns,
    )
    build_file.replace(version.path)
    if site is not None:
        site.replace(folder / settings.site.name)
    said = {name: value for name, value in asdict(version).items() if name != "path"}
    write_atomically(folder / TOLD, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode(), sync=True)
    sync(folder)
    sync(settings.versions_dir)
    _point_to(settings, version)
    return version


def _state(file: Path) -> tuple[int, int]:
    status = file.stat()
    return status.st_size, status.st_mtime_ns


def _sync_pages(site: Path) -> None:
    """Have the disk keep the pages. Those that are links were kept with the version that they were taken from."""
    folders, pages = [os.fspath(site)], []
    # Fifty thousand of them: no path is made of each.
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.stat().st_nlink == 1:
                    pages.append(entry.path)
    if len(pages) > _MANY_PAGES:
        os.sync()
    else:
        for path in (*pages, *folders):
            sync(Path(path))


def _point_to(settings: Settings, version: Version) -> Version:
    """Make a version the one that people read, its pages with it."""
    folder = settings.versions_dir / version.name
    _link(settings.current_version, folder.relative_to(settings.warehouse_dir), version.name)
    for link in (settings.published, *([settings.site] if (folder / settings.site.name).is_dir() else [])):
        through = Path(settings.current_version.name, link.name)
        if not link.is_symlink() or link.readlink() != through:
            _link(link, through, version.name)
    sync(settings.warehouse_dir)
    return version


def _link(link: Path, target: Path, name: str) -> None:
    """Point a link somewhere else in one step."""
    new = link.with_name(f".{link.name}.{name}.tmp")
    new.unlink(missing_ok=True)
    new.symlink_to(target)
    new.replace(link)


def _sweep(settings: Settings) -> None:
    """Remove versions beyond the newest few and links that were never put in place. Call it holding the lock."""
    version = current(settings)
    whole = sorted(path.parent.name for path in settings.versions_dir.glob(f"*/{TOLD}"))
    kept = {*whole[-KEEP:], version.name if version else ""}
    for path in settings.versions_dir.iterdir():
        if path.name not in kept:
            _remove(path)
    for link in (settings.current_version, settings.published, settings.site):
        for path in settings.warehouse_dir.glob(f".{link.name}.*.tmp"):
            path.unlink(missing_ok=True)
    for path in settings.warehouse_dir.glob(".*.tmp"):
        # Files that a killed process was writing; those of living ones are younger.
        if path.is_file() and not 0 <= time.time() - path.stat().st_mtime < _WRITING_SECONDS:
            path.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
