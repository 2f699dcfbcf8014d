-- Targets whose lower bound is above the upper one, or which bind nothing though they state a number to reach.
select
    target_id,
    target_kind,
    lo,
    hi
from {{ ref('int_targets') }}
where
    lo > hi
    or (target_kind in ('point', 'around', 'floor', 'ceiling', 'range') and lo is null and hi is null)
