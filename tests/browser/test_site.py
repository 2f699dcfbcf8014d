"""The site in a real browser, opened from the file system, as a reader walks through it.

Belongs here: what only a browser can tell: that the script works, what is seen at which width, that nothing is asked of
any network. Does not belong here: what stands on the pages (``tests/unit/site``).
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.integration.command import Place

pytestmark = pytest.mark.browser

QUIET = (
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync"
)
AXE = Path(__file__).with_name("node_modules") / "axe-core" / "axe.min.js"
REPORT = "reports/410100-2026.html"
PAGES = ("index.html", "indicators.html", "indicators/gdp.html", "regions/410100.html", REPORT)
PAPER = "rgb(251, 250, 247)"
WIDTHS = (380, 820, 1400)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    options = [*QUIET.split(), *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=options)
        yield started
        started.close()


class Reader:
    """A page, what it complained of, and what it asked for."""

    def __init__(self, page: Page, site: Path) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    def open(self, name: str) -> Page:
        self.page.goto(f"{self.site.as_uri()}/{name}")
        return self.page


@pytest.fixture
def reader(browser: Browser, shipped: tuple[Place, str]) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="zh-CN")
    reader = Reader(context.new_page(), shipped[0].data / "warehouse" / "site")
    reader.page.set_default_timeout(5000)
    yield reader
    context.close()
    assert reader.complaints == []
    assert [url for url in reader.asked if not url.startswith(("file:", "data:"))] == []


def test_a_reader_finds_a_target_and_follows_it_to_its_words(reader: Reader) -> None:
    page = reader.open("index.html")
    page.get_by_role("combobox").first.fill("郑州")
    page.get_by_role("option", name="郑州市 2026 年报告").get_by_role("link").click()
    expect(page).to_have_url(re.compile("410100-2026"))
    ledger = page.locator("section[aria-labelledby=ledger]")
    ledger.get_by_role("searchbox").fill("今年经济社会发展")
    row = ledger.locator("tbody tr:visible").first
    expect(ledger.locator("tbody tr:visible")).to_have_count(1)
    row.get_by_role("link", name="看原文").click()
    words = page.locator("a.t.at")
    expect(words).to_have_text("5%")
    expect(words).to_be_in_viewport()
    expect(words).to_be_focused()
    assert "地区生产总值增长5%以上" in (words.locator("xpath=..").text_content() or "")
    words.click()
    expect(row).to_have_class("at")
    expect(row).to_be_in_viewport()
    expect(row.get_by_role("link", name="看原文")).to_be_focused()


def test_every_number_of_the_ledger_is_marked_in_the_text(reader: Reader) -> None:
    page = reader.open(REPORT)
    lost = page.evaluate(
        """() => [...document.querySelectorAll('.linked tbody tr')].filter(row => {
            const mark = document.getElementById('w' + row.id.slice(1)), words = row.querySelector('.words b');
            const shown = mark && (mark.localName === 'i' ? mark.nextElementSibling : mark);
            return !shown || !words || shown.textContent !== words.textContent;
        }).map(row => row.id)"""
    )
    assert lost == []
    assert page.locator(".linked tbody tr").count() > 250


def test_filters_narrow_the_ledger_and_can_be_handed_on(reader: Reader) -> None:
    page = reader.open(REPORT)
    ledger = page.locator("section[aria-labelledby=ledger]")
    rows = ledger.locator("tbody tr:visible")
    whole = rows.count()
    ledger.get_by_role("combobox").select_option("not_assessable")
    narrowed = rows.count()
    assert 0 < narrowed < whole
    expect(ledger.locator("output")).to_have_text(f"{narrowed} / {whole}")
    shared = page.url
    assert "state=not_assessable" in shared
    page.goto("about:blank")
    page.goto(shared)
    expect(rows).to_have_count(narrowed)
    ledger.get_by_role("searchbox").fill("没有这个词")
    expect(rows).to_have_count(0)


def test_a_shared_link_opens_the_row_and_its_words(reader: Reader) -> None:
    at = reader.open(REPORT).locator("a.t").nth(3).get_attribute("id")
    assert at
    page = reader.open(f"{REPORT}#r{at[1:]}")
    expect(page.locator(f"#{at}")).to_be_in_viewport()
    expect(page.locator(f"#r{at[1:]}")).to_be_in_viewport()


def test_the_language_is_switched_and_kept(reader: Reader) -> None:
    page = reader.open("index.html")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Taizhang")
    page.get_by_role("link", name="Zhengzhou", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zhengzhou")
    expect(page.get_by_text("Gross regional product").first).to_be_visible()
    page.get_by_role("button", name="切换为中文").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("郑州市")


def test_a_number_left_out_says_why_when_it_is_reached(reader: Reader) -> None:
    mark = reader.open(REPORT).locator(".words-of-report .x-date").first
    mark.focus()
    why = "node => getComputedStyle(node, '::after').content"
    assert mark.evaluate(why) == '"日期"'
    reader.page.get_by_role("button", name="Switch to English").click()
    mark.focus()
    assert mark.evaluate(why) == '"a date"'


def test_a_cell_of_the_matrix_tells_its_reasons_to_the_keyboard(reader: Reader) -> None:
    page = reader.open("index.html")
    cell = page.locator(".matrix [data-r]").first
    cell.focus()
    expect(page.get_by_role("status").last).to_contain_text("目标未到期")
    assert "郑州市 2026" in (cell.get_attribute("aria-label") or "")


def test_light_and_dark_follow_the_system_and_the_button(reader: Reader) -> None:
    page = reader.open("index.html")
    root = page.locator("html")
    expect(root).to_have_css("background-color", PAPER)
    page.emulate_media(color_scheme="dark")
    expect(root).not_to_have_css("background-color", PAPER)
    page.get_by_role("button", name="切换明暗").click()
    expect(root).to_have_css("background-color", PAPER)
    expect(reader.open(REPORT).locator("html")).to_have_css("background-color", PAPER)


@pytest.mark.parametrize("name", PAGES)
def test_pages_open_quickly_and_fit_every_width(reader: Reader, name: str) -> None:
    session = reader.page.context.new_cdp_session(reader.page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page = reader.open(name)
    told = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    assert 0 < told["TaskDuration"] < 1, "seconds that the page's own thread worked, whatever else the machine does"
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_print_shows_all_of_a_report_and_no_controls(reader: Reader) -> None:
    page = reader.open(REPORT)
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_role("button", name="Switch to English")).to_be_hidden()
    expect(page.locator(".filters").first).to_be_hidden()
    last = page.locator(".words-of-report p").last
    assert last.evaluate("node => node.closest('.text').scrollHeight <= node.closest('.text').clientHeight + 1")
    reader.open("regions/410100.html").emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".card table").first).to_be_visible()


@pytest.fixture(scope="module")
def axe() -> str:
    """The rules of axe-core, as a script."""
    if not AXE.is_file():
        pytest.skip("no axe-core here: say npm ci --prefix tests/browser to check pages with it")
    return AXE.read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_fault_on_any_kind_of_page(reader: Reader, axe: str, name: str, scheme: str) -> None:
    """All rules of axe-core: WCAG 2.2 A and AA, and what it calls best practice. Light at a desk, dark on a phone."""
    dark = scheme == "dark"
    reader.page.emulate_media(color_scheme="dark" if dark else "light")
    reader.page.set_viewport_size({"width": WIDTHS[0] if dark else WIDTHS[2], "height": 800})
    page = reader.open(f"{name}#lang=en" if dark else name)
    page.evaluate(axe)
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations'], preload: false})")
    assert len(found["passes"]) > 10
    faults = [
        f"{rule['id']}: {rule['help']} {[node['target'] for node in rule['nodes'][:3]]}" for rule in found["violations"]
    ]
    assert faults == []


def test_a_number_left_out_is_told_to_those_who_listen(reader: Reader) -> None:
    mark = reader.open(REPORT).locator(".words-of-report .x-date").first
    mark.focus()
    expect(mark).to_have_role("note")
    expect(mark).to_have_accessible_name(re.compile("日期$"))


def test_words_and_verdicts_stand_out_enough_in_light_and_dark(reader: Reader) -> None:
    """Contrast of WCAG AA (4.5) for all small text that is shown, by the colours that the browser paints."""
    measure = """() => {
        const light = color => {
            const c = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
            c.fillStyle = color; c.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...c.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const known = new Map(), low = new Set();
        for (const node of document.querySelectorAll('main *, header *, footer *')) {
            const text = [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
            if (!text || !node.checkVisibility() || node.closest('svg')) continue;
            let behind = node, ground = '';
            while (behind && (!ground || ground === 'rgba(0, 0, 0, 0)')) {
                ground = getComputedStyle(behind).backgroundColor; behind = behind.parentElement;
            }
            if (ground.includes('/')) continue;
            const color = getComputedStyle(node).color, key = color + ground;
            if (!known.has(key)) {
                const [one, two] = [light(color), light(ground)].sort((a, b) => b - a);
                known.set(key, (one + 0.05) / (two + 0.05));
            }
            if (known.get(key) < 4.5) low.add(`${node.className || node.localName} ${color} on ${ground}`);
        }
        return [known.size, ...low];
    }"""
    for scheme in ("light", "dark"):
        reader.page.emulate_media(color_scheme=scheme)
        for name in ("index.html", "regions/410100.html", REPORT, "indicators/gdp.html"):
            pairs, *low = reader.open(name).evaluate(measure)
            assert pairs > 3
            assert low == [], f"{name} {scheme}"
