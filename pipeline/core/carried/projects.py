"""Projects of any kind, by what is told of them before: what they cost (实施总投资9亿元的|30个项目), or how many there
are of which these are some (实施90个省重点项目，确保|40个项目|投产).

Belongs here: what tells such projects from others. Does not belong here: the sector that a sentence of projects is
about (sectors.py), the side of a thing behind its amount (amounts.py), some that no noun counts again (nameless.py),
some of several indicators (some_of.py), parts that 其中 lists (parts.py).
"""

import re

from pipeline.core.carried import leaning
from pipeline.core.discourse import topics
from pipeline.core.lexicon import clauses, sharing, undertakings, verbs
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.lexicon.roles import HANDLED
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, predicates
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_KIND = r"(?P<kind>(?:重点|重大|优质|产业)*(?:项目|工程))"
_SIDE = r"(?:首期|计划|年度|概算|估算|预计|完成|总)*投资(?:总?额)?"
_SIDE_AT_END = re.compile(rf"{_SIDE}$")
_PLAIN = re.compile(rf"{_KIND}(?P<side>{_SIDE})?")
#: The words before an amount: whose it is, and the side.
_BEFORE = re.compile(rf"(?P<whose>.*?)(?:首批|今年|全年)?{_SIDE}(?:{any_of(SO_MANY_REACHED)}|为)*")
_WINDOW = 40
#: What has been done with projects, told before what they cost (推动|已申报|的总投资9亿元的30个项目).
_DONE = re.compile(
    rf"(?P<done>(?:已|新|拟)(?:{any_of(undertakings.PREPARING)})+)的?{_SIDE}(?:(?:{any_of(SO_MANY_REACHED)})*\d[\d.]*[万亿]+元的)?$"
)
#: What was done with projects that tells them from others (|签约|亿元以上项目20个，总投资).
_CHOOSING = frozenset(sharing.CHOOSING)
#: Figures that are no owners of others (GDP增长5%，|投资、消费分别增长…).
_NO_OWNERS = ("GDP", "生产总值")
_CARRIED_OUT = frozenset(verbs.CARRIED_OUT)
#: At what rate things were dealt with (办结率, 满意度).
_RATES = ("率", "度")
_MONEY_BROUGHT = ("金额", "资金", "引资额", "注册资本", "资本总额")
_ENDS = ("项目", "工程", "投资", "投资额", "投资总额")
#: Words that tell no projects from others: others of any kind, and what is done with all of them.
_ANY, _WORK = ("项目", "工程", "投资", "“", "("), "工程"
_ONLY_DONE = ("实施", "谋划", "建设", "推进", "推动", "抓好", "调度")
_SHORTEST, _LONGEST = 2, 16
#: What only a kind tells from others. (Firms that are listed are no part of those helped to grow.)
PROJECT = "项目"
#: So far back its kinds are looked for, of which nothing parts one list.
_BACK, _APART = 8, re.compile("[，。；]")
#: A kind of projects that a clause speaks of, told by its weight or its own name.
_OF_A_KIND = re.compile(
    r"(?![^，]*(?:一批|等))(?:[^，]*(?:重大|重点)[^，]{0,6}|[^，]{0,6}“[^”，]+”)(?P<what>项目|工程)"
)

#: Projects that are parts of others, and works of many projects: of which they are, the clause before tells.
_PARTS, _ANY_PROJECTS = "子项目", ("项目", "项目建设")
_OF_WORK = re.compile("[^，、“”的]{4,24}(?:带|廊道|走廊|水网|新城|片区|园区|流域)工程")


