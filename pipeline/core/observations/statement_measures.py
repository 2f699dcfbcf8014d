"""Which measure a number is, with what sign, and the name that the words before it leave.

Belongs here: levels, growths, changes and gaps told of a single number by its own clause, or by the one before. Does
not belong here: the cues (measures.py), the bound, the full name and what is left to others (statements.py).
"""

import re

from pipeline.core.carried import nameless
from pipeline.core.discourse import sides
from pipeline.core.lexicon import cues, money
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.model import GROWING, Measure
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases import measures, naming
from pipeline.core.phrases.at_rates import at_rate
from pipeline.core.phrases.bases import PART_OF_YEAR, Gap, past_start, without_reference
from pipeline.core.phrases.behind_others import behind_others
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS, TIME, Peeled
from pipeline.core.phrases.moved_objects import moved_object, moved_too
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.times.bases import MOVES
from pipeline.core.tokens import Quantity

#: Names that call their percentage a growth, whatever verb stands between (经济增长速度的调控目标定为8%).
GROWTH_AIM = re.compile(
    r"(?:(?:(?<!自然)增长|上涨|增速|涨幅)(?:的|速度|幅度|率|预期|宏观调控|调控)*目标|(?:速度|幅度)|涨幅|增速|(?<!完成)预[期定]目标)[要是，]?$"
)
#: The words before 一番.
DOUBLED = re.compile(r"(?:(?<=近)实现)?“?翻了?[近约]?$")
#: How far something moved at first stands behind its time.
_MOVED_FIRST = re.compile(r"[由从][^，。；、]{0,8}(?:增长|上升|上涨|下降|下滑|下跌)$")
#: On which side an account stood at first, and to which it has turned (由亏损9亿元转为盈利3亿元).
_SIDE_OF_ACCOUNT = re.compile(rf"{any_of(money.BALANCES)}(?={any_of(SO_MANY_REACHED)}?$)")
_TURNED = re.compile(
    rf"(?:扭?转|转?变|改变)[为成到](?:(?:\d{{4}}|[去上当今本])年底?的?)?(?:实现)?(?P<side>{any_of(money.BALANCES)})"
)
_TURNED_HEADS = frozenset("转变扭改")
_MOVED_TO = re.compile(rf"[^，。；、\d]{{0,4}}?{any_of(cues.MOVING)}[到至为]")
#: The verb that tells how many of the things counted are done.
_COMPLETED, _COMPLETED_WINDOW = "完成", 24
_AIM_ENDS = frozenset("标度幅速要是，")
_AIMS = ("目标", "目标是", "目标，")
#: An index of prices told as a percentage far below its base of 100 is what it has risen by (价格指数控制在3%以内).
_PRICES = re.compile("(?:价格|物价)(?:总|)(?:指数|水平)$|[CP]PI$")
_INDEX = 50
#: Words that only say what an earlier number is the base of (在提高2%|的基础上再提高1%).
_UPON_THAT = ("的基础上", "基础上")
#: A reference that moves itself: the percentage is how far (超过上一时期平均每年增长3%的速度). So it is with one that
#: has come to it (优于三类水体比例达95%).
_MOVING = re.compile(r"(?:增长|递增|上升|提高|增加|下降)$")
#: Where what has grown by so much has come to since (物价涨幅从9%降到6%，实际回落到5%).
_MOVED_BACK = ("回落到", "回落至", "回升到", "回升至")
#: Nouns of growth that move themselves: both percentages are growths (增速由5%提高到8%).
_SPEEDS = (*cues.UP_NOUNS, *cues.DOWN_NOUNS)
_AVERAGE_SPEEDS = tuple("年均" + noun for noun in cues.UP_NOUNS)
#: A ratio to a speed is a level (产业增速为工业增速3倍).
_TIMES_AS = re.compile(r"[为是][^，。；]{0,10}(?:增速|增幅|速度)的?$")
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
#: To whose so much a standard has been raised (低保标准提高到|城市|750元、农村560元).
_FOR_WHOM = re.compile(
    rf"(?P<what>[^，。；]{{2,}}(?:标准|限额|定额|额度))(?:{any_of(cues.MOVING)}|达)[到至为](?P<whose>(?![每人月年户不平最])[\u4e00-\u9fff]{{2,5}}?)(?:每[人年月生户亩])*"
)
_SET_ENDS = re.compile("标准|[限定]额|额度")
#: More of a thing is produced (粮食|增产5万吨), unless its output is named.
_PRODUCED, _PRODUCTS = ("增产", "减产"), ("产", "产量", "产值", "产能", "产出", "生产")
#: How much more or less there is than there was (高中招生|比上年净增|1.4万人, 贷款|同比多增|2亿元).
#: So it is against what was planned (比任务|多完成|3万亩): that is a difference from others.
_PLAN_PAST = (
    "[比较](?:“?十?[一二三四六七八九]?五”?(?:时期|期间)|第[一二三四五六七八九十]{1,2}个五年[计规]划(?:时期|期间)"
    "|前五年)[末底]?"
)
_PLANNED = "[比较](?P<set>[^，。；、\\d比较]{0,8}(?:计划|任务|目标|预算|指标)数?)[末底]?"
_MORE = re.compile(f"(?:净增加?|新增|(?P<less>[多少])(?:{'|'.join(cues.MORE_DONE)}|))$")
_MORE_THAN = re.compile(f"(?:{_PLAN_PAST}|{_PLANNED})$")
#: How far beyond what had been set the amount right before is (收入3亿元，|比预算超收|2万元; 超额完成年度任务|2亿元).
_BEYOND_PLAN = re.compile(
    f"(?:{_PLANNED}超[收支]|超额完成了?(?:年度|全年|年初|下达|预期|既定|投资)*(?:计划|任务|目标|预算|指标)+数?)"
)
_MORE_ENDS = Endings(("净增", "净增加", "新增", "多", "少", *cues.MORE_DONE))
#: What is set by others, and how far beyond it something is (超省定任务0.7万亩).
_SET = Endings((*cues.SET, *cues.SET_IN_NUMBERS, "平均", "平均水平", "市场价", "市场价格", "均价"))
#: That something moved against what had been set (比原计划(8%)提高|1个百分点), and so is so far from that.
_AGAINST_SET = re.compile(
    rf"[比较](?![上去前]年)[^，。；、\d比较]{{0,10}}?(?:{any_of(cues.SET)})(?![期时])(?:\([^()]{{1,8}}\))?(?!提前)[^，。；、\d()]{{2,4}}$"
)
_SET_BEFORE = re.compile(r"[就也都]?[比较][^，。；、\d比较]{0,10}$")
_SET_WINDOW = 28
_MOVED = frozenset(("growth", "change"))
_EVENLY = ("", "平均")
#: Units in which any difference from something else is told.
_OF_GAPS = ("个百分点", "倍")
#: What is cut by a percentage (压减“三公”经费9%, 压缩审批时限30%).
_CUT = re.compile(
    r"(?:[^，。；]{0,4}(?:[再已共]|全[年面]|累计|平均)|较[^，。；\d]{1,6})?"
    rf"{any_of((*cues.CUTTING, '减少', '降低', '下调'))}"
    r"(?P<what>[^，。；\d]{2,18})(?<![率重度比例])"
)
#: What is lowered by so many points (降低失业率|2个百分点).
_LOWERED = re.compile("(?:全年|累计|共|已|再|又)*(?:降低|下调|调低|压降|压减)了?(?P<what>[^，。；、\\d]{2,18})")
#: What is raised by a percentage: what somebody can do, or how well it is done (提升供水能力30%).
_RAISED = re.compile(r"[^，。；、\d]{0,4}(?:提升|提高|增强)(?P<what>[^，。；、\d]{2,16})")
_RAISED_ENDS = ("能力", "效率", "效能", "效益", "能效")
#: People of whom there are so many less (当年减少|青壮年文盲400万人).
_FEWER = re.compile(
    "(?:“?十?[一二三四五六七八九]?五”?(?:时期|期间)|(?:过去)?[二两三四五六七八九十]年(?:来|间|里)?|[再又共]|[今当明全]年|累计|年均|每年)*"
    "减少(?P<who>[^，。；、\\d]{0,8}(?:贫困人口|文盲))"
)
_FEWER_ENDS = ("贫困人口", "文盲")
_FEWER_UNITS = ("人", "")
_CUT_BY = frozenset(("", *SO_MANY_REACHED))
_RATE = re.compile(r"率$|比重|占|比例|度$")
#: What is raised or lowered to so much, behind the verb (提高|换乘率至90%): the verb only says that it moves there.
_MOVED_AHEAD = re.compile(
    "(?:逐步|持续|不断|稳步|进一步|要)*(?:提高|提升|降低|压降)(?P<what>.{2,}(?:率|比重|占比|比例|标准))并?"
)
_MOVED_HEADS = frozenset("逐持不稳进要提降压")
#: Where more than the plan is striven for (增长4%，在执行中|争取达到5%).
_IN_PRACTICE = frozenset(
    where + "中" for where in ("在执行", "在实际工作", "实际工作", "在工作", "在实践", "在具体工作")
)
#: Another part of the year that a growth is told of.
_PART_OF_YEAR = re.compile(
    rf"[，、；]{PART_OF_YEAR}(?:达到?|为|(?:又|再|则|逐步|企稳)*(?:回升|回落|提高|上升|下降|收窄|放缓|加快|恢复)[至到]|)"
)
#: What had been aimed at, in brackets, where it is told that a growth went beyond it.
_AIM_OPENS, _BEYOND = ("计划(", "目标("), ("，比", "，超", "，高于", "，快于")
#: By how much there is more every year, and how far behind it the growth that this is may end.
_MORE_A_YEAR = re.compile(f"(?:{any_of(cues.AVERAGE)})(?:净|约|大约)*(?:{any_of(cues.MOVING)})[^，。；、]+$")
_BESIDE = 4
#: What work takes is cut together, how long it takes and what for (压减时间58%、材料52%).
_WORK = ("材料", "环节", "时限", "时间")


