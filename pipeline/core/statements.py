"""What one number is said to be: its measure, its sign, its bound, and the name that its own words give it.

Belongs here: putting the words around a single number together. Does not belong here: the words' meanings (measures,
naming, topics, counting), the full name (attributes.py), what the number leaves for others (carrying.py), several
numbers at once (groups.py), ranks (ranks.py).
"""

import re

from pipeline.core import between, carrying, measures, nameless, naming, several, shares, sides, spending
from pipeline.core.at_rates import at_rate
from pipeline.core.attributes import indicator_of
from pipeline.core.bases import MOVES
from pipeline.core.counting import counted_behind, may_be_counted
from pipeline.core.lexicon import cues, promises, verbs
from pipeline.core.lexicon.units import TIME
from pipeline.core.measures import Bound, Peeled
from pipeline.core.model import Measure
from pipeline.core.numerals import YEAR
from pipeline.core.patterns import any_of
from pipeline.core.predicates import opens_with_predicate
from pipeline.core.records import record
from pipeline.core.state import Carry, Counted, Lead, Place, Sentence, Statement
from pipeline.core.tokens import Quantity

#: Of two such words the last (从立项到开工的时限由|300天缩短到90天), unless it is a sign of another word.
_FROM = re.compile(r"(?:(?<!自)由|从(?![业事]))(?:[^，。；由从]|自由|从[业事]){0,18}$")
_FROM_WINDOW = 20
#: How far something moved at first stands behind its time.
_MOVED_FIRST = re.compile(r"[由从][^，。；、]{0,8}(?:增长|上升|上涨|下降|下滑|下跌)$")
_TO_BEHIND = re.compile(rf"(?:左右)?，?[^，。；、\d]{{0,4}}?{any_of(cues.MOVING)}?[到至为]")
_MOVED_TO = re.compile(rf"[^，。；、\d]{{0,4}}?{any_of(cues.MOVING)}[到至为]")
_THAN = re.compile(
    r"(?:比|较)(?:上年|去年|上一年|前年|现有|原有|原来|“?十?[一二三四五六七八九]五”?(?:末|期末)?"
    rf"|{YEAR}年底?)(?:同期)?的?$"
)
_MOVED_BEHIND = re.compile(any_of(cues.MOVED_BEHIND))
#: Names that call their percentage a growth, whatever verb stands between (经济增长速度的调控目标定为8%).
_GROWTH_AIM = re.compile(
    r"(?:(?:(?<!自然)增长|上涨|增速|涨幅)(?:的|速度|幅度|率|预期|宏观调控|调控)*目标|(?:速度|幅度)|涨幅|增速|预期目标)[要是，]?$"
)
_AIM_ENDS = frozenset("标度幅速要是，")
_AIMS = ("目标", "目标是", "目标，")
#: An index of prices told as a percentage far below its base of 100 is what it has risen by (价格指数控制在3%以内).
_PRICES = re.compile("(?:价格|物价)(?:总|)(?:指数|水平)$")
_INDEX = 50
_OF_GROWTH = re.compile(r"的?(?:增长|上涨|递增|发展|)的?$")
#: Words that only say what an earlier number is the base of (在提高2%|的基础上再提高1%).
_UPON_THAT = ("的基础上", "基础上")
_AT_LEAST = re.compile(r"至少[^，。；]{0,8}$")
_ABOUT = re.compile(r"大约[^，。；、\d]{0,12}$")
#: A reference that moves itself: the percentage is how far (超过上一时期平均每年增长3%的速度). So it is with one that
#: has come to it (优于三类水体比例达95%).
_MOVING = re.compile(r"(?:增长|递增|上升|提高|增加|下降)$")
#: A bound said before the whole that a share is of (超过全市投资总额的四成).
_OF_WHOLE = re.compile(rf"((?!过去){any_of((*cues.GE, *cues.LE, *cues.APPROX))})[^，。；、\d]{{2,20}}的$")
#: Where what has grown by so much has come to since (物价涨幅从9%降到6%，实际回落到5%).
_MOVED_BACK = ("回落到", "回落至", "回升到", "回升至")
#: Nouns of growth that move themselves: both percentages are growths (增速由5%提高到8%).
_SPEEDS = (*cues.UP_NOUNS, *cues.DOWN_NOUNS)
#: A ratio to a speed is a level (产业增速为工业增速3倍).
_TIMES_AS = re.compile(r"[为是][^，。；]{0,10}(?:增速|增幅|速度)的?$")
#: What is earned more is more income (村集体|增收1000万元), unless it is people who do.
_MORE_INCOME, _INCOMES = "增收", ("收入", "收", "税", "任务")
#: What somebody earns more every year is an amount of its own (每户年均增收3000元).
_EARNED = re.compile("(?:年均|每[人户]每年|每年|每[人户]年均|[户人亩]均年?|每[户人亩]|平均)增收$|^增收$")
_TIME = frozenset(TIME)
#: What takes less when it speeds up (整体通关时间提速15%).
_TAKEN = ("时间", "时限", "用时", "时长", "耗时", "承诺期")
_TIME_TAKEN = any_of(_TAKEN)
#: Such a time is cut by the number behind it (全流程压缩时限141个工作日).
_CUT_TIME = re.compile(
    rf"(?P<of>[^，。；]*?)(?:{any_of(cues.CUTTING)}|缩短)(?![到至为])(?P<what>[^，。；、\d]{{0,6}}{_TIME_TAKEN})"
)
#: What is done to such a time, behind it: an amount of anything else is cut itself (精简92个岗位).
_TIME_CUT = re.compile(rf"(?P<what>.*{_TIME_TAKEN})(?:大幅|整体|平均|共|再)*(?:精简|压减|压降|提速)了?")
_SAVED = ("节省", "节约")
#: What is the better the less there is of it.
_POLLUTION = re.compile("浓度$|(?:污染|空气质量)[^，。；]{0,6}指数$")
#: The percentage of others that something is above or below (高于全市3%的平均水平).
_MEAN = re.compile("的?(?:平均水平|平均值|控制线|警戒线|红线)")
#: A bound said before a share (约占全市1/4).
_ABOUT_SHARE = re.compile(
    rf"(?<![{cues.NO_BOUND_ABOUT}])(?P<bound>{any_of(cues.BEFORE_SHARE)})(?=占[^，。；、\d]{{1,14}}$)"
)
#: How much more there is than there was (高中招生|比上年净增|1.4万人).
_MORE_THAN = re.compile(rf"[比较](?:{any_of(cues.PAST_REFERENCES)})[末底]?净增$")
#: What is set by others, and how far beyond it something is (超省定任务0.7万亩).
_SET = (*cues.SET, "任务量", "平均", "平均水平")
#: Units in which any difference from something else is told.
_OF_GAPS = ("个百分点", "倍")
#: What is cut by a percentage (压减“三公”经费9%, 压缩审批时限30%).
_CUT = re.compile(
    r"(?:[^，。；]{0,4}(?:[再已共]|全[年面]|累计)|较[^，。；\d]{1,6})?"
    rf"{any_of((*cues.CUTTING, '减少', '降低', '下调'))}"
    r"(?P<what>[^，。；\d]{2,18})(?<![率重度比例])"
)
_CUT_BY = frozenset(("", "达", "达到", "超", "超过", "近", "约"))
_RATE = re.compile(r"率$|比重|占|比例|度$")
#: What work takes is cut together, how long it takes and what for (压减时间58%、材料52%).
_WORK = ("材料", "环节", "时限", "时间")
_DOUBLED = re.compile(r"翻了?[近约]?$")
_CHANGED = frozenset(verbs.CHANGED)
_THAN_CHANGED = re.compile(
    rf"(?:按?可比口径)?(?:同比|(?:比|较)(?:{any_of(cues.PAST)}|(?:19|20)\d\d年[底末]?|“?十?[一二三四五]五”?(?:末|期末|时期|期间)?))"
    rf"(?:同期)?(?P<changed>{any_of((*verbs.CHANGED, '净增'))})$"
)
#: What is said to grow stands behind its verb (``中央财政增加支出6亿元``).
_MORE_OF = ("增加支出", "增加投入", "增加收入")
#: Behind 2个: what something rises by among others (提高2个位次).
_PLACES = ("位次", "名次", "等级", "档次")
#: What a rise is counted in: no thing that anything is done to.
_STEPS = frozenset(("位次", "名次", "百分点", "档次", "等级", "月", "超额", "完成"))
_JOINERS = "、和及与"


