"""Small parts of the Dagster side, each alone."""

import pytest
from dagster import AssetKey, AssetMaterialization

from pipeline.defs.build import Build, open_build
from pipeline.defs.checks import nothing_lost_result
from pipeline.defs.dbt import _test_description
from pipeline.defs.events import one_transaction
from pipeline.defs.folders import is_alive
from pipeline.defs.home import ensure_home, instance
from pipeline.defs.run import RefreshError, run_refresh
from pipeline.defs.tables import MAX_ROWS, WIDEST, bars, markdown, plain
from tests.dagster.conftest import Place, report_text


def test_a_table_holds_no_markup_and_no_line_breaks() -> None:
    table = markdown([{"quote": "a|b\n<img src=x>", "value": 1000000.0, "nothing": None}])
    assert table.splitlines() == [
        "| quote | value | nothing |",
        "| --- | --- | --- |",
        "| a&#124;b &#60;img src=x&#62; | 1000000 |  |",
    ]


def test_a_table_says_what_it_does_not_show() -> None:
    rows = [{f"c{number}": "长" * 200 for number in range(12)}] * (MAX_ROWS + 5)
    table = markdown(rows)
    assert table.count("\n| 长") == MAX_ROWS
    assert table.endswith("*5 more rows; 2 more columns: c10, c11*")
    assert max(map(len, table.splitlines())) < 700
    assert markdown([]) == "*no rows*"


def test_a_row_for_json_keeps_numbers_and_words_the_rest() -> None:
    assert plain({"a": 1, "b": 1.5, "c": None, "d": b"x"}) == {"a": 1, "b": 1.5, "c": None, "d": "b'x'"}


def test_a_load_that_lost_rows_fails_its_check(place: Place) -> None:
    place.put("410100-2026.txt", report_text(2026))
    with open_build(place.settings, "run") as build:
        assert len(list(build.stage("report"))) == 1
        whole = build.load()
        assert nothing_lost_result(build, whole).passed
        lost = nothing_lost_result(build, {**whole, "observations": 1})
    assert not lost.passed
    assert "| observations |" in str(lost.metadata["rows"].value)


def test_two_files_of_one_report_are_no_loss(place: Place) -> None:
    place.put("410100-2026.txt", report_text(2026))
    place.put("郑州市_2026.txt", report_text(2026, growth=7))
    with open_build(place.settings, "run") as build:
        assert len(list(build.stage("report"))) == 2
        loaded = build.load()
        assert loaded["reports"] == 1
        assert nothing_lost_result(build, loaded).passed


def test_a_build_of_a_living_run_is_left_alone(place: Place) -> None:
    with open_build(place.settings, "first") as first:
        first.database.write_bytes(b"half")
        with open_build(place.settings, "second") as second:
            assert first.database.exists()
            assert is_alive(place.settings, "first")
            assert is_alive(place.settings, "second")
        assert not second.folder.exists(), "it built nothing"
    assert not is_alive(place.settings, "first")
    assert first.database.exists(), "an unpublished build stays for a look"
    with open_build(place.settings, "third"):
        assert not first.folder.exists()


def test_a_run_sees_the_files_that_were_there_when_it_began(place: Place) -> None:
    place.put("410100-2026.txt", report_text(2026))
    build = Build(place.settings, "run")
    assert [raw.name for raw in build.raw_files] == ["410100-2026.txt"]
    place.put("410100-2025.txt", report_text(2025))
    assert [raw.name for raw in build.files("report")] == ["410100-2026.txt"]


def test_a_home_is_made_once_and_a_users_settings_are_kept(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAGSTER_HOME", "")
    settings = ensure_home(place.settings) / "dagster.yaml"
    written = settings.read_text()
    assert "telemetry:\n  enabled: false" in written
    assert "nux:\n  enabled: false" in written
    settings.write_text("telemetry: {enabled: false}\n")
    ensure_home(place.settings)
    assert settings.read_text() == "telemetry: {enabled: false}\n"


def test_a_dbt_project_that_cannot_be_read_fails_in_words(own_dbt: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAGSTER_HOME", "")
    own_dbt.put("410100-2026.txt", report_text(2026))
    (own_dbt.settings.dbt_dir / "models" / "broken.sql").write_text("select * from {{ ref('nowhere') }}")
    with pytest.raises(RefreshError, match="dbt cannot read its project"):
        run_refresh(own_dbt.settings)


def test_a_chart_has_the_largest_count_longest_and_none_invisible() -> None:
    lines = bars([("met", 1200), ("missed", 600), ("near", 1), ("dropped", 0)]).splitlines()[2:]
    assert [line.count("█") for line in lines] == [WIDEST, WIDEST // 2, 1, 0]
    assert lines[0].startswith("| met | 1,200 | █")
    assert bars([]) == "*no rows*"
    assert bars([("a|b", 1)]).count("&#124;") == 1


@pytest.mark.parametrize(
    ("test", "given", "said"),
    [
        ("unique", {}, "No two rows have the same state."),
        ("not_null", {}, "Every row has its state."),
        ("accepted_values", {"values": ["met", "missed"]}, "Every state is one of met, missed, or is empty."),
        ("relationships", {"to": "ref('stg_x')", "field": "id"}, "Every state stands in stg_x as id, or is empty."),
        ("other", {}, "dbt test other of column state"),
    ],
)
def test_a_check_says_what_it_demands(test: str, given: dict[str, object], said: str) -> None:
    node = {"test_metadata": {"name": test, "kwargs": given}, "column_name": "state", "original_file_path": "x.yml"}
    assert _test_description(node) == said
    assert _test_description({**node, "description": "In words."}) == "In words."


def test_events_of_one_transaction_are_all_there_or_none(place: Place) -> None:
    report = AssetKey("report_state")
    with instance(place.settings) as opened:
        opened.add_dynamic_partitions("report", ["a", "b"])

        def note(*keys: str) -> None:
            with one_transaction(opened):
                for key in keys:
                    opened.report_runless_asset_event(AssetMaterialization(report, partition=key))
                    opened.delete_dynamic_partition("report", key)
                if "broken" in keys:
                    raise ZeroDivisionError

        note("a", "c")
        with pytest.raises(ZeroDivisionError):
            note("b", "broken")
        assert opened.get_materialized_partitions(report) == {"a", "c"}
        assert opened.get_dynamic_partitions("report") == ["b"]
        note("b")
        assert opened.get_materialized_partitions(report) == {"a", "b", "c"}
