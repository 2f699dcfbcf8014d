"""The normal form of a text, and the way back to the stored one.

Belongs here: signs that the words around them tell, blanks, hard line breaks and the ends of pages, and the map of
offsets. Does not belong here: what any word means, which signs mean the same anywhere (signs.py), which are marks of
notes (notes.py), which joiners are longer than need be (joiners.py).
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from pipeline.core.outline import joiners
from pipeline.core.outline.notes import notes_in
from pipeline.core.outline.signs import with_normal_signs
from pipeline.core.patterns import found_at

#: A comma that parts clauses, not thousands; a colon that is no ratio or clock time.
_COMMA = re.compile(r",(?:(?<!\d,)|(?!\d{3}(?!\d)))")
_COLON = re.compile(r":(?:(?<!\d:)|(?!\d))")
#: What is left unsaid parts clauses, where it does not close a paragraph (发展到2万亩……|创造了奇迹).
_UNSAID = re.compile(r"…(?!…*(?:\n|\Z))")
#: Signs of emphasis, as texts made by converters have them (**一、工作回顾**).
_BOLD = re.compile(r"\*[* ]*\*")
#: Quotation marks that do not tell which of two they are: they stand in pairs within a line.
_STRAIGHT = re.compile(r'"([^"\n]*)"')
#: A stop that some texts have for 。 throughout; few others have so few of those.
_STOP = re.compile(
    r"\.(?:(?:(?<=[^\W\d_a-zA-Z一二三四五六七八九十]\.)|(?<=[”》)%‰‱㎡℃]\.)|(?<=[^\W\d_a-zA-Z一二三四五六七八九十][一二三四五六七八九十]\.))"
    r"(?=[\u4e00-\u9fff“《(—\dA-Za-z①-⑳\n]|$)|(?<=[^\n]\d\.)(?=\n(?!\d)|$)"
    # behind letters, and a number that counts no points: behind a word, of a ratio, a decimal, a long ordinal
    r"|(?:(?<=[\u4e00-\u9fff]\d\.)|(?<=[\u4e00-\u9fff]\d\d\.)|(?<=\d[:：/]\d\.)|(?<=\d[:：/]\d\d\.)|(?<=[^\n]\d\.\d\.)"
    r"|(?<=\d\.\d\d\.))(?=[\u4e00-\u9fff“《(—])|(?:(?<=[^\n][A-Z]\.)|(?<=[A-Z][a-z]\.)|(?<=[第前之点][一二三四五六七八九十]{2}\.)"
    r"|(?<=[第前之点][一二三四五六七八九十]{3}\.))(?=[\u4e00-\u9fff“《(—\n]|$))"
)
_FEWEST_STOPS = 500
#: The letter that some texts have for the digit (l.45亿美元, 4l.1%, l00亿元).
_ONE = re.compile(r"l(?:(?<=\dl)(?=[ .\d]*[\d%万亿元])|(?<![A-Za-z]l)(?= *\. *\d|\d))")
#: What a conversion has left of a per cent sign (13.3_M_M_), of a point (47?5%, in print 47·5%), of a comma of words.
_LOST_PERCENT = re.compile(r"_(?<=[\d ]_)(?:[A-Z]_)+")
_POINT_BEHIND = r"(?:(?<=\d.)(?=\d+(?:[%‰万亿元吨倍:]|个百分点|公[里斤顷]|[平立]方))|(?<=:\d\d.)(?=\d))"
_LOST_POINTS = {sign: re.compile(sign + _POINT_BEHIND) for sign in "？·"}
_LOST_COMMA = re.compile(
    r"\.(?<=[\u4e00-\u9fff][^\W\d_a-zA-Z一二三四五六七八九十]\.)(?=[\u4e00-\u9fff])(?![^，。；“\n]{0,16}”)"
)
#: A number set with blanks between its digits (4 6 2 8 0 亿元), as some scans have it; not a code in quotation marks.
#: So is one behind whose decimals more digits stand (36.5 9亿元): a number would have a unit before the next.
_SPACED = re.compile(
    r"[0-9](?<![\d“.]\d)(?<![\d“.] \d)(?:(?:(?: *\. *| +)\d)+|\d+\.\d+ +\d+)"
    r"(?= *[万亿元%‰吨个人户年平公亩斤千多余岁倍家项])"
)
#: What stands in all of these, and in few texts: a search for one sign is over sooner.
_BLANK_IN_NUMBER = re.compile(r" (?<=[\d.] ) *[\d.]")
_BLANKS = re.compile(r"[ \n][ \n]*")
#: A row of a table: the number of the item and cells, which wide blanks part.
_ROW = re.compile(r"\n *[1-9]\d{0,2} {2,}(?=[^\n\d ])[^\n]*")
_WIDE = "  "
_CELL_END = re.compile(r"(?<=[^\n ]) {2,}(?=[^\n ])")
#: A line break alone stays where lines are paragraphs.
_BLANKS_IN_LINES = re.compile(r"(?: |\n[ \n])[ \n]*")
_SENTENCE_END = "。！？；：!?…”）)"
_CLOSING = "”）)"
_GOING_ON = "；："
_LIST_SIGN = "、"
#: What says which page ends there (— 5 —, 第5页 共20页), alone on its line.
_PAGE_NUMBER = r"(?:[—-]+ *\d{1,3} *[—-]+|第 *\d{1,3} *页(?:[ ，/]*共 *\d{1,3} *页)?)"
_PAGE = re.compile(rf"\n *{_PAGE_NUMBER} *(?=\n)")
#: The same within a line, where no line ends with a page (一般公 — 5 — 共预算收入).
_PAGE_WITHIN = re.compile(r"(?<=[^\s—] )— \d{1,3} —(?= [^\s—])")
#: Where a page ends within a sentence, a word or a clause stands before the break, and a word behind it; in between
#: there may be blank lines and the number of the page, there also without any sign.
_BROKEN = re.compile(
    rf"(?<=[\u4e00-\u9fff\d，、%])[ \n]+(?:(?P<page>{_PAGE_NUMBER}|\d{{1,3}})[ \n]*)?(?<=\n)(?=[\u4e00-\u9fff(])"
)
#: A line so long is no heading where a page ends behind it; one so long is none anywhere.
_LONG_LINE, _NO_HEADING = 40, 100
#: No line begins so but one that goes on with a sentence (今年的目标设定⏎为5%以上).
_GOES_ON = re.compile(r"[为至到达] ?\d")
_HEADING = re.compile(
    r" *(?:第[一二三四五六七八九十]+[部章节篇]|[(（]?[一二三四五六七八九十]{1,3}[)）、.]"
    r"|[(（]?\d{1,2}(?:[)）、]|[.．](?!\d))|——)"
)
_NUMBER, _SIGN = re.compile(r"\d+"), re.compile(r"[^\n]")


@dataclass(slots=True)
class Normal:
    """A text in normal form: ``text``, and where each of its characters stands in the stored text.

    ``shifts`` is how much further on: at first, and from each of the ``cuts`` on. ``notes`` are the stored offsets of
    the numbers of notes and pages, whose marks are taken out.
    """

    text: str
    cuts: list[int]
    shifts: list[int]
    notes: list[tuple[int, int]]

    def start(self, position: int) -> int:
        """The stored offset of the character at ``position``."""
        return position + self.shifts[bisect_right(self.cuts, position)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stored offsets of ``text[start:end]``, of one character or more."""
        at = bisect_right(self.cuts, start)
        shift = self.shifts[at]
        if at < len(self.cuts) and self.cuts[at] < end:
            return start + shift, end + self.shifts[bisect_right(self.cuts, end - 1)]
        return start + shift, end + shift

    def position(self, stored: int) -> int:
        """Where the character at the offset ``stored`` of the stored text stands, or the one put for it."""
        at = bisect_right(range(len(self.cuts)), stored, key=lambda cut: self.cuts[cut] + self.shifts[cut + 1])
        return min(stored - self.shifts[at], self.cuts[at]) if at < len(self.cuts) else stored - self.shifts[at]

    def end(self, position: int) -> int:
        """The stored offset behind the character before ``position``."""
        return self.start(position - 1) + 1 if position else 0


