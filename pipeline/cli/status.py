"""`taizhang status`: what is published, from what, when, and what is quarantined."""

from datetime import datetime

import click

from pipeline.cli import output, summary
from pipeline.cli.warehouse import opened
from pipeline.defs.journal import last_runs
from pipeline.publish import Version, current, fingerprint_now, held, is_sound, up_to_date, versions, waiting
from pipeline.settings import Settings, load_settings

_QUARANTINE = "select file_name as file, place, reason, advice from quarantine order by all"
_SOURCES = """
    select 'report' as kind, file_name as file, region_name || ' ' || report_year as what, encoding as how from reports
    union all
    select 'statistics', file_name, count(*) || ' rows', '' from raw.statistics group by file_name
    order by all
"""
_SHOWN = 40
#: What to do stands in the last column, whole: the file to write is at its end.
_WIDEST = 400
#: How many of the last runs are looked at.
_RUNS = 5


@click.command("status")
@click.option("--all", "everything", is_flag=True, help=f"List every file and quarantined row, not the first {_SHOWN}.")
def command(everything: bool) -> None:
    """What is published, from which files, when, and what is quarantined with the reason and what to do."""
    settings = load_settings()
    version = current(settings)
    if version is None:
        _runs(settings)
        raise click.ClickException(f"nothing is published in {settings.warehouse_dir} yet: say `taizhang run` first")
    if not is_sound(version):
        click.echo(f"DAMAGED     {version.path}")
        _runs(settings)
        _versions(settings, version)
        raise click.ClickException("the published file is not what was published: `taizhang run` builds it again")
    shown = None if everything else _SHOWN
    with opened(settings) as connection:
        click.echo(f"Published   {settings.published}")
        click.echo(f"To look at  {summary.page(settings)}")
        click.echo(f"Version     {version.name}, {_when(version.published_at)}, {version.size / 1e6:.1f} MB")
        click.echo(f"Up to date  {_freshness(settings)}")
        _runs(settings)
        _versions(settings, version)
        click.echo()
        summary.echo(summary.counts(connection))
        for title, sql in (("From", _SOURCES), ("Quarantined", _QUARANTINE)):
            result = connection.execute(sql)
            columns = [column[0] for column in result.description or ()]
            rows = result.fetchall()
            click.echo(f"\n{title}: {len(rows)}" if rows else f"\n{title}: nothing")
            if rows:
                output.write(columns, rows[:shown], "table", widest=_WIDEST)
            if shown and len(rows) > shown:
                click.echo(f"… and {len(rows) - shown} more: `taizhang status --all`")


def _when(published_at: str) -> str:
    """The moment in the time of this machine."""
    if not published_at:
        return "at an unknown time"
    return datetime.fromisoformat(published_at).astimezone().strftime("%Y-%m-%d %H:%M:%S %Z")


def _freshness(settings: Settings) -> str:
    if waiting(settings, fingerprint_now(settings)):
        return "no: what the files give is held back, see below"
    if up_to_date(settings):
        return f"yes: {settings.raw_dir} and the rules are as they were"
    return f"no: {settings.raw_dir} or the rules changed since: say `taizhang run`"


def _runs(settings: Settings) -> None:
    """How the last run ended, what is held back, and why those before it that failed did."""
    decision = held(settings)
    if decision:
        click.echo(f"HELD BACK   {_when(decision.at)}: {'; '.join(decision.reasons)}")
        click.echo("            `taizhang publish` shows what would change, --accept publishes it")
    runs = last_runs(settings)
    for number, run in enumerate(runs[:_RUNS]):
        if number == 0 or run.outcome in ("failed", "killed"):
            words = f": {run.words}" if run.words else ""
            label = "Last run" if number == 0 else "Before"
            click.echo(f"{label:<12}{run.outcome}, {_when(run.ended_at or run.began_at)}{words}")


def _versions(settings: Settings, published: Version) -> None:
    """The versions that can be published again."""
    for number, version in enumerate(reversed(versions(settings))):
        mark = "   published" if version.name == published.name else ""
        label = "Versions" if number == 0 else ""
        click.echo(f"{label:<12}{version.name}, {_when(version.published_at)}{mark}")
