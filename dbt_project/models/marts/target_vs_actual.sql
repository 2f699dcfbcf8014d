-- A relative target is met beside its benchmark: no less than it, or more than it, where it says 高于.
with beside as (
    select
        * exclude (lo, hi, direction),
        case when benchmark_relation in ('at_least', 'more_than') then benchmark_value else lo end as lo,
        case when benchmark_relation in ('at_most', 'less_than') then benchmark_value else hi end as hi,
        case
            when benchmark_relation in ('at_most', 'less_than') then -1
            when benchmark_id is not null then 1
            else direction
        end as direction,
        -- the smallest step that values are rounded to
        case when benchmark_relation in ('more_than', 'less_than') then 0.000001 else 0 end as least_gap
    from {{ ref('int_target_actual_pairs') }}
),

pairs as (
    select
        *,
        case
            when unassessed is null then verb like '%力争%' or target_kind = 'around' or coalesce(is_in_step, false)
        end as is_soft,
        case
            when is_in_step then {{ var('tolerance_in_step') }}
            when benchmark_id is not null then {{ var('tolerance_points') }}
            else {{ tolerance('unit_family', 'unit_factor', 'value', 'decimals', 'magnitude') }}
        end as tolerance,
        {{ gap('actual_value', 'lo', 'hi', 'direction') }} as gap,
        {{ excess('actual_value', 'lo', 'hi', 'direction') }} as excess,
        coalesce(
            stated_share, {{ completion('measure', 'unit', 'actual_value', 'lo', 'hi', 'direction') }}
        ) as completion
    from beside
),

-- Where a goal that is not due yet stands in the last year that is known.
paces as (
    select
        target_id,
        verdict_strict as pace
    from {{ ref('plan_pace') }}
    where verdict_strict is not null
    qualify row_number() over (partition by target_id order by year desc) = 1
),

paced as (
    select
        pairs.*,
        paces.pace
    from pairs
    left join paces on pairs.target_id = paces.target_id
),

judged as (
    select
        *,
        case
            when pace is not null and unassessed = 'not_due' then pace
            when unassessed in ('delegated', 'not_due', 'not_stated', 'dropped') then unassessed
            when unassessed = 'only_level' then 'not_stated'
            when unassessed is not null then 'not_assessable'
            when stated_share is not null then {{ verdict_of_share('stated_share', 'target_kind') }}
            else {{ verdict('(gap - least_gap)', 'excess', 'direction', 'false', '0') }}
        end as verdict_strict,
        case
            when pace is not null and unassessed = 'not_due' then pace
            when unassessed in ('delegated', 'not_due', 'not_stated', 'dropped') then unassessed
            when unassessed = 'only_level' then 'not_stated'
            when unassessed is not null then 'not_assessable'
            when stated_share is not null then {{ verdict_of_share('stated_share', 'target_kind') }}
            else {{ verdict('(gap - least_gap)', 'excess', 'direction', 'is_soft', 'tolerance') }}
        end as verdict_tolerant
    from paced
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
    case when judged.benchmark_id is null then judged.lo end as target_lo,
    case when judged.benchmark_id is null then judged.hi end as target_hi,
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
    judged.actual_base_id,
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
    judged.benchmark_id,
    judged.benchmark_region_code,
    judged.benchmark_value,
    judged.benchmark_relation,
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
