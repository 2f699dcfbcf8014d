"""Where work is done: in this process, or in several of this machine.

Belongs here: handing chunks of work out and results back in order. Does not belong here: what the work is.
"""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing.connection import wait
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Below this many items the start of worker processes costs more than it gains.
MANY = 50


def chunked(items: Sequence[Item], size: int = MANY) -> list[Sequence[Item]]:
    """``items`` in order, in pieces of at most ``size``."""
    return [items[at : at + size] for at in range(0, len(items), size)]


def map_chunks(
    function: Callable[[Sequence[Item]], Result],
    chunks: Sequence[Sequence[Item]],
    *,
    workers: int | None = None,
) -> Iterator[Result]:
    """``function`` of each chunk, in the order of ``chunks``, each as soon as it and those before it are done.

    A few items are done in this process; ``MANY`` and more by ``workers`` processes (default: one a processor), for
    which ``function``, the items and the results must be picklable. The processes are started afresh, not forked: the
    caller may have threads. An exception of ``function`` is raised here and ends the work.
    """
    few = len(chunks) < 2 or sum(len(chunk) for chunk in chunks) < MANY
    workers = workers or os.cpu_count() or 1
    if few or workers == 1:
        yield from map(function, chunks)
    else:
        yield from _in_processes(function, chunks, min(workers, len(chunks)))


def _in_processes(
    function: Callable[[Sequence[Item]], Result], chunks: Sequence[Sequence[Item]], workers: int
) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=workers, mp_context=context, initializer=_end_with_parent) as pool:
        try:
            submitted = (pool.submit(function, chunk) for chunk in chunks)
            running = deque(islice(submitted, 2 * workers))
            while running:
                result = running.popleft().result()
                running.extend(islice(submitted, 1))
                yield result
        finally:
            pool.shutdown(cancel_futures=True)


def _end_with_parent() -> None:
    """Have this worker end when the process that started it does, killed or not: it would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            wait([parent.sentinel])
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
