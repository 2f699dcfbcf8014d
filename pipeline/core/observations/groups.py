"""Values handed out to several subjects in order: 分别, and lists of names before lists of numbers.

Belongs here: what is said of each value, and its full name. Does not belong here: which numbers belong together
(listed_numbers.py), of which subjects they are (group_subjects.py), ranks (ranks.py).
"""

import re
from dataclasses import replace
from typing import NamedTuple

from pipeline.core.carried import multiples, of_places, owners, parts, projects, reached, shares_of_wholes
from pipeline.core.discourse import joined_sides, sides, subjects, topics
from pipeline.core.lexicon import cues, side_words
from pipeline.core.lexicon.nouns import HEADLINES
from pipeline.core.observations import each_named, records, statements, things_behind
from pipeline.core.observations.group_subjects import LISTED, subjects_in_order
from pipeline.core.observations.listed_numbers import WITHOUT_UNIT
from pipeline.core.observations.statement_measures import SPEEDS
from pipeline.core.patterns import any_of
from pipeline.core.phrases import added_to, at_rates, measures, naming, siblings
from pipeline.core.phrases.bases import Gap, than_past, without_reference
from pipeline.core.phrases.measures import TIME, Bound, Peeled
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: What is set by others, and how far beyond it values are (分别超省定任务0.7万亩、0.1万吨).
_SET = ("任务", "目标", "计划", "指标", *cues.SET_IN_NUMBERS, "平均", "平均水平")
#: What growths are measured from, said before 分别 (较“四经普”|分别增长5%、8%; 比全国、全省|分别高1.2、0.8个百分点).
_THAN = re.compile(r"[比较][^，、]{2,16}(?:、[^，、]{2,12})?|[与同][^，、]{2,16}相比")
#: What a list of subjects is compared with, behind it (甲贷、乙贷增速|比各项贷款增速|分别高4、0.7个百分点).
_THAN_OTHERS = re.compile("(?<=..)(?<!占)比(?!重|例|率)[^，、比]{2,16}$")
#: What a list of subjects is a share of, behind the last of them.
_SHARE_OF = re.compile("(?<=..)(?:[仅约]|分别)?(?P<of>占(?!比|用|地).{2,})$")
#: How large one thing is, or what share it has, and how fast it grew, in either order (进出口|规模、增速).
_SPEED = f"(?:年均)?{any_of(SPEEDS)}"
_SIZE_AND_SPEED = re.compile(
    rf"(?P<of>.{{2,}}?)(?P<one>总量|规模|总额|占比|比重|(?P<speed>{_SPEED}))[、和]"
    rf"(?P<other>总量|规模|总额|占比|比重|(?P<then>{_SPEED}))"
)
_FEW = 2  # of more than so many sides of one thing one may be no side by itself
_SHARE = "占"  # the word before what one shares in


def read_group(
    sentence: Sentence, group: list[Quantity], peeled: Peeled, head: str | None, begin: int, carry: Carry
) -> bool:
    """Hand the values of ``group`` out to the subjects in order. False where subjects and values do not match.

    ``head`` is what stands before 分别; None without 分别, where the name left by ``peeled`` lists the subjects.
    """
    if len(group) < 2:
        return False
    base = _base_of(sentence, group, begin)
    if base is not None:
        direction = peeled.direction if group[0].unit == "%" and not peeled.to else 0
        head, peeled = base, replace(measures.peel(""), direction=direction)  # 由上年分别增长5%和6%，减为…
    peeled = shares_of_wholes.in_order_of_place(group, at_rates.each_at_rate(sentence.text, group, begin, peeled))
    words, gap = _words_and_gap(peeled, head)
    both = _size_and_speed(peeled, head, len(group))
    names = both or _names_in_order(sentence, words, gap, len(group), begin, carry)
    if names is None and head is not None and words:
        names = things_behind.sides_of_things(sentence.text, words, group) or [words] * len(group)
    names, peeled = _of_wholes(names, peeled, head, len(group), carry.subject)
    if names is None:
        return False
    names = _shared_of(names) if head is None and group[-1].unit == "%" else names
    names = names if carry.subject or not words else _of_clause_before(sentence, names, begin, peeled.name)
    if not words and group[-1].unit not in measures.RATIO_UNITS:
        names = _altogether(names, peeled, head or "")
    figures = gap is not None or peeled.direction != 0 or group[0].unit in measures.MONEY
    names = of_places.all_told_too(sentence, names, carry, figures)
    if gap is not None and group[-1].unit != "个百分点" and not gap.reference.endswith(_SET):
        gap = than_past(peeled.name)  # A、B分别比上年多3家、5家
    also = gap.name if gap is not None else peeled.name
    also = also if head is not None and also != "按" else ""
    # 投资9亿元，其中A、B投资分别占20%、30%
    also = (shares_of_wholes.share(sentence, "", "", begin, carry) or also) if also == "占" else also
    counts = not peeled.direction and all(q.unit == group[0].unit not in measures.RATIO_UNITS for q in group)
    flow = (naming.flow_of(names[0]) or each_named.done_to(names)) if counts and words else ""
    peeled = _bounded(peeled, also, sentence.text, group[-1].end)
    topic, subject = projects.rated(group[0].unit, carry), carry.subject
    alike = carry.unit == group[0].unit in measures.MONEY and carry.measure == "level"
    next_to = alike and head is not None and begin - carry.end <= 1
    grown = _grown(head, peeled)
    among = parts.is_among(sentence.text, begin, carry)
    carry.tell(carry.names[-1:] if gap is not None and len(set(names)) == 1 else [])  # …，居全省第三: how fast it grew
    moved = peeled.to or (peeled.direction != 0 and group[0].unit not in measures.RATIO_UNITS)
    for name, q in zip(names, group, strict=True):
        full = multiples.bounded(_full_name(sentence, name, flow, also, begin, moved), q.unit)
        if topic and words and sides.is_attribute(full):
            full = sides.carried(full, subject, topic)
        elif among and peeled.direction:
            full = owners.of_part(subject, full) or full
        elif alike and not peeled.direction:
            owned = next_to and owners.measured_alike(subject, full)  # 甲厂产值突破9亿元，乙、丙分别达到5亿元、4亿元
            full = owners.of_kind(subject, full) or siblings.sibling(subject, full) or owned or full
        cues_of = grown if grown is not None and not full.endswith("率") else peeled
        full, cues_of = _by_own_noun(full, peeled) if both is not None else (full, cues_of)
        _hand_out(sentence, q, group[-1].unit, _Shared(full, cues_of, gap, base is not None), begin, carry)
        # only 分别 or a limit (不低于60%、55%) hands a bound out to all, no adverb (分别增长近2倍、3倍)
        alone = head is None and not peeled.cue.endswith(cues.LIMITS)
        if alone or (peeled.cue.endswith(("近", "约")) and not peeled.cue.endswith("接近")):
            peeled = replace(peeled, bound="")
    return True


