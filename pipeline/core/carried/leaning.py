"""Names that lean on a topic: which names tell nothing alone (实施项目, 筹建, 惠及群众), and what they take over.

Belongs here: which kinds of names take a topic, and which of the clauses before gives it. Does not belong here: finding
a topic in words (topics.py), what the number before leaves to a name (sides.py), what verbs alone were done to
(things_done.py), places of schools and homes (seats.py).

Counted over 7,700 numbers that people labelled: verbs of doing alone take the topic 70 times in 70 (not where they are
nouns as well: 造林), plain things that something was done to 23 in 24, sizes that only a doing tells from others 23 in
23. What has a thing in its name (新增公园, 森林面积) stands alone nearly always.
"""

import re

from pipeline.core.carried import (
    actions,
    budgeted,
    clause_between,
    events,
    reached,
    resumed,
    same_noun,
    seats,
    things_done,
    works,
)
from pipeline.core.counts import doers, spending
from pipeline.core.discourse import boards, grades, joined_sides, kinds, plans, sectors, sides, spoken_of, topics, ways
from pipeline.core.lexicon import adverbs, clauses, nouns, owning, roles, side_words, undertakings, verbs
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.lexicon.places import WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import budgets, named_examples, naming, predicates
from pipeline.core.phrases.clauses import HAS_NUMBER, last_clause, sentence_begin_before, words_between
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: What was done to things so plain that only a topic tells which (落实资金, 实施重点项目).
_PLAIN_DONE = re.compile(
    rf"(?:{any_of(adverbs.SO_FAR)}|新|计划|首批)*{any_of(nouns.OF_PLAIN)}(?:优质|重点|各类|相关|财政|)*{any_of(nouns.PLAIN_OBJECTS)}"
)
#: How what is no name of a thing begins: how many of a kind, how something is done; slogans of twice four signs; money.
_NO_NAME = re.compile(
    "“一[^”]一[^”]”|一批|必须|依法|精心|精准|坚决|主动|发动|[^，]{0,12}?[^目]的|年度|(?:.*、)?[^、“”]{4}、[^、“”]{4}$"
    "|.*(?:债券|国债|金融工具)$"
)
#: Who moves into what, or is housed there.
MOVED_IN = ("入驻", "在孵")
#: Such a place as it is told in a sentence, by itself or counted.
_PREMISES_TOLD = re.compile(
    r"(?<![^\d，。；、：的和及与\n])(?:[万亿]?(?:平方米|平方公里|公里|亩)|[个座家栋])?"
    rf"(?P<place>[^，。；、：()\d的和及与]{{2,16}}(?:{any_of(nouns.PREMISES)}))"
)
#: A topic of a sign or two is too short to tell anything.
_SHORTEST = 3
#: Money that is named by what it is given for.
_FUND = re.compile(
    rf"(?P<given>(?:{any_of(adverbs.SO_FAR)})*(?:发放|拨付|支付|兑付|落实|下达))(?P<doing>救助|资助|补助|补偿|补贴|奖励|帮扶|慰问)(?P<money>资金|金|款)"
)
_SO_FAR = re.compile(rf"^(?:{any_of(adverbs.SO_FAR)})+")
#: Things that only their kind tells from others, with it.
_COMPLETED = "完成"  # what is completed is told by its own examples (实施9个重点项目，|完成北园等7个项目)
_OF_KIND = re.compile(r"[^，。；、等]{2,12}?(?:项目|工程)")
_LIMIT_ONLY = re.compile(rf"[\d.十百千万亿]+元{OR_MORE}项目")
_OUTPUT = ("产量", "产销")
#: When there will be what a number tells: once that is built which was told before (项目开工，|建成后|可提供岗位).
_ONCE_DONE = re.compile(
    rf"(?:全部|全面|项目|工程)?(?:{any_of(roles.BUILT)})后(?:预计|将)*"
    r"(?=可|能(?!源)|每年|年(?![底初末])|新增|增加|提供|惠及|带动|实现)"
)
_OF_COUNT, _BEDS = frozenset(side_words.OF_COUNT), ("床位", "病床")
_PLACE_QUOTED = re.compile(rf"(?P<place>[^，“”]{{2,16}}?(?:{any_of(owning.OWNING)}|企业))“")
_CLAUSE_SIGNS, _SIGN = "，；：、", re.compile("[，；：]")
#: Attributes that are headline figures as well: no sentence before need tell of what.
_BY_THEMSELVES = ("税收", "税收总额", "收入", "投资", "利税", "人均", "日均", "累计")
#: That something is told of the whole place.
WHOLE_PLACE = f"{WHOLE_HERE}(?![国域性级长])"
_WHOLE_PLACE = re.compile(WHOLE_PLACE)
_ONLY_DOING = naming.FLOW.union(verbs.BUILDING)
#: Money from above is for works, not for what is told in these units.
_FROM_ABOVE, _NO_WORKS = ("上级资金", "争取上级资金"), frozenset((*MONEY, *RATIO_UNITS, "人", "名", "人次"))
_STUDENTS_HELPED = "资助学生"
#: A longer sentence is no heading.
_LONGEST_HEADING = 20
#: Words of time may stand between the start of a sentence and a name that opens it.
_OPENING = 4


