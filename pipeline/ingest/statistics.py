"""Statistics files: one figure a row, with its source.

Belongs here: columns, row-wise checks of what is written, units as written to base units; CSV, and with the same
columns the first sheet of a workbook.
Does not belong here: identities of indicators, which of several figures is believed.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pipeline.core import model
from pipeline.core.numbers.numerals import MAGNITUDES, arabic
from pipeline.ingest import isolated
from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.files import IngestError, RawFile, read_bytes
from pipeline.ingest.regions import Regions

SUFFIXES = (".csv", ".xlsx")
#: Columns that a statistics file must have …
REQUIRED = ("region_code", "indicator", "measure", "period", "role", "value", "unit")
#: … and those it may have.
OPTIONAL = (
    "value_max", "comparator", "source_type", "source_title", "source_url", "source_date", "confidence",
    "through_month", "responsible_unit",
)  # fmt: skip
CONFIDENCES = ("high", "medium", "low")
#: Magnitude words that are split off a unit, the longest first.
_MAGNITUDE_WORDS = ("百万亿", "十万亿", "万亿", "千亿", "百亿", "十亿", "千万", "百万", "十万", "亿", "万")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")


class StatisticRow(NamedTuple):
    """One good row: ``value`` and ``value_max`` in the base ``unit`` (``1.2`` ``亿元`` is 120000000.0 ``元``).

    ``through_month`` (1 to 12) marks a figure of the year to date, None one of the whole period; ``responsible_unit``
    is the office that answers for it (责任单位), empty where none is named.
    """

    line: int
    region_code: str
    indicator: str
    measure: str
    period: str
    role: str
    value: float | None
    value_max: float | None
    comparator: str
    unit: str
    source_type: str
    source_title: str
    source_url: str
    source_date: str | None
    confidence: str
    through_month: int | None
    responsible_unit: str
    written: dict[str, str]


class WrongRow(NamedTuple):
    """One row that is left out: its line, the column that is wrong (empty: the row), why, what to do, its words."""

    line: int
    column: str
    reason: str
    advice: str
    written: dict[str, str]


class StatisticsFile(NamedTuple):
    """The rows of one file."""

    rows: tuple[StatisticRow, ...]
    wrong: tuple[WrongRow, ...]


def read_statistics(raw: RawFile, regions: Regions) -> StatisticsFile:
    """The rows of ``raw``, good and wrong. Raises IngestError where the file as a whole cannot be read."""
    if raw.path.suffix.lower() not in SUFFIXES:
        raise IngestError(raw.name, "unsupported", "暂不支持此格式，请另存为 CSV 或 xlsx 文件")
    content = read_bytes(raw)
    if len(content) > isolated.MAX_TABLE_BYTES:
        raise IngestError(raw.name, "too large", "表格过大，请拆成几个文件")
    lines = _cells(raw.name, content) if raw.path.suffix.lower() == ".xlsx" else _lines(raw.name, _text(raw, content))
    first, header = next(lines, (1, []))
    columns = [name.strip() for name in header]
    if missing := [name for name in REQUIRED if name not in columns]:
        raise IngestError(raw.name, "missing column", f"缺少列：{'、'.join(missing)}，请在表头补上", f"line {first}")
    if len(set(columns)) < len(columns):
        raise IngestError(raw.name, "repeated column", "表头有重复的列名，请改正", f"line {first}")
    rows: list[StatisticRow] = []
    wrong = [
        WrongRow(
            first, name, "unknown column", f"此列未读入，可用的列：{'、'.join(REQUIRED + OPTIONAL)}", {"column": name}
        )
        for name in columns
        if name not in REQUIRED + OPTIONAL
    ]
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        written = dict(zip(columns, cells, strict=False))
        try:
            if len(cells) != len(columns):
                raise _WrongError("", "wrong number of cells", f"应有 {len(columns)} 格，检查逗号和引号")
            rows.append(_row(line, written, regions))
        except _WrongError as error:
            if len(cells) > len(columns):
                written[""] = ",".join(cells[len(columns) :])
            wrong.append(WrongRow(line, error.column, error.reason, error.advice, written))
    return StatisticsFile(tuple(rows), tuple(wrong))


class _WrongError(Exception):
    def __init__(self, column: str, reason: str, advice: str) -> None:
        super().__init__(column, reason, advice)
        self.column = column
        self.reason = reason
        self.advice = advice


def _text(raw: RawFile, content: bytes) -> str:
    try:
        return decode(content)[0]
    except UndecodableError as error:
        raise IngestError(raw.name, "undecodable", "无法识别文字编码，请另存为 UTF-8 的 CSV", error.place) from error


def _cells(name: str, content: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows of a workbook's first sheet with their numbers, all at least as long as the header."""
    try:
        rows = isolated.call("xlsx", content)
    except isolated.UnreadableError as error:
        raise IngestError(name, error.reason, error.advice, error.place) from error
    width = len(rows[0][1]) if rows else 0
    for number, cells in rows:
        yield number, cells + [""] * (width - len(cells))


