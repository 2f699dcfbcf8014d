"""A folder full of files that mean harm, beside a good report: bounded, contained, each with its reason."""

import io
import random
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from benchmarks.hostile import mutated, read_mutated
from pipeline import core
from pipeline.ingest import isolated, scan
from pipeline.settings import Settings
from pipeline.stage import StageResult, rows, stage_due, table_frames, work
from pipeline.stage.store import batches
from tests.warehouse import REPORT, STATISTICS, project_at, put

#: A page tree that is its own child.
LOOPING_PDF = (
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000/Parent 2 0 R>>endobj\n"
    b"trailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF"
)
DOCUMENT = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{0}/entity"> <!ENTITY y SYSTEM "file:///etc/hostname">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>{1}&x;&y;</w:t></w:r></w:p></w:body></w:document>"
)
PAGE = (
    '<!doctype html><html><head><base href="{0}/"><link rel="stylesheet" href="{0}/a.css"><meta http-equiv="refresh" '
    'content="0;url={0}/b"></head><body><img src="{0}/c.png"><iframe src="{0}/d"></iframe><script src="{0}/e"></script>'
    "<p>{1}</p></body></html>"
)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """An address on loopback, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}", asked
    served.shutdown()
    served.server_close()
    thread.join()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return project_at(tmp_path / "project")


def of_year(year: int) -> str:
    return REPORT.replace("2025", str(year - 1)).replace("2026", str(year))


def staged(settings: Settings) -> dict[str, StageResult]:
    return {result.name: result for result in stage_due(settings, scan(settings.raw_dir))}


def reasons(settings: Settings, results: dict[str, StageResult]) -> dict[str, str]:
    """The first reason of each file that is in quarantine."""
    wanted = [result for result in results.values() if result.counts["quarantine"]]
    frame = pl.concat(list(table_frames(settings, "quarantine", wanted, 500))) if wanted else pl.DataFrame()
    return {row["file_name"]: row["reason"] for row in reversed(frame.to_dicts())}


def docx(document: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        archive.writestr("../../../../escaped.txt", "climbed")
    return buffer.getvalue()


def workbook(lines: str) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in lines.splitlines():
        book.active.append(line.split(","))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_folder_of_harm_stops_nothing_fetches_nothing_and_leaves_the_folder_alone(
    settings: Settings, server: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = server
    (tmp_path / "outside.txt").write_text("outside")
    formula = STATISTICS + f'410100,"=HYPERLINK(""{address}"")",level,2025,actual,1,元,2026\n'
    formula += f"410100,货运量,level,2025,actual,=WEBSERVICE({address}),吨,2026\n"
    harm = {
        "410100-2020.pdf": LOOPING_PDF,
        "410100-2021.docx": docx(DOCUMENT.format(address, of_year(2021))),
        "410100-2022.html": PAGE.format(address, of_year(2022)).encode(),
        "x..%2f..%2fetc%2f410100-2019.txt": REPORT.encode(),
        "410100-2018\n; rm -rf x.txt": b"\x00\x01\x02",
        "=cmd|calc!A1.txt": b"MZ" + bytes(range(256)) * 50,
        "<img src=x onerror=alert(1)>.txt": REPORT.encode(),
        "statistics/a.csv": formula.encode(),
        "statistics/b.xlsx": workbook(STATISTICS + "410100,=1+1,level,2025,actual,=A1,元,2026\n"),
        "statistics/c.csv": b'region_code,"' + b"x" * 300_000,
        "410100-2017.txt": "".join(f"增长{n}%，" for n in range(5_000)).encode(),
        "410100-2016.txt": of_year(2016).encode(),
        "410100-2014.txt": (of_year(2014) + f"货运量增长{'1' * 400}%。").encode(),
        "410100-2016.yaml": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(9)),
        "410100-2015.txt": ("（" * 100_000 + "【" * 100_000 + "1" * 100_000).encode(),
    }
    for name, content in harm.items():
        put(settings, name, content)
    put(settings, "410100-2026.txt", REPORT)
    before = {path for path in tmp_path.rglob("*") if not path.is_relative_to(settings.warehouse_dir)}
    results = staged(settings)
    assert results["410100-2026.txt"].counts["observations"] == 2
    assert results["410100-2022.html"].counts["observations"] == 2, "its markup is left alone, its words are read"
    assert len(results) == len(harm), "each file has its result; the YAML belongs to the report beside it"
    told = reasons(settings, results)
    assert told["410100-2020.pdf"] in ("damaged", "too large", "empty", "scanned")
    assert results["410100-2021.docx"].counts["observations"] == 2, "its entities are not followed, its words are read"
    assert results["410100-2014.txt"].counts["observations"] == 2, "a number beyond all numbers goes alone"
    assert "numbers_finite" in told["410100-2014.txt"]
    assert told["410100-2016.yaml"] == "wrong sidecar"
    assert told["statistics/c.csv"] == "no csv"
    assert told["statistics/a.csv"] == "no number", "a formula is no number, and as a name it is only words"
    assert asked == []
    after = {path for path in tmp_path.rglob("*") if not path.is_relative_to(settings.warehouse_dir)}
    assert after == before
    assert (tmp_path / "outside.txt").read_text() == "outside"


def test_a_text_without_sentences_is_refused_before_it_fills_the_memory(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(isolated, "MAX_SENTENCES", 100_000)
    put(settings, "410100-2025.txt", "郑州市政府工作报告\n" + "货运量增长5%，" * 3_000)
    put(settings, "410100-2026.txt", REPORT)
    results = staged(settings)
    assert reasons(settings, results) == {"410100-2025.txt": "too large"}
    assert results["410100-2026.txt"].report_id == "410100-2026"


def test_many_large_files_are_never_in_memory_together(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "MOST_ROWS", 100)
    for year in range(2017, 2027):
        put(settings, f"410100-{year}.txt", of_year(year) + "货运量增长5%。" * 45)
    put(settings, "410100-2016.txt", "郑州市政府工作报告\n" + "货运量增长5%。" * 130_000)
    results = staged(settings)
    assert sorted(len(batch.files) for batch in batches(settings)) == [2, 2, 2, 2, 3]
    assert {name: one.counts["observations"] for name, one in results.items()} == {
        "410100-2016.txt": 0,
        **{f"410100-{year}.txt": 47 for year in range(2017, 2027)},
    }
    assert reasons(settings, results) == {"410100-2016.txt": "too large"}


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = core.extract

    def slow(text: str, year: int) -> object:
        while "慢" in text:
            pass
        return read(text, year)

    monkeypatch.setattr(rows, "extract", slow)
    monkeypatch.setattr(isolated, "MAX_FILE_SECONDS", 3)
    put(settings, "410100-2025.txt", of_year(2025) + "慢。")
    put(settings, "410100-2026.txt", REPORT)
    results = staged(settings)
    assert reasons(settings, results) == {"410100-2025.txt": "too slow"}
    assert results["410100-2026.txt"].report_id == "410100-2026"


def test_tables_and_notes_have_a_size(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "MAX_TABLE_BYTES", 1000)
    put(settings, "statistics/a.csv", STATISTICS + "\n" * 1000)
    put(settings, "410100-2026.txt", REPORT)
    put(settings, "410100-2026.yaml", "region: 410100\n" + "#" * 70_000)
    assert reasons(settings, staged(settings)) == {"statistics/a.csv": "too large", "410100-2026.yaml": "wrong sidecar"}


def test_mutated_reports_are_read_or_refused(project: Path) -> None:
    text = (project / "data" / "raw" / "410100-2026.txt").read_text("utf-8")
    chance = random.Random(6)
    for _ in range(150):
        read_mutated(mutated(chance, [text]), chance)
