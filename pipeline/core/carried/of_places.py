"""One figure told of several places: what is told of the first is told of the next (东山县投资增长9%，北沟县|增长5%).

Belongs here: which names are places alone, and the figure that was told of a place, or of all, before them. Does not
belong here: rates of places and amounts of other owners (owners.py), places as parts of a count (parts.py), figures of
the owner that opens a sentence (opening_owners.py).
"""

import re

from pipeline.core.lexicon import owning, sharing
from pipeline.core.lexicon.places import LEVELS_HERE, NO_CITIES
from pipeline.core.model import GROWING
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.measures import MONEY
from pipeline.core.phrases.shared_endings import THINGS, shared_ending
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_ENDS = (*LEVELS_HERE, "镇", "乡", "县域", "街道", "片区", "地区")
_LONGEST = 8
#: A place at the head of a figure (东山县|规上工业增加值, 东部地区|投资); no word that only ends as a place does.
_AT_HEAD = re.compile(
    rf"(?!地区|城市|社区|小区)[^，。；、的占\d“”()]{{1,6}}?(?:{any_of((*owning.REGIONS, '县域', '街道', '地区', '镇'))}"
    f"|(?:园|新|发|山|城|郊|技|港|验|税|济|作|片|[{LEVELS_HERE}镇乡])区|[{LEVELS_HERE}乡](?![区域级场委属县市]))(?=..)"
)
_NO_PLACES = (*(one for one in sharing.NOT_OF_A_KIND if one != "地区"), *NO_CITIES)


def is_place(name: str) -> bool:
    """Whether ``name`` is a place and nothing else (东山县, 沿海片区), not the whole that a report is about."""
    if not name.endswith(_ENDS) or not 1 < len(name) <= _LONGEST or name[0] in "全占" or "、" in name:
        return False
    return not name.endswith(_NO_PLACES) and not naming.doing_of(name)


def figure_of(subject: str) -> str:
    """What ``subject`` tells of a place, or of all, that is no count of things; or ''.

    >>> figure_of("东山县规上工业增加值"), figure_of("地区生产总值"), figure_of("东山县规上企业")
    ('规上工业增加值', '地区生产总值', '')
    """
    ending = shared_ending(subject)
    if len(ending) < len("产值") or ending.endswith(THINGS) or "占" in subject:
        return ""
    place = _AT_HEAD.match(subject)
    return (subject if place is None else subject[place.end() :]).removeprefix("完成").removeprefix("实现")


def _told_before(sentence: Sentence, carry: Carry) -> str:
    """The figure that the number before tells; where 其中 opens the sentence, the last of the one before; or ''."""
    if not carry.subject and sentence.text.startswith("其中", sentence.start):
        return figure_of(sentence.reading.subject_before(sentence.start))
    return figure_of(carry.subject)


def told_too(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, only a place, with the figure that was told before of another, or of all of them; or ''."""
    grows = said.measure in GROWING or said.measure == "gap"
    if not (grows or q.unit in MONEY) or not is_place(name) or name in carry.subject:
        return ""
    alike = not carry.subject or (said.measure == carry.measure and q.unit == carry.unit)
    if not alike and said.measure == "level":
        alike = carry.measure in GROWING and carry.wholes.get(q.unit) == carry.subject
    figure = _told_before(sentence, carry) if alike else ""
    return name + figure if figure else ""


def all_told_too(sentence: Sentence, names: list[str], carry: Carry, figures: bool) -> list[str]:
    """``names``, where all are only places, with the figure that was told before (其中|东山县、北沟县|分别增长).

    Only where their values are ``figures``, not counts.
    """
    if not figures or not all(is_place(name) for name in names):
        return names
    figure = _told_before(sentence, carry)
    return [name + figure for name in names]
