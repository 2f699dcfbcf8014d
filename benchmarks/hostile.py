"""Ten thousand mutated reports: does any make the reader crash, hang, or tell what is not there?

``python benchmarks/hostile.py --times 10000`` takes pieces of real texts (those of ``../shared/reports`` where they
are, else the shipped one), damages each in one to eight ways, and reads it as text and as bytes. Every quote must be
what stands at its place, every number a number, every refusal one with a reason. Prints how many were read and refused,
the slowest piece and the memory that was needed. ``tests/unit/stage/test_hostile.py`` runs a few of them.
"""

import argparse
import math
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.core import extract
from pipeline.ingest import IngestError
from pipeline.ingest.formats import text_of

ROOT = Path(__file__).resolve().parents[1]
#: Characters of the pieces, at most, and seconds of computing that none of them may take.
_LONGEST, _SECONDS = 1200, 5.0
_SIGNS: list[str] = [
    *"\u200b\u200d\u202e\u2066\ufeff\u3000\xa0\t\r\n\x0b\x85\u2028％‰℃㎡①⑩Ⅳ壹〇零两廿.,，、。；：（(【《“”—－-~～+±×/\\%",
    *(
        "\U0001f600",
        "\U00020000",
        "e\u0301",
        "<script>alert(1)</script>",
        "=1+1",
        "{{7*7}}",
        "' or 1=1 --",
        "%s%n",
        "\\N",
    ),
]
_RUNS = [
    "1",
    "9",
    "0",
    "万",
    "亿",
    "%",
    "，",
    "（",
    "）",
    "“",
    "十",
    "第",
    "一",
    "年",
    "增长",
    "至",
    "1.",
    "1,",
    "-",
    " ",
    "\n",
]
_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "big5")


def mutated(chance: random.Random, texts: Sequence[str]) -> str:
    """A piece of one of the texts, damaged."""
    text = chance.choice(texts)
    start = chance.randrange(max(1, len(text) - _LONGEST))
    piece = text[start : start + chance.randint(1, _LONGEST)]
    for _ in range(chance.randint(1, 8)):
        piece = chance.choice(_DAMAGES)(chance, piece)
    return piece[: 4 * _LONGEST]


def _insert(chance: random.Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(_SIGNS) + text[at:]


def _run(chance: random.Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(_RUNS) * chance.choice((2, 5, 30, 400)) + text[at:]


def _cut(chance: random.Random, text: str) -> str:
    first, last = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[:first] + text[last:]


def _double(chance: random.Random, text: str) -> str:
    first, last = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[:last] + text[first:]


def _shuffle(chance: random.Random, text: str) -> str:
    parts = text.split("，")
    chance.shuffle(parts)
    return "，".join(parts)


def _without(chance: random.Random, text: str) -> str:
    return text.replace(chance.choice("。，、；\n年%亿万0123456789"), chance.choice(("", "，", "。", "九")))


def _digits(chance: random.Random, text: str) -> str:
    return "".join(chance.choice("0123456789.") if sign.isdigit() else sign for sign in text)


_DAMAGES: list[Callable[[random.Random, str], str]] = [_insert, _run, _cut, _double, _shuffle, _without, _digits]


def read_mutated(text: str, chance: random.Random) -> str:
    """Read a damaged text, and damaged bytes of it; what became of the bytes. Raises AssertionError for a lie."""
    found = extract(text, chance.choice((1978, 2008, 2026)))
    for one in found.observations:
        assert text[one.start : one.end] == one.quote, one
        assert one.sentence_start <= one.start <= one.end <= one.sentence_end, one
        # A number of four hundred digits is infinite here; the contract of the stage quarantines it.
        assert not any(value is not None and math.isnan(value) for value in (one.value, one.value_max)), one
    for left in found.left_out:
        assert text[left.start : left.end] == left.quote, left
    content = bytearray(text.encode(chance.choice(_ENCODINGS), "replace"))
    for _ in range(chance.randint(0, 4)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    told: str
    try:
        text_of("410100-2026.txt", bytes(content))
    except IngestError as error:
        told = str(error.reason) if error.advice else ""
    else:
        told = "read"
    assert told, "refused without a reason or advice"
    return told


def main() -> None:
    """Read as many as asked for and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10**6)
    asked = parser.parse_args()
    files = sorted((ROOT.parent / "shared" / "reports").rglob("*.txt")) or [ROOT / "data" / "raw" / "410100-2026.txt"]
    texts = [file.read_text("utf-8") for file in files]
    chance = random.Random(asked.seed)
    ends, slowest = Counter[str](), (0.0, "")
    for number in range(asked.times):
        text = mutated(chance, texts)
        began = time.process_time()
        try:
            ends[read_mutated(text, chance)] += 1
        except Exception as error:
            sys.exit(f"number {number} of seed {asked.seed}: {type(error).__name__}: {error}\n{text!r}")
        slowest = max(slowest, (time.process_time() - began, text))
    if slowest[0] > _SECONDS:
        sys.exit(f"{slowest[0]:.1f} s for {slowest[1]!r}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = ", ".join(f"{what} {count}" for what, count in ends.most_common())
    print(
        f"{asked.times} mutated pieces of {len(texts)} reports (seed {asked.seed}): no crash, no wrong quote; "
        f"as bytes: {told}; slowest {slowest[0]:.2f} s, {memory:.0f} MB"
    )


if __name__ == "__main__":
    main()
