"""What stands on each page.

Belongs here: which rows a page shows, and in which order. Does not belong here: reading them (``data``), their HTML
(``templates``), writing files (``write``).
"""

import copy
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Any, NamedTuple

from pipeline.ingest.visits import STATES
from pipeline.site.beside import beside
from pipeline.site.compare import DEPTH, tables
from pipeline.site.data import MOST_REGIONS, Facts, ReportText, Sides
from pipeline.site.goals import goal
from pipeline.site.marks import Span, marked
from pipeline.site.markup import local, page_name
from pipeline.site.series import HEADLINE, chart, in_series, is_goal, tally
from pipeline.site.words import Pair, said

Row = Mapping[str, Any]

#: Letters for the reasons of the matrix, which the script puts into words.
REASONS = (
    "no_report",
    *(f"report_{state}" for state in STATES if state not in ("ok", "unchanged")),
    "report_without_targets",
    "no_target",
    "no_next_report",
    "target_not_due",
    "target_without_actual",
    "target_not_assessable",
)
_MOST_ALIASES = 8
#: How many indicators the overview shows.
_MOST_HEADLINES = 10
#: How many goals a region's page shows unfolded.
_NEWEST_GOALS = 16
_LETTER = dict(zip(REASONS, ascii_lowercase, strict=False))


class Page(NamedTuple):
    """A page to write: where, from which template, and what stands on it."""

    path: str
    template: str
    title: Pair
    context: dict[str, Any]


