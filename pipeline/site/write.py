"""From a warehouse to a folder of pages.

Belongs here: templates, files, which pages are due, and by how many processes they are written. Does not belong here:
what stands on a page (``pages``), where links lead (``links``), where the folder ends up (``pipeline.publish``).
"""

import functools
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.database import connect
from pipeline.engine import map_chunks
from pipeline.site.data import MOST_REGIONS
from pipeline.site.links import Links, SiteResult
from pipeline.site.markup import page_name
from pipeline.site.words import LEFT_OUT, WORDS

#: Reports (and regions) of which the facts are in memory at a time: some 100 targets each.
_REPORTS_AT_ONCE = 200
#: Targets of indicators that are in memory at a time, with what their pages show of each.
_TARGETS_AT_ONCE = 100_000
#: From how many pages on several processes write them: each reads the outline of the warehouse for itself.
_MANY_PAGES = 1000
_HERE = Path(__file__).resolve().parent


#: What a piece of the work is about: ``region`` or ``indicator``, and its key.
_Key = tuple[str, str]


@dataclass(frozen=True)
class Before:
    """Pages that are there already: a site made by this code from ``database``.

    ``touched`` are the regions whose reports have changed since, ``regions`` all whose facts may have, ``beside`` those
    that are compared with them, and they themselves.
    """

    site: Path
    database: Path
    touched: frozenset[str]
    regions: frozenset[str]
    beside: frozenset[str]


def write_site(database: Path, folder: Path, before: Before | None = None) -> SiteResult:
    """Write the site of a warehouse file into ``folder``, which must not be there yet.

    Where most of it is as it was ``before``, those pages are taken from there, as links to the same files. Facts of a
    few regions are in memory at a time; many pages are written by several processes.
    """
    writer = _writer(database, folder)
    try:
        due = _due(writer.warehouse.connection, writer.outline, before)
        folder.mkdir(parents=True)
        for place in ("regions", "reports", "indicators", "assets"):
            (folder / place).mkdir()
        links = Links()
        if before and due.part:
            for name, size in _linked(before, folder, due):
                links.there(name, size)
        tallied, spoken = writer.warehouse.tallies()
        chunks = _chunks(writer.outline, due, tallied, spoken)
        pages = sum(map(len, chunks)) + sum(row["region_code"] in due.reports for row in writer.outline.reports)
        workers = None if pages >= _MANY_PAGES else 1
        for written in map_chunks(functools.partial(_write, database, folder, due.reports), chunks, workers=workers):
            links.merge(written)
        writer.write(writer.book.indicators(tallied, spoken))
        writer.write(writer.book.overview(tallied))
        links.merge(writer.written())
        for name, text in _assets(writer.book).items():
            _put(folder / name, text.encode())
            links.there(name, (folder / name).stat().st_size)
    finally:
        writer.close()
        _writer.cache_clear()
    for place in ("regions", "reports", "indicators"):
        if not any((folder / place).iterdir()):
            (folder / place).rmdir()
    return links.result(folder)


class _Writer:
    """What a process needs to write pages of a warehouse: its outline is read once."""

    def __init__(self, database: Path, folder: Path) -> None:
        from pipeline.site.data import Warehouse
        from pipeline.site.pages import Book

        self.warehouse = Warehouse(connect(database, read_only=True, processes=1 + (os.cpu_count() or 1)))
        self.outline = self.warehouse.outline()
        self.book = Book(self.outline)
        self._folder = folder
        self._render = _renderer(self.book)
        self._links = Links()

    def write(self, page: Any) -> None:
        """Write a page into its file, which may be a link to that of another site."""
        content = self._render(page).encode("utf-8", "replace")
        _put(self._folder / page.path, content)
        self._links.add(page.path, content)

    def regions(self, codes: Sequence[str], reports_of: frozenset[str]) -> None:
        """The pages of some regions, and of the reports of those in ``reports_of``."""
        book = self.book.about(self.warehouse.of_regions(self.outline, codes), self.warehouse.sides(codes))
        for page in book.regions(codes):
            self.write(page)
        own = set(codes) & reports_of
        for read in self.warehouse.texts([row for row in self.outline.reports if row["region_code"] in own]):
            self.write(book.report(read))

    def indicators(self, keys: Sequence[str]) -> None:
        """The pages of some indicators."""
        for key, found in self.warehouse.of_indicators(keys).items():
            self.write(self.book.indicator(key, *found))

    def written(self) -> Links:
        """What was written since this was asked last, its links checked."""
        links, self._links = self._links, Links()
        links.check()
        return links

    def close(self) -> None:
        """Let go of the warehouse."""
        self.warehouse.connection.close()


