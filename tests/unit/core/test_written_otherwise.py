"""A report says the same, however it is typed: the shipped report and the cases, written in other ways, read as before.

What may differ is the words of a name that hold the signs that were changed; a number, its measure, period and role
may not.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.core import extract
from pipeline.core.lexicon.cues import NO_BOUND_ABOUT
from pipeline.core.model import Observation
from tests.unit.core.sentences import all_cases
from tests.unit.core.strategies import TYPED, plain, said, spelt
from tests.unit.core.test_cases import read

YEAR = 2026
#: Numbers up to here are words when written in Chinese (三个).
LARGEST_WORD = 10

LINE = 36  # signs


def in_lines(text: str) -> str:
    """``text`` as a converted page has it: its paragraphs broken into lines of 36 signs or a few more."""
    lines, at = list[str](), 0
    for line in text.split("\n"):
        at = 0
        while len(line) - at > LINE + 12:
            end = at + LINE
            while end < len(line) - 1 and not (line[end - 1] > "\u2000" and "\u4e00" <= line[end] <= "\u9fff"):
                end += 1
            lines.append(line[at:end])
            at = end
        lines.append(line[at:])
    return "\n".join(lines)


#: Digits that nobody parts: those of years and hotlines.
NO_AMOUNTS = r"(?:19|20)\d\d(?!\d)|12\d{3}(?!\d)"

WAYS: dict[str, Callable[[str], str]] = {
    **TYPED,
    "half-width commas": lambda text: re.sub(r"(?<!\d)，|，(?!\d)", ",", text),
    "half-width brackets and semicolons": lambda text: text.translate(str.maketrans("（）；", "();")),
    "thousands parted": lambda text: re.sub(
        rf"(?<![\d.])(?!{NO_AMOUNTS})(\d{{1,3}})(\d{{3}})(?![\d.])", r"\1,\2", text
    ),
    "lines of another system": lambda text: text.replace("\n", "\r\n"),
    "straight quotation marks": lambda text: re.sub("“([^“”]*)”", r'"\1"', text),
    "stops of another language": lambda text: re.sub(r"(?<!\d)。|。(?!\d)", ".", text),
    "first sentences in bold": lambda text: re.sub(r"(?m)^([^。\n]{4,40}。)(?=.)", r"**\1**", text),
    "lines broken by hand": in_lines,
    "indented": lambda text: re.sub(r"(?m)^(?=\S)", "\u3000\u3000", text),
}


@pytest.fixture(scope="module")
def text(project: Path) -> str:
    return (project / "data" / "raw" / "410100-2026.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("way", WAYS)
def test_signs_of_another_width_say_the_same(text: str, way: str) -> None:
    usual, other = (extract(one, YEAR).observations for one in (text, WAYS[way](text)))
    assert [(plain(one.indicator), *said(one)) for one in usual] == [
        (plain(one.indicator), *said(one)) for one in other
    ]


class Rewritten(NamedTuple):
    """A sentence of the cases in other words, and what was read of it before and is then."""

    case: str
    words: str
    usual: tuple[Observation, ...]
    other: tuple[Observation, ...]


def rewritten(write: Callable[[str], str]) -> list[Rewritten]:
    """Every sentence of the cases that ``write`` changes."""
    changed = ((name, case, write(case["text"])) for name, case in all_cases())
    return [
        Rewritten(name, words, read(case)[1].observations, read({**case, "text": words})[1].observations)
        for name, case, words in changed
        if words != case["text"]
    ]


#: What differs in a line of its own is asked of the shipped report alone.
OF_LINES = ("lines of another system", "lines broken by hand", "first sentences in bold", "indented")


@pytest.mark.parametrize("way", sorted({*WAYS}.difference(OF_LINES)))
def test_sentences_of_signs_of_another_width_say_the_same(way: str) -> None:
    tried = rewritten(WAYS[way])
    assert tried
    assert [
        one
        for one in tried
        if [(plain(o.indicator), *said(o)) for o in one.usual] != [(plain(o.indicator), *said(o)) for o in one.other]
    ] == []


def in_chinese(quote: str) -> str | None:
    """``quote``, a number with its unit, in Chinese numerals; None where it is a word then, or no plain number."""
    number = re.fullmatch(r"(?P<whole>\d+)(?:\.(?P<fraction>\d+))?(?P<unit>[^\d]*)", quote)
    if number is None:
        return None
    whole, fraction, unit = int(number["whole"]), number["fraction"], number["unit"]
    words = spelt(whole) + ("点" + "".join(spelt(int(digit)) for digit in fraction) if fraction else "")
    if unit == "%":
        return f"百分之{words}"
    return words + unit if "%" not in unit and (fraction or whole > LARGEST_WORD) else None


def test_chinese_numerals_say_what_digits_say(text: str) -> None:
    usual = extract(text, YEAR).observations
    parts, rewritten, at = list[str](), 0, 0
    for one in usual:
        if one.start < at:
            continue  # a number said of two subjects
        words = in_chinese(one.quote)
        parts += [text[at : one.start], words or one.quote]
        at = one.end
        rewritten += words is not None
    other = extract("".join([*parts, text[at:]]), YEAR).observations
    assert rewritten > len(usual) // 2
    assert [said(one) for one in other] == [said(one) for one in usual]
    # The names that hold a number of their own hold it as it is written.
    named = [(one.indicator, now.indicator) for one, now in zip(usual, other, strict=True)]
    assert [names for names in named if names[0] != names[1] and not re.search(r"\d", names[0])] == []


#: How reports mark the words that a note at their end explains, counted through the text.
MARKS: dict[str, Callable[[int], str]] = {
    "square": lambda n: f"[{n}]",
    "tortoise shell": lambda n: f"〔{n}〕",
    "black": lambda n: f"【{n}】",
    "of another format": lambda n: f"^[{n}]",
    "named": lambda n: f"［注{n}］",
    "round": lambda n: f"（{n}）",
    "rings": lambda n: chr(ord("①") + n - 1),
}
NOTES = 18


@pytest.mark.parametrize("mark", MARKS)
def test_marks_of_notes_say_nothing(text: str, mark: str) -> None:
    words = [match.end() for match in re.finditer(r"[\u4e00-\u9fff]”?(?=[，。、\u4e00-\u9fff]”?)", text)]
    quoted = [at for at in words if text[at - 1] == "”"]
    places = sorted({*words[:: len(words) // (NOTES // 2)], *quoted[:: len(quoted) // (NOTES // 2)]})[:NOTES]
    noted = "".join(
        text[start:end] + (MARKS[mark](n) if n <= len(places) else "")
        for n, (start, end) in enumerate(zip([0, *places], [*places, len(text)], strict=True), 1)
    )
    usual, other = extract(text, YEAR), extract(noted, YEAR)
    assert [(one.indicator, *said(one)) for one in other.observations] == [
        (one.indicator, *said(one)) for one in usual.observations
    ]
    assert [noted[one.start : one.end] for one in other.observations] == [one.quote for one in other.observations]
    told = [one for one in other.left_out if one.reason == "list number" and noted[one.start - 1] in "[〔【［（注"]
    assert len(told) == (0 if mark == "rings" else len(places))
    assert [int(one.quote) for one in told] == list(range(1, len(told) + 1))


#: How the end of a page shows in a text, where it was printed and scanned.
PAGES: dict[str, Callable[[int], str]] = {
    "dashes": lambda n: f"\n— {n} —\n",
    "hyphens": lambda n: f"\n\n- {n} -\n\n",
    "named": lambda n: f"\n第{n}页 共30页\n",
    "bare": lambda n: f"\n{n}\n",
    "blank line": lambda n: "\n\n",
    "line break and blanks": lambda n: " \n",
}
PAGE_LENGTH = 700


@pytest.mark.parametrize("page", PAGES)
def test_pages_that_end_within_a_sentence_say_nothing(text: str, page: str) -> None:
    """Pages end behind a word, after the first sentence of a paragraph."""
    ends = [
        match.end() for match in re.finditer(r"[^\n]{41,}?。[^。\n]+?[\u4e00-\u9fff，、%\d](?=[\u4e00-\u9fff])", text)
    ]
    places = [0]
    for end in ends:
        if end > places[-1] + PAGE_LENGTH:
            places.append(end)
    paged = text[: places[1]] + "".join(
        PAGES[page](n) + text[start:end]
        for n, (start, end) in enumerate(zip(places[1:], [*places[2:], len(text)], strict=True), 1)
    )
    usual, other = extract(text, YEAR), extract(paged, YEAR)
    assert [(one.indicator, *said(one)) for one in other.observations] == [
        (one.indicator, *said(one)) for one in usual.observations
    ]
    assert len(places) > len(text) // PAGE_LENGTH // 2
    pages = len(other.left_out) - len(usual.left_out)
    assert pages == (len(places) - 1) * {"named": 2, "blank line": 0, "line break and blanks": 0}.get(page, 1)


#: Words of one meaning: what stands in a sentence, what may stand there instead, and the word in names.
SYNONYMS = {
    "全市, 全旗": (r"全市(?![场性域])", "全旗", "全市"),
    "近, 将近": (r"(?<![附最新靠将接远亲邻])近(?=\d)", "将近", "近"),
    "约, 大约": (rf"(?<![{NO_BOUND_ABOUT}大])约(?=\d)", "大约", "约"),
    "以上, 及以上": (r"(?<![及模额段])以上(?!的?百分点|述)", "及以上", "以上"),
    "位居, 名列": (r"(?<![单定移学])位居(?=全)", "名列", "位居"),
}


@pytest.mark.parametrize("synonym", SYNONYMS)
def test_words_of_one_meaning_are_read_alike(synonym: str) -> None:
    """In every sentence of the cases: what is known of one word of a kind is known of the others."""
    pattern, other, usual = SYNONYMS[synonym]
    tried = rewritten(lambda text: re.sub(pattern, other, text))
    assert tried
    assert [
        one
        for one in tried
        if [(o.indicator, *said(o)) for o in one.usual]
        != [(o.indicator.replace(other, usual), *said(o)) for o in one.other]
    ] == []
