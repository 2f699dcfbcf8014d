"""What a number leaves to the numbers behind it: its topic, its verb, where their words begin.

Belongs here: what is left. Does not belong here: what a number behind takes of it (attributes.py, leaning.py), what
several numbers handed out in order leave (groups.py).
"""

import re

from pipeline.core.carried.projects import PROJECT
from pipeline.core.counts import doers, recipients
from pipeline.core.discourse import sides, topics
from pipeline.core.lexicon import own_verbs, owning, predicate_words, verbs
from pipeline.core.lexicon.cues import SO_MANY_SIGNS
from pipeline.core.patterns import Beginnings, any_of
from pipeline.core.phrases import measures, naming, nouns, predicates, towards
from pipeline.core.scope import limits
from pipeline.core.state import Carry, Counted, Sentence
from pipeline.core.tokens import Quantity

#: A shorter topic of a predicate is no more than its verb (70家企业成功|上市).
_SHORTEST_SAID = 2
#: Longer words before a count are a clause of their own; of those no shorter than this, what tells one thing from
#: others (产业基础较弱的|9个镇, 首批入驻高校|4个项目) is told of that alone, and who won a medal of none.
_LONGEST_SAID = 14
_LONG_SAID = 7
#: A name in quotation marks is one word, however long.
_QUOTED = re.compile("“[^“”]*”")
_OF_ONE = re.compile("的|较.$|^首批|运动员|健儿")
#: What is said of a count with the words of the one before (9家进入绩效考核百强、4家医院|进入同类十强).
_GOES_ON = re.compile(rf"[^，。；、\d]{{1,8}}?{any_of(predicate_words.SELECTING)}(?:前|同类)")
#: Last words before a count that do not say whose things they are (第一批, 年初确定|50个项目).
_SAID_OF = ("批", "确定", "确定的", "安排", "计划", "其中", "累计", "合计", "达到", "达到或", "劳动能力的", "的")
_OF_LAND = "每平方公里"
#: How much of goods told before is sold, or sold abroad: what is said next is said of the goods.
_SOLD = frozenset((*owning.SOLD_ABROAD, owning.SOLD))
#: What is done to people or things of which only their number is said: to the next of a list, too (问责9人、|3个单位).
_DONE_TO_ANY = re.compile(f"(?:{any_of(verbs.DONE_TO_ANY)})$")
_HELD_ON = Beginnings(verbs.HELD_ON, verbs.NOT_HELD_ON)
#: How many of something so many have of it each (每百户农村家庭拥有|彩电90台、冰箱30台).
_EACH_HAS = re.compile("[^，、的]{0,6}?每[十百千万][户人][^，、的]{0,8}?(?:拥有|占有)(?![量率数])")
#: How long a way or a work is: what is said next is said of that (东湖大桥|长2公里、投资3亿元).
_LONG = re.compile("(?<=[路桥道渠堤坝线程段管网廊洞街河带])(?:全|总)?长$")
#: In what so many of the things told before were entered (列入整治计划|126处): what is done next is done to the things.
_ENTERED = re.compile(
    "(?:累计|共|已|现已)*(?:列入|纳入|录入|转入)[^，。；、]{0,8}(?:计划|清单|名单|台账|范围|规划|监测|管理|整治|治理|改造)"
)
#: What stands between two things counted side by side.
_JOINER_AT_END = re.compile("(?:[、和与]|以?及)$")
#: Papers that only what they are for tells from others (出台|助企|9条措施).
_PAPERS = frozenset(("措施", "政策措施", "举措", "政策", "政策举措"))
#: In how many fields something is, which is told of that alone (加工点90个，|涉及玩具等8个门类).
_OVER_FIELDS = re.compile("[，、]?(?:主要|共|已|累计)*(?:涉及|涵盖|覆盖|包括|包含)(?!率|面)")
_FIELDS = ("门类", "领域", "行业", "类别", "品类", "大类", "方面", "系列", "板块")
#: What is told by its kind before the number, if by anything (主要经济指标中9项|指标).
_KIND_TOLD = "指标"
_CLOSES_NOUN = "，。；、：和及与"

#: How much of what was planned has been done: what is told next is of what was planned (种菜9亩，完成年计划98%，总产).
_OF_PLAN = re.compile("(?<=..)完成(?:全?年度?|既定|预期|)(?:目标|)(?:计划|任务|指标|目标)$")


def _is_done_too(carry: Carry, indicator: str, full: str) -> bool:
    """Whether what was done to the things told before was done to ``full``, too (办理建议9件，|提案7件)."""
    done = naming.doing_of(carry.several)
    alike = done not in ("", "累计") and not carry.among and indicator == done + full
    return alike and not full.endswith(PROJECT)  # money is that of the last projects


