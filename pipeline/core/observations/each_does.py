"""So much is done by each of several, or of each of several things: 东县、西县各建设1家医院, 甲厂、乙厂各新增3家.

Belongs here: of whom or what that is said where 各 stands before a verb. Does not belong here: 各 right before the
number, and other numbers said of several (several.py).
"""

import re

from pipeline.core.lexicon import own_verbs
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Quantity

_ITEM = r"[^，。；：、\n和与及]{2,16}"
#: The list of them, behind what is done for them all (支持|东县、西县各建设); not those to whom something is given.
_EACH = re.compile(
    r"(?<![^，。；：\n])(?:支持|推动|指导|帮助|鼓励)?(?![已都]?[各每向为对在给从将把])"
    rf"(?P<list>{_ITEM}(?:、{_ITEM})*[、和与及]{_ITEM})各自?(?P<did>{any_of(own_verbs.DONE_BY_EACH)})(?:不少于|至少|超过?)?$"
)
_SEVERAL = re.compile("[、和与及]")
_WINDOW, _NEAR = 72, 8


def each_of(names: list[str], text: str, start: int, q: Quantity, counts: bool) -> list[str]:
    """The ``names`` of ``q``, or where it has one, those of each of several before it, in a sentence from ``start`` on.

    What is counted behind it (``counts``) is what each of them does; else they are what it is done to
    (甲类企业、乙类企业|各新增3家).
    """
    if len(names) != 1 or text.find("各", max(start, q.start - _NEAR), q.start) < 0:
        return names
    each = _EACH.search(text, max(start, q.start - _WINDOW), q.start)
    if each is None:
        return names
    who = _SEVERAL.split(each["list"].removesuffix("中"))
    if not counts:
        return [each["did"] + one for one in who]
    done = names[0].rpartition("各")[2] if each["list"] in names[0] else names[0]
    return [one + done for one in who]
