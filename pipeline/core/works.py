"""Work of which only its verb is said, with what it is done to (推进河道整治，|完成30公里|整治 is 河道整治).

Belongs here: which names say only what work is done, and where the thing stands before. Does not belong here: what
else a name takes over (leaning.py, attributes.py).
"""

import re

from pipeline.core import naming, topics
from pipeline.core.lexicon import nouns
from pipeline.core.patterns import any_of

#: Works that are counted themselves need no thing (编制|规划9个).
_COUNTED = frozenset(("规划", "改革", "编制"))
_WORKS = tuple(word for word in nouns.WORKS if word not in _COUNTED)
_BARE = re.compile(rf"(?:累计|年度|共|再|推动|实施|完成|启动|开展)*(?P<work>{any_of(_WORKS)})")
_LAST = frozenset(word[-1] for word in _WORKS)
#: No longer name is one of bare work.
_LONGEST = 8
#: The thing before its work: behind a count, what is done, and what says of which kind it is.
_THING = re.compile(
    r"(?:\d[\d.]*[万亿余多]*(?:[个条座户处家栋所套米亩人]|公里|平方米|平方公里|平米)?以?上?|[^，；：。]{0,8}[了的]|(?:全力)?[打抓做办]好)*"
    r"(?P<thing>[^，；：。\d]{2,})"
)
#: A verb alone; what only calls a doing so, behind it.
_WORD = 2
_CALLED = re.compile("(?:工作|任务|专项|攻坚|行动|活动|工程)+，")
#: A verb alone and 任务.
_TASK = 4
_SIGNS = "，；：。"
_PILOT = "试点"
_SHORTEST, _LONGEST_THING = 2, 20


def of_thing(text: str, start: int, begin: int, name: str) -> str:
    """``name``, bare work, with the thing that it was said to be done to last before ``begin``, or ''.

    The sentence begins at ``start``.

    >>> of_thing("老旧小区改造进展顺利，实施改造9万平方米", 0, 11, "实施改造")
    '老旧小区改造'
    """
    bare = _BARE.fullmatch(name) if len(name) <= _LONGEST and name[-1:] in _LAST else None
    if bare is None:
        if name.startswith(_PILOT):
            return _pilot_of(text, start, begin, name)
        return _done_in(text, start, begin, name) if len(name) == _WORD else ""
    start = max(start, text.rfind("；", start, begin) + 1)
    at = text.rfind(bare["work"], start, begin)
    if at < 0:
        return ""
    first = max(start, *(text.rfind(sign, start, at) + 1 for sign in _SIGNS))
    found = _THING.fullmatch(text, first, at)
    thing = naming.without_doing(naming.strip_lead(found["thing"])) if found is not None else ""
    return thing + bare["work"] if _SHORTEST <= len(thing) <= _LONGEST_THING else ""


def _pilot_of(text: str, start: int, begin: int, name: str) -> str:
    """``name``, of a pilot, with what the sentence told last to be tried out (推进养老保险试点，|试点范围), or ''."""
    at = text.rfind(_PILOT, start, begin)
    if at < 0 or topics.opens_with_doing(name[len(_PILOT) :]):
        return ""
    first = max(start, *(text.rfind(sign, start, at) + 1 for sign in _SIGNS))
    thing = topics.topic_of(text[first:at].rpartition("了")[2].removesuffix("的"))
    plain = thing.isalpha() and _SHORTEST < len(thing) <= _LONGEST_THING
    return thing + name if plain else ""


def _done_in(text: str, start: int, begin: int, verb: str) -> str:
    """What the clause before calls a work, where a number only repeats its ``verb`` (生态补水工作，|补水), or ''."""
    at = text.rfind(verb, start, begin)
    if at < 0 or _CALLED.match(text, at + _WORD, begin) is None:
        return ""
    done = topics.topic_before(text, start, begin).partition(verb)[0]
    return done + verb if len(done) > 1 else ""


def of_task(text: str, start: int, begin: int, name: str) -> str:
    """``name``, or the topic before it where that is only called a task (加强船员培训，完成9万人次|培训任务)."""
    if len(name) != _TASK or not name.endswith("任务"):
        return name
    topic = topics.topic_before(text, start, begin)
    return topic if topic.endswith(name[:2]) else name