def with_topic(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, after: int) -> str:
    """The name that the words before a number give, with the topic it leans on; '' where it leans on none.

    Behind the number the text goes on at ``after``.
    """
    text = sentence.text
    name = named_examples.after_examples(said.indicator)
    if (q.unit in MONEY or said.measure == "growth" or name in _OUTPUT) and (
        sized := sectors.of_sector(text, sentence.start, said.begin, name, carry.subject)
    ):
        return sized
    if action := (
        doers.platform_before(text, sentence.start, said.begin, name)
        or actions.brought(text, sentence.start, said.begin, name)
        or actions.relieved(text, sentence.start, said.begin, name)
        or budgeted.spent_on(text, sentence.start, said.begin, name)
        or actions.funded(text, sentence.start, said.begin, name, carry)
        or actions.of_all_brought_in(text, sentence.start, said.begin, name, carry.subject)
        or doers.done_from_fund(name, carry, said.begin)
    ):
        return action
    told = sectors.of_firms(text, sentence.start, said.begin, name)
    if told := told or _of_event_plan_or_kind(text, sentence.start, said.begin, said.begin, name):
        return told
    if projects := sectors.of_field(text, sentence.start, said.begin, name)[0]:
        return projects
    if not carry.subject and (projects := sectors.of_projects(text, sentence.start, said.begin, name)):
        return projects
    if name in seats.HOMES and (homes := seats.homes_of(text, sentence.start, said.begin, carry, name)):
        return homes
    if _needs_topic(text, name, said.begin, carry):
        topic = _topic_for(sentence, q, said, carry, after, name)
        topic = reached.able_to_have(text, sentence.start, said.begin, topic, name)
        whole = reached.whole_invested(topic, name)
        topic = reached.moved_by(topic) if name.startswith(verbs.MOVING_OTHERS) else topic
        if name.removeprefix("累计").startswith(MOVED_IN) and topic[-1:] not in clauses.PREMISES_ENDS:
            topic = premises_before(text, sentence.start, said.begin)
        return whole or joined_sides.of_topic(works.rebuilt(carry.subject, topic, name), name)
    if "后" in name and (once := _ONCE_DONE.match(name)) is not None:
        return reached.park_of(_topic_for(sentence, q, said, carry, after, name), name) + name[once.end() :]
    of_counted = carry.subject and said.begin - carry.end <= 1 and sides.is_attribute(name)
    topic = plain_topic(text, sentence.start, said.begin) if _is_plain(name) and not of_counted else ""
    if topic := topic or works.carried_out(text, carry, name, said.begin):
        return topic + name
    return "" if carry.subject else _told_alone(sentence, q, said, name)


def _told_alone(sentence: Sentence, q: Quantity, said: Statement, name: str) -> str:
    """The name with the topic it leans on where no number before leaves a subject; '' where it leans on none."""
    text = sentence.text
    if full := _of_thing(text, sentence.start, said.begin, name):
        return full
    if name in seats.MORE_SEATS:
        at = (sentence.start, said.begin)
        return kinds.with_kind(text, *at, name) or seats.seats_in(topics.topic_before(text, *at), name)
    only_doing = name in _ONLY_DOING or naming.is_doing(name)
    only_doing = only_doing or (q.unit not in RATIO_UNITS and naming.is_done_alone(name))
    if only_doing and (thing := things_done.thing_done(sentence, name, said.begin)):
        return thing + name if name == "投入" and q.unit in MONEY else name + thing
    if name in spending.SPENDING and q.unit in MONEY and said.begin - sentence.start <= _OPENING:
        topic = _lead_before(text, sentence.start) or _work_before(text, sentence.start)
        return topic + name if topic and not topic.endswith(name) else topic
    return things_done.done_again(sentence, name, said.begin) if len(name) == things_done.BARE else ""


