"""All definitions together.

Belongs here: the list of everything that Dagster knows of. Does not belong here: any of it.
"""

import dagster as dg

from pipeline.defs.assets import (
    build_published_warehouse,
    build_site,
    load_stage,
    read_reports,
    report_state,
    statistics,
)
from pipeline.defs.automation import carry_on
from pipeline.defs.build import OnProgress, no_progress
from pipeline.defs.dbt import build_dbt_assets
from pipeline.defs.jobs import fetch, refresh
from pipeline.defs.manifest import manifest_folder
from pipeline.defs.resources import build_resource
from pipeline.defs.schedules import daily, fetch_daily
from pipeline.defs.sensors import build_raw_files, failed_runs
from pipeline.defs.sources import sources
from pipeline.settings import Settings, load_settings


def build_definitions(settings: Settings | None = None, on_progress: OnProgress = no_progress) -> dg.Definitions:
    """Everything Dagster knows of the pipeline.

    Without ``settings`` the dbt project of this installation is taken, and runs take their folders from the
    environment they run in. ``on_progress`` is told of each file and model that a run in this process has done.
    """
    parsed = manifest_folder(settings or load_settings())
    dbt_models = build_dbt_assets(parsed)
    return dg.Definitions(
        assets=[
            sources,
            read_reports,
            report_state,
            statistics,
            load_stage,
            dbt_models,
            build_site(dbt_models),
            build_published_warehouse(dbt_models),
        ],
        jobs=[refresh, fetch],
        sensors=[build_raw_files(parsed.name), carry_on, failed_runs],
        schedules=[daily, fetch_daily],
        resources={"build": build_resource(settings, on_progress)},
        executor=dg.in_process_executor,
    )