def of_amount(text: str, start: int, begin: int, at: int, noun: str, subject: str) -> str:
    """``noun``, projects of any kind or their side, with what tells them from others, or ''.

    The amount, or the count behind an amount, stands ``at`` its place; its words begin at ``begin``, the sentence at
    ``start``. ``subject`` is that of the number before.

    >>> of_amount("推进港区建设，实施总投资9亿元的30个项目。", 0, 7, 12, "项目总投资", "")
    '港区建设项目总投资'
    >>> of_amount("推进港区建设，实施总投资9亿元的30个项目。", 0, 16, 16, "项目", "港区建设项目总投资")
    '港区建设项目'
    >>> of_amount("抓好已谋划的总投资9亿元的30个项目。", 0, 0, 13, "项目", "项目总投资")
    '已谋划项目'
    """
    plain = _PLAIN.fullmatch(noun) if noun.endswith(_ENDS) else None
    if (plain or noun in _ANY_PROJECTS) and (chosen := _DONE.search(text, max(start, at - _WINDOW), at)) is not None:
        return chosen["done"] + noun
    if plain is None:
        return ""
    if plain["side"] is None:
        return _with_side(subject, plain["kind"]) if text[at - 1] == "的" else ""
    before = _BEFORE.fullmatch(text, begin, at)
    whose = naming.named(before["whose"]) if before is not None else ""
    if not whose or naming.is_done_alone(whose) or whose.endswith(_ONLY_DONE):
        topic = leaning.plain_topic(text, start, begin)
        whose = "" if naming.doing_of(topic) else topic
    own = whose.removesuffix(_WORK) if plain["kind"].endswith(PROJECT) else whose  # 全产业链培育工程|项目
    told = _SHORTEST <= len(own) <= _LONGEST and not any(word in own for word in _ANY)
    return whose + noun if told else ""


def told_together(unit: str, several: str, name: str) -> str:
    """The ``several`` kinds a rate, or money where they are projects, is told of together; '' where of the last.

    At what rate they were dealt with (``name``) is told without that they were.

    >>> told_together("元", "实施省重点项目、市重点项目", "总投资"), told_together("%", "办理建议、提案", "办结率")
    ('省重点项目、市重点项目', '建议、提案')
    """
    if unit == "%":
        things = naming.without_doing(several) if name.endswith(_RATES) else ""  # 办理|建议4件、提案3件，办结率100%
        return several if things[:1] in ("", "、") else things
    kinds = several.split("、")
    if unit not in MONEY or not all(kind.endswith(PROJECT) for kind in kinds):
        return ""
    if kinds[0].endswith(kinds[-1]) or kinds[-1].startswith("子") or kinds[-1].endswith(_PARTS):
        return ""  # 分3批开工120个重大项目, 12个观摩项目的38个子项目
    doing = naming.doing_of(several)
    return several[len(doing) :] if doing in _CARRIED_OUT else several


def is_of_all(unit: str, carry: Carry, things: str, name: str) -> bool:
    """Whether a rate ``name`` in the list of several ``things`` counted is one of all: behind another that is, or where
    it tells how cases were dealt with, the last with no verb of its own (建议4件、提案3件、|办结率100%、满意率98%)."""
    if unit != "%":
        return False
    if carry.unit == "件":
        return name.startswith(HANDLED) and not naming.doing_of(things.rpartition("、")[2])
    return carry.unit == "%" and carry.last_name.startswith(things)


def rated(unit: str, carry: Carry) -> str:
    """What rates in ``unit`` of several kinds are told of: both things counted, or the topic; '' of nothing."""
    if unit == "%" and "、" in carry.several:
        return told_together(unit, carry.several, "率")  # 建议4件、提案3件，办结率和满意率|分别为99%、98%
    return "" if carry.topic.endswith(_NO_OWNERS) else carry.topic


def as_chosen(subject: str, topic: str, name: str) -> str:
    """The ``topic`` that ``name`` is a side of: with its verb where that tells whose money is brought.

    >>> as_chosen("新签约亿元以上项目", "亿元以上项目", "总投资")
    '新签约亿元以上项目'
    """
    if ("投资" not in name and not name.endswith(_MONEY_BROUGHT)) or not subject.endswith(topic):
        return topic
    doing = subject[: -len(topic)].removeprefix("累计")
    return subject if doing in _CHOOSING else topic


def _with_side(subject: str, kind: str) -> str:
    """The projects of a ``kind`` of which ``subject`` is the side (港区建设项目|总投资), '' where it is none."""
    side = _SIDE_AT_END.search(subject)
    whole = subject[: side.start()] if side is not None else ""
    return whole if len(whole) > len(kind) and whole.endswith(kind) and "等" not in whole else ""


