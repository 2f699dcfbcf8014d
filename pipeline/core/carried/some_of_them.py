"""Some of the things counted before, of which only a predicate is said (3处涵闸竣工、4处|开工; 成果9项，其中3项|获奖).

Belongs here: whether a number counts some of them, and how they are named then. Does not belong here: other numbers
that have no words of their own (nameless.py).
"""

import re

from pipeline.core.carried import projects
from pipeline.core.counts import counted_names, said_of_counted
from pipeline.core.lexicon import nouns
from pipeline.core.lexicon.places import WHOLE
from pipeline.core.phrases import measures, naming, predicates
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS
from pipeline.core.state import Carry, Sentence
from pipeline.core.tokens import Quantity

_WORD = 2  # so many signs make a word
_NOTHING_BEHIND = "，。；、！？：)”\n(和及与"
_PREDICATE_BEHIND = re.compile(r"(?:[^，。；：！？\n()]|\([^()\n]*\)){2,40}")
#: What is said of some of the things counted before, where no verb opens it (其中3项|全国领先, 其中2项|为全国首创).
_SAID_TO_BE = re.compile(
    rf"(?P<is>是|为(?![民老]))|(?:{WHOLE}|全球|国内|国际|世界)(?:领先|首创|首个|唯一)|首[期次批](?=..)|[^，。；、]{{1,3}}了|水质(?:改善|好转|提升|达标|优良)"
)
#: Before a count of some of the things counted before (成果9项，|其中|3项获奖).
_AMONG_THEM = frozenset(("其中", "其中有", "其中已有"))
#: Units of which the one counts what the other does (12个项目获奖，其中3项…).
_ANY_PIECE = frozenset(("个", "项"))
#: Units of people, times and shares: they say of nothing counted before that it is some of it.
_NOT_OF_THINGS = frozenset(("", "人", "人次", "次", *measures.TIME, *RATIO_UNITS, *MONEY))


def is_some_of_them(text: str, q: Quantity, lead: str, carry: Carry, after: int, stop: int) -> bool:
    """Whether ``q`` behind 其中 counts some of the things counted before, of which a predicate is said."""
    noun, unit = carry.counts
    if lead not in _AMONG_THEM or not noun or unit in _NOT_OF_THINGS or not _is_alike(q.unit, unit):
        return False
    predicate = predicate_behind(text, after, stop)
    return predicate != "" and not predicate.endswith(noun[-_WORD:])


def _is_alike(unit: str, other: str) -> bool:
    return unit == other or (unit in _ANY_PIECE and other in _ANY_PIECE)


def predicate_behind(text: str, after: int, stop: int) -> str:
    """The predicate that stands behind a number, which has no noun of its own then; '' where none does."""
    said = _PREDICATE_BEHIND.match(text, after, stop) if text[after : after + 1] not in _NOTHING_BEHIND else None
    if said is None or said[0].startswith("新增"):
        return ""
    told = predicates.opens_with_predicate(said[0]) or predicates.is_not_done(said[0])
    return said[0] if told or _SAID_TO_BE.match(said[0]) is not None else ""


def said_of_some(sentence: Sentence, q: Quantity, carry: Carry, after: int, stop: int) -> str:
    """The name of some of the things counted before, of which only a predicate is said (3处涵闸竣工、4处|开工)."""
    (noun, unit), text = projects.counted_last(sentence, q, carry), sentence.text
    if not noun or not _is_alike(q.unit, unit) or unit in _NOT_OF_THINGS:
        return ""
    if not (predicate := predicate_behind(text, after, stop)):
        return ""
    whole = naming.without_doing(carry.subject)
    done = predicates.ends_in_verb(whole.removesuffix(noun)) or naming.doing_at_end(whole.removesuffix(noun)) != ""
    chosen = predicates.selects(carry.subject) or predicates.opens_with_predicate(whole)
    if whole.endswith(noun) and not (done or chosen):
        noun = whole  # with where it is, or whose
    elif noun == whole and predicates.selects(carry.subject) and noun[-_WORD:] in nouns.PLAIN:
        noun = noun[-_WORD:]  # 入选示范企业5家，7家|上榜百强
    to_end = text[after + len(predicate) : after + len(predicate) + 1] in _NOTHING_BEHIND or predicate[-1] == "、"
    said = predicates.REASON.sub("", predicate.rstrip("、"), count=1).removesuffix("外")
    if not said:
        return noun  # 7项|因资金影响，未能完成
    if (being := _SAID_TO_BE.match(said)) is not None and being["is"] and to_end:
        kind = said[being.end() :]
        return kind if kind.endswith("”") or noun in kind else kind + noun  # 是“立体车楼”, 是法规的修订
    if len(noun) > _WORD + 1 and said.startswith(noun[:_WORD]):
        noun = noun[_WORD:]  # 确定9个区域，其中4个|确定主体
    name = counted_names.counted_name("", noun, said, to_end)
    return said_of_counted.said_of(said) + noun if name == noun and to_end else name
