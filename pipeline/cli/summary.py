"""What a published warehouse holds, in a dozen lines: printed after a run and by `taizhang status`.

Belongs here: counting in the published tables and wording the counts. Does not belong here: any number that the
warehouse does not state itself.
"""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.ingest import scan

if TYPE_CHECKING:
    import duckdb

    from pipeline.settings import Settings

_LABEL = 22

_COUNTS = """
    select 'Reports', count(*), '' from reports
    union all
    select
        'Observations', count(*),
        'actual ' || count(*) filter (role = 'actual') || ', target ' || count(*) filter (role = 'target')
    from observations
    union all
    select 'Numbers left out', count(*), 'unexplained ' || count(*) filter (reason = 'unparsed') from left_out_numbers
    union all
    select 'Statistics', count(*), '' from statistics
    union all
    select 'Quarantined', count(*), case when count(*) > 0 then 'see status' else '' end from quarantine
    union all
    select 'Targets', count(*), 'with an actual ' || count(actual_value) from target_vs_actual
"""

_VERDICTS = """
    select verdict_strict, count(*) from target_vs_actual where actual_value is not null
    group by all order by count(*) desc, verdict_strict
"""


def counts(connection: "duckdb.DuckDBPyConnection") -> list[str]:
    """Lines on reports, observations by role, numbers left out, targets and the verdicts of those with an actual."""
    lines = [line(label, f"{count:,}", more) for label, count, more in connection.execute(_COUNTS).fetchall()]
    verdicts = ", ".join(f"{verdict} {count}" for verdict, count in connection.execute(_VERDICTS).fetchall())
    if verdicts:
        lines.append(line("", "", f"strictly: {verdicts}"))
    return lines + corrections(connection)


def corrections(connection: "duckdb.DuckDBPyConnection") -> list[str]:
    """A line on people's corrections, where there are any, and a plain one where some were not applied."""
    applied = "select count(*) from raw.corrections where state in ('changed', 'dropped')"
    found = connection.execute(applied).fetchone() or (0,)
    lost = not_applied(connection)
    if not found[0] and not lost:
        return []
    return [line("Corrections", f"{found[0]:,}", f"NOT applied {lost}: see status" if lost else "")]


def not_applied(connection: "duckdb.DuckDBPyConnection") -> int:
    """How many entries of corrections.yaml changed nothing."""
    found = connection.execute("select count(*) from raw.quarantine where table_name = 'corrections'").fetchone()
    return int(found[0]) if found else 0


def line(label: str, value: str, more: str = "") -> str:
    """One line: what, how many (to the right), and the rest."""
    return f"{label:<{_LABEL}}{value:>7}   {more}".rstrip()


def next_things(settings: "Settings") -> list[str]:
    """Three commands to try after a run."""
    name = program()
    report = next((raw.path for raw in scan(settings.raw_dir) if raw.kind == "report"), settings.raw_dir / "*.txt")
    question = "select period, target_quote, actual_value, verdict_strict from target_vs_actual limit 10"
    return [
        "Next:",
        f'  {name} query "{question}"',
        f"  {name} extract {_near(report)} --format table",
        f"  {name} ui        then drop another report into {_near(settings.raw_dir)} and watch it come in",
    ]


def page(settings: "Settings") -> str:
    """The address of the published pages, as a browser takes it."""
    return (settings.site / "index.html").as_uri()


def program() -> str:
    """How the person can call `taizhang` from here: its name where the shell finds it, else its path."""
    here = Path(sys.argv[0]).absolute()
    found = shutil.which("taizhang")
    return "taizhang" if found and Path(found).absolute() == here else _near(here)


def _near(path: Path) -> str:
    """A path as it can be typed in the working directory."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def echo(lines: list[str]) -> None:
    """Print lines to standard output."""
    for text in lines:
        click.echo(text)
