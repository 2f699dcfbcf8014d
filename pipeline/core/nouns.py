"""The noun behind a number: what is counted, and where its predicate begins.

Belongs here: the end of a noun, of a list of nouns, of a predicate. Does not belong here: whether a number counts what
stands behind it (counting.py).
"""

import re
from typing import NamedTuple

from pipeline.core import adverbials, between, half_nouns
from pipeline.core.lexicon import cues, nouns, scope, verbs
from pipeline.core.naming import FLOW
from pipeline.core.patterns import Endings, any_of

PLAIN = frozenset(nouns.PLAIN)
_HEADS = frozenset(nouns.HEADS)
#: Behind 在 these tell where something is done; 在建, 在校 and the like are words of their own.
_SOMEWHERE = "(?![建校园册职岗读训役孵研编用线库])[^，。；]{3,}"
#: Words that begin a predicate only before the right ones.
_ONLY = {
    "解决": "(?!方案|率|[^，。；]{0,8}的|机制|中心|办法|途径)",
    **dict.fromkeys("超达", r"[\d百千万亿]"),
    "占": r"[全\d地]|[^，。；]{2,20}(?:比重|比例|份额)",
    "获": "[^奖]",
    "要": "(?<=[目程园区地群户家站棚厂司村镇县市校院]要)(?![素道件点求闻务领塞害地])",
    "均": "(?<![平年户人亩日]均)(?![衡等价值线])",
    "平均": "(?<!全.平均)(?!水平|数|值|分|线)",
    "新增": "(?!长|债券).",
    "向": "(?<!面向)[^，。]{1,10}(?:发展|迈进|转型|转变|开放)",
    "与": "[^，。、；]{2,14}(?:开展|签订|签署|签约|建立|合作|实现|结对|达成|对接|组建|共建)",
    "基本": "(?:[完实形达解消具落竣贯成]|建(?!设))",
    "高质量": "完成|推进|建成|通过",
    "居": r"(?<=\S居)(?<![民宜安邻旅移迁新定侨独散聚群]居)(?<!智能家居)(?<!村居(?=[^全第前首]))(?![民住家委环])",
    "在": rf"(?<=[业目司区校院会店村镇乡员人口户生民者师]在){_SOMEWHERE}",
    "免费": "(?=提供|发放|开展|为|进行|办理|享受|接种|筛查|适配)",
    "发放": "(?<=[众户员者业生工民童]发放)",
    "按": "[^，。]{1,6}(?:计算|照|期|时)",
    "延伸": "(?!段|线|工程)",
    "上市": "(?<!以上市)",
    **{verb + to: r"(?:[约近\d]|\Z)" for verb in cues.MOVING for to in "至到为"},
    "布局": "(?!(?:更加|比较|较为|)合理)[^，。；、]{2,}",
    "不到": r"[半几两一二三四五六七八九十\d]+[年个]",
    "集中": "(?!连片|[^，。；、]{2,4}(?:区|点|问题|活动|仪式)$)",
    "集聚": "(?!点|[^，。；、]{0,3}(?:区|中心|地|带|平台|基地)$)",
    "提质增效": "(?![^，。；、]{1,4}(?:区|试点|行动)$)",
    "支持": "(?!政策)",
    "突破": "(?!口)",
    "新开工": "(?<!计划新开工)",
    "集": r"[^，。；\d]{2,16}[于为]一体",
    "带动": "(?!力)",
    "增长": "(?<![稳促保]增长)(?![点极])",
    "对": r"(?<![面针应核绝反校比相派])(?![口接外标象应比话手])[^，。；、\d]{2,16}?(?:进行|开展|给予|予以)",
    "领衔": "(?![^，。；]{0,8}的)",
    "来": "[^，。；]{1,4}(?:考察|参观|投资|洽谈|旅游|参展|就医)",
    "赴": "(?<=[员生年部长工民者师]赴)[^，。；]{1,8}(?:参加|参与|开展|学习|研学|务工|就业|考察|交流|任教|支援)",
    "为": "[^，。；、]{2,14}提供",
    "发展": "(?<=[村镇户民区县]发展)[^，。、]{2,}(?:产业|经济|农业|旅游|集群)",
    **dict.fromkeys(("压缩", "压减", "缩短", "精简"), r"(?:[至到了约近]|超过?|平均)*(?:\d|$)"),
}
_PREDICATE = re.compile(any_of((*verbs.PREDICATES, *_ONLY), only=_ONLY))
_PREDICATE_HEADS = frozenset(word[0] for word in (*verbs.PREDICATES, *_ONLY))
#: The same of a clause that has no other.
_PREDICATE_OF_CLAUSE = re.compile(any_of((*verbs.PREDICATES_OF_CLAUSE, "在"), only={"在": _SOMEWHERE}))
_BROUGHT = re.compile(rf"(?<=[区园镇乡村县市会])新{any_of(verbs.BROUGHT)}[^，。；、的]{{2,12}}$")
#: How affairs can be handled, with no verb before it (36项政务服务事项|“跨省通办”, 90项业务|全市通办).
HANDLED = "[^，。；“”的]{0,8}(?:“[^”]{2,14}(?:办|跑一次|[批报享])”|通办(?:通取)?|最多跑一次|容缺受理)"
_HANDLED = re.compile(f"(?:(?<=事项)|(?<=业务)|(?<=服务)(?!事项|业务))(?:可以?|均|全部)?{HANDLED}$")
_HANDLED_ENDS = frozenset("”办取次理")
_SELECTING = re.compile(any_of(verbs.SELECTING))
_FINITE = frozenset(verbs.FINITE)
_FIRST_OF_NOUN = frozenset(verbs.FIRST_OF_NOUN)
_OBJECT_FOLLOWS = frozenset(
    word for word in (*verbs.DOINGS, *verbs.LEAD) if len(word) > 1 and word not in verbs.NO_OBJECT
)
_LONGEST_VERB = 5  # longer ones are ways of doing (用心用情用力)
_VERB_ENDING = Endings(word for word in _OBJECT_FOLLOWS if len(word) <= _LONGEST_VERB)
_STOP = re.compile(r"[，。；：！？\n]|(?:特别|尤其)是|\.(?=[\u4e00-\u9fff])")
_NEXT_ITEM = re.compile(r"以及|及(?!时)|和(?![谐平美解])|(?<!参)与|、")
#: What leads up to the next count of a list (3项民生工程和县定|5项民生实事); of one pair of words both are counted.
_LEAD_OF_NEXT = re.compile(
    r"(?:以及|(?<![惠涉普])及(?!时)|和(?![谐平美解]))(?P<lead>[^，。；：“”]{0,13}[^，。；：“”、])"
)
_PAIR_END = ("地区", "地区的")
_COUNT = re.compile(r"\d[\d.]*[万多余]*[项件个条座所家处栋名](?!以[上下内]|左右|[，。；、：！？）\n])")
_WINDOW = 240  # no noun is longer, whatever runs on behind a number
_JOINER_ENDS = frozenset("、和及与，")
#: The things of a list, how long one of them may be, and signs that what stands there is none.
_ITEMS = re.compile("、|和(?![谐平美解])|及(?!时)|与")
_LONGEST_THING = 6
_NO_THING = re.compile(r"[\d的]|^[为居达近超获占位含未创]")
#: Where among others something stands: another statement (获评一级馆、|全省最多).
_BEST_OF = re.compile("(?:.{0,3}全[省市国区]|[居位])(?!“)")
_OBJECT = 2  # a predicate with an object of so many signs may go on with another object (喜迁南湾、|北山新居)
#: The rest of a list of things (15个工作站、|实训基地和实践基地).
_CLOSED_LIST = re.compile(r"(?:[^、，。；和及与]{2,8}、)*[^、，。；和及与]{2,8}(?:和|及|与)[^、，。；和及与]{2,8}")
#: The last of a list of things, as it stands before its predicate (8名司机、|投递员纳入试点).
_LAST_OF_LIST = re.compile(r"[^，。；的\d]{2,16}")
_JOINERS = re.compile(r"(?:、|和|(?<![惠普涉])及|(?<!参)与|以及|，)+$")
_INSIDE_BEFORE = frozenset("可待已正未新在各所非再")
_WHOLE_BEFORE = (
    "许可",
    "认可",
    "所在",
    "场所",
    "究所",
    "务所",
    "易所",
    "出所",
    "生所",
    "诊所",
    "守所",
    "会所",
    "厕所",
    "院所",
    "大所",
)
_INSIDE_BEHIND = ("型", "式", "类", "率", "的", "量", "额", "性", "区", "带", "站")
#: Signs that make a noun of the predicate before them, at the head of what is counted too (集聚区, 推广站).
_NOUN_OF = ("区", "型", "类", "率", "站", "带", "点", "所", "中心", "基地")
#: Adverbs that open a noun as well, where its last word stands before another predicate (已签约项目|开工).
_OF_STATE = frozenset(("已", "已经", "正在", "即将", "计划"))
_HEAD = 3  # so many signs say what kind of thing a noun is
_SHORTEST = frozenset("房县村镇")  # things of one sign that are counted by themselves
#: Work that is done is named without the word (天然气普及|工作).
_WORK = re.compile(
    r"(?<=....)(?<!前期)(?<!准备)(?<!重点)(?<!中心)(?<!各项)(?<!试点)(?<!到)(?<![到在赴].)(?<![到在赴]..)工作$"
)
_RELATIVE = re.compile(r"的[^的，。]{2,16}$")
#: Adjectives of a list before their noun (高产优质、多抗广适的|新品种).
_DESCRIBED = re.compile(r"(?:[^，。；、的]{2,10}、)*[^，。；、的]{2,8}的[^，。；、的]{2,12}$")
#: A limit that tells which things are counted (产值|超10亿元的企业).
_OVER_LIMIT = re.compile(r"超过?[\d.一二三四五六七八九十百千万亿]+[^，。；、\d]{0,6}的(?P<thing>[^，。；、\d]{2,})")
#: What things that are counted one by one end in, where a side of them goes on (老旧小区|改造经费全部到位).
_OWNER = re.compile(any_of(nouns.OWNERS, nouns.NOT_OWNERS))
_NO_SIDE = "(?<!高)(?<!前期)(?<!准备)(?<!重点)"  # a side of what is counted is no thing that is counted itself
_SIDE = re.compile(rf"{_NO_SIDE}{any_of(nouns.SIDES)}$")
_BETTERED = re.compile(rf"{_NO_SIDE}{any_of((*nouns.SIDES, *nouns.BETTERED))}$")
_SIDE_ENDS = frozenset(word[-1] for word in (*nouns.SIDES, *nouns.BETTERED))


