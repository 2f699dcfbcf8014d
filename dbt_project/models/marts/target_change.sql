with asked as (
    select distinct target_id
    from {{ ref('int_matches') }}
    where question in ('last_actual', 'last_target')
),

set_beside as (
    select
        targets.*,
        actuals.join_kind,
        actuals.join_note,
        actuals.likeness,
        last_actuals.actual_id,
        last_actuals.report_id as actual_report_id,
        last_actuals.start_offset as actual_start,
        last_actuals.quote as actual_quote,
        last_actuals.indicator as actual_indicator,
        last_actuals.source_type as actual_source_type,
        last_actuals.period as actual_period,
        last_actuals.value * last_actuals.unit_factor / targets.unit_factor as actual_value,
        followed.join_kind as last_target_join_kind,
        last_targets.target_id as last_target_id,
        last_targets.report_id as last_target_report_id,
        last_targets.start_offset as last_target_start,
        last_targets.quote as last_target_quote,
        last_targets.indicator as last_target_indicator,
        last_targets.target_kind as last_target_kind,
        last_targets.verb as last_target_verb,
        last_targets.value * last_targets.unit_factor / targets.unit_factor as last_target_value,
        last_targets.lo * last_targets.unit_factor / targets.unit_factor as last_target_lo,
        last_targets.hi * last_targets.unit_factor / targets.unit_factor as last_target_hi
    from {{ ref('int_targets') }} as targets
    inner join asked on targets.target_id = asked.target_id
    left join {{ ref('int_matches') }} as actuals
        on targets.target_id = actuals.target_id and actuals.question = 'last_actual'
    left join {{ ref('int_actuals') }} as last_actuals on actuals.answer_id = last_actuals.actual_id
    left join {{ ref('int_matches') }} as followed
        on targets.target_id = followed.target_id and followed.question = 'last_target'
    left join {{ ref('int_targets') }} as last_targets on followed.answer_id = last_targets.target_id
)

select
    set_beside.target_id,
    set_beside.region_code,
    coalesce(regions.name_zh, set_beside.region_code) as region_name,
    regions.level as region_level,
    set_beside.report_year,
    set_beside.indicator_id,
    coalesce(indicators.name_zh, set_beside.indicator) as indicator_name,
    set_beside.indicator_key,
    set_beside.measure,
    set_beside.unit,
    set_beside.period,
    set_beside.target_no,
    set_beside.target_kind,
    set_beside.verb as target_verb,
    set_beside.value as target_value,
    set_beside.lo as target_lo,
    set_beside.hi as target_hi,
    set_beside.direction,
    set_beside.report_id as target_report_id,
    set_beside.start_offset as target_start,
    set_beside.quote as target_quote,
    set_beside.indicator as target_indicator,
    set_beside.actual_id,
    set_beside.actual_value,
    set_beside.actual_period,
    set_beside.actual_source_type,
    set_beside.actual_report_id,
    set_beside.actual_start,
    set_beside.actual_quote,
    set_beside.actual_indicator,
    set_beside.join_kind,
    set_beside.join_note,
    set_beside.likeness,
    set_beside.last_target_id,
    set_beside.last_target_kind,
    set_beside.last_target_verb,
    set_beside.last_target_value,
    set_beside.last_target_lo,
    set_beside.last_target_hi,
    set_beside.last_target_report_id,
    set_beside.last_target_start,
    set_beside.last_target_quote,
    set_beside.last_target_indicator,
    set_beside.last_target_join_kind,
    {{ stretch('set_beside.value', 'set_beside.actual_value') }} as stretch,
    {{ stretch(
        midpoint('set_beside.lo', 'set_beside.hi'), 'set_beside.actual_value'
    ) }} as stretch_midpoint,
    {{ change_of(counted_bound('set_beside.lo', 'set_beside.hi', 'set_beside.direction'),
        counted_bound('set_beside.last_target_lo', 'set_beside.last_target_hi', 'set_beside.direction')) }} as change_floor,
    {{ change_of(midpoint('set_beside.lo', 'set_beside.hi'),
        midpoint('set_beside.last_target_lo', 'set_beside.last_target_hi')) }} as change_midpoint,
    {{ change_of_wording(
        'set_beside.target_kind', 'set_beside.verb', 'set_beside.last_target_kind', 'set_beside.last_target_verb'
    ) }} as change_wording
from set_beside
left join {{ ref('stg_regions') }} as regions on set_beside.region_code = regions.region_code
left join {{ ref('stg_indicators') }} as indicators on set_beside.indicator_id = indicators.indicator_id
