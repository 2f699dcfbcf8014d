"""`taizhang add` and `taizhang check`: what they put where, say and doubt."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from pipeline.cli import main
from tests.pages import serve

REPORT = (
    "政府工作报告\n——2026年1月20日在郑州市第十六届人民代表大会第四次会议上\n各位代表：\n一、2025年工作回顾\n"
    + "".join(f"过去一年，第{n}个方面的工作取得新的成绩，完成投资{n}.5亿元，同比增长{n}%。\n" for n in range(1, 90))
    + "二、2026年工作安排\n地区生产总值增长6%左右。\n"
)


@pytest.fixture
def raw(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TAIZHANG_DATA", str(data_dir))
    return data_dir / "raw"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "下载.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture
def site() -> Iterator[str]:
    with serve({"/report": REPORT.encode("gb18030"), "/short": b"short"}) as address:
        yield address


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_a_file_is_copied_and_what_is_recognised_said(raw: Path, given: Path) -> None:
    done = call("add", given)
    assert done.exit_code == 0, done.output
    assert (raw / "下载.txt").read_text("utf-8") == REPORT
    for words in ("410100-2026", "郑州市, by the text", "2026, by the text", "review 2025", "plan 2026", "6%", "Next:"):
        assert words in done.output
    assert call("add", given).exit_code == 0, "the same again changes nothing"


def test_what_the_person_says_is_written_beside_it(raw: Path, given: Path) -> None:
    done = call("add", given, "--region", "开封市", "--number", 2)
    assert "410200-2026-2" in done.output
    assert yaml.safe_load((raw / "下载.yaml").read_text("utf-8")) == {"region": "开封市", "number": 2}
    assert "410200-2025-2" in call("add", raw / "下载.txt", "--year", 2025).output
    assert yaml.safe_load((raw / "下载.yaml").read_text("utf-8"))["region"] == "开封市"


def test_another_file_of_the_name_is_not_overwritten_unasked(raw: Path, given: Path) -> None:
    (raw / "下载.txt").write_text("别的", "utf-8")
    refused = call("add", given)
    assert refused.exit_code == 1
    assert "--replace" in refused.output
    assert (raw / "下载.txt").read_text("utf-8") == "别的"
    assert call("add", given, "--replace").exit_code == 0
    assert (raw / "下载.txt").read_text("utf-8") == REPORT


def test_a_doubt_is_said_with_what_to_do(raw: Path, given: Path) -> None:
    given = given.rename(given.with_name("南京市_2026.txt"))
    done = call("add", given)
    assert done.exit_code == 1
    assert "region contradicted" in done.output
    assert "{region: 410100, year: 2026}" in done.output
    given.with_name("short.txt").write_text("2026年郑州市政府工作报告\n地区生产总值增长6%。", "utf-8")
    assert "does not look like a whole work report" in call("add", given.with_name("short.txt")).output
    assert call("add", "nowhere.txt").exit_code == 1


def test_a_report_that_another_file_gives_is_a_doubt(raw: Path, given: Path) -> None:
    call("add", given)
    second = given.with_name("另一份.txt")
    second.write_text(REPORT.replace("6%左右", "6.5%左右"), "utf-8")
    done = call("add", second)
    assert "410100-2026 is given by 下载.txt, too" in done.output
    assert "is given by" not in call("add", second, "--number", 2).output


def test_figures_are_put_where_they_are_read(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "region_code,indicator,measure,period,role,value,unit\n410100,税收,level,2025,actual,1,亿元\n", "utf-8"
    )
    assert "1 rows" in call("add", tmp_path / "a.csv").output
    assert (raw / "statistics" / "a.csv").exists()


def test_an_address_is_fetched_and_named_by_what_it_gives(raw: Path, site: str) -> None:
    done = call("add", f"{site}/report", "--private")
    assert done.exit_code == 0, done.output
    assert (raw / "410100-2026.txt").read_bytes() == REPORT.encode("gb18030")
    assert yaml.safe_load((raw / "410100-2026.yaml").read_text("utf-8"))["address"] == f"{site}/report"


@pytest.mark.parametrize(
    ("path", "option", "words"),
    [("/report", "", "private"), ("/none", "--private", "blocked"), ("/short", "--private", "wrong page")],
)
def test_an_address_that_gives_no_report_says_why(raw: Path, site: str, path: str, option: str, words: str) -> None:
    done = call("add", site + path, *filter(None, [option]))
    assert done.exit_code == 1
    assert words in done.output
    assert list(raw.iterdir()) == []


def test_check_is_a_table_of_all_files(raw: Path) -> None:
    (raw / "410100-2026.txt").write_text(REPORT, "utf-8")
    (raw / "郑州市_2026.txt").write_text(REPORT, "utf-8")
    (raw / "nobody.txt").write_text("增长5%。", "utf-8")
    (raw / "statistics").mkdir()
    (raw / "statistics" / "a.csv").write_text(
        "region_code,indicator,measure,period,role,value,unit\n410100,税收,level,2025,actual,1,亿元\n"
        "410100,税收,level,2025,actual,x,亿元\n",
        "utf-8",
    )
    done = call("check", "--format", "jsonl")
    assert done.exit_code == 1
    rows = {row["file"]: row for row in map(json.loads, done.output.splitlines())}
    assert (rows["410100-2026.txt"]["report_id"], rows["410100-2026.txt"]["targets"]) == ("410100-2026", 1)
    assert rows["410100-2026.txt"]["doubts"] == ""
    assert "410100-2026.txt already" in rows["郑州市_2026.txt"]["doubts"]
    assert rows["nobody.txt"]["doubts"].startswith("no region")
    assert rows["statistics/a.csv"]["rows"] == 1
    assert "line 3" in rows["statistics/a.csv"]["doubts"]
    shown = call("check", "--doubts")
    assert "4 files, 3 with doubts, 2 cannot be used" in shown.output
    assert "\n410100-2026.txt" not in shown.output
    assert "内容为 {region: 区划代码, year: 年份}\n" in shown.output, "nothing that is to be copied is cut off"


def test_check_of_nothing_says_what_to_do(raw: Path) -> None:
    assert "taizhang add" in call("check").output
