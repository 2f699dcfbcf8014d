"""`taizhang add`: a report from a file or an address into data/raw, and what is recognised in it.

Belongs here: copying, naming, and the words. Does not belong here: fetching and reading (``pipeline.ingest``).
"""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from pipeline.cli import output
from pipeline.cli.recognition import Recognition, given_by, recognise
from pipeline.ingest import IngestError, Regions, load_regions, scan
from pipeline.ingest.files import STATISTICS_FOLDER
from pipeline.ingest.statistics import SUFFIXES as STATISTICS
from pipeline.settings import Settings, load_settings

_FIRST = 3
_SHOWN = ("start", "role", "period", "indicator", "measure", "value", "unit", "quote")


@click.command("add")
@click.argument("what", metavar="FILE|URL")
@click.option("--region", default="", help="Whose report it is, as code or name; else name and text tell.")
@click.option("--year", type=click.IntRange(1949, 2100), help="Which year's; else name and text tell.")
@click.option("--number", type=click.IntRange(1, 9), help="2 for the second report of a year.")
@click.option("--replace", is_flag=True, help="Take the place of a file of the same name.")
@click.option("--private", is_flag=True, help="Allow an address of a private network.")
@click.pass_context
def command(
    ctx: click.Context, what: str, region: str, year: int | None, number: int | None, replace: bool, private: bool
) -> None:
    """Copy a report or a statistics file, or fetch an address, into data/raw; say what is recognised, what is doubtful.

    What --region, --year and --number say is written into a YAML file beside the report. Exit code 1 where the report
    cannot be read or placed: what to do is said.
    """
    settings = load_settings()
    regions = load_regions(settings.region_seed)
    said: dict[str, Any] = {"region": region, "year": year, "number": number}
    if "://" in what:
        path = _fetched(settings, regions, what, said, replace, private)
    else:
        path = _copied(settings, Path(what), said, replace)
    raw = next(raw for raw in scan(settings.raw_dir) if raw.path == path)
    found = recognise(raw, regions, _FIRST)
    if found.report_id and (other := given_by(settings, regions, found.report_id, but=raw)):
        words = "两个文件只读一个，运行后 taizhang status 列出差别；若是同年的第二份报告，请加 --number 2"
        found = found._replace(doubts=(f"{found.report_id} is given by {other}, too: {words}", *found.doubts))
    for line in _lines(path, found):
        click.echo(line)
    if found.first:
        click.echo()
        output.write(_SHOWN, ([getattr(one, name) for name in _SHOWN] for one in found.first), "table")
    if found.doubts:
        click.echo("\nDoubts:")
        for doubt in found.doubts:
            click.echo(f"  {doubt}")
    if found.readable:
        click.echo("\nNext: taizhang run")
    ctx.exit(0 if found.readable else 1)


def _lines(path: Path, found: Recognition) -> list[str]:
    lines = [f"File          {path}"]
    if found.report_id:
        lines += [
            f"Report        {found.report_id}",
            f"Region        {found.region}, by {found.region_by}",
            f"Year          {found.year}, by {found.year_by}",
            f"Text          {found.characters:,} characters",
            "Sections      " + ", ".join(f"{kind} {period}".strip() for kind, period, _ in found.sections),
            f"Observations  {found.actuals + found.targets}: actual {found.actuals}, target {found.targets}",
        ]
    elif found.rows:
        lines.append(f"Statistics    {found.rows} rows")
    return lines


def _copied(settings: Settings, source: Path, said: dict[str, Any], replace: bool) -> Path:
    """Put a file into the raw folder; one that is there already stays where it is."""
    try:
        content = source.read_bytes()
    except OSError as error:
        hint = "an address begins with https://" if str(source).startswith("www.") else "check the path"
        raise click.ClickException(f"{source}: {(error.strerror or str(error)).lower()} ({hint})") from error
    inside = source.resolve().is_relative_to(settings.raw_dir.resolve())
    if inside:
        path = settings.raw_dir / source.resolve().relative_to(settings.raw_dir.resolve())
    elif source.suffix.lower() in STATISTICS:
        path = settings.raw_dir / STATISTICS_FOLDER / source.name
    else:
        path = settings.raw_dir / source.name
    _write(path, content, replace or inside)
    _say(path, said)
    return path


def _fetched(
    settings: Settings, regions: Regions, address: str, said: dict[str, Any], replace: bool, private: bool
) -> Path:
    """Fetch an address into the raw folder, under code and year where they are clear."""
    from pipeline.core.outline.text import normalise
    from pipeline.ingest.fetch import Fetcher, FetchError
    from pipeline.ingest.formats import text_of
    from pipeline.ingest.identity import identify
    from pipeline.ingest.sidecar import Sidecar
    from pipeline.ingest.sources import advice_for, state_of, suffix_of

    try:
        answer = Fetcher().get(address, private=private)
    except FetchError as error:
        advice = "内网地址须加 --private" if "private" in str(error) else advice_for(error.reason)
        raise click.ClickException(f"{address}: {error.reason} ({error}): {advice}") from error
    state, advice = state_of(answer, seen=False)
    if state != "ok":
        raise click.ClickException(f"{address}: {state.replace('_', ' ')}, HTTP {answer.status}: {advice}")
    suffix = suffix_of(answer.content)
    try:
        text, _ = text_of(f"page{suffix}", answer.content)
        sidecar = Sidecar("", said["region"], said["year"], said["number"] or 1)
        stem = identify(f"page{suffix}", normalise(text).text, regions, sidecar).report_id
    except IngestError:
        stem = hashlib.sha256(answer.content).hexdigest()[:16]
    path = settings.raw_dir / f"{stem}{suffix}"
    _write(path, answer.content, replace)
    _say(path, {**said, "address": answer.address, "fetched": datetime.now(UTC).isoformat(timespec="seconds")})
    return path


def _write(path: Path, content: bytes, replace: bool) -> None:
    if path.exists() and path.read_bytes() == content:
        return
    if path.exists() and not replace:
        raise click.ClickException(f"{path} is there already and differs: say --replace, or name the new one otherwise")
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.tmp")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _say(path: Path, said: dict[str, Any]) -> None:
    """Write what the person said into the sidecar; what it says already and they did not mention stays."""
    told = {name: value for name, value in said.items() if value not in ("", None)}
    if not told:
        return
    import yaml

    sidecar = path.with_suffix(".yaml")
    before = yaml.safe_load(sidecar.read_text("utf-8")) if sidecar.exists() else None
    told = {**(before if isinstance(before, dict) else {}), **told}
    sidecar.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), encoding="utf-8")
