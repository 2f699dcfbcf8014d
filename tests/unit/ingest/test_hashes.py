"""Remembered hashes: never a wrong one, and no file read that is as it was."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.ingest import hashes, scan


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two files that were written long ago by the clock that the code sees."""
    folder = tmp_path / "raw"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("一" + name)
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 60)
    return folder


def replace_within(path: Path) -> None:
    """Other bytes of the same length with the same date."""
    status = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def move_over(path: Path) -> None:
    status = path.stat()
    other = path.with_name(".other")
    other.write_bytes(path.read_bytes()[::-1])
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)


def test_what_is_as_it_was_is_not_read_again(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = tmp_path / "warehouse" / "hashes"
    first = scan(raw, memory)
    assert first == scan(raw)
    (raw / "b.txt").write_text("二")
    monkeypatch.setattr(hashes, "_sha256", lambda path: path.name)
    assert [file.sha256 for file in scan(raw, memory)] == [first[0].sha256, "b.txt"]


@pytest.mark.parametrize("change", [replace_within, move_over, lambda path: path.write_text("新"), Path.unlink])
def test_every_change_is_seen(raw: Path, tmp_path: Path, change: Callable[[Path], object]) -> None:
    memory = tmp_path / "hashes"
    before = scan(raw, memory)
    change(raw / "a.txt")
    after = scan(raw, memory)
    assert after == scan(raw) != before


def test_a_file_that_was_just_written_is_not_remembered(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "hashes"
    monkeypatch.setattr(time, "time", lambda: (raw / "a.txt").stat().st_ctime + 1)
    scan(raw, memory)
    assert not memory.exists() or memory.read_text() == "{}"


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"a": 1}', b'{"a": [[1], 2, 3]}', b"\xff"])
def test_a_damaged_memory_is_no_memory(raw: Path, tmp_path: Path, damage: bytes) -> None:
    memory = tmp_path / "hashes"
    memory.write_bytes(damage)
    assert scan(raw, memory) == scan(raw)


def test_where_nothing_can_be_remembered_all_is_read(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert scan(raw, tmp_path / "file" / "hashes") == scan(raw)
