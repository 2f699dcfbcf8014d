with statements as (
    select
        observation_id as target_id,
        'report' as source,
        'report' as source_type,
        report_id,
        null as file_name,
        null as line,
        region_code,
        case when period_end < report_year then period_start else report_year end as report_year,
        period_end < report_year as is_restated,
        indicator,
        indicator_id,
        {{ join_key_of_observation() }} as indicator_key,
        name_form,
        {{ words_around('sentence', 'start_offset', 'end_offset', 'sentence_start') }} as words_around,
        {{ describes_what_follows('sentence', 'start_offset', 'end_offset', 'sentence_start') }} as is_description,
        measure,
        unit,
        period,
        period_start,
        period_end,
        coalesce(target_kind, {{ target_kind_of('comparator', 'value', 'value_max') }}) as target_kind,
        value,
        value_max,
        comparator,
        target_lo,
        target_hi,
        verb,
        stretch,
        relative_to,
        decimals,
        magnitude,
        section_no,
        start_offset,
        end_offset,
        quote,
        sentence,
        null as source_title,
        null as source_url,
        null as source_date
    from {{ ref('stg_observations') }}
    where role = 'target'
    union all
    select
        statistic_id as target_id,
        'statistic' as source,
        source_type,
        null as report_id,
        file_name,
        line,
        region_code,
        case when source_year + 1 < period_start then source_year else period_start end as report_year,
        false as is_restated,
        indicator,
        indicator_id,
        {{ join_key('indicator_key', 'statistic_id') }} as indicator_key,
        name_form,
        null as words_around,
        false as is_description,
        measure,
        unit,
        period,
        period_start,
        period_end,
        {{ target_kind_of('comparator', 'value', 'value_max') }} as target_kind,
        value,
        value_max,
        comparator,
        null as target_lo,
        null as target_hi,
        '' as verb,
        '' as stretch,
        '' as relative_to,
        null as decimals,
        null as magnitude,
        null as section_no,
        null as start_offset,
        null as end_offset,
        null as quote,
        null as sentence,
        source_title,
        source_url,
        source_date
    from {{ ref('stg_statistics') }}
    where role = 'target'
),

described as (
    select
        statements.*,
        {{ unit_family_of('units.unit_family', 'statements.unit', 'statements.indicator') }} as unit_family,
        coalesce(units.factor, 1) as unit_factor,
        coalesce(sources.source_rank, 99) as source_rank,
        coalesce(statements.target_lo, {{ target_lower_bound('statements.target_kind', 'statements.value') }}) as lo,
        coalesce(
            statements.target_hi,
            {{ target_upper_bound('statements.target_kind', 'statements.value', 'statements.value_max') }}
        ) as hi,
        {{
            target_direction(
                'statements.target_kind', 'statements.measure', 'statements.value', 'indicators.direction'
            )
        }} as direction,
        concat_ws(
            '|', statements.region_code, statements.report_year, statements.indicator_key, statements.measure,
            {{ unit_family_of('units.unit_family', 'statements.unit', 'statements.indicator') }}, statements.period
        ) as target_group,
        case
            when statements.value is null then statements.quote
            else concat_ws('~', statements.value * coalesce(units.factor, 1), statements.value_max)
        end as stated
    from statements
    left join {{ ref('dim_unit') }} as units on statements.unit = units.unit
    left join {{ ref('dim_source_type') }} as sources on statements.source_type = sources.source_type
    left join {{ ref('stg_indicators') }} as indicators on statements.indicator_id = indicators.indicator_id
),

placed as (
    select
        *,
        row_number() over (
            partition by target_group
            order by is_restated, source = 'statistic', source_rank, report_id, start_offset, source_date, target_id
        ) as place
    from described
),

gathered as (
    select
        *,
        row_number() over (partition by target_group, stated order by place) as mention_no,
        count(*) over (partition by target_group, stated) as mentions,
        min(place) over (partition by target_group, stated) as first_place
    from placed
)

select
    * exclude (target_lo, target_hi, stated, place, first_place),
    dense_rank() over (partition by target_group order by first_place) as target_no
from gathered