#: The one of this process, while it writes a site.
_writer = functools.lru_cache(maxsize=1)(_Writer)


def _write(database: Path, folder: Path, reports_of: frozenset[str], chunk: Sequence[_Key]) -> Links:
    """Write the pages of regions and indicators, in whatever process this is."""
    writer = _writer(database, folder)
    if codes := [key for kind, key in chunk if kind == "region"]:
        writer.regions(codes, reports_of)
    if keys := [key for kind, key in chunk if kind == "indicator"]:
        writer.indicators(keys)
    return writer.written()


def _chunks(
    outline: Any, due: "_Due", tallied: Mapping[str, Sequence[Mapping[str, Any]]], spoken: Mapping[str, int]
) -> list[list[_Key]]:
    """What is due in pieces of which the facts are in memory together; an indicator's page shows so many regions only.

    Each piece is a look at all targets there are, so they are as large as they may be.
    """
    known = due.regions & outline.regions.keys()
    chunks = [[("region", code) for code in codes] for codes in _slices(outline, known)]
    held = _TARGETS_AT_ONCE
    for key in sorted(due.indicators):
        if held >= _TARGETS_AT_ONCE:
            chunks.append([])
            held = 0
        chunks[-1].append(("indicator", key))
        shown = min(1, MOST_REGIONS / spoken[key])
        held += int(shown * sum(row["count"] for row in tallied[key]))
    return chunks


def _put(path: Path, content: bytes) -> None:
    """Write a file anew: what it may be a link to stays as it is."""
    path.unlink(missing_ok=True)
    path.write_bytes(content)


class _Due(NamedTuple):
    """What has to be written: pages of regions, pages of all reports of regions, pages of indicators.

    Where it is a ``part`` of all, regions that nothing is known of any more are among them.
    """

    part: bool
    regions: frozenset[str]
    reports: frozenset[str]
    indicators: frozenset[str]


#: What a region's page shows beside its targets, which are compared for the indicators' pages as well.
_OF_REGION = ("plan_pace", "target_change", "vintages", "coverage", "reports")


def _due(connection: Any, outline: Any, before: Before | None) -> _Due:
    """Everything, unless there is a site of before that has pages of the same indicators and kinds.

    Then it is what differs: pages of the same rows are the same.
    """
    everything = _Due(False, frozenset(outline.regions), frozenset(outline.regions), frozenset(outline.indicators))
    if before is None or not before.site.is_dir():
        return everything
    connection.execute(f"attach '{before.database}' as old (read_only)")
    ids = connection.execute(
        "select distinct indicator_id from old.marts.target_vs_actual where indicator_id in "
        "(select indicator_id from old.marts.dim_indicator)"
    ).fetchall()
    if {key for (key,) in ids} != set(outline.indicators):
        connection.execute("detach old")
        return everything
    targets = _differing(connection, "target_vs_actual", before.regions)
    compared = _differing(connection, "region_comparison", before.beside)
    sides = set[tuple[str, str]]().union(*(_differing(connection, table, before.regions, "''") for table in _OF_REGION))
    near = _near_those_that_came_or_went(connection, before.regions)
    connection.execute("detach old")
    answered = {code for code, _ in targets} | before.touched
    return _Due(
        True,
        frozenset(answered | {code for code, _ in compared | sides} | near),
        frozenset(answered | near),
        frozenset({key for _, key in targets | compared} & outline.indicators.keys()),
    )


def _differing(
    connection: Any, table: str, regions: frozenset[str], indicator: str = "indicator_id"
) -> set[tuple[str, str]]:
    """The regions, each with the indicators, of which a mart has other rows than before."""
    new = f"from marts.{table} where region_code in (select unnest(?))"
    old = new.replace("marts", "old.marts")
    found = connection.execute(
        f"select distinct region_code, {indicator} from (({new} except {old}) union all ({old} except {new}))",
        [sorted(regions)] * 4,
    )
    return set(found.fetchall())


