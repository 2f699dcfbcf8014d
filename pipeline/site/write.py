"""From a warehouse to a folder of pages.

Belongs here: templates, files, and what is checked of them. Does not belong here: what stands on a page (``pages``),
where the folder ends up (``pipeline.publish``).
"""

import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import unquote

from pipeline.site.words import LEFT_OUT, WORDS

#: How long a page may be, in bytes.
MOST_BYTES = 1_000_000
#: Reports (and regions) of which the facts are in memory at a time: some 100 targets each.
_REPORTS_AT_ONCE = 600
_HERE = Path(__file__).resolve().parent
_HREF = re.compile(rb'(?:href|src)="([^"]*)"')
_ID = re.compile(rb'\bid="([^"]*)"')


@dataclass(frozen=True)
class SiteResult:
    """What was written: pages, bytes of all files, the longest page, dead links, pages that are too long."""

    folder: Path
    pages: int
    size: int
    longest: tuple[str, int]
    dead: tuple[str, ...]
    too_long: tuple[str, ...]


@dataclass(frozen=True)
class Before:
    """Pages that are there already: a site made by this code from ``database``.

    ``regions`` are those whose facts have changed since, ``beside`` those that are compared with them, and they
    themselves.
    """

    site: Path
    database: Path
    regions: frozenset[str]
    beside: frozenset[str]


def write_site(database: Path, folder: Path, before: Before | None = None) -> SiteResult:
    """Write the site of a warehouse file into ``folder``, which must not be there yet.

    Where most of it is as it was ``before``, those pages are taken from there, as links to the same files. Facts of a
    few regions are in memory at a time.
    """
    import duckdb

    from pipeline.site.data import Warehouse
    from pipeline.site.pages import Book

    with duckdb.connect(str(database), read_only=True) as connection:
        warehouse = Warehouse(connection)
        outline = warehouse.outline()
        due = _due(connection, outline, before)
        folder.mkdir(parents=True)
        links = _Links()
        if before and due.part:
            for name, size in _linked(before, folder):
                links.there(name, size)
        render = _renderer(Book(outline))

        def write(page: Any) -> None:
            content = render(page).encode("utf-8", "replace")
            path = folder / page.path
            path.parent.mkdir(exist_ok=True)
            path.unlink(missing_ok=True)
            path.write_bytes(content)
            links.add(page.path, content)

        for codes in _slices(outline, due.regions):
            facts = warehouse.of_regions(outline, codes)
            book = Book(facts, warehouse.sides(codes))
            for page in book.regions(codes):
                write(page)
            own = set(codes) & due.reports
            for read in warehouse.texts([row for row in outline.reports if row["region_code"] in own]):
                write(book.report(read))
            links.check()
        book = Book(outline)
        tallied = warehouse.tallied()
        for key in sorted(due.indicators):
            write(book.indicator(key, *warehouse.of_indicator(key, tallied[key]), tallied[key]))
        write(book.indicators(tallied))
        write(book.overview(tallied))
    for name, text in _assets(book).items():
        asset = folder / name
        asset.parent.mkdir(exist_ok=True)
        asset.unlink(missing_ok=True)
        asset.write_text(text, "utf-8")
        links.there(name, asset.stat().st_size)
    return links.result(folder)


class _Due(NamedTuple):
    """What has to be written: pages of regions, pages of all reports of regions, pages of indicators."""

    part: bool
    regions: frozenset[str]
    reports: frozenset[str]
    indicators: frozenset[str]


def _due(connection: Any, outline: Any, before: Before | None) -> _Due:
    """Everything, unless there is a site of before that has pages of the same indicators and kinds."""
    everything = _Due(False, frozenset(outline.regions), frozenset(outline.regions), frozenset(outline.indicators))
    if before is None or not before.site.is_dir():
        return everything
    connection.execute(f"attach '{before.database}' as old (read_only)")
    changed = [sorted(before.beside)]
    rows = "from {}marts.{} where region_code in (select unnest(?))"
    differ = set()
    for table in ("target_vs_actual", "region_comparison"):
        new, old = rows.format("", table), rows.format("old.", table)
        found = connection.execute(
            f"select distinct indicator_id from (({new} except {old}) union all ({old} except {new}))", changed * 4
        ).fetchall()
        differ |= {key for (key,) in found}
    ids = connection.execute(
        "select distinct indicator_id from old.marts.target_vs_actual where indicator_id in "
        "(select indicator_id from old.marts.dim_indicator)"
    ).fetchall()
    connection.execute("detach old")
    if {key for (key,) in ids} != set(outline.indicators):
        return everything
    above = {str(outline.regions[code]["parent_code"]) for code in before.regions & outline.regions.keys()}
    return _Due(
        True,
        frozenset((before.beside | above) & outline.regions.keys()),
        frozenset(before.regions),
        frozenset(differ & outline.indicators.keys()),
    )


def _linked(before: Before, folder: Path) -> Iterator[tuple[str, int]]:
    """The pages of before, each put into ``folder`` as a link to the same file, but not those of changed regions."""
    for path in sorted(before.site.rglob("*")):
        name = path.relative_to(before.site)
        if path.is_dir():
            (folder / name).mkdir()
        elif name.parts[0] not in ("regions", "reports") or path.stem.partition("-")[0] not in before.regions:
            (folder / name).hardlink_to(path)
            yield name.as_posix(), path.stat().st_size


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


def _renderer(book: Any) -> Any:
    """A function that makes a page's HTML."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from pipeline.site.markup import HELPERS

    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
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


class _Links:
    """Every page's links and anchors, to find those that lead nowhere.

    Anchors are known of the pages that were written since the last check; a link to a place in any other page is
    followed to the page.
    """

    def __init__(self) -> None:
        self.sizes: dict[str, int] = {}
        self.dead: set[str] = set()
        self._anchors: dict[str, set[str]] = {}
        self._links: dict[str, set[str]] = {}
        self._later: dict[str, set[str]] = defaultdict(set)

    def there(self, path: str, size: int) -> None:
        """A file that is there and has no links to check."""
        self.sizes[path] = size

    def add(self, path: str, content: bytes) -> None:
        """A page that was written."""
        self.sizes[path] = len(content)
        self._anchors[path] = {found.decode() for found in _ID.findall(content)}
        self._links[path] = {found.decode() for found in _HREF.findall(content)}

    def check(self) -> None:
        """Follow the links of the pages that were added since the last check."""
        for page, links in self._links.items():
            for link in links:
                if re.match(r"[a-z]+:", link, re.IGNORECASE):
                    continue
                name, _, anchor = link.partition("#")
                beside = PurePosixPath(page).parent / unquote(name)
                target = str(PurePosixPath(os.path.normpath(beside))) if name else page
                if target not in self._anchors:
                    self._later[target].add(f"{page}: {link}" if len(self._later[target]) < 3 else f"{page}: …")
                elif anchor and "=" not in anchor and anchor not in self._anchors[target]:
                    self.dead.add(f"{page}: {link}")
        self._anchors, self._links = {}, {}

    def result(self, folder: Path) -> SiteResult:
        """What was written, with all links followed."""
        self.check()
        pages = {path: size for path, size in self.sizes.items() if path.endswith(".html")}
        dead = self.dead.union(*(links for target, links in self._later.items() if target not in self.sizes))
        longest = max(pages.items(), key=lambda item: item[1])
        too_long = sorted(path for path, size in pages.items() if size > MOST_BYTES)
        return SiteResult(folder, len(pages), sum(self.sizes.values()), longest, tuple(sorted(dead)), tuple(too_long))
