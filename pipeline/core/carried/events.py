"""Who was at an event that a clause before tells of (举办青年厨艺大赛5场，选手300人; 开展夜校培训，吸引900人参加).

Belongs here: which names tell only who was there, and which clause tells of an event. Does not belong here: what else
an action brought (actions.py), contests in which something was won (topics.py).
"""

import re

from pipeline.core.lexicon import adverbs, undertakings, verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases import named_examples, naming
from pipeline.core.phrases.clauses import part_begin

#: Only that some were there, or who they are as well; and that something was sold.
_PRESENT = re.compile(
    rf"(?:{any_of(adverbs.SO_FAR)}|直接|吸引|线上|线下|在线|现场|国内外)*(?:{any_of(verbs.ATTENDING)}(?:学习|互动|体验|报道的)?"
    rf"(?:总?(?:{any_of(undertakings.PARTICIPANTS)})|[^，。；、\d的]{{0,4}}者)?|{any_of(undertakings.PARTICIPANTS)}{any_of(verbs.ATTENDING)}"
    rf"|{any_of(undertakings.AT_EVENTS)}|(?:线上线下)?(?:实现)?销售|线上线下(?:实现)?(?:销售|成交|交易)额)"
)
_END = Endings(
    (
        *(*verbs.ATTENDING, *undertakings.PARTICIPANTS, *undertakings.AT_EVENTS),
        *("学习", "互动", "体验", "者", "销售", "销售额", "成交额", "交易额"),
    )
)
#: Who was brought there, which only the clause right before tells.
_DRAWN = re.compile(r"(?:每场)?(?:联动|邀请|吸引|云集|汇聚)(?!外资|投资|社会)[^，。；、\d]{2,6}")
_DRAWN_HEADS = ("每场", "联动", "邀请", "吸引", "云集", "汇聚")
#: Those who took part or were won there, who are told by that right behind the event (…马拉松，|跑友畅享滨江风光).
_TOOK_PART = re.compile(
    rf"(?P<who>(?:[^，。；的\d]{{1,12}}[、和])?[^，。；、的\d]{{0,8}}?(?:{any_of(undertakings.CONTESTANTS)}))"
    rf"(?:(?!{any_of(verbs.WINNING)}|获)[^，。；、的\d]{{2,10}})?"
    rf"|(?:落户)?(?:{any_of(undertakings.ENTERED)})项目"
)
_NO_GATHERING = ("行动", "计划", "整治", "培训")
_CONTESTANTS = re.compile(any_of((*undertakings.CONTESTANTS, *undertakings.ENTERED)))
_HELD = re.compile(
    r"(?:常态化?|高规格|高水平|隆重|首次|累计|全年|共)*"
    rf"{any_of((*verbs.ACTING, *undertakings.SCHOOLING, *undertakings.FOUNDING))}了?"
    r"(?P<event>[^，。；]{2,})"
)
_DREW = re.compile(rf"(?P<event>[^，；。\d]{{3,}}?)(?:{any_of(adverbs.SO_FAR)})*(?:吸引|汇聚|集聚|迎来|覆盖)")
#: An event that took place, told first in its clause (山地马拉松|圆满举办).
_TOOK_PLACE = re.compile(
    rf"(?P<event>(?:20\d\d年?|第\d+届)?[^，；。\d]{{3,}}?)(?:{any_of(undertakings.HOW_HELD)})*(?:{any_of(undertakings.TAKING_PLACE)})$"
)
_EVENT = re.compile(rf"(?:{any_of(undertakings.EVENTS)})[”」]?$")
#: How many events there were.
_SO_MANY = re.compile(
    rf"(?:{any_of(SO_MANY)}|{any_of(adverbs.SO_FAR)})*(?<![第\d])\d[\d.]*[余多]?[万千百]?[余多]?(?:场次|场|次|批次|批|轮|期|届|项)[余多]?"
)
_CLAUSES = re.compile("[，；]")
_SHORTEST, _TRAINING = 3, "培训"


def with_event(text: str, start: int, begin: int, name: str) -> str:
    """``name``, those who were there, with the event told last before ``begin`` in the sentence from ``start``, or ''.

    >>> with_event("举办青年厨艺大赛5场，选手300人", 0, 11, "选手")
    '青年厨艺大赛选手'
    """
    held_too, _, present = name.rpartition("、") if "、" in name else ("", "", "")
    if held_too and _END.close(present) and _PRESENT.fullmatch(present) is not None:
        event = _event_of(held_too)  # 开办干部夜校、|累计参训2万人次
        return event + present if event else ""
    drawn = name.startswith(_DRAWN_HEADS) and _DRAWN.fullmatch(name) is not None
    attended = not drawn and _END.close(name) and _PRESENT.fullmatch(name) is not None
    took_part = None if drawn or attended else _contestants(text, begin, name)
    if not drawn and not attended and took_part is None:
        return ""
    low = part_begin(text, start, begin)
    clauses = reversed(_CLAUSES.split(text[low:begin]))
    told = [clause for clause in clauses if clause and not clause.startswith(_DRAWN_HEADS)]
    for clause in told if attended else told[:1]:
        event = _event_of(clause)
        if event and took_part is not None:
            return "" if event.endswith(_NO_GATHERING) else event + (took_part["who"] or name)
        if event:
            return event + name
    return ""


def _contestants(text: str, begin: int, name: str) -> re.Match[str] | None:
    """Those who took part in a contest or were won there, as ``name`` tells them from ``begin``; None where it tells
    of no such."""
    if text[begin - 1 : begin] != "，" or _CONTESTANTS.search(name) is None:
        return None
    return _TOOK_PART.fullmatch(name)


def uncounted(clause: str) -> str:
    """``clause`` without how many events it counts (开展义诊|9场)."""
    return _SO_MANY.sub("", clause)


def held(clause: str) -> str:
    """What ``clause`` says is carried out or held, '' where it says that of nothing."""
    told = _HELD.match(naming.strip_lead(clause)) or _HELD.match(clause)
    return told["event"] if told is not None else ""


def took_place(clause: str) -> str:
    """The event that ``clause`` opens with and says to have taken place, '' where it says that of none.

    >>> took_place("第9届茶商大会圆满举办")
    '第9届茶商大会'
    """
    told = _TOOK_PLACE.match(clause)
    return told["event"] if told is not None else ""


def _event_of(clause: str) -> str:
    """The event that ``clause`` says was held, or that drew people, '' where it tells of none."""
    clause = uncounted(clause).rstrip("、")
    event = held(clause)
    if not event:
        drew = _DREW.match(clause)
        event = drew["event"] if drew is not None else took_place(clause)
    event = named_examples.after_examples(event)
    return event if (len(event) >= _SHORTEST or event == _TRAINING) and _EVENT.search(event) is not None else ""
