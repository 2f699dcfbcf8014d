"""When a number of a sentence holds, and whether it is an actual or a target.

Belongs here: what the section, the times of the sentence and the words before a number say of its period and role.
Does not belong here: which years a word names (periods.py), which stretch a section spans (sections.py).
"""

import re
from bisect import bisect_left

from pipeline.core.lexicon import roles as cues
from pipeline.core.lexicon import verbs
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
#: A verb with 了 right before its number tells what has happened.
_PERFECT = re.compile(r"(?<![为除])了(?!解|不)[^，。]{0,3}$")
_OF_THE_DONE = re.compile(r"已[^，。]{0,6}的")
_REACHED = re.compile(any_of(cues.REACHED))
_STATES = re.compile(rf"{any_of(cues.STATES)}$")
_FLOWING = re.compile(any_of(cues.FLOWING))
_ADDING = re.compile(any_of(cues.ADDING))
_DOING = re.compile(any_of((*verbs.FLOW, *verbs.OBJECT_FOLLOWS)))
_KEPT = re.compile(any_of(cues.KEPT))
_ALL_ALONG = re.compile(any_of(cues.ALL_ALONG))
#: Words that lead up to a count of what was done; behind a time of its own 在 does (五年来在3个国家建厂).
_CARRIED_OUT = ("完成", "实现")
_DONE_IN = (*_CARRIED_OUT, "在")
_SETTLED = re.compile(r"在[^，]{0,4}(?:发展|落户|投资)|建立了?[^，]{0,16}(?:关系|制度|机制|体系)")
_YEAR = r"(?P<year>(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年"
_BASE_YEAR = re.compile(rf"(?:比|较)(?:{_YEAR}|“?(?P<plan>十?[一二三四五六七八九]?五)”?(?:末|期末|时期))")
_COMPARED_YEAR = re.compile(rf"[同与和]{_YEAR}相比")
#: A sentence is read so far back for the year compared with: a limit for sentences that never end.
_COMPARED_WINDOW = 1000
_FROM_NOW = re.compile(r"[由从](?:上年|去年|现在|目前|20\d\d年底?)的?$")
_FROM_YEAR = re.compile(rf"(?:由|从)(?:“?[^，]{{0,4}})?{_YEAR}")
_OPENERS = "，；：。、(到至在从自由起用\n“"
_BASE = 4
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
    # The time in the whole that a share is of is not the share's (不低于上年收入的60%).
    whole = lead.endswith("的") and sentence.text[end - 1] in "%倍成"
    time = _time_at(sentence, said.begin + 1 if whole else start, said.begin)
    if time is None and sentence.section.kind == "span_review":
        time = _told_before(sentence)
    elif time is None and sentence.section.role == "target" and _is_perfect(lead):
        time = _told_before(sentence) or Time(start, start, sentence.reading.year - 1, sentence.reading.year - 1, True)
    role = _role(sentence, lead, time, said.begin)
    return role, _period(sentence, start, end, time, role, said)


def _is_perfect(lead: str) -> bool:
    """Whether the verb before a number says that it is done (接待了3万人)."""
    return "了" in lead and _PERFECT.search(lead) is not None and _STILL_AHEAD.search(lead) is None


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
    """The time that the sentences before, of the same paragraph, speak of.

    It is the last that opens one of them; a single year only where nothing but the year is said, since a number that
    it dates (2025年，粮食产量达到30万吨。) dates no other.
    """
    if sentence.told is False:
        sentence.told = _last_told(sentence) if not sentence.times else None
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
        if "年初" in lead[-_BASE:]:
            return last or first
        before = year_of(named["year"]) if named is not None else _base_year(sentence, lead, start)
        return str(before or int(first) - 1)
    if spanning:
        behind = sentence.text[end - 1 : end + 4]
        in_sentence = time is not None and time.position >= sentence.start
        own = time is not None and time.position >= said.begin
        joined = in_sentence or sentence.text[said.begin - 1] in "、和及"
        goes_on = joined and sentence.for_all
        sentence.for_all = _holds_for_all(lead, behind, role, said, in_sentence, own, goes_on)
        return period if sentence.for_all else last
    if said.measure not in _MOVES:
        all_along = role == "actual" and period in section.period and _ALL_ALONG.search(lead) is not None
        return section.period if all_along else period
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


def _holds_for_all(lead: str, behind: str, role: Role, said: Statement, named: bool, own: bool, goes_on: bool) -> bool:
    """Whether a number of a review or plan of several years holds for all of them, not for the last.

    ``named`` says that the sentence itself names the years, not only its section; ``own`` that the clause does;
    ``goes_on`` that the number goes on with one that does.
    """
    if said.measure in _MOVES:
        return True
    if said.measure in ("rank", "gap"):
        return False
    if _KEPT.search(lead + behind) if role == "target" else _ALL_ALONG.search(lead):
        return True
    is_state = behind.startswith(("%", "‰")) or _STATES.search(said.indicator) is not None
    if "每年" in lead and role == "actual" and "累计" not in lead:
        return False
    summed = "累计" in lead or "新增" in said.indicator or (not is_state and _ADDING.search(lead) is not None)
    counted = said.counted
    if counted is not None:
        if not named and _SETTLED.search(counted.noun + counted.predicate):
            return False
        return summed or not _is_reached(said, own)
    if summed or _is_reached(said, own):
        return summed
    if (own or goes_on) and not is_state:
        return True
    return _FLOWING.search(lead + said.indicator) is not None or _DOING.match(said.indicator) is not None


def _is_reached(said: Statement, own: bool) -> bool:
    """Whether the words before a number say that it is a state come to."""
    peeled = said.peeled
    if peeled is None:
        return False
    done = said.counted is not None and peeled.cue in (_DONE_IN if own else _CARRIED_OUT)
    return (peeled.to and not done) or _REACHED.search(peeled.cue) is not None
