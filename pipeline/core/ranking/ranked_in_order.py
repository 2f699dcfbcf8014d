"""Ranks handed out in order, each among others: A、B分别居全国百强县第8位、全省第2位.

Belongs here: whose such a rank is, and the subjects of several ranks. Does not belong here: ranks that stand side by
side, the subject of a single one (rank_subjects.py).
"""

import re

from pipeline.core.discourse import boards, sides, subjects, topics
from pipeline.core.lexicon import ranking
from pipeline.core.lexicon.places import ANYWHERE
from pipeline.core.observations.records import record
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_VERB = re.compile(any_of(ranking.VERBS))
_GROUPS = frozenset((*ANYWHERE, *ranking.PARTS, *ranking.GROUPS))
_RANKS = ("rank", "front")
#: That it is the place of each among all that is told, behind the subjects (税收、出口额|在全省的排位).
_PLACES = re.compile(rf"(?:在?(?:{any_of(ANYWHERE)})的?)?(?:排名|排位|位次|名次)$")


def read(sentence: Sentence, kept: list[Quantity], index: int, begin: int, lead: str, carry: Carry) -> int:
    """Read the rank at ``index`` behind 分别 with those of other groups or lists behind it, one for each subject that
    ``lead`` names; returns how many were read, 0 where they are not handed out so."""
    said, _, among = lead.partition("分别")
    ranks, lists = _in_order(sentence.text, kept, index, among)
    names = subjects_of(naming.named(said), len(ranks), carry) if len(ranks) > 1 else None
    if names is None:
        return 0
    for name, own, rank in zip(names, lists, ranks, strict=True):
        record(sentence, rank, Statement(boards.of_each([name], own)[0], "rank", 1, "", begin))
    carry.end = ranks[-1].end
    carry.ranked = (carry.end, tuple(names[-1:]))
    return len(ranks)


def _in_order(text: str, kept: list[Quantity], index: int, among: str) -> tuple[list[Quantity], list[str]]:
    """The ranks from ``index`` on that stand in one list, each with the group or the list that it is a place of,
    behind the verb that opens ``among``, the words before the first."""
    ranks, lists = [kept[index]], [among]
    verb = _VERB.match(among)
    if verb is None:
        return ranks, lists
    for q in kept[index + 1 :]:
        end = ranks[-1].end
        own = text[end + 1 : q.start]
        if q.kind not in _RANKS or text[end] not in "、和" or not (own in _GROUPS or boards.is_board(own)):
            break
        ranks.append(q)
        lists.append(verb[0] + own)
    return ranks, lists


def subjects_of(words: str, count: int, carry: Carry) -> list[str] | None:
    """``words`` as ``count`` subjects of ranks; sides of what the number before tells are of that."""
    told = subjects.split_subjects(_PLACES.sub("", words), count) if words else None
    if told is not None and carry.subject and all(sides.is_attribute(one) for one in told):
        return [sides.carried(one, carry.subject, topics.topic_in(carry.subject)) for one in told]
    return told
