"""Traditional characters: read as the simplified ones, at the same places, with the words as they stand."""

from pathlib import Path

import opencc
import pytest

from pipeline.core import extract
from pipeline.core.lexicon.traditional import TRADITIONAL
from pipeline.core.model import Observation
from pipeline.core.outline.text import normalise

SENTENCE = "地區生產總值增長5.4%，城鎮調查失業率低於5.5%，新增就業14.2萬人，鋰電池產量後年達300萬隻。"


def test_a_simplified_text_is_left_alone() -> None:
    assert {chr(code) for code in TRADITIONAL if _in_gb2312(chr(code))} == set("於摺後徵菸夥")
    assert not set(TRADITIONAL) & set(TRADITIONAL.values())


def test_names_come_out_simplified_and_quotes_as_they_stand() -> None:
    found = extract(SENTENCE, 2026).observations
    assert [one.indicator for one in found][:3] == ["地区生产总值", "城镇调查失业率", "新增就业"]
    assert "14.2萬人" in [one.quote for one in found]
    assert all(SENTENCE[one.start : one.end] == one.quote for one in found)


def test_no_offset_moves() -> None:
    normal = normalise(SENTENCE)
    assert len(normal.text) == len(SENTENCE)
    assert not normal.cuts


@pytest.mark.parametrize("kind", ["s2t", "s2hk", "s2tw"])
def test_a_report_says_the_same_in_traditional_characters(kind: str, project: Path) -> None:
    text = (project / "data" / "raw" / "410100-2026.txt").read_text("utf-8")
    traditional = opencc.OpenCC(kind).convert(text)
    assert sum(one != other for one, other in zip(text, traditional, strict=True)) > 0.2 * len(text)
    plain, other = ({_meaning(one) for one in extract(words, 2026).observations} for words in (text, traditional))
    assert len(plain & other) >= 0.99 * len(plain | other)


def _meaning(one: Observation) -> tuple[object, ...]:
    return one.start, one.end, one.indicator, one.value, one.unit, one.measure, one.period, one.role, one.comparator


def _in_gb2312(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False
