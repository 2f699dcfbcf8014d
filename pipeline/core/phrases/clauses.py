"""Clauses of a sentence: where the words begin that belong to a number.

Belongs here: the punctuation between numbers. Does not belong here: what the words mean.
"""

import re

from pipeline.core.lexicon import clauses as lexicon
from pipeline.core.lexicon import outcomes
from pipeline.core.patterns import any_of

#: The signs that end a clause within a sentence, and all that do.
_SIGNS = ("，", "；", "：")
_ENDS = frozenset((*_SIGNS, *"。！？\n"))
_JOINERS = frozenset("、和及与，,；或")
#: Dashes and dots that open a point of a list.
_DASHES = frozenset("—–―•●·■◆▲★◇□○▪")
#: The signs that number the points of a list within a line (①改造小区2个②新建公园3座), and where the first stands.
_POINTS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑"
_ANY_POINT = re.compile(f"[{_POINTS}]")
_POINT = re.compile(rf"[{_POINTS}]|\(\d{{1,2}}\)")
_FIRST_SIGNS = "①⑴⒈"
_FIRST_POINT = re.compile(f"(?:^|[，；：。)\\n])[ \u3000]*[{_FIRST_SIGNS}]", re.MULTILINE)
#: Words that begin as a joiner does (和美乡村, 及时, 与会), and their first signs.
_WORD_HEADS = frozenset("和及与")
NO_JOINER = re.compile(f"和(?:{lexicon.AND_IN_WORD})|及[时格]|与(?:会|时)")
#: With what a value is compared, before how it differs (、|与上年相比增长5%).
_COMPARED = re.compile("[与和][^，。；、]{0,8}年[^，。；、]{0,4}相比")
_EDGES = "，；：、"
_BRACKETS = {"(": ")", "[": "]"}
#: A statement that is whole, and the 、 that parts it from another as a comma would (大桥建成通车、|日均车流量8万车次).
_CAME_ABOUT = (
    f"(?:{any_of(outcomes.PUT_TO_USE_HOW)}?{any_of((*lexicon.OPENED, *outcomes.PUT_TO_USE))}"
    f"|{any_of(outcomes.GOES_ON_HOW)}{any_of(outcomes.GOES_ON)}|{any_of(outcomes.DEVELOPS_HOW)}发展"
    f"|{any_of(outcomes.MOVED_HOW)}{any_of(outcomes.MOVED)}|{any_of(outcomes.HARVEST_HOW)}+丰收"
    f"|{any_of(outcomes.CAME_TO_BE)}|通过[^、]{{0,4}}验收|达到[^、]{{0,4}}要求|恢复[^、]{{0,4}}举办)"
)
_ANOTHER = rf"{_CAME_ABOUT}、(?!{_CAME_ABOUT}(?!$)|[一二三四]期)(?=[^、]{{2,}}$)"
#: What is done about something no number counts, and what is done then (出台纾困政策、|投入专项资金3亿元).
_DONE_FIRST = (
    rf"{any_of(outcomes.DONE_FIRST)}[^，。；：、\d]{{2,24}}{any_of(outcomes.DONE_ABOUT)}"
    rf"、(?={any_of(outcomes.DONE_THEN)})(?!(?<=工程、|项目、)完成)"  # 推进二期工程、完成300公里治理任务
)
#: A statement, and whom it reached, told behind 、 (小区改造项目完成交付、|惠及居民9户).
_REACHED = rf"、(?=(?:{any_of(outcomes.REACHED)})[^、的率能面]{{0,8}}$)"
_WHOLE_STATEMENT = re.compile(
    rf"(?:[^，。；：、\d]{{3,}}{_CAME_ABOUT}、)*[^，。；：、\d]{{3,}}{_ANOTHER}|[^，。；：、\d]{{0,14}}{_DONE_FIRST}"
    rf"|[^，。；：、]{{5,}}{_REACHED}"
)
#: How the value right before fares among others or as never before (产值达9亿元|、稳居全国前列|、增长5%).
_FARED = (
    r"、[^，。；：、\d的]{0,4}?(?:(?:[居列]|进入|跻身|迈入|保持)[^，。；：、\d]{0,8}(?:前列|方阵|梯队|前(?:\d+|[十百]+)强)"
    r"|创[^，。；：、\d]{0,10}新[高低])、(?=[^、]{2,}$)"
)
#: The same of what the number before counts (9个项目|有序推进、总投资3亿元).
_SAID_OF_COUNT = re.compile(
    rf"[^，。；：、\d]{{0,6}}?(?:{_ANOTHER}|{_DONE_FIRST}|实现[^，。；：、]+{_REACHED})|{_FARED}"
)
#: The last signs of such statements before their 、, where no word of those reached stands behind it.
_STATED_ENDS = frozenset(
    word[-1]
    for word in (
        *("发展", "丰收", "验收", "要求", "举办", *lexicon.OPENED, *outcomes.PUT_TO_USE, *outcomes.GOES_ON),
        *(*outcomes.MOVED, *outcomes.CAME_TO_BE, *outcomes.DONE_ABOUT),
    )
)
#: No clause of a report is longer: a limit for texts without punctuation.
_WINDOW = 400
#: Signs that hold a part of a clause together, and from how far they may do so: a remark in brackets is short.
_PAIRS = (("“”", _WINDOW), ("()", 60))
#: A number, or the sign of a point of a list.
HAS_NUMBER = re.compile(r"[\d()]")
_SENTENCE_ENDS = "。！？\n"
#: A mark that was passed, before the amount itself in brackets (进出口总额|超“千亿元”(|1023亿元).
MARK_PASSED = re.compile(
    r"(?:已|首次|成功|一举)*(?:超过?|突破|跨过|跨越|迈[上过]|站上)“[^”“，。；、]{1,8}[亿万千百][^”“，。；、]{0,4}”(?:大关|台阶|关口|)\($"
)
_CLOSING = "”’）)"
_SENTENCE_END = re.compile(rf"[{_SENTENCE_ENDS}][{_SENTENCE_ENDS}]*[{_CLOSING}]*")
#: Most sentences end with one sign: none of these follows.
_GOES_ON = frozenset(_SENTENCE_ENDS + _CLOSING)


