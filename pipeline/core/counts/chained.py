"""Counts that follow each other without a sign, of which the last says what is done (3个镇|20个村|6千户|“煤改气”工程),
or that are told together (40个小区、共9万平方米综合改造).

Belongs here: the work that is said behind the last of them, as the first takes it over. Does not belong here: counts
with a sign or a joiner between them (coordination.py), predicates of such counts (counting.py).
"""

import re

from pipeline.core.counts.list_items import count_ends
from pipeline.core.lexicon import nouns as lexicon
from pipeline.core.lexicon import verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.patterns import any_of
from pipeline.core.phrases import nouns

#: The next number right behind a noun.
_NEXT = re.compile(rf"(?:、?(?:共计?|合计|总计)|{any_of(SO_MANY)}|)\d[\d.]*")
_LONGEST_CHAIN = 3
#: What is carried out is told before the first.
_CARRIED_OUT = re.compile(
    rf"{any_of(verbs.CARRIED_OUT)}了?(?![^，。；：]*建[成设])[^，。；：\d]{{0,24}}(?:\d[\d.]*[个条座][^，。；：\d]{{1,8}})?"
    r"\d[\d.]*[万余多]*[个条座处家户]?$"
)
#: What work ends in.
_WORK = re.compile(
    rf"(?P<work>[^，。；、]*(?:{any_of((*lexicon.WORKS, *lexicon.DOING_NOUNS))}|运营|工程|项目|(?<=.)”))"
    r"(?<!任务)(?<!工作)(?:任务|工作|目标)?"
)
#: Work of which it is said how it goes.
_DONE = re.compile(rf"(?:{any_of(lexicon.WORKS)})(?:任务|项目|工程)?$")
#: Parts of a place and its people, who are counted behind it: no part of what is done there.
_PART = re.compile(r"(?:(?:行政|自然|贫困|示范)?村(?![庄口头镇内])|(?:贫困)?人口)(?:的|)")
_CLAUSE = 40
#: What only parts the things behind it (10个方面|30项举措).
_ASPECTS = ("方面", "领域", "类")


def with_work(text: str, noun: str, at: int, after: int, end: int) -> str:
    """``noun``, which ends at ``at``, with what is done behind the last of the counts that follow it, or ''.

    The number of ``noun`` ends at ``after``.

    >>> with_work("完成3个片区20公里管网改造。", "片区", 6, 4, 15)
    '片区管网改造'
    """
    number = _NEXT.match(text, at, end)
    if number is None or noun.endswith(_ASPECTS) or "和" in noun:
        return ""
    for _ in range(_LONGEST_CHAIN):
        count = count_ends(text, number)
        if count is None:
            return ""
        last = nouns.noun_to_number(text, count[1], end)
        number = _NEXT.match(text, last.end, end) if last.words and not last.predicate else None
        if number is None:
            said = _DONE.search(last.words) if last.predicate else None
            said = said or _CARRIED_OUT.search(text, max(0, after - _CLAUSE), after)
            return _done_to(noun, last.words) if said is not None else ""
    return ""


def _done_to(noun: str, words: str) -> str:
    """``noun`` with the work that ``words`` are, or that work alone where it names the things (小区|老旧小区改造)."""
    work = _WORK.fullmatch(words)
    if work is None:
        return ""
    done = _PART.sub("", work["work"], count=1) if _PART.match(words) is not None else work["work"]
    return done if noun in done else noun + done
