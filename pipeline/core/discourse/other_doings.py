"""What else was done with those told of before, where their name ends in a doing: 施工面积9公顷，竣工3公顷.

Belongs here: ends of names that another doing takes the place of. Does not belong here: doings before their things
(sides.py, ``counts.shared_verbs``).
"""

import re

from pipeline.core.lexicon.owning import BUILT_AND_SOLD, OF_PUPILS
from pipeline.core.patterns import any_of

_AREA_END = "面积"
_AREA = re.compile(rf"(?<=..)(?:{any_of(BUILT_AND_SOLD)}){_AREA_END}$")
#: What firms made or put in, told in money, and that they sold something (某产业完成投资9亿元，实现|销售30亿元).
_MADE, _SOLD = re.compile(r"(?<=..)(?:完成投资|(?:实现|完成)?(?:总产值|产值|增加值|利税|利润|税收))$"), "销售"
_PUPILS = re.compile(rf"(?<=..)(?:{any_of(OF_PUPILS)})(?:总?人?数|规模|)$")
_BUILT_AND_SOLD, _OF_PUPILS = frozenset(BUILT_AND_SOLD), frozenset(OF_PUPILS)


def beside(subject: str, name: str) -> str:
    """The other doing ``name`` of those whose ``subject`` ends in one; '' where either is none.

    >>> beside("商品房施工面积", "竣工"), beside("高校招生", "毕业"), beside("商品房", "竣工")
    ('商品房竣工面积', '高校毕业', '')
    """
    if name in _BUILT_AND_SOLD:
        done = _AREA.search(subject)
        return subject[: done.start()] + name + _AREA_END if done is not None else ""
    done = _PUPILS.search(subject) if name in _OF_PUPILS else None
    return subject[: done.start()] + name if done is not None else ""


def sold(subject: str, name: str) -> str:
    """The ``name`` of what those sold of whose ``subject`` it is told what they made or put in; '' where it is not.

    >>> sold("食品业完成投资", "销售"), sold("商品房", "销售")
    ('食品业销售', '')
    """
    made = _MADE.search(subject) if name == _SOLD else None
    return subject[: made.start()] + name if made is not None else ""
