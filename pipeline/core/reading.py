"""From the numbers of a sentence to its observations.

Belongs here: which numbers of a sentence are read, in which order, and by which reader.
Does not belong here: the readers (statements.py, groups.py, ranks.py), the words' meanings, sections.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from pipeline.core.carried import multiples, parts
from pipeline.core.counts.counting import may_be_counted
from pipeline.core.discourse import sides
from pipeline.core.lexicon import clauses as lexicon
from pipeline.core.lexicon import cues, sharing
from pipeline.core.model import GROWING, Section
from pipeline.core.observations import several, targets
from pipeline.core.observations.group_subjects import lists_subjects
from pipeline.core.observations.groups import read_group
from pipeline.core.observations.listed_numbers import are_alike, are_before, are_sides, group_from, listed_from
from pipeline.core.observations.records import record_judged
from pipeline.core.observations.remarked import Remarked, list_with_remarks
from pipeline.core.observations.statements import read_one, read_wider
from pipeline.core.patterns import any_of
from pipeline.core.phrases import clauses, measures, naming, predicates
from pipeline.core.phrases.bases import PART_OF_YEAR, base_start, without_first
from pipeline.core.phrases.measures import Peeled
from pipeline.core.ranking.medals import read_medals
from pipeline.core.ranking.ranks import is_rank, read_ranks
from pipeline.core.ranking.some_of import read_some
from pipeline.core.scope import quoted, reasons, sizes
from pipeline.core.state import Carry, Reading, Sentence
from pipeline.core.times import handed_out
from pipeline.core.tokens import Quantity, Skip

#: A clause of its own behind a ； is at least so long, its comma counted.
_CLAUSE = 5
#: Another limit of the things that were counted before their parts (产值超亿元企业9家，其中新增2家；|超5亿元企业3家).
_NEXT_LIMIT = re.compile(r"(?:超过?|过|突破)[\d百千万亿]")
#: What a number behind another begins with where it goes on from that one (在增长5%的基础上再增长3%).
_UPON = "的基础上"
#: The growth that the number before is called, before another (保持8%以上|增长、|达300亿元).
_GREW = ("增长、", "增长，")
#: Words before a percentage that is the common mark of several rates end so (两个100%, “双100%”).
_MARK_ENDS = ("个", "双", "“")
#: A thing named behind numbers of it, no predicate of what has them.
_THING = re.compile(r"的?[^，。；：、\s\d()“”以左上居位列占][^，。；：、\s\d()]")
#: What each of several values is a share of, or so many times as much as.
_SHARE_OF_EACH = re.compile(r"[均已各]*(?:完成|占|是)[^，、；]{2,16}")
#: What closes the circumstances under which something comes about.
_IN_SPITE = re.compile(f"的?(?:不利)?{lexicon.UNDER_CIRCUMSTANCES}")
#: What is less than the whole of what had been set is how far beyond that something is (超年度目标|的|18%).
_BEYOND_SET = re.compile(rf"(超(?!额)[过出]?[^，。；、\d]{{0,10}}{any_of(cues.SET)}[数值]?)的$")
_ALL_OF_IT = 100
#: What stands between two numbers of one list, each behind its name.
_NEXT_LISTED = re.compile(r"[、和](?!其中)[^，。；：、\d]{2,16}")
_BRACKETED = re.compile(r"\([^()]*\)")
#: Before 上 these make a verb of it (迈上万亿元台阶): it is no bound then.
_CLIMBED = ("迈", "跃", "跨", "站", "登", "攀")
#: So many signs behind a number show whether a predicate stands there.
_PREDICATE = 16
#: Some that are told of more beforehand (引进包括2名院士在内的|35名人才): the verb is that of all.
_INCLUDES, _AMONG_THEM, _INCLUDING_WINDOW = "包括", "在内的", 60
_INCLUDING = re.compile(rf"(?P<verb>[^，。；：、\n\d]{{0,8}}){_INCLUDES}[^。；\n]+{_AMONG_THEM}$")
#: Behind a verb: that it is so from here on (同比增长(下同)|8%, 同比增长(以下简称增长)|8%), or how it is reckoned.
_HOLDS_ON = re.compile(
    r"(?:\([^()，]{0,10}，|[(，]+)(?:以?下(?:均?同|简?称)[^()，]*)\)$"
    r"|\((?<=[长加升涨降减落跌]\()(?:[^()，。；\d]{0,8}(?:口径|可比|不变价格?|因素)[^()，。；\d]{0,6}|现价|不含[^()，。；\d]{2,10})\)$"
)
#: Behind a growth: in which part of the year it was such (产值增速上半年|4%).
_WHEN = re.compile(rf"(?<=增速|增幅){PART_OF_YEAR}(?=(?:达到?|为|)$)")


def read_sentence(reading: Reading, start: int, end: int, kept: list[Quantity], section: Section, number: int) -> None:
    """Add the observations of a sentence, given those of its numbers that are statistics, and its section.

    ``start`` and ``end`` bound it in the normal form; ``number`` is the section's place among all.
    """
    sentence = Sentence(reading, start, end, section, number)
    if not reading.headline_read and section.role == "target" and "/" not in section.period:
        _read_headline(sentence, kept)
    carry, outer = Carry(start), None
    index = 0
    while index < len(kept):
        if outer is not None and (closed := reading.normal.text.find(")", carry.end, kept[index].start)) >= 0:
            carry, outer = outer, None
            carry.end = closed + 1
        elif outer is None and _opens_bracket(reading.normal.text, carry.end, kept[index].start):
            outer = carry.copy()
        index += _read(sentence, kept, index, carry)
    reading.leave_subject(carry.subject, end)


def _opens_bracket(text: str, end: int, at: int) -> bool:
    """Whether a bracket right behind a number that ends at ``end`` holds the next one, ``at``: what follows behind the
    bracket goes on from the number before it (预算收入23亿元(其中税收18亿元)，增长9%)."""
    return text.startswith("(", end) and text.find(")", end, at) < 0


def statistics(reading: Reading, start: int, end: int, numbers: list[Quantity]) -> list[Quantity]:
    """Those of the ``numbers`` of a sentence that are statistics; the others are left out with the reason."""
    kept: list[Quantity] = []
    text, marks = reading.text, reading.quoted
    marked = marks.any_in(start, end)
    last: Quantity | None = None
    before: Quantity | None = None
    named = False
    for q in numbers:
        mark = marks.around(q, start, end) if marked else None
        reason = reasons.reason_out(text, q, start, end, last) if mark is None else quoted.reason_out(text, q, mark)
        if reason is None and named and before is not None and sizes.beside(text, q, before):
            reason = "name"
        if reason is None:
            last = q
            kept.append(q)
        else:
            reading.left_out.append(Skip(q.start, q.end, reason))
        if reason == "name" and kept and kept[-1] is before and sizes.beside(text, before, q):
            reading.left_out.append(Skip(before.start, before.end, reason))
            kept.pop()
        before, named = q, reason == "name"
    return kept


def _read_headline(sentence: Sentence, kept: list[Quantity]) -> None:
    """The targets without a number, where this is the sentence that lists the year's main targets."""
    text, end = sentence.text, sentence.end
    start = _headline_begin(text, sentence.start)
    section, numbers = sentence.section, [q.start for q in kept]
    called = text.find("目标", start, end) >= 0 or text.find("指标", start, end) >= 0
    if not called or targets.HEADLINE.search(text, start, end) is None:
        if not targets.lists_main_targets(text, start, numbers):
            return
        if targets.HEADLINE.search(text, section.start, section.end) is not None:
            return  # they are listed in another sentence
    reading = sentence.reading
    reading.headline_read = True
    numbers += reading.numbers[bisect_left(reading.numbers, end) :]  # of the sentences that go on with the goals
    for one in targets.judged(text, start, end, numbers):
        record_judged(sentence, one)


