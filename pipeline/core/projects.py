"""Projects that are told with what they cost before how many there are (推进港区建设，实施总投资9亿元的|30个项目).

Belongs here: which projects of any kind those are. Does not belong here: the sector that a sentence of projects is
about (sectors.py), the side of a thing behind its amount (amounts.py).
"""

import re

from pipeline.core import leaning, naming

_KIND = r"(?P<kind>(?:重点|重大|优质|产业)*(?:项目|工程))"
_SIDE = r"(?:首期|计划|年度|概算|估算|预计|完成|总)*投资额?"
_PLAIN = re.compile(rf"{_KIND}(?P<side>{_SIDE})?")
#: The words before an amount: whose it is, and the side.
_BEFORE = re.compile(rf"(?P<whose>.*?)(?:首批|今年|全年)?{_SIDE}(?:达到?|约|近|超过?|逾|为)*")
_ENDS = ("项目", "工程", "投资", "投资额")
#: Words that tell no projects from others: others of any kind, and what is done with all of them.
_ANY = ("项目", "工程", "投资", "“", "(")
_ONLY_DONE = ("实施", "谋划", "建设", "推进", "推动", "抓好", "调度")
_SHORTEST, _LONGEST = 2, 16


def of_amount(text: str, start: int, begin: int, at: int, noun: str, subject: str) -> str:
    """``noun``, projects of any kind or their side, with what tells them from others, or ''.

    The amount, or the count behind an amount, stands ``at`` its place; its words begin at ``begin``, the sentence at
    ``start``. ``subject`` is that of the number before.

    >>> of_amount("推进港区建设，实施总投资9亿元的30个项目。", 0, 7, 12, "项目总投资", "")
    '港区建设项目总投资'
    >>> of_amount("推进港区建设，实施总投资9亿元的30个项目。", 0, 16, 16, "项目", "港区建设项目总投资")
    '港区建设项目'
    """
    plain = _PLAIN.fullmatch(noun) if noun.endswith(_ENDS) else None
    if plain is None:
        return ""
    if plain["side"] is None:
        own = re.fullmatch(rf"(?P<whole>.+{plain['kind']}){_SIDE}", subject) if text[at - 1] == "的" else None
        return own["whole"] if own is not None and "等" not in own["whole"] else ""
    before = _BEFORE.fullmatch(text, begin, at)
    whose = naming.named(before["whose"]) if before is not None else ""
    if not whose or naming.is_done_alone(whose) or whose.endswith(_ONLY_DONE):
        topic = leaning.plain_topic(text, start, begin)
        whose = "" if naming.doing_of(topic) else topic
    told = _SHORTEST <= len(whose) <= _LONGEST and not any(word in whose for word in _ANY)
    return whose + noun if told else ""