class Noun(NamedTuple):
    """A counted noun: where it ends, its words, and the predicate behind it ('' where none follows)."""

    end: int
    words: str
    predicate: str


def noun_behind(text: str, at: int, stop: int) -> Noun:
    """The counted noun behind a number at ``at``, up to ``stop``."""
    stop = min(stop, at + _WINDOW)
    match = _STOP.search(text, at, stop)
    tail = text[at : _list_end(text, at, match.start() if match else stop, stop)]
    if tail.count(")") > tail.count("("):
        tail = tail[: tail.index(")")]
    elif tail.count("(") > tail.count(")"):
        tail = tail[: tail.rindex("(")]
    skipped = 1 if tail.startswith("的") else 0
    tail = tail[skipped:]
    if (other := between.OTHER_BEHIND.search(tail)) is not None:
        return Noun(at + skipped + other.start(), tail[: other.start()], "")
    cut = _predicate_in(tail) or (_HANDLED.search(tail, 2) if tail[-1:] in _HANDLED_ENDS else None)
    runs_on = match is None and text[stop : stop + 1].isdigit()
    if runs_on and "新" in tail:
        cut = _BROUGHT.search(tail, 2) or cut
    if cut is not None and (above := _OVER_LIMIT.match(tail, cut.start())) is not None:
        cut = _PREDICATE.search(tail, above.start("thing") + 2)  # the limit tells which things are counted
    if cut is not None:
        ends = adverbials.begin_before(tail, cut.start())
        if runs_on and tail[ends - 1] in _JOINER_ENDS and (own := _JOINERS.sub("", tail[:ends])):
            return Noun(at + skipped + len(own), own, "")  # 占地20亩的东园和|占地30亩的西园
        return Noun(at + skipped + ends, tail[:ends], tail[ends:])
    noun = _own_part(_JOINERS.sub("", tail) if tail[-1:] in _JOINER_ENDS else tail)
    if match is None:
        noun = noun[: between.own_end(noun, text, stop)]
    return Noun(at + skipped + len(noun), noun, "")


