"""Figures that any place has, of the owner that opens their sentence (东山园区建设加快，|税收).

Belongs here: which owners open a sentence or a part of it, and which figures behind are theirs. Does not belong here:
one amount told of several owners (owners.py), sides of projects that such an owner has (same_place.py).
"""

import re

from pipeline.core.discourse import same_place
from pipeline.core.lexicon import nouns, owning, undertakings, verbs
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.lexicon.places import LEVELS, LEVELS_HERE, WHOLE, WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import part_begin, sentence_before

#: So many signs make a word.
_WORD = 2
_OF_ALL = f"(?:{WHOLE_HERE}|我[{LEVELS_HERE}])?"
_NAME = "[^，。；、：\\d“”()和及与等]"
_NAMED = rf"{_NAME}{{1,14}}?{any_of(owning.OWNING)}"
#: An owner of figures that opens a sentence, or two, with the part that is meant, a port that opens a clause. What is
#: done by an owner is told of it, a thing right behind it is another.
_OPENS = re.compile(
    rf"{_OF_ALL}(?!(?:更好|充分|进一步)?发挥|[^，。；]{{0,8}}(?:跻身|排名))(?P<owner>(?:{any_of(owning.OWNING_ALONE)}|(?:{_NAMED}[、和与及])?{_NAMED})(?!{any_of(owning.NOT_OWNING)})"
    rf"(?:{_NAME}{{2}}(?:片区|启动区|核心区))?)(?:\([一二三四五]期\))?+(?!(?!{any_of(verbs.FLOW)})[^，]{{1,8}}{any_of(owning.OF_OWNERS)})"
)
#: Such an owner, which a plan is to raise, or that is reformed.
_RAISED = re.compile(
    "(?:深入|全面|加快|大力|持续|稳步|扎实)*(?:实施|推进|深化)"
    rf"(?P<owner>{_NAME}{{0,14}}?(?:{any_of(owning.OWNING)})(?:{_NAME}{{2}}片区)?)"
    "(?:(?:实力|能级|)(?:提升|倍增)(?:战略|行动|计划)|(?:建设|开发)?大?会战|(?:管理)?(?:体制)?(?:机制)?改革(?:创新)?)，"
)
#: A port may be told by what it is before its name (全省唯一的货运机场|东山机场开通航线9条).
_PORT = re.compile(
    rf"{_OF_ALL}(?:{_NAME}{{2,12}}?机场(?={_NAME}{{2,8}}机场))?"
    rf"(?P<owner>{_NAME}{{0,14}}?(?<!全[{LEVELS}])机场|{_NAME}{{1,14}}?(?<![内陆香运水])港)(?![区城口湾澳等]|高铁)"
)
_GOES_ON = re.compile("[，、和]")
#: Firms that have moved into a park, told without it.
_MOVED_IN = re.compile("(?:新|新增|累计|目前)?(?:入园|入驻|入区)(?:规模以上|规上)?(?:工业)?企业(?:总投资|投资总额)?")
_MOVED_IN_HEADS = frozenset("新累目入")
_SENTENCES_BACK = 2
_AMONG = "其中"
_BEFORE_OWNER = frozenset("，、；。")
_CLAUSE_SIGN = re.compile("[，；。]")
#: What comes to speak of the whole place again, or of another owner: none by its grade alone (升格为省级|开发区).
_OTHER = re.compile(
    rf"(?<![在于占比较超过出跑]){WHOLE}(?![第首前末])|我[{LEVELS}]"
    rf"|(?<!级)(?<!先进)(?<!级经济)(?<!级经济技术)(?<!级高新技术产业)(?:{any_of(owning.OWNING)})|(?<![海空临])港(?![口区])|(?<!支线)(?<!枢纽)(?<![大中小]型)机场(?!改)"
)
_OF_PORTS = frozenset(owning.OF_PORTS)
_FIGURE, _DIGIT = re.compile(any_of(owning.OWNED)), re.compile(r"\d")
#: What passes through an airport or a port; 航空 says that it is of all airports.
_THROUGHPUT = re.compile(rf"(?!航空){same_place.THROUGHPUT}|{any_of(nouns.CARRIED)}")
#: Firms whose figures follow what they are urged to do.
_FIRMS = ("集团", "国企", "国有企业", "属企业", "管企业")
#: An owner is told no more signs before its figure.
_OPENING_WINDOW = 96
#: An index of the air told beside how clean it is, by its last words alone.
_INDEX, _AIR = "综合指数", re.compile("PM|空气")
_AIR_WINDOW = 16
#: What a brand is worth, told without it, and a brand at the head of a clause (“东山香菇”跻身百强，|品牌价值).
_BRAND_VALUE = frozenset(("品牌价值", "公用品牌价值", "区域品牌价值", "区域公用品牌价值"))
_BRAND = re.compile("(?:^|(?<=[，；]))“[^“”，；]{2,10}”(?![、和与及“])")

