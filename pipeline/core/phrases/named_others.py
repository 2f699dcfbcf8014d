"""Another thing behind a counted one that its own name tells apart (8个骨干项目|和东湖路管线工程, 5公里绿道|和科技馆).

Belongs here: whether the words behind a joiner name such a thing. Does not belong here: things of the same kind, which
are counted together, and lists (noun_lists.py), what leads on to the next number (between.py).
"""

import re

from pipeline.core.lexicon import geography, nouns
from pipeline.core.lexicon.places import LEVELS, LEVELS_HERE, WHOLE, WHOLE_HERE
from pipeline.core.patterns import any_of, headed
from pipeline.core.phrases.predicates import ends_in_head

_JOINER = re.compile(headed("和及", r"(?:(?<![惠普涉波以])及(?![时格以])|和(?![谐美平解田]))"))
_PLACE = "|".join(
    rf"(?<=[\u4e00-\u9fff]{{2}})(?<![{kinds}]){last}(?![{geography.GOES_ON}])"
    for last, kinds in geography.OF_A_KIND.items()
)
#: How a thing tells that it is one by itself: by the name of its road, by whose it is, by its stage, by its number.
_NAMED = re.compile(
    rf"[\u4e00-\u9fff]{{1,4}}(?:{_PLACE}|(?<=[\u4e00-\u9fff]{{2}})(?:大道|半岛|平原|新区))"
    rf"|[省市区县](?![级控属定域城区县市内外直辖本管政场民容间块际委府立长重]|[^，。；、]*的)[^，。；、]{{2,}}?"
    rf"(?:中心|基地|馆|院|校|医院|公司)(?:项目|工程|建设|等|$|、)|[{LEVELS_HERE}]级[^，。；、]{{4,}}建设$|国道|省道|{WHOLE_HERE}(?!域)"
    r"|其(?:家属|家人|亲属|子女|配偶)|其(?![他它余中]|[^，。；]*的)|(?:相关|有关|附属|配套)[^，。；、]"
    # a shopping street or a school by its name, and what a university or a region of several provinces has
    r"|[^，。；、“”的\d各类]{2,6}(?:商圈|高级中学|高中园|中学)(?!教[师育]|阶段|生)"
    rf"|(?:{'|'.join(geography.CALLED_AFTER)})[^，。；、的]{{4,}}(?:中心|基地|院|所)(?=$|、)"
    r"|[^，。；、的]{2,10}(?:新校区|院区|总院|分校|分院)(?:、|$)"
    r"|[^，。；、“”的]{2,10}?(?:第[一二三四五六七八九十]+[小中幼]|(?<![分一二三])[一二三四]期|\([一二三四]期\))"
    rf"|[{LEVELS_HERE}]?[一二两三四五六七八九十百千]+[大件项个条座套家所处名](?![^，。；]*的)"
    r"|“[^”]{2,12}”[^，。；“”、和]*(?:行动|工程)$|[^，。；、的]{3,12}至[^，。；、的]{2,6}(?:段|管线|公路|铁路|高速|天然气)"
)
#: That nobody counts those told next, or that there is one of them only (5名师生|和广大病患, 3个雪场|和国内最大雪道),
#: or that a code counts them (9条产业链|和“5+5”集群).
_UNCOUNTED = re.compile(
    rf"广大|“\d[^”]*”|[^，。；、的“”]{{0,4}}各(?![类种级项界民具自族地方市县])|(?:{WHOLE}|国内|世界|全球|亚洲)(?:最[大长高]|首[个条家座])"
    "|(?:大范围|区域性)[^，。；、]{0,6}(?:[旱涝洪]|冰冻|高温|低温|寒潮|降雨|降雪)"
)
#: Of what level a thing is: behind it one of another level is counted, too.
_LEVEL = re.compile(f"[{LEVELS}镇村][级属定控家]")
#: Last words of things that say enough to be counted alone, beside those that nouns know.
_ENDS = ("行动", "实事", "带", "支流", "通道", "院士", "幼儿园", "赛区", "雨污分流", "高中")
#: Villages are counted by one sign, and a community is told by its name behind them (3个村|和南坊社区).
_VILLAGE, _COMMUNITY = "村", re.compile("[^，。；、城农涉]{2,4}社区(?![^，。；]{0,4}(?:各|共))")
_WHOLE = (*nouns.THINGS, *nouns.WORKS, *nouns.OWNERS, *_ENDS)
#: How affairs are handled is told in quotation marks behind them (20项服务“掌上办”、|涉企业务“网上办”).
_HANDLED = "办”"
_OTHER_HANDLED = re.compile(f"[^，。；、“”]{{2,8}}“[^”]{{2,8}}{_HANDLED}")
#: Work, of which the same may be told of other things, and how long such another item is at least.
_WORKS = (*nouns.WORKS, "行动")
_LONG_ITEM = 6
#: Work that is done to things counted, and to what else: a place or a trade.
_WORK = ("建设", "改造", "整治", "治理", "提升")
_OTHER_WORK = re.compile(
    "[^，。；、的“”]{2,12}(?:中心|基地|平台|园区?|养殖|加工|种植|产业|综合体)(?:建设|改造|提升|(?:一体化|融合)?发展)"
)
_THING_WORKED = re.compile(
    rf"[^，。；、的“”]{{0,6}}{any_of(nouns.OWNERS)}[^，。；、的“”]{{2,8}}(?P<work>{any_of(_WORK)})(?:工程|项目)?$"
)
_SHORT = 2
#: What lengths and areas are told in, things that have one, and things that have none of that size.
_LENGTHS = ("公里", "里", "千米", "米", "亩", "条")
_LONG = (*_WHOLE, "工程", "道", "网", "线", "区", "堤", "农田")
_NOT_LONG = re.compile(
    "[^，。；]{2,}(?:园|馆|厅|中心|基地|城市|搬迁|站)(?:综合|)(?:改造|提升|整治|建设|)(?:项目|工程|)$|[^，。；等]{2,}(?:园|馆|厅|中心|基地|城市)等"
    r"|[^，。；、等]{2,}(?:码头|口岸|中心区|新城)(?:\([^()]*\))?(?:、|等)"
)


