"""Values of Arabic and Chinese numerals.

Belongs here: how digits and magnitude words make a number. Does not belong here: units, or what is counted.
"""

from functools import lru_cache

#: The signs of Chinese numerals as the inside of a set in a pattern, and those that can stand behind 点.
SIGNS = "〇零一二三四五六七八九十百千万亿两廿卅"
DIGIT_SIGNS = "〇零一二三四五六七八九"
#: A year, in digits or in Chinese, as part of a pattern.
YEAR = rf"(?:(?:19|20)\d\d|[一二][{DIGIT_SIGNS}]{{3}})"
#: A longer numeral is none: its value means nothing, and takes long to work out.
_LONGEST = 32

_DIGITS = {
    sign: value
    for value, signs in enumerate(["〇零", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"])
    for sign in signs
}
_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "廿": 20, "卅": 30}

#: Magnitude words of one sign that multiply all that stands before them (三千|万).
LARGE = frozenset("万亿")
#: Powers of ten of the magnitude words that may follow a number.
MAGNITUDES: dict[str, int] = {
    "": 0, "十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "个亿": 8, "十亿": 9,
    "百亿": 10, "千亿": 11, "万亿": 12, "亿万": 12, "十万亿": 13, "百万亿": 14,
    "亿亿": 16, "十亿亿": 17, "百亿亿": 18, "千亿亿": 19, "万亿亿": 20,
}  # fmt: skip

#: What may stand behind a fraction (一点五|万亿); 十 is none of it (九点|三十分).
MAGNITUDE_SIGNS = "百千万亿"


def arabic(digits: str, power: int = 0) -> float:
    """The value of ``digits`` (``1,234.5``) times ten to the ``power``, without binary noise of the product."""
    if "," in digits or "，" in digits:
        digits = digits.replace(",", "").replace("，", "")
    return float(f"{digits}e{power}") if power else float(digits)


def decimals(digits: str) -> int:
    """How many decimals are printed (SDMX DECIMALS)."""
    return len(digits.partition(".")[2]) if "." in digits else 0


@lru_cache(maxsize=4096)
def chinese(words: str) -> float | None:
    """The value of a Chinese numeral (``一百二十万``, ``八点五``, ``一点五亿``, ``二〇三五``); None where it is none.

    A magnitude word that stands alone counts once (``百万`` is 1,000,000), as people say it.
    """
    if len(words) > _LONGEST:
        return None
    whole, point, fraction = words.partition("点")
    value = _chinese_whole(whole)
    if value is None or not point:
        return value
    digits = fraction.rstrip(MAGNITUDE_SIGNS)
    power = MAGNITUDES.get(fraction[len(digits) :])
    if not digits or power is None or any(sign not in _DIGITS for sign in digits):
        return None
    return float(f"{int(value)}.{''.join(str(_DIGITS[sign]) for sign in digits)}e{power}")


def _chinese_whole(words: str) -> float | None:
    if not words:
        return None
    if all(sign in _DIGITS for sign in words):
        return float("".join(str(_DIGITS[sign]) for sign in words)) if len(words) < 16 else None
    high = 0  # whole 亿
    low = 0  # whole 万 below the next 亿
    section = 0  # below the next 万
    digit: int | None = None
    for sign in words:
        if sign in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[sign]
        elif sign in _TENS:
            ten = _TENS[sign]
            section += ten if ten in (20, 30) else (1 if digit is None else digit or 1) * ten
            digit = None
        elif sign == "万":
            section += digit or 0
            low = (low + section or 1) * 10**4  # 一万二千|万
            section, digit = 0, None
        elif sign == "亿":
            section += digit or 0
            high = (high + low + section or 1) * 10**8
            low, section, digit = 0, 0, None
        else:
            return None
    return float(high + low + section + (digit or 0))


def either(words: str) -> float | None:
    """The value of a numeral in digits or in Chinese (``3``, ``三``); None where it is neither."""
    return arabic(words) if words[0].isdigit() and words[0].isascii() else chinese(words)


def small(words: str) -> int:
    """The value of a small whole numeral, or of a year, in digits or in Chinese (``10``, ``十``, ``二〇二五``)."""
    return int(words) if words.isascii() else int(chinese(words) or 0)
