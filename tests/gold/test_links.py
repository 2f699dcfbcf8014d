"""How well targets meet actuals, against labels made by reading alone, and how many targets have an identity."""

import json
from functools import reduce
from pathlib import Path

import duckdb
import pytest

from pipeline.cli import links
from pipeline.core.evaluation import Rate
from pipeline.core.indicators.joining import form
from tests.gold.scoring import GOLD
from tests.integration.command import Place

#: Of a minute or two, unless the machine is busy with other things.
pytestmark = pytest.mark.timeout(1200)

#: F1 of pairs over the files of a folder: those of the shared folder, and those of fifteen more pairs of years.
LEAST_SHARED = 93.0
LEAST_OWN = 87.0


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


def test_joins_of_fifteen_more_pairs_of_years(reported: Place) -> None:
    scores = scored(GOLD / "links", reported)
    assert len(scores) >= 15
    assert f1(scores) >= LEAST_OWN, told(scores)


def test_what_is_joined_is_of_one_kind(reported: Place) -> None:
    """Never a growth with a level, a number of years with one, an addition with what there is."""
    with duckdb.connect(str(reported.data / "warehouse" / "taizhang.duckdb"), read_only=True) as connection:
        joined, apart = connection.execute(
            "select count(*), count(*) filter (where not exists (select 1 from marts.observations as actual "
            "where actual.report_id = target.actual_report_id and actual.start_offset = target.actual_start "
            "and actual.measure = target.measure and actual.period = target.period)) "
            "from marts.target_vs_actual as target "
            "where target.join_kind in ('same', 'loose') and target.actual_report_id is not null"
        ).fetchone() or (0, 0)
        same_name = connection.execute(
            "select target_indicator, actual_indicator from marts.target_vs_actual "
            "where join_kind = 'same' and join_note = 'same_name'"
        ).fetchall()
    assert joined > 1000
    assert apart == 0
    assert same_name
    assert not [pair for pair in same_name if is_done(pair[0]) != is_done(pair[1])]


def is_done(indicator: str) -> bool:
    """Whether an indicator counts what is done (新增, 改造), not what there is."""
    return form(indicator).partition("|")[0] != ""


@pytest.mark.parametrize(
    ("targets", "least"),
    [("measure <> 'qualitative' and sentence like '%预期目标%'", 0.97), ("true", 0.56)],
    ids=["headline", "all"],
)
def test_targets_have_an_identity(reported: Place, targets: str, least: float) -> None:
    with duckdb.connect(str(reported.data / "warehouse" / "taizhang.duckdb"), read_only=True) as connection:
        (share,) = connection.execute(
            f"select count(indicator_id) / count(*) from marts.observations where role = 'target' and {targets}"
        ).fetchone() or (0.0,)
    assert share >= least, share
