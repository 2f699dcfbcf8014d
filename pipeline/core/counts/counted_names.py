"""The name of a counted subject: its noun, the verb before the number, and what is said of it.

Belongs here: which of verb and predicate a name keeps. Does not belong here: where a noun ends and a predicate begins
(nouns.py), whether a number counts what stands behind it (counting.py).
"""

import re

from pipeline.core.lexicon import adverbs, clauses, cues, outcomes, places, predicate_words, verbs
from pipeline.core.lexicon import nouns as lexicon_nouns
from pipeline.core.patterns import any_of, headed
from pipeline.core.phrases import adverbials, naming, nouns, own_endings, owners, predicates
from pipeline.core.state import Counted

#: A noun of so many signs says by itself what is counted, and a relative clause that is longer than the second is no
#: part of a name (建成…衔接产业、生活等片区的云轨干线).
_SHORT_NOUN, _LONG_CLAUSE = 3, 10
#: What some of the things did or became tells them from others, however long; what all of them did does not, unless
#: it is short, or says what has come about. What is done with others may be of that length, too.
_SHORT_PREDICATE, _LONGER_PREDICATE, _LONGEST_PREDICATE = 8, 12, 24
_OF_ALL = re.compile("全部|(?<!平)均(?!衡|等|价)|全面|都")
#: What was done besides: no part of a name, unless it is told in a word or says that the things came into use.
_AND_DID = re.compile("(?<![合归撤兼一])并(?![购网轨联发行重举进排列])")
_IN_USE = "投"
_SHORT_DOING = 3
#: What people are brought together for, or plain things are chosen for, is told in so many signs.
_LONGEST_PART = 16
#: People and firms in so many signs are told from others only by what they were helped or sent to join.
_PLAIN_PEOPLE = 4
_HELPING = frozenset(verbs.HELPING)
_ONLY_HELPED = frozenset(verbs.ONLY_HELPED)
_MERELY_DONE, _AMOUNTS = frozenset(predicate_words.MERELY_DONE), frozenset(lexicon_nouns.MONEY_SIZES)
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
_PROJECTS = frozenset(lexicon_nouns.ANY_WORKS)
#: The poor, and that they are poor no more, which tells them from all others (助力40个|贫困村|达到脱贫标准).
_POOR = re.compile("(?:(?<!村)|(?<=农村))贫困(?:人口|群众|户|村|县)$")
_NO_MORE_POOR = re.compile(
    "(?:整村|稳定|稳步|精准|成功|如期|顺利|高质量|实现|达到|全部|全面)*(?P<what>(?:脱贫|摘帽|出列|退出)+)(?:标准|条件|要求|问题)?"
)
_POOR_LEFT = ("剩余", "完成", "解决")
#: A number that is said, in no quotation (“3+2”培养).
_NUMBER_SAID = re.compile(r"\d(?![^“]*”)")
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
_SAYS_NOTHING = re.compile(any_of(predicate_words.SAYS_NOTHING))
#: That each of those counted has it (90个集市|食品快检实现|全覆盖), and where that may be.
_EVERYWHERE = "全覆盖"
_THERE = re.compile(
    "[^，。；、的“”]{0,8}?(?:市场|小区|住宅区|社区|村|乡镇|街道|苏木|嘎查|学校|医院|企业|园区|单位|(?<=.)店|县区|区县|县(?![域级城道委医(区])"
    rf"|[{places.LEVELS_HERE}]\([^()]*\))(?![集级和及人])(?=..)"
)
#: Praise, and in what somebody has shown it (在灾害面前|展现韧性).
_PRAISING = re.compile(rf"(?:在[^，。；]{{2,16}}?)?{any_of(predicate_words.PRAISING)}")
#: Praise that stands behind its verb, and work that is done as it was planned (成为新的增长点, 超额完成年度任务).
_PRAISED = re.compile(
    rf"除[^，。；、]{{2,16}}外|[^，。；]{{0,3}}(?:是|成为){predicates.PRAISED_AS}[^，。；]*|(?:[^，。；]{{0,4}}(?:成为|得到|受到|赢得|获得|{predicates.PRAISED_BY}))[^，。；“”]*{any_of(predicate_words.PRAISE)}"
    r"|[^，。；]{0,6}完成了?年度?[^，。；]{0,6}(?:任务|计划|目标|进度)"
)
#: What those counted have and is solved: whose it is is no clause about it (解决3家|上市公司的用地问题).
_TROUBLES = ("问题", "困难", "难题")
#: What troubles do: a clause that says so says nothing of whose they are (影响项目建设|的问题).
_TROUBLING = ("影响", "制约", "困扰", "阻碍", "涉及", "关系", "长期", "事关")
#: What people in the places counted before them have, and is solved (解决了9个村2万人的|用水问题).
_TROUBLE_THERE = re.compile(
    rf"、?(?:{any_of(cues.SO_MANY)}|共)?\d[\d.]*[万千多余]*(?:人口|[人户名])?(?![万千头只匹羽])(?:[^，。；、\d的]{{0,8}}的)?"
    rf"(?P<trouble>[^，。；、\d的]{{2,10}}(?:{'|'.join(_TROUBLES)}))"
)
#: Units of people, and none.
OF_PEOPLE = frozenset(("", "人", "名", "户"))
#: A land that is told by its people is no thing counted (一个13亿人口的国家), nor is what is theirs to feel and wish.
_LAND = re.compile("人口(?:的(?:国家|大国|发展中|城市|大市)|大国|大省)")
_FELT = re.compile(
    rf"(?P<who>[^，。；、的]{{2,8}}?)(?:的?(?:多年|殷切|共同形成|共同|根本|切身|热切|奋力|不懈|辛勤|团结|)的?{any_of(lexicon_nouns.FELT)}"
    rf"|(?<!家庭)的[^，。；、的]{{0,6}}?{any_of(lexicon_nouns.OF_THEIRS, {'家庭': '用医农教问签收'})})"
)
#: What things turn to says nothing of them (市场|向品牌化发展).
_TURNING = ("发展", "转型", "转变", "迈进")
#: How many they become, or by what they bring something about, says nothing of the things (188个园区|整合为120个).
_BECOMING = re.compile(rf"(?:将|已|)(?:{any_of(cues.MOVING)})[到至为]|以{predicates.BROUGHT_BY}.*")
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
#: The part that things play, or what is made better of them, and the verbs of it (发挥好5个示范村的|引领作用).
_PART_PLAYED = re.compile(
    rf"的?(?:{any_of(clauses.PARTS_PLAYED)}|积极|重要|服务|特色|更新|建设|培育)*"
    "(?:作用|优势|效应|功能|时序|(?:(?<=建设)|(?<=培育))(?:水平|力度))$"
)
_PART_ENDS = frozenset("用势应能序平度")
#: What those counted make up (由9名专家|组成的讲师团).
_MADE_UP = re.compile("(?P<members>[^的，、]*)组成的(?P<whole>[^的，、]{2,})")
#: How fast or hard those counted are worked on, and that they are (加快6个港口建设|进度, 9个港口|的建设).
_PACE = re.compile(
    "(?<=..)(?:的[^的]{0,6}|施工|攻坚|兑现|扶持|支持|复工复产|)(?:进度|步伐|进程|力度)$|(?<=..)(?<!工程量)的(?:规划|开发|)建设$"
)
#: That and how those counted develop (扶持30家企业|创新发展).
_GROWING, _PACE_ENDS = ("发展", "发展壮大"), frozenset("度伐程设")
_THAT_DEVELOP = ("集群", "街区", "中心", "品牌", "产业链", "综保区", "开发区", "新城", "新城区", "基地", "机构")
_DEVELOPING = re.compile(
    "(?<=..)的?(?:高质量|创新|差异化?|融通|融合|振兴|同质|协同|联动|特色|集群|加快|转型|一体化|规范|健康|提质)*发展(?:壮大)?$"
)
_PLAYING = re.compile("(?:充分|更好|积极|有效)*(?:发挥|放大|统筹|加大|提升|提高|增强|完善|升级|拓展)+好?")
#: A shorter thing is only half a word before such a part, unless 的 parts the two (24类|服务功能).
_SHORT_OF_PART = 3
_DONE = re.compile(
    rf"(?:提前(?:[一二两三四五半\d]+个?多?[年月])?|{any_of((*adverbials.HOW_OR_WHEN, *adverbs.SO_DONE))}"
    rf"|\d+月(?:\d+日|底|份|)前?|当年(?!.+、当年)|[上下]半年|年底前|{adverbials.TAKEN}|实现|(?:进行|作为|予以)了?|实施了|开展了|要|可以?(?=“)"
    rf"|[首再][次度](?=全部|均|{any_of(predicate_words.SELECTING)})"
    rf"|得到了?(?:{any_of(adverbs.THOROUGHLY)})*(?={any_of(outcomes.GOT_DONE)}))+了?"
)
#: What was to be done with things, as they say themselves (计划新开工|项目, 逾期交付|楼盘).
_PLANNED = re.compile(r"(?:计划|[拟待]|逾期|[超逾]期未)新?(?P<done>[开竣完投交改安搬签审整][\u4e00-\u9fff])(?=..)")
#: Work on those counted of which is only told how it goes (3家企业|上市工作有序推进).
_WORK_ON = re.compile(
    r"(?P<work>[^，。；、\d]{2,8})工作(?:进展顺利|(?:有序|扎实|顺利|稳步|全面|加快|深入|持续|基本|已)+(?:推进|开展|完成|启动|展开|实施))"
)


