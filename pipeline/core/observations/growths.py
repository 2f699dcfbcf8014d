"""Percentages that are growths by other words than their verb: 增长目标为8%, 物价指数控制在3%以内, A增长5%、B8%.

Belongs here: aims of growth, prices, growths that go on from the one before. Does not belong here: cues (measures.py),
what is cut or raised outright (moved_outright.py), the measure of any other number (statement_measures.py).
"""

import re

from pipeline.core.carried import nameless
from pipeline.core.discourse import sides
from pipeline.core.lexicon import cues
from pipeline.core.model import GROWING, Measure
from pipeline.core.patterns import any_of
from pipeline.core.phrases import measures
from pipeline.core.phrases.bases import PART_OF_YEAR
from pipeline.core.phrases.measures import Peeled
from pipeline.core.state import Carry
from pipeline.core.tokens import Quantity

#: Names that call their percentage a growth, whatever verb stands between (经济增长速度的调控目标定为8%).
GROWTH_AIM = re.compile(
    r"(?:(?:(?<!自然)增长|上涨|增速|涨幅)(?:的|速度|幅度|率|预期|宏观调控|调控)*目标|(?:速度|幅度)|涨幅|增速|(?<!完成)预[期定]目标)[要是，]?$"
)
_MOVED_TO = re.compile(rf"[^，。；、\d]{{0,4}}?{any_of(cues.MOVING)}[到至为]")
_AIM_ENDS = frozenset("标度幅速要是，")
_AIMS = ("目标", "目标是", "目标，")
#: An index of prices told as a percentage far below its base of 100 is what it has risen by (价格指数控制在3%以内).
_PRICES = re.compile("(?:价格|物价)(?:总|)(?:指数|水平)$|[CP]PI$")
_INDEX = 50
#: Where what has grown by so much has come to since (物价涨幅从9%降到6%，实际回落到5%).
_MOVED_BACK = ("回落到", "回落至", "回升到", "回升至")
_RATE = re.compile(r"率$|比重|占|比例|度$")
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


def growing(
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