def with_predicate(noun: Noun) -> Noun:
    """``noun``, all that its clause says, parted from the predicate that such a clause must have."""
    cut = _predicate_in(noun.words, _PREDICATE_OF_CLAUSE)
    if cut is None:
        return noun
    at = adverbials.begin_before(noun.words, cut.start())
    return Noun(noun.end - len(noun.words) + at, noun.words[:at], noun.words[at:])


def _own_part(noun: str) -> str:
    """``noun`` without another thing of the same kind behind 和 (``17个消防站和南河消防站``)."""
    first, joiner, other = noun.partition("和")
    same = joiner and len(first) > _HEAD < len(other) and first[-_HEAD:] == other[-_HEAD:]
    return first if same else noun


def _ends_in_head(words: str) -> bool:
    return words[-2:] in _HEADS or words[-3:] in _HEADS


def _ends_in_thing(words: str) -> bool:
    return _ends_in_head(words) or words.endswith(nouns.THINGS)


def _opening_predicate(words: str) -> re.Match[str] | None:
    """The predicate that ``words`` open with."""
    return _PREDICATE.match(words) if words[:1] in _PREDICATE_HEADS else None


def shortest(words: str) -> int:
    """How many signs a counted thing at the head of ``words`` has at least."""
    return 1 if words[:1] in _SHORTEST else 4 if words.startswith(verbs.BEFORE_DOING) else 2


