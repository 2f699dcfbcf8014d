"""What holds for every report of the shared folder: each number is accounted for, each quote is in its place.

A sample is read by default; with TAIZHANG_ALL_REPORTS=1 all of them. Skipped where the folder is absent.

A numeral is a run of Arabic digits, half or full width, with its thousands and decimals. Each digit of it must lie in
an observation or in a number left out with its reason. A number inside a longer name (``G107``, ``PM2.5``, ``1+4``) is
left out together with that name, so it too lies in a span.
"""

import ast
import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pipeline.core import extract
from pipeline.core.model import REASONS, Extraction
from tests.unit.core.strategies import TYPED, numbers_of, plain, said

SAMPLE = 60
MOST_UNPARSED = 0.005
NUMERAL = re.compile(r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*")
DIGIT = re.compile(r"[0-9０-９]")
CHINESE_DIGIT = re.compile(r"[〇零一二三四五六七八九十百千万亿]")
#: Chinese numerals that can only state an amount: a share, a decimal, ten thousands or more of a unit.
CHINESE_AMOUNT = re.compile(
    r"百分之[〇零一二三四五六七八九十百]+|[一二三四五六七八九十]+点[〇零一二三四五六七八九]+(?=[万亿元吨亩])|"
    r"[二三四五六七八九][百千](?:[零〇一二三四五六七八九][百十]?)*[万亿]?(?=[元吨亩户公])|[一二三四五六七八九]十[一二三四五六七八九]?[万亿](?=[元吨亩户人公])"
)
CHINESE_RUN = re.compile(r"[\u4e00-\u9fff]{9,}")
#: Names of the nation and of provinces are words of the language of ranks; those below them name a report.
BELOW_A_PROVINCE = re.compile(r"[市县区旗州盟]$")
CORE = Path(__file__).resolve().parents[3] / "pipeline" / "core"


@cache
def paths(shared: Path) -> list[Path]:
    found = sorted((shared / "reports").rglob("*.txt"))
    if not found:
        pytest.skip("the folder ../shared/reports has no reports")
    if os.environ.get("TAIZHANG_ALL_REPORTS"):
        return found
    return found[:: max(1, len(found) // SAMPLE)][:SAMPLE]


def year_of(name: str) -> int | None:
    named = re.search(r"(?:19|20)\d\d", name)
    return int(named[0]) if named else None


@pytest.fixture(scope="module")
def readings(shared: Path) -> list[tuple[str, str, Extraction]]:
    """Name, text and reading of each report."""
    found = []
    for path in paths(shared):
        text = path.read_bytes().decode("utf-8")
        found.append((path.stem, text, extract(text, year_of(path.stem))))
    return found


def covered(text: str, result: Extraction) -> bytearray:
    """A mark at each character of ``text`` that lies in a span."""
    marks = bytearray(len(text))
    for one in numbers_of(result):
        marks[one.start : one.end] = b"\1" * (one.end - one.start)
    return marks


def unaccounted(pattern: re.Pattern[str], text: str, result: Extraction, sign: re.Pattern[str]) -> Iterator[str]:
    marks = covered(text, result)
    for match in pattern.finditer(text):
        if not all(marks[at] for at in range(*match.span()) if sign.match(text[at])):
            yield text[max(0, match.start() - 12) : match.end() + 12].replace("\n", "/")


def test_every_arabic_numeral_is_accounted_for(readings: list[tuple[str, str, Extraction]]) -> None:
    lost = [
        f"{name}: {words}" for name, text, result in readings for words in unaccounted(NUMERAL, text, result, DIGIT)
    ]
    assert not lost


def test_chinese_numerals_that_state_amounts_are_accounted_for(readings: list[tuple[str, str, Extraction]]) -> None:
    amounts = sum(len(CHINESE_AMOUNT.findall(text)) for _, text, _ in readings)
    lost = [
        f"{name}: {words}"
        for name, text, result in readings
        for words in unaccounted(CHINESE_AMOUNT, text, result, CHINESE_DIGIT)
    ]
    assert amounts > 10
    assert not lost


def test_few_numbers_are_unparsed_and_reasons_are_of_the_closed_list(
    readings: list[tuple[str, str, Extraction]],
) -> None:
    reasons = Counter(one.reason for _, _, result in readings for one in result.left_out)
    assert set(reasons) <= set(REASONS)
    numbers = sum(reasons.values()) + sum(len(result.observations) for _, _, result in readings)
    assert reasons["unparsed"] <= MOST_UNPARSED * numbers, [
        (name, text[max(0, one.start - 12) : one.end + 12])
        for name, text, result in readings
        for one in result.left_out
        if one.reason == "unparsed"
    ]


def test_quotes_are_the_words_at_their_place_and_spans_never_overlap_in_part(
    readings: list[tuple[str, str, Extraction]],
) -> None:
    for name, text, result in readings:
        spans = set()
        for one in numbers_of(result):
            assert text[one.start : one.end] == one.quote, name
            spans.add((one.start, one.end))
        last = 0
        for start, end in sorted(spans):
            assert last <= start < end, (name, text[start:end])
            last = end


def test_every_report_yields_observations_with_names_and_periods(
    readings: list[tuple[str, str, Extraction]],
) -> None:
    for name, _, result in readings:
        assert result.observations, name
        for one in result.observations:
            assert one.indicator.strip(), (name, one.quote)
            assert re.fullmatch(r"(?:19|20)\d\d(?:/(?:19|20)\d\d)?", one.period), (name, one.quote, one.period)


def literals() -> dict[str, str]:
    """The strings of the core's source with the module that holds them."""
    found = {}
    for path in sorted(CORE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found[node.value] = path.name
    return found


def test_the_core_knows_no_phrase_of_a_single_report(shared: Path) -> None:
    """A long phrase that only one report uses is that report's answer, not a rule of the language."""
    phrases = {run: module for words, module in literals().items() for run in CHINESE_RUN.findall(words)}
    texts = [path.read_bytes().decode("utf-8") for path in sorted((shared / "reports").rglob("*.txt"))]
    single = {phrase: module for phrase, module in phrases.items() if sum(phrase in text for text in texts) == 1}
    assert not single


def test_the_core_names_no_place(shared: Path) -> None:
    names = {re.split(r"[_\d]", path.stem)[0] for path in (shared / "reports").rglob("*.txt")}
    places = {name for name in names if BELOW_A_PROVINCE.search(name) and len(name) > 2}
    places -= {"北京市", "上海市", "天津市", "重庆市"}
    assert len(places) > 20
    named = {(place, module) for words, module in literals().items() for place in places if place in words}
    assert not named


@pytest.mark.parametrize("way", TYPED)
def test_a_report_typed_otherwise_says_the_same(way: str, readings: list[tuple[str, str, Extraction]]) -> None:
    for name, text, usual in readings:
        other = extract(TYPED[way](text), year_of(name))
        assert [(plain(one.indicator), *said(one)) for one in usual.observations] == [
            (plain(one.indicator), *said(one)) for one in other.observations
        ], name
