"""Numbers that tell the size of something built: 年产50万吨…项目, 30万千瓦机组, 50万吨饲料厂.

Belongs here: what around such a number tells that it belongs to the name of works. Does not belong here: other names
(scope.py).
"""

import re

from pipeline.core.lexicon import cues, verbs
from pipeline.core.lexicon import scope as kinds
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.patterns import any_of
from pipeline.core.phrases.measures import PHYSICAL
from pipeline.core.tokens import Quantity

_BUILT_BY = PHYSICAL - {"亩", "公顷", "公里", "千米", "平方公里", "平方千米"}
#: Work that is done on so much floor space, which is no size of what is built (9万平方米|绿化工程).
_DONE_ON = re.compile("(?:绿化|硬化|铺装|整治|修复|改造|拆迁|拆除|征收|清淤)(?:工程|项目)$")
#: Units of the floor space that works have, however much is spoken of (盘活10万平方米厂房).
_FLOOR = frozenset(("平方米", "平米", "㎡"))
#: Words right before a size that tell what it is of the thing behind it (建筑面积5000平方米|的门诊楼项目).
_FLOOR_TOLD = re.compile(f"面积{any_of(SO_MANY_REACHED)}?$")
#: Units of what a project makes in a year, and those of what stands for the works that make it.
_MADE = frozenset(("吨", "辆", "台", "件", "头", "只", "羽", "片", "支", "对"))
_OUTPUT_UNITS = PHYSICAL.union(_MADE, ("套",))
_BUILT = re.compile(rf"[^，。；、：\d]{{0,24}}?(?:{any_of(kinds.BUILT)}|光伏(?!发电装机|装机))")
#: A machine, or what it makes of what, whose size stands before it (20兆瓦|半直驱风力发电机, 400万吨|煤制油).
_MACHINE = re.compile(rf"级?(?:型|的|)[^，。；、：\d以左多余]{{0,12}}?{any_of(kinds.MACHINES)}")
#: Several machines together: no one of them has so much power (关停500万千瓦小火电机组).
_MACHINES_RUN = re.compile(r"[^，。；、：\d]{0,12}机组")
_MOST_OF_ONE = 3_000_000.0
#: The other size of a store of power (100兆瓦/400兆瓦时储能电站).
_OTHER_SIZE = re.compile(r"/\d[\d.]*[万千]?[\u4e00-\u9fffA-Za-z]{1,4}时[^，。；、\d]{0,16}(?:电站|项目|储能|系统|工程)")
_BUILT_LIST = re.compile(r"[^，。；]{0,120}?(?:项目|工程|生产线|煤矿|矿井)")
#: Projects in a list whose names hold a size behind the firm's (海星化工20万吨乙烯、东山园等项目).
_OF_PROJECT = re.compile(
    r"(?=[\u4e00-\u9fffA-Z])(?![以左的多余])[^，。；：\d、]{1,24}(?:、[^，。；：]{0,60})?等[^，。；、]{0,16}?(?:项目|工程|装置|生产线)"
)
#: The next size in a list of projects (30万吨锌|、40万吨锌合金、3万吨锡项目), and the end of such a list.
_NEXT_SIZE = re.compile(
    r"(?![以左的多余])[^，。；：、\d]{0,16}、(?P<owner>[^，。；：、\d]{0,12})"
    r"\d[\d.]*万(?:千瓦|[吨辆台件头只羽片支对套])(?![以左的多余])"
)
_PROJECTS_END = re.compile(
    r"[^，。；：、\d]{0,24}?(?:(?:、[^，。；：、\d]{2,12}){1,4}等[^，。；：、\d]{0,6}?)?(?:项目|工程|生产线)"
)
_LISTED_UNITS = _MADE.union(("千瓦", "套"))
_LONGEST_LIST = 4
#: Units of sizes that tell one project of a list from the next.
_LISTED_SIZES = _BUILT_BY - _FLOOR
#: Behind a number they say how much of something there is: no name goes on with them.
_NO_NAME_BEHIND = frozenset("的以及左多余，。；：")
_PARTING = frozenset("，。；：\n")
#: A campaign that is named by what it is to bring (千亿斤|粮食产能提升行动, 0.1微克|攻坚行动).
_CAMPAIGNS = frozenset(("粮食", "攻坚"))
_CAMPAIGN = re.compile(r"(?:粮食产能[^，。；、\d]{0,6}|攻坚)”?(?:行动|工程)")
#: What makes so much a year (50万吨饲料厂, 10万片衬底项目), and how much that is at least, as a power of ten.
_MAKER = re.compile(rf"(?![以左的多余])[^，。；、：\d]{{1,12}}?{any_of(kinds.MAKERS, kinds.NOT_MAKERS)}")
_MASS = 4
#: Fewer of these are what a firm's own works keep (东河牧业|3000头|原种猪场).
_ANIMALS = frozenset(("头", "只", "羽"))
_OWNER = re.compile(r"(?<![^，。；：、\n])[^，。；：、\n\d]{2,20}$")
_NO_OWNER_ENDS = (*verbs.DOINGS, *cues.TO, *cues.GE, *cues.APPROX, *cues.UP, *cues.DOWN)
_NO_OWNER = re.compile(rf"(?:{any_of(_NO_OWNER_ENDS)}|[的共])$")
#: The first or the largest of its kind, whose size is part of its name (世界首台|10兆瓦|海上风机, 全球最高|8米|支架).
_FIRST_OF_KIND = re.compile(
    r"(?:首[台款套艘架](?![^，。；、\d]{0,4}房)[^，。；、\d]{0,10}|(?:全球|世界|亚洲)最[高大长深])$"
)
_FIRST_WINDOW = 14
#: What a firm makes so much of once its works run (海星化工|30万吨|乙烯投产).
_RUNS = re.compile(r"(?![以左的多余])[^，。；、：\d的产能]{2,10}?(?:建成|达能|全面)?(?:投产|达产|满产)")
#: How wide a road is that places are reached by (建制村通|4.5米|硬化路).
_ROAD = re.compile("(?:宽|以上|的)*(?:硬化|水泥|沥青|柏油|油)路")
#: How high above the sea something lies (海拔|500米).
_LIES_AT = re.compile("海拔(?:高度?)?(?:约|近|超过?|达|在|为)?$")
_LIES_WINDOW = 8
#: In brackets behind the name of works: a stage of them, whose size it is (年产90万吨甲醇(一期|20万吨|)).
_STAGE = re.compile(r"\([一二三四首]期$")
#: How many platforms and tracks a station has that is told by them (8台18线|的东湖站).
_TRACKS = re.compile(r"(?:\d+线)?的?[^，。；、：\d的]{2,16}?(?:站|枢纽|站房)(?=[，。；、建主开投获竣全项工])")
#: A year that things are counted in is no yearly output (全年|21个项目, 2020年|4个项目).
_IN_YEAR = re.compile(r"(?:[全去今明当每上同本两\d]|近几|历)年$|[今当即每]日$")
_OUTPUTS = ("年产", "日产", "年处理", "日处理", "年加工")
#: Firms and the like that are told by their output before they are counted (年产3万吨|的面粉企业2家).
_FIRMS_COUNTED = re.compile(
    r"(?!以)的?[^，。；、：\d]{0,14}?(?:企业|公司|工厂|厂|车间|煤矿|大户|合作社|养殖场|猪场|牛场|羊场|鸡场)(?:达到?|约|近|共有?)?\d+[家户个座处]"
)
#: Plots or holders that are counted behind the size of each (50亩|示范园20个, 60千瓦|变压器3台).
_EACH_SO_LARGE = re.compile(
    rf"[^，。；、：\d以左多余的]{{0,6}}?(?:(?P<plots>{any_of(kinds.PLOTS)})|{any_of(kinds.HOLDERS)})"
    r"(?:\d{1,5}|[一二三四五六七八九十])[个处片块台座口只套]"
)
#: The 等 of :data:`_OF_PROJECT` stands no further behind a number.
_PROJECTS_WINDOW = 80
_OWNER_WINDOW = 22
#: Before most numbers none of the words stands that are looked for there.
_TELLING_BEFORE = frozenset(("等", *(word[-1] for word in (*kinds.TO_BUILD, *kinds.BUILDING))))


