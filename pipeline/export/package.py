"""The Data Package: one JSON file that says what the CSV files beside it hold, and under which terms.

Belongs here: the descriptor after the Data Package standard (profile ``tabular-data-package``), held by
``frictionless validate`` in the tests. Does not belong here: the CSV files (``tables``).
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.export.tables import Table

NAME = "datapackage.json"
#: DuckDB's types in the words of Table Schema.
_TYPES = {
    "VARCHAR": "string",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}

DESCRIPTION = """\
Numeric targets of Chinese government work reports (政府工作报告) and what came of them, each number with its words.

Texts that a spreadsheet would take for a formula carry a leading apostrophe; take one away to get the words of
the source. An empty cell is a null."""

LICENCES = """\
Licence notes. Figures are facts. The words quoted are those of work reports, official documents that Article 5 of the
Copyright Law of the People's Republic of China leaves without copyright; of statistics from elsewhere (bulletins, plan
reports, the press) only figures, titles and addresses are given: see `statistics` for each source, and its publisher's
terms before you copy more than figures. Names and codes of regions follow GB/T 2260. Whoever put reports into the
warehouse knows where they came from: say so when you hand this on."""


def descriptor(
    tables: Sequence[Table], files: Mapping[str, Path], rows: Mapping[str, int], version: str, created: str
) -> dict[str, Any]:
    """The package of these tables; ``files`` gives each table's CSV, ``rows`` how many rows it has."""
    return {
        "profile": "tabular-data-package",
        "name": "taizhang",
        "title": "台账: targets and results of Chinese government work reports",
        "description": f"{DESCRIPTION}\n\n{LICENCES}",
        "version": version,
        "created": created,
        "keywords": ["政府工作报告", "government work report", "targets", "台账", "China"],
        "licenses": [{"name": "other-pd", "title": "Facts, and words of official documents: see the licence notes"}],
        "sources": [
            {"title": "政府工作报告: see the table reports"},
            {"title": "Statistics: see the table statistics"},
        ],
        "resources": [_resource(table, files[table.name], rows[table.name]) for table in tables],
    }


def _resource(table: Table, file: Path, rows: int) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{file.parent.name}/{file.name}",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{_digest(file)}",
        "rows": rows,
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
    }


def _field(column: Any) -> dict[str, Any]:
    field = {"name": column.name, "type": _TYPES.get(column.kind, "any"), "description": column.description}
    if field["type"] == "datetime":  # DuckDB writes a blank where the standard's own format has a T
        field["format"] = "any"
    return {**field, "constraints": {"required": True}} if column.required else field


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
