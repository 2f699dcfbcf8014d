"""Large corpora made of the real reports: other regions, other years, other numbers.

Belongs here: which report of which region and year is made from which text, and what is changed in it. Does not belong
here: measuring anything with them (``scale``).

The first 503 reports are the real ones under neutral names. All others are reports of regions that have none: each
region speaks for ``YEARS`` years with the texts of one real region (the nearest in year), so that targets of one year
meet actuals of the next as they do in real series. Region names, years, plans and numbers are put in anew, numbers at
random but of the same length. The same size gives the same corpus, byte for byte.
"""

import csv
import random
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
REPORTS = PROJECT.parent / "shared" / "reports"
REGIONS = PROJECT / "dbt_project" / "seeds" / "dim_region.csv"
#: The last year of the derived reports, and how many years each region has.
LAST, YEARS = 2026, 17
_PLANS = ["六五", "七五", "八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五"]
_CHANGED = re.compile(
    r"(?<![\d.])(?P<year>(?:19[4-9]|20[0-6])\d)(?![\d.])|(?P<number>\d+(?:\.\d+)?)|“(?P<plan>十?[一二三四五六七八九]?五)”"
)


class Source(NamedTuple):
    """A real report."""

    path: Path
    region: str
    code: str
    year: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.path.read_text("utf-8")


def sources() -> list[Source]:
    """The real reports, in the order of their index."""
    with (REPORTS / "INDEX.csv").open(encoding="utf-8", newline="") as file:
        return [
            Source(REPORTS / row["path"], row["region"], row["code"], int(row["report_year"]))
            for row in csv.DictReader(file)
        ]


def write_corpus(folder: Path, reports: int) -> None:
    """Put ``reports`` reports into ``folder``, a thousand a folder below it."""
    for number, (name, text) in enumerate(_named_texts(reports)):
        path = folder / f"{number // 1000:03d}" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def changed(text: str, seed: str, years: int = 0) -> str:
    """The text with other numbers of the same length, ``years`` later."""
    return _altered(text, years, random.Random(seed))


def _named_texts(reports: int) -> Iterator[tuple[str, str]]:
    real = sources()
    for source in real[:reports]:
        number = re.search(r"_(\d)$", source.path.stem)
        yield f"{source.region}_{source.year}{number[0] if number else ''}.txt", source.text
    yield from (pair for pair, _ in zip(_derived(real), range(reports - len(real)), strict=False))


def _derived(real: list[Source]) -> Iterator[tuple[str, str]]:
    """Reports of regions that have none, year by year."""
    series: dict[str, list[Source]] = {}
    for source in real:
        if not source.path.parent.name.startswith("national"):
            series.setdefault(source.region, []).append(source)
    by_kind = {kind: cycle([own for region, own in series.items() if region.endswith(kind)]) for kind in "市区县"}
    with REGIONS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["level"] != "nation"]
    random.Random("regions").shuffle(rows)
    spoken = {source.region for source in real}
    names = {source.region[-3:] for source in real}
    for row in rows:
        name = row["name_zh"]
        if name in spoken or name[-3:] in names:
            continue
        own = next(by_kind.get(name[-1], by_kind["县"]))
        for year in range(LAST, LAST - YEARS, -1):
            source = min(own, key=lambda source: (abs(source.year - year), source.year))
            report = f"{row['region_code']}-{year}"
            text = changed(_moved(source.text, source.region, name), report, year - source.year)
            yield f"{report}.txt", text


def _moved(text: str, old: str, new: str) -> str:
    """The text with another region's name."""
    own = re.sub(r"^.{2,}?市(?=.+[市县区]$)", "", old)
    text = text.replace(old, new).replace(own, new)
    return text.replace(own[:-1], new[:-1]) if len(own) > 2 else text


def _altered(text: str, years: int, chance: random.Random) -> str:
    """The text ``years`` later, with other numbers."""

    def other(found: re.Match[str]) -> str:
        if found["year"]:
            return str(int(found["year"]) + years)
        if found["plan"]:
            at = _PLANS.index(found["plan"]) + round(years / 5) if found["plan"] in _PLANS else -1
            return f"“{_PLANS[at]}”" if 0 <= at < len(_PLANS) else found[0]
        number = found["number"]
        digits = [
            str(chance.randrange(1 if at == 0 or at == len(number) - 1 else 0, 10)) if sign != "." else sign
            for at, sign in enumerate(number)
        ]
        return "".join(digits) if len(number) > 1 else number

    return _CHANGED.sub(other, text)