def _bounded(peeled: Peeled, also: str, text: str, end: int) -> Peeled:
    """``peeled`` with the bound of all values: behind the last, ending at ``end`` (分别控制在3%、5%|以内), or opening
    what is ``also`` said (分别|不少于|建成区面积的3%、5%)."""
    if peeled.bound:
        return peeled
    behind = measures.bound_behind(text, end)[0] if peeled.cue.endswith("控制在") else ""
    bound = behind or multiples.bound_of(also)
    return replace(peeled, bound=bound) if bound else peeled


def _of_clause_before(sentence: Sentence, names: list[str], begin: int, also: str) -> list[str]:
    """``names``, sides of nothing told by a number, of what the clause before tells (药业集聚，|产值、利润分别增长).

    One of three or more may be no side by itself, and if they are shares, as is ``also`` said, a headline figure.
    """
    own = [name for name in names if not sides.is_attribute(name)]
    beside = len(own) == 1 and len(names) > _FEW and (also.startswith(_SHARE) or own[0] not in HEADLINES)
    if own and not beside:
        return names
    topic = topics.topic_before(sentence.text, sentence.start, begin)
    told = len(topic) > 2 and topic[0] != "“"  # “三减一优”: what is done, not to what
    of_each = [(reached.able_to_have(sentence.text, sentence.start, begin, topic, name), name) for name in names]
    return [joined_sides.of_topic(*one) for one in of_each] if told else names


def _altogether(names: list[str], peeled: Peeled, head: str) -> list[str]:
    """``names``, of which values tell how many there are (A、B分别新增3家、5家，累计|分别达到…), not how many more."""
    cumulative = "累计" in head or "累计" in peeled.cue
    if not (cumulative or peeled.to):
        return names
    wholes = [added_to.without_adding(naming.without_flow(name)) for name in names]
    return [("累计" if cumulative else "") + whole for whole in wholes] if wholes != names else names


def _of_wholes(
    names: list[str] | None, peeled: Peeled, head: str | None, count: int, subject: str
) -> tuple[list[str] | None, Peeled]:
    """``names``, those that are shares each of another whole that ``subject`` has (货运量占全市、全省总量的|30%、5%).

    Where there are none, the ``count`` wholes are told behind 分别, and are no part of what is left in ``peeled``.
    """
    if names is None and head == "" and subject and peeled.name.startswith(_SHARE):
        names, peeled = subjects.split_subjects(peeled.name, count), replace(peeled, name="")
    if names is None or not names[0].startswith(_SHARE):
        return names, peeled
    own = sides.own_part(subject)
    return [own + (name if name.startswith(_SHARE) else _SHARE + name) for name in names], peeled


def _shared_of(names: list[str]) -> list[str]:
    """``names`` with what the last says that all of them are a share of (A投资、B投资|占固定资产投资)."""
    share = _SHARE_OF.search(names[-1])
    if share is None or any("占" in one or one.endswith("率") or names[-1].startswith(one) for one in names[:-1]):
        return names  # 茶叶产值和茶叶产值占农业产值比重
    return [*(name + share["of"] for name in names[:-1]), names[-1]]


