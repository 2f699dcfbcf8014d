"""Clauses that tell only how something is done, or to what end (推进园区建设，|完善联动机制|，完成投资9亿元).

Belongs here: which clauses those are, and which clause before them tells what is done. Does not belong here: what a
clause speaks of (topics.py), which names take that over (leaning.py).
"""

from pipeline.core.discourse import spoken_of, topics
from pipeline.core.lexicon import clauses
from pipeline.core.phrases import naming

_CLAUSE_SIGNS = "，；："


def before(text: str, low: int, begin: int) -> int:
    """``begin``, or where the clause ends that tells what is done, before one that tells only to better how it is done.

    The words in question stand behind ``low``.

    >>> before("推进园区建设，完善联动机制，完成投资9亿元", 0, 14)
    7
    """
    comma = text.rfind("，", low, begin - 1)
    if comma < 0 or not text.endswith(clauses.WAY_ENDS, comma, begin - 1):
        return begin
    way = text[comma + 1 : begin - 1]
    first = max(low, *(text.rfind(sign, low, comma) + 1 for sign in _CLAUSE_SIGNS))
    told = text[first:comma]
    betters = way.startswith(clauses.BETTERED) or naming.strip_lead(way).startswith(clauses.BETTERED)
    if not betters or topics.topic_of(way) == "" or topics.is_setting(told):
        return begin
    doing = spoken_of.opens_with_doing(told) or naming.strip_lead(told) != told or topics.tells_of_thing(told)
    return before(text, low, comma + 1) if doing and topics.topic_of(told) else begin
