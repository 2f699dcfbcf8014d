"""What an amount is of, where the thing stands behind it: 投资2亿元|的公路, 财政安排2亿元|专项资金.

Belongs here: the thing that has a side of so much, money that is named behind its amount. Does not belong here: what
is counted (counting.py), what money is spent on (spending.py).
"""

import re

from pipeline.core.counts import counted_names
from pipeline.core.discourse import sides
from pipeline.core.lexicon.cues import OR_MORE, SO_MANY, SO_MANY_REACHED
from pipeline.core.lexicon.nouns import ANY_WORKS
from pipeline.core.lexicon.places import LEVELS, LEVELS_HERE
from pipeline.core.lexicon.scope import TO_BUILD
from pipeline.core.patterns import any_of
from pipeline.core.phrases import budgets, naming, nouns
from pipeline.core.phrases.measures import MONEY, PHYSICAL, RATIO_UNITS, growth_behind
from pipeline.core.state import ONE_BY_ONE, Counted, Lead, Place
from pipeline.core.tokens import Quantity

#: What share of the things is told behind them (800栋建筑|100%签约).
_SHARE_BEHIND = re.compile(r"(?<=..)\d[\d.]*%.*$")
#: What a budget does with money that is named behind the amount (中央财政安排2亿元|专项资金).
_GIVEN_BY = re.compile("(?:累计|共)?(?:安排|投入|拿出|拨付|筹集|下达|拨出|下拨|划拨|增拨)(?=了?$)")
_GIVERS = ("财政", "国家", "中央", "政府")
#: Such money, and that which says nothing of what it is for.
_FUNDS = ("资金", "经费", "款", "国债")
_ANY_FUNDS = frozenset(("资金", "国债资金", "专项资金", "财政资金"))
#: Words before an amount of money that is made use of or handed down, and is named behind it (用足用好首期|50亿元的引导
#: 基金, 国家下达的|3亿元补助资金), and the first of such funds (设立首只|10亿元创投基金).
_MADE_USE_OF = re.compile(
    "(?:用[好足活]|发挥好?|(?:充分|有效|积极)[利运]用好?|盘活)(?:首期|中央|国家|上级|省级?|)$|^(?:中央|国家|上级|省里?|市里?|)下达的?$"
    "|首[只支期笔]$"
)
#: The place that has so much of what is told before (常住人口近900万|的特大城市), and what says that it is one.
_SUCH_A_PLACE = re.compile(f"的[^，。；、的]{{0,6}}(?:大[{LEVELS}]|强[{LEVELS_HERE}]|(?<!座)城市)(?=[，。；、])")
_BEING = re.compile("^.*?(?:作为|(?<![但可于总就凡要])是)(?:一个|一座|)")
#: Works that only what happened to them tells from others (总投资9亿元的12个|项目|签约).
_ANY_WORKS = frozenset(ANY_WORKS)
#: What money is given as, said behind the amount, and by what it was got (试点获得|2亿元|资金支持, 多了|80元|补贴).
_GIVEN_AS = re.compile(
    r"[^，。；：、\d的]{0,6}?(?:资金支持|资金奖励|资金扶持|资金补助|奖励资金|奖补资金|补助资金|奖励|奖补|补助|补贴)(?=[，。；、\n])"
)
_GIVEN_HEADS = frozenset("资奖补国中财专省市扶")
_GAINED = re.compile(r"(?:获得?|争取到?|争得|得到)[^，。；\d]{2,}$|(?<=..)多了$")
#: An investment behind its amount, and of which time it is.
_INVESTED, _COMPLETED = re.compile("(?P<which>年度投资)(?:任务|目标)?|投资(?:任务|目标)?"), ("", "完成", "实现")
#: Each of a list has an amount of its own: the count behind the last is of all (投资2亿元的A、|投资3亿元的B等9个项目).
_ANOTHER_SIDE = re.compile(r"元的[^，。；]*、[^，。；、]*$")
_CLAUSE_SIGN = re.compile("[，。；：的]")
_CLAUSE_ENDS = frozenset("，。；：！\n")
_CLAUSE = 80
_DIGIT = re.compile(r"\d")
#: A count, then other sides, then what all are of (700个、年度投资900亿元的重大项目, 9处、覆盖3万人的工程).
_OF_AMOUNT = re.compile(
    rf"(?:、(?:(?:计划|年度|估算)?(?:总投资|投资总|投资|总金额|资金)额?|覆盖|惠及|合计|共计?){any_of(SO_MANY_REACHED)}?"
    rf"\d[\d.]*[万亿]*(?:元|人|户|亩|平方米|平方公里|公里|公顷)(?:{OR_MORE}|左右)?){{1,3}}的"
)
#: A count, then what it costs, then what both are of (41个总投资3亿元的重点项目).
_PRICED = re.compile(
    rf"(?:(?:年度|计划|估算|概算|)*总?投资(?:总?额)?|总?规模|扬程|(?:总?建筑|占地|总)?面积|建面|占地|拥有|可?容纳|(?:全|总)长度?|(?<=条)长|总里程){any_of(SO_MANY_REACHED)}?|集中连片"
)
_PRICED_HEADS = frozenset("年计估概总投规扬建占面拥可容全长集")
#: The same beside another side of the thing, and how many such things there are (长7公里的|2条公路).
_ANOTHER = re.compile(
    rf"{_PRICED.pattern}|(?:全|总)?长度?{any_of(SO_MANY_REACHED)}?|[^，。；、\d]{{2,8}}能力(?:达到?|为|)|年产[值量]{any_of(SO_MANY_REACHED)}?"
)
_ANOTHER_OPENS = re.compile(rf"(?:{_ANOTHER.pattern})\d[\d.]*[万亿]?[^，。；、\d]{{1,4}}的")
#: More sides of it behind the next (投资2亿元、|占地5亩、长7公里|的公路).
_MORE_SIDES = re.compile(rf"(?:、(?:{_ANOTHER.pattern})\d[\d.]*[万亿]?[^\d，。；、的]{{1,4}}){{0,3}}的")
_COUNT = re.compile(r"^\d[\d.]*[多余]?[个项家座条所处]")
_PRICED_END = re.compile(
    rf"(?:{any_of(SO_MANY)})?"
    r"[\d.~—万亿-]+(?:(?:元|平方米|公顷|亩|米|公里)(?:的|(?=[^，。；、：以的]{4}))|[个张名人床](?:[^，。；、：\d的]{2,8})?的)"
)
#: Works that are told together (投资3亿元的|东河桥、西河桥改造工程; 东线、西线110kV线路迁改); what they make or how
#: strong they are is part of their names.
_NAMED = r"(?:[^，。；：、\d的]|\d+(?:万|千)?(?:吨|头|只|套|千伏|kV|兆瓦|千瓦))"
_ALL_WORKS = re.compile(
    f"{_NAMED}{{2,16}}(?:、{_NAMED}{{2,16}}){{0,3}}(?:、|和){_NAMED}{{2,20}}?"
    "(?:(?:工程|项目)(?!部|建设的)|(?<!完成|启动|实施|进行)(?:改造|迁改|改扩建|改建|扩建|整治|治理)(?=[，。；\n]))"
)
#: What works are, before their name (投资3亿元的|重点产业项目——东河化工项目).
_APPOSED = re.compile("^[^，。；、]*(?:项目|工程|企业)—+")
#: Units of funds, beside those of things: each may be told by name before it is counted.
_TOLD_BY_NAME = ONE_BY_ONE.union(("支", "只"))


