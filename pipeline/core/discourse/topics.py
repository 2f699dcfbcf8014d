"""What several numbers speak of together: the topic that a clause or a name leaves for the numbers behind it.

Belongs here: finding a topic in words. Does not belong here: how the thing that a clause speaks of is cut out of it
(spoken_of.py), what a number leaves of its own (carrying.py), which names take a topic over (leaning.py,
attributes.py).
"""

import re

from pipeline.core.discourse import parted_sides, sides
from pipeline.core.discourse.joined_sides import PROMPTLY_END
from pipeline.core.discourse.spoken_of import (
    CAME_ABOUT,
    CUT,
    DONE_FOR,
    FACETS,
    LONGEST,
    MOVED,
    kind_listed,
    spoken_of,
    without_facet,
    worked_on,
)
from pipeline.core.lexicon import clauses, nouns, owning, places, side_words
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases import budgets, named_examples, naming, trimming
from pipeline.core.phrases.clauses import part_begin
from pipeline.core.phrases.nouns import PLAIN

_FUNDS = frozenset(clauses.FUNDS)
#: Nouns that only their doing tells from others (签约项目31个，总投资…).
_TOLD_BY_DOING = frozenset(nouns.ANY_WORKS)
#: A longer name tells its own topic (带动新开工项目总投资规模).
_LONGEST_OF_TOPIC = 9
#: Sides that a thing has, of more than one sign: what is before them, of no less, is the thing.
_OF_THING = Endings(one for one in {*side_words.ATTRIBUTES - _FUNDS, *side_words.SIDES_AT_END} if 1 < len(one) < 9)
_WORD = 2
#: Who has achieved something is named in more signs than these.
_WHO = 3
#: What was given out has a name of its own (累计发放|安家补贴, but not 累计发放补贴, 累计发放各类补助).
_GIVEN_OUT, _GIVEN_ITSELF = "累计发放", re.compile("累计发放(?!各[类项]).{3,}(?<!资金)(?<!经费)")
_OF_TOPIC = re.compile(rf"(?:累计|共|全网|全域|)(?:{any_of(clauses.OF_TOPIC, clauses.NOT_OF_TOPIC)})")
_OF_TOPIC_HEADS = frozenset(word[0] for word in (*clauses.OF_TOPIC, "累计", "共", "全网", "全域"))
_SO_FAR_WORDS = ("累计", "年度", "目前")
_SO_FAR = re.compile(f"(?<=...){any_of(_SO_FAR_WORDS)}")
_VALUE_VERB = re.compile(
    "(?:共?安排|共?投入|实现|完成|(?<!收)获得?|的|达到?|[当全本]?年|累计|播种|种植|栽种|移栽|收获|采收|占地|建筑|在建|现有|设计"
    "|(?<![节假生])日|(?<!以)总)+$"
)
#: How often something rose or was raised.
_SO_OFTEN = r"(?:第?连续|[再首]次|再度|年年|第?[\d一二两三四五六七八九十]+[年次轮])"
#: What a clause without a number says has grown or fallen (居民储蓄|大幅度增加, 养老金|实现“十连涨”).
_RISEN = re.compile(
    r"(?:[一二三四五六七八九十]+是)?(?P<thing>(?![^，]*[使它])[^，。；、：\d]{2,14}?)(?:也|都|均|又|则|仍|将)?"
    rf"(?:(?:{any_of(clauses.HOW_IT_ROSE)}|{_SO_OFTEN})+(?:增加|增长|提高|提升|上升|上涨|上调|下降|扩大|攀升|降低|减少)"
    rf"|{any_of(clauses.GOT_ON)}|(?:已?实现)?“?[\d一二三四五六七八九十]+连[增涨升调]”?)"
)
#: What it says was raised or lowered (第三次|提高低保标准, 大幅|上调最低工资).
_CHANGED = re.compile(
    rf"(?:{any_of(clauses.HOW_IT_ROSE)}|适当|较?大幅度?|再|{_SO_OFTEN})*"
    rf"{any_of((*clauses.CHANGING, *clauses.CHANGING_SIZES))}了?(?P<thing>(?![一与和])[^，。；、：\d]{{3,24}})"
)
_QUOTED = re.compile(r"(?:“[^”]{1,14}”)+(?:(?:[和、]“[^”]{1,14}”)+$|[^，。、“\d]{0,14})")
#: What weight something is given says nothing of it (突出项目|“第一支撑”).
_WEIGHT = re.compile("“第一[^”]{1,3}”$")
#: What was reaped, or went on so, told behind the verb (喜获|粮食|丰收, 实现|粮食生产|“九连丰”) where its clause ends.
_HARVEST = ("丰收", "连增”", "连丰”", "连快”", "连升”")
_REAPED = re.compile("^.*[获得现来取](?P<crop>(?!了)[^，获得现来取的]{2,6}?)(?:大?丰收|“.+”)$")
_FARED_ENDS = ("新高", *clauses.STEPS_OF_WORK)  # how an earlier topic fared
_CLAUSE_SIGNS = re.compile(r"[，：。]")
_SETTING = re.compile(any_of(clauses.SETTING, clauses.NOT_SETTING))
#: What was done or came about in a clause: no topic (打开了销路).
_DONE_WITH = re.compile(r"(?<=[^为除])了(?![解望])")
#: That something was founded, of which more is told behind (设立了|渔业基金，规模…).
_FOUNDED = ("设立了", "组建了", "成立了")
_MANY = r"[\d一二三四五六七八九十两]+"
_SERVICE = re.compile(  # of examples and how many there are (医药等8个|产业类平台) it is the kind
    rf"(?:等{_MANY}[个大家项])?(?P<name>(?<!等)“?(?:(?!等{_MANY})[^，。；、的“”]){{2,16}}?(?:{'|'.join(clauses.SERVICES)})”?)[\d.]*$"
)
_NUMBER = re.compile(r"\d|[一二三四五六七八九十百千]+[万亿元个项家人户名条]")
#: Which of several it is, or towards whom something is done: no part of the topic (第二轮|防治, 对|重点人群救助).
_OF_WHICH = re.compile(
    rf"^(?:第[一二三四五六七八九十]+[轮批期]|新一轮|新的(?:[两三四五]年)?|(?:国内|{places.WHOLE})?首[个家批]|[百千]余?[个项]|对(?!口|外|接|标)|发展(?!中))(?=...)"
)
#: What has come about, of nothing (正式开工，|总投资9亿元).
_NO_THING = re.compile(
    rf"(?:{any_of((*clauses.HOW_IT_CAME, *clauses.CAME_ABOUT))}"
    "|全部|全域|所有|启动|争取|查处|使用|运营|运行|达产|达效|工作|产业)+"
)
#: What is done to somebody or something, where that is not the topic itself (对|小微企业|的支持力度).
_DONE_TO = re.compile("(?P<whom>.{2,})的[^的、]{2}")
#: What is carried out has its own verbs in its name (落实|推动经济持续向好政策措施).
_POLICIES = ("政策", "措施", "意见", "办法", "条例", "举措")
#: What only guides what is done, or is how it is done, or how it is told (落实有关|部署, 简化|环节, 多项|指标).
_GUIDING = ("部署", "责任", "精神", "方针", "决策", "决定", "重要指示", "环节", "项指标", "欠账", "的积极性")
_NO_TOPIC_HEADS = ("通过", "这些", "那些", "上述")
#: How far figures have come is told by what follows (主要指标完成情况如下：|实现增加值9亿元).
_TOLD_BELOW = (
    *(
        f"{how}情况{told}"
        for how in ("完成", "执行", "实现", "落实", "增长", "进展")
        for told in ("如下", "是", "为", "")
    ),
    *(what + told for what in ("分别", "指标", "目标", "增幅", "增速") for told in ("如下", "是", "为")),
)
_NO_TOPIC_ENDS = ("以来", *_GUIDING, *clauses.SIDE_BY_SIDE, *_TOLD_BELOW)
#: A shorter thing at the head of a clause is half a word.
_SHORTEST_THING = 4
#: No topic is a longer list, or one that opens with a doing or tells fields only (参与组建A、B; A、B等方面).
_LONGEST_LIST = 34
_NO_LIST = re.compile("^(?:参与|供给|区委)|等(?:一批|方面)|(?:”等|制度|体系)$")
_OPENING = 24
#: First signs of circumstances that name a thing none the less, at the head of a sentence.
_NAMING_HEADS = frozenset("在以我")
#: A number; that of a hotline, a version or a line is none (12345热线, 3.0版改革, 7号线二期, 5G网络).
_DIGITS = re.compile(r"(?<![A-Za-z\d.])(?!1[0-9]{4}(?!\d)|\d\.\d版|\d+号|\dG)\d")
_OBJECT = re.compile(r"(?!\d|[一二两三四五]年[^，。；、]*(?:行动|计划))[^，。；、：]{2,14}")
_SENTENCES_BACK, _CLAUSE_WINDOW = 3, 160
#: To each of whom, which is no topic (提高补贴标准，|每人每月达到410元，惠及9万人).
_EACH = re.compile("(?:每[人户亩生村年月天]|[人户亩年月]均)+")

