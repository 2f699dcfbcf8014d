-- Sources that say the same of what happened, each by its most trusted statement and dated.
with dated as (
    select
        actuals.*,
        coalesce(actuals.source_date, cast(reports.report_year as varchar)) as published,
        actuals.value * actuals.unit_factor as amount
    from {{ ref('int_actuals') }} as actuals
    left join {{ ref('stg_reports') }} as reports on actuals.report_id = reports.report_id
    where not actuals.is_early and actuals.vintages > 1
    qualify
        row_number() over (
            partition by actuals.actual_group, coalesce(actuals.report_id, actuals.actual_id)
            order by actuals.vintage_no
        ) = 1
),

ordered as (
    select
        *,
        first_value(amount) over statements as first_amount,
        row_number() over statements as release_no,
        count(*) over (partition by actual_group) as sources,
        count(distinct amount) over (partition by actual_group) as different_values
    from dated
    window statements as (partition by actual_group order by published, source_rank, start_offset, actual_id)
    qualify count(*) over (partition by actual_group) > 1
),

-- The target that these statements answer, judged by each of them.
answered as (
    select
        pairs.target_id,
        pairs.target_kind,
        pairs.lo,
        pairs.hi,
        pairs.direction,
        pairs.unit_factor,
        chosen.actual_group
    from {{ ref('int_target_actual_pairs') }} as pairs
    inner join {{ ref('int_actuals') }} as chosen on pairs.actual_id = chosen.actual_id
    where pairs.unassessed is null and pairs.join_kind = 'same' and pairs.target_no = 1
    qualify row_number() over (partition by chosen.actual_group order by pairs.target_id) = 1
),

judged as (
    select
        ordered.*,
        answered.target_id,
        {{ gap(
            'ordered.amount / answered.unit_factor', 'answered.lo', 'answered.hi', 'answered.direction'
        ) }} >= 0 as is_met
    from ordered
    left join answered on ordered.actual_group = answered.actual_group
)

select
    judged.actual_id,
    judged.region_code,
    coalesce(regions.name_zh, judged.region_code) as region_name,
    judged.indicator_id,
    coalesce(indicators.name_zh, judged.indicator) as indicator_name,
    judged.indicator_key,
    judged.measure,
    judged.period,
    judged.value,
    judged.unit,
    judged.comparator,
    judged.obs_status,
    judged.vintage_no,
    judged.vintage_no = 1 as is_chosen,
    judged.release_no,
    judged.published,
    judged.source_type,
    judged.report_id,
    judged.start_offset,
    judged.quote,
    judged.source_title,
    judged.source_url,
    judged.sources,
    judged.different_values,
    {{ change_of('judged.amount', 'judged.first_amount') }} / judged.unit_factor as revision,
    judged.target_id,
    judged.is_met,
    coalesce(
        judged.is_met <> first_value(judged.is_met) over (partition by judged.actual_group order by judged.release_no),
        false
    ) as turns_verdict
from judged
left join {{ ref('stg_regions') }} as regions on judged.region_code = regions.region_code
left join {{ ref('stg_indicators') }} as indicators on judged.indicator_id = indicators.indicator_id