def is_size(text: str, q: Quantity, start: int) -> bool:
    """Whether a number is the size of something built (年产50万吨…项目)."""
    low = max(start, q.start - 6)
    told = text[q.start - 1] in _TELLING_BEFORE
    if _is_told_of_thing(text, q, low):
        return False
    if told and text.endswith(kinds.TO_BUILD, low, q.start) and _IN_YEAR.search(text, low, q.start) is None:
        built_by = _BUILT_LIST if text.endswith(_OUTPUTS, low, q.start) else _BUILT
        if built_by.match(text, q.end) or _BUILT.match(text, q.end) or _FIRMS_COUNTED.match(text, q.end):
            return True
    if text[q.end : q.end + 1] == "/" and _OTHER_SIZE.match(text, q.end) is not None:
        return True
    of_each = q.unit in PHYSICAL and q.power < _MASS and _is_of_each(text, q)
    if of_each or _is_of_way(text, q, start) or _is_of_first(text, q, start) or _is_of_project(text, q, start):
        return True
    if text[q.end : q.end + 2] in _CAMPAIGNS and _CAMPAIGN.match(text, q.end):
        return True
    if (told and text.endswith(kinds.BUILDING, low, q.start)) or _is_power_built(text, q, low):
        return False
    if (q.power >= _MASS or q.unit in _ANIMALS) and _is_made(text, q, start):
        return True
    if q.unit.partition("/")[0] not in _BUILT_BY or _is_of_several(text, q):
        return False
    if _MACHINE.match(text, q.end) is not None and not text.endswith(kinds.BUILDING_UP, low, q.start):
        return True
    built = _BUILT.match(text, q.end)
    if built is not None and q.unit in _FLOOR:
        return _is_of_floor(text, built)
    return built is not None and built.end() < len(text)