#: What many works cost together.
_SUMS = frozenset(("总投资", "总投资额", "投资总额", "计划总投资", "年度计划投资"))
#: Levels of projects in a list (总投资9亿元的|省、市|重点项目).
_LEVELS = re.compile(r"的(?P<levels>(?:国家?|省|市|区|县)级?(?:、(?:省|市|区|县|镇)级?)+)(?!、)")
#: What is done with works that cost so much (加快总投资9亿元的20个产业项目|建设步伐): it costs nothing.
_DONE_WITH_WORKS = re.compile(
    "(?<=项目|工程)的?(?:提速|加快)?(?:建设|前期工作|前期)(?:步伐|进度|进程)?$"
    "|(?<=公路|铁路|高速|高铁|大桥|水库|电站|机场|隧道|新城)前期(?:工作)?$"
)
_DONE_ENDS, _LIST_ENDS = frozenset("设伐度程作期"), frozenset("程作续")
#: The sector that has a share, before what it does or is told to do (占外贸八成的|民营企业|发展较快).
_SECTOR = re.compile(r"[^，。；、的]{2,}(?:业(?![主务绩态园链基集])|产业集群|园区)")
#: Who borrows by what is told behind its amount (东山公司|9亿元|债券).
_BORROWERS = ("公司", "集团")
_OCCUPYING = ("占地", "占用")
#: A verb that governs the works which cost so much, right before their cost, and that cost (完成|投资9亿元的水厂建设).
_TO_BE_DONE, _COST = "完成投资", "投资"
#: What the next of a list costs, behind works that were counted (等9所学校改造工程|、投资2亿元的东河小学).
_NEXT_COST = re.compile(
    rf"[、和及](?:总|计划|概算|估算|预计|{_TO_BE_DONE[:2]})*投资(?:总?额)?(?:{any_of(SO_MANY_REACHED)})?\d"
)
#: What is told of works that cost so much before their name, and the cost: what they are centred on or the first of,
#: how much they are to give (总投资9亿元|、以市场为核心的|东城建设, |、年产5万吨的|水泥项目).
_TO_BUILD = any_of(word for word in TO_BUILD if len(word) > 1)
_TOLD_TOO = re.compile(
    r"、(?:以[^，。；、\d]{2,18}为(?:核心|中心|主体|主|重点|龙头|依托|支撑|特色)|(?:作为|由)[^，。；、\d]{2,18}"
    rf"|[^，。；、\d的]{{0,8}}(?:最大|首[个批家]|唯一)|{_TO_BUILD}[^，。；、的]{{0,8}}\d[^，。；、的]{{2,14}})的"
)
_COSTS = frozenset(("投资", "总投资", "计划总投资", "估算总投资"))
_COSTS_OF_EACH, _WORD = ("总投资", "投资", "产值"), 2
#: How much there is, behind the amount: no thing (把产量稳定在1亿吨|的水平上).
_NO_THINGS = frozenset(("水平", "水平上", "高水平", "规模", "基础上"))
#: Steps of the work on a project, or parts of it, listed behind it: the whole cost is its own (投资9亿元的东山电厂项目|
#: 主厂房、冷却塔等工程).
_PARTS_OF_WORKS = re.compile("(?<=..项目)(?![配和及与群库集地园])[^、的和及]{2,}、[^的]*(?:工程|工作|手续)$")
#: How a thing gets on, told before another gets on (投资9亿元的东湖项目|全面实施、西山项目开工).
_GETS_ON = re.compile("(?<=项目|工程)(?:主体(?:工程)?)?(?:全面|加快|加速|顺利|稳步|有序)(?:实施|建设|推进|施工)、")
#: A shorter kind of thing is too plain without its examples.
_PLAIN_KIND = 4


