"""Addresses, asked of a real HTTP server on loopback with all that servers do."""

import gzip
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml

from pipeline.ingest import Regions, load_regions, read_report, scan
from pipeline.ingest.fetch import Fetcher, FetchError
from pipeline.ingest.sources import read_sources, standing, visit_all
from pipeline.ingest.visits import STATES, Visit, digest, known_visits
from tests.unit.ingest.test_pdf import document
from tests.unit.ingest.test_pdf import scan as a_scan

REPORT = (
    "<html><head><meta charset={charset}><title>政府工作报告</title></head><body><p>政府工作报告</p>"
    "<p>——{year}年1月20日在郑州市第十六届人民代表大会第四次会议上</p><p>各位代表：</p><p>一、{last}年工作回顾</p>{body}"
    "<p>二、{year}年工作安排</p><p>地区生产总值增长6%。</p></body></html>"
)
BODY = "".join(
    f"<p>过去一年，第{n}个方面的工作取得新的成绩，完成投资{n}.5亿元，同比增长{n}%，群众得到实惠。</p>"
    for n in range(90)
)


def page(year: int = 2026, charset: str = "utf-8", written: str = "utf-8") -> bytes:
    text = REPORT.format(year=year, last=year - 1, body=BODY, charset=charset)
    return text.encode(written)


