"""One indicator over all regions: a table of regions by years, and the latest year side by side.

Belongs here: which regions and years are shown, in which order, and the geometry of the comparison. Does not belong
here: how it is drawn (``templates``).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.site.beside import difference
from pipeline.site.data import LEVELS
from pipeline.site.figures import amount
from pipeline.site.series import Tick, _scale, _values
from pipeline.site.words import NOTHING, Pair

Row = Mapping[str, Any]

#: How many figures a table shows; of more, the most recent years.
MOST_CELLS = 1200
#: How many regions are drawn side by side.
MOST_ROWS = 60
WIDTH, LINE, LABEL, TOP, SIDE, NOTE = 820, 24, 150, 26, 14, 100
#: How deep regions are indented.
DEPTH = LEVELS


@dataclass(frozen=True)
class Line:
    """A region's row in the comparison: where its target, its actual and the target of the region above stand."""

    region: Row
    row: Row
    y: float
    target: float
    actual: float | None
    above: float | None
    amplified: Pair


@dataclass(frozen=True)
class Comparison:
    """All regions in one year."""

    year: int
    lines: tuple[Line, ...]
    values: tuple[Tick, ...]
    height: float
    width: float = WIDTH
    label: float = LABEL


@dataclass(frozen=True)
class Table:
    """A measure of an indicator: regions by years. ``cut`` says that earlier years are left away."""

    measure: str
    unit: str
    years: tuple[int, ...]
    lines: tuple[tuple[Row, tuple[Row | None, ...]], ...]
    cut: bool
    comparison: Comparison | None


def tables(rows: Sequence[Row], regions: Mapping[str, Row], compared: Mapping[str, Row]) -> list[Table]:
    """Tables of an indicator, that with the most figures first; ``compared`` has rows of ``region_comparison``."""
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["period_start"] == row["period_end"]:
            grouped[row["measure"], row["unit"] or ""].append(row)
    ordered = sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_table(*key, members, regions, compared) for key, members in ordered[:6]]


def _table(
    measure: str, unit: str, rows: Sequence[Row], regions: Mapping[str, Row], compared: Mapping[str, Row]
) -> Table:
    cells: dict[tuple[str, int], Row] = {}
    for row in rows:
        place = row["region_code"], row["period_end"]
        if place not in cells or (cells[place]["actual_value"] is None and row["actual_value"] is not None):
            cells[place] = row
    years, cut = _recent(Counter(year for _, year in cells))
    codes = sorted({code for code, year in cells if year in years})
    lines = tuple((regions[code], tuple(cells.get((code, year)) for year in years)) for code in codes)
    return Table(measure, unit, years, lines, cut, _compared(cells, unit, regions, compared))


def _recent(counted: Counter[int]) -> tuple[tuple[int, ...], bool]:
    years: list[int] = []
    total = 0
    for year in sorted(counted, reverse=True):
        total += counted[year]
        if years and total > MOST_CELLS:
            break
        years.append(year)
    return tuple(years), len(years) < len(counted)


def _compared(
    cells: Mapping[tuple[str, int], Row], unit: str, regions: Mapping[str, Row], compared: Mapping[str, Row]
) -> Comparison | None:
    """The latest year in which several regions have a target with a bound, rather one with actuals.

    Rates only, for amounts do not compare.
    """
    if unit not in ("%", "个百分点", "‰"):
        return None
    bounded = {place: row for place, row in cells.items() if _bound(row) is not None}
    known = Counter(year for (_, year), row in bounded.items() if row["actual_value"] is not None)
    counted = known if any(count > 1 for count in known.values()) else Counter(year for _, year in bounded)
    year = max((year for year, count in counted.items() if count > 1), default=None)
    if year is None:
        return None
    rows = {code: row for (code, at), row in sorted(bounded.items()) if at == year}
    first = sorted(rows, key=lambda code: (DEPTH.get(regions[code]["level"] or "", len(DEPTH)), code))[:MOST_ROWS]
    shown = {code: rows[code] for code in sorted(first)}
    low, high, ticks = _scale([value for row in shown.values() for value in _values(row)])

    def x(value: float) -> float:
        return round(LABEL + SIDE + (value - low) / (high - low) * (WIDTH - LABEL - NOTE - 2 * SIDE), 1)

    lines = []
    for at, (code, row) in enumerate(shown.items()):
        above = rows.get(str(regions[code]["parent_code"]))
        bound, actual = _bound(row), row["actual_value"]
        assert bound is not None
        parents = _bound(above) if above else None
        lines.append(
            Line(
                region=regions[code],
                row=row,
                y=TOP + at * LINE + LINE / 2,
                target=x(bound),
                actual=None if actual is None else x(actual),
                amplified=_amplified(row, compared),
                above=x(parents) if parents is not None and low <= parents <= high else None,
            )
        )
    values = tuple(Tick(x(tick), amount(tick, unit)) for tick in ticks)
    return Comparison(year, tuple(lines), values, TOP + len(lines) * LINE + 8)


def _amplified(row: Row, compared: Mapping[str, Row]) -> Pair:
    """How far the target is from that of the region above, as the warehouse says."""
    found = compared.get(str(row["target_id"]))
    return difference(found["amplification"], row["unit"]) if found else NOTHING


def _bound(row: Row) -> float | None:
    low, high = row["target_lo"], row["target_hi"]
    value = low if low is not None else high
    return None if value is None else float(value)
