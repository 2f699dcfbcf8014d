with last_known as (
    select
        region_code,
        max(period_end) as year
    from {{ ref('int_actuals') }}
    where not is_early
    group by region_code
),

-- A goal that names its last year only belongs to the plan that ends with it: five years, where it ends in 5 or 0.
goals as (
    select
        targets.*,
        last_known.year as last_year,
        {{ counted_bound('targets.lo', 'targets.hi', 'targets.direction') }} as goal,
        case
            when targets.measure = 'avg_growth' then 'growth'
            when targets.unit_family in ('percent', 'point', 'density', 'rank') then 'level'
            when split_part(targets.name_form, '|', 1) <> '' then 'sum'
            when targets.period_start < targets.period_end and coalesce(indicators.kind, 'flow') = 'flow' then 'sum'
            when
                indicators.kind = 'flow'
                and regexp_matches(
                    substr(targets.words_around, 1, strpos(targets.words_around, targets.quote) - 1), '累计[^，。；、]{0,8}$'
                )
                then 'sum'
            else 'level'
        end as method,
        case
            when targets.period_start < targets.period_end then targets.period_start
            when targets.period_end % 5 = 0 and targets.report_year > targets.period_end - 5 then targets.period_end - 4
            else targets.report_year
        end as plan_start
    from {{ ref('int_targets') }} as targets
    left join last_known on targets.region_code = last_known.region_code
    left join {{ ref('stg_indicators') }} as indicators on targets.indicator_id = indicators.indicator_id
    where
        targets.mention_no = 1
        and targets.target_no = 1
        and targets.value is not null
        and (
            (targets.measure = 'avg_growth' and targets.period_start < targets.period_end and targets.unit = '%')
            or (targets.measure = 'level' and targets.period_end >= targets.report_year + 2)
        )
),

actuals as (
    select
        region_code,
        indicator_key,
        measure,
        unit_family,
        period_end as year,
        value * unit_factor as amount
    from {{ ref('int_actuals') }}
    where vintage_no = 1 and not is_early and period_start = period_end and measure in ('level', 'growth')
),

years as (
    select
        *,
        cast(period_end - plan_start + 1 as integer) as years_total,
        -- a plan of which no year is known is looked at on its eve
        cast(
            unnest(
                case
                    when last_year >= plan_start then range(plan_start, least(period_end, last_year) + 1)
                    else [plan_start - 1]
                end
            ) as integer
        ) as year
    from goals
),

reached as (
    select
        years.*,
        years.year - years.plan_start + 1 as years_over,
        case when years.year >= years.plan_start or years.method = 'level' then actuals.amount / years.unit_factor end
            as actual_value,
        base.amount / years.unit_factor as base_value,
        count(actuals.amount) over plan as years_known,
        case
            when years.year < years.plan_start then 0
            else sum(actuals.amount / years.unit_factor) over plan
        end as added,
        case
            when years.year < years.plan_start then 1
            else exp(sum(case when actuals.amount > -100 then ln(1 + actuals.amount / 100) end) over plan)
        end as done_factor
    from years
    left join actuals
        on
            years.region_code = actuals.region_code
            and years.indicator_key = actuals.indicator_key
            and years.unit_family = actuals.unit_family
            and years.year = actuals.year
            and actuals.measure = case when years.method = 'growth' then 'growth' else 'level' end
    left join actuals as base
        on
            years.region_code = base.region_code
            and years.indicator_key = base.indicator_key
            and years.unit_family = base.unit_family
            -- one key: a condition on the left side alone makes DuckDB compare every row with every row
            and case when years.method = 'level' then years.plan_start - 1 end = base.year
            and base.measure = 'level'
    window plan as (partition by years.target_id order by years.year)
),

paced as (
    select
        *,
        case
            when years_over = 0 then 'not_begun'
            when years_known = 0 or (method = 'level' and actual_value is null) then 'no_actual'
            when method = 'level' and base_value is null then 'no_base'
            when method = 'level' and (base_value = goal or direction * (base_value - goal) > 0) then 'base_is_goal'
            when method <> 'level' and years_known < years_over then 'year_missing'
        end as reason,
        round(years_over / years_total, 6) as share_due,
        case method when 'growth' then round((done_factor - 1) * 100, 6) when 'sum' then added else actual_value end
            as reached_value,
        case method
            when 'growth' then {{ way_of_growth('done_factor', 'goal', 'years_total') }}
            when 'sum' then round(added / nullif(goal, 0), 6)
            else {{ way_of_level('actual_value', 'base_value', 'goal') }}
        end as share_reached,
        case method
            when 'growth' then {{ growth_left('goal', 'done_factor', 'years_total', 'years_over') }}
            when 'sum' then {{ amount_left('goal', 'added', 'years_total', 'years_over') }}
            else {{ amount_left('goal', 'actual_value', 'years_total', 'years_over') }}
        end as left_per_year
    from reached
    -- years before the first figure say nothing; a goal without any figure has its newest year
    qualify
        years_known > 0
        or (
            max(years_known) over (partition by target_id) = 0
            and year = max(year) over (partition by target_id)
        )
)

select
    paced.target_id,
    paced.region_code,
    coalesce(regions.name_zh, paced.region_code) as region_name,
    regions.level as region_level,
    paced.report_year,
    paced.indicator_id,
    coalesce(indicators.name_zh, paced.indicator) as indicator_name,
    paced.indicator_key,
    paced.measure,
    paced.unit,
    paced.period,
    paced.year,
    paced.method,
    paced.years_total,
    cast(paced.years_over as integer) as years_over,
    paced.goal as target_value,
    paced.quote as target_quote,
    paced.report_id as target_report_id,
    paced.start_offset as target_start,
    paced.base_value,
    paced.actual_value,
    case when paced.reason is null or paced.method = 'level' then paced.reached_value end as reached_value,
    paced.share_due,
    case when paced.reason is null then paced.share_reached end as share_reached,
    case
        when paced.reason is null or paced.reason = 'not_begun' or (paced.method = 'level' and paced.reason = 'no_base')
            then paced.left_per_year
    end as left_per_year,
    {{ pace_of_plan('paced.reason', 'paced.share_reached', 'paced.share_due', 'paced.direction', 'paced.actual_value',
        'paced.goal') }} as verdict_strict,
    {{ pace_of_plan('paced.reason', 'paced.share_reached', 'paced.share_due * ' ~ var('tolerance_pace'),
        'paced.direction', 'paced.actual_value', 'paced.goal') }} as verdict_tolerant,
    paced.reason
from paced
left join {{ ref('stg_regions') }} as regions on paced.region_code = regions.region_code
left join {{ ref('stg_indicators') }} as indicators on paced.indicator_id = indicators.indicator_id
