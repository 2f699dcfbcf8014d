"""What the first words of a line open: a review or a plan, of which years.

Belongs here: reading a heading, and the opening of a paragraph. Does not belong here: where sections begin and end
(sections.py).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import headings as words
from pipeline.core.model import Role, SectionKind
from pipeline.core.numerals import chinese
from pipeline.core.patterns import any_of
from pipeline.core.periods import PLANS

_TOP = re.compile(
    r"第?[一二三四五六七八九]部分[:：、，]?|[一二三四五六七八九]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]"
    r"|第[一二三四五][，、：]"
)
_SUB = re.compile(r"[(（][一二三四五六七八九十]{1,2}[)）]")
_TITLE_END = re.compile(r"[。！？]")
_TITLE = 40
_TIMED_IN = 26
_REVIEW = re.compile(rf"{any_of(words.REVIEW)}|取得的?(?:主要)?成[就绩]|主要工作(?:及成效)?$")
_PLAN = re.compile(any_of(words.PLAN))
_THIS_OR_NEXT = re.compile("今后|未来|今年")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_COUNT = "[二两三四五六七八九十]|[2-9]|10"
_PLAN_NAME = any_of(PLANS)
_PLAN_TITLE = re.compile(
    rf"(?<!为)(?<!为[“\"])(?<!的[“\"])(?<![十二])[“\"]?(?P<plan>{_PLAN_NAME})[”\"]?"
    rf"(?={any_of(words.PLAN_NAMED)}|$)(?!{any_of(words.PLAN_OPENED)})"
)
_YEARS = re.compile(
    rf"{any_of(words.AHEAD)}(?P<ahead>{_COUNT})年|(?:过去的?|近|这)?(?P<behind>{_COUNT})年(?:{any_of(words.BEHIND)}|$)"
    rf"|(?P<term>{any_of(words.TERMS)})"
)
_TIMED = re.compile(rf"{any_of(words.TIMED)}|(?:19|20)\d\d年")
_ADDRESS = r"(?:各位代表[！，。：]?)?"
_PLAN_REVIEW = re.compile(rf"{_ADDRESS}(?:回顾|总结)?[“\"]?(?P<plan>{_PLAN_NAME})[”\"]?{any_of(words.PLAN_REVIEWED)}")
_SPAN_REVIEW = re.compile(
    rf"{_ADDRESS}(?:回顾|回首|总结|刚刚)?[这在]?"
    rf"(?:过去的?这?(?P<n>{_COUNT})年|{any_of(words.SPANS)}|[^，。]{{2,10}}届人大一次会议以来)"
)
_YEAR_REVIEW = re.compile(
    rf"{_ADDRESS}(?:回顾|在)?"
    rf"(?:{any_of(words.LAST_YEAR)}(?!年?底|末)|(?P<year>(?:19|20)\d\d)年(?!以来|底|末))"
)
_YEAR_PLAN = re.compile(
    rf"{_ADDRESS}(?:今年(?!{any_of(words.NOT_YET)}){any_of(words.THIS_YEAR)}"
    r"|新的一年|做好今年|综合考虑[^。]{0,20}今年)"
)
_THAT_YEAR = re.compile(rf"(?P<year>\d{{4}})年{any_of(words.THAT_YEAR)}")
_SPAN_PLAN = re.compile(rf"{_ADDRESS}(?:今后|未来|下一个?)(?P<n>{_COUNT})年")
_SALUTATION = 24


class Spoken(NamedTuple):
    """What is spoken of from a line on: the fields of a section but its place."""

    kind: SectionKind
    period: str
    role: Role
    title: str = ""


class _Span(NamedTuple):
    """The years that a heading names, and where it names them."""

    first: int
    last: int
    place: int


def is_top(line: str) -> bool:
    """Whether a line begins like a numbered heading of the first order."""
    return _TOP.match(line) is not None and _SUB.match(line) is None


def is_timed(line: str) -> bool:
    """Whether a line tells of a time."""
    return _TIMED.search(line) is not None


def heading(line: str, year: int, now: Spoken, top: Spoken) -> Spoken | None:
    """What a heading opens, where ``now`` is spoken of under the heading ``top``; None where it tells of no time."""
    if _TOP.match(line) is None:
        return None
    title = _TITLE_END.split(line, maxsplit=1)[0][:_TITLE]
    sub = _SUB.match(line) is not None
    if sub and not is_timed(title[:_TIMED_IN]):
        return top if now.kind in ("span_plan", "span_review") and top.kind in ("plan", "review") else None
    years = [int(value) for value in _YEAR.findall(title)]
    span = _span_of(title, year)
    review, ahead = _REVIEW.search(title), _PLAN.search(title)
    behind = review is not None and (
        ahead is None or review.start() <= ahead.start() or _THIS_OR_NEXT.search(title) is None
    )
    if years and max(years) >= year and not (behind and min(years) < year):
        return Spoken("plan", str(year), "target", title)
    if (over := _over(title, year, years, span, behind)) is not None:
        return over
    if span is not None and "今年" not in title:
        return Spoken("span_plan", f"{span.first}/{span.last}", "target", title)
    if span is not None or "今年" in title or (ahead and now.kind != "span_plan" and not sub):
        return Spoken("plan", str(year), "target", title)
    return None


def _over(title: str, year: int, years: list[int], span: _Span | None, behind: bool) -> Spoken | None:
    """What a heading opens that speaks of years that are over; None where it speaks of others."""
    if span is not None and span.last < year and (behind or not years or max(years) < year):
        first_year = _YEAR.search(title)
        if first_year is None or span.place < first_year.start():
            return Spoken("span_review", f"{span.first}/{span.last}", "actual", title)
        return Spoken("review", first_year[1], "actual", title)
    if years and max(years) < year:
        return Spoken("review", str(max(years)), "actual", title)
    if behind and (span is None or span.last < year):
        return Spoken("review", str(year - 1), "actual", title)
    return None


def _span_of(title: str, year: int) -> _Span | None:
    """The years of a plan or a term that a heading names; None where it names none."""
    plan = _PLAN_TITLE.search(title)
    if plan is not None:
        last = PLANS[plan["plan"]]
        return _Span(last - 4, last, plan.start())
    count = _YEARS.search(title)
    if count is None:
        return None
    if count["ahead"]:
        return _Span(year, year + _number(count["ahead"]) - 1, count.start())
    number = 5 if count["term"] else _number(count["behind"])
    return _Span(year - number, year - 1, count.start()) if number > 1 else None


def _number(digits: str) -> int:
    return int(digits) if digits.isascii() else int(chinese(digits) or 0)


def opening(line: str, year: int, now: Spoken) -> Spoken:
    """What is spoken of from a paragraph on that opens with ``line``, where ``now`` was spoken of before."""
    if now.kind in ("opening", "review", "span_review") and (back := _looking_back(line, year, now.title)) is not None:
        return back
    if (span := _SPAN_PLAN.match(line)) is not None:
        number = _number(span["n"])
        return Spoken("span_plan", f"{year}/{year + number - 1}", "target", now.title) if number > 1 else now
    if "报告" in line[:_SALUTATION]:
        return now
    that_year = _THAT_YEAR.match(line)
    if _YEAR_PLAN.match(line) or (that_year is not None and int(that_year["year"]) == year):
        return Spoken("plan", str(year), "target", now.title)
    return now


def _looking_back(line: str, year: int, title: str) -> Spoken | None:
    """What the opening of a paragraph looks back on; None where it does not."""
    if (span := _SPAN_REVIEW.match(line)) is not None:
        number = _number(span["n"]) if span["n"] else 5
        if 2 <= number <= 10:
            return Spoken("span_review", f"{year - number}/{year - 1}", "actual", title)
    if (plan := _PLAN_REVIEW.match(line)) is not None and (last := PLANS[plan["plan"]]) < year:
        return Spoken("span_review", f"{last - 4}/{last}", "actual", title)
    if (one := _YEAR_REVIEW.match(line)) is not None and (one["year"] is None or int(one["year"]) == year - 1):
        return Spoken("review", str(year - 1), "actual", title)
    return None
