select
    statistics.statistic_id,
    statistics.region_code,
    coalesce(regions.name_zh, statistics.region_code) as region_name,
    statistics.indicator,
    statistics.indicator_id,
    indicators.name_zh as indicator_name,
    statistics.indicator_key,
    statistics.measure,
    statistics.value,
    statistics.value_max,
    statistics.comparator,
    statistics.unit,
    statistics.period,
    statistics.period_start,
    statistics.period_end,
    statistics.role,
    statistics.source_type,
    statistics.source_title,
    statistics.source_url,
    statistics.source_date,
    statistics.confidence,
    statistics.through_month,
    statistics.responsible_unit,
    statistics.file_name,
    statistics.line
from {{ ref('stg_statistics') }} as statistics
left join {{ ref('stg_regions') }} as regions on statistics.region_code = regions.region_code
left join {{ ref('stg_indicators') }} as indicators on statistics.indicator_id = indicators.indicator_id
