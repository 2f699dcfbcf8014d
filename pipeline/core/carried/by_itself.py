"""Names that no number before completes: what a clause tells by itself, of the whole place or of what it speaks of.

Belongs here: shares, contributions and things that a clause names without a subject. Does not belong here: names that
are completed from the number before (attributes.py).
"""

import re

from pipeline.core.carried import leaning
from pipeline.core.discourse import same_place, sides, topics
from pipeline.core.lexicon import nouns
from pipeline.core.phrases import naming
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: The whole place, of which a clause speaks again behind one of a part of it (某医院开业，|全区|新增床位900张).
_WHOLE_PLACE = re.compile(rf"(?:全年|目前|[累共]计|){leaning.WHOLE_PLACE}(?=[^，。；、]{{3}})")
_WHOLE_PLACE_HEADS = frozenset("全目累共")
#: What part of a growth is brought about is by a thing, not by its strength (丝绸业影响力提升，|对税收增长的贡献率).
_STRENGTH = re.compile("(?<=..)(?:(?:国际|市场|品牌|)(?:影响力|竞争力)|增[速幅])$")


def of_no_number(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name`` that no number before completes: a share of what the clause tells, a thing of the whole place; or ""."""
    text = sentence.text
    contributes = name.startswith("对") and name.endswith("贡献率")
    if (name.startswith("占") or contributes) and not carry.subject:
        topic = topics.topic_before(text, sentence.start, said.begin)
        return (_STRENGTH.sub("", topic) if contributes else topic) + name
    return name if _is_of_whole_place(text, q, said, name, carry.subject) else ""


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
