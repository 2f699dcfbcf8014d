"""Signs that are asked for before a pattern is tried: they are all that it can begin or end with.

A sign that is missing there is a reading that is lost without an error, so the sets are compared with the patterns.
"""

import importlib
import re

import pytest

from tests.unit.core.pattern_signs import Side, signs

#: The module, the set of signs, the pattern behind it, and at which end of its matches the sign stands.
GATES: tuple[tuple[str, str, str, Side], ...] = (
    ("carried.attributes", "_TO_ALL_HEADS", "_TO_ALL", "first"),
    ("carried.by_itself", "_WHOLE_PLACE_HEADS", "_WHOLE_PLACE", "first"),
    ("carried.opening_owners", "_ANY_HEADS", "_ANY_PROJECTS", "first"),
    ("carried.opening_owners", "_CAME_HEADS", "_CAME", "first"),
    ("carried.opening_owners", "_MOVED_IN_HEADS", "_MOVED_IN", "first"),
    ("carried.traded", "_TRADE_ENDS", "_TRADE", "last"),
    ("carried.works", "_AT_EACH_HEADS", "_AT_EACH", "first"),
    ("carried.works", "_HELD_LAST", "_HELD", "last"),
    ("counts.amounts", "_DONE_ENDS", "_DONE_WITH_WORKS", "last"),
    ("counts.amounts", "_LIST_ENDS", "_PARTS_OF_WORKS", "last"),
    ("counts.amounts", "_PRICED_HEADS", "_PRICED", "first"),
    ("counts.coordination", "_LIMIT_HEADS", "_OF_LIMITS", "first"),
    ("counts.parts_played", "_PACE_ENDS", "_PACE", "last"),
    ("counts.verbs_before", "_BATCH_ENDS", "_BATCH", "last"),
    ("counts.counting", "_GOES_ON_HEADS", "_GOES_ON", "first"),
    ("counts.verbs_before", "_OPENING_ENDS", "_OPEN_LIST", "last"),
    ("counts.counting", "_STEPS_HEADS", "_STEPS", "first"),
    ("counts.doers", "_OF_PLATFORM_ENDS", "_OF_PLATFORM", "last"),
    ("counts.measured", "_RANK_LEAD_ENDS", "_RANK_LEAD", "last"),
    ("counts.shares", "_JOINERS", "_WHOLE", "last"),
    ("discourse.ranked_among", "_FARING_ENDS", "_FARING", "last"),
    ("discourse.references", "_SO_MANY_HEADS", "_SO_MANY", "first"),
    ("discourse.sides", "_SIDE_BY_HEADS", "SIDE_BY_DOING", "first"),
    ("discourse.sides", "_SIZE_ENDS", "SIDE_BY_DOING", "last"),
    ("discourse.stated", "_ADDING_HEADS", "_RUN_TOGETHER", "first"),
    ("discourse.topics", "_OF_TOPIC_HEADS", "_OF_TOPIC", "first"),
    ("indicators.names", "_LEADS", "_LEADING", "last"),
    ("numbers.dates", "_CHINESE_HEADS", "_CHINESE", "first"),
    ("observations.statement_measures", "_MOVED_HEADS", "_MOVED_AHEAD", "first"),
    ("observations.statement_measures", "_TURNED_HEADS", "_TURNED", "first"),
    ("observations.targets", "_STRETCH_HEADS", "_STRETCH", "first"),
    ("outline.headings", "_DECORATED", "_DECORATION", "first"),
    ("outline.headings", "_HEADS", "_TOP", "first"),
    ("phrases.adverbials", "_HOW_ENDS", "_HOW", "last"),
    ("phrases.at_rates", "_GIVEN_HEADS", "_GIVEN", "first"),
    ("phrases.at_rates", "_RATE_HEADS", "_GIVEN_AT", "first"),
    ("phrases.behind_others", "_VERB_ENDS", "_BEHIND", "last"),
    ("phrases.leads", "_POINT_HEADS", "_POINT", "first"),
    ("phrases.leads", "_SIGN_HEADS", "_SIGNS", "first"),
    ("phrases.bases", "BASE_ENDS", "_BASE", "last"),
    ("phrases.naming", "_FROM_PAST_ENDS", "_FROM_PAST", "last"),
    ("phrases.naming", "_MORE_HEADS", "_MORE_DOINGS", "first"),
    ("phrases.nouns", "_HANDLED_ENDS", "_HANDLED", "last"),
    ("phrases.nouns", "_JOINER_ENDS", "JOINERS", "last"),
    ("phrases.predicates", "_NOT_DONE_HEADS", "_NOT_DONE", "first"),
    ("phrases.predicates", "_RANKED_HEADS", "_RANKED", "first"),
    ("phrases.towards", "_HEADS", "_TOWARDS", "first"),
    ("phrases.trimming", "_DRIVEN_HEADS", "_DRIVEN", "first"),
    ("scope.compared", "_FEW_ENDS", "_ALL_THERE_ARE", "last"),
    ("scope.limits", "_RATE_HEADS", "_OF_RATE", "first"),
    ("scope.thresholds", "_CLASS_HEADS", "_OF_CLASS", "first"),
    ("times.facts", "_COMES_HEADS", "_COMES_FROM", "first"),
)


@pytest.mark.parametrize(("module", "gate", "pattern", "side"), GATES, ids=lambda part: str(part))
def test_gates_let_pass_what_their_pattern_can_match(module: str, gate: str, pattern: str, side: Side) -> None:
    names = vars(importlib.import_module(f"pipeline.core.{module}"))
    matched = signs(names[pattern], side)
    assert matched is not None, f"{pattern} can be there before any sign"
    missing = matched - frozenset(names[gate])
    assert not missing, f"{gate} must hold {''.join(sorted(missing))}"


@pytest.mark.parametrize(
    ("pattern", "first", "last"),
    [
        (r"增长|下降\d", "增下", "长0123456789"),
        (r"第?[一二](?:名|)$", "第一二", "名一二"),
        (r"(?=[甲乙])(?:甲方|丙方)", "甲", "方"),
        (r"(?<=同比)增[速长](?<=速)", "增", "速"),
    ],
)
def test_signs_of_patterns(pattern: str, first: str, last: str) -> None:
    assert (signs(re.compile(pattern), "first"), signs(re.compile(pattern), "last")) == (
        frozenset(first),
        frozenset(last),
    )
