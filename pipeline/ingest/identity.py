"""Whose report a file is, and of what year: asked of a sidecar file, the file's name and the text, and compared.

Belongs here: weighing these three against each other and saying what to write where they leave doubt. Does not belong
here: what phrases in a report mean (``pipeline.core.outline.identity``), what the region list is (``regions``).
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.core.lexicon.places import COMMON_WORDS
from pipeline.core.outline import identity as words_of
from pipeline.ingest.files import IngestError
from pipeline.ingest.regions import Region, Regions, short_name
from pipeline.ingest.sidecar import Sidecar, suggestion

_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)")
_NUMBER = re.compile(r"\d{4}年?[-_ ](?P<number>[2-9])$")
_PIECES = re.compile(r"[^\d\s_\-—–·.,，、()（）【】《》\[\]]+")
_TAIL = re.compile(
    r"(?:年度?|全文|原文|正文|最终版|定稿)*"
    r"(?:人民)?(?:政府|管委会|管理委员会|行署)?(?:工作)?(?:的?报告)?(?:全文|原文|正文)*$"
)
_LEAD = re.compile(r"^年度?")
#: What a name may end in to be taken for a region's, known or not.
_ENDINGS = tuple("省市区县旗州盟")
#: What may stand before a region's name in a running text.
_BEFORE = tuple("在上日于表为由—“年")
#: How often a text names its own region at least, and how much more often than any other.
_MENTIONS = 3
_MARGIN = 1.5
#: How many regions that a text mentions are looked at closely.
_FRONT = 8


class Identity(NamedTuple):
    """Who and when. ``region_by`` and ``year_by`` name what told it: ``sidecar``, ``name``, ``text``."""

    region: Region
    year: int
    number: int
    region_by: tuple[str, ...]
    year_by: tuple[str, ...]

    @property
    def report_id(self) -> str:
        """``<code>-<year>``; the second report of a year ends in ``-2``."""
        return f"{self.region.code}-{self.year}" + (f"-{self.number}" if self.number > 1 else "")


class Told(NamedTuple):
    """What one source tells: the regions it may be (one: it is that one), the year, and words that show why."""

    regions: tuple[Region, ...] = ()
    year: int | None = None
    likely: tuple[Region | None, int | None] = (None, None)
    unknown: str = ""


def identify(file: str, text: str, regions: Regions, sidecar: Sidecar | None = None) -> Identity:
    """Whose report ``text`` (in normal form) is, in the file called ``file``.

    Raises IngestError, with the sidecar to write, where nothing tells, or where name and text contradict each other.
    """
    name = name_tells(file, regions)
    said = text_tells(text, regions, name.regions)
    region, region_by = _region(file, regions, sidecar, name, said)
    year, year_by = _year(file, sidecar, name, said, region)
    number = sidecar.number if sidecar and sidecar.number > 1 else number_in(file)
    return Identity(region, year, number, region_by, year_by)


def name_tells(file: str, regions: Regions) -> Told:
    """What the name of ``file`` tells."""
    stem = PurePosixPath(file).stem.strip()
    years = set(_YEAR.findall(_CODE.sub(" ", stem)))
    year = int(years.pop()) if len(years) == 1 else None
    for code in _CODE.findall(stem):
        region = regions.by_code(code)
        return Told((region,), year) if region else Told(year=year, unknown=code)
    unknown = ""
    for piece in _PIECES.findall(stem):
        for words in dict.fromkeys((_LEAD.sub("", piece), _TAIL.sub("", _LEAD.sub("", piece)))):
            if len(words) > 1 and (found := regions.by_name(words)):
                return Told(tuple(found), year)
            if words.endswith(_ENDINGS) and len(words) > 2:
                unknown = words
    return Told(year=year, unknown=unknown)


def number_in(file: str) -> int:
    """Which report of its year the name of ``file`` says it is (``郑州市_2021_2``: the second)."""
    found = _NUMBER.search(PurePosixPath(file).stem.strip())
    return int(found["number"]) if found else 1


def text_tells(text: str, regions: Regions, named: Sequence[Region] = ()) -> Told:
    """What the text tells; ``named`` are the regions among which a file's name leaves the choice."""
    plain = {hint.year for hint in words_of.telling_years(text)}
    guess, agreed = words_of.likely_year(text)
    likely_year = min(plain) if plain else guess
    year = likely_year if len(plain) == 1 or (agreed and not plain) else None
    if words_of.other_report(text):
        year = None
    found, unknown = _in_head(text, regions)
    if len(found) == 1:
        return Told(tuple(found), year, (found[0], likely_year), "")
    kind = words_of.own_kind(text)
    choice = found or (named if len(named) > 1 else ())
    if choice:
        scored = _by_surroundings(text, choice, regions)
    else:
        scored = _by_mentions(text, (region for region in regions if _is_kind(region, kind, regions)), regions)
    best = scored[0][1] if scored else None
    # Where nothing says what kind of region speaks, a district's report may name its city more often than itself.
    sure = bool(kind or choice) and not unknown and _stands_out(scored)
    return Told((best,) if best and sure else (), year, (best, likely_year), unknown)


