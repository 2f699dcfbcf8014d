"""How fast reports are read, against one scan of the same text with a pattern of numbers, bounds and units.

``python benchmarks/extraction.py`` reads the 503 reports of the shared folder (the shipped one where that is absent)
and prints a markdown table. ``--rounds N`` measures more often; ``--peers`` compares with JioNLP, jieba's tagger and
recognizers-text, which it installs into a temporary environment of their own.
Where ``make compiled`` compiled the core, the compiled form is measured beside the sources, each in a process of its
own, and what both read is compared.

- all times are processor time of one core, for each report the best of the rounds, told per 22,500 characters
- a round goes through all reports, so that nothing remembered of a text makes its next reading faster: first the bound,
  then one form after the other, as a job reads many reports in a row (forms that take turns with every report push each
  other's code out of the processor's caches, which costs the compiled one a tenth more)
- the bound is what any reader has to do at least: find the numbers with what stands right around them
"""

import argparse
import csv
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))
os.environ["TAIZHANG_PURE"] = "1"

from pipeline.compiled.place import PACKAGE, PLACE, word  # noqa: E402
from pipeline.core.lexicon import cues, units  # noqa: E402
from pipeline.core.numbers.numerals import DIGIT_SIGNS, SIGNS  # noqa: E402

REPORTS = PROJECT.parent / "shared" / "reports"
SHIPPED = PROJECT / "data" / "raw" / "410100-2026.txt"
LENGTH = 22_500
MILLION = 1_000_000


def _any_of(*lists: tuple[str, ...]) -> str:
    words = {word for listed in lists for word in listed}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


BOUND = re.compile(
    rf"(?:{_any_of(cues.GE, cues.LE, cues.APPROX)})?"
    rf"(?:\d[\d,]*(?:\.\d+)?|[{SIGNS}]+(?:点[{DIGIT_SIGNS}]+)?)(?:{_any_of(units.MAGNITUDES)})?"
    rf"(?:{_any_of(units.MONEY, units.PHYSICAL, units.COUNT, units.RATIO, units.TIME)})?"
    rf"(?:{_any_of(cues.AFTER_GE, cues.AFTER_LE, cues.AFTER_APPROX)})?"
)

#: What is asked of each peer: to find what it can find of a report's figures.
PEERS = """
import json, logging, statistics, sys, time
logging.disable(logging.CRITICAL)
texts, rounds, length = json.load(sys.stdin)
real, sys.stdout = sys.stdout, sys.stderr
readers = {}
def offered(name):
    def take(load):
        try:
            readers[name] = load()
        except Exception as error:
            print(f"{name} cannot be imported: {error!r}")
    return take
@offered("jieba, words and their classes")
def _():
    import jieba.posseg
    return lambda text: list(jieba.posseg.cut(text))
@offered("JioNLP, amounts of money and times")
def _():
    import jionlp
    return lambda text: (jionlp.ner.extract_money(text), jionlp.ner.extract_time(text))
@offered("recognizers-text, numbers, percentages and amounts of money")
def _():
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency
    found = (recognize_number, recognize_percentage, recognize_currency)
    return lambda text: [recognize(text, Culture.Chinese) for recognize in found]
figures = {}
for name, read in readers.items():
    try:
        read(texts[0][:1000])
        best = []
        for text in texts:
            took = []
            for _ in range(rounds):
                began = time.process_time()
                read(text)
                took.append(time.process_time() - began)
            best.append(min(took) * 1000 * length / len(text))
        figures[name] = statistics.median(best)
    except Exception as error:
        print(f"{name} failed: {error!r}")
json.dump(figures, real)
"""
REQUIREMENTS = ("jieba", "jionlp", "recognizers-text-suite", "emoji<2")  # recognizers-text needs an old emoji

#: Reads what it is told to and answers with the seconds of processor and what it read, in one word.
READER = """
import hashlib, json, sys, time
sys.path.insert(0, sys.argv[1])
from pipeline.core import extract
for line in sys.stdin:
    text, year = json.loads(line)
    began = time.process_time()
    read = extract(text, year)
    took = time.process_time() - began
    print(took, hashlib.sha256(repr(read).encode()).hexdigest(), flush=True)
"""

#: What the most memory that a process of its own takes is measured with.
MEMORY = """
import json, resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from pipeline.core import extract
for path, year in json.load(sys.stdin):
    extract(Path(path).read_bytes().decode("utf-8"), year)
status = Path("/proc/self/status")
if status.is_file():
    peak = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM"))
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak)
"""


class Report(NamedTuple):
    """A report's place, its text and the year it was given in."""

    path: Path
    text: str
    year: int


def reports() -> list[Report]:
    """The shared reports, or the shipped one."""
    index = REPORTS / "INDEX.csv"
    if not index.is_file():
        return [_report(SHIPPED, int(SHIPPED.stem.rpartition("-")[2]))]
    with index.open(encoding="utf-8", newline="") as lines:
        return [_report(REPORTS / row["path"], int(row["report_year"])) for row in csv.DictReader(lines)]


def _report(path: Path, year: int) -> Report:
    return Report(path, path.read_bytes().decode("utf-8"), year)


