"""The ending of a subject that others may share: the 增加值 of ``农业、工业增加值``, a rate as a whole word.

Belongs here: which words are such an ending, and where it begins. Does not belong here: which subject takes it over
(own_endings.py), what the last of a list says for all without a plain ending (endings.py).
"""

import re

from pipeline.core.lexicon import sharing
from pipeline.core.patterns import any_of

#: The endings themselves.
ENDINGS = frozenset(sharing.SHARED_ENDINGS)
_LONGEST = max(map(len, ENDINGS))
#: So many signs make a word.
WORD = 2
#: What is reckoned a head is said once for all subjects (A、B学校生均拨款标准).
_A_HEAD = re.compile(r"(?<=..)(?:人均|生均|户均|亩均)(?=..).+$")
#: Words before an ending that say with it what is measured (进出口|总额), or of what kind all are (产业集群|营收).
_BEFORE = re.compile(f"(?<=..)(?:{any_of((*sharing.BEFORE_ENDINGS, *sharing.KINDS_OF_ALL))})+$")
_BEFORE_WINDOW = 12
#: Things, which are an ending without the words before them.
THINGS = tuple(sharing.SHARED_THINGS)
#: Whole words that end in a rate (机械化率, 支付比例).
_RATE = re.compile(r"(?<=..)[\u4e00-\u9fff]{2}(?:化?率|比例)$")


def shared_ending(words: str) -> str:
    """The ending of ``words`` that a subject before them may share, with brackets (销售额(营业额)); '' without one."""
    if words.endswith(")") and (ending := shared_ending(words[: (opens := words.rfind("("))])):
        return ending + words[opens:]
    for at in range(2, len(words) - 4):
        if words[at : at + 3] == "增加值" or (words[at : at + 2] == "产业" and "增加值" in words[at:]):
            return words[at:]
    if "均" in words and (share := _A_HEAD.search(words)) is not None:
        return share[0]
    for size in range(min(_LONGEST, len(words)), 0, -1):
        if words[-size:] in ENDINGS:
            start = len(words) - size
            return words[start:] if words.endswith(THINGS) else words[_grown(words, start) :]
    return ""


def _grown(words: str, start: int) -> int:
    """Where an ending of ``words`` that starts at ``start`` begins with the words that belong to it."""
    before = _BEFORE.search(words, max(0, start - _BEFORE_WINDOW), start)
    return start if before is None else before.start()


def rate_at_end(words: str) -> str:
    """The rate that ``words`` end in as a whole word, with the words that belong to it, '' where none can be told."""
    plain = len(words) - (1 if words.endswith("率") else WORD)
    if (start := _grown(words, plain)) < plain:
        return words[start:]
    rate = _RATE.search(words)
    return "" if rate is None else words[_grown(words, rate.start()) :]
