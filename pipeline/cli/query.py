"""`taizhang query`: SQL on the published warehouse."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli import output
from pipeline.cli.warehouse import opened
from pipeline.settings import load_settings

if TYPE_CHECKING:
    import duckdb


@click.command("query")
@click.argument("sql")
@output.format_option("table")
def command(sql: str, form: output.Format) -> None:
    """Ask the published warehouse in SQL; nothing can be changed.

    SQL is DuckDB's; `-` reads it from standard input. Tables of the schema marts need no prefix. A table cuts wide
    cells, csv and jsonl are whole.

    \b
    taizhang query "from coverage"
    taizhang query "show all tables"
    taizhang query --format csv - < question.sql
    """
    if sql == "-":
        sql = sys.stdin.read()
    if not sql.strip():
        raise click.ClickException('no SQL given: try taizhang query "from coverage"')
    with opened(load_settings()) as connection:
        import duckdb

        try:
            result = connection.execute(sql)
            columns = [str(column[0]) for column in result.description or ()]
            if columns:
                output.write(columns, _rows(result), form)
        except duckdb.Error as error:
            raise click.ClickException(str(error)) from error


def _rows(result: "duckdb.DuckDBPyConnection") -> Iterator[tuple[Any, ...]]:
    while batch := result.fetchmany(1000):
        yield from batch
