"""`taizhang publish`: what was held back, why, what it would change, and publishing it on purpose."""

import click

from pipeline.cli import differences
from pipeline.defs.health import tell_news
from pipeline.publish import PublishError, accept, current, held
from pipeline.settings import load_settings

_SHOWN = 10


@click.command("publish")
@click.option("--accept", "accepted", is_flag=True, help="Publish it all the same.")
def command(accepted: bool) -> None:
    """Show what was held back as suspicious and what it would change; with --accept publish it.

    `taizhang run` publishes by itself whatever is not suspicious.
    """
    settings = load_settings()
    found = held(settings)
    if found is None:
        raise click.ClickException("nothing is held back: `taizhang run` publishes what is new")
    if accepted:
        try:
            version = accept(settings)
        except PublishError as error:
            raise click.ClickException(str(error)) from error
        click.echo(f"Published version {version.name}: {settings.published}")
        tell_news(settings)
        return
    click.echo(f"Held back at {found.at}, because:")
    for reason in found.reasons:
        click.echo(f"  - {reason}")
    click.echo()
    published = current(settings)
    if published is not None and published.path != found.path:
        click.echo(f"What would change against version {published.name}, which is published:\n")
        differences.show(published.path, found.path, "table", _SHOWN)
    click.echo("`taizhang publish --accept` publishes it. Otherwise mend the files and say `taizhang run`.")
