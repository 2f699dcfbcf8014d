"""Measures of one port, airport, exchange, school or kind of power: 东湾港货物吞吐量…，集装箱吞吐量.

Belongs here: which measures several are of one such place or kind, and figures that go on with a park or a district.
Does not belong here: other sides of a thing (sides.py), figures of the owner that opens a sentence (opening_owners.py).
"""

import re

from pipeline.core.discourse import sides
from pipeline.core.discourse.measured_heads import place_of_all
from pipeline.core.lexicon import nouns, owning, sharing, side_words
from pipeline.core.patterns import any_of

#: What passes through a port or an airport, and what is traded at an exchange: each has several such measures.
THROUGHPUT: str = rf"(?:{any_of(nouns.OF_THROUGHPUT)})*吞吐量"
_TRADED = r"(?:股票|债券|基金|证券|期货)*(?:交易|成交|发行|融资|募资)(?:总?额|规模|量)"
_OF_PLACE = re.compile(
    rf"(?P<port>[^，、和的]{{0,12}}?(?:(?<!陆)港口?|机场|枢纽))(?:{THROUGHPUT}|航线|通航城市|旅客)"
    rf"|(?P<exchange>[^，、和的]{{2,12}}?交易所){_TRADED}"
)
_OF_PLACE_ENDS = ("量", "额", "规模", "航线", "城市", "旅客")
#: Routes, and what goes by them: how much of that passes through is no side of the routes (集装箱|航线9条、吞吐量…).
_OPENED = "(?:新增|新开[通辟]?|开通|累计|通航|国际|国内|班轮)*"
_ROUTES = re.compile(
    rf"{_OPENED}(?P<port>(?:[^，、和的]*?(?:港口?|机场))?){_OPENED}(?P<passes>(?:{any_of(nouns.OF_THROUGHPUT)})?)(?:班轮)?航线"
)
_THROUGH = ("吞吐量", "年吞吐量")
#: What passes through no airport, and through no port: it is told of another place.
_NOT_BY_AIR, _NOT_BY_WATER = ("集装箱", "货物"), ("货邮", "航空")
_PORT_MEASURE, _EXCHANGE_MEASURE = re.compile(THROUGHPUT), re.compile(_TRADED)
#: People of schools, and a kind of schools that is counted or measured by them.
_PUPILS = frozenset(sharing.PUPILS)
_SCHOOL = re.compile(
    rf"(?P<school>[^，、和的]{{2,14}}?(?:学校|高校|院校|大学|高中|中学|小学))"
    rf"(?:{any_of(sharing.PUPILS)}|数量?|招生|招收新生|)$"
)
#: Stations, and what stops there.
_STATIONS = frozenset(("站点", "新建站点"))
_WITH_STATIONS = re.compile(any_of(owning.WITH_STATIONS))
#: How much power of a kind could be made, and how much of it is made, or reaches the grid (风电装机9万千瓦、|并网).
_POWER_OF_KIND = re.compile(
    rf"(?P<kind>(?:(?:{any_of(sharing.KINDS_OF_POWER)})[和及、]?)+(?:项目)?)(?:发电|并网)*总?装机(?:总?容量|总?规模|总量)?$"
)
_POWER_MADE = re.compile("(?:新增|累计)?(?:并网|发电)量?")
_SIZES, _SIDE_BY = frozenset(side_words.SIZES), frozenset(side_words.SIDE_BY)
_WORD = 2  # so many signs make a word
#: Projects and firms of which an owner of figures is told with their number alone (东山园区|签约项目9个，总投资…).
_THINGS_OWNED = tuple(one for one in owning.OWNED if one.endswith(("项目", "企业")))
_INVESTED = "总投资"
OWNED = frozenset(owning.OWNED)
_THING_HEADS = frozenset(one[:_WORD] for one in _THINGS_OWNED)


def names_its_things(subject: str, name: str) -> bool:
    """Whether ``name``, a size, says itself of what, of which ``subject`` tells some: that of the whole place is none
    of theirs.

    >>> names_its_things("科创母基金总规模", "基金规模"), names_its_things("高速公路通车里程", "通车里程")
    (True, False)
    """
    things = name[:_WORD]
    return name[_WORD:] in _SIZES and things in subject and things not in _SIDE_BY


