"""Trade told of one partner after another, and of goods what is sold abroad (进出口增长9%，其中|对东盟增长20%).

Belongs here: with whom or from where so much is of what the number before tells, and goods of which more is told. Does
not belong here: amounts told of other owners (owners.py).
"""

import re

from pipeline.core.lexicon import owning
from pipeline.core.phrases import naming
from pipeline.core.state import Carry

#: Goods, or the trade that makes them, of which is told how much is made or sold, and what of them is sold abroad: no
#: whole sector, no place.
_OF_GOODS = re.compile(
    r"(?P<what>[^，、和及的]{2,10}?(?<![总省市区县国现])(?<!经济)(?<![工农林牧渔造务筑企行]业)(?<![兴术导柱色势点]产业))"
    r"(?:实现|完成)?(?:综合产值|产值|产量|销量|销售额|销售量|营收)"
    r"|生产(?!总值)(?P<made>[^，、和及的占]{2,10})(?:占.*)?"
)
_SOLD_ABROAD = frozenset(owning.SOLD_ABROAD)
#: How trade ends, with whom it is, and from where people come.
_TRADE = re.compile("(?:货物|对?外贸|)(?:进出口|出口|进口|贸易)(?:总[额值]|额|)$")
_TRADE_ENDS = frozenset("口易额值")
_PARTNER = re.compile("对?[^，。；、占]{0,12}(?:[国盟洲]|国家|地区|市场|拉美|中东|台湾|香港|澳门)")
#: With whom else there is trade of which a partner was told with 对 before (对东盟进出口增长9%，|对日本增长5%).
_ALSO_WITH = re.compile(rf"{_PARTNER.pattern}|对?(?![外口接])[^，。；、占]{{2,6}}(?<![口资献贴金目税款业率额量民众务])")
_FROM_WHERE = re.compile(r"来自[^，。；、的\d]{2,8}")


def with_whom(text: str, begin: int, carry: Carry, name: str) -> str:
    """``name``, with whom or from where so much is of what the number before tells, and that, too; or ''.

    So it is with trade (进出口总额增长9%，其中|对东盟增长20%), and behind 其中 with whoever comes.
    """
    among = text[begin : begin + 2] == "其中"
    if among and name.startswith("来自") and _FROM_WHERE.fullmatch(name) is not None:
        flow = naming.flow_of(carry.subject)
        return flow + name + carry.subject[len(flow) :]
    trade = _TRADE.search(carry.subject) if carry.subject[-1:] in _TRADE_ENDS else None
    if trade is not None and name in owning.TRADED and carry.subject[0] == "对" and begin - carry.end <= 1:
        return carry.subject[: trade.start()] + name  # 对东盟进出口增长9%，|实际投资增长8%
    partner = _ALSO_WITH if carry.subject[:1] == "对" else _PARTNER
    too = trade is not None and text.startswith("对", begin + 2 * among) and partner.fullmatch(name) is not None
    return f"对{name.removeprefix('对')}{trade[0]}" if trade is not None and too else ""


def sold_abroad(subject: str, name: str) -> str:
    """``name``, what is sold abroad, with the goods of which ``subject`` says how much is made or sold, or ''.

    >>> sold_abroad("鲜桃综合产值", "出口")
    '鲜桃出口'
    """
    goods = _OF_GOODS.fullmatch(subject) if name in _SOLD_ABROAD else None
    return (goods["what"] or goods["made"]) + name if goods is not None else ""
