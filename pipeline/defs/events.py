"""Writing Dagster's history quickly.

Belongs here: one connection a database for a run inside this process. Does not belong here: what is written.

Dagster's SQLite event log makes a new engine and connection for each event and so compiles every statement anew: seven
milliseconds an event, three seconds of a run with a hundred checks. With kept engines it is less than two.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dagster import DagsterInstance
    from sqlalchemy.engine import Connection, Engine


@contextmanager
def kept_connections(instance: "DagsterInstance") -> Iterator[None]:
    """Keep the connections of the instance's event log while the context lasts.

    Leaves any other storage than Dagster's own SQLite files as it is.
    """
    from dagster._core.storage.event_log import SqliteEventLogStorage
    from sqlalchemy import create_engine

    storage = instance.event_log_storage
    if type(storage) is not SqliteEventLogStorage:
        yield
        return
    engines: dict[str, Engine] = {}

    @contextmanager
    def connect(shard: str) -> Iterator["Connection"]:
        with storage._db_lock:
            if shard not in engines:
                engines[shard] = create_engine(storage.conn_string_for_shard(shard), connect_args={"timeout": 60})
            if shard not in storage._initialized_dbs:
                storage._initdb(engines[shard])
                storage._initialized_dbs.add(shard)
            with engines[shard].connect() as connection, connection.begin():
                yield connection

    storage.__dict__["_connect"] = connect
    try:
        yield
    finally:
        del storage.__dict__["_connect"]
        for engine in engines.values():
            engine.dispose()
