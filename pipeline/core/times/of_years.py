"""What is said of several years: whether a number holds for all of them or for the last.

Belongs here: how the sentence names the years, and how a number goes on with the one before it. Does not belong here:
which words tell a sum from a state (totals.py), the role and the period of other numbers (roles.py).
"""

import re

from pipeline.core.lexicon.cues import BEFORE_SHARE, OR_MORE
from pipeline.core.model import Role
from pipeline.core.patterns import any_of
from pipeline.core.phrases.measures import MONEY
from pipeline.core.phrases.periods import Time
from pipeline.core.state import ONE_BY_ONE, Sentence, Statement
from pipeline.core.times import flows, governing_times, totals
from pipeline.core.times.named_years import Named
from pipeline.core.times.present import is_present
from pipeline.core.tokens import Quantity

_SHARE_OF = re.compile(f"{any_of(BEFORE_SHARE)}?占")
#: What a sum of several years is compared with (比“十三五”时期多|80%).
_THAN_SUM = re.compile("总和|[三四五]年|时期|期间")
#: What a share of a sum was used for (累计投入3亿元，80%|用于教育).
_USED_FOR = re.compile(f"(?:{OR_MORE}|左右)?(?:用于|投向|投入)")
#: What things are counted in, of which is told how much they are together.
_COUNTED = ONE_BY_ONE.union(("宗", "套", "栋", "块", "幅"))
#: Signs that part clauses and what is listed in them.
_PARTING = ("，", "；", "、", "：")
#: So many signs behind a number are read; so many numbers are those of the list one is compared with.
_ADDED_WINDOW, _BEHIND, _LISTED = 24, 28, 4
#: What may stand before a number that goes on with a list.
_CUES_OF_LISTS = ("", *BEFORE_SHARE)


def of_years(
    sentence: Sentence, q: Quantity, lead: str, time: Time | None, role: Role, said: Statement, period: str
) -> str:
    """``period``, several years that a number is said of, where it holds for all of them; else the last of them."""
    if _goes_on_with(sentence, q, lead, said):
        return period
    if time is None and (whole := _of_whole(sentence, q, lead, said)):
        return whole
    first, _, last = period.partition("/")
    now = time is None and role == "actual" and "累计" not in lead
    if now and is_present(sentence.text, sentence.start, said.begin):
        return last
    before = sentence.reading.observations[-1:]
    named = Named(
        in_sentence=time is not None and time.position >= sentence.start,
        in_clause=time is not None and (time.position >= said.begin or _opens_for(sentence.text, time, said.begin)),
        bare=time is not None and time.bare and time.position >= said.begin,
        in_list=sentence.for_all and sentence.text[said.begin - 1] in "、和及",
        goes_on=sentence.for_all and not _is_parted(sentence, said.begin),
        is_part=sentence.for_all and lead.startswith("其中"),
        behind_added=("计" in lead or "总数" in lead) and _is_behind_added(sentence, said),
        years=int(last) - int(first) + 1,
        runs_on=not lead and _runs_on(sentence, said.begin),
        like_before=_is_like_before(sentence, q, said),
        of_things=_is_of_things(sentence, lead, said),
        behind_rate=any(one.unit == "%" for one in before),
        behind_sum=sentence.for_all and any("累计" in one.indicator for one in before),
    )
    behind = sentence.text[q.end : q.end + _BEHIND]
    unit = "%" if q.kind == "fraction" and not _is_done_to_share(lead, behind) else q.unit
    sentence.for_all = totals.holds_for_all(lead, behind, unit, role, said, named)
    return period if sentence.for_all else last


def _of_whole(sentence: Sentence, q: Quantity, lead: str, said: Statement) -> str:
    """The years of the sum right before ``q`` that it is a part of, where they are not the section's; else ''.

    两年新增投资4万亿元，其中，|中央投资1万亿元.
    """
    part = lead.startswith("其中") or sentence.text.endswith("其中，", 0, said.begin)
    if not part or said.measure != "level" or not sentence.reading.observations:
        return ""
    sum_ = sentence.reading.observations[-1]
    same = sum_.sentence_start == sentence.stored_start and sum_.unit == q.unit and sum_.measure == "level"
    return sum_.period if same and "/" in sum_.period and sum_.period != sentence.section.period else ""


def _is_parted(sentence: Sentence, begin: int) -> bool:
    """Whether a ； stands between the number before and what begins at ``begin``."""
    before = sentence.reading.observations[-1:]
    return any("；" in sentence.reading.between(one, sentence.reading.normal.start(begin)) for one in before)


