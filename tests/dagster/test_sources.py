"""The asset `sources`: states in its metadata and check, what was fetched ready to be read."""

from collections.abc import Iterator

import dagster as dg
import pytest

from tests.dagster.conftest import Place, failure, last_evaluation, report_text
from tests.pages import serve

PAGE = report_text(2026) + "".join(
    f"过去一年，第{n}项工作取得成绩，完成投资{n}.5亿元，增长{n}%，群众得实惠。\n" for n in range(99)
)


@pytest.fixture
def site() -> Iterator[str]:
    """A server with one report; every other address is not there."""
    with serve({"/report": PAGE.encode()}) as address:
        yield address


def test_sources_are_fetched_and_their_states_shown(place: Place, opened: dg.DagsterInstance, site: str) -> None:
    place.put(
        "sources.yaml",
        f"sources:\n- {{region: 郑州市, year: 2026, address: '{site}/report', allow_private: true}}\n"
        f"- {{region: 郑州市, year: 2025, address: '{site}/other'}}\n",
    )
    result = place.launch(opened, "sources")
    assert result.success, failure(result)
    assert (place.settings.raw_dir / "fetched" / "410100-2026.txt").read_text("utf-8") == PAGE
    (event,) = [event for event in result.all_events if event.is_step_materialization]
    assert event.materialization.metadata["states"].value == "ok 1, refused 1"
    evaluation = last_evaluation(opened, "sources", "answered")
    assert (evaluation.passed, evaluation.severity) == (False, dg.AssetCheckSeverity.WARN)
    assert "410100-2025" in str(evaluation.metadata["failing rows"].value)


def test_without_a_list_nothing_is_asked(place: Place, opened: dg.DagsterInstance) -> None:
    result = place.launch(opened, "sources")
    assert result.success, failure(result)
    assert last_evaluation(opened, "sources", "answered").passed
