"""Targets in rows of years, and where they stand in a chart.

Belongs here: which targets make a series, in which order series are shown, the geometry of a small chart. Does not
belong here: how anything is drawn (``templates/chart.html``), what a verdict is (the marts).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.site.figures import amount
from pipeline.site.words import ASSESSED, KEPT, Pair

Row = Mapping[str, Any]

#: What people look for first, in this order; the rest follows by how much is known of it.
HEADLINE = (
    "gdp",
    "industrial_va_above_scale",
    "fixed_asset_investment",
    "retail_sales",
    "fiscal_revenue_general",
    "foreign_trade",
    "income_all",
    "income_urban",
    "income_rural",
    "cpi",
    "employment_urban_new",
    "unemployment_surveyed",
    "unemployment_registered",
    "urbanisation_resident",
    "rd_intensity",
    "energy_intensity",
    "grain_output",
)
_RANK = {indicator: rank for rank, indicator in enumerate(HEADLINE)}
_MEASURES = ("growth", "level", "change")
#: How many charts a page shows.
MOST = 30

WIDTH, HEIGHT = 300, 150
_RIGHT, _TOP, _BOTTOM = 12, 12, 22


@dataclass(frozen=True)
class Series:
    """An indicator's targets for single years in one region, one a year, in the order of years."""

    indicator_id: str | None
    name: str
    measure: str
    unit: str
    rows: tuple[Row, ...]

    @property
    def order(self) -> tuple[bool, int, int, int, str]:
        """What people look for first, first; what is no row of years yet, last."""
        rank = _RANK.get(self.indicator_id or "", len(_RANK))
        known = sum(row["actual_value"] is not None for row in self.rows)
        return len(self.rows) < 3 or not known, rank, -known, -len(self.rows), f"{self.name} {self.measure}"


@dataclass(frozen=True)
class Tick:
    """A place on an axis with its label."""

    at: float
    label: Pair


@dataclass(frozen=True)
class Mark:
    """What a chart shows of a year: the target's line and band where it has bounds, the actual's place and verdict."""

    x: float
    row: Row
    line: float | None
    band: tuple[float, float] | None
    y: float | None


@dataclass(frozen=True)
class Chart:
    """A small chart in the coordinates of its view box."""

    marks: tuple[Mark, ...]
    values: tuple[Tick, ...]
    years: tuple[Tick, ...]
    half: float
    zero: float | None
    path: str
    left: float
    width: float = WIDTH
    height: float = HEIGHT


def in_series(rows: Iterable[Row]) -> tuple[list[Series], list[Row]]:
    """The series of a region, first things first, and the targets that belong to none of those shown."""
    grouped: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if not is_goal(row) and _drawable(row):
            grouped[row["indicator_key"], row["measure"], row["unit"]].append(row)
    every = [_series(members) for members in grouped.values()]
    several = [series for series in every if len(series.rows) > 1 or series.rows[0]["actual_value"] is not None]
    shown = sorted(several, key=lambda series: series.order)[:MOST]
    drawn = {row["target_id"] for series in shown for row in series.rows}
    return shown, [row for row in rows if row["target_id"] not in drawn]


def is_goal(row: Row) -> bool:
    """Whether a target is one of a plan: for several years, or for a year after the next."""
    return bool(row["period_start"] != row["period_end"] or row["period_end"] > row["report_year"])


def _drawable(row: Row) -> bool:
    bounded = row["target_lo"] is not None or row["target_hi"] is not None
    return bounded and row["measure"] in _MEASURES and row["target_no"] in (1, None)


def _series(rows: Sequence[Row]) -> Series:
    """One target a year: that with a verdict, else the first."""
    best: dict[int, Row] = {}
    for row in rows:
        before = best.get(row["period_end"])
        if before is None or (before["actual_value"] is None and row["actual_value"] is not None):
            best[row["period_end"]] = row
    last = rows[-1]
    ordered = tuple(best[year] for year in sorted(best))
    return Series(last["indicator_id"], last["indicator_name"] or "", last["measure"], last["unit"] or "", ordered)


