"""Two reports of one region and year, as where a new term begins in autumn, side by side in the marts."""

from collections.abc import Callable

from tests.integration.dbt_support import Dbt, RawTables, failures


def test_two_reports_of_a_year_make_nothing_double(dbt_on: Callable[[RawTables], Dbt]) -> None:
    tables = RawTables()
    for year in (2021, 2022):
        report = tables.report("440300", year)
        tables.observation(report, "地区生产总值", 6, str(year), "target", indicator_id="gdp", target_kind="point")
    second = tables.report("440300", 2022)
    tables.rows["reports"][-1]["report_id"] = "440300-2022-2"
    assert second == "440300-2022"
    tables.observation("440300-2022-2", "进出口", 8, "2022", "target", target_kind="point")
    dbt = dbt_on(tables)
    result = dbt.invoke("build", "--exclude-resource-type", "unit_test")
    assert result.success, failures(result)
    assert dbt.query(
        "select target_report_id, indicator_name, verdict_reason from marts.target_vs_actual order by all"
    ) == [
        ("440300-2021", "地区生产总值", "not_stated"),
        ("440300-2022", "地区生产总值", "not_due"),
        ("440300-2022-2", "进出口", "not_due"),
    ]
    assert dbt.query("select year, report_id, observations from marts.coverage order by all") == [
        (2021, "440300-2021", 1),
        (2022, "440300-2022", 2),
    ]
