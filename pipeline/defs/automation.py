"""What follows by itself: when something new was read, the load, dbt and the publication follow in one run.

Belongs here: the condition and the sensor that evaluates it. Does not belong here: what sees new files
(``pipeline.defs.sensors``).
"""

import dagster as dg

from pipeline.defs.jobs import WHOLE_WAY

_SOUND = dg.AutomationCondition.all_checks_match(dg.AutomationCondition.check_passed(), blocking_only=True)
_NEWS = (
    dg.AutomationCondition.newly_updated()
    & ~dg.AutomationCondition.executed_with_root_target()
    & ~dg.AutomationCondition.executed_with_tags(tag_keys=set(WHOLE_WAY))
)
"""Updated by a run that does not go the whole way.

Dagster knows that of runs with a selection of assets only. A run of a job has none: a tick that sees the marts of a
refresh and not yet its publication would ask for the publication alone, which has nothing whole to publish and fails.
"""

CARRY_ON = dg.AutomationCondition.eager().replace("newly_updated_without_root", _NEWS) & (
    dg.AutomationCondition.all_deps_match(dg.AutomationCondition.will_be_requested() | _SOUND)
)
"""Run when something upstream was updated by another run, unless a blocking check of it failed there.

What is asked for at the same tick runs in the same run, where its failing checks hold back what follows. Dagster's own
``all_deps_blocking_checks_passed`` knows that of single assets only, not of checks in a step of many such as dbt's.
"""

carry_on = dg.AutomationConditionSensorDefinition(
    "carry_on",
    target=dg.AssetSelection.all(),
    description="Carries on from what was read to the published warehouse: raw_tables, all dbt models, "
    "the site and published_warehouse in one run, once what they depend on was updated and passed its blocking checks.",
    default_status=dg.DefaultSensorStatus.RUNNING,
    minimum_interval_seconds=10,
    emit_backfills=False,
    run_tags={"taizhang/started_by": "automation"},
)
