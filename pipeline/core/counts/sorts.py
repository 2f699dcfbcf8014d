"""Of how many sorts counted things are: their count tells nothing of what is counted (办好|十大类|44项实事).

Belongs here: how such a count is left out before the count of the things. Does not belong here: kinds that tell things
(kinds.py), sectors told by their ordinals (numbered.py).
"""

import re
from dataclasses import replace

from pipeline.core.state import Counted, Lead

#: In how many sorts or fields there are so many (示范区创建6大类|40项指标).
_SO_MANY_SORTS = re.compile(r"(?<![\d.+从-])[1-9]\d?(?:个?大?(?:方面|领域)|大?类|大项|大|)的?$")
#: A count of kinds or sides right before the count of things (十大类|44项实事).
_SAME_COUNT = re.compile(
    r"(?:年初|)(?:确定|部署|安排|承诺|)的?[一二三四五六七八九十]{1,3}(?:大类|个方面|方面|大方面|类)的?$|^\d{1,2}(?:大类|大?方面|大?领域)$"
)
#: The numeral that is left of so many aspects (办好十|方面|72项实事).
_ASPECTS = re.compile("的?[一二三四五六七八九十]{1,3}个?大?$")

#: By what it is said, and what those counted were asked in (据|300户居民|抽样调查).
_BY = "据"
_SURVEY = re.compile("(?<=..)的?(?:不完全|抽样|典型|问卷|随机)?(?:调查|检查|统计|抽查|监测|分析|测算)$")


def before_sorts(lead: Lead) -> str:
    """The name before a number without a count of the sorts of what it counts (办好|十方面|72项民生实事)."""
    name = _SAME_COUNT.sub("", lead.name) if lead.name[-1:] in "类面的域" else lead.name
    return _ASPECTS.sub("", name) if lead.words.endswith("方面") else name


def without_sorts(counted: Counted) -> Counted:
    """``counted`` without a count of its sorts behind its verb (完成示范区创建|6大类|40项指标), and without the survey
    that they were asked in (据对|9家企业|的调查)."""
    survey = _SURVEY.search(counted.noun) if counted.verb.startswith(_BY) else None
    if survey is not None:
        noun, whose = counted.noun[: survey.start()], counted.verb.removeprefix(_BY).removeprefix("对")
        return replace(counted, noun=noun, verb=whose, predicate="")
    sorts = _SO_MANY_SORTS.search(counted.verb)
    if sorts is None:
        return counted
    verb = counted.verb[: sorts.start()]
    return replace(counted, verb=verb, predicate=counted.predicate if verb else "")
