"""Numerals: what people write, and every number there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.numbers.numerals import MAGNITUDES, arabic, chinese, decimals
from tests.unit.core.strategies import CHINESE_DIGITS, spelt


@given(st.integers(0, 10**12 - 1))
def test_a_chinese_numeral_says_the_number_it_spells(number: int) -> None:
    assert chinese(spelt(number)) == number


@given(st.integers(10, 19))
def test_ten_may_stand_without_one(number: int) -> None:
    assert chinese(spelt(number).removeprefix("一")) == number


@given(st.integers(0, 9999), st.text("零一二三四五六七八九", min_size=1, max_size=4))
def test_a_chinese_decimal_says_its_digits(whole: int, fraction: str) -> None:
    digits = "".join(str(CHINESE_DIGITS.index(sign)) for sign in fraction)
    assert chinese(f"{spelt(whole)}点{fraction}") == float(f"{whole}.{digits}")


@given(
    st.integers(0, 9999), st.text(CHINESE_DIGITS, min_size=1, max_size=4), st.sampled_from(["百", "万", "亿", "万亿"])
)
def test_a_magnitude_word_raises_a_chinese_decimal(whole: int, fraction: str, word: str) -> None:
    assert chinese(f"{spelt(whole)}点{fraction}{word}") == float(
        f"{chinese(f'{spelt(whole)}点{fraction}')}e{MAGNITUDES[word]}"
    )


@given(st.integers(1000, 9999))
def test_digits_one_by_one_are_a_year(number: int) -> None:
    assert chinese("".join(CHINESE_DIGITS[int(digit)] for digit in str(number))) == number
    assert chinese("".join("〇" if digit == "0" else CHINESE_DIGITS[int(digit)] for digit in str(number))) == number


@given(st.text("〇零一二三四五六七八九十百千万亿两点廿卅拾佰仟甲a", max_size=12))
def test_no_word_is_too_strange(words: str) -> None:
    value = chinese(words)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("两", 2), ("十", 10), ("二十", 20), ("百", 100), ("百万", 10**6), ("千万", 10**7), ("亿", 10**8),
        ("万亿", 10**12), ("一百零五", 105), ("三千零六十", 3060), ("一百二十万", 1_200_000),
        ("两亿三千万", 230_000_000), ("一万二千万", 120_000_000), ("七点六万亿", 7.6e12),
        ("八点五", 8.5), ("零点七五", 0.75), ("廿", 20), ("二〇三五", 2035), ("十万", 100_000), ("叁佰", 300),
    ],
)  # fmt: skip
def test_chinese(words: str, value: float) -> None:
    assert chinese(words) == value


@pytest.mark.parametrize(
    "words", ["", "点", "八点", "点五", "甲", "一甲", "八点十", "八点五十", "八点万", "八点五点六", "5", "百分"]
)
def test_what_is_no_chinese_numeral(words: str) -> None:
    assert chinese(words) is None


@given(st.integers(0, 10**15), st.integers(0, 4), st.sampled_from(sorted(set(MAGNITUDES.values()))))
def test_arabic_with_thousands_and_magnitude(number: int, places: int, power: int) -> None:
    digits = f"{number // 10**places:,}" + (f".{number % 10**places:0{places}d}" if places else "")
    assert arabic(digits, power) == float(f"{number}e{power - places}")
    assert decimals(digits) == places


def test_products_have_no_binary_noise() -> None:
    assert arabic("1.13", 8) == 113_000_000
    assert arabic("1.1", 4) == 11_000
    assert arabic("2556.8", 8) == 255_680_000_000
    assert arabic("1，234.5", 4) == 12_345_000
