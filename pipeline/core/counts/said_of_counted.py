"""What is said of counted things behind them, and whether it tells which they are: no praise, no plan, no how much.

Belongs here: what of such a predicate is idle, and what is left of it without how and when it came about. Does not
belong here: where a predicate begins (phrases/predicates.py), which names keep one (counted_names.py).
"""

import re

from pipeline.core.lexicon import adverbs, cues, outcomes, predicate_words
from pipeline.core.patterns import any_of
from pipeline.core.phrases import adverbials, naming, predicates

#: What some of the things did or became tells them from others, however long; what all of them did does not, unless
#: it is short, or says what has come about. What is done with others may be of that length, too.
_SHORT_PREDICATE, LONGER_PREDICATE, _LONGEST_PREDICATE = 8, 12, 24
_OF_ALL = re.compile("全部|(?<!平)均(?!衡|等|价)|全面|都")
#: What was done besides: no part of a name, unless it is told in a word or says that the things came into use.
_AND_DID = re.compile("(?<![合归撤兼一])并(?![购网轨联发行重举进排列])")
_IN_USE = "投"
_SHORT_DOING = 3
_MERELY_DONE = frozenset(predicate_words.MERELY_DONE)
#: A number that is said, in no quotation (“3+2”培养).
_NUMBER_SAID = re.compile(r"\d(?![^“]*”)")
_SAYS_NOTHING = re.compile(any_of(predicate_words.SAYS_NOTHING))
#: Praise, and in what somebody has shown it (在灾害面前|展现韧性).
_PRAISING = re.compile(rf"(?:在[^，。；]{{2,16}}?)?{any_of(predicate_words.PRAISING)}")
#: Praise that stands behind its verb, and work that is done as it was planned (成为新的增长点, 超额完成年度任务).
_PRAISED = re.compile(
    rf"除[^，。；、]{{2,16}}外|[^，。；]{{0,3}}(?:是|成为){predicates.PRAISED_AS}[^，。；]*|(?:[^，。；]{{0,4}}(?:成为|得到|受到|赢得|获得|{predicates.PRAISED_BY}))[^，。；“”]*{any_of(predicate_words.PRAISE)}"
    r"|[^，。；]{0,6}完成了?年度?[^，。；]{0,6}(?:任务|计划|目标|进度)"
)
#: What things turn to says nothing of them (市场|向品牌化发展).
_TURNING = ("发展", "转型", "转变", "迈进")
#: How many they become, or by what they bring something about, says nothing of the things (188个园区|整合为120个).
_BECOMING = re.compile(rf"(?:将|已|)(?:{any_of(cues.MOVING)})[到至为]|以{predicates.BROUGHT_BY}.*")
_DONE = re.compile(
    rf"(?:提前(?:[一二两三四五半\d]+个?多?[年月])?|{any_of((*adverbials.HOW_OR_WHEN, *adverbs.SO_DONE))}"
    rf"|\d+月(?:\d+日|底|份|)前?|当年(?!.+、当年)|[上下]半年|年底前|{adverbials.TAKEN}|实现|(?:进行|作为|予以)了?|实施了|开展了|要|可以?(?=“)"
    rf"|[首再][次度](?=全部|均|{any_of(predicate_words.SELECTING)})"
    rf"|得到了?(?:{any_of(adverbs.THOROUGHLY)})*(?={any_of(outcomes.GOT_DONE)}))+了?"
)
#: What was to be done with things, as they say themselves (计划新开工|项目, 逾期交付|楼盘).
_PLANNED = re.compile(r"(?:计划|[拟待]|逾期|[超逾]期未)新?(?P<done>[开竣完投交改安搬签审整][\u4e00-\u9fff])(?=..)")
#: Work on those counted of which is only told how it goes (3家企业|上市工作有序推进).
_WORK_ON = re.compile(
    r"(?P<work>[^，。；、\d]{2,8})工作(?:进展顺利|(?:有序|扎实|顺利|稳步|全面|加快|深入|持续|基本|已)+(?:推进|开展|完成|启动|展开|实施))"
)


def was_planned(noun: str, predicate: str) -> bool:
    """Whether a ``predicate`` says only that what was to be done with the things has been (计划开工项目|全部开工)."""
    planned = _PLANNED.search(noun)
    return planned is not None and planned["done"] in predicate


def said_of(predicate: str) -> str:
    """What a short predicate says was done or had, '' where it says nothing or too much (实现了|定居)."""
    core = predicate.strip("，、")
    if (done := _DONE.match(core)) is not None:
        core = core[done.end() :]
    return core.replace("了", "") if len(core) <= _SHORT_PREDICATE else ""


def tells(core: str, longest: int) -> bool:
    """Whether a predicate says what was done, shortly, and not how much or how well."""
    if not 2 <= len(core) <= longest or core in _MERELY_DONE or (longest > _SHORT_PREDICATE and "全覆盖" in core):
        return False
    if _NUMBER_SAID.search(core) is not None:
        return False
    return _SAYS_NOTHING.match(core) is None or (longest > _SHORT_PREDICATE and predicates.comes_up_to(core))


def _is_praise(predicate: str) -> bool:
    """Whether a predicate only praises, or says that what was planned is done (得到群众高度认可, 完成年度任务)."""
    return _PRAISING.match(predicate) is not None or _PRAISED.fullmatch(predicate) is not None


def is_idle(predicate: str) -> bool:
    """Whether a predicate says nothing of what the things are: how much, how many of them there will be, praise."""
    if (
        predicate.endswith(("年来", "以来", "后"))
        or predicate.startswith(("按", "较", "比", "同比"))
        or (predicate[:1] == "向" and predicate.endswith(_TURNING))
        or _BECOMING.fullmatch(predicate) is not None
    ):
        return True
    return _is_praise(predicate)


def core_of(predicate: str) -> tuple[str, int]:
    """What a predicate says without how and when it came about, and how long that may be in a name."""
    core = without_more(predicates.LESS_TOLD.sub("", predicate.strip("，、")))
    longest = _LONGEST_PREDICATE
    if (done := _DONE.match(core)) is not None and core[done.end() :] != "目标":
        core = core[done.end() :]
    if (work := _WORK_ON.fullmatch(core)) is not None:
        core = work["work"]
    if _OF_ALL.search(predicate) is not None:
        longest = LONGER_PREDICATE if done is not None and "实现" in done[0] else _SHORT_PREDICATE
    return (core if len(core) <= longest else core.partition("并")[0]), longest


def without_more(done: str) -> str:
    """What was ``done`` first, without what was done besides.

    >>> without_more("修缮并引导居民自治"), without_more("建成并投入使用")
    ('修缮', '建成并投入使用')
    """
    more = _AND_DID.search(done, 2) if "并" in done else None
    if more is None or len(done) - more.end() <= _SHORT_DOING or done[more.end()] == _IN_USE:
        return done
    return done[: more.start()]


def last_done(flow: str) -> str:
    """``flow`` without what was done to something else before (完善平台并|启动16个园区; 发现并整改)."""
    more = _AND_DID.search(flow, _SHORT_DOING + 1) if "并" in flow else None
    return flow if more is None or naming.is_doing(flow[: more.start()]) else flow[more.end() :]
