"""PDF with text: the signs of its pages, and telling scans and garbled fonts.

Belongs here: what the PDF library gives, and which files are refused. Does not belong here: putting paragraphs together
again (``layout``); reading signs from images; what the text says.
"""

from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from pipeline.ingest import layout, standin
from pipeline.ingest.decode import likelihood
from pipeline.ingest.isolated import UnreadableError, too_large

#: Pages that a file may have; the longest work reports have some 60.
MAX_PAGES = 600
#: A page with fewer signs says nothing; one that is an image may have a stamp or a page number besides.
_LEAST, _LEAST_BESIDE_IMAGE = 10, 50
#: Images that cover this share of a page are the page.
_IMAGE_SHARE = 0.5
#: The share of signs without meaning that makes a page garbled, and of private signs (among them bullets).
_UNKNOWN_SHARE, _PRIVATE_SHARE = 0.002, 0.02
#: Below this share of Chinese characters among letters, and of frequent ones among these, the fonts tell wrong signs.
_CHINESE_SHARE, _FREQUENT_SHARE = 0.3, 0.2
_SCANNED = "是扫描件，没有文字层：请先用文字识别（OCR）软件转成文字，核对数字后存为 .txt 或 .docx 再放入"
_GARBLED = "的文字是乱码（字体没有编码表）：请改用网页版或 Word 版，或经文字识别（OCR）核对数字后的文本"


class _Page(NamedTuple):
    signs: list[layout.Sign]
    size: tuple[float, float]
    is_image: bool
    is_garbled: bool


def read(content: bytes) -> tuple[str, str]:
    """The document's text. Raises UnreadableError for scans, garbled fonts, locked and damaged files."""
    standin.use()
    try:
        document = pypdfium2.PdfDocument(content)
        if len(document) > MAX_PAGES:
            too_large(f"{len(document)} pages")
        pages = [_page(document[number]) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("locked", "文件设有密码，请解除密码后另存再放入") from error
        raise UnreadableError("damaged", "不是完整的 PDF，请重新下载") from error
    _check(pages)
    paragraphs = layout.paragraphs([layout.lines(page.signs) for page in pages])
    return "".join(f"{paragraph}\n" for paragraph in paragraphs), "pdf"


def _page(page: pypdfium2.PdfPage) -> _Page:
    text = page.get_textpage()
    signs = []
    turned = []
    unknown = private = 0
    box = raw.FS_RECTF()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (10, 13):
            continue
        wrong = code in (0, 0xFFFD, 0xFFFE, 0xFFFF) or raw.FPDFText_HasUnicodeMapError(text, index) == 1
        unknown += wrong
        private += 0xE000 <= code < 0xF900
        raw.FPDFText_GetLooseCharBox(text, index, box)
        signs.append(layout.Sign("\ufffd" if wrong else chr(code), box.left, box.right, box.bottom, box.top))
        turned.append(0.2 < raw.FPDFText_GetCharAngle(text, index) < 6.0)
    if 0 < sum(turned) < len(signs) / 2:
        # A slanting mark across the page is none of its text.
        signs = [sign for sign, aslant in zip(signs, turned, strict=True) if not aslant]
    size = page.get_size()
    garbled = _is_garbled([sign.text for sign in signs if not sign.text.isspace()], unknown, private)
    return _Page(signs, size, _image_area(page) > _IMAGE_SHARE * size[0] * size[1], garbled)


def _image_area(page: pypdfium2.PdfPage) -> float:
    """The area of the page's images together: scans may be stored in strips."""
    area = 0.0
    for image in page.get_objects((raw.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        left, bottom, right, top = image.get_bounds()
        area += (right - left) * (top - bottom)
    return area


def _is_garbled(signs: Sequence[str], unknown: int, private: int) -> bool:
    count = len(signs)
    if unknown > max(1, _UNKNOWN_SHARE * count) or private > max(5, _PRIVATE_SHARE * count):
        return True
    letters = [sign for sign in signs if sign.isalpha()]
    chinese = [sign for sign in letters if "\u2e80" <= sign <= "\u9fff"]
    if len(letters) < 200:
        return False
    return len(chinese) < _CHINESE_SHARE * len(letters) or likelihood("".join(chinese)) < _FREQUENT_SHARE


def _check(pages: Sequence[_Page]) -> None:
    """Refuse a document of which a part would be missing or wrong."""
    counts = [sum(not sign.text.isspace() for sign in page.signs) for page in pages]
    garbled = [number for number, page in enumerate(pages, 1) if page.is_garbled]
    if garbled:
        # One reason for both: signs without meaning are no more text than a picture is.
        raise UnreadableError("scanned", f"{_numbers(garbled)}{_GARBLED}", f"pages {_listed(garbled)}")
    images = [
        number
        for number, (page, count) in enumerate(zip(pages, counts, strict=True), 1)
        if page.is_image and count < _LEAST_BESIDE_IMAGE
    ]
    empty = sum(count < _LEAST for count in counts)
    # The covers may be pictures.
    if empty * 2 > len(pages) or set(images) - {1, len(pages)}:
        scanned = images or [number for number, count in enumerate(counts, 1) if count < _LEAST]
        raise UnreadableError("scanned", f"{_numbers(scanned)}{_SCANNED}", f"pages {_listed(scanned)}")


def _numbers(pages: Sequence[int]) -> str:
    return f"第 {_listed(pages)} 页"


def _listed(pages: Sequence[int]) -> str:
    return ", ".join(map(str, pages[:10])) + (" …" if len(pages) > 10 else "")
