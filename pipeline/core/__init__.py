"""Reading Chinese work reports: text in, observations out.

Pure: imports no framework and does no input or output. Start at :func:`pipeline.core.extract`.

Its packages, each of which knows only those before it: ``lexicon`` (words), ``numbers`` (what the digits say),
``indicators`` (names across reports), ``phrases`` (the words around a number), ``outline`` (sections), ``scope`` (which
numbers are statistics), ``discourse`` (what several speak of), ``counts`` (what is counted), ``times`` (when it holds),
``carried`` (what is taken over from before), ``observations`` and ``ranking`` (what comes out).
Its modules are the sources here, or the same ones compiled where ``make compiled`` made them from these.
"""

from typing import TYPE_CHECKING, Any

from pipeline.compiled import compiled_core

if TYPE_CHECKING:
    from pipeline.core.extraction import extract

__path__[:0] = compiled_core()
__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    """Import what reads sentences when it is asked for: its 1,200 patterns take a second to compile.

    Most processes read none: those that answer a query, show the status, or open a document for another one.
    """
    if name != "extract":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pipeline.core.extraction import extract

    globals()[name] = extract
    return extract
