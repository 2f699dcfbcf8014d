"""Which measure a number is, with what sign, and the name that the words before it leave.

Belongs here: levels, growths, changes and gaps told of a single number by its own clause, or by the one before. Does
not belong here: the cues (measures.py), what is cut or raised outright (moved_outright.py), percentages that other
words call growths (growths.py), the bound, the full name and what is left to others (statements.py).
"""

import re

from pipeline.core.lexicon import cues, money
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.model import GROWING, Measure
from pipeline.core.observations.growths import growing
from pipeline.core.observations.moved_outright import told_outright
from pipeline.core.patterns import any_of
from pipeline.core.phrases import measures, naming
from pipeline.core.phrases.bases import Gap, without_reference
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS, TIME, Peeled
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.times.bases import MOVES
from pipeline.core.tokens import Quantity

#: The words before 一番, and the years that it takes, behind several that do so or where they are told as the time
#: within which it happens (经济总量和居民收入|五年|翻一番, 工业投资|五年内|翻一番).
DOUBLED = re.compile(r"(?:(?<=近)实现)?“?翻了?[近约]?$")
_YEARS = "[两三四五六七八九十]年"
_IN_YEARS = re.compile(
    rf"(?P<several>[和与及、][^，。；]{{2,}}?)(?<![近较比这第]){_YEARS}(?:实现)?$|(?<=..){_YEARS}之?[内间](?:实现)?$"
)
#: How far something moved at first stands behind its time.
_MOVED_FIRST = re.compile(r"[由从][^，。；、]{0,8}(?:增长|上升|上涨|下降|下滑|下跌)$")
#: On which side an account stood at first, and to which it has turned (由亏损9亿元转为盈利3亿元).
_SIDE_OF_ACCOUNT = re.compile(rf"{any_of(money.BALANCES)}(?={any_of(SO_MANY_REACHED)}?$)")
_TURNED = re.compile(
    rf"(?:扭?转|转?变|改变)[为成到](?:(?:\d{{4}}|[去上当今本])年底?的?)?(?:实现)?(?P<side>{any_of(money.BALANCES)})"
)
_TURNED_HEADS = frozenset("转变扭改")
#: The verb that tells how many of the things counted are done.
_COMPLETED, _COMPLETED_WINDOW = "完成", 24
#: Words that only say what an earlier number is the base of (在提高2%|的基础上再提高1%).
_UPON_THAT = ("的基础上", "基础上")
#: A reference that moves itself: the percentage is how far (超过上一时期平均每年增长3%的速度). So it is with one that
#: has come to it (优于三类水体比例达95%).
_MOVING = re.compile(r"(?:增长|递增|上升|提高|增加|下降)$")
#: Nouns of growth: percentages of what ends so are growths, both where it moves itself (增速由5%提高到8%).
SPEEDS = (*cues.UP_NOUNS, *cues.DOWN_NOUNS)
_AVERAGE_SPEEDS = tuple("年均" + noun for noun in cues.UP_NOUNS)
#: A ratio to a speed is a level (产业增速为工业增速3倍).
_TIMES_AS = re.compile(r"[为是][^，。；]{0,10}(?:增速|增幅|速度)的?$")
#: To whose so much a standard has been raised (低保标准提高到|城市|750元、农村560元).
_FOR_WHOM = re.compile(
    rf"(?P<what>[^，。；]{{2,}}(?:标准|限额|定额|额度))(?:{any_of(cues.MOVING)}|达)[到至为](?P<whose>(?![每人月年户不平最])[\u4e00-\u9fff]{{2,5}}?)(?:每[人年月生户亩])*"
)
#: More of a thing is produced (粮食|增产5万吨), unless its output is named.
_PRODUCED, _PRODUCTS = ("增产", "减产"), ("产", "产量", "产值", "产能", "产出", "生产")
#: That something moved against what had been set (比原计划(8%)提高|1个百分点), and so is so far from that.
_AGAINST_SET = re.compile(
    rf"[比较](?![上去前]年)[^，。；、\d比较]{{0,10}}?(?:{any_of(cues.SET)})(?![期时])(?:\([^()]{{1,8}}\))?(?!提前)[^，。；、\d()]{{2,4}}$"
)
_SET_BEFORE = re.compile(r"[就也都]?[比较][^，。；、\d比较]{0,10}$")
_SET_WINDOW = 28
_MOVED = frozenset(("growth", "change"))
_EVENLY = ("", "平均")
#: What is raised or lowered to so much, behind the verb (提高|换乘率至90%): the verb only says that it moves there.
_MOVED_AHEAD = re.compile(
    "(?:逐步|持续|不断|稳步|进一步|要)*(?:提高|提升|降低|压降)(?P<what>.{2,}(?:率|比重|占比|比例|标准))并?"
)
_MOVED_HEADS = frozenset("逐持不稳进要提降压")


def measured(
    text: str, q: Quantity, peeled: Peeled, lead: str, base: int | None, carry: Carry, others: str
) -> tuple[Measure, int, str]:
    """The measure of ``q``, the sign of its value, and the name that the words ``lead`` before it leave.

    ``base`` is where in ``lead`` something began to move from ``q`` on (从|X提高到Y), None where ``q`` is no base;
    ``others`` is the name of the value of others that ``q`` is, '' where it is one's own.
    """
    if base is not None:
        return _at_first(q, peeled, lead, base, carry)
    if (told := told_outright(text, q, peeled, lead, carry, others)) is not None:
        return told
    unit, name = q.unit, _turned_into(q, _name_left(q, peeled), carry)
    growth_after = unit in ("%", "倍") and measures.growth_behind(text, q.end)
    measure, sign = measures.measure_of(unit, peeled, growth_after)
    if unit == "倍" and _TIMES_AS.search(lead) is not None:
        measure = "level"
    if q.kind == "doubling":
        doubled = measures.peel(_IN_YEARS.sub(r"\g<several>", DOUBLED.sub("", lead)))
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
        measure, sign, name = growing(text, q, peeled, (measure, sign, name), lead, carry)
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
    if q.unit == "%" and of.direction and of.cue.endswith(SPEEDS):
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
