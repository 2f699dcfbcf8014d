"""Work of which only its verb is said, with what it is done to (推进河道整治，|完成30公里|整治 is 河道整治).

Belongs here: which names say only what work is done, and where the thing stands before. Does not belong here: what
else a name takes over (leaning.py, attributes.py).
"""

import re

from pipeline.core.discourse import spoken_of, topics
from pipeline.core.lexicon import nouns, undertakings, verbs, wrongs
from pipeline.core.lexicon.places import EACH_PLACE, LEVELS_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import last_clause, part_begin, sentence_begin_before, words_between
from pipeline.core.state import Carry, Statement
from pipeline.core.tokens import Quantity

#: Works that are counted themselves need no thing (编制|规划9个).
_COUNTED = frozenset(("规划", "改革", "编制"))
_WORKS = tuple(word for word in nouns.WORKS if word not in _COUNTED)
_BARE = re.compile(rf"(?:累计|年度|共|再|推动|实施|完成|启动|开展)*(?P<work>{any_of(_WORKS)})")
_LAST = frozenset(word[-1] for word in _WORKS)
#: No longer name is one of bare work.
_LONGEST = 8
#: The same of a counted thing told before, and the next count of which only other work is said (新建|任务).
_WORK_AT_END = re.compile(rf"(?P<thing>.{{2,}}?)(?:{any_of(_WORKS)})")
_ONLY_WORK = re.compile(rf"(?:{any_of(_WORKS)}){{1,2}}(?:任务|工程|项目|工作|)")
#: Projects of work that only what was told before says of what (推进园区循环化改造，完成|改造项目).
_PROJECTS = re.compile(
    rf"(?P<done>(?:{any_of(undertakings.STARTED)})*)(?P<work>改造|更新|整治|治理)(?P<kind>项目|工程)"
)
#: That projects of some work are carried out, and work on projects themselves.
_CARRIED_OUT = frozenset(("实施项目", "实施子项目", "实施具体项目", "实施工程"))
_OF_PROJECTS = ("项目建设", "工程建设")
#: Those who live in what is rebuilt are better off for that (新开工改造老旧小区9个，|惠及居民1万户).
_REBUILT, _GOOD_FOR = "改造", "惠及"
#: What was done, and other things, before the thing itself (审议通过|城市更新, 试点和各类|土地整治).
_DONE_BEFORE = re.compile("通过|实施|推进|开展|各类|[和及、]")
_DIGIT = re.compile(r"\d")
#: The thing before its work: behind a count, what is done, and what says of which kind it is.
_THING = re.compile(
    r"(?:(?:完成|实施|启动)?\d[\d.]*[万亿余多]*(?:[个条座户处家栋所套米亩人]|公里|平方米|平方公里|平米)?以?上?|[^，；：。]{0,8}[了的]|(?:全力)?[打抓做办]好)*"
    r"(?P<thing>[^，；：。\d]{2,})"
)
#: A verb alone; what only calls a doing so, behind it.
_WORD = 2
_CALLED_SO = re.compile("(?:工作|任务|专项|攻坚|行动|活动|工程|项目|试点)+$")
_ONLY_DONE = re.compile("(?:推动|实施|完成|启动|开展)(?=..)")
_CALLED = re.compile("(?:工作|任务|专项|攻坚|行动|活动|工程)+，")
#: Where things change hands: what the deals are in (做强林权交易中心，完成|交易90宗).
_DEALS = "交易"
_DEALS_IN = re.compile(rf"(?P<what>[^，；、。的了好\d]{{2,8}}){_DEALS}(?:平台|中心|市场|模式|机制)，")
#: A verb alone and what it is set as.
_TASK = 4
_TASKS = ("任务", "计划", "目标")
_SIGNS = "，；：。"
#: The gang or the case that tells whom somebody seizes.
_SEIZED_HEADS = frozenset(verb[0] for verb in wrongs.SEIZING)
_OF_CRIME = re.compile(
    rf"(?:{any_of(wrongs.SEIZING)})?(?P<crime>(?!.*破获)[^、，]{{2,14}}?(?:团伙|案件|犯罪集团|势力))(?:人员)?"
)
#: What is done with the offenders, and the case, the wrong or the campaign that tells who they are.
_SANCTION = re.compile(rf"(?:依法|累计|共|已)*(?:{any_of(wrongs.SANCTIONING)})")
_SANCTION_ENDS = frozenset(word[-1] for word in wrongs.SANCTIONING)
_DEALT_WITH = re.compile(rf"(?:立案查处|立案|{any_of(wrongs.SANCTIONING)})$")
_OFFENCE = re.compile("[^、，]{2,}(?:案件|行为|违法|犯罪|专项行动)")
_PILOT = "试点"
#: Nature made whole where something is worked on (推进采煤沉陷区治理等工程，完成|生态修复).
_RESTORED, _WORKED_ON = "生态修复", re.compile("(?:.*、)?(?P<place>[^、]{3,}?)(?:综合)?(?:治理|整治)等?(?:工程|项目)?")
#: What is done by those of one level, or for each of several (送戏活动，|市级开展9场, |每镇开展2场).
_AT_EACH = re.compile(rf"(?P<where>[{LEVELS_HERE}镇乡]级|{EACH_PLACE})(?P<verb>{any_of(verbs.DOINGS)})")
_AT_EACH_HEADS = frozenset(f"{LEVELS_HERE}镇乡每")
_SHORTEST, _LONGEST_THING = 2, 20
#: Work on places and homes that says neither what of them nor how (完成5个|村改造, 启动8个|小区的改造工程).
_HELD = re.compile(
    rf"(?:完成|启动|推进|实施|开展)*(?P<whose>{any_of(nouns.HOLDERS)})的?(?P<work>{any_of(nouns.WORK_ON_HOLDERS)})"
    "(?:工程|任务|工作|)"
)
_HELD_LAST = frozenset((*(work[-1] for work in nouns.WORK_ON_HOLDERS), *"程务作"))
_NO_WORK = ("支持", "资金")
#: Words of building that tell how what a clause says is built came about (推进公厕建设，|新建9座、改建5座), and what
#: is built up in which other things are built.
_BUILDING = "建设"
_WAYS_TO_BUILD = frozenset(("新建", "改建", "扩建", "迁建", "重建", "改扩建", "新改扩建"))
_NOT_BUILT = (*nouns.HOLDERS, *nouns.BUILT_UP)