def _predicate_in(tail: str, predicate: re.Pattern[str] = _PREDICATE) -> re.Match[str] | None:
    """Where the predicate behind a counted noun begins: best where a noun's last word stands before it."""
    first = None
    at = shortest(tail)
    while (cut := predicate.search(tail, at)) is not None:
        at = max(cut.end(), cut.start() + 1)
        if _is_inside(tail, cut.start(), cut.end()):
            continue
        if _ends_in_head(tail[: cut.start()]):
            return cut
        first = first or cut
    quoted = first is not None and tail.startswith("“", first.end())  # 体育场|上线“一键预约”平台
    if first is not None and len(tail) <= 14 and first[0] not in _FINITE and not quoted and _ends_in_head(tail):
        return None
    return first


def _is_inside(tail: str, at: int, end: int) -> bool:
    """Whether the predicate found lies inside a noun (``重点改造项目``): nothing but a noun may follow 的."""
    if tail[at - 1] in _INSIDE_BEFORE and not tail.endswith(_WHOLE_BEFORE, 0, at):
        return True
    if tail.startswith(_INSIDE_BEHIND, end) or (tail[at - 1] == "、" and _DESCRIBED.match(tail, at) is not None):
        return True
    return tail.count("“", 0, at) > tail.count("”", 0, at) or tail.count("(", 0, at) > tail.count(")", 0, at)


