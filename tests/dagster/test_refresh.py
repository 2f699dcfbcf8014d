"""The job `refresh` and parts of the graph, on real instances in this process."""

import time

import dagster as dg
import pytest

from pipeline.defs.build import Progress
from pipeline.defs.health import close_dead_runs
from pipeline.defs.journal import last_runs
from pipeline.defs.run import RefreshError, run_refresh
from pipeline.defs.wiring import build_definitions
from pipeline.publish import accept, held
from tests.dagster.conftest import Place, failure, last_evaluation, report_text
from tests.warehouse import STATISTICS


def test_a_refresh_publishes_and_a_second_does_nothing(place: Place, opened: dg.DagsterInstance) -> None:
    place.put("410100-2025.txt", report_text(2025))
    place.put("410100-2026.txt", report_text(2026, growth=6.1))
    seen: list[Progress] = []
    first = run_refresh(place.settings, seen.append)
    assert (first.ran, first.published, first.files_read) == (True, True, 2)
    assert place.reports() == ["410100-2025", "410100-2026"]
    assert {"observations", "raw_tables", "dbt", "published_warehouse"} <= {progress.step for progress in seen}
    assert [run.status for run in opened.get_runs()] == [dg.DagsterRunStatus.SUCCESS]
    assert opened.get_dynamic_partitions("report") == ["410100-2025", "410100-2026"]
    assert opened.get_materialized_partitions(dg.AssetKey("report_state")) == {"410100-2025", "410100-2026"}

    second = run_refresh(place.settings)
    assert (second.ran, second.published, second.files_read) == (False, False, 0)
    assert second.version == first.version
    assert len(opened.get_runs()) == 1

    place.put("410100-2026.txt", report_text(2026, growth=6.2))
    (place.settings.raw_dir / "410100-2025.txt").unlink()
    third = run_refresh(place.settings)
    assert (third.published, third.files_read) == (True, 1)
    assert place.reports() == ["410100-2026"]
    assert opened.get_dynamic_partitions("report") == ["410100-2026"]
    assert list(place.settings.build_dir.glob("[!.]*")) == []

    again = run_refresh(place.settings, force=True)
    assert (again.ran, again.published, again.files_read) == (True, False, 0)
    assert again.version.name == third.version.name


def test_a_failing_dbt_test_publishes_nothing_and_shows_its_rows(own_dbt: Place, opened: dg.DagsterInstance) -> None:
    own_dbt.put("410100-2026.txt", report_text(2026))
    before = run_refresh(own_dbt.settings).version
    (own_dbt.settings.dbt_dir / "tests" / "assert_no_zhengzhou.sql").write_text(
        "select reports.report_id, reports.region_name\n"
        "from {{ ref('reports') }} as reports inner join {{ ref('stg_reports') }} as staged using (report_id)\n"
        "where reports.region_name = '郑州市'\n"
    )
    with pytest.raises(RefreshError, match="dbt test assert_no_zhengzhou found 1 failing rows") as caught:
        run_refresh(own_dbt.settings)
    decision = held(own_dbt.settings)
    assert decision is not None
    assert str(decision.path) in str(caught.value)
    assert own_dbt.settings.published.resolve() == before.path.resolve()
    with pytest.raises(RefreshError, match="publish --accept"):
        run_refresh(own_dbt.settings)
    assert len(opened.get_runs(dg.RunsFilter(statuses=[dg.DagsterRunStatus.FAILURE]))) == 1, "it is not built again"

    evaluation = last_evaluation(opened, ["marts", "reports"], "assert_no_zhengzhou")
    assert (evaluation.passed, evaluation.severity, evaluation.blocking) == (False, dg.AssetCheckSeverity.ERROR, True)
    assert "郑州市" in str(evaluation.metadata["failing rows"].value)
    assert evaluation.metadata["failing rows as JSON"].value == [{"report_id": "410100-2026", "region_name": "郑州市"}]

    (own_dbt.settings.dbt_dir / "tests" / "assert_no_zhengzhou.sql").unlink()
    own_dbt.put("410100-2025.txt", report_text(2025))
    assert run_refresh(own_dbt.settings).published
    assert list(own_dbt.settings.build_dir.glob("[!.]*")) == []
    assert held(own_dbt.settings) is None


def test_what_a_dbt_test_held_back_is_whole_and_can_be_accepted(own_dbt: Place, opened: dg.DagsterInstance) -> None:
    (own_dbt.settings.dbt_dir / "tests" / "assert_nothing_is_staged.sql").write_text("from {{ ref('stg_reports') }}\n")
    own_dbt.put("410100-2026.txt", report_text(2026))
    with pytest.raises(RefreshError, match="assert_nothing_is_staged"):
        run_refresh(own_dbt.settings)
    assert not own_dbt.settings.published.exists()
    version = accept(own_dbt.settings)
    assert own_dbt.reports() == ["410100-2026"], "the models behind the failing test were built all the same"
    assert run_refresh(own_dbt.settings).version.name == version.name
    assert opened.get_runs_count() == 1