@dataclass
class Site:
    """A server whose pages a test sets: path to status, headers and body, or a function that answers."""

    address: str = ""
    pages: dict[str, list[tuple[int, dict[str, str], bytes]]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    drip: set[str] = field(default_factory=set)

    def put(self, path: str, *answers: tuple[int, dict[str, str], bytes]) -> str:
        """Answer ``path`` with these in turn, the last one for ever."""
        self.pages[path] = list(answers)
        return self.address + path


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found.asked.append((self.path, dict(self.headers)))
            answers = found.pages.get(self.path, [(404, {}, b"nothing")])
            status, headers, body = answers.pop(0) if len(answers) > 1 else answers[0]
            if status == 0:
                self.close_connection = True
                return
            if status == 200 and headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            length = headers.get("Content-Length", str(len(body)))
            for name, value in {**headers, "Content-Length": length}.items():
                self.send_header(name, value)
            self.end_headers()
            for part in [body[at : at + 200] for at in range(0, len(body), 200)] if self.path in found.drip else [body]:
                if self.path in found.drip:
                    time.sleep(0.05)
                self.wfile.write(part)
            if int(length) > len(body):
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    with Server(("127.0.0.1", 0), Handler) as server:
        found.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def regions(project: Path) -> Regions:
    return load_regions(project / "dbt_project" / "seeds" / "dim_region.csv")


def quick(**more: object) -> Fetcher:
    return Fetcher(pause=0.0, backoff=0.0, timeout=2.0, **more)  # type: ignore[arg-type]


def visit(data_dir: Path, regions: Regions, address: str, fetcher: Fetcher | None = None, **more: object) -> Visit:
    entry = {"region": "郑州市", "year": 2026, "address": address, "allow_private": True, **more}
    (data_dir / "raw" / "sources.yaml").write_text(yaml.safe_dump({"sources": [entry]}, allow_unicode=True), "utf-8")
    _, sources, wrong = read_sources(data_dir / "raw", regions)
    assert not wrong
    (found,) = visit_all(data_dir, sources, regions, fetcher or quick())
    assert known_visits(data_dir) == [found]
    return found


def test_a_report_is_fetched_kept_and_read(site: Site, data_dir: Path, regions: Regions) -> None:
    content = page()
    found = visit(data_dir, regions, site.put("/a", (200, {"ETag": '"1"'}, content)))
    assert (found.state, found.file, found.advice) == ("ok", "fetched/410100-2026.html", "")
    (raw,) = scan(data_dir / "raw")
    report = read_report(raw, regions)
    assert (report.report_id, raw.sha256) == ("410100-2026", hashlib.sha256(content).hexdigest())
    (line,) = [json.loads(line) for line in (data_dir / "fetched" / "log.jsonl").read_text("utf-8").splitlines()]
    assert (data_dir / "fetched" / f"{line['sha256']}.html").read_bytes() == content
    assert (line["address"], line["report_id"]) == (site.address + "/a", "410100-2026")
    assert line["fetched"].endswith("+00:00")
    ((_, headers),) = site.asked
    assert headers["User-Agent"].startswith("taizhang/")


def test_what_did_not_change_is_not_sent_or_kept_again(site: Site, data_dir: Path, regions: Regions) -> None:
    address = site.put("/a", (200, {"ETag": '"1"', "Last-Modified": "Tue, 20 Jan 2026 00:00:00 GMT"}, page()))
    assert visit(data_dir, regions, address).state == "ok"
    before = scan(data_dir / "raw")
    assert visit(data_dir, regions, address).state == "unchanged"
    assert site.asked[1][1]["If-None-Match"] == '"1"'
    assert site.asked[1][1]["If-Modified-Since"] == "Tue, 20 Jan 2026 00:00:00 GMT"
    site.put("/a", (200, {}, page()))
    assert visit(data_dir, regions, address).state == "unchanged"
    assert scan(data_dir / "raw") == before
    site.put("/a", (200, {}, page().replace(b"6%", b"7%")))
    assert visit(data_dir, regions, address).state == "ok"
    assert len((data_dir / "fetched" / "log.jsonl").read_text("utf-8").splitlines()) == 2
    assert len(scan(data_dir / "raw")) == 1


def test_a_file_that_someone_removed_is_fetched_again(site: Site, data_dir: Path, regions: Regions) -> None:
    address = site.put("/a", (200, {"ETag": '"1"'}, page()))
    found = visit(data_dir, regions, address)
    (data_dir / "raw" / found.file).unlink()
    assert visit(data_dir, regions, address).state == "ok"


CHALLENGE = b"<html><script>var arg1='A';document.cookie='acw_sc__v2='+arg1;location.reload()</script></html>"


@pytest.mark.parametrize(
    ("status", "body", "state", "words"),
    [
        (404, b"", "not_published", "404"),
        (410, b"", "gone", "没有了"),
        (403, b"", "blocked", "浏览器"),
        (412, b"<script>$_ts={}</script>", "blocked", "浏览器"),
        (200, CHALLENGE, "blocked", "不会绕过"),
        (200, "<html><body><p>新闻：市长作政府工作报告。</p></body></html>".encode(), "wrong_page", "没有工作报告"),
        (200, b"", "wrong_page", "没有工作报告"),
        (200, page(2025), "wrong_page", "2025"),
        (
            200,
            page().replace(b"<body>", b"<body><script>createPageHTML(3, 0, 'a', 'html')</script>"),
            "unreadable",
            "合并",
        ),
        (200, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "unreadable", "另存为 .docx"),
        (200, document(a_scan), "scanned", "OCR"),
        (500, b"", "unreachable", "HTTP 500"),
    ],
)
def test_what_is_no_report_has_its_state(
    site: Site, data_dir: Path, regions: Regions, status: int, body: bytes, state: str, words: str
) -> None:
    found = visit(data_dir, regions, site.put("/a", (status, {}, body)))
    assert (found.state, found.file) == (state, "")
    assert words in found.advice
    assert scan(data_dir / "raw") == []


def test_what_is_gone_leaves_what_it_gave(site: Site, data_dir: Path, regions: Regions) -> None:
    address = site.put("/a", (200, {}, page()))
    visit(data_dir, regions, address)
    site.put("/a", (404, {}, b""))
    found = visit(data_dir, regions, address)
    assert (found.state, found.file) == ("gone", "fetched/410100-2026.html")
    assert len(scan(data_dir / "raw")) == 1
    site.put("/a", (200, {}, page()))
    assert visit(data_dir, regions, address).state == "unchanged"


def test_a_busy_server_and_a_broken_line_are_tried_again(site: Site, data_dir: Path, regions: Regions) -> None:
    waits: list[float] = []
    fetcher = Fetcher(pause=0.0, backoff=0.5, timeout=2.0, sleep=waits.append)
    busy = (503, {"Retry-After": "7"}, b"")
    address = site.put("/a", busy, (0, {}, b""), (200, {}, page()))
    assert visit(data_dir, regions, address, fetcher).state == "ok"
    assert waits == [7.0, 1.0]
    assert visit(data_dir, regions, site.put("/b", (0, {}, b"")), fetcher).state == "unreachable"


def test_half_an_answer_is_no_answer(site: Site, data_dir: Path, regions: Regions) -> None:
    content = page()
    address = site.put("/a", (200, {"Content-Length": str(len(content) + 100)}, content))
    assert visit(data_dir, regions, address).state == "unreachable"
    assert scan(data_dir / "raw") == []


def test_a_dripping_or_endless_answer_is_given_up(site: Site, data_dir: Path, regions: Regions) -> None:
    address = site.put("/a", (200, {}, page()))
    site.drip.add("/a")
    begun = time.monotonic()
    assert "slower" in visit(data_dir, regions, address, quick(deadline=0.3)).advice
    assert time.monotonic() - begun < 3
    assert "larger" in visit(data_dir, regions, site.put("/b", (200, {}, page())), quick(most=1000)).advice


@pytest.mark.parametrize(("charset", "written"), [("gb2312", "gb18030"), ("utf-8", "gbk"), ("gbk", "utf-8")])
def test_a_page_that_misstates_its_charset_is_read(
    site: Site, data_dir: Path, regions: Regions, charset: str, written: str
) -> None:
    headers = {"Content-Type": f"text/html; charset={charset}"}
    address = site.put("/a", (200, headers, page(charset=charset, written=written)))
    assert visit(data_dir, regions, address).state == "ok"
    (raw,) = scan(data_dir / "raw")
    assert "地区生产总值增长6%" in read_report(raw, regions).text


def test_a_packed_answer_at_a_chinese_path_is_read(site: Site, data_dir: Path, regions: Regions) -> None:
    site.put("/%E6%8A%A5%E5%91%8A?%E5%B9%B4=1", (200, {"Content-Encoding": "gzip"}, gzip.compress(page())))
    assert visit(data_dir, regions, f"{site.address}/报告?年=1").state == "ok"
    (raw,) = scan(data_dir / "raw")
    assert raw.path.read_bytes() == page()
    site.put("/bomb", (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(20_000_000))))
    assert "larger" in visit(data_dir, regions, f"{site.address}/bomb", quick(most=1_000_000)).advice


