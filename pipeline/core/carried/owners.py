"""One amount told of several: what is measured of the first is measured of the others (甲业产值达9亿元，乙业达7亿元).

Belongs here: which names are only owners of the amount before. Does not belong here: sides of one owner
(sides.py), figures of the owner that opens a sentence (opening_owners.py), partners of trade (traded.py).
"""

import re

from pipeline.core.carried import parts, project_stages
from pipeline.core.discourse import sides
from pipeline.core.lexicon import clauses, nouns, owning, sharing
from pipeline.core.lexicon import side_words as listed
from pipeline.core.lexicon.places import LEVELS_HERE
from pipeline.core.lexicon.ranking import PARTS
from pipeline.core.model import GROWING
from pipeline.core.patterns import any_of, words
from pipeline.core.phrases import herds, naming, siblings
from pipeline.core.phrases.clauses import part_begin
from pipeline.core.phrases.insured import of_same_insured
from pipeline.core.phrases.measures import MONEY, PHYSICAL, RATIO_UNITS
from pipeline.core.phrases.own_endings import joined
from pipeline.core.state import ONE_BY_ONE, Carry, Statement
from pipeline.core.tokens import Quantity

#: A word of money: a name with one says itself what is measured.
_MONEY = re.compile(any_of(nouns.MONEY_WORDS))
_SIZE = re.compile(rf"(?<=..)(?:{any_of(nouns.MONEY_SIZES)})$")
#: So many signs make a word.
_WORD = 2
#: The rest of those told before are owners as they are.
_OTHERS = ("其他", "其它", "其余")
#: A longer name is more than an owner.
_LONGEST = 20
#: Parts of a region that a rate is told of, and how rates end.
_PLACES = tuple(place for place in (*nouns.PLACES, "地区", "县区") if place[0] != "全")
_RATES = ("率", "比例", "比重", "占比")
#: Parts of a region told before the last word of a rate, and how long that is (普及率).
_PARTS, _RATE_WORD = (*nouns.PLACES, *PARTS, "农村", "城镇", "城市", "乡村", "山区", "牧区", "库区"), 3
_LONGEST_PLACE, _LEVELS = 8, tuple(LEVELS_HERE)
#: In what several places are told to grow, each with its own number (在工业增加值增长方面，甲县增长5%、|乙县增长9%).
_FIELD = re.compile(rf"在(?P<measure>[^，。；、\d]{{2,12}}(?:{any_of(nouns.MONEY_SIZES)}))(?:增长|增速|增幅|)方面，")
#: What has an income, a standard, a rate that is measured.
_HAS_MEASURE = re.compile(rf"(?=..)[^，。；\d]*{any_of(owning.HAVE_MEASURES)}(?!化|园|联|均)")
#: How much is made or sown, and a thing of which that may be told without the word.
_OUTPUT = re.compile(r"(?<=.)(?:年平均|总)?(?:产量|(?P<sown>(?:播种|种植)面积))$")
_THING = re.compile(
    r"(?![外进出调])[\u4e00-\u9fff]{1,5}[\u4e00-\u9fff](?<![量能额率值数栏度人户次年月积产口亩区县应给])(?<!装机)|[纸糖表煤钢铁布盐酒茶棉纱丝油]"
)
_OUTPUT_UNITS = frozenset(words("吨 公斤 斤 担 辆 架 只 米 度 箱 台 立方米 套 支 匹"))
#: Whose a measure is that the clause before tells; and a clause that tells only a measure, or that it is changed.
_MEASURED_OF = re.compile(rf"[^，。；\d]{{0,12}}(?:[{LEVELS_HERE}]|各地可?|{any_of(sharing.MEASURED_OF)})")
_OF_MEASURES = ("率", "比例", "比重", "收购价", "价格", "标准", "系数")
_A_HEAD = "[人户]均"
_HOW, _CHANGED = f"{any_of(clauses.HOW_IT_ROSE)}|适当", f"{any_of(clauses.CHANGING)}了?"
_MEASURE = re.compile(
    rf"(?:(?:{_HOW}|较大幅度地?)*{_CHANGED}|)"
    rf"(?P<measure>[^，。；\d]{{2,18}}{any_of(_OF_MEASURES)}|{_A_HEAD}[^，。；\d]{{2,10}}(?:面积|量))"
)
#: A clause that only tells that a standard is raised, and whose follows (提高保险保额标准，|水稻由800元/亩提高至…).
_STANDARD = re.compile(rf"(?:{_HOW})*{_CHANGED}(?P<measure>[^，。；\d]{{2,24}}(?:标准|收购价|价格|[水电气]价))")
#: A standard that was raised to so much for one, who is told behind it (低保标准提高到城市7元、|特困9元).
_SET_FOR = re.compile(
    rf"(?P<what>[^，。；、]{{2,}}(?:标准|限额|定额|额度))(?:分别)?(?:{any_of(clauses.CHANGING)}|达)[到至为]"
    r"[\u4e00-\u9fff]{2,5}?(?:每[人年月生户亩])*\d"
)
#: Signs in the names of sums of money.
_OF_MONEY = frozenset("资费金款差贴额价酬")
_STANDARD_END = re.compile("(?:(?:最低|基本|人均|财政)*..标准|(?:最低)?收购价|价格|[水电气]价)$")
#: By what things were counted that have more than so much (主营业务收入超50亿元企业3家，其中|东海公司突破150亿元).
_BY_MORE = re.compile(
    r"(?P<measure>(?:年|)(?:主营业务|主营|营业|销售|工业|总|)(?:产值|收入|营收|税收|销售额|营业额|交易额|出口额|利润))"
    r"(?:超过?|突破|达到?|过)[\d.十百千]*[万亿]*元?"
)
#: What could be made is told of each thing of a list, where the first says it (压减炼钢产能60万吨、|焦炭20万吨).
_CAPACITY = re.compile(r"(?P<done>(?:退出|落后|和|过剩)*)[^落过退][^，。；、]{0,6}产能$")
_CAPACITY_UNITS = frozenset(("吨", "重量箱", "标张", "千瓦", "立方米", "平方米", "米"))
#: The size of a town, before how many live there.
_TOWN_SIZE = re.compile(r"(?P<town>[^，。；、]{0,8}?(?:城区|县城|市区|镇区|建成区|新城))(?:规划|建成区|建设|用地)*面积")
_DWELLERS = frozenset(("人口", "常住人口"))
#: Days of good air, and what share of the year they are.
_GOOD_DAYS, _GOOD_SHARE = "优良天数", "优良率"
#: Several kinds of one figure of the same owner (金融机构各项存款余额…，|各项贷款余额).
_EACH = "各项"
_MORE_THAN_SIDE = frozenset("、占和段")
#: What is a side of those told before even where nothing says that it is among them.
_TOLD_SIDES = ("重点", *parts.POWER)
#: How much of a whole there is, of which its growth and that of its parts are told; a part may tell its own.
_SIZE_OF_WHOLE = re.compile(rf"(?P<things>[^，。；]*?..)(?P<size>(?:{any_of((*listed.SECTOR_SIZES, '收入', '支出'))}))")
_HAS_SIZE = re.compile(any_of(nouns.MONEY_WORDS) + "(?!以[上下])")
_BETWEEN = frozenset(("", "，", "、", "；", "，其中", "，其中，", "，其中："))
#: Products of many kinds, and that more of them were made: of each is told how much (主要产品产量增加，|原煤达到9亿吨).
_PRODUCTS = re.compile(
    r"[，。；：\n](?P<output>[^，。；：\d]{0,8}产品产量)[^，。；、\d]{0,8}(?:增加|增长|提高|上升|下降|减少)了?，$"
)
_PRODUCTS_WINDOW = 24


