"""How well targets were joined to actuals, against a file of labelled links.

Belongs here: which reports a links file speaks of, which pairs the marts offer for them, and the figures.
Does not belong here: the joins themselves (dbt_project), options and printing of the command (``evaluate``).

A file of two years (``深圳市_2023-2024``: the targets of the first report, the actuals of the second) is compared with
``target_vs_actual``, a file of one (``410100-2026``: the targets of a report, last year's actuals in the same report)
with ``target_change``. A pair is right where both its ends are; pairs offered as ``same`` that are labelled ``loose``
or not at all are wrong, and what is offered as anything else counts neither way.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from pipeline.core.evaluation import Rate
from pipeline.ingest import Region, Regions

if TYPE_CHECKING:
    import duckdb

_NAME = re.compile(r"(?P<region>.+?)[-_](?P<first>\d{4})(?:-(?P<second>\d{4}))?(?:\.links)?(?:\.jsonl)?")
_MART = {True: "target_vs_actual", False: "target_change"}

Ends = tuple[int, int]


class Case(NamedTuple):
    """What a links file speaks of: the report of the targets, that of the actuals, and the mart that joins them."""

    target_report: str
    actual_report: str
    mart: str


class LinkScore(NamedTuple):
    """Pairs labelled ``same``, how they and others were offered, and every error (start of target and of actual)."""

    same: Rate
    loose: int
    loose_as_same: int
    missed: tuple[Mapping[str, Any], ...]
    wrong: tuple[Ends, ...]


def case_of(file_name: str, connection: "duckdb.DuckDBPyConnection") -> Case:
    """The reports that a links file speaks of, by its name: ``<region>_<year>-<year>`` or ``<region>-<year>``.

    The region is a code or a name, which may have its parents' names before it (深圳市南山区). Raises
    click.ClickException where the name tells no years, or not one region.
    """
    match = _NAME.fullmatch(file_name)
    if match is None:
        raise click.ClickException(f"{file_name}: name the file <region>_<year>-<year>.links.jsonl, or <region>-<year>")
    code = _region(file_name, match["region"], connection).code
    first, second = (f"{code}-{year}" for year in (match["first"], match["second"] or match["first"]))
    return Case(first, second, _MART[bool(match["second"])])


def _region(file_name: str, words: str, connection: "duckdb.DuckDBPyConnection") -> Region:
    """The region with this code or name; of several with one name the one that has reports."""
    columns = ("region_code", "name_zh", "parent_code", "former_names", "former_codes")
    rows = connection.execute(f"select {', '.join(columns)} from dim_region").fetchall()
    regions = Regions({column: value or "" for column, value in zip(columns, row, strict=True)} for row in rows)
    by_code = regions.by_code(words)
    found = [by_code] if by_code else regions.by_name(words)
    if len(found) > 1:
        reporting = {code for (code,) in connection.execute("select distinct region_code from reports").fetchall()}
        found = [region for region in found if region.code in reporting] or found
    if len(found) > 1:
        several = " or ".join(sorted(region.code for region in found))
        raise click.ClickException(f"{file_name}: {words!r} may be {several}: put the code in its place")
    if not found:
        raise click.ClickException(f"{file_name}: no region has the code or name {words!r}")
    return found[0]


def offered(case: Case, connection: "duckdb.DuckDBPyConnection") -> dict[Ends, str]:
    """The pairs that the marts offer between the two reports, with the kind of their join."""
    rows = connection.execute(
        f"select target_start, actual_start, join_kind from {case.mart} "
        "where target_report_id = $1 and actual_report_id = $2 and join_kind is not null",
        [case.target_report, case.actual_report],
    ).fetchall()
    return {(target, actual): kind for target, actual, kind in rows}


def score(labels: Iterable[Mapping[str, Any]], pairs: Mapping[Ends, str]) -> LinkScore:
    """Compare offered pairs with labels; lines without both ends (notes on what has no pair) are passed over."""
    known = {
        (label["target_start"], label["actual_start"]): label
        for label in labels
        if "target_start" in label and "actual_start" in label
    }
    same = {ends for ends, label in known.items() if label["comparable"] == "same"}
    as_same = {ends for ends, kind in pairs.items() if kind == "same"}
    return LinkScore(
        Rate(len(same & as_same), len(as_same), len(same)),
        len(known) - len(same),
        len(as_same & (known.keys() - same)),
        tuple(known[ends] for ends in sorted(same - as_same)),
        tuple(sorted(as_same - same)),
    )


def figures(result: LinkScore) -> dict[str, Any]:
    """The figures of a score as plain numbers, percentages with two decimals."""
    return {
        "same": result.same.labelled,
        "offered": result.same.found,
        "right": result.same.hits,
        **{part: round(getattr(result.same, part), 2) for part in ("precision", "recall", "f1")},
        "loose": result.loose,
        "loose_offered_as_same": result.loose_as_same,
    }


def report(result: LinkScore, errors: int) -> list[str]:
    """The figures as lines, with up to ``errors`` errors of each kind."""
    shown = figures(result)
    lines = [
        f"same {shown['same']}  offered {shown['offered']}  right {shown['right']}",
        "same      " + "  ".join(f"{part} {shown[part]:6.2f}" for part in ("precision", "recall", "f1")),
        f"loose {shown['loose']}  offered as same {shown['loose_offered_as_same']}",
    ]
    lines += [
        f"missed\t{label['target_start']}\t{label['actual_start']}\t{label.get('indicator')}"
        for label in result.missed[:errors]
    ]
    return lines + [f"wrong\t{target}\t{actual}" for target, actual in result.wrong[:errors]]
