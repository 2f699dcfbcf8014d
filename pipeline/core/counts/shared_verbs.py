"""Whether the verb of doing before one number holds for the next, too (``新增A 5家、B 3家``).

Belongs here: which names take over the verb before them. Does not belong here: what else a name takes over
(attributes.py), the words (``lexicon.own_verbs``, ``lexicon.verbs``).
"""

import re

from pipeline.core.discourse import other_doings, sides
from pipeline.core.lexicon import adverbs, own_verbs, verbs, wrongs
from pipeline.core.lexicon import nouns as lexicon
from pipeline.core.lexicon.places import BY_NAME
from pipeline.core.lexicon.sharing import FOR_EACH, OF_PEOPLE, PER_PEOPLE
from pipeline.core.patterns import any_of, words
from pipeline.core.phrases import herds, naming, predicates
from pipeline.core.phrases.measures import MONEY, PHYSICAL, RATIO_UNITS
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_PEOPLE = frozenset(("人", "人次", "名"))
#: Verbs of doing that begin a noun as well (服务业企业): no sign that a clause has its own verb.
_NOUNS_TOO = frozenset(("", *verbs.NO_OBJECT, *verbs.DOING_OR_NOUN))
_LIST_HEADS = frozenset(own_verbs.LIST_HEADS)
_CLEARING = frozenset(own_verbs.CLEARING)
#: Verbs at the head of what others built before it, too (新建公园2座、|共建花园3座).
_SHARED_DOING = ("共建", "合作共建")
#: A verb that an item of a list has of its own: it goes on with no other (新增线路8条、|更新线路3条).
_OWN_IN_LIST = re.compile(
    rf"(?:{any_of(adverbs.GETTING_ON)})*{any_of((*own_verbs.OWN_IN_LIST, *own_verbs.LIST_HEADS))}"
    rf"(?!{any_of(own_verbs.NOUN_OF_OWN, own_verbs.NO_NOUN_OF_OWN)}|$)"
)
_OWN_WITHIN = re.compile(any_of(own_verbs.OWN_WITHIN, own_verbs.NOT_OWN_WITHIN))
#: A town that does something itself.
_TOWN = re.compile(BY_NAME)
#: So many signs make a word.
_WORD = 2
#: What a home counted before has more of (新建托育机构5家、|托育机构新增托位300个).
_ADDED = ("新增", "增加")
_ADDED_FLOWS = frozenset(("新增", "净增"))
#: Totals: what is added is not what there is.
_WHOLE: tuple[str, ...] = (*lexicon.STOCKS, "拥有量", "总额", "播种面积", "总里程", "总长", "总长度")
#: What is done with goods and guests holds for others of them: those are counted like these, or weighed.
_HELD_ON = frozenset(verbs.HELD_ON)
_GOODS = PHYSICAL.union(_PEOPLE, words("头 只 羽 尾 辆 台 件 套 部 条 箱 瓶 双 标箱 标准箱"))
#: What is added to in any unit.
_CAPACITIES = ("能力", "容量", "里程", "装机")
#: Sizes that things of their own have which are added, and which size of the same thing another is.
_SIZES_ADDED = ("能力", "面积")
_OF_THE_SAME: tuple[str, ...] = words("总 年 日 建筑 占地 用地 使用 营业 经营 种植 播种")
#: What is produced, tended or made of things, and what is done to those that produce it, or where woods are.
_OUTPUT = ("产量", "总产", "产值", "抚育", "育林", "造林", "还林", "还草", "复绿", "改造", "综合利用", "种植面积")
_BUILT = ("建成", "新建", "建设", "打造", "改造", "新改建", "修复", "造林", "发展")
#: A name no longer than this that ends in a verb of doing is nothing else (现场整改, 行政拘留).
_LONGEST_DOING = 4
#: What there is more of altogether has been added by no verb before it (新建农田3万亩，|耕地净流入2万亩).
_NET = ("净流入", "净增", "净增加")
#: How money that is made use of ends (实际利用外资3亿元、|外贸进出口20亿元).
_USED = ("资", "金")
#: What is done in villages, where that was said of the thing before (改造农村危房90户、|户厕300户).
_VILLAGES = "农村"
_OF_VILLAGES = frozenset(("户厕", "厕所", "危房", "线路"))
#: What those before can give or hold was not done as they were (新建停车场3个、|可提供车位900个).
_CAN = re.compile("可(?:提供|容纳|供|运送|服务|满足|灌溉|惠及|增加|解决|带动|安置|存放|停放|储存|处理|接待|实现)")
#: Where something has come to: what was added before it is another thing (新增园区2家，市级园区达到15家).
_STANDS = re.compile(r"[达到至为]|[现共拥]有|稳定在|保持在|突破")