#: To what growth something contributed (服务业对经济增长的贡献率达9%，|拉动增长5个百分点).
_TO_GROWTH = re.compile("(?<=..)对[^，、]{2,10}增长的?$")


def topic_in(name: str) -> str:
    """The topic of ``name`` that the attributes behind it share: the name without its verb and its own attribute."""
    topic = naming.without_flow(name).removeprefix("实现").removeprefix("安排")
    if topic in PLAIN:
        topic = name
    if any(word in topic for word in _SO_FAR_WORDS) and (so_far := _SO_FAR.search(topic)) is not None:
        topic = topic[: so_far.start()]
    topic = topic[:-1] if topic.endswith(_TRADE) else topic
    of_thing = _OF_THING.longest(topic[_WORD:], len(topic) - _WORD) if len(topic) > _WORD else ""
    if of_thing and topic not in owning.EARNED and not topic.endswith(("违法占地", "固定资产")):
        thing = topic.removesuffix(of_thing)
        topic = _of_first(PROMPTLY_END.sub("", _VALUE_VERB.sub("", thing)) or topic)
        topic = _TO_GROWTH.sub("", topic) if of_thing.endswith("贡献率") else topic
    doer, achieved, _ = topic.partition("实现")
    if achieved and len(doer) > _WHO:
        topic = doer  # 行政许可实现即来即办事项510项，办理时限…
    works, reached, _ = topic.partition("惠及")
    if reached and len(works) > _WHO:
        topic = works  # 引水工程惠及人口9万，进度…
    own = sides.own_part(topic)
    return sides.own_part(name) if own in _TOLD_BY_DOING and own == naming.without_flow(name) else own