def thing_of_both(text: str, q: Quantity, at: int, place: Place) -> str:
    """What ``q`` and the count or amount behind it at ``at`` are both of, or "".

    That is 700个、年度投资900亿元的|重大项目, 建设26公里的6条|管沟.
    """
    counted = place.following if q.unit in PHYSICAL and text.startswith("的", at) else None
    if counted is not None and counted.start == at + 1 and counted.unit in ONE_BY_ONE:
        return _costing(nouns.noun_behind(text, counted.end, place.end).words)
    spent = _OF_AMOUNT.match(text, at, place.end)
    return "" if spent is None else _costing(nouns.noun_behind(text, spent.end(), place.end).words)


def thing_priced(text: str, at: int, stop: int, place: Place) -> str:
    """What is counted before what it costs, which is all that stands from ``at`` to ``stop``, or ""."""
    priced = _PRICED.fullmatch(text, at, stop) if stop < place.end and text[at] in _PRICED_HEADS else None
    price = _PRICED_END.match(text, priced.end(), place.end) if priced is not None else None
    return "" if price is None else naming.clean(nouns.noun_behind(text, price.end(), place.end).words)


def _costing(words: str) -> str:
    """The thing that ``words`` behind an amount name, without what is done with it (产业项目|建设步伐)."""
    words = _without_parts(naming.clean(words))
    return _DONE_WITH_WORKS.sub("", words) if words[-1:] in _DONE_ENDS else words