def _headline_begin(text: str, start: int) -> int:
    """Where the sentence begins that goes on at ``start``: with the line before, where that ends in a colon."""
    if not text.startswith("：\n", start - 2):
        return start
    return max(text.rfind("\n", 0, start - 1), text.rfind("。", 0, start)) + 1


def _read(sentence: Sentence, kept: list[Quantity], index: int, carry: Carry) -> int:
    """Read the quantity at ``index``, with those handed out in order with it; returns how many were read."""
    text = sentence.text
    q = kept[index]
    parted = text.find("；", carry.end, q.start) >= 0
    handed_out = carry.group_end == carry.end
    begin, carry.end = clauses.clause_begin(text, carry.end, q.start, sentence.reading.has_points)
    carry.group_end = carry.end if handed_out else carry.group_end  # 3亿元、5亿元(预计)|，是上年的2倍、3倍
    if parted:
        _part(text, q, begin, carry)
    _note_parted(text, q, begin, carry)
    if q.kind == "medal" or is_rank(q):
        read = read_medals if q.kind == "medal" else read_ranks
        return read(sentence, kept, index, begin, carry)
    if read_some(sentence, q, begin, carry):
        return 1
    if text[begin : begin + len(_UPON)] == _UPON:
        begin += len(_UPON)
    elif carry.measure == "growth" and text.startswith(_GREW, begin):
        begin += len(_GREW[0])
    begin = _behind_predicate(sentence, q, begin)
    lead = _beyond_set(q, _words_before(text, begin, q.start))
    if q.kind in ("raised", "raised bare") and lead.endswith("上") and lead[-2:-1] not in _CLIMBED:
        lead = lead[:-1]
        q = replace(q, more=True)
    following = kept[index + 1] if index + 1 < len(kept) else None
    if read_wider(sentence, q, begin, lead, carry) or _read_in_spite(sentence, q, begin, lead, carry, following):
        return 1
    if "分别" in lead:
        return _read_ordered(sentence, q, kept, index, begin, lead, carry)
    marked = _before_common_mark(q, lead)
    if marked is not None:
        read_one(sentence, q, replace(measures.peel(marked), both=True), begin, marked, carry, following)
        return 1
    lead = _unquoted(text, q, lead)
    peeled = measures.peel(lead, _is_ratio(q))
    if following is not None and text[following.start - 1] in "、和":
        group = listed_from(text, kept, index)
        group[0] = q
        goes_on = q.unit == "位" == carry.unit and carry.measure == "change" and not peeled.name
        if len(group) > 1 and not goes_on and _read_listed(sentence, group, peeled, begin, lead, carry):
            return len(group)
    read_one(sentence, q, peeled, begin, lead, carry, following)
    return 1


