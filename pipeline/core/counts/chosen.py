"""What those counted are chosen for, said behind them (选择5个古镇|打造精品版, 遴选90名教师|服务基层), or what is done
where they are (在80个小区|设置回收点).

Belongs here: where that begins. Does not belong here: other predicates (predicates.py), what of them a name keeps
(counted_names.py).
"""

import re

from pipeline.core.lexicon import predicate_words, verbs
from pipeline.core.lexicon.places import ALL_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import nouns, predicates

#: A village or a county is counted by one sign (选择5个村|开展试点).
_FOR = re.compile(
    rf"(?:(?<=..)|(?<=^[村县镇乡区]))(?<![的和、]){any_of(verbs.CHOSEN_FOR)}(?=..|$)(?![^，。；]{{0,8}}的)"
)
#: Others that are chosen are counted before these (选择9个乡镇、|80个村重点打造).
_IN_LIST = re.compile(rf"{any_of(verbs.CHOOSING)}\d[^，。；：]*、\d[^，。；：、]*")
#: What is done where things are that are counted behind 在.
_IN_THEM = ("在", *(f"在{place}" for place in ALL_HERE))
_IN_SUCH = re.compile("(?:加快|继续|先后|计划|率先|已|)在(?![建校编册线职园])[^，。；]*等$")
_DONE_THERE = re.compile(any_of(predicate_words.DONE_THERE) + "(?=..)(?![^，。；]{0,8}的)")
_LIST_WINDOW, _COUNT_WINDOW = 40, 12
#: What those who are told by it alone have become, or take part in (新增2万人|纳入低保, 新增60户参加合作社).
_TAKES_PART = re.compile(rf"(?:{any_of(verbs.JOINING)}|享受|接受|取得|实现|通过|纳入|列入)(?=..)")


def parted(noun: nouns.Noun, lead: str, text: str, at: int) -> nouns.Noun:
    """``noun``, counted up to ``at``, without what those counted are chosen for, which is the predicate.

    The words ``lead`` before their count, or before the first of a list, say that they are chosen.

    >>> parted(nouns.Noun(11, "古镇打造精品版", ""), "选择", "选择5个古镇打造精品版", 4)
    Noun(end=6, words='古镇', predicate='打造精品版')
    """
    listed = not lead and "、" in text[max(0, at - _COUNT_WINDOW) : at]
    meant = _FOR.search(noun.words) if listed or lead.endswith(verbs.CHOOSING) else None
    if meant is None or (listed and not _is_listed(text, at)):
        return noun
    said = noun.words[meant.start() :]
    return nouns.Noun(noun.end - len(said), noun.words[: meant.start()], said + noun.predicate)


def _is_listed(text: str, at: int) -> bool:
    """Whether a count up to ``at`` goes on with a list of those who are chosen."""
    begin = max(0, at - _LIST_WINDOW)
    return any(one.end() == at for one in _IN_LIST.finditer(text, begin, at))


def added(verb: str, said: str) -> str:
    """The ``verb`` that adds to those of whom only ``said`` tells which they are; '' where it is no such verb.

    >>> added("新增", "参加合作社"), added("新增", "公里绿道")
    ('新增', '')
    """
    chosen = verb in verbs.ADDED and (_TAKES_PART.match(said) is not None or predicates.selects(said))
    return verb if chosen else ""


def done_there(noun: nouns.Noun, lead: str) -> nouns.Noun:
    """``noun``, parted from what is done there where ``lead`` before its count says that it tells where.

    >>> done_there(nouns.Noun(9, "学校建立基地", ""), "在")
    Noun(end=5, words='学校', predicate='建立基地')
    """
    if not lead.endswith(_IN_THEM) and (lead[-1:] != "等" or _IN_SUCH.match(lead) is None):
        return noun
    there = nouns.parted(noun, _DONE_THERE.search(noun.words, predicates.shortest(noun.words)))
    return noun if there is noun else nouns.Noun(there.end, there.words, there.predicate + noun.predicate)