def _list_end(text: str, at: int, end: int, stop: int) -> int:
    """Where the list of nouns ends that begins at ``at``: before a 、 that opens another statement."""
    if end == stop and (joiner := _JOINERS.search(text, at, end)) and not joiner[0].startswith("、"):
        end = joiner.start()
    elif end == stop and text.startswith("等", end - 1) and (item := _NEXT_ITEM.search(text, at + 2, end)) is not None:
        return item.start()  # examples of the next number (23条道路新建和南桥路、北桥路等|5条)
    runs_on = end == stop
    if runs_on and _COUNT.match(text, stop) is not None:
        end = _lead_of_next(text, at, end)
    mark = text.find("、", at, end)
    while mark >= 0:
        inner, rest = text[at:mark], text[mark + 1 : end]
        enclosed = half_nouns.is_half(inner, rest)
        enclosed = enclosed or (not runs_on and (half_nouns.is_one_work(inner, rest) or _goes_on(inner, rest)))
        # a list that 等 closes goes on
        closed = ("等" in rest and not runs_on and not (_ends_in_thing(inner) and _opens_statement(rest))) or (
            _DESCRIBED.match(rest) is not None and not _ends_in_head(inner)
        )
        if not enclosed and not closed and (runs_on or _opens_statement(rest) or not _alike(inner, rest)):
            return mark
        mark = text.find("、", mark + 1, end)
    return end


def _lead_of_next(text: str, at: int, end: int) -> int:
    """Where a noun at ``at`` ends: before the words that lead up to a count at ``end`` and their joiner, or there."""
    led = next((one for one in _LEAD_OF_NEXT.finditer(text, at + 2, end) if one.end() == end), None)
    if led is None or led["lead"].endswith(_PAIR_END):
        return end
    said = _PREDICATE.search(led["lead"]) or _PREDICATE_OF_CLAUSE.search(led["lead"])
    return end if said is not None else led.start()


def _goes_on(inner: str, rest: str) -> bool:
    """Whether ``rest`` goes on with what things are chosen for (入选省级、|市级重点项目) or closes a list of things."""
    said = _PREDICATE.search(rest, 2)
    if said is not None and _closes_list(rest, adverbials.begin_before(rest, said.start())):
        return _ends_in_thing(inner) and _predicate_in(inner) is None and not _opens_statement(rest)
    if _PREDICATE.search(rest) is not None or _opens_statement(rest) or _BEST_OF.match(rest):
        return False
    cut = _predicate_in(inner)
    if cut is not None:
        return selects(inner[cut.start() :]) or (len(inner) - cut.end() >= _OBJECT and "分别" not in inner)
    return _CLOSED_LIST.fullmatch(rest) is not None and _ends_in_head(rest)


def _closes_list(rest: str, at: int) -> bool:
    """Whether ``rest`` up to its predicate ``at`` is the last of some things (9个苗圃、|孵化器和产业园|投入使用)."""
    return _LAST_OF_LIST.fullmatch(rest, 0, at) is not None and _ends_in_thing(rest[:at])


def _alike(first: str, rest: str) -> bool:
    """Whether ``rest`` goes on with things of the kind of ``first``: one list, one number."""
    first = first.rpartition("、")[2]
    return len(first) <= 3 or "等" in rest or rest.rpartition("、")[2][-1:] == first[-1:] or _is_bare_list(first, rest)


def _is_bare_list(first: str, rest: str) -> bool:
    """Whether ``rest`` is nothing but more things behind ``first`` (3家海外商城、|海外仓): short ones, as it is."""
    things = _ITEMS.split(rest)
    longest = max(_LONGEST_THING, len(first) + _HEAD)
    if any(not 2 <= len(thing) <= longest for thing in things) or _NO_THING.search(rest) is not None:
        return False
    if _PREDICATE.search(rest) is not None or _PREDICATE.search(first, 1) is not None:
        return False
    return _ends_in_thing(first) or _ends_in_thing(rest) or first[:2] == things[0][:2] or len(first) == len(rest)


def _opens_statement(words: str) -> bool:
    """Whether ``words`` begin another statement, or are none at all."""
    heads = (words[:4], words[:3], words[:2])
    return (
        not words
        or any(head in _OBJECT_FOLLOWS or head in FLOW for head in heads)
        or _opening_predicate(words) is not None
    )


