"""The core compiled to machine code: whether it is used.

Belongs here: what every import of the core asks, and no import that only those need who compiled it. Does not belong
here: where it is (``pipeline.compiled.place``), making it (``__main__``), any rule about language.
"""

import os


def compiled_core() -> list[str]:
    """The folder of compiled modules to look into before the sources; none where there is none of these sources.

    ``TAIZHANG_PURE=1`` asks for the sources.
    """
    # Not pathlib, which takes longer to import than this does (10 ms, 2026-11).
    if os.environ.get("TAIZHANG_PURE") or not os.path.isdir(f"{__path__[0]}/../../.compiled"):  # noqa: PTH112
        return []
    from pipeline.compiled.place import PACKAGE, PLACE, word

    folder = PLACE / word(PACKAGE)
    return [str(folder)] if folder.is_dir() else []