def _of_first(topic: str) -> str:
    """``topic`` without the sides that are listed at its end (事项|受理率、); itself where it lists none."""
    listed, sign = topic[:-1], topic[-1:]
    if not listed or sign not in "、和及与":
        return topic
    first = topic_in(listed)
    return first if sign == "、" or first != listed else topic


def needs_topic(name: str) -> bool:
    """Whether ``name`` tells something of a topic named before (``惠及老人``)."""
    if name.startswith(_GIVEN_OUT) and _GIVEN_ITSELF.fullmatch(name) is not None:
        return False
    if len(name) <= _LONGEST_OF_TOPIC and name[:1] in _OF_TOPIC_HEADS and _OF_TOPIC.match(name) is not None:
        return True
    visits = len(name) <= 5 and name.endswith("人次") and not name.startswith("旅游")
    return visits or (len(name) <= 5 and name.endswith("参保率") and not name.startswith(clauses.INSURANCE))


#: In spite of what, or upon what, the topic went on (粮食总产|在上年大幅增长的基础上，).
_UPON_ENDS, _SPEEDS = ("基础上", "情况下", "影响", "冲击", *_HARVEST), ("增速", "增幅", "降幅")
_UPON = re.compile("(?<=..)(?:在[^，。；]{2,20}[上下]|受[^，。；]{2,20}(?:影响|冲击))$")
#: Trade is one thing both ways: 出口额 is no side of what comes before it.
_TRADE = ("进出口额", "进出口值")
#: The signs of which a topic holds both or neither.
_QUOTES = (("《", "》"), ("“", "”"))


