"""What is said of some of several indicators told together (20项主要指标中，8项|增速居全省前列).

Belongs here: counts of indicators of which only a predicate is said. Does not belong here: other things counted
before (nameless.py), the ranks behind (ranks.py).
"""

import re

from pipeline.core.lexicon import cues
from pipeline.core.measures import bound_behind
from pipeline.core.patterns import any_of
from pipeline.core.records import record
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_UNITS = frozenset(("项", "个"))
_INDICATOR = "指标"
_SIDES = any_of((*cues.UP_NOUNS, *cues.DOWN_NOUNS, "总量", "增量"))
_SIDE_END = re.compile(rf"(?:{_SIDES})$")
#: What joins some of them to all of them, or to some others.
_JOINS = re.compile(r"(?:之?中|里|[^。；\d]*(?=[，、]))?[，、]?(?:其中)?[，：]?(?:已?有|另有|还有)?")
#: All of them, told without a count (主要指标中|8项).
_ALL = re.compile(rf"(?P<all>[^，。；、\d]*?{_INDICATOR})(?:之?中|里)，?(?:其中)?(?:已?有)?")
_SAID = re.compile(
    rf"(?:{_INDICATOR})?(?P<side>{_SIDES}|)(?P<said>(?:均|都|分别|全部)?"
    r"(?:[高快低好优]于|[居列排获第前]|位[居列]|名列|稳居|跃居|进入|跻身|达到|超过|超额|提前|如期|完成|实现|保持|跑赢|不及|好转|改善)"
    r"[^，。；、！\n]*)"
)


def read_some(sentence: Sentence, q: Quantity, begin: int, carry: Carry) -> bool:
    """Read ``q`` where it counts some of the indicators told before, of which a predicate is said; False elsewhere."""
    text = sentence.text
    if q.unit not in _UNITS or (said := _SAID.match(text, q.end, sentence.end)) is None:
        return False
    all_of = _all_of(text, q, begin, carry)
    if not all_of:
        return False
    speed = _SIDE_END.search(all_of)
    noun = all_of if speed is None else all_of[: speed.start()]
    told = said["side"] or (speed[0] if speed is not None else "")
    side = told or (carry.subject.removeprefix(noun) if carry.subject.startswith(noun) else "")
    name = said["said"] + all_of
    record(sentence, q, Statement(name, "level", 1, bound_behind(text, q.end)[0], begin))
    carry.end, carry.subject, carry.measure, carry.unit, carry.sign = (
        said.start("said"),
        noun + side,
        "level",
        q.unit,
        1,
    )
    carry.counts, carry.open_noun, carry.group_end = (all_of, q.unit), "", -1
    carry.names.append((name, "level"))
    return True


def _all_of(text: str, q: Quantity, begin: int, carry: Carry) -> str:
    """The indicators of which ``q`` counts some, '' where none were told."""
    noun, unit = carry.counts
    if unit == q.unit and _SIDE_END.sub("", noun).endswith(_INDICATOR) and _JOINS.fullmatch(text, carry.end, q.start):
        return noun
    told = _ALL.fullmatch(text, begin, q.start)
    return told["all"] if told is not None else ""
