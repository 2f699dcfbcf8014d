"""The noun behind a number: what is counted, and where its predicate begins.

Belongs here: the end of a noun, of a list of nouns, of what owns a side. Does not belong here: which words begin a
predicate (predicates.py), whether a number counts what stands behind it (counting.py).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import clauses, nouns, verbs
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.lexicon.places import WHOLE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import adverbials, between, half_nouns, named_others
from pipeline.core.phrases.naming import FLOW
from pipeline.core.phrases.predicates import (
    DESCRIBED,
    OBJECT_FOLLOWS,
    PREDICATE,
    PREDICATE_OF_CLAUSE,
    ends_in_head,
    ends_in_verb,
    opening_predicate,
    predicate_in,
    selects,
)

PLAIN = nouns.PLAIN
_BROUGHT = re.compile(rf"(?<=[区园镇乡村县市会])新{any_of(verbs.BROUGHT)}[^，。；、的]{{2,12}}$")
#: Who or what does so much of other things that are counted behind it (12个镇|实施建设项目30个, 5家馆|服务60万人).
_DOES_MORE = re.compile(
    r"(?:(?<=[区园镇乡村县市位团馆会点校”)])(?<!重点|试点|城乡)|(?<=干部|企业|商户|专线|河流|高中|机构))"
    rf"{any_of(verbs.DOING_MORE, verbs.NOT_DOING_MORE)}[^，。；、的]{{1,12}}$|辐射$"
)
_SO_MANY = re.compile(rf"(?:{any_of(SO_MANY_REACHED)}|共计?)*(?=\d|$)")
#: How affairs can be handled, with no verb before it (36项政务服务事项|“跨省通办”, 90项业务|全市通办).
HANDLED = "[^，。；“”的]{0,8}(?:“[^”]{2,14}(?:办|跑一次|[批报享])”|通办(?:通取)?|最多跑一次|容缺受理)"
_HANDLED = re.compile(f"(?:(?<=事项)|(?<=业务)|(?<=服务)(?!事项|业务))(?:可以?|均|全部)?{HANDLED}$")
_HANDLED_ENDS = frozenset("”办取次理")
#: Where a noun ends; its first sign is asked first, as ``headed`` does, which knows no digits of other scripts.
_STOP = re.compile(
    r"(?s)[，。；：！？\n①-⒛特尤.(\d](?<=(?=[，。；：！？\n①-⒛]|(?:特别|尤其)是|\.(?=[\u4e00-\u9fff])|\((?=[^()\n]{2,24}(?:负责|牵头|主办|承办)\))|\(\d{1,2}\)(?![型类级号期])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]{2})\d+天(?=[，。；])).)"
)
_NEXT_ITEM = re.compile(rf"以及|{clauses.AND_ALSO}|{clauses.AND}|(?<!参)与|、")
#: What leads up to the next count of a list (3项民生工程和县定|5项民生实事); of one pair of words both are counted.
_LEAD_OF_NEXT = re.compile(rf"(?:以及|{clauses.AND_ALSO}|{clauses.AND})(?P<lead>[^，。；：“”]{{0,13}}[^，。；：“”、])")
_PAIR_END = ("地区", "地区的")
_COUNT = re.compile(r"\d[\d.]*[万多余]*[项件个条座所家处栋名](?!以[上下内]|左右|[，。；、：！？）\n])")
_WINDOW = 240  # no noun is longer, whatever runs on behind a number
_JOINER_ENDS, _JOINS = frozenset("、和及与，"), frozenset("和及")
#: The things of a list, how long one of them may be, and signs that what stands there is none.
_ALSO = re.compile(clauses.AND_ALSO)
_ITEMS = re.compile(f"、|{clauses.AND}|{clauses.AND_ALSO}|与")
_LONGEST_THING = 6
_NO_THING = re.compile(r"[\d的]|^[为居达近超获占位含未创]")
#: What all of those counted did in one year is told together (9个项目当年签约、|当年开工).
_SAME_YEAR = "当年"
#: A list of things that its kind closes, before another statement up to the next number (4项水利、交通等工程|、总投资).
_KIND_CLOSES = re.compile(
    r"的?[^，。；、\d和及]{2,10}(?:、[^，。；、\d等]{2,10})+等[^，。；、\d等]{2,12}(?=、[^，。；、\d]{2,8}$)"
)
#: How many kinds counted things are examples of, or others named behind them are (9万只|蛋鸡等六个“万级”品牌,
#: 6条绿道|、东山等3大“公园群”).
_OF_KINDS = re.compile(r"(?:、[^，。；、的]{2,12})?等(?:[两三四五六七八九十]|\d{1,2})[个大项类](?=“)")
#: The last of two kinds of things, with what sort it is.
_KIND = re.compile(r"(?:“[^”]*”)?[^，。；、和及与的\d]{3,12}")
_KINDS = ("园", "街巷", "示范点")  # more last words of such kinds
#: What is done to a thing, or to make one: it needs no such kind.
_WORKED = (*nouns.WORKS, "加工")
#: Places that one sign names.
_PLACES_ALONE = frozenset("省市县区镇乡村")
#: Where among others something stands: another statement (获评一级馆、|全省最多).
_BEST_OF = re.compile(f"(?:.{{0,3}}{WHOLE}|[居位])(?!“)")
#: What opens a statement besides the verbs of doing (3枚金牌、|创历史最好成绩; 9个省份、|规模居全国前列).
_SAID_NEXT = re.compile("[规总数][模量]居|创(?:下|历史|新高)|蝉联|抗御|战胜")
_OBJECT = 2  # a predicate with an object of so many signs may go on with another object (喜迁南湾、|北山新居)
#: The rest of a list of things (15个工作站、|实训基地和实践基地).
_CLOSED_LIST = re.compile(r"(?:[^、，。；和及与]{2,8}、)*[^、，。；和及与]{2,8}(?:和|及|与)[^、，。；和及与]{2,8}")
#: The last of a list of things, as it stands before its predicate (8名司机、|投递员纳入试点), and what it needs.
_LAST_OF_LIST = re.compile(r"[^，。；的\d]{2,16}")
_LIFE = re.compile("(?:基本|)(?:生活|住房|饮水|出行|就医|就学|上学)(?:安全|困难|问题|条件|)$")
_JOINERS = re.compile(r"(?:、|和|(?<![惠普涉])及|(?<!参)与|以及|，)+$")
#: Things told by name behind those that are counted.
_OTHERS = re.compile(r"(?<=..)(?<![惠涉普以])及(?![时其以])(?=[^、及]{2,}(?<![建改])、)")
_EXAMPLES = re.compile(rf"(?<=..){clauses.AND}(?=[^等]{{2,12}}等.|[^等]{{13,26}}等一批)")
#: Bodies of which so many are counted before others are told by name (6家银行分行|和东湖财险等金融机构).
_BODIES = ("分行", "支行", "部门", "实验室", "研究院")
#: What opens the next number.
DIGIT = re.compile(r"\d")
_SO_LONG = "长的"  # a number behind which it stands is the length of the thing (9公里|长的|步道)
_GOES_TO = ("投向", "用于")  # money goes to all that is told
_HEAD = 3  # so many signs say what kind of thing a noun is
#: Work that is done is named without the word (天然气普及|工作).
_WORK = re.compile(
    r"(?<=....)(?<!”)(?<!前期)(?<!准备)(?<!重点)(?<!中心)(?<!各项)(?<!试点)(?<!到)(?<![到在赴].)(?<![到在赴]..)工作$"
)
#: A limit that tells which things are counted (产值|超10亿元的企业).
_OVER_LIMIT = re.compile(r"超过?[\d.一二三四五六七八九十百千万亿]+[^，。；、\d]{0,6}的(?P<thing>[^，。；、\d]{2,})")
#: What things that are counted one by one end in, where a side of them goes on (老旧小区|改造经费全部到位).
_OWNER = re.compile(any_of(nouns.OWNERS, nouns.NOT_OWNERS))
_NO_SIDE = "(?<!高)(?<!前期)(?<!准备)(?<!重点)"  # a side of what is counted is no thing that is counted itself
_SIDE = re.compile(rf"{_NO_SIDE}{any_of(nouns.SIDES)}$")
_BETTERED = re.compile(rf"{_NO_SIDE}{any_of((*nouns.SIDES, *nouns.BETTERED))}$")
_SIDE_ENDS = frozenset(word[-1] for word in (*nouns.SIDES, *nouns.BETTERED))
#: By which year something is said of what is counted (30个村|2028|年底前建成).
_YEAR_END = re.compile(r"(?<=[^比较])(?:19|20)\d\d年?$")
#: A verb of two signs, and 或 between it and another.
_EITHER = 3


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
    quoted, closes, _ = tail.partition("”")
    if closes and "“" not in quoted:
        tail = quoted  # 以“1个实验室、5家新型研发机构”为主体
    tail = _OF_KINDS.split(tail, 1)[0] if "等" in tail[2:] else tail
    skipped = 1 if tail[:1] == "的" and tail[1:2] != "士" else len(_SO_LONG) if tail.startswith(_SO_LONG) else 0
    tail = tail[skipped:]
    if (other := between.other_behind(tail)) is not None:
        return Noun(at + skipped + other.start(), tail[: other.start()], "")
    unit = _unit_before(text, at)
    cut = predicate_in(tail) or (_HANDLED.search(tail, 2) if tail[-1:] in _HANDLED_ENDS else None)
    runs_on = match is None and text[stop : stop + 1].isdigit()
    if runs_on and "新" in tail:
        cut = _BROUGHT.search(tail, 2) or cut
    if match is None and (more := _does_more(text, tail, stop)):
        return Noun(at + skipped + more, tail[:more], _without_list(text[at + skipped + more : stop]))
    if cut is not None and (above := _OVER_LIMIT.match(tail, cut.start())) is not None:
        cut = PREDICATE.search(tail, above.start("thing") + 2)  # the limit tells which things are counted
    if cut is not None:
        ends = adverbials.begin_before(tail, cut.start())
        ends -= _EITHER if tail[ends - 1] == "或" and ends > 2 * _EITHER else 0  # 75家平台|转型或退出
        if runs_on and tail[ends - 1] in _JOINER_ENDS and (own := _JOINERS.sub("", tail[:ends])):
            return Noun(at + skipped + len(own), own, "")  # 占地20亩的东园和|占地30亩的西园
        own = _without_others(tail[:ends])
        own = _YEAR_END.sub("", own) if own[-1:] in "0123456789年" else own
        said = tail[ends:-1] if runs_on and tail[-1] in _JOINS and ends < len(tail) - 2 else tail[ends:]
        return Noun(at + skipped + ends, own if skipped else own[: named_others.begin(own, unit)], said)
    noun = _own_part(_JOINERS.sub("", tail) if tail[-1:] in _JOINER_ENDS else tail)
    if not skipped:
        noun = noun[: named_others.begin(noun, unit)]
    if match is None:
        noun = noun[: between.own_end(noun, text, stop)]
    return Noun(at + skipped + len(noun), noun, "")


def _does_more(text: str, tail: str, stop: int) -> int:
    """Where in ``tail`` begins what those counted do so much of, with its number at ``stop`` in ``text``; 0 where none.

    >>> _does_more("12个镇实施建设项目30个", "镇实施建设项目", 10)
    1
    """
    more = _DOES_MORE.search(tail, 1)
    if more is None or text[stop - 1] in _JOINER_ENDS or _SO_MANY.match(text, stop) is None:
        return 0
    return more.start() if tail.count("“", 0, more.start()) == tail.count("”", 0, more.start()) else 0


def _without_list(did: str) -> str:
    """What those counted do so much of, with no list of its kinds behind its verb.

    >>> _without_list("开办绘画、舞蹈等特色班共")
    '开办特色班'
    """
    verb, what = did[:2], _SO_MANY.sub("", did[2:])
    what = what.rpartition("、")[0] if "、" in what and _opens_statement(what.rpartition("、")[2]) else what
    return verb + (what.rpartition("等")[2] or what).rpartition("、")[2]


def noun_to_number(text: str, at: int, end: int) -> Noun:
    """The counted noun behind a number at ``at``, up to the next number before ``end``."""
    stop = DIGIT.search(text, at, end)
    return noun_behind(text, at, stop.start() if stop is not None else end)


def with_predicate(noun: Noun) -> Noun:
    """``noun``, all that its clause says, parted from the predicate that such a clause must have."""
    return parted(noun, predicate_in(noun.words, PREDICATE_OF_CLAUSE))


def parted(noun: Noun, cut: re.Match[str] | None) -> Noun:
    """``noun``, parted from what is said of it from ``cut`` on."""
    if cut is None:
        return noun
    at = adverbials.begin_before(noun.words, cut.start())
    return Noun(noun.end - len(noun.words) + at, noun.words[:at], noun.words[at:])


def _unit_before(text: str, at: int) -> str:
    """The end of the unit in which the noun at ``at`` is counted: two signs tell lengths and areas."""
    return text[max(0, at - 2) : at]


def _own_part(noun: str) -> str:
    """``noun`` without another thing of the same kind behind 和 (``17个消防站和南河消防站``)."""
    noun = _without_others(noun).removesuffix("在内的")  # 包括2名|院士在内的35名人才
    first, joiner, other = noun.partition("和")
    same = joiner and len(first) > _HEAD < len(other) and first[-_HEAD:] == other[-_HEAD:]
    return first if same and not first.startswith(_GOES_TO) else noun  # 投向基础研究和应用基础研究


def _without_others(noun: str) -> str:
    """``noun`` without the things that are told by name behind it (``4个路口改造及南河、北河景观工程``).

    They may be examples of another kind (``5座水库和东河治理等重点工程``).
    """
    others = _OTHERS.search(noun) if "及" in noun and "、" in noun else None
    if others is None and "等" in noun[_HEAD:-1] and (named := _EXAMPLES.search(noun)) is not None:
        own = noun[: named.start()]
        others = named if ends_in_head(own) or own.endswith(_BODIES) else None
    return noun[: others.start()] if others is not None else noun


def ends_in_thing(words: str) -> bool:
    """Whether ``words`` end in the name of a thing."""
    return ends_in_head(words) or words.endswith(nouns.THINGS)


def _list_end(text: str, at: int, end: int, stop: int) -> int:
    """Where the list of nouns ends that begins at ``at``: before a 、 that opens another statement."""
    if end == stop and (joiner := _JOINERS.search(text, at, end)) and not joiner[0].startswith("、"):
        end = joiner.start()
    elif end == stop and text.startswith("等", end - 1) and (item := _NEXT_ITEM.search(text, at + 1, end)) is not None:
        return item.start()  # examples of the next number (23条道路新建和南桥路、北桥路等|5条)
    runs_on = end == stop
    if runs_on and "等" in text[at:end] and (whole := _KIND_CLOSES.match(text, at, end)) is not None:
        end, runs_on = whole.end(), False
    if runs_on and _COUNT.match(text, stop) is not None:
        end = _lead_of_next(text, at, end)
    mark = text.find("、", at, end)
    while mark >= 0:
        inner, rest = text[at:mark], text[mark + 1 : end]
        enclosed = half_nouns.is_half(inner, rest) or (rest.startswith(_SAME_YEAR) and _SAME_YEAR in inner)
        enclosed = enclosed or (not runs_on and half_nouns.is_one_work(inner, rest)) or _goes_on(inner, rest, runs_on)
        # a list that 等 closes goes on
        closed = ("等" in rest and not runs_on and not (ends_in_thing(inner) and _opens_statement(rest))) or (
            DESCRIBED.match(rest) is not None and not ends_in_thing(inner)
        )
        ends = not enclosed and not closed and (runs_on or _opens_statement(rest) or not _goes_with(inner, rest))
        if ends or (inner[:1] != "的" and named_others.is_other(inner, rest, _unit_before(text, at))):
            return mark if text[mark + 1 : mark + 2].isdigit() else at + _own_end(inner)
        mark = text.find("、", mark + 1, end)
    return end


def _lead_of_next(text: str, at: int, end: int) -> int:
    """Where a noun at ``at`` ends: before the words that lead up to a count at ``end`` and their joiner, or there."""
    led = next((one for one in _LEAD_OF_NEXT.finditer(text, at + 1, end) if one.end() == end), None)
    if led is None or led["lead"].endswith(_PAIR_END):
        return end
    said = PREDICATE.search(led["lead"]) or PREDICATE_OF_CLAUSE.search(led["lead"])
    return end if said is not None else led.start()


def _goes_on(inner: str, rest: str, runs_on: bool) -> bool:
    """Whether ``rest`` goes on with what things are chosen for (入选省级、|市级重点项目) or closes a list of things."""
    said = PREDICATE.search(rest, 2)
    if said is not None and _closes_list(rest, adverbials.begin_before(rest, said.start())):
        return ends_in_thing(inner) and predicate_in(inner) is None and not _opens_statement(rest)
    if runs_on or PREDICATE.search(rest) is not None or _opens_statement(rest) or _BEST_OF.match(rest):
        return False  # but a list is closed, whatever runs on behind it: 9家企业、|商会投入|3亿元
    cut = predicate_in(inner)
    if cut is not None:
        told = inner[cut.start() :].removeprefix("分别")
        return selects(told) or (len(inner) - cut.end() >= _OBJECT and "分别" not in inner)
    return _CLOSED_LIST.fullmatch(rest) is not None and ends_in_head(rest)


def _closes_list(rest: str, at: int) -> bool:
    """Whether ``rest`` up to its predicate ``at`` is the last of some things (9个苗圃、|孵化器和产业园|投入使用)."""
    last = _LIFE.sub("", rest[:at])
    return (ends_in_thing(last) or last.endswith(_KINDS)) and _LAST_OF_LIST.fullmatch(rest, 0, at) is not None


def _goes_with(inner: str, rest: str) -> bool:
    """Whether ``rest`` goes on with things like those of ``inner``, or ends in the kind of thing that both tell of."""
    return _alike(inner, rest) or _is_shared_kind(inner, rest)


def _is_shared_kind(inner: str, rest: str) -> bool:
    """Whether ``rest`` ends in the kind of thing that ``inner`` tells more of, too (8个现代物流、|供应链平台)."""
    said = PREDICATE.search(rest, 2)
    more = (rest[: said.start()] if said is not None else rest).removesuffix("建设").split("、")
    worked = inner.endswith(_WORKED) and "、" not in inner
    if worked or _ALSO.search(inner) is not None or PREDICATE.search(inner, 1) is not None:
        return False
    if any(ends_in_thing(one) for one in (inner, *more[:-1])):
        return False
    return (more[-1].endswith(_KINDS) or ends_in_thing(more[-1])) and _KIND.fullmatch(more[-1]) is not None


def _own_end(inner: str) -> int:
    """Where in ``inner``, which a 、 ends, the counted things end: before the first of other things that 和 adds.

    >>> _own_end("河道治理和老王坡")  # 12条河道治理|和老王坡、杨庄滞洪区建设
    4
    """
    own, joiner, other = inner.rpartition("和" if "和" in inner else "及")
    ends = other[:1] == "以" or other[-2:] in PLAIN or ends_in_thing(other)
    if not joiner or ends or _NO_THING.search(other) is not None:
        return len(inner)
    whole = own in _PLACES_ALONE or ends_in_thing(own) or own.endswith(nouns.WORKS)
    return len(own) if whole and predicate_in(other) is None else len(inner)


def _alike(first: str, rest: str) -> bool:
    """Whether ``rest`` goes on with things of the kind of ``first``: one list, one number."""
    first = first.rpartition("、")[2]
    return len(first) <= 3 or "等" in rest or rest.rpartition("、")[2][-1:] == first[-1:] or _is_bare_list(first, rest)


def _is_bare_list(first: str, rest: str) -> bool:
    """Whether ``rest`` is nothing but more things behind ``first`` (3家海外商城、|海外仓): short ones, as it is."""
    things = _ITEMS.split(rest.removesuffix("建设"))
    longest = max(_LONGEST_THING, len(first) + _HEAD)
    if any(not 2 <= len(thing) <= longest for thing in things) or _NO_THING.search(rest) is not None:
        return False
    if PREDICATE.search(rest) is not None or PREDICATE.search(first, 1) is not None:
        return False
    return ends_in_thing(first) or ends_in_thing(rest) or first[:2] == things[0][:2] or len(first) == len(rest)


def _opens_statement(words: str) -> bool:
    """Whether ``words`` begin another statement, or are none at all."""
    if not words or _SAID_NEXT.match(words) is not None or opening_predicate(words) is not None:
        return True
    if words[2:3] and words[2] in verbs.NOT_FLOW.get(words[:2], ""):
        return False  # 供应链平台
    return any(head in OBJECT_FOLLOWS or head in FLOW for head in (words[:4], words[:3], words[:2]))


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


def have_it(words: str) -> bool:
    """Whether ``words`` before 的 are things that are counted one by one, whose is what follows, no clause about it.

    >>> have_it("公办小学学生"), have_it("盘踞在城中村"), have_it("具有竞争力")  # …的学杂费, …的团伙, …的企业
    (True, False, False)
    """
    return is_owner(words.rstrip("”")) and "在" not in words and "、" not in words


def names_owner(words: str) -> bool:
    """Whether a thing that is counted one by one stands in ``words`` (退休人员养老保障)."""
    return _OWNER.search(words) is not None


def done_to_owner(noun: str) -> str:
    """What is done to things, said behind them in ``noun`` (贫困村|电网改造), "" where nothing is."""
    noun = without_work(noun)
    ends = [owner.end() for owner in _OWNER.finditer(noun) if owner.end() > 1]
    done = noun[max(ends) :] if ends else ""
    return done if len(done) > 2 and done.endswith(nouns.WORKS) else ""


def names_each(names: str, count: float) -> bool:
    """Whether ``names`` are a list that names each of the ``count`` things told behind it (东街、西街|2条道路)."""
    return names.count("、") + 1 == count > 1 and names[-1] not in _JOINER_ENDS


def ends_in_doing(words: str) -> bool:
    """Whether ``words`` end in what is done to a thing (城中村|改造), a verb or a noun."""
    return words.endswith(nouns.WORKS) or ends_in_verb(words)
