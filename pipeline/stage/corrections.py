"""Corrections meet the observations that they are about.

Belongs here: which observation a correction means, and what it becomes. Does not belong here: reading the corrections
(``pipeline.ingest.corrections``), where the rows are kept (``pipeline.load``).
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.core.indicators.joining import identify
from pipeline.ingest.corrections import Correction

if TYPE_CHECKING:
    import polars as pl

    from pipeline.core.indicators.names import Dictionary


class Outcome(NamedTuple):
    """What became of a correction: ``changed``, ``dropped``, or why it could not be applied, with advice.

    ``row`` is the observation as it is from now on (None where dropped or not applied).
    """

    state: str
    observation_id: str = ""
    row: "pl.DataFrame | None" = None
    advice: str = ""

    @property
    def applied(self) -> bool:
        """Whether the correction did what it says."""
        return self.state in ("changed", "dropped")


def apply(correction: Correction, observations: "pl.DataFrame", names: "Dictionary") -> Outcome:
    """Apply a correction to the observation that it means, among all ``observations`` of its report."""
    rows = [row for row in observations.iter_rows(named=True) if _is_meant(correction, row)]
    if len(rows) != 1:
        return _unmatched(correction, observations, len(rows))
    (row,) = rows
    if correction.change is None:
        return Outcome("dropped", row["observation_id"])
    return _changed(row, correction.change, names)


def _is_meant(correction: Correction, row: Mapping[str, Any]) -> bool:
    return (
        row["quote"] == correction.quote
        and (correction.at is None or row["start_offset"] == correction.at)
        and all(row[name] == value for name, value in correction.expect.items())
    )


def _unmatched(correction: Correction, observations: "pl.DataFrame", matches: int) -> Outcome:
    if matches:
        starts = [row["start_offset"] for row in observations.iter_rows(named=True) if _is_meant(correction, row)]
        return Outcome("ambiguous", advice=f"有 {matches} 条符合，请加 at 指明起点：{'、'.join(map(str, starts))}")
    if not observations.height:
        return Outcome("unmatched", advice=f"没有读入报告 {correction.report}，请核对 report")
    near = [row for row in observations.iter_rows(named=True) if row["quote"] == correction.quote]
    now = "；".join(f"起点 {row['start_offset']}：{row['indicator']} {row['value']}" for row in near[:3])
    return Outcome(
        "unmatched",
        advice=f"没有符合的数字（{now or '正文里没有这个数字'}），规则或原文已变，请核对后改写或删去这条更正",
    )


def _changed(row: Mapping[str, Any], change: Mapping[str, Any], names: "Dictionary") -> Outcome:
    """The row with the change, and with what follows from it; refused where that breaks the contract."""
    from pipeline import schemas

    new = {**row, **change}
    if {"indicator", "measure", "unit"} & change.keys():
        identity = identify(names, new["indicator"], new["measure"], new["unit"])
        new["indicator_id"], new["name_form"] = identity.indicator_id, identity.form
        new["indicator_key"] = identity.key or new["indicator"]
    if "period" in change:
        first, _, last = str(new["period"]).partition("/")
        years = [int(year) if year.isdigit() else None for year in (first, last or first)]
        new["period_start"], new["period_end"] = years
    frame = schemas.frame("observations", [tuple(new.values())])
    _, failed = schemas.split("observations", frame)
    if failed:
        return Outcome("invalid", row["observation_id"], advice=f"改后不合规：{'; '.join(failed[0])}")
    return Outcome("changed", row["observation_id"], frame)
