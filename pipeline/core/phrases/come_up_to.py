"""What something is said to come up to, between its name and its number: a whole, or so much for each.

Belongs here: the name of what is told so (奶业产值|达到农业总值的|50%, 抽检量|达到每千人|6批次).
Does not belong here: what was planned (multiples.py), bounds (measures.py).
"""

import re

from pipeline.core.lexicon import cues, nouns
from pipeline.core.patterns import any_of

_COME_UP_TO = rf"(?:均|都|已|要)*(?:达到?|(?:稳定|保持|维持|控制)在|超过?|{any_of(cues.MOVING)}[到至])"
_OF_WHOLE = re.compile(
    rf"(?P<what>[^占]{{2,}}?)(?P<share>比例|占比|比重|)(?:占到|{_COME_UP_TO})"
    rf"(?P<of>[^，。；、\d占达超到]{{2,}}(?:{any_of(nouns.SHARED_OF)}|支出|预算|面积|装机))"
)
_FOR_EACH = re.compile(
    rf"(?P<what>..+?)(?:(?P<more>超过?)|{_COME_UP_TO})(?:每年|年均)?(?P<each>每[十百千万]*(?:常住)?(?:人口?|户|亩))"
)


def share_of_whole(name: str) -> str:
    """``name`` of a percentage, with 占 between what comes up to a whole and that.

    >>> share_of_whole("奶业产值达到农业总值")
    '奶业产值占农业总值'
    >>> share_of_whole("民生支出比例稳定在一般公共预算")
    '民生支出占一般公共预算比例'
    """
    share = _OF_WHOLE.fullmatch(name)
    return name if share is None else f"{share['what']}占{share['of']}{share['share']}"


def for_each(name: str) -> tuple[str, bool]:
    """``name`` with how many it is reckoned for before it, where it ends in that, and whether it is more than so much.

    >>> for_each("食品抽检量超每千人")
    ('每千人食品抽检量', True)
    """
    each = _FOR_EACH.fullmatch(name)
    return (name, False) if each is None else (each["each"] + each["what"], each["more"] is not None)
