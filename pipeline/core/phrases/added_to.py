"""What is added to how many of a thing there are: it is no more of their number, but of them (总数达60家，|净增9家).

Belongs here: the words for how many there are. Does not belong here: which words add (``lexicon.verbs``).
"""

#: Words for how many there are, which a thing added to them does not keep.
_HOW_MANY = ("总数", "总量", "总人数", "数量", "总户数", "保有量", "总数量")
_ADDING = ("新增", "净增", "净增加", "新增加")
_SHORTEST = 2


def without_number(thing: str, doing: str) -> str:
    """``thing`` without the word for how many there are, where ``doing`` adds to them.

    >>> without_number("合作社总数", "净增"), without_number("合作社总数", "公布")
    ('合作社', '合作社总数')
    """
    if not doing.endswith(_ADDING) or not thing.endswith(_HOW_MANY):
        return thing
    word = max((word for word in _HOW_MANY if thing.endswith(word)), key=len)
    return thing[: -len(word)] if len(thing) - len(word) >= _SHORTEST else thing
