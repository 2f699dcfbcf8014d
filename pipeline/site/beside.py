"""A region's targets of one year beside what they can be held against: last year's, the region above, the siblings.

Belongs here: which targets are set side by side, in which order. Does not belong here: the differences themselves
(``marts.target_change`` and ``marts.region_comparison`` have them), how the table looks (``templates/region.html``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.site.figures import amount
from pipeline.site.series import HEADLINE
from pipeline.site.words import NOTHING, Pair, said

Row = Mapping[str, Any]

#: How many targets are set side by side; those with the most to be held against come first.
MOST = 24
#: How many siblings a rank takes.
_SIBLINGS = 3
_RANK = {indicator: rank for rank, indicator in enumerate(HEADLINE)}


@dataclass(frozen=True)
class Beside:
    """A target, its row of ``target_change`` and its row of ``region_comparison``, where it has them."""

    row: Row
    change: Row | None
    compared: Row | None

    @property
    def last_target(self) -> Pair:
        """Last year's target."""
        return amount(self._changed("last_target_value", "last_target_join_kind"), self.row["unit"])

    @property
    def last_actual(self) -> Pair:
        """Last year's result."""
        return amount(self._changed("actual_value", "join_kind"), self.row["unit"])

    @property
    def changed(self) -> Pair:
        """This target against last year's, floor against floor."""
        return difference(self._changed("change_floor", "last_target_join_kind"), self.row["unit"])

    @property
    def stretch(self) -> Pair:
        """This target against last year's result."""
        return difference(self._changed("stretch", "join_kind"), self.row["unit"])

    def _changed(self, column: str, joined: str) -> float | None:
        """A figure of ``target_change``, unless it is about something that is only alike."""
        if self.change is None or self.change[joined] == "loose":
            return None
        value: float | None = self.change[column]
        return value

    @property
    def ranked(self) -> bool:
        """Whether there are enough siblings for a rank to say anything."""
        return self.compared is not None and (self.compared["siblings"] or 0) >= _SIBLINGS

    @property
    def above(self) -> Pair:
        """The target of the region above."""
        return amount(self.compared["parent_target_value"], self.compared["unit"]) if self.compared else NOTHING

    @property
    def amplified(self) -> Pair:
        """This target against that of the region above."""
        return difference(self.compared["amplification"], self.compared["unit"]) if self.compared else NOTHING

    @property
    def siblings(self) -> Pair:
        """The mean target of the regions under the same region above."""
        mean = self.compared["siblings_mean"] if self.compared else None
        return amount(None if mean is None else round(mean, 2), self.compared["unit"]) if self.compared else NOTHING


def difference(value: float | None, unit: str | None) -> Pair:
    """A difference with its sign; of rates in percentage points."""
    if value is None:
        return NOTHING
    shown = amount(round(value, 4), "个百分点" if (unit or "").startswith("%") else unit)
    if round(value, 4) == 0:
        return said("the_same")
    return Pair(f"+{shown.zh}", f"+{shown.en}") if value > 0 else shown


def beside(targets: Sequence[Row], changes: Mapping[str, Row], compared: Mapping[str, Row]) -> tuple[int, list[Beside]]:
    """The newest year in which anything can be set side by side, and its targets; year 0 where there is none."""
    known = changes.keys() | compared.keys()
    found = [
        Beside(row, changes.get(key), compared.get(key))
        for row in targets
        if row["indicator_id"]
        and row["period_start"] == row["period_end"] == row["report_year"]
        and (key := str(row["target_id"])) in known
    ]
    told = [each for each in found if _told(each)]
    year = max((each.row["period_end"] for each in told), default=0)
    shown = [each for each in told if each.row["period_end"] == year]
    shown.sort(key=lambda each: (_RANK.get(each.row["indicator_id"] or "", len(_RANK)), -_told(each)))
    return year, shown[:MOST]


def _told(each: Beside) -> int:
    """How many things a target can be held against."""
    return sum(bool(pair.zh) for pair in (each.last_target, each.last_actual, each.above, each.siblings))
