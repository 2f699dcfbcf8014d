"""Two versions side by side, as `taizhang diff` and `taizhang publish` print them.

Belongs here: how differences look. Does not belong here: what differs (``pipeline.publish.differences``).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli import output

if TYPE_CHECKING:
    import duckdb

_TITLES = {
    "removed": "Statements removed",
    "added": "Statements added",
    "changed": "Statements changed",
    "flipped": "Verdicts changed",
}
_COLUMNS = ("origin", "indicator", "measure", "period", "role", "before", "after", "differs")


def show(old: Path, new: Path, form: output.Format, most: int | None) -> None:
    """Print what differs: a table a kind with at most ``most`` rows each, or all of it in one list of CSV or JSON.

    Raises click.ClickException where one of the files is no warehouse that can be compared.
    """
    import duckdb

    from pipeline.publish.differences import LISTED, compared, counted

    try:
        with compared(old, new) as connection:
            if form != "table":
                result = connection.execute(LISTED)
                output.write([column[0] for column in result.description or ()], _rows(result), form)
                return
            counts = counted(connection)
            for kind, title in _TITLES.items():
                click.echo(f"{title}: {counts[kind] or 'none'}")
                if counts[kind]:
                    shown = connection.execute(f"select {', '.join(_COLUMNS)} from ({LISTED}) where kind = ?", [kind])
                    output.write(_COLUMNS, _first(_rows(shown), most), form, widest=40)
                    if most and counts[kind] > most:
                        click.echo(f"… and {counts[kind] - most} more: --all, or --format csv")
                    click.echo()
    except duckdb.Error as error:
        raise click.ClickException(f"the two versions cannot be compared: {error}") from error


def _first(rows: Iterable[Any], most: int | None) -> list[Any]:
    return [row for number, row in enumerate(rows) if most is None or number < most]


def _rows(result: "duckdb.DuckDBPyConnection") -> Iterator[tuple[Any, ...]]:
    while batch := result.fetchmany(1000):
        yield from batch
