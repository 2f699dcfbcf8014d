"""`taizhang extract`: observations of files straight to standard output.

Belongs here: files in, rows out. Nothing is stored and no warehouse is needed, so neither Dagster nor dbt, DuckDB,
polars or pandera is imported: a text file takes a fraction of a second, start-up included.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from pipeline.cli import output
from pipeline.core import extract
from pipeline.core.model import LeftOut, Observation
from pipeline.ingest import IngestError, text_of

_YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20\d)\d(?!\d)")
_TABLE = ("start", "role", "period", "indicator", "measure", "comparator", "value", "value_max", "unit", "quote")
_CONTEXT = 20


@click.command("extract")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@output.format_option("jsonl")
@click.option(
    "--year", type=click.IntRange(1949, 2100), help="Year the reports were given in; else each file's name tells."
)
@click.option("--left-out", is_flag=True, help="The numbers that are no observation, with the reason, instead.")
@click.option("--text", "as_text", is_flag=True, help="The text that start and end count in, instead.")
@click.pass_context
def command(
    ctx: click.Context, files: Sequence[Path], form: output.Format, year: int | None, left_out: bool, as_text: bool
) -> None:
    """Print the observations of report files (text, web pages, Word, PDF), in text order.

    start and end count code points of the file's text: text[start:end] is the quote. jsonl and csv have every field
    and the file's name; a table has the main ones. A file that cannot be read is named on standard error, the others
    still come out, and the exit code is 1.
    """
    failed = 0

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal failed
        for path in files:
            try:
                if as_text:
                    click.echo(read_text(path, year)[0], nl=False)
                else:
                    yield from _left_out(path, year) if left_out else _observations(path, year)
            except (IngestError, OSError) as error:
                failed += 1
                click.echo(f"Error: {_reason(path, error)}", err=True)

    if as_text:
        list(rows())
    else:
        _write(rows(), left_out, form, several=len(files) > 1)
    ctx.exit(1 if failed else 0)


def _write(rows: Iterable[dict[str, Any]], left_out: bool, form: output.Format, *, several: bool) -> None:
    whole = (*LeftOut._fields, "context", "file") if left_out else (*Observation._fields, "file")
    if form == "table":
        whole = (*(("file",) if several else ()), *(whole[:-1] if left_out else _TABLE))
    output.write(whole, ([row[name] for name in whole] for row in rows), form)


def _observations(path: Path, year: int | None) -> Iterator[dict[str, Any]]:
    text, said = read_text(path, year)
    for observation in extract(text, said).observations:
        yield {**observation._asdict(), "file": str(path)}


def _left_out(path: Path, year: int | None) -> Iterator[dict[str, Any]]:
    text, said = read_text(path, year)
    for number in extract(text, said).left_out:
        context = text[max(0, number.start - _CONTEXT) : number.end + _CONTEXT]
        yield {**number._asdict(), "context": " ".join(context.split()), "file": str(path)}


def read_text(path: Path, year: int | None) -> tuple[str, int | None]:
    """The file's text and the year that the caller or its name tells; where neither does, the core asks the text."""
    text, _ = text_of(str(path), path.read_bytes())
    named = _YEAR.search(path.stem)
    return text, year or (int(named[0]) if named else None)


def _reason(path: Path, error: IngestError | OSError) -> str:
    if isinstance(error, IngestError):
        return str(error)
    hint = "check the path" if isinstance(error, FileNotFoundError) else "check what it is and that you may read it"
    return f"{path}: {(error.strerror or str(error)).lower()} ({hint})"