def of_plan_or_thing(text: str, start: int, begin: int, at: int, name: str) -> str:
    """``name``, tasks, who was somewhere or what work was done, with the plan, event or thing told before, or ''.

    The words of its number begin at ``begin``, the number itself stands ``at`` its place.
    """
    return _of_event_plan_or_kind(text, start, begin, at, name) or _of_thing(text, start, begin, name)


def _of_event_plan_or_kind(text: str, start: int, begin: int, at: int, name: str) -> str:
    """``name``, who was somewhere, tasks, a thing of a kind, with the event, the plan or the kind told before; or ''.

    The words of its number begin at ``begin``, the number itself stands ``at`` its place.
    """
    full = resumed.activity(text, start, begin, name) or events.with_event(text, start, begin, name)
    kind = at if name.endswith("线路") else begin  # 轨道交通四期12、13号线等|5条线路
    full = full or plans.of_plan(text, start, begin, at, name) or kinds.with_kind(text, start, kind, name)
    return full or works.at_each(text, start, begin, name)


def _of_thing(text: str, start: int, begin: int, name: str) -> str:
    """``name``, bare work or a thing of a grade, with the thing or the kind told before, or ''."""
    full = works.of_thing(text, start, begin, name) or grades.of_kind_before(text, start, begin, name)
    return full or grades.of_projects_before(text, start, begin, name) or same_noun.in_full(text, start, begin, name)


def premises_before(text: str, start: int, begin: int) -> str:
    """What can be moved into, told last before ``begin`` in the sentence (产业园建成，引才9人，|入驻企业); or ''."""
    places = [*_PREMISES_TOLD.finditer(text, start, begin)]
    return naming.without_doing(naming.strip_lead(places[-1]["place"])) if places else ""


def kind_of(noun: str, subject: str, lead: str, before: str) -> str:
    """``noun``, counted behind some of them, with the kind that the number counted that is named ``before``.

    >>> kind_of("项目", "实施重点工业项目", "水泥厂、热电厂等", "实施重点工业项目")
    '重点工业项目'
    """
    if noun not in undertakings.PROJECTS or not lead.endswith("等") or lead.startswith(_COMPLETED):
        return noun
    if predicates.selects(subject):
        return noun  # A等5个项目入选省重点，B等3个|项目: of another kind
    others = before != subject and _LIMIT_ONLY.fullmatch(subject)  # 6个亿元以上项目签约，甲厂等3个|项目开工
    kind = None if others else _OF_KIND.match(subject, len(naming.doing_of(subject)))
    return kind[0] if kind is not None and kind[0].endswith(noun) else noun


def fund_for(subject: str, name: str) -> str:
    """``name``, money named by a doing, with those that it was done to before (救助学生…，发放|救助资金), or ''."""
    fund = _FUND.fullmatch(name) if name[-1:] in "金款" else None
    if fund is None:
        return ""
    done, whom = _SO_FAR.sub("", subject), len(fund["doing"])
    return fund["given"] + done[whom:] + name[len(fund["given"]) :] if done.startswith(fund["doing"]) else ""


def _is_plain(name: str) -> bool:
    """Whether ``name`` says what was done to a thing so plain that only a topic tells which (``实施重点项目``)."""
    return name.endswith(nouns.PLAIN_OBJECTS) and _PLAIN_DONE.fullmatch(name) is not None


def plain_topic(text: str, start: int, begin: int) -> str:
    """The topic for a plain name: a thing or a doing with a name of its own, no other thing as plain, that the clause
    before or the opening of the sentence is about; or ''."""
    before = [topics.topic_before(text, start, begin), topics.opening_topic(text, start, begin)]
    for topic in before:
        if len(topic) >= _SHORTEST and not topic.endswith(nouns.PLAIN_OBJECTS) and _NO_NAME.match(topic) is None:
            return topic
    return ""


def _lead_before(text: str, start: int) -> str:
    """What the sentence before ``start`` is about, where that only leads up: one clause, without a number; or ''."""
    begin = sentence_begin_before(text, start)
    if begin >= start or text.find("，", begin, start) >= 0 or HAS_NUMBER.search(text, begin, start) is not None:
        return ""
    topic = topics.paragraph_topic(text, start)
    return topic if text.find(topic, begin, start) >= 0 else ""


def _work_before(text: str, start: int) -> str:
    """What the sentence before ``start`` says is to be done, where it is a heading of that alone, or ''."""
    begin = sentence_begin_before(text, start)
    heading = text[begin : start - 1] if text[start - 1 : start] == "。" else ""
    if not 0 < len(heading) <= _LONGEST_HEADING or "，" in heading or HAS_NUMBER.search(heading) is not None:
        return ""
    done = naming.strip_lead(heading) != heading or spoken_of.opens_with_doing(heading)
    topic = topics.topic_of(heading).removesuffix("开发建设") if done else ""
    return topic if len(topic) >= _SHORTEST and _NO_NAME.match(topic) is None else ""


