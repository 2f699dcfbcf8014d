"""The name of an indicator, out of the words around its number.

Belongs here: what to keep of a clause, the verbs of doing at its ends.
Does not belong here: what the number before leaves to a name (sides.py), several subjects in one name (subjects.py),
examples before a kind (named_examples.py), nouns behind a number (nouns.py), topics of several numbers (topics.py),
whether a number is a statistic at all, its measure or its period.
"""

import re

from pipeline.core.lexicon import adverbs, clauses, own_verbs, places, verbs
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.lexicon.leads import NAME_NOTHING
from pipeline.core.memo import Memo
from pipeline.core.numbers.numerals import YEAR
from pipeline.core.patterns import Beginnings, Endings, any_of, begun
from pipeline.core.phrases import means, trimming
from pipeline.core.phrases.leads import POINT, leads_end, without_doers, without_done

FLOW = frozenset(verbs.FLOW)
LEAD = frozenset(verbs.LEAD)
_A_DOING = any_of(verbs.DOINGS)
#: One verb of doing or several (新增和改造, 累计排查): only the first need be one that is kept in a name.
_NEXT_DOINGS = tuple(word for word in verbs.DOINGS if word not in verbs.NO_OBJECT)
_NEXT_HEADS = frozenset(word[0] for word in _NEXT_DOINGS)
#: With 活动 behind it a verb names what was held (举办|对接活动).
_NEXT_DOING = begun(_NEXT_HEADS, any_of(_NEXT_DOINGS, verbs.NOT_FLOW)) + "(?!活动)"
#: 建成区面积 and 建成区新建 are of a built-up area, where 建成区级平台 tells what was built.
_BUILT_UP = re.compile("建成区(?:[面绿常的内黑]|人[均口]|新[建增开]|改造|开工|完成|实施|达到)")
_ALSO_DONE = any_of(own_verbs.ALSO_DONE) + rf"(?!{any_of(own_verbs.NOUN_OF_OWN)})"
#: More verbs behind the first, and that something is left for them to be done to.
_MORE_DOINGS = re.compile(rf"(?:[、和与及并或](?:{_A_DOING}|{_ALSO_DONE})|{_NEXT_DOING})+(?!\Z)")
_MORE_HEADS = _NEXT_HEADS.union("、和与及并或")
_FLOW = Beginnings(verbs.FLOW, verbs.NOT_FLOW)
_DOING_END = Endings(verbs.DOINGS)
#: The verbs of doing at the head of a clause, also those that a name alone does not keep (改建、加固…3座危桥).
_DOING = Beginnings(verbs.DOINGS, verbs.NOT_FLOW)
#: The first signs of all these verbs: most words begin with none of them.
_FLOW_HEADS = frozenset(word[0] for word in verbs.FLOW)
_DOING_HEADS = frozenset(word[0] for word in verbs.DOINGS)
_ALL_DOING = re.compile(rf"(?:累计)?{_A_DOING}(?:[、和与及或](?:{_A_DOING}|{_ALSO_DONE}))+")
_BARE_WORDS = (*verbs.FLOW, *verbs.ONLY_DONE, *verbs.BUILDING)
_BARE_DOING = re.compile(rf"新?(?:{begun({word[0] for word in _BARE_WORDS}, any_of(_BARE_WORDS))})+")
_BARE_ENDS = frozenset(word[-1] for word in _BARE_WORDS)
_IS_BARE = Memo(lambda words: not words.endswith(verbs.WITH_OBJECT) and _BARE_DOING.fullmatch(words) is not None)
#: Signs that make a noun of the verb before them (拆除重建|类项目).
_NOUN_OF = frozenset("成的类型性率量额区带站")
_JOINER = re.compile("[、和与及或]")
#: What joins to a verb what is done or planned besides (开工建设|和计划建设铁路).
_ALSO = re.compile(f"(?:{clauses.AND}|或)(?:计划|拟|正在|即将|准备)")
_NOUNS_TOO = frozenset((*verbs.NO_OBJECT, *verbs.DOING_OR_NOUN, *verbs.WHOLE_ALONE))
#: Verbs of doing alone (筹建, 累计建成): none of them is a noun as well.
_ALONES = tuple(word for word in (*verbs.DOINGS, *verbs.ONLY_DONE, *verbs.DONE_ALONE) if word not in _NOUNS_TOO)
_ALONE = any_of(_ALONES)
_ALONE_END = Endings(_ALONES)
_SO_DONE = (*adverbs.BEFORE_ALONE, "生态(?!修复)")
_ALONE_HEADS = frozenset(word[0] for word in (*_ALONES, *_SO_DONE))
_DONE_ALONE = re.compile(rf"(?:{'|'.join(_SO_DONE)})*{_ALONE}(?:[、和与及]?{_ALONE})*")
_DONE_BY = any_of((*verbs.DONE_BY, "服务"), only={"服务": "(?:企业|群众|居民|客户|市民)"})
_DOER = re.compile(rf"累计{_A_DOING}|{_DONE_BY}")
_DOER_HEAD = re.compile(f"[{''.join(sorted({'累', '服', *(word[0] for word in verbs.DONE_BY)}))}]")
_NOT_GOING_ON = frozenset((*verbs.DOING_OR_NOUN, *verbs.NO_OBJECT, "提供"))
_HEAD_OF_LIST = re.compile(
    any_of(own_verbs.LIST_HEADS, only=own_verbs.ONLY_LIST_HEADS)
    + rf"(?:[和、与或](?:{_A_DOING}|{_ALSO_DONE}))?(?!{any_of(own_verbs.NOUN_OF_OWN)}|$)"
)
_HEADS_OF_LIST = frozenset(word[0] for word in own_verbs.LIST_HEADS)
#: What is left where nothing is named: a point of a list (四|是实现37个…), a year, which of those before (高的|达到5%),
#: when something was so (茶园占耕地的比重，在调整初期|由8%降到6%), how fast it grew (迅速|增长到90家).
_UNNAMED = re.compile(
    f"{any_of(NAME_NOTHING)}|"
    f"[\\d一二两三四五六七八九十]{{1,2}}(?:[-—~至到][\\d一二三四五六七八九十]{{1,2}})?|{YEAR}|最?[高低多少好差快慢]的?(?<!最高)"
    "|.{0,3}(?:(?:计划|规划|预算|方案)时|初期|执行中|进程中|过程中|工作中|实践中)"
)
_SHORT, _LONGEST_UNNAMED, _CONTEST_WINDOW = 4, 6, 40
#: The contest that somebody won something in, with the words up to it; a medal is told without its verb.
_IN_CONTEST = r"在(?P<contest>[^，]{2,16}?(?:(?=[中上里])|(?<=[会赛])(?<!大会)))[中上里]?共?"
_WON = any_of(verbs.WINNING)
_ATHLETES = re.compile(rf"{POINT}?[^，]{{0,8}}{_IN_CONTEST}(?:(?:{_WON}|获)(?=[金银铜奖]牌)|(?={_WON}))")
_CONTEST = re.compile(rf"在(?P<contest>[^，]{{0,12}}(?:届|会|赛)[^，]{{0,6}}?)[中上里]?共?{_WON}$")
#: Where things are set up says less than what (在河道周边|设立监控点).
_AT_PLACE = re.compile(
    rf"(?:沿[^，。；、\d每为的]{{1,8}}?|在(?![建册校编库岗线园读])[^，。；、\d每为]{{2,20}}?)(?<![中上里率先])(?<!累计)(?<!高校)(?<!企业)"
    rf"(?=新?{any_of(verbs.SET_UP)}(?!的|面积|结构|规模)[^，。；、\d]{{2,}})"
)
#: Who governs, before what they are to do (市政府|要着力办好9件实事).
_GOVERNMENT = re.compile(rf"[{places.LEVELS_HERE}]政府(?=要|着力|继续|重点(?![工项任企])|全力|必须)")
#: In the course of what something is done, before that (在深化改革中|取消事项); of money it tells what for. Among whom
#: it is done is more than that (在学生中开展调查).
_IN_COURSE = re.compile(
    rf"(?:{places.WHOLE_HERE})?在(?![建校册编岗线读全中这此其])"
    rf"(?P<work>[^，。；、\d“”在]{{2,16}}?)(?<![核选评收赛生众部员民工业校村])中(?![心央小等])(?=(?P<spent>投入|安排|拨付)"
    rf"|(?:共|累计|已)?{_A_DOING}(?![^，。；、]{{0,1}}$))"
)
#: What before 年内 does nothing itself: a number of years, a programme.
_NO_THING_END = re.compile(r"(?:[，\d一二两三四五六七八九十几今本]|工程|行动)$")
#: Since when something is so (开园以来|游客), and whose beginning that was (平台|上线以来|累计服务).
_SINCE = re.compile(
    r"(?:(?P<thing>[^，。；、\d]{2,8})(?:成立|挂牌|上线|运行|运营|启动|实施|启用|开放)|[^，。；、\d]{2,8})以来(?=..)(?!最|规模(?!以上)|首)"
)
_LONGEST_SINCE = 14
#: The same where nothing else is told (占比9%，是自2012年建区|以来首次突破9%).
_ONLY_SINCE = re.compile(r"是?[自从](?:19|20)\d\d年(?![起开底末至到])[^，。；、]{0,4}(?:以来)?")
#: No verbs of doing that stand alone are longer.
_LONGEST_BARE = 8
#: A remark on what a figure covers is no part of its name (工业总产值(不包括村办工业)).
_COVERAGE = re.compile(r"\((?:不?包括|不?含|按|扣除)[^()]*\)")
#: For how much a price is set (小麦收购价每50公斤|提高).
_EACH = re.compile(r"(?:平均|)每\d*(?:公斤|斤|克|升|毫升|千瓦时)$")
#: What something is done to, where only how far is said behind it (把总产量|稳定在).
_HELD = re.compile(r"把(?![握关控脉手])(?P<what>[^，。]{2,20})$")
#: The paper that says a thing (《纲要》提出生产总值增长5%).
_BY_PAPER = re.compile(r"《[^》]{1,30}》(?:提出|明确|规定|要求|确定)[了的]?")
#: And who says it of a headline figure (中央提出|经济增长8%).
_BY_PLAN = re.compile(
    r"^[^，。；、]{0,16}?(?:提出|规定|明确)[了的]?(?=[^，]{0,12}(?:生产总值|总产值|经济|收入|价格|物价|产量))"
)
#: And who decided it (国务院决定今年安排|2亿元).
_DECIDED = re.compile(rf"^(?:国务院|中央|国家|[{places.LEVELS_HERE}](?:委|政府|)|政府)+决定(?![书性])")
#: That something is kept (守住|耕地面积不少于9万亩): all bounds are.
_KEPT = re.compile("^(?:牢牢)?(?:守住|守牢|坚守|严守)(?=..)(?![^，]*[线责])")
_RATE_FIRST = re.compile(r"单日(?=..)")
ABOVE_MONEY = re.compile(
    r"(?:超过?|突破|过)(?:[\d.]+[万亿]*元(?:或[\d.]+[万亿]*美?元)?|[\d.一二三四五六七八九十百千]*[百千万亿]+元?)"
)
_YEAR_IN_NAME = re.compile(r"(?<!恢复[到至])，?[在比较自从]?(?:(?:19|20)\d\d年?、)*(?:19|20)\d\d年[度起]?$")
#: What a name can stand behind: signs, and the numbers of a list.
_POINTS = "、，—的（(" + "".join(map(chr, (*range(0x2460, 0x249C), *range(0x24EA, 0x2500), *range(0x2776, 0x2794))))
_POINT_HEADS = frozenset(_POINTS)
_REMARK = re.compile(r"\(\d{1,2}\)$|(?<=”)\([^()]{5,}\)(?=..)")  # and what a catchword means