#: Of what size projects are.
_ABOVE = rf"[十百千]?亿元(?:{OR_MORE})|过亿元"
#: Firms and projects that were brought, with what is invested in them, and a park that the clause right before says is
#: worked on (加快建设东山产业园，|招引项目9个).
_BROUGHT = re.compile(
    rf"(?:累计|成功|共)*(?:{any_of(owning.BROUGHT)})+(?:{any_of(owning.KINDS_BROUGHT)}|{_ABOVE})*(?:企业|项目)(?:总投资|投资总?额)?"
)
_BROUGHT_HEADS = frozenset((*"累成共", *(word[0] for word in owning.BROUGHT)))
_WORKED_ON = re.compile(
    rf"(?:^|[，；：])[^，。；：\d]*(?:{any_of(owning.WORKING_ON)})了?"
    r"(?P<park>(?![^，]*(?:等|一批))[^，。；：、\d的]{2,26}?"
    rf"(?:{any_of((*owning.OWNING, *owning.REGIONS, *nouns.PREMISES))}))"
    rf"(?:{any_of(owning.PARK_WORKS)})*，[^，；]*$"
)

#: What else came to an owner that opens the sentence, whose clause tells no number (东山先行区初具规模，|落地诊所9家).
_CAME_SO, _COMING = ("累计", "成功", "共", "已"), (*owning.BROUGHT, *owning.GATHERED)
_CAME = re.compile(rf"(?:{any_of(_CAME_SO)})*(?:{any_of(_COMING)})+[^，。；、\d]{{2,14}}")
_CAME_HEADS = frozenset(word[0] for word in (*_CAME_SO, *_COMING))

#: What is done with an owner, or by it, not what it does itself (融入东山经济圈建设, 依托北沟产业园).
_NO_SUBJECTS = (*owning.WORKING_ON, *owning.BUILDING_UP, *verbs.BY_MEANS, "融入")

#: Projects of any kind, and the region of which a short sentence right before says that it is built, or that opens
#: their own (建强东山都市圈。统筹推进|60个重大项目建设; 北沟新城加快建设，推进|40个重点工程建设).
_DONE_WITH_THEM = (*verbs.CARRIED_OUT, *undertakings.STARTED, *undertakings.COME_ABOUT, "统筹")
_ANY_PROJECTS = re.compile(
    rf"(?:{any_of(_DONE_WITH_THEM)})*(?:年度|重点|重大)*(?:项目|工程)(?:建设)?(?:完成投资|总投资|投资)?"
)
_ANY_HEADS = frozenset((*"年重项工", *(word[0] for word in _DONE_WITH_THEM)))
#: The last two signs of such projects, and of firms and projects that came.
_LAST_WORDS = frozenset(("项目", "工程", "建设", "投资", "企业", "资额", "总额"))
_REGION = re.compile(
    rf"(?:[一二三四五六七八九十]+是)?(?:{any_of((*owning.WORKING_ON, *owning.BUILDING_UP))})*"
    rf"(?P<region>[^，。；、\d“”]{{2,14}}?(?:{any_of(owning.REGIONS)}))(?:{any_of(owning.REGION_WORKS)})*"
)
_LONGEST_HEADING = 24