def of_thing(text: str, start: int, begin: int, name: str) -> str:
    """``name``, bare work, with the thing that it was said to be done to last before ``begin``, or ''.

    The sentence begins at ``start``.

    >>> of_thing("老旧小区改造进展顺利，实施改造9万平方米", 0, 11, "实施改造")
    '老旧小区改造'
    """
    if name[-1:] in _HELD_LAST and (held := _HELD.fullmatch(name)) is not None:
        return _on_holders(text, start, begin, held["whose"], held["work"])
    if name.endswith(undertakings.PROJECTS):
        return _of_projects(text, start, begin, name)
    bare = _BARE.fullmatch(name) if len(name) <= _LONGEST and name[-1:] in _LAST else None
    if bare is None:
        if name.startswith(_PILOT):
            return _pilot_of(text, start, begin, name)
        if name == _RESTORED:
            worked_on = _WORKED_ON.fullmatch(topics.topic_before(text, start, begin))
            return worked_on["place"] + name if worked_on is not None else ""
        return _done_in(text, start, begin, name) if len(name) == _WORD else ""
    start = part_begin(text, start, begin)
    if done := _done_to(text, start, begin, bare["work"]):
        return done
    topic = topics.topic_before(text, start, begin)
    return _built(topic, bare["work"]) or (topic + bare["work"] if len(topic) > _SHORTEST else "")


def _built(topic: str, work: str) -> str:
    """The thing that ``topic`` tells to be built, behind ``work``, another word of building; else ''.

    >>> _built("公厕建设", "新建"), _built("城市建设", "新建")
    ('新建公厕', '')
    """
    thing = naming.without_doing(topic.removesuffix(_BUILDING))
    told = work in _WAYS_TO_BUILD and topic.endswith(_BUILDING) and len(thing) >= _SHORTEST
    return work + thing if told and not thing.endswith(_NOT_BUILT) else ""


