"""Where work is done: in this process, in several, or on several machines.

Belongs here: handing chunks of work out and results back in order. Does not belong here: what the work is.

``TAIZHANG_ENGINE=ray`` hands work that may leave this machine to the Ray cluster at ``RAY_ADDRESS`` (without one, to a
cluster on this machine); the extra ``ray`` brings Ray.
"""

import multiprocessing
import os
import socket
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing.connection import wait
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Handle = TypeVar("Handle")

#: Below this many items the start of worker processes costs more than it gains.
MANY = 50


def chunked(items: Sequence[Item], size: int = MANY) -> list[Sequence[Item]]:
    """``items`` in order, in pieces of at most ``size``."""
    return [items[at : at + size] for at in range(0, len(items), size)]


class EngineError(Exception):
    """Work that cannot be handed out as the environment asks for; the message says what to do."""


def map_chunks(
    function: Callable[[Sequence[Item]], Result],
    chunks: Sequence[Sequence[Item]],
    *,
    workers: int | None = None,
    elsewhere: bool = False,
) -> Iterator[Result]:
    """``function`` of each chunk, in the order of ``chunks``, each as soon as it and those before it are done.

    A few items are done in this process; ``MANY`` and more by ``workers`` processes (default: one a processor), for
    which ``function``, the items and the results must be picklable. The processes are started afresh, not forked: the
    caller may have threads. Work that may be done ``elsewhere``, because it touches nothing but what all machines see,
    goes to a Ray cluster where the environment asks for that. An exception of ``function`` is raised here and ends the
    work. A machine of a cluster that dies does not: what it had is done again on another.
    """
    few = len(chunks) < 2 or sum(len(chunk) for chunk in chunks) < MANY
    engine = os.environ.get("TAIZHANG_ENGINE") or "local"
    if engine not in ("local", "ray"):
        raise EngineError(f"TAIZHANG_ENGINE is {engine}: say local or ray")
    on_cluster = elsewhere and engine == "ray"
    workers = workers or os.cpu_count() or 1
    if few or (workers == 1 and not on_cluster):
        yield from map(function, chunks)
    elif on_cluster:
        yield from _on_ray(function, chunks)
    else:
        yield from _in_processes(function, chunks, min(workers, len(chunks)))


def _in_processes(
    function: Callable[[Sequence[Item]], Result], chunks: Sequence[Sequence[Item]], workers: int
) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=workers, mp_context=context, initializer=_end_with_parent) as pool:
        try:
            submitted = (pool.submit(function, chunk) for chunk in chunks)
            yield from _in_order(submitted, lambda future: future.result(), 2 * workers)
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


def _on_ray(function: Callable[[Sequence[Item]], Result], chunks: Sequence[Sequence[Item]]) -> Iterator[Result]:
    try:
        import ray
    except ImportError:
        raise EngineError(
            "TAIZHANG_ENGINE=ray needs Ray: "
            ".venv/bin/python -m pip install --require-hashes -r requirements-cluster.lock"
        ) from None
    if not ray.is_initialized():
        _look_for_cluster(os.environ.get("RAY_ADDRESS", ""))
        ray.init(log_to_driver=False, logging_level="ERROR")

    # A node that dies is no fault of the work, which is done again elsewhere; the work's own faults are raised.
    @ray.remote(num_cpus=1, max_retries=-1, retry_exceptions=False)  # type: ignore[untyped-decorator]
    def work(chunk: Sequence[Item]) -> Result:
        return function(chunk)

    at_once = 2 * int(ray.cluster_resources().get("CPU", 1))
    try:
        yield from _in_order((work.remote(chunk) for chunk in chunks), ray.get, max(2, at_once))
    except ray.exceptions.RayTaskError as error:
        raise error.cause from error


def _look_for_cluster(address: str) -> None:
    """Say at once that nothing listens at ``host:port``: Ray itself knocks for ten minutes (2.60)."""
    host, colon, port = address.rpartition(":")
    if not (colon and port.isdigit()) or "/" in host:
        return
    try:
        socket.create_connection((host, int(port)), timeout=10).close()
    except OSError as error:
        raise EngineError(
            f"no Ray cluster answers at RAY_ADDRESS={address} ({error}): start it, or correct it"
        ) from error


def _in_order(submitted: Iterator[Handle], result_of: Callable[[Handle], Result], at_once: int) -> Iterator[Result]:
    """The results of what is submitted, in order, ``at_once`` of them under way at a time."""
    running = deque(islice(submitted, at_once))
    while running:
        result = result_of(running.popleft())
        running.extend(islice(submitted, 1))
        yield result
