"""Reports as files: their text, and what becomes of files that are none."""

import io
from csv import DictReader
from pathlib import Path

import pytest

from pipeline.ingest import IngestError, Regions, read_report, scan, text_of
from tests.warehouse import REGIONS

REGIONS_KNOWN = Regions(DictReader(io.StringIO(REGIONS)))


def test_a_report_is_its_text_with_who_and_when(tmp_path: Path) -> None:
    (tmp_path / "郑州市_2026.txt").write_bytes("地区生产总值增长5.4%。\r\n".encode("gbk"))
    (raw,) = scan(tmp_path)
    report = read_report(raw, REGIONS_KNOWN)
    assert (report.report_id, report.region_name, report.encoding) == ("410100-2026", "郑州市", "gb18030")
    assert report.text == "地区生产总值增长5.4%。\r\n"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("410100-2026.pdf", b"%PDF", "damaged"),
        ("410100-2026.txt", b"\x00\xff\x01", "undecodable"),
        ("410100-2026.txt", b" \n\t", "empty"),
    ],
)
def test_a_file_that_is_no_text_is_refused(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(IngestError) as error:
        text_of(name, content)
    assert error.value.reason == reason
    assert error.value.file == name
