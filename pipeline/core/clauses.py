"""Clauses of a sentence: where the words begin that belong to a number.

Belongs here: the punctuation between numbers. Does not belong here: what the words mean.
"""

import re

#: The signs that end a clause within a sentence, and all that do.
_SIGNS = ("，", "；", "：")
_ENDS = frozenset((*_SIGNS, *"。！？\n"))
_JOINERS = frozenset("、和及与，,；或")
#: Dashes and dots that open a point of a list.
_DASHES = frozenset("—–―•●·■◆▲★◇□○▪")
#: Words that begin as a joiner does (和美乡村, 和田地区): a noun follows 和 in 和美丽, 和平原, 和田园.
_NO_JOINER = re.compile(
    r"和(?:谐|美(?![丽化国食术妆容元育])|平(?![原均价台安])|解(?!决|放|除)|田(?![园林间径野]))|及[时格]|与(?:会|时)"
)
_EDGES = "，；：、"
_BRACKETS = {"(": ")", "[": "]"}
#: A statement that is whole, and the 、 that parts it from another as a comma would (大桥建成通车、|日均车流量8万车次).
_CAME_ABOUT = (
    "(?:(?:建成|竣工|主体|正式)?(?:通车|投运|投产|投用|竣工|完工|开工|获批|挂牌|揭牌|开园|开馆|封顶|贯通|落成|开业|开通"
    "|竣工验收|扩容提质)|"
    "(?:顺利|有序|稳步|扎实|深入|加快|全面|全线|正式|实质|启动|开工|加速|有效|全部|成功|刚刚)"
    "(?:推进|建设|实施|完成|运营|运行|启用|落地|上线|复工|开工|启动|发布|达标|消劣|触达|举办)|"
    "(?:快速|加快|加速|稳步|健康|蓬勃)发展|(?:大幅|明显|显著|持续|不断|稳步|进一步)"
    "(?:增加|减少|提升|改善|提高|下降|攀升|优化|向好)|"
    "(?:再|喜|又|实现|获得?)+丰收|(?:投产|达产)达效|建成试运转|基本建立|签约实施|通过[^、]{0,4}验收|(?:实现)?翻番)"
)
_ANOTHER = rf"{_CAME_ABOUT}、(?!{_CAME_ABOUT}(?!$)|[一二三四]期)(?=[^、]{{2,}}$)"
#: What is done about something no number counts, and what is done then (出台纾困政策、|投入专项资金3亿元).
_DONE_FIRST = (
    r"(?:出台|加大|实施|开展|推进|推动|完善|建立|提高|深化|落实|优化)[^，。；：、\d]{2,24}"
    "(?:措施|力度|试点|改革|行动|机制|政策|制度|标准)、(?=(?:完成|投入|举办|落地|节约|发放|减少|覆盖|惠及|解决|压减|撬动|带动))"
)
_WHOLE_STATEMENT = re.compile(
    rf"(?:[^，。；：、\d]{{3,}}{_CAME_ABOUT}、)*[^，。；：、\d]{{3,}}{_ANOTHER}|[^，。；：、\d]{{0,10}}{_DONE_FIRST}"
)
#: The same of what the number before counts (9个项目|有序推进、总投资3亿元).
_SAID_OF_COUNT = re.compile(rf"[^，。；：、\d]{{0,6}}?{_ANOTHER}")
#: No clause of a report is longer: a limit for texts without punctuation.
_WINDOW = 400


def clause_begin(text: str, done: int, at: int) -> tuple[int, int]:
    """Where the words that belong to the number at ``at`` begin, ``done`` being the end of the number before.

    Both are in one sentence.

    Also where that number's own words end: behind a bracket that follows it at once.
    """
    closing = _BRACKETS.get(text[done : done + 1])
    if closing is not None and (close := text.find(closing, done, at)) > 0:
        done = close + 1
    begin = max(done, at - _WINDOW)
    for sign in _SIGNS:
        begin = max(begin, text.rfind(sign, begin, at) + 1)
    if (close := text.find("”", begin, at)) > 0 and text.find("“", begin, close) < 0:
        begin = _before_quotation(text, done, begin)
    if text.find("、", begin, at) > 0:
        statement = _WHOLE_STATEMENT if text[max(0, begin - 1)] in _ENDS else _SAID_OF_COUNT
        whole = statement.match(text, begin, at)
        begin = whole.end() if whole is not None else begin
    bracket = text.rfind("(", begin, at)
    if bracket >= 0 and text.find(")", bracket, at) < 0:
        begin = bracket + 1
    while begin < at and text[begin] in _JOINERS and _NO_JOINER.match(text, begin, at) is None:
        if text[begin] == "与" and (begin == 0 or text[begin - 1] in _ENDS):
            break  # with whom something is done (，|与京津共建实验室3家)
        begin += 1
    while begin < at and text[begin] in _DASHES:
        begin += 1
    return begin, done


def _before_quotation(text: str, done: int, begin: int) -> int:
    """Where the clause begins whose quotation holds the sign before ``begin`` (举办“湾区合作，|共享未来”等推介会)."""
    low = max(done, begin - _WINDOW)
    opened = text.rfind("“", low, begin)
    if opened < 0 or text.find("”", opened, begin) >= 0:
        return begin
    return max(low, *(text.rfind(sign, low, opened) + 1 for sign in _SIGNS))


def words_between(text: str, start: int, end: int) -> str:
    """What stands between two numbers, without the signs around it."""
    return text[max(start, end - _WINDOW) : end].strip(_EDGES)


def sentence_before(text: str, start: int) -> str:
    """The sentence before the one at ``start``, in the same paragraph, without its end; '' where there is none."""
    low = max(start - _WINDOW, text.rfind("\n", 0, start) + 1)
    return text[max(low, text.rfind("。", low, start - 1) + 1) : start - 1] if start > low else ""


def sentence_begin_before(text: str, start: int) -> int:
    """Where the sentence before the one at ``start`` begins in its paragraph; ``start`` or more where none is there."""
    return max(text.rfind("。", 0, start - 1), text.rfind("\n", 0, start - 1)) + 1


def last_clause(words: str) -> str:
    """The last clause of ``words``."""
    return words[max(words.rfind("，"), words.rfind("；"), words.rfind("：")) + 1 :]
