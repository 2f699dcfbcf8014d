"""What the last of a list of counted things says is done to all of them, or what kind they are (5个泵站和2个水厂|建设).

Belongs here: work, limits and kinds that the end of a list shares with the items before. Does not belong here: a noun
that stands only behind the next number (coordination.py), the items themselves (list_items.py).
"""

import re

from pipeline.core.counts import list_ends, list_items
from pipeline.core.lexicon import nouns as lexicon
from pipeline.core.lexicon import verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.lexicon.undertakings import PROJECTS
from pipeline.core.numbers.tails import tail_at
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, nouns, owners, predicates
from pipeline.core.phrases.measures import PHYSICAL, bound_behind
from pipeline.core.tokens import Quantity

#: The last of two counts, with or without a sign before it, and the work on both.
_NEXT_OF_BOTH = re.compile(rf"[、和及]?{any_of(SO_MANY)}?\d[\d.]*")
_ENDS_IN_WORK = ("建设", "改造", "整治", "治理", "处理", "提升", "项目", "工程", "规划")
_WORK_ON = re.compile(
    rf"[^，。；、\d的]{{1,18}}的(?!企业)(?P<work>[^，。；、\d的]{{2,12}}(?:{'|'.join(_ENDS_IN_WORK)})|土地整备|规划设计)"
    r"(?=[，。；\n(]|(?:扎实|全面|有序|顺利|加快|稳步|全部|基本|进展|正在|如期)+[^，。；、\d]{2,6}[，。；\n])"
)
#: A list of what something is carried out for: what that is stands at its end (推进5个泵站、2个水厂|建设).
_CARRIED_OUT = re.compile(
    rf"{any_of(verbs.CARRIED_OUT)}(?:(?![、并](?:新建|建成|新增|打造|引进|培育|建设|改造|创建))(?:[^，。；：]|，(?=以及)))*$"
)
#: A count that opens its clause: what the end of its list says came about of some work, did of the work on all of it
#: (3个小区和5条街|改造任务全部完成).
_OPENS_CLAUSE = re.compile(
    rf"(?:^|[，。；：！\n])(?:{any_of(SO_MANY)}|首批|全部|其余)?[\d.]+[万千百多余]*[^\d，。；、]{{0,2}}$"
)
_CLAUSE = 80
#: Work at the end of a noun, with what kind of work it is.
_WORK = re.compile(
    rf"(?P<work>(?:{any_of(lexicon.WORK_KINDS)})*(?:{any_of((*lexicon.WORKS, *lexicon.MORE_WORKS))})+)"
    r"(?:任务|工作|目标|项目|工程)?$"
)
#: Work that is told by how it is done, and not to what: it is done so to all of the list (3个村、2万户|“煤改气”改造).
_HOW_WORKED = re.compile("(?P<work>(?:“[^”]+”|[^，。；、“”]{1,5}入户)(?:改造|建设|整治))(?:任务|工作|工程)?")
#: Work that is told in quotation marks behind what it is done to (4个村、9千户居民|“煤改电”).
_QUOTED_WORK = re.compile("(?<=..)(?P<work>“[^，。；“”]{2,8}”(?:工程|改造|建设|整治)?)$")
#: Nouns that name a doing or a measure themselves: nothing need be done to them.
_DOING_END = re.compile(rf"(?:{any_of(lexicon.WORKS)}|{any_of(lexicon.DOING_NOUNS)})$(?<!产能)(?<!二次供水)")
_DONE_IN_QUOTES = re.compile("“[^”]*[改化建通治][^”]*”$")
#: Limits that are kept for all that they are set for (守住9万亩耕地和7万亩基本农田|保护红线).
_KEPT = re.compile(r"(?:守住|守牢|坚守|严守|落实|划定)[^，。；：]{0,40}$")
_LIMIT = re.compile(r"..(?P<limit>保护红线|红线|保护任务|保护目标|保护面积)(?:任务)?$")
#: What only narrows a thing that is said behind the last of a list: places, levels, kinds.
_NARROWS = re.compile(
    rf"(?:{any_of(lexicon.NARROWING)})|[国省市区县](?:家级?|级)?重[点大]?|[^，。；、]{{1,4}}[级型类亩]"
)
#: Places that are things themselves beside those of a level.
_PLACES = ("村", "社区", "街道", "镇", "乡", "苏木", "嘎查")
#: Work on two things that are measured (完成东路3公里、西路5公里|改造任务), with what of them it is done to.
_WORK_BEHIND = re.compile(
    rf"[^，。；：、\d的]{{0,6}}?(?:{any_of((*lexicon.WORKS, '整理'))})(?:任务|项目|工程|工作)?(?=[，。；\n])"
)
_NEXT_THING = re.compile(r"[、和](?!其中|新|改|扩)[^，。；：、\d和]{2,12}")


