"""What is done with or for others, whom the words say first (与东山区互派|教师9名、医生5名).

Belongs here: the verb of such words, with whom it is done. Does not belong here: verbs at the head of words
(naming.py), when a verb holds for the next item of a list (shared_verbs.py).
"""

import re

from pipeline.core.lexicon import own_verbs, verbs
from pipeline.core.patterns import any_of

_HEADS = frozenset("与同向为给")
#: Words of one of these signs and another that say not with or for whom (为民, 向阳, 同步).
_NO_ONE = "(?!民|主|期|阳|上|好|前|同|比|步|时|类|了|此)"
_DOING = any_of(
    (
        *(word for word in verbs.DOINGS if word not in verbs.DOING_OR_NOUN),
        *own_verbs.SENDING_OUT,
        *own_verbs.DONE_FOR_OTHERS,
    )
)
_TOWARDS = re.compile(rf"[与同向为给]{_NO_ONE}[^，。；、：\d的]{{2,10}}?(?:{_DOING})(?=..)")


def doing_towards(words: str) -> str:
    """With or for whom something is done at the head of ``words``, and the verb; '' where they begin in another way.

    >>> doing_towards("为困难群众发放补贴"), doing_towards("发放补贴"), doing_towards("为民实事")
    ('为困难群众发放', '', '')
    """
    done = _TOWARDS.match(words) if words[:1] in _HEADS else None
    return "" if done is None else done[0]
