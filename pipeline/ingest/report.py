"""Work reports as files: text, region and year.

Belongs here: what a report file is. Does not belong here: whose it is and of when (``identity``), what it says.
"""

from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.core.outline.text import normalise
from pipeline.ingest.files import SIDECARS, IngestError, RawFile, read_bytes
from pipeline.ingest.formats import text_of
from pipeline.ingest.identity import identify
from pipeline.ingest.regions import Regions
from pipeline.ingest.sidecar import read_sidecar


class ReportText(NamedTuple):
    """A report's text with who gave it and when. Offsets of everything found in it count its code points."""

    report_id: str
    region_code: str
    region_name: str
    report_year: int
    file_name: str
    sha256: str
    encoding: str
    text: str


def read_report(raw: RawFile, regions: Regions) -> ReportText:
    """The report in ``raw``. Raises IngestError with a reason and advice where it cannot be read or placed."""
    if PurePosixPath(raw.name).suffix.lower() in SIDECARS:
        raise IngestError(raw.name, "sidecar without report", "旁边没有同名的报告，请核对文件名或移走")
    sidecar = read_sidecar(raw.path, raw.name)
    text, encoding = text_of(raw.name, read_bytes(raw))
    who = identify(raw.name, normalise(text).text, regions, sidecar)
    return ReportText(who.report_id, who.region.code, who.region.name, who.year, raw.name, raw.sha256, encoding, text)
