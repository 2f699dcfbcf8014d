"""Sides that have a rank: of what is told before, of all of it, or of a topic (总量、增速|均居全省第一).

Belongs here: which sides the words of a rank name, and of what. Does not belong here: what else a rank may be said of
(ranks.py), which of the numbers before have a side that a rank names alone (ranked_alike.py).
"""

import re
from itertools import takewhile

from pipeline.core.discourse import boards, paired_words, sides, subjects, topics
from pipeline.core.discourse.measured_heads import head_of_measures
from pipeline.core.lexicon import ranking, sharing, units
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.ranking import ranked_alike
from pipeline.core.state import ONE_BY_ONE, Carry, Sentence
from pipeline.core.tokens import Quantity

#: What parts the subjects that have a rank together.
SUBJECTS = re.compile(
    rf"、|(?:(?<=[\u4e00-\u9fff])|(?<=GDP))和(?=[\u4e00-\u9fff])(?!{any_of(sharing.TRADE_ENDS)})|(?<=[率量额值])和(?=[A-Z])|(?<=[率量额值度数])(?:以?及|与)(?=[\u4e00-\u9fff])"
)
#: Sizes of what a rank is said of: other sides are of the thing, not of them.
_SUMS = ("数量", "总数", "总量", "总投资", "投资总额", "总规模", "规模")
#: How many there are, and how large they are: things have both (项目9个，占地面积5公顷，|数量和面积居第一).
_NUMBERS, _AREA = ("数量", "总数", "个数"), "面积"
#: That each of several has the rank, and two sides of one thing that stand side by side without a sign.
_EACH = re.compile("(?<![人平年户亩月日生地次村])均|双双|都(?!市)")
_TWO_SIDES = re.compile("(?P<of>.*?)(?P<one>总量|增量|规模|数量|总额|金牌数)(?P<other>增速|增幅|质量|奖牌数)")
#: Two things, and what of each has the rank.
_SIDES_OF_BOTH = re.compile("(?P<one>[^，、和与及的]{2,})[、和与及](?P<other>[^，、和与及的]{2,})的(?P<sides>[^，的]+)")
#: Units of things that are told by what was said of them.
_BY_PIECE = ONE_BY_ONE.union(units.BY_PIECE, ("部", "件", "款", "宗", "篇"))
#: A side of no more signs needs what it is a side of.
_SHORT_SIDE = 3


def sides_of_all(name: str, carry: Carry) -> list[str]:
    """The sides of what the numbers before tell that a rank is said of together; none where it is not said so."""
    if name in ranked_alike.ALONE and (
        earlier := ranked_alike.having(name, carry.last_told()) or ranked_alike.having(name, carry.names)
    ):
        return earlier
    if ranked := ranked_alike.of_ranked(name, carry.ranked, carry.end):
        return ranked  # A、B增速分别居第6位、第8位，总量均居第四位
    if name.endswith(_NUMBERS) and (done := _done_to_all(name, carry)):
        return done
    if sides.is_attribute(name):
        told = list(dict.fromkeys(one for one, _ in carry.names if one.endswith(name) and one != name))
        if 1 < len(told) <= ranked_alike.FEW:
            return told  # A产量9万辆，B产量5万辆，产量均居全省第二
    listed = SUBJECTS.split(name.removesuffix("等"))
    if carry.subject and len(listed) > 1 and all(sides.is_side(one) for one in listed):
        whole = topics.topic_in(carry.subject)
        subject = whole if carry.subject.endswith(_SUMS) else carry.subject
        return [sides.carried(one, subject, whole) for one in listed]  # 企业数超3万家，总数、总收入均居全省第一
    whose = carry.subject.removesuffix(listed[0])
    if len(listed) > 1 and _SHORT_SIDE < len(listed[0]) < len(carry.subject) and whose != carry.subject:
        own = subjects.split_subjects(carry.subject + name[len(listed[0]) :], len(listed))
        if own and all(one.startswith(whose) for one in own):
            return own  # 光伏装机容量达9万千瓦，装机容量、发电量均居全市第一
    return []


def _done_to_all(name: str, carry: Carry) -> list[str]:
    """How many there are of each of those counted before that ``name`` says the same was done to or by (新增甲类企业
    9家、乙类企业8家，|新增数量均居第二); none where it is not so."""
    done = next(name.removesuffix(number) for number in _NUMBERS if name.endswith(number))
    told = list(dict.fromkeys(one for one, _ in carry.last_told()))
    alike = list(takewhile(lambda one: one.startswith(done), reversed(told))) if done else []
    if not 1 < len(alike) <= ranked_alike.FEW:
        return []
    return [one.removeprefix(done) + name for one in reversed(alike)]


def of_pair(name: str, lead: str) -> list[str]:
    """The two that a word within ``name`` names, or two sides at its end, where ``lead`` says that both are ranked.

    >>> of_pair("存贷款增速", "存贷款增速均居"), of_pair("专利总量增幅", "总量增幅双双居")
    (['存款增速', '贷款增速'], ['专利总量', '专利增幅'])
    """
    if _EACH.search(lead) is None:
        return []
    if paired_words.names_pair(name):
        return subjects.split_subjects(name, 2) or []
    two = _TWO_SIDES.fullmatch(name)
    return [] if two is None else [two["of"] + two["one"], two["of"] + two["other"]]


