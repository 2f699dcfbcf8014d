"""Numbers as people read them, in both languages.

Belongs here: values with their units, targets with their bounds, periods. Does not belong here: what a bound means for
a verdict (the marts say that).
"""

import functools
from collections.abc import Mapping
from typing import Any

from pipeline.site.words import UNITS, Pair

Row = Mapping[str, Any]
_POINTS = ("个百分点", "百分点")
#: How many amounts in words are kept: a target's number is most often its bound, too.
_KEPT = 65536


def number(value: float) -> str:
    """A number with thousands separated and no needless digits; a real minus sign, but for nothing."""
    value += 0.0  # what was rounded to -0.0 is kept as 0.0
    return f"{value:,.6g}".replace("-", "−") if abs(value) < 1e6 else f"{value:,.0f}".replace("-", "−")


@functools.lru_cache(_KEPT)
def amount(value: float | None, unit: str | None) -> Pair:
    """A value in its unit: 1.52 万亿元, 1.52 trillion yuan."""
    if value is None:
        return Pair("")
    unit = unit or ""
    if unit.startswith(("%", "‰")):
        return Pair(f"{number(value)}{unit}", f"{number(value)}{unit}")
    if unit in _POINTS:
        return Pair(f"{number(value)} 个百分点", f"{number(value)} pp")
    return Pair(_chinese(value, unit), _english(value, UNITS.get(unit, unit)))


def _chinese(value: float, unit: str) -> str:
    for size, word in ((1e12, "万亿"), (1e8, "亿"), (1e4, "万")):
        if abs(value) >= size:
            return f"{number(round(value / size, 4))} {word}{unit}"
    return f"{number(value)} {unit}".rstrip()


def _english(value: float, unit: str) -> str:
    for size, word in ((1e12, "trillion"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{number(round(value / size, 4))} {word} {unit}".rstrip()
    return f"{number(value)} {unit}".rstrip()


def target(row: Row) -> Pair:
    """What a target demands: 5% 以上, at least 5%; its own words where it has no number."""
    kind, unit = row["target_kind"], row["unit"]
    value = row["target_value"]
    low, high = amount(row["target_lo"], unit), amount(row["target_hi"], unit)
    stated = amount(value, unit)
    if kind == "range" and low.zh and high.zh:
        return Pair(f"{low.zh} 至 {high.zh}", f"{low.en} to {high.en}")
    if value is None or kind in ("delegated", "qualitative"):
        return Pair(row["target_quote"] or "—")
    if kind == "relative":
        return Pair(row["target_quote"] or stated.zh)
    if kind == "floor":
        return Pair(f"{(low.zh or stated.zh)} 以上", f"≥ {low.en or stated.en}")
    if kind == "ceiling":
        return Pair(f"{(high.zh or stated.zh)} 以内", f"≤ {high.en or stated.en}")
    if kind == "around":
        return Pair(f"{stated.zh} 左右", f"about {stated.en}")
    return stated


def actual(row: Row) -> Pair:
    """The chosen actual of a target."""
    return amount(row["actual_value"], row["unit"])


def gap(row: Row) -> Pair:
    """How far the actual is on the good side, with a sign; points where the unit is per cent."""
    value, unit = row["gap"], row["unit"] or ""
    if value is None:
        return Pair("")
    shown = amount(round(value, 6), "个百分点" if unit.startswith("%") else unit)
    return Pair("+" + shown.zh, "+" + shown.en) if value > 0 else shown


def observed(row: Row) -> Pair:
    """The value of an observation, as a range where it is one."""
    first, last = amount(row["value"], row["unit"]), amount(row.get("value_max"), row["unit"])
    if not first.zh:
        return Pair(row.get("quote") or "—")
    return Pair(f"{first.zh} 至 {last.zh}", f"{first.en} to {last.en}") if last.zh else first


def period(text: str | None) -> Pair:
    """2025, 2021–2025."""
    shown = (text or "").replace("/", "–")
    return Pair(shown, shown)
