"""Numbers that name a paper or a meeting: 落实民营经济32条政策, 出台稳增长26条, 十一次全会.

Belongs here: whether such a number is part of a name. Does not belong here: other names (scope.py).
"""

import re

from pipeline.core.lexicon import papers
from pipeline.core.lexicon import scope as kinds
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Quantity

_WINDOW = 40
_OTHERS = r"(?:[^，。；：\d]{2,20}[\d一二三四五六七八九十]+条[^，。；、\d]{0,6}[、和])*"
#: A paper that is carried out has been named before: its number of articles is part of that name.
_CARRIED_OUT = re.compile(
    rf"{any_of(papers.CARRYING_OUT)}(?:好|了|落细)?{_OTHERS}(?P<paper>[^，。；：、\d]{{1,20}})(?<![等近约的])$"
)
_ARTICLES = re.compile(rf"”?[^，。；、\d]{{0,6}}{any_of(papers.ARTICLES)}")
#: A paper told by its aim and number alone, or the next of several (出台稳增长26条、|稳租金8条).
_ISSUED = re.compile(
    rf"{any_of((*papers.ISSUING, *papers.CARRYING_OUT))}(?:好|了|落细)?{_OTHERS}"
    rf"(?P<paper>[^，。；：、\d]{{2,20}})(?<![等近约超达共为有过])(?<!达到)(?<!不少于)(?<!不低于)$"
)
_OWN_ARTICLES = re.compile(rf"{any_of(papers.COUNTED)}$")
#: A paper that is called by nothing but its number (落实二十条、执行新十条).
_CARRIED_OUT_ITSELF = re.compile("(?:落实|贯彻|执行)(?:好|了|落细)?$")
_ALONE = re.compile(r"[，。；、”等和)]")


#: A paper told by its aim and number, first of several whose kind is told (稳经济运行33条|等惠企政策); so many measures
#: that others are counted with are no paper (稳经济120条|一揽子政策和73条接续措施).
_OF_SEVERAL = re.compile(r"(?:等|一揽子)[^，。；、\d]{0,10}(?:政策|措施|举措)(?!和\d+条[^，。；、等]{2,})")
#: The same where others of them stand between, however its aim is called (治理20条、提升30条|等措施).
_OTHERS_BEHIND = re.compile(
    r"”?(?:[、和][^，。；、\d]{2,20}?[\d一二三四五六七八九十]+条”?){1,6}(?:和[^，。；、\d]{2,16})?"
    r"(?:等|一揽子)[^，。；、\d]{0,10}(?:政策|措施|举措)"
)
_NAMED_BEFORE = re.compile(rf"[\u4e00-\u9fff]{{2}}”?(?<!{')(?<!'.join(papers.ISSUING)})$")
_AIM = re.compile(rf"[\u4e00-\u9fff]{{4}}(?<!{')(?<!'.join(papers.ISSUING)})$")


#: The years that number the volumes of a yearbook (《东山年鉴》2014卷).
_VOLUMES, _FIRST_YEAR, _LAST_YEAR = "卷", 1900, 2100


def is_named(text: str, q: Quantity, start: int) -> bool:
    """Whether ``q``, articles or volumes, is part of the name of a paper; its sentence begins at ``start``."""
    if q.unit == _VOLUMES:
        return not q.power and _FIRST_YEAR <= q.value <= _LAST_YEAR
    return _is_named_by_articles(text, q, start)


def _is_named_by_articles(text: str, q: Quantity, start: int) -> bool:
    """Whether ``q``, which counts in 条, names a paper by its articles; its sentence begins at ``start``."""
    low = max(start, q.start - _WINDOW)
    if _OF_SEVERAL.match(text, q.end) is not None and _AIM.search(text, low, q.start) is not None:
        return True
    listed = text[q.end : q.end + 1] in "、和”" and _OTHERS_BEHIND.match(text, q.end) is not None
    if listed and _NAMED_BEFORE.search(text, max(start, q.start - 4), q.start) is not None:
        return True
    if text[q.end : q.end + 1] != "等" and _ARTICLES.match(text, q.end) is not None:
        return _CARRIED_OUT.search(text, low, q.start) is not None
    if _ALONE.match(text, q.end) is None:
        return False
    if _CARRIED_OUT_ITSELF.search(text, low, q.start) is not None:
        return True
    issued = _ISSUED.search(text, low, q.start)
    return issued is not None and _OWN_ARTICLES.search(issued["paper"]) is None


#: Meetings that are told by their number, and the session that they are of, once for several (市委九届二次、三次全会).
_MEETING = re.compile(rf"次(?:[、和]第?[一二三四五六七八九十\d]{{1,3}}次)?{any_of(kinds.MEETINGS)}")
_OF_SESSION = re.compile(r"[一二三四五六七八九十]届(?:[一二三四五六七八九十]{1,3}次[、和])*$")
_SESSION_WINDOW = 14


def is_session(text: str, q: Quantity, start: int) -> bool:
    """Whether ``q``, a number of times, tells which meeting it is; its sentence begins at ``start``."""
    if _MEETING.match(text, q.number_end) is not None:
        return True
    return _OF_SESSION.search(text, max(start, q.start - _SESSION_WINDOW), q.start) is not None
