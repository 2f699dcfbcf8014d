"""What a target demands: its kind, its bounds, its verb, and the targets that have no number.

Belongs here: the words of promising. Does not belong here: whether a target was met (that compares years).
"""

import re
from bisect import bisect_left
from typing import NamedTuple, cast

from pipeline.core.discourse import subjects
from pipeline.core.lexicon import promises as words
from pipeline.core.lexicon.places import LEVELS, LEVELS_HERE
from pipeline.core.model import Comparator, Measure, TargetKind
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming

#: The sentence that lists the year's main expected targets.
HEADLINE = re.compile(
    rf"{any_of(words.HEADLINES)}的?目标{any_of(words.PROPOSED)}?(?:是|为|：|如下|，|有)"
    r"|主要(?:预期性?)?(?:指标|目标)(?:安排|建议)?(?:是|为|：)"
)
#: A sentence that sets so many of the main targets of a year lists them, by whatever name.
_MAIN_QUANTITY = re.compile(any_of(words.MAIN_QUANTITIES))
_MAIN_TARGETS = 3
_MAIN_WINDOW = 40
_CLAUSE = re.compile(r"[^，；：。！？\n]+")
#: So many sentences behind the headline may go on with its goals; none that opens with these.
_MORE_SENTENCES = 6
_NEXT_SENTENCE = re.compile(r"[^。！？\n]+[。！？]")
_SOMETHING_NEW = re.compile(
    r"[^，。]{0,8}?(?:实现|做好|为此|重点|围绕|上述|我们|今[年后]|未来|这|要(?!污染物)|必须|确定|综合|考虑|各位"
    # but what others have set is one more of the goals (能耗|完成市政府下达的任务)
    rf"|完成(?![^，。；“\d]{{0,8}}(?:下达|[{LEVELS_HERE}]核)[^，。；\d]*{any_of(words.ASSIGNED)}[，。；]))"
)
_RELATIVE = (
    rf"[与和同跟](?![^，；。]*与)(?=[^，；。]{{0,20}}{any_of(words.AS_OTHERS)})[^，；。]*|(?:基本)?同步增长$"
    rf"|{any_of(words.BEYOND_OTHERS)}(?!”)[^，；。\d]+"
)
_FULLY = "(?:全面|如期|按期|超额|圆满|顺利)*"
_DELEGATED = (
    rf"{_FULLY}完成(?=[^，；。]{{0,12}}{any_of(words.ASSIGNED)})[^，；。\d]+"
    r"|达到(?=[^，；。\d]{1,12}(?:要求|目标|标准))[^，；。\d]+"
    rf"|(?:持续|继续|始终|稳定)*(?:控制|保持|稳定)在(?=[^，；。\d]{{1,14}}{any_of(words.WITHIN)})[^，；。\d]+"
    rf"|(?:持续|继续|始终)*(?:保持|进入|站稳|位居|位列|走在)[^，；。\d]{{0,14}}{any_of(words.WITHIN)}$"
)
_QUALITATIVE = (
    rf"(?:安全|平)?稳[^，；。]{{0,3}}(?:、?[稳提优][^，；。、]{{1,4}})*$"
    rf"|{any_of(words.QUALITY)}稳?提?[质量][^，；。]*$|提质[^，；。]*$"
    rf"|(?:保持)?(?:同比)?{any_of(words.STEADILY)}增长$|{any_of(words.GRADUALLY)}{any_of(words.MOVING)}$"
    r"|[量质][增稳提升优]、?[质量][升提优稳增]$|(?:止跌|企稳|筑底|合理|温和|有所|持续|逐步)?回[稳升](?:向好|提质)?$"
    rf"|(?<=状况)(?:改善|好转)$|{any_of(words.STATES)}$|(?<!方面)取得{any_of(words.ADVANCES)}(?:进展|成效|突破|成果)$|稳中[有求提向][^，；。]{{1,4}}$"
)
_JUDGED = re.compile(rf"(?P<relative>{_RELATIVE})|(?P<delegated>{_DELEGATED})|(?P<qualitative>{_QUALITATIVE})")
_BEYOND = re.compile(any_of(words.BEYOND_OTHERS))
#: A task that is told with what it is in (完成市下达的|节能减排|目标任务).
_TASK = re.compile(
    rf"{any_of(words.KEPT_OUT)}*(?P<said>{_FULLY}完成(?:{any_of(words.SET_BY)}[、和]?)*(?:下达|核定|核|定|安排)?(?:我[{LEVELS_HERE}])?的?"
    rf"(?:(?:各项)?(?P<limits>约束性指标)(?:目标|任务)*|(?P<of>(?!的|下达|上级|各项|任务|目标|省|市|[^，；。]*规划)[^，；。\d]{{3,40}}?)(?:相关|各项|等各?项?)?(?:约束性)?{any_of(words.ASSIGNED)}+))$"
)
_KEPT_OUT = re.compile(rf"{any_of(words.KEPT_OUT)}+$")
_KEPT_OUT_WINDOW = 40
#: By whose demand something is done, or where (按照国家要求|完成减排任务, 全市|完成省下达的减排任务).
_BEFORE_TASK = re.compile(f"按照?[^，。；、的]{{2,6}}要求(?:坚决|严格|全面)?|[全我][{LEVELS}](?=.{{4}})")
#: What is said of those that the clause before names (其他约束性指标，|确保完成上级下达任务).
_NAMELESS = re.compile(rf"{any_of(words.KEPT_OUT)}*{_FULLY}完成[^，；。\d]{{0,12}}{any_of(words.ASSIGNED)}$")
#: An idea of development of which it is said that it gets on: the targets behind tell how (协调发展|取得新成效，…).
_IDEA = re.compile(rf"{any_of(words.IDEAS)}发展取得")
_JOINERS = re.compile(r"[、和及]")
#: One set of indicators, told by what all of them are of (反映资源节约和环境质量的|约束性指标).
_INDICATORS = "指标"
_THAT_TELL_OF = re.compile(f"[^的]*[、和及][^的]*的[^、和及的]*{_INDICATORS}")
_VERB = re.compile(any_of(words.VERBS))
_STRETCH_HEADS = frozenset(("在", "，", *(word[0] for word in words.STRIVING)))
_STRETCH = re.compile(
    rf"(?:在(?:实际)?(?:工作|执行)中)?，?(?:{any_of(words.STRIVING)}|在[^，。；]{{2,12}}中)"
    rf"[^，。；]{{0,12}}{any_of(words.BETTER)}[^，。；]*"
)
_ATTAINED = re.compile(
    rf"(?:完成|占|达到?|为|是)(?P<of>[^，。；、\d]{{0,14}}?{any_of(words.ATTAINED)}(?:数|值|总量)?)的?$"
)
#: The last signs of what something is a share of: most words before a percentage end in none of them.
_ATTAINED_ENDS = frozenset("数值量的").union(word[-1] for word in words.ATTAINED)
_ATTAINED_WINDOW = 32


