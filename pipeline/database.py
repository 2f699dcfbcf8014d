"""DuckDB as a run opens it: the format of the files that it makes, and its share of the machine's memory.

Belongs here: how a connection is configured. Does not belong here: what is asked over it.
"""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

#: The storage format of build files: the newest that people's own DuckDB clients read.
STORAGE_VERSION = "v1.5.0"
#: Which share of memory a run's DuckDB may take, all its processes together. DuckDB's own is four fifths for each.
_SHARE = 0.5
_DEFAULT_SHARE = 0.8


def connect(path: Path, *, read_only: bool = False, processes: int = 1) -> "duckdb.DuckDBPyConnection":
    """Open a database file; it is made where it is not there. ``processes`` is in how many it is open at once.

    What does not fit into the memory that it may take goes to a folder beside the file, and from there with the
    connection.
    """
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {"memory_limit": memory_limit(processes)}
    if not read_only:
        config["storage_compatibility_version"] = STORAGE_VERSION
    return duckdb.connect(str(path), read_only=read_only, config=config)


@functools.cache
def memory_limit(processes: int = 1) -> str:
    """How much memory DuckDB may take in each of so many processes, as its setting ``memory_limit`` wants it."""
    import duckdb

    with duckdb.connect() as connection:
        # It knows what a container allows, too.
        found = connection.execute("select parse_formatted_bytes(current_setting('memory_limit'))").fetchone()
    assert found
    return f"{int(found[0] / _DEFAULT_SHARE * _SHARE / processes / 1e6)}MB"
