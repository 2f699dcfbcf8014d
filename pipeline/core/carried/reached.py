"""What reached or moved those told behind it: events, works and money that the number before counts.

Belongs here: whether the number right before counts such (发放购物券3亿元，|带动消费; 举办展会9场，|惠及企业).
Does not belong here: those who were at an event (events.py), what else an action brought (actions.py), other topics
(leaning.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon import clauses, money, nouns, undertakings, verbs
from pipeline.core.lexicon.places import WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import HAS_NUMBER, last_clause, part_begin
from pipeline.core.phrases.measures import MONEY
from pipeline.core.state import Carry, Statement

#: Units of events and works.
_EVENTS = frozenset(("场", "场次", "期", "次", "届", "项", "个", "件", "所", "座", "处", "条", "类"))
#: How something came about is no event and no work (可直接提供岗位9个，|带动).
_HOW = ("直接", "间接")
#: Money told in no more signs says less than what the clause before is about (发放补贴3亿元，|惠及企业).
_PLAIN_MONEY = 5
#: A shorter topic of money says less than its verb does with it.
_SHORTEST_TOPIC = 4
#: That it was let off anew is no part of what was.
_FLOW = re.compile("^(?:累计|新增|全年)+")
#: How a clause begins that tells whom something helps, and not what does.
_HELPING = ("帮助", "全力为")
#: Before whom or what only is concerned by the work (改造项目|涉及楼房9栋，惠及居民): it moves no others.
_CONCERNING = "涉及"
#: A shorter thing says too little of what moved others.
_SHORTEST_THING = 3
#: What is invested in a place altogether, which its projects move on.
_WHOLE_INVESTED = re.compile(
    rf"(?:{any_of(verbs.MOVING_OTHERS)})(?:全年|{WHOLE_HERE}|)(?:完成|实现|)(?P<what>(?:全社会|城镇|)固定资产投资)"
)
#: The park that firms moved into: what they make there once they are at work is its own.
_OF_PARK = re.compile(
    rf"(?P<park>[^，、]{{2,}}?(?:{any_of(nouns.PREMISES)}))(?:共|现|已|累计|吸引)*(?:入驻|引进|落户|集聚|聚集|$)"
)
#: What firms and places earn, or what is put into works: it is that of a place, not of quoted works there that are
#: told behind it (东山园区|“七通一平”建设，完成投资).
OF_WHOLES = ("投资", "产值", "收入", "营收", "销售额", "利润", "税收")
#: What is only arranged, for projects perhaps (完善重点项目|包保机制), and what such things cannot have.
_ARRANGED = ("合同", "机制", "体系", "制度")
_MADE = ("投资", "发电量", "产量", "产值")
#: How work is arranged, and what else is told of it: what it takes is of the work alone (审批|制度改革，时限).
_OF_WORK = ("时限", "环节", "材料", "时间")
_WORK_ARRANGED = re.compile(
    "(?<=..)(?<!”)(?:“[^”]+”)?(?:(?:全流程|制度|流程|机制)(?:改革|再造|优化)+|(?:管理)?(?:办法|规定|流程)|改革"
    "|(?:办理|办事|办结|审批|审核)?(?:时限|环节|材料|时间))$"
)
_SERVING = re.compile("^(?:全力|全程|靠前|主动)*服务(?=.{4})")
_PROJECTS_OF = re.compile("[^，。；、]{2,}?项目(?=.{2})")


def by_number_before(text: str, start: int, said: Statement, carry: Carry, name: str) -> str:
    """What the number right before counts that reached or moved what ``name`` tells; '' where it counts no such.

    The sentence begins at ``start``.
    """
    whose, concerned, _ = carry.subject.partition(_CONCERNING)
    if concerned and len(whose) >= _SHORTEST_THING and name.startswith(clauses.OF_EVENTS):
        return whose if text.find("，", carry.end, said.begin - 1) < 0 else ""  # 改造工程3个，涉及9栋楼，|惠及居民
    if carry.measure != "level" or said.begin - carry.end > 1:
        return ""
    if carry.unit not in MONEY:
        given = said.joined and carry.topic.endswith(clauses.GIVEN)  # 家电补贴9万台、|惠及居民
        told = given or (carry.unit in _EVENTS and carry.topic not in _HOW)
        return carry.topic if told and name.startswith(clauses.OF_EVENTS) else ""
    if not name.startswith(clauses.OF_MONEY) or carry.topic.startswith("撬动"):
        return ""
    if carry.subject.endswith(money.LET_OFF):
        return _FLOW.sub("", carry.subject)  # 落实优惠政策，减免税费9亿元，|惠及企业
    if len(carry.topic) > _PLAIN_MONEY or carry.topic.startswith(clauses.GIVEN_FOR):
        return carry.topic if carry.topic.endswith(clauses.GIVEN) else ""
    return _plain_money(text, start, carry) if carry.subject.endswith(clauses.GIVEN) else ""


def _plain_money(text: str, start: int, carry: Carry) -> str:
    """Money told in few words, where the clause right before it tells no more; or ''.

    So it is in 帮助企业，新增减税降费3亿元，|惠及企业, but not in 实行“免审即享”，兑付资金3亿元，|惠及企业.
    """
    sign = max(text.rfind(one, start, carry.end) for one in "，；")
    before = naming.strip_lead(last_clause(text[start : max(start, sign)]))
    helped = before.startswith(_HELPING) or topics.is_setting(before)  # whom, not by what
    whole = carry.topic if len(carry.topic) >= _SHORTEST_TOPIC else carry.subject
    return whole if sign < 0 or helped or not topics.topic_of(before) else ""


def moved_by_last(text: str, start: int, said: Statement, carry: Carry, name: str) -> str:
    """What the number right before is told of, where that moved what ``name`` tells, and no clause near by did; or ''.

    The clause that opens the sentence from ``start`` is further off, another stands between (落实峰会成果，专列首发，
    班列开行80列，|带动进出口).
    """
    if not name.startswith(verbs.MOVING_OTHERS) or said.begin - carry.end > 1:
        return ""
    start = part_begin(text, start, said.begin)
    first = text.find("，", start, carry.end)
    second = text.find("，", first + 1, carry.end) if first >= 0 else -1
    return carry.topic if second >= 0 and HAS_NUMBER.search(text, start, second) is None else ""


def moved_by(topic: str) -> str:
    """What moves others on, as ``topic`` tells it."""
    if topic.startswith(verbs.MOVING_OTHERS):
        return ""  # 带动社会资本投入9亿元，|撬动贷款: neither of the other
    thing = topics.topic_in(topic)
    return thing if len(thing) >= _SHORTEST_THING else topic


def whole_invested(topic: str, name: str) -> str:
    """What is invested in a place altogether, if ``name`` tells it of the projects that ``topic`` is about, or ''."""
    whole = _WHOLE_INVESTED.fullmatch(name) if topic.endswith(undertakings.PROJECTS) else None
    return "" if whole is None else whole["what"]


def able_to_have(text: str, start: int, begin: int, topic: str, name: str) -> str:
    """``topic``, or what stands before it in the sentence from ``start`` if that is only arranged, and nothing is made
    by it or put into it: the projects that it is for, what the sentence opens with; or ''.

    Of work it is what that takes, too.

    >>> able_to_have("", 0, 0, "企业登记制度改革", "办理时限")
    '企业登记'
    >>> able_to_have("服务重大项目建设，完善保障体系，完成投资", 0, 16, "保障体系", "完成投资")
    '重大项目建设'
    """
    if name.endswith(_OF_WORK):
        return _WORK_ARRANGED.sub("", topic)
    if not (topic.endswith(_ARRANGED) and name.endswith(_MADE)):
        return topic
    if (projects := _PROJECTS_OF.match(topic)) is not None:
        return projects[0]
    opening = topics.opening_topic(text, start, begin)
    return "" if opening.endswith(_ARRANGED) else _SERVING.sub("", opening)


def park_of(topic: str, name: str) -> str:
    """The park that the firms of ``topic`` moved into, where ``name`` is what they make there; else ``topic``."""
    park = _OF_PARK.match(topic) if name.removesuffix("可").endswith(OF_WHOLES) else None
    return topic if park is None else park["park"]
