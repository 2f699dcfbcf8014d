"""How far something moved, told outright by what was done: cut by a third, lowered, raised, more than had been set.

Belongs here: verbs whose object moved, amounts of which there is more or less, or beyond what others have set. Does not
belong here: cues and nouns of growth (measures.py, growths.py), the measure of any other number
(statement_measures.py).
"""

import re

from pipeline.core.lexicon import clauses, cues
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.model import Measure
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases import measures
from pipeline.core.phrases.at_rates import at_rate
from pipeline.core.phrases.bases import past_start
from pipeline.core.phrases.behind_others import behind_others
from pipeline.core.phrases.measures import TIME, Peeled
from pipeline.core.phrases.moved_objects import moved_object, moved_too
from pipeline.core.state import Carry
from pipeline.core.tokens import Quantity

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
_SET = Endings((*cues.SET, *cues.SET_IN_NUMBERS, "预算", "预算安排", "平均", "平均水平", "市场价", "市场价格", "均价"))
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
#: What is raised by a percentage: what somebody can do or is paid, or how well it is done (提升供水能力30%).
_RAISED = re.compile(r"[^，。；、\d]{0,4}(?:提升|提高|增强|上调|调高)了?(?P<what>[^，。；、\d]{2,16})")
_RAISED_ENDS = ("能力", "效率", "效能", "效益", "能效", *clauses.PAID)
#: People of whom there are so many less (当年减少|青壮年文盲400万人).
_FEWER = re.compile(
    "(?:“?十?[一二三四五六七八九]?五”?(?:时期|期间)|(?:过去)?[二两三四五六七八九十]年(?:来|间|里)?|[再又共]|[今当明全]年|累计|年均|每年)*"
    "减少(?P<who>[^，。；、\\d]{0,8}(?:贫困人口|文盲))"
)
_FEWER_ENDS = ("贫困人口", "文盲")
_FEWER_UNITS = ("人", "")
_CUT_BY = frozenset(("", *SO_MANY_REACHED))


def told_outright(
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
