"""The stage: extracted and checked tables, one Parquet file a raw file and table, keyed by content and rules.

Belongs here: what is due, running the extraction over it, atomic writes, pruning.
Does not belong here: what a file or a text means (``ingest``, ``core``), what a row must be (``schemas``).
"""

import os
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.ingest.files import RawFile
from pipeline.settings import Settings


class StageError(Exception):
    """A stage file that is asked for and not there, or damaged: stage again."""


class StageResult(NamedTuple):
    """What staging one raw file gave: its key, its report's id (empty where none), and rows by table."""

    raw: RawFile
    key: str
    report_id: str
    counts: Mapping[str, int]


def write_atomically(path: Path, content: bytes, *, sync: bool = False) -> None:
    """Write a file that is whole or not there, whenever the process dies; with ``sync`` also if the machine does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def rule_version(settings: Settings | None = None) -> str:
    """One word for the rules that stage tables are made by: the sources of core, ingest and schemas, and the seeds."""
    raise NotImplementedError


def stage_key(raw: RawFile, rules: str) -> str:
    """The name of the stage files of ``raw`` under the rules ``rules``."""
    raise NotImplementedError


def stage_keys(settings: Settings, raw_files: Sequence[RawFile]) -> list[str]:
    """The keys of ``raw_files`` under today's rules, in their order: what ``load`` is given."""
    raise NotImplementedError


def due(settings: Settings, raw_files: Sequence[RawFile]) -> list[RawFile]:
    """Those of ``raw_files`` whose stage files are missing, damaged, or were staged from a passing failure."""
    raise NotImplementedError


def stage_chunk(settings: Settings, raw_files: Sequence[RawFile]) -> list[StageResult]:
    """Read, check and write ``raw_files``, due or not, in this process."""
    raise NotImplementedError


def stage_due(settings: Settings, raw_files: Sequence[RawFile]) -> Iterator[StageResult]:
    """Stage what is due of ``raw_files``, in several processes where it is much; each result as it is done."""
    raise NotImplementedError


def results(settings: Settings, raw_files: Sequence[RawFile]) -> list[StageResult]:
    """What is staged of ``raw_files``, without reading any table."""
    raise NotImplementedError


def prune_stage(settings: Settings, keys: Collection[str], *, grace: float = 3600) -> int:
    """Remove stage files of keys other than ``keys`` that no run has asked for in ``grace`` seconds; how many keys."""
    raise NotImplementedError
