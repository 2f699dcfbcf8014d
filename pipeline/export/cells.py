"""Texts in cells: whatever a source says, no spreadsheet takes it for a formula.

Belongs here: which texts a spreadsheet would compute, and what is written in their place, once in Python and once in
SQL. Does not belong here: which cells there are.

A text that begins with one of ``= + - @``, their full-width forms, a tab or a carriage return is given a leading
apostrophe, which is what spreadsheets themselves do (see OWASP, "CSV Injection"). So is one that begins with
apostrophes and then with one of these: taking one apostrophe away again gives the words of the source, always. A plain
number such as ``-4%`` is a number to a spreadsheet and stays.
"""

import re

_RISKY = r"'*[=+\-@\t\r＝＋－＠]"
_NUMBER = r"[+\-]?[0-9]+([.,][0-9]+)*[%‰]?"
_RISKY_TEXT = re.compile(rf"(?!{_NUMBER}\Z){_RISKY}")
#: What no cell of a workbook may hold (ECMA-376 allows the characters of XML 1.0 only).
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Characters that a cell of a workbook holds at most.
MOST_LETTERS = 32_767


def harmless(text: str) -> str:
    """The text as a cell may hold it: itself, or itself after an apostrophe."""
    return "'" + text if _RISKY_TEXT.match(text) else text


def harmless_sql(column: str) -> str:
    """The same as an expression of DuckDB over a column's quoted name."""
    risky, number = _RISKY.replace("'", "''"), _NUMBER.replace("'", "''")
    return (
        f"case when regexp_matches({column}, '^{risky}') and not regexp_full_match({column}, '{number}') "
        f"then '''' || {column} else {column} end"
    )


def writable(text: str) -> str:
    """A text without the characters that a workbook cannot hold, and no longer than a cell may be."""
    kept = _UNWRITABLE.sub("", text)
    return kept if len(kept) <= MOST_LETTERS else kept[: MOST_LETTERS - 1] + "…"
