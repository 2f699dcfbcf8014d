"""The noun behind a number: what is counted, and where its predicate begins.

Belongs here: the end of a noun, and what is said of it. Does not belong here: where a list of nouns parts
(noun_lists.py), what owns a side (owners.py), which words begin a predicate (predicates.py), whether a number counts
what stands behind it (counting.py).
"""

import re
from dataclasses import dataclass

from pipeline.core.lexicon import clauses, nouns, verbs
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.patterns import any_of
from pipeline.core.phrases import adverbials, between, named_others
from pipeline.core.phrases.noun_lists import HEAD, JOINERS, list_end, opens_statement, unit_before
from pipeline.core.phrases.predicates import (
    PREDICATE,
    PREDICATE_OF_CLAUSE,
    ends_in_head,
    ends_in_verb,
    predicate_in,
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
_WINDOW = 240  # no noun is longer, whatever runs on behind a number
_JOINER_ENDS, _JOINS = frozenset("、和及与，"), frozenset("和及")
#: How many kinds counted things are examples of, or others named behind them are (9万只|蛋鸡等六个“万级”品牌,
#: 6条绿道|、东山等3大“公园群”).
_OF_KINDS = re.compile(r"(?:、[^，。；、的]{2,12})?等(?:[两三四五六七八九十]|\d{1,2})[个大项类](?=“)")
#: Things told by name behind those that are counted.
_OTHERS = re.compile(r"(?<=..)(?<![惠涉普以])及(?![时其以])(?=[^、及]{2,}(?<![建改])、)")
_EXAMPLES = re.compile(rf"(?<=..){clauses.AND}(?=[^等]{{2,12}}等.|[^等]{{13,26}}等一批)")
#: Bodies of which so many are counted before others are told by name (6家银行分行|和东湖财险等金融机构).
_BODIES = ("分行", "支行", "部门", "实验室", "研究院")
#: What opens the next number.
DIGIT = re.compile(r"\d")
_SO_LONG = "长的"  # a number behind which it stands is the length of the thing (9公里|长的|步道)
_GOES_TO = ("投向", "用于")  # money goes to all that is told
#: A limit that tells which things are counted (产值|超10亿元的企业).
_OVER_LIMIT = re.compile(r"超过?[\d.一二三四五六七八九十百千万亿]+[^，。；、\d]{0,6}的(?P<thing>[^，。；、\d]{2,})")
#: By which year something is said of what is counted (30个村|2028|年底前建成).
_YEAR_END = re.compile(r"(?<=[^比较])(?:19|20)\d\d年?$")
#: A verb of two signs, and 或 between it and another.
_EITHER = 3


@dataclass(slots=True)
class Noun:
    """A counted noun: where it ends, its words, and the predicate behind it ('' where none follows)."""

    end: int
    words: str
    predicate: str


def noun_behind(text: str, at: int, stop: int) -> Noun:
    """The counted noun behind a number at ``at``, up to ``stop``."""
    stop = min(stop, at + _WINDOW)
    match = _STOP.search(text, at, stop)
    tail = text[at : list_end(text, at, match.start() if match else stop, stop)]
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
    unit = unit_before(text, at)
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
        if runs_on and tail[ends - 1] in _JOINER_ENDS and (own := JOINERS.sub("", tail[:ends])):
            return Noun(at + skipped + len(own), own, "")  # 占地20亩的东园和|占地30亩的西园
        own = _without_others(tail[:ends])
        own = _YEAR_END.sub("", own) if own[-1:] in "0123456789年" else own
        said = tail[ends:-1] if runs_on and tail[-1] in _JOINS and ends < len(tail) - 2 else tail[ends:]
        return Noun(at + skipped + ends, own if skipped else own[: named_others.begin(own, unit)], said)
    noun = _own_part(JOINERS.sub("", tail) if tail[-1:] in _JOINER_ENDS else tail)
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
    what = what.rpartition("、")[0] if "、" in what and opens_statement(what.rpartition("、")[2]) else what
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


def _own_part(noun: str) -> str:
    """``noun`` without another thing of the same kind behind 和 (``17个消防站和南河消防站``)."""
    noun = _without_others(noun).removesuffix("在内的")  # 包括2名|院士在内的35名人才
    first, joiner, other = noun.partition("和")
    same = joiner and len(first) > HEAD < len(other) and first[-HEAD:] == other[-HEAD:]
    return first if same and not first.startswith(_GOES_TO) else noun  # 投向基础研究和应用基础研究


def _without_others(noun: str) -> str:
    """``noun`` without the things that are told by name behind it (``4个路口改造及南河、北河景观工程``).

    They may be examples of another kind (``5座水库和东河治理等重点工程``).
    """
    others = _OTHERS.search(noun) if "及" in noun and "、" in noun else None
    if others is None and "等" in noun[HEAD:-1] and (named := _EXAMPLES.search(noun)) is not None:
        own = noun[: named.start()]
        others = named if ends_in_head(own) or own.endswith(_BODIES) else None
    return noun[: others.start()] if others is not None else noun


def names_each(names: str, count: float) -> bool:
    """Whether ``names`` are a list that names each of the ``count`` things told behind it (东街、西街|2条道路)."""
    return names.count("、") + 1 == count > 1 and names[-1] not in _JOINER_ENDS


def ends_in_doing(words: str) -> bool:
    """Whether ``words`` end in what is done to a thing (城中村|改造), a verb or a noun."""
    return words.endswith(nouns.WORKS) or ends_in_verb(words)