def _was_planned(noun: str, predicate: str) -> bool:
    """Whether a ``predicate`` says only that what was to be done with the things has been (计划开工项目|全部开工)."""
    planned = _PLANNED.search(noun)
    return planned is not None and planned["done"] in predicate


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


def said_of(predicate: str) -> str:
    """What a short predicate says was done or had, '' where it says nothing or too much (实现了|定居)."""
    core = predicate.strip("，、")
    if (done := _DONE.match(core)) is not None:
        core = core[done.end() :]
    return core.replace("了", "") if len(core) <= _SHORT_PREDICATE else ""


def _tells(core: str, longest: int) -> bool:
    """Whether a predicate says what was done, shortly, and not how much or how well."""
    if not 2 <= len(core) <= longest or core in _MERELY_DONE or (longest > _SHORT_PREDICATE and "全覆盖" in core):
        return False
    if _NUMBER_SAID.search(core) is not None:
        return False
    return _SAYS_NOTHING.match(core) is None or (longest > _SHORT_PREDICATE and predicates.comes_up_to(core))


def _is_praise(predicate: str) -> bool:
    """Whether a predicate only praises, or says that what was planned is done (得到群众高度认可, 完成年度任务)."""
    return _PRAISING.match(predicate) is not None or _PRAISED.fullmatch(predicate) is not None


