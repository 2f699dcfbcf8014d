"""The pages of small warehouses: what stands on them, that they lead somewhere, that no text becomes markup."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from pipeline import engine
from pipeline.site import MOST_BYTES, SiteResult, write_site
from pipeline.site import write as write_module
from pipeline.site.series import HEADLINE
from pipeline.site.words import SHAPES, WORDS
from tests.unit.site.warehouse import TABLES, target, with_report, write

HOSTILE = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>{{ 7*7 }}"
TEXT = "郑州市政府工作报告\n2026年，地区生产总值增长5%以上。"


class Page(HTMLParser):
    """Elements and text of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def site(tmp_path: Path, tables: dict[str, Any], leave_out: tuple[str, ...] = ()) -> SiteResult:
    return write_site(write(tmp_path / "taizhang.duckdb", tables, leave_out), tmp_path / "site")


def pages(written: SiteResult) -> list[Path]:
    return sorted(written.folder.rglob("*.html"))


def test_an_empty_warehouse_has_a_site_that_says_so(tmp_path: Path) -> None:
    written = site(tmp_path, {})
    assert (written.pages, written.dead, written.too_long) == (2, (), ())
    assert "还没有可以展示的内容" in Page(written.folder / "index.html").text


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_is_not_built_makes_the_site_smaller_and_no_failure(tmp_path: Path, table: str) -> None:
    written = site(tmp_path, with_report(TEXT, "5%"), (table,))
    assert written.dead == ()


def test_every_page_of_a_report_a_region_and_an_indicator_is_linked(tmp_path: Path) -> None:
    written = site(tmp_path, with_report(TEXT, "5%"))
    names = {path.relative_to(written.folder).as_posix() for path in pages(written)}
    assert names == {
        "index.html",
        "indicators.html",
        "indicators/gdp.html",
        "regions/410100.html",
        "reports/410100-2026.html",
    }
    assert (written.pages, written.dead) == (5, ())
    linked = {
        (path.parent / (attributes["href"] or "").partition("#")[0]).resolve()
        for path in pages(written)
        for tag, attributes in Page(path).elements
        if tag == "a" and not (attributes.get("href") or "#").startswith("#")
    }
    assert {path.resolve() for path in pages(written)} <= linked


def test_the_row_of_a_target_and_its_words_lead_to_each_other(tmp_path: Path) -> None:
    written = site(tmp_path, with_report(TEXT, "5%"))
    elements = Page(written.folder / "reports" / "410100-2026.html").elements
    at = TEXT.index("5%")
    assert ("tr", {"id": f"r{at}-1", "data-state": "not_due"}) in elements
    assert ("a", {"id": f"w{at}-1", "href": f"#r{at}-1", "class": "t"}) in elements
    assert ("a", {"class": "to", "href": f"#w{at}-1"}) in elements


def test_a_region_without_reports_shows_what_is_known_from_elsewhere(tmp_path: Path) -> None:
    rows = [target("320100", year, target_source_url="https://example.org/a?b=1&c=2") for year in (2023, 2024)]
    odd = target(
        "320100", 2024, target_id="odd", indicator_id=None, indicator_name="桥", indicator_key="桥", target_no=2
    )
    written = site(tmp_path, {"marts.target_vs_actual": [*rows, odd]})
    page = Page(written.folder / "regions" / "320100.html")
    assert written.dead == ()
    assert "尚未读入这个地区的报告" in page.text
    assert "桥" in page.text
    assert ("a", "https://example.org/a?b=1&c=2") in [(tag, a.get("href")) for tag, a in page.elements]
    assert [a["cy"] for tag, a in page.elements if tag == "circle" and a.get("class") == "s s-met"]