def test_unit_tests_run_until_they_pass_and_again_when_the_project_changes(own_dbt: Place) -> None:
    declared = own_dbt.settings.dbt_dir / "models" / "_models.yml"
    right = declared.read_text("utf-8")
    declared.write_text(right.replace("observations: 0", "observations: 1"), "utf-8")
    said: list[str] = []

    def listen(progress: Progress) -> None:
        if progress.step == "dbt":
            said.append(progress.detail.partition("tests and ")[2])

    own_dbt.put("410100-2026.txt", report_text(2026))
    for _ in range(2):
        with pytest.raises(RefreshError, match="dbt unit test a_report_without_observations_has_its_row failed"):
            run_refresh(own_dbt.settings, listen, force=True)
    declared.write_text(right, "utf-8")
    assert run_refresh(own_dbt.settings, listen).published
    own_dbt.put("410100-2026.txt", report_text(2026, growth=5.6))
    assert run_refresh(own_dbt.settings, listen).published
    assert said == ["1 unit tests"] * 3 + [""]


def test_a_model_that_fails_holds_nothing(own_dbt: Place, opened: dg.DagsterInstance) -> None:
    (own_dbt.settings.dbt_dir / "models" / "marts" / "quarantine.sql").write_text(
        "select 'x'::integer as quarantined\n"
    )
    own_dbt.put("410100-2026.txt", report_text(2026))
    with pytest.raises(RefreshError, match="Nothing was published: "):
        run_refresh(own_dbt.settings)
    assert held(own_dbt.settings) is None
    assert last_runs(own_dbt.settings)[0].outcome == "failed"
    assert opened.get_runs_count() == 1


def test_a_bad_file_is_quarantined_and_the_rest_is_published(place: Place, opened: dg.DagsterInstance) -> None:
    place.put("410100-2026.txt", report_text(2026))
    place.put("nowhere.txt", "地区生产总值增长5%。")
    place.put("scan.pdf", "%PDF-1.7")
    run_refresh(place.settings)
    assert place.reports() == ["410100-2026"]
    assert place.query("select distinct file_name from marts.quarantine order by all") == [
        ("nowhere.txt",),
        ("scan.pdf",),
    ]
    evaluation = last_evaluation(opened, "reports", "readable")
    assert (evaluation.passed, evaluation.severity) == (False, dg.AssetCheckSeverity.WARN)
    assert "nowhere.txt" in str(evaluation.metadata["failing rows"].value)


def test_a_file_that_changed_while_it_was_read_is_read_again_though_it_is_as_it_was(place: Place) -> None:
    place.put("410100-2026.txt", report_text(2026))
    figures = place.put("statistics/a.csv", STATISTICS)

    def meddle(progress: Progress) -> None:
        if progress.step == "observations":
            figures.write_text(STATISTICS.replace("1.52", "1.53"), "utf-8")

    run_refresh(place.settings, meddle)
    assert place.query("select reason from marts.quarantine") == [("changed while read",)]
    figures.write_text(STATISTICS, "utf-8")
    assert run_refresh(place.settings).published
    assert place.query("select value from raw.statistics") == [(1.52e12,)]
    assert place.query("select count(*) from marts.quarantine") == [(0,)]
    assert not run_refresh(place.settings).ran


def test_any_part_of_the_graph_can_be_launched(place: Place, opened: dg.DagsterInstance) -> None:
    place.put("410100-2026.txt", report_text(2026))
    marts = place.launch(opened, ["marts", "reports"])
    assert marts.success, failure(marts)
    assert [event.asset_key.to_user_string() for event in _materialised(marts)] == ["report_state", "marts/reports"]

    assert place.launch(opened, "raw_tables").success
    assert place.launch(opened, "observations").success
    assert "Launch the job `refresh`" in failure(place.launch(opened, "published_warehouse"))
    assert "Launch the job `refresh`" in failure(place.launch(opened, ["marts", "reports"], "published_warehouse"))
    assert not place.settings.published.exists()

    for key, check in (("reports", "readable"), ("marts/reports", "assert_no_report_is_lost")):
        alone = {dg.AssetCheckKey(dg.AssetKey(key.split("/")), check)}
        job = build_definitions(place.settings).resolve_implicit_global_asset_job_def()
        checked = job.get_subset(asset_check_selection=alone).execute_in_process(instance=opened)
        assert [result.check_name for result in checked.get_asset_check_evaluations()] == [check]

    keys = build_keys(place)
    assert place.launch(opened, *keys, "published_warehouse").success
    assert place.reports() == ["410100-2026"]


def test_a_run_removes_what_a_killed_one_left_and_reports_it_dead(
    place: Place, opened: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put("410100-2026.txt", report_text(2026))
    left = place.settings.build_dir / "killed"
    left.mkdir(parents=True)
    (left / "taizhang.duckdb").write_bytes(b"half")
    job = dg.job(name="refresh")(lambda: None)
    dead = opened.create_run_for_job(job)
    opened.report_engine_event("started", dead)
    opened.handle_run_event(
        dead.run_id,
        dg.DagsterEvent(event_type_value="PIPELINE_START", job_name="refresh"),
        update_timestamp=None,
    )
    assert close_dead_runs(opened, place.settings) == [], "a run that has just started is given time"
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    assert close_dead_runs(opened, place.settings) == [dead.run_id]
    monkeypatch.undo()
    run_refresh(place.settings)
    assert list(place.settings.build_dir.glob("[!.]*")) == []


def build_keys(place: Place) -> list[list[str]]:
    """Keys of all dbt assets."""
    from pipeline.defs.dbt import build_dbt_assets
    from pipeline.defs.manifest import manifest_folder

    return [list(key.path) for key in build_dbt_assets(manifest_folder(place.settings)).keys]


def _materialised(result: dg.ExecuteInProcessResult) -> list[dg.AssetMaterialization]:
    return [
        event.step_materialization_data.materialization for event in result.all_events if event.is_step_materialization
    ]