def of_clause_between(text: str, end: int, begin: int, name: str) -> str:
    """``name``, a verb alone, with what the clause from the number that ends at ``end`` to ``begin`` says it is done
    to, or ''.

    >>> of_clause_between("建成学校3所，危房改造加快推进，累计改造90户", 6, 15, "累计改造")
    '危房累计改造'
    """
    if begin - end <= _SHORTEST or not (naming.is_bare_doing(name) or naming.is_done_alone(name)):
        return ""
    clause = last_clause(words_between(text, end, begin))
    verb = name[-_WORD:]
    at = clause.rfind(verb)
    if at < _SHORTEST or _DIGIT.search(clause) is not None:
        return ""
    told = _CALLED_SO.sub("", topics.topic_of(clause[at - _SHORTEST :]))  # a longer topic would be none
    thing = naming.without_doing(naming.strip_lead(clause[:at].removesuffix("专项"))) if told.endswith(verb) else ""
    return thing + _ONLY_DONE.sub("", name) if _SHORTEST <= len(thing) <= _LONGEST_THING else ""


def _on_holders(text: str, start: int, begin: int, whose: str, work: str) -> str:
    """``work`` on places or homes, ``whose`` it is, with what the sentence told before of the same work or of places
    of their kind (推进燃气改造，|小区改造; 生态村建设加快，|村创建), or ''."""
    start = part_begin(text, start, begin)
    done = _done_to(text, start, begin, work)
    if done and not done.endswith(whose + work):
        return done + whose
    topic = topics.topic_before(text, start, begin) or topics.opening_topic(text, start, begin)
    kind = _WORK_AT_END.fullmatch(topic)
    thing = topic if kind is None else kind["thing"]
    if thing.endswith(whose) and len(thing) > _SHORTEST:
        return thing + work
    return topic + work + whose if len(topic) > _SHORTEST and not topic.endswith(_NO_WORK) else ""


def _done_to(text: str, start: int, begin: int, work: str) -> str:
    """``work`` with the thing that it was said to be done to last between ``start`` and ``begin``, or ''."""
    at = text.rfind(work, start, begin)
    if at < 0:
        return ""
    first = max(start, *(text.rfind(sign, start, at) + 1 for sign in _SIGNS))
    found = _THING.fullmatch(text, first, at)
    thing = naming.without_doing(naming.strip_lead(found["thing"])) if found is not None else ""
    return thing + work if _SHORTEST <= len(thing) <= _LONGEST_THING else ""


def _of_projects(text: str, start: int, begin: int, name: str) -> str:
    """``name``, projects of some work, with the thing that the work is done to in the sentence or the one before it."""
    projects = _PROJECTS.fullmatch(name)
    if projects is None:
        return ""
    done = _done_to(text, start, begin, projects["work"])
    if not done:
        before = sentence_begin_before(text, start)
        led = before < start and _DIGIT.search(text, before, start) is None
        done = _done_to(text, before, start, projects["work"]) if led else ""
    done = _DONE_BEFORE.split(done)[-1]
    return projects["done"] + done + projects["kind"] if len(done) > len(projects["work"]) else ""


def _pilot_of(text: str, start: int, begin: int, name: str) -> str:
    """``name``, of a pilot, with what the sentence told last to be tried out (推进养老保险试点，|试点范围), or ''."""
    at = text.rfind(_PILOT, start, begin)
    if at < 0 or spoken_of.opens_with_doing(name[len(_PILOT) :]):
        return ""
    first = max(start, *(text.rfind(sign, start, at) + 1 for sign in _SIGNS))
    thing = topics.topic_of(text[first:at].rpartition("了")[2].removesuffix("的"))
    plain = thing.isalpha() and _SHORTEST < len(thing) <= _LONGEST_THING
    return thing + name if plain else ""


def _done_in(text: str, start: int, begin: int, verb: str) -> str:
    """What the clause before calls a work, where a number only repeats its ``verb`` (生态补水工作，|补水), or ''."""
    at = text.rfind(verb, start, begin)
    if verb == _DEALS and at >= 0 and (deals := list(_DEALS_IN.finditer(text, start, begin))):
        return naming.without_doing(deals[-1]["what"]) + verb
    if at < 0 or _CALLED.match(text, at + _WORD, begin) is None:
        return ""
    done = topics.topic_before(text, start, begin).partition(verb)[0]
    return done + verb if len(done) > 1 else ""