def test_a_region_shows_goals_what_targets_stand_beside_and_what_sources_tell_differently(tmp_path: Path) -> None:
    aim = target("410100", 2026, target_id="410100-2026:5-1", target_report_id="410100-2026")
    goal = target(
        "410100", 2030, target_id="goal", report_year=2026, verdict_strict="not_due", verdict_reason="not_due"
    )
    told = {"region_code": "410100", "indicator_key": "gdp", "measure": "level", "period": "2025", "unit": "元"}
    tables: dict[str, list[Any]] = {
        **with_report(TEXT, "5%"),
        "marts.plan_pace": [
            {
                "target_id": "goal",
                "year": 2027,
                "unit": "%",
                "method": "growth",
                "years_total": 5,
                "years_over": 2,
                "share_due": 0.4,
                "share_reached": 0.3,
                "left_per_year": 6.25,
                "verdict_strict": "behind_pace",
            }
        ],
        "marts.target_change": [{"target_id": aim["target_id"], "last_target_value": 6.0, "change_floor": -1.0}],
        "marts.region_comparison": [{"target_id": aim["target_id"], "unit": "%", "parent_target_value": 4.5}],
        "marts.vintages": [
            {**told, "actual_id": str(at), "value": value, "different_values": 2, "is_chosen": at == 1}
            for at, value in enumerate((1.4e12, 1.5e12))
        ],
    }
    tables["marts.target_vs_actual"] += [aim, goal]
    page = Page(site(tmp_path, tables).folder / "regions" / "410100.html")
    for words in ("30% / 40%", "6.25%", "进度滞后", "较上年目标 −1 个百分点", "4.5%", "1.4 万亿元", "1.5 万亿元"):
        assert words in page.text, words
    assert ("i", {"class": "b-missed", "style": "width:30.0%"}) in page.elements


def test_no_word_of_any_source_becomes_markup(tmp_path: Path) -> None:
    tables = with_report(HOSTILE + TEXT, "5%", indicator_name=HOSTILE, target_verb=None)
    tables = json.loads(json.dumps(tables))
    tables["marts.target_vs_actual"][0].pop("target_verb")
    tables["marts.target_vs_actual"].append(
        target(HOSTILE, 2025, target_source_title=HOSTILE, target_source_url="javascript:alert(1)", unit=HOSTILE)
    )
    for table, columns in {
        "marts.reports": ("file_name", "region_name"),
        "marts.dim_region": ("name_zh", "name_en"),
        "marts.dim_indicator": ("name_zh", "name_en", "aliases", "notes"),
        "marts.observations": ("indicator",),
        "marts.target_vs_actual": ("verdict_reason", "period"),
    }.items():
        for row in tables[table]:
            row.update(dict.fromkeys(columns, HOSTILE))
    tables["raw.sections"] = [
        {"report_id": "410100-2026", "start_offset": 0, "end_offset": 9999, "title": HOSTILE, "period": HOSTILE}
    ]
    tables["marts.left_out_numbers"] = [
        {"report_id": "410100-2026", "start_offset": 3, "end_offset": 8, "reason": HOSTILE}
    ]
    written = site(tmp_path, tables)
    assert written.dead == ()
    for path in pages(written):
        page = Page(path)
        scripts = [attributes for tag, attributes in page.elements if tag == "script"]
        assert all(set(attributes) == {"src"} for attributes in scripts), path
        assert "img" not in {tag for tag, _ in page.elements}, path
        assert not [a for _, a in page.elements if any(name.startswith("on") for name in a)], path
        assert not [a for _, a in page.elements if str(a.get("href", "")).lower().startswith("javascript")], path
        assert "49" not in re.sub(r"[0-9.]*49[0-9.]+|[0-9.]+49", "", page.text), path
    found = (written.folder / "assets" / "search.js").read_text("utf-8")
    assert "<" not in found
    [line] = found.splitlines()
    json.loads(line.removeprefix("window.TZ.found=").removesuffix(";TZ.searchable();"))


def test_ids_that_are_no_file_names_stay_within_the_site(tmp_path: Path) -> None:
    written = site(tmp_path, {"marts.target_vs_actual": [target("../../x", 2024, indicator_id="a/../../b")]})
    assert written.dead == ()
    assert all(path.resolve().is_relative_to(written.folder) for path in written.folder.rglob("*"))
    assert {path.name for path in tmp_path.iterdir()} == {"site", "taizhang.duckdb"}