def read_one(
    sentence: Sentence, q: Quantity, peeled: Peeled, begin: int, lead: str, carry: Carry, following: Quantity | None
) -> None:
    """Read the number ``q``, whose words ``lead`` begin at ``begin``; ``following`` is the next of the sentence."""
    text = sentence.text
    behind, after = _behind(text, q.end, peeled)
    base = base_in(text, lead, after)
    measure, sign, name = _measured(text, q, peeled, lead, base, carry)
    full = nameless.own_name(sentence, q, measure, peeled, name, after, carry.subject)
    if of_some := carry.open_noun != "" and begin == carry.end and between.leads_on(lead):
        lead = full = ""
    if measure == "level" and full:
        measure, sign, full = _changed(q, full, sign, carry)
    stop = following.start if following is not None else sentence.end
    counted = None
    # of the things counted before only a predicate is said (40户拟改制企业有37户|完成改制任务)
    only_said = of_some and opens_with_predicate(text[after:stop])
    only_said = only_said or nameless.is_some_of_them(text, q, lead, carry, after, stop)
    early = q.unit in _TIME and peeled.cue.endswith("提前")  # 提前|3个月完成改造
    spent = spending.is_spent(q.unit, full, text, after, sentence.end)
    if base is None and not only_said and may_be_counted(text, after) and not spent:
        place = Place(after, stop, sentence.end, following)
        counted = counted_behind(text, q, place, Lead(lead, full))
        moved = measure == "change" and peeled.direction and not early
        if counted is not None and moved and counted.noun not in _STEPS:
            full = naming.named(lead)  # what rises is no number: a doing (巩固提升3个基地)
            counted = counted_behind(text, q, place, Lead(lead, full)) or counted
        if measure == "level" and (q.unit == "%" or q.kind == "fraction"):
            counted = shares.share_behind(sentence, place, begin, full, q, carry) or counted
    if counted is not None and measure == "change" and not early:
        measure, sign = "level", 1
    if full and carry.open_noun and begin == carry.end and counted is None:
        full = carry.open_noun + naming.clean(name)
    bound = _bound(q, peeled, behind, lead, measure)
    joined = _is_joined(text, q, begin, lead, counted, carry)
    said = Statement(full, measure, sign, bound, begin, peeled, base is not None, counted, joined)
    indicator, subject = indicator_of(sentence, q, said, carry, after, stop)
    counted = said.counted
    if q.unit == "%" or q.kind == "fraction" or measure == "change":
        indicator = _regrown(q, said, indicator, carry)
    measure = said.measure
    names = several.subjects_of(sentence, q, said, indicator, "、" in full)
    for one in names if len(names) == 1 else list(dict.fromkeys(names)):
        said.indicator = one
        record(sentence, q, said)
        carry.names.append((one, measure))
    carry.leave(subject or carry.subject, measure, q.unit, sign)
    if counted is not None or full:
        carry.counts = (counted.noun if counted is not None else naming.without_doing(full), q.unit)
    carrying.leave(carry, indicator, full, counted, joined, text[after : after + 1] == "的")
    if counted is not None and full and text.startswith("在", q.start - 1):
        carry.subject = carry.topic = full  # where something is done does not go on (劳务合作在9个国家展开，营业额…)
    carrying.leave_place(text, carry, after, following, counted, lead, "" if full else indicator)


