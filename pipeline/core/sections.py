"""Sections of a report: which stretch reviews, which plans, and of what years.

Belongs here: headings and the openings of paragraphs. Does not belong here: single numbers.
"""

import re
from collections.abc import Iterator

from pipeline.core.identity import telling_years
from pipeline.core.model import Role, Section, SectionKind
from pipeline.core.numerals import chinese
from pipeline.core.periods import PLANS

_LINE = re.compile(r"[^\n]+")
#: A line this long is a whole report without line breaks: its headings stand at the heads of sentences.
_UNBROKEN = 4000
_IN_LINE = re.compile(r"[^\n。！？]+[。！？]*")
_TOP = re.compile(
    r"(?:第?[一二三四五六七八九]部分[:：、，]?|[一二三四五六七八九]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]|第[一二三四五][，、：])"
)
_SUB = re.compile(r"[(（][一二三四五六七八九十]{1,2}[)）]")
_REVIEW = re.compile(
    r"回顾|总结|过去|主要成就|所做的?工作|取得的?(?:主要)?成[就绩]|完成情况|执行情况|基本情况|工作情况|发展情况|年来的?(?:政府)?工作|"
    r"以来的?(?:政府)?工作|上?一年的?工作|工作进展|主要工作(?:及成效)?$|形势"
)
_PLAN_WORD = re.compile(
    r"安排|任务|目标|打算|部署|计划|要求|今后|未来|建议|重点|思路|意见|做好|展望|方针|工作措施|主要措施|主要工作|预期|举措|取向"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_State = tuple[SectionKind, str, Role, str]
_CN_NUMBER = "[二两三四五六七八九十]|[2-9]|10"
_PLANS = "|".join(sorted(PLANS, key=len, reverse=True))
_PLAN_TITLE = re.compile(
    rf"(?<!为)(?<!为[“\"])(?<!的[“\"])(?<![十二])[“\"]?({_PLANS})[”\"]?"
    r"(?=时期|期间|规划|发展|主要|目标|总体|的|经济|工作|以来|，|、|$|计划|取得|成就|国民|回顾|和)(?!开局|开好局|良好开局)"
)
_PLAN_REVIEW = re.compile(
    rf"(?:各位代表[！，。：]?)?(?:回顾|总结)?[“\"]?({_PLANS})[”\"]?(?:时期|期间|以来|五年|这五年)"
)
_COUNT = re.compile(
    rf"(?P<ahead>今后|未来|下一个|今后的|未来的|新一届)(?P<m>{_CN_NUMBER})年|(?:过去的?|近|这)?(?P<n>{_CN_NUMBER})年(?:来|间|的?工作|政府|主要|回顾|，|的|$)|(?P<term>本届政府|人大一次会议以来|人民代表大会第?一次会议以来|届内工作)"
)
_TIMED = re.compile(r"过去|回顾|今后|未来|(?:19|20)\d\d年|五年|今年|本届")
_SPAN_REVIEW = re.compile(
    rf"(?:各位代表[！，。：]?)?(?:回顾|回首|总结|刚刚)?(?:这|在)?(?:过去的?这?(?P<n>{_CN_NUMBER})年|五年来|5年来|四年来|三年来|五年间|本届政府(?:任期|以来|成立|履职)|这五年|近五年|六年来|[^，。]{{2,10}}届人大一次会议以来)"
)
_YEAR_REVIEW = re.compile(
    r"(?:各位代表[！，。：]?)?(?:回顾|在)?(?:一年来|过去的?一年|刚刚过去的?一年|去年(?!年?底|末)|上年(?!年?底|末)|(?P<year>(?:19|20)\d\d)年(?!以来|底|末))"
)
_YEAR_PLAN = re.compile(
    r"(?:各位代表[！，。：]?)?(?:今年(?!以来|(?:1|一)[-—~至]|上半年|前)(?:的|我|政府|全|经济|是|发展|工作|主要|要|，|计划|预期)|新的一年|做好今年|综合考虑[^。]{0,20}今年)"
)
_SPAN_PLAN = re.compile(rf"(?:各位代表[！，。：]?)?(?:今后|未来|下一个?)(?P<n>{_CN_NUMBER})年")
_GLOSSARY = re.compile(
    r"(?:附[件录]?[一二1-3]?[:：]?)?[^\n，。]{0,24}(?:名词解释|名词注释|名词说明|用语说明|术语解释|词语解释|名词术语|注释)[^\n，。]{0,12}$|注释?[:：]$|注[:：]\S"
)
_CLOSING_TAIL = 0.6  # a glossary stands behind the closing sentence; not before this share of the text
_DELIVERED = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日")
_CN_DELIVERED = re.compile(r"([一二][〇零一二三四五六七八九]{3})年[一二三四五六七八九十]{1,2}月")
_PLAN_YEAR = re.compile(
    r"((?:19|20)\d\d)年(?:政府)?(?:的)?(?:主要|重点)?(?:工作(?:的?总体)?(?:安排|任务|部署|重点|打算|建议|要求|思路|目标)|重点工作|主要任务|目标任务|经济社会发展|发展(?:的)?(?:总体|主要)?(?:目标|要求|思路)|政府工作)"
)
_REVIEW_YEAR = re.compile(r"((?:19|20)\d\d)年(?:度)?(?:政府)?(?:的)?工作(?:的)?(?:回顾|总结|情况)")


def report_year(text: str) -> int | None:
    """The year a report was given in, as its own words tell it; None where they do not."""
    told = {hint.year for hint in telling_years(text)}
    if len(told) == 1:
        return told.pop()
    head = text[:400]
    for match in _DELIVERED.finditer(head):
        year, month = int(match[1]), int(match[2])
        return year + 1 if month == 12 and _PLAN_YEAR.search(text) and f"{year + 1}年" in text else year
    plan = _PLAN_YEAR.search(text)
    review = _REVIEW_YEAR.search(text)
    if plan and (not review or int(plan[1]) > int(review[1])):
        return int(plan[1])
    if review:
        return int(review[1]) + 1
    counts: dict[int, int] = {}
    for match in _YEAR.finditer(text):
        counts[int(match[1])] = counts.get(int(match[1]), 0) + 1
    return max(counts, key=lambda value: (counts[value], value)) + 1 if counts else None


def sections(text: str, year: int) -> list[Section]:
    """The sections of ``text`` (normal form) of a report given in ``year``, in order and without gaps."""
    found: list[Section] = []
    state: _State = ("opening", str(year - 1), "actual", "")
    start = 0
    top = state
    glossary = False
    lines = list(_lines(text))
    last_plan = _last_plan_heading(text, year, lines)
    for at, stop in lines:
        words = text[at : min(stop, at + 60)].strip()
        if (at > _CLOSING_TAIL * len(text) and _GLOSSARY.match(words) and len(words) < 40) or glossary:
            glossary = True
            new: _State = ("glossary", "", "actual", "名词解释")
        else:
            heading = _heading(words, year, state, top)
            if heading is not None:
                new = heading
                if not _SUB.match(words):
                    top = heading
            else:
                new = _opening(words, year, state)
                if (
                    new[0] in ("plan", "span_plan")
                    and state[3]
                    and state[0] in ("review", "span_review")
                    and at < last_plan
                ):
                    new = state  # a numbered plan follows: these words open no plan yet
                if top[0] == "opening" or (new[0] == "plan" and top[0] in ("review", "span_review")):
                    top = new
        if new != state:
            if at > start:
                found.append(Section(start, at, state[3], state[0], state[1], state[2]))
            start, state = at, new
    found.append(Section(start, len(text), state[3], state[0], state[1], state[2]))
    dated = [_as_dated(text, section) for section in found]
    return [_of_term(section, year) for section in dated] if _ends_term(dated, text) else dated


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
        and "国务院" not in text[:400]
    )


