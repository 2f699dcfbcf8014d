"""Ranks that tell of a thing behind them: 形成了全省第一的装机容量, 规模居全国第一的9万名学生.

Belongs here: what such a rank is the rank of. Does not belong here: the subject of any other rank (rank_subjects.py).
"""

import re

from pipeline.core.discourse import sides
from pipeline.core.lexicon.places import ANYWHERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, nouns

#: What somebody has that has a rank itself (形成了|全省第一的装机容量).
_HAS = re.compile(
    r"(?P<who>[^，。；、]{0,8}?)(?:形成|拥有|具有|具备|建成|打造)了?(?:[^，。；、]{0,4}最[大高多强]、)?"
    rf"{any_of(ANYWHERE)}?"
)
#: How many of whom are told behind the rank of a side of them (规模居全国第一|的9万名学生).
_COUNTED = re.compile(r"\d[\d.]*[万亿]?[多余]?[名个家人座所](?P<what>[^，。；、\d的]{2,12})(?=[，。；、])")
#: What only praises a rank.
_NO_THING = ("成绩", "优势", "地位", "位置", "目标", "水平", "佳绩")


def named_behind(lead: str, name: str, text: str, after: int, end: int) -> str:
    """What has the rank that ends at ``after`` and tells of the thing behind its 的; '' where it tells of none.

    ``lead`` are its own words, ``name`` is what they leave: a side is one of those counted there.
    """
    at = text.find("的", after, after + 2)
    if at < 0:
        return ""
    if (counted := _COUNTED.match(text, at + 1)) is not None:
        return counted["what"] + name if sides.is_attribute(name) else ""
    if (has := _HAS.fullmatch(lead)) is None:
        return ""
    thing = naming.clean(nouns.noun_behind(text, at + 1, end).words)
    return "" if thing.endswith(_NO_THING) else naming.named(has["who"]) + thing
