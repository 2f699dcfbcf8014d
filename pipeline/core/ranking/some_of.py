"""What is said of some of several indicators told together (20项主要指标中，8项|增速居全省前列).

Belongs here: counts of indicators of which only a predicate is said. Does not belong here: other things counted
before (nameless.py), the ranks behind (ranks.py).
"""

import re

from pipeline.core.lexicon import cues
from pipeline.core.observations.records import record
from pipeline.core.patterns import any_of
from pipeline.core.phrases.measures import bound_behind
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_UNITS = frozenset(("项", "个"))
_INDICATOR = "指标"
_SIDES = any_of((*cues.UP_NOUNS, *cues.DOWN_NOUNS, "总量", "增量"))
#: Of all of them a side may have been told (12项主要指标增速高于全省，其中6项前三、|3项|第一).
_INDICATORS = re.compile(f"{_INDICATOR}{_SIDES}?$")
#: What joins some of them to all of them, or to some others.
_JOINS = re.compile(r"(?:之?中|里|[^。；\d]*(?=[，、]))?[，、]?(?:其中)?[，：]?(?:已?有|另有|还有)?")
_SAID = re.compile(
    rf"(?:{_INDICATOR})?(?P<side>{_SIDES}|)(?P<said>(?:均|都|分别|全部)?(?:[较比][^，。；、]{{2,8}})?"
    r"(?:[高快低好优慢]于|[居列排获第前超]|位[居列]|名列|稳居|跃居|进入|跻身|达到|领先|领跑|高出|提前|如期|完成|实现|保持|跑赢"
    r"|不及|好转|改善|转正|回升|上升|提升|增长|下降|正增长)"
    r"[^，。；、！\n]*)"
)

#: All of them without their number (主要经济指标中，|8项增速…), and which of them they are that are counted first.
_ALL_TOLD = re.compile(
    rf"(?:^|[，。；：\n在的])(?P<all>(?!指标|[这其各])[^，。；：、\d的在]{{2,8}}{_INDICATOR})(?:之?中|里|)，?(?:已?有|其中)?$"
)
_KIND = re.compile(rf"(?P<all>[^，。；：、\d的]{{0,8}}?{_INDICATOR})(?={_SIDES}[高快低好优居列排位名稳跃进达超跑])")
_TOLD_WINDOW, _KIND_WINDOW = 24, 10


def _all_of(text: str, q: Quantity, low: int) -> tuple[str, int]:
    """The indicators of which ``q`` counts the first some, where no number of all was told, and where what is said of
    them begins; '' where it counts no such."""
    near = max(low, q.start - _TOLD_WINDOW)
    if text.find(_INDICATOR, near, q.end + _KIND_WINDOW) < 0:
        return "", q.end
    told = _ALL_TOLD.search(text[near : q.start])
    if told is not None:
        return ("" if text.startswith(_INDICATOR, q.end) else told["all"]), q.end
    kind = _KIND.match(text, q.end)
    return (kind["all"], kind.end()) if kind is not None else ("", q.end)


def _side_before(all_of: str, carry: Carry) -> str:
    """The side of the indicators ``all_of`` that was spoken of, or ranked, right before; or ''."""
    told = (carry.subject, *(carry.ranked[1] if carry.ranked[0] == carry.end else ()))
    return next((one.removeprefix(all_of) for one in told if one != all_of and one.startswith(all_of)), "")


def read_some(sentence: Sentence, q: Quantity, begin: int, carry: Carry) -> bool:
    """Read ``q`` where it counts some of the indicators told before, of which a predicate is said; False elsewhere."""
    if q.unit not in _UNITS:
        return False
    text = sentence.text
    (all_of, unit), at, first = carry.counts, q.end, False
    if unit != q.unit or _INDICATORS.search(all_of) is None or _JOINS.fullmatch(text, carry.end, q.start) is None:
        first = True
        all_of, at = _all_of(text, q, max(sentence.start, begin - _TOLD_WINDOW))
    said = _SAID.match(text, at, sentence.end) if all_of else None
    if said is None:
        return False
    side = (said["side"] or _side_before(all_of, carry)) if all_of.endswith(_INDICATOR) else ""
    name = (said["side"] if first else "") + said["said"] + all_of  # 5项主要指标|增速高于全省
    record(sentence, q, Statement(name, "level", 1, bound_behind(text, q.end)[0], begin))
    carry.leave(all_of + side, "level", q.unit, 1)
    carry.end = said.start("said")
    carry.counts, carry.open_noun, carry.group_end = (all_of, q.unit), "", -1
    carry.names.append((name, "level"))
    return True
