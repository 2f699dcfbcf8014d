"""What can be started as a whole.

Belongs here: jobs. Does not belong here: when they start (``schedules``, ``sensors``, ``automation``).
"""

import dagster as dg

REFRESH = "refresh"
WHOLE_WAY = {"taizhang/whole_way": "true"}
"""A tag of runs that read, build and publish by themselves, so that nothing of theirs has to be carried on."""

refresh = dg.define_asset_job(
    REFRESH,
    selection=dg.AssetSelection.all() - dg.AssetSelection.assets("sources"),
    executor_def=dg.in_process_executor,
    tags=WHOLE_WAY,
    description="The whole way in one run: reads what is new in data/raw, loads, builds and tests the marts, "
    "publishes. What was read before is not read again.",
)

fetch = dg.define_asset_job(
    "fetch",
    selection=dg.AssetSelection.assets("sources"),
    executor_def=dg.in_process_executor,
    description="Asks the addresses in data/raw/sources.yaml for their reports. What is new is read by the run that "
    "the sensor raw_files asks for.",
)
