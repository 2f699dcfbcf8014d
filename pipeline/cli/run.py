"""`taizhang run`: from data/raw to a published warehouse, now and in this process.

Belongs here: progress and the summary. Does not belong here: the work itself (``pipeline.defs``).
"""

import time
from typing import TYPE_CHECKING

import click

from pipeline.cli import summary
from pipeline.cli.warehouse import opened
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from pipeline.defs.build import Progress


@click.command("run")
def command() -> None:
    """Read what is new or changed in data/raw, check it, build the marts, test them and publish.

    Where nothing changed since the last publication, it says so and does nothing. Runs show in `taizhang ui` too.
    Exit code 1 where a step failed, or a correction found nothing to correct.
    """
    settings = load_settings()
    if not settings.raw_dir.is_dir():
        raise click.ClickException(f"there is no folder {settings.raw_dir}: make it and put reports into it")
    started = time.monotonic()
    from pipeline.defs.run import RefreshError, run_refresh

    try:
        result = run_refresh(settings, _Shower(started))
    except RefreshError as error:
        raise click.ClickException(str(error)) from error
    if result.ran:
        click.echo(f"\nRead now: {result.files_read} new or changed files\n")
    else:
        click.echo("Nothing changed since the last publication: nothing was read, built or published.\n")
    with opened(settings) as connection:
        summary.echo(summary.counts(connection))
        lost = summary.not_applied(connection)
    click.echo(f"\nTo look at    {summary.page(settings)}")
    click.echo(f"Published in  {settings.published}   ({time.monotonic() - started:.1f} s)\n")
    summary.echo(summary.next_things(settings))
    if lost:
        # What is published is sound, but not what somebody was told it would be.
        raise click.ClickException(
            f"corrections.yaml: {lost} of its entries changed nothing: `taizhang status` says why"
        )


class _Shower:
    """Tells how far a run is: a line a step, and one every tenth of a step that counts."""

    def __init__(self, started: float) -> None:
        self._started = started
        self._step = ""
        self._told = 0.0

    def __call__(self, progress: "Progress") -> None:
        """Show one piece of progress, where it is news."""
        share = progress.done / progress.total if progress.total else 1.0
        if progress.step != self._step or share == 1.0 or share - self._told >= 0.1:
            counted = f" {progress.done}/{progress.total}" if progress.total else ""
            self.say(f"{progress.step}{counted}  {progress.detail}")
            self._step, self._told = progress.step, share

    def say(self, text: str) -> None:
        """A line with the seconds since the start."""
        click.echo(f"{time.monotonic() - self._started:6.1f} s  {text}")