_WITHIN_YEAR = re.compile("年内(?![河贸资陆需])")  # but 上半年|内河 is no time within a year
#: A past, or a ratio without a unit, that a name is said to have come from (收入倍差从1.96|缩小至1.81).
_FROM_PAST = re.compile(
    r"(?<=..)(?:(?<![自理缘事])由|(?<![服听随遵])从)"
    rf"(?:\d+\.\d+|前[一二三两几]年|[上去]年|(?:\d{{4}}|[上去]|)年[初底末]|[一二三两几半]个?[月年天小时]{{1,2}}{OR_MORE}|\d{{1,2}}月份?(?:开始|起)|)$"
)
_FROM_PAST_ENDS = frozenset("年初底末从由上始起0123456789")


def clean(name: str) -> str:
    """``name`` without the signs, brackets and notes at its ends that belong to the words around it."""
    if name[:1] in _POINT_HEADS and name[:2] != "的士":
        name = name.lstrip(_POINTS)
    name = name.rstrip("、，：“（(")
    if ")" in name:
        name = _REMARK.sub("", name)
    if len(name) > 8 and "年" in name:
        name = _YEAR_IN_NAME.sub("", name)
    if ("(" in name or ")" in name) and name.count("(") != name.count(")"):
        name = name.rstrip("(").lstrip(")")
    if "”" in name and name.count("”") > name.count("“"):
        name = name.lstrip("”")
    return name


