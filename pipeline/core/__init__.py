"""Reading Chinese work reports: text in, observations out.

Pure: imports no framework and does no input or output. Start at :func:`pipeline.core.extract`.
"""

from pipeline.core.extraction import extract

__all__ = ["extract"]
