"""Some of the projects that were counted or told before: with nothing but a predicate they are told with their kind.

Belongs here: when projects are some of them (实施90个省重点项目，确保|40个项目|投产). Does not belong here: some that
no noun counts again (nameless.py), some of several indicators (some_of.py), parts that 其中 lists (parts.py).
"""

import re

from pipeline.core import nouns, topics
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: What only a kind tells from others. (Firms that are listed are no part of those helped to grow.)
_PROJECTS = "项目"
#: A kind of projects that a clause speaks of, told by its weight or its own name.
_KIND = re.compile(r"(?![^，]*(?:一批|等))(?:[^，]*(?:重大|重点)[^，]{0,6}|[^，]{0,6}“[^”，]+”)(?P<what>项目|工程)")


def of_some(sentence: Sentence, q: Quantity, said: Statement, carry: Carry) -> str:
    """Projects of which only a predicate is said, with the kind of those they are some of; '' where there are none."""
    counted = said.counted
    if counted is None or counted.noun != _PROJECTS or not counted.predicate or counted.verb or said.indicator:
        return ""
    text = sentence.text
    if nouns.selects(counted.predicate):
        return ""
    whole, unit = carry.counts
    if whole:
        told = len(whole) > len(_PROJECTS) and whole.endswith(_PROJECTS)
        return whole if told and unit == q.unit and _is_less(sentence, q) else ""
    kind = _KIND.fullmatch(topics.topic_before(text, sentence.start, said.begin))
    return "" if kind is None else kind[0] if kind["what"] == _PROJECTS else kind[0] + _PROJECTS


def _is_less(sentence: Sentence, q: Quantity) -> bool:
    """Whether ``q`` is less than what was last counted in its unit."""
    before = (one for one in reversed(sentence.reading.observations) if one.unit == q.unit and one.measure == "level")
    last = next(before, None)
    return last is not None and last.value is not None and q.value < last.value
