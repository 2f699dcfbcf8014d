"""The proof of the formats: however a report is published, it says the same.

Twenty real reports of every kind are rendered into pages, Word and PDF, and read again. TAIZHANG_TEST_ALL=1 takes all
reports that are there instead.
"""

import functools
import importlib
import os
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from pipeline.core import extract
from pipeline.ingest import text_of
from tests.unit.ingest.renderings import FURNITURE, RENDERINGS, lines

MODULES = {".htm": "webpage", ".html": "webpage", ".mht": "mht", ".docx": "docx", ".pdf": "pdf"}
SAMPLE = 21
SAME = 0.995


@pytest.fixture(scope="module")
def reports(shared: Path) -> list[Path]:
    found = sorted((shared / "reports").rglob("*.txt"))
    if os.environ.get("TAIZHANG_TEST_ALL"):
        return found
    # Of each kind of region, from the oldest and shortest to the newest and longest.
    by_size = sorted(found, key=lambda path: (path.parent.name, path.stat().st_size))
    return by_size[:: len(by_size) // SAMPLE][:SAMPLE]


@functools.lru_cache(maxsize=64)
def said(text: str, year: int) -> list[tuple[object, ...]]:
    """What is compared of the observations of ``text``, in their order."""
    return [
        (one.indicator, one.value, one.value_max, one.unit, one.measure, one.period, one.role, one.comparator)
        for one in extract(text, year).observations
    ]


def share(one: list[tuple[object, ...]], other: list[tuple[object, ...]]) -> float:
    """The share of the longer sequence that both have, in the same order."""
    same = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return same / max(len(one), len(other), 1)


def read(name: str, content: bytes) -> str:
    """What the format's module reads, without a process of its own."""
    text: str = importlib.import_module(f"pipeline.ingest.{MODULES[Path(name).suffix]}").read(content)[0]
    return text


@pytest.mark.parametrize("name", RENDERINGS)
def test_a_rendered_report_says_what_its_text_says(name: str, reports: list[Path]) -> None:
    assert len(reports) >= 20
    wrong = {}
    count = 0
    for path in reports:
        text = path.read_text("utf-8")
        match = re.search(r"_(\d{4})", path.stem)
        assert match is not None
        year = int(match[1])
        plain = said(text, year)
        count += len(plain)
        again = read(name, RENDERINGS[name](text))
        assert FURNITURE not in again, path.name
        if (found := share(plain, said(again, year))) < SAME:
            wrong[path.name] = round(found, 4)
    assert count > 100 * len(reports)
    assert not wrong


@pytest.mark.parametrize("name", RENDERINGS)
def test_the_shipped_report_comes_out_word_for_word(name: str, project: Path) -> None:
    text = (project / "data" / "raw" / "410100-2026.txt").read_text("utf-8")
    again, encoding = text_of(f"410100-2026{Path(name).suffix}", RENDERINGS[name](text))
    got, expected = lines(again), lines(text)
    if got[0] == "政府工作报告":
        del got[0]
    assert [re.sub(r"\s", "", line) for line in got] == [re.sub(r"\s", "", line) for line in expected]
    assert encoding
    assert said(again, 2026) == said(text, 2026)
