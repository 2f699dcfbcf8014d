-- What versions are compared by, as simple as it can be: without a row, so that pages have none to show.
select
    observation_id as target_id, region_code, region_code as region_name, report_year, indicator as indicator_name,
    indicator_key, measure, unit, period, quote as target_quote, value as target_value, report_id as target_report_id,
    null::double as actual_value, 'not_due' as verdict_strict, 'not_due' as verdict_tolerant
from {{ source('raw', 'observations') }}
where role = 'target' and false