def _is_joined(text: str, q: Quantity, begin: int, lead: str, counted: Counted | None, carry: Carry) -> bool:
    """Whether a number goes on with the one before as the next of a list, or as another of the same thing."""
    if begin - carry.end <= 1 and text[carry.end : carry.end + 1] in _JOINERS:
        return True
    if lead == "共" and text.startswith(lead, carry.end):
        return True  # 改造12栋共3万平方米的厂房
    same = counted is not None and counted.noun == carry.counts[0]  # 选派12批|57名干部
    right_behind = (carry.open_noun != "" or same) and begin == carry.end == q.start
    return right_behind and _holds_for_next(carry.flow, text.startswith("的", q.end))


def _holds_for_next(flow: str, of: bool) -> bool:
    """Whether a verb of doing holds for a count right behind the first, too (覆盖5所学校|9个校区).

    ``of``: the count only says of what size a thing is (覆盖5个村|900户|的工程): none that is reached.
    """
    if flow.startswith(("累计", *verbs.BY_MEANS)) or flow in {*verbs.SPENDING, "吸引"}:
        return False
    if flow in verbs.REACHING:
        return not of
    return not flow.endswith((*verbs.REACHING, "开通", "包括"))


def _behind(text: str, at: int, peeled: Peeled) -> tuple[Bound, int]:
    """The bound said right behind a number that ends at ``at``, and where its word or that of places risen by ends."""
    if peeled.direction and text.startswith(_PLACES, at):
        return "", at + len(_PLACES[0])
    return measures.bound_behind(text, at)