def _of_term(section: Section, year: int) -> Section:
    """A review of the years of a term that ends in ``year``, the last of them not over yet."""
    first, _, last = section.period.partition("/")
    if section.kind != "span_review" or last != str(year - 1):
        return section
    return section._replace(period=f"{int(first) + 1}/{year}")


#: A share of the text that is too little for the plan of a year.
_LEAST_PLAN = 0.03


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of ``text`` stand; the sentences of a line without breaks."""
    for line in _LINE.finditer(text):
        if line.end() - line.start() < _UNBROKEN:
            yield line.span()
        else:
            for sentence in _IN_LINE.finditer(text, line.start(), line.end()):
                yield sentence.span()


def _last_plan_heading(text: str, year: int, lines: list[tuple[int, int]]) -> int:
    """Where the last numbered heading of a plan stands; 0 where there is none."""
    opening: _State = ("opening", "", "actual", "")
    for at, stop in reversed(lines):
        words = text[at : min(stop, at + 60)].strip()
        if _TOP.match(words) and not _SUB.match(words):
            heading = _heading(words, year, opening, opening)
            if heading is not None and heading[0] in ("plan", "span_plan") and _TIMED.search(words[:30]):
                return at
    return 0


_BY_YEAR = re.compile(r"到((?:19|20)\d\d)年")


def _as_dated(text: str, section: Section) -> Section:
    """A plan of the next years as its own words date it: a term that begins in autumn ends a year later."""
    if section.kind != "span_plan":
        return section
    first, _, last = section.period.partition("/")
    match = _BY_YEAR.search(text, section.start, min(section.end, section.start + 3000))
    later = int(match[1]) - int(last) if match is not None else 0
    if later not in (1, 2):
        return section
    return section._replace(period=f"{int(first) + later}/{int(last) + later}")


def _heading(words: str, year: int, state: _State, top: _State) -> _State | None:
    """What a heading opens; None where the line is no heading that tells of a time."""
    if _TOP.match(words) is None:
        return None
    title = re.split(r"[。！？]", words)[0][:40]
    sub = _SUB.match(words) is not None
    if sub and not _TIMED.search(title[:26]):
        return top if state[0] in ("span_plan", "span_review") and top[0] in ("plan", "review") else None
    years = [int(value) for value in _YEAR.findall(title)]
    span = _span_of(title, year)
    review, ahead = _REVIEW.search(title), _PLAN_WORD.search(title)
    behind = review is not None and (
        not ahead or review.start() <= ahead.start() or not re.search("今后|未来|今年", title)
    )
    if years and max(years) >= year and not (behind and min(years) < year):
        return ("plan", str(year), "target", title)
    if span is not None and span[1] < year and (behind or not years or max(years) < year):
        first_year = _YEAR.search(title)
        if first_year is None or span[2] < first_year.start():
            return ("span_review", f"{span[0]}/{span[1]}", "actual", title)
        return ("review", first_year[1], "actual", title)
    if years and max(years) < year:
        return ("review", str(max(years)), "actual", title)
    if behind and (span is None or span[1] < year):
        return ("review", str(year - 1), "actual", title)
    if span is not None:
        return (
            ("span_plan", f"{span[0]}/{span[1]}", "target", title)
            if "今年" not in title
            else ("plan", str(year), "target", title)
        )
    if (ahead and state[0] != "span_plan" and not sub) or "今年" in title:
        return ("plan", str(year), "target", title)
    return None


def _span_of(title: str, year: int) -> tuple[int, int, int] | None:
    """The years of a plan or a term that a heading names, and where it names them; None where it names none."""
    plan = _PLAN_TITLE.search(title)
    if plan is not None:
        last = PLANS[plan[1]]
        return last - 4, last, plan.start()
    count = _COUNT.search(title)
    if count is None:
        return None
    if count["ahead"]:
        number = _number(count["m"])
        return year, year + number - 1, count.start()
    number = 5 if count["term"] else _number(count["n"])
    return (year - number, year - 1, count.start()) if number > 1 else None


def _number(words: str) -> int:
    return int(words) if words.isascii() else int(chinese(words) or 0)


def _opening(words: str, year: int, state: _State) -> _State:
    """How the opening words of a paragraph change what is spoken of."""
    kind = state[0]
    if kind in ("opening", "review", "span_review"):
        if match := _SPAN_REVIEW.match(words):
            number = _number(match["n"]) if match["n"] else 5
            if 2 <= number <= 10:
                return ("span_review", f"{year - number}/{year - 1}", "actual", state[3])
        if (match := _PLAN_REVIEW.match(words)) and PLANS[match[1]] < year:
            return ("span_review", f"{PLANS[match[1]] - 4}/{PLANS[match[1]]}", "actual", state[3])
        if (match := _YEAR_REVIEW.match(words)) and (match["year"] is None or int(match["year"]) == year - 1):
            return ("review", str(year - 1), "actual", state[3])
    if match := _SPAN_PLAN.match(words):
        number = _number(match["n"])
        return ("span_plan", f"{year}/{year + number - 1}", "target", state[3]) if number > 1 else state
    if "报告" in words[:24]:
        return state
    if _YEAR_PLAN.match(words) or re.match(rf"{year}年(?:是|，|、|经济|全|政府|我|工作|主要|的|重点)", words):
        return ("plan", str(year), "target", state[3])
    return state
