"""The command `taizhang` as people call it: real processes on a data folder of their own.

One cold run on the shipped data serves the tests that only read; tests that change something work on a copy of it.
"""

import contextlib
import csv
import io
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.integration.command import Place, place_at

#: What takes a second and more to import; the last one compiles all patterns of the language.
HEAVY = {"dagster", "dbt", "pandera", "polars", "pandas", "pyarrow", "pipeline.core.extraction"}
NEW_REPORT = """政府工作报告

一、2025年工作回顾
2025年，全市地区生产总值增长6.1%，一般公共预算收入增长3.2%。

二、2026年工作安排
今年发展主要预期目标是：地区生产总值增长6%左右，城镇调查失业率5.5%以内。
"""


@pytest.fixture
def copied(shipped: tuple[Place, str], tmp_path: Path) -> Place:
    """A copy of the shipped data and its warehouse that a test may change."""
    shutil.copytree(shipped[0].data, tmp_path / "data", symlinks=True)
    shutil.copytree(shipped[0].data.parent / "home", tmp_path / "home")
    return place_at(tmp_path)


@pytest.fixture
def empty(tmp_path: Path) -> Place:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    return place_at(tmp_path)


def test_a_run_says_what_it_did(shipped: tuple[Place, str]) -> None:
    place, printed = shipped
    counts = {
        row["name"]: row["n"]
        for row in place.ask(
            "select 'Reports' as name, count(*) as n from reports union all "
            "select 'Observations', count(*) from observations union all "
            "select 'Numbers left out', count(*) from left_out_numbers union all "
            "select 'Targets', count(*) from target_vs_actual"
        )
    }
    for name, count in counts.items():
        assert re.search(rf"^{name} +{count:,}\b", printed, re.MULTILINE), (name, count, printed)
    assert "strictly: " in printed
    assert str(place.data / "warehouse" / "taizhang.duckdb") in printed
    assert len(printed.partition("Next:\n")[2].splitlines()) == 3


def test_a_second_run_reads_builds_and_publishes_nothing(shipped: tuple[Place, str]) -> None:
    place, _ = shipped
    before = place.version, place.version.stat().st_mtime_ns, place.stage()
    done = place.call("run")
    assert done.returncode == 0
    assert done.stdout.startswith("Nothing changed")
    assert (place.version, place.version.stat().st_mtime_ns, place.stage()) == before


@pytest.mark.parametrize("command", [("run",), ("status",), ("query", "select 1")])
def test_a_command_that_reads_no_report_imports_nothing_heavy(
    shipped: tuple[Place, str], command: tuple[str, ...]
) -> None:
    program = (
        "import sys; from pipeline.cli import main\n"
        f"try: main({list(command)})\n"
        "finally: print(*{name.partition('.')[0] for name in sys.modules}, *sys.modules, file=sys.stderr)\n"
    )
    env = {**os.environ, "TAIZHANG_DATA": str(shipped[0].data)}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=env, check=True)
    assert done.stdout
    assert HEAVY.isdisjoint(done.stderr.split()), HEAVY & set(done.stderr.split())


def test_a_new_a_changed_and_a_removed_file_do_only_their_own_work(copied: Place) -> None:
    raw = copied.data / "raw"
    new, other = raw / "440300-2026.txt", raw / "110000-2026.txt"
    before = copied.stage()

    new.write_text(NEW_REPORT, "utf-8")
    other.write_text(NEW_REPORT.replace("3.2%", "3.3%"), "utf-8")
    done = copied.call("run")
    assert done.returncode == 0, done.stderr
    assert "Read now: 2 " in done.stdout
    after = copied.stage()
    assert before.items() < after.items()
    assert copied.ask("select region_code from observations where quote = '6.1%' order by all") == [
        {"region_code": "110000"},
        {"region_code": "440300"},
    ]

    new.write_text(NEW_REPORT.replace("6.1%", "7.3%"), "utf-8")
    other.unlink()
    done = copied.call("run")
    assert done.returncode == 0, done.stderr
    assert "Read now: 1 " in done.stdout
    assert before.items() <= copied.stage().items()
    assert copied.ask("select report_id from reports order by all") == [
        {"report_id": "410100-2026"},
        {"report_id": "440300-2026"},
    ]
    rows = copied.ask("select quote from observations where region_code = '440300'")
    assert {"quote": "7.3%"} in rows
    assert {"quote": "6.1%"} not in rows