def strip_lead(name: str) -> str:
    """``name`` without the words at its head that only lead up to it."""
    if "在" in name and (athletes := _ATHLETES.match(name)) is not None:
        name = athletes["contest"] + name[athletes.end() :]
    if name[1:3] == "政府" and (government := _GOVERNMENT.match(name)) is not None:
        name = name[government.end() :]
    if "在" in name[:3] and "中" in name and (course := _IN_COURSE.match(name)) is not None:
        name = (course["work"] if course["spent"] else "") + name[course.end() :]
    if name.startswith(("在", "沿")) and (place := _AT_PLACE.match(name)) is not None:
        name = name[place.end() :]
    if "提出" in name or "规定" in name or "明确" in name:
        name = _BY_PLAN.sub("", name)
    if "决定" in name[:12]:
        name = _DECIDED.sub("", name)
    if name.startswith("《") and (said := _BY_PAPER.match(name)) is not None:
        name = name[said.end() :]
    name = without_done(without_doers(name[leads_end(name) :]))
    return _KEPT.sub("", name) if "守" in name[:4] else name


def named(words: str) -> str:
    """The name that ``words`` leave without what leads up to it and what closes around it."""
    return _NAMED.of(words)


def _named(words: str) -> str:
    words = means.without_means(trimming.without_remarks(words))
    words = _behind_time(words)
    if "把" in words and (held := _HELD.search(words)) is not None:
        words = held["what"]
    if "每" in words and (each := _EACH.search(words)) is not None:
        words = words[: each.start()]
    if words[-1:] in _FROM_PAST_ENDS:
        words = _FROM_PAST.sub("", words)
    name = clean(strip_lead(_COVERAGE.sub("", words) if "(" in words else words))
    if (done := means.without_means(name)) != name:
        name = clean(strip_lead(done))
    if (len(name) <= _SHORT or (len(name) <= _LONGEST_UNNAMED and name[-1] in "时期中")) and _UNNAMED.fullmatch(name):
        return ""
    if name.endswith("最高") and (rate := _RATE_FIRST.match(name)) is not None:
        return rate[0] + "最高" + name[rate.end() : -2]  # 单日航班最高: the measure of time is one word
    return name