def topic_of(clause: str) -> str:
    """What a clause without a number speaks of, for the numbers behind it; '' where that cannot be told."""
    if clause.endswith(_NO_TOPIC_ENDS):
        return ""
    if clause.endswith(_UPON_ENDS):
        clause = _UPON.sub("", _REAPED.sub(r"\g<crop>", clause))
    words = kind_listed(trimming.undescribed(spoken_of(clause)))
    if words.endswith("”") and _WEIGHT.search(words) is not None:
        return ""
    quoted = _QUOTED.search(words) if "“" in words and not words.endswith(clauses.SHAPES) else None
    if quoted is not None and (not quoted[0].endswith("”") or CUT.search(words, 2, quoted.start()) is None):
        closing = quoted[0].rindex("”")
        ends = CUT.search(quoted[0], closing + 1)
        return worked_on(words[: quoted.start()], quoted[0]) + (
            quoted[0] if ends is None else quoted[0][: ends.start()]
        ).removesuffix("惠及").removesuffix("突破").removesuffix("达").rstrip("和及与")
    served = clause.rstrip("0123456789.”").endswith(clauses.SERVICES)
    if served and (service := _SERVICE.search(clause)) is not None:
        name = naming.strip_lead(naming.without_flow(service["name"]))
        return _OF_WHICH.sub("", name[moved.end() :] if (moved := MOVED.match(name)) is not None else name)
    if (moved := MOVED.match(words)) is not None:
        words = words[moved.end() :]
    policy = words != clause and words.endswith(_POLICIES) and len(words) <= LONGEST
    told = (words if policy else before_verb(words)).rstrip("、的从由和及与在").removeprefix("了")
    words = trimming.without_praise(_OF_WHICH.sub("", told).removeprefix("一批"))
    if words.endswith(FACETS):
        words = without_facet(words)
    if told.startswith("对") and (done_to := _DONE_TO.fullmatch(words)) is not None:
        words = done_to["whom"]
    if "、" in words:
        words = "" if words.endswith(clauses.WAYS) else _of_list(words.removesuffix("均"))
    if words.endswith(_GUIDING) or words.startswith(_NO_TOPIC_HEADS) or _NO_THING.fullmatch(words) is not None:
        return ""  # 顺利通过验收，群众满意度…
    if budgets.is_giver(words):
        return ""
    whole = 2 <= len(words) <= (_LONGEST_LIST if "、" in words else LONGEST) and _DIGITS.search(words) is None
    return words if whole and all(words.count(opens) == words.count(closes) for opens, closes in _QUOTES) else ""


def _of_list(words: str) -> str:
    """What a list tells of: the thing that it lists the sides of (粮食面积、总产、单产), the last of one too long.

    So it is of one that opens with a doing, or that only gives examples of a kind (A、B等|特色产业).
    """
    first = words.partition("、")[0]
    if len(words) > LONGEST:
        kind = named_examples.after_examples(words)
        last = kind.rpartition("、")[2]
        listed = kind == words and len(words) <= _LONGEST_LIST and _NO_LIST.search(words) is None
        return words if listed and not naming.doing_of(first) else last
    if sides.is_attribute(first):
        return words
    if parted_sides.listed_sides(words) is not None:
        return topic_in(first)
    return "" if first.endswith("面积") else words  # 展览面积、参展企业|均创新高: of what, an earlier clause tells


def before_verb(words: str) -> str:
    """``words`` up to the verb that says something of them (产业集群|加速形成), all of them where none does."""
    cut = CUT.search(words, 2)
    return words if cut is None else words[: cut.start()]


def risen_in(clause: str) -> str:
    """What ``clause`` says has grown or fallen (居民储蓄大幅度增加), not by how much; '' where it says no such."""
    risen = _RISEN.fullmatch(clause)
    return "" if risen is None or risen["thing"] in _SPEEDS else naming.strip_lead(risen["thing"])


def changed_in(clause: str) -> str:
    """What ``clause`` says was raised or lowered (再次提高最低工资标准), not by how much; '' where it says no such."""
    changed = _CHANGED.fullmatch(clause)
    return "" if changed is None else changed["thing"]


