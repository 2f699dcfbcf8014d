with pairs as (
    select
        *,
        case when unassessed is null then verb like '%力争%' or target_kind = 'around' end as is_soft,
        {{ tolerance('unit_family', 'unit_factor', 'value', 'decimals', 'magnitude') }} as tolerance,
        {{ gap('actual_value', 'lo', 'hi', 'direction') }} as gap,
        {{ excess('actual_value', 'lo', 'hi', 'direction') }} as excess,
        {{ completion('measure', 'unit', 'actual_value', 'lo', 'hi', 'direction') }} as completion
    from {{ ref('int_target_actual_pairs') }}
),

judged as (
    select
        *,
        case
            when unassessed in ('delegated', 'not_due') then unassessed
            when unassessed is not null then 'not_assessable'
            else {{ verdict('gap', 'excess', 'direction', 'false', '0') }}
        end as verdict_strict,
        case
            when unassessed in ('delegated', 'not_due') then unassessed
            when unassessed is not null then 'not_assessable'
            else {{ verdict('gap', 'excess', 'direction', 'is_soft', 'tolerance') }}
        end as verdict_tolerant
    from pairs
)

select
    judged.target_id,
    judged.region_code,
    coalesce(regions.name_zh, judged.region_code) as region_name,
    regions.level as region_level,
    judged.report_year,
    judged.indicator_id,
    coalesce(indicators.name_zh, judged.indicator) as indicator_name,
    judged.indicator_key,
    judged.measure,
    judged.unit,
    judged.period,
    judged.period_start,
    judged.period_end,
    judged.target_no,
    judged.target_kind,
    judged.value as target_value,
    judged.value_max as target_value_max,
    judged.comparator as target_comparator,
    judged.lo as target_lo,
    judged.hi as target_hi,
    judged.direction,
    judged.verb as target_verb,
    judged.stretch as target_stretch,
    judged.relative_to as target_relative_to,
    judged.indicator as target_indicator,
    judged.source as target_source,
    judged.source_type as target_source_type,
    judged.report_id as target_report_id,
    judged.start_offset as target_start,
    judged.end_offset as target_end,
    judged.quote as target_quote,
    judged.sentence as target_sentence,
    judged.source_title as target_source_title,
    judged.source_url as target_source_url,
    judged.source_date as target_source_date,
    judged.mentions as target_mentions,
    judged.actual_id,
    judged.actual_value,
    judged.actual_comparator,
    judged.actual_obs_status,
    judged.actual_indicator,
    judged.actual_source,
    judged.actual_source_type,
    judged.actual_report_id,
    judged.actual_start,
    judged.actual_end,
    judged.actual_quote,
    judged.actual_sentence,
    judged.actual_source_title,
    judged.actual_source_url,
    judged.actual_source_date,
    judged.actual_vintages,
    judged.actual_distinct_values,
    judged.join_kind,
    judged.join_note,
    judged.likeness,
    judged.gap,
    judged.excess,
    judged.completion,
    judged.tolerance,
    judged.verdict_strict,
    judged.verdict_tolerant,
    case
        when judged.unassessed is not null then judged.unassessed
        when judged.verdict_strict = 'not_assessable' then 'no_direction'
    end as verdict_reason
from judged
left join {{ ref('stg_regions') }} as regions on judged.region_code = regions.region_code
left join {{ ref('stg_indicators') }} as indicators on judged.indicator_id = indicators.indicator_id