def measured(
    text: str, q: Quantity, peeled: Peeled, lead: str, base: int | None, carry: Carry, others: str
) -> tuple[Measure, int, str]:
    """The measure of ``q``, the sign of its value, and the name that the words ``lead`` before it leave.

    ``base`` is where in ``lead`` something began to move from ``q`` on (从|X提高到Y), None where ``q`` is no base;
    ``others`` is the name of the value of others that ``q`` is, '' where it is one's own.
    """
    if base is not None:
        return _at_first(q, peeled, lead, base, carry)
    if (told := _told_outright(text, q, peeled, lead, carry, others)) is not None:
        return told
    unit, name = q.unit, _turned_into(q, _name_left(q, peeled), carry)
    growth_after = unit in ("%", "倍") and measures.growth_behind(text, q.end)
    measure, sign = measures.measure_of(unit, peeled, growth_after)
    if unit == "倍" and _TIMES_AS.search(lead) is not None:
        measure = "level"
    if q.kind == "doubling":
        doubled = measures.peel(DOUBLED.sub("", lead))
        speed = next((cue for cue in _AVERAGE_SPEEDS if cue in doubled.cue), "")
        measure = "avg_growth" if peeled.average and not speed else "growth"
        name = doubled.name + speed  # 生产总值年均增速翻一番: it is the speed that doubles
    elif unit in measures.RATIO_UNITS and unit != "‰" and (gap := measures.gap_of(lead)) is not None:
        measure, sign, name = _differing(unit, gap, peeled, (measure, sign, name), lead)
    if name in _UPON_THAT:
        name = ""
    if measure == "level" and peeled.to and name[:1] in _MOVED_HEADS and (ahead := _MOVED_AHEAD.fullmatch(name)):
        name = ahead["what"]
    if name[-1:] in "上再又" and (upon := measures.upon(name)) is not None:
        name = upon.name
        measure = "gap" if measure == "growth" and upon.reference else measure
    if unit == "%":
        measure, sign, name = _growing(text, q, peeled, (measure, sign, name), lead, carry)
    elif carry.measure == "gap" and unit == "个百分点" and peeled.cue in _EVENLY and _goes_on(name, q, carry):
        measure, sign, name = "gap", carry.sign, ""
    if peeled.direction and measure in _MOVED and unit not in TIME and _is_against_set(text, q):
        return "gap", sign, _SET_BEFORE.sub("", name)
    return measure, sign, without_reference(name) if measure in MOVES else name


