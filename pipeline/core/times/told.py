"""The time that the sentences before one speak of, where its own words name none or only how many years it is.

Belongs here: times that hold beyond their sentence. Does not belong here: which years a word names (periods.py), which
of the times of its own sentence governs a number (roles.py).
"""

import re
from bisect import bisect_left

from pipeline.core.phrases.periods import Time, times
from pipeline.core.phrases.time_words import words_in
from pipeline.core.state import Sentence

#: Words with which a look back in a plan has ended.
_PLANNING = re.compile(
    "(?<![主重需必])要(?!求|素|点|道|害|件)|将|拟|今年|今后|力争|确保(?!了)|争取(?!了)|计划|目标|(?<=[。；])(?:继续|进一步)"
)
#: The last signs of years that are looked back on (五年来, 五年间, “十四五”期间, “十四五”时期).
_SPANNING = frozenset("来间期")
#: A year that a whole paragraph speaks of, whatever is dated in it.
_SPOKEN_OF = ("这一年", "一年来", "过去一年", "过去的一年")
#: What stands before a time that opens a sentence.
_OPENER = re.compile(
    r"\s*(?:各位代表[，。！：]?)?[-—“]*"
    r"(?:(?:[^。；\d]{0,16}，)?在?(?:刚刚)?过去的|回[首望顾眸看][^。；\d]{0,6})?(?:刚刚|[从自在])?"
)
#: So far back a time is looked for, so far from the head of its sentence it opens it; so many numbers are looked at.
_PARAGRAPH_WINDOW = 2000
_AT_HEAD = 24
_LAST_READ = 40
#: A sentence that only heads those behind it (窑厂治理成效显著。).
_HEADING = re.compile(r"。[^，。；、：！\d]{4,16}。")


def told_before(sentence: Sentence) -> Time | None:
    """The time that the sentences before, of the same paragraph, speak of.

    It is the last that opens one of them; a single year only where nothing but the year is said, since a number that
    it dates (2025年，粮食产量达到30万吨。) dates no other.
    """
    if sentence.told is False:
        own = any(not time.bare and time.until < 0 for time in sentence.times)  # 为“十三五”时期的2倍 dates but its 2倍
        sentence.told = None if own else _last_told(sentence)
    return sentence.told


def times_before(sentence: Sentence, low: int) -> list[Time]:
    """The times named from ``low`` up to a sentence: their words are looked for once, whichever sentence asks."""
    reading, end = sentence.reading, sentence.start
    if not reading.told_from <= low <= reading.told_to <= end:
        reading.told, reading.told_to = [], low
    reading.told += words_in(sentence.text, reading.told_to, end)
    reading.told = [one for one in reading.told if one[1].start() >= low]
    reading.told_from, reading.told_to = low, end
    return times(sentence.text, low, end, reading.year, told=reading.told)


def looks_back(sentence: Sentence, begin: int) -> bool:
    """Whether a sentence of a plan goes on with what the one before it looks back on (五年来, “十四五”期间)."""
    if sentence.behind_look_back is None:
        low = max(sentence.section.start, sentence.start - _PARAGRAPH_WINDOW)
        backs = sentence.reading.backs
        first = bisect_left(backs, low)
        sentence.behind_look_back = first < len(backs) and backs[first] < sentence.start
    if not sentence.behind_look_back:
        return False
    told = told_before(sentence)
    if told is None or not (told.counted or told.first != told.last or sentence.text.startswith("过去", told.position)):
        return False
    if sentence.text[told.end - 1] not in _SPANNING and sentence.text[told.position] not in "这过":
        return False
    plans = _PLANNING.match(sentence.text, begin) or _PLANNING.search(sentence.text, told.end, begin)
    return plans is None


def opens_sentence(text: str, head: int, time: Time) -> bool:
    """Whether nothing but words that lead up to it stands between ``head`` and a time."""
    return _OPENER.fullmatch(text, head, time.position) is not None


def is_told_again(time: Time, sentence: Sentence) -> bool:
    """Whether a bare number of years is that of years told before it (五年累计新增4万人；…，五年开工9万套)."""
    years = (time.first, time.last)
    return any(one.counted and not one.bare and (one.first, one.last) == years for one in sentence.times)


def same_years(time: Time, sentence: Sentence) -> Time | None:
    """The years told before that a number of years is that of (从1979年到1981年，…。这三年|安排就业30万人)."""
    text = sentence.text
    if not time.counted or not (time.bare or text[time.position] == "这"):
        return None
    low = _paragraph(sentence, time.position)
    for one in reversed(times(text, low, time.position, sentence.reading.year)):
        if not one.counted and one.until < 0 and one.last - one.first == time.last - time.first:
            return one
    return None


def _paragraph(sentence: Sentence, at: int) -> int:
    """Where the words begin that may name a time for what stands at ``at``."""
    return max(sentence.text.rfind("\n", 0, at) + 1, sentence.section.start, at - _PARAGRAPH_WINDOW)


def _last_told(sentence: Sentence) -> Time | None:
    text, reading = sentence.text, sentence.reading
    low, year = _paragraph(sentence, sentence.start), 0
    for time in reversed(times_before(sentence, low)):
        head = max(text.rfind(sign, low, time.position) for sign in "。；！") + 1 or low
        if not time.done or time.until >= 0 or time.bare or not _opens(text, head, time):
            continue
        at = reading.normal.start(head)
        dated = any(one.sentence_start == at for one in reading.observations[-_LAST_READ:])
        if head > low and _is_since(time, text) and _HEADING.search(text, time.end, sentence.start) is not None:
            return None
        if (same := same_years(time, sentence)) is not None:
            return time.over(same.first, same.last)
        dated = dated or text.find("几年来", time.end, sentence.start) >= 0
        spoken_of = text.startswith(_SPOKEN_OF, time.position) or text.endswith("过去的", 0, time.position)
        if year and not (spoken_of and time.first == time.last == year):
            return None
        if spoken_of or not dated or time.first != time.last:
            return time
        year = time.first  # 这一年，我们…。2020年，经济增长2%。|财政收入增长3%
    return None


def _opens(text: str, head: int, time: Time) -> bool:
    """Whether a time opens the sentence that begins at ``head``: a year that it is only said of dates no other."""
    if time.position - head > _AT_HEAD or not opens_sentence(text, head, time):
        return False
    return time.first != time.last or text[time.position] not in "12一" or text.startswith("，", time.end)


def _is_since(time: Time, text: str) -> bool:
    """Whether a time has gone on since a year that it names (2020年以来)."""
    return (
        not time.counted
        and text[time.position] in "12"
        and text.endswith(("以来", "来", "起"), time.position, time.end)
    )