def _full_name(sentence: Sentence, name: str, flow: str, also: str, begin: int, moved: bool) -> str:
    """``name`` with ``flow``, the verb of doing before the first of them, and with what is ``also`` said of all.

    ``moved`` says that the values are how far something was raised or lowered, or to where.
    """
    full = naming.named(name)
    full = full if naming.doing_of(full) else flow + full
    if also and not full.endswith(also) and not naming.flow_of(full).startswith(also):  # 分别|新建3所和2所: said before
        full += also
    whose = (sentence.text, sentence.start, begin, full)
    return owners.of_measure_before(*whose) or (owners.of_standard_before(*whose) if moved else "") or full


def _words_and_gap(peeled: Peeled, head: str | None) -> tuple[str, Gap | None]:
    """The words that name the subjects of a group, and the difference from something else that its values are."""
    if head is None:
        return naming.named(peeled.name), None
    words = naming.named(measures.peel(head).name)
    if words[:1] in "比较与同" and _THAN.fullmatch(words) is not None:
        return "", measures.gap_of(words + peeled.name)
    if words.endswith("相比"):
        words = without_reference(words)  # 投诉量、来访量与上年相比|分别下降
    elif (than := _THAN_OTHERS.search(words)) is not None:
        gap = measures.gap_of(than[0] + peeled.name)
        if gap is not None and gap.reference:
            return words[: than.start()], gap
    return words, measures.gap_of(peeled.name)


def _names_in_order(
    sentence: Sentence, words: str, gap: Gap | None, count: int, begin: int, carry: Carry
) -> list[str] | None:
    """The names of ``count`` subjects in order; None where there are others, or where one differs from so many."""
    if gap is not None and len(LISTED.split(gap.reference)) == count and (words or carry.names):
        its_own = not words or (words in side_words.SPEEDS and carry.names)  # 投资增长9%，增速分别高于全国、全省…
        return [carry.names[-1][0]] * count if its_own else None  # 甲率7%，分别高于全国、全省2、3个百分点
    return subjects_in_order(sentence, words, count, begin, carry)


def _grown(head: str | None, peeled: Peeled) -> Peeled | None:
    """The cues of values that ``head`` calls growths (存贷款增速|分别达7.9%、8%; 年均增长|分别高达), else None."""
    if peeled.name.endswith("降价"):
        return replace(peeled, direction=-1)
    if head is None or peeled.direction:
        return None
    if not head.endswith(SPEEDS) and not (peeled.to and head.endswith(cues.GROWING)):
        return None
    noun = measures.peel(head)
    return replace(peeled, direction=noun.direction, average=noun.average or peeled.average, to=False)


def _size_and_speed(peeled: Peeled, head: str | None, count: int) -> list[str] | None:
    """The two sides of one thing that ``head`` tells where one is how fast it grew (税收占比、增幅|分别为80%、12%)."""
    two = _SIZE_AND_SPEED.fullmatch(naming.named(head)) if head and count == 2 and not peeled.direction else None
    if two is None or bool(two["speed"]) == bool(two["then"]):
        return None
    return [two["of"] + side for side in two.group("one", "other")]


def _by_own_noun(name: str, peeled: Peeled) -> tuple[str, Peeled]:
    """``name`` without the noun at its end that calls its value a growth, and with the cues of that; else as it is."""
    if not name.endswith(SPEEDS):
        return name, peeled
    noun = measures.peel(name)
    return noun.name, replace(peeled, direction=noun.direction, average=noun.average or peeled.average, to=False)


def _base_of(sentence: Sentence, group: list[Quantity], begin: int) -> str | None:
    """The subjects of a group that tells where its values began (A、B分别从3家、5家增加到…); None where it is none."""
    text = sentence.text
    _, after = measures.bound_behind(text, group[-1].end)
    lead = text[begin : group[0].start]
    at = statements.base_in(text, lead, after)
    return lead[:at].removesuffix("分别") if at is not None else None


class _Shared(NamedTuple):
    """What is said of one value of a group: its name, cues, what it differs from, whether it is the X of 从X提高到Y."""

    name: str
    peeled: Peeled
    gap: Gap | None
    base: bool


def _hand_out(sentence: Sentence, q: Quantity, unit: str, shared: _Shared, begin: int, carry: Carry) -> None:
    """Record one value of a group whose last unit is ``unit``."""
    name, peeled, gap, base = shared
    text = sentence.text
    if (not q.unit and q.kind in WITHOUT_UNIT) or (q.unit == "个" and unit in TIME):  # 30个和40个工作日
        q = replace(q, unit=unit)
    measure, sign = measures.measure_of(q.unit, peeled, measures.growth_behind(text, q.end))
    sign = -1 if measures.is_less(peeled, name) else sign
    if gap is not None:
        measure, sign = "gap" if gap.reference else "change", gap.sign
    behind, stop = measures.bound_behind(text, q.end)
    more: Bound = "ge" if q.more else ""
    records.record(sentence, q, Statement(name, measure, sign, behind or more or peeled.bound, begin, peeled, base))
    carry.end = stop
    carry.names.append((name, measure))
    carry.leave(name, measure, q.unit, sign)
    carry.open_noun = ""
    carry.group_end = stop
