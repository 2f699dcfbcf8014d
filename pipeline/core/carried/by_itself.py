"""Names that no number before completes: what a clause tells by itself, of the whole place or of what it speaks of.

Belongs here: shares, contributions and things that a clause names without a subject, and what a crop yields that was
told further before. Does not belong here: names that are completed from the number before (attributes.py).
"""

import re

from pipeline.core.carried import leaning
from pipeline.core.discourse import same_place, sides, topics
from pipeline.core.lexicon import money, nouns
from pipeline.core.model import Observation
from pipeline.core.phrases import naming
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: The whole place, of which a clause speaks again behind one of a part of it (某医院开业，|全区|新增床位900张).
_WHOLE_PLACE = re.compile(rf"(?:全年|目前|[累共]计|){leaning.WHOLE_PLACE}(?=[^，。；、]{{3}})")
_WHOLE_PLACE_HEADS = frozenset("全目累共")
#: What part of a growth is brought about is by a thing, not by its strength (丝绸业影响力提升，|对税收增长的贡献率).
_STRENGTH = re.compile("(?<=..)(?:(?:国际|市场|品牌|)(?:影响力|竞争力)|增[速幅])$")

#: What is yielded, the plots where it is grown that are counted or measured, and what is planted on so much land.
_YIELDED = ("总产", "总产量", "年总产量", "产量", "年产量", "单产", "平均单产")
_WORTH = ("产值", "总产值", "年产值", "优果率")
_PLOTS = re.compile(
    "(?:示范|标准|核心|种植|生产|丰产|样板)[^，、]{0,6}(?:园|田|基地|点|片|带|区)$|[果茶菜药]园(?:面积)?$"
)
_PLANTED = re.compile(
    "(?:(?:累计|共|完成|新)*(?:种植|栽植|栽种|栽培|播种|发展|扩种|新?[栽植种])(?P<crop>[^，、和的]{2,6}?)(?:基地|面积|种植)?"
    "|(?P<sown>[^，、和的]{2,6}?)(?:播种|种植|栽培)面积)"
)
_LAND_UNITS, _LAST_TOLD = frozenset(("亩", "公顷")), 8
#: What a budget takes in, and that it spends something.
_TAKEN_IN, _SPENT = re.compile("(?P<budget>.*(?:预算|财政))总?收入"), "支出"
#: The next thing of a list, whose side stands in brackets as that of the first does (甲园(占地9亩)|、乙园(|占地7亩)).
_NEXT_IN_LIST = re.compile(r"\)[、和](?P<whose>[^，。；、：()\d]{2,20})\(")


def of_no_number(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name`` that no number before completes: a share of what the clause tells, a thing of the whole place; or ""."""
    text = sentence.text
    contributes = name.startswith("对") and name.endswith("贡献率")
    if (name.startswith("占") or contributes) and not carry.subject:
        topic = topics.topic_before(text, sentence.start, said.begin)
        return (_STRENGTH.sub("", topic) if contributes else topic) + name
    if (name in _YIELDED or name in _WORTH) and (crop := _crop_grown(sentence, said, carry, name)):
        return crop + name
    if name == _SPENT and carry.subject.endswith(money.TAXES):
        return _spent(sentence)
    if text[said.begin - 1] == "(" and any(told.endswith(name) for told, _ in carry.names):
        other = _NEXT_IN_LIST.fullmatch(text, carry.end, said.begin)
        if other is not None and sides.is_attribute(name):
            return naming.strip_lead(other["whose"]) + name
    return name if _is_of_whole_place(text, q, said, name, carry.subject) else ""


def _crop_grown(sentence: Sentence, said: Statement, carry: Carry, name: str) -> str:
    """The crop planted earlier in the sentence, where the number before tells only of plots (新栽梨3万亩，建成示范园
    2个，|总产9万吨) or of what it yielded already; '' where it tells of a crop itself, or none was planted."""
    of_plots = name in _YIELDED and _PLOTS.search(carry.subject) is not None
    if not (of_plots or carry.subject.endswith(_YIELDED)) or said.begin - carry.end > 1:
        return ""
    for told in _told_here(sentence):
        planted = _PLANTED.fullmatch(told.indicator) if told.unit in _LAND_UNITS else None
        if planted is not None and _PLOTS.search(planted[0]) is None:
            crop = planted["crop"] or planted["sown"] or ""
            return crop if of_plots or carry.subject.startswith(crop) else ""
    return ""


def _spent(sentence: Sentence) -> str:
    """What the budget spends of which the sentence tells what it takes in: its name, where that is told."""
    budgets = [_TAKEN_IN.fullmatch(told.indicator) for told in _told_here(sentence)]
    return next((one["budget"] for one in budgets if one is not None), "") + _SPENT


def _told_here(sentence: Sentence) -> list[Observation]:
    """What was told last in the sentence that the last observation stands in, the latest first."""
    told = sentence.reading.observations[-_LAST_TOLD:]
    return [one for one in reversed(told) if one.sentence_start == told[-1].sentence_start]


def speaks_of_all(text: str, begin: int, end: int) -> bool:
    """Whether a clause that begins at ``begin`` speaks of the whole place."""
    return text[begin] in _WHOLE_PLACE_HEADS and _WHOLE_PLACE.match(text, begin, end) is not None


def _is_of_whole_place(text: str, q: Quantity, said: Statement, name: str, subject: str) -> bool:
    """Whether a clause tells ``name``, a thing by itself, of the whole place: of no part told before as ``subject``."""
    if said.joined or not speaks_of_all(text, said.begin, q.start):
        return False
    if naming.is_bare_doing(name) or naming.is_done_alone(name):
        return False
    plain = topics.needs_topic(name) or name in nouns.PLAIN
    return same_place.names_its_things(subject, name) if sides.is_attribute(name) else not plain
