"""What follows by itself, evaluated as the daemon does it, on real instances."""

import dagster as dg
import pytest
from dagster._core.definitions.asset_daemon_cursor import AssetDaemonCursor

from pipeline.defs.run import RefreshError, run_refresh
from pipeline.defs.wiring import build_definitions
from tests.dagster.conftest import Place, failure, report_text

INGEST = ("reports", "observations", "statistics")


class Automation:
    """Ticks of the automation sensor, one after the other, with their memory."""

    def __init__(self, place: Place, opened: dg.DagsterInstance) -> None:
        self.defs = build_definitions(place.settings)
        self.opened = opened
        self.cursor: AssetDaemonCursor | None = None

    def tick(self) -> list[str]:
        """The assets that a tick asks for."""
        everything = dg.AssetSelection.all()
        result = dg.evaluate_automation_conditions(self.defs, self.opened, everything, cursor=self.cursor)
        self.cursor = result.cursor
        keys = self.defs.resolve_asset_graph().get_all_asset_keys()
        return sorted(key.to_user_string() for key in keys if result.get_num_requested(key))


def test_what_was_read_is_carried_on_to_the_published_warehouse_in_one_run(
    place: Place, opened: dg.DagsterInstance
) -> None:
    automation = Automation(place, opened)
    assert automation.tick() == [], "nothing was read yet"
    place.put("410100-2026.txt", report_text(2026))
    assert place.launch(opened, *INGEST).success
    follows = automation.tick()
    materialisable = automation.defs.resolve_asset_graph().materializable_asset_keys
    # sources are fetched on their own schedule: nothing that is read asks for the network
    before = {*INGEST, "sources"}
    assert follows == sorted(key.to_user_string() for key in materialisable if key.to_user_string() not in before)
    assert place.launch(opened, *[name.split("/") for name in follows]).success
    assert place.reports() == ["410100-2026"]
    assert automation.tick() == [], "a run's own updates are no news"
    assert automation.tick() == []


def test_nothing_follows_a_refresh(place: Place, opened: dg.DagsterInstance) -> None:
    place.put("410100-2026.txt", report_text(2026))
    automation = Automation(place, opened)
    assert automation.tick() == []
    run_refresh(place.settings)
    assert automation.tick() == [], "the refresh did everything itself"
    assert Automation(place, opened).tick() == [], "nor does a daemon that starts later"
    place.put("410100-2025.txt", report_text(2025))
    assert place.launch(opened, *INGEST).success
    assert "published_warehouse" in automation.tick(), "and what is read later is carried on as ever"


def test_nothing_follows_a_refresh_that_built_and_did_not_publish(own_dbt: Place, opened: dg.DagsterInstance) -> None:
    text = report_text(2026)
    own_dbt.put("410100-2026.txt", text)
    run_refresh(own_dbt.settings)
    automation = Automation(own_dbt, opened)
    automation.tick()
    own_dbt.put("410100-2026.txt", text.replace("1200.5亿元", "1200.5万元"))
    with pytest.raises(RefreshError, match="Held back"):
        run_refresh(own_dbt.settings)
    assert automation.tick() == [], "a publication alone has nothing to publish, and would fail"


def test_nothing_follows_a_failed_build(own_dbt: Place, opened: dg.DagsterInstance) -> None:
    own_dbt.put("410100-2026.txt", report_text(2026))
    (own_dbt.settings.dbt_dir / "tests" / "assert_never.sql").write_text("select * from {{ ref('stg_reports') }}")
    automation = Automation(own_dbt, opened)
    automation.tick()
    assert own_dbt.launch(opened, *INGEST).success
    follows = automation.tick()
    assert "assert_never" in failure(own_dbt.launch(opened, *[name.split("/") for name in follows]))
    assert automation.tick() == []
    assert not own_dbt.settings.published.exists()