def normalise(text: str) -> Normal:
    """The normal form of ``text``: one sign a meaning, no blanks or line breaks inside sentences.

    Characters are replaced one for one; blanks are taken out (save between two numerals, where they keep them
    apart), and so are line breaks inside sentences where the text is broken by hand, and the marks of notes.
    """
    same_length = with_normal_signs(text)
    if "*" in same_length:
        same_length = _BOLD.sub(lambda match: " " * len(match[0]), same_length)
    if "…" in same_length:
        same_length = _UNSAID.sub("，", same_length)
    if '"' in same_length:
        same_length = _STRAIGHT.sub(r"“\1”", same_length)
    dotted = same_length.count("。") * _FEWEST_STOPS < len(text)
    if dotted:
        same_length = _STOP.sub("。", same_length)
    if "l" in same_length:
        same_length = _ONE.sub("1", same_length)
    if "_" in same_length:
        same_length = _LOST_PERCENT.sub(lambda match: "%".rjust(len(match[0])), same_length)
    if "," in same_length:
        same_length = _COMMA.sub("，", same_length)
    if ":" in same_length:
        same_length = _COLON.sub("：", same_length)
    if "(" in same_length:
        same_length = joiners.with_units_listed(same_length)
    breaks = _page_breaks(same_length)
    same_length, pages = _without_pages(same_length, breaks)
    normal = _without_blanks(same_length, frozenset(match.start() for match in breaks))
    normal = _without(normal, joiners.not_needed(normal.text))
    marks = notes_in(normal.text)
    normal.notes += [normal.span(*mark.span(mark.lastgroup or 0)) for mark in marks if mark.lastgroup != "ring"]
    normal = _without(normal, marks)
    normal.notes += pages
    if dotted:  # once more, for a blank or a mark stood between the stop and what tells of it
        normal.text = _STOP.sub("。", normal.text)
    normal.text = _LOST_COMMA.sub("，", normal.text)
    for sign, lost in _LOST_POINTS.items():
        normal.text = lost.sub(".", normal.text) if sign in normal.text else normal.text
    return normal


