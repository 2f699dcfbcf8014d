"""docs/findings.md says what its queries say, on the reports that it speaks of."""

import pytest

from docs import readme
from tests.integration.command import Place


def test_the_findings_are_what_the_queries_say(reported: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAIZHANG_DATA", str(reported.data))
    page = readme.FINDINGS.read_text("utf-8")
    assert len(readme.questions(page)) >= 15
    true = readme.answered(page, readme.ask_published)
    changed = [
        f"{sql}\nthe page says\n{said}\nthe warehouse says\n{now}"
        for (sql, said), (_, now) in zip(readme.questions(page), readme.questions(true), strict=True)
        if said != now
    ]
    assert not changed, (
        "if this is meant: docs/readme.py --findings --write, on the reports of tests/gold/conftest.py\n\n"
        + "\n\n".join(changed)
    )
