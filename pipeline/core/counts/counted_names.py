"""The name of a counted subject: its noun, the verb before the number, and what is said of it.

Belongs here: which of verb and predicate a name keeps. Does not belong here: where a noun ends and a predicate begins
(nouns.py), whether a number counts what stands behind it (counting.py), whether a predicate tells which things are
meant (said_of_counted.py), what part they play (parts_played.py).
"""

import re

from pipeline.core.counts import parts_played, said_of_counted
from pipeline.core.lexicon import adverbs, cues, places, predicate_words, verbs
from pipeline.core.lexicon import nouns as lexicon_nouns
from pipeline.core.lexicon.undertakings import TROUBLES
from pipeline.core.patterns import any_of, headed
from pipeline.core.phrases import naming, nouns, own_endings, owners, predicates
from pipeline.core.state import Counted

#: A noun of so many signs says by itself what is counted, and a relative clause that is longer than the second is no
#: part of a name (建成…衔接产业、生活等片区的云轨干线).
_SHORT_NOUN, _LONG_CLAUSE = 3, 10
#: What people are brought together for, or plain things are chosen for, is told in so many signs.
_LONGEST_PART = 16
#: People and firms in so many signs are told from others only by what they were helped or sent to join.
_PLAIN_PEOPLE = 4
_HELPING = frozenset(verbs.HELPING)
_ONLY_HELPED = frozenset(verbs.ONLY_HELPED)
#: That people have got work is told behind them, as it is where no number stands before them (失业人员就业).
_EMPLOYED = re.compile("(?:实现了?|稳定|充分|就近|就地|务工|转移|返乡|成功|“[^”]{2,4}”)*(?:和|再?就业|创业)+(?:参保)?")
_WORKERS = ("人员", "群众", "劳动力", "职工", "毕业生", "居民", "残疾人", "军人", "脱贫人口", "大学生", "妇女", "青年")
#: What is done with money that is told behind: no part of a name.
INVESTING = re.compile(
    rf"(?:年度|{any_of(adverbs.SO_FAR)})*(?:完成|实现)?(?:年度)?(?:总?投资(?:总?额)?|产值|营收|收入|税收|[降增]幅|增加值|(?:交易|成交|销售|营业|零售)额)(?:占[^，。；、]+)?"
    f"{any_of(cues.SO_MANY_REACHED)}*"
)
#: Plain things that are the rest, or of several levels, are told by what is said of them (其余|25个村|实现通水).
_REST = re.compile(f"其[余他]|[{places.LEVELS_HERE}、]+[两三四]级")
#: Said of a task, and not of the things it is for (8个乡镇63个村改造任务全部|完成).
_DONE_WITH = frozenset(("完成", "基本完成"))
_PROJECTS, _AMOUNTS = frozenset(lexicon_nouns.ANY_WORKS), frozenset(lexicon_nouns.MONEY_SIZES)
#: The poor, and that they are poor no more, which tells them from all others (助力40个|贫困村|达到脱贫标准).
_POOR = re.compile("(?:(?<!村)|(?<=农村))贫困(?:人口|群众|户|村|县)$")
_NO_MORE_POOR = re.compile(
    "(?:整村|稳定|稳步|精准|成功|如期|顺利|高质量|实现|达到|全部|全面)*(?P<what>(?:脱贫|摘帽|出列|退出)+)(?:标准|条件|要求|问题)?"
)
_POOR_LEFT = ("剩余", "完成", "解决")
#: A number that limits which things are counted; one in a name (P2P) limits none.
_LIMIT = re.compile(r"\d[\d.]*(?:[%万亿千百元年吨亩人户个]|多|余|以)|(?:超过?|过|突破|达到?)[十百千万亿]+元?")
#: Where what somebody did has been taken up: that tells it from what else he did (自贸试验区3项成果|在全国推广).
_KNOWN_IN = re.compile(
    rf"{predicates.RELATING}|"
    rf"(?:在|向|被|获|得到|(?=全))(?:{places.WHOLE}|国家|中央)[^，。；\d]{{0,10}}(?:推广|复制|推开|交流|推介|宣传|借鉴)"
)
#: How affairs can be handled tells which they are (区级36项服务事项|全城通办).
_HANDLED = re.compile(rf"(?:可以?)?(?P<how>{nouns.HANDLED})")
#: How far in front of all things are (9个学科进入前1%、2个学科|进入前1‰).
_FRONT = re.compile(r"(?P<verb>[^，。；、前]{2,3})(?P<front>前\d[^，。；、]{1,6})")
#: That each of those counted has it (90个集市|食品快检实现|全覆盖), and where that may be.
_EVERYWHERE = "全覆盖"
_THERE = re.compile(
    "[^，。；、的“”]{0,8}?(?:市场|小区|住宅区|社区|村|乡镇|街道|苏木|嘎查|学校|医院|企业|园区|单位|(?<=.)店|县区|区县|县(?![域级城道委医(区])"
    rf"|[{places.LEVELS_HERE}]\([^()]*\))(?![集级和及人])(?=..)"
)
#: What troubles do: a clause that says so says nothing of whose they are (影响项目建设|的问题).
_TROUBLING = ("影响", "制约", "困扰", "阻碍", "涉及", "关系", "长期", "事关")
#: What people in the places counted before them have, and is solved (解决了9个村2万人的|用水问题).
_TROUBLE_THERE = re.compile(
    rf"、?(?:{any_of(cues.SO_MANY)}|共)?\d[\d.]*[万千多余]*(?:人口|[人户名])?(?![万千头只匹羽])(?:[^，。；、\d的]{{0,8}}的)?"
    rf"(?P<trouble>[^，。；、\d的]{{2,10}}(?:{'|'.join(TROUBLES)}))"
)
#: Units of people, and none.
OF_PEOPLE = frozenset(("", "人", "名", "户"))
#: A land that is told by its people is no thing counted (一个13亿人口的国家), nor is what is theirs to feel and wish.
_LAND = re.compile("人口(?:的(?:国家|大国|发展中|城市|大市)|大国|大省)")
_FELT = re.compile(
    rf"(?P<who>[^，。；、的]{{2,8}}?)(?:的?(?:多年|殷切|共同形成|共同|根本|切身|热切|奋力|不懈|辛勤|团结|)的?{any_of(lexicon_nouns.FELT)}"
    rf"|(?<!家庭)的[^，。；、的]{{0,6}}?{any_of(lexicon_nouns.OF_THEIRS, {'家庭': '用医农教问签收'})})"
)
#: A relative clause that describes, and tells no thing from others (路段|存在多年的|堆场, 强基础、利长远的项目).
_DESCRIBING = re.compile(rf"(?:节点|路段|地段|点位|部位)?{any_of(verbs.DESCRIBING)}")
#: What something is like, in words of one length (设施完善、功能齐全|的街区; 有情怀、爱农业、善经营|的农创客).
#: What there is much of in a thing is a measure, and tells it from others (大跨度、大载荷|的厂房).
_PRAISED_ALIKE = re.compile(
    rf"(?![高大])(?=[^的]*(?:(?:{any_of(predicate_words.PRAISED_ENDS)})(?:、|$|的)|[有爱懂善强利惠][^、]{{2}}、))"
    r"(?:(?:[\u4e00-\u9fff]{3}、){1,4}[\u4e00-\u9fff]{3}|(?:[\u4e00-\u9fff]{4}、){1,4}[\u4e00-\u9fff]{4}"
    rf"|(?:[\u4e00-\u9fff]{{2,6}}(?:{any_of(predicate_words.PRAISED_ENDS)})(?:、(?=.)|$)){{2,5}}|..{predicates.IN_GOOD_ORDER})"
)
#: First signs of what things are meant to be good for (强基础、利长远的|项目).
_AIMED_AT = ("强", "利", "惠")
_AND_SOME = re.compile(
    headed(
        "和及、与等",
        r"(?:[和及、与](?:一?大?(?:批|些)|若干|多[次项个条处家])|等一批|(?<=项目)[和及与]“[^”]*”$)",
    )
)
#: What those counted make up (由9名专家|组成的讲师团).
_MADE_UP = re.compile("(?P<members>[^的，、]*)组成的(?P<whole>[^的，、]{2,})")


