"""The published warehouse, opened for reading.

Belongs here: opening it and what to say when there is none. Does not belong here: what is asked of it.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import click

from pipeline.publish import reading

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

    with ExitStack() as stack:
        try:
            connection = stack.enter_context(reading(settings.published.resolve()))
        except duckdb.Error as error:
            raise click.ClickException(f"{settings.published} cannot be opened: {error}") from error
        connection.execute("set search_path = 'marts'")
        yield connection
