"""What is measured of things that are counted right before, in one breath: 310条河流|优良水体比例达90.1%.

Belongs here: where the things end and what is measured of them begins. Does not belong here: sides behind which a
predicate stands (owners.owner_end), the name of what is measured (counted_names.py).
"""

import re

from pipeline.core.discourse import sides
from pipeline.core.lexicon import nouns as lexicon
from pipeline.core.lexicon import owning, ranking, units, verbs
from pipeline.core.lexicon.places import ANYWHERE, LEVELS
from pipeline.core.patterns import any_of, words
from pipeline.core.phrases import measures, nouns, owners
from pipeline.core.state import ONE_BY_ONE, Place

#: Units of things that may have something measured of them, besides those that are counted one by one.
_COUNTS = frozenset((*ONE_BY_ONE, "项", "种", "支", "宗", "栋", "处", "只", "件"))
#: Units of what those counted may do something with next.
_COUNTED_NEXT = frozenset((*_COUNTS, "场", "次", "张", "套", "名", "人", "户"))
#: Units of what is measured.
_MEASURES = frozenset((*measures.RATIO_UNITS, *measures.MONEY, *units.PHYSICAL, "天", "个工作日"))
_POINTS = "个百分点"
#: No words between the two numbers are longer; signs that part statements, or put the things behind the second number.
_LONGEST = 32
_SIGNS = re.compile(r"[，。；：、()的\d]")
_DIGIT = re.compile(r"\d")
#: Things that are counted, and words that are no such thing before the next one.
_THING = re.compile(any_of((*lexicon.OWNERS, *lexicon.HEADS, *lexicon.ALSO_MEASURED), lexicon.NOT_OWNERS) + "(?!化)")
#: A place of one sign, or of several kinds, and a headline figure of it (12个|县|财政收入, 9个|县(区)|生产总值).
_OF_PLACE = re.compile(
    rf"(?P<place>市县|[县区市旗](?:\([^()]*\))?)(?:(?:城镇|农村|城乡)(?:居民(?:人均)?)?|)(?:{any_of(lexicon.HEADLINES)}|城镇化率|粮食总?产量)"
)
#: What is said of the water of a river or a section of it, or of the air of a place: no thing of its own.
_OF_WATER = re.compile(
    r"(?:中?(?:Ⅰ|Ⅱ|Ⅲ|I+|V|优)[^，。；]{0,6}|按[^，。；]{2,4}计算|水质|(?:环境)?空气质量|优良|水体)+(?:比例|占比|率)$"
)
#: The short name of a substance (细颗粒物|(PM2.5)|浓度), and of what whole a measure is told as a share.
_SHORT_NAME = re.compile(r"\([A-Za-z]+[\d.]*\)")
_SHARE_OF = re.compile(r"(?<=..)占(?!比)[^，。；：、()\d]{2,12}$")
#: What a side may open with.
_KIND_OF_SIDE = re.compile(rf"(?:{any_of(lexicon.KINDS_OF_SIDE)})+$")
_RATE_ENDS = re.compile(
    r"(?:[^，。；、\d]{2}率|比例|占比|比重|强度|缺口|进度|降幅|增幅|涨幅|改善幅度|税负|负担|成本|时间|时限|价格|收入|规模"
    r"|浓度|接待费|天数)$"
)
_LONGEST_SIDE = 8
_RATES = ("率", "比例", "占比", "进度")
#: What is done with things, or what they do (项目|整备土地2平方公里, 企业|精准匹配产业用房3万平方米).
_DOING = re.compile(rf"(?:{any_of(verbs.HOW_DONE)})*{any_of(verbs.DONE_WITH_THEM)}(?!率)(?=..)")
#: What things win or bring about, of which so many are told behind; prizes, and who brings about other things.
_ATTAINED = re.compile(
    r"(?P<things>[^，。；、的\d]{2,14}?)(?:(?P<won>分获|荣获|获得|斩获|获)|(?P<done>实现|完成|开展))"
)
_PRIZES = ("奖", "奖”", "荣誉", "称号", "奖项", "表彰")
_ATTAINERS = words("医院 卫生院 机构 企业 工厂 合作社 学校 幼儿园 院校 高校 银行 公司 单位 部门")
#: What leads on to a place among others (产量|居全国|第1位).
_RANK_LEAD = re.compile(
    rf"(?:[稳仍]?居|位居|位列|名列|排名?|排在|进入|跻身|均|都|分别|保持)*"
    rf"(?:{any_of(ANYWHERE)}|(?:{any_of(ANYWHERE)})?各(?:{any_of((*ranking.MEMBERS, *ranking.PLACES))}))$"
)
#: What is made or found of things, and shares that all of them have together.
_OUTPUT = re.compile("(?:产能|(?:查明)?(?:资源|储)量)$")
_OF_ALL_END = ("占比", "比例", "比重", "完成率", "开工率")
_RANK_LEAD_ENDS = frozenset((*f"{LEVELS}球界", *(one[-1] for one in ranking.MEMBERS)))
#: So many signs tell a thing that no list has.
_SHORTEST_THING = 4


#: From when on what is measured has moved (9个村硬化率|从2020年|60%提高到90%).
_FROM_YEAR = re.compile(r"[从由](?:(?:19|20)\d\d|上|去)年[底末]?的?$")