def test_query_says_the_same_in_every_format(shipped: tuple[Place, str]) -> None:
    place, _ = shipped
    sql = "select observation_id, quote, value from observations order by 1 limit 20"
    as_json = place.ask(sql)
    as_csv = list(csv.DictReader(io.StringIO(place.call("query", sql, "--format", "csv").stdout)))
    as_table = place.call("query", "-", given=sql).stdout.splitlines()
    assert [row["quote"] for row in as_json] == [row["quote"] for row in as_csv]
    assert as_table[0].split() == ["observation_id", "quote", "value"]
    assert [line.split()[0] for line in as_table[2:]] == [row["observation_id"] for row in as_json]


@pytest.mark.parametrize(
    ("sql", "word"),
    [
        ("select * from nothing_there", "nothing_there"),
        ("selekt 1", "syntax error"),
        ("drop table marts.observations", "read-only"),
        ("create table x as select 1", "read-only"),
        ("", "no SQL"),
    ],
)
def test_query_refuses_in_words(shipped: tuple[Place, str], sql: str, word: str) -> None:
    done = shipped[0].call("query", sql)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert word in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("query", "select 1"), ("status",)])
def test_what_needs_a_warehouse_says_how_to_get_one(empty: Place, command: tuple[str, ...]) -> None:
    done = empty.call(*command)
    assert done.returncode == 1
    assert "taizhang run" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_run_without_a_folder_of_reports_says_so(empty: Place) -> None:
    (empty.data / "raw").rmdir()
    done = empty.call("run")
    assert done.returncode == 1
    assert str(empty.data / "raw") in done.stderr
    assert "Traceback" not in done.stderr


def test_status_names_sources_and_what_is_quarantined_with_advice(copied: Place) -> None:
    assert "Up to date  yes" in copied.call("status").stdout
    (copied.data / "raw" / "某地报告.txt").write_text("没有年份", "utf-8")
    assert "Up to date  no" in copied.call("status").stdout
    stale = "- {report: 410100-2026, quote: 99.9%, at: 1, drop: true, reason: 误读}"
    (copied.data / "raw" / "corrections.yaml").write_text(stale, "utf-8")
    done = copied.call("run")
    assert done.returncode == 1
    assert done.stderr.endswith(
        "Error: corrections.yaml: 1 of its entries changed nothing: `taizhang status` says why\n"
    )
    said = copied.call("status").stdout
    assert "410100-2026.txt" in said.partition("From: ")[2]
    quarantined = said.partition("Quarantined: 2\n")[2]
    assert "某地报告.txt" in quarantined
    assert "内容为 {region: 区划代码, year: 年份}\n" in quarantined, "what is to be copied is not cut off"
    assert "correction unmatched" in quarantined


def test_ui_serves_the_page_and_stops_on_ctrl_c(copied: Place) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {**os.environ, "TAIZHANG_DATA": str(copied.data), "DAGSTER_HOME": str(copied.data.parent / "home")}
    command = [sys.executable, "-m", "pipeline.cli", "ui", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env, start_new_session=True) as ui:
        try:
            assert ui.stdout
            ready = next((line for line in ui.stdout if "is ready" in line), "")
            assert f"http://127.0.0.1:{port}  is ready" in ready
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/server_info", timeout=30) as answer:
                assert "dagster_webserver_version" in json.load(answer)
            if Path("/proc/net/tcp").exists():
                places = listening(env["DAGSTER_HOME"])
                assert f"127.0.0.1:{port}" in places
                assert {place.rpartition(":")[0] for place in places} <= {"127.0.0.1", "::1"}
            taken = copied.call("ui", "--port", str(port))
            assert taken.returncode == 1
            assert f"port {port}" in taken.stderr
            ui.send_signal(signal.SIGINT)
            assert ui.wait(90) == 0
        finally:
            if ui.poll() is None:
                # Killed at once it would leave its services behind.
                ui.terminate()
                ui.wait(90)
    until = time.monotonic() + 30
    while is_open(port) and time.monotonic() < until:
        time.sleep(0.2)
    assert not is_open(port)


def listening(home: str) -> set[str]:
    """Where the processes with this DAGSTER_HOME listen, as ``address:port``."""
    inodes = set()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if f"\0DAGSTER_HOME={home}\0".encode() in b"\0" + (process / "environ").read_bytes():
                for one in (process / "fd").iterdir():
                    with contextlib.suppress(FileNotFoundError):  # the answered connection, closed meanwhile
                        inodes.add(str(one.readlink()).strip("socket:[]"))
    found = set()
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        for line in Path("/proc/net", table).read_text().splitlines()[1:]:
            words = line.split()
            if words[3] == "0A" and words[9] in inodes:
                address, port = words[1].split(":")
                packed = b"".join(
                    bytes.fromhex(address[at : at + 8])[:: -1 if sys.byteorder == "little" else 1]
                    for at in range(0, len(address), 8)
                )
                found.add(f"{socket.inet_ntop(family, packed)}:{int(port, 16)}")
    return found


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