def is_setting(clause: str) -> bool:
    """Whether a clause only tells in what circumstances something is (虽然做了很大努力), and names nothing itself."""
    if clause.endswith("以来") or opens_as_setting(clause):
        return True
    told = clause.endswith(clauses.PAID) or clause.startswith(_FOUNDED)
    done = _DONE_WITH.search(clause) if "了" in clause and not told else None
    return done is not None and CUT.search(clause, 2, done.start()) is None


def opens_as_setting(clause: str) -> bool:
    """Whether the first word of a clause tells that it is only the circumstances of another (通过…, 成为…)."""
    if _SETTING.match(clause) is None or clause.endswith(_HARVEST):
        return False  # 克服旱灾影响再获粮食|丰收
    return clause[:1] not in "在对向为" or DONE_FOR.match(clause) is None


def tells_of_thing(clause: str) -> bool:
    """Whether a clause opens with a thing and says something of it (粮食生产|喜获丰收)."""
    cut = CUT.search(clause, 2 if clause.endswith(_HARVEST) else _SHORTEST_THING)
    return cut is not None and naming.strip_lead(clause) == clause and not sides.is_attribute(clause[: cut.start()])


def topic_before(text: str, start: int, begin: int) -> str:
    """The topic that the clause before ``begin`` names, within the sentence that starts at ``start``."""
    stop = begin - 1
    if stop <= start or text[stop] == "；":
        return ""
    segment = text[max(start, stop - _CLAUSE_WINDOW) : stop].rpartition("；")[2]
    for clause in reversed(_CLAUSE_SIGNS.split(segment)):
        if clause and not is_setting(clause):
            topic = topic_of(clause)
            told_before = _is_of_another(clause)
            if (topic or not told_before) and not sides.is_attribute(topic) and _EACH.fullmatch(topic) is None:
                return topic
    return ""


def _is_of_another(clause: str) -> bool:
    """Whether ``clause`` only tells how an earlier one's topic fared (展览面积创新高, 年底前建成投产, 简化审批环节)."""
    told = clause.endswith(_FARED_ENDS) or _OF_TOPIC.match(clause) is not None  # 全域覆盖乡镇
    return told or _NO_THING.fullmatch(naming.strip_lead(clause)) is not None


def paragraph_topic(text: str, start: int) -> str:
    """What a sentence shortly before ``start`` in its paragraph is about, where it opens with that (石化产业持续发展).

    A sentence that opens with a verb of doing is about no subject of its own.
    """
    low = text.rfind("\n", 0, start) + 1
    for _ in range(_SENTENCES_BACK):
        if start <= low:
            break
        begin = max(low, text.rfind("。", low, start - 1) + 1)
        opening = text[begin : min(begin + _OPENING, start - 1)].partition("，")[0]
        if naming.strip_lead(opening) == opening and not naming.doing_of(opening) and not MOVED.match(opening):
            cut = CUT.search(opening, 2) or CAME_ABOUT.search(opening)
            words = trimming.without_number(opening[: cut.start()] if cut is not None else "")
            return "" if _NUMBER.search(words) or words.startswith("—") else words
        start = begin
    return ""


def opening_topic(text: str, start: int, begin: int) -> str:
    """The topic of the clause that opens a sentence (``稳步推进新农村建设，…``), '' where it states a number itself."""
    start = part_begin(text, start, begin)
    end = text.find("，", start, begin)
    clause = text[start:end] if 0 < end - start <= _OPENING else ""
    if not clause or _NUMBER.search(clause) is not None:
        return ""
    # 在全省率先推行门诊服务 and 以重点工程为抓手 name a thing, 在各方关心下 and 克服重重困难 none.
    names = clause[0] in _NAMING_HEADS and not (clause[0] == "在" and clause.endswith("下"))
    return topic_of(clause) if names or not is_setting(clause) else ""


def object_of(verb: str, words: str) -> str:
    """What ``verb`` did earlier in ``words`` (发行|超长期特别国债), '' where it did nothing."""
    at = words.rfind(verb)
    match = _OBJECT.match(words, at + len(verb)) if at >= 0 and not words.endswith("的", 0, at) else None
    return match[0] if match else ""