def test_the_next_attempt_goes_to_the_next_address_of_a_name(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.ingest import fetch

    port = int(site.address.rpartition(":")[2])
    monkeypatch.setattr(fetch, "_resolved", lambda *_: ["127.0.0.2", "127.0.0.1"])
    site.put("/a", (200, {}, b"x"))
    assert quick().get(f"http://city.example:{port}/a").content == b"x"


def test_each_entry_stands_somewhere(site: Site, data_dir: Path, regions: Regions) -> None:
    assert standing(data_dir, regions) == []
    before = digest(data_dir)
    address = site.put("/a", (200, {"ETag": '"1"'}, page()))
    visit(data_dir, regions, address)
    asked = digest(data_dir)
    assert asked != before
    with (data_dir / "raw" / "sources.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "- {region: 郑州市, year: 2025, address: 'http://x'}\n- {region: 不知市, year: 2025, address: 'http://y'}\n"
        )
    rows = [(source and source.region, visit.state, visit.address) for source, visit in standing(data_dir, regions)]
    assert rows == [("410100", "ok", address), ("410100", "not_asked", "http://x"), (None, "wrong_entry", "http://y")]
    assert all(row[1] in STATES for row in rows)
    assert digest(data_dir) != asked


def test_a_source_that_did_not_change_is_no_news(site: Site, data_dir: Path, regions: Regions) -> None:
    address = site.put("/a", (200, {"ETag": '"1"'}, page()))
    visit(data_dir, regions, address)
    before = digest(data_dir)
    assert visit(data_dir, regions, address).state == "unchanged"
    assert digest(data_dir) == before
    site.put("/a", (404, {}, b""))
    visit(data_dir, regions, address)
    assert digest(data_dir) != before


def test_redirects_are_followed_and_end(site: Site, data_dir: Path, regions: Regions) -> None:
    site.put("/c", (200, {}, page()))
    site.put("/b", (302, {"Location": site.address + "/c"}, b""))
    address = site.put("/a", (301, {"Location": "b"}, b""))
    assert visit(data_dir, regions, address).state == "ok"
    assert yaml.safe_load((data_dir / "raw" / "fetched" / "410100-2026.yaml").read_text("utf-8"))["address"].endswith(
        "/c"
    )
    site.put("/loop", (302, {"Location": "/loop"}, b""))
    assert "redirects" in visit(data_dir, regions, site.address + "/loop").advice


@pytest.mark.parametrize(
    "address", ["ftp://example.org/a", "file:///etc/passwd", "http://", "http://[::1", "javascript:1", "http://a:b/"]
)
def test_only_http_is_spoken(address: str) -> None:
    with pytest.raises(FetchError) as error:
        quick().get(address, private=True)
    assert error.value.reason == "refused"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[::ffff:10.0.0.1]", "0"]
)
def test_private_networks_are_refused(host: str) -> None:
    with pytest.raises(FetchError, match="private") as error:
        quick().get(f"http://{host}/")
    assert error.value.reason == "refused"


