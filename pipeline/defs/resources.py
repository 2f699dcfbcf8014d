"""What every step of a run is given.

Belongs here: resources. Does not belong here: what steps do with them.
"""

from collections.abc import Iterator

import dagster as dg

from pipeline.defs.build import Build, OnProgress, no_progress, open_build
from pipeline.settings import Settings, load_settings


def build_resource(settings: Settings | None = None, on_progress: OnProgress = no_progress) -> dg.ResourceDefinition:
    """The resource ``build``: the run's own build, opened before its first step and closed after its last.

    Without ``settings`` those of the environment are taken when the run starts.
    """

    @dg.resource(description="The build of this run: its inputs, its own DuckDB file, and how far it is.")
    def build(context: dg.InitResourceContext) -> Iterator[Build]:
        assert context.run, "a build belongs to a run"
        with open_build(settings or load_settings(), context.run.run_id, on_progress) as opened:
            yield opened

    return build