def leave(carry: Carry, indicator: str, full: str, counted: Counted | None, joined: bool, side: bool) -> None:
    """Leave topic and verb of doing to the numbers behind; ``side``: the number is a side of the noun behind 的."""
    if carry.measure == "level" and carry.unit not in measures.RATIO_UNITS:
        carry.wholes[carry.unit] = indicator
        carry.several = "" if sides.is_stock(full) else carry.several  # 引进企业2家，总数达9家: what it is of is told
        if not sides.is_attribute(full) and not limits.is_only_limit(full):
            own = full or (counted.noun if counted is not None else "")
            # 9件建议和7件提案全部办复: both are told without that
            itself = own if counted is not None and counted.predicate and not counted.verb and not full else indicator
            joined = joined or (len(full) > 1 and _is_done_too(carry, indicator, full))
            carry.several = f"{carry.several}、{own}" if joined and carry.several and own else itself
    if counted is not None:
        plain = counted.noun in nouns.PLAIN and counted.predicate and not predicates.selects(counted.predicate)
        chosen = indicator if counted.noun in nouns.PLAIN else topics.topic_in(counted.noun) if side else counted.noun
        chosen = naming.without_doing(indicator) if counted.noun in _PAPERS else chosen
        chosen = _way(indicator) if counted.noun == "长" else chosen
        topic = topics.topic_of(counted.predicate) if plain else chosen
        carry.topic = topic if len(topic) > _SHORTEST_SAID or not plain else indicator
        carry.topic_said = bool(plain)
        known = _is_known_doing(counted.verb)
        if known or _said_before_all(counted.verb):
            carry.flow, carry.counts_only = counted.verb, not known
        elif not counted.listed or not joined:
            carry.flow, carry.counts_only = "", False
        return
    sold = full in _SOLD and full != indicator  # 组件产量9万片、出口8万片、|产值9亿元: still of the goods
    sold = sold and (full != owning.SOLD or carry.unit in measures.MONEY)
    part = limits.is_only_limit(full)  # 项目90个，其中亿元以上20个，|总投资: of all of them
    part = part or ("完成" in indicator and _OF_PLAN.search(indicator) is not None)
    if indicator and full and not sold and not part and not topics.needs_topic(full) and not sides.is_attribute(full):
        carry.speak_of(_way(indicator))
    elif carry.topic and full[-1:] == "率" and (whose := _owner_of_rate(carry, indicator, full)):
        carry.speak_of(whose)
    flow = naming.flow_of(indicator) or _held_on(carry, indicator)
    if flow == "累计":
        flow += towards.doing_towards(indicator[len(flow) :])  # 累计为企业减免|税费9亿元、电费2亿元
    # 实施的|项目投资; 淘汰落后的|产能
    of_thing = indicator[len(flow) : len(flow) + 1] == "的" and not flow.endswith("落后")
    if joined and not flow and _is_size(carry, full):
        return
    carry.flow, carry.counts_only = "" if of_thing else flow, False
    if full and not flow:
        carry.go_on(indicator)


def _owner_of_rate(carry: Carry, indicator: str, full: str) -> str:
    """What the rate ``full`` is of, where that was not spoken of before (接种率95%，新农合深入推进，参合率97%，
    |报销比例); or ''."""
    whose = indicator.removesuffix(full)
    told = whose != indicator and len(whose) > _SHORTEST_SAID
    return whose if told and carry.topic not in whose and whose not in carry.topic else ""


def _held_on(carry: Carry, indicator: str) -> str:
    """What ``indicator`` opens with that holds for the next thing of a list, too (年产|蔬菜), or ''."""
    if "每" in indicator[:7] and (each := _EACH_HAS.match(indicator)) is not None:
        return each[0]
    return "" if carry.unit in measures.MONEY or carry.unit in measures.RATIO_UNITS else _HELD_ON.longest(indicator)


def _is_size(carry: Carry, full: str) -> bool:
    """Whether ``full`` is the size of what was counted before in a list, which goes on behind it (新增泵站3座、
    |日供水能力9万吨、管网6公里)."""
    return carry.unit in measures.PHYSICAL and sides.is_attribute(full) and not full.startswith("总")


def go_on_over_fields(carry: Carry, subject: str, topic: str, lead: str, counted: Counted | None) -> None:
    """Leave ``subject`` and ``topic``, those of the number before, where only the fields that such things are in are
    ``counted`` behind the words ``lead``."""
    fields = counted is not None and counted.noun.endswith(_FIELDS) and _OVER_FIELDS.match(lead) is not None
    if subject and fields:
        carry.subject, carry.topic = subject, topic