#: There is more of what stands before alone (里程90公里，当年新增9公里): the next was not added itself.
_ADDED_ALONE = re.compile(r"[，；]?(?:[当全今]年|年[内度]|其中|已|共|又|再)*[新净]增(?:了|超过?|近|约|达)?[\d.]+")


def with_verb(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str, completed: str) -> str:
    """``completed``, what ``name`` is by the number before, with the verb of doing that holds for it, too."""
    if q.unit == carry.unit and (other := other_doings.beside(carry.subject, name)):
        return other
    if q.unit in MONEY and (sold := other_doings.sold(carry.subject, name)):
        return sold
    if not carry.flow or carry.counts_only or said.measure != "level" or q.unit in RATIO_UNITS:
        return completed
    if completed == name:
        whole = naming.is_bare_doing(name) or naming.is_done_alone(name)
        adds = not whole and _goes_on(sentence, q, said, carry, name)
    else:  # 新增国家级试点5项、省级8项
        adds = said.joined and sides.is_modifier(name) and not naming.doing_of(completed)
    if adds and name in _OF_VILLAGES and carry.subject.startswith(carry.flow + _VILLAGES):
        return carry.flow + _VILLAGES + name
    return carry.flow + completed if adds else completed


#: How often people were trained: of whom, nothing before tells.
_TRAINING, _SO_OFTEN = "培训", frozenset(("场", "场次", "期", "次", "班次", "个班", "批", "批次", "轮", "节"))


def is_told_alone(unit: str, carry: Carry, name: str) -> bool:
    """Whether what ``name`` says, counted in ``unit``, was done to none of the things that ``carry`` tells of.

    So it is where these are a share, or no land and houses (信访件100%核查，|立案9件; 解决遗留问题5个，|拆迁4万平方米),
    and of how often people were trained, or how many, behind no people (修复码头9座，|举办培训12期).
    """
    if unit == carry.unit:
        return False
    if name.endswith(_TRAINING):
        return carry.unit not in _PEOPLE and (unit in _SO_OFTEN or unit in _PEOPLE)
    if name in wrongs.DONE_TO_WRONG and carry.subject.endswith(wrongs.PAPERS_SENT):
        return True  # 下达整改通知书90份，|立案查处9起
    if name in _CLEARING:
        return not carry.subject.endswith(own_verbs.LAND_AND_HOUSES)
    return carry.unit == "%" and name in own_verbs.TOLD_ALONE


def without_added(sentence: Sentence, carry: Carry) -> str:
    """What the number before is told of, without that it was added where only that number was (余额，新增2亿元)."""
    return naming.without_flow(carry.subject) if _is_added_alone(sentence, carry) else carry.subject


def uses_none(flow: str, name: str) -> bool:
    """Whether ``flow`` tells that money from elsewhere is made use of, and ``name`` is none (实际利用外资、|进出口)."""
    return flow.endswith(own_verbs.MAKING_USE) and not name.endswith(_USED)


def has_own_within(name: str) -> bool:
    """Whether ``name`` tells within what its own subject did: no verb before it holds for it."""
    return _OWN_WITHIN.search(name, _WORD) is not None


def brings_own(name: str) -> bool:
    """Whether ``name`` begins with a verb that an item of a list has of its own (新增线路8条、|更新线路3条)."""
    return _OWN_IN_LIST.match(name) is not None


def does_itself(name: str) -> bool:
    """Whether ``name`` begins with a town and what it does (东山县新建公园2个、|北沟区新建步道3公里)."""
    town = _TOWN.match(name)
    return town is not None and naming.doing_of(name[town.end() :]) != ""


