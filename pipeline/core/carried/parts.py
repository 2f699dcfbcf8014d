"""Parts of a whole that was told before: 其中, places and limits, the verb of doing that both have.

Belongs here: which whole a part belongs to, what it takes over from that. Does not belong here: names that lean on a
topic (leaning.py), shares of a whole (shares_of_wholes.py), projects of one stage (project_stages.py).
"""

import re

from pipeline.core.counts import doers, shared_verbs
from pipeline.core.discourse import sides
from pipeline.core.lexicon import adverbs, money, nouns, sharing
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.lexicon.places import BY_NAME, LEVELS_HERE, NO_TOWNS
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS
from pipeline.core.scope import limits
from pipeline.core.state import Carry, Reading, Sentence, Statement
from pipeline.core.tokens import Quantity

#: What of things is told as a whole: so it is of a kind of them behind 其中 (专利申请量9件，其中|发明专利7件).
_SIDE_OF_WHOLE = re.compile(
    rf"(?P<things>.{{2,}}?)(?:{any_of(adverbs.SO_FAR)})*(?:实现)?(?P<side>再?就业|申请(?=总?量$)|授权(?=总?量$)|保有(?=量$)|(?:通车|营业)里程|(?<!建筑)面积|余额|(?<=重点)项目)总?量?"
)
#: Kinds of power, and how much of all of them could be made (新增发电装机容量9亿千瓦，其中|水电1亿千瓦、核电2万千瓦).
POWER = ("水电", "火电", "核电", "风电", "煤电", "气电", "光伏", "风光电")
_POWER_SIZE = re.compile("(?:发电)?装机(?:容量|规模)?$")
_SIDE_ENDS = frozenset("业量程积额目")
#: What is told of whoever carries, gives or takes it (货运量9万吨，其中|铁路3万吨; 化肥施用量9万吨，其中|氮肥3万吨),
#: and kinds of those: no measure of its own.
_SIZE_OF_ANY = re.compile(
    "(?:[客货]运|发电|供电|售电|用电|供水|用水|供气|用气|供热|施用|销售)总?量|(?<=..)销量|(?:运营|营业)里程$"
)
_KIND_ALONE = re.compile(r"[^，。；、的\d量额率用占漏损存]{2,8}")
#: The next of the parts of such a whole (其中铁路3万吨，|公路5万吨).
_NEXT_PART = re.compile(r"其中[，：]?(?:[^，。；、\d]{2,10}\d[\d.]*[百千万亿]*[^，。；、\d]{1,3}[，、])+$")
_PARTS_WINDOW = 80
#: Units of people, that they are at work by now, and who they are (再就业9万人，其中|困难人员2万名).
_PEOPLE = {"人", "名"}
_AT_WORK, _WORKERS = ("再就业", "就业"), ("人员", "对象", "劳动力", "农民工", "毕业生")
_MOST_PARTS = 6  # so many counts may be the parts of one
_PARTED = re.compile(r"[^，。；、\d]*(?:，?[^，。；、\d]*其中|[（(]|(?=[^，。；、\d]*$))")
#: Things above a limit, and kinds of them that have one of their own.
_ABOVE = re.compile(
    rf"(?P<limit>[^，。；、的]{{0,4}}?(?:[\d.十百千]*[万亿]+元(?:{OR_MORE}|级)|[超过][\d.十百千]*[万亿]+元)的?)(?P<thing>.{{2,}})"
)
_MONEY_SAID = re.compile("[万亿元级]")
_PLACE_BY_NAME = re.compile(rf"{BY_NAME}(?<!上市)(?<!棚户区)(?<![城乡县]镇)")
#: Such a place, or the town itself, that the part told before is of (其中|市本级|线路9条、东山县5条).
_PLACE_BESIDE = re.compile(rf"[{LEVELS_HERE}](?:本级|直)|[城市]区|{_PLACE_BY_NAME.pattern}")
_WORD = 2  # so many signs make a word
#: Words that only end as a trade does.
_NO_TRADES = ("企业", *sharing.NOT_OF_A_KIND)
#: Money that trades draw, of all of them or of one.
_DRAWN = re.compile("(?:^|(?<=业))(?:实际|合同)?(?:利用|使用|吸收)?(?:外资|外商直接投资|省外资金)$")
#: Levels of two places of which the same is told, and what a place has.
_ALIKE = frozenset("县区旗镇乡")
_HAS = ("有", "现有", "共有", "拥有")
#: Towns, which are not told behind counties, and things that are places themselves.
_TOWNS = ("镇", "乡")
_PLACES = (*LEVELS_HERE, *_TOWNS, "村")
#: What parts the verbs of doing of a whole (新建和改扩建|学校): a part may tell one of them itself.
_VERBS_JOINED = re.compile("^(?:累计|实际)(?=.)|[和、及与]")
#: Verbs that hold for parts of what they were done to, though they name a thing with it (整备土地9公顷，其中|产业用地).
_DONE_TO_PARTS = ("整备", "征集", "出栏", "优化")
#: What is done with land of all uses, where a use is told behind it (完成土地出让9宗，其中|产业用地2宗).
_LAND, _USE_OF_LAND = "出让|供应|整备|收储", "用地"
_DONE_WITH_LAND = re.compile(rf"土地(?P<deed>{_LAND})$|[^，]+?(?P<verb>{_LAND})土地$")
#: Verbs of getting, and where they stand in what was got in all (累计|获国家级奖励).
_GETTING = frozenset(("获", "获得", "荣获", "喜获"))
_GOT = re.compile(rf"(?:{any_of(adverbs.SO_FAR)})*(?:{any_of(_GETTING)})(?=..)")
#: What money is used for, in its name (财政用于|“三农”|的支出).
_USED = re.compile(rf"(?:{any_of(money.USED_FOR)}).*?(?P<money>的[^的]*)?$")
#: What a part is for: what was done was not done to it (拆除房屋50处，其中用于设施养殖3处); how much there is for each
#: is no part of anything.
_FOR = (*money.USED_FOR, "为", "向", *sharing.FOR_EACH)


