"""Reports that are fetched from addresses.

Belongs here: the asset, its check, and what people see of both. Does not belong here: HTTP and the states themselves
(``pipeline.ingest.sources``), when it runs (``schedules``).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import dagster as dg

from pipeline.defs.build import Build
from pipeline.defs.loading import OWNERS
from pipeline.defs.tables import markdown

_SHOWN = ("report_id", "state", "advice", "file", "address", "at")
#: States that ask nothing of anybody.
_FINE = ("ok", "unchanged", "not_published")

ANSWERED = dg.AssetCheckSpec(
    "answered",
    asset="sources",
    description="Every address in sources.yaml gave its report, or its report is not published yet. The others are "
    "named with what to do; what they gave before stays in use.",
)


@dg.asset(
    group_name="ingest",
    owners=OWNERS,
    kinds={"python"},
    description="The addresses in data/raw/sources.yaml, each asked for its report, politely and only for changes. "
    "What came lies in data/raw/fetched and is read like any other file; every version is kept in data/fetched. "
    "No challenge is got around: the state says to save the page by hand.",
    check_specs=[ANSWERED],
)
def sources(context: dg.AssetExecutionContext, build: dg.ResourceParam[Build]) -> Iterator[dg.MaterializeResult[Any]]:
    """Ask every source; none stops another."""
    from pipeline.ingest import load_regions
    from pipeline.ingest.fetch import Fetcher
    from pipeline.ingest.sources import read_sources, visit_all

    settings = build.settings
    regions = load_regions(settings.region_seed)
    contact, listed, visits = read_sources(settings.raw_dir, regions)
    for visit in visit_all(settings.data_dir, listed, regions, Fetcher(contact)):
        context.log.info(f"{visit.report_id} {visit.state}: {visit.address} {visit.advice}")
        visits.append(visit)
    rows = [visit._asdict() for visit in visits]
    states = Counter(visit.state for visit in visits)
    wrong = [row for row in rows if row["state"] not in _FINE]
    check = dg.AssetCheckResult(
        check_name=ANSWERED.name,
        passed=not wrong,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{len(wrong)} of {len(rows)} addresses need somebody" if wrong else None,
        metadata={"failing rows": dg.MetadataValue.md(markdown(wrong, _SHOWN) if wrong else "*none*")},
    )
    yield dg.MaterializeResult(
        metadata={
            "dagster/row_count": len(rows),
            "states": ", ".join(f"{state} {count}" for state, count in sorted(states.items())) or "no sources",
            "sources": dg.MetadataValue.md(markdown(rows, _SHOWN) if rows else "*data/raw/sources.yaml lists none*"),
        },
        check_results=[check],
    )
