"""Joiners of two signs behind a number, which say no more than one of one sign (9所以及床位300张, 5%、以及6%).

Belongs here: where such a joiner stands, and which of its signs say nothing; brackets that join as 、 does.
Does not belong here: joiners between names, which are part of what is told.
"""

import re

from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.numbers.tails import tail_at

_AS_WELL_AS = "以及"
#: Behind a number 及 alone joins as well, and behind 、 neither sign is needed; 及其 goes on with what is counted.
_NOT_NEEDED = re.compile("以(?=及(?!其))")
_BEHIND_SIGN = re.compile("(?<=、)以及(?!其)")
#: The last digits before it, and what they are bounded by.
_COUNTED = re.compile(rf"\d(?P<tail>[^\d，。；：、\n]{{0,8}}?)(?:{OR_MORE}|左右|以内|以下|)、?$")
_WINDOW = 14
#: What the same are in another unit, in brackets before what they are or do (2万人(9千户)|居民喝上放心水).
_IN_OTHER_UNIT = re.compile(
    r"\((?:(?<=[\d万亿千百多余][人户名套个家]\()|(?<=[\d万亿千百多余] [人户名套个家]\()|(?<=\d[万亿]\())"
    r"(\d[\d.,]* ?[万亿千百]?[多余]?[人户名套个家])\)"
    r"(?=[\u4e00-\u9fff])(?![和及与等左以])"
)


def not_needed(text: str) -> list[re.Match[str]]:
    """The signs of joiners behind numbers of ``text`` that say nothing."""
    found: list[re.Match[str]] = []
    at = text.find(_AS_WELL_AS)
    while at >= 0:
        pattern = _BEHIND_SIGN if text[at - 1] == "、" else _NOT_NEEDED
        match = pattern.match(text, at) if _is_behind_number(text, at) else None
        if match is not None:
            found.append(match)
        at = text.find(_AS_WELL_AS, at + 1)
    return found


def with_units_listed(text: str) -> str:
    """``text`` with what the same are in another unit told in a list, not in brackets before what they are or do, in
    as many signs."""
    return _IN_OTHER_UNIT.sub(r"、\1 ", text)


def _is_behind_number(text: str, at: int) -> bool:
    """Whether a number with its unit, and at most a bound and a 、, ends at ``at``."""
    counted = _COUNTED.search(text, max(0, at - _WINDOW), at)
    return counted is not None and tail_at(text, counted.start("tail")).end == counted.end("tail")
