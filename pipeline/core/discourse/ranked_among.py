"""Among whom something is ranked: words around the subject of a rank that are no part of its name (总量|全省).

Belongs here: groups compared with, adverbs before a verb of rank. Does not belong here: the subject
(rank_subjects.py).
"""

import re

from pipeline.core.lexicon import ranking
from pipeline.core.lexicon.places import ANYWHERE, LEVELS, WHOLE
from pipeline.core.numbers.numerals import SIGNS
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming

_ADVERBS = re.compile(
    rf"(?:自[^，。、]{{2,10}}以来|[上下]半年以来|时隔[^，。、]{{1,4}}|(?:再|又|均|都|双双)?创(?:历史|近年|近年来)?新高|[两三四五六七八九十]年[两三四五六七八九十]|(?<=[率速量值额价])[两三四五六七八九]年|[两三四五六七八九多]次|连续[^，。、]{{1,6}}(?:年|次|届|季度|榨季|季|批|轮|个月|月)(?:以[^，。、]{{2,6}}(?:成绩|得分))?"
    rf"|{any_of(ranking.ADVERBS, only=ranking.ONLY_ADVERBS)})+$"
)
_ADVERBS_WINDOW = 64
_GROUP = re.compile(rf"在?(?:{any_of((*ranking.GROUPS, *ranking.PARTS))}|\d+[个大座家](?!季度|月))")
_MEASURED = re.compile(any_of(ranking.MEASURED))
_GROUP_WINDOW = 12
#: Who has a place, where more is named than for when (2024年|在全省考核中).
_SHORTEST = 3
#: So many signs make a word, and tell of what kind something is.
_WORD, _KIND = 2, 3
#: Words of one group are no farther apart (全国|19个副省级及以上|城市).
_APART = 2
#: Among whom there is no other, before the place among more (苏北唯一、|全省第二).
_THE_ONLY = re.compile("[为是]?[^，。；、]{2,6}唯一[、，]")
_IN = re.compile(r"(?:^|(?<=[^存现实]))在(?!线)(?P<what>[^，]{2,40}?)[中里上]?$")
#: Among which a subject is ranked, at its end (投资完成率|全市, 总量|在全国).
_GROUP_END = re.compile(
    rf"(?<=[^，。、在]{{2}})在?{any_of((*ANYWHERE, *ranking.PARTS))}(?:各?(?:{any_of(ranking.MEMBERS)}))?$"
    r"|(?<=[率速幅额量值入价])(?:(?:[两三四五六七八九十]|\d+)(?:[县城]?区|[县市]|区县|县区|县市)|主城区|中心城区)$"
    r"|(?<=..)在(?:珠三角|长三角|京津冀|大湾区|[东中西]部|东北|华[东北南中]|西[南北]|沿海)(?:地区|[各省市]{1,2})?$"
)
#: Who judged it so, before the place (创新能力|被省社科院评定为全省第一).
_JUDGED_BY = re.compile("(?<=..)被[^，。；、的]{2,12}(?:评定|认定|评选|[评列])[为成]?$")
_ALL = frozenset(ANYWHERE)
#: How something fares among others that is told in no number, before the place (东山医院居全国中上水平，|排全省第六).
_FARING = re.compile(
    rf"(?<=..)(?:[名位]列|位?居|稳居|处于|保持|跻身|进入|达到|达)(?:在|到|){any_of(ANYWHERE)}?"
    rf"(?:{any_of(ranking.FARING)})$|(?<=..)名列前茅$"
)
_FARING_ENDS = frozenset(fares[-1] for fares in (*ranking.FARING, "名列前茅"))
#: Others like it, that something is ranked among (在全国30个|参评单位).
_MEMBERS = re.compile(
    rf"{any_of(ranking.MEMBERS)}$|^全?[{LEVELS}]+$|(?:[一二两三四五六七八九十\d][个大]|各)[^，。；、\d]{{0,8}}{any_of(ranking.PLACES)}$"
)
#: So many of them, among whom something has its place without more words (总量|在四个山区县排第一位).
_SO_MANY_MEMBERS = re.compile(
    rf"(?:{WHOLE})?[一二两三四五六七八九十\d]+个[^，。；、\d]{{0,6}}(?:{any_of((*ranking.MEMBERS, *ranking.PLACES))})"
)
#: Which of them there are besides, in brackets (在所有县区(功能板块)中).
_WHICH_MEMBERS = re.compile(r"(?<=[区县市])\([^()\d]{1,10}\)(?=中$)")
#: Nothing but others like it (同类县, 全市各区, 27个省会城市): they have no rank.
_ONLY_MEMBERS = re.compile(
    rf"(?:(?:同类|同级|其他|全?[{LEVELS}]?各|(?:{WHOLE})?[一二两三四五六七八九十\d]+[个大])"
    rf"(?:{any_of((*ranking.MEMBERS, *ranking.PLACES))})|省会城市|省会)中?"
)
#: A contest, and who has a rank in it (在全省食品安全考核中|我市, 在2019年“大跨越”考核中|东山).
_IN_CONTEST = re.compile(
    rf"在(?:[^，。；]{{2,16}}(?:{any_of(ranking.HOLDING)})的)?(?:[上下]半年|\d{{4}}年度?)?(?:{WHOLE})?"
    rf"(?P<contest>[^，。；]{{2,30}}?(?:{any_of(ranking.CONTESTS)})”?)中(?P<who>[^，。；、的]{{2,8}})"
)
#: Among whom, before what has a rank there (在省会城市中|地铁里程, 在10个设区市中|收入增速).
_AMONG_HEAD = re.compile(
    rf"在[^，。；]{{0,24}}?(?:(?:{any_of((*ranking.MEMBERS, *ranking.IN_CONTEST))})"
    rf"|(?:各|[\d一二三四五六七八九十][个大]|以[上下]的?|同[类级])[^，。；、\d]{{0,8}}{any_of(ranking.PLACES)})"
    "之?中(?=[^小学医心央职专考药标型外的][^，。；])"
)
#: Who has ranks in contests of its own kind, each another figure (区中医院|在全国绩效考核中, 经开区|在综合考评中).
_BODY = re.compile(rf"(?:{any_of((*ranking.MEMBERS, *ranking.IN_CONTEST, *ranking.BODIES))})$")
#: How the names of places end, and those in quotation marks.
_NAMED_ENDS = ("”", *ranking.PLACES, "镇", "乡")
CONTEST_END = re.compile(f"(?:{any_of(ranking.CONTESTS)})$")
#: What ends so has been told before: the contest behind it is another thing.
_ANOTHER_PART = ("、", "、并", "、且", "、还")
#: Whom the report is about need not be named: so its names begin.
_WE = ("我", "全")
#: How many are ranked (全国312个地级市|运行质量排名).
_OF_SO_MANY = re.compile(
    rf"(?:^|在)(?:{WHOLE})?\d+[个家座]"
    rf"(?P<whom>[^，。；、]{{0,8}}?(?:{any_of((*ranking.MEMBERS, *ranking.PLACES, *ranking.IN_CONTEST))})"
    r"(?![级域区市])的?(?=..))"
)
#: Among whom something has its place, or for how long, at the end of what has it (成绩|排全市, 天数|在全市平原县).
_PLACE_AMONG = re.compile(
    rf"(?<=..)(?:(?:[名位]列|排名?|位?居|分居|达)?(?:{WHOLE}|全球)"
    rf"|(?<![存现实])在{any_of(ANYWHERE)}(?![^，]*(?:考核|评[估价比]|测评|赛|榜))[^，]{{0,12}}(?<![率量额数值度幅分]))$"
)
#: The place from the last that something had before (总量|由2010年的倒数第二|跃居全市第六).
_ONCE_LAST = re.compile(f"(?<=..)[由从][^，。；、由从]{{0,14}}倒数第?(?:[{SIGNS}]|\\d{{1,3}})[位名]?(?:一举|一跃)?$")
#: Verbs of coming to the list or the contest that a rank is of (荣膺|宜居城市, 连续两年跻身|“创新百强区”).
_COME_TO = re.compile(rf"^(?:连续[^，。；]{{1,3}}[年次届季])?{any_of(ranking.COME_TO)}(?:(?:19|20)\d\d年?度?)?(?=..)")
_COME_HEADS = frozenset(("连", *(verb[0] for verb in ranking.COME_TO)))


