"""From raw files to rows of the stage tables.

Belongs here: which field of a record becomes which column, ids, and what is noted of what cannot be read.
Does not belong here: checks of rows (``schemas``), writing them.
"""

import csv
import json
import logging
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pipeline.core import extract
from pipeline.core.indicators.joining import identify
from pipeline.core.indicators.names import Dictionary
from pipeline.core.model import LeftOut, Observation
from pipeline.ingest import (
    IngestError,
    RawFile,
    Regions,
    ReportText,
    StatisticRow,
    isolated,
    load_regions,
    read_report,
    read_statistics,
)
from pipeline.settings import Settings

_log = logging.getLogger(__name__)
_SENTENCE_END = re.compile(r"[。！？；\n]")
#: How many characters of context a number that was left out keeps on each side at most.
_CONTEXT = 200


class Rules(NamedTuple):
    """What reading a file needs besides the file."""

    version: str
    regions: Regions
    names: Dictionary


class FileRows(NamedTuple):
    """The rows of one raw file by table, in the order of the tables' columns.

    ``known`` has failures that only the text can show: by table and position, the reason. ``noted`` has quarantine rows
    without their id.
    """

    report_id: str
    tables: Mapping[str, list[tuple[Any, ...]]]
    known: Mapping[str, Mapping[int, str]]
    noted: list[tuple[str, ...]]
    lasting: bool


def load_rules(settings: Settings, version: str) -> Rules:
    """The seeds, read for one batch of files. Raises ValueError where the dictionary contradicts itself."""
    with settings.indicator_seed.open(encoding="utf-8", newline="") as file:
        names = Dictionary(csv.DictReader(file))
    return Rules(version, load_regions(settings.region_seed), names)


def read_rows(raw: RawFile, key: str, rules: Rules) -> FileRows:
    """The rows that ``raw`` gives. Whatever is wrong with it becomes a quarantine row; nothing is raised."""
    try:
        with isolated.bounded():
            return _statistics(raw, rules) if raw.kind == "statistics" else _report(raw, key, rules)
    except IngestError as error:
        return _unread(raw, error)
    except isolated.TooSlowError:
        advice = f"读取超过 {isolated.MAX_FILE_SECONDS} 秒，请检查文件内容，只保留报告正文"
        return _unread(raw, IngestError(raw.name, "too slow", advice))
    except Exception as error:
        # One file must never stop the others, whatever it makes the code do.
        _log.exception("reading %s failed", raw.name)
        advice = f"程序出错（{type(error).__name__}: {error}），请附上此文件反馈；其余文件不受影响"
        return _unread(raw, IngestError(raw.name, "reading failed", advice))


