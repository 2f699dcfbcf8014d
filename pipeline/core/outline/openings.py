"""What the first words of a paragraph open without a heading: a look back or a plan, of which years.

Belongs here: reading the opening of a paragraph. Does not belong here: headings (headings.py), where sections begin
and end (sections.py).
"""

import re

from pipeline.core.lexicon import headings as words
from pipeline.core.numbers.numerals import small
from pipeline.core.outline.headings import COUNT, PLAN_NAME, Spoken, is_timed
from pipeline.core.patterns import any_of
from pipeline.core.phrases.time_words import PLANS

_ADDRESS = r"(?:各位代表[！，。：]?)?—*"
_AIMS = "[^，。]{0,14}预期目标"
#: What a plan is made by may stand before its year (按照市委部署，|今年…), and with which words one looks ahead.
_PLANNED_BY = r"(?:(?:按照|根据|遵照|围绕|对照)[^，。；\d]{2,20}，|展望)?"
_PLAN_REVIEW = re.compile(
    rf"{_ADDRESS}(?:(?P<looking>[^，。“]{{0,8}}?{any_of(words.LOOKING_BACK)})|)[“\"]?(?P<plan>{PLAN_NAME})[”\"]?"
    rf"(?:{any_of(words.PLAN_REVIEWED)}|(?(looking)|(?!)))"
)
_PLAN_AHEAD = re.compile(rf"{_ADDRESS}{_PLANNED_BY}[“\"]?(?P<plan>{PLAN_NAME})[”\"]?{any_of(words.PLAN_AHEAD)}")
_SPAN_REVIEW = re.compile(
    rf"{_ADDRESS}(?:[与同和][^，。；]{{2,10}}相比，)?(?:{any_of(words.LOOKING_BACK)}(?:过去，)?|刚刚)?[这在]?"
    rf"(?:过去的?这?(?P<n>{COUNT})年|(?P<m>{COUNT})年(?:多?来|间)|{any_of(words.SPANS)}"
    rf"|[^，。]{{2,10}}届人大一次会议以来|经过(?P<j>{COUNT})年的?[^，。]{{0,4}}(?:奋斗|努力|拼搏)，"
    rf"|是[^，。]{{2,24}}的(?P<k>{COUNT})年[，。]"
    r"|(?P<first>(?:19|20)\d\d)年?[-—~至到]{1,2}(?P<last>(?:19|20)\d\d)年，)"
)
_YEAR_REVIEW = re.compile(
    rf"{_ADDRESS}(?:回顾|在)?(?:{any_of(words.LAST_YEAR)}(?!年?底|末|召开|年初)"
    r"|(?:刚刚)?(?:过去的?|[^，。\d]{2,6}的)?(?P<year>(?:19|20)\d\d)年(?!以来|底|末))"
)
_YEAR_PLAN = re.compile(
    rf"{_ADDRESS}{_PLANNED_BY}(?:今年(?!{any_of(words.NOT_YET)})(?:{any_of(words.THIS_YEAR)}|{_AIMS})"
    r"|新的一年|做好今年|综合考虑[^。]{0,20}今年|为了[^。]{0,16}，在新的一年)"
)
_THAT_YEAR = re.compile(
    rf"{_ADDRESS}{_PLANNED_BY}(?:[做抓]好)?(?P<year>\d{{4}})年(?:{any_of(words.THAT_YEAR)}|{_AIMS})"
)
_SPAN_PLAN = re.compile(rf"{_ADDRESS}{_PLANNED_BY}(?:今后|未来|下一个?|新的)(?P<n>{COUNT})年")
#: What the party proposed for a plan, after which it was drawn up (根据市委关于制定…第十四个五年规划的建议).
_PROPOSED = re.compile(
    rf"(?:根据|按照|依据)[^，。]{{0,40}}(?:第(?P<nth>[一二三四五六七八九十]{{1,2}})个五年|“(?P<plan>{PLAN_NAME})”)规划[^，。]{{0,16}}建议"
)
_SALUTATION = 24
#: The years of a term and of a plan.
_TERM = 5
_DATED = re.compile(r"(?:19|20)\d\d(?:年|(?=[-—~至到]))")
_DIGIT = re.compile(r"[0-9]")


