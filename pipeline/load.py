"""From stage files to the raw tables of a new DuckDB file.

Belongs here: which stage files make the raw tables, how these are declared.
Does not belong here: any change of a value; what the tables mean side by side (dbt).
"""

from collections.abc import Sequence
from pathlib import Path

from pipeline.settings import Settings


def load(settings: Settings, build_file: Path, keys: Sequence[str]) -> dict[str, int]:
    """Make ``build_file`` anew with the schema ``raw`` from the stage files of ``keys``; the rows of each table.

    The file is closed and has no log beside it. Of two files that give the same report the first by name is
    loaded, the other is noted in ``raw.quarantine``. Raises StageError where a key is not staged.
    """
    raise NotImplementedError