@dataclass
class Book:
    """The pages of a site that its facts are enough for. ``report_ids`` and ``indicator_ids`` are those with a page."""

    facts: Facts
    sides: Sides = field(default_factory=Sides)

    def __post_init__(self) -> None:
        facts = self.facts
        self.report_ids = {row["report_id"] for row in facts.reports}
        self.indicator_ids = set(facts.indicators)
        self.reports = facts.by_region(facts.reports)
        self.coverage = facts.by_region(facts.coverage)
        self.tallied = facts.by_region(facts.tallied)
        self.growth = facts.by_region(facts.growth)
        self.below: dict[str, list[Row]] = defaultdict(list)
        for _, region in sorted(facts.regions.items()):
            self.below[str(region["parent_code"])].append(region)
        self._place_targets()

    def about(self, facts: Facts, sides: Sides) -> "Book":
        """This book with the targets of some regions: ``facts`` are the same but for these."""
        book = copy.copy(self)
        book.facts, book.sides = facts, sides
        book._place_targets()
        return book

    def _place_targets(self) -> None:
        self.targets = self.facts.by_region(self.facts.targets)
        self.vintages = self.facts.by_region(self.sides.vintages)
        self.of_report: dict[str, list[Row]] = defaultdict(list)
        self.met_by: dict[str, Row] = {}
        for row in self.facts.targets:
            if row["target_report_id"]:
                self.of_report[row["target_report_id"]].append(row)
            if row["actual_id"]:
                self.met_by.setdefault(row["actual_id"], row)

    def overview(self, tallied: Mapping[str, Sequence[Row]]) -> Page:
        """Regions, years, what was kept, what is known; ``tallied`` counts the targets of each indicator."""
        facts = self.facts
        years = sorted({row["year"] for row in facts.coverage}, reverse=True)
        codes = sorted(facts.regions)
        lines = [self._overview_line(code, years) for code in codes[:MOST_REGIONS]]
        return Page(
            "index.html",
            "index.html",
            said("overview"),
            {
                "years": years,
                "lines": lines,
                "more": len(codes) - len(lines),
                "strict": tally(facts.totals),
                "tolerant": tally(facts.totals, "verdict_tolerant"),
                "counts": self._counts(),
                "headline": self._headline(tallied),
                "latest": sorted(facts.reports, key=lambda row: (-row["report_year"], row["region_code"]))[:12],
                "levels": self._levels(facts.regions),
            },
        )

    def _levels(self, codes: Iterable[str]) -> list[str]:
        """The levels that these regions are of, from the nation down."""
        found = {self.facts.regions[code]["level"] for code in codes}
        return [level for level in DEPTH if level in found]

    def _counts(self) -> list[tuple[str, int]]:
        facts = self.facts
        return [
            ("regions", len(facts.regions)),
            ("reports", len(facts.reports)),
            ("targets", sum(row["count"] for row in facts.totals)),
            ("indicators", len(facts.indicators)),
        ]

    def _headline(self, tallied: Mapping[str, Sequence[Row]]) -> list[tuple[Row, dict[str, int]]]:
        """The indicators that people look for first, with what became of their targets; only those with verdicts."""
        counted = [(key, tally(tallied[key])) for key in HEADLINE if key in self.facts.indicators]
        return [(self.facts.indicators[key], told) for key, told in counted if told["assessed"]][:_MOST_HEADLINES]

    def _overview_line(self, code: str, years: Sequence[int]) -> dict[str, Any]:
        region = self.facts.regions[code]
        targets = self.tallied.get(code, [])
        by_year = defaultdict(list)
        for row in targets:
            by_year[row["period_end"]].append(row)
        covered = {row["year"]: row for row in self.coverage.get(code, [])}
        growth = self.growth.get(code, [])
        return {
            "region": region,
            "depth": DEPTH.get(region["level"] or "", 0),
            "strict": tally(targets),
            "tolerant": tally(targets, "verdict_tolerant"),
            "promised": growth[-1] if growth else None,
            "came": next((row for row in reversed(growth) if row["actual_value"] is not None), None),
            "cells": [_cell(covered.get(year), by_year[year]) for year in years],
        }

    def regions(self, codes: Sequence[str]) -> Iterator[Page]:
        """A page for each of some regions, whose targets are among the facts."""
        for code in codes:
            region = self.facts.regions[code]
            targets = self.targets.get(code, [])
            shown, rest = in_series(targets)
            goals = [goal(row, self.sides.paces.get(str(row["target_id"]))) for row in rest if is_goal(row)]
            goals.sort(key=lambda g: (-g.row["period_end"], g.share is None, -g.row["report_year"]))
            other = [row for row in rest if row["target_report_id"] not in self.report_ids and not is_goal(row)]
            by_year = defaultdict(list)
            for row in targets:
                by_year[row["period_end"]].append(row)
            held_in, held = beside(targets, self.sides.changes, self.sides.compared)
            yield Page(
                f"regions/{page_name(code)}.html",
                "region.html",
                Pair(region["name_zh"], region["name_en"] or ""),
                {
                    "region": region,
                    "above": self.facts.regions.get(str(region["parent_code"])),
                    "below": self.below[code],
                    "reports": self.reports.get(code, []),
                    "series": [(series, chart(series)) for series in shown],
                    "goals": goals,
                    "held": held,
                    "held_in": held_in,
                    "vintages": _grouped(self.vintages.get(code, [])),
                    "newest": _NEWEST_GOALS,
                    "other": other,
                    "strict": tally(targets),
                    "tolerant": tally(targets, "verdict_tolerant"),
                    "years": [
                        (row, _cell(row, by_year[row["year"]]), _reasons(row["reason"]))
                        for row in reversed(self.coverage.get(code, []))
                    ],
                },
            )

    def report(self, read: ReportText) -> Page:
        """A report's ledger, its results, and its text with every number marked."""
        report = read.report
        ledger = self.of_report.get(report["report_id"], [])
        stated = {row["target_id"]: row for row in ledger}
        spans, results, repeated = [], [], []
        places = {(r["indicator_key"], r["measure"], r["period"], r["target_value"]): r["target_id"] for r in ledger}
        for row in read.observations:
            key = row["observation_id"]
            main = places.get((row["indicator_key"], row["measure"], row["period"], row["value"]))
            if row["role"] != "target":
                results.append((row, self.met_by.get(key)))
            elif key not in stated:
                repeated.append((row, main))
            spans.append(Span(row["start_offset"], row["end_offset"], row["role"], local(key)))
        spans += [Span(r["start_offset"], r["end_offset"], "left", reason=r["reason"]) for r in read.left_out]
        beside = [r for r in self.reports[str(report["region_code"])] if r["report_id"] != report["report_id"]]
        year = report["report_year"]
        region = self.facts.regions[str(report["region_code"])]
        return Page(
            f"reports/{page_name(report['report_id'])}.html",
            "report.html",
            Pair(f"{region['name_zh']} {year} 年政府工作报告", f"{region['name_en'] or region['name_zh']} {year}"),
            {
                "report": report,
                "region": region,
                "before": max((r for r in beside if r["report_year"] < year), key=_year, default=None),
                "after": min((r for r in beside if r["report_year"] > year), key=_year, default=None),
                "ledger": ledger,
                "at": {row["observation_id"]: row for row in read.observations},
                "repeated": repeated,
                "results": results,
                "strict": tally(ledger),
                "states": Counter(row["verdict_strict"] for row in ledger).most_common(),
                "left_out": Counter(row["reason"] for row in read.left_out).most_common(),
                "sections": _sections(read, spans),
            },
        )

    def indicator(self, key: str, rows: Sequence[Row], compared: Mapping[str, Row], tallied: Sequence[Row]) -> Page:
        """An indicator's page: ``rows`` are the targets that its tables show, ``tallied`` counts all."""
        indicator = self.facts.indicators[key]
        return Page(
            f"indicators/{page_name(key)}.html",
            "indicator.html",
            Pair(indicator["name_zh"], indicator["name_en"] or ""),
            {
                "indicator": indicator,
                "aliases": _aliases(indicator),
                "tables": tables(rows, self.facts.regions, compared),
                "strict": tally(tallied),
                "tolerant": tally(tallied, "verdict_tolerant"),
                "depth": DEPTH,
                "levels": self._levels({str(row["region_code"]) for row in rows}),
            },
        )

    def indicators(self, tallied: Mapping[str, Sequence[Row]], spoken: Mapping[str, int]) -> Page:
        """The page that lists the indicators, each with the counts of its targets and of the regions that have any."""
        listed = [
            (indicator, spoken[key], tally(tallied[key])) for key, indicator in sorted(self.facts.indicators.items())
        ]
        listed.sort(key=lambda item: (-item[2]["all"], item[0]["indicator_id"]))
        return Page("indicators.html", "indicators.html", said("indicators"), {"listed": listed})

    def found(self) -> list[list[str]]:
        """What the search knows: kind, Chinese, English, address."""
        facts = self.facts
        known = [
            ["region", r["name_zh"], r["name_en"] or "", f"regions/{page_name(code)}.html"]
            for code, r in sorted(facts.regions.items())
        ]
        known += [
            ["indicator", r["name_zh"], r["name_en"] or "", f"indicators/{page_name(key)}.html"]
            for key, r in sorted(facts.indicators.items())
        ]
        for row in facts.reports:
            region = facts.regions[str(row["region_code"])]
            year = row["report_year"]
            known.append(
                [
                    "report",
                    f"{region['name_zh']} {year} 年报告",
                    f"{region['name_en'] or region['name_zh']} {year}",
                    f"reports/{page_name(row['report_id'])}.html",
                ]
            )
        return known


