"""Rows as text: a table for people, CSV and JSON Lines for programs.

Belongs here: the three formats and the width of Chinese on a terminal. Does not belong here: which rows, which columns.
Nothing heavy is used: `taizhang extract` has half a second for everything.
"""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import IO, Any, Literal, TypeVar
from unicodedata import east_asian_width

import click

Format = Literal["table", "csv", "jsonl"]
FORMATS: tuple[Format, ...] = ("table", "csv", "jsonl")

_WIDEST = 48

Command = TypeVar("Command", bound=Callable[..., Any])


def format_option(default: Format) -> Callable[[Command], Command]:
    """The option ``--format`` of a command, handed to it as ``form``."""
    return click.option(
        "--format", "form", type=click.Choice(FORMATS), default=default, show_default=True, help="How rows are written."
    )


def write(
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    form: Format,
    out: IO[str] | None = None,
    *,
    widest: int = _WIDEST,
) -> None:
    """Write rows in a format to a stream (standard output by default).

    A table cuts cells wider than ``widest`` terminal columns and marks the cut with ``…``; the other formats are whole.
    JSON Lines write a null as ``null``, CSV as nothing, a table as ``NULL``.
    """
    out = out or sys.stdout
    if form == "jsonl":
        for row in rows:
            out.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=_plain) + "\n")
    elif form == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_plain(cell) if isinstance(cell, (list, dict)) else cell for cell in row] for row in rows)
    else:
        out.writelines(line + "\n" for line in table(columns, rows, widest=widest))


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, widest: int = _WIDEST) -> list[str]:
    """Lines of a table: a head, a rule, the rows; numbers to the right, Chinese counted as two columns."""
    whole = [list(row) for row in rows]
    cells = [[_cut(_shown(cell), widest) for cell in row] for row in whole]
    widths = [max([width(name), *(width(row[i]) for row in cells)]) for i, name in enumerate(columns)]
    right = [
        any(_is_number(row[i]) for row in whole) and all(row[i] is None or _is_number(row[i]) for row in whole)
        for i in range(len(columns))
    ]
    lines = [_line(columns, widths, right), "  ".join("─" * w for w in widths)]
    lines += [_line(row, widths, right) for row in cells]
    return [line.rstrip() for line in lines]


def width(text: str) -> int:
    """Columns that a text takes on a terminal: a Chinese or full-width character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def number(value: float) -> str:
    """A number for a reader: no ``.0`` on a whole one, no noise digits."""
    return f"{value:.15g}"


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for cell, wide, to_right in zip(cells, widths, right, strict=True):
        blank = " " * (wide - width(cell))
        padded.append(blank + cell if to_right else cell + blank)
    return "  ".join(padded)


def _cut(text: str, widest: int) -> str:
    if width(text) <= widest:
        return text
    kept = ""
    taken = 1
    for character in text:
        taken += width(character)
        if taken > widest:
            break
        kept += character
    return kept + "…"


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _shown(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, float):
        return number(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return str(_plain(value))
    return " ".join(str(value).split())


def _plain(value: object) -> object:
    """What JSON has no word for: dates as ISO text, decimals as numbers, lists and structs as JSON text in CSV."""
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return str(value)
