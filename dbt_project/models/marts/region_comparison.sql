-- One target a region, year and indicator: the first that its own report states for its own year.
with targets as (
    select
        *,
        {{ counted_bound('lo', 'hi', 'direction') }} * unit_factor as floor_amount,
        {{ midpoint('lo', 'hi') }} * unit_factor as middle_amount
    from {{ ref('int_targets') }}
    where
        mention_no = 1
        and target_no = 1
        and indicator_id is not null
        and measure in ('growth', 'level')
        and unit_family in ('percent', 'point')
        and period_start = period_end
        and period_end = report_year
        and coalesce(lo, hi) is not null
),

placed as (
    select
        targets.*,
        regions.name_zh,
        regions.level,
        regions.parent_code,
        count(*) over family - 1 as siblings,
        sum(targets.floor_amount) over family as family_sum,
        rank() over (family order by targets.floor_amount desc) as family_rank
    from targets
    left join {{ ref('stg_regions') }} as regions on targets.region_code = regions.region_code
    window family as (
        partition by
            regions.parent_code, targets.report_year, targets.indicator_id, targets.measure, targets.unit_family
    )
)

select
    placed.target_id,
    placed.region_code,
    coalesce(placed.name_zh, placed.region_code) as region_name,
    placed.level as region_level,
    placed.report_year as year,
    placed.indicator_id,
    indicators.name_zh as indicator_name,
    placed.measure,
    placed.unit,
    placed.target_kind,
    placed.floor_amount / placed.unit_factor as target_value,
    placed.middle_amount / placed.unit_factor as target_middle,
    placed.report_id as target_report_id,
    placed.start_offset as target_start,
    placed.quote as target_quote,
    placed.parent_code,
    parent_regions.name_zh as parent_name,
    parents.target_id as parent_target_id,
    parents.target_kind as parent_target_kind,
    parents.floor_amount / placed.unit_factor as parent_target_value,
    parents.quote as parent_target_quote,
    case when parents.target_id is not null then placed.parent_code = '100000' end as parent_speaks_later,
    last_parents.floor_amount / placed.unit_factor as parent_last_target_value,
    {{ amplification(
        'placed.floor_amount / placed.unit_factor', 'parents.floor_amount / placed.unit_factor'
    ) }} as amplification,
    {{ amplification(
        'placed.middle_amount / placed.unit_factor', 'parents.middle_amount / placed.unit_factor'
    ) }} as amplification_midpoint,
    {{ amplification(
        'placed.floor_amount / placed.unit_factor', 'last_parents.floor_amount / placed.unit_factor'
    ) }} as amplification_as_known,
    case when placed.parent_code is not null then placed.siblings end as siblings,
    case
        when placed.parent_code is not null
            then round((placed.family_sum - placed.floor_amount) / nullif(placed.siblings, 0) / placed.unit_factor, 6)
    end as siblings_mean,
    case when placed.parent_code is not null and placed.siblings > 0 then placed.family_rank end as rank_among_siblings
from placed
left join targets as parents
    on
        placed.parent_code = parents.region_code
        and placed.report_year = parents.report_year
        and placed.indicator_id = parents.indicator_id
        and placed.measure = parents.measure
        and placed.unit_family = parents.unit_family
left join targets as last_parents
    on
        placed.parent_code = last_parents.region_code
        and placed.report_year = last_parents.report_year + 1
        and placed.indicator_id = last_parents.indicator_id
        and placed.measure = last_parents.measure
        and placed.unit_family = last_parents.unit_family
left join {{ ref('stg_regions') }} as parent_regions on placed.parent_code = parent_regions.region_code
left join {{ ref('stg_indicators') }} as indicators on placed.indicator_id = indicators.indicator_id
