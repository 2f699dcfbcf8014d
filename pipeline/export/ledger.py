"""Ledgers as supervision offices keep them: one workbook a region, one sheet a report, one row a target.

Belongs here: the shape of a ledger (headings, widths, print area), what stands in which column. Does not belong here:
any figure or verdict (``marts.ledger`` and ``marts.target_vs_actual`` state them), how numbers read (``site.figures``).

Every text is written as a text, whatever it begins with, and none of the sheets has a formula.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.export.cells import harmless, writable
from pipeline.site.figures import period, target
from pipeline.site.words import SHAPES, said

if TYPE_CHECKING:
    import duckdb
    from openpyxl.worksheet.worksheet import Worksheet

Row = Mapping[str, Any]


class Heading(NamedTuple):
    """A column: the heading above its own (the same for columns that stand under one), its own, and its width."""

    above: str
    name: str
    width: float


HEADINGS = tuple(
    Heading(above, name, width)
    for above, under in (
        ("序号", (("", 6),)),
        ("指标", (("", 26),)),
        ("目标", (("表述", 18), ("数值", 12), ("单位", 9), ("期间", 11))),
        ("完成", (("数值", 12), ("来源", 16))),
        ("进度", (("", 9),)),
        ("状态", (("", 13),)),
        ("依据", (("目标原文", 46), ("完成原文", 46))),
        ("备注", (("", 20),)),
    )
    for name, width in under
)
_LAST = len(HEADINGS)
_HEAD = 4
_COLORS = {"exceeded": "0B6B62", "met": "20704A", "near": "8A5A00", "missed": "B3261E", "behind_pace": "B3261E"}
_SUMMARY = ("年份", "目标", "可评判", "超额完成", "完成", "接近完成", "未完成", "未到期", "其他", "完成率")

_NOTE = "共 {} 项目标。状态按严格口径；进度为完成值与目标之比，未到期的规划目标为已走行程；依据为报告原句中的一段。"
#: How much of a sentence stands around its number.
_BEFORE, _AFTER = 46, 24
#: Height of a line of text, in points.
_LINE = 13.5

_ROWS = """
select
    targets.*, reports.report_year as year_of_report, ledger.item_no, ledger.section_title,
    coalesce(ledger.progress, targets.completion) as progress,
    targets.target_start - aims.sentence_start as target_at, targets.actual_start - results.sentence_start as actual_at
from marts.target_vs_actual as targets
left join marts.ledger as ledger using (target_id)
left join marts.reports as reports on targets.target_report_id = reports.report_id
left join marts.observations as aims on targets.target_id = aims.observation_id
left join marts.observations as results on targets.actual_id = results.observation_id
where targets.region_code = ?
order by targets.target_report_id nulls last, ledger.item_no, targets.period_end, targets.target_id
"""


def write_ledgers(connection: "duckdb.DuckDBPyConnection", folder: Path) -> Iterator[tuple[Path, int, int]]:
    """Write a workbook a region; gives each file with how many targets it has and how many regions there are."""
    regions = connection.execute(
        "select region_code, any_value(region_name) from marts.target_vs_actual group by all order by all"
    ).fetchall()
    for code, name in regions:
        result = connection.execute(_ROWS, [code])
        columns = [column[0] for column in result.description or ()]
        rows = [dict(zip(columns, row, strict=True)) for row in result.fetchall()]
        file = folder / f"{file_name(code)}-{file_name(name)}.xlsx"
        _workbook(name, rows).save(file)
        yield file, len(rows), len(regions)


def file_name(text: str) -> str:
    """A text as a part of a file's name: letters and digits of any script, nothing else."""
    return "".join(letter for letter in text if letter.isalnum())[:60] or "x"


def _workbook(region: str, rows: Sequence[Row]) -> Any:
    from openpyxl import Workbook

    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    reports = [(report, list(members)) for report, members in groupby(rows, lambda row: row["target_report_id"])]
    _summary(book.create_sheet("汇总"), region, rows)
    for report, members in sorted(reports, key=lambda item: (item[0] is not None, item[0] or ""), reverse=True):
        title = "其他来源" if report is None else _sheet_name(report)
        _ledger(book.create_sheet(title), region, report, members)
    return book


def _sheet_name(report: str) -> str:
    """What follows the region in a report's id: its year, and a number where a year has two."""
    return file_name(report.partition("-")[2].replace("-", "第"))[:31]


