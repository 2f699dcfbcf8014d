"""Verbs alone, and the thing that was told before to which they were done (推进园区培育，|新增8个).

Belongs here: what is done, in a clause before or between the numbers. Does not belong here: names that tell a side of a
topic (leaning.py), places of schools and homes (seats.py).
"""

import re

from pipeline.core.carried import clause_between
from pipeline.core.discourse import spoken_of, topics
from pipeline.core.lexicon import verbs
from pipeline.core.phrases import named_examples, naming
from pipeline.core.phrases.clauses import words_between
from pipeline.core.state import Carry, Sentence

#: What a plan to have more of them is to bring (实施“规模以上企业倍增计划”，|新增9家).
_OF_MORE = re.compile(
    "“?(?:新一轮)?(?P<thing>[^“”、，]{2,}?(?:企业|人才))(?:三年)?(?:梯[度次])?"
    "(?:倍增|培育|成长|引育|提升)(?:计划|行动|工程)”?"
)
_DOING_NOUN = re.compile(
    r"(?:布局|机制|培训|培育|建设|发展|改造|引进|招引|筹集|供给|供应|培养|工作|项目|(?<=等)工程|(?:提升|攻坚)(?:行动|计划)|攻坚[战仗])+$"
)
#: What projects are where nothing else is said of them.
_GREAT = ("重大", "重点")
#: A shorter topic of a clause is all thing.
_ALL_THING = 4
#: Units of firms and shops, counted by turns in one or another (合作社90户，|新注册8家).
FIRMS = frozenset(("户", "家"))
#: A verb alone.
BARE = 2


def is_of_unit(name: str) -> bool:
    """Whether ``name`` is a verb alone that goes on with what was counted before only in the same unit."""
    return naming.is_done_alone(name) and not naming.is_bare_doing(name) and name not in verbs.DONE_ALONE


def done_between(sentence: Sentence, name: str, begin: int, carry: Carry) -> str:
    """``name``, a verb alone, with what a clause behind the number before tells to have been worked on, if one does.

    What is counted otherwise is not what it was done to (发放补贴7亿元，扶持2万人).
    """
    told = is_of_unit(name) and clause_between.stands(sentence.text, carry.end, begin)
    return name + thing_done(sentence, name, begin) if told else name


def done_again(sentence: Sentence, verb: str, begin: int) -> str:
    """What the clause before says is done, where the number only repeats its ``verb`` (全年|偿还), or ''."""
    topic = topics.topic_before(sentence.text, sentence.start, begin)
    return topic if naming.doing_of(topic) == verb else ""


def thing_done(sentence: Sentence, verb: str, begin: int) -> str:
    """The thing of which a number says only the ``verb``: its object earlier in the sentence, or the clause before."""
    before = words_between(sentence.text, sentence.start, begin)
    thing = topics.object_of(verb, before)
    if thing or verb in verbs.NO_OBJECT:
        return thing
    topic = topics.topic_before(sentence.text, sentence.start, begin)
    return "" if topic.startswith(verb) else _thing_in(topic, verb)  # 打造便捷的交易平台，|交易90宗


def _thing_in(topic: str, verb: str) -> str:
    """The thing in the topic of a clause, for a ``verb`` of doing behind it (``推进园区培育，新增8个``)."""
    topic = named_examples.after_examples(topic)
    plan = _OF_MORE.fullmatch(topic) if "企业" in topic or "人才" in topic else None
    topic = topic if plan is None else plan["thing"]
    if len(topic) > _ALL_THING and topic.endswith(verb[-2:]):
        return topic[:-2].removesuffix("的")
    thing = _DOING_NOUN.sub("", topic) if len(topic) > _ALL_THING else topic
    thing = thing.rpartition("、")[2] if len(thing) > spoken_of.LONGEST and thing.endswith("等") else thing
    return thing + "项目" if thing in _GREAT else thing
