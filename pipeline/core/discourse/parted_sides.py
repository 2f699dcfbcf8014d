"""Sides told together in one name or behind examples, parted: 建议、提案办结率和满意度, 甲、乙等|总投资.

Belongs here: where words that tell sides part. Does not belong here: which words are sides, and how a side completes
a name (sides.py).
"""

import re

from pipeline.core.discourse.joined_sides import OUTPUT, PROMPTLY_END
from pipeline.core.discourse.sides import is_attribute, is_side, is_stock
from pipeline.core.lexicon import nouns, sharing, side_words, verbs
from pipeline.core.patterns import any_of
from pipeline.core.phrases.added_to import without_adding
from pipeline.core.phrases.own_endings import joined

_LONGEST_SIDE, _RATE = 6, 3
#: What is done on an area: what else is measured is not of that.
_SOWN, _AREA = re.compile("(?<=..)(?:播种|种植|栽种|养殖|收获)$"), "面积"
#: How much something grew, said once behind all sides that did.
_GROWTHS = (*side_words.SPEEDS, "增长率")
#: So many signs make a word.
_WORD = 2
_SIZES = "(?:首期)?总?规模|总?(?:建筑|占地)?面积|总?占地|总长|全长|总里程|总?库容"
#: What is done with a thing whose size is told first (突出抓好|总投资1亿元的项目).
_DONE_WITH = re.compile(
    r"[^的，。、]{2,14}?(?P<side>(?:计划|概算|估算|预计|年度)?总?投资(?:总?额)?)"
    rf"|(?:[^的，。、]{{2,6}}?|[^的，。、]{{0,18}}?(?:设立|开辟|规划建设[^的，。、]{{2,6}})了?)(?P<size>{_SIZES})"
    r"|[^的，。、]{0,12}?(?:建成|建设|打造|形成|成为[^的，。、]{0,8}?(?:首个|唯一|第[一二三四五六七八九十]个))"
    r"(?P<much>年?(?:货物|旅客)?吞吐量|经济总量|库容|年?产能|储备能力|年?产值)"
)
#: What things are worth that something is done with, told before them (破获|案值1亿元的假药案).
_WORTH = re.compile(
    rf"{any_of((*verbs.DOINGS, '捐赠', '募集'))}"
    r"(?P<worth>(?:涉案|)总?(?:金额|价值)|涉案资金|总?(?:案值|货值|估值|市值)|注册资(?:本|金|本金))"
)
_WORTH_ENDS = frozenset(("金额", "资金", "价值", "案值", "货值", "估值", "市值", "资本", "本金"))
#: How what :data:`_DONE_WITH` finds may end: few words do.
_SIZE_ENDS = frozenset(
    ["投资", "资额", "规模", "面积", "占地", "总长", "全长", "里程", "库容", "吐量", "总量", "产能", "能力", "产值"]
)
#: What is made of a sector whose share is told before it (发挥|占工业产值三成|的装备业作用).
_SHARE_MADE_USE_OF = re.compile(
    r"[^的，。、占]{0,6}(?:发挥|得益于|依靠|支持|稳住)好?了?(?P<share>占(?![用地比据补领有])[^的，。、占]{2,14})"
)
#: Where what is told of was grown or kept (生猪、肉牛|养殖基地建设，存栏…): that is the kind of all of a list.
_BASES = re.compile("(?:标准化|规模化|生态|高效|特色)*(?:种植|养殖|栽培|繁育)(?:基地|园区?|小区|场|区)(?:的?建设)?$")
_GROWN = (*OUTPUT, "存栏", "出栏")
#: Some that are not counted, behind whoever does something with them (同多家企业谋划|一批|总投资…的项目).
_SOME = re.compile(rf"一批(?P<side>总?投资(?:总?额)?|{_SIZES})$")
#: A standard or a rate of two kinds of people (低保对象、孤儿|救助标准).
_PEOPLE = "(?:对象|孤儿|老人|儿童|人口|人员|居民|职工|学生|家庭)"
_OF_PEOPLE = re.compile(
    rf"(?P<first>[^、和等及]{{0,10}}{_PEOPLE})、(?P<second>[^、和等及的]{{0,10}}{_PEOPLE})"
    r"(?P<side>(?!等)[^、和]{2,20}(?:标准|比例|率))"
)
#: Kinds of land, each of which is used so safely by itself (耕地和建设用地|安全利用率), and kinds of insurance.
_LAND = "(?:[耕用]地|地块)"
_OF_LAND = re.compile(f"(?P<first>[^、和与及]*{_LAND})[和与及](?P<second>[^、和与及]*{_LAND})(?P<side>安全利用率)")
_INSURANCES = re.compile("[^、和与及]*保险[和与及][^、和与及]*保险(?:参保率|覆盖率)")


def has_each_its_own(name: str) -> bool:
    """Whether ``name`` tells of two, joined by a word, each of which has the rate or the income by itself.

    >>> has_each_its_own("养老保险和医疗保险参保率"), has_each_its_own("职工和居民医疗保险参保率")
    (True, False)
    """
    if name.startswith(sharing.EACH_OF_PAIR) and name.endswith(("率", "收入")):
        return True
    return name.endswith("率") and _INSURANCES.fullmatch(name) is not None


