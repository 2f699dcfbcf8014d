"""Links of pages, and those that lead nowhere.

Belongs here: following links from page to page, the sizes of pages. Does not belong here: writing them (``write``).
"""

import functools
import os
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

#: How long a page may be, in bytes.
MOST_BYTES = 1_000_000
#: How many links to a page that may not be there are kept.
_NOTED = 3
_HREF = re.compile(rb'(?:href|src)="([^"]*)"')
_ID = re.compile(rb'\bid="([^"]*)"')
_SCHEME = re.compile(r"[a-z]+:", re.IGNORECASE)


@dataclass(frozen=True)
class SiteResult:
    """What was written: pages, bytes of all files, the longest page, dead links, pages that are too long."""

    folder: Path
    pages: int
    size: int
    longest: tuple[str, int]
    dead: tuple[str, ...]
    too_long: tuple[str, ...]


class Links:
    """Every page's links and anchors, to find those that lead nowhere.

    Anchors are known of the pages that were written since the last check; a link to a place in any other page is
    followed to the page. What several processes wrote is put together (``merge``) once each has checked its own.
    """

    def __init__(self) -> None:
        self.sizes: dict[str, int] = {}
        self.dead: set[str] = set()
        self._anchors: dict[str, set[str]] = {}
        self._links: dict[str, set[str]] = {}
        self._later: defaultdict[str, list[str]] = defaultdict(list)

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
            folder = page.rpartition("/")[0]
            for link in links:
                if _SCHEME.match(link):
                    continue
                name, _, anchor = link.partition("#")
                target = _target(folder, name) if name else page
                if target not in self._anchors:
                    self._note(target, f"{page}: {link}")
                elif anchor and "=" not in anchor and anchor not in self._anchors[target]:
                    self.dead.add(f"{page}: {link}")
        self._anchors, self._links = {}, {}

    def _note(self, target: str, link: str) -> None:
        """Keep a link to a page that is not known yet: of each page the first few."""
        noted = self._later[target]
        if len(noted) < _NOTED:
            noted.append(link)

    def merge(self, other: "Links") -> None:
        """Take over what another process wrote and checked."""
        self.sizes.update(other.sizes)
        self.dead |= other.dead
        for target, noted in other._later.items():
            for link in noted:
                self._note(target, link)

    def result(self, folder: Path) -> SiteResult:
        """What was written, with all links followed."""
        self.check()
        pages = {path: size for path, size in self.sizes.items() if path.endswith(".html")}
        dead = self.dead.union(*(links for target, links in self._later.items() if target not in self.sizes))
        longest = max(pages.items(), key=lambda item: item[1])
        too_long = sorted(path for path, size in pages.items() if size > MOST_BYTES)
        return SiteResult(folder, len(pages), sum(self.sizes.values()), longest, tuple(sorted(dead)), tuple(too_long))


@functools.lru_cache(maxsize=65536)
def _target(folder: str, name: str) -> str:
    """The path of a page that a link in a page of ``folder`` names."""
    return os.path.normpath(f"{folder}/{unquote(name)}" if folder else unquote(name))
