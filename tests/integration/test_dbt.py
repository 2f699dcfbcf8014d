"""The dbt project on small raw tables: what gets built, what a reader of it finds, and that its tests can fail."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from dbt.artifacts.resources.types import NodeType
from dbt.contracts.graph.nodes import ModelNode

from pipeline.ingest.visits import STATES
from tests.integration.dbt_support import DBT_PROJECT, Dbt, RawTables, failures

Prepare = Callable[[RawTables], Dbt]


def two_years() -> RawTables:
    """郑州 promises 7 % in 2024, reports 5.7 % in 2025 and promises again; 深圳 has one report."""
    tables = RawTables()
    before = tables.report("410100", 2024)
    tables.observation(before, "地区生产总值", 7.4, "2023", "actual", indicator_id="gdp")
    tables.observation(before, "地区生产总值", 7, "2024", "target", indicator_id="gdp", target_kind="around")
    tables.observation(
        before, "进出口", None, "2024", "target", measure="qualitative", unit="", target_kind="qualitative"
    )
    after = tables.report("410100", 2025)
    tables.observation(after, "地区生产总值", 5.7, "2024", "actual", indicator_id="gdp")
    tables.observation(after, "地区生产总值", 1.4e12, "2024", "actual", indicator_id="gdp", measure="level", unit="元")
    tables.observation(after, "地区生产总值", 6, "2025", "target", indicator_id="gdp", target_kind="around")
    tables.observation(
        after, "新建公园", 12, "2025", "target", measure="level", unit="个", target_kind="point", decimals=0
    )
    tables.left_out(after, "2024", "date")
    tables.left_out(after, "3456", "unparsed")
    other = tables.report("440300", 2025)
    tables.observation(other, "地区生产总值", 5.5, "2025", "target", indicator_id="gdp", target_kind="point")
    tables.statistic("410100", "地区生产总值", 5.8, "2024", "actual", indicator_id="gdp", source_type="plan_report")
    tables.statistic("410100", "地区生产总值", 7.5, "2022", "target", indicator_id="gdp")
    tables.rows["quarantine"].append({"quarantine_id": "q1", "file_name": "a.pdf", "reason": "unsupported"})
    for number, state in enumerate(STATES, 1):
        source = {"report_id": "410100-2026", "region_code": "410100", "report_year": 2026, "address": "https://a/"}
        asked = {"state": state, "asked_at": "2026-01-20T06:00:00+00:00"}
        tables.rows["sources"].append({"source_no": number, **source, **asked})
    return tables


@pytest.fixture(scope="module")
def built(dbt_on: Prepare) -> Dbt:
    """The project built over :func:`two_years`, unit tests included."""
    dbt = dbt_on(two_years())
    result = dbt.invoke("build")
    assert result.success, failures(result)
    return dbt


def test_addresses_that_need_somebody_are_told_from_those_that_do_not(built: Dbt) -> None:
    rows = built.query(
        "select region_name, needs_somebody, asked_at::varchar, list(state) from marts.sources group by all"
    )
    fine = {"ok", "unchanged", "not_published", "not_asked"}
    assert {(name, needs, at, frozenset(states)) for name, needs, at, states in rows} == {
        ("郑州市", False, "2026-01-20 06:00:00", frozenset(fine)),
        ("郑州市", True, "2026-01-20 06:00:00", frozenset(STATES) - fine),
    }


def test_targets_meet_the_actuals_of_their_own_year(built: Dbt) -> None:
    rows = built.query(
        """
        select region_code, report_year, target_report_id, target_value, actual_report_id, actual_value,
            actual_vintages, gap, verdict_strict, verdict_reason
        from marts.target_vs_actual where measure = 'growth' order by region_code, report_year
        """
    )
    assert rows == [
        ("410100", 2022, None, 7.5, None, None, None, None, "not_assessable", "no_next_report"),
        ("410100", 2024, "410100-2024", 7.0, "410100-2025", 5.7, 2, -1.3, "missed", None),
        ("410100", 2025, "410100-2025", 6.0, None, None, None, None, "not_due", "not_due"),
        ("440300", 2025, "440300-2025", 5.5, None, None, None, None, "not_due", "not_due"),
    ]


def test_evidence_leads_back_to_the_text(built: Dbt) -> None:
    rows = built.query(
        """
        select t.target_quote, substring(r.text, t.target_start + 1, t.target_end - t.target_start)
        from marts.target_vs_actual as t inner join raw.reports as r on t.target_report_id = r.report_id
        """
    )
    assert len(rows) == 5
    assert all(quote == words for quote, words in rows)


def test_coverage_names_what_is_missing(built: Dbt) -> None:
    assert built.query("select region_code, year, reason from marts.coverage order by all") == [
        ("410100", 2022, "no_report, no_next_report, target_without_actual"),
        ("410100", 2023, "no_report, no_target"),
        ("410100", 2024, "target_not_assessable"),
        ("410100", 2025, "target_not_due"),
        ("410100", 2026, "no_report, report_wrong_entry, no_target"),
        ("440300", 2025, "target_not_due"),
    ]


def test_marts_count_what_reports_hold(built: Dbt) -> None:
    assert built.query(
        "select observations, targets, actuals, left_out_numbers, unexplained_numbers from marts.reports "
        "where report_id = '410100-2025'"
    ) == [(4, 2, 2, 2, 1)]
    assert built.query("select quote from marts.unexplained_numbers") == [("3456",)]
    assert built.query("select quarantine_id, reason from marts.quarantine") == [("q1", "unsupported")]


def test_file_has_exactly_our_schemas_and_no_view(built: Dbt) -> None:
    schemas = built.query("select distinct schema_name from duckdb_tables() order by 1")
    assert [name for (name,) in schemas] == ["intermediate", "marts", "raw", "seeds", "staging"]
    assert built.query("select view_name from duckdb_views() where not internal") == []
    assert not built.file.with_name(built.file.name + ".wal").exists()


def test_descriptions_reach_the_file(built: Dbt) -> None:
    tables = built.query("select schema_name, table_name, comment from duckdb_tables() where schema_name <> 'raw'")
    columns = built.query(
        "select schema_name, table_name, column_name, comment from duckdb_columns() "
        "where schema_name in ('marts', 'staging') and not internal"
    )
    assert [name for *name, comment in tables if not comment] == []
    assert [name for *name, comment in columns if not comment] == []
    grains = {name: comment for schema, name, comment in tables if schema == "marts"}
    assert len(grains) >= 8
    assert [name for name, comment in grains.items() if not comment.startswith("One row per ")] == []


def test_keys_of_marts_cannot_be_null(built: Dbt) -> None:
    keys = built.query(
        "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and not is_nullable"
    )
    assert {("target_vs_actual", "target_id"), ("observations", "quote"), ("coverage", "year")} <= set(keys)


def test_no_model_compares_every_row_with_every_row(built: Dbt) -> None:
    """A join whose condition names one side only costs the square of the rows: at 50,300 reports it does not end."""
    with duckdb.connect(str(built.file), read_only=True) as connection:
        plans = {
            # As text a wide plan is cut off.
            path.stem: str(connection.execute(f"explain (format json) {path.read_text('utf-8')}").fetchall())
            for path in (built.target / "compiled" / "taizhang" / "models").rglob("*.sql")
            if path.parent.suffix != ".yml"
        }
    assert len(plans) > 25
    assert [name for name, plan in plans.items() if "BLOCKWISE_NL_JOIN" in plan] == []


def test_no_rows_at_all_build_too(dbt_on: Prepare) -> None:
    dbt = dbt_on(RawTables())
    result = dbt.invoke("build", "--exclude-resource-type", "unit_test")
    assert result.success, failures(result)
    assert dbt.query("select count(*) from marts.target_vs_actual") == [(0,)]


def test_statistics_alone_build_too(dbt_on: Prepare) -> None:
    tables = RawTables()
    tables.statistic("410100", "地区生产总值", 7, "2024", "target", indicator_id="gdp")
    tables.statistic("410100", "地区生产总值", 5.7, "2024", "actual", indicator_id="gdp")
    tables.statistic("410100", "地区生产总值", 6, "2025", "target", indicator_id="gdp")
    dbt = dbt_on(tables)
    result = dbt.invoke("build", "--exclude-resource-type", "unit_test")
    assert result.success, failures(result)
    verdicts = dbt.query("select report_year, verdict_strict from marts.target_vs_actual order by 1")
    assert verdicts == [(2024, "missed"), (2025, "not_due")]


def declared_tests() -> int:
    """Data tests that the project's files declare, counted without dbt."""

    def of(entry: dict[str, Any]) -> int:
        return len(entry.get("data_tests", [])) + sum(of(column) for column in entry.get("columns", []))

    files = [*DBT_PROJECT.glob("models/**/*.yml"), *DBT_PROJECT.glob("seeds/*.yml")]
    entries = [
        entry
        for file in files
        for kind in ("models", "seeds")
        for entry in yaml.safe_load(file.read_text("utf-8")).get(kind, [])
    ]
    return sum(of(entry) for entry in entries) + len(list(DBT_PROJECT.glob("tests/*.sql")))


