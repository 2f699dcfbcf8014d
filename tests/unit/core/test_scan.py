"""Numbers as the characters right around them tell them."""

from itertools import pairwise

import pytest

from pipeline.core.numbers.quantities import scan
from pipeline.core.tokens import Quantity, Skip


def quantities(text: str) -> list[Quantity]:
    return [one for one in scan(text) if isinstance(one, Quantity)]


def skips(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.reason) for one in scan(text) if isinstance(one, Skip)]


@pytest.mark.parametrize(
    ("text", "value", "high", "unit", "words"),
    [
        ("实现1.52万亿元", 1.52e12, None, "元", "1.52万亿元"),
        ("实现1,234.5万元", 12_345_000, None, "元", "1,234.5万元"),
        ("实现1，234万元", 12_340_000, None, "元", "1，234万元"),
        ("改造5~8条", 5, 8, "条", "5~8条"),
        ("改造5至8条", 5, 8, "条", "5至8条"),
        ("实现5亿元-8亿元", 5e8, 8e8, "元", "5亿元-8亿元"),
        ("实现5-8亿元", 5e8, 8e8, "元", "5-8亿元"),
        ("增长百分之八", 8, None, "%", "百分之八"),
        ("增长百分之6.5", 6.5, None, "%", "百分之6.5"),
        ("下降千分之三", 3, None, "‰", "千分之三"),
        ("提高8个百分点", 8, None, "个百分点", "8个百分点"),
        ("占三成", 30, None, "%", "三成"),
        ("占三成半", 35, None, "%", "三成半"),
        ("增长一倍", 1, None, "倍", "一倍"),
        ("翻一番", 100, None, "%", "一番"),
        ("占五分之一", 0.2, None, "", "五分之一"),
        ("占3/4", 0.75, None, "", "3/4"),
        ("日产410.7万台(套)", 4_107_000, None, "台(套)", "410.7万台(套)"),
        ("达35微克/立方米", 35, None, "微克/立方米", "35微克/立方米"),
        ("产量一百二十万吨", 1_200_000, None, "吨", "一百二十万吨"),
        ("用电十二万千瓦时", 120_000, None, "千瓦时", "十二万千瓦时"),
    ],
)
def test_a_number_with_its_unit(text: str, value: float, high: float | None, unit: str, words: str) -> None:
    (found,) = quantities(text)
    assert found.value == pytest.approx(value)
    assert (found.value_max, found.unit) == (high, unit)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize("text", ["举办1100多场", "改造50余处", "招引30多家", "接待20万多人次"])
def test_more_than_said(text: str) -> None:
    (found,) = quantities(text)
    assert found.more


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("在2025年完成", "2025年", "date"),
        ("于2025年1月8日召开", "2025年1月8日", "date"),
        ("在3月召开", "3月", "date"),
        ("实施2025-2027年计划", "2025-2027年", "date"),
        ("在21世纪", "21世纪", "date"),
        ("在90年代", "90年代", "date"),
        ("建市40周年", "40周年", "duration"),
        ("打通G107线", "107", "name"),
        ("治理PM2.5", "2.5", "name"),
        ("结构为8:41:51", "8:41:51", "structure"),
        ("召开第18届大会", "第18", "ordinal"),
    ],
)
def test_a_number_that_is_plainly_no_statistic(text: str, words: str, reason: str) -> None:
    assert skips(text) == [(words, reason)]
    assert not quantities(text)


@pytest.mark.parametrize("text", ["千方百计", "一批", "两个", "三大", "数十年", "万众一心", "放在首位"])
def test_numerals_that_are_words_are_no_quantities(text: str) -> None:
    assert not quantities(text)


def test_numbers_come_in_order_and_apart() -> None:
    found = scan("“十四五”时期，投资1.2万亿元，增长5%-6%，居全国第3位、全省首位，9:301,234.5")
    for before, behind in pairwise(found):
        assert before.end <= behind.start
    assert [one.kind for one in found if isinstance(one, Quantity)][:4] == ["amount", "amount", "rank", "rank"]


def test_what_is_doubled_beyond_measure_is_still_a_number() -> None:
    assert [one.unit for one in quantities("产值翻万亿一番。")] == ["%"]
