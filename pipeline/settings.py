"""Where things lie: paths and options from the environment, read when asked for.

Belongs here: names of places. Does not belong here: making, opening or reading any of them.

``TAIZHANG_DATA`` points at another data folder (with ``raw/`` and ``warehouse/`` in it); ``DAGSTER_HOME`` at
another history of runs. Relative paths are taken from the working directory. ``TAIZHANG_STAGE`` is the address of
a stage that several machines share, like ``s3://bucket/stage``; ``TAIZHANG_WEBHOOK`` that which alerts are posted to.
"""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """All places of one installation, absolute. Picklable, so that worker processes get the same."""

    #: The folder that holds ``pipeline/`` and ``dbt_project/``.
    project_dir: Path
    #: What people give us and what we make of it.
    data_dir: Path
    #: Dagster's history of runs.
    dagster_home: Path
    #: Where the stage lies instead of ``stage_dir``: an fsspec address like ``s3://bucket/stage``.
    stage_address: str = ""
    #: The address that alerts are posted to; empty where nobody asked for it.
    webhook: str = ""

    @property
    def raw_dir(self) -> Path:
        """Reports as they came, ``statistics/*.csv`` beside them. Never written by the pipeline."""
        return self.data_dir / "raw"

    @property
    def warehouse_dir(self) -> Path:
        """Everything that is made from ``raw_dir``; may be deleted and made again."""
        return self.data_dir / "warehouse"

    @property
    def stage_dir(self) -> Path:
        """Extracted tables, one Parquet file a batch of raw files and table."""
        return self.warehouse_dir / "stage"

    @property
    def known_hashes(self) -> Path:
        """Hashes of raw files with what they were told by: may be deleted, then all are read again."""
        return self.warehouse_dir / ".hashes.json"

    @property
    def build_dir(self) -> Path:
        """One folder a run that builds, gone when the run is over."""
        return self.warehouse_dir / "build"

    @property
    def versions_dir(self) -> Path:
        """Published warehouses, the newest few, each with a JSON file that tells what it is."""
        return self.warehouse_dir / "versions"

    @property
    def held_dir(self) -> Path:
        """A result that was not published and waits for a person: the newest one, or nothing."""
        return self.warehouse_dir / "held"

    @property
    def published(self) -> Path:
        """The link that people open: always one whole version, read-only."""
        return self.warehouse_dir / "taizhang.duckdb"

    @property
    def current_version(self) -> Path:
        """The one link that a publication switches; all others lead through it."""
        return self.warehouse_dir / "current"

    @property
    def site(self) -> Path:
        """The link to the pages of the published version; people open ``index.html`` in it."""
        return self.warehouse_dir / "site"

    @property
    def dbt_dir(self) -> Path:
        """The dbt project."""
        return self.project_dir / "dbt_project"

    @property
    def dbt_target_dir(self) -> Path:
        """Where dbt keeps its manifest."""
        return self.dbt_dir / "target"

    @property
    def region_seed(self) -> Path:
        """The regions that reports and statistics may speak of (``dim_region``)."""
        return self.dbt_dir / "seeds" / "dim_region.csv"

    @property
    def indicator_seed(self) -> Path:
        """The indicators that have an identity (``dim_indicator``)."""
        return self.dbt_dir / "seeds" / "dim_indicator.csv"


def load_settings() -> Settings:
    """The settings that the environment asks for at this moment."""
    project = Path(__file__).resolve().parent.parent
    data = os.environ.get("TAIZHANG_DATA")
    home = os.environ.get("DAGSTER_HOME")
    return Settings(
        project_dir=project,
        data_dir=Path(data).expanduser().absolute() if data else project / "data",
        dagster_home=Path(home).expanduser().absolute() if home else project / ".dagster",
        stage_address=os.environ.get("TAIZHANG_STAGE", ""),
        webhook=os.environ.get("TAIZHANG_WEBHOOK", ""),
    )
