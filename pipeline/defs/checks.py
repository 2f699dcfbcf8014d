"""What is checked on the way to the warehouse, before dbt's tests.

Belongs here: the specifications of our checks and how their results look, with the failing rows.
Does not belong here: what a valid row is (``pipeline.schemas``), dbt's tests (``pipeline.defs.dbt``).

Rows that fail the contract are in quarantine already when these checks speak: they warn, and the good rows go on.
Only a load that lost rows blocks what follows.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import dagster as dg

from pipeline.defs.build import Build
from pipeline.defs.tables import markdown, plain
from pipeline.site import MOST_BYTES, SiteResult
from pipeline.stage import StageResult

if TYPE_CHECKING:
    from pipeline.publish.gate import Doubt

_SHOWN = ("file_name", "place", "reason", "advice", "row_json")

READABLE = dg.AssetCheckSpec(
    "readable",
    asset="reports",
    description="Every report file could be read, and its name says whose it is and of which year. Files that could "
    "not are in quarantine with the reason and what to do; the others go on.",
)
CONTRACT = dg.AssetCheckSpec(
    "contract",
    asset="observations",
    description="Every row that was read keeps to the contract of its table (pandera). Rows that do not are in "
    "quarantine with the reason; the others go on.",
)
STATISTICS_CONTRACT = dg.AssetCheckSpec(
    "contract",
    asset="statistics",
    description="Every line of the statistics files keeps to the contract (pandera). Lines that do not are in "
    "quarantine with file, line and reason; the others go on.",
)
NOTHING_LOST = dg.AssetCheckSpec(
    "nothing_lost",
    asset="raw_tables",
    blocking=True,
    description="Every report and every statistic that was read is in the raw tables, once. Where not, nothing is "
    "built or published.",
)


CORRECTIONS_APPLY = dg.AssetCheckSpec(
    "corrections_apply",
    asset="raw_tables",
    description="Every correction in corrections.yaml found the one observation that it is about and was applied. "
    "Those that did not are in quarantine with what to do; what they meant to correct stands as it was read.",
)

PAGES = dg.AssetCheckSpec(
    "pages",
    asset="site",
    description="Every link within the site leads to a page or a place in one, and every page is short enough to open "
    f"quickly (under {MOST_BYTES / 1e6:g} MB). It warns: figures are right all the same, and are published.",
)

PLAUSIBLE = dg.AssetCheckSpec(
    "plausible",
    asset="published_warehouse",
    description="What was built does not look like the work of a bad day beside what is published: no report lost, "
    "no report with far fewer observations, no value shifted by 10⁴ or 10⁸, no other units, no impossible values. "
    "Where it does, it is held back: `taizhang publish` shows it, `taizhang publish --accept` publishes it on purpose.",
)


def plausible_result(doubts: Sequence["Doubt"]) -> dg.AssetCheckResult:
    """Passed where there is no doubt; else an error with what is suspicious and the first rows of each."""
    return dg.AssetCheckResult(
        asset_key=PLAUSIBLE.asset_key,
        check_name=PLAUSIBLE.name,
        passed=not doubts,
        severity=dg.AssetCheckSeverity.ERROR,
        description="; ".join(doubt.words for doubt in doubts) or None,
        metadata={doubt.limit: dg.MetadataValue.md(markdown(doubt.rows)) for doubt in doubts},
    )


def quarantine_result(spec: dg.AssetCheckSpec, rows: Sequence[dict[str, Any]]) -> dg.AssetCheckResult:
    """Passed where nothing is in quarantine; else a warning that shows the rows."""
    metadata: dict[str, Any] = {"rows in quarantine": len(rows)}
    if rows:
        metadata["failing rows"] = dg.MetadataValue.md(markdown(rows, _SHOWN))
        metadata["failing rows as JSON"] = dg.MetadataValue.json([plain(row) for row in rows[:100]])
    return dg.AssetCheckResult(
        asset_key=spec.asset_key,
        check_name=spec.name,
        passed=not rows,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{len(rows)} rows are in quarantine; the rest went on" if rows else None,
        metadata=metadata,
    )


def nothing_lost_result(build: Build, loaded: dict[str, int]) -> dg.AssetCheckResult:
    """Compare what was loaded with what the stage holds. Of two files of one report the first by name counts."""
    reports: dict[str, StageResult] = {}
    for result in build.staged("report"):
        if result.report_id:
            reports.setdefault(result.report_id, result)
    dropped = sum(row["state"] == "dropped" for row in build.corrections() if build.loads_report(row["report_id"]))
    counted = {
        "reports": len(reports),
        "observations": sum(
            one.counts.get("observations", 0) for one in reports.values() if build.loads_report(one.report_id)
        )
        - dropped,
        "statistics": sum(result.counts.get("statistics", 0) for result in build.staged("statistics")),
    }
    rows = [{"table": table, "staged": staged, "loaded": loaded.get(table, 0)} for table, staged in counted.items()]
    lost = [row for row in rows if row["staged"] != row["loaded"]]
    return dg.AssetCheckResult(
        asset_key=NOTHING_LOST.asset_key,
        check_name=NOTHING_LOST.name,
        passed=not lost,
        severity=dg.AssetCheckSeverity.ERROR,
        description=f"{len(lost)} raw tables do not hold what was staged" if lost else None,
        metadata={"rows": dg.MetadataValue.md(markdown(rows))},
    )


def corrections_result(build: Build) -> dg.AssetCheckResult:
    """Passed where all corrections were applied; else an error that shows those that were not."""
    applied = [row for row in build.corrections() if row["state"] in ("changed", "dropped")]
    wrong = build.wrong_corrections()
    metadata: dict[str, Any] = {"applied": dg.MetadataValue.md(markdown(applied) if applied else "*none*")}
    if wrong:
        metadata["failing rows"] = dg.MetadataValue.md(markdown(wrong, _SHOWN))
    return dg.AssetCheckResult(
        asset_key=CORRECTIONS_APPLY.asset_key,
        check_name=CORRECTIONS_APPLY.name,
        passed=not wrong,
        severity=dg.AssetCheckSeverity.ERROR,
        description=f"{len(wrong)} corrections were not applied" if wrong else f"{len(applied)} were applied",
        metadata=metadata,
    )


def pages_result(written: SiteResult) -> dg.AssetCheckResult:
    """Warns of links that lead nowhere and of pages that are too long."""
    rows = [{"problem": "dead link", "where": link} for link in written.dead]
    rows += [{"problem": "too long", "where": page} for page in written.too_long]
    return dg.AssetCheckResult(
        asset_key=PAGES.asset_key,
        check_name=PAGES.name,
        passed=not rows,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{len(written.dead)} dead links, {len(written.too_long)} pages too long" if rows else None,
        metadata={
            "pages": written.pages,
            "longest page": f"{written.longest[0]}, {written.longest[1] / 1e3:.0f} kB",
            **({"failing rows": dg.MetadataValue.md(markdown(rows))} if rows else {}),
        },
    )
