"""What names of two years are joined on and compared by.

Belongs here: the key and the form that a name is compared by, which words of a name must never be lost. Does not belong
here: one spelling, one concept, one identity of a name (``pipeline.core.indicators.names``), how alike two forms are
(SQL, dbt_project).
"""

import re
from typing import NamedTuple

from pipeline.core.indicators.names import Dictionary, concept, join_key, normal_form
from pipeline.core.lexicon import doings
from pipeline.core.model import GROWING

_TELLING = tuple(doings.TELLING.split())
_ATTAINED = re.compile("(?:[均已]?(?:完成|占到?|达到?|为|是))+$")
_RATES = frozenset({"%", "‰"})
_NEWLY = "新增"
_HAPPENING = re.compile("|".join(doings.HAPPENING.split()))
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
    if indicator_id is None and measure == "level" and unit in _RATES and indicator.startswith(_NEWLY):
        # nothing is added to a rate: the word came over from the neighbour in the list (新增就业…，城镇登记失业率…)
        indicator = indicator.removeprefix(_NEWLY)
        indicator_id = names.lookup(indicator, measure, unit)
    if indicator_id is None and measure == "level":
        said = concept(indicator)
        if said.doing in ("增", "成") and _HAPPENING.search(said.thing):
            indicator_id = names.lookup(said.thing, measure, unit)
    return Identity(indicator_id, indicator_id or join_key(indicator), form(indicator, measure))


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


def form(name: str, measure: str = "level") -> str:
    """Doing, thing and what tells it apart, parted by ``|``: what two years' names are compared by.

    The growth of an industry is that of its value added, said or not; what only ever happens anew (再就业) is not said
    to be new.

    >>> form("新增农村公路")
    '增|农村公路|农村'
    >>> form("能源工业", "growth") == form("能源工业增加值", "growth")
    True
    """
    said = concept(name)
    if said.thing.endswith("业") and measure in GROWING:
        said = said._replace(thing=said.thing + "增加值")
    if said.doing == "增" and _HAPPENING.search(said.thing):
        said = said._replace(doing="")
    telling = tells(said.thing)
    if "、" in name:
        # several things in one number: it is not that of one of them
        telling = f"{telling} 、".lstrip()
    return f"{said.doing}|{said.thing.replace('|', '')}|{telling}"


def attained(name: str, plan: str) -> str:
    """What a plan was for, from the name of a share of it.

    >>> attained("城镇新增就业完成年度任务", "年度任务")
    '城镇新增就业'
    """
    return _ATTAINED.sub("", name.removesuffix(plan)) or name
