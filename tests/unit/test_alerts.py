"""Messages: each once, in the log and at a real web server that may refuse them."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline import alerts
from pipeline.publish import publish, rollback
from pipeline.settings import Settings
from tests.warehouse import STATISTICS, judged_build, judged_refresh, project_at, put

TEXT = "郑州市政府工作报告\n一、{last}年工作回顾\n粮食产量28亿斤。\n二、{year}年工作安排\n地区生产总值增长{target}%。\n"
ACTUAL = "410100,地区生产总值,growth,2026,actual,{},%,2027-01-20\n"


class Hook(ThreadingHTTPServer):
    """A webhook on loopback: what it took, and whether it takes anything."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.taken: list[dict[str, Any]] = []
        self.refuses = False

    def kinds(self) -> list[str]:
        return [alert["kind"] for body in self.taken for alert in body["alerts"]]


class _Handler(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.server.refuses:
            self.send_error(503)
            return
        self.server.taken.append(json.loads(body))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[Hook]:
    server = Hook()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def settings(tmp_path: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    settings = project_at(tmp_path)
    put(settings, "410100-2026.txt", TEXT.format(last=2025, year=2026, target=6))
    put(settings, "statistics/a.csv", STATISTICS + ACTUAL.format(6.2))
    return replace(settings, webhook=f"http://127.0.0.1:{hook.server_port}/robot?key=1")


def log(settings: Settings) -> list[str]:
    file = settings.warehouse_dir / "alerts.log"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def test_a_first_publication_tells_of_quarantine_only_and_once(settings: Settings, hook: Hook) -> None:
    put(settings, "nothing.txt", "没有标题")
    judged_refresh(settings)
    for _ in range(3):
        alerts.look(settings)
    assert hook.kinds() == ["quarantined file"]
    (alert,) = hook.taken[0]["alerts"]
    assert alert["about"] == "nothing.txt"
    assert alert["advice"]
    assert alert["words"] in hook.taken[0]["text"]
    assert len(log(settings)) == 1
    assert "nothing.txt" in log(settings)[0]

    put(settings, "410100-2025.txt", TEXT.format(last=2024, year=2025, target=5))
    judged_refresh(settings, "second")
    alerts.look(settings)
    assert hook.kinds() == ["quarantined file"], "it is in quarantine still, and was told"


def test_very_many_files_in_quarantine_are_told_as_a_few_and_a_number(
    settings: Settings, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerts, "_SINGLY", 2)
    for number in range(5):
        put(settings, f"nothing{number}.txt", "没有标题")
    judged_refresh(settings)
    alerts.look(settings)
    told = [alert["words"] for body in hook.taken for alert in body["alerts"]]
    assert [words.split(":")[0] for words in told[:-1]] == ["nothing0.txt", "nothing1.txt"]
    assert told[-1].startswith("3 more in version ")
    assert log(settings)[-1].partition(" ")[2].startswith("quarantined file: 3 more in version "), "the kind once"


def test_a_verdict_that_changed_and_a_target_that_was_cut_are_told_once(settings: Settings, hook: Hook) -> None:
    judged_refresh(settings)
    alerts.look(settings)
    assert hook.taken == []
    put(settings, "statistics/a.csv", STATISTICS + ACTUAL.format(5.2))
    put(settings, "410100-2027.txt", TEXT.format(last=2026, year=2027, target=4.5))
    judged_refresh(settings, "second")
    for _ in range(2):
        alerts.look(settings)
    assert sorted(hook.kinds()) == ["target cut", "verdict changed"]
    told = {alert["kind"]: alert for body in hook.taken for alert in body["alerts"]}
    assert "met → missed" in told["verdict changed"]["words"]
    assert "actual 5.2 %" in told["verdict changed"]["words"]
    assert "4.5%" in told["target cut"]["words"]
    assert len(log(settings)) == 2

    rollback(settings)
    alerts.look(settings)
    assert "missed → met" in hook.taken[-1]["alerts"][0]["words"], "whoever changed what is published"


def test_a_target_that_was_dropped_is_told_once_with_what_to_do(settings: Settings, hook: Hook) -> None:
    judged_refresh(settings)
    alerts.look(settings)
    put(settings, "410100-2027.txt", TEXT.format(last=2026, year=2027, target=7))
    file = judged_build(settings, "second")
    with duckdb.connect(str(file)) as connection:
        connection.execute(
            "update marts.target_vs_actual set verdict_strict = 'dropped', verdict_tolerant = 'dropped'"
            " where report_year = 2026"
        )
    publish(settings, file, "second")
    for _ in range(2):
        alerts.look(settings)
    (alert,) = [alert for body in hook.taken for alert in body["alerts"]]
    assert alert["kind"] == "target dropped"
    assert "地区生产总值" in alert["words"]
    assert "→ dropped" in alert["words"]
    assert "taizhang diff" in alert["advice"]
    assert [line for line in log(settings) if "target dropped" in line] == log(settings)


def test_a_damaged_warehouse_is_told_of_when_it_is_built_again(settings: Settings, hook: Hook) -> None:
    put(settings, "nothing.txt", "没有标题")
    version = judged_refresh(settings)
    version.path.chmod(0o644)
    version.path.write_bytes(b"damaged")
    alerts.look(settings)
    assert hook.taken == []
    judged_refresh(settings, "again")
    alerts.look(settings)
    assert hook.kinds() == ["quarantined file"]


def test_a_webhook_that_refuses_gets_everything_later_and_once(settings: Settings, hook: Hook) -> None:
    hook.refuses = True
    put(settings, "nothing.txt", "没有标题")
    judged_refresh(settings)
    alerts.look(settings)
    alerts.of_failure(settings, "run 1", "it failed")
    assert (hook.taken, len(log(settings))) == ([], 2)
    hook.refuses = False
    alerts.look(settings)
    alerts.look(settings)
    assert hook.kinds() == ["quarantined file", "failed run"]
    assert len(log(settings)) == 2


def test_a_failure_is_told_once_whoever_reports_it(settings: Settings, hook: Hook) -> None:
    for key in ("run 1", "run 1", "run 2"):
        alerts.of_failure(settings, key, "dbt test x found 3 failing rows")
    assert hook.kinds() == ["failed run"] * 2
    assert "taizhang run" in hook.taken[0]["alerts"][0]["advice"]


def test_without_a_webhook_the_log_has_it_and_nothing_is_kept(settings: Settings, hook: Hook) -> None:
    alone = replace(settings, webhook="")
    alerts.of_failure(alone, "run 1", "it failed")
    assert len(log(alone)) == 1
    alerts.look(settings)
    assert hook.taken == []


def test_many_of_a_kind_are_summed_up(settings: Settings, hook: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alerts, "_SINGLY", 2)
    lines = "".join(f"粮食产量{n}增长{n}%。" for n in range(1, 9))
    names = ["粮食", "货运量", "用电量", "发电量", "进出口", "财政收入"]
    targets = "".join(f"{name}增长6%。" for name in names)
    text = TEXT.format(last=2025, year=2026, target=6) + targets + lines[:0]
    rows = [f"410100,{name},growth,2026,actual,{{}},%,2027-01-20\n" for name in names]
    put(settings, "410100-2026.txt", text)
    put(settings, "statistics/a.csv", STATISTICS + "".join(rows).replace("{}", "7"))
    judged_refresh(settings)
    alerts.look(settings)
    put(settings, "statistics/a.csv", STATISTICS + "".join(rows).replace("{}", "5"))
    judged_refresh(settings, "second")
    alerts.look(settings)
    told = [alert["words"] for body in hook.taken for alert in body["alerts"]]
    assert len(told) == 3
    assert told[-1].startswith(f"{len(names) - 2} more in version ")
    assert hook.taken[-1]["alerts"][-1]["kind"] == "verdict changed"


def test_a_damaged_memory_is_begun_anew(settings: Settings, hook: Hook) -> None:
    judged_refresh(settings)
    alerts.look(settings)
    (settings.warehouse_dir / "alerts.json").write_text("{")
    alerts.look(settings)
    assert hook.taken == []