def costing_too(subject: str, noun: str) -> str:
    """What another thing of a list costs, whose amount stands before its 的 as that of ``subject`` did, or ''.

    >>> costing_too("甲电池项目总投资", "乙光伏等优质项目")
    '乙光伏总投资'
    """
    told = noun.endswith(_COSTS_OF_EACH)  # 总投资9亿元的甲、总投资8亿元的乙
    cost = "" if told else next((cost for cost in _COSTS_OF_EACH if subject.endswith(cost)), "")
    thing = _costing(noun.partition("等")[0])
    return thing + cost if cost and subject != cost and len(thing) > _WORD else ""


def _without_parts(words: str) -> str:
    """``words``, what costs so much, without the steps or parts of it that they list (东山电厂项目|主厂房、塔等)."""
    return _PARTS_OF_WORKS.sub("", words) if "、" in words and words[-1:] in _LIST_ENDS else words


#: A fund right behind how large it is (设立总规模9亿元|创业投资基金).
_FUND = re.compile(r"[^，。；、：\d的和]{0,12}(?:基金群?|资金池)(?=[，。；、\n]|顺利|正式|落地|设立|成立)")
_FUND_SIZE = re.compile("(?:首期|总|认缴|募集)?规模$")


def fund_of_size(text: str, at: int, q: Quantity, lead: Lead) -> Counted | None:
    """The size that the amount ``q`` is of the fund at ``at`` right behind it, behind what was done; else None."""
    size = _FUND_SIZE.search(lead.name) if q.unit in MONEY and lead.name.endswith("规模") else None
    fund = _FUND.match(text, at) if size is not None and size.start() else None
    return None if size is None or fund is None else Counted(fund.end(), fund[0] + size[0], "", "", False)


#: That money has come in, which is told behind its amount (累计到位|3亿元扶贫资金).
_CAME_IN = ("到位", "累计到位", "实际到位", "新到位")


def tells_what(name: str) -> bool:
    """Whether the words before an amount say what it is, and not only whose (化解A和B等|3亿元债务, 省财政的|3亿元)."""
    if name.endswith("等") and naming.doing_of(name):
        return False
    if budgets.is_giver(name) or name.endswith(_BORROWERS) or name in _CAME_IN:
        return False
    return (len(name) > 2 or sides.is_attribute(name)) and _MADE_USE_OF.search(name) is None