def of_some(sentence: Sentence, q: Quantity, said: Statement, carry: Carry) -> str:
    """Projects of which only a predicate is said, with the kind of those they are some of; '' where there are none."""
    counted = said.counted
    if counted is None or PROJECT not in counted.noun:
        return ""
    text = sentence.text
    if counted.noun == _PARTS and said.begin - carry.end <= 1 and carry.counts[0].endswith(PROJECT):
        return carry.counts[0] + _PARTS  # 9个观摩项目|38个子项目全面完工
    if counted.noun in _ANY_PROJECTS and not carry.counts[0] and not said.indicator:
        work = _OF_WORK.fullmatch(topics.topic_before(text, sentence.start, said.begin))
        if work is not None:
            return work[0] + PROJECT  # 抓好生态带工程，推进|28个项目建设
    if counted.noun != PROJECT:
        return ""
    in_stage = counted.verb in undertakings.STAGES and text.endswith(("中，", "其中"), 0, said.begin)
    if not in_stage and (not counted.predicate or counted.verb or said.indicator):
        return ""
    if predicates.selects(counted.predicate):
        return ""
    whole, unit = carry.counts
    if whole and unit == q.unit:
        told = len(whole) > len(PROJECT) and whole.endswith(PROJECT)
        return whole if told and _is_less(sentence, q) and not of_kinds(sentence, q.unit) else ""
    if text[q.start - 1] != "的" and (unit in MONEY or unit in RATIO_UNITS):  # 90个省重点项目投资率达50%，|40个项目投产
        told_first = naming.without_doing(carry.wholes.get(q.unit, ""))
        own = len(told_first) > len(PROJECT) and told_first.endswith(PROJECT) and "、" not in told_first
        if own and not predicates.opens_with_predicate(told_first) and _is_less(sentence, q):
            return told_first
    if whole:
        return ""
    kind = _OF_A_KIND.fullmatch(topics.topic_before(text, sentence.start, said.begin))
    return "" if kind is None else kind[0] if kind["what"] == PROJECT else kind[0] + PROJECT


#: What has come about of things, behind them: others of them have got otherwise.
_COME_ABOUT = re.compile(rf"(?<=项目|工程|实事|任务)(?:已|全部|基本)?(?:{any_of((*clauses.OPENED, '完成'))})$")


def counted_last(sentence: Sentence, q: Quantity, carry: Carry) -> tuple[str, str]:
    """What was counted last, with its unit, of which ``q`` may be some: projects, told before what they cost, as well
    (实施水利项目9个，完成投资3亿元，|4个竣工)."""
    if carry.counts[1] not in MONEY:
        thing, unit = carry.counts
        return _COME_ABOUT.sub("", thing), unit  # 30个重点项目完工22个，8个|正在推进
    whole = naming.without_doing(carry.wholes.get(q.unit, ""))
    kinds = "、" in whole or predicates.opens_with_predicate(whole)
    return (whole, q.unit) if whole.endswith(PROJECT) and not kinds and _is_less(sentence, q) else carry.counts


def of_kinds(sentence: Sentence, unit: str) -> bool:
    """Whether the two kinds of projects counted last in ``unit`` stand in one list (90个省项目、60个市项目|…)."""
    reading = sentence.reading
    counts = [
        one for one in reading.observations[-_BACK:] if one.unit == unit and reading.end_of(one) > sentence.start
    ][-2:]
    if len(counts) < 2 or not all(one.indicator.endswith(PROJECT) for one in counts):
        return False
    first, last = counts
    between = reading.between(first, last.start)  # 19个、累计达61个: of one kind
    return first.indicator != last.indicator and PROJECT in between and _APART.search(between) is None


def _is_less(sentence: Sentence, q: Quantity) -> bool:
    """Whether ``q`` is less than what was last counted in its unit."""
    before = (one for one in reversed(sentence.reading.observations) if one.unit == q.unit and one.measure == "level")
    last = next(before, None)
    return last is not None and last.value is not None and q.value < last.value
