"""`taizhang export`: the published warehouse to take along.

Belongs here: arguments and what is printed. Does not belong here: the files (``pipeline.export``).
"""

from pathlib import Path

import click

from pipeline.cli.warehouse import opened
from pipeline.settings import load_settings

#: The names of the forms, so that `--help` loads nothing (a test holds them to ``pipeline.export.FORMS``).
FORMS = ("csv", "parquet", "excel", "sdmx")


@click.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
@click.option("--format", "forms", type=click.Choice(FORMS), multiple=True, help="Only this form; may be repeated.")
def command(folder: Path | None, forms: tuple[str, ...]) -> None:
    """Write the published warehouse into FOLDER (default: export in the data folder) for other programs.

    \b
    csv      a file a table, with datapackage.json that describes them (a Data Package)
    parquet  a file a table, exactly as published
    excel    the ledger (台账): a workbook a region, a sheet a report
    sdmx     targets and results as SDMX-CSV, with their code lists

    An earlier export in the same folder is replaced whole; a folder with anything else in it is left alone. No text
    of a source becomes a formula: in CSV one that would is written after an apostrophe.
    """
    settings = load_settings()
    folder = (folder or settings.data_dir / "export").absolute()
    with opened(settings) as connection:
        from pipeline.export import ExportError, export
        from pipeline.publish import current

        version = current(settings)
        if version is None:  # withdrawn since it was opened
            raise click.ClickException("nothing is published any more: say `taizhang run` first")
        try:
            written = export(connection, version, folder, forms or FORMS, lambda text: click.echo(f"  {text}"))
        except ExportError as error:
            raise click.ClickException(str(error)) from error
    click.echo("")
    for form in written:
        click.echo(f"{form.form:<9} {form.files:>5} files  {form.rows:>9,} rows   {folder / form.folder}")