#: What a target demands of the signed value: its kind, and from where to where that is.
Promise = tuple[TargetKind, float | None, float | None]


class Judged(NamedTuple):
    """A target without a number: where its words stand, its subject, its kind and what it is measured against."""

    start: int
    end: int
    name: str
    kind: TargetKind
    relative_to: str


def promise(value: float | None, high: float | None, comparator: Comparator, measure: Measure) -> Promise:
    """The bounds that a target sets. A bare number is a point; a difference from others is relative to them."""
    if measure == "gap":
        return ("relative", value if comparator != "le" else None, value if comparator == "le" else None)
    if high is not None:
        return ("range", value, high)
    if comparator == "ge":
        return ("floor", value, None)
    if comparator == "le":
        return ("ceiling", None, value)
    return ("around" if comparator == "approx" else "point", value, value)


def verb_of(lead: str) -> str:
    """The verb that says how firmly a target is meant (``确保``, ``力争``), '' where there is none."""
    found = _VERB.findall(lead)
    return found[-1] if found else ""


def stretch_behind(text: str, at: int, end: int) -> str:
    """The clause behind a target that reaches beyond it (``努力争取更好结果``), '' where there is none."""
    begin = at + (text[at : at + 1] == "，")
    match = _STRETCH.match(text, begin, end) if text[begin : begin + 1] in _STRETCH_HEADS else None
    return match[0].lstrip("，") if match else ""


def attained_of(lead: str) -> str:
    """What a stated attainment is a share of (``完成年度任务的135%``: 年度任务)."""
    if lead[-1:] not in _ATTAINED_ENDS:
        return ""
    match = _ATTAINED.search(lead, max(0, len(lead) - _ATTAINED_WINDOW))
    return match["of"] if match else ""


def lists_main_targets(text: str, start: int, numbers: list[int]) -> bool:
    """Whether the sentence that begins at ``start``, whose numbers begin at ``numbers``, sets several main targets."""
    if len(numbers) < _MAIN_TARGETS:
        return False
    before = (text[max(start, at - _MAIN_WINDOW) : at].rpartition("，")[2] for at in numbers)
    return len({said[-1] for one in before if (said := _MAIN_QUANTITY.findall(one))}) >= _MAIN_TARGETS


