"""Sentences, and what is read in them.

The cases are data (``cases/*.yaml``), one topic a file; the sentences are invented. A case stands in a section of a
report given in 2026 (``section``: ``review`` of 2025, where none is named; ``plan`` for 2026; ``span``, the review of
2021-2025; ``five``, goals of 2026-2030) and says

- ``found``: every observation, in text order: ``[quote, indicator, measure, value, unit, {further fields}]``.
  ``comparator`` (eq), ``value_max`` (none), and period and role (those of the section) are as in the brackets unless
  the last entry says otherwise; a period of ``span`` and ``five`` is always said. Names are compared as the yardstick
  of the gold labels compares them; other fields (target_kind, verb …) only where they are said.
- ``left``: numbers that are no observation, with the reason; ``any_reason`` where several are as good, ``silent``
  where the number is so plainly part of a word that it need not be listed at all.
- ``exact``: the names must be these sign by sign, for what a piece too many leaves alike;
- ``optional``: quotes that a careful reader could include or leave out.
- ``known_gap``: what is read is plainly not what the guideline says. Such a case is expected to fail; when it passes,
  the run fails until the mark is taken out.
"""

from typing import Any

import pytest

from pipeline.core import extract
from pipeline.core.evaluation import same_name
from pipeline.core.model import REASONS, Extraction, Observation
from tests.unit.core.sentences import Case, all_cases

YEAR = 2026
SECTIONS = {
    "review": ("一、2025年工作回顾\n", "2025", "actual"),
    "plan": ("二、2026年工作安排\n", "2026", "target"),
    "span": ("一、“十四五”时期工作回顾\n", None, "actual"),
    "five": ("二、“十五五”时期主要目标\n", None, "target"),
}
KEYS = {"text", "section", "found", "left", "optional", "any_reason", "silent", "known_gap", "exact"}


def marked() -> list[Any]:
    gap = pytest.mark.xfail(strict=True, reason="known gap")
    return [pytest.param(case, id=name, marks=[gap] if case.get("known_gap") else []) for name, case in all_cases()]


def read(case: Case) -> tuple[str, Extraction]:
    text = SECTIONS[case.get("section", "review")][0] + case["text"] + "\n"
    return text, extract(text, YEAR)


def expected_fields(row: list[Any], section: str) -> dict[str, Any]:
    _, period, role = SECTIONS[section]
    quote, _, measure, value, unit, *more = row
    fields = {"quote": quote, "measure": measure, "value": value, "unit": unit}
    fields |= {"value_max": None, "comparator": "eq", "role": role, "period": period}
    if more:
        fields |= more[0]
    if fields["period"] is None:
        raise ValueError(f"{quote}: in a section of several years a case says the period")
    return {k: pytest.approx(v) if isinstance(v, int | float) else v for k, v in fields.items()}


@pytest.mark.parametrize("case", marked())
def test_a_sentence_is_read_as_the_guideline_says(case: Case) -> None:
    text, result = read(case)
    optional = set(case.get("optional", ()))
    found = [one for one in result.observations if one.quote not in optional]
    rows = case.get("found", [])
    names = [(one.quote, one.indicator) for one in found]
    assert [one.quote for one in found] == [row[0] for row in rows], f"{case['text']} {names}"
    for one, row in zip(found, rows, strict=True):
        expected = expected_fields(row, case.get("section", "review"))
        assert {field: getattr(one, field) for field in expected} == expected, case["text"]
        same = one.indicator == row[1] if case.get("exact") else same_name(row[1], one.indicator)
        assert same, f"{case['text']} {one.indicator} is not {row[1]}"
    for words, reason in case.get("left", {}).items():
        left_out(text, result, words, reason, case)


def left_out(text: str, result: Extraction, words: str, reason: str, case: Case) -> None:
    start = text.index(words, text.index("\n"))
    reasons = [one.reason for one in result.left_out if one.start < start + len(words) and start < one.end]
    assert reasons or case.get("silent"), f"{case['text']} {words} is not accounted for"
    assert case.get("any_reason") or set(reasons) <= {reason}, f"{case['text']} {words}: {reasons}"


def test_there_are_enough_cases_and_they_are_well_formed() -> None:
    cases = [case for _, case in all_cases()]
    assert len({case["text"] for case in cases}) == len(cases)
    assert sum(bool(case.get("found")) for case in cases) >= 120
    assert sum(not case.get("found") for case in cases) >= 60
    for case in cases:
        assert set(case) <= KEYS, case["text"]
        assert set(case.get("left", {}).values()) <= set(REASONS), case["text"]
        assert all(words in case["text"] for words in case.get("left", {})), case["text"]
        for row in case.get("found", []):
            assert isinstance(row[0], str), row
            assert len(row) in (5, 6), row
            assert set(expected_fields(row, case.get("section", "review"))) <= set(Observation._fields), row
