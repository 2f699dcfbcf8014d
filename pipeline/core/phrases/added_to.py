"""What is added to how many of a thing there are: it is no more of their number, but of them (总数达60家，|净增9家).

Belongs here: how the word for their number is left out. Does not belong here: the words (``lexicon.nouns``).
"""

from pipeline.core.lexicon import nouns
from pipeline.core.patterns import Endings

_HOW_MANY = Endings(nouns.HOW_MANY)
_ADDING = ("新增", "净增", "净增加", "新增加")
_SHORTEST = 2


def without_number(thing: str, doing: str) -> str:
    """``thing`` without the word for how many there are, where ``doing`` adds to them.

    >>> without_number("合作社总数", "净增"), without_number("合作社总数", "公布")
    ('合作社', '合作社总数')
    """
    word = _HOW_MANY.longest(thing, len(thing)) if thing and doing.endswith(_ADDING) else ""
    return thing.removesuffix(word) if len(thing) - len(word) >= _SHORTEST else thing
