"""Keeps README's answers true: runs each of its SQL questions on the published warehouse.

``python docs/readme.py`` says which answers differ; ``--write`` puts the true ones in (``make readme`` does so after a
run). A question is a ``sql`` block; its answer is the ``text`` block that follows it.
"""

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline.cli import output
from pipeline.cli.warehouse import opened
from pipeline.settings import load_settings

README = Path(__file__).resolve().parents[1] / "README.md"
_QUESTION = re.compile(r"```sql\n(?P<sql>.*?)```\n+```text\n(?P<answer>.*?)```", re.DOTALL)


def questions(markdown: str) -> list[tuple[str, str]]:
    """Each SQL question of a page with the answer printed under it."""
    return [(match["sql"], match["answer"]) for match in _QUESTION.finditer(markdown)]


def answered(markdown: str, ask: Callable[[str], str]) -> str:
    """The page with every answer replaced by what ``ask`` says to its question."""

    def replace(match: re.Match[str]) -> str:
        block = match[0]
        at = match.start("answer") - match.start()
        return block[:at] + ask(match["sql"]) + "```"

    return _QUESTION.sub(replace, markdown)


def ask_published(sql: str) -> str:
    """What `taizhang query` prints for a question."""
    out = io.StringIO()
    with opened(load_settings()) as connection:
        result = connection.execute(sql)
        output.write([column[0] for column in result.description or ()], result.fetchall(), "table", out)
    return out.getvalue()


def main() -> int:
    """Compare or rewrite; returns the exit code."""
    page = README.read_text("utf-8")
    true = answered(page, ask_published)
    if true == page:
        print(f"README's {len(questions(page))} answers are true.")
        return 0
    if "--write" in sys.argv:
        README.write_text(true, "utf-8")
        print("README's answers are rewritten: see git diff README.md")
        return 0
    for (sql, printed), (_, now) in zip(questions(page), questions(true), strict=True):
        if printed != now:
            print(f"Differs:\n{sql}\nREADME says\n{printed}\nThe warehouse says\n{now}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
