with statements as (
    select
        observation_id as actual_id,
        'report' as source,
        'report' as source_type,
        report_id,
        null as file_name,
        null as line,
        region_code,
        report_year - period_end as years_after,
        indicator,
        indicator_id,
        {{ join_key_of_observation() }} as indicator_key,
        name_form,
        {{ words_around('sentence', 'start_offset', 'end_offset', 'sentence_start') }} as words_around,
        {{ describes_what_follows('sentence', 'start_offset', 'end_offset', 'sentence_start') }} as is_description,
        case when measure = 'level' and coalesce(relative_to, '') <> '' then 'of_plan' else measure end as measure,
        relative_to,
        unit,
        period,
        period_start,
        period_end,
        value,
        value_max,
        comparator,
        decimals,
        magnitude,
        obs_status,
        section_no,
        start_offset,
        end_offset,
        quote,
        sentence,
        null as source_title,
        null as source_url,
        null as source_date,
        'high' as confidence
    from {{ ref('stg_observations') }}
    where role = 'actual' and value is not null
    union all
    select
        statistic_id as actual_id,
        'statistic' as source,
        source_type,
        null as report_id,
        file_name,
        line,
        region_code,
        null as years_after,
        indicator,
        indicator_id,
        {{ join_key('indicator_key', 'statistic_id') }} as indicator_key,
        name_form,
        null as words_around,
        false as is_description,
        measure,
        null as relative_to,
        unit,
        period,
        period_start,
        period_end,
        value,
        value_max,
        comparator,
        null as decimals,
        null as magnitude,
        case when comparator = 'approx' then 'E' when source_type = 'bulletin' then 'A' else 'P' end as obs_status,
        null as section_no,
        null as start_offset,
        null as end_offset,
        null as quote,
        null as sentence,
        source_title,
        source_url,
        source_date,
        confidence
    from {{ ref('stg_statistics') }}
    -- a figure of the year to date is no actual of the year; the ledger shows it
    where role = 'actual' and value is not null and coalesce(through_month, 12) = 12
),

described as (
    select
        statements.*,
        {{ unit_family_of('units.unit_family', 'statements.unit', 'statements.indicator') }} as unit_family,
        coalesce(units.factor, 1) as unit_factor,
        coalesce(sources.source_rank, 99) as source_rank,
        statements.source = 'report' and statements.years_after < 1 as is_early,
        statements.comparator = 'approx' or statements.obs_status = 'E' as is_estimate,
        concat_ws(
            '|', statements.region_code, statements.indicator_key, statements.measure,
            {{ unit_family_of('units.unit_family', 'statements.unit', 'statements.indicator') }}, statements.period
        ) as actual_group
    from statements
    left join {{ ref('dim_unit') }} as units on statements.unit = units.unit
    left join {{ ref('dim_source_type') }} as sources on statements.source_type = sources.source_type
)

select
    *,
    row_number() over (
        partition by actual_group
        order by
            is_early asc, is_estimate asc, source_rank asc, years_after asc, report_id asc, start_offset asc,
            comparator <> 'eq' asc, list_position(['high', 'medium', 'low'], confidence) asc, source_date desc,
            actual_id asc
    ) as vintage_no,
    count(*) over (partition by actual_group, is_early) as vintages,
    count(distinct value * unit_factor) over (partition by actual_group, is_early) as distinct_values,
    count(distinct value * unit_factor) over (partition by actual_group, report_id) as values_in_source,
    max(value * unit_factor) over (partition by actual_group, report_id) as largest_in_source,
    min(value * unit_factor) over (partition by actual_group, report_id) as smallest_in_source
from described
