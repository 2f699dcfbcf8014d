"""Sections of a report: which stretch reviews, which plans, and of what years.

Belongs here: where sections begin and end, their years as the whole text dates them, the year of a report.
Does not belong here: what a single heading says (headings.py), single numbers.
"""

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.core import headings
from pipeline.core.headings import Spoken
from pipeline.core.identity import telling_years
from pipeline.core.lexicon import headings as words
from pipeline.core.model import Section
from pipeline.core.patterns import any_of

_LINE = re.compile(r"[^\n]+")
#: A line this long is a whole report without line breaks: its headings stand at the heads of sentences.
_UNBROKEN = 4000
_IN_LINE = re.compile(r"[^\n。！？]+[。！？]*")
#: So many signs of a line tell whether it is a heading; what is longer than the second number is no glossary's.
_HEAD = 60
_GLOSSARY_HEAD = 40
_GLOSSARY = re.compile(
    rf"(?:附[件录]?[一二1-3]?[:：]?)?[^\n，。]{{0,24}}{any_of(words.GLOSSARY)}[^\n，。]{{0,12}}$|注释?[:：]$|注[:：]\S"
)
#: A glossary stands behind the closing sentence: not before this share of the text.
_CLOSING_TAIL = 0.6
#: A share of the text that is too little for the plan of a year.
_LEAST_PLAN = 0.03
_BY_YEAR = re.compile(r"到((?:19|20)\d\d)年")
_BY_YEAR_WINDOW = 3000
_TITLE_PAGE = 400
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_DELIVERED = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日")
_PLAN_YEAR = re.compile(
    r"((?:19|20)\d\d)年(?:政府)?的?(?:主要|重点)?"
    rf"(?:工作(?:的?总体)?{any_of(words.WORK_AHEAD)}|{any_of(words.TASKS)}|发展的?(?:总体|主要)?{any_of(words.AIMS)})"
)
_REVIEW_YEAR = re.compile(r"((?:19|20)\d\d)年度?(?:政府)?的?工作的?(?:回顾|总结|情况)")


def report_year(text: str) -> int | None:
    """The year a report was given in, as its own words tell it; None where they do not."""
    told = {hint.year for hint in telling_years(text)}
    if len(told) == 1:
        return told.pop()
    delivered = _DELIVERED.search(text, 0, _TITLE_PAGE)
    if delivered is not None:
        year, month = int(delivered[1]), int(delivered[2])
        return year + 1 if month == 12 and _PLAN_YEAR.search(text) and f"{year + 1}年" in text else year
    plan = _PLAN_YEAR.search(text)
    review = _REVIEW_YEAR.search(text)
    if plan and (not review or int(plan[1]) > int(review[1])):
        return int(plan[1])
    if review:
        return int(review[1]) + 1
    counts = Counter(int(match[1]) for match in _YEAR.finditer(text))
    return max(counts, key=lambda year: (counts[year], year)) + 1 if counts else None


def sections(text: str, year: int) -> list[Section]:
    """The sections of ``text`` (normal form) of a report given in ``year``, in order and without gaps."""
    found: list[Section] = []
    now = top = Spoken("opening", str(year - 1), "actual")
    start = 0
    lines = [(at, text[at : min(stop, at + _HEAD)].strip()) for at, stop in _lines(text)]
    last_plan = _last_plan_heading(year, lines)
    for at, line in lines:
        if at > _CLOSING_TAIL * len(text) and len(line) < _GLOSSARY_HEAD and _GLOSSARY.match(line):
            new = Spoken("glossary", "", "actual", "名词解释")
        elif now.kind == "glossary":
            break
        else:
            new, top = _spoken(line, year, now, top, at < last_plan)
        if new != now:
            if at > start:
                found.append(Section(start, at, now.title, now.kind, now.period, now.role))
            start, now = at, new
    found.append(Section(start, len(text), now.title, now.kind, now.period, now.role))
    dated = [_as_dated(text, section) for section in found]
    return [_of_term(section, year) for section in dated] if _ends_term(dated, text) else dated


def _spoken(line: str, year: int, now: Spoken, top: Spoken, plan_follows: bool) -> tuple[Spoken, Spoken]:
    """What is spoken of from a line on, and under which heading of the first order."""
    headed = headings.heading(line, year, now, top)
    if headed is not None:
        return headed, headed if headings.is_top(line) else top
    new = headings.opening(line, year, now)
    if plan_follows and now.title and new.kind in ("plan", "span_plan") and now.kind in ("review", "span_review"):
        new = now  # a numbered plan follows: these words open no plan yet
    if top.kind == "opening" or (new.kind == "plan" and top.kind in ("review", "span_review")):
        top = new
    return new, top


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of ``text`` stand; the sentences of a line without breaks."""
    for line in _LINE.finditer(text):
        if line.end() - line.start() < _UNBROKEN:
            yield line.span()
        else:
            for sentence in _IN_LINE.finditer(text, line.start(), line.end()):
                yield sentence.span()


def _last_plan_heading(year: int, lines: list[tuple[int, str]]) -> int:
    """Where the last numbered heading of a plan stands; 0 where there is none."""
    nothing = Spoken("opening", "", "actual")
    for at, line in reversed(lines):
        if headings.is_top(line):
            headed = headings.heading(line, year, nothing, nothing)
            if headed is not None and headed.kind in ("plan", "span_plan") and headings.is_timed(line[:30]):
                return at
    return 0


def _ends_term(found: list[Section], text: str) -> bool:
    """Whether a report closes a term within its year: it reviews and plans several years, and plans no year alone.

    So it is with districts and counties, whose terms change in summer and autumn; those of the nation (国务院) change
    in March, when the last year of the term has long been over.
    """
    planned = sum(section.end - section.start for section in found if section.kind == "plan")
    kinds = {section.kind for section in found}
    return (
        "span_review" in kinds
        and "span_plan" in kinds
        and planned < _LEAST_PLAN * len(text)
        and "国务院" not in text[:_TITLE_PAGE]
    )


def _of_term(section: Section, year: int) -> Section:
    """A review of the years of a term that ends in ``year``, the last of them not over yet."""
    first, _, last = section.period.partition("/")
    if section.kind != "span_review" or last != str(year - 1):
        return section
    return section._replace(period=f"{int(first) + 1}/{year}")


def _as_dated(text: str, section: Section) -> Section:
    """A plan of the next years as its own words date it: a term that begins in autumn ends a year later."""
    if section.kind != "span_plan":
        return section
    first, _, last = section.period.partition("/")
    match = _BY_YEAR.search(text, section.start, min(section.end, section.start + _BY_YEAR_WINDOW))
    later = int(match[1]) - int(last) if match is not None else 0
    if later not in (1, 2):
        return section
    return section._replace(period=f"{int(first) + later}/{int(last) + later}")
