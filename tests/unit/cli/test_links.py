"""Scoring joins against labelled links: what a file speaks of, and what counts as right."""

from collections.abc import Iterator
from typing import Any

import click
import duckdb
import pytest

from pipeline.cli import links


@pytest.fixture
def marts() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(
            "create table dim_region (region_code varchar, name_zh varchar, parent_code varchar, former_names varchar, "
            "former_codes varchar)"
        )
        connection.execute(
            "insert into dim_region values ('419999', '某市', null, null, null), "
            "('410100', '某市', null, null, '410199'), "
            "('410102', '城区', '410100', '城郊区', null), ('419902', '城区', '419999', null, null)"
        )
        connection.execute("create table reports (region_code varchar)")
        connection.execute("insert into reports values ('410100')")
        connection.execute(
            "create table target_vs_actual (target_report_id varchar, target_start bigint, actual_report_id varchar, "
            "actual_start bigint, join_kind varchar)"
        )
        connection.execute(
            "insert into target_vs_actual values ('410100-2024', 1, '410100-2025', 10, 'same'), "
            "('410100-2024', 2, '410100-2025', 20, 'loose'), ('410100-2024', 3, null, null, null), "
            "('410100-2024', 4, '410100-2026', 40, 'same')"
        )
        yield connection


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("某市_2024-2025.links.jsonl", ("410100-2024", "410100-2025", "target_vs_actual")),
        ("410100-2024-2025.jsonl", ("410100-2024", "410100-2025", "target_vs_actual")),
        ("410100-2026.links.jsonl", ("410100-2026", "410100-2026", "target_change")),
        ("410199-2026.links.jsonl", ("410100-2026", "410100-2026", "target_change")),
        ("某市城郊区_2024-2025.links.jsonl", ("410102-2024", "410102-2025", "target_vs_actual")),
    ],
)
def test_the_name_tells_the_reports(marts: duckdb.DuckDBPyConnection, name: str, case: links.Case) -> None:
    assert links.case_of(name, marts) == case


@pytest.mark.parametrize("name", ["links.jsonl", "别处_2024-2025.links.jsonl", "城区_2024-2025.links.jsonl"])
def test_another_name_is_an_error(marts: duckdb.DuckDBPyConnection, name: str) -> None:
    with pytest.raises(click.ClickException, match=name):
        links.case_of(name, marts)


def test_pairs_between_the_two_reports_are_offered(marts: duckdb.DuckDBPyConnection) -> None:
    case = links.case_of("某市_2024-2025.links.jsonl", marts)
    assert links.offered(case, marts) == {(1, 10): "same", (2, 20): "loose"}


def test_only_what_is_offered_as_same_counts() -> None:
    labels: list[dict[str, Any]] = [
        {"target_start": 1, "actual_start": 10, "comparable": "same"},
        {"target_start": 2, "actual_start": 20, "comparable": "same", "indicator": "就业"},
        {"target_start": 3, "actual_start": 30, "comparable": "loose"},
        {"target_start": 4, "actual_start": 40, "comparable": "loose"},
        {"unmatched_headline": ["居民消费价格"]},
    ]
    pairs = {(1, 10): "same", (2, 20): "loose", (3, 30): "same", (4, 40): "loose", (5, 50): "same"}
    result = links.score(labels, pairs)
    assert links.figures(result) == {
        "same": 2,
        "offered": 3,
        "right": 1,
        "precision": 33.33,
        "recall": 50.0,
        "f1": 40.0,
        "loose": 2,
        "loose_offered_as_same": 1,
    }
    assert links.report(result, 1)[-2:] == ["missed\t2\t20\t就业", "wrong\t3\t30"]