def _ledger(sheet: "Worksheet", region: str, report: str | None, rows: Sequence[Row]) -> None:
    heading = (
        f"{region}统计公报、计划报告与报刊所载目标"
        if report is None
        else f"{region}{rows[0]['year_of_report']}年政府工作报告"
    )
    _headings(sheet, f"{heading} 目标台账", _NOTE.format(len(rows)))
    at, section = _HEAD, None
    for number, row in enumerate(rows, start=1):
        at += 1
        if row["section_title"] and row["section_title"] != section:
            section = row["section_title"]
            _put(sheet, at, 1, section, "section")
            sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=_LAST)
            at += 1
        cells = list(_cells(number, row))
        for column, (value, style) in enumerate(cells, start=1):
            _put(sheet, at, column, value, style)
        sheet.row_dimensions[at].height = _LINE * max(map(_lines, (value for value, _ in cells), HEADINGS)) + 4
    _page(sheet, at, _LAST, _HEAD, "C")


def _cells(number: int, row: Row) -> Iterator[tuple[object, str]]:
    """The cells of a target, each with its style."""
    size, word = _scale(row)
    verdict = row["verdict_strict"]
    state = f"{SHAPES.get(verdict, '')} {said(f'verdict.{verdict}').zh}".strip()
    reason = row["verdict_reason"]
    measure = "" if row["measure"] == "level" else f"（{said('measure.' + row['measure']).zh}）"
    yield number, "number"
    yield f"{row['indicator_name']}{measure}", "text"
    yield " ".join(filter(None, (row["target_verb"], target(row).zh))), "text"
    yield _scaled(row["target_value"], size), "value"
    yield f"{word}{row['unit'] or ''}", "middle"
    yield period(row["period"]).zh, "middle"
    yield _scaled(row["actual_value"], size), "value"
    yield _source(row), "text"
    yield row["progress"], "share"
    yield state, f"state.{verdict}"
    yield _words(row, "target"), "words"
    yield _words(row, "actual"), "words"
    yield said(f"reason.{reason}").zh if reason and reason != verdict else "", "text"


def _words(row: Row, end: str) -> str:
    """Where the target or the actual (``end``) is written: its part of a sentence, else the title of its source."""
    sentence, quote = row[f"{end}_sentence"] or "", row[f"{end}_quote"] or ""
    at = row[f"{end}_at"]
    if not sentence:
        return str(row[f"{end}_source_title"] or "")
    if at is None or sentence[at : at + len(quote)] != quote:
        at = max(sentence.find(quote), 0)
    start, stop = max(0, at - _BEFORE), min(len(sentence), at + len(quote) + _AFTER)
    cut = " ".join(sentence[start:stop].split())
    return f"{'…' if start else ''}{cut}{'…' if stop < len(sentence) else ''}"


def _lines(value: object, heading: Heading) -> int:
    """About how many lines a cell takes; a Chinese character is as wide as two others."""
    wide = sum(2 if ord(letter) > 0x2E7F else 1 for letter in value) if isinstance(value, str) else 0
    return max(1, math.ceil(wide / (heading.width * 0.95)))


def _scale(row: Row) -> tuple[float, str]:
    """What amounts of a row are counted in: 亿 or 万 where the target is as large."""
    value, unit = row["target_value"], row["unit"] or ""
    if value is None or unit.startswith(("%", "‰")) or "点" in unit:
        return 1.0, ""
    return next(((size, word) for size, word in ((1e8, "亿"), (1e4, "万")) if abs(value) >= size), (1.0, ""))


def _scaled(value: float | None, size: float) -> float | None:
    return None if value is None else round(value / size, 4)


def _source(row: Row) -> str:
    if row["actual_value"] is None:
        return ""
    kind = said(f"source.{row['actual_source_type']}").zh if row["actual_source_type"] else ""
    year = str(row["actual_report_id"] or "").rpartition("-")[2]
    return f"{year}年{kind}" if year.isdecimal() else kind


