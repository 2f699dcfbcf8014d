"""What an amount of money is spent on, told behind it (投资300万元，实施饮水工程).

Belongs here: the words behind an amount that say what for. Does not belong here: topics told before a number
(topics.py), when a name takes one over (attributes.py, leaning.py).
"""

import re

from pipeline.core import naming, topics
from pipeline.core.lexicon import verbs
from pipeline.core.measures import MONEY
from pipeline.core.nouns import PLAIN
from pipeline.core.patterns import any_of

_SPENDING = frozenset(verbs.SPENDING)
_USE = any_of((*verbs.SPENT_ON, *verbs.SPENT_AT_ONCE))
#: How an amount moved may stand between it and what it is spent on.
_MOVED_TOO = r"(?:，(?:比|较|同比|增长|增加)[^，。；]{2,20}(?=，)|)"
_SPENT_ON = re.compile(
    rf"{_MOVED_TOO}(?:，|)(?:继续|重点|主要|计划|先后|深入|扎实|全面|大力|相继|集中|统筹|专项|对|)(?:为[^，。；]{{2,30}}?|)(?P<use>{_USE}(?:[、和]?{_USE})*)了?"
    r"(?:\d[\d.]*[万余多]*(?:[个项所座条处家户套批件名亩栋]|公里|平方米|)|[一二三四五六七八九十]+[个项所座条处家户套批件名]|)"
    r"(?:[^，。；：\d]{2,40}?等(?:一批|\d+[个项所座条处家]|)|)(?P<object>(?:\d+千伏|)[^，。；：\d(]{2,24})"
)
#: What is done to whom with the money (投入100万元|对全县畜禽进行免疫).
_SPENT_FOR = re.compile(
    r"，?对(?P<whom>[^，。；]{2,24}?)(?:进行|实施|开展|予以|给予)了?(?P<what>[^，。；\d]{2,12})(?=[，。；])"
)
#: What is built tells even a plain thing from others (投入3亿元|新建、改扩建学校20所).
_BUILDING = ("新建", "改建", "扩建", "改扩建", "新建改扩建", "新建、改扩建", "新建和改扩建", "新建、改建", "新改扩建")
_COUNTED = re.compile(r"\d[\d.]*[万亿]?[余多]?(?:[个所家处条座栋名户头只亩村]|平方米|公里)?")
_GIVEN_FOR = re.compile(
    rf"{_MOVED_TOO}，(?:继续|进一步|重点|主要|全面|大力|持续|精准|着力|深入|)(?P<use>{any_of(verbs.BUDGET_FOR)})(?P<object>[^，。；：\d(]{{3,24}})"
)
_AMOUNT = re.compile(r"\d|[一二三四五六七八九十百千][万亿]?[多余]?(?:[元个项家人户平米]|[万亿])")


def _spending(text: str, after: int, stop: int) -> re.Match[str] | None:
    """What is said behind an amount of what it is spent on. A result behind a comma is another statement."""
    match = _SPENT_ON.match(text, after, stop)
    return None if match is None or (text[after] == "，" and match["use"].startswith(verbs.SPENT_AT_ONCE)) else match


def is_spent(unit: str, name: str, text: str, after: int, stop: int) -> bool:
    """Whether an amount named as money spent is followed by what it is spent on, so that it counts nothing there."""
    if unit not in MONEY or name not in _SPENDING:
        return False
    return _spending(text, after, stop) is not None or _SPENT_FOR.match(text, after, stop) is not None


def spent_on(text: str, after: int, stop: int, counted: bool, given: bool = False) -> str:
    """What an amount is spent on, told behind it (``投资300万元，实施饮水工程``), '' where it is not.

    Where the words before leave a subject, a clause behind a comma whose thing is ``counted`` is another statement.
    What is ``given`` by a budget is for more than what is built or bought (加强…, 推广…).
    """
    if text.startswith(("对", "，对"), after) and (done := _SPENT_FOR.match(text, after, stop)) is not None:
        whom = _COUNTED.sub("", done["whom"])
        return naming.strip_lead(whom).removeprefix("所有") + done["what"]
    match = _spending(text, after, stop) or (_GIVEN_FOR.match(text, after, stop) if given else None)
    if match is None or (counted and text[match.end() : match.end() + 1].isdigit()):
        return ""
    words = topics.before_verb(match["object"]).rstrip("、的近约超")
    if _AMOUNT.search(words) is not None:
        return ""
    return words if words not in PLAIN else match["use"] + words if match["use"] in _BUILDING else ""


def used_for(text: str, after: int, stop: int) -> str:
    """What an amount is used for where the thing alone is too plain to tell (``投入3亿元新建学校``), else ''."""
    match = _spending(text, after, stop)
    return match["use"] + match["object"].rstrip("、的") if match is not None else ""
