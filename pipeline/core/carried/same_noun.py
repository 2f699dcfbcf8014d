"""A bare thing that the clause before names in full (推进电力设施建设，|新增设施9处 is 新增电力设施).

Belongs here: which things are that bare, and where they are named in full. Does not belong here: things whose kind
another word tells (kinds.py), projects by the field of works they are of (sectors.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon import nouns, undertakings
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import HAS_NUMBER, part_begin

_BARE = frozenset(nouns.BARE_AGAIN)
#: What is done with the things, behind them in their clause.
_DONE_WITH = re.compile(rf"(?:{any_of(nouns.WORKS)}|工程|试点|培育|工作|行动|计划|发展|引进|招引|全面实施|全面启动)+$")
#: What tells of no kind; stages, each of which is told of others.
_PLAIN = re.compile(
    rf"(?:更多|重点|各类|优质|重大|一批|主要|相关|部分|全部|其他|新|大|小|好|实施|建设|开展|政府|公共)+|(?:{any_of(undertakings.STAGES)})+"
    rf"|.*(?:{any_of(undertakings.PREPARING)})"
)
#: What is told of others of them than those before (道路项目全部完工，|在建项目9个).
_OTHERS = ("在建", "续建")
_SEVERAL = frozenset("、，的等")
_SOME = "一批"
_WORD, _LONGEST = 2, 16
#: Parts of a project, and the project that the sentence names (争取水网示范项目，实施|子项目9个).
_PARTS = "子项目"
_WHOLE = re.compile(r"(?<![^，。；、：\n])(?P<whole>[^，；、：的\d]{4,}?(?:项目|工程))(?=[，、])")


def in_full(text: str, start: int, begin: int, name: str) -> str:
    """``name``, a bare thing with what is done to it, as the last clause before ``begin`` that tells of such things
    names it in full, where no number stands between; or ''.

    >>> in_full("推进应急供电设施建设，新增设施", 0, 11, "新增设施")
    '新增应急供电设施'
    """
    if name.endswith(_PARTS):
        return _of_whole(text, start, begin, name.removesuffix(_PARTS))
    noun = name[-_WORD:]
    done = name[:-_WORD]
    if noun not in _BARE or text[begin - 1 : begin] != "，":
        return ""
    if done.endswith(_OTHERS) or (done and naming.doing_of(name) != done and not naming.is_bare_doing(done)):
        return ""
    low = part_begin(text, start, begin)
    end = text.rfind(noun, low, begin)
    first = max(low, text.rfind("，", low, max(end, low)) + 1)
    if end < 0 or HAS_NUMBER.search(naming.strip_lead(text[first:begin])) is not None:
        return ""
    thing = _named(text[first : text.index("，", end)], noun, done)
    return done + thing if thing else ""


def _of_whole(text: str, start: int, begin: int, done: str) -> str:
    """Parts of the project named last before ``begin``, with what is ``done`` with them; or ''."""
    if done and not naming.is_bare_doing(done) and not naming.is_done_alone(done):
        return ""
    named = _WHOLE.findall(text, part_begin(text, start, begin), begin)
    whole = naming.without_doing(naming.strip_lead(named[-1])) if named else ""
    return (
        done + whole + _PARTS
        if whole.endswith(undertakings.PROJECTS) and "等" not in whole and len(whole) > _WORD + _WORD
        else ""
    )


def _named(clause: str, noun: str, done: str) -> str:
    """The things that ``clause`` names in full, whose last word is ``noun``; or ''."""
    if _SOME in clause:
        thing = "" if "引" in done else clause.rpartition(_SOME)[2]
    else:
        thing = "" if topics.is_setting(clause) else topics.topic_of(clause)
    thing = thing if thing.endswith(noun) else _DONE_WITH.sub("", thing)
    kind = thing[:-_WORD]
    told = thing.endswith(noun) and _WORD <= len(kind) <= _LONGEST and _PLAIN.fullmatch(kind) is None
    return thing if told and _SEVERAL.isdisjoint(kind) else ""
