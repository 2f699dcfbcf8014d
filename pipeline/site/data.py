"""What the pages are made of, read from a warehouse.

Belongs here: which tables and columns the site reads, and how rows are put together for it. Does not belong here: what
any page shows of them. A table or column that a warehouse does not have is read as empty, so that the site of a partly
built project is a smaller site and no failure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.site.goals import newest

if TYPE_CHECKING:
    import duckdb

Row = Mapping[str, Any]

_TARGET = (
    "target_id region_code report_year indicator_id indicator_name indicator_key measure unit period period_start "
    "period_end target_no target_kind target_value target_lo target_hi direction target_verb target_stretch "
    "target_source target_source_type target_report_id target_start target_end target_quote target_sentence "
    "target_source_title target_source_url actual_id actual_value actual_source actual_source_type actual_report_id "
    "actual_quote actual_sentence actual_source_title actual_source_url join_kind gap verdict_strict verdict_tolerant "
    "verdict_reason"
)
_REPORT = (
    "report_id region_code region_name report_year file_name characters observations targets actuals left_out_numbers"
)
_COVERAGE = "region_code region_name year report_id next_report_id targets targets_assessed reason"
_OBSERVATION = (
    "observation_id report_id indicator indicator_id indicator_name indicator_key measure value value_max unit period "
    "role start_offset end_offset quote sentence sentence_start"
)
_PACE = (
    "target_id year unit method years_total years_over target_value base_value actual_value reached_value share_due "
    "share_reached left_per_year verdict_strict reason"
)
_CHANGE = "target_id actual_value join_kind last_target_value last_target_join_kind stretch change_floor"
_COMPARED = (
    "target_id unit parent_code parent_name parent_target_value amplification siblings siblings_mean "
    "rank_among_siblings"
)
_VINTAGE = (
    "actual_id region_code indicator_id indicator_name indicator_key measure period value unit is_chosen release_no "
    "source_type report_id source_title source_url different_values turns_verdict"
)
#: How many reports' numbers are in memory at a time.
_AT_ONCE = 50


@dataclass(frozen=True)
class ReportText:
    """A report with its text and every number in it."""

    report: Row
    text: str
    sections: Sequence[Row]
    observations: Sequence[Row]
    left_out: Sequence[Row]


@dataclass
class Facts:
    """What several pages need, in memory. ``regions`` and ``indicators`` hold only those that anything is known of."""

    regions: dict[str, Row] = field(default_factory=dict)
    indicators: dict[str, Row] = field(default_factory=dict)
    reports: list[Row] = field(default_factory=list)
    targets: list[Row] = field(default_factory=list)
    coverage: list[Row] = field(default_factory=list)

    def by_region(self, rows: Iterable[Row]) -> dict[str, list[Row]]:
        """Rows by their region."""
        grouped = defaultdict(list)
        for row in rows:
            grouped[str(row["region_code"])].append(row)
        return grouped


@dataclass
class Sides:
    """What targets are held against: rows of plan_pace, target_change and region_comparison by the target's key.

    ``vintages`` are the actuals that several sources state differently.
    """

    paces: Mapping[str, Row] = field(default_factory=dict)
    changes: Mapping[str, Row] = field(default_factory=dict)
    compared: Mapping[str, Row] = field(default_factory=dict)
    vintages: Sequence[Row] = ()


def _placed(report: Row) -> Row:
    """A report with its region and year, which its id says too."""
    code, _, year = str(report["report_id"]).rpartition("-")
    region, given = report["region_code"] or code, report["report_year"]
    return {**report, "region_code": region, "report_year": given or (int(year) if year.isdecimal() else 0)}


def _place(report: Row) -> tuple[str, int]:
    return str(report["region_code"]), int(report["report_year"])


class Warehouse:
    """A connection to a build or a published version, asked only for what is there."""

    def __init__(self, connection: "duckdb.DuckDBPyConnection") -> None:
        self._connection = connection
        self._columns: dict[str, set[str]] = defaultdict(set)
        for table, column in connection.execute(
            "select schema_name || '.' || table_name, column_name from duckdb_columns() where not internal"
        ).fetchall():
            self._columns[table].add(column)

    def rows(self, table: str, columns: str, after: str = "", given: Sequence[object] = ()) -> list[Row]:
        """Rows of a table as dictionaries; ``after`` is what follows ``from``. Missing columns are None."""
        known = self._columns.get(table)
        if not known:
            return []
        names = columns.split()
        chosen = ", ".join(name if name in known else f"null as {name}" for name in names)
        result = self._connection.execute(f"select {chosen} from {table} {after}", list(given))
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def facts(self) -> Facts:
        """Everything but the texts and their numbers."""
        facts = Facts(
            reports=sorted(map(_placed, self.rows("marts.reports", _REPORT)), key=_place),
            targets=self.rows(
                "marts.target_vs_actual",
                _TARGET,
                "order by region_code, period_end, target_report_id nulls last, target_start, target_id",
            ),
            coverage=self.rows("marts.coverage", _COVERAGE, "order by region_code, year"),
        )
        used = {str(row["region_code"]): row for row in (*facts.targets, *facts.coverage, *facts.reports)}
        known = {
            str(row["region_code"]): row
            for row in self.rows("marts.dim_region", "region_code name_zh name_en level parent_code")
        }
        for code, row in used.items():
            facts.regions[code] = known.get(code) or {
                "region_code": code,
                "name_zh": row.get("region_name") or code,
                "name_en": None,
                "level": None,
                "parent_code": None,
            }
        ids = {row["indicator_id"] for row in facts.targets}
        indicator = "indicator_id name_zh name_en unit direction aliases breaks notes"
        facts.indicators = {
            str(row["indicator_id"]): row
            for row in self.rows("marts.dim_indicator", indicator)
            if row["indicator_id"] in ids
        }
        return facts

    def texts(self, reports: Sequence[Row]) -> Iterator[ReportText]:
        """The reports with their text, a few in memory at a time."""
        for at in range(0, len(reports), _AT_ONCE):
            some = reports[at : at + _AT_ONCE]
            texts = {row["report_id"]: row["text"] for row in self._of("raw.reports", "report_id text", some, "")}
            sections = self._by_report("raw.sections", "report_id start_offset end_offset title kind period", some)
            observations = self._by_report("marts.observations", _OBSERVATION, some)
            left_out = self._by_report("marts.left_out_numbers", "report_id start_offset end_offset reason", some)
            for report in some:
                key = report["report_id"]
                yield ReportText(report, texts.get(key) or "", sections[key], observations[key], left_out[key])

    def sides(self) -> Sides:
        """What targets are held against."""
        changes = self.rows("marts.target_change", _CHANGE)
        compared = self.rows("marts.region_comparison", _COMPARED)
        several = "where different_values > 1 order by region_code, period desc, indicator_key, measure, release_no"
        return Sides(
            paces=newest(self.rows("marts.plan_pace", _PACE)),
            changes={str(row["target_id"]): row for row in changes},
            compared={str(row["target_id"]): row for row in compared},
            vintages=self.rows("marts.vintages", _VINTAGE, several),
        )

    def _by_report(self, table: str, columns: str, reports: Sequence[Row]) -> dict[str, list[Row]]:
        grouped: dict[str, list[Row]] = defaultdict(list)
        for row in self._of(table, columns, reports, "order by report_id, start_offset, end_offset"):
            grouped[row["report_id"]].append(row)
        return grouped

    def _of(self, table: str, columns: str, reports: Sequence[Row], order: str) -> list[Row]:
        keys = [report["report_id"] for report in reports]
        return self.rows(table, columns, f"where report_id in (select unnest(?::varchar[])) {order}", [keys])