def _goes_on(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> bool:
    """Whether the verb of doing before the last number holds for ``name``, too (``新增A 5家、B 3家``)."""
    added = name[-2 * _WORD : -_WORD] in _ADDED and name.startswith(carry.subject[len(carry.flow) :])
    if said.base or carry.flow in name or added:
        return False  # 引进团队7个，|重点学科由14个增至78个; 改造道路9条，其中主城区|改造道路3条
    other = carry.flow not in naming.FLOW and not naming.flow_of(carry.flow)
    doing = naming.doing_of(name)
    own = doing not in _NOUNS_TOO or (len(name) <= _LONGEST_DOING and predicates.ends_in_verb(name))
    if doing and q.unit in _PEOPLE and carry.unit not in _PEOPLE:
        return False  # 建成食堂3个、|服务老人2万人次
    verb = doing not in _NOUNS_TOO and doing not in _SHARED_DOING
    alike = name[-_WORD:] == carry.subject[-_WORD:] and name[:1] not in ("新", "自")  # 出让产业用地7宗，商业用地3宗
    herd = herds.are_counted(q.unit, carry.unit) and herds.is_told_of(carry.flow, name)
    listed = said.joined or alike or herd or carry.flow in _LIST_HEADS
    if (own if other else verb) or (other and not listed) or brings_own(name):
        return False
    produced = name.endswith(_OUTPUT) and carry.flow.endswith(_BUILT)
    if produced or name in own_verbs.WHOLE_DOINGS or name.endswith(_NET) or _is_for_each(name):
        return False  # 建成饲草基地10个、|鲜草产量3万吨
    if (q.unit in MONEY and carry.flow.endswith("接待")) or (len(name) > _WORD and carry.flow.endswith(name[-_WORD:])):
        return False  # 接待游客5万人次、|旅游收入3亿元; 实施提质改造97公里、|危桥改造17座
    if uses_none(carry.flow, name) or _CAN.match(name) is not None or _is_other_than_held(q, carry, name):
        return False
    if not said.joined:
        another = carry.unit != q.unit and not herd and not _adds_capacity(carry, name)
        if another or q.unit in MONEY or said.begin - carry.end != 1 or _is_added_alone(sentence, carry):
            return False
        if said.peeled is not None and _STANDS.search(said.peeled.cue) is not None:
            return False
        if doing not in _NOUNS_TOO or naming.doing_at_end(name) or has_own_within(name):
            return False
    if sentence.text.startswith((*own_verbs.OWN, *own_verbs.FOR_OTHERS), said.begin) or name.startswith(
        (carry.flow, "获", "增加", *verbs.BY_MEANS)
    ):
        return False
    return not naming.flow_of(name) and not name.endswith(_WHOLE)


def _is_other_than_held(q: Quantity, carry: Carry, name: str) -> bool:
    """Whether ``name`` tells of none of the goods that the verb before was said of (年产白酒3万吨、|酒企20家)."""
    if carry.flow not in _HELD_ON:
        return False
    return name.endswith("量") or not (q.unit == carry.unit or {q.unit, carry.unit} <= _GOODS)


def _is_for_each(name: str) -> bool:
    """Whether ``name`` tells how much there is for so many (新增床位3000张、|千人床位数5张): that is never added."""
    return any(each in name for each in FOR_EACH) or (name.startswith(PER_PEOPLE) and name.endswith(OF_PEOPLE))


def _adds_capacity(carry: Carry, name: str) -> bool:
    """Whether ``name`` is a capacity behind another that was added, whatever its unit (新增…，|采煤能力3万吨)."""
    listed = carry.flow == "新增" and carry.subject.endswith(_CAPACITIES) and name.endswith(_CAPACITIES)
    return listed and not name.startswith(("总", "年"))


def adds_alike(carry: Carry, name: str) -> bool:
    """Whether ``name`` is a size of its own kind behind that of another that was added, no side of it.

    So it is with 校舍面积 behind 新增校园面积, 供热能力 behind 新增供水能力; 建筑面积 is a side of what was added.
    """
    alike = carry.flow in _ADDED_FLOWS and name[-_WORD:] in _SIZES_ADDED and carry.subject.endswith(name[-_WORD:])
    return alike and len(name) > _WORD and not name.startswith(_OF_THE_SAME)


def _is_added_alone(sentence: Sentence, carry: Carry) -> bool:
    """Whether the last number is how much of what was told before it was added, as its clause says without a name."""
    if carry.flow not in _ADDED_FLOWS:
        return False
    clause = max(sentence.text.rfind(sign, sentence.start, carry.end - 1) for sign in "，；")
    return clause > 0 and _ADDED_ALONE.match(sentence.text, clause, carry.end) is not None
