"""Web pages: the lines of the page's own text, without what surrounds it.

Belongs here: HTML as it is met, from content systems, Word, WeChat and hand. Does not belong here: what the text says.

The way: damaged markup to a tree; what nobody sees or nobody reads as text is taken out; the rest is cut into lines
at block elements and ``br`` (never at inline elements, which part numbers from units in pages made with Word); then
the innermost element that holds practically all running text is the page's own text.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.furniture import NOTE, is_furniture, is_named_as_furniture, trimmed
from pipeline.ingest.isolated import UnreadableError, too_large

#: Elements whose content is no text of the page.
_NO_TEXT = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "canvas", "object", "embed", "applet", "audio",
    "video", "map", "iframe", "frame", "frameset", "select", "option", "button", "textarea", "input", "label",
    "datalist", "rt", "rp", "del", "s", "strike",
))  # fmt: skip
_FURNITURE = frozenset(("nav", "footer", "aside", "header", "menu", "dialog"))
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)"
    r"|font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|%)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_HIDDEN_NAMES = frozenset(("hidden", "hide", "d-none", "sr-only", "visually-hidden"))
#: Containers of the text in content systems: used where they hold practically all of it.
_KNOWN = re.compile(
    r"UCAP-CONTENT|TRS_(?:Editor|UEDITOR)|zoom|contentText|js_content|rich_media_content"
    r"|article-?(?:body|content|con)"
    r"|(?:news|main|text|pages?)_?-?content|content-?(?:body|main|txt)|Custom_UnionStyle|vsb_content\w*",
    re.IGNORECASE,
)
#: What says that a page is one of several: the call of a content system, and a link to the next part by its number.
_PARTS = re.compile(r"createPageHTML\(\s*['\"]?(\d+)")
_NEXT = re.compile(r"\W*(?:下一?|后一?)页\W*")
_NUMBERED = re.compile(r"[-_]\d{1,2}\.(?:s?html?|aspx?|jsp|php)$|[?&;](?:page\w*|p|pn)=\d{1,2}\b", re.IGNORECASE)
_IN_PARTS = "这是分页网页中的一页：请改用“全文显示”或打印版页面，或把各页正文依次合并存为一个 .txt 再放入"
_LETTER = re.compile(r"[\u3400-\u9fff]")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’—…·]")
_BLANK = " \t\u3000\xa0\u200b\ufeff"
#: Cells of a table of figures are shorter than this many letters; longer ones lay out a page.
_CELL = 60
#: An element that holds this share of the running text holds the page's text; one of content systems may hold less.
_ALL, _MOST = 0.98, 0.95
#: No piece of furniture holds the first share of a page's letters, nor all of it the second: names may mislead.
_FURNITURE_SHARE, _FURNITURE_TOTAL = 0.3, 0.5


class _Line(NamedTuple):
    text: str
    linked: int
    holder: etree._Element


def read(content: bytes) -> tuple[str, str]:
    """The page's text and the encoding it was in. Raises UnreadableError where there is none to read."""
    markup, encoding = _decoded(content)
    return text_of_page(markup), encoding


def text_of_page(markup: str) -> str:
    """The lines of the page's own text, headed by its title where the text does not begin with it.

    Raises UnreadableError for a page that says that it is only one part of the text.
    """
    root = _tree(markup)
    if root is None:
        return ""
    if _is_in_parts(markup, root):
        raise UnreadableError("in parts", _IN_PARTS)
    title = _title(root)
    _drop(root)
    lines = [line for line in _lines(root) if line.text]
    holder = _holder(root, lines)
    own = set(holder.iter())
    texts = trimmed([line.text for line in lines if line.holder in own and not _is_menu(line)])
    if title and not any(_same(title, line) for line in texts[:6]):
        texts.insert(0, title)
    return "".join(f"{text}\n" for text in texts)


