"""Statistics files: units to base units, and one wrong row never costs the others."""

import io
from csv import DictReader
from pathlib import Path

import pytest

from pipeline.ingest import IngestError, Regions, StatisticsFile, read_statistics, scan
from pipeline.ingest.statistics import base_unit
from tests.warehouse import REGIONS

REGIONS_KNOWN = Regions(DictReader(io.StringIO(REGIONS)))
HEADER = (
    "region_code,indicator,measure,period,role,value,value_max,comparator,unit,"
    "source_type,source_title,source_url,source_date,confidence"
)
GOOD = "410100,地区生产总值,level,2025,actual,1.52,,ge,万亿元,bulletin,公报,http://example.org,2026-01-20,high"


def read(folder: Path, *lines: str, encoding: str = "utf-8") -> StatisticsFile:
    (folder / "statistics").mkdir()
    (folder / "statistics" / "a.csv").write_bytes("\n".join(lines).encode(encoding))
    (raw,) = scan(folder)
    return read_statistics(raw, REGIONS_KNOWN)


@pytest.mark.parametrize(
    ("written", "unit", "power"),
    [
        ("元", "元", 0),
        ("亿元", "元", 8),
        ("万亿元", "元", 12),
        ("万人", "人", 4),
        ("万人次", "人次", 4),
        ("亿美元", "美元", 8),
        ("百万吨", "吨", 6),
        ("万吨标准煤", "吨标准煤", 4),
        ("千瓦时", "千瓦时", 0),
        ("亿千瓦时", "千瓦时", 8),
        ("百分点", "百分点", 0),
        ("个百分点", "个百分点", 0),
        ("%", "%", 0),
        ("万", "", 4),
        ("", "", 0),
    ],
)
def test_magnitudes_leave_the_unit(written: str, unit: str, power: int) -> None:
    assert base_unit(written) == (unit, power)


def test_a_row_is_read_in_base_units(tmp_path: Path) -> None:
    (row,) = read(tmp_path, HEADER, GOOD).rows
    assert (row.line, row.value, row.unit, row.comparator) == (2, 1_520_000_000_000.0, "元", "ge")
    assert (row.source_title, row.source_date, row.confidence) == ("公报", "2026-01-20", "high")


def test_multiplying_adds_no_binary_noise(tmp_path: Path) -> None:
    row = GOOD.replace("1.52", "1152.1").replace("万亿元", "亿元")
    assert read(tmp_path, HEADER, row).rows[0].value == 115_210_000_000.0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_spreadsheets_save_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path, HEADER, GOOD, encoding=encoding).rows[0].indicator == "地区生产总值"


def test_full_width_signs_thousands_and_blanks_are_understood(tmp_path: Path) -> None:
    (row,) = read(tmp_path, HEADER, '410100, 税收 ,level,２０２５,actual,"1,234.5",,,％,,,,2026-01,').rows
    assert (row.indicator, row.period, row.value, row.unit) == ("税收", "2025", 1234.5, "%")
    assert (row.comparator, row.source_date, row.confidence) == ("eq", "2026-01", "")


@pytest.mark.parametrize("minus", ["-", "－", "\N{MINUS SIGN}", "﹣"])
def test_every_sign_that_stands_for_less_than_nothing_is_one(tmp_path: Path, minus: str) -> None:
    (row,) = read(tmp_path, HEADER, f"410100,进出口总值,growth,2025,actual,{minus}3.5,,,%,,,,2026-01,").rows
    assert row.value == -3.5


def test_optional_columns_may_be_missing_and_columns_stand_in_any_order(tmp_path: Path) -> None:
    (row,) = read(
        tmp_path, "unit,value,role,period,measure,indicator,region_code", "%,5.4,actual,2025,growth,x,410100"
    ).rows
    assert (row.value, row.source_type, row.source_date) == (5.4, "", None)


def test_a_figure_of_the_year_to_date_names_its_month_and_the_office(tmp_path: Path) -> None:
    header = "region_code,indicator,measure,period,role,value,unit,through_month,responsible_unit"
    row = "410100,城镇新增就业,level,2026,actual,6.6,万人"
    file = read(
        tmp_path, header, f"{row},6, 市人社局 ", f"{row},,", f"{row},13,", f"{row.replace('2026', '2026/2030')},6,"
    )
    assert [(one.through_month, one.responsible_unit) for one in file.rows] == [(6, "市人社局"), (None, "")]
    assert [(one.line, one.column, one.reason) for one in file.wrong] == [
        (4, "through_month", "wrong month"),
        (5, "through_month", "wrong month"),
    ]


