"""Sections of a report: which stretch reviews, which plans, and of what years.

Belongs here: where sections begin and end, their years as the whole text dates them, the year of a report.
Does not belong here: what a single heading says (headings.py), single numbers.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from pipeline.core.lexicon import headings as words
from pipeline.core.model import Section
from pipeline.core.outline import headings
from pipeline.core.outline.headings import PLAN_NAME, Spoken
from pipeline.core.outline.identity import LATE, telling_years
from pipeline.core.outline.openings import is_aside, looking_back_inside, opening
from pipeline.core.patterns import any_of, found_at
from pipeline.core.phrases.time_words import LAST_YEARS, PLANS

#: A line this long is a whole report without line breaks: its headings stand at the heads of sentences.
_UNBROKEN = 4000
_SENTENCE_END = re.compile("[。！]")
#: What a sentence ends with that told that a plan has been carried out, or that its last year is over.
_CARRIED_OUT = ("收官", "完成", "收官之年", "收官年", "最后一年")
#: A paragraph that tells of a plan that has been carried out, and nothing of it in numbers.
_PLAN_CARRIED_OUT = re.compile(
    rf"\D*[“\"](?P<plan>{PLAN_NAME})[”\"](?:规划)?(?:确定的)?(?:各项|主要|发展|规划)*(?:目标|任务)+"
    r"(?:圆满|胜利|顺利|全面|如期)*完成\D*"
)
#: What the points begin with that follow such a paragraph.
_POINTS = ("——", "一是")
_IN_LINE = re.compile(r"[^\n。！？]+[。！？]*")
#: So many signs of a line tell whether it is a heading; what is longer than the second number is no glossary's.
_HEAD = 60
_GLOSSARY_HEAD = 40
_GLOSSARY = re.compile(
    rf"(?:附[件录]?[一二1-3]?[:：]?)?[^\n，。]{{0,24}}{any_of(words.GLOSSARY)}[^\n，。]{{0,12}}$|注释?[:：]$|注[:：]\S"
)
#: The line that announces an attachment, and the title of a list of tasks or of what came of them.
_ATTACHMENT = re.compile(r"附[件表录]?[一二三四五\d]*[：:.]?$")
_ATTACHED = re.compile(
    rf"[^\n，。\d]{{0,8}}(?P<year>(?:19|20)\d\d)年(?!.*\d年)[^\n，。]{{0,24}}{any_of(words.ATTACHED)}[^\n，。]{{0,16}}$"
)
_DONE = re.compile("完成|进展|落实情况")
#: A glossary stands behind the closing sentence: not before this share of the text, and what is announced as an
#: attachment not before that.
_CLOSING_TAIL = 0.6
_ATTACHED_TAIL = 0.4
#: A share of the text that is too little for the plan of a year.
_LEAST_PLAN = 0.03
_BY_YEAR = re.compile(r"到((?:19|20)\d\d)年")
_BY_YEAR_WINDOW = 3000
_TITLE_PAGE = 400
_THIS_YEAR = re.compile("今年(?!是|[还又也再]?[要将拟]|计划|力争)")
_DELIVERED = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日")
#: The months in which the year before is the last that is spoken of.
_EARLY = 4
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
        ahead = month >= LATE and any(int(plan[1]) == year + 1 for plan in _PLAN_YEAR.finditer(text))
        return year + 1 if ahead else year
    plan = _PLAN_YEAR.search(text)
    review = _REVIEW_YEAR.search(text)
    if plan and (not review or int(plan[1]) > int(review[1])):
        return int(plan[1])
    if review:
        return int(review[1]) + 1
    counts = Counter(int(match[1]) for match in headings.YEAR.finditer(text))
    return max(counts, key=lambda year: (counts[year], year)) + 1 if counts else None


def sections(text: str, year: int) -> list[Section]:
    """The sections of ``text`` (normal form) of a report given in ``year``, in order and without gaps."""
    found: list[Section] = []
    start = 0
    lines = list(_lines(text))
    outline = _Outline(year, _last_plan_heading(text, year, lines))
    now = outline.now
    attached = False
    for at, line, where in _heads(text, lines, outline):
        is_attachment = line[:1] == "附" and _ATTACHMENT.match(line) is not None
        behind, attached = attached, is_attachment and at > _ATTACHED_TAIL * len(text)
        is_last = behind or at > _CLOSING_TAIL * len(text)
        if is_last and len(line) < _GLOSSARY_HEAD and _GLOSSARY.match(line):
            new = Spoken("glossary", "", "actual", "名词解释")
        elif behind and (listed := _ATTACHED.match(line)) is not None:
            done = _DONE.search(line) is not None
            new = Spoken("review" if done else "tasks", listed["year"], "actual" if done else "target", line)
            outline.now, outline.top, outline.numbered = new, new, False
        elif now.kind == "glossary" and not behind:
            continue
        else:
            new = outline.read(at, line, where)
        if new != now:
            if at > start:
                found.append(Section(start, at, now.title, now.kind, now.period, now.role))
            start, now = at, new
    found.append(Section(start, len(text), now.title, now.kind, now.period, now.role))
    dated = found if _plans_a_year(found, text) else [_as_dated(text, section) for section in found]
    return [_of_term(section, year) for section in dated] if _ends_term(dated, text, year) else dated


def closes_within_year(text: str, found: list[Section], year: int) -> bool:
    """Whether 今年 is the year that a report reviews, as in one that is given in the last days of it.

    It says so of the review alone; the plan of the next year, its title and those of its parts name that year.
    """
    at = [match.start() for match in found_at(_THIS_YEAR, ("今年",), text)]
    told = [section.kind for section in found for place in at if section.start <= place < section.end]
    reviewed = [section.kind for section in found if section.kind == "review" and section.period == str(year - 1)]
    return bool(told) and bool(reviewed) and set(told) == {"review"}


#: Where the words stand that may open a section: at the head of a line, inside of one, or there behind the sentence
#: that told that something was carried out.
Where = Literal["head", "inside", "behind a plan"]


class _Outline:
    """What is spoken of while one goes down the lines of a report given in ``year``.

    ``now`` is spoken of, under the heading ``top`` of the first order; ``item`` is the last number (三) of a heading of
    the second order below it. ``carried_out`` is the last year of the plan that the paragraph before told was carried
    out, 0 where it told of none. ``fresh`` says that a heading without a time has come since, whose paragraphs open
    what it speaks of; ``numbered`` that headings of the first order have numbers. The last numbered heading of a plan
    stands at ``last_plan``.
    """

    __slots__ = ("carried_out", "fresh", "item", "last_plan", "now", "numbered", "top", "year")

    def __init__(self, year: int, last_plan: int) -> None:
        self.year = year
        self.last_plan = last_plan
        self.now = self.top = Spoken("opening", str(year - 1), "actual")
        self.item = self.carried_out = 0
        self.fresh = self.numbered = False

    @property
    def is_mixed(self) -> bool:
        """Whether the plan of some years is spoken of under a heading that names the year's, too."""
        return self.now.kind == "span_plan" and f"{self.year}年" in self.now.title

    @property
    def closes_plan(self) -> bool:
        """Whether the review of a year goes on to the years of the plan that ended with it."""
        return self.now.kind == "review" and self.now.period == str(self.year - 1) and _ends_plan(self.now)

    def read(self, at: int, line: str, where: Where) -> Spoken:
        """What the line, or the sentence inside of one, speaks of that begins at ``at``."""
        title, line = line, headings.in_digits(line)
        if where != "head" and not self.is_mixed:
            self.now = looking_back_inside(line, self.year, self.now, where == "behind a plan")
            return self.now
        last, self.carried_out = self.carried_out, 0
        if last == self.year - 1 and line.startswith(_POINTS):
            self.now = Spoken("span_review", f"{last - 4}/{last}", "actual", self.now.title)
            return self.now
        is_top, item = headings.is_top(line), headings.item_number(line)
        headed = headings.heading(line, self.year, self.now, self.numbered or self.now.kind == "opening")
        if headed is not None:
            headed = headed._replace(title=title[: len(headed.title)])
            if not item:
                self.top, self.item, self.fresh, self.numbered = headed, 0, False, is_top
            self.now = headed
        elif is_top:
            self.fresh = True
            self.numbered = self.numbered or self.now.kind == "opening"
        elif item:
            self._go_on(item)
        else:
            return self._opened(at, line)
        return self.now

    def end_paragraph(self, text: str, start: int, end: int) -> None:
        """Note whether the paragraph ``text[start:end]``, behind the year's points, told of a plan carried out."""
        told = _PLAN_CARRIED_OUT.fullmatch(text, start, end) if self.closes_plan and self.item > 1 else None
        self.carried_out = PLANS[told["plan"]] if told is not None else 0

    def _go_on(self, item: int) -> None:
        """Go on with the heading ``item`` of the second order, back under the one of the first order."""
        goes_on = item == self.item + 1
        if item == 1 and self.now.kind == "span_review" and _tells_of_both(self.top):
            self.top = self.now  # the points behind a look back on several years are those of these years
        if goes_on and self.now.kind in ("span_plan", "span_review") and self.top.kind in ("plan", "review"):
            self.now = self.top
        self.item = item

    def _opened(self, at: int, line: str) -> Spoken:
        """What a paragraph speaks of that may open a new time."""
        new = opening(line, self.year, self.now)
        if new == self.now or (at < self.last_plan and self._waits(new)):
            return self.now
        told = self.top.kind == "review" and self.top.period == new.period
        if is_aside(line, self.now, new, told):
            return self.now
        if self.fresh or self.top.kind == "opening" or (new.kind == "plan" and "review" in self.top.kind):
            self.top, self.item, self.fresh = new, 0, False
        self.now = new
        return new

    def _waits(self, new: Spoken) -> bool:
        """Whether a plan that a paragraph seems to open has its heading further down."""
        if not self.now.title or self.fresh or self.now.kind in ("opening", "plan"):
            return False
        if new.kind == "span_plan":
            return self.now.kind != "span_plan" and not _names_years(self.now.title, new.period)
        return new.kind == "plan"


