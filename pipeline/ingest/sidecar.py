"""What a person says of a report, in a small YAML file beside it.

Belongs here: finding, reading and suggesting such files. Does not belong here: whether the report agrees
(``pipeline.ingest.identity``).

``scan.yaml`` speaks of ``scan.pdf``. It may say ``region`` (code or name), ``year``, ``number`` (2 for the second
report of a year), ``address``, ``fetched`` and ``note``; what it says of who and when is believed over the file's name
and the text.
"""

from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from pipeline.ingest.files import SIDECARS, IngestError

#: Bytes that such a file may have.
_MAX_BYTES = 64 * 2**10
_FIELDS = ("region", "year", "number", "address", "fetched", "note")


class Sidecar(NamedTuple):
    """What a person says of a report; empty or None where they say nothing."""

    name: str
    region: str = ""
    year: int | None = None
    number: int = 1


def read_sidecar(report: Path, name: str) -> Sidecar | None:
    """What the file beside ``report`` says, None where there is none. Raises IngestError where it is wrong.

    ``name`` is the report's name under the raw folder.
    """
    path = next((path for suffix in SIDECARS if (path := report.with_suffix(suffix)).is_file()), None)
    if path is None or path == report:
        return None
    own = str(PurePosixPath(name).with_name(path.name))
    import yaml

    try:
        if path.stat().st_size > _MAX_BYTES:
            raise IngestError(own, "wrong sidecar", f"文件过大，应如：{suggestion('410100', 2026)}")
        said = yaml.safe_load(path.read_text("utf-8-sig"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        place = f"line {mark.line + 1}" if (mark := getattr(error, "problem_mark", None)) else ""
        raise IngestError(
            own, "wrong sidecar", f"不是规范的 YAML，应如：{suggestion('410100', 2026)}", place
        ) from error
    return _checked(own, said)


def suggestion(region: str, year: int | None, number: int = 1) -> str:
    """The content of a sidecar file in one line; what is unknown is left to fill in."""
    more = f", number: {number}" if number > 1 else ""
    return f"{{region: {region or '区划代码'}, year: {year or '年份'}{more}}}"


def _checked(own: str, said: Any) -> Sidecar:
    if not isinstance(said, dict) or not said:
        raise IngestError(own, "wrong sidecar", f"应如：{suggestion('410100', 2026)}")
    if unknown := [str(key) for key in said if key not in _FIELDS]:
        raise IngestError(own, "wrong sidecar", f"不认识“{'、'.join(unknown)}”，可写：{'、'.join(_FIELDS)}")
    year, number = said.get("year"), said.get("number", 1)
    if year is not None and (type(year) is not int or not 1949 <= year <= 2100):
        raise IngestError(own, "wrong sidecar", f"year 应为四位年份，现为 {year}")
    if type(number) is not int or not 1 <= number <= 9:
        raise IngestError(own, "wrong sidecar", f"number 应为 1 到 9，现为 {number}")
    region = said.get("region")
    return Sidecar(own, "" if region is None else str(region).strip(), year, number)
