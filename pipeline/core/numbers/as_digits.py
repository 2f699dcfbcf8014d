"""Numbers as digits alone: what is said around a number does not depend on how the number is written.

Belongs here: a text whose Chinese numerals, and commas between thousands, stand in digits of other scripts, sign for
sign, and the way back. Does not belong here: which numerals are statistics (chinese.py, scope.py), what they are worth
(numerals.py).
"""

import re
from collections.abc import Iterable

from pipeline.core.tokens import Quantity, Token

_NUMERALS = "零一二三四五六七八九〇两十百千点分之廿卅,，"
#: One digit of Devanagari, Bengali or Gurmukhi for each sign: digits for every pattern, and still told apart.
_DIGITS = "".join(chr(first + n) for first in (0x0966, 0x09E6, 0x0A66) for n in range(10))[: len(_NUMERALS)]
_TO_DIGITS = str.maketrans(_NUMERALS, _DIGITS)
_TO_NUMERALS = str.maketrans(_DIGITS, _NUMERALS)
#: Commas between the digits of a number; and the one of them that parts clauses elsewhere, by itself: a pattern of one
#: sign is looked for nine times as fast.
_COMMA = re.compile(r"[,，](?<=\d.)(?=\d)")
_WIDE_COMMA = re.compile(r"，(?<=\d，)(?=\d)")
_DIGIT = re.compile(f"[{_DIGITS}]")
#: What else is written in Chinese numerals is a kind of number of its own (翻一番, 三分之一, 上亿).
_NUMBERS = frozenset(("amount", "magnitude", "bare"))
#: Tenths are written with these, behind a numeral (三成半).
_TENTHS = "成半"


def as_digits(text: str, numbers: Iterable[Quantity]) -> str:
    """``text`` with the Chinese numerals of ``numbers`` as digits, each in its place; 万 and 亿 stay.

    >>> as_digits("公路九十公里", [Quantity(2, 6, 4, 90.0, None, "公里", "amount", chinese=True)])[4:]
    '公里'
    """
    pieces, done = list[str](), 0
    for q in numbers:
        if (
            q.chinese
            and q.kind in _NUMBERS
            and text[q.number_end - 1] not in _TENTHS
            and text[q.end - 1] not in _TENTHS
        ):
            pieces += (text[done : q.start], text[q.start : q.number_end].translate(_TO_DIGITS))
            done = q.number_end
    return "".join((*pieces, text[done:])) if pieces else text


def with_thousands_joined(text: str, tokens: Iterable[Token]) -> str:
    """``text`` with the commas between the thousands of its numbers, which ``tokens`` are, as digits.

    >>> with_thousands_joined("计划1,200公里，3条", [Quantity(2, 9, 7, 1200.0, None, "公里", "amount")])[7:]
    '公里，3条'
    """
    if "," not in text and _WIDE_COMMA.search(text) is None:
        return text
    pieces, done = list[str](), 0
    for token in tokens:
        for comma in _COMMA.finditer(text, max(token.start, done), token.end):
            pieces += (text[done : comma.start()], comma[0].translate(_TO_DIGITS))
            done = comma.end()
    return "".join((*pieces, text[done:]))


def as_written(words: str) -> str:
    """``words`` of a text that these functions made, as they are written."""
    return words if words.isascii() or _DIGIT.search(words) is None else words.translate(_TO_NUMERALS)