def at_each(text: str, start: int, begin: int, name: str) -> str:
    """``name``, what is done at one level or at each of several, with the thing that the clause before says, or ''.

    >>> at_each("开展送戏活动，每镇开展2场", 0, 7, "每镇开展")
    '每镇开展送戏活动'
    """
    each = _AT_EACH.fullmatch(name) if name[:1] in _AT_EACH_HEADS else None
    if each is None:
        return ""
    verb = each["verb"]
    for clause in reversed(text[start:begin].rpartition("；")[2].split("，")):
        if verb in clause and _DIGIT.search(clause) is None:
            topic = topics.topic_of(clause)
            return name + topic.removesuffix(verb) if len(topic.removesuffix(verb)) > _SHORTEST else ""
    return ""


def sanctioned(name: str, subject: str) -> str:
    """``name``, what is done with offenders, with the case or the wrong that ``subject`` counted before, or ''.

    >>> sanctioned("移送公安机关", "查处非法营运案件")
    '非法营运案件移送公安机关'
    """
    if name[-1:] not in _SANCTION_ENDS or _SANCTION.fullmatch(name) is None:
        return ""
    dealt = _DEALT_WITH.sub("", subject)
    offence = naming.without_doing(dealt)
    told = len(dealt) >= _WORD if dealt != subject else _OFFENCE.fullmatch(offence) is not None
    return offence + name if told else ""


def of_seized(text: str, name: str, subject: str, end: int) -> str:
    """``name``, who was seized, with the gang or the case of ``subject`` that was told up to ``end``, or ''.

    >>> of_seized("打掉犯罪团伙4个，刑拘15人", "刑拘", "打掉犯罪团伙", 8)
    '刑拘犯罪团伙人员'
    """
    if name[:1] not in _SEIZED_HEADS or name not in wrongs.SEIZING:
        return ""
    crime = _OF_CRIME.fullmatch(naming.without_doing(subject))
    clause = max(text.rfind(sign, 0, end) for sign in (*_SIGNS, "\n"))
    listed = text.find("、", clause + 1, end) >= 0
    return "" if crime is None or listed else f"{name}{crime['crime']}人员"


def of_same_things(q: Quantity, said: Statement, noun: str, carry: Carry) -> str:
    """``noun``, nothing but work, with the things counted before it in the list, of which other work is told; or ''."""
    alike = said.joined and carry.counts[1] == q.unit and said.begin == q.start
    if not alike or len(noun) > _LONGEST or _ONLY_WORK.fullmatch(noun) is None:
        return ""
    things = _WORK_AT_END.fullmatch(carry.counts[0])  # 4所中学新建、2所|迁建
    return "" if things is None else things["thing"] + noun


def of_task(text: str, start: int, begin: int, name: str) -> str:
    """``name``, or the topic before it where that is only called a task (加强船员培训，完成9万人次|培训任务)."""
    if len(name) != _TASK or not name.endswith(_TASKS):
        return name
    topic = topics.topic_before(text, start, begin)
    if topic.endswith(name[:2]):
        return topic
    return _done_to(text, start, begin, name[:2]) or name


def carried_out(text: str, carry: Carry, name: str, begin: int) -> str:
    """The work on counted things that the clause right before ``begin`` tells, where ``name`` only tells that projects
    are carried out (推进24个示范村建设，|实施项目); or ''."""
    if name not in _CARRIED_OUT or begin - carry.end != 1 or text[carry.end] != "，":
        return ""
    work = naming.without_doing(carry.subject)
    return work if work.endswith(_WORKS) and len(work) > _TASK and not work.endswith(_OF_PROJECTS) else ""


def rebuilt(subject: str, topic: str, name: str) -> str:
    """The ``topic`` that ``name`` is told of, with the work where the ``subject`` before says that it is rebuilt.

    >>> rebuilt("新开工改造老旧小区", "老旧小区", "惠及居民")
    '改造老旧小区'
    """
    told = topic and name.startswith(_GOOD_FOR) and subject.endswith(_REBUILT + topic)
    return _REBUILT + topic if told else topic
