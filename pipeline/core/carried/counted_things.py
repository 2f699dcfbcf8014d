"""The full name of a thing that is counted behind its number (5个|项目), and the subject that it leaves.

Belongs here: which kind, plan, event or topic told before such a name takes over. Does not belong here: whether a
number counts what stands behind it (counts/counting.py), names that the words before a number give (attributes.py).
"""

from dataclasses import replace

from pipeline.core.carried import actions, aims, carrying, leaning, projects, reached, works
from pipeline.core.counts import amounts, counted_names, doers, examples
from pipeline.core.counts.counting import OF_TASKS
from pipeline.core.discourse import boards, grades, sectors, topics
from pipeline.core.lexicon import cues, own_verbs, undertakings, verbs
from pipeline.core.phrases import insured, naming, nouns, predicates
from pipeline.core.phrases.measures import MONEY
from pipeline.core.state import ONE_BY_ONE, Carry, Counted, Sentence, Statement
from pipeline.core.tokens import Quantity

_JOINING_IN = "参与"  # what people do in the things counted before (举办活动周8届、9万人次|参与)
_PAID_OUT = "发放补贴"  # to those counted, who are told with it (为3名教师|发放补贴)
_EVERYWHERE = "全覆盖"  # what every one of those counted has was counted before (新增服务站9家，实现7个街道|全覆盖)


def full_name(sentence: Sentence, q: Quantity, said: Statement, counted: Counted, carry: Carry) -> tuple[str, str]:
    """The indicator, and the subject it leaves, where the thing ``counted`` stands behind the number."""
    text, start, begin = sentence.text, sentence.start, said.begin
    if said.joined and counted.noun == _JOINING_IN and carry.subject:
        return carry.subject + counted.noun, carry.subject  # 举办活动周8届、9万人次|参与
    if aims.is_aim(text, q, said, carry):
        return carry.subject, carry.subject
    cost = said.joined and q.unit in MONEY and carry.unit == q.unit and text.startswith("的", q.end)
    cost = cost and text.startswith("的", sentence.reading.end_of(sentence.reading.observations[-1]))
    if cost and not counted.verb and (costing := amounts.costing_too(carry.subject, counted.noun)):
        return costing, costing
    # 开工5个项目、|完成6个桥梁加固, 推动新谋划的5个项目签约、|6个已签约项目开工: each has its own
    goes_on = said.joined and not text.startswith(own_verbs.OWN, begin) and text[q.end : q.end + 1] != "已"
    goes_on = goes_on and not (q.unit == "%" and topics.needs_topic(counted.noun))  # 建成基站9个、|覆盖80%的村
    verb = counted.verb or (carrying.verb_of_list(sentence, q, carry, counted) if goes_on else "")
    verb = carry.subject if verb == counted.noun else verb  # 试点从3个|区扩大到9个区
    name = counted_names.counted_name(verb, counted.noun, counted.predicate, counted.said)
    name = grades.in_front(carry.subject, name)
    name = (doers.who_does(carry.subject, name) if said.joined and counted.verb else "") + name
    some = projects.of_some(sentence, q, said, carry) or works.of_same_things(q, said, counted.noun, carry)
    of_kinds = counted.noun == projects.PROJECT and projects.of_kinds(sentence, q.unit)
    before = "" if of_kinds else carry.subject
    noun = some or leaning.kind_of(counted.noun, before, text[begin : q.start], carry.last_name)
    noun = noun if some else grades.beside(carry.counts[0] if said.joined else "", carry.subject, noun)
    if noun != counted.noun:
        name = name.removesuffix(counted.noun)
        name = (naming.doing_of(name) if name.endswith("等") else name) + noun
    counted.noun = counted.verb + some if some else counted.noun  # so that the next of them are told alike
    if whole := projects.of_amount(text, start, begin, q.start, noun, carry.subject):
        name, noun = name.removesuffix(noun) + whole, whole
    if q.unit not in OF_TASKS:
        name = works.of_task(text, start, begin, name)
    action = insured.taking_part(text, start, begin, name) or actions.brought(text, start, begin, name)
    action = action or counted_names.with_trouble(text, counted)
    if action := action or doers.moved_in(text, start, begin, verb, counted):
        return action, action
    name = boards.contest_of_prize(name, text, start, begin) + name
    if of := leaning.of_plan_or_thing(text, start, begin, q.start, name):
        said.counted = _fuller(counted, of)
        return of, of
    # how much of things is reached says by its verb whether it leans (覆盖|80%的中小学)
    if _leans(counted, verb, name[:4] if q.unit == "%" else name, carry):
        full = _topic_of_count(sentence, said, counted, verb, carry, name) + name
        return full, full
    if counted.noun.endswith(cues.STEPS):  # behind them the amount is spoken of itself (连跨3个千亿台阶、达到…)
        return name, said.indicator or carry.subject
    of, these = sectors.of_field(text, start, begin, name)
    if of or (not carry.subject and (of := sectors.of_projects(text, start, begin, name))):
        return of, of if verb else these or of
    name = examples.without_example(name, noun)
    chosen = counted.noun in nouns.PLAIN and predicates.selects(counted.predicate)
    return name, name if verb or chosen else noun


