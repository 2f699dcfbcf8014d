"""The times that words name, and whether what they date has happened or is still to come.

Belongs here: years and spans that words name (去年, 五年来, “十四五”), and which of them a sentence speaks of.
Does not belong here: how such words are written (time_words.py), which section of a report a sentence stands in
(sections.py), which time governs a number (governing_times.py).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.core.lexicon import times as words
from pipeline.core.numbers.numerals import small
from pipeline.core.patterns import Found, any_of
from pipeline.core.phrases import bases
from pipeline.core.phrases.time_words import PLANS, words_in

#: The year from which what is to double by the end of the century is reckoned.
_DOUBLED_FROM: int = 1980
#: So many years back may be spoken of (建区30年来).
_LONGEST = 100
#: So many signs before a time tell what it is named for; so many behind it may hold 基础上.
_BEFORE = 4
_UPON = 40
_UPON_IT = re.compile("基础上|情况下|高基数|关口后|大关后")
#: A year of a value dates that value alone (增加到2024年的30亿元).
_VALUED = re.compile(
    r"[底末]?的(?![\d一二三四五六七八九十]{1,3}年)(?:\d[\d.]*万?[户家所个件起宗](?=\d))?(?=\d|百分之|[一二三四五六七八九十][一二三四五六七八九〇零十百千]*[十百千万亿])"
)
#: A year that a number is a ratio to (是2020年的1.8倍).
_RATIO_TO = re.compile(r"同期|的|\d[\d.]*倍")
#: What began in a year and has gone on (2022年试点启动以来，).
_SINCE_THEN = re.compile(r"[^，。；、\d]{2,16}以来，")
#: Years since a record was set last are no time that is spoken of (创2015年以来新高, 十年来首次).
_RECORD = re.compile(rf"[^，。；、\d]{{0,14}}?{any_of(words.RECORDS)}")
#: What was done in the years that something has come about through (经过三年|的不懈努力).
_STRIVEN = re.compile(rf"的?[^，。；、\d]{{0,4}}{any_of(words.STRIVEN)}")
_CLAUSE_END = re.compile("[，；。\n]")
_STILL = re.compile("[^。；\\n]{0,40}?(?:还?将|[要拟])[^。；]{2}")  # what comes in a plan's own years
_GIVEN = re.compile("(?:将|拟|共|累计|统筹|计划)*(?:投入|安排|拿出|支出|出资)")
#: Behind a year these only say how old a thing is (2000年以前建成的小区).
_OLDER = re.compile(r"(?:(?:以|之)?前|止)[^，。；\d]{0,8}的")


@dataclass(slots=True)
class Time:
    """A time that words name: the years from ``first`` to ``last``; ``done`` where they say it is over.

    ``done`` is True for what is behind us, False for what is ahead, None where the section tells. ``until`` is where
    the words end that it governs (在2024年增长5%的基础上), -1 where they do not say. ``counted`` tells a number of
    years back or ahead (五年来), ``bare`` one that says no more (五年新增就业30万人); ``since`` is the
    first year of the plan whose end it names (“十四五”末).
    """

    position: int
    end: int
    first: int
    last: int
    done: bool | None
    until: int = -1
    counted: bool = False
    bare: bool = False
    since: int = 0

    def over(self, first: int, last: int) -> "Time":
        """The same time where its section dates it: from ``first`` to ``last``."""
        return Time(self.position, self.end, first, last, self.done, self.until, self.counted, self.bare, self.since)

    @property
    def period(self) -> str:
        """As the guideline writes it: ``2025`` or ``2021/2025``."""
        return str(self.last) if self.first == self.last else f"{self.first}/{self.last}"


@dataclass(slots=True)
class _Named:
    """The words of a time with what stands before them: a base of comparison, a time to reach."""

    text: str
    match: re.Match[str]
    start: int
    end: int
    before: str
    year: int
    ahead: bool

    def follows(self, listed: tuple[str, ...]) -> bool:
        return self.before.endswith(listed)

    @property
    def is_base(self) -> bool:
        told = self.before[-1:] == "的" and bases.is_of_year_before(self.text, self.start)
        return told or (self.follows(words.BASES) and not self.follows(words.STRESSING))

    @property
    def has_value(self) -> bool:
        """Whether its value stands behind it (从1979年的|170亿元)."""
        return _VALUED.match(self.text, self.end) is not None

    def is_over(self, last: int) -> bool | None:
        """Whether the year ``last`` is over; None for that of the report."""
        return None if last == self.year else last < self.year

    def at(self, first: int, last: int, done: bool | None, counted: bool = False, bare: bool = False) -> Time:
        return Time(self.start, self.end, first, last, done, -1, counted, bare)


def times(text: str, start: int, end: int, year: int, ahead: bool = False, told: Found | None = None) -> list[Time]:
    """The times named in ``text[start:end]`` of a report given in ``year``, bases of comparison left out.

    ``ahead`` says that the words stand in a plan: then a number of years (用三年时间) counts from ``year`` on. ``told``
    are the words of times there, where they are known.
    """
    named: list[Time] = []
    for kind, match in words_in(text, start, end) if told is None else told:
        at, stop = match.span(kind)
        back = kind == "years" and bool(named) and named[-1].done is True  # 去年突破2000亿元，五年年均增长8%
        back = back and text.find("；", named[-1].end, at) < 0
        one = _Named(text, match, at, stop, text[max(start, at - _BEFORE) : at], year, ahead and not back)
        if kind == "years" and named and _taken_in(text, named[-1], one):
            continue
        time = _READERS[kind](one)
        if time is not None and (time.counted or time.first != time.last) and _RECORD.match(text, stop, end):
            continue
        if (
            time is not None
            and one.follows(("在",))
            and (upon := _UPON_IT.search(text, stop, min(end, stop + _UPON))) is not None
        ):
            time.done, time.until = True, upon.start()
        if time is not None:
            if (valued := _VALUED.match(text, stop)) is not None:
                time.until = valued.end() + 1
            named.append(time)
    return named


def _taken_in(text: str, before: Time, one: _Named) -> bool:
    """Take a number of years into the time ``before`` it where it says how many those are; whether it was taken.

    2005-2014年|10年间: ``before`` is then the time of all these years, to the end of ``one``.
    """
    if before.first == before.last or text[before.end : one.start] not in ("", "的"):
        return False
    before.end = one.end
    return True


def _pair(one: _Named) -> Time | None:
    """1981、1982两年."""
    first, last = small(one.match["one"]), small(one.match["two"])
    return one.at(first, last, last < one.year) if last == first + 1 and not one.is_base else None


def _begun(one: _Named) -> Time | None:
    """从今年起连续三年, 2018年开始，连续三年; what 自2018年起三年 adds up to is still to come while they last."""
    first, count = small(one.match["begun_in"] or str(one.year)), small(one.match["k"])
    last = first + count - 1
    if count < 2 or (last < one.year and "连续" in one.text[one.start : one.end]):
        return None  # 2005年开始连续三年提高标准: not what the sentences behind it speak of
    time = one.at(first, last, True if last < one.year else None)
    if first < one.year <= last:  # nor what the clauses behind it speak of
        time.done, time.until = False if last > one.year else None, _clause_end(one)
    return time


def _span(one: _Named) -> Time | None:
    """2021-2025年, 2021-25年."""
    first, till = int(one.match["from"]), one.match["till"]
    last = int(till) if len(till) == 4 else first // 100 * 100 + int(till)
    return one.at(first, last, one.is_over(last)) if first < last <= first + 30 else None


def _chinese_span(one: _Named) -> Time | None:
    """一九八一年到一九八五年."""
    first, last = small(one.match["cn_from"]), small(one.match["cn_till"])
    return one.at(first, last, one.is_over(last)) if 1900 < first < last < first + 30 else None


def _year(one: _Named) -> Time | None:
    """2025年, 2025年以来; 为1982年的3.4倍 names what a number is a ratio to."""
    since = one.match["since"] or _SINCE_THEN.match(one.text, one.end)
    if one.is_base and not since and not one.follows(("在", "为", "是", "以", "达到")) and not one.has_value:
        return None
    if one.follows(("为", "是", "恢复到", "恢复至")) and _RATIO_TO.match(one.text, one.end):
        return None
    value = small(one.match["number"])
    if not 1900 < value < 2100 or (value < one.year and _OLDER.match(one.text, one.end)):
        return None
    if since:
        return one.at(value, one.year - 1, True) if value < one.year else None
    return one.at(value, value, one.is_over(value))


def _nth_plan(one: _Named) -> Time | None:
    """第七个五年计划期间."""
    last = PLANS.get(f"{one.match['ordinal']}五", 0)
    if one.follows(("比", "较", "同", "与", "由", "从")) and not one.has_value:
        return None
    first = last if one.match["nth_tail"] == "末" else last - 4
    return one.at(first, last, last < one.year) if last else None


def _plan(one: _Named) -> Time | None:
    """“十四五”时期, “十四五”以来, 到“十四五”末; a plan that is only named tells no time."""
    last, tail, year = PLANS[one.match["name"]], one.match["tail"] or "", one.year
    against = one.text.startswith("相比", one.end) or one.follows(words.AGAINST)
    if against and not (tail in words.PLAN_YEARS and one.has_value):
        return None
    if one.match["name"] == "十五" and not tail and one.text[one.start] not in '“"':
        return None
    summed = not tail and one.text.startswith(words.PLAN_SUMMED, one.end)  # “十五五”|年均增长5%
    till = one.follows(words.UNTIL) and not one.follows(words.EVEN)
    if (not tail or tail in words.PLAN_NAMED) and not summed and not till:
        return None
    first = last - 4
    if tail in ("末", "期末"):
        end = one.at(last, last, last < year)
        end.since = first
        return end
    if first < year <= last:  # under way: what is said of it decides
        so_far = tail == "以来" or one.text.startswith("已", one.end)
        return one.at(first, year - 1, True) if so_far else one.at(first, last, None)
    return one.at(first, last, last < year)


def _first_years(one: _Named) -> Time:
    """“十四五”前四年."""
    first = PLANS[one.match["of"]] - 4
    last = first + small(one.match["so_many"]) - 1
    return one.at(first, last, last < one.year)


def _last_year(one: _Named) -> Time | None:
    """去年, 上年; 基础上|年均 holds none; behind a figure of last year it is the year before (90家(上年80家))."""
    if not one.ahead and one.text.startswith("(上年", one.start - 1):
        return one.at(one.year - 2, one.year - 2, True)
    averaged = one.text[one.start] == "上" and one.text.startswith("均", one.end)
    upon = one.follows(("在",)) and _UPON_IT.search(one.text, one.end, one.end + _UPON) is not None
    return None if (one.is_base and not upon) or averaged else one.at(one.year - 1, one.year - 1, True)


def _year_before(one: _Named) -> Time | None:
    upon = one.follows(("在",)) and _UPON_IT.search(one.text, one.end, one.end + _UPON) is not None
    return None if one.is_base and not upon else one.at(one.year - 2, one.year - 2, True)


def _this_year(one: _Named) -> Time | None:
    return None if one.text[one.end - 1] not in "底末" and one.is_base else one.at(one.year, one.year, None)


def _years(one: _Named) -> Time | None:
    """过去五年, 五年来, 这五年，三年累计, 用三年时间."""
    match = one.match
    count = small(match["n"])
    if (
        not 2 <= count <= (_LONGEST if match["n_tail"] in words.ONLY_AGO else 20)
        or match["other"] == "前"
        or one.follows((".",))
        or (one.follows(("、",)) and one.text.startswith("、", one.end))  # 5万元以下、3年以内、免抵押的贷款
    ):
        return None
    if match["through"]:
        striven = not one.ahead and _STRIVEN.match(one.text, one.end) is not None
        return one.at(one.year - count, one.year - 1, True, counted=True) if striven else None
    inside = match["n_tail"] or match["within"] in words.INSIDE
    if one.is_base and not (inside and one.follows(("在", "完成"))):
        return None
    still = match["other"] == "这" and one.ahead and _STILL.match(one.text, one.end) is not None
    if still or (match["ago"] == "近" and one.text.startswith(("要", "将"), one.end)):
        return one.at(one.year, one.year + count - 1, False, counted=True)
    these = match["other"] == "这" and (one.text.startswith(words.SPOKEN_OF, one.end) or _opens_clause(one))
    if match["ago"] or match["n_tail"] in words.ONLY_AGO or these:
        return one.at(one.year - count, one.year - 1, True, counted=True)
    bare = not match["within"] and not match["n_tail"]
    summed = match["n_tail"] in words.SUMMED or match["within"] in words.SUMMED
    otherwise = one.follows(words.OTHERWISE_COUNTED) and not (summed and one.follows(("连续",)))
    given = bare and one.ahead and one.follows(words.BUDGETS) and _GIVEN.match(one.text, one.end) is not None
    striven = one.ahead and one.follows(words.STRIVING) and one.text.startswith(words.DONE_WITHIN, one.end)
    if match["other"] or otherwise or (bare and not given and not striven and not _opens_clause(one)):
        return None
    if not one.ahead:
        past = one.at(one.year - count, one.year - 1, True, counted=True, bare=bare)
        if bare and one.text[one.end : one.end + 1].isdigit():
            past.until = _clause_end(one)
        return past
    time = one.at(one.year, one.year + count - 1, False, counted=True, bare=bare)
    if given or (bare and one.text.startswith(words.DONE_WITHIN, one.end)):
        time.bare, time.until = False, _clause_end(one)
    return time


def _clause_end(one: _Named) -> int:
    """Where the clause ends that a time stands in."""
    end = _CLAUSE_END.search(one.text, one.end)
    return end.start() if end is not None else len(one.text)


def _opens_clause(one: _Named) -> bool:
    """Whether a bare number of years stands at the head of a clause, and is no part of another word."""
    head = one.start == 0 or one.text[one.start - 1] in "，；。：\n"
    return head and not one.text.startswith(words.NOT_BARE, one.end)


def _ahead(one: _Named) -> Time | None:
    """今后五年."""
    count = small(one.match["m"] or "5")
    return one.at(one.year, one.year + count - 1, False, counted=True) if count > 1 else None


def _century(one: _Named) -> Time | None:
    """到本世纪末; 从现在起 before it means all the years till then, 从1981年 all from that year."""
    if one.year >= 2000:
        return None
    if one.match["since_year"]:
        return one.at(small(one.match["since_year"]), 2000, False)
    time = one.at(one.year if one.follows(("起",)) else 2000, 2000, False)
    time.since = _DOUBLED_FROM + 1
    return time


_READERS: dict[str, Callable[[_Named], Time | None]] = {
    "span": _span,
    "cn_span": _chinese_span,
    "begun": _begun,
    "pair": _pair,
    "year": _year,
    "first_years": _first_years,
    "plan": _plan,
    "nth": _nth_plan,
    "base": lambda _: None,
    "last_year": _last_year,
    "past_year": lambda one: one.at(one.year - 1, one.year - 1, True),
    "year_before": _year_before,
    "half_year": lambda one: one.at(one.year, one.year, None),
    "this_year_so_far": lambda one: one.at(one.year, one.year, True),
    "this_year": _this_year,
    "both_years": lambda one: one.at(one.year, one.year + 1, None),
    "within_year": lambda one: one.at(one.year - (not one.ahead), one.year - (not one.ahead), None),
    "next_year": lambda one: one.at(one.year + 1, one.year + 1, False),
    "years": _years,
    "ahead": _ahead,
    "term": lambda one: one.at(one.year - 5, one.year - 1, True),
    "century": _century,
}
