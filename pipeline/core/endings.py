"""What the last of several subjects says for all of them: the 增加值 of ``农业、工业增加值``.

Belongs here: endings of subjects, and whether one has an ending of its own. Does not belong here: where a list of
subjects parts, and what its first says for the others (subjects.py).
"""

import re

from pipeline.core.lexicon import nouns
from pipeline.core.patterns import any_of

_ENDINGS = frozenset(nouns.SHARED_ENDINGS)
_LONGEST = max(map(len, _ENDINGS))
#: Names that need no ending.
_WHOLE_NAMES = frozenset(("GDP", "CPI", "PPI"))
#: What can be said of any amount: an ending of its own keeps no subject from it (生产总值、工业增加值增速).
_RATES_OF_ALL = ("增速", "增幅", "占比", "比重")
_OF_WHOLE = ("占比", "比重")
#: What is reckoned a head is said once for all subjects (A、B学校生均拨款标准).
_A_HEAD = re.compile(r"(?<=..)(?:人均|生均|户均|亩均)(?=..).+$")
#: Words before an ending that say with it what is measured (进出口|总额), or of what kind all are (产业集群|营收).
_BEFORE = re.compile(f"(?<=..)(?:{any_of((*nouns.BEFORE_ENDINGS, *nouns.KINDS_OF_ALL))})+$")
_BEFORE_WINDOW = 12
_KIND = re.compile(f"(?:{any_of(nouns.KINDS_OF_ALL)})+")
_TRADES = ("业", "集群", "产业链", "类")
_THINGS = tuple(nouns.SHARED_THINGS)
_SHARES = ("率", "比例", "占比", "比重", "覆盖面")
#: Endings that are no words themselves, and the whole words that they end (公积金、医保|网办率, 机械化率, 支付比例).
SHORT_RATES = frozenset(("率", "比例"))
_RATE = re.compile(r"(?<=..)[\u4e00-\u9fff]{2}(?:化?率|比例)$")


def shared_ending(words: str) -> str:
    """The ending of ``words`` that a subject before them may share, '' where there is none."""
    for at in range(2, len(words) - 4):
        if words[at : at + 3] == "增加值" or (words[at : at + 2] == "产业" and "增加值" in words[at:]):
            return words[at:]
    if (share := _A_HEAD.search(words)) is not None:
        return share[0]
    for size in range(min(_LONGEST, len(words)), 0, -1):
        if words[-size:] in _ENDINGS:
            start = len(words) - size
            before = None if words.endswith(_THINGS) else _BEFORE.search(words, max(0, start - _BEFORE_WINDOW), start)
            return words[start if before is None else before.start() :]
    return ""


def rate_at_end(words: str) -> str:
    """The rate that ``words`` end in as a whole word, '' where none can be told."""
    rate = _RATE.search(words)
    return "" if rate is None else rate[0]


def with_ending(part: str, shared: str, last: str) -> str:
    """``part``, a subject before ``last``, with the ending ``shared`` that the last says for all, where it has none."""
    rate = next((rate for rate in _RATES_OF_ALL if shared.endswith(rate)), "")
    if rate and part.endswith((*_RATES_OF_ALL, *(("率",) if rate in _OF_WHOLE else ()))):
        return part
    if rate and len(shared) > len(rate) and shared_ending(part):
        shared = rate  # 工业投资、民间投资占比
    elif len(part) > 1 and not rate and _has_own(part, shared, last):
        return part
    if part.endswith(_TRADES):
        kind = _KIND.match(shared)
        shared = shared[kind.end() :] if kind is not None else shared
    return part + shared[_overlap(part, shared) :]


def _overlap(part: str, shared: str) -> int:
    """How many signs of ``shared`` end ``part`` already (服务贸易|贸易规模)."""
    return next((size for size in range(len(shared) - 1, 1, -1) if part.endswith(shared[:size])), 0)


def _has_own(part: str, shared: str, last: str) -> bool:
    """Whether a subject has an ending of its own, so that it does not take over the ``shared`` one of ``last``."""
    if part in _WHOLE_NAMES:
        return True
    own = shared_ending(part)
    if own in nouns.SHARED_THINGS and not shared.endswith(_THINGS):
        return _is_counted(own, shared, last)
    return bool(own) and (len(shared) == 1 or not part.endswith(nouns.NOT_ENDINGS))


def _is_counted(thing: str, shared: str, last: str) -> bool:
    """Whether a subject that ends in a ``thing`` is told by its count, not by the measure that ``last`` ends in.

    A trade is never counted; of other things a share is none, and no measure of another such thing.
    """
    alike = last.removesuffix(shared).endswith(thing)
    return thing != "产业" and not alike and not (shared.endswith(_SHARES) and not shared.endswith("增长率"))