def _headings(sheet: "Worksheet", title: str, note: str) -> None:
    """Title and note over the whole width, then the headings in two rows, merged where they belong together."""
    from openpyxl.utils import get_column_letter

    for at, (text, style) in enumerate(((title, "title"), (note, "note")), start=1):
        _put(sheet, at, 1, text, style)
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=_LAST)
    column = 1
    for above, members in groupby(HEADINGS, lambda heading: heading.above):
        under = list(members)
        for offset, heading in enumerate(under):
            _put(sheet, _HEAD - 1, column + offset, above if not offset else "", "head")
            _put(sheet, _HEAD, column + offset, heading.name, "head")
            sheet.column_dimensions[get_column_letter(column + offset)].width = heading.width
        last = column + len(under) - 1
        sheet.merge_cells(
            start_row=_HEAD - 1, end_row=_HEAD if not under[0].name else _HEAD - 1, start_column=column, end_column=last
        )
        column = last + 1
    sheet.row_dimensions[1].height = 30


def _summary(sheet: "Worksheet", region: str, rows: Sequence[Row]) -> None:
    """A line a year: how many targets, and what became of them."""
    from openpyxl.utils import get_column_letter

    _put(sheet, 1, 1, f"{region} 目标完成情况汇总", "title")
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(_SUMMARY))
    sheet.row_dimensions[1].height = 30
    for column, name in enumerate(_SUMMARY, start=1):
        _put(sheet, 2, column, name, "head")
        sheet.column_dimensions[get_column_letter(column)].width = 11
    at = 2
    by_year = sorted(rows, key=lambda row: -row["report_year"])
    for year, members in groupby(by_year, lambda row: row["report_year"]):
        at += 1
        verdicts = [row["verdict_strict"] for row in members]
        counts = [verdicts.count(word) for word in ("exceeded", "met", "near", "missed", "not_due")]
        assessed, kept = sum(counts[:4]), sum(counts[:2])
        values = [
            year,
            len(verdicts),
            assessed,
            *counts,
            len(verdicts) - sum(counts),
            kept / assessed if assessed else None,
        ]
        for column, value in enumerate(values, start=1):
            _put(sheet, at, column, value, "share" if column == len(values) else "number")
    _page(sheet, at, len(_SUMMARY), 2, "B")


def _page(sheet: "Worksheet", last_row: int, last_column: int, head: int, first: str) -> None:
    """Frozen headings, and how the sheet is printed: A4 across, as wide as the page, headings on every one."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    letter = get_column_letter(last_column)
    sheet.freeze_panes = f"{first}{head + 1}"
    sheet.auto_filter.ref = f"A{head}:{letter}{max(last_row, head)}"
    sheet.print_area = f"A1:{letter}{max(last_row, head)}"
    sheet.print_title_rows = f"1:{head}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("第 &P 页，共 &N 页"))


def _put(sheet: "Worksheet", row: int, column: int, value: object, style: str) -> None:
    """A cell with its style; a text is a text, also when someone edits it (quotePrefix, the apostrophe of Excel)."""
    cell = sheet.cell(row, column)
    _register(sheet.parent)
    cell.style = style if style in _STYLES else "state"
    if isinstance(value, str):
        text = writable(value)
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = harmless(text) != text
    elif value is not None:
        cell.value = value  # type: ignore[assignment]


_BORDER = "D0D0D0"
#: Styles by name: font, fill, alignment and number format.
_STYLES: dict[str, dict[str, Any]] = {
    "title": {"size": 16, "bold": True, "across": "center", "bare": True},
    "note": {"color": "59616B", "bare": True},
    "head": {"bold": True, "fill": "F3F1EB", "across": "center"},
    "section": {"bold": True, "fill": "FAF7F0"},
    "text": {},
    "words": {"size": 9, "color": "333333"},
    "number": {"across": "center"},
    "middle": {"across": "center"},
    "value": {"format": "#,##0.####", "across": "right"},
    "share": {"format": "0.0%", "across": "right"},
    "state": {},
    **{f"state.{verdict}": {"bold": True, "color": color} for verdict, color in _COLORS.items()},
}


def _register(book: Any) -> None:
    """Give a workbook the styles, once."""
    if "words" in book.named_styles:
        return
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    side = Side(style="thin", color=_BORDER)
    for name, about in _STYLES.items():
        style = NamedStyle(name=name)
        style.font = Font(
            size=about.get("size", 10.5), bold=about.get("bold", False), color=about.get("color", "1F2328")
        )
        style.alignment = Alignment(horizontal=about.get("across"), vertical="center", wrap_text=True)
        if "fill" in about:
            style.fill = PatternFill("solid", fgColor=about["fill"])
        if "bare" not in about:
            style.border = Border(left=side, right=side, top=side, bottom=side)
        style.number_format = about.get("format", "General")
        book.add_named_style(style)
