"""Writing Dagster's history quickly.

Belongs here: one connection a database for a run inside this process, one transaction for many events. Does not belong
here: what is written.

Dagster's SQLite event log makes a new engine and connection for each event and so compiles every statement anew: seven
milliseconds an event, three seconds of a run with a hundred checks. With kept engines it is less than two, nearly all
of it three transactions that wait for the disk. They need not: with a log that is written ahead, as Dagster sets it, a
killed process loses nothing, and a machine that loses power the last events, never the history.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dagster import DagsterInstance
    from dagster._core.storage.event_log import SqliteEventLogStorage
    from sqlalchemy.engine import Connection, Engine


@contextmanager
def kept_connections(instance: "DagsterInstance") -> Iterator[None]:
    """Keep the connections of the instance's event log while the context lasts.

    Leaves any other storage than Dagster's own SQLite files as it is.
    """
    from dagster._core.storage.event_log import SqliteEventLogStorage

    storage = instance.event_log_storage
    if type(storage) is not SqliteEventLogStorage:
        yield
        return
    engines: dict[str, Engine] = {}

    @contextmanager
    def connect(shard: str) -> Iterator["Connection"]:
        with storage._db_lock, _engine(storage, engines, shard).connect() as connection, connection.begin():
            yield connection

    with _connecting(storage, connect, engines):
        yield


@contextmanager
def one_transaction(instance: "DagsterInstance") -> Iterator[None]:
    """Write the events of the context in one transaction a database, at its end, or none of them where it fails.

    Nobody else can write events meanwhile, so keep it short: some hundred events. Leaves any other storage than
    Dagster's own SQLite files as it is.
    """
    from dagster._core.storage.event_log import SqliteEventLogStorage

    storage = instance.event_log_storage
    if type(storage) is not SqliteEventLogStorage:
        yield
        return
    outside, own = storage._connect, threading.get_ident()
    engines: dict[str, Engine] = {}
    begun: dict[str, Connection] = {}
    stack = ExitStack()
    with storage._db_lock:

        @contextmanager
        def connect(shard: str) -> Iterator["Connection"]:
            if threading.get_ident() != own:
                with outside(shard) as connection:
                    yield connection
                return
            if shard not in begun:
                begun[shard] = stack.enter_context(_engine(storage, engines, shard).begin())
            yield begun[shard]

        # What was begun is committed before its engine goes.
        with _connecting(storage, connect, engines), stack:
            yield


def _engine(storage: "SqliteEventLogStorage", engines: dict[str, "Engine"], shard: str) -> "Engine":
    """The engine of a database, made and the database with it where they are not there yet."""
    from sqlalchemy import create_engine, event

    if shard not in engines:
        engines[shard] = create_engine(storage.conn_string_for_shard(shard), connect_args={"timeout": 60})
        event.listen(engines[shard], "connect", lambda opened, _: opened.execute("pragma synchronous = normal"))
    if shard not in storage._initialized_dbs:
        storage._initdb(engines[shard])
        storage._initialized_dbs.add(shard)
    return engines[shard]


@contextmanager
def _connecting(
    storage: "SqliteEventLogStorage", connect: Callable[[str], Any], engines: dict[str, "Engine"]
) -> Iterator[None]:
    """Have the storage connect in another way while the context lasts."""
    before = storage.__dict__.get("_connect")
    storage.__dict__["_connect"] = connect
    try:
        yield
    finally:
        if before is None:
            del storage.__dict__["_connect"]
        else:
            storage.__dict__["_connect"] = before
        for engine in engines.values():
            engine.dispose()