def with_trouble(text: str, counted: Counted) -> str:
    """The name of places ``counted`` in which something was solved, with the trouble of the people there; or ''.

    >>> with_trouble("解决9个村2万人的用水问题", Counted(5, "村", "", "解决", False))
    '解决用水问题村'
    """
    if not counted.verb.endswith("解决") or counted.predicate or "的" in counted.noun:
        return ""
    told = _TROUBLE_THERE.match(text, counted.end)
    return counted.verb + told["trouble"] + counted.noun if told is not None else ""


def of_front(verb: str, predicate: str) -> tuple[str, str]:
    """``verb`` and ``predicate`` of things that are further in front than those counted before.

    >>> of_front("进入ESI排名前1%", "进入前1‰")
    ('进入ESI排名前1‰', '')
    """
    front = _FRONT.fullmatch(predicate) if "前" in predicate and "前" in verb else None
    if front is None or not verb.startswith(front["verb"]):
        return verb, predicate
    return verb[: verb.rindex("前")] + front["front"], ""


def people_of(noun: str) -> str:
    """The people whom ``noun``, counted in a unit of people, is about (8亿|农民的愿望), '' where it counts a thing."""
    felt = _FELT.match(noun)
    return "人口" if _LAND.match(noun) is not None else felt["who"] if felt is not None else ""


