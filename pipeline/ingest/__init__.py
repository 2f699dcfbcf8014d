"""From files to texts: what lies in the raw folder, decoded, with who and when.

Belongs here: file formats, encodings, the region and year of a file, the rows of statistics files.
Does not belong here: what a text says (``core``), tables and their checks (``schemas``, ``stage``).
Imports the standard library and ``core`` only, so that the command line starts quickly.
"""

from pipeline.ingest.decode import decode
from pipeline.ingest.files import IngestError, RawFile, read_bytes, scan
from pipeline.ingest.formats import text_of
from pipeline.ingest.hashes import UNREADABLE
from pipeline.ingest.regions import Region, Regions, load_regions
from pipeline.ingest.report import ReportText, read_report
from pipeline.ingest.statistics import StatisticRow, StatisticsFile, WrongRow, read_statistics

__all__ = [
    "UNREADABLE",
    "IngestError",
    "RawFile",
    "Region",
    "Regions",
    "ReportText",
    "StatisticRow",
    "StatisticsFile",
    "WrongRow",
    "decode",
    "load_regions",
    "read_bytes",
    "read_report",
    "read_statistics",
    "scan",
    "text_of",
]
