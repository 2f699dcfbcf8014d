"""Which time of its sentence, or of those before, governs a number.

Belongs here: how far a time that is named holds. Does not belong here: reading the times (periods.py), what a section
speaks of (sections.py), which year or years a number is of in the end (roles.py, totals.py).
"""

import re
from bisect import bisect_left
from dataclasses import replace

from pipeline.core.lexicon import roles as cues
from pipeline.core.lexicon.times import HANDED_OUT, THROUGH, WAS_DONE_WITHIN
from pipeline.core.lexicon.undertakings import COME_ABOUT
from pipeline.core.patterns import any_of
from pipeline.core.phrases.periods import Time
from pipeline.core.state import Sentence
from pipeline.core.times.told import is_told_again, opens_sentence, same_years, told_before

#: Signs and words before a time that opens a clause, or dates what stands in it.
OPENERS = "，；：。、(到至在从自由起用而但\n“—"
#: What is done about years to come, and how firmly a number is striven for within them.
_PLANNED = re.compile(any_of(cues.PLANNING))
#: Before a time that something is to be there by (|将于|今年6月建成).
TO_BE = ("将于", "拟于", "计划于", "预计于")
_STRIVING = ("力争", "确保", "争取", "预计", "计划", "特别是", "尤其是", *TO_BE)
_CLOSING = re.compile(r"[)》”]")
_OPENING = {")": "(", "》": "《", "”": "“"}
#: No bracket, title or quotation is longer.
_CLOSES_WITHIN = 80
#: Behind so many years: what is told is their average.
_AVERAGE = ("平均", "年均")
#: Last signs of a time that has gone on since a year (2020年以来).
_SINCE = "来起今始"
#: The years of a list before its last (2023、|2024年连续居第一).
_MORE_YEARS = re.compile(r"(?:(?:19|20)\d\d年?、)+$")
_YEARS_BEFORE = 14
#: That a share of the plan of several years has been carried out.
_SHARE_OF_PLAN = re.compile(r"完成(?!年度)[^，。；\d]{2,16}(?:目标|任务)的?\d")
#: What tells by its years which things are counted.
_OF_THEM = re.compile(r"[^，。；、\d]{2,14}的|计划[^，。；、\d]{2,12}")
_NAMED_BY_YEAR = re.compile(r"度?[^，。；、\d]{2,24}")
#: What was begun then, and is counted or goes on: a plan works on it (去年|启动的5个项目全部完工, 去年|续建项目将…).
_BEGUN_THEN = re.compile(
    rf"(?:新|集中|[上下]半年|\d+月份?)*{any_of((*COME_ABOUT, '启动', '实施', '结转', '未完工', '安排'))}"
    r"(?:的\d|(?:续建|结转)?的?项目(?:[将要]|计划))"
)
#: What is counted, or a list of it, whose time stands behind it (4座水厂|2027年底前建成, 1座|将于今年6月投用).
_COUNTED_THEN = re.compile(r"(?!、)(?:[^，。；：、的\d]{2,16}、\d+)?[^，。；：的\d]{2,24}")
_DONE_THEN = re.compile(
    r"(?:[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?[底末]?前?(?:全部|全面|陆续|正式|可|基本)?"
    + any_of((*COME_ABOUT, "完成", "通车", "启动", "投用", "脱贫", "摘帽", "退出", "出列"))
)
_TIME_BEHIND = 40
#: So many times before a number are asked whether they govern it: a limit for sentences that never end.
_TIMES_ASKED = 64
#: What opens a part of what is told before it.
_PART = "其中"
_YEAR_SIGNS = 4
_WITHIN_YEAR = "年内"
#: All of one year, at the head of a clause; not what goes on all the year round (全年无休).
_WHOLE_YEAR = re.compile(r"全年(?<![^，；：。\n]全年)(?![无性期])")


