"""Work reports as files: text, region and year.

Belongs here: what a report file is and how its name tells who and when. Does not belong here: what the report says.
"""

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.files import IngestError, RawFile, read_bytes
from pipeline.ingest.regions import Region, Regions

#: Formats that are read.
SUFFIXES = (".txt", ".md")
_CODE_YEAR = re.compile(r"(?P<code>\d{6})[-_ ](?P<year>\d{4})(?:[-_ ]\d+)?")
_NAME_YEAR = re.compile(r"(?P<name>[^\d_\- ]+?)[-_ ]?(?P<year>\d{4})年?(?:市|省|区|县)?(?:政府工作报告)?(?:[-_ ]\d+)?")
_NAMING = "请改名为“区划代码-年份”或“地区名_年份”，如 410100-2026.txt、郑州市_2026.txt"


class ReportText(NamedTuple):
    """A report's text with who gave it and when. Offsets of everything found in it count its code points."""

    report_id: str
    region_code: str
    region_name: str
    report_year: int
    file_name: str
    sha256: str
    encoding: str
    text: str


def read_report(raw: RawFile, regions: Regions) -> ReportText:
    """The report in ``raw``. Raises IngestError with a reason and advice where it cannot be read or placed."""
    _check_format(raw.name)
    region, year = who_and_when(raw.name, regions)
    text, encoding = text_of(raw.name, read_bytes(raw))
    return ReportText(f"{region.code}-{year}", region.code, region.name, year, raw.name, raw.sha256, encoding, text)


def text_of(name: str, content: bytes) -> tuple[str, str]:
    """The text that all offsets count in, and the encoding it was in, of a file called ``name``.

    Raises IngestError where the format is unknown, the bytes are no text, or there is none.
    """
    _check_format(name)
    try:
        text, encoding = decode(content)
    except UndecodableError as error:
        raise IngestError(name, "undecodable", "无法识别文字编码，请另存为 UTF-8 文本", place=error.place) from error
    if not text.strip():
        raise IngestError(name, "empty", "文件里没有文字，请放入报告全文")
    return text, encoding


def _check_format(name: str) -> None:
    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        raise IngestError(name, "unsupported", f"暂不支持此格式，请另存为文本文件（{'、'.join(SUFFIXES)}）")


def who_and_when(file: str, regions: Regions) -> tuple[Region, int]:
    """The region and the year that the name of ``file`` tells. Raises IngestError where it does not tell just one."""
    stem = PurePosixPath(file).stem.strip()
    match = _CODE_YEAR.fullmatch(stem) or _NAME_YEAR.fullmatch(stem)
    if match is None:
        raise IngestError(file, "no region or year", f"文件名没有写明地区和年份，{_NAMING}")
    year = int(match["year"])
    if not 1949 <= year <= 2100:
        raise IngestError(file, "unknown year", f"年份 {year} 不合理，{_NAMING}")
    words = match.groupdict()
    if code := words.get("code"):
        region = regions.by_code(code)
        if region is None:
            raise IngestError(file, "unknown region", f"dim_region 里没有代码 {code}，请核对或补充该地区")
        return region, year
    found = regions.by_name(words["name"])
    if len(found) > 1:
        choice = "、".join(f"{region.code}-{year}{PurePosixPath(file).suffix}" for region in found[:5])
        raise IngestError(file, "ambiguous region", f"“{words['name']}”不止一处，请用代码命名，如 {choice}")
    if not found:
        raise IngestError(file, "unknown region", f"dim_region 里没有“{words['name']}”，{_NAMING}")
    return found[0], year