def _changed(q: Quantity, full: str, sign: int, carry: Carry) -> tuple[Measure, int, str]:
    """The measure, the sign and the name of a level whose name ``full`` may say that it is a change."""
    said = full
    if carry.subject:
        if full[0] in "比较按可同" and (than := _THAN_CHANGED.match(full)) is not None:
            full = than["changed"]
        if full in _CHANGED or full == "净增" != said:
            return "growth" if q.unit == "%" else "change", -1 if full.startswith("减") else 1, ""
    return ("change", sign, full[:-4] + full[-2:]) if full.endswith(_MORE_OF) else ("level", sign, full)


def _regrown(q: Quantity, said: Statement, indicator: str, carry: Carry) -> str:
    """The name of what is said to be a growth by the clause before (增速，计划为4%), its measure put in ``said``."""
    peeled = said.peeled
    if said.measure == "level" and q.unit == "%" and not said.indicator:
        aimed = _GROWTH_AIM.search(indicator)
        if aimed is not None:
            said.measure = "growth"
            return _OF_GROWTH.sub("", indicator[: aimed.start()]) or carry.subject or indicator
    if said.measure in ("change", "growth") and peeled is not None and peeled.cue.endswith(_MORE_INCOME):
        return _earned(q, said, indicator, peeled.cue)
    moved = peeled is not None and peeled.direction and not peeled.to
    if q.kind == "fraction" and said.measure == "change" and moved:
        said.measure = "growth"
    return indicator


def _earned(q: Quantity, said: Statement, indicator: str, cue: str) -> str:
    """The name of what is earned more, as ``cue`` says, its measure put in ``said``."""
    each = _EARNED.search(cue) if said.measure == "change" else None
    own = each is not None and (each[0] != _MORE_INCOME or indicator.endswith("均年"))
    if not own and (q.unit in measures.MONEY or q.unit == "%"):
        return indicator if not indicator or indicator.endswith(_INCOMES) else indicator + _INCOMES[0]
    said.measure = "level"
    return indicator + (each[0] if each is not None else _MORE_INCOME)  # 带动脱贫人口增收5万人次


def base_in(text: str, lead: str, after: int) -> int | None:
    """Where the X of 从X提高到Y begins in ``lead``, or a past year compared with; None where the number is no base."""
    if ("从" in lead or "由" in lead) and _TO_BEHIND.match(text, after):
        found = _FROM.search(lead, max(0, len(lead) - _FROM_WINDOW))
        if found is not None:
            return found.start()
    if ("比" in lead or "较" in lead) and _MOVED_BEHIND.match(text, after):
        found = _THAN.search(lead)
        if found is not None:
            return found.start()
    return None


