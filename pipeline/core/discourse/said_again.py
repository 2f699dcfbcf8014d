"""Words that a name says again of the topic before it: they are said once (储蓄存款增加，|存款余额).

Belongs here: joining such a name to the topic. Does not belong here: finding a topic in words (topics.py), what the
number before leaves to a name (sides.py).
"""

import re

from pipeline.core.discourse import joined_sides, topics
from pipeline.core.lexicon import side_words
from pipeline.core.phrases import naming
from pipeline.core.phrases.nouns import PLAIN

_LISTING = frozenset("的和、等")
_LONGEST_ATTRIBUTE = 6
#: A longer topic is more than the first half of a word.
_LONGEST_JOINED = 12
_CLAUSE_WINDOW = 160
#: How it is arranged that something is done (负责人出庭应诉|制度, where the rate is that of doing it).
_ARRANGED = re.compile("(?<=...)(?:制度|机制|工作|服务|改革)+$")


def joined_topic(text: str, start: int, begin: int, name: str) -> str:
    """``name`` joined to the topic before it where that ends as it begins (储蓄存款 + 存款余额), else ``name``."""
    if text.find(name[:2], max(start, begin - _CLAUSE_WINDOW), begin) < 0:
        return name
    topic = topics.topic_before(text, start, begin)
    if naming.doing_of(topic) or topic.startswith("发展"):
        return name
    topic = _ARRANGED.sub("", topic) if name.endswith("率") else topic
    topic = joined_sides.WITH_IT.sub("", topic) if name[:2] in PLAIN and name[:2] in topic else topic
    if len(topic) > _LONGEST_JOINED or len(name) > _LONGEST_ATTRIBUTE or not _LISTING.isdisjoint(topic):
        return name
    for size in range(min(_LONGEST_ATTRIBUTE, len(name) - 1), 1, -1):
        joins = len(topic) > size + 1 and topic[-size - 1] != "性"  # 生产性|服务业, 服务业增加值: one of its kinds
        if joins and name[size:] in side_words.ATTRIBUTES and topic.endswith(name[:size]):
            return topic + name[size:]
    return name
