"""`taizhang rollback`: an earlier version is published again."""

import click

from pipeline.defs.health import tell_news
from pipeline.publish import PublishError, rollback
from pipeline.settings import load_settings


@click.command("rollback")
@click.argument("version", default="previous")
def command(version: str) -> None:
    """Publish VERSION again, by default the one before the current.

    `taizhang status` lists the versions that are kept. The version taken back is not published again by itself before
    files or rules change; `taizhang publish --accept` brings it back.
    """
    settings = load_settings()
    try:
        published = rollback(settings, version)
    except (LookupError, PublishError) as error:
        raise click.ClickException(str(error.args[0])) from error
    click.echo(f"Published again: version {published.name} of {published.published_at}")
    tell_news(settings)
