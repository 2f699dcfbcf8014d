"""Values handed out to several subjects in order: 分别, and lists of names before lists of numbers.

Belongs here: which numbers and which subjects belong together. Does not belong here: ranks (ranks.py).
"""

import re
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from pipeline.core.carried import multiples, owners, parts, projects, reached
from pipeline.core.discourse import parted_sides, references, sides, subjects, topics
from pipeline.core.lexicon import clauses, cues, side_words, verbs
from pipeline.core.observations import records, several, statements, things_behind
from pipeline.core.patterns import any_of
from pipeline.core.phrases import added_to, at_rates, measures, naming, shared_endings, siblings
from pipeline.core.phrases.bases import Gap, than_past, without_reference
from pipeline.core.phrases.clauses import last_clause, words_between
from pipeline.core.phrases.measures import TIME, Bound, Peeled
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_JOINERS = "、和，及与"
_LISTED = re.compile(rf"[、和]|与(?!会)|{clauses.AND_ALSO}")
#: Last words of subjects that call their percentages growths.
_GROWTH_NOUNS = (*cues.UP_NOUNS, *cues.DOWN_NOUNS)
_COME_TO = re.compile(rf"(?:[均都]|统一|){any_of(cues.MOVING)}[到至为]")
#: What is set by others, and how far beyond it values are (分别超省定任务0.7万亩、0.1万吨).
_SET = ("任务", "目标", "计划", "指标", *cues.SET_IN_NUMBERS, "平均", "平均水平")
#: What growths are measured from, said before 分别 (较“四经普”|分别增长5%、8%; 比全国、全省|分别高1.2、0.8个百分点).
_THAN = re.compile(r"[比较][^，、]{2,16}(?:、[^，、]{2,12})?|[与同][^，、]{2,16}相比")
#: What a list of subjects is compared with, behind it (甲贷、乙贷增速|比各项贷款增速|分别高4、0.7个百分点).
_THAN_OTHERS = re.compile("(?<=..)(?<!占)比(?!重|例|率)[^，、比]{2,16}$")
#: What a list of subjects is a share of, behind the last of them.
_SHARE_OF = re.compile("(?<=..)(?:[仅约]|分别)?(?P<of>占(?!比|用|地).{2,})$")
#: Kinds of numbers whose unit the last of a list may say (扩大到60万|和52万平方米); the word before what one shares in.
_WITHOUT_UNIT, _SHARE = ("magnitude", "bare"), "占"
#: Between two counts of one list.
_ONE_LIST = re.compile(r"[^，。；：、和及\d]{0,16}[、和及]")
#: So many values behind as many names are theirs in order, in whatever units.
_SURELY_LISTED = 3
#: No list of values is longer: a limit for texts that are nothing but numbers.
_LONGEST = 48


def group_from(text: str, kept: list[Quantity], index: int) -> list[Quantity]:
    """The quantities from ``index`` on that stand in one list (``14.9%、11.8%``)."""
    group = [kept[index]]
    for q in kept[index + 1 : index + _LONGEST]:
        _, behind = measures.bound_behind(text, group[-1].end)
        between = text[behind : q.start]
        listed = between.strip(_JOINERS) == "" and q.kind not in ("rank", "front")
        if between == "，" and q.unit != group[-1].unit:
            break
        if between[:1] not in "、和及与" and _COME_TO.match(between.lstrip("，")):
            break  # 分别从3家、5家(，)|增加到8家、9家
        if not listed and (
            q.unit != group[-1].unit or "分别" in between or _is_another(measures.peel(between.lstrip(_JOINERS)))
        ):
            break
        group.append(q)
    return group


def _is_another(peeled: Peeled) -> bool:
    """Whether the words between two numbers make another statement of the second (…上升5%，转为下降1%)."""
    if measures.strives(peeled):
        return True  # 分别达到20亿元、5亿元，|力争达到30亿元、8亿元
    return peeled.name != "" or (peeled.direction != 0 and not peeled.to)


def listed_from(text: str, kept: list[Quantity], index: int) -> list[Quantity]:
    """The quantities of :func:`group_from` as far as a 、 or 和 joins each to the one before."""
    group = group_from(text, kept, index)
    size = 1
    while size < len(group) and text[group[size].start - 1] in "、和":
        size += 1
    return group[:size]


def are_alike(listed: list[Quantity], name: str) -> bool:
    """Whether a list of values in one unit stands behind a list of names, without 分别."""
    if "”" in name:
        parts = subjects.split_subjects(name, len(listed)) if "、" in name else None
        return parts is not None and len(parts) > 1 and all(q.unit == listed[0].unit for q in listed)
    if name.endswith("等") or (_LISTED.search(name) is None and not subjects.names_pair(name)):
        return False
    unit = listed[-1].unit
    alike = all(q.unit == unit or (not q.unit and q.kind in _WITHOUT_UNIT) for q in listed)
    alike = alike or ("/" in unit and all(q.unit.partition("/")[0] == unit.partition("/")[0] for q in listed))
    alike = alike or all(q.unit in TIME for q in listed)
    if not alike and len(listed) >= _SURELY_LISTED and not any(q.unit in measures.RATIO_UNITS for q in listed):
        alike = name.count("、") == len(listed) - 1  # 煤、油、气产量达到50万吨、3万吨、9亿立方米
    return alike or _of_own_measures(name, len(listed))