def of_both(name: str) -> list[str]:
    """The sides that ``name`` lists behind 的, each of both that it names before; none where it names no such.

    >>> of_both("零售业和批发业的总量、增速")
    ['零售业总量', '零售业增速', '批发业总量', '批发业增速']
    """
    both = _SIDES_OF_BOTH.fullmatch(name) if "的" in name else None
    listed = [] if both is None else SUBJECTS.split(both["sides"])
    if both is None or len(listed) == 1 or not all(sides.is_attribute(one) for one in listed):
        return []
    return [thing + side for thing in (both["one"], both["other"]) for side in listed]


def as_sides(sentence: Sentence, q: Quantity, name: str, begin: int, carry: Carry) -> list[str]:
    """``name``, a side or several, of what is told before; none where it names a thing."""
    side = name.rpartition("、")[2]
    if won := (
        boards.awarded_before(sentence.text, max(sentence.start, carry.end), begin, name)
        or (side != name and not carry.subject and boards.awarded_before(name, 0, len(name) - len(side), side))
    ):
        return [won + name[-2:]]  # 甲、乙公司入选省级名单、数量居全省第一
    listed = SUBJECTS.split(name)
    if len(listed) > 1 and carry.subject.endswith(listed[0]) and carry.subject != listed[0]:
        head = head_of_measures([carry.subject, *listed[1:]])
        if head and carry.subject == head + listed[0]:
            return [head + one for one in listed]  # 新能源装机容量达9万千瓦，装机容量、发电量均居第一
    of_sides = len(listed) > 1 and all(sides.is_attribute(one) for one in listed)
    told = subjects.split_subjects(name, len(listed)) if of_sides else None
    if told is not None and all(sides.is_attribute(one) for one in told):  # 总长和密度; 日均交易量、交易额
        return [one for side in told for one in as_sides(sentence, q, side, begin, carry)]
    if side != name and carry.subject and sides.is_attribute(side):
        kind = name[:2] if name[:2] in carry.subject[1:] else ""  # 引进项目7个，项目个数、装机规模居首
        of_kind = [listed[0].removeprefix(kind), *listed[1:]]
        if all(map(sides.is_attribute, of_kind)):
            return [_side_of_before(sentence.text, q, one, carry) for one in of_kind]
        own = subjects.split_subjects(name, name.count("、") + 1)
        if own is not None and name.startswith(own[0] + "、") and own[-1] != side:
            return own  # 零售业总量、增速
        return [_side_of_before(sentence.text, q, side, carry)]
    is_side = sides.is_attribute(name)
    if not carry.subject and (is_side or sides.is_measured_flow(name) or topics.needs_topic(name)):
        text, start = sentence.text, sentence.start
        return [(topics.topic_before(text, start, begin) or topics.opening_topic(text, start, begin)) + name]
    if name in ranked_alike.ALONE and not is_side:
        return [sides.with_size(sides.own_part(carry.subject), name)]
    return [_side_of_before(sentence.text, q, name, carry)] if is_side else []


def _side_of_before(text: str, q: Quantity, side: str, carry: Carry) -> str:
    """``side`` of the subject before; how many there are, of what was said of what it counts."""
    told = told_in_full(text, q, carry) if side[-1] in "数量" else carry.subject
    if told == carry.subject:
        told = topics.topic_in(told) if side in _NUMBERS and told.endswith(_AREA) else told
        if side in _SUMS and naming.flow_of(told).startswith(ranking.TAKEN_AWAY):
            return told + side
        return sides.carried(side, told, topics.topic_in(told))
    return sides.carried(side, told.removeprefix(side[:2]))  # 3人获评先进、|获评人数


def told_in_full(text: str, q: Quantity, carry: Carry) -> str:
    """The subject before, with what was said of what it counts (12个|事项获推广，居全省首位)."""
    last, measure = carry.names[-1] if carry.names else ("", "")
    counted = carry.measure == measure == "level" and carry.unit in _BY_PIECE and last.endswith(carry.subject)
    apart = text.find("，", carry.end, q.start) >= 0 or text.find("、", carry.end, q.start) >= 0
    return last if counted and apart else carry.subject


def of_topic(listed: list[str], sentence: Sentence, begin: int) -> list[str]:
    """``listed``, whose first is a side, with the topic before it for the sides (油料生产丰收，|总产量、调出量居首)."""
    first = listed[0]
    if not sides.is_attribute(first) or not sentence.text.startswith(first, begin):
        return listed
    topic = topics.topic_before(sentence.text, sentence.start, begin)
    like = (one for one in listed if sides.is_attribute(one) or (one[-1] == first[-1] and len(one) <= _SHORT_SIDE))
    of_topic = set(like)
    return [topic + one if one in of_topic else one for one in listed]