#: Visitors of any place, and one of which the clause right before says that it opened or is much visited.
_VISITS = frozenset(("接待游客", "累计接待游客", "吸引游客", "累计吸引游客"))
_VISITED = re.compile(
    rf"(?:^|(?<=[，；]))(?P<place>[^，。；、\d的]{{1,16}}?(?:{any_of(owning.VISITED)}))(?:\([^()]*\))?"
    rf"(?:改造|提升|扩建|[一二三四]期)*(?:{any_of(owning.OPENED)})+，[^，；]*$"
)


def of_opening(text: str, start: int, at: int, name: str) -> str:
    """``name``, a figure that any place has, with the owner that opens its sentence (东山园区建设加快，|税收).

    What passes through a port is that of the last one told before it at the head of a clause.

    The sentence begins at ``start``, the number stands at ``at``.
    """
    if name == _INDEX and _AIR.search(text, start, at + _AIR_WINDOW) is not None:
        return "空气质量" + name  # PM2.5下降8%，|综合指数下降5%
    if name in _VISITS and (visited := _VISITED.search(text[start:at])) is not None:
        return visited["place"] + name
    if name[-_WORD:] in _LAST_WORDS:
        if name[:1] in _MOVED_IN_HEADS and _MOVED_IN.fullmatch(name) is not None:
            return _park_told(text, start, at) + name
        if (
            name[:1] in _BROUGHT_HEADS
            and _BROUGHT.fullmatch(name) is not None
            and (park := _park_worked_on(text, start, at))
        ):
            return park + name
        if name not in same_place.OWNED and name[:1] in _ANY_HEADS and _ANY_PROJECTS.fullmatch(name) is not None:
            return _region_told(text, start, at) + name
    came = name[:1] in _CAME_HEADS and name not in same_place.OWNED and _CAME.fullmatch(name) is not None
    if came and (owner := _owner_before(text, start, at)):
        return owner + name
    if name in _BRAND_VALUE:
        brands = _BRAND.findall(text[start:at])
        return (brands[-1] if brands else "") + name
    if (
        name not in same_place.OWNED
        and name not in _OF_PORTS
        and (name[-1:] != "量" or _THROUGHPUT.fullmatch(name) is None)
    ):
        return name
    said = text.rfind(name, start, at)
    at = said if said >= 0 else at
    if name in same_place.OWNED:
        start = part_begin(text, start, at)
        owner = _owner_at(text, start, at) if at - start <= _OPENING_WINDOW else ""
        clause = text.rfind("，", start, at) + 1
        owner = owner or (_owner_at(text, clause, at) if clause > 0 else "")
        return (owner or _owner_measured(text, start, clause - 1, at) or _owner_raised(text, start, at)) + name
    port, comma = "", at
    while comma >= 0 and not port:
        before = max(text.rfind(sign, start, comma) for sign in "，；")
        port = _owner_at(text, before + 1 if before >= 0 else start, at, ports=True)
        comma = before
    by_ship = "集装箱" in name and port.endswith("机场")
    return name if by_ship else port + name


def _owner_before(text: str, start: int, at: int) -> str:
    """The owner that opens the clause right before that of ``at``, where its part of the sentence from ``start`` opens
    with no other and tells no number before; or ''."""
    start = part_begin(text, start, at)
    comma = text.rfind("，", start, at)
    if comma < 0 or comma - start > _OPENING_WINDOW or _DIGIT.search(text, start, comma) is not None:
        return ""
    first = max(start, text.rfind("，", start, comma) + 1)
    owner = _owner_at(text, first, at)
    opening = _OPENS.match(text, start, first)
    told = not owner.endswith(_FIRMS) and not owner.startswith(_NO_SUBJECTS)
    return owner if told and (opening is None or first == start) else ""


