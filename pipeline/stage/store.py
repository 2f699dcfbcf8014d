"""Stage files: their keys, whether they are whole, writing and reading them.

Belongs here: names and manifests of the stage. Does not belong here: what is in the tables, where the bytes lie
(``places``), what is no longer needed (``upkeep``).

Raw files are staged in batches: fifty thousand small files take minutes only to be opened. ``<table>/<batch>.parquet``
holds the rows of a batch of raw files, one file after the other; ``manifest/<batch>.json``, written last, says which
rows are whose, and the SHA-256 and state of each table. What is asked first is the state: only where it is not as it
was are the bytes read again. What is loaded is always compared with its SHA-256, so a damage that left no trace
is found there, and nothing here needs to wait for the disk.
"""

import functools
import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

import pipeline
from pipeline.ingest.files import RawFile
from pipeline.settings import Settings, load_settings
from pipeline.stage.places import Place, place_of

if TYPE_CHECKING:
    import polars as pl

#: The tables of the stage, as ``schemas`` describes them.
TABLES = ("reports", "sections", "observations", "left_out", "statistics", "quarantine")
MANIFEST = "manifest"
#: What of the package decides over the content of stage files.
_RULES = ("core", "ingest", "schemas.py", "stage")


class StageError(Exception):
    """A stage file that is asked for and not there, or damaged: stage again."""


class StageResult(NamedTuple):
    """What staging one raw file gave: its key, its report's id (empty where none), and the rows by table.

    ``lasting`` is False where the file could not be read and the same bytes may be readable the next time.
    """

    name: str
    sha256: str
    kind: str
    key: str
    report_id: str
    counts: Mapping[str, int]
    lasting: bool


class Table(NamedTuple):
    """One Parquet file of a batch: what its bytes hash to, and its state when it was written."""

    sha256: str
    state: str


class Batch(NamedTuple):
    """A batch as its manifest tells: its files in the order of their rows."""

    name: str
    files: Sequence[StageResult]
    tables: Mapping[str, Table]


def rule_version(settings: Settings | None = None) -> str:
    """One word for the rules that stage tables are made by: the sources of core, ingest and schemas, and the seeds.

    Sources are read once a process, since that is the code it runs; seeds each time.
    """
    settings = settings or load_settings()
    digest = hashlib.sha256(_code_version().encode())
    for seed in (settings.region_seed, settings.indicator_seed):
        digest.update(hashlib.sha256(seed.read_bytes()).digest())
    return digest.hexdigest()[:16]


