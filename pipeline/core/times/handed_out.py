"""Years handed out in order: each value of one figure is that of its own year (2016年、2017年，产量分别为3吨、4吨).

Belongs here: the years named before 分别, and which values are theirs. Does not belong here: values of several subjects
(observations/groups.py), the one time that governs a number (governing_times.py).
"""

import re

from pipeline.core.state import Sentence

_YEAR = r"(?:19|20)\d\d"
#: Years one by one or from the first to the last, no base of comparison, and what is told of them up to 分别.
_YEARS = re.compile(
    rf"(?<![比较于与同\d])(?:(?P<list>(?:{_YEAR}年?度?[、和及])+{_YEAR})|(?P<first>{_YEAR})年?[-—~至到]{{1,2}}(?P<last>{_YEAR}))"
    r"年(?:度|[底末])?(?!的?(?:平均|年均|均值|目标|任务|计划))[^。；：\d]*$"
)
_ONE = re.compile(_YEAR)
#: So far before the first value the years may begin.
_WINDOW = 80


def years(sentence: Sentence, at: int, count: int) -> list[str]:
    """The ``count`` years that are named before 分别, which stands ``at`` its place; else none."""
    low = max(sentence.start, at - _WINDOW)
    named = _YEARS.search(sentence.text, low, at) if _ONE.search(sentence.text, low, at) is not None else None
    if named is None:
        return []
    if named["list"]:
        found = _ONE.findall(named["list"])
    else:
        found = [str(year) for year in range(int(named["first"]), int(named["last"]) + 1)]
    return found if len(found) == count else []


def hand_out(sentence: Sentence, found: list[str]) -> None:
    """Give the values read last, of one figure, the years ``found``, each its own."""
    told = sentence.reading.observations
    last = told[-len(found) :]
    if found and len({(one.indicator, one.measure) for one in last}) == 1:
        told[-len(found) :] = [one._replace(period=year) for one, year in zip(last, found, strict=True)]
