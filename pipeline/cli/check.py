"""`taizhang check`: what is recognised in every file of data/raw, as a table, and what is doubtful."""

import functools
from collections.abc import Iterable

import click

from pipeline.cli import output
from pipeline.cli.recognition import Recognition, recognise_all
from pipeline.engine import chunked, map_chunks
from pipeline.ingest import scan
from pipeline.settings import load_settings

_COLUMNS = ("file", "report_id", "region", "year", "actuals", "targets", "unexplained", "rows", "doubts")


@click.command("check")
@output.format_option("table")
@click.option("--doubts", "only_doubts", is_flag=True, help="Only the files that leave a doubt.")
@click.pass_context
def command(ctx: click.Context, form: output.Format, only_doubts: bool) -> None:
    """Say what is recognised in every file of data/raw: whose report, of when, what is in it, what is doubtful.

    Nothing is stored. Exit code 1 where a file cannot be read or placed, or gives a report that another one gives.
    """
    settings = load_settings()
    files = scan(settings.raw_dir)
    if not files:
        raise click.ClickException(f"there is nothing in {settings.raw_dir} yet: say `taizhang add FILE`")
    chunks = map_chunks(functools.partial(recognise_all, settings), chunked(files))
    found = _twice(one for chunk in chunks for one in chunk)
    shown = [one for one in found if one.doubts or not only_doubts]
    rows = [[*(getattr(one, name) for name in _COLUMNS[:-1]), "; ".join(one.doubts)] for one in shown]
    if form == "table":
        # A doubt is no use where it is cut off: the table has how many there are, and they follow in full.
        rows = [[*(cell or "" for cell in row[:-1]), len(one.doubts)] for row, one in zip(rows, shown, strict=True)]
    output.write(_COLUMNS, rows, form, widest=60)
    if form == "table":
        for one in shown:
            for doubt in one.doubts:
                click.echo(f"\n{one.file}: {doubt}")
        doubtful, lost = sum(bool(one.doubts) for one in found), sum(not one.readable for one in found)
        click.echo(f"\n{len(found)} files, {doubtful} with doubts, {lost} cannot be used as they are")
    ctx.exit(1 if any(not one.readable for one in found) else 0)


def _twice(found: Iterable[Recognition]) -> list[Recognition]:
    """Mark the files that give a report which one before them gives."""
    first: dict[str, str] = {}
    marked = []
    for one in found:
        if one.report_id and one.report_id in first:
            words = f"{one.report_id} is given by {first[one.report_id]} already: 只读前者，请只留一份，或写明是第二份"
            marked.append(one._replace(readable=False, doubts=(words, *one.doubts)))
        else:
            first.setdefault(one.report_id, one.file)
            marked.append(one)
    return marked
