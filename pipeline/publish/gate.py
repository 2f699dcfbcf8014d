"""The gate: whether a build may replace what is published, or looks like the work of a bad day.

Belongs here: what is suspicious, against limits that are data (``limits.csv``, ``ranges.csv``). Does not belong here:
what differs (``differences``), what becomes of a build that is held back (``held``).
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.publish.differences import compared, one, rows

if TYPE_CHECKING:
    import duckdb

_LIMITS = Path(__file__).with_name("limits.csv")
_RANGES = Path(__file__).with_name("ranges.csv")
#: How many examples a doubt shows, and how many rows are looked at to find them.
_SHOWN = 20
_ALL = 1_000_000


class Doubt(NamedTuple):
    """Something suspicious: the limit's name, a sentence, and the first rows that it is about."""

    limit: str
    words: str
    rows: list[dict[str, Any]]


#: Files and statistics of both versions: how much each gives. Counts are those of reading, before people's corrections.
_SOURCES = """
create temp table sources as
select
    coalesce(was.file_name, now.file_name) as file_name, was.report_id as old_report, now.report_id as new_report,
    was.observations + was.statistics as old_rows, now.observations + now.statistics as new_rows,
    was.file_name is not null as before, now.file_name is not null as after
from old.raw.load_info as was full join new.raw.load_info as now using (file_name)
"""
_LOST = """
with now as (select report_id, max(new_rows) as new_rows from
    (select new_report as report_id, new_rows from sources where new_report is not null) group by all)
select old_report as report_id, file_name, after as file_is_there, new_report as now_read_as, old_rows as rows_before
from sources anti join now on sources.old_report = now.report_id
where old_report is not null
order by all
"""
_FEWER = """
with now as (
    select new_report as report_id, max(new_rows) as new_rows from sources where new_report is not null group by all
),
counted as (
    select
        coalesce(sources.old_report, sources.file_name) as what, sources.old_rows as rows_before,
        case
            when sources.old_report is not null then now.new_rows
            when sources.after then sources.new_rows
        end as rows_now
    from sources left join now on sources.old_report = now.report_id
    where sources.old_rows > 0
)
from counted where 1 - rows_now / rows_before > {maximum} order by all
"""
_SHIFTED = """
select origin, indicator, measure, period, old_quote, quote, old_value, value
from changed
where old_value != 0 and value != 0
    and abs(log10(abs(value / old_value)) - round(log10(abs(value / old_value)) / 4) * 4) < 0.05
    and abs(log10(abs(value / old_value))) > 3
    and id not in (from corrected)
"""
_OTHER_UNITS = """
select origin, indicator, quote, old_unit, unit from changed
where same_words and old_unit is distinct from unit
    and id not in (from corrected)
"""
_OUT_OF_RANGE = """
select fresh.origin, fresh.indicator, fresh.measure, fresh.unit, fresh.value, ranges.minimum, ranges.maximum
from fresh
inner join read_csv('{ranges}') as ranges
    on fresh.measure = ranges.measure and fresh.unit = ranges.unit
    and (ranges.indicator_id is null or ranges.indicator_id = fresh.indicator_id)
where fresh.value < ranges.minimum or fresh.value > ranges.maximum
"""
#: What people corrected on purpose.
_CORRECTED = """
create temp table corrected as
select observation_id from new.raw.corrections where state = 'changed' and observation_id is not null
"""
_FRESH = """
create temp table fresh as
select id, origin, indicator, indicator_id, measure, unit, value from added where value is not null
union all
select id, origin, indicator, indicator_id, measure, unit, value from changed where value is distinct from old_value
"""
_UNANSWERED = """
select new.target_report_id, new.indicator_name, new.period, new.target_quote, old.actual_value as actual_before
from old.marts.target_vs_actual as old
left join pairs on old.target_id = pairs.old_id
inner join new.marts.target_vs_actual as new on coalesce(pairs.new_id, old.target_id) = new.target_id
where old.region_code in (from judged_anew) and old.actual_value is not null and new.actual_value is null
    and (pairs.new_id is not null or old.target_id not in (select id from old_facts))
"""


def limits() -> dict[str, float]:
    """The maximum of each limit, as ``limits.csv`` has it."""
    with _LIMITS.open(encoding="utf-8", newline="") as file:
        return {row["limit"]: float(row["maximum"]) for row in csv.DictReader(file)}


