"""What the stage keeps: batches that nobody needs go, those that are mostly dead or small are written anew.

Belongs here: which batches are worth keeping. Does not belong here: what a batch is (``store``).

A batch stays while one of its files is wanted, and every change of a file brings a batch: without rewriting, forty
changes of one file and one new file with each keep forty copies of the first. Rewritten are batches whose rows are
dead by more than half, so that a stage is never more than about twice what is wanted of it, and small batches once
there are as many files in them as a large one has.
"""

import logging
import time
from collections.abc import Collection
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pipeline.engine import MANY, chunked
from pipeline.settings import Settings
from pipeline.stage.places import place_of
from pipeline.stage.store import (
    MANIFEST,
    TABLES,
    Batch,
    StageError,
    StageResult,
    batches,
    is_worn,
    serving,
    table_frames,
    write_batch,
)

if TYPE_CHECKING:
    import polars as pl

_log = logging.getLogger(__name__)
#: From so many files on a batch is not small.
_SMALL = MANY // 2


def compact_stage(settings: Settings, keys: Collection[str]) -> int:
    """Write the files with these ``keys`` that lie in worn batches into new ones; returns how many files that were.

    The old batches are read as before until they are pruned, so nobody is disturbed, and whoever dies on the way
    leaves both. A disk that takes no more leaves all as it is. Call it under the publish lock.
    """
    worn = _worn(list(serving(batches(settings), keys)))
    for some in chunked(worn):
        try:
            write_batch(settings, some, _rows(settings, some))
        except (OSError, StageError) as error:
            _log.warning("the stage was not compacted: %s", error)
            return 0
    return len(worn)


def prune_stage(settings: Settings, keys: Collection[str], *, grace: float = 3600) -> int:
    """Remove batches that none of ``keys`` is read from, and unfinished ones; the number of files staged in them.

    What a run has written or asked for within ``grace`` seconds stays: it may be about to load it.
    Call it under the publish lock.
    """
    place = place_of(settings)
    old = time.time() - grace
    found = batches(settings)
    kept = {PurePosixPath(one.name).stem for one in place.listed(MANIFEST) if one.moment > old}
    kept |= {batch.name for batch, _ in serving(found, keys)}
    for folder in (MANIFEST, *TABLES):
        for one in place.listed(folder):
            if PurePosixPath(one.name).stem not in kept and one.moment <= old:
                place.remove(one.name)
    return sum(len(batch.files) for batch in found if batch.name not in kept)


def _worn(read_from: Collection[tuple[Batch, list[StageResult]]]) -> list[StageResult]:
    """The files that are read from worn batches, and from small ones where these are many."""
    worn = [own for batch, own in read_from if is_worn(batch, own)]
    small = [own for batch, own in read_from if len(own) < _SMALL and not is_worn(batch, own)]
    if sum(map(len, small)) >= MANY:
        worn += small
    return [one for own in worn for one in own]


def _rows(settings: Settings, files: Collection[StageResult]) -> dict[str, "pl.DataFrame"]:
    """The rows of these files by table."""
    some = list(files)
    return {
        table: frame for table in TABLES for frame in table_frames(settings, table, some, len(some)) if frame.height
    }
