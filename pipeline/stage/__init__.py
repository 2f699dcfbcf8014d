"""The stage: extracted and checked tables, one Parquet file a batch and table, keyed by content and rules.

Belongs here: what is due, running the extraction over it, atomic writes, pruning.
Does not belong here: what a file or a text means (``ingest``, ``core``), what a row must be (``schemas``).
Importing it is quick: polars and pandera come with the first file that is staged.
"""

from pipeline.stage.places import write_atomically
from pipeline.stage.store import (
    TABLES,
    StageError,
    StageResult,
    due,
    results,
    rule_version,
    stage_key,
    stage_keys,
    staged,
    table_frames,
)
from pipeline.stage.upkeep import compact_stage, prune_stage
from pipeline.stage.work import stage_chunk, stage_due

__all__ = [
    "TABLES",
    "StageError",
    "StageResult",
    "compact_stage",
    "due",
    "prune_stage",
    "results",
    "rule_version",
    "stage_chunk",
    "stage_due",
    "stage_key",
    "stage_keys",
    "staged",
    "table_frames",
    "write_atomically",
]