def doubts(old: Path, new: Path) -> list[Doubt]:
    """What is suspicious in the warehouse ``new`` against the published one, ``old``; empty where nothing is.

    Raises duckdb.Error where either is no warehouse of this pipeline.
    """
    allowed = limits()
    with compared(old, new) as connection:
        for statement in (_SOURCES, _CORRECTED, _FRESH):
            connection.execute(statement)
        return [doubt for rule in _RULES for doubt in rule(connection, allowed)]


Rule = Callable[["duckdb.DuckDBPyConnection", dict[str, float]], Iterator[Doubt]]


def _withdrawn(connection: "duckdb.DuckDBPyConnection", allowed: dict[str, float]) -> Iterator[Doubt]:
    """Reports that are lost: their files can no longer be read, or more are gone or moved than a person takes away."""
    lost = rows(connection, _LOST, _ALL)
    unread = [row for row in lost if row["file_is_there"] and not row["now_read_as"]]
    if len(unread) > allowed["reports_unread"]:
        words = f"{len(unread)} published reports can no longer be read from their files, such as "
        yield Doubt("reports_unread", f"{words}{unread[0]['report_id']} ({unread[0]['file_name']})", unread[:_SHOWN])
    gone = rows(connection, "select file_name, old_rows from sources where before and not after order by all", _ALL)
    moved = [row for row in lost if row["now_read_as"]]
    files = int(one(connection, "select count(*) from sources where before"))
    most = max(allowed["files_withdrawn"], allowed["files_withdrawn_share"] * files)
    if len(gone) + len(moved) > most:
        words = f"{len(gone)} of {files} files are gone from data/raw, {len(moved)} are now read as other reports"
        yield Doubt("files_withdrawn", words, [*gone, *moved][:_SHOWN])
    elif lost and not unread and not one(connection, "select count(new_report) from sources"):
        yield Doubt("files_withdrawn", "no report is left", lost[:_SHOWN])


def _fewer(connection: "duckdb.DuckDBPyConnection", allowed: dict[str, float]) -> Iterator[Doubt]:
    found = rows(connection, _FEWER.format(maximum=allowed["observations_lost_share"]), _ALL)
    if found:
        first = found[0]
        words = f"{len(found)} reports or files give far fewer rows, such as {first['what']}: "
        words += f"{first['rows_before']} before, {first['rows_now']} now"
        yield Doubt("observations_lost_share", words, found[:_SHOWN])


def _shifted(connection: "duckdb.DuckDBPyConnection", allowed: dict[str, float]) -> Iterator[Doubt]:
    found = rows(connection, _SHIFTED, _ALL)
    if len(found) > allowed["values_shifted"]:
        first = found[0]
        words = f"{len(found)} values are shifted by powers of ten thousand, such as {first['indicator']} "
        words += (
            f"({first['origin']}, {first['period']}): {first['old_value']:,.15g} before, {first['value']:,.15g} now"
        )
        yield Doubt("values_shifted", words, found[:_SHOWN])


@dataclass(frozen=True)
class _Share:
    """A limit of how large a share of ``among`` the rows ``sql`` may be; ``words`` are filled with both counts and
    the first row.
    """

    limit: str
    sql: str
    among: str
    words: str

    def __call__(self, connection: "duckdb.DuckDBPyConnection", allowed: dict[str, float]) -> Iterator[Doubt]:
        found = rows(connection, self.sql, _ALL)
        among = int(one(connection, f"select count(*) from {self.among}"))
        if found and len(found) > allowed[self.limit] * among:
            words = self.words.format(found=len(found), among=among, **found[0])
            yield Doubt(self.limit, words, found[:_SHOWN])


_RULES: tuple[Rule, ...] = (
    _withdrawn,
    _fewer,
    _shifted,
    _Share(
        "units_changed_share",
        _OTHER_UNITS,
        "pairs where same_words",
        "{found} of {among} unchanged statements have another unit, such as {quote} ({origin}): {old_unit} before, "
        "{unit} now",
    ),
    _Share(
        "actuals_lost_share",
        _UNANSWERED,
        "old.marts.target_vs_actual where actual_value is not null",
        "{found} of {among} targets with an actual have none any more, such as {indicator_name} {target_quote} "
        "({target_report_id}, {period})",
    ),
    _Share(
        "values_out_of_range_share",
        _OUT_OF_RANGE.format(ranges=str(_RANGES).replace("'", "''")),
        "fresh",
        "{found} of {among} new values are outside what is possible, such as {indicator} {value:,.15g} {unit} "
        "({origin})",
    ),
)
