"""Staging: rows of raw files, checked, written.

Belongs here: batches, what becomes of rows that fail their checks. Does not belong here: how rows are made (``rows``),
where they are kept (``store``).
"""

import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pipeline.engine import chunked, map_chunks
from pipeline.ingest.files import RawFile
from pipeline.settings import Settings
from pipeline.stage.store import TABLES, StageResult, due, rule_version, stage_key, write_batch

if TYPE_CHECKING:
    import polars as pl

    from pipeline.stage.rows import FileRows

#: Rows that a batch is written at, however few files they are of: fifty reports have some 30,000, fifty files that
#: mean harm could fill the memory.
MOST_ROWS = 200_000
_ADVICE = {
    "statistics": "改正该行后会自动重新读入",
    "reports": "该报告未入库，请检查文件",
}
_ADVICE_EXTRACTED = "该数字未入库，请对照原文此处"


def stage_due(settings: Settings, raw_files: Sequence[RawFile]) -> Iterator[StageResult]:
    """Stage what is due of ``raw_files``, in several processes or on a cluster where it is much.

    Each result comes as soon as it and those before it are there.
    """
    chunks = chunked(due(settings, raw_files))
    for done in map_chunks(functools.partial(stage_chunk, settings), chunks, elsewhere=True):
        yield from done


def stage_chunk(settings: Settings, raw_files: Sequence[RawFile]) -> list[StageResult]:
    """Read, check and write ``raw_files``, due or not, in this process: as one batch, or more where they are large."""
    from pipeline.stage.rows import load_rules, read_rows

    rules = load_rules(settings, rule_version(settings))
    staged: list[StageResult] = []
    some: list[RawFile] = []
    read: list[FileRows] = []
    for raw in raw_files:
        some.append(raw)
        read.append(read_rows(raw, stage_key(raw, rules.version), rules))
        if sum(len(rows) for file in read for rows in file.tables.values()) > MOST_ROWS:
            staged += _write(settings, rules.version, some, read)
            some, read = [], []
    return staged + _write(settings, rules.version, some, read)


def _write(
    settings: Settings, version: str, raw_files: Sequence[RawFile], read: Sequence["FileRows"]
) -> list[StageResult]:
    """Check the rows of files and write them as a batch."""
    keys = [stage_key(raw, version) for raw in raw_files]
    frames, counts = _checked(raw_files, keys, read)
    staged = []
    for number, (raw, key, file) in enumerate(zip(raw_files, keys, read, strict=True)):
        own = {table: counts[table][number] for table in TABLES}
        report_id = file.report_id if own["reports"] else ""
        staged.append(StageResult(raw.name, raw.sha256, raw.kind, key, report_id, own, file.lasting))
    if staged:
        write_batch(settings, staged, frames)
    return staged


def _checked(
    raw_files: Sequence[RawFile], keys: Sequence[str], read: Sequence["FileRows"]
) -> tuple[dict[str, "pl.DataFrame"], dict[str, Counter[int]]]:
    """The valid rows of a batch by table, file by file, and how many each file has; others are in ``quarantine``."""
    from pipeline import schemas

    left: list[list[tuple[str, ...]]] = [list(file.noted) for file in read]
    frames: dict[str, pl.DataFrame] = {}
    counts: dict[str, Counter[int]] = {table: Counter() for table in TABLES}
    unread: set[int] = set()
    for table in TABLES[:-1]:
        rows, owners, known = _gathered(table, read, without=unread)
        if not rows:
            continue
        frame = schemas.frame(table, rows)
        mask, failed = schemas.split(table, frame, known)
        for position, reasons in failed.items():
            number = owners[position]
            left[number].append(_failed_row(raw_files[number].name, table, frame.row(position, named=True), reasons))
            if table == "reports":
                unread.add(number)
        frames[table] = frame.filter(mask)
        counts[table] = Counter(number for number, valid in zip(owners, mask, strict=True) if valid)
    counts["quarantine"] = Counter({number: len(rows) for number, rows in enumerate(left)})
    if quarantined := [
        (f"{keys[number]}:{nth}", *row) for number, rows in enumerate(left) for nth, row in enumerate(rows)
    ]:
        frames["quarantine"] = schemas.Quarantine.validate(schemas.frame("quarantine", quarantined), lazy=True)
    return {table: frame for table, frame in frames.items() if frame.height}, counts


def _gathered(
    table: str, read: Sequence["FileRows"], without: set[int]
) -> tuple[list[tuple[Any, ...]], list[int], dict[int, str]]:
    """The rows of one table from all files, the number of each row's file, and failures known by position."""
    rows: list[tuple[Any, ...]] = []
    owners: list[int] = []
    known: dict[int, str] = {}
    for number, file in enumerate(read):
        if number in without:
            continue
        known |= {len(rows) + position: reason for position, reason in file.known.get(table, {}).items()}
        own = file.tables.get(table, [])
        rows += own
        owners += [number] * len(own)
    return rows, owners, known


def _failed_row(file: str, table: str, row: Mapping[str, Any], reasons: Sequence[str]) -> tuple[str, ...]:
    from pipeline.stage.rows import noted

    if table == "statistics":
        place = f"line {row['line']}"
    else:
        place = f"{row['start_offset']}-{row['end_offset']}" if "start_offset" in row else ""
    return noted(file, table, place, "; ".join(reasons), _ADVICE.get(table, _ADVICE_EXTRACTED), row)
