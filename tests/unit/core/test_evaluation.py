"""The yardstick, and that it is the one of the labelling guideline."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core import evaluation

LABEL: dict[str, Any] = {
    "start": 10, "end": 14, "quote": "5.4%", "indicator": "地区生产总值", "measure": "growth", "value": 5.4,
    "value_max": None, "comparator": "eq", "unit": "%", "period": "2025", "role": "actual", "optional": False,
}  # fmt: skip


def label(**fields: Any) -> dict[str, Any]:
    return {**LABEL, **fields}


def test_a_right_observation_is_right_in_every_field() -> None:
    result = evaluation.score([LABEL], [LABEL])
    assert (result.detection.f1, result.strict.f1) == (100, 100)
    assert all(result.accuracy(field) == 100 for field in evaluation.FIELDS)
    assert (result.missed, result.spurious, result.wrong) == ((), (), ())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("indicator", "粮食产量"), ("measure", "level"), ("value", 5.5), ("value", None), ("value_max", 6.0),
        ("comparator", "ge"), ("unit", "‰"), ("period", "2024"), ("role", "target"),
    ],
)  # fmt: skip
def test_one_wrong_field_spoils_the_whole_and_not_the_detection(field: str, value: object) -> None:
    result = evaluation.score([LABEL], [label(**{field: value})])
    assert (result.detection.f1, result.strict.f1) == (100, 0)
    ((_, _, wrong),) = result.wrong
    assert wrong == ("value" if field == "value_max" else field,)
    assert result.accuracy(wrong[0]) == 0


@pytest.mark.parametrize(
    ("start", "end", "hits"), [(10, 14, 1), (10, 12, 1), (12, 16, 0), (9, 16, 1), (6, 14, 1), (5, 14, 0), (20, 24, 0)]
)
def test_spans_match_where_they_share_half(start: int, end: int, hits: int) -> None:
    assert evaluation.score([LABEL], [label(start=start, end=end)]).detection.hits == hits


def test_of_two_observations_with_one_span_each_finds_its_label() -> None:
    labels = [label(indicator="出口"), label(indicator="进口")]
    assert evaluation.score(labels, labels[::-1]).strict.f1 == 100
    assert evaluation.score(labels, labels[:1]).detection == (1, 1, 2)
    assert len(evaluation.score(labels[:1], labels).spurious) == 1


def test_what_is_optional_counts_neither_way() -> None:
    optional = label(start=30, end=34, optional=True)
    assert evaluation.score([LABEL, optional], [LABEL]).detection == (1, 1, 1)
    assert evaluation.score([LABEL, optional], [LABEL, optional]).detection == (1, 1, 1)


def test_nothing_found_of_nothing_labelled_is_no_error() -> None:
    empty = evaluation.score([], [])
    assert (empty.detection.f1, empty.detection.precision, empty.accuracy("value")) == (0, 0, 0)
    assert evaluation.score([LABEL], []).missed == (LABEL,)
    assert evaluation.score([], [LABEL]).spurious == (LABEL,)


def test_a_total_counts_every_observation_once() -> None:
    right, none = evaluation.score([LABEL], [LABEL]), evaluation.score([LABEL] * 3, [])
    both = evaluation.total([right, none])
    assert both.detection == (1, 1, 4)
    assert both.accuracy("unit") == 100
    assert len(both.missed) == 3
    assert evaluation.total([]).detection == (0, 0, 0)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("地区生产总值", "地区生产总值", True), ("全市地区生产总值", "地区生产总值", True), ("生产总值", "总", False),
        ("“小巨人”企业", "小巨人企业", True), ("居民的收入", "居民收入", True), ("财政收入", "粮食产量", False),
        ("", "", True), ("", "收入", False), (None, None, True), ("新增城镇就业", "城镇新增就业", True),
    ],
)  # fmt: skip
def test_names_that_are_the_same_indicator(first: str | None, second: str | None, same: bool) -> None:
    assert evaluation.same_name(first, second) is same
    assert evaluation.same_name(second, first) is same


def official(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("official_score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


spans = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda one: {"start": one[0], "end": one[0] + one[1]})
rows = st.lists(
    st.builds(
        lambda span, fields: {**LABEL, **span, **fields},
        spans,
        st.fixed_dictionaries(
            {
                "indicator": st.sampled_from(("出口", "进口", "进出口总额", "")),
                "value": st.sampled_from((None, 1.0, 1.0 + 1e-9, 2.0)),
                "role": st.sampled_from(("actual", "target")),
                "optional": st.booleans(),
            }
        ),
    ),
    max_size=6,
)


@settings(max_examples=150, deadline=None)
@given(rows, rows)
def test_a_perfect_reader_scores_full_and_no_rate_leaves_its_bounds(labels: list[Any], found: list[Any]) -> None:
    result = evaluation.score(labels, found)
    assert 0 <= result.strict.hits <= result.detection.hits <= min(result.detection.found, result.detection.labelled)
    assert 0 <= result.strict.f1 <= result.detection.f1 <= 100
    assert evaluation.score(labels, labels).missed == ()


def test_the_figures_are_those_of_the_official_script(shared: Path) -> None:
    theirs = official(shared)
    for path in sorted((shared / "gold").glob("*.jsonl")):
        if path.stem.endswith(".links"):
            continue
        labels = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        spoilt = [
            {**row, **({"value": 1.0, "indicator": "别的"} if at % 7 == 0 else {}), "end": row["end"] + (at % 5 == 0)}
            for at, row in enumerate(labels)
            if at % 11
        ]
        ours = evaluation.score(labels, spoilt)
        said = theirs.score(labels, spoilt)
        assert said["detection"]["f1"] == pytest.approx(ours.detection.f1, abs=0.01)
        assert said["strict"]["f1"] == pytest.approx(ours.strict.f1, abs=0.01)
        for field in evaluation.FIELDS:
            assert said["fields"][field] == pytest.approx(ours.accuracy(field), abs=0.01), field