class Reader:
    """A process that reads texts with the sources, or with the compiled core."""

    def __init__(self, compiled: bool) -> None:
        command = [sys.executable, "-c", READER, str(PROJECT)]
        environment = form(compiled)
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )

    def read(self, text: str, year: int) -> tuple[float, str]:
        """Processor seconds of a text's reading, and what was read in one word."""
        assert self.process.stdin
        assert self.process.stdout
        print(json.dumps([text, year]), file=self.process.stdin, flush=True)
        took, told = self.process.stdout.readline().split()
        return float(took), told


def form(compiled: bool) -> dict[str, str]:
    """An environment that asks for the compiled core, or for the sources."""
    return {**os.environ, "TAIZHANG_PURE": "" if compiled else "1"}


def scanned(text: str) -> list[tuple[int, int]]:
    """What the bound finds: where numbers stand, with their bounds and units."""
    return [match.span() for match in BOUND.finditer(text)]


def scan_seconds(text: str) -> float:
    """Processor seconds of the bound."""
    began = time.process_time()
    scanned(text)
    return time.process_time() - began


def _per_length(seconds: float, report: Report) -> float:
    return seconds * 1000 * LENGTH / len(report.text)


def measured(all_reports: list[Report], readers: list[Reader], rounds: int) -> tuple[list[list[float]], list[float]]:
    """Milliseconds per 22,500 characters of each report: its reading by each reader, and the bound."""
    bound = [float("inf")] * len(all_reports)
    reading = [[float("inf")] * len(all_reports) for _ in readers]
    for _ in range(rounds):
        told: list[list[str]] = []
        for at, report in enumerate(all_reports):
            bound[at] = min(bound[at], _per_length(scan_seconds(report.text), report))
        for best, reader in zip(reading, readers, strict=True):
            told.append([])
            for at, report in enumerate(all_reports):
                took, read = reader.read(report.text, report.year)
                best[at] = min(best[at], _per_length(took, report))
                told[-1].append(read)
        for report, *forms in zip(all_reports, *told, strict=True):
            if len(set(forms)) > 1:
                sys.exit(f"the two forms of the core read {report.path.name} differently")
    return reading, bound


def peak_megabytes(all_reports: list[Report], compiled: bool) -> float:
    """The most memory of a process that reads all reports, one after the other, the interpreter included."""
    rows = json.dumps([(str(report.path), report.year) for report in all_reports])
    command = [sys.executable, "-c", MEMORY, str(PROJECT)]
    done = subprocess.run(command, input=rows, capture_output=True, text=True, check=True, env=form(compiled))
    return int(done.stdout) / 1024


def peers(all_reports: list[Report], rounds: int) -> dict[str, float]:
    """Milliseconds per 22,500 characters of each peer that can be installed, median over some reports."""
    texts = [report.text for report in all_reports[:: max(1, len(all_reports) // 8)]]
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True, stdout=sys.stderr)
        done = subprocess.run(
            [python, "-c", PEERS],
            input=json.dumps([texts, rounds, LENGTH]),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            env={**os.environ, "HOME": folder, "TMPDIR": folder},
        )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="how often each report is read (default: 5)")
    parser.add_argument("--peers", action="store_true", help="install the peers into a temporary place and compare")
    options = parser.parse_args()
    all_reports = reports()
    forms = {"the sources": False}
    if (PLACE / word(PACKAGE)).is_dir():
        forms["compiled"] = True
    else:
        print("The core is not compiled here (make compiled): the sources alone are measured.\n")
    readers = [Reader(compiled) for compiled in forms.values()]
    reading, bound = measured(all_reports, readers, options.rounds)
    scan = statistics.median(bound)
    characters = sum(len(report.text) for report in all_reports)
    print(f"Python {platform.python_version()}, {len(all_reports)} reports, {characters:,} characters, ", end="")
    print(f"best of {options.rounds} rounds, processor time per {LENGTH:,} characters\n")
    print("| what | time | of one scan |")
    print("| --- | --- | --- |")
    print(f"| one scan for numbers, bounds and units, median report | {scan:.1f} ms | 1.0 |")
    for name, best in zip(forms, reading, strict=True):
        for which, figure in (("median", statistics.median(best)), ("slowest", max(best))):
            print(f"| all observations, {name}, {which} report | {figure:.1f} ms | {figure / scan:.1f} |")
    if options.peers:
        for name, figure in peers(all_reports, options.rounds).items():
            print(f"| {name} | {figure:.1f} ms | {figure / scan:.1f} |")
    print("\n| what | " + " | ".join(forms) + " |")
    print("| --- |" + " --- |" * len(forms))
    peaks = [f"{peak_megabytes(all_reports, compiled):.0f} MB" for compiled in forms.values()]
    print(f"| most memory of a process that reads them all | {' | '.join(peaks)} |")
    for name, sign in (("digits", "1"), ("万", "万"), ("commas", "，")):
        pairs = [[reader.read(sign * size, 2025)[0] for size in (MILLION, MILLION // 2)] for reader in readers]
        told = [f"{whole:.2f} s ({whole / half:.1f} times half a million)" for whole, half in pairs]
        print(f"| a text of a million {name} | {' | '.join(told)} |")


if __name__ == "__main__":
    main()
