"""Scoring found observations against labels.

Belongs here: the yardstick of the labelling guideline (detection, whole observations, field by field), to the letter,
so that figures here and elsewhere are the same. Does not belong here: reading files, printing.

Detection: a found observation matches a label where their spans overlap with intersection over union of at least
0.5; each is used once, pairs that agree on more fields first. Labels marked optional, and what matches one, count
neither way. Fields are judged on matched pairs; strict means every field right.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

Label = Mapping[str, Any]

FIELDS: tuple[str, ...] = ("indicator", "measure", "value", "comparator", "unit", "period", "role")

_LEAST_OVERLAP = 0.5
_LEAST_LIKENESS = 0.6
_MARKS = re.compile(r"[\s“”\"'‘’《》「」()（）、，,的]")


class Rate(NamedTuple):
    """Hits among found and labelled observations, and what follows from them, in percent."""

    hits: int
    found: int
    labelled: int

    @property
    def precision(self) -> float:
        """Share of the found that are right."""
        return 100 * self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the labelled that were found right."""
        return 100 * self.hits / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 200 * self.hits / (self.found + self.labelled) if self.found + self.labelled else 0.0

    def plus(self, other: "Rate") -> "Rate":
        """The rate over both."""
        return Rate(self.hits + other.hits, self.found + other.found, self.labelled + other.labelled)


class Score(NamedTuple):
    """How well observations were found: rates, right fields among matched pairs, and every error."""

    detection: Rate
    strict: Rate
    right: Mapping[str, int]
    missed: tuple[Label, ...]
    spurious: tuple[Label, ...]
    wrong: tuple[tuple[Label, Label, tuple[str, ...]], ...]

    def accuracy(self, field: str) -> float:
        """Share of matched pairs that agree on ``field``, in percent."""
        return 100 * self.right[field] / self.detection.hits if self.detection.hits else 0.0


def score(labels: Sequence[Label], found: Sequence[Label]) -> Score:
    """Score ``found`` against ``labels``; both carry the fields of the labelling guideline."""
    pairs = _pair_up(labels, found)
    optional = {index for index, label in enumerate(labels) if label.get("optional")}
    kept = [pair for pair in pairs if pair[0] not in optional]
    n_found = len(found) - (len(pairs) - len(kept))
    n_labels = len(labels) - len(optional)
    whole = sum(all(fields.values()) for _, _, fields in kept)
    used_labels, used_found = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    return Score(
        Rate(len(kept), n_found, n_labels),
        Rate(whole, n_found, n_labels),
        {field: sum(fields[field] for *_, fields in kept) for field in FIELDS},
        tuple(label for i, label in enumerate(labels) if i not in used_labels and i not in optional),
        tuple(one for i, one in enumerate(found) if i not in used_found),
        tuple(
            (labels[g], found[f], tuple(field for field, right in fields.items() if not right))
            for g, f, fields in kept
            if not all(fields.values())
        ),
    )


def total(scores: Sequence[Score]) -> Score:
    """One score over several reports: every observation counts once."""
    detection = strict = Rate(0, 0, 0)
    right: Counter[str] = Counter()
    for one in scores:
        detection, strict = detection.plus(one.detection), strict.plus(one.strict)
        right.update(one.right)
    return Score(
        detection,
        strict,
        {field: right[field] for field in FIELDS},
        tuple(label for one in scores for label in one.missed),
        tuple(label for one in scores for label in one.spurious),
        tuple(pair for one in scores for pair in one.wrong),
    )


def same_name(first: str | None, second: str | None) -> bool:
    """Whether two names are the same indicator: one holds the other, or their pairs of signs agree (Dice >= 0.6)."""
    a, b = _MARKS.sub("", first or ""), _MARKS.sub("", second or "")
    if not a or not b:
        return a == b
    if a in b or b in a:
        return min(len(a), len(b)) * 2 >= max(len(a), len(b))
    grams = [Counter(x[i : i + 2] for i in range(len(x) - 1)) or Counter([x]) for x in (a, b)]
    shared = sum((grams[0] & grams[1]).values())
    return 2 * shared / (sum(grams[0].values()) + sum(grams[1].values())) >= _LEAST_LIKENESS


def _same_number(first: float | None, second: float | None) -> bool:
    if first is None or second is None:
        return first is second
    return abs(first - second) <= 1e-6 * max(abs(first), abs(second), 1e-9)


def _overlap(a: Label, b: Label) -> float:
    inner = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return 0.0 if inner <= 0 else float(inner / (max(a["end"], b["end"]) - min(a["start"], b["start"])))


def _agreement(label: Label, found: Label) -> dict[str, bool]:
    return {
        "indicator": same_name(label["indicator"], found.get("indicator")),
        "value": _same_number(label["value"], found.get("value"))
        and _same_number(label.get("value_max"), found.get("value_max")),
        **{
            field: (label.get(field) or "") == (found.get(field) or "")
            for field in FIELDS
            if field not in ("indicator", "value")
        },
    }


def _pair_up(labels: Sequence[Label], found: Sequence[Label]) -> list[tuple[int, int, dict[str, bool]]]:
    candidates = []
    for g, label in enumerate(labels):
        for f, one in enumerate(found):
            overlap = _overlap(label, one)
            if overlap >= _LEAST_OVERLAP:
                fields = _agreement(label, one)
                candidates.append((-sum(fields.values()), -overlap, g, f, fields))
    pairs = []
    used_labels: set[int] = set()
    used_found: set[int] = set()
    for _, _, g, f, fields in sorted(candidates, key=lambda candidate: candidate[:4]):
        if g not in used_labels and f not in used_found:
            used_labels.add(g)
            used_found.add(f)
            pairs.append((g, f, fields))
    return pairs
