"""Whose report a file is and of when: sidecar, name and text, and what becomes of doubts."""

import io
from csv import DictReader
from pathlib import Path

import pytest
import yaml

from pipeline.core.outline.text import normalise
from pipeline.ingest import IngestError, Regions, load_regions, read_report, scan
from pipeline.ingest.identity import identify, name_tells, number_in
from pipeline.ingest.regions import short_name
from pipeline.ingest.sidecar import Sidecar, read_sidecar
from tests.warehouse import REGIONS

REGIONS_KNOWN = Regions(DictReader(io.StringIO(REGIONS)))
ZHENGZHOU = (
    "政府工作报告\n2026年1月20日在郑州市第十六届人民代表大会第四次会议上\n各位代表：\n一、2025年工作回顾\n增长5%。\n"
)
SILENT = "地区生产总值增长5.4%。\n"


def who(file: str, text: str = SILENT, sidecar: Sidecar | None = None) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    found = identify(file, normalise(text).text, REGIONS_KNOWN, sidecar)
    return found.report_id, found.region_by, found.year_by


def refused(file: str, text: str = SILENT, sidecar: Sidecar | None = None) -> tuple[str, str]:
    with pytest.raises(IngestError) as error:
        who(file, text, sidecar)
    assert error.value.lasting
    return error.value.reason, error.value.advice


@pytest.mark.parametrize(
    ("name", "report_id"),
    [
        ("410100-2026.txt", "410100-2026"),
        ("province/410000_2024.md", "410000-2024"),
        ("郑州市_2026.txt", "410100-2026"),
        ("郑州市2026.txt", "410100-2026"),
        ("郑州市2026年政府工作报告.txt", "410100-2026"),
        ("2026年郑州市政府工作报告（全文）.txt", "410100-2026"),
        ("全国_1978.txt", "100000-1978"),
        ("中国_1978.txt", "100000-1978"),
        ("南京市鼓楼区_2020.txt", "320106-2020"),
        ("河南省开封市鼓楼区_2020.txt", "410204-2020"),
        ("汴州市_2001.txt", "410200-2001"),
        ("汴州市鼓楼区_2001.txt", "410204-2001"),
        ("郑州市_2021_2.txt", "410100-2021-2"),
        ("320107-2001.txt", "320106-2001"),
        ("410102-2001.txt", "410102-2001"),
        ("410100-2026-02-03.txt", "410100-2026"),
    ],
)
def test_the_name_alone_tells(name: str, report_id: str) -> None:
    assert who(name) == (report_id, ("name",), ("name",))


def test_the_text_alone_tells() -> None:
    assert who("download(3).txt", ZHENGZHOU) == ("410100-2026", ("text",), ("text",))


def test_name_and_text_complete_and_confirm_each_other() -> None:
    assert who("郑州市.txt", ZHENGZHOU) == ("410100-2026", ("name", "text"), ("text",))
    assert who("410100-2026.txt", ZHENGZHOU) == ("410100-2026", ("name", "text"), ("name", "text"))


def test_the_text_tells_which_of_several_places_of_one_name_it_is() -> None:
    text = "各位代表：\n我代表鼓楼区人民政府报告工作。\n一、2025年工作回顾\n" + "江苏省和南京市支持我区。" * 4
    assert who("鼓楼区_2026.txt", text)[0] == "320106-2026"
    assert who("x.txt", text)[0] == "320106-2026"


def test_a_text_that_says_only_what_kind_of_place_it_is_of_is_placed_by_what_it_speaks_of() -> None:
    text = "各位代表：\n我代表市人民政府报告工作。\n一、2025年工作回顾\n"
    text += "郑州加快发展，学习南京。推动郑州都市圈建设。" * 4
    assert who("x.txt", text) == ("410100-2026", ("text",), ("text",))
    reason, advice = refused("x.txt", text.replace("推动郑州", "推动"))
    assert reason == "region doubtful"
    assert "region: " in advice


@pytest.mark.parametrize(
    ("file", "text", "reason", "said"),
    [
        ("南京市_2026.txt", ZHENGZHOU, "region contradicted", {"region": 410100, "year": 2026}),
        ("410100-2025.txt", ZHENGZHOU, "year contradicted", {"region": 410100, "year": 2026}),
        ("不知市_2026.txt", ZHENGZHOU, "region contradicted", {"region": 410100, "year": 2026}),
        ("不知市_2026.txt", SILENT, "unknown region", {"region": "区划代码", "year": 2026}),
        ("999999-2026.txt", SILENT, "unknown region", {"region": "区划代码", "year": 2026}),
        ("南京市中原区_2026.txt", SILENT, "unknown region", {"region": "区划代码", "year": 2026}),
        ("鼓楼区_2026.txt", SILENT, "ambiguous region", {"region": "区划代码", "year": 2026}),
        ("report.txt", SILENT, "no region", {"region": "区划代码", "year": "年份"}),
        ("郑州市.txt", SILENT, "no year", {"region": 410100, "year": "年份"}),
        ("410100-1026.txt", SILENT, "no year", {"region": 410100, "year": "年份"}),
        ("郑州市.txt", "2023年，2023年，2022年", "year doubtful", {"region": 410100, "year": 2024}),
        ("郑州市_2021_2.txt", ZHENGZHOU, "year contradicted", {"region": 410100, "year": 2026, "number": 2}),
    ],
)
def test_doubts_come_with_the_sidecar_to_write(file: str, text: str, reason: str, said: dict[str, object]) -> None:
    got, advice = refused(file, text)
    assert got == reason
    assert f"{file.removesuffix('.txt')}.yaml" in advice
    assert yaml.safe_load(advice[advice.index("{") :]) == said