def _near_those_that_came_or_went(connection: Any, regions: frozenset[str]) -> set[str]:
    """Regions that anything is known of only now, or was only before, with those right above and right below them."""
    known = " union ".join(
        f"select region_code from {{0}}marts.{table} where region_code in (select unnest($1))"
        for table in ("target_vs_actual", "coverage", "reports")
    )
    new, old = known.format(""), known.format("old.")
    found = connection.execute(
        f"with moved as (({new} except ({old})) union all (({old}) except ({new}))) "
        "select unnest([region_code, parent_code]) from marts.dim_region "
        "where region_code in (from moved) or parent_code in (from moved)",
        [sorted(regions)],
    )
    return {code for (code,) in found.fetchall() if code}


def _linked(before: Before, folder: Path, due: _Due) -> Iterator[tuple[str, int]]:
    """The pages of before that are not due, each put into ``folder`` as a link to the same file."""
    indicators = {f"{page_name(key)}.html" for key in due.indicators}
    # Fifty thousand of them: no path is made of each.
    for place in ("regions", "reports", "indicators"):
        there = os.path.join(before.site, place)  # noqa: PTH118
        if not os.path.isdir(there):  # noqa: PTH112
            continue
        with os.scandir(there) as entries:
            for entry in entries:
                region = entry.name.partition(".")[0].partition("-")[0]
                if region in (due.regions if place == "regions" else due.reports if place == "reports" else ()):
                    continue
                if place != "indicators" or entry.name not in indicators:
                    name = f"{place}/{entry.name}"
                    os.link(entry.path, f"{folder}/{name}")
                    yield name, entry.stat().st_size


def _slices(outline: Any, regions: frozenset[str]) -> Iterator[list[str]]:
    """Regions in order, in pieces of which the facts are in memory together."""
    reports = Counter(str(row["region_code"]) for row in outline.reports)
    codes: list[str] = []
    held = 0
    for code in sorted(regions):
        codes.append(code)
        held += reports[code] + 1
        if held >= _REPORTS_AT_ONCE:
            yield codes
            codes, held = [], 0
    if codes:
        yield codes


_compiled: dict[str, bytes] = {}


def _renderer(book: Any) -> Any:
    """A function that makes a page's HTML."""
    from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

    from pipeline.site.markup import HELPERS

    class Compiled(BytecodeCache):
        """Templates are compiled once a process, which takes a seventh of a small site."""

        def load_bytecode(self, bucket: Any) -> None:
            if bucket.key in _compiled:
                bucket.bytecode_from_string(_compiled[bucket.key])

        def dump_bytecode(self, bucket: Any) -> None:
            _compiled[bucket.key] = bucket.bytecode_to_string()

    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=Compiled(),
    )
    environment.globals.update(
        HELPERS,
        report_ids=book.report_ids,
        indicator_ids=book.indicator_ids,
        indicators=book.facts.indicators,
        regions=book.facts.regions,
    )

    def render(page: Any) -> str:
        root = "../" * page.path.count("/")
        template = environment.get_template(page.template)
        return template.render(page.context, root=root, path=page.path, title=page.title)

    return render


def _assets(book: Any) -> dict[str, str]:
    """The files beside the pages: style, script, its words, and what the search knows."""
    from pipeline.site.pages import REASONS

    english = {key: pair.en for key, pair in WORDS.items() if pair.en}
    reasons = [[WORDS[f"reason.{reason}"].zh, WORDS[f"reason.{reason}"].en] for reason in REASONS]
    chinese = {key: WORDS[key].zh for key in ("no_hits", "region", "indicator", "report", "complete")}
    return {
        "assets/site.css": (_HERE / "assets" / "site.css").read_text("utf-8") + _tips(),
        "assets/site.js": (_HERE / "assets" / "site.js").read_text("utf-8"),
        "assets/words.js": f"window.TZ={_json({'en': english, 'zh': chinese, 'reasons': reasons})};\n",
        "assets/search.js": f"window.TZ.found={_json(book.found())};TZ.searchable();\n",
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _tips() -> str:
    """Words that the style shows, in both languages: why a number is left out; on a phone, what a cell holds."""
    lines = []
    for reason in LEFT_OUT:
        pair, name = WORDS[f"left.{reason}"], reason.replace(" ", "-")
        lines.append(f'.x-{name}{{--why:"{pair.zh}"}}:root[lang=en] .x-{name}{{--why:"{pair.en}"}}')
    for name in ("target", "actual"):
        pair = WORDS[name]
        lines.append(f'.aims{{--{name}:"{pair.zh} "}}:root[lang=en] .aims{{--{name}:"{pair.en} "}}')
    return "\n".join(lines) + "\n"
