"""Marks in a text: each is exactly its words, whatever surrounds or overlaps it."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.site.marks import Span, marked, pieces

HOSTILE = '<script>alert("1")</script> & <img src=x onerror=\'a()\'> "quoted" </p></section>'


def words(html: str) -> str:
    """The text that a reader sees, paragraphs by line."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def words_of(html: str, key: str) -> str:
    """What is marked as the number of a key, its pieces put together."""
    parts = re.findall(r"<a((?: [a-z-]+=\"[^\"]*\")*)>(.*?)</a>", html)
    found = []
    for attributes, inside in parts:
        named = re.search(r' id="w([^"]*)"', attributes)
        shared = re.search(r' data-o="([^"]*)"', attributes)
        keys = shared[1].split() if shared else [named[1]] if named else []
        if key in keys:
            found.append(unescape(inside))
    return "".join(found)


def test_a_number_leads_to_its_row_and_bears_its_anchor() -> None:
    html = marked("增长5.4%。\n其中", 0, 10, [Span(2, 6, "actual", "2-1")])
    assert html == '<p>增长<a id="w2-1" href="#r2-1" class="a">5.4%</a>。</p>\n<p>其中</p>'


def test_no_text_can_bring_markup_of_its_own() -> None:
    spans = [Span(3, 20, "target", "3-1"), Span(30, 40, "left", reason='"><b>')]
    html = str(marked(HOSTILE, 0, len(HOSTILE), spans))
    assert set(re.findall(r"</?([a-z]+)", html)) == {"p", "a", "span"}
    assert "onerror=" not in re.sub(r"[^<]*(<[^>]*>)", r"\1", html)
    assert words(html) == HOSTILE
    assert words_of(html, "3-1") == HOSTILE[3:20]
    assert "<b>" not in html


def test_a_number_left_out_says_why() -> None:
    html = marked("2025年", 0, 5, [Span(0, 5, "left", reason="date")])
    assert html == '<p><span class="x x-date" tabindex=0>2025年</span></p>'
    assert "x-list-number" in marked("1.", 0, 2, [Span(0, 2, "left", reason="list number")])
    assert 'data-why="new"' in marked("1.", 0, 2, [Span(0, 2, "left", reason="new")])


@pytest.mark.parametrize(
    "spans",
    [
        [Span(2, 6, "actual", "a"), Span(2, 6, "target", "b")],
        [Span(0, 9, "actual", "a"), Span(3, 5, "target", "b")],
        [Span(1, 5, "actual", "a"), Span(3, 8, "target", "b")],
        [Span(0, 3, "actual", "a"), Span(3, 6, "target", "b"), Span(2, 4, "left", reason="date")],
    ],
    ids=["same place", "nested", "overlapping", "touching"],
)
def test_spans_that_meet_keep_their_words_and_one_anchor_each(spans: list[Span]) -> None:
    text = "零一二三四五六七八九"
    html = str(marked(text, 0, len(text), spans))
    assert words(html) == text
    for span in spans:
        if span.key:
            assert words_of(html, span.key) == text[span.start : span.end]
            assert html.count(f'id="w{span.key}"') == 1


def test_a_number_over_a_line_break_is_marked_in_both_paragraphs() -> None:
    html = str(marked("增长5\n%。", 0, 6, [Span(2, 5, "actual", "2-1")]))
    assert html.count("<p>") == html.count("</p>") == 2
    assert words_of(html, "2-1") == "5%"


@settings(deadline=None)
@given(
    st.text("零一二\n<&\"'>𠀀5％", max_size=40),
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["actual", "target", "left"])), max_size=8
    ),
)
def test_every_text_and_any_spans(text: str, places: list[tuple[int, int, str]]) -> None:
    spans = [Span(start, end, role, f"{at}-1") for at, (start, end, role) in enumerate(places)]
    cut = list(pieces(0, len(text), spans)) if text else []
    assert "".join(text[start:end] for start, end, _ in cut) == text
    html = str(marked(text, 0, len(text), spans, inline=True))
    assert words(html) == text.replace("\n", "")
    for span in spans:
        if span.role != "left" and span.start < span.end:
            assert words_of(html, span.key) == text[span.start : span.end].replace("\n", "")
