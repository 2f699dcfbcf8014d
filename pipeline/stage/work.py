"""Staging: rows of raw files, checked, written.

Belongs here: batches, what becomes of rows that fail their checks. Does not belong here: how rows are made (``rows``),
where they are kept (``store``).
"""

import functools
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pipeline.engine import chunked, map_chunks
from pipeline.ingest.files import RawFile
from pipeline.settings import Settings
from pipeline.stage.store import TABLES, StageResult, due, rule_version, stage_key, write_tables

if TYPE_CHECKING:
    import polars as pl

    from pipeline.stage.rows import FileRows

_ADVICE = {
    "statistics": "改正该行后会自动重新读入",
    "reports": "该报告未入库，请检查文件",
}
_ADVICE_EXTRACTED = "该数字未入库，请对照原文此处"


def stage_due(settings: Settings, raw_files: Sequence[RawFile]) -> Iterator[StageResult]:
    """Stage what is due of ``raw_files``, in several processes where it is much; each result as soon as it is there."""
    for done in map_chunks(functools.partial(stage_chunk, settings), chunked(due(settings, raw_files))):
        yield from done


def stage_chunk(settings: Settings, raw_files: Sequence[RawFile]) -> list[StageResult]:
    """Read, check and write ``raw_files``, due or not, in this process."""
    from pipeline.stage.rows import load_rules, read_rows

    rules = load_rules(settings, rule_version(settings))
    keys = [stage_key(raw, rules.version) for raw in raw_files]
    read = [read_rows(raw, key, rules) for raw, key in zip(raw_files, keys, strict=True)]
    frames = _checked(raw_files, keys, read)
    staged = []
    for number, (raw, key, file) in enumerate(zip(raw_files, keys, read, strict=True)):
        own = {table: by_file[number] for table, by_file in frames.items() if number in by_file}
        counts = {table: own[table].height if table in own else 0 for table in TABLES}
        report_id = file.report_id if counts["reports"] else ""
        result = StageResult(raw.name, raw.sha256, raw.kind, key, report_id, counts, file.lasting)
        write_tables(settings, result, {table: _parquet(frame) for table, frame in own.items()})
        staged.append(result)
    return staged


def _checked(
    raw_files: Sequence[RawFile], keys: Sequence[str], read: Sequence["FileRows"]
) -> dict[str, dict[int, "pl.DataFrame"]]:
    """The valid rows of a batch by table and number of the file, with all others in the table ``quarantine``."""
    from pipeline import schemas

    left: list[list[tuple[str, ...]]] = [list(file.noted) for file in read]
    frames: dict[str, dict[int, pl.DataFrame]] = {}
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
        frames[table] = _by_file(frame, owners, mask.to_list())
    quarantine = {
        number: schemas.frame("quarantine", [(f"{keys[number]}:{nth}", *row) for nth, row in enumerate(rows)])
        for number, rows in enumerate(left)
        if rows
    }
    for frame in quarantine.values():
        schemas.Quarantine.validate(frame, lazy=True)
    return {**frames, "quarantine": quarantine}


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


def _by_file(frame: "pl.DataFrame", owners: Sequence[int], mask: Sequence[bool]) -> dict[int, "pl.DataFrame"]:
    positions: defaultdict[int, list[int]] = defaultdict(list)
    for position, (number, valid) in enumerate(zip(owners, mask, strict=True)):
        if valid:
            positions[number].append(position)
    return {number: frame[chosen] for number, chosen in positions.items()}


def _failed_row(file: str, table: str, row: Mapping[str, Any], reasons: Sequence[str]) -> tuple[str, ...]:
    from pipeline.stage.rows import noted

    if table == "statistics":
        place = f"line {row['line']}"
    else:
        place = f"{row['start_offset']}-{row['end_offset']}" if "start_offset" in row else ""
    return noted(file, table, place, "; ".join(reasons), _ADVICE.get(table, _ADVICE_EXTRACTED), row)


def _parquet(frame: "pl.DataFrame") -> bytes:
    buffer = io.BytesIO()
    frame.write_parquet(buffer, compression="zstd")
    return buffer.getvalue()
