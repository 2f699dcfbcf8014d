"""Times that depend on the year of the report: the end of the century, plans long over."""

import pytest

from pipeline.core import extract
from pipeline.core.lexicon import times
from pipeline.core.phrases.time_words import words_in

#: Words that times begin with, by the kind of the time, and what may stand behind them.
BEGUN_WITH = [
    ("base", times.SAME_TIME, ""),
    ("last_year", times.LAST_YEAR, ""),
    ("past_year", times.PAST_YEAR, ""),
    ("this_year", times.NEW_YEAR, ""),
    ("term", times.TERM, ""),
    ("years", times.AGO, "三年"),
    ("years", times.OTHER_YEARS, "三年"),
    ("ahead", times.AHEAD, "三年"),
]


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


@pytest.mark.parametrize(
    ("opening", "plan", "period"),
    [
        ("", "二、今后五年的主要任务\n到2025年，地区生产总值达到900亿元。\n", "2020/2021"),
        ("", "二、2021年工作安排\n地区生产总值增长6%。新建学校5所。新改建公路30公里，种树20万株。\n", "2020"),
        ("（2021年2月3日）\n", "二、今后五年的主要任务\n到2025年，地区生产总值达到900亿元。\n", "2020"),
    ],
)
def test_what_has_gone_on_since_a_year_has_gone_on_till_the_change_of_terms(
    opening: str, plan: str, period: str
) -> None:
    """It has so in autumn, where a report tells of one term and the next alone."""
    text = f"{opening}一、过去五年工作回顾\n2020年以来，接种疫苗30万剂。\n{plan}"
    assert extract(text, 2021).observations[0].period == period


@pytest.mark.parametrize(
    ("kind", "time"), [(kind, word + tail) for kind, listed, tail in BEGUN_WITH for word in listed]
)
def test_a_time_is_found_by_every_word_that_it_may_begin_with(kind: str, time: str) -> None:
    """A word of these lists whose first sign is none of those that its kind is looked for at would never be found."""
    text = f"我们，{time}建成了学校"
    assert kind in [found for found, _ in words_in(text, 0, len(text))]
