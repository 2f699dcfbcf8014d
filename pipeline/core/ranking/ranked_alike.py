"""What has a rank that is said of all that was told before (A增长8%、B增长9%，增速|均居全省第一).

Belongs here: which of the numbers before have the side that the rank names. Does not belong here: whether a rank is
said of all of them, and of what else it may be (ranks.py).
"""

from pipeline.core.discourse import sides
from pipeline.core.lexicon import side_words
from pipeline.core.model import GROWING, Measure
from pipeline.core.phrases import added_to

#: So many that were told before may have a rank together: any sides of theirs, and one side that all of them have.
FEW, _MANY = 3, 5
_ADDED, _STOCKS = "增量", ("增量", "总量")
_SPEEDS = frozenset((*side_words.SPEEDS, "增长速度"))
#: Sides of an amount, not of its growth.
_SIZES = frozenset(("规模", "数量"))
#: Sides that a rank names alone: of what is told before.
ALONE = _SPEEDS.union(_SIZES, _STOCKS)


def having(name: str, told: list[tuple[str, Measure]]) -> list[str]:
    """The side ``name`` of all that was ``told`` that has it: the growth of what grew (A增长8%、B增长9%，增速|均第一),
    the amount of what was told by how much there is; none where that is not several."""
    wanted = GROWING if name in _SPEEDS else ("level",)
    like = [one for one, measure in told if measure in wanted]
    if name == _ADDED and (added := [one for one in like if added_to.without_adding(one) != one]):
        like = added
    of_like = like if name in _SIZES or len(like) > 1 else [one for one, _ in told]
    if name in _STOCKS:
        of_like = [added_to.without_adding(one) for one in of_like]
        of_like = [one.removesuffix("规模").removesuffix("总数") or one for one in of_like]
    whole = list(dict.fromkeys(sides.with_size(sides.own_part(one), name) for one in of_like))
    most = _MANY if len(like) == len(told) or name in _SPEEDS else FEW
    return whole if 1 < len(whole) <= most and all(of_like) else []


def of_ranked(name: str, ranked: tuple[int, tuple[str, ...]], end: int) -> list[str]:
    """The side ``name`` of each of several that were ``ranked`` by another side right before; none where they were not.

    >>> of_ranked("增速", (9, ("投资总量", "出口总量")), 9)
    ['投资增速', '出口增速']
    """
    at, told = ranked
    if at != end or len(told) == 1 or name not in ALONE:
        return []
    things = [next((one.removesuffix(side) for side in ALONE if one.endswith(side)), one) for one in told]
    return [sides.with_size(thing, name) for thing in things] if all(things) else []
