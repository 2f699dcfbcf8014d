"""Tasks and measures of a plan that was told before (商贸改革方案全面实施，|重点任务20项|商贸改革重点任务).

Belongs here: which names tell only that they are tasks, and which clause tells of whose plan they are. Does not belong
here: what else a plan or an action brought (actions.py), how a topic is found in words (topics.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon import clauses, undertakings, verbs
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import sentence_before

#: Tasks without a name: what is done with them may be said.
_TASKS = re.compile(
    rf"(?P<done>(?:{any_of((*undertakings.PLANNED, *verbs.CARRIED_OUT))})*)(?P<come>(?:落地)?)"
    rf"(?P<tasks>(?:{any_of(undertakings.TASK_KINDS)})*(?:{any_of(undertakings.TASKS)})|(?:{any_of(undertakings.TASK_KINDS)})+工作)"
)
_ENDS = frozenset((*(word[-1] for word in undertakings.TASKS), "作"))
#: Works of a plan, which are carried out and not told what for.
_WORKS = re.compile("(?:重点|重大|标志性)+(?:项目|工程)")
#: What a plan sorts out (编制河湖治理规划，|梳理项目9个).
_SORTED_OUT = re.compile(
    r"(?P<done>(?:共|累计)?(?:梳理|排定|策划|筛选))(?P<tasks>(?:重点|重大)?(?:项目|领域|问题|任务))"
)
_DRAWN_UP = re.compile(
    rf"(?:推出|制定|编制|出台|印发|发布|完成)+了?(?P<plan>[^，。；]{{3,30}}?)(?:[两三五]年)?(?:{any_of(undertakings.PAPER_KINDS)})*"
    rf"(?:{any_of(undertakings.PAPERS)})(?:\([^()]*\))?，$"
)
_WORK_ENDS = (*undertakings.PROJECTS, "项目", "领域", "问题")
#: The paper that a plan is: no part of what it is about.
_PAPER = re.compile(rf"的?(?:{any_of(undertakings.PAPER_KINDS)})*(?:{any_of(undertakings.PAPERS)})$")
_PLANNED = re.compile(rf"(?:{any_of((*undertakings.PAPERS, *undertakings.CAMPAIGNS))})[”》]?$")
#: In how many fields, or with how many others of a kind, there are so many (6个方面|19项任务).
_SO_MANY = re.compile(r"[^，。；\d、等的]{0,6}(?:\d|[一二三四五六七八九十])[^，。；：等《“”]*")
#: Signs of a clause that tells itself of what, or by examples, the tasks are.
_UNTOLD = frozenset("、等《“”的")
#: What is to be fulfilled (围绕贯彻落实|《规划》).
_TO_FULFIL = re.compile(rf"^{any_of(verbs.WITH_A_VIEW)}(?:贯彻|落实)*")
#: In how many fields the tasks are told to be before their number (明确7大方面、|45项举措).
_IN_FIELDS = re.compile(r"\d+个?(?:大?方面|大?类|领域|维度)、?$")
#: A plan of which its clause says how it goes on, however it is called (水网统筹发展方案|落地实施).
_GOES_ON = re.compile(
    rf"(?P<plan>[^，。；、：的\d]{{3,20}}?(?:{any_of((*undertakings.PAPERS, *undertakings.CAMPAIGNS))})[”》]?)"
    r"(?<!加快建设)"
    rf"(?:{any_of((*clauses.HOW_IT_CAME, *clauses.CAME_ABOUT, *clauses.CARRIED_ON))})+"
)
#: What a plan sets targets or tasks for, told right before them (围绕民生福祉，|提出9项指标).
_SET_FOR = re.compile(
    r"(?<![^，。；：\n是])围绕(?P<what>(?!贯彻|落实)[^，。；：\d“”《》]{2,16}?)(?<!精神)，?(?:提出|设置|设定|明确|确定)了?$"
)
_SET_FOR_WINDOW = 32
_REFORM, _PILOT = "改革", "试点"
_CLAUSES_BACK = 2
_SHORTEST, _LONGEST = 3, 20


def of_plan(text: str, start: int, begin: int, at: int, name: str) -> str:
    """``name``, tasks or measures, with the plan that the sentence from ``start`` told before them, or ''.

    The words of their number begin at ``begin``, the number itself stands ``at`` its place.

    >>> of_plan("商贸改革方案全面实施，20项重点任务落地。", 0, 11, 11, "重点任务")
    '商贸改革重点任务'
    """
    if name[-1:] not in _ENDS and not name.endswith(_WORK_ENDS):
        return ""
    sorted_out = _SORTED_OUT.fullmatch(name)
    tasks = _TASKS.fullmatch(name)
    if tasks is not None and (set_for := _SET_FOR.search(text[max(start, at - _SET_FOR_WINDOW) : at])) is not None:
        return set_for["what"] + tasks["tasks"]
    told = tasks or sorted_out or _WORKS.fullmatch(name)
    if told is None or not _UNTOLD.isdisjoint(_IN_FIELDS.sub("", text[begin:at])):
        return ""
    clause = max(text.rfind("，", start, begin), text.rfind("；", start, begin), start - 1) + 1
    if clause < begin and _SO_MANY.fullmatch(text, clause, begin) is None:
        return ""
    if sorted_out is not None:
        before = max(text.rfind(sign, start, clause - 1) for sign in "，；") + 1
        drawn_up = _DRAWN_UP.fullmatch(text, max(start, before), clause)
        return sorted_out["done"] + drawn_up["plan"] + sorted_out["tasks"] if drawn_up is not None else ""
    plan = _plan_before(text, start, clause)
    if tasks is None:
        return _of_works(plan, name)
    if not plan or (plan.endswith("政策") and name.endswith("任务")):
        return ""
    if _REFORM in name and (
        "年度" in name or not (plan.endswith(_PILOT) and start < clause)
    ):  # other reforms are told by no plan
        return ""
    return tasks["done"] + plan + tasks["come"] + tasks["tasks"]


def _of_works(plan: str, name: str) -> str:
    """``name``, works of a ``plan``, with that, '' where it is only their own going on (推进重大项目建设)."""
    if not plan or "项目" not in plan:
        return plan + name if plan else ""
    told = plan.removesuffix("建设")
    return told if told.endswith("”" + name) else ""


def _plan_before(text: str, start: int, clause: int) -> str:
    """The plan that the clause before the one from ``clause`` tells of, or the sentence before; '' where none does."""
    for _ in range(_CLAUSES_BACK):
        if clause <= start:
            break
        first = max(text.rfind("，", start, clause - 1), text.rfind("；", start, clause - 1), start - 1) + 1
        told = _TO_FULFIL.sub("", text[first : clause - 1])
        if not topics.is_setting(told):
            return _plan_in(told)
        clause = first
    else:
        return ""
    told = sentence_before(text, start) if clause == start else ""
    return _plan_in(told) if "，" not in told and naming.strip_lead(told) == told else ""


def _plan_in(clause: str) -> str:
    """What the plan is about that ``clause`` tells of, '' where it tells of none."""
    topic = topics.topic_of(clause)
    if _PLANNED.search(topic) is None:
        goes_on = _GOES_ON.fullmatch(naming.without_doing(naming.strip_lead(clause)))
        topic = goes_on["plan"] if goes_on is not None else ""
    plan = _PAPER.sub("", topic)
    return plan if _SHORTEST <= len(plan) <= _LONGEST else ""
