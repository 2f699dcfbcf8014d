-- Where a goal stands in the last year that is known.
with paces as (
    select *
    from {{ ref('plan_pace') }}
    where share_reached is not null
    qualify row_number() over (partition by target_id order by year desc) = 1
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
    targets.verdict_strict as state,
    targets.verdict_tolerant as state_tolerant,
    targets.verdict_reason as reason
from {{ ref('target_vs_actual') }} as targets
left join {{ ref('stg_observations') }} as observations on targets.target_id = observations.observation_id
left join {{ ref('stg_sections') }} as sections
    on observations.report_id = sections.report_id and observations.section_no = sections.section_no
left join paces on targets.target_id = paces.target_id and targets.verdict_reason = 'not_due'
where targets.target_source = 'report'
