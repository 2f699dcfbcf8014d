"""Who and when, from the name of a file; and what becomes of files that do not tell."""

import io
from csv import DictReader
from pathlib import Path

import pytest

from pipeline.ingest import IngestError, Regions, read_report, scan, text_of
from pipeline.ingest.report import who_and_when
from tests.warehouse import REGIONS

REGIONS_KNOWN = Regions(DictReader(io.StringIO(REGIONS)))


@pytest.mark.parametrize(
    ("name", "code", "year"),
    [
        ("410100-2026.txt", "410100", 2026),
        ("province/410000_2024.md", "410000", 2024),
        ("郑州市_2026.txt", "410100", 2026),
        ("郑州市2026.txt", "410100", 2026),
        ("郑州市2026年政府工作报告.txt", "410100", 2026),
        ("全国_1978.txt", "100000", 1978),
        ("中国_1978.txt", "100000", 1978),
        ("南京市鼓楼区_2020.txt", "320106", 2020),
        ("河南省开封市鼓楼区_2020.txt", "410204", 2020),
        ("汴州市_2001.txt", "410200", 2001),
        ("汴州市鼓楼区_2001.txt", "410204", 2001),
        ("郑州市_2021_2.txt", "410100", 2021),
        ("320107-2001.txt", "320106", 2001),
        ("410102-2001.txt", "410102", 2001),
    ],
)
def test_the_name_tells_region_and_year(name: str, code: str, year: int) -> None:
    region, when = who_and_when(name, REGIONS_KNOWN)
    assert (region.code, when) == (code, year)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("report.txt", "no region or year"),
        ("郑州市.txt", "no region or year"),
        ("999999-2026.txt", "unknown region"),
        ("不知市_2026.txt", "unknown region"),
        ("南京市中原区_2026.txt", "unknown region"),
        ("鼓楼区_2026.txt", "ambiguous region"),
        ("410100-1026.txt", "unknown year"),
        ("410100-2026-02-03.txt", "no region or year"),
    ],
)
def test_a_name_that_does_not_tell_is_refused_with_advice(name: str, reason: str) -> None:
    with pytest.raises(IngestError) as error:
        who_and_when(name, REGIONS_KNOWN)
    assert error.value.reason == reason
    assert error.value.advice
    assert error.value.lasting


def test_an_ambiguous_name_is_answered_with_the_names_to_choose_from() -> None:
    with pytest.raises(IngestError, match=r"320106-2026\.txt.*410204-2026\.txt"):
        who_and_when("鼓楼区_2026.txt", REGIONS_KNOWN)


def test_a_report_is_its_text_with_who_and_when(tmp_path: Path) -> None:
    (tmp_path / "郑州市_2026.txt").write_bytes("地区生产总值增长5.4%。\r\n".encode("gbk"))
    (raw,) = scan(tmp_path)
    report = read_report(raw, REGIONS_KNOWN)
    assert (report.report_id, report.region_name, report.encoding) == ("410100-2026", "郑州市", "gb18030")
    assert report.text == "地区生产总值增长5.4%。\r\n"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("410100-2026.pdf", b"%PDF", "unsupported"),
        ("410100-2026.txt", b"\x00\xff\x01", "undecodable"),
        ("410100-2026.txt", b" \n\t", "empty"),
    ],
)
def test_a_file_that_is_no_text_is_refused(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(IngestError) as error:
        text_of(name, content)
    assert error.value.reason == reason
    assert error.value.file == name
