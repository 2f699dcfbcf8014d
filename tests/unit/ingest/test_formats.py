"""Which format a file has, limits of time and memory, and what becomes of files that no reader takes."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.ingest import IngestError, isolated, text_of
from pipeline.ingest.isolated import UnreadableError
from tests.unit.ingest.renderings import RENDERINGS

TEXT = "各位代表：\n" + "2025年，全市地区生产总值增长5.4%，新增就业14.2万人，群众生活不断改善。\n" * 20
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("rendering", "name"),
    [("site.html", "a.txt"), ("word.htm", "a.doc"), ("saved.mht", "a.doc"), ("document.docx", "a.doc")],
)
def test_a_file_is_what_it_begins_with_whatever_its_name(rendering: str, name: str) -> None:
    assert "增长5.4%" in text_of(name, RENDERINGS[rendering](TEXT))[0]


def test_a_page_in_utf_16_is_a_page() -> None:
    page = f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>"
    assert text_of("a.txt", page.encode("utf-16"))[0].startswith("各位代表")


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("a.doc", OLE, "另存为 .docx"),
        ("a.docx", OLE, "另存为 .docx"),
        ("a.txt", rb"{\rtf1\ansi\deff0 x}", "另存为 .docx"),
        ("a.wps", b"x", "另存为 .docx"),
        ("a.xls", OLE, "data/raw/statistics"),
        ("a.csv", b"region_code", "data/raw/statistics"),
        ("a.ofd", b"PK\x03\x04", "阅读器"),
        ("a.zip", b"PK\x03\x04", "解压"),
        ("a.jpg", b"\xff\xd8", "OCR"),
        ("a.exe", b"MZ", r"\.txt、\.md、\.html"),
        ("noending", b"x", r"\.txt"),
    ],
)
def test_a_format_that_is_not_read_is_refused_with_what_to_do(name: str, content: bytes, advice: str) -> None:
    with pytest.raises(IngestError, match=advice) as error:
        text_of(name, content)
    assert error.value.reason == "unsupported"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.html", b"<html><body></body></html>", "empty"),
        ("a.html", b"<html><body>\xff\xd6\xff\xff\xff\xfe\xff\xff</body></html>", "undecodable"),
        ("a.mht", b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx", "damaged"),
        ("a.docx", b"PK\x03\x04word/", "damaged"),
        ("a.docx", b"no archive", "damaged"),
        ("a.pdf", b"%PDF-1.7 broken", "damaged"),
        ("a.pdf", b"no pdf", "damaged"),
    ],
)
def test_a_damaged_document_is_refused(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(IngestError) as error:
        text_of(name, content)
    assert (error.value.reason, error.value.file) == (reason, name)
    assert error.value.advice


def test_what_a_font_writes_as_radicals_becomes_characters() -> None:
    page = "<html><body><p>⻓期⽬标：⺠⽣⽀出占⽐达80%，⾼质量发展。</p></body></html>"
    assert text_of("a.html", page.encode())[0] == "长期目标：民生支出占比达80%，高质量发展。\n"


def test_control_signs_leave_the_text_of_documents() -> None:
    assert text_of("a.html", "<html><body><p>增\x01长\x0b5%。</p></body></html>".encode())[0] == "增长5%。\n"


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A module of readers' kind that does whatever the bytes say; its name under ``pipeline.ingest``."""
    name = "does_what_it_is_told"
    (tmp_path / f"{name}.py").write_text("def read(content):\n    exec(content.decode())\n    return 'read'\n")
    serve = (
        f"import pipeline.ingest as i; i.__path__.append({str(tmp_path)!r});"
        "from pipeline.ingest.isolated import serve; serve()"
    )
    monkeypatch.setattr(isolated, "_SERVE", serve)
    return name


@pytest.mark.parametrize(
    ("does", "seconds", "reason"),
    [
        ("while True: pass", 1, "too large"),
        ("import time; time.sleep(60)", 1, "too large"),
        ("x = bytearray(3 << 30)", 30, "too large"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", 30, "damaged"),
        ("raise ValueError('odd')", 30, "damaged"),
        ("import sys; sys.setrecursionlimit(10**6)\ndef f(): f()\nf()", 30, "damaged"),
    ],
    ids=["loops", "sleeps", "eats memory", "crashes", "raises", "recurses"],
)
def test_a_reader_that_fails_ends_alone(reader: str, does: str, seconds: int, reason: str) -> None:
    # Only what runs for ever needs a short limit: on a busy machine a process may need a second to begin.
    with pytest.raises(UnreadableError) as error:
        isolated.call(reader, does.encode(), seconds=seconds)
    assert (error.value.reason, bool(error.value.advice)) == (reason, True)
    assert isolated.call(reader, b"pass") == "read"


def test_memory_has_a_limit_before_it_is_touched(reader: str) -> None:
    with pytest.raises(UnreadableError):
        isolated.call(reader, b"import mmap; mmap.mmap(-1, 3 << 30)")


def test_a_file_beyond_the_limit_is_not_even_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "MAX_BYTES", 100)
    with pytest.raises(IngestError, match="too large"):
        text_of("a.html", b"<html>" + b"x" * 100)


def test_plain_text_needs_no_parser_and_no_grammar(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    code = (
        "import sys; from pipeline.ingest import text_of; text_of('a.txt', open('a.txt', 'rb').read());"
        "heavy = ('lxml', 'pypdfium2', 'openpyxl', 'email', 'subprocess', 'pipeline.core.extraction');"
        "print([one for one in heavy if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
