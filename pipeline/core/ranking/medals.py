"""Medals won in a contest, told by their metal alone: 在亚运会上勇夺18金5银2铜.

Belongs here: of which contest they are, and their names. Does not belong here: which numbers are medals
(quantities.py).
"""

import re

from pipeline.core.lexicon.nouns import PRIZES
from pipeline.core.observations.records import record
from pipeline.core.phrases import naming
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_BETWEEN = re.compile("[金银铜]”?[、和，]?“?")
#: The contest, the last that is named before them (在第十五届全运会上, 征战世界技能大赛，).
_CONTEST = re.compile(
    r"(?P<name>[^，。；、在“”获夺摘揽贡战加\n]{1,20}(?:会|赛(?!事)|项目|杯)(?:[、和][^，。；、在“”获夺摘揽贡\n]{2,10}(?:会|赛))*)"
    r"(?=[上中，]|[^，。；、]{0,12}$)"
)
_MEDALS = frozenset(("金牌", "银牌", "铜牌"))
_SEVERAL = re.compile("[、和]")
_WINDOW = 60


def read_medals(sentence: Sentence, kept: list[Quantity], index: int, begin: int, carry: Carry) -> int:
    """Read the medals at ``index`` with those that follow in one list; returns how many were read."""
    text = sentence.text
    count = 1
    while index + count < len(kept) and _goes_on(text, kept[index + count - 1], kept[index + count]):
        count += 1
    contests = _contests(text, max(sentence.start, kept[index].start - _WINDOW), kept[index].start)
    golds = sum(text[q.end] == "金" for q in kept[index : index + count])
    if golds < len(contests):
        contests = ["和".join(("、".join(contests[:-1]), contests[-1]))]
    at, last = 0, ""
    for q in kept[index : index + count]:
        metal = text[q.end]
        at += metal == "金" and last != ""  # 奥运会和残奥会上分别摘得2金1银、|3金2银
        last = metal
        contest = contests[min(at, len(contests) - 1)]
        record(sentence, q, Statement(contest + metal + "牌", "level", 1, "", begin))
        carry.names.append((contest + metal + "牌", "level"))
    carry.end = kept[index + count - 1].end + 1
    carry.subject, carry.measure, carry.unit, carry.open_noun = contests[-1], "level", "", ""
    return count


def of_same_contest(names: list[str], carry: Carry) -> list[str]:
    """``names`` of what has a rank, with the contest of the medals right before where they only tell of what was won
    there (在亚运会上斩获8金4银，|金牌数居全省首位)."""
    contest = carry.subject
    won = carry.names[-1][0] if carry.names else ""
    if not contest or won.removeprefix(contest) not in _MEDALS or any(name not in PRIZES for name in names):
        return names
    return [contest + name for name in names]


def _goes_on(text: str, one: Quantity, other: Quantity) -> bool:
    return other.kind == "medal" and _BETWEEN.fullmatch(text, one.end, other.start) is not None


def _contests(text: str, start: int, end: int) -> list[str]:
    """The contests that are named last before ``end``, one or two; what stands before the medals where none is."""
    found = [match["name"] for match in _CONTEST.finditer(text, start, end)]
    if not found:
        return [naming.named(text[start:end].rpartition("，")[2])]
    return [naming.named(one) for one in _SEVERAL.split(found[-1])]
