"""What names of two years are joined on, and how alike two names are.

Belongs here: the key and the form that a name is compared by, which words of a name must never be lost.
Does not belong here: one spelling, one concept, one identity of a name (``pipeline.core.names``), the comparison of
forms itself (SQL, dbt_project).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import doings
from pipeline.core.names import Dictionary, concept, join_key, normal_form

_ADDING = frozenset({"增", "成", "引", "增引", "建改"})
_TELLING = tuple(doings.TELLING.split())
_ATTAINED = re.compile("(?:[均已]?(?:完成|占到?|达到?|为|是))+$")
_NUMBER_IN_NAME = re.compile(r"\d+(?:\.\d+)?[万亿]?")
#: A part of the region, by the word at the end of its name.
_PLACE = re.compile(
    "(?<![小社景市城地全湾街库林灌牧山矿灾特])(?<!中心城)(?<!建成)(?<!自治)(?<!平均)区(?!域|间|位|块|县|分)"
    "|[^各]县(?!域|级|乡|以)|[^乡城村集]镇(?!居|职|村|乡|新|登|调|化|级|老)|片区|街道|新城(?!镇)|前海|河套|临空"
)


class Identity(NamedTuple):
    """What a name is joined on: its entry, its key, and its form for likeness."""

    indicator_id: str | None
    key: str
    form: str


def identify(names: Dictionary, indicator: str, measure: str, unit: str, share_of: str = "") -> Identity:
    """What an observation is joined on.

    ``share_of`` is the plan that a number is a share of (完成年度任务的135%): then the name is that of what was
    planned, whatever its unit.
    """
    if share_of:
        indicator = attained(indicator, share_of)
        measure = "growth"
    indicator_id = names.lookup(indicator, measure, unit)
    return Identity(indicator_id, indicator_id or join_key(indicator), form(indicator))


def differing(first: str, second: str) -> frozenset[str]:
    """The words that tell indicators apart (农村, 规上, 人均, 实际 …) and that only one of the two names has."""
    one, other = normal_form(first), normal_form(second)
    return frozenset(word for word in _TELLING if (word in one) != (word in other))


def tells(name: str) -> str:
    """What a name says that another name of the same indicator must say too, as one text to compare.

    Its words that tell indicators apart, its numbers, and whether it speaks of a part of the region:
    主营业务收入超100亿元企业 is not 主营业务收入超10亿元企业, and 前海合作区进出口 is not 进出口.

    >>> tells("农村居民人均可支配收入")
    '人均 农村 收入'
    """
    plain = normal_form(name)
    found = {word for word in _TELLING if word in plain}
    found.update(_NUMBER_IN_NAME.findall(plain))
    if _PLACE.search(plain):
        found.add("区")
    return " ".join(sorted(found))


def form(name: str) -> str:
    """Doing, thing and what tells it apart, parted by ``|``: what two years' names are compared by.

    >>> form("新增农村公路")
    '增|农村公路|农村'
    """
    said = concept(name)
    return f"{said.doing}|{said.thing.replace('|', '')}|{tells(said.thing)}"


def attained(name: str, plan: str) -> str:
    """What a plan was for, from the name of a share of it.

    >>> attained("城镇新增就业完成年度任务", "年度任务")
    '城镇新增就业'
    """
    return _ATTAINED.sub("", name.removesuffix(plan)) or name


def likeness(first: str, second: str) -> float:
    """How alike two names are, from 0 to 1, for joins that are offered as loose.

    1 for one concept in two wordings; 0 where one adds to what the other counts (新增 against what there is), renovates
    or starts it, or where a word that tells indicators apart stands in one of them only; else the share of common pairs
    of characters (Dice), and half of it for two ways of adding (新增, 引进, 新建改造).
    """
    one, other = concept(first), concept(second)
    alike = one.doing == other.doing
    if not one.thing or not other.thing or not (alike or {one.doing, other.doing} <= _ADDING):
        return 0.0
    share = 1.0
    if one.thing != other.thing:
        if differing(one.thing, other.thing):
            return 0.0
        pairs, others = _pairs(one.thing), _pairs(other.thing)
        total = len(pairs) + len(others)
        share = 2 * len(pairs & others) / total if total else 0.0
    return share if alike else share / 2


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
