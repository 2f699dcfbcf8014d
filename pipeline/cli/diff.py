"""`taizhang diff`: what changed from one published version to another."""

from pathlib import Path

import click

from pipeline.cli import differences, output
from pipeline.publish import current, find, held
from pipeline.settings import Settings, load_settings

_SHOWN = 20


@click.command("diff")
@click.argument("old", default="previous")
@click.argument("new", default="current")
@click.option("--all", "everything", is_flag=True, help=f"Print every row, not the first {_SHOWN} of each kind.")
@output.format_option("table")
def command(old: str, new: str, everything: bool, form: output.Format) -> None:
    """Statements added, removed and changed and verdicts changed from OLD to NEW.

    Versions are named as `taizhang status` lists them (the end of a name will do), or `current`, `previous` (the one
    before the current) and `held` (what was held back).
    """
    settings = load_settings()
    if current(settings) is None:
        raise click.ClickException(f"nothing is published in {settings.warehouse_dir} yet: say `taizhang run` first")
    differences.show(_file(settings, old), _file(settings, new), form, None if everything else _SHOWN)


def _file(settings: Settings, word: str) -> Path:
    if word == "held":
        found = held(settings)
        if found is None:
            raise click.ClickException("nothing is held back")
        return found.path
    try:
        return find(settings, word).path
    except LookupError as error:
        raise click.ClickException(str(error.args[0])) from error
