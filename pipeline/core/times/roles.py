"""When a number of a sentence holds, and whether it is an actual or a target.

Belongs here: what the section, the times of the sentence and the words before a number say of its period and role.
Does not belong here: which years a word names (periods.py), which of the times named governs (governing_times.py),
which stretch a section spans (sections.py), totals of years (totals.py), the year that a growth is measured from
(bases.py).
"""

import re

from pipeline.core.lexicon import roles as cues
from pipeline.core.lexicon.cues import BEFORE_SHARE, OR_MORE, SO_MANY_SIGNS
from pipeline.core.model import Role
from pipeline.core.numbers.numerals import YEAR, small
from pipeline.core.patterns import any_of, stands
from pipeline.core.phrases.measures import MONEY
from pipeline.core.phrases.periods import Time
from pipeline.core.state import ONE_BY_ONE, Sentence, Statement
from pipeline.core.times import bases, facts, governing_times, rows, totals
from pipeline.core.times.promised import is_foreseen, is_promised
from pipeline.core.times.told import looks_back, told_before
from pipeline.core.times.totals import Named
from pipeline.core.tokens import Quantity

#: Signs before 目前 and 现有 that part them (项|目前期, 实|现有效), or say that more is to come (比|现在增加).
_PARTED = "(?<![项实呈出发体兑展比较])"
_DONE = stands((*cues.DONE, *(f"已{verb}" for verb in cues.ALREADY)), where=_PARTED)
#: How few there are is how things stand, in a plan too (龙头企业仅|3家).
_SO_FEW = re.compile("(?<![到至在])(?:仅[有占为]?|只[有占])$")
#: For how many years in a row a rank has been held, which nobody says is still to be kept (投资连续三年全市|第一).
_STOOD = re.compile(
    r"(?:[^，。；确争力要将保继再]{2,20})?连续(?:[二两三四五六七八九十]{1,2}|\d{1,2})年(?:[位排]?[列居名])?[^，。；确争力要将保继再]{0,8}$"
)
#: How things stand now, at the head of a sentence, where nothing is done with that (在巩固|现有成果, 改造|现有泵站).
_PRESENT = re.compile(
    rf"[^，。在对把将以用靠托活固合挥由从]{{0,4}}{_PARTED}(?:目前|当前|(?<![升造善化强留护大展进高建级理治停])现有|现在|截至目前)(?![^，。；\d]{{1,8}}的\d)"
)
#: What is now to be done, no state (当前|要抓好10个项目).
_TO_DO_NOW = re.compile(
    r"[^。；\d]*(?:[将需拟抓]|(?<![主重首])要|力争|确保|[加尽]快|推进|实[现施]|完成|新[增建]|建设|打造|培育|引进)"
)
#: What comes next, at the head of its clause (，年内|再创建12家).
_NEXT = "年内|今年(?!以来|已|的|预计|上半年|[前1一至])|年底前|下一?步|再(?!次|度|创)"
_GOES_ON = re.compile(
    "[要将需拟]|力争|确保|推[进动]|加[快大强]|争取|实[现施]|完成|新[增建]|建设|打造|培育|引进|支持|力度|抓"
    rf"|(?<=[，；])(?:{_NEXT})"
)
_BEGINS_NEXT = re.compile(rf"(?:{YEAR}年，?)?(?:{_NEXT}|力争|(?:确保|争取)(?!了)|[将拟]|要(?![求素点]))")
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
_SHARE_OF = re.compile(f"{any_of(BEFORE_SHARE)}?占")
#: What a sum of several years is compared with (比“十三五”时期多|80%).
_THAN_SUM = re.compile("总和|[三四五]年|时期|期间")
#: What a share of a sum was used for (累计投入3亿元，80%|用于教育).
_USED_FOR = re.compile(f"(?:{OR_MORE}|左右)?(?:用于|投向|投入)")
#: What things are counted in, of which is told how much they are together.
_COUNTED = ONE_BY_ONE.union(("宗", "套", "栋", "块", "幅"))
#: Signs that part clauses and what is listed in them.
_PARTING = ("，", "；", "、", "：")
#: Before the first of two values: what has moved from it is where the second says (已由8%|降到5%).
_MOVED_ALREADY = ("已由", "已从", "已经由", "已经从")
_STILL_TO_COME = re.compile("，?(?:我们|)[还又也再]?(?:要|将|拟|计划|力争)")
_AIM, _AIM_WINDOW = re.compile("(?:预期|调控|增长|发展|奋斗)目标"), 24
#: The title of a list of tasks that tells what came of them.
_LIST_OF_DONE = re.compile("(?:实事|任务|项目|工程)[^，。]{0,6}(?:完成|落实|进展)(?:情况|清单)")
#: So far on a sentence still tells how things stand now.
_PRESENT_NEAR, _PRESENT_WINDOW = 8, 400
#: So many signs behind a number are read; so many numbers are those of the list one is compared with.
_ADDED_WINDOW, _BEHIND, _LISTED = 24, 28, 4
#: What may stand before a number that goes on with a list.
_CUES_OF_LISTS = ("", *BEFORE_SHARE)


