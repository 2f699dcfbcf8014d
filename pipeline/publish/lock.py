"""The one lock over versions, links, what is held back and leftovers.

Belongs here: taking it. Does not belong here: what is done under it.
"""

import contextlib
import fcntl
import threading
from collections.abc import Iterator
from pathlib import Path

from pipeline.settings import Settings

#: Lets one thread of this process in at a time, since ``flock`` does not part threads that share a descriptor.
_one_thread = threading.RLock()
_held: set[Path] = set()


@contextlib.contextmanager
def publish_lock(settings: Settings) -> Iterator[None]:
    """Hold the lock; waits for it. May be nested within one thread."""
    path = settings.warehouse_dir / ".publish.lock"
    with _one_thread:
        if path in _held:
            yield
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            _held.add(path)
            try:
                yield
            finally:
                _held.discard(path)
