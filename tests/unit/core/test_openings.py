"""Paragraphs that look back on several years, however these are named."""

import pytest

from pipeline.core import extract
from tests.unit.core.test_sections import read


@pytest.mark.parametrize(
    "years",
    [
        "五年来，",
        "与2020年相比，五年来",
        "五年间，",
        "过去五年，",
        "2021—2025年，",
        "2021年至2025年，",
        "“十四五”期间，",
    ],
)
def test_years_that_a_paragraph_opens_with_are_looked_back_on_however_they_are_named(years: str) -> None:
    text = f"各位代表：\n一、2025年工作回顾\n增长5%。\n{years}我们攻坚克难。\n新建公园9个。\n二、2026年工作\n增长6%。\n"
    assert read(text)[1] == ("span_review", "2021/2025", "actual")


@pytest.mark.parametrize("years", ["五年来，", "五年间，", "“十四五”期间，", "“十四五”时期，"])
def test_a_plan_looks_back_on_years_till_it_plans(years: str) -> None:
    text = f"一、关于“十五五”规划的说明\n{years}我市实力增强。新建公园9个。今后要新建学校8所。\n"
    found = extract(text, 2026).observations
    assert [(one.period, one.role) for one in found] == [("2021/2025", "actual"), ("2026/2030", "target")]


CARRIED_OUT = "各位代表，过去一年也是“十四五”规划的收官之年。“十四五”目标任务圆满完成，发展取得新突破。\n"


@pytest.mark.parametrize("points", ["——财力更强。新建学校16所。\n", "一是民生改善。新建学校16所。\n"])
def test_points_behind_a_plan_carried_out_are_those_of_its_years(points: str) -> None:
    year = "各位代表：\n一、2025年工作回顾\n（一）稳增长。财政收入增长5%。\n（二）惠民生。新建公园9个。\n"
    assert read(year + CARRIED_OUT + points) == [("review", "2025", "actual"), ("span_review", "2021/2025", "actual")]
    assert read(year + CARRIED_OUT + "一年来，新建学校16所。\n") == [("review", "2025", "actual")]
    assert read(year.partition("（")[0] + CARRIED_OUT + points) == [("review", "2025", "actual")]  # before its points
