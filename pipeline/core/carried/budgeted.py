"""What a budget gives money for, where that is told before: why it does, what a heading says is to be done.

Belongs here: finding that for names that say only that a budget gives something (要增加农业补贴。省财政安排3亿元). Does
not belong here: which names those are (budgets.py), what money is spent on, told behind it (spending.py).
"""

import re

from pipeline.core.discourse import references, topics
from pipeline.core.numbers.numerals import SIGNS
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import HAS_NUMBER

#: Why money is given, right before that it is (为支持林业改革，|今年省财政拿出3亿元).
_IN_ORDER_TO = re.compile(
    r"为了?(?:更好地|进一步)?(?:支持|保证|保障|确保|解决|推进|推动|促进|帮助)(?P<what>[^，。；：\d]{4,24}?)(?:的需要|问题)?，"
    r"(?:从?[今明]年起?，?)?$"
)
#: The same, behind how much and what another budget gives of it (投入8亿元，其中省财政3亿元，|以保证医改的顺利推进).
_TO_THIS_END = re.compile(
    r"(?:，其中[^，。；]{2,24})?，以(?:保证|保障|确保|支持|推动|促进)(?P<what>[^，。；\d]{4,24}?)的?(?:顺利)?(?:推进|实施|进行|开展)(?=[。；])"
)
#: Spending that does not say on what, and the clause right before it that does (加大对科技的投入，|财政支出9亿元).
_PLAIN_SPENDING = frozenset(("财政支出", "支出", "累计支出"))
_SPENT_MORE_ON = re.compile(
    r"[^，。；\d]{0,6}(?:加大|增加|强化|加强)了?对?(?P<what>(?!财政|政府|资金)[^，。；\d]{2,24}?)的?(?:投入|支持|扶持)(?:力度)?$"
)
#: On what a share of all that is spent goes, told before how much that was (将八成财力用于民生，|五年累计投入9亿元).
_SHARE_SPENT_ON = re.compile(
    r"(?:财力|财政(?:总?支出|资金)|预算支出)(?:持续|继续|优先)?(?:投向|用于|投入到?|用在)了?(?P<what>[^，。；\d]{2,14}?)(?:上|方面)?，"
)
_PUT_IN = frozenset(("投入", "累计投入", "累计", "支出", "累计支出"))
#: How a point of several begins (一是, 三要, 第二，).
_POINT = re.compile(rf"(?<![^。：；\n])(?:[{SIGNS}]+(?:是|要)|第[{SIGNS}]+，)")
#: A longer sentence is no heading, a shorter topic says nothing.
_LONGEST, _SHORTEST = 24, 3
#: Money and ways are nothing that more money is for (完善财政支持政策，|省财政安排3亿元).
_NO_PURPOSE = re.compile("财政|资金|投入|预算|机制|政策措施")


def purpose(text: str, start: int, begin: int, after: int, end: int) -> str:
    """What a budget gives money for in the clause at ``begin`` of the sentence from ``start`` to ``end``, or ''.

    Behind its amount the text goes on at ``after``.

    >>> purpose("为支持山区林业改革，省财政拿出3亿元", 0, 10, 18, 18)
    '山区林业改革'
    >>> purpose("一是加强传染病防治。为此，省财政投入3亿元", 10, 13, 22, 22)
    '传染病防治'
    """
    if (why := _IN_ORDER_TO.search(text, start, begin)) is not None:
        return why["what"]
    if (to_this_end := _TO_THIS_END.match(text, after, end)) is not None:
        return to_this_end["what"]
    what = references.fields_before(text, start, begin) or _heading(text, start)
    return "" if _NO_PURPOSE.search(what) is not None else what


def spent_on(text: str, start: int, begin: int, name: str) -> str:
    """``name``, spending that does not say on what, with what the clause before ``begin`` says more is spent on; or ''.

    >>> spent_on("加大对科技、教育的投入，全省财政支出9亿元", 0, 12, "财政支出")
    '科技、教育财政支出'
    """
    if name in _PUT_IN and (shares := [*_SHARE_SPENT_ON.finditer(text, start, begin)]):
        return shares[-1]["what"] + name + ("投入" if name == "累计" else "")
    if name not in _PLAIN_SPENDING:
        return ""
    clause = max(start, *(text.rfind(sign, start, begin - 1) + 1 for sign in "，；"))
    more = _SPENT_MORE_ON.match(text, clause, begin - 1)
    return more["what"] + name if more is not None else ""


def _heading(text: str, start: int) -> str:
    """What the heading says is to be done under which the sentence at ``start`` stands: that of its point, if there
    are several, else the first sentence of its paragraph; '' where that is no heading."""
    low = text.rfind("\n", 0, start) + 1
    at = max((point.end() for point in _POINT.finditer(text, low, start)), default=low)
    end = text.find("。", at, start)
    heading = text[at:end] if at < end <= at + _LONGEST else ""
    if not heading or "，" in heading or HAS_NUMBER.search(heading) is not None:
        return ""
    topic = naming.strip_lead(topics.topic_of(heading)).removesuffix("工作")
    return topic if len(topic) >= _SHORTEST else ""
