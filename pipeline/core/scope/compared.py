"""Numbers that tell how large a group is that something is compared with: 居9个国家中心城市首位, 全省共7家.

Belongs here: what around such a number tells that it counts others, how the value of others is named that one's own is
compared with (低于全市3%的平均水平). Does not belong here: ranks (ordinals.py, ranks.py), other numbers that are no
statistics (scope.py).
"""

import re

from pipeline.core.lexicon import ranking
from pipeline.core.lexicon import scope as kinds
from pipeline.core.lexicon.places import ANYWHERE, WHOLE
from pipeline.core.numbers.numerals import SIGNS
from pipeline.core.patterns import Endings, any_of, headed
from pipeline.core.phrases import measures
from pipeline.core.tokens import Quantity

#: No group that something is ranked in has so many members, as a power of ten.
_PER_MANY = 3
#: The words that tell how few there are begin so far before their number at most.
_FEW_WINDOW = 6
_RANKED = any_of(kinds.GROUP_RANKS, kinds.NOT_GROUP_RANKS)
_GROUP_BEHIND = re.compile(
    rf"[^，。；、：\d]{{0,22}}?(?:{any_of((*ranking.MEMBERS, *ranking.PLACES, *ranking.CONTESTS))}|参评|科技城)"
    rf"[^，。；]{{0,16}}?(?:第[一二三四五六七八九十百\d]|[前后][一二三四五六七八九十\d]|[居列位排]\d{{1,3}}[名位]|{_RANKED})"
)
_ONE_OF = re.compile(r"(?:\([^)\d]{1,8}\)|[^，。；、\d]|\d{1,4}[年届]){0,38}(?<!分)之一")
_ONE_OF_WINDOW = 40
_BEFORE_GROUPS = Endings(kinds.BEFORE_GROUPS)
#: All that measures of a whole region are for (落实全省|39个县区帮扶措施), and those that one stood out from.
_MEASURES_FOR = re.compile(r"[^，。；、\d]{2,24}(?:措施|精神|政策|要求|部署)(?=[，。；、\n])")
_CARRIED_OUT = tuple(did + whole for did in ("落实", "贯彻") for whole in ("全省", "全国", "全自治区"))
_STOOD_OUT = re.compile(r"[^，。；、\d]{2,16}(?:中|里)?(?:脱颖而出|胜出|突围)")
#: Those that did best at something, among whom one is ranked (居进步最快的|5个县首位), and those that came before
#: (成为继|7个城市之后又一个…).
_BEST = re.compile("[居列][^，。；、\\d]{2,24}最[^，。；、\\d]{1,4}的$")
_BEST_WINDOW = 32
_RANKED_FIRST = re.compile(rf"[^，。；、\d]{{0,8}}(?:第[一二三四五六七八九十\d]|{_RANKED})")
_COME_BEFORE = re.compile("[^，。；、\\d]{1,8}之?后的?(?:[新又]|第[一二三四五六七八九十\\d]+个)")
#: All those that something is ahead of (考核成绩领跑全市|25个街道).
_LED = re.compile(rf"[^，。；、\d]{{0,8}}?(?:{any_of(ranking.PLACES)}|街道|乡镇|镇|乡|苏木)(?=[，。；、\n])")
_LED_WINDOW = 9
#: Another group right behind a rank (列100个城市第15位、|27个省会城市第3位).
_RANKED_BEFORE = re.compile(rf"第[{SIGNS}\d]{{1,3}}[位名]?[、和]$")
_RANKED_WINDOW = 7
#: How few of a kind there are altogether (入选创新品牌(全省共7家), 获评单项冠军，全国仅9家).
_ALL_THERE_ARE = re.compile(rf"(?:\({WHOLE}共|[(，、]{any_of(ANYWHERE)}[仅只])有?$")
_FEW_ENDS = frozenset("共仅只有")
#: One of so many that there are in the whole region (列入全市|12个重大创新平台, 入围首批|20个试点城市).
_ENTERED = re.compile(
    headed(
        "列纳入跻",
        rf"(?:(?<!个)列入|纳入|入选|入围|跻身)了?(?:(?:{WHOLE}|全自治区)(?:首批|第[一二三四五]批)?|[^，。；、\d]{{0,8}}(?:首批|第[一二三四五]批))$",
    )
)
_ENTERED_WINDOW = 14
#: One of so many that others chose (某模式入选全国|30个典型案例).
_CHOSEN = re.compile(rf"(?<!新){any_of(kinds.CHOSEN)}了?[^，。；、：\d]{{2,24}}$")
_CHOSEN_WINDOW, _LISTED_WITHIN = 28, 24
_OF_CHOSEN = re.compile(rf"(?!以上)[^，。；、：\d]{{0,20}}{any_of(kinds.LISTS_OF_CHOSEN)}(?=[，。；\n])")
#: All of a kind that the whole region has, one of which is told of (在全省|9个同类县中，我们…).
_AMONG_ALL = re.compile(f"在{WHOLE}$")
_AMONG_WINDOW = 3
_ALL_AMONG = re.compile(r"[^，。；、：\d的]{2,20}中(?!央|[小心学]|开展|推|实施|试|选|建|进行|启动)")