def _leans(counted: Counted, verb: str, name: str, carry: Carry) -> bool:
    """Whether ``name``, of things ``counted``, needs a topic: neither ``verb`` nor predicate tells what it is of."""
    if not topics.needs_topic(name) or name.startswith(_PAID_OUT) or leaning.is_for_no_works(name, carry):
        return False
    if verb:
        return topics.needs_topic(verb) or (verb == verbs.SERVING and carry.unit not in MONEY)
    return not counted.predicate or topics.needs_topic(counted.predicate)


def _topic_of_count(sentence: Sentence, said: Statement, counted: Counted, verb: str, carry: Carry, name: str) -> str:
    """The topic of things ``counted``: that of the clause before, of the sentence, or of the numbers before."""
    text, start, begin = sentence.text, sentence.start, said.begin
    if name.startswith(leaning.MOVED_IN):
        place = leaning.premises_before(text, text.rfind("，", start, begin) + 1, begin)
        if place and text.endswith(place, start, begin):
            return place  # 占地9公顷的加工园区|已入驻6家企业
    topic = carry.topic if name.startswith(_EVERYWHERE) else ""
    topic = topic or (carry.subject if begin == carry.end and carry.unit in ONE_BY_ONE else "")  # 20个小区|惠及3万户
    # “和美”工程实施三年来，9个建设项目，|覆盖8个村: the clause before tells more of those
    if not topic and (carry.unit in MONEY or not carry.topic.endswith(undertakings.PROJECTS)):
        topic = reached.by_number_before(text, start, said, carry, name)
    topic = topic or topics.topic_before(text, start, begin) or topics.opening_topic(text, start, begin)
    if topic == carry.subject and carry.unit not in ONE_BY_ONE and any(one in name for one in verbs.MOVING_OTHERS):
        topic = topics.topic_in(topic)  # 茶叶年产值达9亿元，|带动农户3万户: not the worth of it
    topic = topic or (carry.subject if verb and not counted.verb else carry.topic)  # 带动合作社9家、|农户300户
    topic = works.rebuilt(carry.subject, topic, name)
    topic = "" if name.endswith(topic) else topic  # 带动60户、150名|贫困人口
    if carry.unit == "%" and name[:2] == topic[:2]:
        topic = carry.subject.partition(topic)[0]  # 便民店覆盖9成的乡镇和8成的|村
    return topic if counted.verb or not verb else topic.partition(verb)[0]  # 教育集团|覆盖学校


def _fuller(counted: Counted, name: str) -> Counted:
    """``counted`` with the noun of its full ``name``, for the numbers behind."""
    return replace(counted, noun=naming.without_doing(name)) if name.endswith(counted.noun) else counted