_NAMED = Memo(_named)


def _behind_time(words: str) -> str:
    """``words`` behind a time within them, or behind what something rises upon."""
    if "年内" in words[2:-4]:
        *before, words = _WITHIN_YEAR.split(words)
        thing = strip_lead(before[-1]) if before else ""  # 东湖新城|年内|完成投资; 三|年内|释放用地
        words = words if len(thing) <= _SHORT or _NO_THING_END.search(thing) is not None else thing + words
    if "本世纪末" in words:
        words = words.rpartition("本世纪末")[2]
    if "以来" in words[2:_LONGEST_SINCE] and (since := _SINCE.match(words)) is not None:
        words = (since["thing"] or "") + words[since.end() :]
    if words[:1] in ("是", "自", "从") and _ONLY_SINCE.fullmatch(words) is not None:
        return ""
    return words.rpartition("基础上")[2].lstrip("，再又") if "基础上" in words else words


def flow_of(name: str) -> str:
    """The verb of doing at the head of ``name`` (``新增``), or ''."""
    return _FLOW_OF.of(name) if name[:1] in _FLOW_HEADS else ""


def doing_of(words: str) -> str:
    """The verbs of doing at the head of ``words``, before examples or another item (改建、加固A桥和B桥等3座), or ''."""
    return _DOING_OF.of(words) if words[:1] in _DOING_HEADS else ""


def _verb(of: Beginnings, name: str) -> str:
    return "" if name[2:3] == "区" and _BUILT_UP.match(name) else _with_more(of.longest(name), name)


def _with_more(verb: str, words: str) -> str:
    """``verb``, which ``words`` begin with, with the verbs of doing right behind it; '' where that is ''."""
    more = _MORE_DOINGS.match(words, len(verb)) if verb and words[len(verb)] in _MORE_HEADS else None
    return verb if more is None else words[: more.end()]


_FLOW_OF, _DOING_OF = Memo(lambda words: _verb(_FLOW, words)), Memo(lambda words: _verb(_DOING, words))