def _ends_plan(now: Spoken) -> bool:
    """Whether the last year of a plan is spoken of, or a review whose title names several years, too."""
    return int(now.period) in LAST_YEARS or "五年" in now.title


def _tells_of_both(top: Spoken) -> bool:
    """Whether the heading of a review names the years of a plan beside the last one."""
    return top.kind == "review" and any(f"“{name}”" in top.title for name in PLANS)


def _names_years(title: str, period: str) -> bool:
    """Whether a title names the plan of the years ``period``."""
    last = int(period.partition("/")[2])
    return any(name in title for name, year in PLANS.items() if year == last)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of ``text`` stand; the sentences of a line without breaks."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = end if end >= 0 else len(text)
        if end - at >= _UNBROKEN:
            for sentence in _IN_LINE.finditer(text, at, end):
                yield sentence.span()
        elif end > at:
            yield at, end
        at = end + 1


def _heads(text: str, lines: list[tuple[int, int]], outline: _Outline) -> Iterator[tuple[int, str, Where]]:
    """The first words of each line, and, where one paragraph may speak of a year and of several, of each sentence.

    With each comes where it stands. What is spoken of is asked while one goes down the lines.
    """
    for at, stop in lines:
        yield at, text[at : min(stop, at + _HEAD)].strip(), "head"
        if outline.is_mixed or outline.closes_plan:
            for end in _SENTENCE_END.finditer(text, at, stop):
                where: Where = "behind a plan" if text.endswith(_CARRIED_OUT, at, end.start()) else "inside"
                yield end.end(), text[end.end() : min(stop, end.end() + _HEAD)].strip(), where
        outline.end_paragraph(text, at, stop)


