"""Who or what has done or brought something, said before a clause that leaves it out.

Belongs here: doers, places where something came about, those for whom it was done. Does not belong here: attributes
and siblings of what was told before (sides.py), owners (owners.py).
"""

import re

from pipeline.core.counts import said_of_counted
from pipeline.core.discourse import topics
from pipeline.core.discourse.sides import is_attribute
from pipeline.core.lexicon import adverbs, clauses, nouns, own_verbs, undertakings, verbs, wrongs
from pipeline.core.lexicon.places import EACH_PLACE, LEVELS, LEVELS_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import leads, listed_doings, naming
from pipeline.core.phrases.clauses import part_begin
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS
from pipeline.core.phrases.naming import doing_of
from pipeline.core.state import Carry, Counted, Statement
from pipeline.core.tokens import Quantity

#: Who does something: a programme or a platform by its name, an institution.
_WHO = re.compile(
    rf"(?P<doer>“[^”]{{2,14}}”|[^，、的“”]{{2,20}}?(?:{any_of(nouns.DOERS)})(?:[一二三四]期)?)"
    rf"(?:{any_of(adverbs.SO_FAR)})*(?:{any_of((*verbs.DOINGS, *verbs.ONLY_DONE))}|突破)(?=..)(?!(?:项目|工程|任务)$)"
)
#: In which papers are counted.
_PAPERS = frozenset("件条项宗")
#: Who completes or attains something, before what that is.
_COMPLETED = re.compile(
    rf"(?P<doer>[^，、的]{{1,14}}?(?:[属管有]企业|国企|公司|集团|开发区|高新区|园区|县区|水库|{any_of(nouns.DOERS)}))"
    rf"(?:{any_of(adverbs.SO_FAR)})*(?:完成|实现)(?=..)"
)
#: Each of several, and what is done there.
_EACH_DOES = re.compile(rf"{EACH_PLACE}(?:至少|确保|力争|都|要)*(?:{any_of((*verbs.DOINGS, *verbs.ONLY_DONE))})(?=..)")
#: Where, or in what programme, something came about, and what did (中心城区新增|公园5个、学位2万个).
_CAME_ABOUT = re.compile(
    rf"[^，、的“”]{{1,16}}?(?:“[^”]{{1,8}}”)?(?:{any_of(nouns.CAME_ABOUT_IN)}|(?<!地)区)"
    rf"(?:{any_of(adverbs.SO_FAR)})*(?:新增|新建|建成|接待|斩获|夺得|荣获|新签约|新引[进入]|投放|集聚)(?=..)"
    rf"|[^，、的“”]{{0,12}}?(?:乡镇|苏木|街道\)?)(?:{any_of(adverbs.SO_FAR)})*(?:改造|新改建|改建)(?=..)"
)
#: Who got, sent, took in or wrote something (中学获|国家级奖5项、省级奖9项).
_GOT = re.compile(
    r"(?!.*(?:[赛军牌]|运动|[运大]会))(?:“[^”]{2,14}”)?[^，、的“”\d]{2,14}?"
    r"(?:荣获|斩获|获得|获评|获批|获(?!奖|得|评|批|利|取|益|客|悉)|选派|新装|配建|入驻|(?:参与|牵头|主导)制(?:修订|定))(?=..)"
)
#: One field or kind of people, not the whole country, that something is done for.
_TO_SOME = re.compile("面向(?!全[国球省市]|社会)[^、和及]{2,}$")
#: One of the things in a list to which something else is done (南湖小学新建教学楼、|北山小学扩建宿舍); what is none.
_DONE_APART = re.compile(rf"[{own_verbs.DOER_ENDS}]{any_of(verbs.DOINGS)}[^，、]")
_BOTH_DONE = re.compile(rf"(?:{any_of(verbs.DOINGS)})[、和](?:{any_of(verbs.DOINGS)})$")
#: Verbs kept before examples, where the examples themselves are dropped (涉及箱包、服装等9个门类).
_CONCERNS = ("涉及", "涵盖")
_BATCHES = ("首批", "第一批", "全部")
#: What is done for those who are visited (走访企业90家，|解决问题30个).
_SOLVED = re.compile(
    r"(?P<verb>(?:帮助|协调|推动|累计)?(?:解决|化解))(?P<what>(?:实际|突出)?(?:问题|难题|困难|诉求|事项))"
)
_VISITED = re.compile(
    r"(?:[^，。；]{0,8}?挂点)?(?:走访|服务|联系|帮扶|包联|走访调研|走访服务|联系服务|对接)+(?P<whom>[^，。；、]{0,8}企业)"
)
#: At which meetings (召开企业座谈会9场，|解决问题30个).
_MET = re.compile("(?:累计|共)?(?:组织)?(?:召开|举办|举行|开展)(?P<meeting>[^，。；]{2,}会)")
#: What makes others do or have something (工程使|6000户农民|受益).
_MADE = re.compile(r"(?:将|能|可以?|已经?)*(?:使(?!用)|(?<![出转受])让)(?P<where>[^，。；、的]{0,4})$")
#: Party and state, or two levels of it, do a thing together (市委、市政府出台; 省、市交办).
_BY_ORGANS = re.compile(f"[{LEVELS_HERE}]委、[{LEVELS_HERE}]政府|(?:国家|[{LEVELS}])、[{LEVELS_HERE}][^、级]{{2,6}}$")
#: What organs of state, or a plan, set down, and how (县委、县政府|确定; 《纲要草案》具体|部署).
_SET_DOWN = re.compile(
    rf"(?:《[^》]+》|[^，。；《]{{1,12}}?(?:[政党]府?|[党政]委?|[{LEVELS_HERE}]委|班子|代表))(?:最后|初步|具体|统一|带头|投票)*(?P<verb>确定|拟定|部署|安排)了?(?:今年|)"
    r"(?:\d+大?类)?$"
)
#: To whom tasks were promised: to all (向全市人民|承诺|的20件实事).
_PROMISED = re.compile(rf"向(?:全[{LEVELS_HERE}])?(?:广大)?(?:人民|群众|市民|居民|社会)+(?P<verb>(?:公开|郑重)*承诺)")
_TASKS = (*undertakings.TASKS, "实事", "课题")
#: Two things that reach or serve what is counted (会展中心、科技馆|吸引20万名游客): no statement, no verb of their own.
_BOTH_REACH = re.compile(
    rf"(?!{any_of(clauses.DONE_FOR)}|{any_of(clauses.MOVED)}|{any_of(verbs.FLOW)})[^、了]{{2,8}}、[^、了]{{2,12}}$"
)
#: What reaches others, told by a word, and those that are counted behind them (公交线路覆盖|城区和|9个乡镇).
_REACHES_TOO = re.compile("(?P<reaching>[^，。；、的和及]{2,12}(?:覆盖|惠及|辐射))(?!率)[^，。；、的和及]{1,6}[和及]?")
#: Projects that money is for, and what it is for.
_PROJECTS = re.compile(r"(?P<verb>(?:共|累计|备案)?(?:实施|建成|支持|扶持|资助|引[进入]|开工|安排))(?:各类)?项目")
_MONEY_FOR = re.compile(
    r"(?:新争取|争取|整合|累计|统筹|投入|安排|落实|筹措|筹集|到位|下达|拨付)*(?:各类|各级|财政)*"
    r"(?P<use>[^，。；]{0,16}?)(?:(?P<money>专项资金|资金|经费)|累计投入|投入)"
)
#: Words of what says only that there is money (对口帮扶|落实资金).
_RAISED = re.compile("落实|使用|投入|到位|安排|整合|统筹|筹集|筹措|争取|下达|拨付|结转")
#: Who gives money, and does more with it (东部两市累计投入帮扶资金9亿元，|引进项目20个).
_GIVER = re.compile(
    rf"(?P<doer>[^，。；、“”]{{2,14}}?(?:[{LEVELS_HERE}]|单位|部门|集团|公司|企业))(?:{any_of(adverbs.SO_FAR)})*(?:投入|援助|安排|捐赠)[^，。；、]{{0,6}}资金$"
)
#: A platform or a place of trade that opens a sentence and has or does something, and what else is told of it then.
_PLATFORM = re.compile(
    rf"(?P<platform>[^，。；、的“”\d]{{2,18}}?(?:平台|交易中心|交易所|产业带)|[^，。；、“”\d]{{0,6}}“[^”]{{2,14}}”(?:平台)?)(?=(?:{any_of(adverbs.SO_FAR)})*(?:入驻|注册|集成|上线|获批|挂牌))"
)
_OF_PLATFORM = re.compile("(?:累计|完成|线上|线下|双向)*(?:融资|(?:交易|成交)额|交易规模|服务群众)")
_OF_PLATFORM_ENDS = frozenset("资额模众")
#: That a place has drawn somebody there (产业园开业，|吸引9家企业|入驻).
_DRAWING, _MOVED_IN = ("吸引", "已吸引", "累计吸引"), ("入驻", "进驻")


