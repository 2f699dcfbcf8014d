"""The signs of the normal form, and those that mean the same: full-width and half-width ones, traditional characters.

Belongs here: which one sign stands for another, wherever it stands. Does not belong here: signs whose meaning the
words around them tell, blanks and line breaks (text.py).
"""

import re

from pipeline.core.lexicon.traditional import TRADITIONAL
from pipeline.core.patterns import replaced

_FULL_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}
#: Signs that keep their full-width form, because the grammar reads them as Chinese punctuation.
_KEPT = {ord(sign): ord(sign) for sign in "，；：？！"}
#: The sign that stands in the normal form, and those that mean the same.
_SAME: dict[str, str] = {
    "—": "―─–",
    "-": "‐－﹣−",
    "~": "～〜∼",
    "：": "︰∶﹕",
    "、": "﹑､",
    "%": "﹪٪℅",
    "，": "﹐",
    "。": "｡",
    "；": ";",
    "？": "?",
    "！": "!",
    "“": "「『〝",
    "”": "」』〞",
    '"': "＂",
    "·": "•‧・",
    "[": "〔【",
    "]": "〕】",
    "〇": "○ΟО",
    "吨": "砘",  # a roller: in these texts a ton misspelt
    " ": "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\xad",
    "\n": "\r",
}
_OTHER = {ord(other): sign for sign, others in _SAME.items() for other in others}
#: One look-up a character, however long the table: traditional characters cost simplified texts nothing.
_TABLE: dict[int, int | str] = {**TRADITIONAL, **_FULL_WIDTH, **_KEPT, **_OTHER}
_NEW = {chr(sign): new if isinstance(new, str) else chr(new) for sign, new in _TABLE.items()}
_CHANGED = re.compile(f"[{re.escape(''.join(sign for sign, new in _NEW.items() if sign != new))}]")
#: Where one sign in so many is another in the normal form, a look-up of every sign is faster than a search for those:
#: the beginning of a text tells.
_FEW, _SAMPLE = 20, 1000


def with_normal_signs(text: str) -> str:
    """``text`` with one sign a meaning, each in its place."""
    sample = min(len(text), _SAMPLE)
    if len(_CHANGED.findall(text, 0, sample)) * _FEW > sample:
        return text.translate(_TABLE)
    return replaced(_CHANGED, _NEW, text)
