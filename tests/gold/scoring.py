"""How well the core reads labelled reports: the sets of labels, and their figures.

Belongs here: where labels and texts lie, and the figures that scores.json commits.
Does not belong here: the yardstick (pipeline.core.evaluation), what counts as a failure (test_scores.py).

Kinds of labels: what the project ships (``shipped``), the whole reports of the shared folder (``shared``), and excerpts
of shared reports, whose first line names the report, its hash and the ranges that were labelled (``dev``, ``named`` and
``held_out``). For ``named`` a reader was shown the numbers that the core had found, and told what they measure, their
years and roles, without seeing what the core says: the set tells nothing of what the core misses.
Of what is held out only figures are shown, so that nobody mends the core by them. What was held out has been labelled
by a second reader, too (``second_reader``): how far those two agree is what can be reached.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.core import evaluation, extract

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
GOLD = PROJECT / "tests" / "gold"
SCORES = GOLD / "scores.json"
SETS = ("shipped", "shared", "dev", "named", "held_out", "second_reader")
#: The set whose numbers were given to the reader.
GIVEN = "named"
#: Sets of which only figures are shown.
UNSEEN = ("held_out", "second_reader")
#: What README calls the sets, in the order of its table.
README = PROJECT / "README.md"
SHOWN = {
    "shipped": "the shipped report",
    "shared": "five reports, read while the rules were written",
    "dev": "excerpts of 1978 to 2026, read while the rules were written",
    "named": "numbers that the rules had found, named one by one; read while the rules were written",
    "held_out": "excerpts whose errors nobody has looked at",
    "second_reader": "the same, as a second reader labels them",
}
_TABLE = re.compile(r"(\| labels \| reports \|[^\n]*\n\|[-| ]+\|\n)(?:\|[^\n]*\n)+")
#: The name of the figures over all reports of a set.
ALL = "all"

Figures = dict[str, float]
Scores = dict[str, dict[str, Figures]]


class Labelled(NamedTuple):
    """One labelled report or excerpt: its labels, its text, and the stretches that were labelled (none: all of it).

    In place of a text there may be the labels of a second reader.
    """

    name: str
    labels: Path
    text: Path
    year: int | None
    sha256: str = ""
    ranges: tuple[tuple[int, int], ...] = ()

    @property
    def absent(self) -> str:
        """Why it cannot be scored here; '' where it can."""
        if not self.text.is_file():
            return f"its report {shown(self.text)} is not here"
        if self.sha256 and hashlib.sha256(self.text.read_bytes()).hexdigest() != self.sha256:
            return f"its report {shown(self.text)} is another text than the one that was labelled"
        return ""


def labelled(which: str) -> list[Labelled]:
    """The labelled reports of a set; of those in the shared folder none where the folder is absent."""
    if which == "shipped":
        paths = sorted(GOLD.glob("*.jsonl"))
        return [Labelled(path.stem, path, PROJECT / "data" / "raw" / f"{path.stem}.txt", _year(path)) for path in paths]
    if which == "shared":
        paths = [path for path in sorted((SHARED / "gold").glob("*.jsonl")) if not path.stem.endswith(".links")]
        texts = {path.stem: path for folder in ("data", "reports") for path in (SHARED / folder).rglob("*.txt")}
        return [Labelled(path.stem, path, texts.get(path.stem, SHARED / path.stem), _year(path)) for path in paths]
    paths = sorted((GOLD / "excerpts" / which).glob("*.jsonl"))
    if which == "second_reader":
        return [Labelled(path.stem, GOLD / "excerpts" / "held_out" / path.name, path, None) for path in paths]
    return [_excerpt(path) for path in paths]


def score(one: Labelled) -> evaluation.Score:
    """Read the report and score what lies inside the labelled stretches; of two readers the second by the first."""
    labels = _labels(one.labels)
    if one.text.suffix == ".jsonl":
        return evaluation.score(labels, [row for row in _labels(one.text) if not row.get("optional")])
    found = [o._asdict() for o in extract(one.text.read_bytes().decode("utf-8"), one.year).observations]
    if one.ranges:
        found = [row for row in found if any(a <= row["start"] and row["end"] <= b for a, b in one.ranges)]
    return evaluation.score(labels, found)


def figures(result: evaluation.Score) -> Figures:
    """What is committed of a score: percentages with two decimals."""
    return {
        "detection": round(result.detection.f1, 2),
        "strict": round(result.strict.f1, 2),
        **{field: round(result.accuracy(field), 2) for field in evaluation.FIELDS},
    }


def measured(which: str) -> dict[str, Figures]:
    """The figures of a set, report by report and over all; empty where none of its reports is here."""
    scores = {one.name: score(one) for one in labelled(which) if not one.absent}
    if not scores:
        return {}
    return {ALL: figures(evaluation.total(list(scores.values()))), **{k: figures(v) for k, v in scores.items()}}


def committed() -> Scores:
    """The figures of scores.json."""
    return json.loads(SCORES.read_text("utf-8")) if SCORES.is_file() else {}


def in_readme(page: str, scores: Scores) -> str:
    """README's ``page`` with the table of how well reports are read as ``scores`` have it."""

    def row(which: str) -> str:
        figures = scores[which][ALL]
        found = "–" if which == GIVEN else f"{figures['detection']:.1f}"
        whole, named = figures["strict"], figures["indicator"]
        return f"| {SHOWN[which]} | {len(scores[which]) - 1} | {found} | {whole:.1f} | {named:.1f} % |\n"

    return _TABLE.sub(lambda table: table[1] + "".join(map(row, SETS)), page)


def changes(before: Mapping[str, Figures], now: Mapping[str, Figures]) -> Iterator[tuple[str, str, float, float]]:
    """Report, figure, committed and present value of each figure that is not as committed; a new one was 0.

    Over all reports of a set figures are told only where they are the same reports.
    """
    for name, present in now.items():
        if name == ALL and set(before) != set(now):
            continue
        for key, value in present.items():
            was = before.get(name, {}).get(key, 0.0)
            if abs(value - was) > 0.005:
                yield name, key, was, value


def shown(path: Path) -> str:
    """``path`` as one writes it standing in the project's folder."""
    return f"../shared/{path.relative_to(SHARED)}" if path.is_relative_to(SHARED) else str(path.relative_to(PROJECT))


def how_to_see(which: str, name: str) -> str:
    """What shows the errors of a report; nothing shows those of a held-out one."""
    if which in UNSEEN:
        return "held out: figures only; look for errors of the same kind in the other sets"
    for one in labelled(which):
        if one.name == name:
            year = f" --year {one.year}" if one.year else ""
            return f"taizhang evaluate {shown(one.labels)} {shown(one.text)}{year}"
    return "see its reports, one by one"


def _excerpt(path: Path) -> Labelled:
    with path.open(encoding="utf-8") as lines:
        head = json.loads(next(lines))
    ranges = tuple((a, b) for a, b in head["ranges"])
    return Labelled(path.stem, path, SHARED / "reports" / head["report"], head["report_year"], head["sha256"], ranges)


def _labels(path: Path) -> list[dict[str, Any]]:
    return [row for row in _rows(path) if "ranges" not in row]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _year(path: Path) -> int | None:
    found = re.search(r"(?:19|20)\d\d$", path.stem)
    return int(found[0]) if found else None
