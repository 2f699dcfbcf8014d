"""What the marts say of the data that the project ships: 郑州's growth of gross product, year by year.

The report's two numbers are found by their words, so that this holds whatever the reading of the rest yields.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.ingest.files import scan
from pipeline.ingest.regions import Regions
from pipeline.ingest.statistics import read_statistics
from tests.integration.dbt_support import Dbt, RawTables, failures

STATISTICS = "statistics/410100_headline.csv"
GDP = "地区生产总值"


@pytest.fixture(scope="module")
def shipped(project: Path, dbt_on: Callable[[RawTables], Dbt]) -> Dbt:
    """The statistics file and the report's two numbers on gross product, built."""
    tables = RawTables()
    text = (project / "data" / "raw" / "410100-2026.txt").read_bytes().decode("utf-8")
    report = tables.report("410100", 2026, text)
    for lead, quote, period, role, more in (
        ("地区生产总值突破1.52万亿元、增长", "5.4%", "2025", "actual", {"obs_status": "P"}),
        ("主要预期目标是:地区生产总值增长", "5%", "2026", "target", {"target_kind": "floor", "comparator": "ge"}),
    ):
        assert text.count(lead + quote) == 1
        start = text.index(lead + quote) + len(lead)
        row = tables.observation(report, GDP, float(quote[:-1]), period, role, quote=quote, indicator_id="gdp", **more)
        row |= {"start_offset": start, "end_offset": start + len(quote)}
    tables.rows["reports"][0] |= {"text": text, "characters": len(text)}
    raw = next(file for file in scan(project / "data" / "raw") if file.name == STATISTICS)
    read = read_statistics(raw, Regions([{"region_code": "410100", "name_zh": "郑州市"}]))
    assert read.wrong == ()
    assert len(read.rows) == 144
    for statistic in read.rows:
        fields: dict[str, Any] = statistic._asdict()
        del fields["written"]
        fields["indicator_id"] = "gdp" if statistic.indicator == GDP else None
        main = [fields.pop(name) for name in ("region_code", "indicator", "value", "period", "role")]
        tables.statistic(*main, **fields, file_name=STATISTICS, statistic_id=f"{STATISTICS}:{statistic.line}")
    dbt = dbt_on(tables)
    result = dbt.invoke("build", "--exclude-resource-type", "unit_test")
    assert result.success, failures(result)
    return dbt


def test_growth_of_gross_product_has_a_verdict_every_year(shipped: Dbt) -> None:
    rows = shipped.query(
        """
        select report_year, target_kind, target_value, actual_value, actual_source_type, gap, verdict_strict
        from marts.target_vs_actual
        where region_code = '410100' and indicator_id = 'gdp' and measure = 'growth' order by report_year
        """
    )
    assert rows == [
        (2018, "around", 8.5, 8.1, "news", -0.4, "missed"),
        (2019, "around", 8.0, 6.5, "plan_report", -1.5, "missed"),
        (2020, "around", 6.5, 3.0, "work_report", -3.5, "missed"),
        (2021, "floor", 7.5, 4.7, "news", -2.8, "missed"),
        (2022, "point", 7.5, 1.0, "news", -6.5, "missed"),
        (2023, "point", 7.0, 7.4, "work_report", 0.4, "exceeded"),
        (2024, "around", 7.0, 5.7, "news", -1.3, "missed"),
        (2025, "around", 6.0, 5.4, "report", -0.6, "missed"),
        (2026, "floor", 5.0, None, None, None, "not_due"),
    ]


def test_every_number_has_its_evidence(shipped: Dbt) -> None:
    without = shipped.query(
        """
        select target_id from marts.target_vs_actual where not coalesce(
            case target_source when 'statistic' then target_source_title <> '' else target_quote <> '' end
            and case
                when actual_source = 'statistic' then actual_source_title <> ''
                when actual_source = 'report' then actual_quote <> ''
                else actual_id is null
            end, false)
        """
    )
    assert without == []
    assert shipped.query(
        """
        select substring(r.text, t.target_start + 1, t.target_end - t.target_start), t.target_quote
        from marts.target_vs_actual as t inner join raw.reports as r on t.target_report_id = r.report_id
        union all
        select substring(r.text, t.actual_start + 1, t.actual_end - t.actual_start), t.actual_quote
        from marts.target_vs_actual as t inner join raw.reports as r on t.actual_report_id = r.report_id
        """
    ) == [("5%", "5%"), ("5.4%", "5.4%")]


def test_other_vintages_are_kept(shipped: Dbt) -> None:
    rows = shipped.query(
        """
        select source_type, value, is_estimate, vintage_no from intermediate.int_actuals
        where indicator_id = 'gdp' and measure = 'growth' and period = '2022' order by vintage_no
        """
    )
    assert rows == [("news", 1.0, False, 1), ("plan_report", 2.0, True, 2)]


def test_coverage_of_every_year(shipped: Dbt) -> None:
    rows = shipped.query("select year, report_id, reason from marts.coverage order by year")
    assert [year for year, _, _ in rows] == list(range(2018, 2027))
    assert all("no_report" in reason for year, _, reason in rows if year < 2026)
    assert rows[-1] == (2026, "410100-2026", "target_not_due")