def without_work(noun: str) -> str:
    """``noun`` without 工作 at its end, which says nothing (贫困村电网改造|工作)."""
    return _WORK.sub("", noun) if noun.endswith("工作") else noun


def owner_end(noun: str, bettered: bool) -> int:
    """Where in ``noun`` the counted things end and a side of them begins (重点事项|审批时限); 0 where none does.

    ``bettered``: the side may also be one that is only bettered (完善5家企业的|运营模式).
    """
    side = (_BETTERED if bettered else _SIDE).search(noun) if noun[-1:] in _SIDE_ENDS else None
    if side is None:
        return 0
    last = noun.find("的", 0, side.start())
    short = 0 if noun.startswith("县一般公共预算") else 1
    ends = [owner.end() for owner in _OWNER.finditer(noun, 0, side.start()) if owner.end() > short]
    return last if last in ends else max(ends, default=0)


def is_owner(noun: str) -> bool:
    """Whether ``noun`` ends as things that are counted one by one do (老旧小区)."""
    return any(owner.end() == len(noun) for owner in _OWNER.finditer(noun))


def done_to_owner(noun: str) -> str:
    """What is done to things, said behind them in ``noun`` (贫困村|电网改造), "" where nothing is."""
    noun = without_work(noun)
    ends = [owner.end() for owner in _OWNER.finditer(noun) if owner.end() > 1]
    done = noun[max(ends) :] if ends else ""
    return done if len(done) > 2 and done.endswith(nouns.WORKS) else ""


#: A limit that tells which things are counted (6个|超50亿元|项目开工).
_ABOVE_LIMIT = re.compile(
    rf"超过?[\d.百千万亿]+元?的?(?=(?:{any_of(scope.OF_THE_LARGE)})*(?:项目|企业|园区|集群|产业))"
)


#: What says the rank of something told before (5项|排全区第二).
_RANKED = re.compile("(?:[居列排]|名列|分列|分居)(?:全[国省市区县州盟旗]|世界|全球|第|同类|各|省内)")
_RANKED_HEADS = frozenset("居列排名分")
#: Done in part: a modifier (已批未建|土地).
_NOT_YET = re.compile("已[^，。；]{1,3}未[^，。；]{1,2}(?=..)")


def starts_predicate(words: str) -> bool:
    """Whether ``words`` begin with a predicate, so that no counted noun stands there."""
    if words[:1] in _RANKED_HEADS and _RANKED.match(words) is not None:
        return True
    if words[:1] == "超" and (limit := _ABOVE_LIMIT.match(words)) is not None:
        words = words[limit.end() :]
    match = _opening_predicate(words)
    if (
        match is None
        or match[0] in _FIRST_OF_NOUN
        or _NOT_YET.match(words) is not None
        or words.startswith(_NOUN_OF, match.end())
    ):
        return False
    if match[0] in _OF_STATE and (cut := _predicate_in(words[match.end() :])) is not None:
        return not _ends_in_head(words[: match.end() + cut.start()])
    return not ((len(words) <= 14 and _ends_in_head(words)) or _RELATIVE.search(words))


def ends_in_verb(name: str) -> bool:
    """Whether ``name`` ends in a verb of doing or a lead word, so that its object must follow the number."""
    return name != "" and _VERB_ENDING.longest(name, len(name)) != ""


def ends_in_doing(words: str) -> bool:
    """Whether ``words`` end in what is done to a thing (城中村|改造), a verb or a noun."""
    return words.endswith(nouns.WORKS) or ends_in_verb(words)


def opens_with_predicate(words: str) -> bool:
    """Whether ``words`` open with a word of predicates, be it a relative clause before a noun (达到标准的县级中心)."""
    return _opening_predicate(words) is not None


def selects(predicate: str) -> bool:
    """Whether a predicate says which of the things are counted (``入选…``)."""
    return _SELECTING.match(predicate) is not None