def _decoded(content: bytes) -> tuple[str, str]:
    """The markup: the encoding is told by the bytes; what the page declares is wrong too often.

    A few damaged bytes are borne, since they mostly stand in the furniture.
    """
    try:
        return decode(content)
    except UndecodableError as error:
        tries = [(content.decode(name, "replace"), name) for name in ("utf-8", "gb18030", "big5hkscs")]
        text, encoding = min(tries, key=lambda one: one[0].count("\ufffd"))
        if text.count("\ufffd") * 200 > sum(sign > "\x7f" for sign in text):
            advice = "无法识别网页的文字编码，请在浏览器中打开，复制全文存为 UTF-8 文本"
            raise UnreadableError("undecodable", advice, error.place) from error
        return text, encoding


def _tree(markup: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    markup = re.sub(r"</(?:body|html)\s*>", "", markup, flags=re.IGNORECASE)
    root = etree.fromstring(re.sub(r"[\0-\x08\x0b\x0e-\x1f]", "", markup).encode("utf-8", "replace"), parser)
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        too_large()
    return root


def _is_in_parts(markup: str, root: etree._Element) -> bool:
    """Whether the text goes on, or began, on another page."""
    called = _PARTS.search(markup)
    if called and int(called[1]) > 1:
        return True
    return any(_NEXT.fullmatch(_words(one)) and _NUMBERED.search(one.get("href", "").strip()) for one in root.iter("a"))


def _title(root: etree._Element) -> str:
    """The page's headline, where it is one of a report: of ``h1``, WeChat's own, or the window's title."""
    named = [element for element in root.iter() if element.get("id") == "activity-name"]
    for element in (*named, *root.iter("h1"), *root.iter("h2"), *root.iter("title")):
        words = re.split(r"\s*[_|]|\s+[-–—]\s+", _collapsed(_words(element)).strip(_BLANK))[0]
        if ("报告" in words or "報告" in words) and len(words) <= 60:
            return words
    return ""


def _same(title: str, line: str) -> bool:
    one, other = (re.sub(r"\W", "", words) for words in (title, line))
    return one in other or (len(other) >= 6 and other in one)


def _words(element: etree._Element) -> str:
    return "".join(str(words) for words in element.itertext())


def _letters(element: etree._Element) -> int:
    return len(_LETTER.findall(_words(element)))


def _drop(root: etree._Element) -> None:
    """Take out of the tree what nobody sees, or reads as the page's text."""
    for element in [one for one in root.iter() if one.tag in _NO_TEXT or one.tag == "head"]:
        _remove(element)
    total = _letters(root)
    hidden = list(_outermost(root, _is_hidden))
    sizes = [_letters(one) for one in hidden]
    # A text that a script will show is longer than all that is seen without it.
    shown = max(sizes, default=0)
    if shown <= total - sum(sizes):
        shown = -1
    for element, size in zip(hidden, sizes, strict=True):
        if size != shown:
            _remove(element)
    total = _letters(root)
    around = {one: _letters(one) for one in _outermost(root, _looks_like_furniture)}
    around = {one: size for one, size in around.items() if size < _FURNITURE_SHARE * total}
    if sum(around.values()) < _FURNITURE_TOTAL * total:
        for element in around:
            _remove(element)
    for element in list(root.iter("sup", "a")):
        points = element.tag == "sup" or "#" in element.get("href", "")
        if points and NOTE.fullmatch(_words(element)) and not re.search(r"[A-Za-z]\s*$", _before(element)):
            _remove(element)


def _outermost(root: etree._Element, chosen: Callable[[etree._Element], bool]) -> Iterator[etree._Element]:
    """The chosen elements under ``root`` that stand in no other chosen one."""
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element is not root and element.tag != "body" and chosen(element):
            walk.skip_subtree()
            yield element


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or _HIDDEN.search(element.get("style", "")) is not None
        or not _HIDDEN_NAMES.isdisjoint(element.get("class", "").split())
    )


def _looks_like_furniture(element: etree._Element) -> bool:
    return element.tag in _FURNITURE or is_named_as_furniture(element.get("id", ""), element.get("class", ""))


