"""What has moved has two values, of two times, however that is put (由2010年的128亿元提高到256亿元).

The sentences are put together from statistics, words that say where they began, and verbs of moving: each has to give
the statistic its value at either end, as a level, the last of them of the last year that is reviewed.
"""

from itertools import product

import pytest

from pipeline.core import extract

STATISTICS = [
    *(("生产总值", "亿元"), ("城镇化率", "%"), ("市场主体", "万户"), ("高新技术企业", "家"), ("城市低保标准", "元")),
    *(("建成区面积", "平方公里"), ("贫困人口", "万人"), ("居民收入倍差", ""), ("办理时限", "个工作日")),
]
BEGAN = ["由", "从", "由过去的", "从原来的", "由2010年的", "从“十一五”末的", "由五年前的", "由上年的"]
VERBS = [
    *(
        "增加到",
        "提高到",
        "上升到",
        "增长到",
        "发展到",
        "扩大到",
        "提升至",
        "增至",
        "升至",
        "上调至",
        "增加为",
        "下降到",
    ),
    *(
        "减少到",
        "降至",
        "缩短到",
        "压缩到",
        "缩小到",
        "跃升至",
        "攀升至",
        "拓展到",
        "壮大到",
        "猛增到",
        "激增至",
        "飙升至",
    ),
]
AT_LAST = ["", "2015年的", "目前的"]
YEAR_END = "2015"


@pytest.mark.parametrize(("told", "began"), [*product(STATISTICS, BEGAN)])
def test_both_ends_of_a_move_are_read(told: tuple[str, str], began: str) -> None:
    name, unit = told
    first, last = ("128" + unit, "256" + unit) if unit else ("2.42", "2.12")
    for verb, at_last in product(VERBS, AT_LAST):
        if verb == "增加为" and at_last:
            continue
        sentence = f"{name}{began}{first}{verb}{at_last}{last}。"
        found = extract(f"政府工作报告\n各位代表：\n一、过去五年工作回顾\n{sentence}\n", 2016).observations

        assert [(one.quote, one.indicator, one.measure) for one in found] == [
            (first, name, "level"),
            (last, name, "level"),
        ], sentence
        assert found[1].period == YEAR_END, sentence
        assert found[0].period < YEAR_END, sentence
