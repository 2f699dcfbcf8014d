"""What people and animals suffer from together: 解决1万人、2万头牲畜饮水困难.

Belongs here: the trouble that two counts share. Does not belong here: the trouble of places and of the people there
(``counted_names.with_trouble``).
"""

import re

from pipeline.core.patterns import any_of
from pipeline.core.tokens import Quantity

_PEOPLE = frozenset(("人", "名", "户", "户人", ""))
_ANIMALS = ("头", "只", "匹", "羽", "口")
_AND = frozenset(("、", "和", "及", "与", "以及", "，", "，以及"))
_TROUBLE = re.compile(
    rf"(?:大型?|小型?)?(?:牲畜|牲口|家畜|畜禽|家禽|牛羊|羊|猪|{any_of(_ANIMALS)})的?(?P<trouble>[^，。；、\d的]{{2,8}}(?:问题|困难|难题))"
)


def shared_by(text: str, q: Quantity, at: int, following: Quantity) -> str:
    """The trouble that people counted by ``q`` have as the animals that ``following`` counts behind ``at``; or ''."""
    if q.unit not in _PEOPLE or not following.unit.startswith(_ANIMALS) or text[at : following.start] not in _AND:
        return ""
    told = _TROUBLE.match(text, following.end)
    return "" if told is None else told["trouble"]
