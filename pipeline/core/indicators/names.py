"""Names of indicators: their normal form, and the dictionary that gives them an identity.

Belongs here: when two wordings mean the same indicator, and when they must not.
Does not belong here: which indicators there are (the seed ``dim_indicator``), how a name is cut out of a sentence,
what names of two years are compared by (``pipeline.core.indicators.joining``), any reading of files.

Three forms of a name, each coarser than the one before:

* the *normal form* (:func:`normal_form`): one spelling. What is left out says nothing (quotes, 的, 全市); it is also
  the key that names without an identity are joined on;
* the *concept* (:func:`concept`): the doing and the thing in one order. 改造老旧小区, 老旧小区改造 and
  实施老旧小区改造工程 are one concept, 新增, 引进, 改造, 开工 of a thing are different ones;
* the *identity* (:meth:`Dictionary.lookup`): an entry of the dictionary, whose aliases are names in any spelling.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from pipeline.core.lexicon import doings
from pipeline.core.lexicon.places import LEVELS_HERE
from pipeline.core.lexicon.traditional import TRADITIONAL
from pipeline.core.model import MEASURES
from pipeline.core.numbers.numerals import chinese

# --- The normal form -------------------------------------------------------------------------------------------------

_DROPPED = "“”‘’\"'`「」『』《》〈〉()[]{}【】〔〕〖〗<>的、·•,，;；。:：!！?？*#_~～…"
_SIGNS = {
    **{ord(c): None for c in _DROPPED},
    **{ord(a.lower()): a for a in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **{0xFF01 + i: chr(0x21 + i) for i in range(94)},
    **{0xFF41 + i: chr(0x41 + i) for i in range(26)},
    **{ord(c): None for c in "（）［］｛｝，；：！？"},
    **TRADITIONAL,
    ord("－"): "-",
    ord("–"): "-",
    ord("—"): "-",
}
#: One wording for what is written in several ways. The first that matches wins; the left side is a regular expression.
_WORDINGS: tuple[tuple[str, str], ...] = (
    (r"规模以上|(?<!大)规模(?=工业)", "规上"),
    ("限额以上", "限上"),
    (rf"(?:国内|地区|本地|地方|区域|(?:全|我|本)[{LEVELS_HERE}])生产总值|(?<!绿色)(?:地区)?GDP", "生产总值"),
    (r"(?:全?社会)?消费品?零售总?额|社消零(?:总?额)?|社零(?:总?额)?", "社会消费品零售总额"),
    ("地方一般公共(?:财政)?预算收入|一般公共财政预算收入", "一般公共预算收入"),
    (r"研究(?:与|和|及)?(?:试验|实验)?(?:与|和)?(?:开发|发展)|R&D|研发(?:与|和)试验发展", "研发"),
    ("细颗粒物|可入肺颗粒物", "PM2.5"),
    (r"PM2\.?5", "PM2.5"),
    ("第一产业", "一产"),
    ("第二产业", "二产"),
    ("第三产业", "三产"),
    ("战略性?新兴产业|战新产业", "战略性新兴产业"),
    ("技术改造", "技改"),
    ("跨境电子商务", "跨境电商"),
    ("电子商务", "电商"),
    (r"国高企业|国家级?高新(?:技术)?企业|国高", "国家高新技术企业"),
    (r"高新企业|(?<![提最国])高企(?!业)", "高新技术企业"),
    ("常住居民", "居民"),
    ("可支配收人", "可支配收入"),
    ("纯收人", "纯收入"),
    (r"年(?=产量|产值|销售额|销售收入|交易额|营业收入|营收|主营业务收入|吞吐量|产能)", ""),
    ("主营业务收入", "主营收入"),
    (r"(?<=.)(?:年度|全年)(?:计划)?(?:完成)?投资(?=$)|(?<=.)完成(?:年度)?投资(?=$)", "投资"),
    (r"总部经济(?=企业)", "总部"),
    ("二氧化硫|SO2", "二氧化硫"),
    ("化学需氧量|COD", "化学需氧量"),
)
_WORDING = re.compile("|".join(f"({pattern})" for pattern, _ in _WORDINGS))
#: What a name with any of these wordings has in it: asked first, since most names have none.
_ANY_WORDING = re.compile(
    "规模|限额|生产总值|GDP|零售|社零|社消|公共|研究|研发|R&D|颗粒物|PM|第[一二三]产业|新兴产业|战新|技术改造|电子商务"
    "|国高|高新|高企|常住居民|收人|年[产销交营主吞]|年度|全年|完成|主营业务|总部经济|SO2|COD"
)
_REPEATED = re.compile(r"(PM2\.5|研发|高新技术企业|生产总值|二氧化硫|化学需氧量)(?:\1|经费\1(?=经费))+")
#: Words of place and time at the head that say no more than the report does; 全国 is part of some titles.
_PREFIX = re.compile(
    "(?:[全我本](?:市|省|区(?!域)|县|州|盟|旗|国(?!重点实验|文明|百强|示范|优秀|综合|一流|民主|人大|政协|科普))"
    "(?:上下|范围内)?"
    "|全年|年内|当年|今年|年末|年底|到年底|市域|省域|区域内|辖区内|境内)+(?=..)"
)
#: Signs of lists at the head, and words at the end that lead to the number and say nothing of the thing.
_LIST_SIGNS = "-—–－•" + "".join(map(chr, range(0x2460, 0x249C)))
_LEADING = re.compile(
    "(?:力争|争取|确保|预计|计划|安排|要|均?达到|达|突破|迈上|迈进|跃上|站上|稳定在|保持在|控制在|提高到|提升到|增加到"
    "|提高至|提升至|扩大到|下降到|为重点|为|超|可|(?<=率)(?:平)?均值?)+$"
)
_LEADS = frozenset("争取保计划排要到达破上进在至点为超可均值")
#: A name keeps at least this many signs when such words are taken from its end.
_LEAST_NAME = 3
#: Amounts in Chinese numerals within a name: 百亿级 is 100亿级.
_AMOUNT = re.compile(
    "(?<![一二三四五六七八九十百千万亿0-9])[一二三四五六七八九十百千]+(?=亿|万(?:元|吨|亩|人|户|千瓦))"
)


def _wording(match: re.Match[str]) -> str:
    return _WORDINGS[(match.lastindex or 1) - 1][1]


def _one_pass(name: str) -> str:
    if name[:1] in _LIST_SIGNS:
        name = name.lstrip(_LIST_SIGNS)
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
    name = "".join(name.translate(_SIGNS).split())
    if _ANY_WORDING.search(name):
        name = _REPEATED.sub(r"\1", _WORDING.sub(_wording, name))
    if "预计" in name:
        name = name.replace("预计", "")
    if "亿" in name or "万" in name:
        name = _AMOUNT.sub(_digits, name)
    if name and name[-1] in _LEADS and (match := _LEADING.search(name)) and match.start() >= _LEAST_NAME:
        name = name[: match.start()]
    name = name.lstrip("-")
    match = _PREFIX.match(name)
    return name[match.end() :] if match else name


def _digits(match: re.Match[str]) -> str:
    value = chinese(match[0])
    return match[0] if value is None else f"{value:.0f}"


@lru_cache(maxsize=1 << 16)
def normal_form(name: str) -> str:
    """One spelling of an indicator's name: what years are joined on where the dictionary does not know the name.

    Full-width and traditional signs, quotes, brackets (their content stays), blanks, 的, region prefixes (全市, 我省)
    and wordings of the same meaning (GDP, 规模以上) are unified; words that tell indicators apart are kept.
    Applying it again changes nothing; it never fails, and gives the empty text for a name of signs only.
    """
    while (once := _one_pass(name)) != name:
        name = once
    return name


# --- The concept -----------------------------------------------------------------------------------------------------

_DOES = (
    {word: mark for mark, words in doings.DOING.items() for word in words.split()}
    | {word: mark for mark, words in doings.BOTH.items() for word in words.split()}
    | dict.fromkeys(doings.CARRIED_OUT.split(), "")
)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WORDS = _any_of(_DOES)
#: A leading word of doing, with the 和 that joins it to the next.
_HEAD = re.compile(f"(?!{_any_of(doings.THINGS.split())})({_WORDS})(?:[和与及或并](?={_WORDS}))?")
#: Nouns of doing at the end of a name (老旧小区改造), with the empty words behind them.
_TAIL_WORDS = {word: mark for word, mark in _DOES.items() if mark and word not in doings.NOT_AT_END.split()}
_TAIL = re.compile(f"(?<!重点)(?<!重大)({_any_of(_TAIL_WORDS)})(?:项目|工程|任务|工作|数量|面积|里程)?$")
_EMPTY_TAIL = re.compile("(?:任务|工作|总数|数量|总量|总数量|个数|户数)$")
_WORKS = re.compile("(?:项目|工程|企业投资|投资)$")


class Concept(NamedTuple):
    """What is done (marks of ``doings.DOING`` in one order, empty for a thing that simply is) and to what."""

    doing: str
    thing: str


def concept(name: str) -> Concept:
    """What a name says is done, and to what: 老旧小区改造, 改造老旧小区 and 实施老旧小区改造工程 are one concept.

    >>> concept("新改扩建中小学") == concept("中小学新建改扩建")
    True
    """
    rest = normal_form(name)
    marks = ""
    while (match := _HEAD.match(rest)) and len(rest) - match.end() >= 2:
        marks += _DOES[match[1]]
        rest = rest[match.end() :]
    ends = len(rest)
    while (tail := _TAIL.search(rest, 0, ends)) and tail.start() >= 2:
        marks += _TAIL_WORDS[tail[1]]
        ends = tail.start()
    if ends == len(rest) and (empty := _EMPTY_TAIL.search(rest)) and empty.start() >= 2:
        ends = empty.start()
    rest = rest[:ends]
    if not marks and (within := rest.find("新增")) > 0 and len(rest) > within + 2:
        marks, rest = "增", rest[:within] + rest[within + 2 :]
    return Concept(_one_order(marks), rest)


def join_key(name: str) -> str:
    """What years are joined on where the dictionary does not know a name: its concept, in one wording.

    >>> join_key("实施首批老旧小区改造工程")
    '改造老旧小区'
    """
    said = concept(name)
    return doings.WORDING.get(said.doing, said.doing) + said.thing


def _one_order(marks: str) -> str:
    """Marks without repeats in one order; building together with rebuilding is one doing (新改扩建)."""
    found = set(marks)
    if "建" in found or ("改" in found and found & {"增", "成"}):
        found = (found - {"增", "成"}) | {"建", "改"}
    if "开" in found or "筹" in found or "引" in found:
        found -= {"成"} if "引" in found else {"增", "成"}
    if "成" in found:
        found -= {"增"}
    return "".join(sorted(found))


# --- The dictionary --------------------------------------------------------------------------------------------------

_GROWTH_TAIL = re.compile(
    "(?:确保|保持|力争|争取|稳定|平稳|年均|目标|持续|稳步|同比|比)*"
    "(?:增速|增幅|涨幅|增长率|增长速度|增长幅度|增长|下降率|降低率|降幅|下降|降低|削减|回稳|稳中)(?:目标)?$"
)
_GROWTH_ENDS = frozenset("速幅率度长降低减稳中标")
_RISES = frozenset(MEASURES) - {"level", "rank"}
_NEUTRAL_HEAD = re.compile(f"(?:{_any_of(doings.NEUTRAL_HEADS.split())})(?=..)")
_NEUTRAL_TAIL = re.compile(f"(?:{_any_of(doings.NEUTRAL_TAILS.split())})$")
_AMOUNTS = {
    "money": "元 美元 港元 港币 日元 欧元 英镑 人民币",
    "share": "% ‰ 个百分点 百分点 成",
    "mass": "吨 斤 市斤 公斤 千克 担 克 吨标准煤 吨标煤",
    "length": "公里 千米 米 海里 车道公里 皮长公里 延米",
    "area": "亩 公顷 平方米 平方公里 平方千米 ㎡ m2 英亩 平方 平米",
    "volume": "立方米 立方 方 m3 升 标准立方米 吨/日 立方米/日 吨/天",
    "energy": "千瓦时 度 千瓦小时 兆瓦时",
    "power": "千瓦 兆瓦 吉瓦 瓦 GW MW",
    "time": "天 小时 分钟 工作日 个工作日 年 个月 岁 周岁 日",
    "times": "倍",
}
_FAMILY = {unit: family for family, units in _AMOUNTS.items() for unit in units.split()}
_ALIAS = re.compile(r"(?P<name>[^@\[\]{}]*)(?:\{(?P<of>[a-z0-9_]+)\})?(?:\[(?P<only>[^\]]+)\])?(?:@(?P<when>[\d-]+))?")


def unit_family(unit: str) -> str:
    """What a unit measures: ``money``, ``share``, ``mass`` …; ``count`` for measure words and for no unit."""
    return _FAMILY.get(unit) or _FAMILY.get(unit.partition("/")[0], "count")


class _Hit(NamedTuple):
    indicator_id: str
    family: str
    only: str

    def fits(self, measure: str, unit: str) -> bool:
        """Whether an observation with this measure and unit can be of this indicator."""
        if self.only:
            if self.only in MEASURES:
                return measure == self.only or (self.only == "growth" and measure == "avg_growth")
            return measure == "level" and (unit == self.only or unit_family(unit) == unit_family(self.only) != "count")
        return measure != "level" or self.family == unit_family(unit) or (not unit and self.family == "share")


class Dictionary:
    """The indicators that have an identity, found by any of their names.

    Built from the rows of ``dim_indicator``: ``indicator_id``, ``name_zh``, ``unit`` and ``aliases`` parted by ``|``.
    An alias may say where it holds: ``粮食[亩]`` or ``经济[growth]`` only with that unit or measure;
    ``公共财政预算收入@2012-2014`` was in use in those years (for readers, the lookup is not dated).
    ``新增{high_tech_firms}`` stands for 新增 before each name of that entry, save names that an entry claims itself.
    Raises ValueError for an alias that cannot be read, that speaks of an unknown entry, or that two entries claim.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._by_name: dict[str, list[_Hit]] = {}
        self._by_concept: dict[Concept, list[_Hit]] = {}
        self._known: dict[tuple[str, str, str], str | None] = {}
        entries = {row["indicator_id"]: row for row in rows}
        plain: dict[str, list[str]] = {}
        for indicator_id, row in entries.items():
            plain[indicator_id] = [row["name_zh"], *(a for a in _aliases(row) if not set(a) & set("{[@"))]
        derived: list[tuple[str, _Hit]] = []
        for indicator_id, row in entries.items():
            family = unit_family(row["unit"])
            self._claim(row["name_zh"], _Hit(indicator_id, family, ""))
            for alias in _aliases(row):
                match = _ALIAS.fullmatch(alias)
                if match is None or (match["of"] or indicator_id) not in plain:
                    raise ValueError(f"{indicator_id}: cannot read the alias {alias!r}")
                hit = _Hit(indicator_id, family, match["only"] or "")
                if match["of"] is None:
                    self._claim(match["name"], hit)
                else:
                    derived += [(match["name"] + name, hit) for name in plain[match["of"]]]
        for name, hit in derived:
            for hits in self._hits(name):
                if not any(other[1:] == hit[1:] for other in hits):
                    hits.append(hit)

    def _hits(self, name: str) -> tuple[list[_Hit], list[_Hit]]:
        return self._by_name.setdefault(normal_form(name), []), self._by_concept.setdefault(concept(name), [])

    def _claim(self, name: str, hit: _Hit) -> None:
        for hits in self._hits(name):
            for other in hits:
                if other.indicator_id != hit.indicator_id and other[1:] == hit[1:]:
                    raise ValueError(f"{hit.indicator_id} and {other.indicator_id} both claim {name!r}")
            if hit not in hits:
                # what says where it holds goes before what holds anywhere
                hits.insert(0 if hit.only else len(hits), hit)

    def lookup(self, indicator: str, measure: str, unit: str) -> str | None:
        """The id of the entry that a name means, None where no entry does.

        ``measure`` and ``unit`` as observations carry them. A level must be in a unit of the entry's family (tonnes
        are no yuan; a share keeps its own measure and unit); the growth of a thing is the thing's (固定资产投资增速),
        a rank of its growth is not.
        """
        key = (indicator, measure, unit)
        try:
            return self._known[key]
        except KeyError:
            found = self._known[key] = self._find(indicator, measure, unit)
            return found

    def _find(self, indicator: str, measure: str, unit: str) -> str | None:
        name = normal_form(indicator)
        if not name:
            return None
        exact = self._by_name.get(name)
        if found := _first(exact, measure, unit):
            return found
        if name[-1] in _GROWTH_ENDS and (measure in _RISES or unit in ("%", "个百分点")):
            shorter = _GROWTH_TAIL.sub("", name)
            if shorter and shorter != name:
                rising = "growth" if measure == "level" else measure
                if found := _first(self._by_name.get(shorter), rising, unit):
                    return found
                name = shorter
        for wording in _near(concept(name)):
            if found := _first(self._by_concept.get(wording), measure, unit):
                return found
        if unit == "%":
            return _first(exact, "growth", unit)  # the share of an amount, or its growth said without a word
        return None


def _aliases(row: Mapping[str, str]) -> list[str]:
    return [alias for alias in (row.get("aliases") or "").split("|") if alias]


def _first(hits: list[_Hit] | None, measure: str, unit: str) -> str | None:
    return next((hit.indicator_id for hit in hits or () if hit.fits(measure, unit)), None)


def _near(said: Concept) -> Iterable[Concept]:
    """A concept and those it may stand for, nearest first: only words that place or count the thing are let go."""
    doings = [said.doing]
    if said.doing == "成" and not _WORKS.search(said.thing):
        doings.append("增")
    things = [said.thing]
    rest = said.thing
    # what is merely counted or stands for a rate may be told apart by its place (城市, 农村); what is built is not
    while said.doing and (match := _NEUTRAL_HEAD.match(rest)):
        rest = rest[match.end() :]
        things.append(rest)
    tails = [(thing, _NEUTRAL_TAIL.search(thing)) for thing in things]
    things += [thing[: tail.start()] for thing, tail in tails if tail and tail.start() >= 2]
    return [Concept(doing, thing) for thing in things for doing in doings]
