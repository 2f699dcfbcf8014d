"""What the scanner finds: numbers with a unit, and numbers that are plainly no statistic.

Belongs here: the two records and the vocabulary of their kinds. Does not belong here: how they are found.
"""

from dataclasses import dataclass
from typing import Literal

from pipeline.core.model import Reason

#: ``amount`` has a unit, ``magnitude`` a magnitude word only, ``bare`` neither; ``front`` is 前10位; ``doubling`` 翻番;
#: ``raised`` is a magnitude word alone behind a word that makes a number of it (突破万亿元), ``raised bare`` the same
#: without a unit; ``medal`` stands before its metal (8金5银).
Kind = Literal[
    "amount", "magnitude", "bare", "rank", "front", "fraction", "doubling", "raised", "raised bare", "medal"
]  # fmt: skip


@dataclass(slots=True)
class Quantity:
    """A number with its unit, as the characters around it tell it. Offsets are those of the normal form.

    ``value`` and ``value_max`` (of a range) are in the base unit; ``number_end`` is where the unit begins; ``more``
    says that 多 or 余 raises it; ``digits`` and ``power`` are the decimals printed and the power of ten of the
    magnitude word; ``chinese`` tells a number written in Chinese numerals.
    """

    start: int
    end: int
    number_end: int
    value: float
    value_max: float | None
    unit: str
    kind: Kind
    more: bool = False
    digits: int = 0
    power: int = 0
    chinese: bool = False


@dataclass(slots=True)
class Skip:
    """A number that is plainly no statistic, and why."""

    start: int
    end: int
    reason: Reason


Token = Quantity | Skip