def _of_own_measures(name: str, count: int) -> bool:
    """Whether a list of names says what is measured of each (种植面积和产量|稳定在57万亩、26万吨)."""
    parts = _LISTED.split(name)
    return len(parts) == count and all(shared_endings.shared_ending(part) or sides.is_attribute(part) for part in parts)


def are_before(sentence: Sentence, count: int, begin: int, carry: Carry) -> bool:
    """Whether the clause before lists ``count`` statistics whose growths follow in order (A率、B率，较上年提高…)."""
    clause = last_clause(words_between(sentence.text, carry.end, begin))
    return _LISTED.search(clause) is not None and _of_own_measures(clause, count)


def are_sides(sentence: Sentence, name: str, count: int, begin: int, carry: Carry) -> bool:
    """Whether ``name`` is a side of each of ``count`` things listed right before it, with their numbers or without
    (37个A、24个B完成投资|370亿元、115亿元; 甲河、乙河水质改善，满意度|达99%、93%)."""
    words = naming.named(name)
    if not words or not sides.is_attribute(words):
        return False
    if len(carry.names) < count:
        clause = last_clause(words_between(sentence.text, carry.end, begin))
        return not carry.names and _LISTED.search(clause) is not None and _listed_in(clause, count) is not None
    told = sentence.reading.observations[-count:]
    between = (sentence.reading.between(one, other.start) for one, other in pairwise(told))
    return all(one.measure == "level" and one.unit not in measures.RATIO_UNITS for one in told) and all(
        _ONE_LIST.fullmatch(words) for words in between
    )


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
    peeled = parts.in_order_of_place(group, at_rates.each_at_rate(sentence.text, group, begin, peeled))
    words, gap = _words_and_gap(peeled, head)
    names = _names_in_order(sentence, words, gap, len(group), begin, carry)
    if names is None and head is not None and words:
        names = things_behind.sides_of_things(sentence.text, words, group) or [words] * len(group)
    names, peeled = _of_wholes(names, peeled, head, len(group), carry.subject)
    if names is None:
        return False
    names = _shared_of(names) if head is None and group[-1].unit == "%" else names
    names = names if carry.subject or not words else _of_clause_before(sentence, names, begin)
    if not words and group[-1].unit not in measures.RATIO_UNITS:
        names = _altogether(names, peeled, head or "")
    if gap is not None and group[-1].unit != "个百分点" and not gap.reference.endswith(_SET):
        gap = than_past(peeled.name)  # A、B分别比上年多3家、5家
    also = gap.name if gap is not None else peeled.name
    also = also if head is not None and also != "按" else ""
    # 投资9亿元，其中A、B投资分别占20%、30%
    also = (parts.share(sentence, "", "", begin, carry) or also) if also == "占" else also
    counts = not peeled.direction and all(q.unit == group[0].unit not in measures.RATIO_UNITS for q in group)
    flow = (naming.flow_of(names[0]) or several.done_to(names)) if counts and words else ""
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
    return replace(peeled, bound=behind or multiples.bound_of(also))


def _of_clause_before(sentence: Sentence, names: list[str], begin: int) -> list[str]:
    """``names``, sides of nothing told by a number, of what the clause before tells (药业集聚，|产值、利润分别增长)."""
    if not all(sides.is_attribute(name) for name in names):
        return names
    topic = topics.topic_before(sentence.text, sentence.start, begin)
    told = len(topic) > 2 and topic[0] != "“"  # “三减一优”: what is done, not to what
    of_each = [(reached.able_to_have(sentence.text, sentence.start, begin, topic, name), name) for name in names]
    return [sides.of_topic(*one) for one in of_each] if told else names


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
    if gap is not None and len(_LISTED.split(gap.reference)) == count and (words or carry.names):
        its_own = not words or (words in side_words.SPEEDS and carry.names)  # 投资增长9%，增速分别高于全国、全省…
        return [carry.names[-1][0]] * count if its_own else None  # 甲率7%，分别高于全国、全省2、3个百分点
    return _subjects(sentence, words, count, begin, carry)


def lists_subjects(name: str, count: int) -> bool:
    """Whether ``name``, behind 分别, lists ``count`` subjects itself, and no wholes or others to be compared with."""
    if _LISTED.search(name) is None or name.startswith((*verbs.RELATING, "比", "较")) or "于" in name or "占" in name:
        return False
    return subjects.split_subjects(name, count) is not None