def platform_before(text: str, start: int, begin: int, name: str) -> str:
    """``name``, a figure of a platform, with the one that opens its part of the sentence from ``start``; or ''.

    >>> platform_before("棉纱交易平台入驻企业80家，融资9亿元。", 0, 14, "融资")
    '棉纱交易平台融资'
    """
    if name[-1:] not in _OF_PLATFORM_ENDS or _OF_PLATFORM.fullmatch(name) is None:
        return ""
    opens = _PLATFORM.match(text, part_begin(text, start, begin), begin)
    return opens["platform"] + name if opens is not None else ""


def moved_in(text: str, start: int, begin: int, verb: str, counted: Counted) -> str:
    """The name of those ``counted`` whom what the clause before ``begin`` tells of has drawn into it; or ''."""
    if verb not in _DRAWING or not counted.predicate.startswith(_MOVED_IN) or not text.endswith("，", 0, begin):
        return ""
    place = topics.topic_before(text, start, begin)
    return place + counted.predicate[:2] + counted.noun if place[-1:] in clauses.PREMISES_ENDS else ""


def who_does(subject: str, name: str) -> str:
    """Who in ``subject`` does what is said before ``name``, another doing (研究院集聚人才5人、|培养学生9人)."""
    seized = name.startswith(wrongs.SEIZING)  # 专项斗争打掉团伙5个、|刑拘嫌疑人80名
    if (
        not (doing_of(name) or seized)
        or doing_of(name) in verbs.DOING_OR_NOUN
        or doing_of(subject)
        or is_attribute(name)
    ):
        return ""
    if naming.is_bare_doing(name) or naming.is_done_alone(name):
        return ""  # 园区新签约项目20个、|新竣工投产8个: of what, the number before tells
    doer = _WHO.match(subject)
    return doer["doer"] if doer is not None else ""