def role_and_period(sentence: Sentence, q: Quantity, said: Statement) -> tuple[Role, str]:
    """The role and the period of the number ``q``, of which ``said`` is said."""
    start = q.start
    lead = sentence.text[said.begin : start]
    time = None
    if sentence.times:  # the time in the whole that a share is of is not the share's (不低于上年收入的60%)
        of = lead.rstrip(SO_MANY_SIGNS).endswith("的")  # 是“十一五”末的近|2倍
        whole = of and (q.unit == "倍" or (q.unit == "%" and not _TO_YEAR.search(lead)))
        time = governing_times.time_at(sentence, said.begin + 1 if whole else start, said.begin)
        time = governing_times.time_behind(sentence, q.end, said.counted is not None) or time
    time = time or governing_times.part_of_year(sentence)
    if time is None and sentence.section.kind == "span_review":
        time = governing_times.told_of_years(sentence, start)
    elif sentence.section.role == "target" and (time is None or time.bare):
        stood = said.measure == "rank" and _STOOD.match(lead) is not None
        if time is None and (stood or facts.is_perfect(lead) or _is_so_few(sentence, lead, said.begin)):
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
        through = said.measure == "growth" or totals.is_flow(name) or totals.is_added(name)
        period = f"{last - 4}/{last}" if through else str(last)
    if said.base and int(period[:4]) < sentence.reading.year:
        role = "actual"  # what a plan starts from has happened
    return role, period


def _is_task(sentence: Sentence) -> bool:
    """Whether a sentence tells a task in a list of what came of them: its line stands behind that of its number."""
    title = sentence.section.title
    told = sentence.section.kind == "review" and ("情况" in title or "清单" in title)
    return told and _LIST_OF_DONE.search(title) is not None and rows.opens_row(sentence.text, sentence.start)


def _is_so_few(sentence: Sentence, lead: str, begin: int) -> bool:
    """Whether words before a number of a plan tell how few there are, which it is about to mend (龙头企业仅|3家)."""
    if ("仅" not in lead and "只" not in lead) or _SO_FEW.search(lead) is None or _STILL_TO_COME.search(lead):
        return False
    return sentence.fact_end < 0 and not _is_present(sentence.text, sentence.start, begin)


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
    if done is None and _BEGINS_NEXT.match(lead) is not None and "已" not in lead:
        return role
    if done is None and (_is_present(sentence.text, sentence.start, begin) or _is_fact(sentence, q)):
        return "actual"
    if done is None and time is not None and time.last <= sentence.reading.year and facts.is_perfect(lead):
        return "actual"
    still = done is None or (not done and "目前" in lead and time is not None and time.position < begin)
    if still and _DONE.search(lead):
        if _OF_THE_DONE.search(lead) and _HAS_COME_TO.search(lead) is None:
            return role
        if lead.endswith(_MOVED_ALREADY):
            sentence.fact_end = q.end
        return "actual"
    return role


def _is_fact(sentence: Sentence, q: Quantity) -> bool:
    """Whether a number tells how things are already, or goes on with one that does (我国有14亿人口，4亿多户)."""
    if facts.stands(sentence.text, sentence.start, q.start, q.end):
        sentence.fact_end = q.end
        return True
    return sentence.fact_end >= 0 and _GOES_ON.search(sentence.text, sentence.fact_end, q.start) is None


