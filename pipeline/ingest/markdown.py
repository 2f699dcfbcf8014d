"""Markdown: the words without the marks.

Belongs here: headings, emphasis, lists, quotations, links, tables and what of HTML stands in such files. Does not
belong here: encodings (``decode``), what the text says.

Lines stay lines: whether a line break ends a paragraph is asked of the text, as with plain text. Emphasis is taken off
wherever its marks are a pair; the rules of CommonMark keep them beside Chinese punctuation (``**增长5%，**其中``).
"""

import html
import re

from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.isolated import UnreadableError

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
#: Whole lines that are only marks: rules, underlines of headings, fences of code, the line below a table's head.
_ONLY_MARKS = re.compile(
    r"\s*(?:[-*_=](?:[ \t]*[-*_=]){2,}|(?:`{3,}|~{3,})[^`]*|\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?)\s*"
)
_LINE_MARK = re.compile(
    r"[ \t]*(?:>[ \t]?|#{1,6}(?:[ \t]+|(?=[^\s#\d]))|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\[\^[^\]\s]+\]:[ \t]*)"
)
_LINE_END = re.compile(r"(?:[ \t]+#+|\\|[ \t]{2,})[ \t]*$")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
#: What leaves with its words: images, marks of notes, what is struck out, notes raised in HTML.
_GONE = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|\[\^[^\]\s]+\]|~~(?=\S).+?(?<=\S)~~|<(?:https?|mailto):[^>]*>|<del>.*?</del>|<s>.*?</s>"
)
_LINK = re.compile(r"\[([^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_STRONG = re.compile(r"(\*{1,3}|_{2,3}|`+)(?=\S)(.+?)(?<=\S)\1")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
#: Where escaped signs wait until the marks are gone: private code points, one a sign.
_PRIVATE = 0xE000


def read(content: bytes) -> tuple[str, str]:
    """The text as it is shown, and the encoding it was in."""
    try:
        text, encoding = decode(content)
    except UndecodableError as error:
        raise UnreadableError("undecodable", "无法识别文字编码，请另存为 UTF-8 文本", error.place) from error
    return words(text), encoding


def words(text: str) -> str:
    """The text of a Markdown file as it is shown, line by line; a row of a table is a line of cells."""
    text = _COMMENT.sub("", _FRONT_MATTER.sub("", text.replace("\r\n", "\n")))
    return "".join(f"{_shown(line)}\n" for line in text.splitlines() if not _ONLY_MARKS.fullmatch(line))


def _shown(line: str) -> str:
    while (mark := _LINE_MARK.match(line)) and mark.end():
        line = line[mark.end() :]
    line = _LINE_END.sub("", line)
    line = _ESCAPED.sub(lambda found: chr(_PRIVATE + ord(found[1])), line)
    if line.lstrip().startswith("|"):
        line = "\u2003".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    line = _LINK.sub(r"\1", _GONE.sub("", line))
    while (plain := _STRONG.sub(r"\2", line)) != line:
        line = plain
    line = html.unescape(_TAG.sub("", _BREAK.sub("\n", line)))
    return re.sub(f"[{chr(_PRIVATE + 0x21)}-{chr(_PRIVATE + 0x7E)}]", lambda one: chr(ord(one[0]) - _PRIVATE), line)
