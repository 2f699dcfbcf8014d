-- Regions under one parent by whether they raised, kept or lowered the target of an indicator, by each rule that the
-- press counts by. Only targets that both years state, each region's first.
with changes as (
    select
        regions.parent_code,
        target_change.report_year as year,
        target_change.indicator_id,
        target_change.indicator_name,
        target_change.measure,
        target_change.region_code,
        sign(target_change.change_floor) as by_floor,
        sign(target_change.change_midpoint) as by_midpoint,
        case
            when target_change.change_floor <> 0 then sign(target_change.change_floor)
            when target_change.change_wording = 'harder' then 1
            when target_change.change_wording = 'softer' then -1
            else 0
        end as by_wording
    from {{ ref('target_change') }} as target_change
    inner join {{ ref('stg_regions') }} as regions on target_change.region_code = regions.region_code
    where
        regions.parent_code is not null
        and target_change.indicator_id is not null
        and target_change.measure in ('growth', 'level')
        and target_change.unit = '%'
        and target_change.target_no = 1
        and target_change.last_target_join_kind = 'same'
        and target_change.change_floor is not null
    qualify row_number() over (
        partition by
            target_change.region_code, target_change.report_year, target_change.indicator_id, target_change.measure
        order by target_change.target_start asc, target_change.target_id asc
    ) = 1
)

select
    changes.parent_code,
    parents.name_zh as parent_name,
    changes.year,
    changes.indicator_id,
    changes.indicator_name,
    changes.measure,
    count(*) as regions,
    count(*) filter (where changes.by_floor > 0) as raised_floor,
    count(*) filter (where changes.by_floor = 0) as kept_floor,
    count(*) filter (where changes.by_floor < 0) as lowered_floor,
    count(*) filter (where changes.by_midpoint > 0) as raised_midpoint,
    count(*) filter (where changes.by_midpoint = 0) as kept_midpoint,
    count(*) filter (where changes.by_midpoint < 0) as lowered_midpoint,
    count(*) filter (where changes.by_wording > 0) as raised_wording,
    count(*) filter (where changes.by_wording = 0) as kept_wording,
    count(*) filter (where changes.by_wording < 0) as lowered_wording
from changes
left join {{ ref('stg_regions') }} as parents on changes.parent_code = parents.region_code
group by
    changes.parent_code, parents.name_zh, changes.year, changes.indicator_id, changes.indicator_name, changes.measure