@functools.cache
def _code_version() -> str:
    package = Path(pipeline.__path__[0])
    digest = hashlib.sha256()
    for path in sorted(path for name in _RULES for path in ((package / name), *(package / name).rglob("*"))):
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."):
            digest.update(f"\0{path.relative_to(package).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def stage_key(raw: RawFile, rules: str) -> str:
    """One word for ``raw`` as the rules ``rules`` read it: what staging it gave is kept under it."""
    return hashlib.sha256(f"{raw.content}\0{raw.name}\0{rules}".encode()).hexdigest()[:20]


def stage_keys(settings: Settings, raw_files: Iterable[RawFile]) -> list[str]:
    """The keys of ``raw_files`` under today's rules, in their order: what ``load`` is given."""
    rules = rule_version(settings)
    return [stage_key(raw, rules) for raw in raw_files]


def due(settings: Settings, raw_files: Sequence[RawFile]) -> list[RawFile]:
    """Those of ``raw_files`` whose stage files are missing or damaged, or were staged from a passing failure.

    The others are marked as asked for now, so that nobody prunes them under a run. Damaged batches are forgotten.
    """
    place = place_of(settings)
    keys = stage_keys(settings, raw_files)
    left = set(keys)
    for batch, _ in sparing(batches(settings), left):
        own = left.intersection(one.key for one in batch.files if one.lasting)
        if own and _is_whole(place, batch):
            place.touch(manifest_name(batch.name))
            left -= own
    return [raw for raw, key in zip(raw_files, keys, strict=True) if key in left]


def sparing(found: Iterable[Batch], wanted: Collection[str]) -> list[tuple[Batch, list[StageResult]]]:
    """Batches that have any of the keys ``wanted``, with these files, in the order to read from.

    Where a file is in several, as while a batch is being replaced, the first is the one: worn batches come last, large
    ones first. A result that is not lasting is none where there is a lasting one.
    """
    wanted = set(wanted)
    asked = [(batch, own) for batch in found if (own := [one for one in batch.files if one.key in wanted])]
    lasting = {one.key for _, own in asked for one in own if one.lasting}
    having = []
    for batch, own in asked:
        if kept := [one for one in own if one.lasting or one.key not in lasting]:
            having.append((batch, kept))
    return sorted(having, key=lambda one: (is_worn(*one), -len(one[1]), one[0].name))


def serving(found: Iterable[Batch], wanted: Collection[str]) -> Iterator[tuple[Batch, list[StageResult]]]:
    """The batches that the keys ``wanted`` are read from, each with the files that are read from it."""
    left = set(wanted)
    for batch, own in sparing(found, left):
        if fresh := [one for one in own if one.key in left]:
            left.difference_update(one.key for one in fresh)
            yield batch, fresh


def is_worn(batch: Batch, wanted: Collection[StageResult]) -> bool:
    """Whether more than half of the rows of a batch are of other files than those that are ``wanted``."""
    return 2 * _rows(wanted) < _rows(batch.files)


def _rows(files: Collection[StageResult]) -> int:
    return sum(sum(one.counts.values()) for one in files)


def results(settings: Settings, raw_files: Sequence[RawFile]) -> list[StageResult]:
    """What is staged of ``raw_files``, in their order, without reading any table."""
    known = staged(settings)
    return [known[key] for key in stage_keys(settings, raw_files) if key in known]


def staged(settings: Settings) -> dict[str, StageResult]:
    """What is staged, by key; of a key that was staged again the lasting result."""
    known: dict[str, StageResult] = {}
    for batch in batches(settings):
        known.update({one.key: one for one in batch.files if one.lasting or one.key not in known})
    return known


def batches(settings: Settings) -> list[Batch]:
    """All batches whose manifests can be read."""
    listed = [one for one in place_of(settings).listed(MANIFEST) if one.name.endswith(".json")]
    return [batch for one in listed if (batch := _read_batch(settings, one.name, one.state))]


def table_frames(
    settings: Settings, table: str, wanted: Sequence[StageResult], at_once: int
) -> Iterator["pl.DataFrame"]:
    """The rows of a table of the files ``wanted``, in their order, those of ``at_once`` files in memory at a time.

    Raises StageError where one is not staged or not whole; a batch that is damaged is then forgotten, and so due.
    """
    import polars as pl

    place = place_of(settings)
    holding: dict[str, tuple[Batch, int]] = {}
    for batch, own in serving(batches(settings), {one.key for one in wanted}):
        places = {one.key: number for number, one in enumerate(batch.files)}
        holding.update((one.key, (batch, places[one.key])) for one in own)
    wanted = [one for one in wanted if one.counts[table]]
    for start in range(0, len(wanted), at_once):
        some = wanted[start : start + at_once]
        of_batch: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(some):
            if one.key not in holding:
                raise StageError(f"{one.name} is not staged: stage what is due, then load again")
            of_batch[holding[one.key][0].name].append(number)
        parts: list[pl.DataFrame] = [pl.DataFrame()] * len(some)
        for numbers in of_batch.values():
            batch = holding[some[numbers[0]].key][0]
            frame = pl.read_parquet(io.BytesIO(_checked(place, batch, table)))
            offsets = [0]
            for one in batch.files:
                offsets.append(offsets[-1] + one.counts[table])
            for number in numbers:
                at = holding[some[number].key][1]
                parts[number] = frame.slice(offsets[at], offsets[at + 1] - offsets[at])
        yield pl.concat(parts)


def write_batch(settings: Settings, files: Sequence[StageResult], frames: Mapping[str, "pl.DataFrame"]) -> None:
    """Write the Parquet files of a batch of raw files, their rows by table, file by file, and then the manifest."""
    place = place_of(settings)
    name = (
        files[0].key if len(files) == 1 else hashlib.sha256("".join(one.key for one in files).encode()).hexdigest()[:20]
    )
    tables = {}
    for table, frame in frames.items():
        content = _parquet(frame)
        place.write(_table_name(table, name), content)
        tables[table] = Table(hashlib.sha256(content).hexdigest(), place.state(_table_name(table, name)))._asdict()
    manifest = {"files": [one._asdict() for one in files], "tables": tables}
    place.write(manifest_name(name), json.dumps(manifest, ensure_ascii=False).encode())


def _parquet(frame: "pl.DataFrame") -> bytes:
    buffer = io.BytesIO()
    frame.write_parquet(buffer, compression="zstd")
    return buffer.getvalue()


def _table_name(table: str, batch: str) -> str:
    return f"{table}/{batch}.parquet"


def manifest_name(batch: str) -> str:
    """Where the manifest of a batch lies in the stage."""
    return f"{MANIFEST}/{batch}.json"


@functools.lru_cache(maxsize=8192)
def _read_batch(settings: Settings, name: str, state: str) -> Batch | None:
    """A batch by the name of its manifest and the state that this is in; None where it cannot be read."""
    try:
        told: dict[str, Any] = json.loads(place_of(settings).read(name))
        files = [StageResult(**one) for one in told["files"]]
        tables = {table: Table(**one) for table, one in told["tables"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return Batch(PurePosixPath(name).stem, files, tables)


def _is_whole(place: Place, batch: Batch) -> bool:
    """Whether each file of a batch is what was written."""
    try:
        for table, told in batch.tables.items():
            if place.state(_table_name(table, batch.name)) != told.state:
                _checked(place, batch, table)
    except StageError:
        return False
    return True


def _checked(place: Place, batch: Batch, table: str) -> bytes:
    """The bytes of a table of a batch, which are the ones that were written; else the batch is forgotten."""
    try:
        content = place.read(_table_name(table, batch.name))
        if hashlib.sha256(content).hexdigest() == batch.tables[table].sha256:
            return content
    except (OSError, KeyError):
        pass
    place.remove(manifest_name(batch.name))
    raise StageError(f"the stage of {batch.files[0].name} is missing or damaged: stage what is due, then load again")
