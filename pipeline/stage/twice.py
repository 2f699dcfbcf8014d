"""The same report in two files: another format, another mirror, or another report of that year after all.

Belongs here: how alike two staged reports are and what differs. Does not belong here: which of the two is loaded
(``pipeline.load``).
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from pipeline.core.outline.text import normalise
from pipeline.settings import Settings
from pipeline.stage.store import StageResult, table_frames

_SENTENCES = re.compile(r"[。！？；\n]")
#: A sentence shorter than this says too little to tell two texts apart.
_TELLING = 10
#: From this share of common sentences two texts are one report (two reports of one place share a tenth at most).
_SAME = 0.5
#: How many differing observations are listed a side.
_LISTED = 20
_KEY = ("indicator", "measure", "value", "value_max", "unit", "period", "role")


class Twice(NamedTuple):
    """What two files of one report id have to do with each other, in words and as JSON."""

    reason: str
    advice: str
    details: str


def compare(settings: Settings, first: StageResult, second: StageResult) -> Twice:
    """What ``second`` is beside ``first``, which is loaded."""
    told = {"first": first.name, "sha256": second.sha256, "first_sha256": first.sha256}
    if first.sha256 == second.sha256:
        return Twice("second file of a report", f"与 {first.name} 内容相同，删去其一即可", _json(told))
    share = _likeness(_text(settings, first), _text(settings, second))
    ours, theirs = _numbers(settings, first), _numbers(settings, second)
    details = {
        **told,
        "likeness": round(share, 4),
        "observations": [ours.total(), theirs.total()],
        "only_in_first": _listed(ours - theirs),
        "only_here": _listed(theirs - ours),
    }
    if share < _SAME:
        advice = (
            f"编号 {first.report_id} 已由 {first.name} 读入，而两份内容不同（相同句子 {share:.0%}）："
            f"若是同年的另一次报告，请改名为 {first.report_id}_2，或在旁边的 .yaml 里写 number: 2；否则请只留一份"
        )
        return Twice("another report of the year", advice, _json(details))
    lost, more = (ours - theirs).total(), (theirs - ours).total()
    differ = f"读出的数字有 {lost} 条只在前者、{more} 条只在此文件" if lost or more else "读出的数字全部相同"
    advice = f"与 {first.name} 内容不同但是同一份报告（相同句子 {share:.0%}），未再读入；{differ}；请只留较好的一份"
    return Twice("second file of a report", advice, _json(details))


def _likeness(first: str, second: str) -> float:
    """The share of sentences that two texts have in common."""
    ours, theirs = _sentences(first), _sentences(second)
    both = (ours | theirs).total()
    return (ours & theirs).total() / both if both else 1.0


def _sentences(text: str) -> Counter[str]:
    return Counter(part for part in _SENTENCES.split(normalise(text).text) if len(part) >= _TELLING)


def _text(settings: Settings, result: StageResult) -> str:
    (row,) = _rows(settings, "reports", result)
    return str(row["text"])


def _numbers(settings: Settings, result: StageResult) -> Counter[tuple[Any, ...]]:
    if not result.counts["observations"]:
        return Counter()
    return Counter(tuple(row[name] for name in _KEY) for row in _rows(settings, "observations", result))


def _rows(settings: Settings, table: str, result: StageResult) -> list[dict[str, Any]]:
    return [row for frame in table_frames(settings, table, [result], 1) for row in frame.to_dicts()]


def _listed(numbers: Counter[tuple[Any, ...]]) -> list[dict[str, Any]]:
    return [dict(zip(_KEY, number, strict=True)) for number in list(numbers)[:_LISTED]]


def _json(details: Mapping[str, Any]) -> str:
    return json.dumps(details, ensure_ascii=False)
