"""Stage files: their keys, whether they are whole, writing and removing them.

Belongs here: the folder ``stage/``. Does not belong here: what is in the tables.

``stage/<table>/<key>.parquet`` holds the rows of one raw file; ``stage/manifest/<key>.json``, written last, says that
they are all there, with the length and SHA-256 of each. A file that a crash or a disk damaged does not fit its
manifest and is due again, so nothing here needs to wait for the disk.
"""

import functools
import hashlib
import json
import os
import secrets
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pipeline
from pipeline.ingest.files import RawFile
from pipeline.settings import Settings, load_settings

#: The tables of the stage, as ``schemas`` describes them.
TABLES = ("reports", "sections", "observations", "left_out", "statistics", "quarantine")
_MANIFEST = "manifest"
#: What of the package decides over the content of stage files.
_RULES = ("core", "ingest", "schemas.py", "stage")


class StageError(Exception):
    """A stage file that is asked for and not there, or damaged: stage again."""


class StageResult(NamedTuple):
    """What staging one raw file gave: its key, its report's id (empty where none), and the rows by table.

    ``lasting`` is False where the file could not be read and the same bytes may be readable the next time.
    """

    name: str
    sha256: str
    kind: str
    key: str
    report_id: str
    counts: Mapping[str, int]
    lasting: bool


def rule_version(settings: Settings | None = None) -> str:
    """One word for the rules that stage tables are made by: the sources of core, ingest and schemas, and the seeds.

    Sources are read once a process, since that is the code it runs; seeds each time.
    """
    settings = settings or load_settings()
    digest = hashlib.sha256(_code_version().encode())
    for seed in (settings.region_seed, settings.indicator_seed):
        digest.update(hashlib.sha256(seed.read_bytes()).digest())
    return digest.hexdigest()[:16]


@functools.cache
def _code_version() -> str:
    package = Path(pipeline.__path__[0])
    digest = hashlib.sha256()
    for path in sorted(path for name in _RULES for path in ((package / name), *(package / name).rglob("*"))):
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."):
            digest.update(f"\0{path.relative_to(package).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def stage_key(raw: RawFile, rules: str) -> str:
    """The name of the stage files of ``raw`` under the rules ``rules``."""
    return hashlib.sha256(f"{raw.content}\0{raw.name}\0{rules}".encode()).hexdigest()[:20]


def stage_keys(settings: Settings, raw_files: Iterable[RawFile]) -> list[str]:
    """The keys of ``raw_files`` under today's rules, in their order: what ``load`` is given."""
    rules = rule_version(settings)
    return [stage_key(raw, rules) for raw in raw_files]


def due(settings: Settings, raw_files: Sequence[RawFile]) -> list[RawFile]:
    """Those of ``raw_files`` whose stage files are missing or damaged, or were staged from a passing failure.

    The others are marked as asked for now, so that nobody prunes them under a run.
    """
    found = []
    for raw, key in zip(raw_files, stage_keys(settings, raw_files), strict=True):
        manifest = _read_manifest(settings, key)
        if manifest is None or not manifest["lasting"] or not _is_whole(settings, key, manifest):
            found.append(raw)
        else:
            os.utime(_manifest_path(settings, key))
    return found


def results(settings: Settings, raw_files: Sequence[RawFile]) -> list[StageResult]:
    """What is staged of ``raw_files``, in their order, without reading any table."""
    return [result for key in stage_keys(settings, raw_files) if (result := read_result(settings, key))]


def read_result(settings: Settings, key: str) -> StageResult | None:
    """What is staged under ``key``; None where nothing is."""
    manifest = _read_manifest(settings, key)
    if manifest is None:
        return None
    counts = {table: manifest["tables"][table]["rows"] if table in manifest["tables"] else 0 for table in TABLES}
    return StageResult(
        manifest["name"],
        manifest["sha256"],
        manifest["kind"],
        key,
        manifest["report_id"],
        counts,
        manifest["lasting"],
    )


def stage_files(settings: Settings, keys: Iterable[str]) -> dict[str, list[Path]]:
    """The Parquet files of ``keys`` by table. Raises StageError where one is not staged or not whole."""
    files: dict[str, list[Path]] = {table: [] for table in TABLES}
    for key in keys:
        manifest = _read_manifest(settings, key)
        if manifest is None or not _is_whole(settings, key, manifest):
            raise StageError(f"{key} is not staged, or its files are damaged: stage what is due, then load again")
        for table in manifest["tables"]:
            files[table].append(_table_path(settings, table, key))
    return files


def write_tables(settings: Settings, result: StageResult, contents: Mapping[str, bytes]) -> None:
    """Write the Parquet files of one raw file, ``contents`` by table, and then the manifest."""
    tables = {}
    for table, content in contents.items():
        write_atomically(_table_path(settings, table, result.key), content)
        tables[table] = {
            "rows": result.counts[table],
            "bytes": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
    manifest = {
        "name": result.name,
        "sha256": result.sha256,
        "kind": result.kind,
        "report_id": result.report_id,
        "lasting": result.lasting,
        "tables": tables,
    }
    write_atomically(_manifest_path(settings, result.key), json.dumps(manifest, ensure_ascii=False).encode())


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


def prune_stage(settings: Settings, keys: Collection[str], *, grace: float = 3600) -> int:
    """Remove stage files of keys other than ``keys``, and unfinished ones; the number of keys removed.

    What a run has written or asked for within ``grace`` seconds stays: it may be about to load it.
    Call it under the publish lock.
    """
    old = time.time() - grace
    manifests = settings.stage_dir / _MANIFEST
    kept = set(keys) | {path.stem for path in manifests.glob("*.json") if path.stat().st_mtime > old}
    gone = 0
    for path in settings.stage_dir.glob("*/*"):
        if path.stem not in kept and path.stat().st_mtime <= old:
            path.unlink()
            gone += path.parent == manifests and path.suffix == ".json"
    return gone


def _table_path(settings: Settings, table: str, key: str) -> Path:
    return settings.stage_dir / table / f"{key}.parquet"


def _manifest_path(settings: Settings, key: str) -> Path:
    return settings.stage_dir / _MANIFEST / f"{key}.json"


def _read_manifest(settings: Settings, key: str) -> dict[str, Any] | None:
    try:
        manifest = json.loads(_manifest_path(settings, key).read_bytes())
    except (OSError, ValueError):
        return None
    fields = {"name", "sha256", "kind", "report_id", "lasting", "tables"}
    return manifest if isinstance(manifest, dict) and fields <= manifest.keys() else None


def _is_whole(settings: Settings, key: str, manifest: Mapping[str, Any]) -> bool:
    """Whether each file that the manifest names is what was written."""
    try:
        return all(
            hashlib.sha256(_table_path(settings, table, key).read_bytes()).hexdigest() == told["sha256"]
            for table, told in manifest["tables"].items()
        )
    except OSError:
        return False
