"""Whether words tell of what came about in a time: what was added, made or carried out.

Belongs here: the words of doing and adding by which a number is a flow. Does not belong here: what else around a number
tells its total from a state (totals.py), which things stand by now (standing.py).
"""

import re

from pipeline.core.lexicon import money, verbs
from pipeline.core.lexicon import roles as cues
from pipeline.core.patterns import any_of
from pipeline.core.state import Statement
from pipeline.core.times import standing

#: Signs with which such a word is part of another.
NOT_FLOWING: dict[str, str] = {**verbs.NOT_FLOW, **cues.NOT_FLOWING}
#: What came about, anywhere in words.
FLOWING = re.compile(any_of(cues.FLOWING, NOT_FLOWING))
#: What is added up, said of somebody or in a time.
ADDING = re.compile(rf"(?:^|[年来间内共区县市省，、了而])(?:{any_of(cues.ADDING, cues.NOT_ADDING)})")  # no 研发投入
#: What is done so much of in a year as readily as in several.
_IN_A_YEAR = re.compile("接待|销售|利用|使用|吸收")
#: What is there in addition.
ADDED = re.compile("[新净]增|增加(?![值到至为])|增设|扩大[^，。到至达为]{2,}(?:面积|能力|容量|规模)$")
#: What somebody does, at the head of a name.
DOING = re.compile(
    rf"(?:“[^”，]{{1,10}}”(?:工程|行动|计划)|[^，。；、\d]{{0,8}}{any_of(cues.DOERS)})?"
    + any_of((*verbs.DOINGS, *money.RAISING, *cues.DOING), {**NOT_FLOWING, "建设": "用者兵银"})  # 建设|示范小区
)


def adds_up(lead: str, said: Statement, unit: str) -> bool:
    """Whether a number is how much is done till a year, a sum or an average, no state to reach (到2025年新增5万个)."""
    if said.peeled is not None and said.peeled.average:
        return True
    if unit in standing.SHARES or unit in standing.LASTS or said.measure != "level":
        return False
    if said.counted is not None and standing.MET.search(said.counted.predicate):
        return False
    return ADDED.search(lead) is not None or (ADDING.search(lead) is not None and _IN_A_YEAR.search(lead) is None)


def is_added(words: str) -> bool:
    """Whether words tell of what was added."""
    return ADDED.search(words) is not None


def is_flow(name: str) -> bool:
    """Whether a number so named is how much came about (生产原煤), not how many things there are (认定的, 建成的)."""
    there = "的" in name or "建成" in name
    return not there and (FLOWING.search(name) is not None or DOING.match(name) is not None)
