"""Numbers that are dates, clock times, decades or years.

Belongs here: what the signs right behind a number tell. Does not belong here: which time a sentence speaks of
(periods.py).
"""

import re

from pipeline.core.lexicon import times
from pipeline.core.tokens import Skip

#: Signs that can follow the digits of a date: all other numbers are passed at once.
_HEADS = frozenset("年学)周月日号-—~至到/、和·时:：世”》,")
_YEAR = re.compile(
    rf"(?:[-—~至到/、和]{{1,2}}(?:19|20)?\d\d(?=年|[)]|[-—]))?(?:学年度?|年度?|[)](?=年)?)(?!{times.MADE_IN_IT})"
)
_YEAR_TAIL = re.compile(rf"(?:末|底|{times.BEGUN}|以来|{times.BEFORE})?(?:\d{{1,2}}月(?:\d{{1,2}}[日号])?)?")
_YEARS = re.compile(r"[-—~至/]{1,2}(?:19|20)\d\d(?!\d)")
_MONTH_DAY = re.compile(r"(?:[-—~至到]\d{1,2})?(?:月(?!均|人均|度均)(?:\d{1,2}[日号])?|[日号](?!线|楼|机|公告|令|文))")
_DAY = re.compile(r"·\d{1,2}(?!\d)|[-—~至]\d{1,2}月")
_CLOCK = re.compile(r"(?:时(?:\d{1,2}分|许|整|左右|起|前(?!\d)|后|至)|[:：]\d\d(?!\d)(?![:：.\d]))")
_CHINESE = re.compile(r"(?:[-—~至]{1,2}[〇零一二三四五六七八九]{2,4})?(?:年代|年度?(?!产)|月份?|[日号]|世纪)")
_CHINESE_HEADS = frozenset("-—~至年月日号世")
_ANNIVERSARIES = ("周年", "周岁生日")


def arabic_date(text: str, start: int, end: int, before: str) -> Skip | None:
    """The date or time whose first number is ``text[start:end]``; ``before`` is the sign in front of it."""
    after = text[end : end + 1]
    if after not in _HEADS:
        return None
    digits = text[start:end]
    if len(digits) == 4 and digits[:2] in ("18", "19", "20") and (year := _year(text, start, end, before)) is not None:
        return year
    if text.startswith(_ANNIVERSARIES, end):
        return Skip(start, end + 2, "duration")
    if len(digits) == 2 and text.startswith("年代", end):
        return Skip(start, end + 2, "date")
    if len(digits) > 2 or "." in digits:
        return None
    if (match := _MONTH_DAY.match(text, end)) is not None and int(digits) <= 31:
        return Skip(start, match.end(), "date")
    if (match := _DAY.match(text, end)) is not None:
        return Skip(start, match.end(), "date")
    if (match := _CLOCK.match(text, end)) is not None and int(digits) <= 24:
        return Skip(start, match.end(), "date")
    return Skip(start, end + 2, "date") if text.startswith("世纪", end) else None


def _year(text: str, start: int, end: int, before: str) -> Skip | None:
    """A year, two years or a school year that begins with the four digits ``text[start:end]``."""
    if (match := _YEAR.match(text, end)) is not None:
        if text[match.end() - 1] == "年":
            tail = _YEAR_TAIL.match(text, match.end())
            return Skip(start, tail.end() if tail is not None else match.end(), "date")
        return Skip(start, match.end() - (text[match.end() - 1] == ")"), "date")
    if (match := _YEARS.match(text, end)) is not None:
        return Skip(start, match.end(), "date")
    if before in "(“《," and text[end] in ")”》,·":
        return Skip(start, end, "date")
    return None


def chinese_date(text: str, start: int, end: int) -> Skip | None:
    """The date whose first number is the Chinese numeral ``text[start:end]``; a number of years is a duration."""
    match = _CHINESE.match(text, end) if text[end : end + 1] in _CHINESE_HEADS else None
    if match is None or (match[0] in ("日", "号") and end - start == 1 and text[start] in "万千百"):
        return None
    return Skip(start, match.end(), "date" if match[0] != "年" or end - start >= 4 else "duration")
