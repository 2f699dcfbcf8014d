"""The one font that stands in for every font that a PDF names and does not hold.

Belongs here: making that font, and giving it to the PDF library. Does not belong here: reading pages (``pdf``).

The library would look for such fonts on the machine. What it finds decides how large signs are, and a sign that none
of them draws may be lost from the text (17 of a report's 22,357 on a machine without Chinese fonts). Here every machine
gives the same: each sign is a box, as wide as the document says.
"""

import ctypes
import re
import struct
from functools import cache
from typing import Any

from pypdfium2 import raw

#: Glyphs of the font, one a code point of the basic plane; units of a square; the box's sides, rather inside it, so
#: that a narrow sign's box stays within the width that the document gives it.
_GLYPHS, _UNITS = 65535, 1000
_LEFT, _BOTTOM, _RIGHT, _TOP = 50, -120, 250, 880
_SIMPLE_POINT = 0x01
#: The fonts that the library has itself: documents need not say how wide their signs are.
_OWN = re.compile(r"(?:Helvetica|Times|Courier)(?:-\w+)?|Symbol|ZapfDingbats")


def use() -> None:
    """Let the library take this font wherever a document holds none; for this process, from now on."""
    raw.FPDF_SetSystemFontInfo(ctypes.byref(_provider()))


@cache
def font() -> bytes:
    """A TrueType font in which each code point of the basic plane is its own glyph, and each glyph the same box."""
    corners = ((_LEFT, _BOTTOM), (_LEFT, _TOP), (_RIGHT, _TOP), (_RIGHT, _BOTTOM))
    steps = [tuple(here - there for here, there in zip(one, other, strict=True)) for one, other in _pairs(corners)]
    glyph = struct.pack(">hhhhhHH4B", 1, _LEFT, _BOTTOM, _RIGHT, _TOP, 3, 0, *[_SIMPLE_POINT] * 4)
    glyph += struct.pack(">8h", *(x for x, _ in steps), *(y for _, y in steps))
    size = len(glyph)
    groups = struct.pack(">HHIIIIII", 12, 0, 28, 0, 1, 1, _GLYPHS - 1, 1)
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 10, 12) + groups,
        b"glyf": glyph * _GLYPHS,
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _UNITS, 0, 0),
            *(_LEFT, _BOTTOM, _RIGHT, _TOP, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, _TOP, _BOTTOM, 0, _UNITS, 0, 0, _RIGHT, 1, *[0] * 7, 1),
        b"hmtx": struct.pack(">Hh", _UNITS, _LEFT) + struct.pack(">h", _LEFT) * (_GLYPHS - 1),
        b"loca": struct.pack(f">{_GLYPHS + 1}I", *range(0, size * (_GLYPHS + 1), size)),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, _GLYPHS, 4, 1, 0, 0, 1, *[0] * 8),
    }
    return _file(tables)


def _pairs(corners: tuple[tuple[int, int], ...]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return list(zip(corners, ((0, 0), *corners), strict=False))


def _file(tables: dict[bytes, bytes]) -> bytes:
    """A font file of these tables, in the order of their names."""
    head = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64)
    body = b""
    for name, table in tables.items():
        at = 12 + 16 * len(tables) + len(body)
        head += struct.pack(">4sIII", name, 0, at, len(table))
        body += table + b"\0" * (-len(table) % 4)
    return head + body


@cache
def _provider() -> Any:
    """What the library asks for fonts of the machine; kept, since the library keeps only its address."""
    types = dict(raw.FPDF_SYSFONTINFO._fields_)

    def data(_this: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
        # Table 0 is the whole file; the one other that is asked for is that of collections.
        if table:
            return 0
        if buffer and size >= len(font()):
            ctypes.memmove(buffer, font(), len(font()))
        return len(font())

    def chosen(_this: Any, _weight: int, _italic: int, _charset: int, _pitch: int, face: Any, _exact: Any) -> int:
        name = ctypes.string_at(face).decode("latin-1") if face else ""
        return 0 if _OWN.fullmatch(name) else 1

    return raw.FPDF_SYSFONTINFO(
        version=1,
        EnumFonts=types["EnumFonts"](lambda *_: None),
        MapFont=types["MapFont"](chosen),
        GetFont=types["GetFont"](lambda *_: 0),
        GetFontData=types["GetFontData"](data),
        GetFaceName=types["GetFaceName"](lambda *_: 0),
        GetFontCharset=types["GetFontCharset"](lambda *_: 1),
        DeleteFont=types["DeleteFont"](lambda *_: None),
    )