def time_at(sentence: Sentence, at: int, begin: int) -> Time | None:
    """The time that governs the number at ``at``: the last before it that opens a clause or stands in its own."""
    times = sentence.times
    last = bisect_left(sentence.time_places, at) - 1
    for index in range(last, max(-1, last - _TIMES_ASKED), -1):
        time = times[index]
        governs = _governs(time, sentence, begin) or _is_added_up(time, sentence, begin, at)
        if 0 <= time.until < at or not governs or _is_closed(sentence.text, time.end, at):
            continue
        if _is_within_told(sentence, index):
            continue
        if _is_another_year(time, sentence) and _is_left(sentence.text, time.end, at):
            continue
        if begin > time.end and _is_of_average(time, sentence) and sentence.text[begin:at].strip("、和"):
            continue
        if (
            _is_of_a_thing(time, sentence)
            or _is_in_a_name(time, sentence, at)
            or _is_planned_for(time, sentence, begin)
        ):
            continue
        dated = of_section(time, sentence)
        if dated is not None:
            return dated
    return None


def told_of_years(sentence: Sentence, at: int) -> Time | None:
    """The time of the number at ``at`` in a review of several years, where its sentence names none that governs it.

    全年 before it means the last of them (全年|生产总值增长9%), or the one year that is spoken of.
    """
    told = told_before(sentence)
    if (whole := _WHOLE_YEAR.search(sentence.text, sentence.start, at)) is not None:
        year = told.last if told is not None else int(sentence.section.period[-4:])
        return Time(whole.start(), whole.end(), year, year, True)
    return of_section(told, sentence) if told is not None else None


def time_behind(sentence: Sentence, end: int, counts: bool) -> Time | None:
    """The time behind a number that ends at ``end`` right before what is done to the things that it ``counts``, or by
    which what it tells of is to be; None where none is."""
    first = bisect_left(sentence.time_places, end)
    if first == len(sentence.times) or sentence.time_places[first] > end + _TIME_BEHIND:
        return None
    time, text = sentence.times[first], sentence.text
    to_be = text.endswith(TO_BE, end, time.position)
    told = _COUNTED_THEN.fullmatch(text, end, time.position) is not None or text.startswith(TO_BE, end)
    if not (told and (counts or to_be)) or time.counted or time.until >= 0 or not _DONE_THEN.match(text, time.end):
        return None
    return replace(time, done=False) if to_be and time.done is None else time


def _is_another_year(time: Time, sentence: Sentence) -> bool:
    """Whether a time is another than the only year that its section reviews: it dates no more than its clause.

    Several years that open the sentence are spoken of in all of it (五年来，…；…). In a review of several years so is
    one that opens its clause (2025年，…；…), not one within it (优良率2024年居第一；…), nor an earlier one that
    leads on to nothing but its own verb (总量突破3亿元，2024年首次进入前十；…).
    """
    if sentence.section.kind == "span_review":
        before = _MORE_YEARS.sub("", sentence.text[max(sentence.start, time.position - _YEARS_BEFORE) : time.position])
        opens = opens_sentence(sentence.text, sentence.start, time) or before.endswith(_PART)
        goes_on = before[-1:] in ("，", "；") and sentence.text[time.end] != "，"  # ，2016年首次进入前十；
        goes_on = goes_on and not sentence.section.period.endswith(str(time.last))
        within = before != "" and (before[-1] not in OPENERS or goes_on) and not opens
        return within and time.until < 0 and not time.counted and time.done is True
    opens = time.first != time.last and opens_sentence(sentence.text, sentence.start, time)
    if sentence.section.kind == "span_plan":
        of_year = time.first == time.last and not time.counted and time.until < 0
        till = sentence.text[max(sentence.start, time.position - 1)] in "到至" or time.position <= sentence.start + 1
        return of_year and not till and str(time.last) <= sentence.section.period[-4:]
    return sentence.section.kind == "review" and time.period != sentence.section.period and not opens


def _is_left(text: str, start: int, end: int) -> bool:
    """Whether a ； in ``text[start:end]`` leaves what is told before it: no part of it follows (；其中投资3亿元)."""
    left = text.find("；", start, end)
    return left >= 0 and (not text.startswith(_PART, left + 1) or text.find("；", left + 1, end) >= 0)