def begin(noun: str, unit: str = "") -> int:
    """Where in ``noun`` the joiner of another thing stands that is not counted; its length where none does.

    >>> begin("骨干电网项目和东湖路管线工程")
    6
    """
    if "和" not in noun and "及" not in noun:
        return len(noun)
    for joiner in _JOINER.finditer(noun, 1):
        own, other = noun[: joiner.start()], noun[joiner.end() :]
        if is_other(own, other, unit):
            return joiner.start()
    return len(noun)


def is_other(own: str, other: str, unit: str = "") -> bool:
    """Whether ``other`` behind a joiner is a thing of its own, beside those ``own`` that are counted in ``unit``."""
    if own.count("“") > own.count("”") or own.count("(") > own.count(")"):
        return False
    if own.endswith(_HANDLED) and _OTHER_HANDLED.match(other) is not None:
        return "“" not in own[:_SHORT]
    measured = unit.endswith(_LENGTHS) and own.endswith(_LONG) and own[-1:] != other[-1:]
    if measured and _NOT_LONG.match(other) is not None:
        return True
    if (
        _is_same_work(own, other)
        or _is_other_work(own, other)
        or _is_own_work(own, other)
        or (own == _VILLAGE and _COMMUNITY.match(other) is not None)
    ):
        return True
    if _UNCOUNTED.match(other) is not None:
        return len(own) >= _SHORT
    if not is_whole(own.removesuffix("”")) or _NAMED.match(other) is None:
        return False
    return _LEVEL.search(own) is None or _LEVEL.match(other) is None


def _is_same_work(own: str, other: str) -> bool:
    """Whether ``other`` begins with the same work on another thing (商场消防整治、|废品收购站整治、出租屋整治)."""
    first, more, _ = other.partition("、")
    return more != "" and len(first) >= _LONG_ITEM and first[-2:] == own[-2:] and own.endswith(_WORKS)


def _is_own_work(own: str, other: str) -> bool:
    """Whether ``other`` is the same work on things of its own (3个社区道路改造|和老旧小区水管改造工程)."""
    thing, worked = _THING_WORKED.match(own), _THING_WORKED.match(other)
    return thing is not None and worked is not None and thing["work"] == worked["work"]


def _is_other_work(own: str, other: str) -> bool:
    """Whether ``other`` is work on a thing of its own, behind work on those counted (9个项目建设和|奶业中心建设)."""
    return len(own) >= _LONG_ITEM and own.endswith(_WORK) and _OTHER_WORK.fullmatch(other) is not None


def is_whole(own: str) -> bool:
    """Whether ``own`` says by itself what is counted."""
    return own in nouns.PLAIN or (len(own) >= _SHORT and (ends_in_head(own) or own.endswith(_WHOLE)))