def _before_common_mark(q: Quantity, lead: str) -> str | None:
    """The words before ``q`` where it is the common mark of those they list (办结率、满意率“两个|100%”); else None."""
    may_be = q.unit == "%" or q.kind in ("raised", "raised bare")
    return several.without_common_mark(lead) if may_be and lead.endswith(_MARK_ENDS) else None


def _unquoted(text: str, q: Quantity, lead: str) -> str:
    """The words before ``q`` without the mark that opens right before it or its bound (产值力争“过|千亿”)."""
    if "“" not in lead[-2:] or not text.startswith("”", q.end):
        return lead
    return lead[:-2] + lead[-2:].replace("“", "")


def _read_in_spite(
    sentence: Sentence, q: Quantity, begin: int, lead: str, carry: Carry, following: Quantity | None
) -> bool:
    """Read a number that only tells under what circumstances the subject before 在 does what follows (税收|在减税5亿元
    的情况下|增长12%); False where ``q`` is none, or has no name of its own."""
    whose, _, own = lead.rpartition("在")
    behind = _IN_SPITE.match(sentence.text, measures.bound_behind(sentence.text, q.end)[1]) if whose else None
    if behind is None:
        return False
    peeled, subject = measures.peel(own, _is_ratio(q)), naming.named(whose)
    if not subject or not naming.named(peeled.name):
        return False
    read_one(sentence, q, peeled, begin + len(whose) + 1, own, carry, following)
    carry.subject, carry.topic, carry.flow, carry.open_noun, carry.end = subject, "", "", "", behind.end()
    return True


def _is_ratio(q: Quantity) -> bool:
    """Whether ``q`` is a rate, a multiple or a fraction, not so much or so many of something."""
    return q.unit in measures.RATIO_UNITS or q.kind == "fraction"


def _read_listed(
    sentence: Sentence, group: list[Quantity], peeled: Peeled, begin: int, lead: str, carry: Carry
) -> bool:
    """Read several values that stand in one list without 分别, where they are of several subjects in order."""
    count, name = len(group), without_first(peeled.name)
    gap = measures.gap_of(lead) if len(carry.names) == count or group[-1].unit == "个百分点" else None
    if (gap is not None and not gap.name) or _follows_values(sentence, count, begin, carry, peeled.name):
        return read_group(sentence, group, peeled, "", begin, carry)
    if group[-1].unit == "倍" and _are_amounts(sentence, count) and multiples.is_told(lead):
        return read_group(sentence, group, peeled, "", begin, carry)  # …3元，…2元，是上年的|2倍和3倍
    goes_on = not lead and carry.measure in GROWING and sentence.text.startswith("、", carry.end)  # 增长5%、6%、|7%和8%
    known = not (peeled.name or goes_on or _of_thing_behind(sentence.text, group)) and len(carry.names) == count
    if not known and not naming.named(peeled.name) and peeled.direction != 0:
        known = _are_amounts(sentence, count) or are_before(sentence, count, begin, carry)
        known = known or (begin - carry.end <= 1 and _are_listed(sentence, count))
    alike = not peeled.direction and all(q.unit == group[0].unit for q in group)
    known = known or (alike and are_sides(sentence, peeled.name, count, begin, carry))
    if alike and not known and carry.group_end == carry.end and begin - carry.end <= 1:
        # 甲园、乙园增至6所、8所，在园儿童占比5%、7%
        known = several.is_figure_of_each(peeled.name, [name for name, _ in carry.names[-count:]])
    return (known or are_alike(group, name)) and read_group(sentence, group, peeled, None, begin, carry)


