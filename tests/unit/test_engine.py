"""Work in chunks: in order, in this process for few, in others for many."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.engine import MANY, EngineError, chunked, map_chunks


def doubled(chunk: Sequence[int]) -> tuple[int, list[int]]:
    """The process that worked, and its result."""
    return os.getpid(), [2 * number for number in chunk]


def refuse(chunk: Sequence[int]) -> None:
    raise ValueError(f"no {chunk[0]}")


def die(chunk: Sequence[int]) -> None:
    os._exit(3)


def test_chunks_keep_order_and_lose_nothing() -> None:
    chunks = chunked(list(range(7)), 3)
    assert [list(chunk) for chunk in chunks] == [[0, 1, 2], [3, 4, 5], [6]]
    assert chunked([]) == []


def test_few_items_are_done_here() -> None:
    assert list(map_chunks(doubled, chunked([1, 2, 3], 1), workers=4)) == [(os.getpid(), [2 * n]) for n in (1, 2, 3)]


def test_many_items_are_done_by_others_in_order() -> None:
    items = list(range(3 * MANY))
    done = list(map_chunks(doubled, chunked(items, 10), workers=2))
    assert [number for _, numbers in done for number in numbers] == [2 * number for number in items]
    assert os.getpid() not in {process for process, _ in done}


@pytest.mark.parametrize("items", [[1], list(range(2 * MANY))])
def test_an_error_of_the_work_is_raised(items: list[int]) -> None:
    with pytest.raises(ValueError, match="no "):
        list(map_chunks(refuse, chunked(items, 10), workers=2))


def test_a_worker_that_dies_is_an_error_and_no_hang() -> None:
    from concurrent.futures.process import BrokenProcessPool

    with pytest.raises(BrokenProcessPool):
        list(map_chunks(die, chunked(list(range(2 * MANY)), 10), workers=2))


KILLED = """
import os, sys, threading, time
sys.path.insert(0, os.getcwd())
from pipeline.engine import map_chunks
from tests.unit.test_engine import pause
if __name__ == "__main__":
    for process, _ in map_chunks(pause, [[n] for n in range(60)], workers=2):
        print(process, flush=True)
"""


def pause(chunk: Sequence[int]) -> tuple[int, list[int]]:
    time.sleep(0.01)
    return doubled(chunk)


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 30
    while Path(f"/proc/{worker}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{worker}").exists()


def test_an_unknown_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAIZHANG_ENGINE", "spark")
    with pytest.raises(EngineError, match="local or ray"):
        list(map_chunks(doubled, chunked([1, 2])))


def test_stopping_early_leaves_no_worker_behind() -> None:
    from multiprocessing import active_children

    for _ in map_chunks(doubled, chunked(list(range(4 * MANY)), 10), workers=2):
        break
    assert active_children() == []
