"""The year that a growth is measured from, and the time of the X of 从X提高到Y.

Belongs here: years of comparison, as a clause or its sentence names them. Does not belong here: the time that is
spoken of (roles.py).
"""

import re

from pipeline.core.model import Measure
from pipeline.core.numbers.numerals import YEAR, small
from pipeline.core.phrases.bases import WHAT_YEAR
from pipeline.core.phrases.periods import times
from pipeline.core.phrases.time_words import LAST_YEARS, PLANS
from pipeline.core.state import Sentence
from pipeline.core.times.told import opens_sentence
from pipeline.core.tokens import Quantity

#: The measures that move from a base.
MOVES = frozenset(("growth", "change", "avg_growth"))

_YEAR = rf"(?P<year>{YEAR})年"
_PLAN = "“?(?P<plan>十?[一二三四五六七八九]?五)”?(?:末|期末|时期)"
_PLAN_END = "“?(?P<plan>十?[一二三四五六七八九]?五)”?(?:时期|期)?末"
#: What a whole plan had, which something is compared with (比第五个五年计划期间的|9%).
_OF_PLAN = re.compile(r"[比较]第(?P<nth>[一二三四五六七八九十]{1,2})个五年[计规]划期间的$")
_AGO = r"(?P<ago>[1-9]\d?|[一二两三四五六七八九十]{1,2})年(?:之|以)?前"
_THAN = re.compile(rf"(?:比|较)于?(?:{WHAT_YEAR}{_YEAR}(?![-—~至到])|{_PLAN}|{_AGO})")
#: For how many years something was raised in a row, of which the average is told (连续7年提高养老金，|年均增长8%).
_RAISED_YEARS = re.compile(
    r"连续(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})年[^，。；\d]*?(?:提高|上调|调高|调增|增加|增长)[^，。；\d]*，$"
)
#: What stands between the year and 相比 tells what it is the year of (与2009年新区成立时相比); a plan ends in one.
_COMPARED = re.compile(rf"[同与和跟][^，。；、\d]{{0,10}}?(?:{_YEAR}|{_PLAN_END})[^，。；、\d]{{0,8}}?(?:相比|比较)")
#: What something grows from (到2030年，在2020年的基础上翻一番).
_UPON = re.compile(rf"在{_YEAR}的?基础上")
#: Plans that are compared as a whole: their sums or yearly means are told (“十四五”时期同“十三五”时期相比).
_PLANS_COMPARED = re.compile(r"[同与和]“?(?P<plan>十?[一二三四五六七八九]?五)”?(?:时期|期间)相比")
_RATIO_TO = re.compile(rf"[是为]{_YEAR}的?\d[\d.]*倍")
_RATIO_WINDOW = 40
#: A sentence is read so far back for the year compared with: a limit for sentences that never end.
_COMPARED_WINDOW = 1000
#: A part of the same year (由一季度的3%收窄到2%).
_PART = "年初|上半年|(?:第?[一二三四1-4]|[前1一][-—至]?[二三2-3]?)季度|1?\\d月份?"
_FROM = re.compile(
    rf"(?:由|从)(?:(?P<then>当年|当时)(?!之前)|[^，“]{{0,4}}{_YEAR}|{_PLAN}|(?P<part>{_PART})(?=的|[^，。；]{{0,4}}$))"
)
#: A growth with these is measured from the year before.
_LAST_YEAR = re.compile("同比|(?<!相)比增|[比较](?:上|去|前)年|当年|环比")
#: Behind a growth how much there has been in more years, which that is none of (增长9%|，比“九五”末增长2倍).
_OVER_MORE = re.compile(rf"\d[\d.]*%[，、][比较是](?:{_YEAR}|{_PLAN_END})(?:增长|的)")
#: An average of years that is no percentage; so many observations before one may tell where it begins.
_AVERAGE = re.compile("平均每年|每年平均|年均")
_BEHIND_AVERAGE = 3
#: So many differences from others may stand in one list.
_LISTED = 5
_RAISED_WINDOW = 40
#: So far back the years of an average are told.
_TOLD_WINDOW = 400
#: What was carried out over so many years (三年行动圆满收官).
_ACTION = re.compile(
    r"(?P<n>[二两三四五]|[2-5])年(?:[^，。；、\d]{0,4})(?:行动|计划|攻坚)[^，。；、\d]{0,6}(?:收官|完成|结束)"
)
_SPEED = ("增速", "增幅", "增长")
#: So many observations from a base on still move from it: X, Y, and how far that is.
_BEHIND_BASE = 3
#: How things counted have become fewer (12处|敬老院整合为|3处).
_MERGED = re.compile(
    r"[^，。；、\d]{2,16}?(?:清理|优化)?(?:整合|合并|归并|撤并|重组|压减|精简|缩减)(?:优化|重组|提升)?[为至到成]"
)
#: What stands before the Y of 从X提高到Y.
_UP_TO = re.compile(r"[到至](?:\d{4}年的?|今年的?|)$")
#: The X and the Y of 从X提高到Y.
_FROM_AND_TO = 2