def _in_head(text: str, regions: Regions) -> tuple[list[Region], str]:
    """The regions that the opening names: one, several of one name, or none; and a name that is not known."""
    hints = []
    unknown = ""
    for words in words_of.names_in_head(text):
        found = _at_end(words, regions)
        if found:
            hints.append(found)
        elif not unknown and 3 <= len(words) <= 10 and words.endswith("新区"):
            unknown = words
    singles = list(dict.fromkeys(found[0] for found in hints if len(found) == 1))
    # A city named beside its district: the district speaks.
    singles = [one for one in singles if not any(one in regions.above(other) for other in singles)]
    if singles:
        return singles, ""
    return (hints[0] if hints else []), unknown


def _at_end(words: str, regions: Regions) -> list[Region]:
    """The regions that ``words`` end in the name of, where nothing but running text stands before it."""
    for cut in range(max(0, len(words) - 20), len(words) - 1):
        if (cut == 0 or words[cut - 1] in _BEFORE) and (found := regions.by_name(words[cut:])):
            return found
    return []


def _is_kind(region: Region, kind: str, regions: Regions) -> bool:
    """Whether a region is, or was, what reports call a ``kind`` (``市``, ``县`` …; empty: any)."""
    if kind in ("盟", "地区"):
        return region.name.endswith(("盟", "地区"))
    if kind == "区" and region.name.endswith(("地区", "自治区", "特别行政区")):
        return False
    return any(name.endswith(kind) for name in regions.names(region))


def _by_mentions(text: str, pool: Iterable[Region], regions: Regions) -> list[tuple[int, Region]]:
    """How often the text speaks of each region and of its parts, the most frequent first; parts of it left out."""
    scored = []
    for region in pool:
        own = sum(map(text.count, _said(region, regions)))
        if own:
            parts = sum(part.name in text for part in regions.below(region))
            scored.append((own + 2 * parts, region))
    scored.sort(key=lambda found: found[0], reverse=True)
    front = [(score - _in_longer(text, said, regions), said) for score, said in scored[:_FRONT]]
    front.sort(key=lambda found: found[0], reverse=True)
    return [found for found in front if found is front[0] or found[1].parent != front[0][1].code]


def _in_longer(text: str, region: Region, regions: Regions) -> int:
    """How often a region's short name is only a part of another one's name (``安新`` of ``雄安新区``)."""
    short = short_name(region.name)
    longer = {other.name for other in regions if short in other.name and not other.name.startswith(short)}
    return sum(map(text.count, longer))


def _by_surroundings(text: str, choice: Iterable[Region], regions: Regions) -> list[tuple[int, Region]]:
    """How often the text speaks of what each of several regions of one name lies in, the most frequent first."""
    scored = [
        (sum(text.count(short_name(above.name)) for above in regions.above(region) if above.parent), region)
        for region in choice
    ]
    return sorted(scored, key=lambda found: found[0], reverse=True)


def _said(region: Region, regions: Regions) -> list[str]:
    """The words that speak of a region and of nothing else."""
    said = []
    for name in regions.names(region):
        short = short_name(name)
        if short not in COMMON_WORDS:
            said.append(short)
        elif name not in COMMON_WORDS:
            said.append(name)
        else:
            said.append("".join(above.name for above in regions.above(region)[:1]) + name)
    return list(dict.fromkeys(said))


