-- Years of a region by the indicators of plans that its reports ever set a target for; of several targets the best
-- known counts.
with targets as (
    select
        pairs.target_id,
        pairs.region_code,
        pairs.report_year as year,
        pairs.indicator_id,
        pairs.start_offset,
        case
            when pairs.unassessed in ('not_stated', 'dropped') then 'target_without_actual'
            when pairs.unassessed = 'only_level' then 'actual_only_as_level'
            when pairs.unassessed = 'not_due' then 'target_not_due'
            else pairs.unassessed
        end as reason
    from {{ ref('int_target_actual_pairs') }} as pairs
    inner join {{ ref('stg_indicators') }} as indicators on pairs.indicator_id = indicators.indicator_id
    where
        indicators.binding is not null
        and pairs.period_start = pairs.period_end
        and pairs.period_end = pairs.report_year
),

best as (
    select *
    from targets
    qualify row_number() over (
        partition by region_code, year, indicator_id
        order by
            reason is null desc,
            list_position(
                [
                    'loose_join', 'other_prices', 'no_bound', 'actual_only_as_level', 'target_not_due',
                    'target_without_actual', 'no_next_report', 'relative', 'delegated', 'qualitative'
                ],
                reason
            ) asc nulls last,
            start_offset asc,
            target_id asc
    ) = 1
),

ever_set as (
    select distinct
        region_code,
        indicator_id
    from targets
)

select
    coverage.region_code,
    coverage.region_name,
    coverage.region_level,
    coverage.year,
    ever_set.indicator_id,
    indicators.name_zh as indicator_name,
    coverage.report_id,
    coverage.next_report_id,
    best.target_id,
    case
        when best.target_id is not null then best.reason
        when coverage.report_id is null then 'no_report'
        else 'report_without_such_target'
    end as reason
from {{ ref('coverage') }} as coverage
inner join ever_set on coverage.region_code = ever_set.region_code
inner join {{ ref('stg_indicators') }} as indicators on ever_set.indicator_id = indicators.indicator_id
left join best
    on
        coverage.region_code = best.region_code
        and coverage.year = best.year
        and ever_set.indicator_id = best.indicator_id
