"""Animals told one kind after another: what holds for the first holds for the next (牛存栏3万头，|羊5万只).

Belongs here: which names are animals alone, what is told of others before them. Does not belong here: how much is made
or sown of things (carried/owners.py), animals that a clause is about (discourse/kinds.py).
"""

import re

from pipeline.core.lexicon import clauses, side_words
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming

_KEPT = re.compile(rf"(?<=.)(?:饲养|{any_of(clauses.HERDED)})(?:总?量|数)?$")
_HEADS, _DONE = (*clauses.HERDED, "年出栏"), ("年出栏", *side_words.HERDING)
_ANIMALS = re.compile(rf"[^，。；、\d的]{{0,3}}(?:{any_of((*clauses.ANIMALS, *clauses.MORE_ANIMALS))})")
_UNITS = frozenset(clauses.ANIMAL_UNITS)


def are_counted(unit: str, before: str) -> bool:
    """Whether both units are those of animals."""
    return unit in _UNITS and before in _UNITS


def kept_alike(subject: str, name: str) -> str:
    """``name``, animals alone, with what ``subject`` tells of others behind their name: that they are kept; or ''.

    >>> kept_alike("黄牛饲养量", "山羊"), kept_alike("黄牛饲养量", "养殖场")
    ('山羊饲养量', '')
    """
    kept = _KEPT.search(subject)
    return name + kept[0] if kept is not None and is_animals(name) else ""


def is_told_of(flow: str, name: str) -> bool:
    """Whether ``flow``, said of animals before their name, holds for ``name``, other animals, too (出栏牛9头，|羊)."""
    return flow in _HEADS and is_animals(name)


def is_animals(name: str) -> bool:
    """Whether ``name`` is a kind of animals and nothing else."""
    return _ANIMALS.fullmatch(name) is not None and not naming.doing_of(name) and not name.startswith(_DONE)
