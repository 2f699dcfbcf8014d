"""What pronouns in a name stand for: 投在这些方面的钱, 这个比重, 中央财政为此支出.

Belongs here: which pronouns stand for what is told before, and finding that. Does not belong here: what a number
without a name takes over (nameless.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon.places import LEVELS, WHOLE
from pipeline.core.numbers import numerals
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import sentence_before

#: What is done or spent in fields that are told before.
_FIELDS = re.compile(r"(?:在|)这(?:一|些|几|两|)个?方面的?")
#: Words for what the clause before speaks of (建立助学金制度，|为此财政支出…).
_REFERRING = re.compile("(?:为此|此项|这项|该项)(?!目)")
_REFERRING_WINDOW = 14
#: A share that is told before.
_SHARE = re.compile(r"(?:把|将|)(?:这|该)(?:一|个|)个?(?P<what>比重|比例|比率)")
#: A figure that is told before, whatever it is.
_FIGURE = re.compile("(?:这|该)(?:一|个|)个?(?:数字|数据|数额|指标值)")
#: How clauses tell of fields: what is supported, what money is for, what is given the most, why something is spent.
_TOLD = (
    re.compile(r"对(?P<what>[^，。；\d]{2,30}?)的?(?:支持|投入|扶持|投资|补助)"),
    re.compile(r"用于(?P<what>[^，。；\d]{2,30}?)的(?:资金|经费|支出|投资)"),
    re.compile(r"采[取用](?P<what>[^，。；\d]{2,60}?等)(?:多种|各种)形式"),
    re.compile(r"(?:重点|重心)是(?P<what>[^，。；\d]{2,30})(?:[，。；]|$)"),
    re.compile(r"(?:因|由于)(?P<what>[^，。；\d]{2,16})而"),
    re.compile(
        rf"(?:^|[，。；])(?:我[{LEVELS}]|{WHOLE})?(?P<what>[^，。；\d]{{2,24}}(?:事业|产业|工程|建设))(?:重新|有了|取得|出现|得到)"
    ),
)
#: What only says how many figures are spoken of that were told before, and the sides that it may name of them.
SIDES = ("增速", "增幅", "总量")
_SO_MANY = re.compile(
    rf"(?:这|以上|上述|其)?(?P<count>[两二三四五六]|[2-6])(?:[项个](?:主要|经济)*(?:指标|工作)?|(?:主要|经济)*指标|工作|者|)"
    rf"(?:{'|'.join(SIDES)}|)"
)
_SO_MANY_HEADS = frozenset("这以上其两二三四五六23456")
_COUNT = re.compile(r"\d[\d.]*[万亿多余]*[个名户家所人]?")
_RAISED = re.compile(r"^(?:提高|降低|增加|扩大|调整)了?")


def resolved(text: str, start: int, begin: int, name: str, subject: str, at: int = 0) -> str:
    """``name``, whose words begin at ``begin``, with what its pronoun stands for; '' where it has none or nothing told.

    The sentence begins at ``start``, the number stands ``at``; ``subject`` is what the number before it measured.

    >>> resolved("提高了科教投资比重。这个比重", 10, 10, "这个比重", "")
    '科教投资比重'
    """
    words = text[begin : min(at, begin + _REFERRING_WINDOW)]
    if ("此" in words or "项" in words) and (referring := _REFERRING.search(words)) is not None:
        return for_this(text, start, begin) + name.replace(referring[0], "")
    if "这" not in name and "该" not in name:
        return ""
    if (share := _SHARE.fullmatch(name)) is not None:
        return subject or _last_share(sentence_before(text, start), share["what"])
    if subject and _FIGURE.fullmatch(name) is not None:
        return subject  # 投资达到9亿元，|这一数字|比规划目标高出2亿元
    fields = _FIELDS.search(name)
    things = fields_before(text, start, begin) if fields is not None else ""
    return name[: fields.start()] + things + name[fields.end() :] if fields is not None and things else ""


def counted_alone(name: str) -> int:
    """How many figures told before ``name`` speaks of by their count alone, 0 where it names any itself.

    >>> counted_alone("两项指标增速"), counted_alone("三项"), counted_alone("两项改革")
    (2, 3, 0)
    """
    so_many = _SO_MANY.fullmatch(name) if name[:1] in _SO_MANY_HEADS else None
    return 0 if so_many is None else int(numerals.either(so_many["count"]) or 0)


def fields_before(text: str, start: int, begin: int) -> str:
    """The fields or the doing that were told last before ``begin``, in its sentence or the one before; or ''."""
    for words in (text[start:begin], sentence_before(text, start)):
        told = [match for pattern in _TOLD for match in pattern.finditer(words)]
        if told:
            return max(told, key=re.Match.start)["what"]
    return ""


def for_this(text: str, start: int, begin: int) -> str:
    """What 为此 refers to: the topic of the clause before, how many things it counts left out, or what is told before.

    >>> for_this("提高1200万名教师待遇，财政为此投入", 0, 13)
    '教师待遇'
    """
    first = max(start, *(text.rfind(sign, start, begin - 1) + 1 for sign in "，；"))
    clause = text[first : begin - 1] if begin > start else ""
    counted = topics.topic_of(_COUNT.sub("", clause)) if _COUNT.search(clause) is not None else ""
    return counted or topics.topic_before(text, start, begin) or fields_before(text, start, begin)


def _last_share(words: str, what: str) -> str:
    """The last share that ``words`` tell of (提高了科教方面的投资|比重), '' where they tell of none."""
    at = words.rfind(what)
    if at < 0:
        return ""
    return naming.named(_RAISED.sub("", words[words.rfind("，", 0, at) + 1 : at + len(what)]))