def test_dead_links_and_long_pages_are_told(tmp_path: Path) -> None:
    tables = with_report(TEXT, "5%")
    tables["marts.target_vs_actual"] = [
        *tables["marts.target_vs_actual"],
        target("410100", 2025, actual_report_id="410100-2026", actual_id="410100-2026:999-1"),
        target("410100", 2024),
    ]
    tables["raw.reports"] = [{"report_id": "410100-2026", "text": TEXT + "长" * MOST_BYTES}]
    written = site(tmp_path, tables)
    assert [link.split(": ")[1] for link in written.dead] == ["../reports/410100-2026.html#r999-1"]
    assert written.too_long == ("reports/410100-2026.html",)
    assert written.longest[0] == "reports/410100-2026.html"


def test_verdicts_are_told_by_word_and_shape(tmp_path: Path) -> None:
    rows = [
        target("410100", 2000 + at, verdict_strict=verdict, verdict_tolerant=verdict)
        for at, verdict in enumerate(SHAPES)
    ]
    written = site(tmp_path, {"marts.target_vs_actual": rows})
    text = Page(written.folder / "regions" / "410100.html").text
    for verdict, shape in SHAPES.items():
        assert f"{shape}{WORDS[f'verdict.{verdict}'].zh}" in text


def test_every_label_has_both_languages_and_every_key_is_known() -> None:
    folder = Path(__file__).resolve().parents[3] / "pipeline" / "site" / "templates"
    used = set()
    for path in folder.glob("*.html"):
        text = path.read_text("utf-8")
        used |= set(re.findall(r"\bt\(\"([a-z_.]+)\"\)|said\('([a-z_.]+)'\)", text))
        used |= {
            (key, "")
            for value in re.findall(r'data-ta="([a-z_: -]+)"', text)
            for key in re.findall(r":([a-z_]+)", value)
        }
    keys = {first or second for first, second in used}
    assert len(keys) > 50
    assert keys - set(WORDS) == set()
    assert not [key for key, pair in WORDS.items() if not pair.en and not key.startswith("unit.")]


def test_thirty_one_provinces_and_twenty_five_years_stay_short_pages(tmp_path: Path) -> None:
    """31 provinces with the 12 headline indicators of 25 years, each with a target and a result: 9,300 targets."""
    regions = ["100000", *(f"{at}0000" for at in range(11, 42))]
    indicators = HEADLINE[:12]
    rows = [
        target(region, year, target_id=f"{region}-{year}-{key}", indicator_id=key, indicator_key=key)
        for region in regions
        for year in range(2002, 2027)
        for key in indicators
    ]
    parents = [
        {"region_code": code, "name_zh": f"省份{code}", "level": "province", "parent_code": "100000"}
        for code in regions
    ]
    years = [{"region_code": code, "year": year, "targets": 12} for code in regions for year in range(2002, 2027)]
    written = site(
        tmp_path,
        {
            "marts.target_vs_actual": rows,
            "marts.dim_region": parents,
            "marts.dim_indicator": [{"indicator_id": key, "name_zh": key, "name_en": key} for key in indicators],
            "marts.coverage": years,
        },
    )
    assert (written.too_long, written.dead) == ((), ())
    assert written.longest[1] < MOST_BYTES / 2
    overview = Page(written.folder / "index.html")
    assert sum(tag == "a" and "data-r" in found for tag, found in overview.elements) == len(years)


def test_several_processes_write_the_same_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def written(name: str) -> dict[str, bytes]:
        (tmp_path / name).mkdir()
        made = site(tmp_path / name, with_report(TEXT, "5%"))
        assert made.dead == ()
        return {str(path.relative_to(made.folder)): path.read_bytes() for path in made.folder.rglob("*.*")}

    alone = written("alone")
    monkeypatch.setattr(engine, "MANY", 1)
    monkeypatch.setattr(write_module, "_MANY_PAGES", 1)
    assert written("together") == alone
