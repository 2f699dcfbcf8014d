"""Mishaps of disks, clocks, processes and files, met by whole refreshes in processes of their own.

What is published afterwards is the last good version or the new one, the next refresh needs no hand, and the journal
tells what happened. The long series are in ``benchmarks/faults.py``.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from benchmarks.faults import Ground, ground, kills, readers
from pipeline.defs.journal import last_runs
from pipeline.publish import current, is_sound, up_to_date

_numbers = count(60)


@pytest.fixture(scope="module")
def shared_ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    with ground(tmp_path_factory.mktemp("faults")) as on:
        on.put(next(_numbers))
        assert on.refresh() == ""
        yield on


@pytest.fixture
def on(shared_ground: Ground) -> Ground:
    """A ground where something is published."""
    return shared_ground


def recovers(on: Ground) -> None:
    """The next refresh publishes the input without any help; each test leaves what it did to the next one's."""
    assert on.refresh() == ""
    assert up_to_date(on.settings)
    assert last_runs(on.settings)[0].outcome == "published"
    assert not on.leftovers(), on.leftovers()


def test_a_disk_that_takes_no_more(on: Ground) -> None:
    if not shutil.which("prlimit"):
        pytest.skip("no prlimit here to limit the size of files")
    before = on.number()
    on.put(next(_numbers))
    said = on.refresh(before=("prlimit", "--fsize=600000", "--"))
    assert said.startswith("refused:"), said
    assert on.number() == before
    assert last_runs(on.settings)[0].outcome in ("failed", "killed")


def test_a_full_file_system(on: Ground, tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)]
    if os.getuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system cannot be mounted here")
    try:
        data = on.settings.data_dir
        shutil.copytree(data, place / "data", symlinks=True)
        small = Ground(type(on.settings)(on.settings.project_dir, place / "data", on.settings.dagster_home))
        number = small.number()
        small.put(next(_numbers))
        (place / "filler").write_bytes(b"x" * (shutil.disk_usage(place).free - 100_000))
        assert small.refresh().startswith("refused:")
        assert small.number() == number
        (place / "filler").unlink()
        subprocess.run(["mount", "-o", "remount,size=200m", str(place)], check=True)
        recovers(small)
        assert small.number() > number
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_folders_that_nobody_may_write(on: Ground) -> None:
    number = on.number()
    somebody = ("setpriv", "--reuid=65534", "--clear-groups") if os.getuid() == 0 else ()
    able = subprocess.run(
        [*somebody, sys.executable, "-c", "import pipeline.defs.run"], capture_output=True, check=False
    )
    if able.returncode:
        pytest.skip("another user cannot run Python from here")
    on.put(next(_numbers))
    if not somebody:
        on.settings.warehouse_dir.chmod(0o555)
    try:
        said = on.refresh(before=somebody)
    finally:
        on.settings.warehouse_dir.chmod(0o755)
    assert said.startswith("refused:"), said
    assert "ermission denied" in said or "readonly" in said or "read-only" in said, said
    assert on.number() == number


def test_damaged_files_and_a_clock_that_jumps(on: Ground) -> None:
    first = current(on.settings)
    assert first is not None
    first.path.chmod(0o644)
    content = bytearray(first.path.read_bytes())
    content[len(content) // 2 :] = b"\0" * (len(content) - len(content) // 2)
    first.path.write_bytes(content)
    staged = [path for path in on.settings.stage_dir.rglob("*") if path.is_file()]
    assert staged
    for path in staged:
        path.write_bytes(path.read_bytes()[:-7])
    assert not up_to_date(on.settings)
    assert on.refresh(clock=-3e7) == "", "it is built again though no file changed, on a clock that jumps to last year"
    second = current(on.settings)
    assert second is not None
    assert is_sound(second)
    on.put(next(_numbers))
    assert on.refresh(clock=3e8) == "", "on a clock that jumps ten years on"
    third = current(on.settings)
    assert third is not None
    on.put(next(_numbers))
    recovers(on)
    last = current(on.settings)
    assert last is not None
    assert first.name < second.name < third.name < last.name


def test_kills_at_random_moments(on: Ground) -> None:
    assert kills(on, 1, seed=int.from_bytes(os.urandom(3), "big")).startswith("1 refreshes")


def test_readers_and_a_careless_user(on: Ground) -> None:
    assert readers(on, 2).startswith("2 refreshes, none refused")