def _goes_on(name: str, q: Quantity, carry: Carry) -> bool:
    """Whether ``name`` only says from what else the thing before differs by ``q``, or nothing at all."""
    return carry.unit == q.unit and measures.FROM_OTHERS.fullmatch(name) is not None


def _is_against_set(text: str, q: Quantity) -> bool:
    """Whether ``q`` is how far something has moved from what had been set for it (比年初计划增加|20所)."""
    low = max(0, q.start - _SET_WINDOW)
    return any(text.find(word, low, q.start) >= 0 for word in cues.SET) and (
        _AGAINST_SET.search(text, low, q.start) is not None
    )


def _differing(
    unit: str, gap: Gap, peeled: Peeled, said: tuple[Measure, int, str], lead: str
) -> tuple[Measure, int, str]:
    """What is ``said`` of a percentage, or how far it is from another, or how far it grew (支出比去年多15%)."""
    moves = peeled.to or _MOVING.search(gap.reference)
    if unit == "个百分点" or (gap.reference and not moves):
        return "gap" if gap.reference else "change", gap.sign, gap.name
    grown = unit == "%" and said[0] == "level" and measures.differs(lead)
    return ("growth", gap.sign, gap.name) if grown else said


def _name_left(q: Quantity, peeled: Peeled) -> str:
    """The name that the words before ``q`` leave, with what their cues say of it: its improvement, its output."""
    name = peeled.name + (peeled.cue if measures.is_improved(peeled, q.unit) else "")
    if (
        ("标准" in name or "额" in name)
        and q.unit in measures.MONEY
        and (raised := _FOR_WHOM.fullmatch(name)) is not None
    ):
        return raised["whose"] + naming.strip_lead(raised["what"])
    if q.unit == "个百分点":
        name = name.removesuffix("净增").removesuffix("净")  # 森林覆盖率净增2个百分点，达到30%
    grown = peeled.cue.rstrip("达到").endswith(_PRODUCED) and len(name) > 1 and not name.endswith(_PRODUCTS)
    return name + "产量" if grown else name


