"""README and its picture say what is so."""

import re
from pathlib import Path

import pytest

from docs import lineage, readme
from pipeline.cli import _COMMANDS
from tests.integration.command import Place

PAGE = readme.README.read_text("utf-8")
CHINESE = readme.CHINESE.read_text("utf-8")
QUERIES = readme.QUERIES.read_text("utf-8")


def test_the_answers_are_those_of_the_shipped_data(shipped: tuple[Place, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAIZHANG_DATA", str(shipped[0].data))
    assert len(readme.questions(PAGE)) >= 5
    assert len(readme.questions(QUERIES)) >= 20
    assert len(readme.questions(CHINESE)) >= 2
    for sql, printed in (found for page in (PAGE, CHINESE, QUERIES) for found in readme.questions(page)):
        assert readme.ask_published(sql) == printed, f"say `make readme`\n{sql}"


def test_an_answer_that_is_wrong_is_found_and_put_right() -> None:
    page = "a\n```sql\nselect 1\n```\n\n```text\nwrong\n```\nb\n```sql\nselect 2\n```\n"
    assert readme.questions(page) == [("select 1\n", "wrong\n")]
    assert readme.answered(page, lambda sql: f"<{sql.strip()}>\n") == page.replace("wrong", "<select 1>")


def test_the_picture_shows_every_asset_of_today() -> None:
    assert lineage.PICTURE.read_text("utf-8") == lineage.drawn(lineage.known_assets()), "say `make readme`"


@pytest.mark.parametrize("page", [PAGE, CHINESE], ids=["English", "Chinese"])
def test_every_command_and_make_target_is_explained(project: Path, page: str) -> None:
    for name in _COMMANDS:
        assert f"`{name}" in page or f"taizhang {name}" in page, name
    targets = re.findall(r"^([a-z]+):.*## ", (project / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert len(targets) > 5
    for target in targets:
        assert f"make {target}" in page, target


@pytest.mark.parametrize("page", [PAGE, CHINESE], ids=["English", "Chinese"])
def test_links_to_files_of_the_project_lead_somewhere(project: Path, page: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page) if "://" not in link]
    assert links
    for link in links:
        assert (project / link).exists(), link
