"""A rate said of those that were counted before it, each with its own number: 议案3件、建议和提案4件，满意率均为100%.

Belongs here: of which of them a rate is that stands behind them, and the list of rates that counts stand in
(9个断面优良率、8个湖库达标率均达100%). Does not belong here: whether it is said of several
(several.py).
"""

import re

from pipeline.core.lexicon.units import ONE_BY_ONE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: How many there are of what a list of rates goes on with, or begins with.
_MEASURES = any_of((*ONE_BY_ONE, "件", "项", "处", "种", "宗"))
_COUNT = re.compile(rf"(?:(?<=[、和及])|^)\d+{_MEASURES}(?=[^，。；、\d])")
_CLAUSE_SIGNS = re.compile("[，。；：\n][^，。；：\n]*$")
_WINDOW, _RATE = 90, "率"


def as_counted(names: list[str], indicator: str, carry: Carry) -> list[str]:
    """``names``, parted out of ``indicator``, or one for each of those counted before that it lists, if they are fewer.

    Two that were counted together stay together.
    """
    done = naming.without_doing(carry.several) or carry.several
    several = carry.several if indicator.startswith(carry.several) else done  # 办理|建议4件、提案3件，办结率100%
    things, side = several.split("、"), indicator[len(several) :]
    of_things = 1 < len(things) < len(names) and indicator.startswith(several)
    if not of_things or "、" in side or "和" in side or "及" in side:
        return names
    flow = naming.doing_of(things[0])
    return [things[0] + side, *(flow + thing + side for thing in things[1:])]


def among_counts(sentence: Sentence, q: Quantity, said: Statement, end: int, carry: Carry) -> str:
    """The list of rates of which all have the percentage ``q``, as ``said``, without the counts that stand in it
    (9个断面优良率、8个湖库达标率|均达100%); '' where the words up to ``end`` list none with a count.

    Where all are counted that have one rate (3条河流、5个水库|优良率均达100%), it is that of those counted.
    """
    text, low = sentence.text, max(sentence.start, q.start - _WINDOW)
    if said.begin == carry.end and "、" in carry.several and text.find("率、", carry.end, end) < 0:
        return ""
    clause = _CLAUSE_SIGNS.search(text, low, end)
    told = text[clause.start() + 1 if clause is not None else low : end]
    listed = _COUNT.sub("", told) if told.endswith(_RATE) else told
    if listed == told or any(sign.isdigit() for sign in listed):
        return ""
    return listed if "、" in listed or "和" in listed else ""
