"""Workbooks: the rows of the first sheet, as the words a CSV file would have.

Belongs here: cells to words. Does not belong here: what the columns mean (``statistics``).
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from pipeline.ingest.isolated import UnreadableError, too_large

#: Bytes that the file may have when it is unpacked, and rows and columns that are read.
MAX_UNPACKED = 300 * 2**20
MAX_ROWS, MAX_COLUMNS = 200_000, 200


def read(content: bytes) -> list[tuple[int, list[str]]]:
    """The rows that say something, each with its number; cells behind the last one that any row fills are left out.

    A formula says what it gave when the workbook was saved, and itself where the program that saved it had not computed
    it; a percentage is written with its sign, as it is shown.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                too_large()
        rows = []
        for number, (cells, formulas) in enumerate(zip(_rows(content, True), _rows(content, False), strict=True), 1):
            words = [
                _word(formula.value if cell.value is None else cell.value, cell.number_format)
                for cell, formula in zip(cells, formulas, strict=True)
            ]
            while words and not words[-1]:
                words.pop()
            if words:
                rows.append((number, words))
            if len(rows) > MAX_ROWS:
                too_large(f"line {number}")
    except (zipfile.BadZipFile, InvalidFileException, KeyError, IndexError, ValueError, EOFError) as error:
        raise UnreadableError(
            "damaged", "不是完整的 xlsx 工作簿，请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV"
        ) from error
    return rows


def _rows(content: bytes, data_only: bool) -> Iterator[tuple[Any, ...]]:
    """The rows of the first sheet; formulas as what they gave (``data_only``), or as they are written."""
    sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=data_only).worksheets[0]
    sheet.reset_dimensions()
    return sheet.iter_rows(max_col=MAX_COLUMNS)


def _word(value: Any, form: str) -> str:
    """A cell as it is shown, without rounding."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case int() | float() | Decimal():
            percent = form.rstrip("_) ").endswith("%")
            # Workbooks compute with fifteen digits; what is behind them is binary noise.
            number = Decimal(f"{value:.15g}") * (100 if percent else 1)
            return f"{number.normalize():f}{'%' if percent else ''}"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)
