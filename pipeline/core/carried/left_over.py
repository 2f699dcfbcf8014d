"""What is left of things counted before, is kept, came first of them or was done to them (20件实事完成18件，|其余2件).

Belongs here: names that say only that, or who is concerned. Does not belong here: what is said of some indicators
(some_of.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon import clauses, nouns, owning, verbs
from pipeline.core.phrases import naming
from pipeline.core.phrases.measures import MONEY
from pipeline.core.state import ONE_BY_ONE, Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: What was done is told in no more signs.
_LONGEST_DOING = 4
_NOTHING_BEHIND = frozenset("，。；、")
#: Words that say only that, and those by which others are left out of what is told (除2件外).
_LEFT = frozenset(("其余", "剩余", "剩下", "其他", "最后", "保留", "只保留", "仅保留", "首批", "第一批", "第二批"))
#: That people are at work, and who they are.
_AT_WORK, _WORKERS = ("再就业", "就业"), ("职工", "人员", "劳动力", "毕业生")
_PEOPLE = frozenset(("人", "人次", "名", "户", "户次"))
#: What is told only of what the number before concerns.
_FINING, _OF_NUMBER_BEFORE = frozenset(verbs.FINING), frozenset(verbs.OF_NUMBER_BEFORE)
#: Money that people are given.
_MONEY_GIVEN = (*clauses.GIVEN, "学金")
#: Who does something for people.
_WHO_HELPS = (*nouns.DOERS, *owning.HAVE_SEATS, *owning.SERVING_PEOPLE)
_LEFT_OUT = re.compile("[除因的]")


def with_things(q: Quantity, carry: Carry, name: str) -> str:
    """``name``, what is left, kept or first, with the things counted before of which it is some, or ''."""
    if name not in _LEFT:
        return ""
    thing, unit = carry.counts[0].rpartition("的")[2], carry.counts[1]
    if name.endswith("保留") and carry.unit == q.unit:
        return name + carry.subject
    if not thing and carry.unit == q.unit:  # 修订文件90件，已废止30件，|其余60件
        thing, unit = naming.without_doing(carry.wholes.get(q.unit, "")).rpartition("的")[2], q.unit
    return name + thing if thing and unit == q.unit and _LEFT_OUT.search(thing) is None else ""


def at_work(q: Quantity, carry: Carry, name: str) -> str:
    """``name``, only that people are at work again, or by what means, with those counted before; or ''.

    So it is in 下岗职工9万人，5万人|再就业.
    """
    work = next((word for word in _AT_WORK if name == word or (name.startswith("通过") and name.endswith(word))), "")
    whole = naming.without_doing(carry.wholes.get(q.unit, "")) if work else ""
    return whole + work if whole.endswith(_WORKERS) else ""


def done_to_them(sentence: Sentence, q: Quantity, name: str) -> str:
    """``name``, only what was done, with the things that the sentence before counts so (推进项目90个。|新开工40个)."""
    if len(name) > _LONGEST_DOING or q.unit not in ONE_BY_ONE or naming.doing_at_end(name) != name:
        return ""
    text = sentence.text
    if text[q.end : q.end + 1] not in _NOTHING_BEHIND or text[sentence.start - 1] == "\n":
        return ""  # 支持18个|入选名录项目
    reading, thing = sentence.reading, ""
    for one in reversed(reading.observations):
        if one.sentence_end != sentence.stored_start or one.measure == "rank":
            break
        if one.unit == q.unit:
            thing = topics.topic_in(one.indicator)
            thing = naming.without_doing(thing) or thing
    return name + thing if thing else ""


def concerning(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, which tells only what is concerned, of the number right before it (移送线索34件、|涉及25人), or ''.

    So it is with the money that had to be paid for it (查处案件9件、|罚款2万元), those who were given such,
    and those for whom a home or a station did it.
    """
    if not carry.subject or said.begin - carry.end > 1:
        return ""
    given = carry.unit in MONEY and q.unit in _PEOPLE and name in verbs.GIVEN_MONEY
    if given and carry.subject.endswith(_MONEY_GIVEN):
        return carry.subject + name  # 发放低保资金8亿元，|保障9万人次
    if q.unit in _PEOPLE and carry.unit in ONE_BY_ONE and name in verbs.DONE_TO_PEOPLE:
        flow = naming.flow_of(carry.subject).removesuffix(name)
        thing = carry.subject[len(flow) :] if flow else naming.without_doing(carry.subject)
        return thing + name if thing.endswith(_WHO_HELPS) else ""  # 建成救助站3个，|救助9万人次
    concerns = _FINING if q.unit in MONEY and carry.unit not in MONEY else _OF_NUMBER_BEFORE
    return carry.subject + name if name in concerns else ""