@pytest.mark.parametrize(
    ("change", "column", "reason"),
    [
        (("410100", "999999"), "region_code", "unknown region"),
        (("地区生产总值", ""), "indicator", "empty"),
        (("level", "levle"), "measure", "unknown measure"),
        (("2025", "25"), "period", "wrong period"),
        (("2025", "2025年"), "period", "wrong period"),
        (("actual", "forecast"), "role", "unknown role"),
        (("1.52", "1.52万"), "value", "no number"),
        (("1.52", "nan"), "value", "no number"),
        (("1.52", ""), "value", "wrong value"),
        ((",,ge", ",x,ge"), "value_max", "no number"),
        (("ge", ">"), "comparator", "unknown comparator"),
        (("2026-01-20", "2026-13-20"), "source_date", "wrong date"),
        (("2026-01-20", "20 Jan"), "source_date", "wrong date"),
        (("high", "sure"), "confidence", "unknown confidence"),
        (("公报", "公,报"), "", "wrong number of cells"),
        ((",high", ""), "", "wrong number of cells"),
    ],
)
def test_a_wrong_row_is_named_with_its_column_and_the_others_load(
    tmp_path: Path, change: tuple[str, str], column: str, reason: str
) -> None:
    file = read(tmp_path, HEADER, GOOD, GOOD.replace(*change, 1), "", GOOD)
    assert [row.line for row in file.rows] == [2, 5]
    ((line, found, why, advice, written),) = file.wrong
    assert (line, found, why) == (3, column, reason)
    assert advice
    assert "地区生产总值" in written.values() or column == "indicator"


def test_nothing_of_a_row_with_too_many_cells_is_lost(tmp_path: Path) -> None:
    (wrong,) = read(tmp_path, HEADER, GOOD + ",更多,还有").wrong
    assert wrong.written[""] == "更多,还有"
    assert wrong.written["confidence"] == "high"


def test_a_line_number_counts_line_breaks_inside_quotes(tmp_path: Path) -> None:
    file = read(tmp_path, HEADER, GOOD.replace("公报", '"公\n报"'), GOOD.replace("1.52", "x"))
    assert [row.line for row in file.rows] == [2]
    assert [row.line for row in file.wrong] == [4]


def test_an_unknown_column_is_told_and_the_rows_load(tmp_path: Path) -> None:
    file = read(tmp_path, HEADER + ",责任单位", GOOD + ",市发改委")
    assert len(file.rows) == 1
    assert [(row.line, row.reason, row.written) for row in file.wrong] == [
        (1, "unknown column", {"column": "责任单位"})
    ]


def test_a_former_code_means_the_region_of_today(tmp_path: Path) -> None:
    assert read(tmp_path, HEADER, GOOD.replace("410100", "320107")).rows[0].region_code == "320106"


def test_a_qualitative_target_has_no_number(tmp_path: Path) -> None:
    (row,) = read(tmp_path, HEADER, "410100,进出口,qualitative,2026,target,,,,,,,,,").rows
    assert row.value is None


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["region_code,indicator", "410100,x"], "missing column"),
        ([""], "missing column"),
        ([HEADER + ",role", GOOD + ",actual"], "repeated column"),
        ([HEADER, GOOD, '410100,"unclosed'], "no csv"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_is_refused(tmp_path: Path, lines: list[str], reason: str) -> None:
    with pytest.raises(IngestError) as error:
        read(tmp_path, *lines)
    assert error.value.reason == reason


def test_other_formats_are_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "statistics").mkdir()
    (tmp_path / "statistics" / "a.xls").write_bytes(b"")
    (raw,) = scan(tmp_path)
    with pytest.raises(IngestError, match="unsupported"):
        read_statistics(raw, REGIONS_KNOWN)


def test_the_shipped_statistics_load_without_a_wrong_row(project: Path) -> None:
    from pipeline.ingest import load_regions

    regions = load_regions(project / "dbt_project" / "seeds" / "dim_region.csv")
    files = [raw for raw in scan(project / "data" / "raw") if raw.kind == "statistics"]
    assert files
    for raw in files:
        assert read_statistics(raw, regions).wrong == ()
