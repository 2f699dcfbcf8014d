"""What moved by an amount, told behind the verb that moves it (增产|粮食5万吨, 削减|财政赤字3亿元).

Belongs here: which objects are moved, not counted by themselves. Does not belong here: the words behind which an amount
is how far something moved (lexicon/cues.py), people and times of which there is less (moved_outright.py).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import cues, money, times, verbs
from pipeline.core.patterns import Endings, any_of

_PRODUCED = re.compile(
    r"(?P<whose>[^，。；\d]*?)(?P<verb>(?<![新净])增产|减产)(?![业值能品不量后])(?:[^，。；\d]+等)?(?P<what>[^，。；、\d]{1,12})"
)
#: A yearly amount is named with its verb (每年增产|原煤).
_YEARLY = ("每年", "年均", "逐年")
_HELD = (*money.HELD, "面积")
_HELD_END = Endings(_HELD)
_UP, _DOWN = "增加|追加|调增", "削减|减少|缩减|压减|调减"
_MOVED = re.compile(
    rf"(?P<whose>[^，。；\d]*?)(?:(?P<up>{_UP})|{_DOWN})了?"
    rf"(?P<what>[^，。；、\d]{{0,16}}{any_of(money.HELD)})"
    rf"|(?P<land>[^，。；\d]*?)(?:(?P<wide>扩大)|调减)(?P<area>[^，。；、\d]{{1,14}}面积)"
)
#: What is set for each, and how far it is raised or lowered (提高补贴限额|300元).
_SET_FOR_EACH = ("限额", "标准", "限价", "上限", "养老金", "工资", "津贴", "报酬")
_SET = re.compile(
    r"(?P<whose>[^，。；、和\d]*?)(?:(?P<up>提高|上调|调高)|下调|调低|降低)了?"
    rf"(?P<what>[^，。；、\d到至为]{{1,16}}{any_of(_SET_FOR_EACH)})"
)
#: How much more there is of something than there was (比上年增加|投资2亿元).
_COMPARES = ("比", "较")
_THAN_BEFORE = re.compile(
    rf"[比较](?:{any_of(cues.PAST)}|上一?[个届](?:五年|任期)?|“?{any_of(times.PLANS)}”?(?:末|期末|时期|期间)?"
    r"|(?:19|20)\d{2}年[底末]?|[二三四五]年前)(?:同期)?"
    r"(?:(?P<up>增加)|减少)了?(?P<what>[^，。；、\d]{2,12})"
)
#: How much more there is of a size in the end (耕地面积|净增2万亩): of things (经营主体净增) so many came about.
_NET = re.compile(
    r"(?P<what>[^，。；]+(?:面积|收入|余额|数量|人数|户数|产量|总产|产值|蓄积量?|里程|保有量|吞吐量|利润|税收))(?:连续)?(?:[一二三四五六七八九十两\d]+年|全年|预计|)净增"
)
#: Such a verb, its object and the amount, before the next object of it (扩大耕地面积2万亩，|养殖面积1万亩).
_MOVED_BEFORE = re.compile(
    rf"(?:(?P<up>{_UP}|扩大)|{_DOWN})了?[^，。；、\d]{{0,16}}{any_of(_HELD)}"
    r"[\d.一二三四五六七八九十百千]+[万亿]*[多余]?[元亩][多余]?$"
)
#: What begins with a verb of its own is not moved by the one before (，|新增茶叶种植面积1万亩).
_OWN_VERBS = (*verbs.DOINGS, *money.RAISING, "新增", "净增", "拟")
_BEFORE_WINDOW = 44
_BY = frozenset(("", *cues.SO_MANY_REACHED))


class Moved(NamedTuple):
    """The name of what moved, and its direction."""

    name: str
    sign: int


def moved_object(name: str, cue: str) -> Moved | None:
    """What moved by the amount behind ``name``, whose cues are ``cue``; None where it is no such thing.

    >>> moved_object("两县增产粮食", ""), moved_object("增加学位", "")
    (Moved(name='两县粮食产量', sign=1), None)
    """
    if name.endswith("净增") and (net := _NET.fullmatch(name)) is not None:
        return Moved(net["what"], 1)
    if cue not in _BY:
        return None
    if name[:1] in _COMPARES and (than := _THAN_BEFORE.fullmatch(name)) is not None:
        return Moved(than["what"], 1 if than["up"] else -1)
    if ("增产" in name or "减产" in name) and (made := _PRODUCED.fullmatch(name)) is not None:
        sign = 1 if made["verb"] == "增产" else -1
        yearly = any(each in made["whose"] for each in _YEARLY)
        return Moved(name if yearly else made["whose"] + made["what"].removesuffix("产量") + "产量", sign)
    if name.endswith(_SET_FOR_EACH) and (fixed := _SET.fullmatch(name)) is not None:
        return Moved(fixed["whose"] + fixed["what"], 1 if fixed["up"] else -1)
    moved = _MOVED.fullmatch(name) if _HELD_END.close(name) else None
    if moved is None:
        return None
    if moved["area"]:
        return Moved(moved["land"] + moved["area"], 1 if moved["wide"] else -1)
    return Moved(moved["whose"] + moved["what"], 1 if moved["up"] else -1)


def moved_too(text: str, end: int, name: str) -> int:
    """How the object ``name`` moves, by the verb before another such object, whose amount ends at ``end``; or 0."""
    if not _HELD_END.close(name) or text[end : end + 1] not in ("，", "、") or name.startswith(_OWN_VERBS):
        return 0
    before = _MOVED_BEFORE.search(text, max(0, end - _BEFORE_WINDOW), end)
    return 0 if before is None else 1 if before["up"] else -1