def _measured(
    text: str, q: Quantity, peeled: Peeled, lead: str, base: int | None, carry: Carry
) -> tuple[Measure, int, str]:
    """The measure of ``q``, the sign of its value, and the name that the words before it leave."""
    if base is not None:
        return _at_first(q, peeled, lead, base)
    if (told := _told_outright(text, q, peeled, lead, carry.subject)) is not None:
        return told
    unit, name = q.unit, peeled.name + ("提升" if measures.is_improved(peeled, q.unit) else "")
    growth_after = unit in ("%", "倍") and measures.growth_behind(text, q.end)
    measure, sign = measures.measure_of(unit, peeled, growth_after)
    if unit == "倍" and _TIMES_AS.search(lead) is not None:
        measure = "level"
    if q.kind == "doubling":
        measure = "avg_growth" if peeled.average else "growth"
        name = measures.peel(_DOUBLED.sub("", lead)).name
    elif unit in measures.RATIO_UNITS and unit != "‰" and (gap := measures.gap_of(lead)) is not None:
        moves = peeled.to or _MOVING.search(gap.reference)
        if unit == "个百分点" or (gap.reference and not moves):
            sign, name = gap.sign, gap.name
            measure = "gap" if gap.reference else "change"
    if name in _UPON_THAT:
        name = ""
    if "基础上" in name and (upon := measures.upon(name)) is not None:
        name = upon.name
        measure = "gap" if measure == "growth" and upon.reference else measure
    if unit == "%":
        measure, sign, name = _growing(text, q, peeled, (measure, sign, name), lead, carry)
    elif unit == "个百分点" and not peeled.cue and not name and carry.measure == "gap" and carry.unit == unit:
        measure, sign = "gap", carry.sign
    return measure, sign, measures.without_reference(name) if measure in MOVES else name


def _at_first(q: Quantity, peeled: Peeled, lead: str, base: int) -> tuple[Measure, int, str]:
    """The measure, the sign and the name of where something began to move, told from ``base`` on."""
    of = measures.peel(lead[:base].removesuffix("要"))
    if q.unit == "%" and of.direction and of.cue.endswith(_SPEEDS):
        return "growth", of.direction, of.name
    if q.unit == "%" and peeled.direction and not peeled.to and _MOVED_FIRST.search(lead) is not None:
        return "growth", peeled.direction, of.name  # 由上年下降3%转为增长5%
    return "level", 1, of.name


def _told_outright(text: str, q: Quantity, peeled: Peeled, lead: str, subject: str) -> tuple[Measure, int, str] | None:
    """What is cut or raised at a rate, speeds up, or is more than others have set; None where it is none of these."""
    name = peeled.name
    if peeled.cue in _CUT_BY and name.endswith(_TAKEN) and (cut := _CUT_TIME.fullmatch(name)) is not None:
        return "growth" if q.unit == "%" or q.kind == "fraction" else "change", -1, cut["of"] + cut["what"]
    if q.unit in _TIME and (less := _TIME_CUT.fullmatch(lead)) is not None:
        return "change", -1, less["what"]
    if q.unit in _TIME and lead.endswith(_SAVED):
        return "change", -1, measures.peel(lead).name.removesuffix("可")
    if q.unit != "%":
        if lead.endswith("净增") and (added := _MORE_THAN.search(lead)) is not None:
            return "change", 1, measures.peel(lead[: added.start()]).name
        differs = measures.differs(lead)
        over = measures.gap_of(lead) if q.unit not in _OF_GAPS and (differs or lead.endswith(_SET)) else None
        if over is not None and differs and not over.reference:
            return "change", over.sign, over.name
        return ("gap", over.sign, over.name) if over is not None and over.reference[:1] not in ("", "额") else None
    if peeled.cue in _CUT_BY and (cut := _CUT.fullmatch(name)) is not None:
        return "growth", -1, cut["what"]
    if (peeled.cue.endswith("提速") and name.endswith(_TAKEN)) or name.endswith("降价"):
        return "growth", -1, name
    if "改善" in peeled.cue and not peeled.to and _POLLUTION.search(name) is not None:
        return "growth", -1, name
    if compared := _compared(text, q, lead, subject):
        return "level", 1, compared
    return at_rate(text, q, lead)


def _compared(text: str, q: Quantity, lead: str, subject: str) -> str:
    """The name of the percentage that others have, or of the share of all that something has; '' where none is told."""
    told = measures.gap_of(lead)
    if told is not None and told.reference and _MEAN.match(text, q.end) is not None:
        return told.reference + (told.name.removesuffix("远") or subject)
    return measures.share_of_all(lead, subject)