def of_same_place(subject: str, name: str) -> str:
    """``name`` with the port, airport, exchange, school, park or kind of power that ``subject`` measures otherwise,
    '' where it has none.

    >>> of_same_place("东湾港货物吞吐量", "集装箱吞吐量")
    '东湾港集装箱吞吐量'
    >>> of_same_place("机场旅客吞吐量", "集装箱吞吐量")
    ''
    >>> of_same_place("新增风电光伏装机规模", "并网"), of_same_place("电力装机规模", "发电量")
    ('风电光伏并网', '')
    >>> of_same_place("新开东湾港集装箱航线", "吞吐量")
    '东湾港集装箱吞吐量'
    """
    if name in _THROUGH and (routes := _ROUTES.fullmatch(subject)) is not None:
        passes = routes["port"] + routes["passes"]
        return passes and passes + name
    if name in _PUPILS and (school := _SCHOOL.match(subject)) is not None:
        return school["school"] + name
    if name in _STATIONS and (stops := _WITH_STATIONS.search(subject)) is not None:
        return name.removesuffix("站点") + stops[0] + "站点"
    if "装机" in subject[-5:] and _POWER_MADE.fullmatch(name) is not None:
        power = _POWER_OF_KIND.search(subject)
        return power["kind"] + name if power is not None else ""
    place = _OF_PLACE.fullmatch(subject) if subject.endswith(_OF_PLACE_ENDS) else None
    if place is None:
        owner = place_of_all([subject, name])
        return owner + name if owner else ""
    whose, measure = place["port"] or place["exchange"], _PORT_MEASURE if place["port"] else _EXCHANGE_MEASURE
    elsewhere = _NOT_BY_AIR if whose.endswith("机场") else _NOT_BY_WATER if whose.endswith(("港", "港口")) else ()
    return whose + name if measure.fullmatch(name) is not None and not name.startswith(elsewhere) else ""


def _owner_of_figure(told: str, name: str) -> str:
    """``name``, a figure of an owner that was joined to another one, which is ``told``, with the owner; or ''.

    >>> _owner_of_figure("东山开发区工业总产值", "工业亩均税收"), _owner_of_figure("东山工业总产值", "工业亩均税收")
    ('东山开发区亩均税收', '')
    """
    kind, figure = name[:_WORD], name[_WORD:]
    at = told.find(kind, 1)
    if at > 0 and name.startswith(told[at:]):
        if told.endswith(("企业", "项目")):
            return ""  # 东山开发区企业9家，|企业营业收入
        figure = name[len(told) - at :]
    if figure not in OWNED:
        return ""
    at = at if at > 0 or kind != "工业" else next((at for at in range(_WORD, len(told)) if told[at:] in OWNED), -1)
    return told[:at] + figure if at > 0 and told[at:] in OWNED and told.endswith(owning.OWNING, 0, at) else ""


def with_owner(told: str, name: str) -> str:
    """``name``, a side of projects or firms, with the park or district that the number ``told`` last says they are of.

    >>> with_owner("东山高新区签约项目", "签约项目总投资"), with_owner("新增规上企业", "规上企业产值")
    ('东山高新区签约项目总投资', '规上企业产值')
    """
    invested = name.removesuffix(_INVESTED)
    if invested != name and invested and told.endswith(invested):
        owner = told.removesuffix(invested)
        return owner + name if owner.endswith((*owning.OWNING, *nouns.PREMISES)) else name
    if name[_WORD:] and (owner := _owner_of_figure(told, name)):
        return owner
    if name[:_WORD] not in _THING_HEADS or name[:_WORD] not in told:
        return name
    things = next((one for one in _THINGS_OWNED if name.startswith(one) and one in told), "")
    owner, _, side = told.partition(things) if things else ("", "", "")
    alike = owner.endswith(owning.OWNING) and (not side or sides.is_attribute(side))
    return owner + name if alike and sides.is_attribute(name[len(things) :]) else name
