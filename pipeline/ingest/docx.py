"""Word documents: the words of their paragraphs, as they are shown.

Belongs here: paragraphs, tables, automatic numbers, and what is hidden or deleted. Does not belong here: what the
text says. Headers, footers, notes and comments are parts of their own in the file, and are not read.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence

from lxml import etree

from pipeline.ingest.furniture import NOTE
from pipeline.ingest.isolated import UnreadableError, too_large

#: Bytes that a part of the file may have when it is unpacked.
MAX_PART = 100 * 2**20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: Elements whose words are not shown: deleted, moved away, instructions of fields, phonetic guides, a second form.
_NOT_SHOWN = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}rt", _FALLBACK))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_STRICT_MATH = "http://purl.oclc.org/ooxml/officeDocument/math"
_MAIN = re.compile(
    rb'(?:Type="[^"]*/officeDocument"[^>]*Target="/?([^"]+)"|Target="/?([^"]+)"[^>]*Type="[^"]*/officeDocument")'
)
_SIGNS = {f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-", f"{_W}br": "\n", f"{_W}cr": "\n"}
#: Properties of a run whose words do not count as the text's.
_WITHDRAWN = ("vanish", "strike", "dstrike")
_OFF = ("0", "false", "off")
_CHINESE = "零一二三四五六七八九"


def read(content: bytes) -> tuple[str, str]:
    """The document's text. Raises UnreadableError where ``content`` is no whole document."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            document = _part(archive, _main(archive, names))
            numbers, styles = (
                _part(archive, name) if name in names else None for name in ("word/numbering.xml", "word/styles.xml")
            )
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError, etree.XMLSyntaxError) as error:
        advice = "不是完整的 Word 文档（可能已加密或损坏），请用 Word 或 WPS 打开，另存为不加密的 .docx"
        raise UnreadableError("damaged", advice) from error
    return "".join(f"{line}\n" for line in _lines(document, _Numbers(numbers, styles)) if line.strip()), "docx"


def _main(archive: zipfile.ZipFile, names: Sequence[str]) -> str:
    """The name of the part that holds the text: nearly always the usual one."""
    usual = "word/document.xml"
    if usual in names or "_rels/.rels" not in names:
        return usual
    with archive.open("_rels/.rels") as file:
        found = _MAIN.search(file.read(MAX_PART))
    return (found[1] or found[2]).decode() if found else usual


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element:
    with archive.open(name) as file:
        # What the archive says of its parts' sizes may be wrong.
        markup = file.read(MAX_PART + 1)
    if len(markup) > MAX_PART:
        too_large(name)
    for strict, usual in ((_STRICT, _W), (_STRICT_MATH, _MATH)):
        markup = markup.replace(strict.encode(), usual[1:-1].encode())
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    return etree.fromstring(markup, parser)


def _lines(document: etree._Element, numbers: "_Numbers") -> Iterator[str]:
    """The lines of the document: a paragraph each, and a row of a table each where its cells are short."""
    row: etree._Element | None = None
    cells: list[str] = []
    paragraphs: list[list[str]] = []
    carried = ""
    for event, element in _shown(document):
        tag = element.tag
        if event == "start":
            if tag == f"{_W}tr" and row is None and _has_figures(element):
                row, cells = element, []
            elif tag == f"{_W}tc":
                cells.append("")
            elif tag == f"{_W}p":
                number = numbers.of(element)
                paragraphs.append([carried or number])
                carried = ""
        elif tag == f"{_W}p" and _goes_on(element):
            carried = "".join(paragraphs.pop())
        elif element is row:
            row = None
            yield "\u2003".join(cells).strip()
        elif tag == f"{_W}p" and row is not None:
            cells[-1] += "".join(paragraphs.pop()).replace("\n", " ").strip()
        elif tag == f"{_W}p":
            yield from (line.strip(" \t\u3000") for line in "".join(paragraphs.pop()).split("\n"))
        elif paragraphs:
            paragraphs[-1].append(_said(element))
    yield carried


def _goes_on(paragraph: etree._Element) -> bool:
    """Whether the end of a paragraph is deleted or moved away: its words go on in the next one."""
    mark = paragraph.find(f"{_W}pPr/{_W}rPr")
    return mark is not None and any(mark.find(f"{_W}{name}") is not None for name in ("del", "moveFrom"))