def side_of_thing(text: str, place: Place, at: int, stop: int, said: tuple[str, str]) -> Counted | None:
    """The side that the number is of the thing behind the 的 at ``at`` (投资2亿元|的公路), None where none is there."""
    whose, side = said
    following = place.following
    numbered = following is not None and following.start == at + 1 and following.unit not in RATIO_UNITS
    levels = _LEVELS.match(text, at)
    noun = _counted_by_name(text, at, following, place.end) or nouns.noun_behind(
        text,
        following.end if numbered and following else at if levels is None else levels.end(),
        _before_next_cost(text, following.end, place.end) if numbered and following else stop,
    )
    if not noun.words or noun.words in _NO_THINGS or growth_behind(text, at):
        return None
    if not noun.predicate and text[noun.end : noun.end + 1] in _CLAUSE_ENDS:
        noun = nouns.with_predicate(noun)
    end = place.after if numbered else noun.end
    # 投资2亿元的A、投资3亿元的B|等项目: what closes a list is of all of it
    closing = "等" if _ANOTHER_SIDE.search(text, max(0, at - _CLAUSE), at) else "等一批"
    words = _costing(_GETS_ON.split(_SHARE_BEHIND.sub("", noun.words).partition(closing)[0], maxsplit=1)[0])
    words = words if levels is None or numbered else levels["levels"] + words
    named = _APPOSED.sub("", words)
    begin = at + 1 + len(words) - len(named)
    if not numbered and (works := _ALL_WORKS.match(text, begin, place.end)) and works[0].startswith(named):
        named = _without_parts(_GETS_ON.split(works[0].partition(closing)[0], maxsplit=1)[0])
    words = named
    if side.startswith("占") and not side.startswith(_OCCUPYING) and (sector := _SECTOR.match(words)) is not None:
        words = sector[0]
    before = text[text.rfind(side, 0, at) - 1]
    alone = not whose and before in _CLAUSE_ENDS  # 首批|总投资 is of what was told before
    if side == _TO_BE_DONE and not whose and not before.isalpha():
        side = _COST
    if numbered and words in _ANY_WORKS and (alone or "等" in whose):
        happened = counted_names.counted_name("", words, noun.predicate, True)
        whose, words = ("", happened) if happened != words else (whose, words)
    if whose.endswith("等") and "、" in whose and len(words) > _PLAIN_KIND:
        whose = naming.flow_of(whose) or naming.doing_of(whose)  # 甲厂、乙厂等总投资9亿元的|精细化工项目
    return Counted(end, whose + words + side, "", "", False)


def side_before_another(text: str, at: int, place: Place, said: tuple[str, str]) -> Counted | None:
    """The side that the number is of the thing behind another side of it (投资2亿元|、长7公里的公路); else None."""
    told = _TOLD_TOO.match(text, at, place.end)
    beside = place.following is None or (told is not None and place.following.start >= told.end())
    if told is not None and beside and said[1] in _COSTS and not said[0]:
        noun = nouns.noun_behind(text, told.end() - 1, place.stop)
        if not noun.predicate and text[noun.end : noun.end + 1] in _CLAUSE_ENDS:
            noun = nouns.with_predicate(noun)
        return Counted(noun.end, _costing(noun.words) + said[1], "", "", False) if noun.words else None
    other = place.following
    if other is None or text[at] not in "、，" or other.unit in RATIO_UNITS:
        return None
    whose, side = said
    if other.start == at + 1 and other.unit in ONE_BY_ONE and side in _SUMS and not whose:
        works = nouns.noun_behind(text, other.end, place.end)  # 抓好总投资3亿元|、9个重点项目建设
        return Counted(at, _costing(works.words) + side, "", "", False) if works.words and not works.predicate else None
    if (
        _ANOTHER.fullmatch(text, at + 1, other.start) is None
        or (sides_end := _MORE_SIDES.match(text, other.end)) is None
    ):
        return None
    noun = nouns.noun_behind(text, sides_end.end() - 1, place.end)
    if not noun.predicate and text[noun.end : noun.end + 1] in _CLAUSE_ENDS:
        noun = nouns.with_predicate(noun)
    words = _costing(_COUNT.sub("", noun.words).partition("等一批")[0])
    return Counted(place.after, whose + words + side, "", "", False) if words else None


def opens_with_side(text: str, at: int, name: str, place: Place) -> bool:
    """Whether a sentence opens with the side ``name``, which ends in an amount at ``at``, and goes on with another side
    of the same thing (。全长9公里|，投资3亿元的东河大桥)."""
    if not text.startswith("，", at) or place.following is None or _ANOTHER_OPENS.match(text, at + 1) is None:
        return False
    begin = text.rfind(name, max(0, at - _CLAUSE), at) if name else 0
    return begin > 0 and text[begin - 1] in "。；！\n" and sides.is_attribute(name)


