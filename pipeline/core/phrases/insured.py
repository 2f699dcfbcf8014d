"""Rates of what people are insured for: those of the same people (城乡居民养老保险参保率达98%，|医疗保险参保率达99%).

Belongs here: which rates say themselves of whom they are, and which go on with those before; who takes part in what.
Does not belong here: other rates (owners.py), sides of things (sides.py).
"""

import re

from pipeline.core.lexicon import owning
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming

_RATE = (
    r"(?:基本|大病|补充|重大|社会)*(?:(?:医疗|养老|失业|工伤|生育)保险|医保|合作医疗)(?:参保|参合|覆盖)率"
    r"|住院(?:医疗|费用|医疗费用)?(?:报销|报免|实际报销)比例?"
)
_OF_PEOPLE = re.compile(rf"(?P<people>[^，。；、\d]*?{any_of(owning.INSURED)})(?:{_RATE})")
_ALONE = re.compile(_RATE)
#: Who takes part, and in what, which is told before (合作医疗试点扩大到9个县，3万农民|参加).
_TAKES_PART = re.compile(rf"(?P<verb>参加|参保)(?P<who>[^，。；、的\d]{{0,6}}(?:{any_of(owning.INSURED)}))")
#: How many get what an insurance pays, where that is told before (基本养老保险参保25万人，|享受待遇).
_BENEFIT = re.compile("(?P<verb>享受|领取|发放)(?:保险)?待遇")
_WHAT_FOR = r"[^，。；、的\d]{0,14}?(?:合作医疗|保险|新农合|医保|新农保)"
_INSURANCE = re.compile(_WHAT_FOR)
_ENDS = ("率", "比", "比例")
#: How many of some people are insured, where what for is told before (医疗保险参保率稳定在97%以上，|困难群众参保率).
_OF_WHOM = re.compile(rf"(?P<who>全民|[^，。；、的\d]{{0,6}}(?:{any_of(owning.INSURED)}))(?P<rate>参[保合]率)")
RATE_ENDS = ("参保率", "参合率")
#: So many take part in it, right before their rate (48万人参加了基本医疗保险，|参保率达98%).
_SO_MANY_IN_IT = re.compile(rf"\d[^，。；、\d]{{1,8}}参加了?(?P<what>{_WHAT_FOR})，$")
#: Such a clause is no longer.
_CLAUSE = 40


def of_same_insured(subject: str, name: str) -> str:
    """``name``, such a rate alone, with the people of whom ``subject`` tells another, '' where it is none.

    >>> of_same_insured("脱贫人口基本医疗保险参保率", "住院报销比例")
    '脱贫人口住院报销比例'
    >>> of_same_insured("脱贫人口基本医疗保险参保率", "城镇登记失业率")
    ''
    """
    if not name.endswith(_ENDS) or _ALONE.fullmatch(name) is None:
        return ""
    whose = _OF_PEOPLE.fullmatch(subject)
    return whose["people"] + name if whose is not None else ""


def of_insurance(text: str, start: int, begin: int, name: str) -> str:
    """``name``, how many of some people are insured, with the insurance told last before ``begin``; or ''.

    >>> of_insurance("新农合扩大试点，农民参合率", 0, 8, "农民参合率")
    '农民新农合参合率'
    >>> of_insurance("9万人参加医疗保险，参保率", 0, 10, "参保率")
    '医疗保险参保率'
    """
    if name in RATE_ENDS:
        so_many = _SO_MANY_IN_IT.search(text, max(start, begin - _CLAUSE), begin)
        return so_many["what"] + name if so_many is not None else ""
    whose = _OF_WHOM.fullmatch(name)
    what = _told_last(text, start, begin) if whose is not None else ""
    return whose["who"] + what.rpartition("全民")[2] + whose["rate"] if whose is not None and what else ""


def taking_part(text: str, start: int, begin: int, name: str) -> str:
    """``name``, who takes part in what it does not tell, with the insurance told last before ``begin`` in the sentence
    from ``start``; '' where none is, or ``name`` is none such.

    >>> taking_part("合作医疗试点扩大，3万农民参加", 0, 9, "参加农民")
    '参加合作医疗农民'
    """
    takes = _TAKES_PART.fullmatch(name) if name.startswith("参") else None
    what = _told_last(text, start, begin) if takes is not None else ""
    if takes is None or not what:
        return ""
    return takes["verb"] + what + takes["who"] if takes["verb"] == "参加" else what + name


def benefit(text: str, start: int, begin: int, name: str) -> str:
    """``name``, what is done with benefits, with the insurance told last before ``begin`` that pays them; or ''.

    >>> benefit("失业保险参保2万人，享受待遇", 0, 10, "享受待遇")
    '享受失业保险待遇'
    """
    gets = _BENEFIT.fullmatch(name)
    what = _told_last(text, start, begin) if gets is not None else ""
    return f"{gets['verb']}{what}待遇" if gets is not None and what else ""


def _told_last(text: str, start: int, begin: int) -> str:
    """The insurance told last between ``start`` and ``begin``, without what is done about it; or ''."""
    told = _INSURANCE.findall(text, start, begin)
    return naming.without_doing(naming.strip_lead(told[-1])) if told else ""
