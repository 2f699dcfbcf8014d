"""Kin: what a name shares with that of the number before, of which it is another of the kind (示范区1个、|示范校14所).

Belongs here: the word, the grade or the size that was said once for both. Does not belong here: the sides of one thing
(attributes.py), which names are siblings (phrases/siblings.py).
"""

import re

from pipeline.core.discourse import grades, sides
from pipeline.core.lexicon import units, verbs
from pipeline.core.model import GROWING
from pipeline.core.phrases import added_to, naming, siblings
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_BY_PIECE = frozenset(units.BY_PIECE)  # of a kind with what is counted in another of them
#: Behind a flow of each year (新增就业每年6万人，五年共|30万人) this is its sum.
_OVER_YEARS = re.compile("[二两三四五2-5全]年(?:共计?|合计|总计|累计)")
_TWO = 2
_NEAR, _NEAR_OF = 0.6, 0.06  # how near a growth is to what its amounts make: in per cent, and as a part of it
#: What something is to cost in all, and what so much of it is that has been spent (总投资9亿元，已|完成2亿元).
_COST_IN_ALL, _SPENT = re.compile("(?<=..)(?:总投资(?:额|规模|)|投资总(?:额|规模))$"), "完成投资"
_LONGEST_KIN = 4  # a longer name shares no word with one that is counted in another unit


def of_kin(carry: Carry, q: Quantity, name: str) -> str:
    """``name`` with the word, or the grade, that it shares with the thing counted before it."""
    name = grades.of_title(naming.without_doing(carry.subject), name)
    name = siblings.of_scheme(naming.without_doing(carry.subject), name)
    same = carry.unit == q.unit
    if not same and not (q.unit in _BY_PIECE and carry.unit in _BY_PIECE):
        return name
    if same or len(name) <= _LONGEST_KIN:
        name = siblings.with_prefix(naming.without_flow(carry.subject), name)
    return grades.of_same_grade(carry.subject[len(naming.doing_of(carry.subject)) :], name)


def said_alike(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, joined to the number before, with what that said for both (万元GDP能耗、水耗; 工业增加值、制造业)."""
    branch = q.unit == carry.unit == "%" and said.measure == "growth" and carry.subject.endswith("业增加值")
    return name + "增加值" if branch and name.endswith("业") else siblings.per_head(carry.subject, name)


def _added_to(sentence: Sentence, carry: Carry) -> str:
    """What there is of a thing of which the last number only told how much more that is (存款余额9亿元，新增1亿元)."""
    told = sentence.reading.observations[-2:]
    if len(told) < _TWO or not carry.subject.startswith(verbs.ADDED) or told[0].measure != "level":
        return ""
    whole, more = told
    alike = whole.unit == more.unit not in RATIO_UNITS and whole.sentence_start == more.sentence_start
    return whole.indicator if alike and more.indicator == carry.subject == more.indicator[:2] + whole.indicator else ""


def grown(sentence: Sentence, q: Quantity, said: Statement, carry: Carry) -> str:
    """The subject of a growth without a name: all there is where that grew by so much (主体40万户，新增4万户，
    |增长11%), or so much a year; what has been spent of what something costs in all."""
    if q.unit in MONEY and "投资" in carry.subject and (spent := _spent_of(sentence, q, said, carry)):
        return spent
    whole = _added_to(sentence, carry) if said.measure in GROWING else ""
    if not whole or said.measure == "avg_growth":
        return whole or carry.subject
    there, more = (one.value or 0.0 for one in sentence.reading.observations[-2:])
    by = more / (there - more) * 100 if there > more else 0.0
    return whole if q.unit == "%" and abs(by - q.value) <= max(_NEAR, by * _NEAR_OF) else carry.subject


def _spent_of(sentence: Sentence, q: Quantity, said: Statement, carry: Carry) -> str:
    """What has been spent of what the number before says to be the whole cost (总投资9亿元，|已完成2亿元), or ''."""
    whole = _COST_IN_ALL.search(carry.subject)
    if whole is None or said.measure != "level" or said.peeled is None or not said.peeled.cue.endswith("完成"):
        return ""
    cost = sentence.reading.observations[-1:]
    some = cost and cost[0].indicator == carry.subject and cost[0].measure == "level" and q.value < (cost[0].value or 0)
    return carry.subject[: whole.start()] + _SPENT if some else ""


def summed(lead: str, subject: str) -> str:
    """What there is altogether of ``subject``, told before: of a flow of each year its sum, else what was added to.

    >>> summed("五年共", "新增就业"), summed("共", "新增园区")
    ('新增就业', '园区')
    """
    return subject if _OVER_YEARS.search(lead) else added_to.without_adding(sides.thing_of(subject, flow=True))