def _is_idle(predicate: str) -> bool:
    """Whether a predicate says nothing of what the things are: how much, how many of them there will be, praise."""
    if (
        predicate.endswith(("年来", "以来", "后"))
        or predicate.startswith(("按", "较", "比", "同比"))
        or (predicate[:1] == "向" and predicate.endswith(_TURNING))
        or _BECOMING.fullmatch(predicate) is not None
    ):
        return True
    return _is_praise(predicate)


def undescribed(name: str) -> str:
    """``name`` without a relative clause behind its verb that only describes (打掉涉及…、…等领域的|团伙)."""
    if name.count("的") != 1:
        return name
    verb, (clause, _, thing) = naming.doing_of(name), name.partition("的")
    describes = len(clause) > _LONG_CLAUSE and _DESCRIBING.match(clause, len(verb)) is not None
    describes = describes or _PRAISED_ALIKE.fullmatch(clause, len(verb)) is not None
    enough = len(thing) > 2 or clause.startswith(_AIMED_AT, len(verb))  # 引进效益好的项目: nothing else tells them
    return verb + thing if verb and describes and enough and _LIMIT.search(clause) is None else name


def _core_of(predicate: str) -> tuple[str, int]:
    """What a predicate says without how and when it came about, and how long that may be in a name."""
    core = without_more(predicates.LESS_TOLD.sub("", predicate.strip("，、")))
    longest = _LONGEST_PREDICATE
    if (done := _DONE.match(core)) is not None and core[done.end() :] != "目标":
        core = core[done.end() :]
    if (work := _WORK_ON.fullmatch(core)) is not None:
        core = work["work"]
    if _OF_ALL.search(predicate) is not None:
        longest = _LONGER_PREDICATE if done is not None and "实现" in done[0] else _SHORT_PREDICATE
    return (core if len(core) <= longest else core.partition("并")[0]), longest


def without_more(done: str) -> str:
    """What was ``done`` first, without what was done besides.

    >>> without_more("修缮并引导居民自治"), without_more("建成并投入使用")
    ('修缮', '建成并投入使用')
    """
    more = _AND_DID.search(done, 2) if "并" in done else None
    if more is None or len(done) - more.end() <= _SHORT_DOING or done[more.end()] == _IN_USE:
        return done
    return done[: more.start()]


def _last_done(flow: str) -> str:
    """``flow`` without what was done to something else before (完善平台并|启动16个园区; 发现并整改)."""
    more = _AND_DID.search(flow, _SHORT_DOING + 1) if "并" in flow else None
    return flow if more is None or naming.is_doing(flow[: more.start()]) else flow[more.end() :]


