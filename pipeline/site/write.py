"""From a warehouse to a folder of pages.

Belongs here: templates, files, and what is checked of them. Does not belong here: what stands on a page (``pages``),
where the folder ends up (``pipeline.publish``).
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from pipeline.site.words import LEFT_OUT, WORDS

#: How long a page may be, in bytes.
MOST_BYTES = 1_000_000
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


def write_site(database: Path, folder: Path) -> SiteResult:
    """Write the site of a warehouse file into ``folder``, which must not be there yet."""
    import duckdb

    from pipeline.site.data import Warehouse
    from pipeline.site.pages import Book

    with duckdb.connect(str(database), read_only=True) as connection:
        warehouse = Warehouse(connection)
        facts = warehouse.facts()
        book = Book(facts, warehouse.sides())
        render = _renderer(book)
        folder.mkdir(parents=True)
        links = _Links()
        for page in _pages(book, warehouse):
            content = render(page).encode("utf-8", "replace")
            path = folder / page.path
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
            links.add(page.path, content)
    for name, text in _assets(book).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        links.sizes[name] = path.stat().st_size
    return links.result(folder)


def _pages(book: Any, warehouse: Any) -> Iterator[Any]:
    yield book.overview()
    yield from book.regions()
    yield from book.indicators()
    for read in warehouse.texts(book.facts.reports):
        yield book.report(read)


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
    """Every page's links and anchors, to find those that lead nowhere."""

    def __init__(self) -> None:
        self.sizes: dict[str, int] = {}
        self.anchors: dict[str, set[str]] = {}
        self.links: dict[str, set[str]] = {}

    def add(self, path: str, content: bytes) -> None:
        self.sizes[path] = len(content)
        self.anchors[path] = {found.decode() for found in _ID.findall(content)}
        self.links[path] = {found.decode() for found in _HREF.findall(content)}

    def result(self, folder: Path) -> SiteResult:
        pages = {path: size for path, size in self.sizes.items() if path.endswith(".html")}
        dead = sorted(f"{page}: {link}" for page in pages for link in self.links[page] if self._is_dead(page, link))
        longest = max(pages.items(), key=lambda item: item[1])
        too_long = sorted(path for path, size in pages.items() if size > MOST_BYTES)
        return SiteResult(folder, len(pages), sum(self.sizes.values()), longest, tuple(dead), tuple(too_long))

    def _is_dead(self, page: str, link: str) -> bool:
        if re.match(r"[a-z]+:", link, re.IGNORECASE):
            return False
        name, _, anchor = link.partition("#")
        target = str(PurePosixPath(os.path.normpath(PurePosixPath(page).parent / unquote(name)))) if name else page
        if target not in self.sizes:
            return True
        return bool(anchor) and "=" not in anchor and anchor not in self.anchors.get(target, set())