def test_a_redirect_into_a_private_network_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.ingest import fetch

    port = int(site.address.rpartition(":")[2])
    # A public name whose connection ends at the loopback server: its redirect leads to a private address.
    checked = fetch._resolved
    monkeypatch.setattr(
        fetch,
        "_resolved",
        lambda host, to, private: ["127.0.0.1"] if host == "city.example" else checked(host, to, private),
    )
    site.put("/a", (302, {"Location": f"http://127.0.0.1:{port}/secret"}, b""))
    with pytest.raises(FetchError, match="private"):
        quick().get(f"http://city.example:{port}/a")
    assert [path for path, _ in site.asked] == ["/a"]
    assert site.asked[0][1]["Host"] == f"city.example:{port}"


def test_one_host_is_asked_with_pauses(site: Site) -> None:
    waits: list[float] = []
    fetcher = Fetcher(pause=5.0, sleep=waits.append, contact="office@example.org")
    for _ in range(2):
        fetcher.get(site.put("/a", (200, {}, b"x")), private=True)
    assert len(waits) == 1
    assert 4 < waits[0] <= 5
    assert "office@example.org" in site.asked[0][1]["User-Agent"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("sources: [", "无法读取"),
        ("- a", "列表"),
        ("sources:\n- {region: 不知市, year: 2026, address: 'http://x'}", "dim_region"),
        ("sources:\n- {region: 鼓楼区, year: 2026, address: 'http://x'}", "不止一处"),
        ("sources:\n- {region: 410100, year: 26, address: 'http://x'}", "year"),
        ("sources:\n- {region: 410100, year: 2026}", "address"),
        ("sources:\n- {region: 410100, url: x}", "可写"),
        ("sources:\n- &a {region: 410100, year: 2026, address: 'http://x'}\n- *a", "已有地址"),
    ],
)
def test_wrong_entries_are_told(data_dir: Path, regions: Regions, content: str, words: str) -> None:
    (data_dir / "raw" / "sources.yaml").write_text(content, "utf-8")
    _, _, (wrong,) = read_sources(data_dir / "raw", regions)
    assert wrong.state == "wrong_entry"
    assert words in wrong.advice