def judged(text: str, start: int, end: int, numbers: list[int]) -> list[Judged]:
    """The targets without a number in the headline sentence ``text[start:end]``; the others stand at ``numbers``.

    The sentences behind it go on with it, up to the end of the paragraph or to the first that opens something new.
    """
    headline = HEADLINE.search(text, start, end)
    found: list[Judged] = []
    begin = headline.end() if headline is not None else start
    subject = -1
    for clause in _CLAUSE.finditer(text, begin, _goals_end(text, end)):
        next_number = bisect_left(numbers, clause.start())
        if next_number < len(numbers) and numbers[next_number] < clause.end():
            subject = -1
            continue
        at = subject if subject >= 0 and _NAMELESS.match(clause[0]) is not None else clause.start()
        found.extend(_judged_in(text[at : clause.end()], at))
        subject = clause.start() if text.endswith("指标，", 0, clause.end() + 1) else -1
    return found


def _judged_in(clause: str, at: int) -> list[Judged]:
    """What is judged in a ``clause`` that begins at ``at``, piece by piece where 、 parts several judgements."""
    found: list[Judged] = []
    if "考虑" in clause or _IDEA.match(clause) is not None:
        return found  # why the targets are what they are; under which of the ideas of development others follow
    for piece in _pieces(clause):
        if (before := _BEFORE_TASK.match(piece)) is not None:
            at, piece = at + before.end(), piece[before.end() :]
        task = _TASK.match(piece)
        match = _JUDGED.search(piece, 0 if found else 2) if task is None else None
        if task is not None:
            start, of = at + task.start("said"), task["limits"] or task["of"]
            found.extend(Judged(start, at + len(piece), one, "delegated", "") for one in _subjects(of))
        elif match is not None:
            name = piece[: match.start()]
            names = _subjects(_bare(name)) if name else [one.name for one in found]
            found.extend(_judgement(match, at, one) for one in names if one)
        at += len(piece) + 1
    return found


def _pieces(clause: str) -> list[str]:
    """The parts of a ``clause`` between 、 where each judges something; else all of it (稳规模、稳份额)."""
    pieces = clause.split("、") if "、" in clause else []
    judged = [_JUDGED.search(piece, 0 if number else 2) for number, piece in enumerate(pieces)]
    if len(judged) > 1 and all(one is not None and one.lastgroup == "relative" for one in judged):
        return pieces if all(_BEYOND.match(piece) for piece in pieces[1:]) else [clause]
    if not judged or judged[0] is None or judged[0].lastgroup != "qualitative":
        return [clause]
    apart = all(one is not None and (one.start() > 1 or one.lastgroup != "qualitative") for one in judged)
    return pieces if apart else [clause]


def _bare(name: str) -> str:
    """``name`` without the adverbs and verbs between it and its judgement."""
    kept_out = _KEPT_OUT.search(name, max(0, len(name) - _KEPT_OUT_WINDOW))
    return (name[: kept_out.start()] if kept_out is not None else name).rstrip("，")


def _judgement(match: re.Match[str], at: int, name: str) -> Judged:
    """The target of ``name`` whose words ``match`` holds, in a piece of text that begins at ``at``."""
    kind = cast(TargetKind, match.lastgroup)
    at, said = at + match.start(), match[0]
    if kind == "qualitative" and said.startswith("保持"):
        at, said = at + 2, said[2:]
    return Judged(at, at + len(said), name, kind, said if kind == "relative" else "")


def _goals_end(text: str, end: int) -> int:
    """Where the goals end whose headline sentence ends at ``end``."""
    for _ in range(_MORE_SENTENCES):
        sentence = _NEXT_SENTENCE.match(text, end)
        if sentence is None or text[end - 1] == "\n" or _SOMETHING_NEW.match(sentence[0]):
            break
        end = sentence.end()
    return end


def _subjects(name: str) -> list[str]:
    """The subjects that one judgement is said of."""
    name = (name if name.startswith("主要") else naming.strip_lead(name)).removesuffix("等")
    parts = [part for part in _JOINERS.split(name) if part]
    if len(parts) < 2 or "等" in name or _THAT_TELL_OF.fullmatch(name) is not None:
        return [name]
    told = subjects.split_subjects(name, len(parts)) or [name]
    return [one + _INDICATORS if one in words.NO_FIGURES else one for one in told]
