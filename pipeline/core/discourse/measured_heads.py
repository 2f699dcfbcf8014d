"""What several measures of one thing share: the thing, said once before the first (新能源|装机规模和发电量).

Belongs here: where the first measure of such a list begins, and which words are measures of no thing of their own.
Does not belong here: lists of plain sides (面积、产量) and of things that share an ending (subjects.py).
"""

import re

from pipeline.core.discourse.sides import is_attribute, is_measured_flow
from pipeline.core.lexicon import owning, sharing, side_words
from pipeline.core.lexicon.places import LEVELS_HERE
from pipeline.core.lexicon.sharing import SHARED_THINGS
from pipeline.core.patterns import any_of
from pipeline.core.phrases.naming import flow_of
from pipeline.core.phrases.shared_endings import shared_ending

#: No measure at the end of a name is longer; a thing before it has so many signs at least.
_LONGEST = 8
_THING = 3
#: Two counts of one length are sides of one thing where they share a sign before the last (金牌数、奖牌数).
_COUNT = 3
_COUNTED = frozenset("数量值额")
#: An index, and how many signs one has that says only of what side it is.
_INDEX, _ONE_INDEX = "指数", 4
#: What is measured at the end of the first, which is no measure of anything by itself (群众|安全感、满意度).
_OWN_END = re.compile("安全感$|(?<=业)资产$")
_OWN = frozenset(side_words.OWN_SIDES)
#: Whose rates, or whose money, several measures are, said once before the first; what tells that another has its own.
_OF_RATES = re.compile(rf"[^、，]{{0,12}}?(?:{any_of(sharing.OWNERS_OF_RATES)})(?=..)(?!职工|用工|化|居民)")
_OF_MONEY = re.compile(rf"[^、，]{{1,8}}?(?:{any_of(sharing.OWNERS_OF_MONEY)})(?={any_of(sharing.MONEY_OF_OWNERS)})")
_MONEY = re.compile(any_of(sharing.MONEY_OF_OWNERS))
#: Whose figures, which any place has, are listed, said once before the first (东山新片区|工业总产值、固定资产投资).
_OF_PLACE = re.compile(
    rf"[^、，]{{0,12}}?(?:{any_of(sharing.OWNERS_OF_FIGURES)})(?=..)(?![^、，]{{0,6}}区(?!生产)|内|建设)"
)
_FIGURES = frozenset(
    of + figure for of in ("", "全社会", "规上", "规模") for figure in (*owning.OWNED, *sharing.FIGURES_OF_PLACES)
)
_OF_OTHERS = re.compile("[城乡市县区镇村户]|居民|职工|企业|国企|人口|事项|农|家庭|学校|教育")
#: How the first of such figures ends; what is reckoned from it is no more than that.
_OWN_FIGURE = re.compile("(?!.*(?:均|单位)).*(?:产值|增加值|收入|投资|生产总值|游客|税收|利润)$")


#: A place, and one behind the test in which it is judged (县域发展监测|西岭县).
_A_PLACE = re.compile(rf"[\u4e00-\u9fff]{{1,6}}[{LEVELS_HERE}]")
_TESTED = re.compile(
    rf"(?P<test>[^、，]{{2,24}}(?:监测|考核|考评|评价|评估|测评|排名))[\u4e00-\u9fff]{{1,6}}[{LEVELS_HERE}]"
)


def head_of_measures(parts: list[str]) -> str:
    """The thing that the first of ``parts`` names and the others are measures of, '' where there is none.

    >>> head_of_measures(["新能源装机规模", "发电量"])
    '新能源'
    >>> head_of_measures(["治安群众安全感", "满意度"])
    '治安群众'
    >>> head_of_measures(["工业增加值", "农业增加值"])
    ''
    """
    first, others = parts[0], parts[1:]
    if is_attribute(first):
        return ""
    if all(_are_alike(first, other) for other in others):
        head = first[:-_COUNT]
    elif first.endswith(_INDEX) and all(len(other) == _ONE_INDEX and other.endswith(_INDEX) for other in others):
        head = first[:-_ONE_INDEX].removesuffix("综合")  # 知识产权综合发展指数、保护指数
    elif all(_is_measure(other) for other in others) and (own := _OWN_END.search(first)) is not None:
        head = first[: own.start()]
    elif all(_is_measure(other) for other in others):
        size = _measure_size(first)
        head = first[:-size] if size else first.removesuffix("数").removesuffix("个")  # 用地图斑数、面积
    else:
        head = ""
    return head if _THING <= len(head) < len(first) else owner_of_all(parts)


def owner_of_all(parts: list[str]) -> str:
    """Whose rates or money all of ``parts`` are, as the first says, '' where it says of no owner, or others are told.

    >>> owner_of_all(["农村卫生厕所普及率", "污水治理率"])
    '农村'
    >>> owner_of_all(["市属企业利润总额", "净资产收益率"])
    '市属企业'
    """
    first, others = parts[0], parts[1:]
    if not others or any(_OF_OTHERS.search(other) is not None for other in others):
        return ""
    if all(_MONEY.match(other) is not None for other in others):
        whose = _OF_MONEY.match(first)
    else:
        whose = _OF_RATES.match(first) if all(part[-1] == "率" for part in parts) else None
    return whose[0] if whose is not None else ""


def place_of_all(parts: list[str]) -> str:
    """The place whose figures, which any place has, all of ``parts`` are, as the first says, or the test in which
    all of them are judged; '' where it says none.

    >>> place_of_all(["东山新片区工业总产值", "固定资产投资"])
    '东山新片区'
    """
    if test := _test_of_places(parts):
        return test
    first, others = parts[0], parts[1:]
    if not others or any(other not in _FIGURES for other in others) or flow_of(first):
        return ""
    place = _OF_PLACE.match(first)
    told = place is not None and _OWN_FIGURE.match(first, place.end()) is not None
    return place[0] if place is not None and told else ""


def _test_of_places(parts: list[str]) -> str:
    """The test in which all of ``parts``, which are places, are judged, as the first says; '' where it says none.

    >>> _test_of_places(["县域发展监测东山县", "西岭县"])
    '县域发展监测'
    """
    first = _TESTED.fullmatch(parts[0]) if parts[0][-1:] in LEVELS_HERE else None
    told = first is not None and all(_A_PLACE.fullmatch(part) is not None for part in parts[1:])
    return first["test"] if first is not None and told and len(parts) > 1 else ""


def _is_measure(name: str) -> bool:
    """Whether ``name`` measures a thing that is not in it."""
    return name not in _OWN and (is_attribute(name) or is_measured_flow(name)) and not name.startswith("占")


def _are_alike(first: str, other: str) -> bool:
    """Whether ``other`` counts or weighs what ``first`` ends in, in another way (货运量、货运值; 受理数、案损数)."""
    if len(other) != _COUNT or len(first) < _THING + _COUNT or other[-1] not in _COUNTED:
        return False
    own = first[-_COUNT:]
    if own[:2] == other[:2]:
        return own != other
    return own[-1] == other[-1] and (own[1] == other[1] or own in side_words.ATTRIBUTES)


def _measure_size(name: str) -> int:
    """How many signs at the end of ``name`` say what is measured, 0 where none do."""
    longest = min(_LONGEST, len(name) - _THING)
    size = next((size for size in range(longest, 1, -1) if _is_measure(name[-size:])), 0)
    ending = shared_ending(name)
    return max(size, len(ending)) if size and ending not in SHARED_THINGS else size
