"""The assets before and after dbt: what is read, what is loaded, what is published.

Belongs here: in which order the pipeline's own steps run, and what people see of each. Does not belong here: the steps
themselves (``pipeline.stage``, ``load``, ``publish``), dbt's models (``pipeline.defs.dbt``).
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import dagster as dg

from pipeline.defs.automation import CARRY_ON
from pipeline.defs.build import Build, Progress
from pipeline.defs.checks import (
    CONTRACT,
    CORRECTIONS_APPLY,
    NOTHING_LOST,
    PAGES,
    PLAUSIBLE,
    READABLE,
    STATISTICS_CONTRACT,
    corrections_result,
    nothing_lost_result,
    pages_result,
    plausible_result,
    quarantine_result,
)
from pipeline.defs.health import tell_news
from pipeline.defs.loading import OWNERS, REPORT, REPORT_STATE, load_everything, read_due
from pipeline.defs.tables import column_schema, markdown
from pipeline.stage import StageResult

if TYPE_CHECKING:
    from pipeline.publish.gate import Doubt

_REPORTS, _OBSERVATIONS, _RAW_TABLES, _SITE = map(dg.AssetKey, ("reports", "observations", "raw_tables", "site"))
_PUBLISHED = dg.AssetKey("published_warehouse")
_OBSERVATION = (
    "report_id",
    "quote",
    "indicator",
    "measure",
    "value",
    "unit",
    "period",
    "role",
    "target_kind",
    "sentence",
)
_STATISTIC = (
    "region_code",
    "indicator",
    "measure",
    "value",
    "unit",
    "period",
    "role",
    "source_type",
    "file_name",
    "line",
)

report_state = dg.AssetSpec(
    REPORT_STATE,
    partitions_def=REPORT,
    deps=["observations"],
    group_name="ingest",
    owners=OWNERS,
    kinds={"python"},
    description="What became of each report: one partition a report, green once its present text was read. "
    "Each entry tells from which file, how many observations and numbers left out, and how many rows are in "
    "quarantine. Written by the run that read the report; nothing to launch here.",
)


@dg.multi_asset(
    name="read_reports",
    specs=[
        dg.AssetSpec(
            "reports",
            deps=["sources"],
            group_name="ingest",
            owners=OWNERS,
            kinds={"python", "parquet"},
            description="The work reports in data/raw, decoded: one row a report with its region, year, file and text. "
            "A file is read once; it is due again when its bytes, its name or the reading rules change.",
            metadata={**column_schema("reports"), "table": "stage/reports, raw.reports"},
        ),
        dg.AssetSpec(
            "observations",
            deps=["reports"],
            group_name="ingest",
            owners=OWNERS,
            kinds={"python", "pandera", "parquet"},
            description="Every number that the reports state, each with its exact words and place: what is measured, "
            "value and unit, which period, actual or target. Numbers that are no statement about the region (dates, "
            "names, list numbers …) are kept apart with the reason.",
            metadata={**column_schema("observations"), "table": "stage/observations, raw.observations"},
        ),
    ],
    check_specs=[READABLE, CONTRACT],
    can_subset=True,
)
def read_reports(
    context: dg.AssetExecutionContext, build: dg.ResourceParam[Build]
) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
    """Read the reports that are due. Both assets come of one reading, so either may be launched alone."""
    now = read_due(context, build, "report")
    staged = build.staged("report")
    quarantined = build.quarantined(staged)
    selected, checked = context.selected_asset_keys, context.selected_asset_check_keys
    if _REPORTS in selected:
        yield dg.MaterializeResult(asset_key=_REPORTS, metadata=_counts(staged, now, "reports"))
    if READABLE.key in checked:
        yield quarantine_result(READABLE, [row for row in quarantined if row["table_name"] == "files"])
    if _OBSERVATIONS in selected:
        metadata = _counts(staged, now, "observations")
        metadata["numbers left out"] = _sum(staged, "left_out")
        metadata["preview"] = dg.MetadataValue.md(markdown(build.preview(now or staged, "observations"), _OBSERVATION))
        yield dg.MaterializeResult(asset_key=_OBSERVATIONS, metadata=metadata)
    if CONTRACT.key in checked:
        yield quarantine_result(CONTRACT, [row for row in quarantined if row["table_name"] != "files"])


@dg.asset(
    group_name="ingest",
    owners=OWNERS,
    kinds={"python", "pandera", "parquet"},
    description="Figures from bulletins, plan reports and the press: the lines of data/raw/statistics/*.csv, each with "
    "its source. They are the actuals that a report itself does not give.",
    metadata={**column_schema("statistics"), "table": "stage/statistics, raw.statistics"},
    check_specs=[STATISTICS_CONTRACT],
)
def statistics(
    context: dg.AssetExecutionContext, build: dg.ResourceParam[Build]
) -> Iterator[dg.MaterializeResult[Any]]:
    """Read the statistics files that are due."""
    now = read_due(context, build, "statistics")
    staged = build.staged("statistics")
    metadata = _counts(staged, now, "statistics")
    metadata["preview"] = dg.MetadataValue.md(markdown(build.preview(now or staged, "statistics"), _STATISTIC))
    yield dg.MaterializeResult(
        metadata=metadata, check_results=[quarantine_result(STATISTICS_CONTRACT, build.quarantined(staged))]
    )


# Its check is one that can be left out, for otherwise automation would ask for this check alone and for none of dbt's.
@dg.multi_asset(
    name="load_stage",
    specs=[
        dg.AssetSpec(
            "raw_tables",
            deps=["reports", "observations", "statistics"],
            group_name="warehouse",
            owners=OWNERS,
            kinds={"python", "duckdb"},
            description="What was read, loaded into this run's own DuckDB file (schema raw): reports, sections, "
            "observations, numbers left out, statistics and quarantine, exactly of the files that are in data/raw now. "
            "The file lives as long as its run; people read the published one.",
            automation_condition=CARRY_ON,
        )
    ],
    check_specs=[NOTHING_LOST, CORRECTIONS_APPLY],
    can_subset=True,
)
def load_stage(
    context: dg.AssetExecutionContext, build: dg.ResourceParam[Build]
) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
    """Load the stage, after reading what came in since."""
    loaded = load_everything(context, build)
    if _RAW_TABLES in context.selected_asset_keys:
        rows = [{"table": f"raw.{table}", "rows": count} for table, count in loaded.items()]
        metadata: dict[str, Any] = {
            "dagster/row_count": sum(loaded.values()),
            "tables": dg.MetadataValue.md(markdown(rows)),
            "fingerprint": build.fingerprint,
            "build file": dg.MetadataValue.path(str(build.database)),
        }
        yield dg.MaterializeResult(asset_key=_RAW_TABLES, metadata=metadata)
    if NOTHING_LOST.key in context.selected_asset_check_keys:
        yield nothing_lost_result(build, loaded)
    if CORRECTIONS_APPLY.key in context.selected_asset_check_keys:
        yield corrections_result(build)


_INCOMPLETE = (
    "This run did not build all marts itself, so it has nothing whole to publish. Launch the job `refresh` "
    "(Jobs > refresh > Materialize all), or select {} together with all dbt models."
)


def build_site(dbt_models: dg.AssetsDefinition) -> dg.AssetsDefinition:
    """The asset ``site``, which follows all marts."""

    @dg.multi_asset(
        name="write_site",
        specs=[
            dg.AssetSpec(
                "site",
                deps=_marts(dbt_models),
                group_name="publish",
                owners=OWNERS,
                kinds={"python", "html"},
                description="The warehouse to look at: static pages for every region, report and indicator, with what "
                "was promised, what came of it, and the words that say so. They open in any browser without a network "
                "and are published with the warehouse: data/warehouse/site/index.html.",
                automation_condition=CARRY_ON,
            )
        ],
        check_specs=[PAGES],
        can_subset=True,
    )
    def write_site(
        context: dg.AssetExecutionContext, build: dg.ResourceParam[Build]
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        """Write the pages of what this run built."""
        if not build.complete:
            raise dg.Failure(_INCOMPLETE.format("site"))
        written = build.write_site()
        if _SITE in context.selected_asset_keys:
            yield dg.MaterializeResult(
                asset_key=_SITE,
                metadata={
                    "pages": written.pages,
                    "size in MB": round(written.size / 1e6, 1),
                    "longest page": f"{written.longest[0]}, {written.longest[1] / 1e3:.0f} kB",
                    "open": dg.MetadataValue.url((build.settings.site / "index.html").as_uri()),
                },
            )
        if PAGES.key in context.selected_asset_check_keys:
            yield pages_result(written)

    return write_site


def _marts(dbt_models: dg.AssetsDefinition) -> list[dg.AssetKey]:
    return [spec.key for spec in dbt_models.specs if spec.group_name == "marts"]


def build_published_warehouse(dbt_models: dg.AssetsDefinition) -> dg.AssetsDefinition:
    """The asset ``published_warehouse``, which follows all marts."""

    # Its check is one that can be left out, for the reason that load_stage has.
    @dg.multi_asset(
        name="publish_warehouse",
        specs=[
            dg.AssetSpec(
                "published_warehouse",
                deps=[*_marts(dbt_models), _SITE],
                group_name="publish",
                owners=OWNERS,
                kinds={"python", "duckdb"},
                description="The warehouse that people read: data/warehouse/taizhang.duckdb, a link to the newest "
                "version. It is switched in one step and only when everything was built, all tests passed and the "
                "result is plausible beside what is published, so readers never wait and never see half of it. Query "
                "it with `taizhang query` or any DuckDB client.",
                automation_condition=CARRY_ON,
            )
        ],
        check_specs=[PLAUSIBLE],
        can_subset=True,
    )
    def publish_warehouse(
        context: dg.AssetExecutionContext, build: dg.ResourceParam[Build]
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        """Publish what this run built; where it is made from what is published already, that stays."""
        if not build.complete:
            raise dg.Failure(_INCOMPLETE.format("published_warehouse"))
        doubts = build.doubts()
        if PLAUSIBLE.key in context.selected_asset_check_keys:
            yield plausible_result(doubts)
        if _PUBLISHED in context.selected_asset_keys:
            yield _publish(build, doubts)

    return publish_warehouse


def _publish(build: Build, doubts: Sequence["Doubt"]) -> dg.MaterializeResult[Any]:
    """Publish a build, or leave what is published where it is the same; fails where a person has to decide."""
    from pipeline.publish import current, is_sound, publish, waiting

    before = current(build.settings)
    taken_back = waiting(build.settings, build.fingerprint)
    if taken_back and taken_back.version:
        raise dg.Failure(taken_back.words)
    if doubts:
        raise dg.Failure(
            build.hold([doubt.words for doubt in doubts]).words,
            metadata={doubt.limit: dg.MetadataValue.md(markdown(doubt.rows)) for doubt in doubts},
        )
    if before and before.fingerprint == build.fingerprint and is_sound(before):
        build.database.unlink()
        version, state = before, "unchanged: these inputs are published already"
    else:
        build.write_site()
        version = publish(build.settings, build.database, build.fingerprint, build.site, build.seal)
        state = "published"
    build.outcome = state.partition(":")[0]
    tell_news(build.settings)
    build.on_progress(Progress("published_warehouse", state))
    previous = before.counts if before else {}
    tables = [{"table": table, "rows": count, "before": previous.get(table)} for table, count in version.counts.items()]
    return dg.MaterializeResult(
        asset_key=_PUBLISHED,
        metadata={
            "state": state,
            "file": dg.MetadataValue.path(str(build.settings.published)),
            "pages": dg.MetadataValue.url((build.settings.site / "index.html").as_uri()),
            "version": version.name,
            "published at": version.published_at,
            "fingerprint": version.fingerprint,
            "size in MB": round(version.size / 1e6, 1),
            "tables": dg.MetadataValue.md(markdown(tables)),
        },
    )


def _sum(staged: Sequence[StageResult], table: str) -> int:
    return sum(result.counts.get(table, 0) for result in staged)


def _counts(staged: Sequence[StageResult], now: Sequence[StageResult], table: str) -> dict[str, Any]:
    """How many rows there are and how many files were read in this run, with a line for each of these files."""
    rows = [
        {
            "report": result.report_id,
            "file": result.name,
            "rows": result.counts.get(table, 0),
            "in quarantine": result.counts.get("quarantine", 0),
        }
        for result in now
    ]
    return {
        "dagster/row_count": _sum(staged, table),
        "files": len(staged),
        "files read in this run": len(now),
        "read in this run": dg.MetadataValue.md(markdown(rows) if rows else "*nothing was due*"),
    }
