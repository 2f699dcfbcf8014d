"""The command `taizhang` in processes of its own, on a data folder of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Taizhang = Callable[..., "subprocess.CompletedProcess[str]"]


class Place(NamedTuple):
    """A data folder and a way to call `taizhang` on it."""

    data: Path
    call: Taizhang

    @property
    def version(self) -> Path:
        return (self.data / "warehouse" / "taizhang.duckdb").resolve()

    def stage(self) -> dict[str, int]:
        """Every staged file with the moment it was written."""
        folder = self.data / "warehouse" / "stage"
        return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*.parquet")}

    def ask(self, sql: str) -> list[dict[str, object]]:
        done = self.call("query", "--format", "jsonl", sql)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]


def place_at(folder: Path) -> Place:
    env = {**os.environ, "TAIZHANG_DATA": str(folder / "data"), "DAGSTER_HOME": str(folder / "home")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)

    def call(*arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "pipeline.cli", *arguments]
        return subprocess.run(command, input=given, capture_output=True, text=True, env=env, cwd=folder, check=False)

    return Place(folder / "data", call)
