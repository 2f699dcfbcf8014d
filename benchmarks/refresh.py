"""How long the commands take that people wait for, against a bare ``dbt build`` of the same project.

``python benchmarks/refresh.py`` (or ``make bench``) copies the project into a temporary folder, runs everything there
in processes of its own, by turns where it compares, and prints a markdown table of medians with the range.
``--rounds N`` measures more often. On a busy machine only the ratios mean something.

- a cold run is what a first run is: no stage, no warehouse, no Dagster history, no manifest of the dbt project
- a bare ``dbt build`` is dbt's own command line on a file with the same raw tables, without a manifest either
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.defs.build import open_build
from pipeline.settings import Settings

PROJECT = Path(__file__).resolve().parents[1]
_NOT_COPIED = (
    *(".venv", ".compiled", ".git", ".dagster", "warehouse", "target", "logs"),
    *("__pycache__", ".*_cache", ".hypothesis"),
)


class Bench:
    """A copy of the project, and the processes that are timed in it."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "project"
        shutil.copytree(PROJECT, self.project, ignore=shutil.ignore_patterns(*_NOT_COPIED))
        self.warehouse = self.project / "data" / "warehouse"
        self.build = folder / "bare" / "taizhang.duckdb"
        self.dbt_target = folder / "bare" / "target"
        self.raw = folder / "kept.duckdb"
        dropped = ("TAIZHANG_DATA", "DAGSTER_HOME", "PYTHONDONTWRITEBYTECODE")
        self.env = {name: value for name, value in os.environ.items() if name not in dropped}
        self.env |= {"PYTHONPATH": str(self.project), "TAIZHANG_BUILD": str(self.build)}
        self.run(sys.executable, "-m", "compileall", "-q", "pipeline")

    def run(self, *command: str) -> float:
        """Seconds that a command takes; its output is shown where it fails."""
        started = time.perf_counter()
        done = subprocess.run(command, cwd=self.project, env=self.env, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - started
        if done.returncode:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return seconds

    def taizhang(self, *arguments: str) -> float:
        """Seconds of one `taizhang` command, start-up included."""
        return self.run(sys.executable, "-m", "pipeline.cli", *arguments)

    def forget(self) -> None:
        """Remove what runs left: stage, warehouse, Dagster's history, dbt's manifest."""
        for folder in (self.warehouse, self.project / ".dagster", self.project / "dbt_project" / "target"):
            shutil.rmtree(folder, ignore_errors=True)

    def keep_raw_tables(self) -> None:
        """Put raw tables as a run loads them aside: what the bare ``dbt build`` starts from."""
        settings = Settings(self.project, self.project / "data", self.project / ".dagster")
        with open_build(settings, "bare") as build:
            for kind in ("report", "statistics"):
                list(build.stage(kind))
            build.load()
            shutil.copy(build.database, self.raw)

    def dbt_build(self) -> float:
        """Seconds of a bare ``dbt build`` from the raw tables on."""
        self.build.parent.mkdir(exist_ok=True)
        shutil.copy(self.raw, self.build)
        shutil.rmtree(self.dbt_target, ignore_errors=True)
        return self.run(
            *(sys.executable, "-m", "dbt.cli.main", "build", "--quiet"),
            *("--project-dir", "dbt_project", "--profiles-dir", "dbt_project"),
            *("--target-path", str(self.dbt_target), "--log-path", str(self.build.parent)),
        )


def compared(bench: Bench, rounds: int) -> tuple[list[float], list[float]]:
    """A cold run and a bare ``dbt build`` by turns, so that both see the same machine."""
    runs, builds = [], []
    for _ in range(rounds):
        bench.forget()
        runs.append(bench.taizhang("run"))
        builds.append(bench.dbt_build())
    return runs, builds


def repeated(rounds: int, action: Callable[[], float]) -> list[float]:
    """An action several times."""
    return [action() for _ in range(rounds)]


def shown(seconds: list[float]) -> str:
    """Median and range."""
    return f"{statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured (default: 3)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        bench.taizhang("run")
        bench.keep_raw_tables()
        bench.dbt_build()
        cold, bare = compared(bench, rounds)
        idle = repeated(rounds, lambda: bench.taizhang("run"))
        extract = repeated(3 * rounds, lambda: bench.taizhang("extract", "data/raw/410100-2026.txt"))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {rounds} rounds, median (range)\n")
    print("| what | `taizhang` | bare `dbt build` | ratio |")
    print("| --- | --- | --- | --- |")
    ratio = statistics.median(cold) / statistics.median(bare)
    print(f"| cold `taizhang run` on the shipped data | {shown(cold)} | {shown(bare)} | {ratio:.2f} |")
    print(f"| `taizhang run` with nothing to do | {shown(idle)} | | |")
    print(f"| `taizhang extract` of one report (63 kB), start-up included | {shown(extract)} | | |")


if __name__ == "__main__":
    main()