def chart(series: Series) -> Chart:
    """Where everything of a series stands."""
    first, last = series.rows[0]["period_end"], series.rows[-1]["period_end"]
    spare = max(0, 4 - (last - first))
    start, end = int(first - spare), int(last)
    low, high, ticks = _scale([v for row in series.rows for v in _values(row)])
    labels = [amount(tick, "%" if series.unit == "%" else "") for tick in ticks]
    left = 14.0 + max((_width(label.zh) for label in labels), default=2)
    step = (WIDTH - left - _RIGHT) / (end - start + 1)

    def x(year: int) -> float:
        return round(left + (year - start + 0.5) * step, 1)

    def y(value: float) -> float:
        return round(float(_TOP + (high - value) / (high - low) * (HEIGHT - _TOP - _BOTTOM)), 1)

    marks = tuple(_mark(row, x(row["period_end"]), y) for row in series.rows)
    return Chart(
        marks=marks,
        values=tuple(Tick(y(tick), label) for tick, label in zip(ticks, labels, strict=True)),
        years=tuple(Tick(x(year), Pair(str(year), str(year))) for year in _labelled(first, last)),
        half=round(max(2.5, min(9, step * 0.36)), 1),
        zero=y(0) if low < 0 < high else None,
        path=_path(marks),
        left=left,
    )


def _width(label: str) -> float:
    """About how wide a label is drawn."""
    return sum(11 if ord(letter) > 0x2E80 else 6.2 for letter in label)


def _values(row: Row) -> list[float]:
    found = [row["target_lo"], row["target_hi"], row["actual_value"]]
    return [value for value in found if value is not None and math.isfinite(value)]


def _mark(row: Row, x: float, y: Callable[[float], float]) -> Mark:
    low, high, actual = row["target_lo"], row["target_hi"], row["actual_value"]
    came = y(actual) if actual is not None and math.isfinite(actual) else None
    if low is not None and high is not None and high > low:
        return Mark(x, row, None, (y(high), y(low)), came)
    line = y(low if low is not None else high)
    band = None
    if row["target_kind"] == "floor" or high is None:
        band = (line - 12, line)
    elif row["target_kind"] == "ceiling" or low is None:
        band = (line, line + 12)
    elif row["target_kind"] == "around":
        band = (line - 4, line + 4)
    return Mark(x, row, line, band, came)


def _path(marks: Sequence[Mark]) -> str:
    """A line through actuals of years that follow each other."""
    path, before = "", None
    for mark in marks:
        if mark.y is not None:
            follows = before is not None and mark.row["period_end"] - before == 1
            path += f"{'L' if follows else 'M'}{mark.x} {mark.y}"
            before = mark.row["period_end"]
    return path


def _scale(values: Sequence[float]) -> tuple[float, float, list[float]]:
    """The lowest and highest value of an axis and round values to label."""
    low, high = min(values), max(values)
    if high == low:
        low, high = low - abs(low) * 0.2 - 0.5, high + abs(high) * 0.2 + 0.5
    room = (high - low) * 0.14
    low, high = low - room, high + room
    step = 10 ** math.floor(math.log10((high - low) / 3))
    step *= next(factor for factor in (1, 2, 2.5, 5, 10) if (high - low) / (step * factor) <= 4)
    first = math.ceil(low / step)
    return low, high, [round(n * step, 10) for n in range(first, math.floor(high / step) + 1)]


def _labelled(first: int, last: int) -> list[int]:
    """At most six years to write under a chart, always the last."""
    every = max(1, math.ceil((last - first + 1) / 6))
    return sorted(range(last, first - 1, -every))


def tally(rows: Iterable[Row], verdict: str = "verdict_strict") -> dict[str, int]:
    """How many targets there are of each verdict on attainment, and ``assessed`` and ``kept`` in all.

    A row that has a ``count`` stands for so many targets.
    """
    counted: Counter[str] = Counter()
    for row in rows:
        counted[row[verdict]] += row.get("count", 1)
    kept_words = KEPT if verdict == "verdict_strict" else (*KEPT, "near")
    return {
        **{word: counted[word] for word in ASSESSED},
        "assessed": sum(counted[word] for word in ASSESSED),
        "kept": sum(counted[word] for word in kept_words),
        "all": sum(counted.values()),
    }