def _is_aim(sentence: Sentence, time: Time, lead: str, begin: int) -> bool:
    """Whether a review speaks of what its own year is to bring (今年的预期目标定为8%, 今年还要增加3万平方米)."""
    if time.first != sentence.reading.year or time.last != time.first:
        return False
    planned = sentence.text.endswith(cues.BEFORE_YEAR, 0, time.position) or governing_times.is_by_plan(time, sentence)
    if planned or (time.end >= begin - 1 and _STILL_TO_COME.match(sentence.text, time.end)):
        return True
    return _AIM.search(lead) is not None or _AIM.search(sentence.text, time.end, time.end + _AIM_WINDOW) is not None


def _is_present(text: str, start: int, begin: int) -> bool:
    """Whether the sentence has begun to tell how things stand now, and has not gone on to what is to be done."""
    head = text[start : start + _PRESENT_NEAR]
    may_be = "目" in head or "现" in head or "当" in head
    found = _PRESENT.match(text, start, min(begin, start + _PRESENT_WINDOW)) if may_be else None
    if found is not None and found[0].endswith("当前") and _TO_DO_NOW.match(text, found.end()) is not None:
        return False
    return found is not None and begin - start <= _PRESENT_WINDOW and _GOES_ON.search(text, found.end(), begin) is None


def _period(sentence: Sentence, q: Quantity, lead: str, time: Time | None, role: Role, said: Statement) -> str:
    """The year, or the span of years, that the number ``q`` behind ``lead`` holds for."""
    year = sentence.reading.year
    section = sentence.section
    period = time.period if time is not None else section.period
    if time is None and role == "actual" and section.role == "target":
        over = facts.is_made_in_a_year(said.indicator) and not _is_present(sentence.text, sentence.start, said.begin)
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
        return _of_years(sentence, q, lead, time, role, said, period)
    if role == "actual" and section.period.endswith(f"/{period}") and _is_summed(sentence, q, lead, said):
        sentence.for_all = True
        return section.period
    listed = sentence.text[max(0, said.begin - 1)] in "、和及" and (said.peeled is None or not said.peeled.to)
    # 到2025年，新增小学学位3万个、|幼儿园学位1万个: the verb of the first holds for all
    done = said.indicator if listed else lead
    if (till and "累计" in lead) or (by_then and totals.adds_up(done, said, q.unit)):
        return section.period
    spanning = role == "actual" and "/" in section.period
    return section.period if spanning and period in section.period and totals.all_along(lead) else period


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


def _of_years(
    sentence: Sentence, q: Quantity, lead: str, time: Time | None, role: Role, said: Statement, period: str
) -> str:
    """``period``, several years that a number is said of, where it holds for all of them; else the last of them."""
    if _goes_on_with(sentence, q, lead, said):
        return period
    if time is None and (whole := _of_whole(sentence, q, lead, said)):
        return whole
    first, _, last = period.partition("/")
    now = time is None and role == "actual" and "累计" not in lead
    if now and _is_present(sentence.text, sentence.start, said.begin):
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
    return lead.endswith("减少") or totals.is_flow(lead) or "平均每年" in behind


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
        return totals.is_flow(before.indicator) or before.unit in MONEY
    if q.unit != "%" or before.unit not in MONEY:
        return False
    used = lead in ("", "其中") and _USED_FOR.match(sentence.text, q.end) is not None
    return used or (said.counted is None and _SHARE_OF.match(lead) is not None)


def _opens_for(text: str, time: Time, begin: int) -> bool:
    """Whether a time of several years stands alone before the clause that begins at ``begin`` (五年来，投资3亿元)."""
    return time.end <= begin <= time.end + 2 and text.endswith("，", time.end, begin) and not time.since


def _is_summed(sentence: Sentence, q: Quantity, lead: str, said: Statement) -> bool:
    """Whether a number behind that of the last year is the sum of all years (2025年投入8亿元，累计34亿元)."""
    if q.unit == "倍":
        return sentence.for_all and totals.is_multiple_of_plan(lead)
    if sentence.for_all and sentence.text[said.begin - 1] not in governing_times.OPENERS:
        return q.unit not in ("%", "元")
    if "累计" in lead[2:] and "；" in sentence.text[sentence.start : said.begin]:  # …；公园投资累计完成3亿元
        return totals.is_flow(lead.rpartition("累计")[2])
    return lead.startswith("累计") and not _is_behind_added(sentence, said)


def _is_behind_added(sentence: Sentence, said: Statement) -> bool:
    """Whether the clause before a number tells what was added."""
    return totals.is_added(sentence.text[max(sentence.start, said.begin - _ADDED_WINDOW) : said.begin])
