-- Pairs whose ends differ in region, measure, kind of unit or period, or whose actual was stated too early.
select
    pairs.target_id,
    pairs.actual_id
from {{ ref('target_vs_actual') }} as pairs
inner join {{ ref('int_targets') }} as targets on pairs.target_id = targets.target_id
left join {{ ref('int_actuals') }} as actuals on pairs.actual_id = actuals.actual_id
where
    pairs.actual_id is not null
    and pairs.join_kind in ('same', 'loose')
    and (
        actuals.actual_id is null
        or targets.region_code <> actuals.region_code
        or targets.measure <> actuals.measure
        or not {{ units_fit('targets.unit_family', 'actuals.unit_family') }}
        or targets.period_start <> actuals.period_start
        or targets.period_end <> actuals.period_end
        or actuals.years_after < 1
    )