def sentence_around(text: str, low: int, at: int) -> tuple[int, int]:
    """Where the sentence of the number at ``at`` begins and ends, which begins at ``low`` or behind it."""
    last = low - 1
    for sign in _SENTENCE_ENDS:
        last = max(last, text.rfind(sign, last + 1, at))
    size = len(text)
    first = size
    for sign in _SENTENCE_ENDS:
        found = text.find(sign, at, first)
        first = first if found < 0 else found
    return _end_at(text, last) if last >= low else low, _end_at(text, first) if first < size else size


def _end_at(text: str, at: int) -> int:
    """Where the sentence ends whose first closing sign stands at ``at``."""
    if text[at + 1 : at + 2] not in _GOES_ON:
        return at + 1
    closing = _SENTENCE_END.match(text, at)
    return at + 1 if closing is None else closing.end()


def clause_begin(text: str, done: int, at: int, points: bool) -> tuple[int, int]:
    """Where the words that belong to the number at ``at`` begin, ``done`` being the end of the number before.

    Both are in one sentence; ``points`` says that signs may number points of a list within a line of ``text``.

    Also where that number's own words end: behind a bracket that follows it at once.
    """
    closing = _BRACKETS.get(text[done : done + 1])
    if closing is not None and (close := text.find(closing, done, at)) > 0:
        done = close + 1
    begin = max(done, at - _WINDOW)
    for sign in _SIGNS:
        begin = max(begin, text.rfind(sign, begin, at) + 1)
    for pair, longest in _PAIRS:
        if (close := text.find(pair[1], begin, at)) > 0 and text.find(pair[0], begin, close) < 0:
            begin = _before_pair(text, max(done, begin - longest), begin, pair)
    if points and _ANY_POINT.search(text, begin, at) is not None:
        begin = _behind_point(text, begin, at)
    if (mark := text.find("、", begin, at)) > 0 and _may_close(text, begin, mark, at):
        statement = _WHOLE_STATEMENT if text[max(0, begin - 1)] in _ENDS else _SAID_OF_COUNT
        whole = statement.match(text, begin, at)
        begin = whole.end() if whole is not None else begin
    bracket = text.rfind("(", begin, at)
    passed = bracket == at - 1 and "“" in text[begin:at] and MARK_PASSED.search(text, begin, at) is not None
    if bracket >= 0 and not passed and text.find(")", bracket, at) < 0:
        begin = bracket + 1
    while (
        begin < at
        and text[begin] in _JOINERS
        and (text[begin] not in _WORD_HEADS or NO_JOINER.match(text, begin, at) is None)
    ):
        if text[begin] == "与" and (begin == 0 or text[begin - 1] in _ENDS):
            break  # with whom something is done (，|与京津共建实验室3家)
        if text[begin] in "与和" and _COMPARED.match(text, begin, at) is not None:
            break
        begin += 1
    while begin < at and text[begin] in _DASHES:
        begin += 1
    return begin, done


def has_points(text: str) -> bool:
    """Whether signs may number points of a list within a line of ``text``: the first of them tells."""
    return any(sign in text for sign in _FIRST_SIGNS)


def _may_close(text: str, begin: int, mark: int, at: int) -> bool:
    """Whether ``mark``, the first 、 from ``begin`` to ``at``, may close a statement, or open one before another."""
    if mark == begin:
        return text.find("、", mark + 1, at) > 0
    return text[mark - 1] in _STATED_ENDS or text.startswith(outcomes.REACHED, mark + 1)


def _before_pair(text: str, low: int, begin: int, pair: str) -> int:
    """Where the clause begins, at ``low`` at first, that has the sign before ``begin`` within a ``pair`` of signs.

    Those of a quotation (举办“湾区合作，|共享未来”等推介会), or of a remark in brackets (产值(预计，|下同)、税收).
    """
    opened = text.rfind(pair[0], low, begin)
    if opened < 0 or text.find(pair[1], opened, begin) >= 0:
        return begin
    return max(low, *(text.rfind(sign, low, opened) + 1 for sign in _SIGNS))


def _behind_point(text: str, begin: int, at: int) -> int:
    """Where the words behind the last sign between ``begin`` and ``at`` begin that numbers a point of a list.

    A sign that refers to a note numbers none: before it no first point opens a list in its line.
    """
    if _FIRST_POINT.search(text, text.rfind("\n", 0, begin) + 1, at) is None:
        return begin
    return max(point.end() for point in _POINT.finditer(text, begin, at))


def part_begin(text: str, start: int, end: int) -> int:
    """Where the part of the sentence from ``start`` begins that ``end`` stands in: behind the last ； before it."""
    return max(start, text.rfind("；", start, end) + 1)


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