def have_work(noun: str, predicate: str) -> bool:
    """Whether a ``predicate`` says of people that they have got work (5000名下岗职工|实现再就业)."""
    return "业" in predicate and noun.endswith(_WORKERS) and _EMPLOYED.fullmatch(predicate) is not None


def undescribed(name: str) -> str:
    """``name`` without a relative clause behind its verb that only describes (打掉涉及…、…等领域的|团伙)."""
    if name.count("的") != 1:
        return name
    verb, (clause, _, thing) = naming.doing_of(name), name.partition("的")
    describes = len(clause) > _LONG_CLAUSE and _DESCRIBING.match(clause, len(verb)) is not None
    describes = describes or _PRAISED_ALIKE.fullmatch(clause, len(verb)) is not None
    enough = len(thing) > 2 or clause.startswith(_AIMED_AT, len(verb))  # 引进效益好的项目: nothing else tells them
    return verb + thing if verb and describes and enough and _LIMIT.search(clause) is None else name


def counted_name(flow: str, noun: str, predicate: str, said: bool) -> str:
    """The name of a counted subject: flow word, noun, and the predicate where the noun is too plain.

    A short predicate that was ``said`` to its end is kept too where no verb stands before the number: what happened
    to the things tells them from others (``124个项目建成投产``).
    """
    noun = (noun if noun.startswith("的士") else noun.lstrip("的")).rstrip("的").replace("各类", "")
    if "组成的" in noun and (body := _MADE_UP.fullmatch(noun)) is not None:
        flow, noun = "", body["whole"] + ("" if noun.endswith("方面") else body["members"])
    flow, noun = parts_played.without_part(said_of_counted.last_done(flow), noun)
    some = _AND_SOME.search(noun)
    noun = owners.without_work(noun if some is None else noun[: some.start()])
    predicate = predicate[:-2] if predicate.endswith(("进程", "步伐")) else predicate  # 加快5个项目落户|进程
    if predicate in ("", "支持"):  # 争取9亿元国债资金|支持
        return flow + _without_clause(flow, noun)
    flow = "" if _is_plain(noun) and _REST.fullmatch(flow) is not None else flow
    if said_of_counted.is_idle(predicate) or (said and said_of_counted.was_planned(noun, predicate)):
        return flow + noun
    brought = predicate.startswith("实现") and flow and len(noun) <= 2 and flow not in naming.FLOW
    if brought and not predicates.ends_in_verb(flow):
        return flow + predicate.removeprefix("实现") + noun
    return _with_predicate(flow, noun, predicate, said)


def _without_clause(flow: str, noun: str) -> str:
    """``noun`` without a relative clause that opens with a verb (达到标准的|县级中心), or is long behind a verb."""
    last = noun.rpartition("的")[2]
    clause = noun[: len(noun) - len(last)]
    if (
        not clause
        or last.endswith(")")
        or owners.have_it(clause[:-1])
        or (last.endswith(TROUBLES) and _is_whose(flow, clause[:-1]))
    ):
        return noun
    told = len(last) >= 4 and (
        predicates.opens_with_predicate(noun) or _PRAISED_ALIKE.fullmatch(clause[:-1]) is not None
    )
    if not told and flow and noun.count("的") == 1:
        long = len(clause) > _LONG_CLAUSE or _DESCRIBING.search(clause) is not None
        told = "、" in clause or (len(last) > 2 and long)
    return last if told and _LIMIT.search(clause) is None else noun


def _is_whose(flow: str, clause: str) -> bool:
    """Whether ``clause`` before a trouble says whose it is, or what of theirs it is in (退休人员养老保障|的问题)."""
    if owners.is_owner(clause):
        return True
    solved = flow.endswith("解决") and _DESCRIBING.search(clause) is None
    return solved and owners.names_owner(clause) and not clause.startswith(_TROUBLING)


