"""From a file's bytes to the text that all offsets count in, whatever its format.

Belongs here: which format a file has, which module reads it, and what to do with the formats that none reads.
Does not belong here: any format itself. Plain text is read at once; the others in a process of their own, so that
their parsers cost plain text nothing, not even an import.
"""

import re
import unicodedata
from pathlib import PurePosixPath

from pipeline.ingest import isolated
from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.files import IngestError

#: Formats that are read, by the module that reads each (plain text needs none).
_MODULES = {
    ".txt": "",
    ".md": "markdown",
    ".html": "webpage",
    ".htm": "webpage",
    ".shtml": "webpage",
    ".xhtml": "webpage",
    ".markdown": "markdown",
    ".mht": "mht",
    ".mhtml": "mht",
    ".docx": "docx",
    ".pdf": "pdf",
}
SUFFIXES = tuple(_MODULES)
#: Formats that are not read, with what to do.
_ADVICE = {
    **dict.fromkeys((".doc", ".wps", ".rtf", ".odt", ".dotx", ".docm"), "请用 Word 或 WPS 打开，另存为 .docx"),
    **dict.fromkeys((".csv", ".xlsx"), "统计数字请放入 data/raw/statistics"),
    ".xls": "统计数字请另存为 .xlsx 或 CSV，放入 data/raw/statistics",
    **dict.fromkeys((".ofd", ".ceb", ".caj"), "请用阅读器打开，另存为带文字的 .pdf，或复制全文存为 .txt"),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz"), "请解压后放入里面的报告文件"),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp"),
        "这是图片，请先用文字识别（OCR）软件转成文字，核对数字后存为 .txt",
    ),
}
#: How a file begins tells more than its name: many pages are saved as .doc or .txt.
_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PAGE = re.compile(
    rb"[\s\0\xef\xbb\xbf\xff\xfe]*(?:<\0?\?xml[^>]{0,200}>\s*)?"
    rb"<\0?(?:!\0?d\0?o\0?c\0?t\0?y\0?p\0?e|h\0?t\0?m\0?l)",
    re.IGNORECASE,
)
_MHT = re.compile(
    rb"(?:[A-Za-z-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,12}?Content-Type:\s*multipart/related", re.IGNORECASE
)
#: Signs that fonts of PDF give for the common ones: they look the same and are others.
_RADICALS = dict(
    zip(
        map(ord, "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰"),
        "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
_RADICALS.update((code, unicodedata.normalize("NFKC", chr(code))) for code in range(0x2F00, 0x2FD6))
_NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def text_of(name: str, content: bytes) -> tuple[str, str]:
    """The text that all offsets count in, and the encoding it was in, of a file called ``name``.

    The encoding of a document is its format (``docx``, ``pdf``). Raises IngestError where the format is unknown, the
    bytes are no text or no whole document, there is no text, or more than a report can have.
    """
    module = _module_of(name, content)
    if not module:
        try:
            text, encoding = decode(content)
        except UndecodableError as error:
            raise IngestError(
                name, "undecodable", "无法识别文字编码，请另存为 UTF-8 文本", place=error.place
            ) from error
    else:
        try:
            text, encoding = isolated.call(module, content)
        except isolated.UnreadableError as error:
            raise IngestError(name, error.reason, error.advice, place=error.place) from error
        text = _NO_TEXT.sub("", unicodedata.normalize("NFC", text.translate(_RADICALS)))
    if len(text) > isolated.MAX_CHARACTERS:
        raise IngestError(name, "too large", isolated.TOO_LARGE)
    if not text.strip():
        raise IngestError(name, "empty", "文件里没有文字，请放入报告全文")
    return text, encoding


def _module_of(name: str, content: bytes) -> str:
    """The module that reads the file, by its first bytes, else its name; empty for plain text."""
    if content.startswith((_OLE, _RTF)):
        raise IngestError(name, "unsupported", _ADVICE[".xls" if name.lower().endswith(".xls") else ".doc"])
    if _PDF in content[:1024]:
        return "pdf"
    if content.startswith(_ZIP) and b"word/" in content:
        return "docx"
    if _PAGE.match(content):
        return "webpage"
    if _MHT.match(content):
        return "mht"
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in _MODULES:
        readable = "、".join(SUFFIXES)
        raise IngestError(name, "unsupported", _ADVICE.get(suffix, f"暂不支持此格式，请另存为其中之一：{readable}"))
    return _MODULES[suffix]
