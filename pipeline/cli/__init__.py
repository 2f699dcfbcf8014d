"""The command `taizhang`.

Belongs here: arguments, what is printed, exit codes; a module a command, each loaded only when it is asked for, so that
`taizhang extract` starts without Dagster, dbt or DuckDB. Does not belong here: any work on reports or the warehouse.
Exit codes: 0 done, 1 something failed and one line on standard error says what, 2 the command line was wrong.
"""

from importlib import import_module

import click

_COMMANDS = {
    "run": "Read data/raw, check it, build and publish the warehouse.",
    "add": "Put a report, a file or an address, into data/raw and say what is recognised.",
    "check": "What is recognised in every file of data/raw, and what is doubtful.",
    "extract": "Print the observations of report files.",
    "evaluate": "Score observations, or what is read from a text, against labels.",
    "query": "Ask the published warehouse in SQL.",
    "export": "Take the published warehouse along: CSV, Parquet, Excel ledgers, SDMX.",
    "status": "What is published, from what, when, and what is quarantined.",
    "publish": "What was held back as suspicious, what it would change; --accept publishes it.",
    "diff": "Statements and verdicts that differ between two published versions.",
    "rollback": "Publish an earlier version again.",
    "ui": "Dagster's UI with its daemon: runs, lineage, checks, schedule, sensor.",
}


class _LazyGroup(click.Group):
    """Loads a command's module when the command is named; help lists the commands without loading any."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"pipeline.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="taizhang", message="taizhang %(version)s")
def main() -> None:
    """Targets and actuals of Chinese government work reports (台账), with their evidence.

    TAIZHANG_DATA=DIR points every command at another data folder (DIR/raw, DIR/warehouse).
    """
