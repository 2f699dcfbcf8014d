"""Everything that marts may say of a target has words on the pages, in both languages and once."""

import csv
from pathlib import Path
from string import ascii_lowercase

import pytest
import yaml

from pipeline.site.pages import REASONS
from pipeline.site.words import WORDS, said

#: Columns whose values pages show, and what stands before the value in the words' key.
SHOWN = {
    ("target_vs_actual", "verdict_strict"): "verdict",
    ("target_vs_actual", "verdict_reason"): "reason",
    ("plan_pace", "verdict_strict"): "verdict",
    ("plan_pace", "reason"): "pace",
}


@pytest.mark.parametrize(("mart", "column"), SHOWN)
def test_what_a_mart_may_say_has_words(project: Path, mart: str, column: str) -> None:
    model = yaml.safe_load((project / "dbt_project" / "models" / "marts" / f"{mart}.yml").read_text("utf-8"))
    [found] = [one for one in model["models"][0]["columns"] if one["name"] == column]
    [values] = [test["accepted_values"]["arguments"]["values"] for test in found["data_tests"]]
    assert values
    wordless = [
        value for value in values if not (pair := said(f"{SHOWN[mart, column]}.{value}")).zh or pair.zh == value
    ]
    assert wordless == []


def test_every_reason_of_a_gap_has_words_and_a_letter() -> None:
    wordless = [reason for reason in REASONS if not said(f"reason.{reason}").zh or f"reason.{reason}" not in WORDS]
    assert wordless == []
    assert len(REASONS) <= len(ascii_lowercase)


def test_no_key_is_worded_twice(project: Path) -> None:
    with (project / "pipeline" / "site" / "words.csv").open(encoding="utf-8", newline="") as file:
        assert len([row["key"] for row in csv.DictReader(file)]) == len(WORDS)