def _of_like(text: str, said: Statement, carry: Carry, name: str) -> str:
    """``name``, only the owner of an amount of money, with what the number before measures of another, '' else."""
    if said.measure != "level" or carry.measure != "level" or text[carry.end : said.begin] not in _BETWEEN:
        return ""
    return measured_alike(carry.subject, name)


def _products_before(text: str, begin: int) -> str:
    """The output of products of many kinds of which the clause before ``begin`` says that it rose or fell, or ''.

    >>> _products_before("。主要工业产品产量大为增加，钢达到9亿吨", 14)
    '主要工业产品产量'
    """
    low = max(0, begin - _PRODUCTS_WINDOW)
    told = _PRODUCTS.search(text, low, begin) if text.find("产品产量", low, begin) >= 0 else None
    return told["output"] if told is not None else ""


def _of_like_output(text: str, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, a thing alone, with how much of another was made or sown before it (钢产量9万吨，|煤8万吨), or ''."""
    near = text[carry.end : said.begin] in _BETWEEN
    if near and said.measure == carry.measure == "level" and herds.are_counted(q.unit, carry.unit):
        return herds.kept_alike(carry.subject, name)
    told = carry.subject if near else _products_before(text, said.begin)
    output = _OUTPUT.search(told) if told.endswith(("产量", "面积")) else _made_before(carry) if near else None
    if output is None or said.measure != "level" or (q.unit != carry.unit and output["sown"]):
        return ""
    if q.unit not in _OUTPUT_UNITS and (q.unit != carry.unit or q.unit in RATIO_UNITS):
        return ""
    thing = _THING.fullmatch(name) is not None and not (sides.is_attribute(name) or naming.is_bare_doing(name))
    return name + output[0] if thing and not naming.doing_of(name) and not naming.is_reference(name) else ""


def _made_before(carry: Carry) -> re.Match[str] | None:
    """How much was made of what is told before a flow that stands among outputs (发电量8亿度，|钢7万吨)."""
    if not carry.subject.endswith("发电量"):
        return None
    others = (name for name, _ in reversed(carry.names) if name != carry.subject)
    return _OUTPUT.search(next(others, ""))


def of_measure_before(text: str, start: int, begin: int, name: str) -> str:
    """``name``, only an owner, with the measure that the clause before it or its sentence opens with; '' where none.

    The sentence begins at ``start``, the owner at ``begin``.

    >>> of_measure_before("人口自然增长率，甲省由9‰降到6‰。", 0, 8, "甲省")
    '甲省人口自然增长率'
    """
    if _MEASURED_OF.fullmatch(name) is None or naming.doing_of(name) or text[begin - 1 : begin] != "，":
        return ""
    before = text[max(start, text.rfind("，", start, begin - 1) + 1) : begin - 1]
    for clause in (before, text[start : text.find("，", start, begin)]):
        told = _MEASURE.fullmatch(naming.strip_lead(clause))
        if told is not None:
            measure = told["measure"]
            return joined(name, measure)
    return ""


def _is_owner(name: str) -> bool:
    """Whether ``name`` says nothing of money, only whose it is."""
    if not _WORD <= len(name) <= _LONGEST or name[0] in "比较" or _MONEY.search(name) is not None:
        return False
    done = naming.doing_of(name) or naming.flow_of(name)
    others = name[_WORD:] if name.startswith(_OTHERS) else name  # 其他困难群众
    return not done and name not in siblings.SIBLINGS and not naming.is_reference(others)


def of_standard_before(text: str, start: int, begin: int, name: str) -> str:
    """``name``, only an owner, with the standard of which a clause before says that it is raised; '' where none does.

    The sentence begins at ``start``, the owner at ``begin``.

    >>> of_standard_before("提高保额标准，水稻由8元/亩提高至9元/亩。", 0, 7, "水稻")
    '水稻保额标准'
    """
    owner = name in siblings.SIBLINGS or _is_owner(name)
    if text[begin - 1 : begin] != "，" or not owner or not _OF_MONEY.isdisjoint(name):
        return ""
    start = part_begin(text, start, begin)
    told = _STANDARD.fullmatch(naming.strip_lead(text[start : text.find("，", start, begin)]))
    if told is None:
        return ""
    measure = told["measure"].removeprefix("城乡" if name in siblings.SIBLINGS else "")
    if "、" in measure or name[-_WORD:] in measure or measure.endswith("收购价"):
        end = _STANDARD_END.search(measure)
        measure = end[0] if end is not None else ""
    return name + measure if measure else ""


def _set_for(text: str, start: int, said: Statement, carry: Carry, name: str) -> str:
    """``name``, only the next of those for whom a standard was set, with that, or ''; the sentence begins at ``start``.

    So it is behind the first of them (最低工资标准提高到一类2000元、|二类1800元), whoever came between.
    """
    told = _SET_FOR.search(text, part_begin(text, start, carry.end), carry.end) if said.joined else None
    if told is None or not (name in siblings.SIBLINGS or _is_owner(name)):
        return ""
    what = carry.subject
    while len(what) > _WORD and not told["what"].endswith(what):
        what = what[1:]
    return name + what if _WORD < len(what) < len(carry.subject) else ""


def are_alike(q: Quantity, said: Statement, carry: Carry) -> bool:
    """Whether ``q`` may be the same of another as the number before is: an amount of money or a rate behind one,
    or behind how much that grew (甲业产值9亿元，增长5%，|乙业3亿元)."""
    if said.measure != "level" or (q.unit != "%" and q.unit not in MONEY):
        return False
    if carry.measure in GROWING:
        return q.unit != "%" and carry.unit in ("%", "倍") and carry.wholes.get(q.unit) == carry.subject
    return carry.measure == "level" and q.unit == carry.unit


def measured_alike(subject: str, name: str) -> str:
    """``name``, only an owner, with what ``subject`` measures of another in money, '' where it is none or says more.

    >>> measured_alike("建材行业主营业务收入", "纺织行业")
    '纺织行业主营业务收入'
    >>> measured_alike("集中供养老人最低补助标准", "散居老人")
    '散居老人最低补助标准'
    """
    if not _is_owner(name) or sides.is_attribute(name):
        return ""
    size = _SIZE.search(subject)
    if size is None:
        return ""
    kind = name[-_WORD:]
    at = subject.rfind(kind, 0, size.start())
    same = at > 0 and kind not in nouns.ANY_KIND and subject[at + _WORD] != "化"
    return name + (subject[at + _WORD :] if same else size[0])


def rate_of_place(subject: str, name: str) -> str:
    """``name``, only a place, with the rate that ``subject`` tells of another, or of all, '' where it is none.

    >>> rate_of_place("中心城区污水集中处理率", "其他县城"), rate_of_place("自来水普及率", "农村普及率")
    ('其他县城污水集中处理率', '农村自来水普及率')
    """
    if name.endswith("率") and (short := name[-_RATE_WORD:]) != subject and subject.endswith(short):
        part = name[:-_RATE_WORD]
        whole = next((subject[len(one) :] for one in _PARTS if subject.startswith(one)), subject)
        return part + whole if part in _PARTS and part not in whole and len(whole) > _RATE_WORD else ""
    is_place = name.endswith(_PLACES) and len(name) <= _LONGEST_PLACE and not naming.doing_of(name)
    if not is_place or not subject.endswith(_RATES):
        return ""
    end = max((at + len(place) for place in _PLACES if (at := subject.rfind(place)) >= 0), default=0)
    rate = subject[end:]
    return name + rate if end > 0 and len(rate) > _WORD and name not in subject else ""


def of_kind(subject: str, name: str) -> str:
    """``name``, a thing alone, with what ``subject`` says is measured of a thing of such a kind, or ''."""
    if _HAS_MEASURE.fullmatch(name) is None or naming.doing_of(name) or sides.is_attribute(name):
        return ""
    whose = _HAS_MEASURE.match(subject)
    side = subject[whose.end() :] if whose is not None else ""
    return (
        name + side
        if len(side) > _WORD and side.endswith(owning.MEASURES_OF_AMOUNTS) and _MORE_THAN_SIDE.isdisjoint(side)
        else ""
    )


#: What people earn, told in short behind what they earn a head (全体居民人均可支配收入…，其中农村居民收入).
_INCOME, _INCOME_A_HEAD = "居民收入", "居民人均可支配收入"


def of_part(whole: str, name: str) -> str:
    """``name``, a part of ``whole`` that grew, with what of the whole did (汽车产量增长9%，其中|电动汽车), or ''."""
    if name.endswith(_INCOME) and whole.endswith(_INCOME_A_HEAD):
        return name.removesuffix(_INCOME) + _INCOME_A_HEAD
    told = _SIZE_OF_WHOLE.fullmatch(whole)
    if told is None or naming.doing_of(name) or sides.is_attribute(name) or _HAS_SIZE.search(name) is not None:
        return ""
    alike = name.endswith("业") or name[-_WORD:] == told["things"][-_WORD:] or told["size"] == "支出"
    return name + told["size"] if alike else ""


def like_others(text: str, start: int, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, one of a kind with what was told before it: a stage of projects, money or output, a rate; or ''.

    The sentence begins at ``start``.
    """
    if said.measure == "growth" and (full := _in_field(text, start, said.begin, name)):
        return full
    moves = said.base or (said.peeled is not None and said.peeled.to)
    of_one = q.unit in RATIO_UNITS or (q.unit in PHYSICAL and text.find("均", start, said.begin) >= 0)
    if moves and of_one and (full := of_measure_before(text, start, said.begin, name)):
        return full
    if name == _GOOD_SHARE and (of_air := _of_air(text, start, said.begin, carry)):
        return of_air
    among = parts.is_among(text, said.begin, carry)
    part = project_stages.put_into(q, carry, name) if among else ""
    part = part or parts.of_side(q, said, carry, name) if among or name.endswith(_TOLD_SIDES) else part
    part = part or ("" if among or said.measure != "level" else parts.next_of_sizes(text, said.begin, q, carry, name))
    grows = said.measure == "growth" and (among or name.endswith(_INCOME))
    part = part or (of_part(carry.subject, name) if grows else "")
    if part := project_stages.in_stage(q, said, carry, name, among) or part:
        return part
    if q.unit in MONEY and q.unit == carry.unit:
        full = _set_for(text, start, said, carry, name) or _of_like(text, said, carry, name)
        if full:
            return full
    firms = among or name.endswith("企业")  # 产值超9亿元企业3家，|东海等企业达到5亿元
    if firms and q.unit in MONEY and said.measure == "level" and (full := _of_those_counted(carry, name)):
        return full
    moves = moves or said.measure == "change"
    if moves and q.unit.partition("/")[0] in MONEY and (full := of_standard_before(text, start, said.begin, name)):
        return full
    return _same_owner(carry.subject, name) or (
        _of_capacity(q, said, carry, name) or _of_like_output(text, q, said, carry, name)
    )


def _in_field(text: str, start: int, begin: int, name: str) -> str:
    """``name``, only a place, with the measure in which its sentence from ``start`` tells several of them; or ''.

    >>> _in_field("在工业增加值增长方面，力争甲县增长5%、乙县增长9%", 0, 19, "乙县")
    '乙县工业增加值'
    """
    if not name.endswith(_LEVELS) or len(name) > _LONGEST_PLACE or name.startswith("全"):
        return ""
    told = _FIELD.search(text, part_begin(text, start, begin), begin)
    return name + told["measure"] if told is not None else ""


def _of_those_counted(carry: Carry, name: str) -> str:
    """``name``, only one of the things counted before 其中, with that by which they were counted; '' else."""
    told = _BY_MORE.search(carry.last_name) if carry.unit in ONE_BY_ONE else None
    return name + told["measure"] if told is not None and _is_owner(name) else ""


def _of_air(text: str, start: int, begin: int, carry: Carry) -> str:
    """The share of days with good air behind how many there were, where only the clause before names air; or ''."""
    days = carry.subject.find(_GOOD_DAYS)
    told = days < 0 or (days > 0 and carry.subject.endswith(_GOOD_DAYS))
    return "" if told or text.find("空气", start, begin) < 0 else "空气质量" + _GOOD_SHARE


def _same_owner(subject: str, name: str) -> str:
    """``name``, a figure of the same town or owner as ``subject``, with that; '' where it is none."""
    if name in _DWELLERS and subject.endswith("面积"):
        size = _TOWN_SIZE.fullmatch(subject)
        return size["town"] + name if size is not None else ""
    if name.startswith(_EACH) and name[-_WORD:] == subject[-_WORD:] and name not in subject:
        return subject[: max(0, subject.find(_EACH))] + name
    return of_same_insured(subject, name)


def _of_capacity(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, a thing alone in a list of what could be made of each, with what is done to that, or ''."""
    if not carry.subject.endswith("产能") or not said.joined or q.unit not in _CAPACITY_UNITS:
        return ""
    flow = naming.doing_of(carry.subject)
    first = _CAPACITY.fullmatch(carry.subject, len(flow))
    if first is None or said.measure != "level":
        return ""
    thing = _THING.fullmatch(name) is not None and not sides.is_attribute(name) and not naming.doing_of(name)
    return flow + first["done"] + name + "产能" if thing else ""
