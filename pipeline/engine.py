"""Where work is done: in this process or in several.

Belongs here: handing chunks of work out and results back in order. Does not belong here: what the work is.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
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
    which ``function``, the items and the results must be picklable. The processes are started afresh, not forked:
    the caller may have threads. An exception of ``function`` is raised here and ends the work.
    """
    workers = workers or os.cpu_count() or 1
    if workers == 1 or len(chunks) < 2 or sum(len(chunk) for chunk in chunks) < MANY:
        yield from map(function, chunks)
        return
    workers = min(workers, len(chunks))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=workers, mp_context=context) as pool:
        rest = iter(chunks)
        running: deque[Future[Result]] = deque(pool.submit(function, chunk) for chunk in islice(rest, 2 * workers))
        try:
            while running:
                result = running.popleft().result()
                running.extend(pool.submit(function, chunk) for chunk in islice(rest, 1))
                yield result
        finally:
            pool.shutdown(cancel_futures=True)