def of_each_kind(name: str) -> list[str]:
    """The standards or rates that ``name`` tells of two kinds of people or land; none where it does not.

    >>> of_each_kind("散居孤儿、困境儿童养育标准"), of_each_kind("发放低保对象、孤儿救助金")
    (['散居孤儿养育标准', '困境儿童养育标准'], [])
    """
    told = _OF_PEOPLE.fullmatch(name) or (_OF_LAND.fullmatch(name) if name.endswith("率") else None)
    return [] if told is None else [told["first"] + told["side"], told["second"] + told["side"]]


def parted_at_end(whose: str, words: str) -> tuple[str, str]:
    """``words`` parted into examples behind ``whose`` and the side told of them (甲、乙等|总投资2亿元的项目)."""
    examples, among, side = words.rpartition("等")
    if among and not whose and examples and side and is_attribute(side):
        return examples + among, side
    return whose, _side_at_end(words)


def _side_at_end(words: str) -> str:
    """The size that ``words`` end in behind what is done (``抓好|总投资``), all of them where they end in none."""
    if "一批" in words and (some := _SOME.search(words)) is not None:
        return some["side"]
    last = words.rpartition("、")[2]
    words = words if "等" in last else last  # 历时9年建设、投资|千亿元的公路
    if "占" in words and (share := _SHARE_MADE_USE_OF.fullmatch(words)) is not None:
        return share["share"]
    if words[-_WORD:] in _WORTH_ENDS and (worth := _WORTH.fullmatch(words)) is not None:
        return worth["worth"]
    match = _DONE_WITH.fullmatch(words) if words[-_WORD:] in _SIZE_ENDS and words not in side_words.ATTRIBUTES else None
    return words if match is None else match["side"] or match["size"] or match["much"]


def listed_sides(name: str) -> list[str] | None:
    """Sides of one thing in one name (``人大代表建议、政协提案办结率和满意度``), each with the thing; else None."""
    head, others = name, list[str]()
    while (parted := _last_side(head)) is not None:
        head, other = parted
        others.append(other)
    sizes = (size for size in range(min(_LONGEST_SIDE, len(head) - 2), 1, -1) if is_side(head[-size:]))
    size = next(sizes, 0) if others else 0
    thing = head[: -size or None]
    if not size or thing[-1] in "、和及与" or "率、" in thing:
        return None  # 入学率和巩固率、…参保率和资助率: there are two things
    thing = PROMPTLY_END.sub("", thing)  # 法定时限办复率、满意率: the second has no such time
    grown = thing if others[0].endswith(_AREA) else _SOWN.sub("", thing)  # 茶叶种植面积、产量
    return [head, *(grown.removesuffix(other[:_WORD]) + other for other in reversed(others))]


def of_examples(words: str, count: int) -> list[str] | None:
    """The ``count`` sides of things that are told by examples, each with the things; or None.

    >>> of_examples("机械、轻工等六条产业链销售收入和利润", 2)
    ['机械、轻工等六条产业链销售收入', '机械、轻工等六条产业链利润']
    """
    examples, many, _ = words.partition("等")
    if not many or "、" not in examples:
        return None
    rate = next((noun for noun in _GROWTHS if words.endswith(noun)), "")
    told = listed_sides(words.removesuffix(rate))
    if told is None or len(told) != count or not all(one.startswith(examples + many) for one in told):
        return None
    return [one + rate for one in told]


def _last_side(name: str) -> tuple[str, str] | None:
    """``name`` before its last joiner, and the side behind it; None where what stands there is more than a side."""
    joiner = next((sign for sign in "和及与" if sign in name[-_LONGEST_SIDE:]), "、")
    head, _, other = name.rpartition(joiner)
    return (head, other) if head and is_side(other) else None


#: Sizes of a thing, none of them of another.
_OF_THINGS = frozenset(size for size in nouns.MONEY_SIZES if not size.endswith(("标准", "可支配收入", "余额"))).union(
    ("单产", "亩产", "总产", "总产量", "产量")
)
_SIZE_AT_END = re.compile(f"(?<=..)(?:{any_of((*nouns.MONEY_SIZES, '种植面积', '播种面积', '面积', '产量'))})$")


def side_of(name: str, side: str) -> str:
    """``side`` of what ``name`` tells: of the thing alone where both are sizes of it, of all of those that were added.

    >>> side_of("化工产业产值", "利润"), side_of("水稻种植面积", "单产"), side_of("新增企业", "总数")
    ('化工产业利润', '水稻单产', '企业总数')
    """
    if side[-1:] == "率" == name[-1:] and len(name) > _LONGEST_SIDE and is_side(name[-_RATE:]):
        return PROMPTLY_END.sub("", name[:-_RATE]) + side  # 建议、提案办复率均为100%，|满意率分别为98%、99%
    if side in _OF_THINGS and name not in nouns.MONEY_SIZES:
        return _SIZE_AT_END.sub("", name) + side
    return joined(without_adding(name) if is_stock(side) else name, side)  # 医疗保险参保9万人，|参保率


def of_bases(clause: str, side: str) -> str:
    """``clause`` without the bases for what it lists, where ``side`` tells how much of that there is.

    >>> of_bases("加强生猪、肉牛养殖基地建设", "存栏")
    '加强生猪、肉牛'
    """
    return _BASES.sub("", clause) if side.startswith(_GROWN) and "、" in clause else clause
