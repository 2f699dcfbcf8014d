"""When a number of a sentence holds, and whether it is an actual or a target.

Belongs here: what the section, the times of the sentence and the words before a number say of its period and role.
Does not belong here: which years a word names (periods.py), which of the times named governs (governing_times.py),
which stretch a section spans (sections.py), how things stand now (present.py), what is said of several years
(of_years.py, totals.py), the year that a growth is measured from (bases.py).
"""

import re

from pipeline.core.lexicon import roles as cues
from pipeline.core.lexicon.cues import SO_MANY_SIGNS
from pipeline.core.model import Role
from pipeline.core.numbers.numerals import YEAR, small
from pipeline.core.phrases.periods import Time
from pipeline.core.state import Sentence, Statement
from pipeline.core.times import bases, facts, flows, governing_times, kept, rows
from pipeline.core.times.of_years import is_summed, of_years
from pipeline.core.times.present import BEGINS_NEXT, DONE, STILL_TO_COME, is_fact, is_present, is_so_few
from pipeline.core.times.promised import is_foreseen, is_promised
from pipeline.core.times.told import looks_back, told_before
from pipeline.core.tokens import Quantity

#: For how many years in a row a rank has been held, which nobody says is still to be kept (投资连续三年全市|第一).
_STOOD = re.compile(
    r"(?:[^，。；确争力要将保继再]{2,20})?连续(?:[二两三四五六七八九十]{1,2}|\d{1,2})年(?:[位排]?[列居名])?[^，。；确争力要将保继再]{0,8}$"
)
#: What is done already, or is there, is what something is done with (支持已建成的|项目, 改造|现有泵站).
_OF_THE_DONE = re.compile(
    r"(?:已|正在|目前(?=.{1,6}的$))[^，。]{0,6}的|(?:支持|推[动进]|促进|加快)已[^，。\d]{0,14}的$"
    r"|(?:利用|依托|壮大|用好|提升|改造|盘活|整合|发挥|支持|推[动进]|加[快强大]|开展|实施|完成|巩固|完善|优化|强化|扩大|做[强优大]"
    r"|拓展|维护|治理|整治|升级|[扩改]建|对|在|将|把)[^，。；]{0,8}现有"
)
#: How many there are of those done already, or which share they are (其中已开工的工程有|9个, 已投产的比重达到|5%).
_HAS_COME_TO = re.compile(r"已[^，。、的]{2,12}的(?:[^，。；、\d]{2,}有|(?:比重|占比|比例)(?:达到?|为))$")
#: A year that something has moved to (由2010年的5%提高到2014年的8%).
_TO_YEAR = re.compile(rf"(?:提高|提升|上升|下降|降低|回落|收窄|缩小|降|升)[到至]{YEAR}年[底末]?的$")
#: Between two years that a move begins and ends in (从1980年到1985年，由3亿元增加到5亿元).
_BETWEEN, _FROM = re.compile("年[到至]"), ("从", "由", "自")
#: Before the first of two values: what has moved from it is where the second says (已由8%|降到5%).
_MOVED_ALREADY = ("已由", "已从", "已经由", "已经从")
_AIM, _AIM_WINDOW = re.compile("(?:预期|调控|增长|发展|奋斗)目标"), 24
#: The title of a list of tasks that tells what came of them.
_LIST_OF_DONE = re.compile("(?:实事|任务|项目|工程)[^，。]{0,6}(?:完成|落实|进展)(?:情况|清单)")


