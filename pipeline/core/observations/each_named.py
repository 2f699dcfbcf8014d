"""Each of the subjects that one name lists, in full: A、B合格率, A总额及B总额, 认定研究中心、转化中心.

Belongs here: what the first or the last of them says for all, and how many they are. Does not belong here: whether a
number is said of each of them, and subjects that other words tell (several.py), where a list parts (subjects.py).
"""

import re

from pipeline.core.counts import doers, shared_verbs
from pipeline.core.discourse import grades, subjects
from pipeline.core.discourse.measured_heads import head_of_measures, place_of_all
from pipeline.core.lexicon import clauses, places, verbs
from pipeline.core.model import GROWING, Measure
from pipeline.core.phrases import naming, trimming

#: What parts several subjects of one number.
SEVERAL = re.compile(rf"[、和]|(?<!参)与|(?<=”)(?=“)|{clauses.AND_ALSO}")
#: One more than the most subjects that a number is said of.
MOST = 7
#: Two full names of rates, or of amounts that grow, are two things, however they are joined.
RATES = ("率", "度", "占比", "比重", "比例")
_AMOUNTS = (
    *("总额", "总值", "产值", "增加值", "收入", "投资", "投入", "贷款", "存款"),
    *("面积", "销售额", "进出口额", "总量", "产量", "吞吐量", "供应量", "发电量", "用电量"),
    *("存栏量", "出栏量", "余额", "水平", "人次", "人数", "接待量", "标准"),
)
FULL = 4
#: That a value follows, before the name of one of several amounts.
_COMES_TO = re.compile("^(?:全年|预计)*(?:实现|完成)(?=.{4})")
#: Levels of the administration: one thing of all of them (县、乡级机构覆盖率).
_LEVELS = re.compile(f"[{places.LEVELS}乡镇村](?:[、和及与][{places.LEVELS}乡镇村])+(?=级|两级|[^、和及与])")
#: What several have together (冶金、医药、化工三大行业|贡献率).
_TOGETHER = re.compile("[两三四五六七八九十\\d][大个类项](?=行业|产业|领域|板块)")
#: What guests spend is not received as they are (接待游客、|旅游收入均增长5%).
_SPENT_BY_GUESTS = ("收入", "消费", "花费", "效益")


def listed_rates(indicator: str) -> list[str]:
    """The rates that ``indicator`` lists (建议、提案|办结率), none where it is one of all of them."""
    if not indicator.endswith(("率", "排放量")) or "、" not in indicator or _TOGETHER.search(indicator) is not None:
        return []
    if any(sign in indicator for sign in ("等", "占", "”", "贡献率")) or _LEVELS.match(indicator) is not None:
        return []
    every = (subjects.split_subjects(indicator, count) for count in _counts(indicator)[:2])
    return next((parts for parts in every if parts is not None), [])


def of_each_thing(rates: list[str]) -> list[str]:
    """``rates`` of one thing, each of each thing where they tell of several (建议、提案|办结率、满意率)."""
    things = listed_rates(rates[0])
    whole = next((at for at, signs in enumerate(zip(*rates, strict=False)) if len(set(signs)) > 1), 0)
    first, *others = (rate[whole:] for rate in rates)
    if not things or not all(thing.endswith(first) for thing in things):
        return rates
    return [*things, *(thing.removesuffix(first) + other for other in others for thing in things)]


def full_names(indicator: str, measure: Measure, all_of: bool) -> list[str] | None:
    """``indicator`` as names that need nothing of each other (通水率和收集率, A总额及B总额); else None.

    Where it is said that a number is that of ``all_of`` them, more than two may leave out what the first says for all.
    """
    parts = SEVERAL.split(indicator)
    if "实现" in indicator or "完成" in indicator:  # 企业完成增加值、实现收入|均增长5%
        parts = [_COMES_TO.sub("", trimming.finished(part)) for part in parts]
    short = any(len(part) + part.endswith("率") < FULL for part in parts)
    if (all_of and len(parts) > 2) or short or len(parts) == 1 or parts[1].startswith("基本"):
        return None
    ends = RATES if measure == "level" else _AMOUNTS if measure in GROWING else ()
    if not ends or not all(part.endswith(ends) for part in parts):
        return None
    if len(parts[-1]) < FULL:
        return subjects.split_subjects(indicator, len(parts))
    head = head_of_measures(parts) or place_of_all(parts)
    return [parts[0], *(head + part for part in parts[1:])]


def all_parts(indicator: str, counted: bool = False) -> list[str]:
    """``indicator`` as the subjects it lists, each with the verb of doing of the first; of things ``counted`` whatever
    is done to them (认定研究中心、|转化中心各2家)."""
    for count in _counts(indicator):
        parts = subjects.split_subjects(indicator, count)
        if parts is not None:
            flow = naming.flow_of(parts[0]) or (done_to(parts) or doers.each_does(parts[0]) if counted else "")
            parts = _of_grade(parts, flow) if counted else parts
            own = _SPENT_BY_GUESTS if flow.endswith("接待") else ()
            return [part if _has_own(part, flow) or part.endswith(own) else flow + part for part in parts]
    return [indicator]


def _of_grade(parts: list[str], flow: str) -> list[str]:
    """``parts``, to which ``flow`` was done, with the grade of the first (省级|示范园和孵化器各2家)."""
    thing = parts[0].removeprefix(flow)
    return [parts[0], *(grades.of_same_grade(thing, part) for part in parts[1:])]


def done_to(parts: list[str]) -> str:
    """The verbs at the head of the first of ``parts``, '' where another has its own."""
    first = parts[0]
    if any(naming.doing_of(part) for part in parts[1:]):
        return ""
    done = naming.own_doing(first)
    while more := naming.doing_of(first[len(done) :]):
        done += more
    if done in verbs.DOING_OR_NOUN:
        return ""  # 服务贸易、数字贸易规模
    return done if len(first) > len(done) + 1 else ""


def _has_own(part: str, flow: str) -> bool:
    """Whether ``part`` of a list begins with the verb ``flow`` of the first, or with its own (新签约A、|新引进B)."""
    return part.startswith(flow) or naming.flow_of(part).startswith("新") or shared_verbs.uses_none(flow, part)


def _counts(indicator: str) -> list[int]:
    """How many subjects a name may list, the likeliest first: as many as its signs part, then fewer."""
    signs = indicator.count("、") + 1
    joined = signs > 1 and SEVERAL.search(indicator.rpartition("、")[2]) is not None
    return [signs + joined, *range(2, MOST)] if signs > 1 else list(range(2, MOST))
