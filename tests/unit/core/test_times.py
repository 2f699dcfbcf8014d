"""Times that depend on the year of the report: the end of the century, plans long over."""

import pytest

from pipeline.core import extract


@pytest.mark.parametrize(
    ("text", "year", "periods"),
    [
        ("到本世纪末，力争实现工农业总产值翻两番。", 1984, ["1981/2000"]),
        ("从一九八一年到本世纪末的二十年内，力争粮食产量翻一番。", 1984, ["1981/2000"]),
        ("到本世纪末，人口控制在十二亿以内。", 1984, ["2000"]),
        ("到本世纪末，人口控制在十二亿以内。", 2006, ["2005"]),
        ("文教支出共为九百六十亿元，比“五五”时期的五百七十亿元增长一倍。", 1986, ["1985", "1976/1980", "1985"]),
        ("从一九五一年到一九八〇年的三十年中，棉花产量平均每年增长百分之三。", 1984, ["1951/1980"]),
    ],
)
def test_a_time_is_that_of_the_year_it_is_said_in(text: str, year: int, periods: list[str]) -> None:
    assert [one.period for one in extract(text + "\n", year).observations] == periods
