"""Parts of one name that numbers tell: 第一、二产业增加值, 第一、二、三批案件办结率, 东桥、西桥两个断面浓度.

Belongs here: sectors, batches, names with how many they are. Does not belong here: other lists of names (subjects.py),
ordinals that are ranks (ordinals.py).
"""

import re

from pipeline.core.numbers import numerals

#: Sectors of the economy, and what else begins with its numbers (第一、二产业增加值, 一二三产增加值, 第一、二批案件).
_SECTORS = re.compile(r"(?P<list>(?:第?[一二三四]、)+第?[一二三四]|第?[一二三]{2,3}(?=次?产))(?P<tail>[^、]+)")
#: How those begin.
_HEADS = frozenset("第一二三四")
#: All sectors, in their order, and what may be told of them.
_ALL_SECTORS = "三次产业"
_SINGLE = "一二三"
#: Batches of what is named before them (交办的第|一、二、三批案件办结率), and stages of it (东湖港|一、二期工程).
_BATCHES = re.compile("(?P<head>[^、]*第)(?P<list>(?:[一二三四五]、)+[一二三四五])(?P<tail>批[^、]+)")
_STAGES = re.compile("(?P<head>[^、和及与]*)(?P<list>(?:[一二三四五六]、)+[一二三四五六])(?P<tail>期[^、和及与]*)")
#: Things told by name, how many they are, and what is measured of each (东桥、西桥|两个|断面浓度).
_SO_MANY = re.compile(
    r"(?P<list>[^等“”()]+[、和与][^等“”()、]{2,})(?P<count>[两三四五])[个家条座](?!月|百分)(?P<side>[^、和与及]{3,})"
)
_LIST = re.compile("[、与]|(?<!共)和")


def of_so_many(words: str, count: int) -> list[str]:
    """The ``count`` things that ``words`` tell by name and count, each with what is measured of it; or [].

    >>> of_so_many("东桥、西桥两个断面浓度", 2)
    ['东桥断面浓度', '西桥断面浓度']
    """
    told = _SO_MANY.fullmatch(words)
    if told is None or numerals.chinese(told["count"]) != count:
        return []
    names = _LIST.split(told["list"])
    side = told["side"].removeprefix("企业")  # a firm that has a name is told by it
    return [name + side for name in names] if len(names) == count else []


def numbered_parts(words: str) -> list[str]:
    """The subjects that ``words`` tell by their numbers, in order; none where they tell none so.

    >>> numbered_parts("第一、二批案件办结率")
    ['第一批案件办结率', '第二批案件办结率']
    >>> numbered_parts("二、三产业增加值")
    ['第二产业增加值', '第三产业增加值']
    """
    if words[:1] not in _HEADS and "、" not in words:
        return []
    if words.startswith(_ALL_SECTORS):
        return [f"第{one}{words[2:]}" for one in _SINGLE]
    if (sectors := _SECTORS.fullmatch(words)) is not None:
        tail = sectors["tail"].removeprefix("次")
        which = "第" if words[0] == "第" or tail.startswith("产业") else ""
        return [which + one + tail for one in sectors["list"] if one not in "第、"]
    batches = _BATCHES if "批" in words else _STAGES if "期" in words else None
    if batches is not None and "、" in words and (told := batches.fullmatch(words)) is not None:
        return [told["head"] + one + told["tail"] for one in told["list"].split("、")]
    return []
