"""Reading Chinese work reports: text in, observations out.

Pure: imports no framework and does no input or output. Start at :func:`pipeline.core.extract`.
Its modules are the sources here, or the same ones compiled where ``make compiled`` made them from these.
"""

from pipeline.compiled import compiled_core

__path__[:0] = compiled_core()

from pipeline.core.extraction import extract  # noqa: E402

__all__ = ["extract"]
