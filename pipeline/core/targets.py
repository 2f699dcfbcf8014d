"""What a target demands: its kind, its bounds, its verb, and the targets that have no number.

Belongs here: the words of promising. Does not belong here: whether a target was met (that compares years).
"""

import re
from typing import NamedTuple

from pipeline.core import naming
from pipeline.core.model import Comparator, Measure, TargetKind

#: The sentence that lists the year's main expected targets.
HEADLINE = re.compile(
    r"(?:预期|发展|奋斗|主要|总体|预期性|工作|调控)(?:的)?目标(?:建议|安排|初步安排|初步考虑)?(?:是|为|：|如下|，|有)|主要(?:预期性?)?(?:指标|目标)(?:安排|建议)?(?:是|为|：)"
)
_CLAUSE = re.compile(r"[^，；：。！？\n]+")
_JUDGED = re.compile(
    r"(?P<relative>(?:与|和|同|跟)(?=[^，；。]{0,20}(?:同步|持平|匹配|相当|适应|一致|协调))[^，；。]*|(?:基本)?同步增长$|"
    r"(?:高于|快于|优于|好于|低于|不低于|不高于|领先于?)[^，；。\d]+)"
    r"|(?P<delegated>(?:全面|如期|超额)?完成(?=[^，；。]{0,12}(?:任务|目标|指标|计划|要求))[^，；。\d]+|达到(?=[^，；。\d]{1,12}(?:要求|目标))[^，；。\d]+|(?:控制|保持)在(?=[^，；。\d]{1,14}(?:以内|之内|范围|水平|区间|目标))[^，；。\d]+)"
    r"|(?P<qualitative>稳[^，；。]{0,3}(?:[、](?:稳|提|优)[^，；。、]{1,4})*$|(?:促|保|稳量|量稳|扩量|增量|提)稳?提?[质量][^，；。]*$|提质[^，；。]*$|(?:保持)?(?:平稳|稳定|较快|稳步|持续|快速|合理|正)增长$|"
    r"基本(?:平衡|稳定)$|总体(?:平稳|稳定)$|(?:持续|继续|进一步|稳步|不断|明显|显著|稳定)(?:改善|提升|优化|提高|向好|下降|降低|扩大|好转)$|止跌(?:回稳|回升)$|企稳回升$|量质齐升$|合理区间$|稳中[有求提向][^，；。]{1,4}$)"
)
_KEPT_OUT = re.compile(r"(?:力争|确保|继续|保持|均|都|全部|总体|努力|实现|要)+$")
_VERB = re.compile(
    r"确保|力争|争取|努力|必须|务必|坚决|不低于|不少于|不超过|不高于|控制在|稳定在|保持在|保持|计划|拟|预期|至少"
)
_STRETCH = re.compile(
    r"(?:在(?:实际)?(?:工作|执行)中)?[，]?(?:努力|力争|争取|奋力|并(?:努力|力争)|在[^，。；]{2,12}中)[^，。；]{0,12}(?:更好|更高|更优|最好|更快|快一些|高一些|好一些)[^，。；]*"
)
_ATTAINED = re.compile(
    r"(?:完成|占|达到?|为|是)(?P<of>[^，。；、\d]{0,14}?(?:任务|计划|目标|预算|预期)(?:数|值|总量)?)的?$"
)


class Promise(NamedTuple):
    """What a target demands of the signed value."""

    kind: TargetKind
    lo: float | None
    hi: float | None


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
        return Promise("relative", value if comparator != "le" else None, value if comparator == "le" else None)
    if high is not None:
        return Promise("range", value, high)
    if comparator == "ge":
        return Promise("floor", value, None)
    if comparator == "le":
        return Promise("ceiling", None, value)
    return Promise("around" if comparator == "approx" else "point", value, value)


def verb_of(words: str) -> str:
    """The verb that says how firmly a target is meant (``确保``, ``力争``), '' where there is none."""
    found = _VERB.findall(words)
    return found[-1] if found else ""


def stretch_behind(text: str, at: int, end: int) -> str:
    """The clause behind a target that reaches beyond it (``努力争取更好结果``), '' where there is none."""
    match = _STRETCH.match(text, at + (text[at : at + 1] == "，"), end)
    return match[0].lstrip("，") if match else ""


def attained_of(lead: str) -> str:
    """What a stated attainment is a share of (``完成年度任务的135%``: 年度任务)."""
    match = _ATTAINED.search(lead)
    return match["of"] if match else ""


def judged(text: str, start: int, end: int, numbers: list[int]) -> list[Judged]:
    """The targets without a number in the headline sentence ``text[start:end]``; the others stand at ``numbers``."""
    headline = HEADLINE.search(text, start, end)
    if headline is None:
        return []
    found: list[Judged] = []
    for clause in _CLAUSE.finditer(text, headline.end(), end):
        if any(clause.start() <= at < clause.end() for at in numbers):
            continue
        match = _JUDGED.search(clause[0], 2)
        if match is None:
            continue
        kind = match.lastgroup or "qualitative"
        name = _KEPT_OUT.sub("", clause[0][: match.start()])
        at = clause.start() + match.start()
        words = match[0]
        if kind == "qualitative" and words.startswith("保持"):
            at, words = at + 2, words[2:]
        to = words if kind == "relative" else ""
        found.extend(
            Judged(at, at + len(words), one, kind, to)  # type: ignore[arg-type]
            for one in _subjects(name)
            if one
        )
    return found


def _subjects(name: str) -> list[str]:
    name = naming.strip_lead(name)
    parts = [part for part in re.split(r"[、和]", name) if part]
    if len(parts) < 2 or "等" in name:
        return [name]
    return naming.split_subjects(name, len(parts)) or [name]
