"""Work in chunks: in order, in this process for few, in others for many."""

import os
from collections.abc import Sequence

import pytest

from pipeline.engine import MANY, chunked, map_chunks


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


def test_stopping_early_leaves_no_worker_behind() -> None:
    from multiprocessing import active_children

    for _ in map_chunks(doubled, chunked(list(range(4 * MANY)), 10), workers=2):
        break
    assert active_children() == []
