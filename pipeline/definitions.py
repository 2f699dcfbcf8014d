"""What Dagster loads. Every definition is in ``pipeline.defs``, one kind a file; ``wiring`` puts them together."""

from pipeline.defs.wiring import build_definitions

defs = build_definitions()