def is_among(text: str, begin: int, carry: Carry) -> bool:
    """Whether 其中 stands behind the last number, before the words of the next or where they ``begin``."""
    return text.find("其中", carry.end, begin + 2) >= 0


def of_sector(text: str, begin: int, carry: Carry, name: str) -> str:
    """``name``, a sector, with the figure before 其中 that it has a part of (就业9万人，其中|第一产业3万人); or ''."""
    if name not in nouns.ANY_SECTOR or not carry.subject.endswith(nouns.OF_SECTORS):
        return ""
    told = carry.subject.startswith(nouns.SECTORS) or is_among(text, begin, carry)
    return sides.narrowed(name, carry.subject.removeprefix("全社会")) if told else ""


def is_trade(name: str) -> bool:
    """Whether ``name`` ends as a trade (制造业, no 企业, no 就业)."""
    return name.endswith("业") and not name.endswith(_NO_TRADES)


def drawn_by(text: str, begin: int, carry: Carry, name: str) -> str:
    """``name``, a trade, with the money that the number before says all or another of them drew (实际利用外资9亿美元，
    其中|制造业); or ''."""
    if not is_trade(name):
        return ""
    drawn = _DRAWN.search(carry.subject)
    if drawn is None or not ((drawn.start() > 0 and begin - carry.end <= 1) or is_among(text, begin, carry)):
        return ""
    return name + drawn[0]


def used_for(text: str, begin: int, q: Quantity, carry: Carry, name: str) -> str:
    """``name``, what a part of money before 其中 is used for, with that (专项债券9亿元，其中|用于水利3亿元、
    |用于还贷2亿元); or ''."""
    whole = carry.wholes.get(q.unit, "")
    if not whole or not name.startswith(money.USED_FOR) or q.unit not in MONEY or "的" in name:
        return ""
    used = _USED.search(whole)
    if not is_among(text, begin, carry) and (used is None or begin - carry.end > 1):
        return ""
    return whole + name if used is None else whole[: used.start()] + name + (used["money"] or "")


def is_part(q: Quantity, said: Statement, carry: Carry, name: str) -> bool:
    """Whether ``name`` is a part of what was counted before 其中, with which it shares the verb of doing."""
    if name in _GETTING:
        return q.unit == carry.unit and _GOT.match(carry.subject) is not None
    if not carry.among or any(one and one in name for one in _VERBS_JOINED.split(carry.among)) or name.startswith(_FOR):
        return False
    let_off = name.endswith(money.LET_OFF) and not carry.subject.endswith(money.LET_OFF)  # 兑现资金9亿元，其中|减税
    done = let_off or naming.is_bare_doing(name) or naming.is_done_alone(name) or naming.doing_of(name)
    if done or name.endswith(nouns.WORKS) or sides.is_attribute(name) or shared_verbs.has_own_within(name):
        return False  # 引进项目8个，其中百亿级项目2个，洽谈会|新签约项目3个
    counts = said.measure == "level" and q.unit not in RATIO_UNITS
    # Not in 实施工业项目9个，其中技改项目4个，确保|技改投资增长20%.
    return q.unit == carry.among_unit or (counts and q.unit == carry.unit and q.unit not in MONEY)


