"""A warehouse of the reports beside the project, built once for the tests that ask it.

Belongs here: which reports it holds. Does not belong here: what it should say.
"""

import shutil
from pathlib import Path

import pytest

from tests.conftest import MadeOnce
from tests.gold.scoring import GOLD
from tests.integration.command import Place, place_at

#: Reports that docs/findings.md speaks of: all of four regions, and the newest two of each province.
SERIES = ("national/全国_*", "province/广东省_*", "prefecture/深圳市_*", "prefecture/驻马店市_*")
NEWEST = ("province/*_2025", "province/*_2026")


@pytest.fixture(scope="session")
def reported(shared: Path, project: Path, made_once: MadeOnce) -> Place:
    """The published warehouse of the reports that findings and labelled links speak of, and of the shipped one."""
    reports = shared / "reports"
    if not reports.is_dir():
        pytest.skip("the reports in ../shared/reports are not here")

    def make(folder: Path) -> None:
        raw = folder / "data" / "raw"
        raw.mkdir(parents=True)
        shutil.copy(project / "data" / "raw" / "410100-2026.txt", raw)
        pairs = [path.name.removesuffix(".links.jsonl").rsplit("_", 1) for path in (GOLD / "links").glob("*.jsonl")]
        labelled = [f"*/{region}_{year}" for region, years in pairs for year in years.split("-")]
        for pattern in (*SERIES, *NEWEST, *labelled):
            for path in reports.glob(f"{pattern}.txt"):
                shutil.copy(path, raw)
        done = place_at(folder).call("run")
        assert done.returncode == 0, done.stdout + done.stderr

    return place_at(made_once("reported", make))
