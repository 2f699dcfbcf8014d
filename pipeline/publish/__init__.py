"""From a build to what people read: versions, the lock, the atomic switch, and what is published now.

Belongs here: everything that touches ``versions/``, ``held/`` and the links; what tells two versions apart, and whether
a new one may replace the old. Does not belong here: what is in a warehouse, when anything of this happens
(``pipeline.defs``), who is told of it (``pipeline.alerts``).

How it holds together: each run builds a file of its own, and a site of pages from it; a version, ``versions/<name>/``
with ``taizhang.duckdb`` and ``site/``, is never changed; people open links that lead through one link, ``current``,
which is replaced atomically, so that a reader keeps the version it opened and the next one gets the new one, warehouse
and site together. Its folder, not its file, bears the version's name: DuckDB calls a database by its file.
Locks are ``flock``: the kernel frees them when a process dies. Nothing heavy is imported: asking what is published must
be quick.
"""

from pipeline.publish.held import Held, held, hold, release, waiting
from pipeline.publish.inputs import fingerprint, fingerprint_now, up_to_date
from pipeline.publish.lock import publish_lock
from pipeline.publish.switch import KEEP, PublishError, Seal, accept, publish, rollback
from pipeline.publish.versions import Version, current, find, is_sound, last_sound, readable, reading, versions

__all__ = [
    "KEEP",
    "Held",
    "PublishError",
    "Seal",
    "Version",
    "accept",
    "current",
    "find",
    "fingerprint",
    "fingerprint_now",
    "held",
    "hold",
    "is_sound",
    "last_sound",
    "publish",
    "publish_lock",
    "readable",
    "reading",
    "release",
    "rollback",
    "up_to_date",
    "versions",
    "waiting",
]
