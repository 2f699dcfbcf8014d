"""The contract of the stage tables: what passes, what fails and with which words."""

from typing import Any

import polars as pl
import pytest
from pandera.errors import SchemaErrors

from pipeline import schemas
from pipeline.stage import TABLES

GOOD: dict[str, Any] = {
    "observation_id": "410100-2026:3-1",
    "report_id": "410100-2026",
    "region_code": "410100",
    "report_year": 2026,
    "ordinal": 0,
    "start_offset": 3,
    "end_offset": 7,
    "quote": "5.4%",
    "sentence_start": 0,
    "sentence_end": 8,
    "sentence": "总值增5.4%。",
    "section_no": 0,
    "indicator": "总值",
    "indicator_id": None,
    "indicator_key": "总值",
    "name_form": "|总值|",
    "measure": "growth",
    "value": 5.4,
    "value_max": None,
    "comparator": "eq",
    "unit": "%",
    "period": "2025",
    "period_start": 2025,
    "period_end": 2025,
    "role": "actual",
    "target_kind": None,
    "target_lo": None,
    "target_hi": None,
    "verb": "",
    "stretch": "",
    "relative_to": "",
    "decimals": 1,
    "magnitude": 0,
    "obs_status": "A",
}
TARGET = {**GOOD, "role": "target", "target_kind": "range", "target_lo": 5.0, "target_hi": 6.0, "value_max": 6.0}


def observations(*rows: dict[str, Any]) -> pl.DataFrame:
    return schemas.frame("observations", [tuple(row.values()) for row in rows])


def test_the_stage_has_exactly_the_tables_of_the_contract() -> None:
    assert tuple(schemas.TABLES) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_every_table_and_column_says_what_it_is(table: str) -> None:
    assert schemas.description(table)
    assert all(column.description for column in schemas.columns(table))


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_table_is_valid(table: str) -> None:
    mask, failed = schemas.split(table, schemas.frame(table, []))
    assert (mask.len(), failed) == (0, {})


@pytest.mark.parametrize(
    "row",
    [
        GOOD,
        TARGET,
        {**GOOD, "period": "2021/2025", "period_start": 2021},
        {**GOOD, "measure": "qualitative", "value": None, "unit": ""},
        {**TARGET, "target_hi": None, "value_max": None},
    ],
)
def test_what_is_right_passes(row: dict[str, Any]) -> None:
    assert schemas.split("observations", observations(row))[1] == {}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"report_id": "郑州-2026"}, "report_id: str_matches"),
        ({"report_year": 1}, "report_year: "),
        ({"start_offset": -1}, "start_offset: "),
        ({"quote": ""}, "quote: "),
        ({"quote": "5.4"}, "span_within_sentence"),
        ({"sentence_start": 4, "sentence_end": 12}, "span_within_sentence"),
        ({"sentence_end": 6, "sentence": "总值增5.4"}, "span_within_sentence"),
        ({"sentence": "别的话"}, "span_within_sentence"),
        ({"indicator": ""}, "indicator: str_length"),
        ({"measure": "speed"}, "measure: isin (speed)"),
        ({"comparator": ">"}, "comparator: isin"),
        ({"role": "plan"}, "role: isin"),
        ({"obs_status": "X"}, "obs_status: isin"),
        ({"value": None}, "value_unless_qualitative"),
        ({"measure": "qualitative"}, "value_unless_qualitative"),
        ({"value": float("nan")}, "numbers_finite"),
        ({"value": float("inf")}, "numbers_finite"),
        ({"value_max": 1.0}, "ranges_ordered"),
        ({"period_start": 2026}, "ranges_ordered"),
        ({"period": "2025-01"}, "period: str_matches"),
        ({"period_start": None}, "period_start: not_nullable"),
        ({"target_kind": "point"}, "kind_of_targets_only"),
        ({"target_lo": 1.0}, "kind_of_targets_only"),
        ({"role": "target"}, "kind_of_targets_only"),
        ({"role": "target", "target_kind": "wish"}, "target_kind: isin"),
        ({"magnitude": 99}, "magnitude: "),
    ],
)
def test_what_is_wrong_fails_alone_and_says_why(change: dict[str, Any], words: str) -> None:
    mask, failed = schemas.split("observations", observations(GOOD, {**GOOD, **change}, TARGET))
    assert mask.to_list() == [True, False, True]
    assert list(failed) == [1]
    assert any(words in reason for reason in failed[1]), failed


def test_a_row_tells_all_that_is_wrong_with_it_and_what_others_know() -> None:
    bad = {**GOOD, "measure": "speed", "role": "plan"}
    _, failed = schemas.split("observations", observations(bad), {0: "quote: elsewhere"})
    assert len(failed[0]) >= 3
    assert failed[0][0] == "quote: elsewhere"


def test_target_bounds_are_ordered() -> None:
    _, failed = schemas.split("observations", observations({**TARGET, "target_lo": 7.0}))
    assert failed == {0: ["ranges_ordered"]}


@pytest.mark.parametrize(
    "frame",
    [
        observations(GOOD).drop("unit"),
        observations(GOOD).with_columns(extra=pl.lit(1)),
        observations(GOOD).with_columns(pl.col("value").cast(pl.String)),
        observations(GOOD).select(pl.exclude("unit"), "unit"),
    ],
    ids=["missing", "more", "type", "order"],
)
def test_wrong_columns_are_an_error_of_the_code_and_are_raised(frame: pl.DataFrame) -> None:
    with pytest.raises(SchemaErrors):
        schemas.split("observations", frame)


@pytest.mark.parametrize("change", [{"value": "5.4"}, {"start_offset": 3.5}, {"quote": 5.4}])
def test_values_of_wrong_types_are_refused_when_the_frame_is_made(change: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        observations({**GOOD, **change})


def test_a_whole_number_is_a_number() -> None:
    assert observations({**GOOD, "value": 5})["value"].to_list() == [5.0]
