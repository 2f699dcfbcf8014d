"""dbt's manifest: what Dagster knows about the dbt project, made on purpose and only when it is due.

Belongs here: parsing the project, keeping the result and whether its unit tests passed, telling when it is stale,
running dbt inside this process.
Does not belong here: which assets come of it (``pipeline.defs.dbt``).

The manifest lies in ``<dbt target>/dagster/<hash of the project's files>/``, so that processes of two versions of the
project never read each other's, and nothing that a person does with dbt by hand changes it.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.database import memory_limit
from pipeline.settings import Settings

if TYPE_CHECKING:
    from dbt.cli.main import dbtRunnerResult

BUILD_VARIABLE = "TAIZHANG_BUILD"
"""Environment variable that tells dbt's profile which file to build."""
MEMORY_VARIABLE = "TAIZHANG_MEMORY"
"""Environment variable that tells dbt's profile how much memory DuckDB may take."""
_KEPT = 3
_UNIT_TESTS_PASSED = "unit_tests_passed"


class DbtError(Exception):
    """dbt could not read its project; the message is dbt's own."""


def project_hash(dbt_dir: Path) -> str:
    """Hash over names and contents of the dbt project's files (not its target and logs)."""
    digest = hashlib.sha256()
    for folder, folders, files in os.walk(dbt_dir):
        folders[:] = sorted(name for name in folders if name not in {"target", "logs"} and not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(folder, name)
            digest.update(f"{path.relative_to(dbt_dir).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:20]


def manifest_folder(settings: Settings) -> Path:
    """Folder with ``manifest.json`` and ``partial_parse.msgpack`` of the project as it is now, parsed where needed.

    Raises DbtError where dbt cannot parse the project.
    """
    shelf = settings.dbt_target_dir / "dagster"
    folder = shelf / project_hash(settings.dbt_dir)
    if not (folder / "manifest.json").exists():
        shelf.mkdir(parents=True, exist_ok=True)
        with (shelf / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (folder / "manifest.json").exists():
                _parse(settings, folder)
    return folder


def read_manifest(folder: Path) -> Mapping[str, Any]:
    """dbt's manifest in a folder that ``manifest_folder`` gave."""
    manifest: Mapping[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    return manifest


def unit_tests_passed(folder: Path) -> bool:
    """Whether all unit tests of the project in a folder that ``manifest_folder`` gave passed here.

    They read no data: what they say changes with the project and with what runs it, and with nothing else.
    """
    try:
        return (folder / _UNIT_TESTS_PASSED).read_text("utf-8") == _runs_with()
    except OSError:
        return False


def note_unit_tests_passed(folder: Path) -> None:
    """Remember that all unit tests of the project in this folder passed. They run again where that cannot be noted."""
    fresh = folder / f".{_UNIT_TESTS_PASSED}.{os.getpid()}"
    with suppress(OSError):
        fresh.write_text(_runs_with(), "utf-8")
        fresh.replace(folder / _UNIT_TESTS_PASSED)


def _runs_with() -> str:
    return " ".join(f"{name} {version(name)}" for name in ("dbt-core", "dbt-duckdb", "duckdb"))


def _parse(settings: Settings, folder: Path) -> None:
    """Parse beside the folder and move the result into place, so that nobody sees half of it."""
    fresh = folder.with_name(f".{folder.name}.{os.getpid()}")
    shutil.rmtree(fresh, ignore_errors=True)
    result = invoke(settings, ["parse"], target=fresh, database=fresh / "taizhang.duckdb")
    if not result.success:
        shutil.rmtree(fresh, ignore_errors=True)
        raise DbtError(f"dbt cannot read its project in {settings.dbt_dir}: {result.exception}")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
    kept = sorted((path for path in folder.parent.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for old in kept[:-_KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def invoke(
    settings: Settings, arguments: Sequence[str], *, target: Path, database: Path, manifest: Path | None = None
) -> "dbtRunnerResult":
    """Run dbt inside this process, silently, on the build file ``database``; artefacts go to ``target``.

    ``manifest`` is a ``partial_parse.msgpack``: with it dbt does not parse the project again (it would, since the path
    of the build file is part of what dbt compares). The connections are closed afterwards: dbt keeps them open,
    which locks the file and leaves its write-ahead log behind.
    """
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner
    from dbt.contracts.graph.manifest import Manifest

    parsed = Manifest.from_msgpack(manifest.read_bytes()) if manifest else None
    places = ["--project-dir", settings.dbt_dir, "--profiles-dir", settings.dbt_dir, "--target-path", target]
    # dbt never closes its log file, so it gets none; what went wrong is in the result.
    quiet = ["--log-level", "none", "--log-level-file", "none", "--no-version-check"]
    command = [*quiet, *arguments, *places]
    with _environment({BUILD_VARIABLE: str(database), MEMORY_VARIABLE: memory_limit()}):
        try:
            return dbtRunner(manifest=parsed).invoke([str(word) for word in command])
        finally:
            DuckDBConnectionManager.close_all_connections()  # type: ignore[no-untyped-call]


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