def shared_behind(text: str, noun: str, at: int, after: int, end: int) -> str:
    """What the last item of a list, which goes on at ``at``, says for ``noun``, too: what kind of thing it is, or what
    is done to it; '' where it says nothing. The number of ``noun`` ends at ``after``.
    """
    items = list_items.items_behind(text, at, end)
    if not items:
        return ""
    last = items[-1]
    kind = next((kind for item in items if (kind := _kind(noun, item.words))), "")
    if kind := kind or list_ends.said_for(noun, last.words):
        return kind
    begin = max(0, after - _CLAUSE)
    if (limit := _LIMIT.search(last.words)) is not None and _LIMIT.search(noun) is None:
        return limit["limit"] if _KEPT.search(text, begin, after) is not None else ""
    told = _OPENS_CLAUSE if last.predicate else _CARRIED_OUT
    own_work = any(item.words.endswith(_ENDS_IN_WORK) for item in items[:-1])
    if own_work or list_ends.is_kind_of_projects(last.words) or told.search(text, begin, after) is None:
        return ""
    return _work_at_end(last.words, noun)


def _work_at_end(words: str, noun: str) -> str:
    """The work that ``words`` end in, which is done to ``noun`` as well (老旧小区|雨污分流改造), or ''."""
    match = _HOW_WORKED.fullmatch(words) or _WORK.search(words, 1) or _WORK.fullmatch(words)
    if "”" in words and (owners.is_owner(noun) or noun.endswith(_PLACES)):
        match = _QUOTED_WORK.search(words) or match
    if match is None or _DOING_END.search(noun) is not None or _DONE_IN_QUOTES.search(noun) is not None:
        return ""
    work = match["work"]
    if noun.endswith(PROJECTS):  # 12个省级项目和9个市级项目|建设
        return work[2:] if work.startswith(PROJECTS) else ""
    whole = owners.done_to_owner(words[: match.end("work")]) if owners.is_owner(noun) else ""
    return whole.removeprefix("的") or work


def _kind(noun: str, last: str) -> str:
    """What kind of thing ``noun``, a place or a level, narrows as the head of ``last`` does (城区、城乡|公交线路)."""
    if _NARROWS.fullmatch(noun) is None:
        return ""
    narrows = _NARROWS.match(last)
    if narrows is None or narrows[0] == noun or (noun.endswith(_PLACES) and narrows[0][-1] in "级型类亩"):
        return ""  # 8个社区、3个市级平台: there are two things
    kind = last[narrows.end() :]
    said = naming.doing_of(kind) or predicates.ends_in_verb(kind) or predicates.starts_predicate(kind)
    return kind if len(kind) > 1 and not said else ""


def work_on_both(text: str, noun: str, at: int, end: int) -> str:
    """The work on all of a list of counted things, said behind its last (6个乡镇、41个村的|土地整治项目), or ""."""
    if "的" in noun or noun.endswith(_ENDS_IN_WORK):
        return ""
    for _ in range(list_items.LONGEST_LIST):
        number = _NEXT_OF_BOTH.match(text, at, end)
        if number is None:
            return ""
        _, start = bound_behind(text, tail_at(text, number.end()).end)
        if (last := _WORK_ON.match(text, start, end)) is not None:
            return last["work"].removeprefix("全面")
        item = nouns.noun_to_number(text, start, end)
        if not item.words or item.predicate:
            return ""
        at = item.end
    return ""


def work_on_next(text: str, name: str, at: int, following: Quantity) -> str:
    """The work behind the next number, of which ``name``, measured before ``at``, is an object too, or ''."""
    if following.unit not in PHYSICAL or _NEXT_THING.fullmatch(text, at, following.start) is None:
        return ""
    if _CARRIED_OUT.search(text, max(0, at - _CLAUSE), at) is None or _DOING_END.search(name) is not None:
        return ""
    work = _WORK_BEHIND.match(text, bound_behind(text, following.end)[1])
    return work[0] if work is not None else ""
