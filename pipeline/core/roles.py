"""When a number of a sentence holds, and whether it is an actual or a target.

Belongs here: what the section, the times of the sentence and the words before a number say of its period and role.
Does not belong here: which years a word names (periods.py), which stretch a section spans (sections.py).
"""

import re
from bisect import bisect_left

from pipeline.core.lexicon import roles as cues
from pipeline.core.model import Role
from pipeline.core.patterns import any_of
from pipeline.core.periods import PLANS, Time, times, year_of
from pipeline.core.state import Sentence, Statement

_PROMISED = re.compile(
    any_of(
        (
            *cues.PROMISING,
            *(f"争取{verb}" for verb in cues.TO_STRIVE_FOR),
            *(f"将{verb}" for verb in cues.TO_COME),
            *(f"计划{verb}" for verb in cues.TO_PLAN),
        )
    )
)
_STILL_AHEAD = re.compile(any_of((*cues.AHEAD, "将", *(f"要{verb}" for verb in cues.TO_BE_DONE)), {"将": "近军乐来"}))
_DONE = re.compile(any_of((*cues.DONE, *(f"已{verb}" for verb in cues.ALREADY))))
_OF_THE_DONE = re.compile(r"已[^，。]{0,6}的")
_REACHED = re.compile(rf"{any_of(cues.REACHED)}|{any_of(cues.STATES)}$")
_FLOWING = re.compile(any_of(cues.FLOWING))
_KEPT = re.compile(any_of(cues.KEPT))
_SETTLED = re.compile(r"在[^，]{0,4}(?:发展|落户|投资)")
_YEAR = r"(?P<year>(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年"
_BASE_YEAR = re.compile(rf"(?:比|较)(?:{_YEAR}|“?(?P<plan>十?[一二三四五六七八九]?五)”?(?:末|期末|时期))")
_COMPARED_YEAR = re.compile(rf"[同与和]{_YEAR}相比")
#: A sentence is read so far back for the year compared with: a limit for sentences that never end.
_COMPARED_WINDOW = 1000
_FROM_NOW = re.compile(r"[由从](?:上年|去年|现在|目前|20\d\d年底?)的?$")
_FROM_YEAR = re.compile(rf"(?:由|从)(?:“?[^，]{{0,4}})?{_YEAR}")
_OPENERS = "，；：。、(到至在从自由起\n“"
_DIGIT = re.compile(r"\d")
_CLOSING = re.compile(r"[)》]")
#: So many times before a number are asked whether they govern it: a limit for sentences that never end.
_TIMES_ASKED = 64
#: So far back a time is looked for, so far from the head of its sentence it opens it; so many numbers are looked at.
_PARAGRAPH_WINDOW = 600
_AT_HEAD = 16
_LAST_READ = 40
_MOVES = frozenset(("growth", "change", "avg_growth"))


def role_and_period(sentence: Sentence, start: int, end: int, said: Statement) -> tuple[Role, str]:
    """The role and the period of the number ``text[start:end]``, of which ``said`` is said."""
    lead = sentence.text[said.begin : start]
    time = _time_at(sentence, start, said.begin) or _told_before(sentence)
    role = _role(sentence, lead, time, said.begin)
    return role, _period(sentence, start, end, time, role, said)


def _time_at(sentence: Sentence, at: int, begin: int) -> Time | None:
    """The time that governs the number at ``at``: the last before it that opens a clause or stands in its own."""
    times = sentence.times
    if not times:
        return None
    last = bisect_left(sentence.time_places, at) - 1
    for index in range(last, max(-1, last - _TIMES_ASKED), -1):
        time = times[index]
        if 0 <= time.until < at or _is_closed(sentence.text, time.end, at):
            continue
        at_head = time.position in (0, sentence.start) or sentence.text[time.position - 1] in _OPENERS
        so_far = time.done is True and time.last == sentence.reading.year
        if at_head or so_far or time.position >= begin:
            return time
    return None


def _told_before(sentence: Sentence) -> Time | None:
    """The time that the sentences before, of the same paragraph, speak of in a review of several years.

    It is the last that opens one of them; a single year only where nothing but the year is said, since a number that
    it dates (2025年，粮食产量达到30万吨。) dates no other.
    """
    if sentence.told is False:
        sentence.told = _last_told(sentence) if sentence.section.kind == "span_review" and not sentence.times else None
    return sentence.told


