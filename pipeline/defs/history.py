"""Dagster's history, kept to a size.

Belongs here: what of old runs goes. Does not belong here: writing the history (``events``), where it lies (``home``).

A run of the shipped project writes 3 MB of events, and Dagster keeps them for ever. The newest runs stay whole; of
older ones stays what the state of an asset, of one of its partitions or of a check is told by.
"""

import logging
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dagster import DagsterInstance
    from sqlalchemy.engine import Connection

_log = logging.getLogger(__name__)
#: How many of the newest runs stay whole, and how many more there may be before the others go.
KEPT, SPARE = 200, 20

_STATES = (
    "create temp table states as select max(id) as id from event_logs"
    " where dagster_event_type = 'ASSET_MATERIALIZATION' group by asset_key, \"partition\"",
    "create temp table checked as select max(id) as id from asset_check_executions group by asset_key, check_name",
)
_FORGET = (
    "delete from asset_event_tags where event_id in"
    " (select id from event_logs where run_id = ? and id not in (select id from states))",
    "delete from event_logs where run_id = ? and id not in (select id from states)",
    "delete from asset_check_executions where run_id = ? and id not in (select id from checked)",
)
_LEFT = "select 1 from event_logs where run_id = ? limit 1"


def prune_history(instance: "DagsterInstance", kept: int = KEPT, spare: int = SPARE) -> int:
    """Forget what runs beyond the newest ``kept`` wrote, once there are ``spare`` more; returns how many these were.

    Leaves any other storage than Dagster's own SQLite files as it is, and all of it where it cannot be written.
    """
    from dagster._core.storage.event_log import SqliteEventLogStorage
    from sqlalchemy.exc import SQLAlchemyError

    storage = instance.event_log_storage
    if type(storage) is not SqliteEventLogStorage:
        return 0
    # Each run has a file of its own until it is forgotten.
    written = storage.get_all_run_ids()
    if len(written) <= kept + spare:
        return 0
    try:
        old = set(written) - _needed(instance, kept)
        with storage.index_connection() as connection:
            gone = _forget(connection, old)
        for run_id in old:
            if run_id in gone:
                instance.run_storage.delete_run(run_id)
            for path in Path(storage.path_for_shard(run_id)).parent.glob(f"{run_id}.db*"):
                path.unlink(missing_ok=True)
            shutil.rmtree(Path(instance.storage_directory(), run_id), ignore_errors=True)
    except (OSError, SQLAlchemyError) as error:
        _log.warning("old runs were not forgotten: %s", error)
        return 0
    return len(old)


def _needed(instance: "DagsterInstance", kept: int) -> set[str]:
    """The newest runs, and those that are not over."""
    from dagster import RunsFilter
    from dagster._core.storage.dagster_run import NOT_FINISHED_STATUSES

    unfinished = instance.get_run_ids(RunsFilter(statuses=list(NOT_FINISHED_STATUSES)))
    return {*instance.get_run_ids(limit=kept), *unfinished}


def _forget(connection: "Connection", old: set[str]) -> set[str]:
    """Remove the events of old runs from the index; returns the runs that nothing is left of."""
    for name in ("states", "checked"):
        connection.exec_driver_sql(f"drop table if exists temp.{name}")
    for statement in _STATES:
        connection.exec_driver_sql(statement)
    for run_id in old:
        for statement in _FORGET:
            connection.exec_driver_sql(statement, (run_id,))
    return {run_id for run_id in old if connection.exec_driver_sql(_LEFT, (run_id,)).first() is None}
