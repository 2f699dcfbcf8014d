"""What the stage keeps: pruning, and batches that are written anew."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.ingest import scan
from pipeline.settings import Settings
from pipeline.stage import StageResult, compact_stage, prune_stage, results, table_frames
from pipeline.stage.store import TABLES, batches
from tests.warehouse import REPORT, names_due, project_at, put, stage_all


def told(settings: Settings) -> list[StageResult]:
    return results(settings, scan(settings.raw_dir))


def rows(settings: Settings, staged: Sequence[StageResult]) -> dict[str, list[dict[str, object]]]:
    """All rows of the files, by table."""
    return {
        table: [row for frame in table_frames(settings, table, staged, 10) for row in frame.to_dicts()]
        for table in TABLES
    }


def of_year(year: int, growth: float = 5.4) -> str:
    text = REPORT.replace("2025", str(year - 1)).replace("2026", str(year))
    return text.replace("5.4%", f"{growth}%")


def age(settings: Settings) -> None:
    """Let everything in the stage be of long ago."""
    for path in settings.stage_dir.rglob("*"):
        os.utime(path, (1, 1))


def test_a_stage_does_not_grow_however_often_a_file_changes(settings: Settings) -> None:
    for number in range(60):
        put(settings, f"4101{number:02}-2026.txt" if number else "a.txt", "没有标题")
        put(settings, "410100-2026.txt", of_year(2026, number / 10 + 1))
        keys = stage_all(settings)
        compact_stage(settings, keys)
        age(settings)
        assert names_due(settings) == []
        age(settings)
        prune_stage(settings, keys)
    held = [one.key for batch in batches(settings) for one in batch.files]
    assert len(held) <= 2 * len(keys)
    assert len(batches(settings)) < 30
    growths = [row["value"] for row in rows(settings, told(settings))["observations"] if row["role"] == "actual"]
    assert sorted(map(float, map(str, growths))) == [5.4, 6.9]


def worn_stage(settings: Settings, growth: float = 7.1) -> list[str]:
    """A stage with a batch of ten files of which seven were read anew; the keys that are wanted."""
    for year in range(2016, 2026):
        put(settings, f"410100-{year}.txt", of_year(year, growth))
    stage_all(settings)
    for year in range(2016, 2023):
        put(settings, f"410100-{year}.txt", of_year(year, 9.9))
    put(settings, "410000-2026.txt", of_year(2026, 9.9))
    return stage_all(settings)


# Batches are named by what is in them: with four of them names sort this way and that.
@pytest.mark.parametrize("growth", [7.1, 7.2, 7.3, 7.4])
def test_a_worn_batch_is_written_anew_with_the_rows_that_are_wanted(settings: Settings, growth: float) -> None:
    keys = worn_stage(settings, growth)
    before = rows(settings, told(settings))
    worn = max(batches(settings), key=lambda batch: len(batch.files))
    assert compact_stage(settings, keys) == len(worn.files) - 8
    assert compact_stage(settings, keys) == 0, "once"
    age(settings)
    assert names_due(settings) == []
    assert prune_stage(settings, keys) == len(worn.files)
    assert worn.name not in {batch.name for batch in batches(settings)}
    assert rows(settings, told(settings)) == before
    assert names_due(settings) == []


def test_a_reader_that_began_before_reads_on(settings: Settings) -> None:
    keys = worn_stage(settings)
    staged = told(settings)
    wanted = rows(settings, staged)["reports"]
    frames = table_frames(settings, "reports", [one for one in staged if one.report_id], 1)
    found = next(frames).to_dicts()
    compact_stage(settings, keys)
    prune_stage(settings, keys)
    assert found + [row for frame in frames for row in frame.to_dicts()] == wanted


@pytest.mark.parametrize("step", range(5))
def test_a_disk_that_fills_while_a_batch_is_written_anew_costs_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    keys = worn_stage(settings)
    before = rows(settings, told(settings))
    replace, left = Path.replace, iter(range(step))

    def fails_after(self: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise OSError("no space")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails_after)
    assert compact_stage(settings, keys) == 0
    monkeypatch.undo()
    assert rows(settings, told(settings)) == before
    assert names_due(settings) == []
    assert compact_stage(settings, keys) > 0
    assert prune_stage(settings, keys, grace=0) > 0
    assert rows(settings, told(settings)) == before
    files = {path.stem for path in settings.stage_dir.rglob("*") if path.is_file()}
    assert files == {batch.name for batch in batches(settings)}


def test_a_damaged_batch_is_not_written_anew_but_due(settings: Settings) -> None:
    keys = worn_stage(settings)
    worn = max(batches(settings), key=lambda batch: len(batch.files))
    (settings.stage_dir / "observations" / f"{worn.name}.parquet").write_bytes(b"damaged")
    assert compact_stage(settings, keys) == 0
    assert len(names_due(settings)) == len(worn.files) - 8
    assert stage_all(settings) == keys
    assert names_due(settings) == []


def test_pruning_removes_what_nobody_uses(settings: Settings) -> None:
    stage_all(settings)
    put(settings, "410100-2026.txt", REPORT + "税收增长3%。")
    keys = stage_all(settings)
    changed = next(batch.name for batch in batches(settings) if len(batch.files) == 1)
    write_leftover = settings.stage_dir / "reports" / ".half.parquet.1-ab.tmp"
    write_leftover.write_bytes(b"half")
    assert prune_stage(settings, keys, grace=0) == 0
    assert not write_leftover.exists()
    assert names_due(settings) == []
    (own,) = (one.key for batch in batches(settings) if batch.name == changed for one in batch.files)
    assert prune_stage(settings, [own], grace=0) == 3
    assert {path.stem for path in settings.stage_dir.rglob("*") if path.is_file()} == {changed}


def test_pruning_leaves_what_a_run_has_just_asked_for(settings: Settings) -> None:
    keys = stage_all(settings)
    long_ago = time.time() - 10_000
    for path in settings.stage_dir.rglob("*"):
        os.utime(path, (long_ago, long_ago))
    assert names_due(settings) == []
    assert prune_stage(settings, []) == 0
    for path in settings.stage_dir.rglob("*"):
        os.utime(path, (long_ago, long_ago))
    assert prune_stage(settings, keys[:1]) == 0
    assert prune_stage(settings, []) == 3
    assert len(names_due(settings)) == 3


def test_pruning_an_empty_stage_is_nothing(tmp_path: Path) -> None:
    assert prune_stage(project_at(tmp_path), []) == 0
