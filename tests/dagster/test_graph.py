"""What Dagster knows of the shipped project, and that all of it can be loaded."""

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from pipeline.definitions import defs
from pipeline.defs.manifest import manifest_folder, project_hash, read_manifest
from pipeline.settings import Settings, load_settings

GRAPH = Path(__file__).parent / "graph.json"


def graph() -> dict[str, Any]:
    """Keys by group with what each depends on, our own checks, jobs, sensors and schedules with their state."""
    assets = defs.resolve_asset_graph()
    repository = defs.get_repository_def()
    groups: dict[str, dict[str, list[str]]] = {}
    for key in sorted(assets.get_all_asset_keys()):
        node = assets.get(key)
        parents = sorted(parent.to_user_string() for parent in node.parent_keys)
        groups.setdefault(node.group_name, {})[key.to_user_string()] = parents
    own = [key for key in assets.asset_check_keys if len(key.asset_key.path) == 1]
    return {
        "assets": groups,
        "checks": sorted(f"{key.asset_key.to_user_string()}:{key.name}" for key in own),
        "jobs": sorted(job.name for job in repository.get_all_jobs() if not job.name.startswith("__")),
        "sensors": {sensor.name: sensor.default_status.value for sensor in repository.sensor_defs},
        "schedules": {
            schedule.name: f"{schedule.cron_schedule} {schedule.execution_timezone} {schedule.default_status.value}"
            for schedule in repository.schedule_defs
        },
    }


def test_the_graph_is_what_it_was() -> None:
    known = json.loads(GRAPH.read_text("utf-8"))
    assert graph() == known, f"if this is meant: {sys.executable} -m tests.dagster.test_graph"


def test_every_dbt_test_is_a_check() -> None:
    nodes = read_manifest(manifest_folder(load_settings()))["nodes"].values()
    tests = {node["name"] for node in nodes if node["resource_type"] == "test"}
    checks = {key.name for key in defs.resolve_asset_graph().asset_check_keys if len(key.asset_key.path) == 2}
    assert len(tests) > 50
    assert checks == tests


def test_every_asset_and_check_explains_itself() -> None:
    assets = defs.resolve_asset_graph()
    for key in assets.get_all_asset_keys():
        node = assets.get(key)
        assert node.description, key
        assert node.owners, key
        assert node.kinds, key
        if node.group_name == "marts" or key.path[-1] in ("reports", "observations", "statistics"):
            columns = node.metadata["dagster/column_schema"].columns
            assert all(column.description and column.type for column in columns), key
    for check in assets.asset_check_keys:
        assert assets.get_check_spec(check).description, check


def test_every_asset_can_be_run_but_the_record_of_reports() -> None:
    assets = defs.resolve_asset_graph()
    assert assets.get_all_asset_keys() - assets.materializable_asset_keys == {dg.AssetKey("report_state")}
    refresh = defs.resolve_job_def("refresh")
    assert refresh.asset_layer.executable_asset_keys == assets.materializable_asset_keys - {dg.AssetKey("sources")}
    assert defs.resolve_job_def("fetch").asset_layer.executable_asset_keys == {dg.AssetKey("sources")}
    assert refresh.executor_def.name == "in_process"


def test_the_workspace_is_valid(project: Path, project_env: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dagster", "definitions", "validate", "-w", "workspace.yaml"],
        cwd=project,
        env=project_env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "All code locations passed validation" in done.stdout + done.stderr


def test_definitions_load_without_what_only_steps_need(project: Path) -> None:
    """Each run starts a process that loads them; what the steps import comes later."""
    code = "import sys, pipeline.definitions; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"duckdb", "dbt.cli.main", "dbt.parser.manifest", "pandas", "pyarrow", "ray"}


def test_loaders_at_the_same_time_parse_the_project_once(small: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from pipeline.settings import Settings;"
        "from pipeline.defs.manifest import manifest_folder, read_manifest;"
        "folder = manifest_folder(Settings(Path(sys.argv[1]), Path(), Path()));"
        "print(folder, len(read_manifest(folder)['nodes']))"
    )
    copy = tmp_path / "project"
    shutil.copytree(small, copy, ignore=shutil.ignore_patterns("target"))

    def load() -> str:
        return subprocess.check_output([sys.executable, "-c", code, str(copy)], text=True)

    with ThreadPoolExecutor(3) as pool:
        seen = {done.result() for done in [pool.submit(load) for _ in range(3)]}
    assert len(seen) == 1
    [folder] = (copy / "dbt_project" / "target" / "dagster").glob("[!.]*")
    assert seen.pop().startswith(f"{folder} ")


def test_a_project_that_dbt_cannot_read_says_so(small: Path, tmp_path: Path) -> None:
    from pipeline.defs.manifest import DbtError

    copy = tmp_path / "project"
    shutil.copytree(small, copy, ignore=shutil.ignore_patterns("target"))
    settings = Settings(copy, tmp_path, tmp_path)
    before = project_hash(settings.dbt_dir)
    (settings.dbt_dir / "models" / "marts" / "broken.sql").write_text("select * from {{ ref('nowhere') }}")
    assert project_hash(settings.dbt_dir) != before
    with pytest.raises(DbtError, match="nowhere"):
        manifest_folder(settings)


if __name__ == "__main__":
    GRAPH.write_text(json.dumps(graph(), ensure_ascii=False, indent=1) + "\n", "utf-8")
