"""What runs by the clock.

Belongs here: schedules. Does not belong here: what they run (``pipeline.defs.jobs``).
"""

import dagster as dg

from pipeline.defs.jobs import fetch, refresh

daily = dg.ScheduleDefinition(
    name="daily",
    target=refresh,
    cron_schedule="30 6 * * *",
    execution_timezone="Asia/Shanghai",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Runs the job refresh every morning at 06:30 in Shanghai: the safety net below the sensor. "
    "Where nothing changed, what is published stays.",
    tags={"taizhang/started_by": "schedule"},
)

fetch_daily = dg.ScheduleDefinition(
    name="fetch_daily",
    target=fetch,
    cron_schedule="0 6 * * *",
    execution_timezone="Asia/Shanghai",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Runs the job fetch every morning at 06:00 in Shanghai, before the refresh. Without "
    "data/raw/sources.yaml nothing is asked.",
    tags={"taizhang/started_by": "schedule"},
)
