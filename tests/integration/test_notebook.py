"""The notebook of docs/ runs from top to bottom on the shipped data, and what stands in it is what it prints."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.integration.command import Place


def test_the_notebook_runs_and_its_answers_are_true(shipped: tuple[Place, str], project: Path) -> None:
    command = [sys.executable, str(project / "docs" / "notebook.py")]
    env = {**os.environ, "TAIZHANG_DATA": str(shipped[0].data)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"say `make readme`\n{done.stdout}{done.stderr[-2000:]}"
    outputs = [
        output
        for cell in json.loads((project / "docs" / "growth-targets.ipynb").read_text("utf-8"))["cells"]
        for output in cell.get("outputs", [])
    ]
    assert sum("image/png" in output.get("data", {}) for output in outputs) == 2
    assert not [output for output in outputs if output["output_type"] == "error"]