def _with_predicate(flow: str, noun: str, predicate: str, said: bool) -> str:
    """The name of a counted subject of which a ``predicate`` is told that is not idle."""
    if have_work(noun, predicate) or predicates.comes_of(noun, predicate):
        return flow + noun + predicate.removeprefix("实现").lstrip("了")
    core, longest = said_of_counted.core_of(predicate)
    core = predicates.own_prize(core, noun)
    if core == _EVERYWHERE and not noun.endswith("规划") and (where := _THERE.match(noun)) is not None:
        return flow + noun[where.end() :] + core + where[0]
    if no_more := _poor_no_more(flow, noun, core):
        return no_more
    if flow == "新增" and (said or predicate.startswith("实现")) and said_of_counted.tells(core, longest):
        return flow + core + noun  # what is new is that it came about, not the things
    if flow == "组织" and core.startswith(verbs.TAKING_PART):
        return (core if len(core) <= _LONGEST_PART else "") + noun
    most = _LONGEST_PART if _is_plain(noun) else said_of_counted.LONGER_PREDICATE
    if (
        flow.endswith(verbs.CHOOSING)
        and not core.startswith(verbs.NOT_CHOSEN_FOR)
        and said_of_counted.tells(core, most)
    ):
        thing = _without_clause(flow, noun)
        return flow + (thing if "的" in thing else core + thing)
    if _is_helped(flow, noun, core):
        return flow + ("实现" if predicate.startswith("实现") else "") + core + noun
    if flow in _ONLY_HELPED and not _is_plain(noun) and not predicates.selects(predicate):
        flow, said = "", said and core.startswith(verbs.TAKING_UP)
    plain = not flow and _is_plain(noun) and (said or not predicate.startswith("新增"))
    if not plain and not predicates.tells_which(predicate) and not (said and predicates.has_place(predicate)):
        handled = _HANDLED.fullmatch(core)
        core = core if handled is None else handled["how"]
        known = not flow or handled is not None or (_KNOWN_IN.match(core) is not None and not naming.doing_of(flow))
        told = said and known and predicate[:1] != "要" and said_of_counted.tells(core, longest)
        return flow + (_joined(core, noun) if told else noun)
    done = (core in _DONE_WITH and noun not in _PROJECTS) or (not said and core in _AMOUNTS)
    if len(core) == 1 or done or (not said and INVESTING.fullmatch(core) is not None):
        return flow + noun
    too_long = len(noun) > 2 and len(core) - 2 * core.count("”") > 20 and noun not in nouns.PLAIN
    return flow + (noun if too_long else _joined(core, noun))


def _poor_no_more(flow: str, noun: str, core: str) -> str:
    """The name of the poor of whom a predicate says that they are so no more, '' where it does not.

    >>> _poor_no_more("助力", "贫困村", "达到脱贫标准")
    '助力脱贫贫困村'
    """
    raised = _NO_MORE_POOR.fullmatch(core) if "贫困" in noun[-5:] else None
    if raised is None or _POOR.search(noun) is None or not (flow or core.startswith("达到")):
        return ""
    return flow + (noun + raised["what"] if flow.rstrip("的").endswith(_POOR_LEFT) else raised["what"] + noun)


def _joined(core: str, noun: str) -> str:
    """What is said of a thing and the thing, a word that both say only once (取消收费|收费站)."""
    told = (noun, noun.partition("(")[0])  # 入选百强县|县(市)
    return core if core.endswith(told) else own_endings.joined(core, noun)


def _is_plain(noun: str) -> bool:
    """Whether ``noun`` alone does not tell which things are counted."""
    return len(noun) <= _SHORT_NOUN or noun in nouns.PLAIN


def _is_helped(flow: str, noun: str, core: str) -> bool:
    """Whether plain people, firms or places are told by what they are helped or sent to do (支持|企业|开展技术攻关)."""
    joins = flow.endswith(verbs.SENDING) and core.startswith(verbs.JOINING) and len(noun) <= _PLAIN_PEOPLE
    helped = (
        flow in _HELPING
        and _is_plain(noun)
        and said_of_counted.tells(core, said_of_counted.LONGER_PREDICATE + core.count("”") * 2)
    )
    return helped or (joins and said_of_counted.tells(core, _LONGEST_PART))
