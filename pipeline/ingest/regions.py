"""Regions by code and by name.

Belongs here: finding the one region that a code or a name means. Does not belong here: the list itself (a seed).
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

_SEPARATORS = re.compile(r"[|;；、,，]")
_PEOPLES = (
    "蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|"
    "东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|塔吉克|怒族|普米族|鄂温克族|保安族|裕固族|独龙族|"
    "鄂伦春|蒙古|各族"
)
_SHORT = re.compile(rf"(.{{2,}}?)(?:(?:{_PEOPLES})*自治[区州县旗]|特别行政区|林区|新区|地区|[省市县区州盟旗])")


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
        self._names: dict[str, list[str]] = {}
        self._by_name: defaultdict[str, list[Region]] = defaultdict(list)
        for row in rows:
            region = Region(row["region_code"].strip(), row["name_zh"].strip(), (row.get("parent_code") or "").strip())
            self._by_code[region.code] = region
            self._by_name[region.name].append(region)
            former += [(code.strip(), region) for code in _SEPARATORS.split(row.get("former_codes") or "")]
            self._names[region.code] = [region.name]
            for name in filter(None, map(str.strip, _SEPARATORS.split(row.get("former_names") or ""))):
                self._names[region.code].append(name)
                if region not in self._by_name[name]:
                    self._by_name[name].append(region)
        self._below: defaultdict[str, list[Region]] = defaultdict(list)
        for region in self._by_code.values():
            self._below[region.parent].append(region)
        for code, region in former:
            # A code that is in use again means what it means now.
            self._by_code.setdefault(code, region)

    def __len__(self) -> int:
        return len(set(self._by_code.values()))

    def __iter__(self) -> Iterator[Region]:
        return iter(dict.fromkeys(self._by_code.values()))

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

    def names(self, region: Region) -> list[str]:
        """What ``region`` is and was called, today's name first."""
        return list(self._names[region.code])

    def below(self, region: Region) -> list[Region]:
        """The regions that are direct parts of ``region``."""
        return list(self._below.get(region.code, ()))

    def above(self, region: Region) -> list[Region]:
        """The regions that ``region`` is a part of, the nearest first."""
        found: list[Region] = []
        parent = self._by_code.get(region.parent)
        while parent and parent not in found:
            found.append(parent)
            parent = self._by_code.get(parent.parent)
        return found

    def _is_below(self, region: Region, parents: set[str]) -> bool:
        return any(above.code in parents for above in self.above(region))


def short_name(name: str) -> str:
    """A region's name as people say it: ``郑州`` of ``郑州市``, ``易县`` of itself."""
    found = _SHORT.fullmatch(name)
    return found[1] if found else name


def load_regions(path: Path) -> Regions:
    """The regions of the seed at ``path``."""
    with path.open(encoding="utf-8", newline="") as file:
        return Regions(csv.DictReader(file))
