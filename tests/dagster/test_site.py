"""The asset ``site``: what Dagster shows of it, and that it is published with the warehouse."""

from pathlib import Path

import dagster as dg

from pipeline.defs.checks import pages_result
from pipeline.defs.run import run_refresh
from pipeline.site import SiteResult
from tests.dagster.conftest import Place, failure, last_evaluation, report_text


def test_a_refresh_publishes_the_pages_with_the_warehouse(place: Place, opened: dg.DagsterInstance) -> None:
    place.put("410100-2026.txt", report_text(2026))
    version = run_refresh(place.settings).version
    report = place.settings.site / "reports" / "410100-2026.html"
    assert report.resolve().parents[2] == version.path.parent
    assert last_evaluation(opened, "site", "pages").passed
    event = opened.get_latest_materialization_event(dg.AssetKey("site"))
    assert event
    assert event.asset_materialization
    metadata = event.asset_materialization.metadata
    assert metadata["pages"].value == len(list(place.settings.site.rglob("*.html")))
    assert metadata["open"].value == (place.settings.site / "index.html").as_uri()


def test_pages_alone_are_refused_in_words(place: Place, opened: dg.DagsterInstance) -> None:
    place.put("410100-2026.txt", report_text(2026))
    assert "select site together with all dbt models" in failure(place.launch(opened, "site"))
    assert not place.settings.site.exists()


def test_dead_links_and_long_pages_warn() -> None:
    good = SiteResult(Path("site"), 3, 3000, ("index.html", 1500), (), ())
    assert pages_result(good).passed
    bad = SiteResult(Path("site"), 3, 3000, ("index.html", 1500), ("index.html: nowhere.html",), ("a.html",))
    result = pages_result(bad)
    assert (result.passed, result.severity) == (False, dg.AssetCheckSeverity.WARN)
    assert "nowhere.html" in str(result.metadata["failing rows"].value)
