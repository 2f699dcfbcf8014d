"""What is recognised in a raw file, for `taizhang add` and `taizhang check`.

Belongs here: asking ``ingest`` and ``core`` about a file, and the words for it. Does not belong here: reading itself.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.core import extract
from pipeline.core.model import Observation
from pipeline.core.outline.identity import is_report
from pipeline.core.outline.text import normalise
from pipeline.ingest import IngestError, RawFile, Regions, load_regions, read_report, read_statistics, scan
from pipeline.ingest.identity import identify
from pipeline.ingest.sidecar import read_sidecar
from pipeline.settings import Settings
from pipeline.stage.store import results

_WORDS = {"sidecar": "the YAML file beside it", "name": "the file's name", "text": "the text"}


class Recognition(NamedTuple):
    """What is recognised in a file: empty and zero where nothing is. ``doubts`` say what to look at, and what to do."""

    file: str
    report_id: str = ""
    region: str = ""
    year: int | None = None
    region_by: str = ""
    year_by: str = ""
    characters: int = 0
    sections: tuple[tuple[str, str, int], ...] = ()
    actuals: int = 0
    targets: int = 0
    unexplained: int = 0
    rows: int = 0
    first: tuple[Observation, ...] = ()
    readable: bool = True
    doubts: tuple[str, ...] = ()


def recognise(raw: RawFile, regions: Regions, first: int = 0) -> Recognition:
    """What is in ``raw``, with its ``first`` actuals and targets. What cannot be read is told in ``doubts``."""
    try:
        return _statistics(raw, regions) if raw.kind == "statistics" else _report(raw, regions, first)
    except IngestError as error:
        return Recognition(raw.name, readable=False, doubts=(f"{error.reason}: {error.advice}",))


def recognise_all(settings: Settings, raw_files: Sequence[RawFile]) -> list[Recognition]:
    """What is in each of ``raw_files``: one chunk of work."""
    regions = load_regions(settings.region_seed)
    return [recognise(raw, regions) for raw in raw_files]


def given_by(settings: Settings, regions: Regions, report_id: str, *, but: RawFile) -> str:
    """The name of a file other than ``but`` that gives this report; empty where none does.

    What is staged is known; the others are read, but nothing is extracted.
    """
    others = [raw for raw in scan(settings.raw_dir) if raw.kind == "report" and raw.name != but.name]
    known = {result.name: result.report_id for result in results(settings, others)}
    given = (raw.name for raw in others if report_id == (known.get(raw.name) or _report_id(raw, regions)))
    return next(given, "")


def _report_id(raw: RawFile, regions: Regions) -> str:
    try:
        return read_report(raw, regions).report_id
    except IngestError:
        return ""


def _statistics(raw: RawFile, regions: Regions) -> Recognition:
    read = read_statistics(raw, regions)
    doubts = [f"line {row.line}, {row.column or 'row'}: {row.reason}: {row.advice}" for row in read.wrong[:5]]
    if len(read.wrong) > len(doubts):
        doubts.append(f"and {len(read.wrong) - len(doubts)} wrong lines more")
    return Recognition(raw.name, rows=len(read.rows), doubts=tuple(doubts))


def _report(raw: RawFile, regions: Regions, first: int) -> Recognition:
    report = read_report(raw, regions)
    words = normalise(report.text).text
    who = identify(raw.name, words, regions, read_sidecar(raw.path, raw.name))
    found = extract(report.text, report.report_year)
    roles = Counter(observation.role for observation in found.observations)
    unexplained = sum(left.reason == "unparsed" for left in found.left_out)
    kinds: Counter[tuple[str, str]] = Counter((part.kind, part.period) for part in found.sections)
    doubts = []
    if not is_report(words):
        doubts.append("this does not look like a whole work report: 请核对是否为报告全文")
    if not roles["target"]:
        doubts.append("no target was found: 请核对是否为报告全文")
    if unexplained:
        doubts.append(f"{unexplained} numbers could not be explained: taizhang extract --left-out")
    return Recognition(
        raw.name,
        report.report_id,
        report.region_name,
        report.report_year,
        " and ".join(_WORDS[source] for source in who.region_by),
        " and ".join(_WORDS[source] for source in who.year_by),
        len(report.text),
        tuple((kind, period, count) for (kind, period), count in kinds.items()),
        roles["actual"],
        roles["target"],
        unexplained,
        first=tuple(
            observation
            for role in ("actual", "target")
            for observation in [one for one in found.observations if one.role == role][:first]
        ),
        doubts=tuple(doubts),
    )
