"""Firms, places or trades that one round amount is said of, each past it (东河、西河经济总量突破1000亿元).

Belongs here: whether each of them is, or all together are. Does not belong here: other numbers said of several
subjects (several.py), where a list of subjects parts (subjects.py).
"""

import re

from pipeline.core.discourse import subjects
from pipeline.core.state import Statement
from pipeline.core.tokens import Quantity

#: What firms, places and trades turn over, and signs that several have it together, or are told as examples only.
_TURNOVER = ("产值", "营收", "营业收入", "销售收入", "主营业务收入", "经济总量", "生产总值", "GDP")
_TOGETHER = re.compile("等|大|总产值|合计|共|累计|实现|完成|[和及]|其他|各")
#: How the name of what is a figure itself ends: that stands beside the turnover, it does not have one.
_FIGURES = ("率", "数", "量", "额", "值", "收入", "规模", "投资")
#: Statistics of the whole place, no parts of one sum (进出口总额、固定资产投资|突破千亿元).
_STATISTIC = re.compile(
    "[^、和]{0,4}(?:增加值|生产总值|总产值|固定资产投资(?:总额|额)?|社会消费品零售总额"
    "|进出口(?:总[额值])?|一般公共预算收入|财政总?收入|存款余额|贷款余额|GDP)"
)
_JOINED = re.compile("[、和及与]")


def each_past(q: Quantity, said: Statement, indicator: str) -> list[str]:
    """The subjects that ``indicator`` lists with what they turn over, where each is past the round amount ``q``; none
    where all have it together, or it is an exact one."""
    if q.unit != "元" or said.measure != "level" or said.bound != "ge":
        return []
    figures = _JOINED.split(indicator)
    if all(_STATISTIC.fullmatch(figure) is not None for figure in figures) and is_round(q.value):
        return figures
    if not indicator.endswith(_TURNOVER) or _TOGETHER.search(indicator) is not None or not is_round(q.value):
        return []
    things = indicator.split("、")
    if any(thing.endswith(_FIGURES) for thing in things[:-1]):
        return []
    return subjects.split_subjects(indicator, len(things)) or []


def is_round(value: float) -> bool:
    """Whether ``value`` is such an amount as firms are sorted by (100亿, 150亿, 2000亿).

    >>> is_round(1.5e10), is_round(4.8e10)
    (True, False)
    """
    digits = f"{value:.0f}".rstrip("0")
    return len(digits) == 1 or (len(digits) == 2 and digits[1] == "5")