def subject_left(carry: Carry, full: str, subject: str, unit: str) -> str:
    """The subject that a number of ``unit`` leaves, whose own name is ``full``: that of those before, where so many
    of them were entered in a list, no things that are told by it (列入计划的9个|项目)."""
    if "入" in full[:6] and subject.endswith(full) and _ENTERED.fullmatch(full) is not None:
        return carry.subject if unit == carry.unit else ""
    return subject or carry.subject


def _way(name: str) -> str:
    """``name`` without the word that it is so long."""
    return _LONG.sub("", name) if name[-1:] == "长" else name


def _is_known_doing(verb: str) -> bool:
    """Whether the words ``verb`` before a count are known to say what is done."""
    if verb and (naming.doing_at_end(verb) == verb or doers.came_about(verb) == verb):
        return True
    return bool(naming.flow_of(verb)) or predicates.ends_in_verb(verb)


def verb_of_list(sentence: Sentence, q: Quantity, carry: Carry, counted: Counted) -> str:
    """What stands before the last count and holds for what ``q`` has ``counted``, which may say itself what it did."""
    flow = carry.flow
    if not flow and (alone := _DONE_TO_ANY.search(carry.subject)) is not None:
        return alone[0]
    own = not flow or counted.noun.startswith((flow, "新增")) or sentence.text[q.start - 1] in own_verbs.FOR_OTHERS
    if own or (carry.counts_only and counted.predicate and not _is_said_of_both(sentence, q, carry, counted)):
        return ""
    return flow


def _is_said_of_both(sentence: Sentence, q: Quantity, carry: Carry, counted: Counted) -> bool:
    """Whether the predicate behind what is ``counted`` is that of the count before, too: whose both are holds for both.

    So it is where the two stand side by side, with nothing said of the first alone (东河|9条干流、20个支流全部达标).
    """
    told, text, whose = sentence.reading.observations, sentence.text, carry.flow
    verb = len(whose) <= _SHORTEST_SAID and not whose.endswith("级")  # 协同3个街道、5个部门|开展建设
    if not told or verb or text.startswith("的", counted.end):
        return False
    begun = sentence.reading.normal.position(told[-1].start)
    noun = _JOINER_AT_END.sub("", text[sentence.reading.end_of(told[-1]) : q.start])
    if not noun or noun.endswith("的") or not text.endswith(whose, sentence.start, begun):
        return False
    return carry.subject.startswith(whose) and carry.subject.endswith(noun, len(whose))


def _said_before_all(verb: str) -> bool:
    """Whether the words ``verb`` before a count hold for the next count of a list: what is done, or whose they are."""
    if "“" in verb:
        verb = _QUOTED.sub("“”", verb)
    if not _SHORTEST_SAID <= len(verb) <= _LONGEST_SAID or "占" in verb:
        return False
    if len(verb) >= _LONG_SAID and _OF_ONE.search(verb) is not None:
        return False
    relates = verb.startswith(verbs.RELATING) and not verb.startswith(_OF_LAND)
    return not relates and not verb.endswith((*_SAID_OF, *verbs.RELATING_END))


def _whose(verb: str) -> str:
    """The words before a count that say whose things they are, '' where they say what is done (“一区一策”|44个项目)."""
    if len(verb) <= _SHORTEST_SAID or naming.doing_of(verb) or naming.doing_at_end(verb) or verb.endswith(_SAID_OF):
        return ""
    return verb


def leave_place(
    text: str, carry: Carry, after: int, following: Quantity | None, counted: Counted | None, lead: str, named: str = ""
) -> None:
    """Leave where the words of the next number may begin, and the noun that runs on into them: no places where
    something is done, as the words ``lead`` before them tell (在东亚、北非等13个国家|投运海外仓36个).

    ``named`` is what the number was named by that has no words before it: those behind it are its own then, not the
    next one's (2人获评全国劳模、|3人获评省劳模).
    """
    carry.end = after
    carry.open_noun = ""
    if counted is None and named and following is not None and text.startswith(f"{named}、", after):
        said_to = after + len(named)
        carry.end = said_to if said_to + 1 == following.start else after
    if counted is not None and counted.end > after and (following is None or counted.end <= following.start):
        carry.end = counted.end
        said = counted.end + len(counted.predicate)
        if (
            following is not None
            and said < following.start
            and text[said : following.start].rstrip(SO_MANY_SIGNS) == "、"
            and _GOES_ON.match(text, following.end) is None
        ):
            carry.end = said  # another count follows what was said of this one (3家企业入选名单、超5家企业…)
        elif not lead.startswith("在") and text[counted.end : counted.end + 1] not in _CLOSES_NOUN:
            own = text[after : counted.end]
            # without what is said to be done for them
            whole = own if counted.noun.endswith(own) and own != _KIND_TOLD else counted.noun
            noun = topics.topic_in(counted.noun) if own[0] == "的" else _whose(counted.verb) + whole
            carry.open_noun = recipients.marked(noun, lead, text, counted.end)
