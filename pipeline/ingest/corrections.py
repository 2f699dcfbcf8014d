"""Corrections that people make to single observations, as data in ``corrections.yaml``.

Belongs here: what a correction may say, and what is wrong with one. Does not belong here: finding the observation and
changing it (``pipeline.stage.corrections``).
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

#: The file in the raw folder.
FILE = "corrections.yaml"
#: What an observation can be known by, and what can be set.
FIELDS = (
    *("indicator", "measure", "value", "value_max", "comparator", "unit", "period", "role"),
    *("target_kind", "target_lo", "target_hi", "verb", "obs_status"),
)
_KEYS = ("report", "quote", "at", "expect", "set", "drop", "reason")
_NUMBERS = ("value", "value_max", "target_lo", "target_hi")
_REPORT = re.compile(r"\d{6}-\d{4}(?:-[2-9])?")
_EXAMPLE = "{report: 410100-2026, quote: 5%, expect: {indicator: 地区生产总值}, set: {value: 5.5}, reason: 印刷有误}"


class Correction(NamedTuple):
    """One correction: of the observation in ``report`` with these words (and offset, and fields), and to what.

    ``number`` counts the entries of the file from 1. ``change`` is None where the observation is dropped.
    """

    number: int
    report: str
    quote: str
    at: int | None
    expect: Mapping[str, Any]
    change: Mapping[str, Any] | None
    reason: str


class WrongCorrection(NamedTuple):
    """An entry that is no correction: its number (0: the file), why, and what to do."""

    number: int
    reason: str
    advice: str


def read_corrections(raw_dir: Path) -> tuple[list[Correction], list[WrongCorrection]]:
    """The corrections in ``raw_dir``, and the entries that are none; both empty where there is no file."""
    path = raw_dir / FILE
    if not path.exists():
        return [], []
    import yaml

    try:
        entries = yaml.safe_load(path.read_text("utf-8-sig"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        return [], [
            WrongCorrection(0, "unreadable corrections", f"{FILE} 无法读取（{type(error).__name__}），更正均未生效")
        ]
    if entries is None:
        return [], []
    if not isinstance(entries, list):
        return [], [WrongCorrection(0, "unreadable corrections", f"{FILE} 应是列表，每条如：{_EXAMPLE}")]
    good: list[Correction] = []
    wrong: list[WrongCorrection] = []
    for number, entry in enumerate(entries, start=1):
        fault = _fault(entry)
        if fault:
            wrong.append(WrongCorrection(number, "wrong correction", f"{fault}；每条如：{_EXAMPLE}"))
        else:
            change = None if entry.get("drop") else _plain(entry["set"])
            expect = _plain(entry.get("expect") or {})
            told = (str(entry["report"]), str(entry["quote"]), entry.get("at"), expect, change, str(entry["reason"]))
            good.append(Correction(number, *told))
    return good, wrong


def _fault(entry: Any) -> str:
    """What is wrong with an entry; empty where nothing is."""
    if not isinstance(entry, dict):
        return "每条应是若干“键: 值”"
    if unknown := [str(key) for key in entry if key not in _KEYS]:
        return f"不认识“{'、'.join(unknown)}”，可写：{'、'.join(_KEYS)}"
    if missing := [key for key in ("report", "quote", "reason") if not str(entry.get(key) or "").strip()]:
        return f"缺少 {'、'.join(missing)}"
    if not _REPORT.fullmatch(str(entry["report"])):
        return f"report 应为报告编号，现为 {entry['report']}"
    if not entry.get("expect") and type(entry.get("at")) is not int:
        return "缺少 expect（原先读成什么）或 at（起点）"
    if ("set" in entry) == bool(entry.get("drop")):
        return "应写 set（改成什么）或 drop: true（去掉），二者取一"
    for key in ("expect", "set"):
        fields = entry.get(key, {})
        if not isinstance(fields, dict) or (key == "set" and "set" in entry and not fields):
            return f"{key} 应是若干“字段: 值”"
        for name, value in fields.items():
            if name not in FIELDS:
                return f"{key} 中不认识“{name}”，可写：{'、'.join(FIELDS)}"
            if name in _NUMBERS and value is not None and type(value) not in (int, float):
                return f"{key} 中 {name} 应为数字，现为 {value}"
    return ""


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Numbers as floats, all else as text; a null stays null."""
    return {
        name: value if value is None else float(value) if name in _NUMBERS else str(value)
        for name, value in fields.items()
    }