def behind_only(lead: str) -> int:
    """Where ``lead`` goes on behind the words that say among whom there is no other; 0 where it opens with none.

    >>> behind_only("苏北唯一、全省")
    5
    """
    alone = _THE_ONLY.match(lead)
    return 0 if alone is None else alone.end()


#: What keeps its place has another verb of rank behind it (保持|进出口总额|居全省第一).
KEEPS_PLACE: str = rf"(?!保持(?!{any_of(ANYWHERE)})[^，。；\d]{{2,}}(?:稳居|(?<!安)居(?!民)|[名位]列))"


def is_body(name: str) -> bool:
    """Whether ``name`` is somebody, or a place, with a rank in each list that it is on (东山高新区, “东山在线”)."""
    return "、" not in name and (name.endswith(_NAMED_ENDS) or _BODY.search(name) is not None)


def unplaced(name: str) -> str:
    """``name`` without among whom it has its place (管理工作|名列全省), and without for how long before that."""
    if name[:1] in _COME_HEADS:
        name = _COME_TO.sub("", name)
    among = _PLACE_AMONG.search(name) if "全" in name or "在" in name else None
    return name if among is None else without_adverbs(name[: among.start()]) or name


def faring(clause: str) -> str:
    """What a ``clause`` says fares so among others, in no number; '' where it says no such thing.

    >>> faring("东山医院水平位居全省前列")
    '东山医院水平'
    """
    if "倒数" in clause and (once := _ONCE_LAST.search(clause)) is not None:
        return naming.named(without_place(clause[: once.start()]))  # 总量由倒数第二，|跃居全市第六
    if clause[-1:] not in _FARING_ENDS or (fares := _FARING.search(clause)) is None:
        return ""
    return naming.named(without_place(without_adverbs(clause[: fares.start()])))


