"""Adverbials between a counted noun and its predicate: how, when, where and with whom something comes about.

Belongs here: where they begin. Does not belong here: the words (``lexicon.adverbs``), where the predicate begins and
what the noun is (nouns.py).
"""

import re

from pipeline.core.lexicon import adverbs, times
from pipeline.core.lexicon.places import WHOLE
from pipeline.core.patterns import any_of

#: How or by when.
HOW_OR_WHEN: tuple[str, ...] = (*adverbs.HOW, *times.BY_SEASON)
_ADVERBS = (*HOW_OR_WHEN, *adverbs.GETTING_ON, *adverbs.WITH_PREDICATE)

#: How long it took (仅用3个月, 历时20天).
TAKEN = r"(?:仅?用时?|历时|)\d+(?:个月|天)[内就]?"
#: How or when it comes about, before a predicate (383件实事|较好|完成, 44项工程|6月底前|建成, 9个村|3个月|完成征迁).
_HOW = re.compile(
    rf"(?:(?<=..)|(?=整[村县])|(?<=.)(?=[\d仅用历])|(?<=[县市区乡镇村])(?=基本|今年|年内))(?:{any_of(_ADVERBS)}"
    rf"|依法(?!治)|(?:\d+[-—~至到]{{1,2}})?\d+月(?:\d+日|底|份|)前?|{TAKEN}|(?<=[程目楼期间厂院馆桥路])主体)+$"
)
#: Where, with or before whom something comes about, right before a predicate (改革经验|在国省|推广, 项目|向纵深|推进).
_WHERE = re.compile(
    r"(?<=..)(?:(?<![存现潜实所正])在(?![建校库孵籍岗册园职研线读编])[^的在]{1,6}|面?向(?:全球|社会|市民|公众|群众|纵深))$"
)
#: Where what somebody did is taken up, or is the first, right before that (8项制度创新成果|全国|复制推广).
_TAKEN_UP_IN = re.compile(rf"(?<=..)(?:面?向|在)?(?:{WHOLE}、?)+$")
_TAKEN_UP = ("推广", "复制推广", "推介", "推行", "率先", "首次")
#: By whom something is done, right before that (30项职权调整|由县区|实施).
_BY = re.compile("(?<=..)(?<![自理缘事案])由[^的由，。；、“”]{2,10}$")
#: 向, to whom something is done, where it is no part of another word (导向, 面向).
TOWARDS = "(?<![导意面定方投流走去趋倾])向"
#: To or with whom those counted do what is said behind the next number (5家银行|向12家企业发放贷款).
TO_OTHERS = re.compile(
    rf"(?<=..)(?:(?:{TOWARDS}|(?<!参)与|(?<![应结核面针相配比])对(?![接象]))[^的，。；、]{{0,4}}|(?<![行作认成称视人])为)$"
)
_HOW_ENDS = frozenset((*(word[-1] for word in _ADVERBS), *"月日底份前体法天内就"))


def begin_before(words: str, at: int) -> int:
    """Where the noun before a predicate at ``at`` ends: before the adverbs that say how or when."""
    how = _HOW.search(words, 0, at) if words[at - 1] in _HOW_ENDS else None
    at = at if how is None else how.start()
    if words.startswith(_TAKEN_UP, at) and (taken := _TAKEN_UP_IN.search(words, 0, at)) is not None:
        return taken.start()
    if "由" in words[:at] and (by := _BY.search(words, 0, at)) is not None:
        return by.start()
    where = _WHERE.search(words, 0, at) if "在" in words[:at] or "向" in words[:at] else None
    if where is None or words.count("“", 0, where.start()) > words.count("”", 0, where.start()):
        return at
    return where.start()
