"""A rate said of those that were counted before it, each with its own number: 议案3件、建议和提案4件，满意率均为100%.

Belongs here: of which of them a rate is that stands behind them. Does not belong here: whether it is said of several
(several.py).
"""

from pipeline.core.phrases import naming
from pipeline.core.state import Carry


def as_counted(names: list[str], indicator: str, carry: Carry) -> list[str]:
    """``names``, parted out of ``indicator``, or one for each of those counted before that it lists, if they are fewer.

    Two that were counted together stay together.
    """
    things, side = carry.several.split("、"), indicator[len(carry.several) :]
    of_things = 1 < len(things) < len(names) and indicator.startswith(carry.several)
    if not of_things or "、" in side or "和" in side or "及" in side:
        return names
    flow = naming.doing_of(things[0])
    return [things[0] + side, *(flow + thing + side for thing in things[1:])]