def part_of_year(sentence: Sentence) -> Time | None:
    """The year of what was told right before a sentence of a review that goes on with a part of it (。其中，…)."""
    start, section = sentence.start, sentence.section
    if section.kind != "review" or not sentence.text.startswith(_PART, start):
        return None
    at = sentence.reading.normal.start(start)
    told = next((one for one in sentence.reading.observations[:-_TIMES_ASKED:-1] if one.sentence_end <= at), None)
    if told is None or told.sentence_end < at or told.period == section.period or len(told.period) != _YEAR_SIGNS:
        return None
    return Time(start, start, int(told.period), int(told.period), True)


def _is_within_told(sentence: Sentence, index: int) -> bool:
    """Whether 年内 in a review is within the year named before it (2024年列入项目9个，|年内完成投资3亿元)."""
    time, before = sentence.times[index], sentence.times[index - 1 : index]
    if not before or sentence.text[time.position : time.end] != _WITHIN_YEAR or sentence.section.kind != "review":
        return False
    named = before[0]
    of_year = named.first == named.last and not named.counted and named.until < 0
    return of_year and _governs(named, sentence, time.position)


def _is_of_average(time: Time, sentence: Sentence) -> bool:
    """Whether a review tells by so many years, not its own, only an average growth (两年|平均增长5%，出口增长9%)."""
    text, section = sentence.text, sentence.section
    if not section.kind.endswith("review") or time.period == section.period or not time.counted:
        return False
    if opens_sentence(text, sentence.start, time):
        return False
    return text.endswith(_AVERAGE, time.position, time.end) or text.startswith(_AVERAGE, time.end)


def _is_of_a_thing(time: Time, sentence: Sentence) -> bool:
    """Whether a year only tells which thing is worked on: a past one in a plan, the next in a review.

    完成结转2024年高标准农田建设3万亩; 面向社会征集2026年民生实事41件.
    """
    if sentence.section.kind == "plan" and time.done is True and _BEGUN_THEN.match(sentence.text, time.end) is not None:
        return True
    if time.first != time.last or time.until >= 0 or sentence.text.endswith(_STRIVING, 0, time.position):
        return False
    if sentence.section.kind in ("review", "span_review"):
        if str(time.last) <= sentence.section.period[-4:]:
            return False
    elif sentence.section.kind != "plan" or time.done is not True:
        return False
    if sentence.text[time.position] not in "12" or time.position == sentence.start or is_by_plan(time, sentence):
        return False
    return sentence.text[time.position - 1] not in "，；：。\n(到至在从自由比较于" and not sentence.text.startswith(
        "，", time.end
    )


def _is_in_a_name(time: Time, sentence: Sentence, at: int) -> bool:
    """Whether a time only tells which things those at ``at`` are, behind the verb that is said of them.

    加快近两年出让的|9宗土地开发, 谋划近三年计划改造河段|8段, 兑现2022年度奖励资金|6亿元, 获2020年科技进步奖|9项.
    """
    text = sentence.text
    if time.position == sentence.start or text[time.position - 1] in OPENERS or time.until >= 0:
        return False
    if time.counted:
        return text[time.position] == "近" and _OF_THEM.fullmatch(text, time.end, at) is not None
    if time.first != time.last or time.period == sentence.section.period or text[at] in "第首前":
        return False
    return text.endswith(HANDED_OUT, 0, time.position) and _NAMED_BY_YEAR.fullmatch(text, time.end, at) is not None


def _is_planned_for(time: Time, sentence: Sentence, begin: int) -> bool:
    """Whether a time to come within a clause of a review only tells what was planned there, not the clauses behind it.

    谋划“十五五”期间的重大项目，|争取资金5亿元; 制定到2027年的行动计划，|建成工厂5座.
    """
    if not sentence.section.kind.endswith("review") or str(time.last) <= sentence.section.period[-4:]:
        return False
    opened = max(sentence.text.rfind(sign, sentence.start, time.position) for sign in "，；：") + 1
    planned = _PLANNED.search(sentence.text, max(opened, sentence.start), time.position) is not None
    return planned and sentence.text.find("，", time.end, begin) >= 0