def _without(normal: Normal, marks: list[re.Match[str]]) -> Normal:
    """``normal`` without ``marks``."""
    if not marks:
        return normal
    pieces, done = [], 0
    for mark in marks:
        pieces.append(normal.text[done : mark.start()])
        done = mark.end()
    cuts, shifts = _moved(normal, marks)
    return Normal("".join((*pieces, normal.text[done:])), cuts, shifts, normal.notes)


def _moved(normal: Normal, marks: list[re.Match[str]]) -> tuple[list[int], list[int]]:
    """The cuts and shifts of ``normal`` once ``marks`` are taken out of it."""
    begins, ends = [mark.start() for mark in marks], [mark.end() for mark in marks]
    gone = [0]
    for begin, end in zip(begins, ends, strict=True):
        gone.append(gone[-1] + end - begin)
    cuts: list[int] = []
    shifts = [normal.shifts[0]]
    for at in sorted({*normal.cuts, *ends}):
        before = bisect_right(ends, at)
        if before < len(begins) and begins[before] < at:
            continue  # within a mark: its end tells
        cuts.append(at - gone[before])
        shifts.append(normal.start(at) - cuts[-1])
    return cuts, shifts


def _without_blanks(text: str, breaks: frozenset[int]) -> Normal:
    """``text`` without the blanks and line breaks that mean nothing, and the map of offsets."""
    wrapped = _wrap_width(text)
    broken = frozenset() if wrapped else breaks
    gone = _blanks_in_numbers(text) | broken
    cells = _cell_ends(text)
    pieces: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    kept = done = 0
    anywhere = wrapped or broken
    blanks = found_at(_BLANKS, " \n", text) if anywhere else found_at(_BLANKS_IN_LINES, (" ", "\n ", "\n\n"), text)
    for match in blanks:
        begin, end = match.span()
        put = "" if begin in gone else "\n" if begin in cells else _put_for(text, begin, end, wrapped)
        if put == match[0]:
            continue
        pieces += (text[done:begin], put)
        kept += begin - done + len(put)
        done = end
        if end - begin != len(put):
            cuts.append(kept)
            shifts.append(end - kept)
    pieces.append(text[done:])
    return Normal("".join(pieces), cuts, shifts, [])


def _blanks_in_numbers(text: str) -> frozenset[int]:
    """Where blanks stand between the digits of one number."""
    if not found_at(_BLANK_IN_NUMBER, " ", text):
        return frozenset()
    spans = [match.span() for match in _SPACED.finditer(text)]
    return frozenset(at for start, end in spans for at in range(start, end) if text[at] == " ")


