"""What holds for every text: it is read without an exception, and everything found points back to its words."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.core import extract
from pipeline.core.model import COMPARATORS, MEASURES, REASONS, ROLES, TARGET_KINDS, Extraction
from pipeline.core.outline.sections import report_year, sections
from pipeline.core.outline.text import normalise
from tests.unit.core.strategies import made_texts, numbers_of, spoilt_texts, texts, years

SENTENCE_END = re.compile(r"[。！？]")
#: What a conversion has left of a point ends no sentence (47？5%).
LOST_POINT = re.compile(r"(?<=\d)？(?=\d+[%万亿])")
DIGITS = re.compile(r"[0-9０-９]+")
#: Signs of notes that are taken out with their number.
RINGS = re.compile("[①-⑳]")
#: The digits that stand for Chinese numerals while a sentence is read.
OTHER_DIGITS = re.compile("[०-९০-৯]")
YEARS = r"(?:19|20|21)\d\d(?:/(?:19|20|21)\d\d)?"
EXAMPLES = 200


@settings(max_examples=EXAMPLES, deadline=None)
@given(texts, years)
@example("", None)
@example("\ud800" * 3 + "5%", 2026)
@example("5" * 400 + "%", 2026)
@example("一" * 400 + "万", 2026)
@example("1" + ",000" * 200 + "元", 2026)
@example("增长²³%、①⑩٣٤%", 2026)
@example("居全国第1，234位，占1，234/5", 2026)
@example("3亿千伏", None)
@example("12个12个事项审批时限", None)
@example("与院合作分别5%", 2026)
@example("与区开展4、7%", 2026)
@example("3所4所小学与学校结对，5和2元", 2026)
@example("9999999999999999、8元", 2026)
@example("东湖园区50兆瓦、南山园区60兆瓦光伏项目，30兆瓦", 2026)
@example("南山园区60兆瓦光伏项目、50兆瓦", 2026)
@example("增速高于年初预期百分之十五点五的目标三十二个百分点，力争达到百分之四十二。", 2026)
def test_any_text_is_read_and_quotes_are_its_words(text: str, year: int | None) -> None:
    result = extract(text, year)
    for one in numbers_of(result):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.quote
    if not OTHER_DIGITS.search(text):
        told = "".join(one.indicator + one.stretch + one.relative_to for one in result.observations)
        assert not OTHER_DIGITS.search(told), "Chinese numerals are read as digits, and told as they are written"
    whole(result)


def whole(result: Extraction) -> None:
    """Fields keep to their vocabularies, bounds to their order, and an observation has its name, period and place."""
    for one in result.observations:
        assert one.measure in MEASURES
        assert one.comparator in COMPARATORS
        assert one.role in ROLES
        assert one.indicator
        assert re.fullmatch(YEARS, one.period) or (result.report_year is None and not one.period), one.period
        assert (one.value is None) == (one.measure == "qualitative")
        assert one.value_max is None or one.value is None or one.value <= one.value_max
        assert (one.target_kind in TARGET_KINDS) if one.role == "target" else one.target_kind is None
        assert one.target_lo is None or one.target_hi is None or one.target_lo <= one.target_hi
        assert 0 <= one.section < len(result.sections)
        part = result.sections[one.section]
        assert part.start <= one.start < part.end
    assert {one.reason for one in result.left_out} <= set(REASONS)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.one_of(made_texts, spoilt_texts()))
@example("今年，经济提质：\n可支配收入9%，固定资产投资7%，社会消费品零售总额8%。")
@example("三、发展目标，稳中求进：\n在5")
@example("中考平均分提高4分。完成道路改造8？0%的工程量。")
def test_spans_stay_in_their_sentence_and_never_overlap_in_part(text: str) -> None:
    result = extract(text, 2026)
    for one in result.observations:
        assert one.sentence_start <= one.start < one.end <= one.sentence_end
    spans = sorted({(one.start, one.end) for one in numbers_of(result)})
    for start, end in spans:
        assert not SENTENCE_END.search(LOST_POINT.sub(".", text[start:end])), text[start:end]
    for before, behind in pairwise(spans):
        assert before[1] <= behind[0], (text[slice(*before)], text[slice(*behind)])


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.one_of(made_texts, spoilt_texts()))
def test_every_arabic_numeral_is_accounted_for(text: str) -> None:
    result = extract(text, 2026)
    spans = [(one.start, one.end) for one in numbers_of(result)]
    for match in DIGITS.finditer(text):
        for at in range(match.start(), match.end()):
            assert any(start <= at < end for start, end in spans), text[max(0, at - 10) : at + 10]


@settings(max_examples=EXAMPLES, deadline=None)
@given(texts)
def test_the_normal_form_points_back_to_the_same_characters(text: str) -> None:
    normal = normalise(text)
    known = normalise("".join(text.split())) if not text.isascii() else None
    last = -1
    for at, sign in enumerate(normal.text):
        start, end = normal.start(at), normal.end(at + 1)
        assert end == start + 1
        assert start > last
        last = start
        stored = text[start]
        alone = normalise(stored).text
        typed = stored == "l" and sign == "1"  # the letter for the digit, in a number
        #: What it is, the text around it tells.
        paired = (alone, sign) in {('"', "“"), ('"', "”"), (".", "。"), (".", "，"), ("？", "."), ("_", "%")}
        assert typed or paired or alone in (sign, "") or sign in " \n，：,:", (stored, sign)
    assert len(normal.text) <= len(text)
    digits, letters = sum(sign.isdigit() for sign in text), text.count("l")
    rings = len(RINGS.findall(text))
    for form in (normal, known) if known is not None else (normal,):
        noted = sum(end - start for start, end in form.notes)
        assert digits - rings <= noted + sum(sign.isdigit() for sign in form.text) <= digits + letters


@settings(max_examples=EXAMPLES, deadline=None)
@given(texts)
@example("增长5 .　")
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text).text
    assert len(normalise(once).text) <= len(once)
    if "\n" not in once:
        assert normalise(once).text == once


@settings(max_examples=EXAMPLES, deadline=None)
@given(texts, st.integers(1950, 2100))
def test_sections_cover_the_text_without_gaps(text: str, year: int) -> None:
    words = normalise(text).text
    parts = sections(words, year)
    assert parts[0].start == 0
    assert parts[-1].end == len(words)
    for before, behind in pairwise(parts):
        assert before.end == behind.start
    assert report_year(words) is None or 1900 <= (report_year(words) or 0) <= 2100


@pytest.mark.parametrize("text", ["5", "5万", "万", ",", "，", "“", "(", "增长5%、", "第", "1:1", "\n", " 5 "])
def test_long_repetitions_are_read(text: str) -> None:
    long = text * 500
    assert extract(long, 2026).observations is not None


@settings(max_examples=60, deadline=None)
@given(spoilt_texts())
def test_reading_is_repeatable_and_knows_nothing_of_the_text_before(text: str) -> None:
    first = extract(text, 2026)
    extract("今年主要预期目标是：出口稳定。增长5%。", 1999)
    assert extract(text, 2026) == first
