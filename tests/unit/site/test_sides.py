"""What targets are held against: goals with their pace, last year's figures, the region above, other sources."""

from typing import Any

import pytest

from pipeline.site.beside import beside, difference
from pipeline.site.compare import MOST_ROWS, tables
from pipeline.site.figures import Row
from pipeline.site.goals import Goal, goal, newest
from tests.unit.site.warehouse import target


def pace(**given: Any) -> dict[str, Any]:
    """A row of ``plan_pace``: 40 % at the start, 46 % after two of five years, 55 % is the goal."""
    return {
        "target_id": "goal",
        "year": 2027,
        "unit": "%",
        "method": "level",
        "years_total": 5,
        "years_over": 2,
        "target_value": 55.0,
        "base_value": 40.0,
        "actual_value": 46.0,
        "reached_value": 46.0,
        "share_due": 0.4,
        "share_reached": 0.4,
        "left_per_year": 3.0,
        "verdict_strict": "on_pace",
        "reason": None,
        **given,
    }


def running(**given: Any) -> Row:
    return target("410100", 2030, verdict_strict="not_due", verdict_reason="not_due", period="2026/2030", **given)


def needed(**given: Any) -> str:
    return goal(running(), pace(**given)).needed.zh


def test_a_goal_shows_its_way_and_what_is_still_needed() -> None:
    shown = goal(running(), pace())
    assert (shown.verdict, shown.figure.zh, shown.year) == ("on_pace", "46%", 2027)
    assert (shown.share, shown.reached, shown.due) == (0.4, 40.0, 40.0)
    assert shown.needed == ("+3 个百分点", "+3 pp")


def test_what_is_needed_is_put_as_it_was_counted() -> None:
    assert needed(method="growth", left_per_year=5.24) == "5.24%"
    assert needed(method="sum", unit="公里", left_per_year=120.0) == "120 公里"
    assert needed(unit="元", target_value=9e8, base_value=1e8, left_per_year=2.5e8) == "+2.5 亿元"
    assert needed(target_value=2.0, base_value=5.0, left_per_year=-0.5) == "−0.5 个百分点"


def test_a_goal_that_is_reached_says_so_whichever_way_is_better() -> None:
    assert needed(left_per_year=0.0) == needed(left_per_year=-1.0) == "已达到"
    assert needed(target_value=2.0, base_value=5.0, left_per_year=0.1) == "已达到"


def test_nothing_is_needed_where_nothing_can_be_reckoned_or_the_plan_is_over() -> None:
    assert needed(left_per_year=None) == ""
    assert needed(years_over=5) == ""
    over = target("410100", 2025, verdict_strict="missed", verdict_reason=None)
    assert goal(over, pace()).needed.zh == ""
    assert goal(over, pace(verdict_strict="on_pace")).verdict == "missed"


def test_a_goal_without_a_share_says_why() -> None:
    assert goal(running(), pace(share_reached=None, reason="no_base")).reason == "pace.no_base"
    assert goal(running(), None) == Goal(running(), "not_due")
    assert goal(target("1", 2030, verdict_strict="not_assessable", verdict_reason="loose_join"), None).reason == (
        "loose_join"
    )


def test_bars_stay_within_their_length() -> None:
    assert goal(running(), pace(share_reached=4.0)).reached == 100.0
    assert goal(running(), pace(share_reached=-0.5)).reached == 0.0


def test_the_last_year_that_can_be_reckoned_stands_for_a_goal() -> None:
    rows = [pace(year=2028, share_reached=None), pace(year=2026), pace(year=2027)]
    assert newest(rows)["goal"]["year"] == 2027
    assert newest([pace(year=2028, share_reached=None), pace(year=2026, share_reached=None)])["goal"]["year"] == 2028


CHANGE = {
    "target_id": "s-1-2026",
    "actual_value": 5.4,
    "join_kind": "same",
    "last_target_value": 6.0,
    "last_target_join_kind": "same",
    "stretch": -0.4,
    "change_floor": -1.0,
}
COMPARED = {
    "target_id": "s-1-2026",
    "unit": "%",
    "parent_target_value": 4.5,
    "amplification": 0.5,
    "siblings": 3,
    "siblings_mean": 5.125,
    "rank_among_siblings": 2,
}


def test_a_target_stands_beside_last_year_and_the_region_above() -> None:
    year, [held] = beside([target("1", 2026)], {"s-1-2026": CHANGE}, {"s-1-2026": COMPARED})
    assert year == 2026
    assert (held.last_target.zh, held.last_actual.zh) == ("6%", "5.4%")
    assert (held.changed.zh, held.stretch.zh) == ("−1 个百分点", "−0.4 个百分点")
    assert (held.above.zh, held.amplified.en, held.siblings.zh) == ("4.5%", "+0.5 pp", "5.12%")
    assert held.ranked


def test_what_is_only_alike_is_not_set_beside() -> None:
    loose = {**CHANGE, "join_kind": "loose"}
    _, [held] = beside([target("1", 2026)], {"s-1-2026": loose}, {})
    assert (held.last_actual.zh, held.stretch.zh, held.last_target.zh) == ("", "", "6%")
    assert not held.ranked
    unknown = target("1", 2026, indicator_id=None)
    assert beside([unknown], {"s-1-2026": CHANGE}, {}) == (0, [])


def test_only_the_newest_year_that_tells_anything_is_set_side_by_side() -> None:
    targets = [target("1", 2025), target("1", 2026), target("1", 2027)]
    changes = {"s-1-2025": CHANGE, "s-1-2026": CHANGE}
    year, held = beside(targets, changes, {})
    assert (year, [each.row["period_end"] for each in held]) == (2026, [2026])
    assert beside(targets, {}, {}) == (0, [])


def test_differences_have_a_sign_and_points() -> None:
    assert difference(None, "%").zh == ""
    assert difference(0.00001, "%") == ("持平", "the same")
    assert difference(2e8, "元").zh == "+2 亿元"


@pytest.mark.parametrize("count", [3, MOST_ROWS + 40])
def test_the_comparison_has_all_provinces_before_any_county(count: int) -> None:
    regions: dict[str, Row] = {"100000": {"region_code": "100000", "level": "nation", "parent_code": None}}
    for at in range(31):
        regions[f"{at + 11}0000"] = {"region_code": f"{at + 11}0000", "level": "province", "parent_code": "100000"}
    for at in range(count):
        code = f"{110101 + at}"
        regions[code] = {"region_code": code, "level": "county", "parent_code": "110000"}
    rows = [target(code, 2026, target_hi=None) for code in regions]
    compared = {f"s-{code}-2026": {"amplification": 0.5} for code in regions if code != "100000"}
    [table] = tables(rows, regions, compared)
    assert table.comparison
    shown = [str(line.region["region_code"]) for line in table.comparison.lines]
    assert shown == sorted(shown)
    assert len(shown) == min(32 + count, MOST_ROWS)
    assert sum(code.endswith("0000") for code in shown) == 32
    assert [line.amplified.zh for line in table.comparison.lines[:2]] == ["", "+0.5 个百分点"]