def test_no_test_is_lost_by_its_name(dbt_parsed: Dbt) -> None:
    assert dbt_parsed.manifest is not None
    names = [node.name for node in dbt_parsed.manifest.nodes.values() if node.resource_type == NodeType.Test]
    assert len(names) == declared_tests()
    assert [name for name in names if not name.isascii()] == []


def test_every_mart_has_a_contract_and_its_own_file(dbt_parsed: Dbt) -> None:
    assert dbt_parsed.manifest is not None
    models = [node for node in dbt_parsed.manifest.nodes.values() if isinstance(node, ModelNode)]
    assert len(models) >= 20
    assert [node.name for node in models if node.schema == "marts" and not node.config.contract.enforced] == []
    assert [node.name for node in models if node.config.materialized != "table"] == []
    assert [node.name for node in models if not (node.patch_path or "").endswith(f"/{node.name}.yml")] == []


#: What is done to raw tables, and the tests that have to fail for it; a group is broken and tested at once.
BROKEN = {
    "stg_observations stg_statistics stg_left_out": {
        "observations set observation_id = 'twice'": "unique_stg_observations_observation_id",
        "observations set measure = 'speed'": "accepted_values_stg_observations_measure__",
        "observations set report_id = 'none'": "relationships_stg_observations_report_id__",
        "observations set indicator_id = 'none'": "relationships_stg_observations_indicator_id__",
        "observations set period = null": "not_null_stg_observations_period",
        "statistics set role = 'hope'": "accepted_values_stg_statistics_role__",
        "left_out set reason = null": "not_null_stg_left_out_reason",
    },
    "int_targets observations": {
        "observations set quote = quote || 'x'": "assert_spans_hold_their_quotes",
        "observations set target_lo = 9, target_hi = 8": "assert_bounds_are_in_order",
    },
    "target_vs_actual": {"statistics set measure = 'speed'": "accepted_values_target_vs_actual_measure__"},
}


