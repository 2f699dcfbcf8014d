"""The observation that a number and what is said of it make.

Belongs here: putting together value, comparator, period, role and what a target demands.
Does not belong here: reading the words (statements.py, groups.py, ranks.py).
"""

import re
from dataclasses import dataclass

from pipeline.core.carried import opening_owners
from pipeline.core.discourse import ranked_among, same_place
from pipeline.core.lexicon.side_words import SPEEDS
from pipeline.core.lexicon.units import SMALL_MONEY
from pipeline.core.model import GROWING, Comparator, Observation
from pipeline.core.observations import targets
from pipeline.core.observations.targets import Judged, Promise
from pipeline.core.phrases import causes, measures, trimming
from pipeline.core.phrases.clauses import sentence_around
from pipeline.core.state import Sentence, Statement
from pipeline.core.times import rows
from pipeline.core.times.roles import role_and_period
from pipeline.core.tokens import Quantity

#: The values before one of several that differ from others, behind what these are.
_VALUES, _VALUE, _AND = re.compile(r"\d.*"), re.compile(r"\d[\d.]*"), re.compile("[、和与及]")
_NO_WORDS = re.compile(r"[^\w%“”]+")
_WORDS_WINDOW = 24
_VERB_WINDOW = 12
#: That a difference is one of growths, said before it (A、B|增速分别高于全国3个、1个百分点; |增速比上年提高2个百分点).
_SPEED = re.compile(
    r"(?:增速|增幅)(?:分别|均|都|也|仍|还|继续|持续|明显|大幅|平均|同比|环比|[比较][上去]年(?:同期)?)*(?:[高快大低慢超领跑优][于过出先赢]"
    r"|[比较][^，。；\d]{1,8}?(?:提高|提升|上升|加快|回升|下降|回落|放缓|高|快|低|慢)|提高|提升|上升|加快|回升|下降|回落|放缓|减缓|趋缓|收窄)"
)
_SPEED_ENDS = (*SPEEDS, "增长", "增长速度", "增长幅度", "率", "比重", "占比")
#: What has no size of its own to grow: its growth is in the name (经济|增长5%，高于全省1个百分点).
_ECONOMY = ("经济", "国民经济")
_UNNAMED = "未指明"


def record(sentence: Sentence, q: Quantity, said: Statement) -> None:
    """Add the observation that ``q`` is, as ``said`` of it."""
    reading, text = sentence.reading, sentence.text
    value, high = (q.value if q.value < 0 else q.value * said.sign), q.value_max  # 降幅收窄到-1%
    if high is not None and said.sign < 0:
        value, high = -high, value
    comparator = "le" if q.kind == "front" else measures.signed(said.bound, said.sign < 0)
    thing, times, of = trimming.finished(said.indicator).partition("是")  # 总量|是|上年
    told = reading.observations[-1].indicator if reading.observations else ""
    thing = same_place.with_owner(told, opening_owners.of_opening(text, sentence.start, q.start, thing))
    said.indicator = thing + times + of
    if said.indicator.endswith("占") and (q.unit == "%" or q.kind == "fraction"):
        said.indicator += "比"  # 教育支出|占23%
    if said.measure in ("growth", "avg_growth", "gap", "change"):
        said.indicator = causes.without_cause(said.indicator)
    if said.measure in ("growth", "avg_growth", "gap"):
        said.indicator = trimming.grown(said.indicator, a_year=said.measure == "avg_growth", told=told)
    if not said.indicator:
        said.indicator = _words_before(text, q.start)
        said.indicator = ranked_among.unplaced(said.indicator) if said.measure == "rank" else said.indicator
    if "\n" in (text[said.begin - 1 : said.begin], text[sentence.start - 1 : sentence.start]):
        said.indicator = rows.titled(sentence, said.begin, said.indicator)
    role, period = role_and_period(sentence, q, said)
    unit = SMALL_MONEY.get(q.unit, q.unit) or ("" if q.kind == "fraction" else _unit_in(said.indicator))
    target = _target(sentence, q, value, high, comparator, said) if role == "target" else None
    kind, lo, hi = target.promise if target else (None, None, None)
    relative_to = _relative_to(said, text[said.begin : q.start]) if unit == "%" or said.measure == "gap" else ""
    shift = sentence.shift
    start, end = (q.start + shift, q.end + shift) if shift is not None else reading.normal.span(q.start, q.end)
    # a named tuple's own constructor is Python, and takes five times as long
    fields = (
        start,
        end,
        reading.stored[start:end],
        reading.as_written(said.indicator + _speed(sentence, q, said)),
        said.measure,
        value,
        high,
        comparator,
        unit,
        period,
        role,
        sentence.number,
        sentence.stored_start,
        sentence.stored_end,
        kind,
        lo,
        hi,
        target.verb if target else "",
        reading.as_written(target.stretch) if target else "",
        reading.as_written(relative_to),
        q.digits,
        q.power,
        "A" if target else _status(sentence, q.start),
    )
    reading.observations.append(tuple.__new__(Observation, fields))


