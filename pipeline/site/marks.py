"""A report's text with its numbers marked.

Belongs here: cutting text at the ends of spans and wrapping the pieces, every character escaped. Does not belong here:
which numbers a report has, how a mark looks.

Spans may overlap, nest or share their place: the text is cut at every end of one, a piece belongs to all spans around
it, and the pieces of a span, put together, are exactly its words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from pipeline.site.words import LEFT_OUT

_STRONGEST = {"target": 0, "actual": 1, "left": 2}


@dataclass(frozen=True)
class Span:
    """A number in a text. ``key`` names its row on the page (empty: it has none), ``row`` another row to lead to."""

    start: int
    end: int
    role: str
    key: str = ""
    reason: str = ""
    row: str = ""


def marked(text: str, start: int, end: int, spans: Sequence[Span], *, inline: bool = False) -> Markup:
    """The text from ``start`` to ``end`` as paragraphs (``inline``: as one run), with the spans in it marked."""
    paragraphs: list[list[str]] = [[]]
    seen: set[str] = set()
    for at, until, around in pieces(start, end, spans):
        for number, line in enumerate(text[at:until].split("\n")):
            if number:
                paragraphs.append([])
            if line:
                paragraphs[-1].append(_wrapped(line, around, seen))
    if inline:
        return Markup("").join(Markup("".join(parts)) for parts in paragraphs)
    return Markup("\n").join(Markup(f"<p>{''.join(parts)}</p>") for parts in paragraphs if "".join(parts).strip())


def pieces(start: int, end: int, spans: Sequence[Span]) -> Iterator[tuple[int, int, tuple[Span, ...]]]:
    """The stretches between the ends of spans, in order and without a gap, each with the spans around it."""
    inside = sorted((s for s in spans if s.start < end and s.end > start and s.start < s.end), key=lambda s: s.start)
    cuts = sorted({start, end, *(min(max(cut, start), end) for span in inside for cut in (span.start, span.end))})
    around: list[Span] = []
    following = 0
    for at, until in pairwise(cuts):
        around = [span for span in around if span.end > at]
        while following < len(inside) and inside[following].start <= at:
            if inside[following].end > at:
                around.append(inside[following])
            following += 1
        yield at, until, tuple(around)


def _wrapped(words: str, around: tuple[Span, ...], seen: set[str]) -> str:
    """One piece; the first piece of a span bears its anchor."""
    text = escape(words)
    if not around:
        return str(text)
    first = min(around, key=lambda span: _STRONGEST.get(span.role, 3))
    if first.role == "left":
        if first.reason in LEFT_OUT:
            return f'<span class="x x-{first.reason.replace(" ", "-")}" tabindex=0>{text}</span>'
        return f'<span class="x" data-why="{escape(first.reason)}" tabindex=0>{text}</span>'
    keyed = [span for span in around if span.key]
    anchors = [span.key for span in keyed if span.key not in seen]
    seen.update(anchors)
    more = "".join(f'<i id="w{escape(key)}"></i>' for key in anchors if key != first.key)
    identity = f' id="w{escape(first.key)}"' if first.key in anchors else ""
    shared = f' data-o="{escape(" ".join(span.key for span in keyed))}"' if len(keyed) > 1 or not identity else ""
    return f'{more}<a{identity} href="#r{escape(first.row or first.key)}" class="{first.role[0]}"{shared}>{text}</a>'