def _before(element: etree._Element) -> str:
    """The words of the same parent right before ``element``."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or _words(before)
    return (parent.text or "") if parent is not None else ""


def _remove(element: etree._Element) -> None:
    """Take ``element`` out and leave the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


class _Lines:
    """Lines while they are put together from the words of inline elements."""

    def __init__(self, root: etree._Element) -> None:
        self.done: list[_Line] = []
        self.words: list[str] = []
        self.linked = 0
        self.holder = root

    def add(self, words: str | None, holder: etree._Element, *, link: bool, kept: bool) -> None:
        """Add words that stand in the block ``holder``; ``kept`` line breaks break lines."""
        if not words:
            return
        if kept and "\n" in words:
            first, *rest = words.split("\n")
            self.add(first, holder, link=link, kept=False)
            for part in rest:
                self.end()
                self.add(part, holder, link=link, kept=False)
            return
        if not self.words:
            self.holder = holder
        self.words.append(words)
        if link:
            self.linked += len(words.strip())

    def end(self) -> None:
        """End the line."""
        text = _collapsed("".join(self.words)).strip(_BLANK)
        if text:
            self.done.append(_Line(text, self.linked, self.holder))
        self.words = []
        self.linked = 0


def _lines(root: etree._Element) -> list[_Line]:
    """The lines of the tree, in order."""
    lines = _Lines(root)
    blocks = [root]
    links = kept = 0
    row: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        block = tag in _BLOCKS
        if event == "start":
            if block and row is None:
                lines.end()
                blocks.append(element)
                row = element if tag == "tr" and _has_figures(element) else None
            elif tag in ("td", "th"):
                lines.add("\u2003" if element.getprevious() is not None else "", element, link=False, kept=False)
            links += tag == "a"
            kept += tag in ("pre", "plaintext", "xmp")
            lines.add(element.text, blocks[-1], link=links > 0, kept=kept > 0)
            continue
        links -= tag == "a"
        kept -= tag in ("pre", "plaintext", "xmp")
        if element is row:
            row = None
        if block and row is None:
            lines.end()
            blocks.pop()
        lines.add(element.tail, blocks[-1], link=links > 0, kept=kept > 0)
    lines.end()
    return lines.done


def _has_figures(row: etree._Element) -> bool:
    """Whether a row of a table is a line of short cells rather than a part of the page's layout."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    return len(cells) > 1 and next(row.iter("table"), None) is None and all(_letters(one) <= _CELL for one in cells)


def _collapsed(words: str) -> str:
    """White space as browsers show it: one blank, and none where a line of the markup ends beside a wide sign."""

    def put(match: re.Match[str]) -> str:
        if "\n" not in match[0]:
            return " "
        beside = words[match.start() - 1 : match.start()] + words[match.end() : match.end() + 1]
        return "" if _WIDE.search(beside) else " "

    return _SPACE.sub(put, words.replace("\r\n", "\n").replace("\r", "\n"))


def _is_menu(line: _Line) -> bool:
    return line.linked * 2 > len(line.text) and not re.search("[，。；]", line.text)


def _holder(root: etree._Element, lines: list[_Line]) -> etree._Element:
    """The innermost element that holds practically all running text."""
    running: dict[etree._Element, int] = {}
    for line in lines:
        letters = len(_LETTER.findall(line.text))
        if not _is_menu(line) and not is_furniture(line.text) and (letters > 25 or re.search("[，。；]", line.text)):
            running[line.holder] = running.get(line.holder, 0) + letters
    elements = list(root.iter())
    for element in reversed(elements):
        parent = element.getparent()
        if parent is not None and element is not root:
            running[parent] = running.get(parent, 0) + running.get(element, 0)
    total = running.get(root, 0)
    found = root
    for element in elements if total else ():
        held = running.get(element, 0)
        name = f"{element.get('id', '')} {element.get('class', '')}".split()
        if held >= _ALL * total or (held >= _MOST * total and any(_KNOWN.fullmatch(one) for one in name)):
            found = element
    return found