def _turned_into(q: Quantity, name: str, carry: Carry) -> str:
    """``name``, or the side of the account that it says the subject before has turned to (由亏损9亿元|转为盈利)."""
    turned = _TURNED.fullmatch(name) if name[:1] in _TURNED_HEADS and q.unit in measures.MONEY else None
    if turned is None:
        return name
    before = next((one for one in money.BALANCES if carry.subject.endswith(one)), "")
    return carry.subject.removesuffix(before) + turned["side"]


def _at_first(q: Quantity, peeled: Peeled, lead: str, base: int, carry: Carry) -> tuple[Measure, int, str]:
    """The measure, the sign and the name of where something began to move, told from ``base`` on."""
    of = measures.peel(lead[:base].removesuffix("要"))
    if q.unit == "%" and of.direction and of.cue.endswith(_SPEEDS):
        return "growth", of.direction, of.name
    if q.unit == "%" and peeled.direction and not peeled.to and _MOVED_FIRST.search(lead) is not None:
        return "growth", peeled.direction, of.name  # 由上年下降3%转为增长5%
    if q.unit == "%" and not of.name and lead[base] in "比较" and carry.measure in GROWING:
        return "growth", 1, ""  # 产值增长9%，比上年的7%有所加快
    return "level", 1, of.name