def _growing(
    text: str, q: Quantity, peeled: Peeled, said: tuple[Measure, int, str], lead: str, carry: Carry
) -> tuple[Measure, int, str]:
    """What is ``said`` of a percentage: measure, sign and name, corrected where other words than its verb tell it."""
    measure, sign, name = said
    name = (measures.product_behind(text, q.end) if measure == "growth" else "") or name
    may_aim = name[-1:] in _AIM_ENDS and (measure == "level" or name.endswith(_AIMS))
    aimed = _GROWTH_AIM.search(name) if may_aim else None
    if aimed is not None:
        name = name[: aimed.start()]
        average = measures.peel(name)
        measure = "avg_growth" if peeled.average or average.average else "growth"
        name = average.name if average.average else name
    if measure == "level" and q.value < _INDEX and _PRICES.search(name) is not None:
        measure = "growth"
    if measure == "growth" and not name and carry.subject.endswith("比重") and "增长" not in lead:
        measure = "change"
    if measure == "level":
        measure, sign = _grown(text, q, peeled, name, carry) or (measure, sign)
    return measure, sign, name


def _grown(text: str, q: Quantity, peeled: Peeled, name: str, carry: Carry) -> tuple[Measure, int] | None:
    """The growth, with its sign, that a percentage is whose words name none: that of the clause before."""
    if not name and peeled.to and carry.measure == "growth" and _MOVED_TO.match(text, carry.end):
        return "growth", carry.sign
    if not name and peeled.to and text.endswith("增长，", carry.end, q.start - len(peeled.cue)):
        return "growth", 1  # 用电量大幅增长，达到9%
    if not name and peeled.cue == "即" and carry.measure == "change":
        return "growth", carry.sign
    if not name and peeled.cue.endswith(_MOVED_BACK) and carry.measure == "growth":
        return "growth", carry.sign
    return (carry.measure, carry.sign) if _goes_on_growing(text, q, peeled, name, carry) else None


def _goes_on_growing(text: str, q: Quantity, peeled: Peeled, name: str, carry: Carry) -> bool:
    """Whether a percentage without a verb goes on with the growth before it (分别… A增长5%、B8%)."""
    if q.unit != "%" or carry.unit != "%" or carry.measure not in ("growth", "avg_growth"):
        return False
    if not name and any(verb in peeled.cue for verb in promises.STRIVING):
        return text[q.start - len(peeled.cue) - 1] in "、，("  # 增长6%、力争7%
    if name.startswith(nameless.COVERING) and text.startswith("(" + name, carry.end):
        return True  # 增长4%(包括林业为6%)
    if peeled.cue:
        return False
    joined = text.startswith("、", carry.end) and name != ""
    return joined and not _RATE.search(name) and (name.endswith(_WORK) or not sides.is_attribute(name))


def _bound(q: Quantity, peeled: Peeled, behind: Bound, lead: str, measure: Measure) -> Bound:
    """The bound that the words around a number set on it."""
    own: Bound = behind or ("ge" if q.more else "")
    if own:
        return own
    if measure == "gap" and peeled.bound in ("ge", "le"):
        return ""
    if q.kind == "doubling":
        return peeled.bound or measures.peel(_DOUBLED.sub("", lead)).bound
    if peeled.bound:
        return peeled.bound
    if "占" in lead and q.unit in ("%", "") and (share := _ABOUT_SHARE.search(lead)) is not None:
        return measures.peel(share["bound"]).bound
    of_whole = lead.endswith("的") and (q.unit in ("%", "倍") or q.kind == "fraction")
    if of_whole and (of := _OF_WHOLE.search(lead)) is not None:
        return measures.peel(of[1], ratio=True).bound
    if measure == "level" and (of_all := measures.bound_of_all(lead)):
        return of_all
    if "大约" in lead and _ABOUT.search(lead) is not None:
        return "approx"
    return "ge" if "至少" in lead and _AT_LEAST.search(lead) else ""
