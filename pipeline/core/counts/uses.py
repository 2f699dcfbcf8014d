"""The verb and the object behind an amount that say what it is spent on (投资300万元，|实施饮水工程).

Belongs here: how such words are read: what leads up to the verb, counts inside the object, examples before it. Does not
belong here: whether what they say is what an amount is for (spending.py).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import cues, money
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, nouns
from pipeline.core.phrases.nouns import PLAIN

#: No share of what is spent, and no place: 实施率, 完成率, 救助站.
_USE = f"(?:{any_of((*money.SPENT_ON, *money.SPENT_AT_ONCE))}|打(?=新?深?机?水?井))(?!率|(?:管理)?站)"
#: How few things in words: they are no part of what they are (打深井|两眼).
_SO_FEW = re.compile("(?<=..)[一两三四五六七八九十]+[个项所座条处眼口]$")
#: How an amount moved may stand between it and what it is spent on.
_MOVED_TOO = r"(?:[，、](?:比|较|同比|增长|增加)[^，。；]{2,20}(?=，)|)"
#: In which time something is built, or when.
_BUILT_IN = (
    r"(?:用[一二三四五六七八九十两\d]+[年个]?月?(?:时间|)"
    r"|于[今当]?年?[一二三四五六七八九十\d]+月(?:份|底|初|[上中下]旬|)|)"
)
_HOW = (
    "(?:累计|(?:主要|)(?:用|以|采取|通过)[^，。；]{2,10}方式"
    "|继续|重点|主要|计划|(?:目前)?已|年内|全年|陆续|分批|先后|深入|扎实|全面|共同|联合|携手|(?:全力|着力|积极)(?!打造)|大力|加快|相继|集中力量|集中|统筹|专项|高(?:标准|质量|水平|起点)(?:、高(?:标准|质量|水平|起点|品质|效率))*|谋划|规划|持续|对|)"
)
#: Where it is done (投资3亿元|在东山片区|新建学校3所).
_WHERE = r"(?:在(?!建|全)[^，。；\d]{2,16}?|)"
_LED_ON = rf"(?:[^，。；\d]{{0,4}}资金)?{_MOVED_TOO}(?:，|){_BUILT_IN}{_WHERE}{_HOW}(?P<whom>为[^，。；]{{2,30}}?|)"
#: Verbs that right behind another begin the thing that is built or bought (建设|保障性住房, 购置|更新设备).
_IN_THING = any_of(("保障", "更新", "采购", "补贴", "治理", "绿化"))
_USED = re.compile(rf"{_LED_ON}(?P<use>{_USE}(?:(?:[、和]|(?<=用于)|(?<=进行)){_USE}|(?!{_IN_THING}){_USE})*)了?")
#: How many there are, and of which size: neither is part of what they are (全长25公里的|7条农村公路).
_MEASURE = (
    "(?:[个项所座条处家户套批件名位栋幢间台盏孔眼口亩吨辆艘架场次届部对张块棵株只头段片支本册份]"
    "|公里|平方米|平方公里|平米|米|千米|人次?)"
)
_PIECE = "[个项所座条处家户套批件名场次]"
#: How many things there are, in digits or words (150公里, 两座, 一批).
MANY = (
    rf"(?:(?![\d.]+(?:千伏|[kK][vV]|号|期))\d[\d.\-]*[万亿余多]*{_MEASURE}?(?:{cues.OR_MORE}|左右|余|多)?"
    rf"|[一二三四五六七八九十]+{_PIECE}|“[\d+]+”{_PIECE}|一大?批|一系列)"
)
#: Counted things inside an object run on into it (园区内|3条|道路, 山村|2万|群众的饮水问题).
_INSIDE = re.compile(
    rf"(?:\d[\d.\-]*[万余多]*(?:{_MEASURE}|(?=群众|居民|农民|人口))(?:{cues.OR_MORE}|余|多)?){{1,2}}的?"
)
_SIZE = rf"(?:(?:总|建筑)?面积|占地|全长|总?长度?){any_of(cues.SO_MANY_REACHED)}?"
_SIZED = rf"(?:{_SIZE}\d[\d.]*[万亿]?[^\d，。；、的]{{1,4}}的)"
#: How many things one by one stand behind the names of each.
_LEADING = re.compile(r"\d{1,2}(?=[个项所座条处家])")
#: Another thing behind a counted one, counted itself (道路150公里|、桥梁|50座).
_COUNTED_TOO = re.compile(r"[、和](?P<too>[^，。；、：\d(\[和及与]{2,8})(?=\d)")
_COUNT = re.compile(rf"(?:的(?=\d))?{_SIZED}?{MANY}?的?")
_EXAMPLES = re.compile(rf"(?P<examples>[^，。；：\d]{{2,40}}?)等(?:一批|{MANY}|)")
#: A number in a name: of a road or a voltage (G234国道, 110千伏变电站).
_CODE = r"(?:[A-Za-z]+\d[\d.]*[A-Za-z]*|\d[\d.]*(?:千伏|[kK][vV]|号|期)[A-Za-z]*)"
_THING = re.compile(rf"(?:{_CODE}|[^，。；：\d(\[\n])+")
#: A shorter object is no word; so many signs make one.
_SHORTEST = 2
_WORD = 2
#: A longer object is a whole statement: what stands before its last 、 tells enough.
_LONGEST = 40
#: What may stand behind a thing that is counted behind its name (新建公路150公里、…).
_NOTHING_OF_IT = "，。；、：和及与("
#: What a budget has given money for, behind its amount.
_GIVEN = re.compile(
    rf"(?:[^，。；\d]{{0,4}}资金)?{_MOVED_TOO}，(?:继续|进一步|重点|主要|全面|全力|大力|持续|精准|着力|深入|集中力量|集中|)(?P<use>{any_of(money.BUDGET_FOR)})"
)
#: Several things that are not told one by one.
_SEVERAL = ("一批", "一大批", "一系列")


class Use(NamedTuple):
    """What an amount is spent on: the verb, its object, the examples before a plain object, and where they end."""

    verb: str
    thing: str
    examples: str
    end: int


def use_behind(text: str, after: int, stop: int, given: bool = False, alone: bool = False) -> Use | None:
    """What is said behind an amount of what it is spent on. A result behind a comma is another statement.

    What is ``given`` by a budget is for more than what is built or bought (加强…, 推广…). What stands ``alone`` at the
    head of its sentence was spent on the result, too (投资7000万元，|建成变电站).
    """
    used = _USED.match(text, after, stop)
    at_once = used is not None and used["use"].startswith(money.SPENT_AT_ONCE)
    if used is not None and at_once and not used["whom"] and not used["use"].startswith(money.SPENT_ON):
        used = None if not alone and "，" in text[after : used.start("use")] else used
    elif (
        used is not None
        and "，" in text[after : used.start("use")]
        and used["use"].endswith("解决")
        and text.startswith(_SEVERAL, used.end())
    ):
        return None  # what has come of it (财政投入50亿元，解决了|一批群众关心的问题)
    if used is None and given:
        used = _GIVEN.match(text, after, stop)
    if used is None:
        return None
    at = _behind(_COUNT, text, used.end(), stop)
    told = _EXAMPLES.match(text, at, stop)
    thing, end = _object(text, told.end() if told is not None else at, stop)
    if told is not None and not thing and "、" in told["examples"] and told[0].endswith("等"):
        thing, told = told["examples"], None  # 用于|道路改造、管网更新等。
    thing = _SO_FEW.sub("", thing)
    if len(thing) < _SHORTEST:
        return None
    verb = used["use"].removeprefix("用于") or used["use"]  # 用于|补助农户
    return Use(verb, thing, told["examples"] if told is not None else "", end)


def _behind(what: re.Pattern[str], text: str, at: int, stop: int) -> int:
    """Where ``what``, which stands at ``at`` or nowhere, ends."""
    match = what.match(text, at, stop)
    return match.end() if match is not None else at


def _object(text: str, at: int, stop: int) -> tuple[str, int]:
    """The object that begins at ``at``, without counts inside (园区内3条|道路), and where it ends.

    A list of all that are counted behind it is told by their count (东街、西街2条|道路), unless they are plain things.
    """
    words = names = ""
    while (part := _THING.match(text, at, stop)) is not None:
        words, at = words + part[0], part.end()
        end = _behind(_INSIDE, text, at, stop)
        while end > at and (other := _COUNTED_TOO.match(text, end, stop)) and not naming.doing_of(other["too"]):
            words, at = words + other[0], other.end()
            end = _behind(_INSIDE, text, at, stop)
        if end == at or text[end : end + 1] in _NOTHING_OF_IT or naming.doing_of(text[end : end + _WORD + 1]):
            break
        many = _LEADING.match(text, at) if not names and "、" in words and "及" not in words else None
        if many is not None and nouns.names_each(words, int(many[0])):
            names, words = words, ""
        if words.endswith("、") and text[end - 1] == "的":
            words = ""  # 40个村、90公里的|村道硬化: both tell how much of it
        at = end
    words = names + words if words in PLAIN else words
    if len(words) > _LONGEST and "、" in words:
        words = words[:_LONGEST].rpartition("、")[0]
    return words, at