def opening(line: str, year: int, now: Spoken) -> Spoken:
    """What is spoken of from a paragraph on that opens with ``line``, where ``now`` was spoken of before."""
    if not _tells_time(line):
        return now
    if now.kind == "plan" and not is_timed(now.title) and (ahead := _plan_of_years(line, year, now.title)) is not None:
        return ahead
    if now.kind in ("opening", "review", "span_review"):
        ahead = _plan_of_years(line, year, now.title)
        back = _looking_back(line, year, now.title)
        if ahead is not None or back is not None:
            return ahead or back or now
    if (span := _SPAN_PLAN.match(line)) is not None:
        count = small(span["n"])
        return Spoken("span_plan", f"{year}/{year + count - 1}", "target", now.title) if count > 1 else now
    if "报告" in line[:_SALUTATION]:
        return now
    that_year = _THAT_YEAR.match(line)
    named = int(that_year["year"]) if that_year is not None else 0
    if _YEAR_PLAN.match(line) or named == year:
        return Spoken("plan", str(year), "target", now.title)
    next_year = named == year + 1 and now.kind == "plan" and line.startswith("是", line.index("年") + 1)
    return Spoken("plan", str(named), "target", now.title) if next_year else now


def _tells_time(line: str) -> bool:
    """Whether ``line`` may tell of years: one of three signs stands in all words for them."""
    return "年" in line or "五" in line or "届" in line


def is_aside(line: str, now: Spoken, new: Spoken, told: bool) -> bool:
    """Whether a paragraph of a review of several years tells of one of them, and the review goes on behind it.

    So it is where its first sentence has a number (2016年，财政收入完成10亿元): the year only dates it. A section that
    is to speak of that year, too, says so in its heading (not in words that run on: 过去的2016年，面对…): where it has
    ``told`` of it before, it has done so. In the plan of a year a paragraph may so tell of the next years
    (今后三年投入10亿元).
    """
    ahead = now.kind == "plan" and new.kind == "span_plan"
    of_year = f"{new.period}年" in now.title and f"{new.period}年，" not in now.title
    if not ahead and (now.kind != "span_review" or new.kind != "review" or (of_year and not told)):
        return False
    return _DIGIT.search(_DATED.sub("", line.partition("。")[0])) is not None


def looking_back_inside(sentence: str, year: int, now: Spoken, behind_plan: bool) -> Spoken:
    """What is spoken of from a sentence inside of a paragraph on: the years it looks back on, else what was before.

    A sentence with a number of its own is dated by its words alone, but ``behind_plan``, behind one that told that
    the plan of those years was carried out.
    """
    back = _looking_back(sentence, year, now.title) if _tells_time(sentence) else None
    if back is None or back.kind != "span_review":
        return now
    own = not behind_plan and _DIGIT.search(_DATED.sub("", sentence.partition("。")[0]))
    return now if own else back


def _plan_of_years(line: str, year: int, title: str) -> Spoken | None:
    """The plan of several years that a paragraph begins to tell of; None where it does not."""
    named = _PROPOSED.match(line) or _PLAN_AHEAD.match(line)
    told = named.groupdict() if named is not None else {}
    name = f"{told['nth']}五" if told.get("nth") else told.get("plan") or ""
    last = PLANS.get(name, 0)
    return Spoken("span_plan", f"{last - 4}/{last}", "target", title) if last >= year else None


def _looking_back(line: str, year: int, title: str) -> Spoken | None:
    """What the opening of a paragraph looks back on; None where it does not."""
    if (span := _SPAN_REVIEW.match(line)) is not None:
        count = small(span["n"] or span["m"] or span["j"] or span["k"] or "5")
        if span["first"] and (int(span["first"]), int(span["last"])) != (year - _TERM, year - 1):
            return None  # from 2020 to 2025 something moved
        if 2 <= count <= 10:
            return Spoken("span_review", f"{year - count}/{year - 1}", "actual", title)
    if (plan := _PLAN_REVIEW.match(line)) is not None and (last := PLANS[plan["plan"]]) < year:
        return Spoken("span_review", f"{last - 4}/{last}", "actual", title)
    if (one := _YEAR_REVIEW.match(line)) is not None and (one["year"] is None or int(one["year"]) == year - 1):
        return Spoken("review", str(year - 1), "actual", title)
    return None
