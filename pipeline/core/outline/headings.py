"""What a heading opens: a review or a plan, of which years.

Belongs here: reading a line that is a heading. Does not belong here: paragraphs that open a new time without a heading
(openings.py), where sections begin and end (sections.py).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import headings as words
from pipeline.core.lexicon import times
from pipeline.core.model import Role, SectionKind
from pipeline.core.numbers.numerals import small
from pipeline.core.patterns import any_of
from pipeline.core.phrases.time_words import PLANS

#: Signs and numbers before a heading that has no other (●2023年工作回顾, 1.2023年工作回顾, [2023年工作回顾]).
_DECORATION = re.compile(r"[#●■◆★▲◎◇□※*\[]+|\d{1,2}[.、](?=(?:19|20)\d\d年|\D)")
_DECORATED = frozenset("#●■◆★▲◎◇□※*[0123456789")
_SUB = re.compile(r"[(（]([一二三四五六七八九十]{1,2})[)）]")
#: The first signs of numbered headings: most lines begin with none.
_HEADS = frozenset("第一二三四五六七八九十(（")
_TITLE_END = re.compile(r"[。！？]")
_TITLE = 40
_TIMED_IN = 26
#: A line with so many signs or more runs on behind its heading, or is no heading at all.
_LONG = 50
#: The longest heading that has no number, and signs that no such heading has.
_BARE = 30
_NOT_BARE = frozenset("，。；：！？")
_REVIEW = re.compile(rf"{any_of(words.REVIEW)}|(?<!新)(?<!新的)形势|主要工作(?:及成效)?$")
_PLAN = re.compile(any_of(words.PLAN))
#: What no plan is called.
_LOOKS_BACK = "回顾"
#: The year of the report.
_YEAR_OF_REPORT = ("今年", *times.NEW_YEAR)
_THIS_YEAR = re.compile(any_of(_YEAR_OF_REPORT))
#: A year in digits.
YEAR = re.compile(r"((?:19|20)\d\d)年")
_CHINESE_YEAR = re.compile("[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)")
#: A year at the head of a heading that has no number, or what stands for one.
_BARE_YEAR = re.compile(
    rf"(?:{any_of(words.BEFORE_YEAR)})?"
    rf"(?:(?:19|20)\d\d年|{any_of((*_YEAR_OF_REPORT, *words.LAST_YEAR, *words.PARTS_OVER, *words.PARTS_AHEAD))})"
)
#: A heading of the first order, with its number (一、, 第一部分); behind a blank, which the normal form has no more, it
#: begins with its year (一|2023年工作回顾).
_TOP = re.compile(
    r"第?[一二三四五六七八九]部分[:：、，]?|[一二三四五六七八九]{1,2}"
    rf"(?:[、.]|(?={_BARE_YEAR.pattern}[^，。；：]{{2,30}}$))"
)
#: A heading of the second order that begins with the name of a five-year plan ((二)“十五五”时期主要目标).
_SUB_OF_PLAN = re.compile(rf"{_SUB.pattern}(?:关于)?[“\"]?(?:{any_of(PLANS)})(?!五|[”\"]?(?:规划)?编制)")
#: The year by which aims of several years are to be reached (到2030年的奋斗目标), or that is looked out to.
_BY = re.compile(r"到(?P<by>(?:19|20)\d\d)年(?!末|底)|(?P<far>(?:19|20)\d\d)年(?=远景|愿景)")
#: From a year to another.
_FROM_TO = re.compile(r"(?P<first>(?:19|20)\d\d)年?[-—~至到]{1,2}(?P<last>(?:19|20)\d\d)年")
#: From a year on (2021年以来工作回顾): several years, unless it is the last one.
_SINCE = re.compile(r"((?:19|20)\d\d)年以来")
#: A number of years, not the last sign of a year (二〇〇三年).
COUNT = r"(?<![\d〇零一二三四五六七八九十])(?:[二两三四五六七八九十]|[2-9]|10)"
PLAN_NAME = any_of(PLANS)
_PLAN_TITLE = re.compile(
    rf"(?<!为)(?<!为[“\"])(?<!的[“\"])(?<![十二])[“\"]?(?P<plan>{PLAN_NAME})[”\"]?"
    rf"(?={any_of(words.PLAN_NAMED)}|$)(?!{any_of(words.PLAN_OPENED)})"
    r"|第(?P<nth>[一二三四五六七八九十]{1,2})个五年(?:计划|规划)"
)
_YEARS = re.compile(
    rf"{any_of(words.AHEAD)}(?P<ahead>{COUNT})年|(?:过去的?|近|这)?(?P<behind>{COUNT})年(?:{any_of(words.BEHIND)}|$)"
    rf"|(?:(?P<term>{any_of(words.TERMS)})|(?P<next>{any_of(words.NEXT_TERMS)}))(?!{any_of(words.FIRST_YEAR)})"
)
#: The years of a plan that a report within it looks back on (六五计划前两年的执行情况).
_FIRST_YEARS = re.compile(rf"前(?P<n>{COUNT})年")
#: The part of its year that a report given within it looks back on, and the one it plans.
_PART_OVER, _PART_AHEAD = re.compile(any_of(words.PARTS_OVER)), re.compile(any_of(words.PARTS_AHEAD))
_TIMED = re.compile(rf"{any_of(words.TIMED)}|(?:19|20)\d\d年")
_ARABIC = str.maketrans("〇零○一二三四五六七八九", "000123456789")


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
    return line[:1] in _HEADS and _TOP.match(line) is not None


def stands_alone(line: str) -> bool:
    """Whether a line may be the heading of a plan without a number; a list of tasks is told apart from the plan."""
    return _is_bare(line) and "实事" not in line


def item_number(line: str) -> int:
    """The number of a heading of the second order (``(三)``), 0 where a line is none."""
    match = _SUB.match(line) if line[:1] in "(（" else None
    return small(match[1]) if match is not None else 0


def is_timed(line: str) -> bool:
    """Whether a line tells of a time."""
    return _TIMED.search(line) is not None


def in_digits(line: str) -> str:
    """A line with its years in Arabic digits (二〇二五年), as long as it was."""
    if "年" not in line or not ("九" in line or "〇" in line or "零" in line or "○" in line):
        return line
    return _CHINESE_YEAR.sub(lambda year: year[0].translate(_ARABIC), line)


def heading(line: str, year: int, now: Spoken, numbered: bool = True) -> Spoken | None:
    """What a heading opens, where ``now`` is spoken of; None where the line is none, or tells of no time.

    ``numbered`` says that headings of the first order have numbers: where they have none, the numbers of a review are
    those of its points, which open no plan.
    """
    if line[:1] not in _HEADS:
        return _bare(line, year) if len(line) <= _BARE else None
    sub = _SUB.match(line) is not None
    if not sub and not is_top(line):
        return _bare(line, year)
    title = _TITLE_END.split(line, maxsplit=1)[0][:_TITLE]
    if sub and not is_timed(title[:_TIMED_IN]) and _SUB_OF_PLAN.match(title) is None:
        return None
    if (timed := _timed(title, year)) is not None:
        return timed
    if sub or len(line) >= _LONG or not (numbered or now.kind in ("plan", "span_plan")):
        return None
    if _REVIEW.search(title) is not None:
        return Spoken("review", str(year - 1), "actual", title)
    ahead = now.kind != "span_plan" and _PLAN.search(title) is not None
    return Spoken("plan", str(year), "target", title) if ahead else None


def _is_bare(line: str) -> bool:
    """Whether a line is short enough, and has no sign of a sentence, to be a heading without a number."""
    return len(line) <= _BARE and _NOT_BARE.isdisjoint(line)


def _bare(line: str, year: int) -> Spoken | None:
    """What a short line opens that is a heading without a number; it tells of a time and what is told of it."""
    if line[:1] in _DECORATED and (signs := _DECORATION.match(line)) is not None:
        line = line[signs.end() :].rstrip("]#*")
    if not _is_bare(line):
        return None
    if not (_REVIEW.search(line) or _PLAN.search(line) or "民生实事" in line):
        return None
    return _timed(line, year) if _BARE_YEAR.match(line) or _span_of(line, year) is not None else None


def _timed(title: str, year: int) -> Spoken | None:
    """What a title opens that names its years; None where it names none."""
    years = [int(value) for value in YEAR.findall(title)]
    if (within := _part_of_year(title, year, years)) is not None:
        return within
    span = _span_of(title, year)
    behind = _REVIEW.search(title) is not None
    first_year = YEAR.search(title)
    if span is not None and behind and (part := _FIRST_YEARS.search(title)) is not None:
        return Spoken("span_review", f"{span.first}/{span.first + small(part['n']) - 1}", "actual", title)
    span_first = span is not None and (first_year is None or span.place <= first_year.start())
    if span is not None and span_first and span.last >= year and "今年" not in title[: span.place]:
        return Spoken("span_plan", f"{span.first}/{span.last}", "target", title)
    if years == [year] and _LOOKS_BACK in title and _PLAN.search(title) is None:
        return Spoken("review", str(year), "actual", title)  # given in its last weeks
    if years and max(years) >= year and not (behind and min(years) < year):
        return Spoken("plan", str(_planned(title, years, year)), "target", title)
    if (over := _over(title, year, years, span, behind)) is not None:
        return over
    if span is not None and "今年" not in title:
        return Spoken("span_plan", f"{span.first}/{span.last}", "target", title)
    if span is not None or _THIS_YEAR.search(title) is not None:
        return Spoken("plan", str(year), "target", title)
    return None


def _part_of_year(title: str, year: int, years: list[int]) -> Spoken | None:
    """What a title opens that names a part of the report's own year, as in summer; None where it names none."""
    if set(years) - {year} or any(word in title for word in words.LAST_YEAR):
        return None
    if _PART_OVER.search(title) is not None:
        return Spoken("review", str(year), "actual", title) if _REVIEW.search(title) is not None else None
    return Spoken("plan", str(year), "target", title) if _PART_AHEAD.search(title) is not None else None