def without_place(subject: str) -> str:
    """``subject`` without those that it is ranked among; where nothing else is left, in what it is ranked."""
    subject = _WHICH_MEMBERS.sub("", subject) if "(" in subject else subject
    if _ONLY_MEMBERS.fullmatch(subject) is not None:
        return ""
    if subject.startswith("在"):
        if (contest := _IN_CONTEST.fullmatch(subject)) is not None:
            return ("" if contest["who"].startswith(_WE) else contest["who"]) + contest["contest"]
        if (among := _AMONG_HEAD.match(subject)) is not None:
            return subject[among.end() :]
    place = _IN.search(subject)
    own = without_adverbs(subject[: place.start()]) if place is not None else ""
    if place is not None and own[-_KIND:] == place["what"][-_KIND:]:
        return own  # 东山开发区在国家级开发区|排名第9位
    if place is None or (own and not subject.endswith(("中", "里", "上"))):
        so_many = place is not None and _SO_MANY_MEMBERS.fullmatch(place["what"]) is not None
        return own if so_many else subject  # 总量在四个山区县|排第一位
    if own.endswith(_ANOTHER_PART) and CONTEST_END.search(place["what"]) is not None:
        return _without_number(place["what"])  # 完成试点任务、并连续两年在全国测评中
    if CONTEST_END.search(place["what"]) is not None and (own.endswith("”") or _BODY.search(own) is not None):
        return own if "、" in own else own + _without_number(place["what"])
    if _MEMBERS.search(place["what"]) is not None or (place.start() > _SHORTEST and naming.named(own)):
        return own  # not of a place alone: 2024年我市在全省绩效考核中
    return _without_number(place["what"])


def _without_number(contest: str) -> str:
    """``contest`` without how many are ranked in it; who they are stays where the contest has no other name.

    >>> _without_number("全国9家国家级高新区评价")
    '国家级高新区评价'
    """
    bare = _OF_SO_MANY.sub("", contest)
    return bare if len(bare) > _WORD else _OF_SO_MANY.sub(r"\g<whom>", contest)


def without_adverbs(words: str) -> str:
    """``words`` without the adverbs at their end, and without which of the last somebody was before.

    >>> without_adverbs("信访总量由2010年的倒数第二一举")
    '信访总量'
    """
    if "倒数" in words:
        words = _ONCE_LAST.sub("", words)
    adverbs = _ADVERBS.search(words, max(0, len(words) - _ADVERBS_WINDOW))
    return words[: adverbs.start()] if adverbs is not None else words


def own_words(words: str, ranked: bool) -> str:
    """``words`` without the group compared with and the adverbs at their end; ``ranked``: a verb of rank is behind."""
    subject = without_adverbs(words if ranked else _without_group(words))
    if "被" in subject:
        subject = _JUDGED_BY.sub("", subject)
    while (among := _GROUP_END.search(subject)) is not None:
        subject = without_adverbs(subject[: among.start()])
    return "" if subject in _ALL else subject  # 世界|排名由第十位上升到第五位


def _without_group(words: str) -> str:
    """``words`` without the group compared with at their end (``成绩|全省``, ``重点工程考评|全省``)."""
    begin, end = len(words), -_APART - 1
    for match in _GROUP.finditer(words):
        if len(words) - match.end() <= _GROUP_WINDOW and not _MEASURED.search(words, match.end()):
            if match.start() - end > _APART:
                begin = match.start()
            end = match.end()
    return words[:begin]