def _lines(name: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV text with the line that each begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise IngestError(name, "no csv", f"不是规范的 CSV（{error}），检查引号", f"line {line}") from error
        yield line, cells
        line = reader.line_num + 1


def _row(line: int, written: dict[str, str], regions: Regions) -> StatisticRow:
    """The row, checked; raises _WrongError at the first column that is wrong."""
    cell = {name: unicodedata.normalize("NFKC", value).strip() for name, value in written.items()}
    measure = _one_of(cell, "measure", model.MEASURES)
    unit, power = base_unit(cell["unit"])
    region = regions.by_code(cell["region_code"])
    if region is None:
        raise _WrongError("region_code", "unknown region", "填六位区划代码，且须在 dim_region 中")
    if not cell["indicator"]:
        raise _WrongError("indicator", "empty", "填写指标名称")
    if not re.fullmatch(r"(?:19|20)\d\d(?:/(?:19|20)\d\d)?", cell["period"]):
        raise _WrongError("period", "wrong period", "填年份，如 2025，或起止年份，如 2021/2025")
    value = _number(cell, "value", power)
    if (value is None) != (measure == "qualitative"):
        raise _WrongError("value", "wrong value", "定性目标留空，其余填数字")
    source_date = cell.get("source_date") or None
    if source_date and not _is_date(source_date):
        raise _WrongError("source_date", "wrong date", "填 2025-01-31、2025-01 或 2025，或留空")
    month = cell.get("through_month", "")
    if month and not (re.fullmatch(r"[1-9]|1[0-2]", month) and "/" not in cell["period"]):
        raise _WrongError("through_month", "wrong month", "当年累计数填截至月份 1 至 12，全年数或多年的数留空")
    return StatisticRow(
        line=line,
        region_code=region.code,
        indicator=written["indicator"].strip(),
        measure=measure,
        period=cell["period"],
        role=_one_of(cell, "role", model.ROLES),
        value=value,
        value_max=_number(cell, "value_max", power),
        comparator=_one_of(cell, "comparator", model.COMPARATORS, "eq"),
        unit=unit,
        source_type=cell.get("source_type", ""),
        source_title=written.get("source_title", "").strip(),
        source_url=written.get("source_url", "").strip(),
        source_date=source_date,
        confidence=_one_of(cell, "confidence", CONFIDENCES) if cell.get("confidence") else "",
        through_month=int(month) if month else None,
        responsible_unit=written.get("responsible_unit", "").strip(),
        written=written,
    )


def base_unit(unit: str) -> tuple[str, int]:
    """The unit without its magnitude word, and the power of ten of that word: ``万人次`` is ``人次`` and 4.

    ``千`` and ``百`` stay, since they are a part of units more often (``千瓦``, ``百分点``).
    """
    for word in _MAGNITUDE_WORDS:
        if unit.startswith(word):
            return unit[len(word) :], MAGNITUDES[word]
    return unit, 0


def _one_of(cell: dict[str, str], column: str, allowed: tuple[str, ...], default: str | None = None) -> str:
    value = cell.get(column) or default
    if value not in allowed or value is None:
        raise _WrongError(column, f"unknown {column}", f"可用：{'、'.join(allowed)}")
    return value


def _number(cell: dict[str, str], column: str, power: int) -> float | None:
    # NFKC makes one sign of every width of hyphen; the minus sign that typesetters use (U+2212) it leaves as it is.
    written = cell.get(column, "").replace("\N{MINUS SIGN}", "-")
    if not written:
        return None
    if not _NUMBER.fullmatch(written):
        raise _WrongError(column, "no number", "只填数字，单位写在 unit 列")
    return arabic(written, power)


def _is_date(written: str) -> bool:
    """Whether a day, a month or a year is written, as ISO 8601 has it."""
    if not re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", written):
        return False
    try:
        date.fromisoformat((written + "-01-01")[:10])
    except ValueError:
        return False
    return True