def things_of(text: str, noun: nouns.Noun, unit: str, place: Place) -> nouns.Noun | None:
    """The things counted in ``unit`` that ``noun`` begins with, with what they do or is done with them as predicate,
    where all behind them leads to the next number; None where it does not.
    """
    following = place.following
    if following is None or unit not in _COUNTS:
        return None
    counts = following.unit in _COUNTED_NEXT
    if not counts and following.unit not in _MEASURES:
        return None
    begin = noun.end - len(noun.words)
    if following.start - begin > _LONGEST:
        return None
    told = _FROM_YEAR.sub("", _SHARE_OF.sub("", text[begin : following.start]))
    gap = measures.gap_of(told) if following.unit == _POINTS else None  # 9个项目投资高于全市|12个百分点
    name = _SHORT_NAME.sub("", gap.name if gap is not None else measures.peel(told).name)
    name = name.removesuffix("可")  # 9个县粮食总产量|可|达9亿斤
    if name[len(noun.words) :].startswith("、") and sides.is_attribute(name[len(noun.words) + 1 :]):
        name = noun.words  # 9家企业|资产总额、营业收入分别增长12%、10%
    if _SIGNS.search(name, len(noun.words)) is not None:
        return None
    things, done = _parted(name)
    if counts and not done:
        return None  # only what those counted do tells that others are counted next
    if not things or (noun.predicate and things >= len(noun.words)) or _DIGIT.search(name, things) is not None:
        return None
    return nouns.Noun(begin + things, name[:things], name[things:] if done else "")


def attained_by(text: str, noun: nouns.Noun, place: Place) -> nouns.Noun | None:
    """The things that ``noun`` counts, with so many of what they bring about or win, which is told behind.

    So it is in 9项工程|获6个优质工程奖|, 7家医院|实现6项检查结果互认|.
    """
    following = place.following
    begin = noun.end - len(noun.words)
    done = _ATTAINED.fullmatch(text, begin, following.start) if following is not None else None
    if done is None or following is None:
        return None
    what = nouns.noun_behind(text, following.end, place.end)
    attained = what.words.partition("、")[0]
    if done["won"]:
        return nouns.Noun(done.end("things"), done["things"], "获" + attained) if attained.endswith(_PRIZES) else None
    by_them = done["things"].endswith(_ATTAINERS) and following.unit in _COUNTS and not what.predicate
    if not by_them or len(attained) < _SHORTEST_THING:
        return None
    return nouns.Noun(done.end("things"), done["things"], done["done"] + attained)


def ranked(text: str, noun: nouns.Noun, unit: str, place: Place) -> nouns.Noun | None:
    """The things that ``noun`` counts, with what of them has the place told behind as predicate; None where none has.

    So it is in 14种农产品|产量居全国|第1位, 23个细分产品|市场占有率全球|第一.
    """
    following = place.following
    begin = noun.end - len(noun.words)
    if following is None or following.kind not in ("rank", "front") or unit not in _COUNTS:
        return None
    if following.start - begin > _LONGEST:
        return None
    name = text[begin : following.start]
    lead = _RANK_LEAD.search(name, 2) if name[-1:] in _RANK_LEAD_ENDS and _SIGNS.search(name) is None else None
    if lead is None:
        return None
    body = name[: lead.start()]
    things = _parted(body)[0] or owners.owner_end(body, False) or len(_OUTPUT.sub("", body))
    if not things or body.endswith(_OF_ALL_END) or body == "工作":
        return None
    return nouns.Noun(begin + things, body[:things], name[things:])


def _parted(name: str) -> tuple[int, bool]:
    """Where the things that ``name`` begins with end, and whether a verb stands there; 0 where they do not.

    Else a side of the things stands there, in which ``name`` ends.
    """
    if (water := _OF_WATER.search(name, 2)) is not None:
        return water.start(), False
    if name[:1] in "市县区旗" and (headline := _OF_PLACE.fullmatch(name)) is not None:
        return headline.end("place"), False
    if name[:1] in "县区旗村镇乡" and sides.is_side(name[1:]):
        return 1, False
    size = _side_of(name)
    things = 0
    for thing in _THING.finditer(name, 0, len(name) - size):
        if thing.end() == 1 or name.count("“", 0, thing.end()) > name.count("”", 0, thing.end()):
            continue
        if things and thing[0] in owning.SEATS:
            continue  # 9家医院|床位使用率: it is a side of those who have them
        things = thing.end()
        if _DOING.match(name, things) is not None and not sides.is_side(name[things:]):
            return things, True
    if things or not size:
        return (things, False) if size else (0, False)
    things = len(_KIND_OF_SIDE.sub("", name[:-size]))
    told = things >= _SHORTEST_THING and name.endswith(_RATES) and not nouns.ends_in_doing(name[:things])
    return (things, False) if told else (0, False)


def _side_of(name: str) -> int:
    """How long the side is that ``name`` ends in; 0 where it ends in none."""
    size = next((n for n in range(min(_LONGEST_SIDE, len(name) - 2), 1, -1) if sides.is_side(name[-n:])), 0)
    if not size and (rate := _RATE_ENDS.search(name, 2)) is not None:
        size = len(rate[0])
    return size