@pytest.mark.parametrize("models", BROKEN)
def test_broken_data_fails_the_right_tests(built: Dbt, tmp_path: Path, models: str) -> None:
    broken = Dbt(Path(shutil.copy(built.file, tmp_path)), built.target, built.manifest)
    with duckdb.connect(str(broken.file)) as connection:
        for damage in BROKEN[models]:
            connection.execute(f"update raw.{damage}")
    broken.invoke("run", "--select", *(f"+{model}" for model in models.split()))
    failed = failures(broken.invoke("test", "--select", *models.split(), "--exclude-resource-type", "unit_test"))
    assert not [test for test in BROKEN[models].values() if not any(name.startswith(test) for name in failed)], failed


def test_lost_target_fails_the_right_test(built: Dbt, tmp_path: Path) -> None:
    broken = Dbt(Path(shutil.copy(built.file, tmp_path)), built.target, built.manifest)
    with duckdb.connect(str(broken.file)) as connection:
        connection.execute("delete from marts.target_vs_actual where report_year = 2024")
        connection.execute("update marts.target_vs_actual set verdict_strict = 'met'")
    failed = failures(broken.invoke("test", "--select", "test_type:singular"))
    assert failed == {"assert_every_target_has_its_row", "assert_verdicts_follow_the_gap"}


def test_wrong_pair_fails_the_right_test(built: Dbt, tmp_path: Path) -> None:
    broken = Dbt(Path(shutil.copy(built.file, tmp_path)), built.target, built.manifest)
    with duckdb.connect(str(broken.file)) as connection:
        connection.execute(
            "update marts.target_vs_actual set actual_id = "
            "(select actual_id from intermediate.int_actuals where measure = 'level') where actual_id is not null"
        )
    assert failures(broken.invoke("test", "--select", "test_type:singular")) == {"assert_joined_actuals_agree"}