def _needs_topic(text: str, name: str, begin: int, carry: Carry) -> bool:
    """Whether ``name`` tells a side of what another clause, and no number before, speaks of."""
    if topics.needs_topic(name) or (not carry.subject and (sides.is_measured_flow(name) or name in _BEDS)):
        return True
    if not sides.is_attribute(name) or (name in _OF_COUNT and not carry.subject):
        return False
    return not (carry.subject or name.startswith("占")) or clause_between.stands(text, carry.end, begin)


def _topic_for(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, after: int, name: str) -> str:
    """What ``name`` tells something of: the clause before it, the opening of its sentence, the numbers before."""
    text = sentence.text
    if won := boards.awarded_before(text, max(sentence.start, carry.end), said.begin, name):
        return won
    if text[said.begin] == "全" and _is_of_whole_place(text, q, said, carry, name):
        return ""
    low = max(sentence.start, carry.end)
    begin = ways.before(text, low, said.begin) if _is_of_no_way(q, name) else said.begin
    between = words_between(text, carry.end, begin)
    if carry.names and text[carry.end : carry.end + 1] not in _CLAUSE_SIGNS:
        between = _SIGN.split(between, maxsplit=1)[1] if _SIGN.search(between) else ""  # said of the number before
    nearest = last_clause(between)
    topic = topics.topic_of(nearest) if len(between) >= 4 and not topics.opens_as_setting(nearest) else ""
    topic = "" if sides.is_attribute(topic) else topic
    if topic and name.endswith(reached.OF_WHOLES) and (q.unit in MONEY or said.measure == "growth"):
        topic = _place_of_works(nearest) or topic
    topic = topic or reached.by_number_before(text, sentence.start, said, carry, name)
    if not topic and is_for_no_works(name, carry):
        return topics.opening_topic(text, sentence.start, begin)  # 贷款余额下降5%，争取|上级资金: for anything
    if not topic and topics.needs_topic(name):
        topic = topics.topic_before(text, sentence.start, begin)
        topic = topic or reached.moved_by_last(text, sentence.start, said, carry, name)
        topic = topic or topics.opening_topic(text, sentence.start, begin)
    topic = topic or carry.topic or topics.topic_before(text, sentence.start, begin)
    spent = q.unit in MONEY and (spending.is_money_spent(name) or name.endswith(("投资", "投入", "资金")))
    topic = topic or (spending.used_for(text, after, sentence.end) if spent else "")
    goes_on = text[after : after + 1] == "、"  # what it is spent on follows (全年投入9亿元、开展治水工程3项)
    if not topic and spent and not goes_on and said.begin - sentence.start <= _OPENING:
        topic = _work_before(text, sentence.start)
    if not topic and budgets.is_of_budget(name):
        return budgeted.purpose(text, sentence.start, said.begin, after, sentence.end)
    if topic or not sides.is_attribute(name) or name in _BY_THEMSELVES or "财政" in name:
        return topic
    return topics.paragraph_topic(text, sentence.start)


def is_for_no_works(name: str, carry: Carry) -> bool:
    """Whether ``name`` is money from above, or that students were helped, told behind a number of no works."""
    if name == _STUDENTS_HELPED:
        return carry.unit in _NO_WORKS and carry.unit not in MONEY
    return name in _FROM_ABOVE and carry.unit in _NO_WORKS and not carry.topic.endswith(nouns.ANY_WORKS)


def _is_of_whole_place(text: str, q: Quantity, said: Statement, carry: Carry, name: str) -> bool:
    """Whether ``name``, no total of things, is said to be that of the whole place (学校达70所，|全市|注册运动员)."""
    counted = carry.subject != "" and not name.startswith("总")
    return (counted or name.endswith("总里程")) and _WHOLE_PLACE.match(text, said.begin, q.start) is not None


def _is_of_no_way(q: Quantity, name: str) -> bool:
    """Whether ``name`` is money, a rate or what others are moved to: no way of doing something has it."""
    return q.unit in MONEY or q.unit in RATIO_UNITS or name.startswith(verbs.MOVING_OTHERS)


def _place_of_works(nearest: str) -> str:
    """The place or the firms whose quoted works the clause ``nearest`` tells of (园区|“九通一平”建设), or ''."""
    quoted = _PLACE_QUOTED.match(naming.strip_lead(nearest)) if "“" in nearest else None
    return naming.without_doing(quoted["place"]) if quoted is not None else ""