#: All that take part where one is judged (在全省|33个县考核中，我县…, 在全市|9项激励中，获得3项).
_JUDGED = re.compile(rf"[^，。；：、\d]{{0,24}}{any_of((*ranking.CONTESTS, '调查', '奖励'))}[》”]?中[，我获位排名列居]")
_IN_ALL = re.compile("在[^，。；：、]{2,30}$")
_JUDGED_WINDOW = 32
#: The value of others that something is above or below (高于全市3%的平均水平, 远超全省8%的升学率).
_OF_OTHERS = re.compile(
    "的?(?:平均水平|平均值|均值|(?P<limit>控制线|警戒线|红线)|(?P<rate>[^，。；、\\d]{1,6}(?<!增长)率(?=[，。；])))"
)
_OF_OTHERS_WINDOW = 9
#: How fast something was to grow, where one's own value is so many points beyond that (高于年初12%|的目标2个百分点).
_BEYOND = re.compile(r"(?:[高低快]于|超过?|超出|[高低快]出|比|较)[^，。；、\d]{0,12}$")
_BEYOND_WINDOW = 16
_TO_REACH = re.compile(
    r"(?:左右|以上)?的?(?:年初|年度|预期|增长|计划|工作|既定|确定|任务|考核){0,3}(?:目标|计划|预期|任务|指标)值?"
    r"[高低快多少]?出?[了约近]?\d[\d.]*个百分点"
)


def of_others(text: str, q: Quantity, lead: str, subject: str) -> str:
    """The name of the value of others that one's own is above or below, '' where ``q`` behind ``lead`` is none.

    ``subject`` is what is compared (森林覆盖率达45%，高于全市|41%|的平均水平: 全市森林覆盖率).
    """
    behind = text[q.end : q.end + _OF_OTHERS_WINDOW]
    may_be = "均" in behind or "线" in behind or "率" in behind
    if not may_be or (other := _OF_OTHERS.match(text, q.end)) is None:
        return ""
    told = measures.gap_of(lead)
    if told is None or not told.reference:
        return ""
    return told.reference + (other["rate"] or (told.name.removesuffix("远") or subject) + (other["limit"] or ""))


def is_aim_beaten(text: str, q: Quantity) -> bool:
    """Whether ``q`` is an aim that one's own growth is so many points beyond (高于年初|12%|的目标2个百分点)."""
    if q.unit != "%" or text.find("百分点", q.end, q.end + 24) < 0 or _TO_REACH.match(text, q.end) is None:
        return False
    return _BEYOND.search(text, max(0, q.start - _BEYOND_WINDOW), q.start) is not None


def is_group(text: str, q: Quantity, end: int) -> bool:
    """Whether ``q``, in a sentence that ends at ``end``, is the size of a group compared with."""
    if q.power >= _PER_MANY:
        return False
    if text.find("之一", q.end, q.end + _ONE_OF_WINDOW) >= 0 and _ONE_OF.match(text, q.end, end):
        return True
    if text.endswith(_CARRIED_OUT, 0, q.start) and _MEASURES_FOR.match(text, q.end, end) is not None:
        return True
    if text.find("从", max(0, q.start - _FEW_WINDOW), q.start) > 0 and _STOOD_OUT.match(text, q.end, end) is not None:
        return True
    if text.find("领跑", max(0, q.start - _LED_WINDOW), q.start) > 0 and _LED.match(text, q.end) is not None:
        return True
    if _are_best_or_before(text, q):
        return True
    behind = text[q.end : q.end + 1]
    few = behind in "，。；)" and text[q.start - 1] in _FEW_ENDS
    if few and _ALL_THERE_ARE.search(text, max(0, q.start - _FEW_WINDOW), q.start):
        return True
    if behind not in "，。；、" and _ENTERED.search(text, max(0, q.start - _ENTERED_WINDOW), q.start) is not None:
        return True
    listed = text[q.end : q.end + _LISTED_WITHIN]
    chosen = any(word in listed for word in kinds.LISTS_OF_CHOSEN) and _OF_CHOSEN.match(text, q.end) is not None
    if chosen and _CHOSEN.search(text, max(0, q.start - _CHOSEN_WINDOW), q.start):
        return True
    low = q.start - _AMONG_WINDOW
    if low >= 0 and text[low] == "在" and _AMONG_ALL.search(text, low, q.start) and _ALL_AMONG.match(text, q.end, end):
        return True
    judged = text.find("中", q.end, q.end + _JUDGED_WINDOW) > 0 and _JUDGED.match(text, q.end, end) is not None
    if judged and _IN_ALL.search(text, max(0, q.start - _JUDGED_WINDOW), q.start) is not None:
        return True
    among = _BEFORE_GROUPS.longest(text, q.start - (text[q.start - 1] == "的")) != ""
    others = q.unit != "项" and text[q.start - 1] in "、和"  # 3项工作居第一、|2项工作居第二
    among = among or (others and _RANKED_BEFORE.search(text, max(0, q.start - _RANKED_WINDOW), q.start) is not None)
    return among and _GROUP_BEHIND.match(text, q.end, end) is not None


def _are_best_or_before(text: str, q: Quantity) -> bool:
    """Whether ``q`` counts those that did best, among whom one is ranked, or those that came before."""
    if text.find("后", q.end, q.end + _FEW_WINDOW) > 0 and _COME_BEFORE.match(text, q.end) is not None:
        return True
    if text[q.start - 1 : q.start] != "的" or _RANKED_FIRST.match(text, q.end) is None:
        return False
    return _BEST.search(text, max(0, q.start - _BEST_WINDOW), q.start) is not None