def completed(sentence: Sentence, q: Quantity, said: Statement, indicator: str, carry: Carry) -> str:
    """The verb that tells how many of the things counted last are completed from how many there are of them, or ''
    (35件实事已|完成|31件): those before were not completed themselves (计划完成40件实事，今年|完成20件)."""
    asked = said.peeled is not None and said.peeled.cue.endswith(_COMPLETED) and said.counted is None
    if not asked or indicator != carry.last_name or q.unit != carry.unit or said.measure != carry.measure:
        return ""
    own = q.unit in RATIO_UNITS or q.unit in MONEY or said.measure != "level"
    text, low = sentence.text, max(sentence.start, carry.end - _COMPLETED_WINDOW)
    before = text.find(_COMPLETED, max(low, text.rfind("，", low, carry.end)), carry.end)
    return "" if own or before >= 0 else _COMPLETED


def side_at_first(q: Quantity, lead: str, base: int | None) -> str:
    """On which side of the account ``q``, that something has moved from, stood, told in ``lead`` from ``base`` on; ''
    where ``q`` is no base or no side is told (东山农场由上年亏损|9亿元转为盈利3亿元: 亏损)."""
    side = None if base is None or q.unit not in measures.MONEY else _SIDE_OF_ACCOUNT.search(lead, base)
    return "" if side is None else side[0]


def _told_outright(
    text: str, q: Quantity, peeled: Peeled, lead: str, carry: Carry, others: str
) -> tuple[Measure, int, str] | None:
    """What is cut or raised at a rate, speeds up, or is more than others have set; None where it is none of these."""
    if others:
        return "level", 1, others
    behind = None if q.unit in measures.PHYSICAL else behind_others(text, lead, q.end)
    if behind is not None:
        return "gap", -1, behind or carry.subject
    name = peeled.name
    if peeled.cue in _CUT_BY and name.endswith(_TAKEN) and (cut := _CUT_TIME.fullmatch(name)) is not None:
        return "growth" if q.unit == "%" or q.kind == "fraction" else "change", -1, cut["of"] + cut["what"]
    if q.unit == "个百分点" and peeled.cue in _CUT_BY and (cut := _LOWERED.fullmatch(name)) is not None:
        return "change", -1, cut["what"]
    if q.unit != "%":
        return _amount_moved(text, q, peeled, lead, carry)
    if peeled.cue in _CUT_BY and (cut := _CUT.fullmatch(name)) is not None:
        return "growth", -1, cut["what"]
    if peeled.cue in _CUT_BY and name.endswith(_RAISED_ENDS) and (raised := _RAISED.fullmatch(name)) is not None:
        return "growth", 1, raised["what"]
    if (peeled.cue.endswith("提速") and name.endswith(_TAKEN)) or name.endswith("降价"):
        return "growth", -1, name
    if measures.is_less(peeled, name or carry.subject):
        return "growth", -1, name
    if share := measures.share_of_all(lead, carry.subject):
        return "level", 1, share
    return at_rate(text, q, lead)


def _amount_moved(text: str, q: Quantity, peeled: Peeled, lead: str, carry: Carry) -> tuple[Measure, int, str] | None:
    """What there is less or more of by an amount, or by how much it is beyond what others have set; or None."""
    name = peeled.name
    if less := _less_of(q, name, lead):
        return "change", -1, less
    if (moved := moved_object(name, peeled.cue)) is not None:
        return "change", moved.sign, moved.name
    too = carry.measure == "change" and q.unit == carry.unit and not peeled.cue
    if too and (sign := moved_too(text, carry.end, name)):
        return "change", sign, name  # 扩大耕地面积2万亩，|养殖面积1万亩
    if carry.measure == "change" and not lead and text.startswith("(", carry.end) and text.startswith(")", q.end):
        return "change", carry.sign, ""  # 增加3万担(|1500吨|)
    if carry.unit == q.unit and carry.subject and "超" in lead and _BEYOND_PLAN.fullmatch(lead) is not None:
        return "gap", 1, ""
    if _MORE_ENDS.close(lead) and (more := _more_than(lead)) is not None:
        return more
    differs = measures.differs(lead)
    over = measures.gap_of(lead) if q.unit not in _OF_GAPS and (differs or _SET.close(lead)) else None
    if over is not None and differs and not over.reference:
        return "change", over.sign, over.name
    return ("gap", over.sign, over.name) if over is not None and over.reference[:1] not in ("", "额") else None