def _park_worked_on(text: str, start: int, at: int) -> str:
    """The park of which the clause right before ``at`` says that it is worked on; or ''."""
    worked_on = _WORKED_ON.search(text[start:at])
    return worked_on["park"] if worked_on is not None else ""


def _region_told(text: str, start: int, at: int) -> str:
    """The region that opens the sentence from ``start``, or that the short sentence before it says is built; or ''."""
    owner = _owner_at(text, start, at) if at - start <= _OPENING_WINDOW else ""
    if owner and not owner.endswith(_FIRMS) and not owner.startswith(owning.WORKING_ON):
        return owner
    if park := _park_worked_on(text, start, at):
        return park
    heading = sentence_before(text, start)
    told = _REGION.fullmatch(heading) if len(heading) <= _LONGEST_HEADING else None
    return told["region"] if told is not None else ""


def _owner_raised(text: str, start: int, at: int) -> str:
    """The owner that is to be raised, as the part from ``start`` opens (实施自贸试验区提升战略，|新增企业), or ''."""
    raised = _RAISED.match(text, start, at) if at - start <= _OPENING_WINDOW else None
    if raised is None or raised["owner"].endswith(_FIRMS):
        return ""  # 深化国企改革，压减管理人员…，营业总收入…
    others = (text[other.start() - 1] in _BEFORE_OWNER for other in _OTHER.finditer(text, raised.end(), at))
    return "" if any(others) else raised["owner"]


def _owner_measured(text: str, start: int, end: int, at: int) -> str:
    """The owner at the head of a clause that ends at ``end`` and gives another of its figures, or of one before such
    clauses that only go on with figures (市属国企资产达9亿元，利润2亿元，|税费); '' where none is."""
    while end > start:
        clause = max(start, text.rfind("，", start, end) + 1)
        if _DIGIT.search(text, clause, end) is None:
            return ""
        if owner := _owner_at(text, clause, at):
            return owner
        if _FIGURE.match(text, clause, end) is None:
            return ""
        end = clause - 1
    return ""


def _park_told(text: str, start: int, at: int) -> str:
    """The park that opens a clause of the sentence from ``start``, or of one shortly before it in its paragraph."""
    paragraph = text.rfind("\n", 0, start) + 1
    low = start
    for _ in range(_SENTENCES_BACK):
        low = max(paragraph, text.rfind("。", paragraph, max(paragraph, low - 1)) + 1)
    begins = [low] + [sign.end() for sign in _CLAUSE_SIGN.finditer(text, low, at)]
    told = [_owner_at(text, one, at, done_to=True) for one in reversed(begins)]
    parks = [park for park in told if park]
    return next((park for park in parks if park not in owning.OWNING_ALONE), parks[0] if parks else "")


def _owner_at(text: str, begin: int, at: int, ports: bool = False, done_to: bool = False) -> str:
    """The owner, with ``ports`` the airport or port, that opens the clause at ``begin``, '' where none or another.

    With ``done_to`` it may be what something is done to.
    """
    begin += len(_AMONG) * text.startswith(_AMONG, begin)
    opening = (_PORT if ports else _OPENS).match(text, begin, at)
    if opening is None or _GOES_ON.search(text, opening.end(), at) is None:
        return ""
    owner = opening["owner"]
    other = _OTHER.search(text, opening.end(), at)
    while other is not None and owner.endswith(other[0]) and text[other.start() - 1] in _BEFORE_OWNER:
        other = _OTHER.search(text, other.end(), at)  # the same, by its kind alone (东山园区扩区，园区亩均税收…)
    urged = owner.endswith(_FIRMS) and owner.startswith(owning.URGED)
    bare = naming.strip_lead(owner[_WORD:] if urged else naming.without_doing(owner))
    return "" if other is not None else bare if bare == owner or done_to or urged else ""