def _of_thing_behind(text: str, group: list[Quantity]) -> bool:
    """Whether values in units of their own are all of what is named behind the last (完成3条、5公里|河道治理)."""
    units = {q.unit for q in group}
    return len(units) == len(group) and _THING.match(text, measures.bound_behind(text, group[-1].end)[1]) is not None


def _part(text: str, q: Quantity, begin: int, carry: Carry) -> None:
    """Leave less to ``q``, which a ； parts from the number before: no topic, and no subject where it tells its own."""
    carry.topic = carry.among = ""
    carry.apart = len(carry.names)
    start = text.rfind("；", 0, begin) + 1
    opened = begin - start >= _CLAUSE and base_start(text[start : begin - 1], begin - 1 - start) != 0
    name = naming.named(measures.peel(text[begin : q.start]).name)
    if carry.parted:
        again = naming.is_bare_doing(name) or naming.is_done_alone(name) or sides.is_attribute(name)
        if again or _NEXT_LIMIT.match(name) is not None:
            carry.subject, carry.unit = carry.parted
    carry.parted = ()
    if opened or (not name and may_be_counted(text, measures.bound_behind(text, q.end)[1])):
        carry.subject = ""


def _note_parted(text: str, q: Quantity, begin: int, carry: Carry) -> None:
    """Keep the count whose parts 其中 lists from ``q`` on, for what a ； parts from them."""
    counts = q.unit in carry.wholes and q.unit not in measures.MONEY
    if counts and not carry.parted and parts.is_among(text, begin, carry):
        carry.parted = (carry.wholes[q.unit], q.unit)


def _behind_predicate(sentence: Sentence, q: Quantity, begin: int) -> int:
    """Where the words before ``q`` begin: behind what is said of the number before, where something else is said of
    ``q`` (40项成果中12项获国家认可、|7项在全国推广).
    """
    text, told = sentence.text, sentence.reading.observations
    said = text[begin : q.start - 1] if text[q.start - 1] == "、" else ""
    if not said or not told or not q.unit or told[-1].unit != q.unit or not text.endswith(q.unit, 0, begin):
        return begin
    more = text[q.end : q.end + _PREDICATE]
    both = predicates.opens_with_predicate(said) and predicates.opens_with_predicate(more)
    return q.start if both and told[-1].indicator.startswith(said) else begin


def _words_before(text: str, begin: int, at: int) -> str:
    """The words from ``begin`` to a number at ``at``, without the remark that they hold on (下降(下同)|5%), that
    what is told in brackets is a part (改造危桥90座(含|渡改桥6座)), or in which part of the year a growth was such."""
    lead = text[begin:at]
    if lead[:1] == "含" and text[begin - 1] == "(":
        lead = lead[1:]
    if lead.endswith(")"):
        lead = _HOLDS_ON.sub("", lead)
    if lead.endswith("("):
        return clauses.MARK_PASSED.sub("", lead)
    if (
        lead.endswith(_AMONG_THEM)
        and (among := _INCLUDING.search(text, max(0, at - _INCLUDING_WINDOW), at)) is not None
    ):
        return among["verb"]
    if lead.endswith(_INCLUDES) and text.find(_AMONG_THEM, at, at + _INCLUDING_WINDOW) > 0:
        return lead.removesuffix(_INCLUDES)
    return _WHEN.sub("", lead, count=1) if "增" in lead and ("季" in lead or "年" in lead) else lead


def _beyond_set(q: Quantity, lead: str) -> str:
    """``lead`` without 的 where it tells how far beyond what had been set something is (超年度目标|的|18%)."""
    return _BEYOND_SET.sub(r"\1", lead) if q.unit == "%" and lead.endswith("的") and q.value < _ALL_OF_IT else lead


