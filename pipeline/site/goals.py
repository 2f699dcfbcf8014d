"""Goals of plans: how far each has come, and what the rest of its plan needs a year.

Belongs here: which year of a goal is shown, in which words its pace is put. Does not belong here: the arithmetic
(``marts.plan_pace`` has it), how a goal is drawn (``templates/region.html``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.site.figures import amount
from pipeline.site.words import NOTHING, Pair, said

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Goal:
    """A goal with its newest figure.

    ``reached`` and ``due`` are the shares of the way that were gone and that were due, in per cent of a bar (0 to 100);
    ``share`` is the share that was gone as it is; ``needed`` what each year left has to bring, empty where the
    goal is due or nothing can be reckoned; ``reason`` says why there is no share.
    """

    row: Row
    verdict: str
    figure: Pair = NOTHING
    year: int | None = None
    share: float | None = None
    reached: float = 0.0
    due: float = 0.0
    needed: Pair = NOTHING
    reason: str | None = None


def newest(paces: Iterable[Row]) -> dict[str, Row]:
    """Of each goal the last year that can be reckoned, else its last year; by the goal's key."""
    found: dict[str, Row] = {}
    for row in sorted(paces, key=lambda row: (row["share_reached"] is not None, row["year"])):
        found[str(row["target_id"])] = row
    return found


def goal(row: Row, pace: Row | None) -> Goal:
    """A goal of ``target_vs_actual`` with its row of ``plan_pace``, where it has one."""
    judged = row["verdict_strict"]
    if pace is None:
        return Goal(row, judged, reason=None if row["verdict_reason"] == judged else row["verdict_reason"])
    running = row["verdict_reason"] == "not_due"
    verdict = pace["verdict_strict"] if running and pace["verdict_strict"] else judged
    share, due = pace["share_reached"], pace["share_due"]
    return Goal(
        row=row,
        verdict=verdict,
        figure=_figure(pace),
        year=pace["year"],
        share=share,
        reached=_per_cent(share),
        due=_per_cent(due),
        needed=_needed(pace) if running else NOTHING,
        reason=None if share is not None else f"pace.{pace['reason']}" if pace["reason"] else None,
    )


def _per_cent(share: float | None) -> float:
    return round(min(1.0, max(0.0, share or 0.0)) * 100, 1)


def _figure(pace: Row) -> Pair:
    """What was reached by then: a level, the sum of the years, or the growth of all of them."""
    value = pace["reached_value"] if pace["reached_value"] is not None else pace["actual_value"]
    shown = amount(None if value is None else round(value, 4), pace["unit"])
    if pace["method"] == "level" or not shown.zh or pace["reached_value"] is None:
        return shown
    words = said("in_all")
    return Pair(words.zh.format(shown.zh), words.en.format(shown.en))


def _needed(pace: Row) -> Pair:
    left = pace["left_per_year"]
    if left is None or pace["years_over"] >= pace["years_total"]:
        return NOTHING
    down = pace["method"] == "level" and pace["base_value"] is not None and pace["target_value"] < pace["base_value"]
    if (left >= 0) if down else (left <= 0):
        return said("reached")
    unit = "个百分点" if pace["method"] == "level" and pace["unit"] == "%" else pace["unit"]
    shown = amount(float(f"{left:.3g}"), unit)
    return shown if pace["method"] != "level" or left < 0 else Pair(f"+{shown.zh}", f"+{shown.en}")