def _governs(time: Time, sentence: Sentence, begin: int) -> bool:
    """Whether a time opens or ends a clause, stands in that which begins at ``begin``, or tells of the year so far."""
    at = time.position
    if at >= begin or at in (0, sentence.start) or sentence.text[at - 1] in OPENERS:
        return True
    if is_by_plan(time, sentence) or _is_year_of_survey(sentence, at, begin):
        return True
    if opens_sentence(sentence.text, sentence.start, time):
        return True  # 刚刚过去的2025年，…
    so_far = time.done is True and time.last == sentence.reading.year
    if time.counted and sentence.text.startswith("来，", time.end - 1):
        return True  # 项目启动两年来，累计…
    return so_far or sentence.text.endswith((*_STRIVING, _PART), 0, at)


def _is_year_of_survey(sentence: Sentence, at: int, begin: int) -> bool:
    """Whether the year at ``at`` is of what the clause right before ``begin`` says it was found in.

    在省里发布的|2024年营商环境评价中，居全省第一.
    """
    if not sentence.text.startswith("中，", begin - 2):
        return False
    opened = max(sentence.text.rfind(sign, sentence.start, at) for sign in "，；") + 1
    head = max(opened, sentence.start)
    return sentence.text.startswith("在", head) and sentence.text.find("，", head, begin - 1) < 0


def _is_added_up(time: Time, sentence: Sentence, begin: int, at: int) -> bool:
    """Whether the number at ``at``, of the words from ``begin``, goes on with what a time within its clause added up.

    It is added up itself (甲三年累计减排3万吨，乙累计减排5万吨), or tells how far a plan was carried out with that
    (，完成规划目标的80%).
    """
    if not time.counted or not sentence.text.startswith("累计", time.end - 2):
        return False
    return sentence.text.find("累计", begin, at) > 0 or is_share_of_plan(sentence, begin)


def is_share_of_plan(sentence: Sentence, begin: int) -> bool:
    """Whether the words from ``begin`` tell which share of a plan was carried out with what holds for all years."""
    told = sentence.reading.observations[-1:]
    return _SHARE_OF_PLAN.match(sentence.text, begin) is not None and any("/" in one.period for one in told)


def is_by_plan(time: Time, sentence: Sentence) -> bool:
    """Whether it is the plan of a year that a sentence tells something by (根据|2020年|计划，…)."""
    by_plan = sentence.text.startswith(("计划", "的计划", "年度计划"), time.end)
    return by_plan and sentence.text.endswith(("根据", "按照", "，按"), 0, time.position)


def of_section(time: Time, sentence: Sentence) -> Time | None:
    """``time`` as its section dates it: as many years as it spans are its years (五年来 in a review of 2022-2026)."""
    first, spanning, last = sentence.section.period.partition("/")
    if sentence.reading.closes_within_year and sentence.text.startswith("今年", time.position):
        return time.over(time.first - 1, time.last - 1)
    if spanning and (time.first, time.last) == (int(first) - 1, int(last)):
        return time.over(int(first), int(last))  # from the year before it on (2020年到2025年 of 2021-2025)
    if not time.counted:
        since = sentence.reading.changes_term and time.last == sentence.reading.year - 1
        return time.over(time.first, time.last + 1) if since and sentence.text[time.end - 1] in _SINCE else time
    ahead = sentence.section.role == "target"
    as_long = spanning and int(last) - int(first) == time.last - time.first
    if spanning and not as_long and sentence.text.startswith(THROUGH, time.position):
        return None  # 经过八年努力: till when, nobody says
    if not as_long and (same := same_years(time, sentence)) is not None:
        return time.over(same.first, same.last)
    if not as_long or time.done is ahead:
        done = sentence.section.kind == "review" and sentence.text.startswith(WAS_DONE_WITHIN, time.end)
        done = done or sentence.text[time.end : time.end + 1].isdigit()
        return None if time.bare and not done and not is_told_again(time, sentence) else time
    return time.over(int(first), int(last))


def _is_closed(text: str, start: int, end: int) -> bool:
    """Whether a bracket or a title closes in ``text[start:end]`` that has opened before: what it holds ends there."""
    closing = _CLOSING.search(text, start, min(end, start + _CLOSES_WITHIN))
    return closing is not None and text.find(_OPENING[closing[0]], start, closing.start()) < 0
