"""Limits that tell a kind of thing, where more than the number itself shows it.

Belongs here: limits between a count and its noun, two limits in one, limits whose share is told. Does not belong here:
limits that their own words show (scope.py).
"""

import re

from pipeline.core.lexicon import scope as kinds
from pipeline.core.lexicon import units
from pipeline.core.measures import MONEY
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Quantity

#: Things above a limit, whatever is said of them (超5亿元项目新开工231个, 产值超10亿元企业数量翻一番).
OF_THE_LARGE = re.compile(rf"的?(?:{any_of(kinds.OF_THE_LARGE)}|[、和])*(?:项目|企业)(?!投资|家|资金)")
_AMOUNT = r"\d[\d.]*[百千万亿]*(?:美元|元)"
#: The same limit in two currencies (5亿元(3000万美元)以上项目, 10亿元或1亿美元项目): the rest behind either of them.
_IN_BOTH = re.compile(
    rf"(?:或者?(?:超过?|){_AMOUNT})?(?:及?以上)?{OF_THE_LARGE.pattern}|(?:\({_AMOUNT})?\)(?:及?以上|的)"
)
_SIGNS_OF_BOTH = frozenset("或(")
#: How many of all are above a limit (年收入超过10万元的|占比, 600分以上人数|占比).
_SHARE_ABOVE = re.compile(rf"(?:及?以[上下])?的?(?:{any_of(kinds.ABOVE_LIMITS)})?的?(?:占比|比例|比重)")
#: Units of what a count before a limit is told in (22宗|500亩以上工业用地).
_COUNTED_IN = frozenset(("个", "家", "户", "宗", "座", "所", "处", "条"))
_BETWEEN = re.compile(r"[^，。；、：和及与或\d]{0,8}")
_ABOVE = re.compile(r"及?以[上下](?![，。；、！])")
_LIMITS = frozenset((*MONEY, *units.PHYSICAL, *kinds.LIMIT_UNITS, "头", "只", "羽", "床", "%", ""))


def is_limit(text: str, q: Quantity, before: Quantity | None) -> bool:
    """Whether ``q`` only tells a kind of thing; ``before`` is the quantity before it that is an observation."""
    behind = text[q.end : q.end + 1]
    if behind in ("以", "及") and before is not None and before.unit in _COUNTED_IN and q.unit in _LIMITS:
        counts = _BETWEEN.fullmatch(text, before.end, q.start) is not None
        if counts and _ABOVE.match(text, q.end) is not None:
            return True
    exceeding = text[q.start - 1] in "超过破到" or behind == "以"
    if exceeding and q.unit in _LIMITS and _SHARE_ABOVE.match(text, q.end) is not None:
        return True
    if q.unit not in MONEY:
        return False
    if q.value_max is not None and OF_THE_LARGE.match(text, q.end) is not None:
        return True
    in_both = behind in _SIGNS_OF_BOTH or text[q.start - 1] in _SIGNS_OF_BOTH
    return in_both and _IN_BOTH.match(text, q.end) is not None
