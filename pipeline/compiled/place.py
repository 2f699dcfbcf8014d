"""Where the compiled core is, if it was made.

``make compiled`` keeps it in ``.compiled/<word>`` beside the package. The word is a hash of the sources it was made
from, of how it was compiled and of the kind of Python it is for: what was made from other sources is never found, and
the sources run instead.

Belongs here: the names of its folders. Does not belong here: making it (``__main__``).
"""

import hashlib
import os
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
PLACE = PACKAGE.parent / ".compiled"
#: The C compiler's -O, by the name that mypy's own build has for it. 2 takes twice as long to compile and reads no
#: faster (26 reports, 2026-11); with 0 it takes 31 s for 40, for tests.
LEVEL = os.environ.get("MYPYC_OPT_LEVEL", "1")
#: What the compiled form depends on: the core, and how it is compiled.
_MADE_FROM = ("core", "compiled")


def word(package: Path) -> str:
    """One word for the sources in ``package``, how they are compiled, and the version and platform of this Python."""
    digest = hashlib.sha256(f"{EXTENSION_SUFFIXES[0]}\0{LEVEL}".encode())
    sources = [path for name in _MADE_FROM for kind in ("*.py", "*.h") for path in (package / name).rglob(kind)]
    for path in sorted(sources):
        source = path.read_bytes()
        digest.update(f"\0{path.relative_to(package).as_posix()}\0{len(source)}\0".encode())
        digest.update(source)
    return digest.hexdigest()[:20]
