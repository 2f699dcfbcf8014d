-- Where a goal stands in the last year that is known.
with paces as (
    select *
    from {{ ref('plan_pace') }}
    where share_reached is not null
    qualify row_number() over (partition by target_id order by year desc) = 1
),

-- Who answers for an indicator: the newest line of a statistics file that names an office for the year, else for any.
offices as (
    select
        region_code,
        indicator_key,
        period_end,
        responsible_unit
    from {{ ref('stg_statistics') }}
    where responsible_unit <> ''
),

answering as (
    select
        targets.target_id,
        offices.responsible_unit
    from {{ ref('target_vs_actual') }} as targets
    inner join offices
        on targets.region_code = offices.region_code and targets.indicator_key = offices.indicator_key
    qualify row_number() over (
        partition by targets.target_id
        order by offices.period_end = targets.period_end desc, offices.period_end desc, offices.responsible_unit asc
    ) = 1
),

-- The newest figure of the year to date. What is added up over the year is due by months, a rate or growth at once.
to_date as (
    select
        targets.target_id,
        figures.value * figure_units.factor / coalesce(units.factor, 1) as to_date_value,
        figures.through_month as to_date_month,
        figures.source_title as to_date_source_title,
        figures.source_date as to_date_source_date,
        {{ completion(
            'targets.measure', 'targets.unit',
            'figures.value * figure_units.factor / coalesce(units.factor, 1)',
            'targets.target_lo', 'targets.target_hi', 'targets.direction'
        ) }} as to_date_progress,
        {{ gap(
            'figures.value * figure_units.factor / coalesce(units.factor, 1)',
            'targets.target_lo', 'targets.target_hi', 'targets.direction'
        ) }} as gap,
        {{ share_due_by_month(
            'figures.through_month', 'targets.measure', 'units.unit_family', 'indicators.kind'
        ) }} as to_date_due
    from {{ ref('target_vs_actual') }} as targets
    left join {{ ref('dim_unit') }} as units on targets.unit = units.unit
    inner join {{ ref('stg_statistics') }} as figures
        on
            targets.region_code = figures.region_code
            and targets.indicator_key = figures.indicator_key
            and targets.measure = figures.measure
            and targets.period = figures.period
    left join {{ ref('dim_unit') }} as figure_units on figures.unit = figure_units.unit
    left join {{ ref('stg_indicators') }} as indicators on targets.indicator_id = indicators.indicator_id
    where
        figures.role = 'actual'
        and figures.through_month < 12
        and coalesce(units.unit_family, targets.unit) = coalesce(figure_units.unit_family, figures.unit)
    qualify row_number() over (
        partition by targets.target_id order by figures.through_month desc, figures.source_date desc, figures.line desc
    ) = 1
)

select
    targets.target_id,
    targets.region_code,
    targets.region_name,
    targets.report_year,
    targets.target_report_id as report_id,
    row_number() over (
        partition by targets.target_report_id order by targets.target_start, targets.target_id
    ) as item_no,
    sections.title as section_title,
    sections.kind as section_kind,
    targets.indicator_id,
    targets.indicator_name,
    targets.target_indicator,
    targets.measure,
    targets.period,
    targets.target_kind,
    targets.target_verb,
    targets.target_value,
    targets.target_value_max,
    targets.unit,
    answering.responsible_unit,
    targets.target_quote,
    targets.target_sentence,
    targets.target_start,
    targets.actual_value,
    targets.actual_report_id,
    targets.actual_start,
    targets.actual_quote,
    targets.actual_sentence,
    targets.actual_source_title,
    targets.join_kind,
    coalesce(targets.completion, paces.share_reached) as progress,
    paces.share_due as progress_due,
    paces.year as progress_year,
    to_date.to_date_value,
    to_date.to_date_month,
    to_date.to_date_progress,
    to_date.to_date_due,
    to_date.to_date_source_title,
    to_date.to_date_source_date,
    case
        when targets.verdict_reason = 'not_due' and targets.verdict_strict = 'not_due'
            then coalesce({{ pace_to_date(
                'to_date.to_date_progress', 'to_date.to_date_due', 'to_date.gap', 'targets.direction', '1', '0'
            ) }}, 'not_due')
        else targets.verdict_strict
    end as state,
    case
        when targets.verdict_reason = 'not_due' and targets.verdict_tolerant = 'not_due'
            then coalesce(
                {{ pace_to_date(
                    'to_date.to_date_progress', 'to_date.to_date_due', 'to_date.gap', 'targets.direction',
                    var('tolerance_pace'), var('tolerance_points')
                ) }}, 'not_due'
            )
        else targets.verdict_tolerant
    end as state_tolerant,
    targets.verdict_reason as reason
from {{ ref('target_vs_actual') }} as targets
left join {{ ref('stg_observations') }} as observations on targets.target_id = observations.observation_id
left join {{ ref('stg_sections') }} as sections
    on observations.report_id = sections.report_id and observations.section_no = sections.section_no
left join answering on targets.target_id = answering.target_id
left join to_date on targets.target_id = to_date.target_id
-- one key: a condition on the left side alone makes DuckDB compare every row with every row
left join paces on case when targets.verdict_reason = 'not_due' then targets.target_id end = paces.target_id
where targets.target_source = 'report'
