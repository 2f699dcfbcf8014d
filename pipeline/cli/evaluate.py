"""`taizhang evaluate`: how well observations were found, or targets joined to actuals, against labels.

Belongs here: files in, figures out. The yardsticks themselves are pipeline.core.evaluation and pipeline.cli.links.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from pipeline.cli import links
from pipeline.cli.extract import read_text
from pipeline.cli.warehouse import opened
from pipeline.core import evaluation, extract
from pipeline.ingest import IngestError
from pipeline.settings import load_settings

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("evaluate")
@click.argument("gold", required=False, type=_FILE)
@click.argument("found", metavar="[PREDICTED|TEXT]", required=False, type=_FILE)
@click.option("--links", "link_file", type=_FILE, help="Labelled links: scores the joins of the published warehouse.")
@click.option("--year", type=click.IntRange(1949, 2100), help="Year the report was given in; else the text is asked.")
@click.option("--errors", type=click.IntRange(0), default=20, show_default=True, help="Errors of each kind to list.")
@click.option("--json", "as_json", is_flag=True, help="The figures as one JSON object.")
def command(
    gold: Path | None, found: Path | None, link_file: Path | None, year: int | None, errors: int, as_json: bool
) -> None:
    """Score PREDICTED (JSON Lines of observations), or what is read from a report's TEXT, against GOLD labels.

    Labels and predictions are JSON Lines with the fields of the labelling guideline; offsets are code points of the
    report's text. Labels of excerpts begin with a line that names their ranges: only what lies inside counts.

    With --links FILE the joins of the published warehouse are scored instead: FILE is named <region>_<year>-<year> or
    <region>-<year> and has target_start, actual_start and comparable (same or loose) on each line.
    """
    if link_file is not None:
        if gold is not None:
            raise click.UsageError("--links scores the published warehouse: give no other files")
        with opened(load_settings()) as connection:
            pairs = links.offered(links.case_of(link_file.name, connection), connection)
        joined = links.score(_json_lines(link_file), pairs)
        click.echo(json.dumps(links.figures(joined)) if as_json else "\n".join(links.report(joined, errors)))
        return
    if gold is None or found is None:
        raise click.UsageError("give GOLD and PREDICTED|TEXT, or --links FILE")
    labels, ranges = _labels(gold)
    observations = _observations(found, year)
    if ranges:
        observations = [one for one in observations if any(a <= one["start"] and one["end"] <= b for a, b in ranges)]
    result = evaluation.score(labels, observations)
    if as_json:
        click.echo(json.dumps(figures(result), ensure_ascii=False))
        return
    for line in _report(result, errors):
        click.echo(line)


def figures(result: evaluation.Score) -> dict[str, Any]:
    """The figures of a score as plain numbers, percentages with two decimals."""
    rates = {"detection": result.detection, "strict": result.strict}
    return {
        "labels": result.detection.labelled,
        "predicted": result.detection.found,
        **{
            name: {part: round(getattr(rate, part), 2) for part in ("precision", "recall", "f1")}
            for name, rate in rates.items()
        },
        "fields": {field: round(result.accuracy(field), 2) for field in evaluation.FIELDS},
    }


def _labels(path: Path) -> tuple[list[dict[str, Any]], Sequence[tuple[int, int]]]:
    rows = _json_lines(path)
    if rows and "ranges" in rows[0]:
        return rows[1:], [(a, b) for a, b in rows[0]["ranges"]]
    return rows, []


def _observations(path: Path, year: int | None) -> list[dict[str, Any]]:
    if path.suffix == ".jsonl":
        return _json_lines(path)
    try:
        text, said = read_text(path, year)
    except IngestError as error:
        raise click.ClickException(str(error)) from error
    return [one._asdict() for one in extract(text, said).observations]


def _json_lines(path: Path) -> list[dict[str, Any]]:
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except ValueError as error:
                raise click.ClickException(
                    f"{path}, line {number}: not JSON ({error}); mend or drop the line"
                ) from error
    return rows


def _report(result: evaluation.Score, errors: int) -> list[str]:
    shown = figures(result)
    lines = [f"labels {shown['labels']}  predicted {shown['predicted']}"]
    lines += [
        f"{name:10}" + "  ".join(f"{part} {value:6.2f}" for part, value in shown[name].items())
        for name in ("detection", "strict")
    ]
    lines.append("fields    " + "  ".join(f"{field} {value:6.2f}" for field, value in shown["fields"].items()))
    for title, rows in (("missed", result.missed), ("spurious", result.spurious)):
        lines += [
            f"{title}\t{row['start']}\t{row.get('quote')}\t{row.get('indicator')}\t{row.get('measure')}"
            for row in rows[:errors]
        ]
    for label, one, fields in result.wrong[:errors]:
        lines += [
            f"wrong\t{label['start']}\t{label['quote']}\t{field}: {label.get(field)!r} != {one.get(field)!r}"
            for field in fields
        ]
    return lines
