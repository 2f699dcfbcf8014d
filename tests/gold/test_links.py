"""How well targets meet actuals, against labels made by reading alone, and how many targets have an identity."""

import json
from functools import reduce
from pathlib import Path

import duckdb
import pytest

from pipeline.cli import links
from pipeline.core.evaluation import Rate
from tests.gold.scoring import GOLD
from tests.integration.command import Place

#: Of a minute or two, unless the machine is busy with other things.
pytestmark = pytest.mark.timeout(1200)

#: F1 of pairs over the files of a folder: those of the shared folder, and those of years that no rule had seen.
LEAST_SHARED = 92.5
LEAST_OWN = 80.0


def scored(folder: Path, reported: Place) -> dict[str, links.LinkScore]:
    """Each file's score on the warehouse."""
    found = {}
    with duckdb.connect(str(reported.data / "warehouse" / "taizhang.duckdb"), read_only=True) as connection:
        connection.execute("use marts")
        for path in sorted(folder.glob("*.links.jsonl")):
            labels = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
            pairs = links.offered(links.case_of(path.name, connection), connection)
            found[path.stem] = links.score(labels, pairs)
    return found


def f1(scores: dict[str, links.LinkScore]) -> float:
    """F1 of all pairs labelled ``same``."""
    return reduce(Rate.plus, (score.same for score in scores.values()), Rate(0, 0, 0)).f1


def told(scores: dict[str, links.LinkScore]) -> str:
    """The figures, file by file."""
    return "\n".join(f"{name}: {links.figures(score)}" for name, score in scores.items())


def test_joins_of_the_shared_labels(reported: Place, shared: Path) -> None:
    scores = scored(shared / "gold", reported)
    assert sum(score.same.labelled for score in scores.values()) >= 129
    assert f1(scores) >= LEAST_SHARED, told(scores)


def test_joins_of_years_that_no_rule_had_seen(reported: Place) -> None:
    scores = scored(GOLD / "links", reported)
    assert len(scores) >= 7
    assert f1(scores) >= LEAST_OWN, told(scores)


def test_what_is_joined_is_of_one_kind(reported: Place) -> None:
    """Never a growth with a level, a number of years with one, an addition with what there is."""
    with duckdb.connect(str(reported.data / "warehouse" / "taizhang.duckdb"), read_only=True) as connection:
        apart = connection.execute(
            "select target_id from intermediate.int_matches as m inner join intermediate.int_targets as t "
            "using (target_id) inner join intermediate.int_actuals as a on m.answer_id = a.actual_id "
            "where m.question = 'actual' and (t.measure <> a.measure or t.period <> a.period)"
        ).fetchall()
        piled_up = connection.execute(
            "select t.indicator, a.indicator, t.quote, a.quote from intermediate.int_matches as m "
            "inner join intermediate.int_targets as t using (target_id) "
            "inner join intermediate.int_actuals as a on m.answer_id = a.actual_id "
            "where m.question = 'actual' and m.join_kind = 'same' and m.join_note = 'same_name' "
            "and (split_part(t.name_form, '|', 1) = '') <> (split_part(a.name_form, '|', 1) = '')"
        ).fetchall()
    assert not apart
    assert not piled_up


@pytest.mark.parametrize(
    ("targets", "least"),
    [("measure <> 'qualitative' and sentence like '%预期目标%'", 0.97), ("true", 0.45)],
    ids=["headline", "all"],
)
def test_targets_have_an_identity(reported: Place, targets: str, least: float) -> None:
    with duckdb.connect(str(reported.data / "warehouse" / "taizhang.duckdb"), read_only=True) as connection:
        (share,) = connection.execute(
            f"select count(indicator_id) / count(*) from marts.observations where role = 'target' and {targets}"
        ).fetchone() or (0.0,)
    assert share >= least, share