def _last_plan_heading(text: str, year: int, lines: list[tuple[int, int]]) -> int:
    """Where the last heading of a plan stands that has a number, or stands alone; 0 where there is none."""
    nothing = Spoken("opening", "", "actual")
    for at, stop in reversed(lines):
        line = headings.in_digits(text[at : min(stop, at + _HEAD)].strip())
        if headings.is_top(line) or headings.stands_alone(line):
            headed = headings.heading(line, year, nothing)
            if headed is not None and headed.kind in ("plan", "span_plan") and headings.is_timed(line[:30]):
                return at
    return 0


def _ends_term(found: list[Section], text: str, year: int) -> bool:
    """Whether the term that a report reviews ends within its year: its plan begins with the next, and none is of it.

    So it may be with districts and counties, whose terms change in summer and autumn. Where their plan ends with the
    country's (到2025年 in one of 2021), the review ends with the plan before it (从2015年的3亿元到2020年的5亿元).
    Terms of the nation (国务院) change in March, and others in the first months of a year, as their title page says:
    the last year has long been over.
    """
    return changes_term(text, found, year) and _plans_from(found, year + 1)


def changes_term(text: str, found: list[Section], year: int) -> bool:
    """Whether a report tells of one term and the next alone, and is not given in the first months of its year: what
    has gone on since a year (2020年以来) has gone on till now."""
    delivered = _DELIVERED.search(text, 0, _TITLE_PAGE)
    if delivered is not None and int(delivered[2]) <= _EARLY:
        return False
    return (
        any(section.kind == "span_review" for section in found)
        and (_plans_from(found, year) or _plans_from(found, year + 1))
        and not _plans_a_year(found, text)
        and "代表国务院" not in text[:_TITLE_PAGE]
    )


def _plans_from(found: list[Section], year: int) -> bool:
    """Whether the plan of several years begins with ``year``."""
    return any(section.kind == "span_plan" and section.period.startswith(f"{year}/") for section in found)


def _plans_a_year(found: list[Section], text: str) -> bool:
    """Whether a report plans a single year, too, not only those of a term."""
    planned = sum(section.end - section.start for section in found if section.kind == "plan")
    return planned >= _LEAST_PLAN * len(text)


def _of_term(section: Section, year: int) -> Section:
    """A review of the years of a term that ends in ``year``, the last of them not over yet."""
    first, _, last = section.period.partition("/")
    if section.kind != "span_review" or last != str(year - 1):
        return section
    return section._replace(period=f"{int(first) + 1}/{year}")


def _as_dated(text: str, section: Section) -> Section:
    """A plan of the next years as its own words date it: a term that begins in autumn ends a year later.

    It is asked of no report that plans its year, too: that is the first of the term.
    """
    if section.kind != "span_plan":
        return section
    first, _, last = section.period.partition("/")
    match = _BY_YEAR.search(text, section.start, min(section.end, section.start + _BY_YEAR_WINDOW))
    later = int(match[1]) - int(last) if match is not None else 0
    if later not in (1, 2):
        return section
    return section._replace(period=f"{int(first) + later}/{int(last) + later}")