def _shown(document: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The beginnings and ends of the elements that are shown."""
    passed_over: set[etree._Element] = set()
    walk = etree.iterwalk(document, events=("start", "end"))
    for event, element in walk:
        if event == "end" and element in passed_over:
            passed_over.remove(element)
            continue
        if event == "start" and (element.tag in _NOT_SHOWN or _is_passed_over(element) or _is_contents(element)):
            walk.skip_subtree()
            passed_over.add(element)
            continue
        yield event, element


def _said(element: etree._Element) -> str:
    """What an element of a run says by itself."""
    if element.tag in (f"{_W}t", f"{_MATH}t"):
        return element.text or ""
    parent = element.getparent()
    return _SIGNS.get(element.tag, "") if parent is not None and parent.tag == f"{_W}r" else ""


def _has_figures(row: etree._Element) -> bool:
    """Whether the cells of a row are short and hold no tables."""
    cells = row.findall(f"{_W}tc")
    words = ["".join(one.text or "" for one in cell.iter(f"{_W}t")) for cell in cells]
    return len(cells) > 1 and next(row.iter(f"{_W}tbl"), None) is None and all(len(one) <= 60 for one in words)


def _is_passed_over(element: etree._Element) -> bool:
    """Whether it is a run that is hidden or struck out, a raised number that only points to a note, a deleted row."""
    if element.tag == f"{_W}tr":
        return element.find(f"{_W}trPr/{_W}del") is not None
    if element.tag != f"{_W}r":
        return False
    for name in _WITHDRAWN:
        found = element.find(f"{_W}rPr/{_W}{name}")
        if found is not None and found.get(f"{_W}val", "1") not in _OFF:
            return True
    raised = element.find(f"{_W}rPr/{_W}vertAlign")
    if raised is None or raised.get(f"{_W}val") != "superscript":
        return False
    before = element.getprevious()
    lead = "".join(one.text or "" for one in before.iter(f"{_W}t")) if before is not None else ""
    words = "".join(one.text or "" for one in element.iter(f"{_W}t"))
    return NOTE.fullmatch(words) is not None and not re.search("[A-Za-z]$", lead)


def _is_contents(element: etree._Element) -> bool:
    """Whether it is a line of a table of contents, with its page number."""
    if element.tag != f"{_W}p":
        return False
    return any((one.get(f"{_W}anchor") or "").startswith("_Toc") for one in element.iter(f"{_W}hyperlink"))


class _Numbers:
    """Automatic numbers of paragraphs (``一、``, ``（二）``), which are in no paragraph's words."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._abstract: dict[str, str] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is None:
            return
        for abstract in numbering.iter(f"{_W}abstractNum"):
            for level in abstract.iter(f"{_W}lvl"):
                at = (_value(abstract, "abstractNumId"), int(_value(level, "ilvl") or 0))
                start = _child(level, "start")
                self._levels[at] = (
                    _child(level, "numFmt"),
                    _child(level, "lvlText"),
                    int(start) if start.isdigit() else 1,
                )
        for number in numbering.iter(f"{_W}num"):
            self._abstract[_value(number, "numId")] = _child(number, "abstractNumId")
        for style in styles.iter(f"{_W}style") if styles is not None else ():
            if (found := _numbered(style.find(f"{_W}pPr"))) is not None:
                self._styles[_value(style, "styleId")] = found

    def of(self, paragraph: etree._Element) -> str:
        """The number that stands before the words of ``paragraph``; counts it."""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return ""
        number, level = _numbered(properties) or self._styles.get(_child(properties, "pStyle"), ("", 0))
        abstract = self._abstract.get(number, "")
        if (abstract, level) not in self._levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[level] = counts.get(level, self._levels[abstract, level][2] - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]

        if self._levels[abstract, level][0] in ("bullet", "none"):
            return ""

        def put(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form, _, start = self._levels.get((abstract, at), ("decimal", "", 1))
            return _written(counts.get(at, start), form)

        return re.sub(r"%(\d)", put, self._levels[abstract, level][1])


def _numbered(properties: etree._Element | None) -> tuple[str, int] | None:
    number = properties.find(f"{_W}numPr") if properties is not None else None
    if number is None or not _child(number, "numId"):
        return None
    level = _child(number, "ilvl")
    return _child(number, "numId"), int(level) if level.isdigit() else 0


def _written(number: int, form: str) -> str:
    """``number`` in the form that Word names: Chinese forms in characters, others as digits."""
    if not (form.startswith(("chinese", "japanese", "ideograph", "taiwanese")) and 0 < number < 100):
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _CHINESE[tens]) + ("十" if tens else "") + (_CHINESE[ones] if ones else "")


def _child(element: etree._Element, name: str) -> str:
    found = element.find(f"{_W}{name}")
    return _value(found, "val") if found is not None else ""


def _value(element: etree._Element, name: str) -> str:
    return element.get(f"{_W}{name}") or ""