def _speed(sentence: Sentence, q: Quantity, said: Statement) -> str:
    """The word behind the name of what differs from others in how fast it grows, '' where that is no difference or
    one of another kind (生产总值增长5%，高于全省1个百分点: 生产总值|增速; 入学率高于全省1个百分点).

    So it is with what differs from itself before (生产总值增长5%，比上年提高1个百分点)."""
    name = said.indicator
    if name in _ECONOMY:
        return "增长" if said.measure in GROWING else "增速" if q.unit == "个百分点" else ""
    if said.measure == "level":
        grows = q.unit == "个百分点" and sentence.text.endswith("增长", said.begin, q.start)
        moved = grows and ("拉动" in name or "带动" in name)
        return "增长" if moved and not name.endswith(_SPEED_ENDS) else ""  # 投资拉动经济|增长2个百分点
    grew = said.measure == "growth" and (q.kind == "doubling" or q.unit == "倍")
    if grew and not name.endswith(_SPEED_ENDS) and _is_of_speed(sentence, said, name):
        return "增速"
    if said.measure not in ("gap", "change") or q.unit != "个百分点" or name.endswith(_SPEED_ENDS):
        return ""
    told = _told_last(sentence, sentence.reading.as_written(name))
    if sentence.text.find("降幅", said.begin, q.start) >= 0:
        return "降幅"  # 用电量增长1%，降幅收窄2个百分点
    if told not in GROWING and _SPEED.search(sentence.text, said.begin, q.start) is None:
        return ""
    return "年均增速" if told == "avg_growth" else "涨幅" if name.endswith("价格") else "增速"


def _is_of_speed(sentence: Sentence, said: Statement, name: str) -> bool:
    """Whether it is how fast ``name`` grew that grew so much (投资增长5%，|增速较上年翻一番，|较2018年翻两番)."""
    told = sentence.reading.observations[-1:]
    again = any(one.indicator == name + "增速" and one.sentence_start == sentence.stored_start for one in told)
    return sentence.text.startswith("增速", said.begin) or again


def _told_last(sentence: Sentence, name: str) -> str:
    """The measure of what the sentence told last of ``name``, but for its rank and other differences, or ''."""
    for one in reversed(sentence.reading.observations):
        if one.sentence_start != sentence.stored_start:
            break
        if one.indicator == name and one.measure not in ("rank", "gap", "change"):
            return one.measure
    return ""


@dataclass(slots=True)
class _Target:
    """What is said of a number that is a target."""

    promise: Promise
    verb: str
    stretch: str


def _target(
    sentence: Sentence, q: Quantity, value: float, high: float | None, comparator: Comparator, said: Statement
) -> _Target:
    """What a target demands, how firmly, and what is striven for beyond it."""
    text = sentence.text
    _, after = measures.bound_behind(text, q.end)
    return _Target(
        targets.promise(value, high, comparator, said.measure),
        targets.verb_of(text[said.begin : q.start]),
        targets.stretch_behind(text, after, sentence.end),
    )


def record_judged(sentence: Sentence, one: Judged) -> None:
    """Add a target without a number; a numeral in its words (进一步优化) is part of it."""
    reading, text = sentence.reading, sentence.text
    reading.left_out = [left for left in reading.left_out if left.end <= one.start or left.start >= one.end]
    start, end = reading.normal.span(one.start, one.end)
    sentence_start, sentence_end = _sentence_around(sentence, one)
    reading.observations.append(
        Observation(
            start=start,
            end=end,
            quote=reading.stored[start:end],
            indicator=reading.as_written(one.name),
            measure="qualitative",
            value=None,
            value_max=None,
            comparator="eq",
            unit="",
            period=sentence.section.period,
            role="target",
            section=sentence.number,
            sentence_start=sentence_start,
            sentence_end=sentence_end,
            target_kind=one.kind,
            target_lo=None,
            target_hi=None,
            verb=targets.verb_of(text[max(sentence.start, one.start - _VERB_WINDOW) : one.start]),
            stretch="",
            relative_to=one.relative_to,
            decimals=0,
            magnitude=0,
            obs_status="A",
        )
    )


def _sentence_around(sentence: Sentence, one: Judged) -> tuple[int, int]:
    """Where the sentence of ``one`` stands in the stored text: ``sentence``, or one that leads to it or goes on."""
    if sentence.start <= one.start < sentence.end:
        return sentence.stored_start, sentence.stored_end
    low = 0 if one.start < sentence.start else sentence.end
    return sentence.reading.normal.span(*sentence_around(sentence.text, low, one.start))


def _words_before(text: str, at: int) -> str:
    """The last words before a number, for want of a name: an observation says what stands beside its number."""
    found = _NO_WORDS.sub(" ", text[max(0, at - _WORDS_WINDOW) : at]).split()
    return found[-1] if found else _UNNAMED


def _unit_in(indicator: str) -> str:
    """The unit that the noun of an indicator is."""
    return "人次" if indicator.endswith("人次") else "人" if indicator.endswith("人数") else ""


def _status(sentence: Sentence, at: int) -> str:
    """SDMX OBS_STATUS of a number at ``at``: P behind 初步核算, E behind 预计, A otherwise."""
    if 0 <= sentence.preliminary < at:
        return "P"
    return "E" if 0 <= sentence.estimated < at else "A"


def _relative_to(said: Statement, lead: str) -> str:
    """What a difference or an attainment is measured against, of several in order each its own."""
    if said.measure != "gap":
        return targets.attained_of(lead)
    gap = measures.gap_of(lead)
    if gap is None:
        others = measures.peel(lead).name
        return others if measures.FROM_OTHERS.fullmatch(others) is not None else ""  # 高于全国2个百分点、全省|1个百分点
    others = _VALUES.sub("", gap.reference).removesuffix("分别")
    each, at = _AND.split(others), len(_VALUE.findall(gap.reference))
    if "分别" in lead and at < len(each) and all(measures.FROM_OTHERS.fullmatch(other) for other in each):
        return each[at]  # 分别高于全国、全省1个、|2个百分点
    return others if at == 0 or len(each) == 1 else ""
