"""docs/findings.md says what its queries say, on the reports that it speaks of."""

from difflib import SequenceMatcher

import pytest

from docs import readme
from tests.integration.command import Place

#: Of a minute or two, unless the machine is busy with other things.
pytestmark = pytest.mark.timeout(1200)

#: What was promised and reached of gross product stays almost to the letter; tallies of all targets move a little with
#: every name that is read better, and more than this share of their words stays.
OF_GROSS_PRODUCT = (
    "indicator_id = 'gdp' and measure = 'growth' and period_start = period_end\n    and period_end = report_year"
)
LEAST_KEPT = 0.7


def kept(said: str, now: str) -> float:
    """Share of the words of an answer that are as they were."""
    return SequenceMatcher(None, said.split(), now.split(), autojunk=False).ratio()


def test_the_findings_are_what_the_queries_say(reported: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAIZHANG_DATA", str(reported.data))
    page = readme.FINDINGS.read_text("utf-8")
    asked = readme.questions(page)
    assert len(asked) >= 15
    assert sum(OF_GROSS_PRODUCT in sql for sql, _ in asked) >= 4
    changed = []
    for sql, said in asked:
        now = readme.ask_published(sql)
        assert len(said.splitlines()) > 2, f"nothing is said of\n{sql}"
        if kept(said, now) < (0.95 if OF_GROSS_PRODUCT in sql else LEAST_KEPT):
            changed.append(f"{sql}\nthe page says\n{said}\nthe warehouse says\n{now}")
    how = "if this is meant: docs/readme.py --findings --write, on the reports of tests/gold/conftest.py"
    assert not changed, "\n\n".join([how, *changed])
