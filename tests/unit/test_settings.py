"""Places come from the environment, when they are asked for."""

from pathlib import Path

import pytest

from pipeline.settings import load_settings


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TAIZHANG_DATA", raising=False)
    monkeypatch.delenv("DAGSTER_HOME", raising=False)


def test_by_default_all_lies_in_the_project(project: Path) -> None:
    settings = load_settings()
    assert settings.project_dir == project
    assert settings.raw_dir == project / "data" / "raw"
    assert settings.published == project / "data" / "warehouse" / "taizhang.duckdb"
    assert settings.dagster_home == project / ".dagster"
    assert settings.dbt_target_dir == project / "dbt_project" / "target"
    assert settings.region_seed.exists()
    assert settings.indicator_seed.exists()


def test_the_environment_moves_the_data_and_the_history(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAIZHANG_DATA", "elsewhere")
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "home"))
    settings = load_settings()
    assert settings.stage_dir == tmp_path / "elsewhere" / "warehouse" / "stage"
    assert settings.dagster_home == tmp_path / "home"
