"""What is added to how many of a thing there are: it is no more of their number, but of them (总数达60家，|净增9家).

Belongs here: how the word for their number is left out, and what says that they were added. Does not belong here: the
words (``lexicon.nouns``).
"""

import re

from pipeline.core.lexicon import nouns, verbs
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases.naming import doing_of

#: What somebody did anew with something (产业园|新签约|项目20个、新竣工8个).
NEWLY = re.compile(
    rf"(?<![更创全最高革翻焕])(?:新{any_of(verbs.FLOW, verbs.NOT_FLOW)}"
    rf"|{any_of(word for word in verbs.FLOW if word[0] == '新')})(?=..)"
)
_ADDED_END = re.compile(rf"(?<=..)(?:{any_of(word for word in verbs.FLOW if word[0] in '新净')})$")
_HOW_MANY = Endings(nouns.HOW_MANY)
_SHORTEST = 2
_RATE = 3  # a rate by itself: a verb and its sign (入学率)


def without_number(thing: str, doing: str) -> str:
    """``thing`` without the word for how many there are, where ``doing`` adds to them.

    >>> without_number("合作社总数", "净增"), without_number("合作社总数", "公布")
    ('合作社', '合作社总数')
    """
    word = _HOW_MANY.longest(thing, len(thing)) if thing and doing.endswith(verbs.ADDED) else ""
    return thing.removesuffix(word) if len(thing) - len(word) >= _SHORTEST else thing


def without_adding(name: str) -> str:
    """``name`` without what says that something was added (新入库|企业, 警察学院|新增|课程)."""
    name = _ADDED_END.sub("", name)
    doing = doing_of(name)
    name = name[len(doing) :] if doing.removeprefix("累计")[:1] == "新" and len(name) > len(doing) + 1 else name
    if len(name) <= _RATE or "新" not in name[1:]:
        return name
    name = name.replace("新增", "")
    added = NEWLY.search(name) if doing == "" else None
    if added is None:
        return name
    thing = name[added.end() :]
    return name[: added.start()] + thing[len(doing_of(thing)) :]