def _is_of_each(text: str, q: Quantity) -> bool:
    """Whether a number is the size of each of the plots or holders counted behind it (50亩|示范园20个)."""
    each = _EACH_SO_LARGE.match(text, q.end)
    return each is not None and (each["plots"] is not None) == (q.unit in ("亩", "公顷"))


def _is_of_floor(text: str, built: re.Match[str]) -> bool:
    """Whether so much floor space is the size of works ``built``, no space that work is done on."""
    if built[0].endswith("厂房"):
        return text.startswith(("项目", "工程", "建设"), built.end())
    graded = built[0].endswith(("B级", "C级", "D级"))  # 拆除12万平方米D级|危房
    return not graded and built.end() < len(text) and _DONE_ON.search(built[0]) is None


def _is_of_way(text: str, q: Quantity, start: int) -> bool:
    """Whether a number is how wide the road is that places are reached by (通|4.5米|硬化路), how high something lies,
    or in brackets the size of a stage of works (年产90万吨甲醇(一期|20万吨|))."""
    if q.unit == "米" and text[q.start - 1] == "通":
        return _ROAD.match(text, q.end) is not None
    if q.unit == "米" and text[q.end : q.end + 1] not in ("以", "及"):
        return _LIES_AT.search(text, max(start, q.start - _LIES_WINDOW), q.start) is not None
    in_brackets = text[q.end : q.end + 1] == ")" and q.unit in _OUTPUT_UNITS
    return in_brackets and _STAGE.search(text, start, q.start) is not None


#: How many people find room in a house (5万人|体育场, 6—8万|人大型体育场馆).
_SEATS = re.compile(
    "人(?:座|级)?的?(?:大型|综合|专业|现代化|标准|多功能)*(?:体育场馆?|体育馆|足球场|体育中心|剧院|剧场|会堂|礼堂)"
)


def is_of_seats(text: str, at: int) -> bool:
    """Whether what ends at ``at``, before 人, is how many people find room in a house named behind it."""
    return _SEATS.match(text, at) is not None


def is_of_tracks(text: str, q: Quantity) -> bool:
    """Whether a number tells, beside another, how many platforms or tracks a station has (8台|18线|的东湖站)."""
    platforms = q.unit == "台" and text[q.end : q.end + 1].isdigit()
    beside = platforms or (q.unit == "线" and text[q.start - 1] == "台")
    return beside and _TRACKS.match(text, q.end) is not None


