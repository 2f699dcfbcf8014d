"""Figures that one difference is said of, each so far from something else (投资、消费增速均高于全国2个百分点).

Belongs here: whether each of them is so far from it, or all together are. Does not belong here: other numbers said of
several subjects (several.py), where a list of subjects parts (subjects.py).
"""

import re

from pipeline.core.discourse import subjects
from pipeline.core.phrases import shared_endings

#: That each is so far from something else, before that (均|高于, 都|比上年).
_EACH = re.compile("(?<![平人户亩年月日地次])[均都](?=[高低快慢好优超领多少比较大小])")
_JOINED = re.compile("[、和与]")
#: How fast figures grew, and rates: each listed figure has its own.
_SIDES = ("增速", "增幅", "率")


def each_differs(text: str, begin: int, end: int, indicator: str) -> list[str]:
    """The figures that ``indicator`` lists, each of which differs so much; none where they do so together.

    What is said of them stands in ``text`` from ``begin`` to ``end``.
    """
    parts = _JOINED.split(indicator)
    if _EACH.search(text, begin, end) is None:
        side = next((one for one in _SIDES if indicator.endswith(one)), "")
        figures = [part.removesuffix(side) if side != "率" else part for part in parts]
        if not side or "、" not in indicator or not all(map(shared_endings.shared_ending, figures[:-1])):
            return []
    return subjects.split_subjects(indicator, len(parts)) or []
