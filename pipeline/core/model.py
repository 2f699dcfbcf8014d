"""The records that reading a report yields.

Belongs here: plain immutable records and the closed vocabularies of their fields.
Does not belong here: any rule about language, any reading or writing of files.

Offsets are code points of the stored text (Python ``text[start:end]``), ``end`` exclusive.
The fields of an observation follow the labelling guideline of the project's gold files, field for field.
"""

from typing import Literal, NamedTuple, get_args

Measure = Literal["level", "growth", "avg_growth", "change", "gap", "rank", "qualitative"]
#: Those of growth: in one year, or on average in each of several.
GROWING: tuple[Measure, ...] = ("growth", "avg_growth")
Comparator = Literal["eq", "ge", "le", "approx"]
Role = Literal["actual", "target"]
TargetKind = Literal["point", "around", "floor", "ceiling", "range", "relative", "delegated", "qualitative"]
SectionKind = Literal["opening", "review", "span_review", "plan", "span_plan", "tasks", "closing", "glossary"]
Reason = Literal[
    "name",
    "date",
    "duration",
    "ordinal",
    "threshold",
    "comparison group",
    "list number",
    "structure",
    "word",
    "unparsed",
]

MEASURES: tuple[str, ...] = get_args(Measure)
COMPARATORS: tuple[str, ...] = get_args(Comparator)
ROLES: tuple[str, ...] = get_args(Role)
TARGET_KINDS: tuple[str, ...] = get_args(TargetKind)
REASONS: tuple[str, ...] = get_args(Reason)


class Section(NamedTuple):
    """A stretch of a report that speaks of one period in one role.

    ``period`` is a year (``2025``) or a span of years (``2021/2025``), empty where the text tells none.
    """

    start: int
    end: int
    title: str
    kind: SectionKind
    period: str
    role: Role


class Observation(NamedTuple):
    """One number that a report states, with its exact words and place.

    ``value`` and ``value_max`` are in the base unit (magnitude words multiplied out, percentages as written);
    ``target_lo`` and ``target_hi`` are the bounds that a target sets on the signed value (None: open);
    ``decimals`` and ``magnitude`` are the digits printed and the power of ten of the magnitude word
    (SDMX DECIMALS, UNIT_MULT); ``obs_status`` is P (初步核算), E (预计) or A (SDMX OBS_STATUS).
    """

    start: int
    end: int
    quote: str
    indicator: str
    measure: Measure
    value: float | None
    value_max: float | None
    comparator: Comparator
    unit: str
    period: str
    role: Role
    section: int
    sentence_start: int
    sentence_end: int
    target_kind: TargetKind | None
    target_lo: float | None
    target_hi: float | None
    verb: str
    stretch: str
    relative_to: str
    decimals: int
    magnitude: int
    obs_status: str


class LeftOut(NamedTuple):
    """A number of the text that is no observation, and why."""

    start: int
    end: int
    quote: str
    reason: Reason


class Extraction(NamedTuple):
    """Everything that one reading of a text yields, in text order."""

    report_year: int | None
    sections: tuple[Section, ...]
    observations: tuple[Observation, ...]
    left_out: tuple[LeftOut, ...]