def _grown(head: str | None, peeled: Peeled) -> Peeled | None:
    """The cues of values that ``head`` calls growths (存贷款增速|分别达7.9%、8%; 年均增长|分别高达), else None."""
    if peeled.name.endswith("降价"):
        return replace(peeled, direction=-1)
    if head is None or peeled.direction:
        return None
    if not head.endswith(_GROWTH_NOUNS) and not (peeled.to and head.endswith(cues.GROWING)):
        return None
    noun = measures.peel(head)
    return replace(peeled, direction=noun.direction, average=noun.average or peeled.average, to=False)


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
    if (not q.unit and q.kind in _WITHOUT_UNIT) or (q.unit == "个" and unit in TIME):  # 30个和40个工作日
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


#: Several things told by name, and that they are so many of a kind (橡胶、涂装|两个产业集群向高端转型).
_SO_MANY = re.compile(r"(?P<list>[^，。；：]+?)(?P<count>[两三四五六七八九十])[个大家条项]")
_COUNTS = "零一两三四五六七八九十"


def _listed_in(clause: str, count: int) -> list[str] | None:
    """The ``count`` subjects that a clause without a number tells of, or None."""
    if (some := _SO_MANY.match(clause)) is not None and _COUNTS.index(some["count"]) == count:
        first, sign, rest = some["list"].partition("、")
        return subjects.split_subjects((topics.topic_of(first.removeprefix("重点")) or first) + sign + rest, count)
    return subjects.split_subjects(topics.topic_of(several.without_kind_of_all(clause)), count)


#: How the subjects of a clause are said to have moved, before their values (A和B明显增长，|分别达到…).
_MOVED = re.compile(
    r"(?<=..)(?:在[^，]{2,10}基础上)?(?:明显|大幅|大幅度|快速|稳步|持续|不断|显著|双双|同步|较快|平稳|均|都|实现)+"
    r"“?双?(?:增长|提高|提升|增加|下降|上升|增|升|降|减|赢|改善|翻番|翻了?一番|倍增)”?$"
    r"|(?<=..)(?:均|双双|都)(?:超过?|创|突破|高于|跑赢|好于|优于|达到?)[^，]*$"
)


def _subjects_before(carry: Carry, count: int) -> list[str]:
    """The last ``count`` subjects told, or ranked (均居首位，|总量分别达…); none where they are fewer. Of each the
    last told of it, if that is told of so many things (20个项目完成投资2亿元，30个厂完成投资3亿元，|分别增长)."""
    end, ranked = carry.ranked
    names = [name for name, _ in carry.names]
    if end == carry.end and len(ranked) == count:
        names = [one.removesuffix("增速") for one in ranked]
    names = names[-2 * count :] if names[-2 * count :: 2] == names[1 - 2 * count :: 2] else names  # 税收从3亿元到4亿元
    last = [one for one, then in zip(names, [*names[1:], ""], strict=False) if not (one and then.startswith(one))]
    chosen = last if len(last) == count and len(names) == 2 * count else names
    return chosen[-count:] if len(chosen) >= count else []


def _subjects(sentence: Sentence, words: str, count: int, begin: int, carry: Carry) -> list[str] | None:
    """The ``count`` subjects that ``words`` name, or, where there are none, the clause or the numbers before."""
    earlier = _subjects_before(carry, count)
    words = "" if earlier and references.counted_alone(words) == count else words
    if words:
        names = parted_sides.of_examples(words, count) or subjects.split_subjects(words, count)
        is_side = names is None and (
            sides.is_attribute(words)
            or shared_endings.shared_ending(words) == words
            or words in side_words.SECTOR_SIZES
        )
        if names is None and not is_side:
            earlier = earlier if carry.group_end == carry.end else []
            is_side = several.is_figure_of_each(words, earlier)
        if names is None and is_side:
            if earlier:
                return [parted_sides.side_of(name, words) for name in earlier]
            before = parted_sides.of_bases(last_clause(words_between(sentence.text, carry.end, begin)), words)
            listed = _listed_in(before, count) if _LISTED.search(before) else None
            if listed is None and words.startswith("占"):
                listed = subjects.split_subjects(naming.named(before), count)
            listed = listed or subjects.split_subjects(carry.topic, count)  # 办理建议和提案90件，满意率分别达到…
            return [sides.of_topic(name, words) for name in listed] if listed is not None else None
        return names
    end, ranked = carry.ranked
    if end == carry.end and len(ranked) == count and begin - end - sentence.text.startswith("”", end) <= 1:
        return list(ranked)  # A、B分别居第3位、第6位，|分别提升2位、5位
    if earlier and begin - carry.end <= 1:
        upon = carry.subject if sentence.is_behind_base() and carry.group_end != carry.end else ""
        return subjects.split_subjects(upon, count) or earlier
    clause = last_clause(words_between(sentence.text, carry.end, begin))
    if not clause and carry.subject and not earlier:
        return subjects.split_subjects(carry.subject, count)  # A和B增长8%，分别达到3亿元、5亿元
    clause = naming.strip_lead(_MOVED.sub("", clause))
    if "、" in clause and not shared_endings.shared_ending(clause):
        head, _, last = clause.rpartition("、")
        clause = f"{head}、{topics.before_verb(last)}"
    return parted_sides.of_examples(clause, count) or subjects.split_subjects(clause, count) or earlier or None
