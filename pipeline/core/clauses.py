"""Clauses of a sentence: where the words begin that belong to a number.

Belongs here: the punctuation between numbers. Does not belong here: what the words mean.
"""

import re

#: As far as the last sign that ends a clause.
_LAST_END = re.compile("(?s:.*)[，；：。！？\n]")
_JOINERS = frozenset("、和及与，,；或")
_EDGES = "，；：、"
_BRACKETS = {"(": ")", "[": "]"}
#: No clause of a report is longer: a limit for texts without punctuation.
_WINDOW = 400


def clause_begin(text: str, done: int, at: int) -> tuple[int, int]:
    """Where the words that belong to the number at ``at`` begin, ``done`` being the end of the number before.

    Also where that number's own words end: behind a bracket that follows it at once.
    """
    closing = _BRACKETS.get(text[done : done + 1])
    if closing is not None and (close := text.find(closing, done, at)) > 0:
        done = close + 1
    low = max(done, at - _WINDOW)
    ended = _LAST_END.match(text, low, at)
    begin = ended.end() if ended is not None else low
    bracket = text.rfind("(", begin, at)
    if bracket >= 0 and text.find(")", bracket, at) < 0:
        begin = bracket + 1
    while begin < at and text[begin] in _JOINERS and not text.startswith("及时", begin):
        begin += 1
    return begin, done


def words_between(text: str, start: int, end: int) -> str:
    """What stands between two numbers, without the signs around it."""
    return text[max(start, end - _WINDOW) : end].strip(_EDGES)


def last_clause(words: str) -> str:
    """The last clause of ``words``."""
    return words[max(words.rfind("，"), words.rfind("；"), words.rfind("：")) + 1 :]
