"""The published warehouse, opened for reading.

Belongs here: opening it and what to say when there is none. Does not belong here: what is asked of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import duckdb

    from pipeline.settings import Settings


@contextmanager
def opened(settings: "Settings") -> Iterator["duckdb.DuckDBPyConnection"]:
    """The current version, read-only; names without a schema are those of ``marts``.

    A version that is replaced meanwhile stays readable through this connection. Raises click.ClickException where
    nothing is published, or where DuckDB refuses the file.
    """
    if not settings.published.exists():
        raise click.ClickException(f"nothing is published in {settings.warehouse_dir} yet: say `taizhang run` first")
    import duckdb

    try:
        connection = duckdb.connect(str(settings.published.resolve()), read_only=True)
    except duckdb.Error as error:
        raise click.ClickException(f"{settings.published} cannot be opened: {error}") from error
    with connection:
        connection.execute("set search_path = 'marts'")
        yield connection
