"""PDF: paragraphs out of pages; scans and garbled fonts are refused, never half read."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest import layout, pdf
from pipeline.ingest.isolated import UnreadableError
from pipeline.ingest.layout import Line, Sign
from tests.unit.ingest.renderings import portable_document

SENTENCE = "全市地区生产总值增长5.4%，城镇新增就业14.2万人，财政收入达1152.1亿元，民生支出占比八成。"
TEXT = "\n".join(f"{SENTENCE * n}" for n in (1, 2, 5, 3, 7, 1, 4, 6, 2, 9, 3, 8))
Draw = Callable[[Canvas], Any]


def document(*pages: Draw, encrypt: StandardEncryption | None = None) -> bytes:
    if "STSong-Light" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, encrypt=encrypt)
    for draw in pages:
        canvas.setFont("STSong-Light", 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def words(*lines: str, font: str = "STSong-Light") -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 12)
        for number, line in enumerate(lines):
            canvas.drawString(60, 760 - 20 * number, line)

    return draw


def scan(canvas: Canvas) -> None:
    picture = Image.new("L", (100, 140), 128)
    for strip in range(4):
        canvas.drawImage(ImageReader(picture), 0, strip * A4[1] / 4, A4[0], A4[1] / 4)


def stamped(canvas: Canvas) -> None:
    scan(canvas)
    canvas.drawString(60, 60, "扫描仪第12页")


#: Reads a PDF from standard input as on a machine that has no fonts at all.
WITHOUT_FONTS = """
import ctypes, sys
from pypdfium2 import raw
from pipeline.ingest import pdf
raw.FPDF_DestroyLibrary()
config = raw.FPDF_LIBRARY_CONFIG(version=2)
config.m_pUserFontPaths = ctypes.cast((ctypes.c_void_p * 1)(), type(config.m_pUserFontPaths))
raw.FPDF_InitLibraryWithConfig(config)
sys.stdout.buffer.write(pdf.read(sys.stdin.buffer.read())[0].encode())
"""
GOOD = words(*[SENTENCE[:44]] * 20)


def test_paragraphs_come_out_whole_without_page_numbers_and_running_titles() -> None:
    assert pdf.read(portable_document(TEXT)) == (f"{TEXT}\n", "pdf")


def test_a_font_that_the_file_does_not_hold_reads_the_same_on_a_machine_without_fonts(project: Path) -> None:
    # The first sign of a second line, before digits, is the one that used to be lost.
    text = "\n".join("市" * n + "人12345.6亿元，" + "市" * (40 - n) + "。" for n in range(26, 36))
    content = portable_document(text)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_FONTS], input=content, capture_output=True, check=True, cwd=project
    )
    assert done.stdout.decode() == pdf.read(content)[0]
    assert text in done.stdout.decode()


def test_signs_are_as_wide_as_the_document_says_and_all_of_one_height() -> None:
    page = pdf._page(pypdfium2.PdfDocument(document(words("增长，一。")))[0])
    assert {round(sign.right - sign.left, 3) for sign in page.signs} == {12.0}
    assert len({round(sign.top - sign.bottom, 3) for sign in page.signs}) == 1


@pytest.mark.parametrize(
    ("pages", "named"),
    [
        ((scan,), "1"),
        ((scan, scan, scan), "1, 2, 3"),
        ((GOOD, scan, GOOD), "2"),
        ((GOOD, GOOD, stamped, GOOD, stamped, GOOD), "3, 5"),
        ((words(""), words("")), "1, 2"),
    ],
)
def test_a_scan_is_refused_even_where_it_is_one_page(pages: tuple[Draw, ...], named: str) -> None:
    with pytest.raises(UnreadableError, match="OCR") as error:
        pdf.read(document(*pages))
    assert (error.value.reason, error.value.place) == ("scanned", f"pages {named}")


def test_covers_may_be_pictures_and_pages_have_pictures_behind_their_text() -> None:
    def designed(canvas: Canvas) -> None:
        scan(canvas)
        GOOD(canvas)

    assert pdf.read(document(scan, designed, GOOD, scan))[0].count("5.4%") == 40


def test_a_font_that_gives_letters_for_characters_is_garbled() -> None:
    latin = words(*["ÖÐ¹úµØÇøÉú²ú×ÜÖµÔö³¤ÁË"] * 30, font="Helvetica")
    with pytest.raises(UnreadableError, match="乱码") as error:
        pdf.read(document(GOOD, latin))
    assert (error.value.reason, error.value.place) == ("scanned", "pages 2")


@pytest.mark.parametrize(
    ("signs", "unknown", "private", "garbled"),
    [
        (SENTENCE * 20, 0, 0, False),
        (SENTENCE * 20, 1, 5, False),
        (SENTENCE * 20, 9, 0, True),
        (SENTENCE * 20, 0, 60, True),
        ("龘靐齉爩麤灪" * 50, 0, 0, True),
        ("abcdef" * 50, 0, 0, True),
        ("12345.6%" * 90 + SENTENCE * 8, 0, 0, False),
        ("Contents", 0, 0, False),
    ],
)
def test_a_page_is_garbled_by_the_share_of_signs_that_are_no_text(
    signs: str, unknown: int, private: int, garbled: bool
) -> None:
    assert pdf._is_garbled(list(signs), unknown, private) is garbled


def test_a_locked_file_says_so() -> None:
    with pytest.raises(UnreadableError, match="密码") as error:
        pdf.read(document(GOOD, encrypt=StandardEncryption("secret")))
    assert error.value.reason == "locked"


def test_a_file_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(UnreadableError, match="too large"):
        pdf.read(document(GOOD, GOOD, GOOD))


def test_a_mark_across_the_page_is_no_text() -> None:
    def marked(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.rotate(45)
        canvas.drawString(300, 100, "内部资料88.8%")
        canvas.restoreState()
        GOOD(canvas)

    assert "88.8" not in pdf.read(document(marked))[0]


def test_signs_beside_each_other_are_a_line_whatever_their_size() -> None:
    signs = [Sign(text, 10.0 * n, 10.0 * n + 9, 100 + n % 3, 112) for n, text in enumerate("增长5.4%")]
    (line,) = layout.lines([*signs, Sign("2", 60, 64, 108, 114)])
    assert line.text == "增长5.4%2"
    assert [one.text for one in layout.lines([*signs, Sign("下", 0, 9, 80, 92)])] == ["增长5.4%", "下"]
    assert layout.lines([signs[0], Sign("栏", 60, 69, 100, 112)])[0].text == "增\u2003栏"


def page_of(*rows: tuple[str, float, float]) -> list[Line]:
    return [Line(text, left, right, 700.0 - 20 * n, 12.0) for n, (text, left, right) in enumerate(rows)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("甲" * 9, 124, 400), ("乙" * 9, 100, 400), ("丙。", 100, 130), ("丁", 124, 200)],
            ["甲" * 9 + "乙" * 9 + "丙。", "丁"],
        ),
        ([("甲" * 9, 100, 400), ("乙", 100, 330), ("12345.6亿元。", 100, 200)], ["甲" * 9 + "乙12345.6亿元。"]),
        ([("甲。" * 9, 100, 400), ("一、工作回顾", 100, 200)], ["甲。" * 9, "一、工作回顾"]),
        ([("word", 100, 400), ("other", 100, 400)], ["word other"]),
        ([("2025年增长5.", 100, 400), ("4%", 100, 400)], ["2025年增长5.4%"]),
    ],
    ids=["indents", "a long number that did not fit", "heading", "letters", "a number cut by the line's end"],
)
def test_lines_are_joined_where_the_layout_cut_them(rows: list[tuple[str, float, float]], expected: list[str]) -> None:
    full = [("满" * 20, 100.0, 400.0)] * 8
    found = layout.paragraphs([page_of(*full, ("终。", 100, 124)), page_of(*rows, *full)])
    assert found[1 : 1 + len(expected)][:-1] == expected[:-1]
    assert found[len(expected)].startswith(expected[-1])


def test_columns_are_read_one_after_the_other() -> None:
    def column(left: float, words: str) -> list[Line]:
        return page_of((words * 18, left + 24, left + 240), *[(words * 20, left, left + 240)] * 8)

    first, second = column(60, "甲"), column(320, "乙")
    going_on = [*first, *second[1:], second[0]._replace(middle=400.0)]
    assert layout.paragraphs([[*first, *second]]) == ["甲" * 178, "乙" * 178]
    assert layout.paragraphs([going_on]) == ["甲" * 178 + "乙" * 160, "乙" * 18]


@pytest.mark.parametrize(
    "number", ["12", "— 12 —", "-12-", "第12页", "第 12 页 共 30 页", "12/30", "· 12 ·", "第十二页"]
)
def test_page_numbers_are_left_out(number: str) -> None:
    page = page_of(("甲。", 100, 400), (number, 200, 220))
    assert layout.paragraphs([page]) == ["甲。"]


@pytest.mark.parametrize("line", ["2025年", "5.4%", "一、", "12345"])
def test_short_last_lines_are_no_page_numbers(line: str) -> None:
    assert layout.paragraphs([page_of(("甲。", 100, 400), (line, 124, 220))]) == ["甲。", line]


def test_a_gap_or_another_size_begins_a_paragraph_where_nothing_is_indented() -> None:
    rows = page_of(*[(text * 9, 100.0, 400.0) for text in "甲乙丙丁戊己庚辛"])
    assert layout.paragraphs([rows]) == ["".join(line.text for line in rows)]
    moved = [line._replace(middle=line.middle - (20 if number > 3 else 0)) for number, line in enumerate(rows)]
    assert len(layout.paragraphs([moved])) == 2
    larger = [rows[0]._replace(size=20.0), *rows[1:]]
    assert len(layout.paragraphs([larger])) == 2
