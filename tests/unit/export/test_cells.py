"""Texts in cells: none is a formula, each can be had back."""

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.export.cells import MOST_LETTERS, harmless, harmless_sql, writable

FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "＋1",
    "－1+1",
    "＠x",
    "'=1",
    "-4%起",
    "=",
    "-",
]
PLAIN = ["", "5%", "-4%", "+3", "-1,234.5", "−4%", "增长=5%", "'引", "——2026年", "a=1", "-0.3‰", " =1"]
CONNECTION = duckdb.connect()
TEXTS = st.text("'=+-@\t\r\n＝＋－＠5.,%‰一a ", max_size=6)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_would_be_computed_follows_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", PLAIN)
def test_other_texts_and_plain_numbers_stay(text: str) -> None:
    assert harmless(text) == text


@given(TEXTS)
def test_taking_the_apostrophe_away_gives_the_words_of_the_source(text: str) -> None:
    written = harmless(text)
    changed = written != text
    assert written.startswith("'") or not changed
    assert (written[1:] if changed else written) == text
    bare = text.lstrip("'")
    assert changed or not bare.startswith(("=", "@", "\t", "\r", "＝", "＋", "－", "＠"))


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=30))
def test_sql_writes_what_python_writes(texts: list[str]) -> None:
    with CONNECTION.cursor() as connection:
        connection.execute("create or replace temp table t (n integer, words varchar)")
        connection.executemany("insert into t values (?, ?)", list(enumerate(texts)))
        rows = connection.execute(f"select {harmless_sql('words')} from t order by n").fetchall()
    assert [row[0] for row in rows] == [harmless(text) for text in texts]


def test_a_workbook_is_given_only_what_it_can_hold() -> None:
    assert writable("增\x00长\x0b5%\ud800\n") == "增长5%\n"
    long = writable("长" * (MOST_LETTERS + 5))
    assert (len(long), long[-1]) == (MOST_LETTERS, "…")