def without_part(flow: str, noun: str) -> tuple[str, str]:
    """``noun`` without the part that it plays, and ``flow`` without the verb that it does so (发挥好|示范村|的作用)."""
    if noun.endswith(_GROWING):
        return flow, _undeveloped(noun)
    plays = noun[-1:] in _PART_ENDS and not noun.startswith("具有") and "涵盖" not in noun  # APP涵盖服务功能
    part = _PART_PLAYED.search(noun, 2) if plays else None
    if part is None or (part.start() < _SHORT_OF_PART and not part[0].startswith("的")):
        part = _PACE.search(noun) if noun[-1:] in _PACE_ENDS else None
    if part is None:
        return flow, noun
    return naming.strip_lead(_PLAYING.sub("", flow)), noun[: part.start()]


def _undeveloped(noun: str) -> str:
    """``noun`` without that and how it develops, where it tells enough (高成长性企业|创新发展)."""
    growing = _DEVELOPING.search(noun) if not noun.startswith("支持") and "与" not in noun else None
    thing = noun[: growing.start()] if growing else noun
    short = _SHORT_NOUN - 1 if thing.endswith(_THAT_DEVELOP) else _SHORT_NOUN if owners.is_owner(thing) else len(thing)
    return thing if len(thing) > short and thing not in nouns.PLAIN else noun


def counted_name(flow: str, noun: str, predicate: str, said: bool) -> str:
    """The name of a counted subject: flow word, noun, and the predicate where the noun is too plain.

    A short predicate that was ``said`` to its end is kept too where no verb stands before the number: what happened
    to the things tells them from others (``124个项目建成投产``).
    """
    noun = (noun if noun.startswith("的士") else noun.lstrip("的")).rstrip("的").replace("各类", "")
    if "组成的" in noun and (body := _MADE_UP.fullmatch(noun)) is not None:
        flow, noun = "", body["whole"] + ("" if noun.endswith("方面") else body["members"])
    flow, noun = without_part(_last_done(flow), noun)
    some = _AND_SOME.search(noun)
    noun = owners.without_work(noun if some is None else noun[: some.start()])
    predicate = predicate[:-2] if predicate.endswith(("进程", "步伐")) else predicate  # 加快5个项目落户|进程
    if predicate in ("", "支持"):  # 争取9亿元国债资金|支持
        return flow + _without_clause(flow, noun)
    flow = "" if _is_plain(noun) and _REST.fullmatch(flow) is not None else flow
    if _is_idle(predicate) or (said and _was_planned(noun, predicate)):
        return flow + noun
    brought = predicate.startswith("实现") and flow and len(noun) <= 2 and flow not in naming.FLOW
    if brought and not predicates.ends_in_verb(flow):
        return flow + predicate.removeprefix("实现") + noun
    return _with_predicate(flow, noun, predicate, said)


def _without_clause(flow: str, noun: str) -> str:
    """``noun`` without a relative clause that opens with a verb (达到标准的|县级中心), or is long behind a verb."""
    last = noun.rpartition("的")[2]
    clause = noun[: len(noun) - len(last)]
    if not clause or owners.have_it(clause[:-1]) or (last.endswith(_TROUBLES) and _is_whose(flow, clause[:-1])):
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
    core, longest = _core_of(predicate)
    core = predicates.own_prize(core, noun)
    if core == _EVERYWHERE and not noun.endswith("规划") and (where := _THERE.match(noun)) is not None:
        return flow + noun[where.end() :] + core + where[0]
    if no_more := _poor_no_more(flow, noun, core):
        return no_more
    if flow == "新增" and (said or predicate.startswith("实现")) and _tells(core, longest):
        return flow + core + noun  # what is new is that it came about, not the things
    if flow == "组织" and core.startswith(verbs.TAKING_PART):
        return (core if len(core) <= _LONGEST_PART else "") + noun
    most = _LONGEST_PART if _is_plain(noun) else _LONGER_PREDICATE
    if flow.endswith(verbs.CHOOSING) and not core.startswith(verbs.NOT_CHOSEN_FOR) and _tells(core, most):
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
        told = said and known and predicate[:1] != "要" and _tells(core, longest)
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
    helped = flow in _HELPING and _is_plain(noun) and _tells(core, _LONGER_PREDICATE + core.count("”") * 2)
    return helped or (joins and _tells(core, _LONGEST_PART))
