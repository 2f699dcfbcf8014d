"""The published tables with what is known of them, and as CSV and Parquet.

Belongs here: names, columns, types and descriptions, read from the warehouse itself; files a table. Does not belong
here: what a Data Package says of them (``package``).
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.export.cells import harmless_sql

if TYPE_CHECKING:
    import duckdb


class Column(NamedTuple):
    """A column of a published table; ``kind`` is DuckDB's type."""

    name: str
    kind: str
    required: bool
    description: str


class Table(NamedTuple):
    """A published table."""

    name: str
    description: str
    columns: tuple[Column, ...]


def published_tables(connection: "duckdb.DuckDBPyConnection") -> list[Table]:
    """All tables of the schema ``marts``, by name, columns in their order."""
    columns: dict[str, list[Column]] = {}
    for table, *about in connection.execute(
        "select table_name, column_name, data_type, not is_nullable, coalesce(comment, '') from duckdb_columns() "
        "where schema_name = 'marts' order by table_name, column_index"
    ).fetchall():
        columns.setdefault(table, []).append(Column(*about))
    described = connection.execute(
        "select table_name, coalesce(comment, '') from duckdb_tables() where schema_name = 'marts' order by table_name"
    ).fetchall()
    return [Table(name, description, tuple(columns[name])) for name, description in described]


def write_csv(connection: "duckdb.DuckDBPyConnection", table: Table, file: Path) -> int:
    """A table as CSV in UTF-8, rows in one order whatever wrote them, texts harmless; returns how many rows it has.

    Null is an empty cell, an empty text is ``""``.
    """
    chosen = ", ".join(
        f"{harmless_sql(quoted(c.name))} as {quoted(c.name)}" if c.kind == "VARCHAR" else quoted(c.name)
        for c in table.columns
    )
    source = f"select {chosen} from (from marts.{quoted(table.name)} order by all)"
    return _copy(connection, source, file, "format csv, header true, delimiter ','")


def write_parquet(connection: "duckdb.DuckDBPyConnection", table: Table, file: Path) -> int:
    """A table as Parquet, exactly as it is published; returns how many rows it has."""
    source = f"from marts.{quoted(table.name)} order by all"
    return _copy(connection, source, file, "format parquet, compression zstd")


def _copy(connection: "duckdb.DuckDBPyConnection", source: str, file: Path, options: str) -> int:
    target = str(file).replace("'", "''")
    row = connection.execute(f"copy ({source}) to '{target}' ({options})").fetchone()
    return int(row[0]) if row else 0


def quoted(name: str) -> str:
    """A name as SQL takes it."""
    return '"' + name.replace('"', '""') + '"'
