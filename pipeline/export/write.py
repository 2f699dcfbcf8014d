"""An export: a folder with everything in it, whole or not at all.

Belongs here: the folder, which forms there are, what was written. Does not belong here: the forms themselves.
"""

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import duckdb

    from pipeline.publish import Version

#: The forms, and what each is for.
FORMS = {
    "csv": "one CSV a table, described by datapackage.json (a Data Package)",
    "parquet": "one Parquet file a table, exactly as published",
    "excel": "the ledger, one workbook a region and one sheet a report",
    "sdmx": "targets and results as SDMX-CSV 2.0, with code lists as SDMX-JSON 2.0",
}
#: The file by which a folder is known as an export; it tells what was exported.
MARK = "export.json"


class ExportError(Exception):
    """The folder cannot be written; the message says why and what to do."""


class Written(NamedTuple):
    """A form that was written: in which folder, how many files and rows it has."""

    form: str
    folder: str
    files: int
    rows: int


OnProgress = Callable[[str], None]


def export(
    connection: "duckdb.DuckDBPyConnection",
    version: "Version",
    folder: Path,
    forms: Sequence[str],
    on_progress: OnProgress = lambda _: None,
) -> list[Written]:
    """Write the published version into ``folder``, which is replaced whole where it holds an earlier export.

    Raises ExportError where the folder holds anything else, or cannot be written.
    """
    if folder.exists() and not (folder / MARK).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportError(f"{folder} is there already and is no earlier export: name an empty or a new folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise ExportError(f"{folder} cannot be written: {error.strerror}") from error
    try:
        fresh.chmod(0o755)
        written = [_form(connection, version, fresh, form, on_progress) for form in FORMS if form in forms]
        told = {"version": version.name, "published_at": version.published_at, "forms": [w.form for w in written]}
        (fresh / MARK).write_text(json.dumps(told, indent=2) + "\n", "utf-8")
        _replace(fresh, folder)
    except OSError as error:
        raise ExportError(f"{folder} cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return written


def _replace(fresh: Path, folder: Path) -> None:
    """Put the new folder where the old one is; a crash between the two leaves the old one beside it."""
    old = fresh.with_name(fresh.name + ".old")
    if folder.exists():
        folder.replace(old)
    fresh.replace(folder)
    shutil.rmtree(old, ignore_errors=True)


def _form(
    connection: "duckdb.DuckDBPyConnection", version: "Version", folder: Path, form: str, on_progress: OnProgress
) -> Written:
    on_progress(FORMS[form])
    into = folder / ("ledger" if form == "excel" else form)
    into.mkdir()
    if form == "excel":
        from pipeline.export.ledger import write_ledgers

        files = rows = 0
        for files, (_, count, regions) in enumerate(write_ledgers(connection, into), start=1):
            rows += count
            if not files % 25:
                on_progress(f"{files} of {regions} regions")
    elif form == "sdmx":
        from pipeline.export.sdmx import write_sdmx

        files, rows = 2, write_sdmx(connection, into)
    else:
        files, rows = _tables(connection, version, into, form)
    return Written(form, into.name, files, rows)


def _tables(connection: "duckdb.DuckDBPyConnection", version: "Version", into: Path, form: str) -> tuple[int, int]:
    from pipeline.export import package
    from pipeline.export.tables import published_tables, write_csv, write_parquet

    tables = published_tables(connection)
    files = {table.name: into / f"{table.name}.{form}" for table in tables}
    write = write_csv if form == "csv" else write_parquet
    rows = {table.name: write(connection, table, files[table.name]) for table in tables}
    if form == "csv":
        described = package.descriptor(tables, files, rows, version.name, version.published_at)
        text = json.dumps(described, ensure_ascii=False, indent=2)
        (into.parent / package.NAME).write_text(text + "\n", "utf-8")
    return len(files), sum(rows.values())