def _is_done_to_share(lead: str, behind: str) -> bool:
    """Whether a share of things had something done to it over the years, or has an average over them.

    So it is with 取消|三分之一|的审批事项, but not with 一半以上完成改造, which is a state as 50% is.
    """
    return lead.endswith("减少") or flows.is_flow(lead) or "平均每年" in behind


def _is_of_things(sentence: Sentence, lead: str, said: Statement) -> bool:
    """Whether a number is how much those things are together whose count stands right before it."""
    head = said.begin - 1
    if sentence.text[head] not in "，、" or not sentence.reading.observations or not totals.is_whole(lead):
        return False
    clause = max(sentence.text.rfind(sign, sentence.start, head) for sign in _PARTING)
    before = sentence.reading.observations[-1]
    return before.unit in _COUNTED and before.start > sentence.reading.normal.start(max(clause, sentence.start))


def _is_like_before(sentence: Sentence, q: Quantity, said: Statement) -> bool:
    """Whether a number without a verb goes on with a list of what holds for all years."""
    if not sentence.for_all or not sentence.reading.observations or sentence.text[said.begin - 1] not in "，、":
        return False
    before = sentence.reading.observations[-1]
    bare = said.peeled is None or said.peeled.cue in _CUES_OF_LISTS
    alike = bare and before.sentence_start == sentence.stored_start and before.measure == said.measure == "level"
    return alike and "%" not in (before.unit, q.unit) and totals.is_alike(said.indicator, before.indicator)


def _runs_on(sentence: Sentence, begin: int) -> bool:
    """Whether what begins at ``begin`` stands right behind another number, or a 、 parts the two."""
    before = sentence.reading.observations[-1:]
    if sentence.text[begin - 1] == "、":
        return all(one.unit != "%" for one in before)
    return any(one.end == sentence.reading.normal.start(begin) for one in before)


def _goes_on_with(sentence: Sentence, q: Quantity, lead: str, said: Statement) -> bool:
    """Whether a number is said of what the one before says of all years.

    It is how far an average growth is from others (年均增长6%、高于全国1个百分点), or which share the sum was: of money
    (累计投入20亿元，占财政支出的80%), of that of a whole region (累计开行2万列、占全国20%).
    """
    if not sentence.reading.observations:
        return False
    before = sentence.reading.observations[-1]
    if said.measure == "gap" and sentence.for_all and _THAN_SUM.search(lead) is not None:
        return True
    if said.measure == "gap":
        listed = sentence.reading.observations[-_LISTED:]
        return any(one.measure == "avg_growth" and one.indicator == said.indicator for one in listed)
    if q.unit == "%" and governing_times.is_share_of_plan(sentence, said.begin):
        return True
    if not sentence.for_all or (q.unit != "%" and q.kind != "fraction"):
        return False
    if "占全" in lead and said.indicator.startswith(before.indicator + "占全"):
        return flows.is_flow(before.indicator) or before.unit in MONEY
    if q.unit != "%" or before.unit not in MONEY:
        return False
    used = lead in ("", "其中") and _USED_FOR.match(sentence.text, q.end) is not None
    return used or (said.counted is None and _SHARE_OF.match(lead) is not None)


def _opens_for(text: str, time: Time, begin: int) -> bool:
    """Whether a time of several years stands alone before the clause that begins at ``begin`` (五年来，投资3亿元)."""
    return time.end <= begin <= time.end + 2 and text.endswith("，", time.end, begin) and not time.since


def is_summed(sentence: Sentence, q: Quantity, lead: str, said: Statement) -> bool:
    """Whether a number behind that of the last year is the sum of all years (2025年投入8亿元，累计34亿元)."""
    if q.unit == "倍":
        return sentence.for_all and totals.is_multiple_of_plan(lead)
    if sentence.for_all and sentence.text[said.begin - 1] not in governing_times.OPENERS:
        return q.unit not in ("%", "元")
    if "累计" in lead[2:] and "；" in sentence.text[sentence.start : said.begin]:  # …；公园投资累计完成3亿元
        return flows.is_flow(lead.rpartition("累计")[2])
    return lead.startswith("累计") and not _is_behind_added(sentence, said)


def _is_behind_added(sentence: Sentence, said: Statement) -> bool:
    """Whether the clause before a number tells what was added."""
    return flows.is_added(sentence.text[max(sentence.start, said.begin - _ADDED_WINDOW) : said.begin])
