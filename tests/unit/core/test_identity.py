"""What the words of a report tell of who gave it and when."""

import pytest

from pipeline.core.outline import identity
from pipeline.core.outline.sections import report_year

DATED = "政府工作报告\n——2026年1月31日在黑龙江省第十四届人民代表大会第四次会议上\n省长梁惠玲\n各位代表：\n"


def years(words: str) -> set[int]:
    return {hint.year for hint in identity.telling_years(words)}


@pytest.mark.parametrize(
    ("words", "year", "how"),
    [
        (DATED, 2026, "delivered"),
        ("政府工作报告\n二〇一三年三月十日在徐水县十五届人民代表大会第二次会议上\n", 2013, "delivered"),
        ("2026年黑龙江省政府工作报告\n各位代表：", 2026, "title"),
        ("一、过去五年的工作\n二、2016年工作安排\n", 2016, "plan"),
        ("一、2024年工作回顾\n二、今年的工作\n", 2025, "review"),
        ("各位代表！刚刚过去的2023年，我们", 2024, "past"),
        ("为此，我们要做好2024年的各项工作。", 2024, "ahead"),
    ],
)
def test_a_year_and_what_tells_it(words: str, year: int, how: str) -> None:
    assert [(hint.year, hint.how) for hint in identity.telling_years(words)] == [(year, how)]


def test_what_is_planned_for_later_years_is_not_the_year() -> None:
    assert years("二、到2035年的远景目标和主要任务\n三、2021年工作安排\n") == {2021}
    assert years("二、“十五”时期（2001年—2005年）的主要任务\n") == {2001}
    assert years("2023年，我们重点抓了以下工作：\n") == {2024}


@pytest.mark.parametrize("day", ["12月28日", "10月16日"])
def test_a_report_given_late_in_a_year_is_of_the_year_it_plans(day: str) -> None:
    opening = f"政府工作报告\n2021年{day}在某县第一届人民代表大会第二次会议上\n"
    assert years(opening) == {2021}
    assert years(f"{opening}一、2021年工作回顾\n二、2022年工作安排\n") == {2022}


def test_signs_that_contradict_each_other_are_all_given() -> None:
    assert years("2026年某省政府工作报告\n一、2023年工作回顾\n二、2024年工作安排\n") == {2024, 2026}


def test_headings_are_found_in_a_text_without_line_breaks() -> None:
    assert years("各位代表：" + "一年来，成绩不小。" * 300 + "二、2024年政府工作安排2024年是重要的一年。") == {2024}


def test_themes_make_a_year_likely_and_a_second_sign_sure() -> None:
    assert identity.likely_year("。2024年是关键之年。2023年增长。2023年完成。") == (2024, True)
    assert identity.likely_year("。2024年是关键之年。") == (2024, False)
    assert identity.likely_year("2023年增长5%。2022年增长4%。2023年。") == (2024, False)
    assert identity.likely_year("今年是“十四五”规划的开局之年。2020年，2020年") == (2021, True)
    assert identity.likely_year("今年增长5%。") == (None, False)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (DATED, "黑龙江省"),
        ("我代表无锡市人民政府向大会报告工作", "无锡市"),
        ("现在，我代表光明区一届人民政府向大会作报告", "光明区"),
        ("政府工作报告\n博野县人民政府县长许喆\n各位代表：", "博野县"),
        ("河北省代省长郭庚茂\n各位代表：", "河北省"),
        ("2025年新疆政府工作报告\n各位代表", "新疆"),
        ("2015年，坪山新区管委会在市委的领导下", "坪山新区"),
        ("我受国务院的委托，向大会报告政府工作", "全国"),
    ],
)
def test_the_opening_names_who_speaks(words: str, end: str) -> None:
    assert any(name.endswith(end) for name in identity.names_in_head(words))


def test_names_behind_the_opening_are_not_who_speaks() -> None:
    words = "我代表市人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n与苏州市人民政府市长会谈"
    assert not any("苏州" in name for name in identity.names_in_head(words))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("我代表市人民政府报告", "市"),
        ("我代表省人民政府，向大会", "省"),
        ("我代表行署作工作报告", "盟"),
        ("全县上下" * 12 + "全市" * 5, "县"),
        ("全市" * 20 + "全区" * 15, ""),
        ("我国经济" * 12, "国"),
        ("全县", ""),
    ],
)
def test_what_the_region_calls_itself(words: str, kind: str) -> None:
    assert identity.own_kind(words) == kind


def test_a_plan_report_is_told_from_a_work_report() -> None:
    assert identity.other_report("我代表国务院，作关于1980、1981年国民经济计划安排的报告，请予审议。")
    assert not identity.other_report("我代表国务院，向大会报告政府工作，请予审议。")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2026年1月20日在市人民代表大会上\n各位代表：", 2026),
        ("一、2023年工作回顾\n增长5%。\n二、2024年工作安排\n增长6%。", 2024),
        ("一、2023年工作回顾\n增长5%。", 2024),
        ("（2023年12月28日）\n一、2023年工作回顾\n二、2024年工作安排\n", 2024),
        ("（2016年11月2日）\n一、2016年工作回顾\n二、2017年工作安排\n", 2017),
        ("（2016年11月2日）\n一、2016年工作回顾\n二、2016年后两个月主要工作\n2017年再看。", 2016),
        ("没有年份的文字。", None),
        ("", None),
    ],
)
def test_the_year_of_a_report(text: str, year: int | None) -> None:
    assert report_year(text) == year