def _last_told(sentence: Sentence) -> Time | None:
    text, reading = sentence.text, sentence.reading
    low = max(text.rfind("\n", 0, sentence.start) + 1, sentence.section.start, sentence.start - _PARAGRAPH_WINDOW)
    for time in reversed(times(text, low, sentence.start, reading.year)):
        head = max(text.rfind(sign, low, time.position) for sign in "。；") + 1 or low
        late = time.position - head > _AT_HEAD or _DIGIT.search(text, head, time.position)
        if not time.done or time.until >= 0 or late:
            continue
        at = reading.normal.start(head)
        dated = any(one.sentence_start == at for one in reading.observations[-_LAST_READ:])
        return None if dated and time.first == time.last else time
    return None


def _is_closed(text: str, start: int, end: int) -> bool:
    """Whether a bracket or a title closes in ``text[start:end]`` that has opened before: what it holds ends there."""
    closing = _CLOSING.search(text, start, end)
    return closing is not None and text.find("(" if closing[0] == ")" else "《", start, closing.start()) < 0


def _role(sentence: Sentence, lead: str, time: Time | None, begin: int) -> Role:
    """What the section says, unless the time or the words before the number say otherwise."""
    done = time.done if time is not None else None
    role: Role = sentence.section.role
    if done is not None:
        role = "actual" if done else "target"
    if role == "target" and ("从" in lead or "由" in lead) and _FROM_NOW.search(lead):
        role = "actual"
    if role == "actual":
        over = done is True and time is not None and time.position >= begin
        return "target" if not over and _PROMISED.search(lead) else role
    if done is None and _DONE.search(lead) and not _STILL_AHEAD.search(lead) and not _OF_THE_DONE.search(lead):
        return "actual"
    return role


def _period(sentence: Sentence, start: int, end: int, time: Time | None, role: Role, said: Statement) -> str:
    """The year, or the span of years, that the number ``text[start:end]`` holds for."""
    lead = sentence.text[said.begin : start]
    year = sentence.reading.year
    section = sentence.section
    period = time.period if time is not None else section.period
    if time is None and role == "actual" and section.role == "target":
        period = str(year)
    period = period or str(year - 1 if role == "actual" else year)
    first, spanning, last = period.partition("/")
    if said.base:
        named = _FROM_YEAR.search(lead)
        before = year_of(named["year"]) if named is not None else _base_year(sentence, lead, start)
        return str(before or int(first) - 1)
    if spanning:
        return period if _holds_for_all(lead, sentence.text[end : end + 4], role, said) else last
    if said.measure not in _MOVES:
        return period
    if said.measure == "avg_growth" and "/" in section.period and period in section.period:
        return section.period
    before = _base_year(sentence, lead, start)
    return f"{before + 1}/{period}" if before and before < int(period) - 1 else period


def _base_year(sentence: Sentence, lead: str, at: int) -> int:
    """The year that a growth or a change is measured from where one is named, 0 where none is."""
    found = _BASE_YEAR.search(lead)
    if found is not None:
        return year_of(found["year"]) if found["year"] else PLANS.get(found["plan"], 0)
    found = _COMPARED_YEAR.search(sentence.text, max(sentence.start, at - _COMPARED_WINDOW), at)
    return year_of(found["year"]) if found is not None else 0


def _holds_for_all(lead: str, behind: str, role: Role, said: Statement) -> bool:
    """Whether a number of a review or plan of several years holds for all of them, not for the last."""
    if said.measure in _MOVES:
        return True
    if said.measure in ("rank", "gap"):
        return False
    if role == "target" and _KEPT.search(lead + behind):
        return True
    peeled, counted = said.peeled, said.counted
    reached = peeled is not None and (peeled.to or _REACHED.search(peeled.cue))
    if reached and "累计" not in lead and "新增" not in said.indicator:
        return False
    if counted is not None:
        return _SETTLED.search(counted.noun + counted.predicate) is None
    return _FLOWING.search(lead + said.indicator) is not None