def is_above(text: str, q: Quantity, said: Statement, carry: Carry, name: str) -> bool:
    """Whether ``name`` tells by a limit which of those counted are meant (在建项目90个，其中|投资9亿元以上20个)."""
    alike = said.measure == "level" and q.unit == carry.unit and q.unit not in MONEY
    told = (limits.is_only_limit(name) and name[0] not in "超过突") or _PLACE_BY_NAME.fullmatch(name) is not None
    return alike and told and is_among(text, said.begin, carry)


def as_part(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, a part of what was counted before, with what it takes over of that."""
    if name in _GETTING and (got := _GOT.match(carry.subject)) is not None:
        return name + carry.subject[got.end() :]  # 五年累计获国家级奖励9项，其中去年|获3项
    if limits.is_only_limit(name):  # 新设立企业90家，其中|注册资本1亿元以上8家
        whole = naming.without_doing(whole_of(q, said, carry))
        above = _ABOVE.match(whole)
        return carry.among + name + (whole if above is None else above["thing"])
    narrows = sides.is_modifier(name) or name in nouns.SECTORS
    whole = naming.without_flow(whole_of(q, said, carry).removeprefix(carry.among))
    if _PLACE_BY_NAME.fullmatch(name) is not None and name[-1] != whole[-1:] and (whole or not narrows):
        beside = _PLACE_BESIDE.match(whole)
        return carry.among + name + whole[beside.end() if beside else 0 :]  # 关停企业9家，其中东山县2家、北沟县1家
    subject = carry.subject.removeprefix(carry.among)
    return carry.among + (sides.narrowed(name, subject) if narrows else _above_limit(q, said, carry, name) + name)


def of_other_place(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, a place, with what was done in another right before (东山县新建学校9所、|北沟区3所), or ''."""
    alike = q.unit == carry.unit and said.measure == carry.measure == "level" and q.unit not in RATIO_UNITS
    if not alike or len(name) <= _WORD or said.begin - carry.end > 1 or _PLACE_BY_NAME.fullmatch(name) is None:
        return ""
    other = _PLACE_BY_NAME.match(carry.subject)
    if other is None or len(other[0]) <= _WORD or carry.subject.endswith(_PLACES):
        return ""  # 东山县建成美丽乡村9个、|田园乡5个
    if name[-1] in _TOWNS and other[0][-1] not in _TOWNS:
        return ""  # 东山县培育名茶9个、|特产镇3个
    if carry.among or name.endswith(NO_TOWNS) or other[0].endswith(NO_TOWNS):
        return ""  # 建成自治区绿色工厂9个、|绿色园区3个
    done = carry.subject[other.end() :]
    things = len(done) > _WORD and _ALIKE.issuperset((other[0][-1], name[-1]))
    return name + done if things or done.startswith(_HAS) or naming.doing_of(done) else ""


def _above_limit(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """The limit above which things were counted that ``name`` is a kind of (亿元以上项目9个，其中|产业项目5个)."""
    limit = _ABOVE.match(naming.without_doing(whole_of(q, said, carry)))
    if limit is None or name[-_WORD:] != limit["thing"][-_WORD:] or _MONEY_SAID.search(name) is not None:
        return ""
    return limit["limit"]


#: Those that are being built, beside those that are finished or begun (竣工|、在建|项目).
_UNDER_WAY = re.compile("[、和](?:在建|续建)")


def _done_with_land(whole: str) -> str:
    """What is done with the land that ``whole`` counts, told as a noun or behind its owner, or ''.

    >>> _done_with_land("土地出让"), _done_with_land("城市更新项目供应土地")
    ('出让', '供应')
    """
    land = _DONE_WITH_LAND.search(whole) if "土地" in whole else None
    return "" if land is None else land["deed"] or land["verb"]


def doing_of_whole(reading: Reading, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """The verb of doing of what ``q``, a ``name``, is a part of; '' where it is more (净增7万户，其中企业达30万户)."""
    last = reading.observations[-1] if reading.observations and q.unit not in RATIO_UNITS else None
    is_more = last is not None and last.unit == q.unit and last.value is not None and q.value > last.value
    is_share = said.measure == "level" and q.unit in RATIO_UNITS  # 新签约项目10个、总投资9亿元，其中产业项目占比90%
    whole = "" if is_more or is_share else whole_of(q, said, carry)
    flow = naming.flow_of(whole) or next((verb for verb in _DONE_TO_PARTS if whole.startswith(verb)), "")
    flow = flow or ("" if q.unit in MONEY else doers.doing_by(whole))  # 东山园区引进企业9家，其中上市公司2家
    if not flow and name.endswith(_USE_OF_LAND):
        return _done_with_land(whole)
    if not flow and q.unit == carry.unit and q.unit not in MONEY and _PLACE_BY_NAME.fullmatch(name) is not None:
        flow = naming.doing_of(whole)  # 维修村道60公里，其中东山县9公里
    also = _UNDER_WAY.match(whole, len(flow)) if flow else None
    return flow if also is None else flow + also[0]


def of_side(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, a kind of things, with what is told of them before 其中 (再就业9万人，其中|困难人员2万人), or ''."""
    whole = whole_of(q, said, carry)
    told = _SIDE_OF_WHOLE.fullmatch(naming.without_doing(whole)) if whole[-1:] in _SIDE_ENDS else None
    if name in POWER and q.unit == carry.unit and (capacity := _POWER_SIZE.search(whole)) is not None:
        return naming.flow_of(whole) + name + capacity[0]
    alike = q.unit == carry.unit or {q.unit, carry.unit} == _PEOPLE
    own = naming.doing_of(name)
    if not alike or (own and not name.endswith("重点")) or "新增" in name:  # 其中|列入省重点23项
        return ""
    if whole in _AT_WORK and name.endswith(_WORKERS):
        return name + whole
    if not own and (sized := _with_size(whole, name)):
        return sized
    if told is None or name[-_WORD:] != told["things"][-_WORD:]:
        return ""
    carry.among, carry.among_unit = "" if own else naming.flow_of(whole), q.unit
    return carry.among + name + told["side"] + ("量" if whole.endswith("量") else "")


def _with_size(whole: str, name: str) -> str:
    """``name``, a kind of those of which ``whole`` tells how much they carry, give or take, with that; or ''.

    >>> _with_size("全社会货运量", "铁路"), _with_size("发电量", "工业用电量")
    ('铁路货运量', '')
    """
    size = _SIZE_OF_ANY.search(whole) if whole[-1:] in _SIDE_ENDS else None
    return "" if size is None or _KIND_ALONE.fullmatch(name) is None else naming.flow_of(whole) + name + size[0]


def next_of_sizes(text: str, begin: int, q: Quantity, carry: Carry, name: str) -> str:
    """``name``, the next of the parts of what somebody carries, gives or takes, with that (…，|公路5万吨); or ''."""
    if q.unit != carry.unit or carry.measure != "level" or naming.doing_of(name):
        return ""
    full = _with_size(carry.subject, name)
    parts_told = full and _NEXT_PART.search(text, max(0, begin - _PARTS_WINDOW), begin) is not None
    return full if parts_told else ""


def whole_of(q: Quantity, said: Statement, carry: Carry) -> str:
    """What a number behind 其中 is a part of: what was last counted in its unit, else by the piece, or the subject."""
    if said.measure != "level" or q.unit in RATIO_UNITS:
        return carry.subject
    by_piece = q.unit not in MONEY and carry.unit not in MONEY and carry.unit not in RATIO_UNITS
    return carry.wholes.get(q.unit, carry.subject if by_piece else "")


def whole_of_counts(sentence: Sentence) -> str:
    """What the last counts of the sentence make up together (39项，其中省重点2项、市重点37项，|总投资), or ''.

    Amounts told of it since are passed over.
    """
    reading = sentence.reading
    unit, parts, total, first = "", 0, 0.0, 0
    for one in reversed(reading.observations[-_MOST_PARTS:]):
        if one.start < sentence.stored_start or one.value is None or one.measure != "level":
            return ""
        if one.unit in MONEY and not parts:
            continue
        unit = unit or one.unit
        if one.unit != unit or unit in RATIO_UNITS:
            return ""
        if parts > 1 and one.value == total:
            return one.indicator if _PARTED.match(reading.between(one, first)) is not None else ""
        parts, total, first = parts + 1, total + one.value, one.start
    return ""