def is_doing(words: str) -> bool:
    """Whether ``words`` are verbs of doing only (``筹集和建设``)."""
    asked = words[:1] in _DOING_HEADS and _JOINER.search(words) is not None
    return asked and _ALL_DOING.fullmatch(words) is not None


def is_bare_doing(words: str) -> bool:
    """Whether ``words`` say only what is done, and not with what (``累计建成``, ``竣工投产``)."""
    return words[-1:] in _BARE_ENDS and _IS_BARE.of(words)


def without_doing(name: str) -> str:
    """``name`` without all verbs of doing at its head: the thing alone, '' where there is none.

    >>> without_doing("续建保障性住房")
    '保障性住房'
    """
    while (done := flow_of(name) or own_doing(name)) and len(name) - len(done) > 1 and name[len(done)] not in _NOUN_OF:
        name = name[len(done) :]
    return "" if is_bare_doing(name) else name


def is_done_alone(words: str) -> bool:
    """Whether ``words`` say only what was done, one verb or several, not to what (``筹建``, ``累计建成``)."""
    asked = 0 < len(words) <= _LONGEST_BARE and words[0] in _ALONE_HEADS and _ALONE_END.longest(words, len(words)) != ""
    return asked and _DONE_ALONE.fullmatch(words) is not None


def own_doing(words: str) -> str:
    """The verb of doing at the head of ``words`` that a list goes on with (``打掉A 2个、B 11个``), '' where none is."""
    doing = doing_of(words)
    asked = not doing or doing in _NOT_GOING_ON
    if asked and words[:1] in _HEADS_OF_LIST and (head := _HEAD_OF_LIST.match(words)) is not None:
        return head[0]
    return "" if doing in _NOT_GOING_ON else doing


def doings_of(words: str) -> str:
    """The several verbs of doing that ``words`` begin with (``新建、提升|基地``), '' where there is one or none."""
    match = _ALL_DOING.match(words)
    return match[0] if match is not None else ""


def doing_at_end(words: str) -> str:
    """The verbs of doing at the end of ``words``, behind who does it (依托园区企业|共建), or ''."""
    begin = len(words)
    for at in _DOING_END.starts(words, begin):
        begin = min(begin, at - len(_DOING_END.longest(words, at)))
    return words[begin:]


def last_doing(name: str) -> str:
    """The verb that stands alone behind an earlier one with its object, or ''; what events bring about is no such verb.

    >>> last_doing("组建工作专班、制定")
    '制定'
    """
    earlier, _, last = name.rpartition("、")
    alone = last != "" and last not in clauses.OF_EVENTS and doing_at_end(last) == last
    done = doing_of(earlier) if alone else ""
    return last if done and done != earlier and doing_at_end(earlier) in ("", "服务") else ""


def doer_of(words: str) -> str:
    """Who does what in ``words`` (中老铁路累计发送|旅客): up to its last verb of doing, or ""."""
    found = ""
    if _DOER_HEAD.search(words, 2) is None:
        return found
    for match in _DOER.finditer(words, 2):
        if match.end() < len(words):
            found = words[: match.end()]
    return found


def without_flow(name: str) -> str:
    """``name`` without its verb of doing: the thing itself, unless another verb is joined to it, or it names a sort
    of things (竣工|、在建项目, 新建|类); a thing is also told by what is done to it (新建的|高速公路)."""
    name = name[:-2] if len(name) > 4 and name.endswith(("新增", "累计", "净增")) else name
    flow = len(flow_of(name))
    joined = name.startswith(("、", "及", "类", "型"), flow) or (flow and _ALSO.match(name, flow) is not None)
    return name if joined else name[flow:].removeprefix("的")


def contest_of(lead: str) -> str:
    """The contest in which something was won (``在…大赛中荣获``), '' where none is named."""
    match = _CONTEST.search(lead, max(0, len(lead) - _CONTEST_WINDOW))
    return match["contest"] if match else ""


def above(name: str, behind: str) -> str:
    """``name`` with the threshold said behind the next count (收入超10亿元企业 40家，3家超50亿元), '' where none is."""
    own, whole = ABOVE_MONEY.match(behind), ABOVE_MONEY.search(name)
    return name.replace(whole[0], own[0]) if own is not None and whole is not None else ""


def is_reference(name: str) -> bool:
    """Whether ``name`` only refers to what was said before (这, 从而)."""
    return name[:1] in "这那其此从并进" or not name
