"""Stage files: keys, what is due, damage."""

import contextlib
import os
from pathlib import Path

import pytest

from pipeline.ingest import scan
from pipeline.settings import Settings
from pipeline.stage import (
    StageError,
    due,
    results,
    rule_version,
    stage_chunk,
    stage_key,
    table_frames,
    write_atomically,
)
from pipeline.stage.store import StageResult, batches
from tests.warehouse import REPORT, names_due, put, stage_all


def test_all_is_due_once(settings: Settings) -> None:
    assert names_due(settings) == ["410000-2026.txt", "410100-2026.txt", "statistics/a.csv"]
    stage_all(settings)
    assert names_due(settings) == []


def test_unchanged_input_writes_nothing_and_a_changed_file_only_its_own(settings: Settings) -> None:
    stage_all(settings)
    before = {path: path.stat().st_ino for path in settings.stage_dir.rglob("*") if path.is_file()}
    stage_all(settings)
    assert {path: path.stat().st_ino for path in settings.stage_dir.rglob("*") if path.is_file()} == before
    put(settings, "410100-2026.txt", REPORT + "税收增长3%。")
    assert names_due(settings) == ["410100-2026.txt"]
    stage_all(settings)
    after = {path: path.stat().st_ino for path in settings.stage_dir.rglob("*") if path.is_file()}
    (fresh,) = {path.stem for path in after.keys() - before.keys()}
    assert [one.name for batch in batches(settings) if batch.name == fresh for one in batch.files] == [
        "410100-2026.txt"
    ]
    assert before.items() <= after.items()


def test_a_key_is_one_of_content_name_and_rules(settings: Settings) -> None:
    one, other, _ = scan(settings.raw_dir)
    assert one.sha256 == other.sha256
    assert len({stage_key(one, "a"), stage_key(other, "a"), stage_key(one, "b")}) == 3
    assert stage_key(one, "a") == stage_key(one._replace(place="/elsewhere"), "a")


@pytest.mark.parametrize("seed", ["region_seed", "indicator_seed"])
def test_a_changed_seed_makes_all_due(settings: Settings, seed: str) -> None:
    stage_all(settings)
    before = rule_version(settings)
    path: Path = getattr(settings, seed)
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert rule_version(settings) != before
    assert len(names_due(settings)) == 3


def test_rules_are_a_matter_of_the_sources(settings: Settings) -> None:
    assert rule_version(settings) == rule_version(settings)
    assert len(rule_version()) == 16


def read(settings: Settings, table: str, *staged: StageResult) -> list[dict[str, object]]:
    return [row for frame in table_frames(settings, table, staged, 50) for row in frame.to_dicts()]


@pytest.mark.parametrize("harm", ["cut", "flip", "empty", "remove"])
@pytest.mark.parametrize("table", ["observations", "manifest"])
def test_a_damaged_batch_is_due_refused_and_made_again(settings: Settings, table: str, harm: str) -> None:
    stage_all(settings)
    raw_files = scan(settings.raw_dir)
    told = results(settings, raw_files)
    rows = read(settings, "observations", *told)
    (path,) = (settings.stage_dir / table).iterdir()
    good = path.read_bytes()
    if harm == "remove":
        path.unlink()
    else:
        middle = len(good) // 2
        path.write_bytes({"cut": good[:middle], "flip": good[:middle] + b"\0" + good[middle + 1 :], "empty": b""}[harm])
    with pytest.raises(StageError, match="stage what is due"):
        read(settings, "observations", *told)
    assert names_due(settings) == [raw.name for raw in raw_files]
    stage_all(settings)
    assert names_due(settings) == []
    assert read(settings, "observations", *results(settings, raw_files)) == rows


def test_damage_that_leaves_size_and_date_is_found_where_it_is_loaded(settings: Settings) -> None:
    stage_all(settings)
    told = results(settings, scan(settings.raw_dir))
    (path,) = (settings.stage_dir / "observations").iterdir()
    content, status = path.read_bytes(), path.stat()
    path.write_bytes(content[:100] + bytes([content[100] ^ 1]) + content[101:])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert names_due(settings) == []
    with pytest.raises(StageError, match="damaged"):
        read(settings, "observations", *told)
    assert len(names_due(settings)) == 3


def test_rows_come_in_the_order_they_are_asked_for(settings: Settings) -> None:
    stage_all(settings)
    put(settings, "410100-2025.txt", REPORT.replace("2026", "2025"))
    stage_all(settings)
    told = [one for one in results(settings, scan(settings.raw_dir)) if one.report_id]
    for order in (told, told[::-1], told[1:]):
        for at_once in (1, 2, 50):
            frames = list(table_frames(settings, "reports", order, at_once))
            assert [row["report_id"] for frame in frames for row in frame.to_dicts()] == [
                one.report_id for one in order
            ]


def test_what_is_staged_is_told_without_reading_tables(settings: Settings) -> None:
    keys = stage_all(settings)
    for path in settings.stage_dir.rglob("*.parquet"):
        path.unlink()
    told = results(settings, scan(settings.raw_dir))
    assert [result.key for result in told] == keys
    assert [
        (result.name, result.report_id, result.counts["reports"], result.counts["statistics"]) for result in told
    ] == [
        ("410000-2026.txt", "410000-2026", 1, 0),
        ("410100-2026.txt", "410100-2026", 1, 0),
        ("statistics/a.csv", "", 0, 1),
    ]


def test_an_atomic_write_that_fails_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "deep" / "file"
    write_atomically(path, b"old")
    monkeypatch.setattr(Path, "replace", _refuse)
    with pytest.raises(OSError, match="no space"):
        write_atomically(path, b"new", sync=True)
    assert path.read_bytes() == b"old"
    assert [found.name for found in path.parent.iterdir()] == ["file"]


@pytest.mark.parametrize("step", range(6))
def test_a_file_is_due_until_all_of_its_tables_are_written(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    (raw,) = (raw for raw in scan(settings.raw_dir) if raw.name == "410100-2026.txt")
    stage_chunk(settings, [raw])
    assert due(settings, [raw]) == []
    written = [path for path in settings.stage_dir.rglob("*") if path.is_file()]
    assert len(written) == 5
    for path in written:
        path.unlink()
    replace = Path.replace
    left = iter(range(step))

    def fails_after(self: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise OSError("no space")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails_after)
    with contextlib.suppress(OSError):
        stage_chunk(settings, [raw])
    assert due(settings, [raw]) == ([raw] if step < 5 else [])


def _refuse(*_: object) -> None:
    raise OSError("no space")


def test_a_file_staged_from_a_passing_failure_is_due_again(settings: Settings) -> None:
    raw_files = scan(settings.raw_dir)
    path = settings.raw_dir / "410100-2026.txt"
    path.write_text("改动中", encoding="utf-8")
    stage_chunk(settings, raw_files)
    path.write_text(REPORT, encoding="utf-8")
    assert names_due(settings) == ["410100-2026.txt"]
    stage_all(settings)
    assert names_due(settings) == []