def role_and_period(sentence: Sentence, q: Quantity, said: Statement) -> tuple[Role, str]:
    """The role and the period of the number ``q``, of which ``said`` is said."""
    start = q.start
    lead = sentence.text[said.begin : start]
    time = None
    if sentence.times:  # the time in the whole that a share is of is not the share's (不低于上年收入的60%)
        of = lead.rstrip(SO_MANY_SIGNS).endswith("的")  # 是“十一五”末的近|2倍
        whole = of and (q.unit == "倍" or (q.unit == "%" and not _TO_YEAR.search(lead)))
        again = whole and sentence.text[said.begin].isdigit()  # 是1978年的5倍、|1949年的|20倍
        within = said.begin if again else said.begin + 1
        time = governing_times.time_at(sentence, within if whole else start, said.begin)
        time = governing_times.time_behind(sentence, q.end, said.counted is not None) or time
    time = time or governing_times.part_of_year(sentence)
    if time is None and sentence.section.kind == "span_review":
        time = governing_times.told_of_years(sentence, start)
    elif sentence.section.role == "target" and (time is None or time.bare):
        stood = said.measure == "rank" and _STOOD.match(lead) is not None
        if time is None and (stood or facts.is_perfect(lead) or is_so_few(sentence, lead, said.begin)):
            time = told_before(sentence)
            time = time or Time(start, start, sentence.reading.year - 1, sentence.reading.year - 1, True)
        elif looks_back(sentence, said.begin):
            time = told_before(sentence)
    stands = said.measure == "rank" and sentence.text.startswith("优势", q.end)  # what stands is made use of
    role = "actual" if stands else "target" if _is_task(sentence) else _role(sentence, q, lead, time, said.begin)
    period = _period(sentence, q, lead, time, role, said)
    ahead = role == "target" and said.measure in ("level", "growth")
    if ahead and (last := facts.plan_ahead(sentence.text, sentence.start, start)):
        name = said.indicator
        through = said.measure == "growth" or flows.is_flow(name) or flows.is_added(name)
        period = f"{last - 4}/{last}" if through else str(last)
    if said.base and int(period[:4]) < sentence.reading.year:
        role = "actual"  # what a plan starts from has happened
    return role, period


def _is_task(sentence: Sentence) -> bool:
    """Whether a sentence tells a task in a list of what came of them: its line stands behind that of its number."""
    title = sentence.section.title
    told = sentence.section.kind == "review" and ("情况" in title or "清单" in title)
    return told and _LIST_OF_DONE.search(title) is not None and rows.opens_row(sentence.text, sentence.start)


def _role(sentence: Sentence, q: Quantity, lead: str, time: Time | None, begin: int) -> Role:
    """What the section says, unless the time or the words before the number say otherwise."""
    done = time.done if time is not None else None
    role: Role = sentence.section.role
    if done is not None:
        role = "actual" if done else "target"
    if role == "actual":
        if facts.was_planned(sentence.text, sentence.start, q.start, q.end):
            return "target"
        if time is not None and done is None and _is_aim(sentence, time, lead, begin):
            sentence.promise_end, sentence.promise_of_list = q.end, time.position > sentence.start + 1
            return "target"
        over = (done is True and time is not None and time.position >= begin) or is_foreseen(sentence, q, lead, time)
        return "target" if not over and is_promised(sentence, q, lead) else role
    if done is None and BEGINS_NEXT.match(lead) is not None and "已" not in lead:
        return role
    if done is None and (is_present(sentence.text, sentence.start, begin) or is_fact(sentence, q)):
        return "actual"
    if done is None and time is not None and time.last <= sentence.reading.year and facts.is_perfect(lead):
        return "actual"
    still = done is None or (not done and "目前" in lead and time is not None and time.position < begin)
    if still and DONE.search(lead):
        if _OF_THE_DONE.search(lead) and _HAS_COME_TO.search(lead) is None:
            return role
        if lead.endswith(_MOVED_ALREADY):
            sentence.fact_end = q.end
        return "actual"
    return role


def _is_aim(sentence: Sentence, time: Time, lead: str, begin: int) -> bool:
    """Whether a review speaks of what its own year is to bring (今年的预期目标定为8%, 今年还要增加3万平方米)."""
    if time.first != sentence.reading.year or time.last != time.first:
        return False
    planned = sentence.text.endswith(cues.BEFORE_YEAR, 0, time.position) or governing_times.is_by_plan(time, sentence)
    if planned or (time.end >= begin - 1 and STILL_TO_COME.match(sentence.text, time.end)):
        return True
    return _AIM.search(lead) is not None or _AIM.search(sentence.text, time.end, time.end + _AIM_WINDOW) is not None


