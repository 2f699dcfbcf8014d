"""Corrections in a run: applied ones are counted, stale ones are an error that stops nothing."""

import dagster as dg

from pipeline.defs.run import run_refresh
from tests.dagster.conftest import Place, last_evaluation, report_text

STALE = """
- {report: 410100-2026, quote: 5.5%, expect: {value: 5.5}, drop: true, reason: 误读}
- {report: 410100-2026, quote: 7%, expect: {value: 7}, drop: true, reason: 误读}
"""


def test_a_run_says_which_corrections_were_not_applied(place: Place, opened: dg.DagsterInstance) -> None:
    place.put("410100-2026.txt", report_text(2026))
    place.put("corrections.yaml", STALE)
    assert run_refresh(place.settings).published
    evaluation = last_evaluation(opened, "raw_tables", "corrections_apply")
    assert (evaluation.passed, evaluation.severity, evaluation.blocking) == (False, dg.AssetCheckSeverity.ERROR, False)
    assert "entry 2" in str(evaluation.metadata["failing rows"].value)
    assert "误读" in str(evaluation.metadata["applied"].value)
    assert last_evaluation(opened, "raw_tables", "nothing_lost").passed
    assert place.query("select file_name, reason from marts.quarantine") == [
        ("corrections.yaml", "correction unmatched")
    ]