def period_of(sentence: Sentence, lead: str, at: int, period: str, between: bool) -> str:
    """The year of a base ``text[at:]`` behind ``lead``, where ``period`` is spoken of.

    ``between`` says that its years are named as those from the first of which to the last something moved.
    """
    first, _, last = period.partition("/")
    if lead.endswith("期间的") and (plan := _OF_PLAN.search(lead)) is not None:
        ended = PLANS.get(f"{plan['nth']}五", 0)
        return f"{ended - 4}/{ended}" if ended else period
    named = _FROM.search(lead)
    if named is not None and named["part"]:
        return last or first
    if named is not None and named["then"] and (then := _year_then(sentence, at)):
        return then
    year = _told(named) or _compared(sentence, lead, at, int(last or first)) or sentence.base_year
    if not year and between:
        year = int(first)
    if not year:
        span = sentence.section.period if "/" in sentence.section.period else period
        begin, spanning, end = span.partition("/")
        year = int(begin) - 1 if spanning and first == end else int(first) - 1
        if spanning:
            year = _told_base(sentence, year) or year
    sentence.base_year, sentence.base_at = year, len(sentence.reading.observations)
    return str(year)


def _year_then(sentence: Sentence, at: int) -> str:
    """The year that 当年 before ``at`` points back to: the last one named before it; '' where none is."""
    before = (time for time in reversed(sentence.times) if time.end <= at and not time.counted)
    return next((str(time.first) for time in before), "")


def become_fewer(text: str, q: Quantity, following: Quantity | None) -> bool:
    """Whether the things that ``q`` counts have become so many fewer, as ``following`` says (12所|学校整合为3所)."""
    if following is None or text[following.start - 1] not in "为至到成" or q.unit != following.unit:
        return False
    return following.value < q.value and _MERGED.fullmatch(text, q.end, following.start) is not None


def compared_plan(sentence: Sentence, at: int) -> str:
    """The years of the plan that another is compared with as a whole before ``at``; '' where none is."""
    if sentence.text.find("相比", sentence.start, at) < 0:
        return ""
    last = _told(_PLANS_COMPARED.search(sentence.text, max(sentence.start, at - _COMPARED_WINDOW), at))
    return f"{last - 4}/{last}" if last else ""


def period_from(sentence: Sentence, lead: str, at: int, period: str, measure: Measure) -> str:
    """The years that a growth or a change moves through which ends in ``period``."""
    if plain := _plainly(sentence, lead, at, period, measure):
        return plain
    section = sentence.section.period
    spanning = "/" in period
    last = int(period.rpartition("/")[2])
    base = _compared(sentence, lead, at, last)
    if base:
        sentence.than_year = base
    elif 0 < sentence.than_year < last - 1 and measure == "growth" and not _LAST_YEAR.search(lead):
        sentence.than_year = 0 if _is_of_one_year(sentence, at) else sentence.than_year
        base = sentence.than_year
    if not base and not spanning and measure == "avg_growth":
        sentence.than_year = 0 if _is_left(sentence, at, last) else sentence.than_year
        base = sentence.than_year or _ratio_year(sentence, at)
        base = base if base < last - 1 else 0
    averaged = "均" in lead and _AVERAGE.search(lead) is not None
    if not spanning and not base and (measure == "avg_growth" or averaged):
        base = _told_earlier(sentence, last)
        if not base and measure == "avg_growth" and (told := _averaged_over(sentence, at, last)):
            return told
        if not base and measure == "avg_growth" and last in LAST_YEARS and last == sentence.reading.year - 1:
            base = last - 5  # the plan that has just ended
    if not base and len(sentence.reading.observations) - sentence.base_at < _BEHIND_BASE:
        base = sentence.base_year if sentence.base_year < last - 1 else 0
    if base and (not spanning or (_THAN.search(lead) is not None and measure == "growth")):
        return f"{base + 1}/{last}" if base < last - 1 else period
    if not spanning and measure == "avg_growth" and "/" in section and period in section:
        return section
    if not spanning and last > sentence.reading.year and (measure == "avg_growth" or averaged):
        return f"{sentence.reading.year}/{last}"  # from now till then
    return period


