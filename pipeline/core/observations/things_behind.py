"""Things behind their values, which are handed out to them in order: 总投资分别为3亿元和5亿元的东园和西园.

Belongs here: whether things stand there, and which. Does not belong here: subjects before their values
(group_subjects.py).
"""

from pipeline.core.discourse import sides, subjects
from pipeline.core.phrases import nouns
from pipeline.core.tokens import Quantity

_WINDOW = 60


def sides_of_things(text: str, side: str, group: list[Quantity]) -> list[str]:
    """``side``, all that is said before the values of ``group``, of each of the things behind them; [] where as many
    do not stand there."""
    at = group[-1].end
    if not text.startswith("的", at) or not sides.is_attribute(side):
        return []
    things = nouns.noun_behind(text, at + 1, min(len(text), at + _WINDOW)).words
    named = subjects.split_subjects(things, len(group)) or []
    return [thing + side for thing in named]
