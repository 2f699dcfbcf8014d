"""Keeps the answers of both READMEs, docs/queries.md and docs/findings.md true: asks each SQL question of a warehouse.

``python docs/readme.py`` says which answers differ; ``--write`` puts the true ones in (``make readme`` does so after a
run). ``--findings`` does so for docs/findings.md, on a warehouse of the reports that it speaks of (TAIZHANG_DATA).
A question is a ``sql`` block and its answer the ``text`` block that follows it; the ``text`` block that follows
``<!-- counts -->`` is what a run says at its end.
"""

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline.cli import output, summary
from pipeline.cli.warehouse import opened
from pipeline.settings import load_settings

README = Path(__file__).resolve().parents[1] / "README.md"
CHINESE = README.with_name("README.zh.md")
QUERIES = Path(__file__).resolve().parent / "queries.md"
FINDINGS = Path(__file__).resolve().parent / "findings.md"
COUNTS = "<!-- counts -->"
_QUESTION = re.compile(
    rf"(?:```sql\n(?P<sql>(?:(?!```).)*)```|{COUNTS})\n+```text\n(?P<answer>(?:(?!```).)*)```", re.DOTALL
)


def questions(page: str) -> list[tuple[str, str]]:
    """Each question of a page (SQL, or ``COUNTS``) with the answer printed under it."""
    return [(match["sql"] or COUNTS, match["answer"]) for match in _QUESTION.finditer(page)]


def answered(page: str, ask: Callable[[str], str]) -> str:
    """The page with every answer replaced by what ``ask`` says to its question."""

    def replace(match: re.Match[str]) -> str:
        before = match[0][: match.start("answer") - match.start()]
        return before + ask(match["sql"] or COUNTS) + "```"

    return _QUESTION.sub(replace, page)


def ask_published(question: str) -> str:
    """What `taizhang query` prints for SQL, and what a run says at its end for ``COUNTS``."""
    out = io.StringIO()
    with opened(load_settings()) as connection:
        if question == COUNTS:
            return "".join(line + "\n" for line in summary.counts(connection))
        result = connection.execute(question)
        output.write([column[0] for column in result.description or ()], result.fetchall(), "table", out)
    return out.getvalue()


def main() -> int:
    """Compare or rewrite the pages; returns the exit code."""
    pages = (FINDINGS,) if "--findings" in sys.argv else (README, CHINESE, QUERIES)
    return max(_check(file, write="--write" in sys.argv) for file in pages)


def _check(file: Path, *, write: bool) -> int:
    page = file.read_text("utf-8")
    true = answered(page, ask_published)
    if true == page:
        print(f"{file.name}: its {len(questions(page))} answers are true.")
        return 0
    if write:
        file.write_text(true, "utf-8")
        print(f"{file.name}: its answers are rewritten, see git diff")
        return 0
    for (question, printed), (_, now) in zip(questions(page), questions(true), strict=True):
        if printed != now:
            print(f"Differs:\n{question}\n{file.name} says\n{printed}\nThe warehouse says\n{now}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
