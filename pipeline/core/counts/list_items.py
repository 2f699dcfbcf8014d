"""The counted things that a list goes on with (5个泵站|和2个水厂、3座桥).

Belongs here: where the next number of a list and its noun stand. Does not belong here: what the last of them says for
all (shared_work.py, coordination.py), what stands before the first (items_before.py).
"""

import re

from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.numbers.tails import tail_at
from pipeline.core.patterns import any_of
from pipeline.core.phrases import nouns
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS, bound_behind

#: The next item of a list of counts, and how many there may be.
NEXT_NUMBER = re.compile(rf"(?:、|和|及|与|，?以及)(?:[^，。；：\d]{{2,24}}等|){any_of(SO_MANY)}?\d[\d.]*")
LONGEST_LIST = 6
_JOINERS, _AND_ALSO = frozenset("、和及与以"), "，以及"


def items_behind(text: str, at: int, end: int) -> list[nouns.Noun]:
    """The counted things that a list goes on with at ``at``, as far as they are nothing but nouns; the last may have
    a predicate."""
    items: list[nouns.Noun] = []
    while (text[at : at + 1] in _JOINERS or text.startswith(_AND_ALSO, at)) and len(items) < LONGEST_LIST:
        number = NEXT_NUMBER.match(text, at, end)
        if number is None:
            break
        _, start = bound_behind(text, tail_at(text, number.end()).end)
        item = nouns.noun_to_number(text, start, end)
        if not item.words:
            return []
        items.append(item)
        if item.predicate:
            break
        at = item.end
    return items


def count_ends(text: str, number: re.Match[str]) -> tuple[str, int] | None:
    """The unit of a ``number`` in a list, and where its noun begins; None where it is an amount or a rate."""
    tail = tail_at(text, number.end())
    if tail.unit in MONEY or tail.unit in RATIO_UNITS:
        return None
    return tail.unit, bound_behind(text, tail.end)[1]
