"""What the pages are made of, read from a warehouse.

Belongs here: which tables and columns the site reads, and how rows are put together for it. Does not belong here: what
any page shows of them. A table or column that a warehouse does not have is read as empty, so that the site of a partly
built project is a smaller site and no failure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
#: What an indicator's page shows of a target.
_SHOWN = (
    "target_id region_code indicator_id measure unit period_start period_end target_kind target_value target_lo "
    "target_hi target_report_id target_quote actual_value verdict_strict"
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
#: How many regions the overview and an indicator's page show; more are found by the search and on the pages of the
#: regions above.
MOST_REGIONS = 400
#: Levels of regions, the higher ones first.
LEVELS = {"nation": 0, "province": 1, "prefecture": 2, "county": 3}
_COUNT = {"count": "count(*)"}
_ORDER = "order by region_code, period_end, target_report_id nulls last, target_start, target_id"
#: How many reports' numbers are in memory at a time.
_AT_ONCE = 200
#: Several keys as one parameter: of a list DuckDB's client asks for each element whether pandas knows it.
_SEPARATOR = "\x1f"
_GIVEN = "(select unnest(string_split(?, chr(31))))"
_SHOWN_THERE = (
    "semi join (select unnest(string_split(?, chr(31))) as indicator_id, unnest(string_split(?, chr(31))) as "
    "region_code) using (indicator_id, region_code)"
)


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
    """What several pages need, in memory. ``regions`` and ``indicators`` hold only those that anything is known of.

    ``targets`` are those of a few regions at a time; ``totals`` counts those of all by verdicts, ``tallied``
    those of the regions that the overview shows by region, year and verdicts, ``growth`` are their yearly targets of
    economic growth.
    """

    regions: dict[str, Row] = field(default_factory=dict)
    indicators: dict[str, Row] = field(default_factory=dict)
    reports: list[Row] = field(default_factory=list)
    coverage: list[Row] = field(default_factory=list)
    totals: list[Row] = field(default_factory=list)
    tallied: list[Row] = field(default_factory=list)
    growth: list[Row] = field(default_factory=list)
    targets: list[Row] = field(default_factory=list)

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


def _by_target(rows: Iterable[Row]) -> dict[str, Row]:
    return {str(row["target_id"]): row for row in rows}


class Warehouse:
    """A connection to a build or a published version, asked only for what is there."""

    def __init__(self, connection: "duckdb.DuckDBPyConnection") -> None:
        self.connection = connection
        self._columns: dict[str, set[str]] = defaultdict(set)
        for table, column in connection.execute(
            "select schema_name || '.' || table_name, column_name from duckdb_columns() where not internal"
        ).fetchall():
            self._columns[table].add(column)

    def rows(
        self,
        table: str,
        columns: str,
        after: str = "",
        given: Sequence[object] = (),
        computed: Mapping[str, str] | None = None,
    ) -> list[Row]:
        """Rows of a table as dictionaries; ``after`` is what follows ``from``. Missing columns are None.

        ``computed`` has the SQL of columns that are no column of the table.
        """
        known = self._columns.get(table)
        if not known:
            return []
        names = columns.split()
        made = computed or {}
        chosen = ", ".join(name if name in known else f"{made.get(name, 'null')} as {name}" for name in names)
        result = self.connection.execute(f"select {chosen} from {table} {after}", list(given))
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def outline(self) -> Facts:
        """Everything but targets, texts and their numbers."""
        facts = Facts(
            reports=sorted(map(_placed, self.rows("marts.reports", _REPORT)), key=_place),
            coverage=self.rows("marts.coverage", _COVERAGE, "order by region_code, year"),
            totals=self.rows(
                "marts.target_vs_actual",
                "verdict_strict verdict_tolerant count",
                "group by all order by all",
                computed=_COUNT,
            ),
        )
        aiming = self.rows("marts.target_vs_actual", "region_code region_name", "group by all order by all")
        used = {str(row["region_code"]): row for row in (*aiming, *facts.coverage, *facts.reports)}
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
        ids = {row["indicator_id"] for row in self.rows("marts.target_vs_actual", "indicator_id", "group by all")}
        indicator = "indicator_id name_zh name_en unit direction aliases breaks notes"
        facts.indicators = {
            str(row["indicator_id"]): row
            for row in self.rows("marts.dim_indicator", indicator)
            if row["indicator_id"] in ids
        }
        shown = sorted(facts.regions)[:MOST_REGIONS]
        growth = "and indicator_id = 'gdp' and measure = 'growth' and period_start = period_end"
        facts.growth = self._targets(growth, shown)
        facts.tallied = self._of_regions(
            "marts.target_vs_actual",
            "region_code region_name period_end verdict_strict verdict_tolerant count",
            shown,
            "group by all order by all",
            computed=_COUNT,
        )
        return facts

    def of_regions(self, outline: Facts, codes: Sequence[str]) -> Facts:
        """The outline with the targets of some regions."""
        return replace(outline, targets=self._targets("", codes))

    def tallies(self) -> tuple[dict[str, list[Row]], dict[str, int]]:
        """The targets of each indicator, counted by verdicts, and of how many regions they are."""
        grouped: dict[str, list[Row]] = defaultdict(list)
        columns = "indicator_id verdict_strict verdict_tolerant count"
        for row in self.rows("marts.target_vs_actual", columns, "group by all order by all", computed=_COUNT):
            grouped[row["indicator_id"]].append(row)
        spoken = self.rows(
            "marts.target_vs_actual",
            "indicator_id regions",
            "group by all",
            computed={"regions": "count(distinct region_code)"},
        )
        return grouped, {row["indicator_id"]: row["regions"] for row in spoken}

    def of_indicators(self, keys: Sequence[str]) -> dict[str, tuple[list[Row], dict[str, Row], list[Row]]]:
        """Of each of some indicators its targets, their rows of ``region_comparison``, and the counts of all.

        Targets are those of no more than ``MOST_REGIONS`` regions, the higher ones first; they are compared by the
        target's key, and counted by verdicts.
        """
        table, compared = "marts.target_vs_actual", "marts.region_comparison"
        depths: dict[str, dict[str, int]] = defaultdict(dict)
        for row in self._of_indicators(table, "indicator_id region_code region_level", keys, "group by all"):
            depth = LEVELS.get(str(row["region_level"]), len(LEVELS))
            depths[row["indicator_id"]][str(row["region_code"])] = depth
        shown = [
            (key, code)
            for key in keys
            for code in sorted(depths[key], key=lambda code: (depths[key][code], code))[:MOST_REGIONS]
        ]
        found: dict[str, tuple[list[Row], dict[str, Row], list[Row]]] = {key: ([], {}, []) for key in keys}
        for row in self._of_both(table, _SHOWN, shown, _ORDER):
            if row["indicator_id"] in found:
                found[row["indicator_id"]][0].append(row)
        for row in self._of_both(compared, "indicator_id target_id amplification", shown, ""):
            if row["indicator_id"] in found:
                found[row["indicator_id"]][1][str(row["target_id"])] = row
        counted = "indicator_id verdict_strict verdict_tolerant count"
        for row in self._of_indicators(table, counted, keys, "group by all order by all", _COUNT):
            if row["indicator_id"] in found:
                found[row["indicator_id"]][2].append(row)
        return found

    def _of_indicators(
        self, table: str, columns: str, keys: Sequence[str], after: str, computed: Mapping[str, str] | None = None
    ) -> list[Row]:
        """Rows of some indicators; all rows of a table that names none."""
        if "indicator_id" not in self._columns.get(table, ()):
            return self.rows(table, columns, after, computed=computed)
        return self.rows(table, columns, f"where indicator_id in {_GIVEN} {after}", [_SEPARATOR.join(keys)], computed)

    def _of_both(self, table: str, columns: str, places: Sequence[tuple[str, str]], after: str) -> list[Row]:
        """Rows of some indicators in some regions each; all rows of a table that does not name both."""
        if not {"indicator_id", "region_code"} <= self._columns.get(table, set()):
            return self.rows(table, columns, after)
        given = [_SEPARATOR.join(place[at] for place in places) for at in (0, 1)]
        return self.rows(table, columns, f"{_SHOWN_THERE} {after}", given)

    def _targets(self, where: str, codes: Sequence[str]) -> list[Row]:
        return self._of_regions("marts.target_vs_actual", _TARGET, codes, f"{where} {_ORDER}")

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

    def sides(self, codes: Sequence[str]) -> Sides:
        """What targets of some regions are held against."""
        several = "and different_values > 1 order by region_code, period desc, indicator_key, measure, release_no"
        return Sides(
            paces=newest(self._of_regions("marts.plan_pace", _PACE, codes)),
            changes=_by_target(self._of_regions("marts.target_change", _CHANGE, codes)),
            compared=_by_target(self._of_regions("marts.region_comparison", _COMPARED, codes)),
            vintages=self._of_regions("marts.vintages", _VINTAGE, codes, several),
        )

    def _of_regions(
        self, table: str, columns: str, codes: Sequence[str], after: str = "", computed: Mapping[str, str] | None = None
    ) -> list[Row]:
        """Rows of some regions; all rows of a table that names none."""
        if "region_code" not in self._columns.get(table, ()):
            return self.rows(table, columns, f"where true {after}", computed=computed)
        given = [_SEPARATOR.join(codes)]
        return self.rows(table, columns, f"where region_code in {_GIVEN} {after}", given, computed)

    def _by_report(self, table: str, columns: str, reports: Sequence[Row]) -> dict[str, list[Row]]:
        grouped: dict[str, list[Row]] = defaultdict(list)
        for row in self._of(table, columns, reports, "order by report_id, start_offset, end_offset"):
            grouped[row["report_id"]].append(row)
        return grouped

    def _of(self, table: str, columns: str, reports: Sequence[Row], order: str) -> list[Row]:
        keys = [report["report_id"] for report in reports]
        return self.rows(table, columns, f"where report_id in {_GIVEN} {order}", [_SEPARATOR.join(keys)])