def who_does_too(text: str, start: int, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """Who does ``name``, told with the amount right before it; or ''.

    Behind a comma it is one that opens its part of the sentence from ``start`` (“北沟地图”上线景点9个，|汇聚讲解员3名):
    what is new is told by itself there.
    """
    if said.begin - carry.end > 1 or not said.measure == carry.measure == "level" or q.unit in RATIO_UNITS:
        return ""
    doer = who_does(carry.subject, name) if said.joined or not name.startswith("新") else ""
    return doer if said.joined or text.startswith(doer, part_begin(text, start, said.begin)) else ""


def who_completed(subject: str) -> str:
    """Who in ``subject`` completes or attains something, for what is told right behind that, too.

    >>> who_completed("省属企业完成产业投资")
    '省属企业'
    """
    done = _COMPLETED.match(subject) if "完成" in subject or "实现" in subject else None
    return done["doer"] if done is not None else ""


def doing_by(subject: str) -> str:
    """Who in ``subject`` does something, and the verb, for another thing (平台办结来电5件、|来信3件)."""
    doer = _WHO.match(subject) if not doing_of(subject) else None
    return doer[0] if doer is not None else ""


def counted_alike(unit: str, other: str) -> bool:
    """Whether things counted in ``unit`` and the ``other`` are of a kind, as all papers are (诉求9件、|意见5条)."""
    return unit not in MONEY and (unit == other or _PAPERS.issuperset((unit, other)))


def each_does(subject: str) -> str:
    """What each of several does in ``subject``, and who they are (每村配备网格员1名、|民警1名); or ''."""
    each = _EACH_DOES.match(subject) if subject[:1] == "每" else None
    return each[0] if each is not None else ""


def came_about(words: str) -> str:
    """Where in ``words`` something came about, and the verb, for another thing (母港接待邮轮9艘次、|旅客3万人次)."""
    where = None if doing_of(words) else _CAME_ABOUT.match(words + "……") or _GOT.match(words)
    return where[0] if where is not None else ""


def is_for_some(name: str) -> bool:
    """Whether ``name`` begins with those for whom, or the field for which, what follows is done (面向前沿领域|新设).

    >>> is_for_some("面向前沿领域新设"), is_for_some("面向全国引进"), is_for_some("为企业提供")
    (True, False, True)
    """
    return _TO_SOME.match(name) is not None or leads.tells_for_whom(name)


def before_examples(name: str, told: bool) -> str:
    """What of ``name``, which lists what is counted behind it, is the doing, with who does it or how; ``told``: they
    are told as examples.

    >>> before_examples("北湖公园建成听雨亭、观鱼台", False), before_examples("集中打造南街、北巷等", True)
    ('北湖公园建成', '集中打造')
    """
    if done := doing_of(name):
        return done
    if told and name.startswith(_CONCERNS):
        return name[:2]  # 涉及箱包、服装等9个门类
    first, _, rest = name.partition("、")
    last = rest.rpartition("、")[2]
    done = listed_doings.before_list(first)
    if done and last not in _BATCHES and _DONE_APART.search(rest) is None:
        return last if last and naming.doing_at_end(last) == last else done  # 各县培育企业、|打造1个集群
    own = naming.doing_at_end(name)
    if own and (both := _BOTH_DONE.search(name)) is not None:
        return both[0]  # 为城区引进、培训|20名医生
    if own and (own == name or name[-len(own) - 1] in own_verbs.DOER_ENDS):
        return own  # 东山、北沟等市开通|5条航线, 新(改、扩)建|13个公园
    return naming.doer_of(first) if told else ""


def made(words: str, noun: str, predicate: str) -> str:
    """The name of those whom what ``words`` tell makes do what the ``predicate`` says behind them (饮水工程使|6000户|
    农民|受益), or ''."""
    found = _MADE.search(words)
    if found is None:
        return ""
    doer = naming.named(words[: found.start()])
    done = said_of_counted.said_of(predicate)
    return ("" if naming.is_reference(doer) else doer) + done + found["where"] + noun


def done_by_organs(name: str, words: str, noun: str) -> str:
    """``name``, or the verb in it, where it says what organs of state do: together (省、市交办), or that they set down
    or promised the tasks that ``noun`` names (区政府初步|拟定|了35件民生实事); '' where it does not.

    ``words`` are those from which the name was taken.
    """
    tasks = noun.endswith(_TASKS) and not words.endswith("的")
    if noun.endswith(_TASKS) and (promised := _PROMISED.fullmatch(name)) is not None:
        return promised["verb"]
    if tasks and (set_down := _SET_DOWN.match(name)) is not None:
        return set_down["verb"]
    return name if "、" in name and _BY_ORGANS.match(name) is not None else ""


def done_for(subject: str, name: str, opening: str) -> str:
    """``name``, a plain thing done, with whose it is: of the companies visited, of what the money is for, of its giver.

    ``opening`` is what the sentence is about, for money of which that is not said.
    """
    solved = _SOLVED.fullmatch(name)
    if solved is not None and (visited := _VISITED.fullmatch(subject)) is not None:
        return solved["verb"] + visited["whom"] + solved["what"]
    if solved is not None and (met := _MET.fullmatch(subject)) is not None:
        return met["meeting"] + solved["verb"] + solved["what"]
    if name.endswith("项目") and (giver := _GIVER.match(subject)) is not None:
        return giver["doer"] + name
    if (done := _PROJECTS.fullmatch(name)) is None or (money := _MONEY_FOR.fullmatch(subject)) is None:
        return name
    use = money["use"].removesuffix("投入")
    whose = opening if not use or use.endswith("项目") else use + (money["money"] or "")
    return done["verb"] + whose + "项目"


def done_from_fund(name: str, carry: Carry, begin: int) -> str:
    """``name``, projects alone, its words from ``begin``, with the fund right before them that tells itself what it is
    for (投入衔接资金9亿元，|实施项目), or ''."""
    near = name.endswith("项目") and begin - carry.end <= 1
    fund = _MONEY_FOR.fullmatch(carry.subject) if near and carry.subject.endswith("资金") else None
    use = "" if fund is None or _RAISED.search(fund["use"]) else fund["use"].removesuffix("项目")
    return done_for(carry.subject, name, "") if use and _PROJECTS.fullmatch(name) is not None else ""


def reaching(name: str, verb: str, goes_on: bool) -> str:
    """Who or what reaches those counted behind ``name``, with the ``verb`` that it ends in: two things, or what was
    done before a 、 there; and what reaches others before them, where a list ``goes_on`` with those; or "".

    >>> reaching("会展中心、科技馆吸引", "吸引", False), reaching("开设夜校、服务", "服务", False)
    ('会展中心、科技馆吸引', '开设夜校服务')
    >>> reaching("环湖线路覆盖县城和", "", True)
    '环湖线路覆盖'
    """
    if goes_on:
        too = _REACHES_TOO.fullmatch(name)
        return "" if too is None else too["reaching"]
    if verb not in verbs.REACHING:
        return ""
    words = name.removesuffix(verb)
    if _BOTH_REACH.match(words) is not None:
        return name
    return words[:-1] + verb if words.find("、") == len(words) - 1 and doing_of(words) else ""
