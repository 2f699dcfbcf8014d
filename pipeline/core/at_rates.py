"""What is cut or raised at a rate that stands before the verb (按5%的幅度压减支出, 补助按4%提标).

Belongs here: such rates, and what is cut or raised. Does not belong here: what rises or falls by the number behind its
verb (measures.py).
"""

import re

from pipeline.core import measures
from pipeline.core.lexicon import cues
from pipeline.core.model import Measure
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Quantity

#: The share at which something is cut or raised (按不低于5%的幅度压减, 按3%稳步提标).
_AT_RATE = re.compile(r"(?:按照?|以)(?:不低于|不少于|不超过|高于)?$")
_BY_RATE = re.compile(
    r"(?:以上|左右)?(?:的?(?:幅度|比例|标准))?(?:稳步|统一|逐年|进一步)*"
    rf"(?:(?P<down>{any_of(cues.CUTTING)}|下降|递减)|(?:提标|上调|调增))"
)
#: What is so cut or raised, behind the verb (各部门按5%的幅度压减|一般性支出).
_OBJECT = re.compile(r"(?![到至])[^，。；、\d的]{3,12}(?=[，。；])")


def at_rate(text: str, q: Quantity, lead: str) -> tuple[Measure, int, str] | None:
    """The measure, the sign and the name of what is cut or raised at the rate ``q``; None where nothing is."""
    at = _AT_RATE.search(lead)
    by = _BY_RATE.match(text, q.end) if at is not None else None
    if at is None or by is None:
        return None
    behind = _OBJECT.match(text, by.end())
    what = behind[0] if behind is not None else measures.peel(lead[: at.start()]).name
    return "growth", -1 if by["down"] else 1, what
