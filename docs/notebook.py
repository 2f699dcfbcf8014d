"""Keeps docs/growth-targets.ipynb true: runs it on the published warehouse.

``python docs/notebook.py`` says where what it prints differs from what stands in it; ``--write`` stores what it prints
and draws now (``make readme`` does so after a run). Pictures are not compared: they differ with the fonts of a machine.
"""

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).resolve().parent / "growth-targets.ipynb"


def executed(notebook: Any) -> Any:
    """The notebook after a run from top to bottom; raises nbclient.exceptions.CellExecutionError where a cell fails."""
    fresh = nbformat.from_dict(notebook)  # type: ignore[no-untyped-call]
    client = NotebookClient(fresh, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parent)}})
    client.execute()
    for cell in fresh.cells:
        cell.get("metadata", {}).pop("execution", None)
    return fresh


def printed(notebook: Any) -> list[str]:
    """What each cell prints, tables as text."""
    return ["".join(map(_words, cell.get("outputs", []))) for cell in notebook.cells if cell.cell_type == "code"]


def _words(output: Any) -> str:
    if output.output_type == "stream":
        return str(output.text)
    shown = output.get("data", {})
    return "(a picture)" if "image/png" in shown else str(shown.get("text/plain", ""))


def main() -> int:
    """Compare or rewrite; returns the exit code."""
    before = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    now = executed(before)
    if printed(before) == printed(now):
        print(f"{NOTEBOOK.name}: what its {len(printed(now))} cells print is true.")
        return 0
    if "--write" in sys.argv:
        nbformat.write(now, NOTEBOOK)  # type: ignore[no-untyped-call]
        print(f"{NOTEBOOK.name}: run anew, see git diff")
        return 0
    for number, (old, new) in enumerate(zip(printed(before), printed(now), strict=True), start=1):
        if old != new:
            print(f"Cell {number} says\n{old}\nThe warehouse says\n{new}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
