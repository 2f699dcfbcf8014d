"""From bytes to text, whatever the encoding.

Belongs here: byte order marks, encodings, telling text from something else.
Does not belong here: any change of the text. What is decoded here is what all offsets count in.
"""

import codecs
import re
from collections.abc import Sequence

#: Frequent characters of Chinese texts, simplified and traditional: what a right decoding is full of.
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得"
    "经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事"
    "平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题"
    "党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被"
    "干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更"
    "单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界"
    "亿市县镇乡村市长府委省今和新城镇企业投资增长完成实施推进加快项目"
    "這個為國時來們動產種從義數進實業後與關線結問無報過對發機會電體長東車門開間萬億縣鎮鄉設計劃區強經濟農歲學"
)

#: Signs that no text has: decoding went wrong, or it is some other kind of file.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\x80\ud800-\udfff\ufffe\uffff]")
_PUNCTUATION = frozenset("\u3000、。〈〉《》「」『』【】〔〕！（），．：；？％～")
#: Below this share of frequent characters a decoding is wrong (a right one has 0.5 to 0.8, a wrong one below 0.1).
_LEAST = 0.2
#: The same where zero bytes alone speak for UTF-16: any file of another kind has them.
_LEAST_UNMARKED = 0.4


class UndecodableError(ValueError):
    """Bytes that are no text in any known encoding; ``place`` is the first byte that does not fit."""

    def __init__(self, place: str) -> None:
        super().__init__(f"no known encoding fits ({place})")
        self.place = place


def decode(content: bytes) -> tuple[str, str]:
    """The text of ``content`` and the encoding it was in, as Python names it.

    Tried in order: a byte order mark, UTF-16 without one, UTF-8, then GB 18030 (of which GB2312 and GBK are parts)
    or Big5, whichever yields more frequent characters. A byte order mark is not part of the text; all else is kept,
    line ends included. Raises UndecodableError for what is no text.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return _strict(content[len(mark) :], "utf-8" if encoding == "utf-8-sig" else encoding), encoding
    if b"\0" in content:
        text, encoding = _likeliest(content, ("utf-16-le", "utf-16-be"), _LEAST_UNMARKED)
        if not encoding:
            raise UndecodableError(f"byte {content.index(0)}")
        return text, encoding
    try:
        return _strict(content, "utf-8"), "utf-8"
    except UndecodableError as error:
        first = error
    text, encoding = _likeliest(content, ("gb18030", "big5", "big5hkscs"), _LEAST)
    if not encoding:
        raise first
    return text, encoding


def _likeliest(content: bytes, encodings: Sequence[str], least: float) -> tuple[str, str]:
    """The decoding with the most frequent characters, and its encoding; empty where none has ``least`` of them."""
    found = (least, "", "")
    for encoding in encodings:
        try:
            text = _strict(content, encoding)
        except UndecodableError:
            continue
        if (likely := likelihood(text)) > found[0]:
            found = (likely, text, encoding)
    return found[1:]


def likelihood(text: str) -> float:
    """The share of frequent characters among those that are not ASCII or punctuation; low where they are wrong ones."""
    telling = [sign for sign in text if sign > "\u2fff" and sign not in _PUNCTUATION]
    return sum(sign in _FREQUENT for sign in telling) / len(telling) if telling else 0.0


def _strict(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"byte {error.start}") from error
    if odd := _NO_TEXT.search(text):
        raise UndecodableError(f"character {odd.start()}")
    return text