def test_an_ambiguous_name_is_answered_with_the_codes_to_choose_from() -> None:
    assert "鼓楼区 320106、鼓楼区 410204" in refused("鼓楼区_2026.txt")[1]


def test_a_sidecar_is_believed_over_name_and_text() -> None:
    sidecar = Sidecar("x.yaml", "南京市", 2021, 2)
    assert who("郑州市_2026.txt", ZHENGZHOU, sidecar) == ("320100-2021-2", ("sidecar",), ("sidecar",))
    assert who("x.txt", ZHENGZHOU, Sidecar("x.yaml", year=2025))[0] == "410100-2025"
    assert refused("x.txt", ZHENGZHOU, Sidecar("x.yaml", "鼓楼区"))[0] == "ambiguous region"
    assert refused("x.txt", ZHENGZHOU, Sidecar("x.yaml", "不知市"))[0] == "unknown region"


def test_a_sidecar_lies_beside_its_report_and_is_no_input_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "scan.txt").write_text(SILENT, "utf-8")
    (tmp_path / "scan.yaml").write_text("region: 410100\nyear: 2026\nnumber: 2\nnote: 换届\n", "utf-8")
    (tmp_path / "orphan.yml").write_text("year: 2026\n", "utf-8")
    orphan, scanned = scan(tmp_path)
    assert read_report(scanned, REGIONS_KNOWN).report_id == "410100-2026-2"
    with pytest.raises(IngestError, match="sidecar without report"):
        read_report(orphan, REGIONS_KNOWN)
    (tmp_path / "scan.yaml").write_text("region: 410100\nyear: 2025\n", "utf-8")
    changed = scan(tmp_path)[1]
    assert changed.sha256 == scanned.sha256
    assert changed.content != scanned.content


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("region: [", "YAML"),
        ("", "应如"),
        ("- 410100", "应如"),
        ("city: 郑州市", "city"),
        ("year: 26", "year"),
        ("year: '2026'", "year"),
        ("year: 2026\nnumber: 0", "number"),
        ("year: true", "year"),
    ],
)
def test_a_wrong_sidecar_says_what_is_wrong(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "x.yaml").write_text(content, "utf-8")
    with pytest.raises(IngestError, match=words) as error:
        read_sidecar(tmp_path / "x.txt", "folder/x.txt")
    assert (error.value.file, error.value.reason) == ("folder/x.yaml", "wrong sidecar")


def test_numbers_of_the_second_report_of_a_year() -> None:
    assert [number_in(name) for name in ("郑州市_2021_2.txt", "a/410100-2021-3.md", "410100-2021.txt", "x2.txt")] == [
        *(2, 3, 1, 1)
    ]
    assert name_tells("2025-2026.txt", REGIONS_KNOWN).year is None


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("郑州市", "郑州"),
        ("易县", "易县"),
        ("黔西南布依族苗族自治州", "黔西南"),
        ("新疆维吾尔自治区", "新疆"),
        ("大鹏新区", "大鹏"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
    ],
)
def test_short_names(name: str, short: str) -> None:
    assert short_name(name) == short


#: Listed under another county than the one whose report it is (新安县, Henan).
MISLABELLED = "county/保定市安新县_2024.txt"


def test_a_name_within_another_one_is_no_mention(project: Path) -> None:
    regions = load_regions(project / "dbt_project" / "seeds" / "dim_region.csv")
    text = "各位代表：\n我代表县人民政府报告工作。\n一、2025年工作回顾\n" + "容城服务雄安新区建设。" * 9
    assert identify("x.txt", text, regions).region.name == "容城县"


def test_real_reports_with_neutral_names(shared: Path, project: Path) -> None:
    regions = load_regions(project / "dbt_project" / "seeds" / "dim_region.csv")
    right = flagged = 0
    wrong = []
    with (shared / "reports" / "INDEX.csv").open(encoding="utf-8", newline="") as file:
        rows = list(DictReader(file))
    for row in rows:
        text = normalise((shared / "reports" / row["path"]).read_text("utf-8")).text
        truth = (regions.by_name(row["region"])[0].code, int(row["report_year"]))
        try:
            found = identify("report.txt", text, regions)
        except IngestError as error:
            flagged += "{region:" in error.advice
            continue
        if (found.region.code, found.year) == truth:
            right += 1
        else:
            wrong.append(row["path"])
    assert wrong == [MISLABELLED]
    # 19 texts give no year at all: eleven of the nation before 2004, eight of a new term that name no date.
    assert right >= 0.99 * (len(rows) - 19)
    assert right + flagged + len(wrong) == len(rows)
