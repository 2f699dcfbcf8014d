"""A small place of one's own: raw folder, warehouse and Dagster home, with the shipped dbt project."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import dagster as dg
import duckdb
import pytest
from dagster._core.definitions.asset_checks.asset_check_evaluation import AssetCheckEvaluation

from pipeline.defs.home import instance
from pipeline.defs.manifest import manifest_folder
from pipeline.defs.wiring import build_definitions
from pipeline.settings import Settings
from tests.conftest import MadeOnce

TEXT = """{place}政府工作报告

一、{last}年工作回顾
地区生产总值增长{growth}%，一般公共预算收入1200.5亿元，城镇新增就业12.3万人。

二、{year}年工作安排
今年发展主要预期目标是：地区生产总值增长{target}%左右，城镇新增就业12万人以上。
"""


def report_text(year: int, growth: float = 5.5, target: float = 6.0, place: str = "郑州市") -> str:
    """A short work report of a year with three actuals and two targets."""
    return TEXT.format(place=place, year=year, last=year - 1, growth=growth, target=target)


@dataclass
class Place:
    """One data folder and one history of runs."""

    settings: Settings

    def put(self, name: str, text: str) -> Path:
        """Write a raw file."""
        path = self.settings.raw_dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def query(self, sql: str) -> list[tuple[object, ...]]:
        """Ask the published warehouse."""
        with duckdb.connect(str(self.settings.published.resolve()), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def reports(self) -> list[object]:
        """Ids of the published reports."""
        return [row[0] for row in self.query("select report_id from marts.reports order by all")]

    def launch(self, opened: dg.DagsterInstance, *keys: str | list[str]) -> dg.ExecuteInProcessResult:
        """Run a part of the asset graph as the UI does when people select assets."""
        job = build_definitions(self.settings).resolve_implicit_global_asset_job_def()
        return job.execute_in_process(
            instance=opened, raise_on_error=False, asset_selection=[dg.AssetKey(key) for key in keys]
        )


def place_at(folder: Path, project: Path) -> Place:
    """A place in a folder, with the dbt project of another."""
    settings = Settings(project_dir=project, data_dir=folder / "data", dagster_home=folder / "home")
    settings.raw_dir.mkdir(parents=True)
    return Place(settings)


def small_project(folder: Path, shipped: Path) -> Path:
    """A folder with the small dbt project of these tests, and what it shares with the shipped one."""
    dbt_project, ours = folder / "dbt_project", shipped / "dbt_project"
    shutil.copytree(Path(__file__).parent / "dbt_project", dbt_project)
    shutil.copytree(ours / "macros", dbt_project / "macros")
    shutil.copy(ours / "profiles.yml", dbt_project)
    (dbt_project / "seeds").mkdir()
    for seed in ("dim_region.csv", "dim_indicator.csv"):
        head, *rows = (ours / "seeds" / seed).read_text("utf-8").splitlines(keepends=True)
        wanted = [row for row in rows if row.startswith(("100000,", "410000,", "410100,"))] or rows[:5]
        (dbt_project / "seeds" / seed).write_text("".join([head, *wanted]), "utf-8")
    return folder


@pytest.fixture(scope="session")
def small(made_once: MadeOnce, project: Path) -> Path:
    """A folder with the small dbt project, parsed once for all tests that leave it as it is."""

    def make(folder: Path) -> None:
        manifest_folder(Settings(small_project(folder, project), folder, folder))

    return made_once("small", make)


@pytest.fixture
def place(tmp_path: Path, small: Path) -> Place:
    """An empty place."""
    return place_at(tmp_path, small)


@pytest.fixture
def own_dbt(tmp_path: Path, small: Path) -> Place:
    """An empty place with a dbt project that the test may change; parsed, its unit tests not run."""
    ignored = shutil.ignore_patterns(".made", "unit_tests_passed")
    return place_at(tmp_path, Path(shutil.copytree(small, tmp_path / "project", ignore=ignored)))


@pytest.fixture
def opened(tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dg.DagsterInstance]:
    """Dagster's instance of the test's place."""
    monkeypatch.setenv("DAGSTER_HOME", "")
    with instance(Settings(small, tmp_path / "data", tmp_path / "home")) as dagster_instance:
        yield dagster_instance


def failure(result: dg.ExecuteInProcessResult) -> str:
    """What the first failed step of a run said."""
    assert not result.success
    data = next(event.step_failure_data for event in result.all_events if event.is_step_failure)
    assert data.user_failure_data, data.error
    return data.user_failure_data.description or ""


def last_evaluation(opened: dg.DagsterInstance, key: str | list[str], check: str) -> AssetCheckEvaluation:
    """The newest result of a check."""
    [record] = opened.event_log_storage.get_asset_check_execution_history(
        dg.AssetCheckKey(dg.AssetKey(key), check), limit=1
    )
    assert record.event
    assert record.event.dagster_event
    return record.event.dagster_event.asset_check_evaluation_data