def _is_of_first(text: str, q: Quantity, start: int) -> bool:
    """Whether a number is the size of the first or largest of its kind (世界首台|10兆瓦|海上风机)."""
    if q.unit not in PHYSICAL or text[q.end : q.end + 1] in _NO_NAME_BEHIND or text.startswith("、", q.end):
        return False
    low = max(start, q.start - _FIRST_WINDOW)
    first = text.find("首", low, q.start) >= 0 or text[q.start - 2 : q.start - 1] == "最"
    return first and _FIRST_OF_KIND.search(text, low, q.start) is not None


def _is_made(text: str, q: Quantity, start: int) -> bool:
    """Whether so much is what works make in a year: those that are named or listed, or a firm's that begin to run."""
    if q.unit in _LISTED_UNITS and _is_listed(text, q):
        return True
    if q.unit not in _MADE:
        return False
    if _MAKER.match(text, q.end) is not None and (q.power >= _MASS or _owner_before(text, q, start) is not None):
        return True
    return _RUNS.match(text, q.end) is not None and _owner_before(text, q, start) is not None


def _is_told_of_thing(text: str, q: Quantity, low: int) -> bool:
    """Whether ``q`` is told of the thing behind it (建筑面积5000平方米|的门诊楼, 南港电厂等|120万千瓦|机组)."""
    if q.start > low and text[q.start - 1] == "等":
        return True
    return text[q.end : q.end + 1] == "的" and _FLOOR_TOLD.search(text, low, q.start) is not None


def _is_power_built(text: str, q: Quantity, low: int) -> bool:
    """Whether so much power of a kind is built (开工建设90万千瓦|海上风电项目): no size of works with a name."""
    if q.unit not in kinds.POWER_UNITS or not text.endswith(kinds.POWER_BUILT, low, q.start):
        return False
    return text.startswith(kinds.POWER_KINDS, q.end)


def _is_of_several(text: str, q: Quantity) -> bool:
    """Whether the power that ``q`` tells is more than one machine has that stands behind it."""
    large = q.unit == "千瓦" and q.value >= _MOST_OF_ONE
    return large and _MACHINES_RUN.match(text, q.end) is not None


def beside(text: str, q: Quantity, named: Quantity) -> bool:
    """Whether ``q`` is a size in a list of projects, as the one next to it is that has ``named`` another of them.

    So it is with the first of 东湖园区|50兆瓦|、南山园区60兆瓦光伏项目.
    """
    if q.unit not in _LISTED_SIZES or text[q.end : q.end + 1] in _NO_NAME_BEHIND:
        return False
    if q.unit != named.unit and (named.unit not in _LISTED_SIZES or _owner_before(text, q, 0) is None):
        return False
    between = text[min(q.end, named.end) : max(q.start, named.start)]
    if "、" not in between or not _PARTING.isdisjoint(between) or _NO_OWNER.search(between) is not None:
        return False
    return not text.startswith("、", q.end) or _owner_before(text, q, 0) is not None


def _owner_before(text: str, q: Quantity, start: int) -> re.Match[str] | None:
    """Whose a size is, right before it in its part of the clause; None where a verb or nothing stands there."""
    owner = _OWNER.search(text, max(start, q.start - _OWNER_WINDOW), q.start)
    return owner if owner is not None and _NO_OWNER.search(owner[0]) is None else None


def _is_of_project(text: str, q: Quantity, start: int) -> bool:
    """Whether a number is a size in the name of a project that a list names (海星化工20万吨乙烯、…等项目).

    A size that is no great one needs an owner before it.
    """
    if q.unit.partition("/")[0] not in _OUTPUT_UNITS or text.find("等", q.end, q.end + _PROJECTS_WINDOW) < 0:
        return False
    if _OF_PROJECT.match(text, q.end) is None:
        return False
    return q.power >= _MASS or _owner_before(text, q, start) is not None


def _is_listed(text: str, q: Quantity) -> bool:
    """Whether a number is one of several sizes in a list of projects (30万吨锌、3万吨锡项目)."""
    at = q.end
    for _ in range(_LONGEST_LIST):
        size = _NEXT_SIZE.match(text, at)
        if size is None or (size["owner"] and _NO_OWNER.search(size["owner"]) is not None):
            return False
        at = size.end()
        if _PROJECTS_END.match(text, at) is not None:
            return True
    return False
