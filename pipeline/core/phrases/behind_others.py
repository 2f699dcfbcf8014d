"""How far something is behind others that it is compared with: 与第一名相差9亿元, 距全省平均水平还差3个百分点.

Belongs here: words before a number that say so, and what they leave of the name. Does not belong here: differences told
by 高于, 低于 and their like (measures.py).
"""

import re

_VERB_ENDS = frozenset("差有着在距了足到近约超过")
_BEHIND = re.compile(
    r"(?P<name>[^，。；]*?)[，但却仍]*(?:[与同跟和](?!会)|距离?)(?P<than>[^，。；与同跟和\d]{2,14}?)(?:相比|)[还仍尚却也就]*"
    r"(?:(?P<lacks>[仅只]?差|相差|相距)|[仅只]?(?:有着?|存在))了?"
    r"(?:不足|不到|近|约|超过?)?$"
)
#: Others with whom something is compared, and no two sides of it (城乡之间相差).
_OTHERS = re.compile(r"第[一二三四五六七八九十]|[首榜前].|平均|水平|目标|任务|先进|发达|标兵|兄弟|同类|[国省市县]")
_THE_GAP, _GAP, _GAP_NEAR = re.compile("(?:左右|以上|多)?的?差距"), "差距", 5
_WINDOW = 40


def behind_others(text: str, lead: str, end: int) -> str | None:
    """What the words ``lead`` before a number that ends at ``end`` say to be so far behind; None where they do not.

    >>> behind_others("总量与第一名相差9亿元", "总量与第一名相差", 11), behind_others("两地相差9公里", "两地相差", 7)
    ('总量', None)
    """
    if lead[-1:] not in _VERB_ENDS or not ("差" in lead or "距" in lead or _GAP in text[end : end + _GAP_NEAR]):
        return None
    found = _BEHIND.fullmatch(lead[-_WINDOW:])
    if found is None or _OTHERS.search(found["than"]) is None:
        return None
    return found["name"] if found["lacks"] or _THE_GAP.match(text, end) is not None else None