def of_place(text: str, at: int, stop: int, lead: Lead) -> Counted | None:
    """What the place has so much of that stands at ``at``, as ``lead`` names it; None where no place stands there."""
    place = _SUCH_A_PLACE.match(text, at, stop) if lead.name and text.startswith("的", at) else None
    return Counted(place.end(), _BEING.sub("", lead.name), "", "", False) if place is not None else None


def of_budget(text: str, at: int, stop: int, lead: Lead) -> Counted | None:
    """The money that a budget gives, where it is named behind the amount; None where it is not."""
    given = _GIVEN_BY.search(lead.words) if any(giver in lead.name for giver in _GIVERS) else None
    money = nouns.noun_behind(text, at, stop) if given is not None else None
    whose = lead.name.removesuffix(given[0]) if given is not None else ""
    if money is None or not whose.endswith(_GIVERS) or not money.words.endswith(_FUNDS) or money.words in _ANY_FUNDS:
        return None
    return Counted(money.end, lead.name + naming.clean(money.words), "", "", False)


def granted(text: str, at: int, q: Quantity, lead: Lead) -> Counted | None:
    """What money that was got is given as, where the words before its amount tell only what for (试点获|2亿元|奖励)."""
    if q.unit not in MONEY or not lead.name or text[at : at + 1] not in _GIVEN_HEADS:
        return None
    if (gained := _GAINED.search(lead.words)) is None:
        return None
    money = _GIVEN_AS.match(text, at)
    if money is None or sides.is_attribute(lead.name):
        return None
    whose = lead.name.removesuffix("多") if gained[0] == "多了" else lead.name
    return Counted(money.end(), whose + money[0], "", "", False)


def _counted_by_name(text: str, at: int, following: Quantity | None, end: int) -> nouns.Noun | None:
    """What a list of names behind the 的 at ``at`` is counted as (的A、B等|4个园区, A、B|2条路); else None."""
    if following is None or following.unit not in _TOLD_BY_NAME:
        return None
    if text[following.start - 1] != "等":
        return _all_by_name(text, at + 1, following, end)
    if _CLAUSE_SIGN.search(text, at + 1, following.start) is not None:
        return None
    noun = nouns.noun_behind(text, following.end, _before_next_cost(text, following.end, end))
    if noun.words in nouns.PLAIN or not noun.words:
        names = text[at + 1 : following.start].partition("、")[0].removesuffix("等")
        return nouns.Noun(noun.end, names + "等" + noun.words, "")
    whole = noun.words.rpartition("的")[2] if _DIGIT.search(noun.words) else noun.words
    return None if _ANOTHER_SIDE.search(text, max(0, at - _CLAUSE), at) else nouns.Noun(noun.end, whole, "")


def _before_next_cost(text: str, start: int, end: int) -> int:
    """Where between ``start`` and ``end`` another thing of a list is told with what it costs; ``end`` where none is."""
    next_cost = _NEXT_COST.search(text, start, end)
    return end if next_cost is None else next_cost.start()


def _all_by_name(text: str, at: int, following: Quantity, end: int) -> nouns.Noun | None:
    """What as many names as are counted behind them are (东街、西街|2条道路); None where they are not as many.

    Only plain things need their names (东海化工、西山机械|2个项目), and those told with another (西桥及东街、南街).
    """
    names = text[at : following.start]
    if not nouns.names_each(names, following.value):
        return None
    noun = nouns.noun_behind(text, following.end, end)
    told = noun.words != "" and _CLAUSE_SIGN.search(names) is None
    if not told:
        return None
    untold = _costing(noun.words) in nouns.PLAIN or "及" in names
    return nouns.Noun(noun.end, names + noun.words if untold else noun.words, "")


def invested(counted: Counted, unit: str) -> str:
    """What the noun behind an amount in ``unit`` says it is where it is an investment that was completed, as it is
    named before one (完成9亿元|年度投资任务), or ''."""
    found = _INVESTED.fullmatch(counted.noun) if unit in MONEY and counted.verb in _COMPLETED else None
    return "" if found is None or counted.predicate else found["which"] or "完成投资"