def _stands_out(scored: Sequence[tuple[int, Region]]) -> bool:
    second = scored[1][0] if len(scored) > 1 else 0
    return bool(scored) and scored[0][0] >= max(_MENTIONS, _MARGIN * second)


def _region(
    file: str, regions: Regions, sidecar: Sidecar | None, name: Told, said: Told
) -> tuple[Region, tuple[str, ...]]:
    year = (sidecar.year if sidecar else None) or name.year or said.year or said.likely[1]
    if sidecar and sidecar.region:
        return _sidecar_region(sidecar, regions), ("sidecar",)
    if len(name.regions) == 1 and len(said.regions) == 1:
        if name.regions != said.regions:
            words = f"文件名是{_shown(name.regions[0])}，正文是{_shown(said.regions[0])}"
            raise _doubt(file, "region contradicted", words, said.regions[0].code, year)
        return name.regions[0], ("name", "text")
    if len(name.regions) == 1:
        return name.regions[0], ("name",)
    if len(said.regions) == 1:
        if name.unknown:
            words = f"dim_region 里没有文件名中的“{name.unknown}”，正文是{_shown(said.regions[0])}"
            raise _doubt(file, "region contradicted", words, said.regions[0].code, year)
        if name.regions and said.regions[0] not in name.regions:
            words = f"文件名与正文（{_shown(said.regions[0])}）不一致"
            raise _doubt(file, "region contradicted", words, said.regions[0].code, year)
        return said.regions[0], ("text",)
    if unknown := name.unknown or said.unknown:
        words = f"dim_region 里没有“{unknown}”，请核对，新设地区先补入 dim_region"
        raise _doubt(file, "unknown region", words, "", year)
    if len(name.regions) > 1:
        several = "、".join(_shown(region) for region in name.regions[:5])
        raise _doubt(file, "ambiguous region", f"同名地区不止一处（{several}），请择一", "", year)
    if likely := said.likely[0]:
        raise _doubt(file, "region doubtful", f"正文多半是{_shown(likely)}，请确认", likely.code, year)
    raise _doubt(file, "no region", "文件名和正文都没有写明地区", "", year)


def _year(file: str, sidecar: Sidecar | None, name: Told, said: Told, region: Region) -> tuple[int, tuple[str, ...]]:
    if sidecar and sidecar.year:
        return sidecar.year, ("sidecar",)
    if name.year and said.year:
        if name.year != said.year:
            words = f"文件名是 {name.year} 年，正文是 {said.year} 年"
            raise _doubt(file, "year contradicted", words, region.code, said.year)
        return name.year, ("name", "text")
    if name.year:
        return name.year, ("name",)
    if said.year:
        return said.year, ("text",)
    if said.likely[1]:
        raise _doubt(file, "year doubtful", f"正文多半是 {said.likely[1]} 年，请确认", region.code, said.likely[1])
    raise _doubt(file, "no year", "文件名和正文都没有写明年份", region.code, None)


def _sidecar_region(sidecar: Sidecar, regions: Regions) -> Region:
    by_code = regions.by_code(sidecar.region)
    found = [by_code] if by_code else regions.by_name(sidecar.region)
    if len(found) == 1:
        return found[0]
    if found:
        several = "、".join(_shown(region) for region in found[:5])
        raise IngestError(sidecar.name, "ambiguous region", f"“{sidecar.region}”不止一处，请写代码：{several}")
    raise IngestError(
        sidecar.name, "unknown region", f"dim_region 里没有“{sidecar.region}”，请核对，新设地区先补入 dim_region"
    )


def _shown(region: Region) -> str:
    return f"{region.name} {region.code}"


def _doubt(file: str, reason: str, words: str, code: str, year: int | None) -> IngestError:
    beside = PurePosixPath(file).with_suffix(".yaml")
    said = suggestion(code, year, number_in(file))
    return IngestError(file, reason, f"{words}；请改文件名（如 410100-2026），或在旁边写 {beside}，内容为 {said}")