def _period(sentence: Sentence, q: Quantity, lead: str, time: Time | None, role: Role, said: Statement) -> str:
    """The year, or the span of years, that the number ``q`` behind ``lead`` holds for."""
    year = sentence.reading.year
    section = sentence.section
    period = time.period if time is not None else section.period
    if time is None and role == "actual" and section.role == "target":
        over = facts.is_made_in_a_year(said.indicator) and not is_present(sentence.text, sentence.start, said.begin)
        period = str(year - 1 if over else year)
    if role == "actual" and section.role == "target" and time is not None and not time.done and time.last > year:
        period = str(year)  # “十五五”期间培育10家，目前已有4家
    period = period or str(year - 1 if role == "actual" else year)
    plan = bases.compared_plan(sentence, said.begin) if said.measure == "level" and q.unit != "%" else ""
    if plan:
        return plan if said.base else period
    if average := bases.average_before(sentence, said.begin, said.indicator, said.measure, q.unit):
        return average
    if said.base:
        between = time is not None and _moves_from_first(sentence, time)
        return bases.period_of(sentence, lead, q.start, period, between)
    till = role == "target" and section.period.endswith(f"/{period}")
    by_then = till and time is not None and sentence.text[time.position - 1] in "到至"
    if said.measure in bases.MOVES:
        moved = _moved_through(sentence, q, lead, time, role, said, period)
        return section.period if by_then and moved == period else moved
    if time is not None and time.until == q.start + 1:
        return period  # 从2006年的3亿元增加到2011年的5亿元, 比“十三五”时期的30亿元
    if "/" in period:
        return of_years(sentence, q, lead, time, role, said, period)
    if role == "actual" and section.period.endswith(f"/{period}") and is_summed(sentence, q, lead, said):
        sentence.for_all = True
        return section.period
    listed = sentence.text[max(0, said.begin - 1)] in "、和及" and (said.peeled is None or not said.peeled.to)
    # 到2025年，新增小学学位3万个、|幼儿园学位1万个: the verb of the first holds for all
    done = said.indicator if listed else lead
    if (till and "累计" in lead) or (by_then and flows.adds_up(done, said, q.unit)):
        return section.period
    spanning = role == "actual" and "/" in section.period
    return section.period if spanning and period in section.period and kept.all_along(lead) else period


def _moved_through(
    sentence: Sentence, q: Quantity, lead: str, time: Time | None, role: Role, said: Statement, period: str
) -> str:
    """The years that a growth or a change moves through which ends in ``period``."""
    since = time.since if time is not None else 0
    if said.measure == "avg_growth" and since:
        return f"{since}/{period}"
    moved = bases.period_from(sentence, lead, q.start, period, said.measure)
    if moved == period and since and (sentence.text[q.end - 1] in "番倍" or said.measure == "change"):
        return f"{since}/{period}"
    if moved == period and role == "actual" and _is_of_all_years(sentence, q, lead, time, said):
        return sentence.section.period
    return moved


def _is_of_all_years(sentence: Sentence, q: Quantity, lead: str, time: Time | None, said: Statement) -> bool:
    """Whether something grew so many times over in all the years reviewed, whose last a clause before names.

    2025年生产总值达到500亿元，年均增长9%；工业投资增长|2倍.
    """
    if time is None or sentence.text[q.end - 1] not in "番倍" or said.measure != "growth":
        return False
    spans = sentence.section.kind == "span_review" and sentence.section.period.endswith(f"/{time.period}")
    return spans and time.position < said.begin and not bases.is_on_last_year(lead)


def _moves_from_first(sentence: Sentence, time: Time) -> bool:
    """Whether a time names two years, from the first of which to the last something moved.

    The years of the section, without 从, are those in which it moved.
    """
    text = sentence.text
    its_own = time.period == sentence.section.period and text.startswith(sentence.section.period[:4], time.position)
    if its_own and not text.endswith(_FROM, 0, time.position):
        return False
    return (
        _BETWEEN.search(text, time.position, time.end) is not None
        and small(text[time.position : time.position + 4]) == time.first
    )