def _are_amounts(sentence: Sentence, count: int) -> bool:
    """Whether the last ``count`` numbers, and none before them, are amounts of money of a kind (…3元，…2元，|增长…)."""
    told = sentence.reading.observations[-count - 1 :]
    alike = [one.measure == "level" and one.unit == told[-1].unit in measures.MONEY for one in told]
    return len(told) > count and not alike[0] and all(alike[1:])


def _are_listed(sentence: Sentence, count: int) -> bool:
    """Whether the last ``count`` numbers stand in one list, none before them (…，游客2万人次、收入3亿元，|增长…)."""
    told = sentence.reading.observations[-count - 1 :]
    apart = [
        _NEXT_LISTED.fullmatch(sentence.reading.between(one, other.start)) is None for one, other in pairwise(told)
    ]
    amounts = all(one.measure == "level" and one.unit not in measures.RATIO_UNITS for one in told[1:])
    return len(told) > count and amounts and apart[0] and not any(apart[1:])


def _follows_values(sentence: Sentence, count: int, begin: int, carry: Carry, name: str) -> bool:
    """Whether shares stand right behind values that were handed out in order (…3亿元、5亿元，|占计划的40%、60%), or
    behind as many amounts of which alone the sentence tells (建路9公里，修渠8公里，|完成计划的90%和80%)."""
    if len(carry.names) < count or _SHARE_OF_EACH.fullmatch(name) is None:
        return False
    told = sentence.reading.observations
    here = [one for one in told[-count - 1 :] if one.start >= sentence.stored_start]
    amounts = all(one.measure == "level" and one.unit not in measures.RATIO_UNITS for one in here)
    return carry.group_end == carry.end or (amounts and len(here) == count and begin - carry.end <= 1)


def _read_ordered(
    sentence: Sentence, q: Quantity, kept: list[Quantity], index: int, begin: int, lead: str, carry: Carry
) -> int:
    """Read ``q`` behind 分别 with those handed out in order with it; returns how many were read."""
    ratio = _is_ratio(q)
    head, _, tail = lead.rpartition("分别")
    if "基础上" in head and (upon := measures.upon(head)) is not None:
        head = upon.name
    peeled = measures.peel(tail, ratio)
    if not peeled.average and head.endswith(cues.AVERAGE):
        peeled = replace(peeled, average=True)
    if peeled.name.startswith("约占"):  # 分别|约占全国份额7%、18%
        peeled = replace(peeled, name=peeled.name.removeprefix("约"), bound="approx")
    remarked = list_with_remarks(sentence.text, kept, index)
    group = [q, *([one.value for one in remarked] or group_from(sentence.text, kept, index))[1:]]
    listed = not head and lists_subjects(peeled.name, len(group))  # 分别|建成省级、市级示范园4家和9家
    years = handed_out.years(sentence, begin + lead.rfind("分别"), len(group))
    if years and not listed and not naming.named(head) and len(carry.names) < len(group):
        head, peeled = peeled.name or carry.subject, replace(peeled, name="")  # 2016年、2017年分别|完成产量3吨、4吨
    if read_group(sentence, group, peeled, None if listed else head, begin, carry):
        handed_out.hand_out(sentence, years)
        if any(branches in head for branches in sharing.BRANCHES):
            carry.subject = naming.named(head)  # 批零住餐分别增长9%、…，税收占比达到7%
        return len(group) + _read_remarks(sentence, remarked, carry)
    both = measures.peel(lead, ratio)
    if "、" not in _BRACKETED.sub("", both.name):
        both = replace(both, name=both.name.replace("分别", ""))  # 各县区|分别|引进项目3个
    both = replace(both, both=True)
    read_one(sentence, q, both, begin, lead, carry, kept[index + 1] if index + 1 < len(kept) else None)
    return 1


def _read_remarks(sentence: Sentence, remarked: list[Remarked], carry: Carry) -> int:
    """Read the numbers in the remarks on values that were handed out, each of what its value is of (分别为3万吨(增长
    |2%|)、2万吨(增长|1%|)); returns how many these are."""
    if not remarked:
        return 0
    found = sentence.reading.observations
    told, names = found[-len(remarked) :], carry.names[-len(remarked) :]
    del found[-len(remarked) :]
    for observation, (name, measure), (value, remark) in zip(told, names, remarked, strict=True):
        found.append(observation)
        own = Carry(measures.bound_behind(sentence.text, value.end)[1])
        own.names.append((name, measure))
        own.leave(name, measure, value.unit, carry.sign)
        own.wholes[value.unit] = name
        index = 0
        while index < len(remark):
            index += _read(sentence, remark, index, own)
        carry.end = carry.group_end = own.end
    return sum(len(one.remark) for one in remarked)
