"""Regions by code and by name.

Belongs here: finding the one region that a code or a name means. Does not belong here: the list itself (a seed).
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

_SEPARATORS = re.compile(r"[|;；、,，]")


class Region(NamedTuple):
    """One region: its GB/T 2260 code, its name, and the code of the region it belongs to."""

    code: str
    name: str
    parent: str


class Regions:
    """All known regions."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        """``rows`` as in ``dim_region``: region_code, name_zh, parent_code; former_names and former_codes if any."""
        former: list[tuple[str, Region]] = []
        self._by_code: dict[str, Region] = {}
        self._by_name: defaultdict[str, list[Region]] = defaultdict(list)
        for row in rows:
            region = Region(row["region_code"].strip(), row["name_zh"].strip(), (row.get("parent_code") or "").strip())
            self._by_code[region.code] = region
            self._by_name[region.name].append(region)
            former += [(code.strip(), region) for code in _SEPARATORS.split(row.get("former_codes") or "")]
            for name in _SEPARATORS.split(row.get("former_names") or ""):
                if name.strip() and region not in self._by_name[name.strip()]:
                    self._by_name[name.strip()].append(region)
        for code, region in former:
            # A code that is in use again means what it means now.
            self._by_code.setdefault(code, region)

    def __len__(self) -> int:
        return len(set(self._by_code.values()))

    def by_code(self, code: str) -> Region | None:
        """The region with this code, or that had it formerly."""
        return self._by_code.get(code)

    def by_name(self, name: str) -> list[Region]:
        """The regions with this name, which may have its parents' names before it (``保定市易县``).

        More than one where the name alone does not tell (``鼓楼区``), none where it is unknown.
        """
        found = self._by_name.get(name, [])
        if found:
            return list(found)
        if name in ("全国", "国家", "中国", "国务院"):
            nation = self._by_code.get("100000")
            return [nation] if nation else []
        for cut in range(2, len(name) - 1):
            parents = {region.code for region in self.by_name(name[:cut])}
            if parents:
                below = [region for region in self._by_name.get(name[cut:], []) if self._is_below(region, parents)]
                if below:
                    return below
        return []

    def _is_below(self, region: Region, parents: set[str]) -> bool:
        seen = set()
        while region.parent and region.parent not in seen:
            if region.parent in parents:
                return True
            seen.add(region.parent)
            above = self._by_code.get(region.parent)
            if above is None:
                return False
            region = above
        return False


def load_regions(path: Path) -> Regions:
    """The regions of the seed at ``path``."""
    with path.open(encoding="utf-8", newline="") as file:
        return Regions(csv.DictReader(file))