def _is_left(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a ； parts an average of the section's years from the growth on the base told before it (翻三番；…)."""
    return sentence.section.period.endswith(f"/{last}") and _is_parted(sentence, at)


def _is_parted(sentence: Sentence, at: int) -> bool:
    """Whether a ； stands between the last growth or change and ``at``."""
    told = (one for one in reversed(sentence.reading.observations) if one.measure in MOVES)
    before = next(told, None)
    return before is not None and "；" in sentence.text[sentence.reading.end_of(before) : at]


def _is_of_one_year(sentence: Sentence, at: int) -> bool:
    """Whether a ； parts what one year's review tells next from the base told before it (比2020年翻一番；…，增长9%)."""
    of_all = sentence.text.find("下同", sentence.start, at) >= 0
    return "/" not in sentence.section.period and not of_all and _is_parted(sentence, at)


def _is_later_rate(sentence: Sentence, lead: str, at: int) -> bool:
    """Whether a growth is the one to which that right before has moved (增速从2021年的3%提高到|9%): of one year each.

    Not where both are averages (由平均每年6%调高到9%).
    """
    before = sentence.reading.observations[-1:]
    if len(sentence.reading.observations) - sentence.base_at != 1 or _UP_TO.search(lead) is None:
        return False
    moved = before[0].measure == "growth" and "/" not in before[0].period
    clause = max(sentence.start, sentence.text.rfind("，", sentence.start, at))
    return moved and _AVERAGE.search(sentence.text, clause, at) is None


def _plainly(sentence: Sentence, lead: str, at: int, period: str, measure: Measure) -> str:
    """The years that words of comparison, or the values before, tell by themselves; '' where they tell none."""
    section, last = sentence.section.period, period.rpartition("/")[2]
    spanning = "/" in period
    if spanning and measure != "avg_growth" and _LAST_YEAR.search(lead):
        return last
    over_more = spanning and measure == "growth" and lead.endswith("增长") and _THAN.search(lead) is None
    if over_more and _OVER_MORE.match(sentence.text, at) is not None:
        return last
    if measure == "growth" and _is_later_rate(sentence, lead, at):
        return last
    if measure == "avg_growth":
        if till := _moved_till(sentence):
            return f"{sentence.base_year + 1}/{till}"
        clause = sentence.text[max(sentence.start, at - len(lead) - _RAISED_WINDOW) : at - len(lead)]
        if "连续" in clause and (raised := _RAISED_YEARS.search(clause)) is not None and small(raised["n"]) > 1:
            return f"{int(last) - small(raised['n']) + 1}/{last}"
    summed = "累计" in lead and sentence.section.kind == "span_review"
    summed = summed or (measure == "change" and lead.startswith("占") and _has_grown(sentence, lead, at))
    return section if summed and not spanning and section.endswith(f"/{last}") else ""


def is_on_last_year(lead: str) -> bool:
    """Whether words before a growth say that it is measured from the year before."""
    return _LAST_YEAR.search(lead) is not None


def _averaged_over(sentence: Sentence, at: int, last: int) -> str:
    """The years to ``last`` that an average growth is of which are told before it, '' where none are.

    They are those of a growth that it is a part of (比2020年增长80%。其中，教育投入年均增长9%), of what was carried out
    (三年行动圆满收官), or those that a sentence before opened with (30年来).
    """
    text, low = sentence.text, max(sentence.section.start, sentence.start - _TOLD_WINDOW)
    if text.startswith("其中", sentence.start):
        for one in reversed(sentence.reading.observations[-_BEHIND_AVERAGE:]):
            if one.measure in ("growth", "avg_growth") and one.period.endswith(f"/{last}"):
                return one.period
    for one in sentence.reading.observations[-1:]:
        same = one.sentence_start == sentence.stored_start and one.period.endswith(f"/{last}")
        if same and "；" not in text[sentence.reading.end_of(one) : at]:
            return one.period  # 五年翻一番，年均增长15%
    if (acted := _ACTION.search(text, sentence.start, sentence.end)) is not None and small(acted["n"]) > 1:
        return f"{last - small(acted['n']) + 1}/{last}"
    for time in reversed(times(text, low, sentence.start, sentence.reading.year)):
        if time.counted and time.done and time.last == last and not time.bare:
            head = max(text.rfind(sign, 0, time.position) for sign in "。；\n") + 1
            return time.period if opens_sentence(text, head, time) else ""
    return ""


def _moved_till(sentence: Sentence) -> int:
    """The year to which the values before have moved (从2020年的3亿元增至2024年的4亿元、|年均增长8%), or 0."""
    observations = sentence.reading.observations
    if not sentence.base_year or len(observations) - sentence.base_at != _FROM_AND_TO:
        return 0
    year = observations[-1].period
    return int(year) if "/" not in year and int(year) > sentence.base_year + 1 else 0


def average_before(sentence: Sentence, begin: int, name: str, measure: Measure, unit: str) -> str:
    """The years of the average growth that a gap or a change in points is reckoned from, '' where it is from none.

    The average stands right before ``begin`` or in the ``name``: 年均增长7%，|高于全省1个百分点, by so much a year,
    over all of them; 年均增速高于全省|1个百分点. So it is with all that are handed out in order
    (年均增长7%，|分别高于全国、全省1个、2个百分点; 1和|2个百分点).
    """
    if measure != "gap" and (measure != "change" or unit != "个百分点"):
        return ""
    if "年均" in name and name.endswith(_SPEED) and "/" in sentence.section.period:
        return sentence.section.period
    last = reversed(sentence.reading.observations[-_LISTED:])
    before = next((one for one in last if sentence.reading.end_of(one) <= begin), None)
    joined = before is not None and before.measure == measure and sentence.text[begin - 1] in "、和"
    if before is None or (before.measure != "avg_growth" and not joined) or sentence.text[begin - 1] == "；":
        return ""
    return (
        before.period if begin - sentence.reading.end_of(before) <= 1 and (not joined or "/" in before.period) else ""
    )


def _told_base(sentence: Sentence, default: int) -> int:
    """The base year that the sentences before it name, where it is the first year of the section, else 0."""
    text = sentence.text
    low = max(sentence.section.start, text.rfind("\n", 0, sentence.start) + 1)
    said = [_told(found) for found in _FROM.finditer(text, low, sentence.start)]
    return default + 1 if said and said[-1] == default + 1 else 0


def _told_earlier(sentence: Sentence, last: int) -> int:
    """The first year that values before an average are of (1980年为7亿元，1985年达到9亿元，平均每年增加…), else 0."""
    for one in sentence.reading.observations[-_BEHIND_AVERAGE:]:
        year = one.period
        of_year = one.sentence_start == sentence.stored_start and one.measure == "level" and "/" not in year
        if of_year and int(year) < last - 1:
            return int(year)
    return 0


def _compared(sentence: Sentence, lead: str, at: int, last: int) -> int:
    """The year that is compared with where one is named, 0 where none is; years ago are those before ``last``."""
    if ("比" in lead or "较" in lead) and (found := _THAN.search(lead)) is not None:
        return last - small(found["ago"]) if found["ago"] else _told(found)
    if "基础上" in lead and (found := _UPON.search(lead)) is not None:
        return _told(found)
    before = sentence.text[max(sentence.start, at - _COMPARED_WINDOW) : at]
    return _told(_COMPARED.search(before)) if "相比" in before or "比较" in before else 0


def _ratio_year(sentence: Sentence, at: int) -> int:
    """The year that a number before ``at`` is a ratio to (是2020年的1.8倍，年均增长12%), 0 where none is."""
    return _told(_RATIO_TO.search(sentence.text, max(sentence.start, at - _RATIO_WINDOW), at))


def _has_grown(sentence: Sentence, lead: str, at: int) -> bool:
    """Whether it is told right before a share of others that what has it grew over all the years of the section
    (2025年达到9亿元，是2020年的2倍，|占全省的比重提高2个百分点)."""
    told, section = sentence.reading.observations[-1:], sentence.section.period
    if not told or _LAST_YEAR.search(lead) or "；" in sentence.text[sentence.reading.end_of(told[0]) : at]:
        return False
    grown = told[0].measure == "growth" and told[0].period == section
    return grown or (told[0].unit == "倍" and section.startswith(f"{_ratio_year(sentence, at) + 1}/"))


def _told(found: re.Match[str] | None) -> int:
    """The year that a match names, by itself or as the last of a plan."""
    if found is None:
        return 0
    named = found.groupdict()
    return small(named["year"]) if named.get("year") else PLANS.get(named.get("plan") or "", 0)