def noted(file: str, table: str, place: str, reason: str, advice: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    """A quarantine row without its id."""
    return (file, table, place, reason, advice, json.dumps(row, ensure_ascii=False))


def _unread(raw: RawFile, error: IngestError) -> FileRows:
    row = noted(error.file, "files", error.place, error.reason, error.advice, {"sha256": raw.sha256})
    return FileRows("", {}, {}, [row], error.lasting)


def _report(raw: RawFile, key: str, rules: Rules) -> FileRows:
    report = read_report(raw, rules.regions)
    text = report.text
    found = extract(text, report.report_year)
    if sum(one.sentence_end - one.sentence_start for one in found.observations) > isolated.MAX_SENTENCES:
        raise IngestError(raw.name, "too large", "正文几乎没有句号，无法断句，请检查文件内容")
    at: dict[int, int] = {}
    observations = []
    for ordinal, observation in enumerate(found.observations):
        at[observation.start] = at.get(observation.start, 0) + 1
        observations.append(_observation(report, ordinal, at[observation.start], observation, rules.names))
    return FileRows(
        report.report_id,
        {
            "reports": [_report_row(report, key, rules.version)],
            "sections": [
                (
                    report.report_id,
                    number,
                    section.start,
                    section.end,
                    section.title,
                    section.kind,
                    section.period,
                    section.role,
                )
                for number, section in enumerate(found.sections)
            ],
            "observations": observations,
            "left_out": [
                (
                    report.report_id,
                    ordinal,
                    left.start,
                    left.end,
                    left.quote,
                    around(text, left.start, left.end),
                    left.reason,
                )
                for ordinal, left in enumerate(found.left_out)
            ],
        },
        {"observations": _misquoted(text, found.observations), "left_out": _misquoted(text, found.left_out)},
        [],
        lasting=True,
    )


def _report_row(report: ReportText, key: str, version: str) -> tuple[Any, ...]:
    return (
        report.report_id,
        report.region_code,
        report.region_name,
        report.report_year,
        report.file_name,
        report.sha256,
        report.encoding,
        len(report.text),
        version,
        key,
        report.text,
    )


def _observation(
    report: ReportText, ordinal: int, nth: int, observation: Observation, names: Dictionary
) -> tuple[Any, ...]:
    first, last = _years(observation.period)
    share_of = observation.relative_to if observation.role == "actual" and observation.measure == "level" else ""
    identity = identify(names, observation.indicator, observation.measure, observation.unit, share_of)
    return (
        f"{report.report_id}:{observation.start}-{nth}",
        report.report_id,
        report.region_code,
        report.report_year,
        ordinal,
        observation.start,
        observation.end,
        observation.quote,
        observation.sentence_start,
        observation.sentence_end,
        report.text[observation.sentence_start : observation.sentence_end],
        observation.section,
        observation.indicator,
        identity.indicator_id,
        identity.key or observation.indicator,
        identity.form,
        observation.measure,
        observation.value,
        observation.value_max,
        observation.comparator,
        observation.unit,
        observation.period,
        first,
        last,
        observation.role,
        observation.target_kind,
        observation.target_lo,
        observation.target_hi,
        observation.verb,
        observation.stretch,
        observation.relative_to,
        observation.decimals,
        observation.magnitude,
        observation.obs_status,
    )


def _misquoted(text: str, records: Sequence[Observation | LeftOut]) -> dict[int, str]:
    """The records whose quote is not what stands at their offsets."""
    return {
        position: "quote: not the words at the offsets"
        for position, record in enumerate(records)
        if text[record.start : record.end] != record.quote
    }


def around(text: str, start: int, end: int) -> str:
    """The sentence that stands around an offset range, cut to a readable length."""
    before = [match.end() for match in _SENTENCE_END.finditer(text, max(0, start - _CONTEXT), start)]
    after = _SENTENCE_END.search(text, end, end + _CONTEXT)
    return text[before[-1] if before else max(0, start - _CONTEXT) : after.end() if after else end + _CONTEXT].strip()


def _years(period: str) -> tuple[int | None, int | None]:
    match = re.fullmatch(r"(\d{4})(?:/(\d{4}))?", period)
    return (int(match[1]), int(match[2] or match[1])) if match else (None, None)


def _statistics(raw: RawFile, rules: Rules) -> FileRows:
    read = read_statistics(raw, rules.regions)
    wrong = [
        noted(
            raw.name,
            "statistics",
            f"line {row.line}, column {row.column}" if row.column else f"line {row.line}",
            row.reason,
            row.advice,
            row.written,
        )
        for row in read.wrong
    ]
    rows = [_statistic(raw.name, row, rules.names) for row in read.rows]
    return FileRows("", {"statistics": rows}, {}, wrong, lasting=True)


def _statistic(file: str, row: StatisticRow, names: Dictionary) -> tuple[Any, ...]:
    first, last = _years(row.period)
    identity = identify(names, row.indicator, row.measure, row.unit)
    return (
        f"{file}:{row.line}",
        file,
        row.line,
        row.region_code,
        row.indicator,
        identity.indicator_id,
        identity.key or row.indicator,
        identity.form,
        row.measure,
        row.period,
        first,
        last,
        row.role,
        row.value,
        row.value_max,
        row.comparator,
        row.unit,
        row.source_type,
        row.source_title,
        row.source_url,
        row.source_date,
        row.confidence,
        row.through_month,
        row.responsible_unit,
    )
