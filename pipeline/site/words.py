"""What the site says, in Chinese and English.

Belongs here: labels, verdicts, reasons and units in both languages (``words.csv``), the shapes of verdicts. Does not
belong here: words of reports and names of indicators and regions, which the warehouse has; where on a page anything
stands (``templates``).
"""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Pair(NamedTuple):
    """The same in Chinese and in English. An empty ``en`` says that there is no English."""

    zh: str
    en: str = ""


#: No words.
NOTHING = Pair("")
#: Verdicts from best to worst, with the shape that stands for each beside its colour.
SHAPES: Mapping[str, str] = {
    "exceeded": "▲",
    "met": "●",
    "near": "◆",
    "missed": "✕",
    "on_pace": "●",
    "behind_pace": "✕",
    "not_due": "○",
    "not_stated": "？",
    "dropped": "－",
    "delegated": "↑",
    "not_assessable": "－",
}
#: What is known of a year of a region, from all to nothing, with the sign that stands for it.
COVERED: Mapping[str, str] = {"full": "●", "part": "◐", "due": "○", "known": "·", "none": "–"}
#: Verdicts on attainment, in the order in which they are drawn.
ASSESSED = ("exceeded", "met", "near", "missed")
#: Verdicts that count as kept.
KEPT = ("exceeded", "met")


def _read() -> dict[str, Pair]:
    with Path(__file__).with_name("words.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: Pair(row["zh"], row["en"]) for row in csv.DictReader(file)}


WORDS: Mapping[str, Pair] = _read()
#: English of units; a unit that is not here is shown as it is written.
UNITS: Mapping[str, str] = {pair.zh: pair.en for key, pair in WORDS.items() if key.startswith("unit.")}
#: Why numbers are left out: the reasons that pages can word.
LEFT_OUT = tuple(key.removeprefix("left.") for key in WORDS if key.startswith("left."))


def said(key: str) -> Pair:
    """The words of a key; a key that nobody worded stands for itself."""
    return WORDS.get(key) or Pair(key.rsplit(".", 1)[-1])