def _cell_ends(text: str) -> frozenset[int]:
    """Where wide blanks part the cells of a row of a table."""
    if _WIDE not in text:
        return frozenset()
    rows = _ROW.finditer("\n" + text)  # each with the break before it
    ends = (_CELL_END.finditer(text, row.start(), row.end() - 1) for row in rows)
    return frozenset(end.start() for row in ends for end in row)


def _without_pages(text: str, breaks: list[re.Match[str]]) -> tuple[str, list[tuple[int, int]]]:
    """``text`` with blanks for the numbers of pages, and where those stand."""
    marks = [match.span() for match in _PAGE.finditer(text)]
    marks += (match.span("page") for match in breaks if match["page"] and match["page"].isdigit())
    if " — " in text:
        marks += (match.span() for match in _PAGE_WITHIN.finditer(text))
    if not marks:
        return text, []
    pieces, done = list[str](), 0
    for start, end in sorted(marks):
        pieces += (text[done:start], _SIGN.sub(" ", text[start:end]))
        done = end
    numbers = [number.span() for mark in marks for number in _NUMBER.finditer(text, *mark)]
    return "".join(pieces) + text[done:], numbers


def _page_breaks(text: str) -> list[re.Match[str]]:
    """Where a page ends within a sentence, in a text whose lines are paragraphs.

    There a line that has whole sentences, or is long, ends with no sign, and the next begins as no point of a list
    does; or it begins as no line can.
    """
    found: list[re.Match[str]] = []
    line, at = 0, text.find("\n", 1)
    while at >= 0:
        last = at
        while last > line and text[last - 1] == " ":
            last -= 1
        if (
            text[last - 1] not in _SENTENCE_END
            and (match := _BROKEN.match(text, last)) is not None
            and (
                last - line > (_LONG_LINE if match["page"] else _NO_HEADING)
                or text.find("。", line, last) >= 0
                or (_GOES_ON.match(text, match.end()) is not None and _HEADING.match(text, line) is None)
            )
            and _HEADING.match(text, match.end()) is None
        ):
            found.append(match)
        line = at + 1
        at = text.find("\n", line)
    return found


def _put_for(text: str, begin: int, end: int, wrapped: int) -> str:
    """What stands for a run of blanks in the normal form: nothing, a blank or a line break."""
    before = text[begin - 1] if begin else "\n"
    after = text[end] if end < len(text) else "\n"
    if "\n" in text[begin:end]:
        line = begin - (text.rfind("\n", 0, begin) + 1)
        if not wrapped or _ends_sentence(text, begin, line < wrapped):
            return "\n"
        heading = _HEADING.match(text, end)
        if heading is not None and (line < wrapped or heading[0][-1] != _LIST_SIGN):
            return "\n"  # but 第⏎一、第三产业 goes on
        return "" if line >= wrapped * 0.75 else "\n"
    if before.isascii() and before.isalnum() and after.isascii() and after.isalnum():
        return " "
    return ""


def _ends_sentence(text: str, end: int, short: bool) -> bool:
    """Whether a line that ends at ``end`` ends a sentence, in a text broken by hand: with a sign of that, but not with
    one within sentences, nor with quotation marks or brackets that hold words alone (实施“一网通办”⏎改革), unless the
    line is ``short``."""
    if not end or text[end - 1] not in _SENTENCE_END:
        return not end
    closes = text[end - 1] in _CLOSING and text[end - 2 : end - 1] not in _SENTENCE_END
    return short or not (closes or text[end - 1] in _GOING_ON)


def _wrap_width(text: str) -> int:
    """How wide the lines of a text broken by hand are; 0 where the lines are paragraphs or points of a list."""
    lines = [line.strip() for line in text.split("\n") if len(line) >= 10]
    if len(lines) < 20:
        return 0
    widths = sorted(map(len, lines))
    usual = widths[len(widths) // 2]
    if usual > 60:
        return 0
    open_ended = sum(line[-1:] not in _SENTENCE_END and _HEADING.match(line) is None for line in lines)
    near = sum(abs(width - usual) <= 3 for width in widths)
    return usual if open_ended > 0.5 * len(lines) and near > 0.4 * len(lines) else 0
