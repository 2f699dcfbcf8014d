"""What the first of several subjects says for the others, which are only sides of it: 园区亩均产值、|税收.

Belongs here: sides, harm done, rates of one length, figures a head, an acre or a household. Does not belong here:
measures of one thing, of one owner or place (measured_heads.py), what the last subject says for all (endings.py).
"""

import re

from pipeline.core.discourse.joined_sides import SIDE_END
from pipeline.core.discourse.measured_heads import head_of_measures
from pipeline.core.discourse.sides import is_side
from pipeline.core.lexicon import sharing
from pipeline.core.lexicon.side_words import ATTRIBUTES
from pipeline.core.phrases.shared_endings import shared_ending
from pipeline.core.phrases.siblings import INTENSITIES, PER_HEAD

_WORD = 2  # so many signs make a word

_LONGEST_ATTRIBUTE = max(map(len, ATTRIBUTES))
#: Units of people and cases that stand as sides of one figure (信访总量件次、人次).
_TIMES = frozenset(("件次", "人次", "批次", "宗次", "起次"))
_RATE_WORD = 3
#: A size that is one word with what is done: what else is measured is not of that (粮食|播种面积和产量).
_SOWN = re.compile("(?:播种|种植|栽种|养殖|收获|扩种)面积$")
#: Of what part of a whole something is reckoned (规上工业|亩均税收、亩均增加值), and of which part of the land, said
#: once for all that it has (每平方公里|生产总值和财政收入).
_EACH = re.compile("亩均|人均|户均|地均|每平方公里(?:土地|产出)?")
_OF_LAND = ("地均", "每平方公里", "每平方公里土地", "每平方公里产出")
_HARM = frozenset(sharing.HARM)
#: Last signs of what measures a side of something.
_MEASURES = frozenset("率数额量")


def shared_head(parts: list[str]) -> str:
    """What the first of several subjects says for the others that are only sides of it, '' where it says nothing."""
    first, others = parts[0], parts[1:]
    size = len(others[0]) if others else 0
    if first.endswith(("事故", "案件")) and all(part in _HARM for part in others):
        return first
    if all(_SOWN.fullmatch(part) is not None for part in others) and (own := shared_ending(first)):
        return first.removesuffix(own)  # 粮食产量和播种面积
    if first[-_WORD:] in _TIMES and len(first) > 2 * _WORD - 1 and all(part in _TIMES for part in others):
        return first[:-_WORD]
    alike = all(2 < len(part) <= 4 and part[-1] == first[-1] and part not in ATTRIBUTES for part in others)
    if alike and first[-1] in "率度" and 0 < size < len(first) - 2:
        return first[:-size].rstrip("毛净")  # 园区用地闲置率、低效率: words of one length
    if (head := PER_HEAD.match(first)) is not None and all(part in INTENSITIES for part in others):
        return head[0]
    if is_side(first) or not all(is_side(part) for part in others):
        return head_of_measures(parts)
    return _whose_side(first, others)


def _whose_side(first: str, others: list[str]) -> str:
    """What ``first`` tells a side of, where the ``others`` are only sides, '' where no word stands before its own."""
    sizes = (
        size
        for size in range(min(_LONGEST_ATTRIBUTE, len(first) - 2), 1, -1)
        if first[-size:] in ATTRIBUTES and _EACH.match(first, len(first) - size) is None  # 园区亩均|产值、税收
    )
    size = next(sizes, len(first))
    if size == len(first) and (side := SIDE_END.search(first)) is not None:
        size -= side.start()
    elif (sown := _SOWN.search(first)) is not None:
        size = len(first) - sown.start()
    if others and size == len(first) and first[-1:] in _MEASURES and all(part[-1] in _MEASURES for part in others):
        # 适龄儿童入园率、普惠率: a side of a length with the other; 安全事故数、死亡人数: a thing and how many
        size = 1 if first[-1] == "数" and len(others[0]) > _RATE_WORD else len(others[0])
        if len(first) < size + _WORD:
            return ""  # no word stands before it (单产量、总产量)
    if size == len(first):
        return head_of_measures([first, *others])
    whose = first[:-size]
    return whose.removesuffix("总") if others and others[0][0] == "总" else whose  # 旅游总人次、总收入


def whose_each(parts: list[str]) -> str:
    """Whose the figures a head, a household or an acre of all subjects are, or what land the first says for all."""
    first, others = parts[0], parts[1:]
    each = _EACH.search(first)
    if each is None or not others:
        return ""
    if all(part.startswith(each[0]) for part in others):
        return first[: each.start()]
    once = each.start() == 0 and each[0] in _OF_LAND
    return each[0] if once and not any(_EACH.search(part) for part in others) else ""
