"""Steps that more than one asset may have to make sure of, with what Dagster is told of them.

Belongs here: reading what is due and loading it, with each report's own entry in Dagster's history, so that any part of
the graph can be launched alone. Does not belong here: the assets (``assets``, ``dbt``), the work itself (``build``).
"""

import dagster as dg

from pipeline.defs.build import Build
from pipeline.defs.events import one_transaction
from pipeline.engine import chunked
from pipeline.stage import StageResult

OWNERS = ["team:taizhang"]
REPORT_STATE = dg.AssetKey("report_state")
#: How many reports are noted in one transaction; of how many files each is named in the log, then every so many.
_AT_ONCE = 200
REPORT = dg.DynamicPartitionsDefinition(name="report")


def read_due(context: dg.AssetExecutionContext, build: Build, kind: str) -> list[StageResult]:
    """Read the files of a kind that are due, and note what became of each report; returns what was read now."""
    now = []
    for result in build.stage(kind):
        now.append(result)
        if len(now) <= _AT_ONCE or len(now) % _AT_ONCE == 0:
            context.log.info(f"Read {result.name}: {_words(result)} (file {len(now)})")
    if kind == "report":
        _note_reports(context, build, now)
    return now


def load_everything(context: dg.AssetExecutionContext, build: Build) -> dict[str, int]:
    """Load the stage into this run's file, unless this run has done it; what it has not read yet is read first."""
    if build.loaded is None:
        for kind in ("report", "statistics"):
            if kind not in build.read:
                read_due(context, build, kind)
    return build.load()


def _note_reports(context: dg.AssetExecutionContext, build: Build, now: list[StageResult]) -> None:
    """Keep the partitions of ``report_state`` those of the reports there are, and mark those that were read now."""
    assert REPORT.name
    there = {result.report_id for result in build.staged("report") if result.report_id}
    known = set(context.instance.get_dynamic_partitions(REPORT.name))
    if there - known:
        context.instance.add_dynamic_partitions(REPORT.name, sorted(there - known))
    for gone in chunked(sorted(known - there), _AT_ONCE):
        with one_transaction(context.instance):
            for report_id in gone:
                context.instance.delete_dynamic_partition(REPORT.name, report_id)
    for read in chunked([result for result in now if result.report_id], _AT_ONCE):
        with one_transaction(context.instance):
            for result in read:
                context.log_event(
                    dg.AssetMaterialization(
                        REPORT_STATE,
                        partition=result.report_id,
                        description=_words(result),
                        metadata={"file": result.name, "sha256": result.sha256, **result.counts},
                    )
                )


def _words(result: StageResult) -> str:
    return (
        ", ".join(f"{count} {table.replace('_', ' ')}" for table, count in result.counts.items() if count) or "nothing"
    )