def _more_than(lead: str) -> tuple[Measure, int, str] | None:
    """How much more or less was done than before or than had been set, as ``lead`` before it says; or None."""
    if (more := _MORE.search(lead)) is None:
        return None
    than = _MORE_THAN.search(lead, 0, more.start())
    start = than.start() if than is not None else past_start(lead, more.start())
    if start is None:
        return None
    against: Measure = "gap" if than is not None and than["set"] else "change"
    return against, -1 if more["less"] == "少" else 1, measures.peel(lead[:start]).name


def _less_of(q: Quantity, name: str, lead: str) -> str:
    """Of what there are so many less, or what takes so much less time, as ``lead`` before ``q`` says; or ''."""
    if name.endswith(_FEWER_ENDS) and q.unit in _FEWER_UNITS:
        fewer = _FEWER.fullmatch(name)
        return "" if fewer is None else fewer["who"]
    if q.unit not in TIME:
        return ""
    if (less := _TIME_CUT.fullmatch(lead)) is not None:
        return less["what"]
    return measures.peel(lead).name.removesuffix("可") if lead.endswith(_SAVED) else ""


def _growing(
    text: str, q: Quantity, peeled: Peeled, said: tuple[Measure, int, str], lead: str, carry: Carry
) -> tuple[Measure, int, str]:
    """What is ``said`` of a percentage: measure, sign and name, corrected where other words than its verb tell it."""
    measure, sign, name = said
    name = (measures.product_behind(text, q.end) if measure == "growth" else "") or name
    may_aim = name[-1:] in _AIM_ENDS and (measure == "level" or name.endswith(_AIMS))
    aimed = GROWTH_AIM.search(name) if may_aim else None
    if aimed is not None:
        name = name[: aimed.start()]
        average = measures.peel(name)
        measure = "avg_growth" if peeled.average or average.average else "growth"
        name = average.name if average.average else name
    if measure == "level" and q.value < _INDEX and _PRICES.search(name) is not None:
        measure = "growth"
    if measure == "growth" and not name and carry.subject.endswith("比重") and "增长" not in lead:
        measure = "change"
    if measure == "growth" and lead == peeled.cue and carry.measure == "change" and _a_year(text, q, carry):
        measure = "avg_growth"
    if measure == "level" and name.endswith("增长、") and measures.strives(peeled):
        return "growth", 1, measures.peel(name[:-1]).name  # 投资保持稳定增长、力争达到3%
    if measure == "level":
        measure, sign = _grown(text, q, peeled, name, carry) or (measure, sign)
    return measure, sign, name


def _a_year(text: str, q: Quantity, carry: Carry) -> bool:
    """Whether the change right before is one a year, and so the growth beside it (平均每年增加9亿元，增长|5%)."""
    return q.start - carry.end <= _BESIDE and _MORE_A_YEAR.search(text, max(0, carry.end - 24), carry.end) is not None


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
    if q.unit != "%" or carry.unit != "%" or carry.measure not in GROWING:
        return False
    if (not name or name in _IN_PRACTICE) and measures.strives(peeled):
        return text[q.start - len(peeled.cue) - len(name) - 1] in "、，("  # 增长6%、力争7%
    if _PART_OF_YEAR.fullmatch(text, carry.end, q.start) is not None:
        return True  # 增速一季度4%，上半年5%
    if not name and not peeled.cue and text.endswith(_AIM_OPENS, carry.end, q.start):
        return text.startswith(_BEYOND, carry.end)  # 增长9%，高于年初目标(8%)1个百分点
    if name.startswith(nameless.COVERING_OR_AIM) and text.startswith("(" + name, carry.end):
        return True  # 增长4%(包括林业为6%), 增长6%(年度目标5%)
    if name in nameless.AIMS and text.startswith(nameless.AIMS[name], carry.end):
        return True  # 增长6%、奋斗目标7%
    if peeled.cue:
        return False
    joined = text.startswith("、", carry.end) and name != ""
    return joined and not _RATE.search(name) and (name.endswith(_WORK) or not sides.is_attribute(name))
