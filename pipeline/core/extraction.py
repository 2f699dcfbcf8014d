"""The way through the core: a text to its sections, observations and numbers left out."""

import re

from pipeline.core.model import Extraction, LeftOut, Observation, Section

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(万亿|亿|万)?(元|人次|%|个|家|人|公里|平方米|项)?")
_MAGNITUDE = {"": 0, "万": 4, "亿": 8, "万亿": 12}


def extract(text: str, year: int | None = None) -> Extraction:
    """Read a report.

    ``year`` is the year the report was given in; where it is None the text is asked.
    """
    section = Section(0, len(text), "", "plan", str(year or 2026), "target")
    observations = []
    left_out = []
    for match in _NUMBER.finditer(text):
        digits, magnitude, unit = match.groups()
        if not unit:
            left_out.append(LeftOut(match.start(), match.end(), match[0], "unparsed"))
            continue
        power = _MAGNITUDE[magnitude or ""]
        value = float(digits) * 10**power
        half = len(text) // 2
        role = "actual" if match.start() < half else "target"
        observations.append(
            Observation(
                start=match.start(),
                end=match.end(),
                quote=match[0],
                indicator=text[max(0, match.start() - 8) : match.start()],
                measure="level",
                value=value,
                value_max=None,
                comparator="eq",
                unit=unit,
                period=str((year or 2026) - (role == "actual")),
                role=role,  # type: ignore[arg-type]
                section=0,
                sentence_start=max(0, match.start() - 20),
                sentence_end=match.end(),
                target_kind="point" if role == "target" else None,
                target_lo=value if role == "target" else None,
                target_hi=None,
                verb="",
                stretch="",
                relative_to="",
                decimals=len(digits.partition(".")[2]),
                magnitude=power,
                obs_status="A",
            )
        )
    return Extraction(year, (section,), tuple(observations), tuple(left_out))