def _planned(title: str, years: list[int], year: int) -> int:
    """The year that a title plans: the next where it names no other and begins with it, as in autumn."""
    begins = _TOP.match(title)
    opens = begins is not None and YEAR.match(title, begins.end()) is not None
    return year + 1 if opens and years == [year + 1] else year


def _over(title: str, year: int, years: list[int], span: _Span | None, behind: bool) -> Spoken | None:
    """What a heading opens that speaks of years that are over; None where it speaks of others."""
    if span is not None and span.last < year and (behind or not years or max(years) < year):
        first_year = YEAR.search(title)
        if first_year is None or span.place <= first_year.start():
            return Spoken("span_review", f"{span.first}/{span.last}", "actual", title)
        return Spoken("review", first_year[1], "actual", title)
    if years and max(years) < year:
        if not behind and max(years) < year - 1 and _PLAN.search(title) is not None:
            return Spoken("plan", str(year), "target", title)  # nobody plans years long over: a slip of the pen
        return Spoken("review", str(max(years)), "actual", title)
    if behind and is_timed(title) and (span is None or span.last < year):
        return Spoken("review", str(year - 1), "actual", title)
    return None


def _span_of(title: str, year: int) -> _Span | None:
    """The years of a plan or a term that a heading names; None where it names none."""
    plan = _PLAN_TITLE.search(title) if "五" in title else None  # it is the last sign of them all
    if plan is not None and (last := PLANS.get(plan["plan"] or f"{plan['nth']}五", 0)):
        return _Span(last - 4, last, plan.start())
    if (told := _FROM_TO.search(title)) is not None:
        return _Span(int(told["first"]), int(told["last"]), told.start())
    if (since := _SINCE.search(title)) is not None and int(since[1]) < year - 1:
        return _Span(int(since[1]), year - 1, since.start())
    ahead = _PLAN.search(title) is not None and _REVIEW.search(title) is None
    by = _BY.search(title) if ahead else None
    if by is not None and (last := int(by["by"] or by["far"])) > year:
        return _Span(year, last, by.start())
    count = _YEARS.search(title)
    if count is None:
        return None
    if count["ahead"]:
        return _Span(year, year + small(count["ahead"]) - 1, count.start())
    if count["next"] or (ahead and count["term"] == words.THIS_TERM):
        return _Span(year, year + 4, count.start())
    years = 5 if count["term"] else small(count["behind"])
    return _Span(year - years, year - 1, count.start()) if years > 1 else None
