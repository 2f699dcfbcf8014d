"""What has held in every year: averages, and rates and growths that are kept all along.

Belongs here: the words that say so. Does not belong here: what is a total of the years (totals.py), what came about in
them (flows.py).
"""

import re

from pipeline.core.lexicon import roles as cues
from pipeline.core.model import Role
from pipeline.core.patterns import any_of
from pipeline.core.state import Statement
from pipeline.core.times.named_years import Named

#: The mean of a year is what each year has (空气质量年均优良率达95%, PM2.5年均控制在24微克).
_MEAN_OF_A_YEAR = re.compile("年(?:均|平均)(?:优良|达标|浓度|气温|降水|控制在)")
_KEPT = re.compile(any_of(cues.KEPT))
#: What only grows: what it is not to stay below is where it is to come to.
_COMES_UP = re.compile("(?:收入|总值|增加值|城镇化率)$")
#: A bound that something is to come down to is where it is in the end (收入比降至|2以内).
_DOWN_TO = ("降至", "降到", "降低到", "降低至", "压减至", "压减到", "减少到", "减少至", "压缩到", "压缩至")
_KEPT_WITHIN = 4
#: What is told in these falls from year to year: its bound is where it is to come to.
_FALLING = ("微克", "毫克", "宗", "起")
_ALL_ALONG = re.compile(any_of(cues.ALL_ALONG))


def all_along(lead: str) -> bool:
    """Whether the words ``lead`` before a number say that it has held in every year."""
    return _ALL_ALONG.search(lead) is not None


def is_kept(lead: str, behind: str, unit: str, role: Role, said: Statement, named: Named) -> bool:
    """Whether words say that a number is an average, or a rate or a growth that is kept all along."""
    kept = not unit.startswith(_FALLING) and _KEPT.search(lead + behind[:_KEPT_WITHIN]) is not None
    if role == "target" and (lead.endswith(_DOWN_TO) or (lead.endswith("不低于") and _COMES_UP.search(said.indicator))):
        return False
    if kept if role == "target" else all_along(lead):
        return True
    averaged = said.peeled is not None and said.peeled.average and "每年" not in lead
    if averaged and not (said.measure == "level" and _MEAN_OF_A_YEAR.search(lead)):
        return True
    kept = kept and unit == "%" and not lead.endswith(_DOWN_TO)
    return kept and (named.bare or (named.behind_rate and named.goes_on and named.in_sentence))