def _grouped(vintages: Sequence[Row]) -> list[list[Row]]:
    """Rows that are about the same figure, together."""
    grouped: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in vintages:
        grouped[row["indicator_key"], row["measure"], row["period"]].append(row)
    return [rows for rows in grouped.values() if len(rows) > 1]


def _aliases(indicator: Row) -> list[str]:
    """Other names that hold without a condition, the shortest few."""
    names = [name for name in str(indicator["aliases"] or "").split("|") if name[:1].isalnum() and "[" not in name]
    return sorted(names, key=len)[:_MOST_ALIASES]


def _year(row: Row) -> int:
    return int(row["report_year"])


def _covered(row: Row | None) -> str:
    """The state of a region's year in one word."""
    if row is None:
        return "none"
    reasons = _reasons(row["reason"])
    if not row["report_id"]:
        return "known" if row["targets"] else "none"
    if not reasons:
        return "full"
    return "due" if "target_not_due" in reasons and "target_without_actual" not in reasons else "part"


def _reasons(text: str | None) -> list[str]:
    return [reason.strip() for reason in (text or "").split(",") if reason.strip()]


def _cell(row: Row | None, targets: Sequence[Row]) -> dict[str, Any] | None:
    """A year of a region in the overview's matrix."""
    if row is None:
        return None
    counted = tally(targets)
    share = counted["kept"] / counted["assessed"] if counted["assessed"] else None
    return {
        "row": row,
        "state": _covered(row),
        "letters": "".join(_LETTER.get(reason, "") for reason in _reasons(row["reason"])),
        "counted": counted,
        "shade": None if share is None else min(4, int(share * 5)),
    }


def _sections(read: ReportText, spans: Sequence[Span]) -> list[dict[str, Any]]:
    """The text section by section, whole: what no section covers stands in one of its own."""
    ordered = sorted(spans, key=lambda span: (span.start, span.end))
    bounds: list[tuple[int, int, Row | None]] = []
    at = 0
    for section in sorted(read.sections, key=lambda row: (row["start_offset"], row["end_offset"])):
        start, end = max(at, section["start_offset"]), min(section["end_offset"], len(read.text))
        if start > at:
            bounds.append((at, start, None))
        if end > start:
            bounds.append((start, end, section))
            at = end
    if at < len(read.text):
        bounds.append((at, len(read.text), None))
    shown: list[dict[str, Any]] = []
    for start, end, covered in bounds:
        inside = [span for span in ordered if span.start < end and span.end > start]
        title = str(covered["title"] or "") if covered else ""
        body = start + len(title) if title and read.text.startswith(title, start) else start
        shown.append(
            {
                "section": covered,
                "title": marked(read.text, start, body, inside, inline=True),
                "html": marked(read.text, body, end, inside),
            }
        )
    return shown
