select
    observations.observation_id,
    observations.report_id,
    observations.region_code,
    coalesce(regions.name_zh, reports.region_name) as region_name,
    observations.report_year,
    observations.ordinal,
    observations.indicator,
    observations.indicator_id,
    indicators.name_zh as indicator_name,
    observations.indicator_key,
    observations.measure,
    observations.value,
    observations.value_max,
    observations.comparator,
    observations.unit,
    observations.period,
    observations.period_start,
    observations.period_end,
    observations.role,
    observations.target_kind,
    observations.target_lo,
    observations.target_hi,
    observations.verb,
    observations.stretch,
    observations.relative_to,
    observations.decimals,
    observations.magnitude,
    observations.obs_status,
    observations.start_offset,
    observations.end_offset,
    observations.quote,
    observations.sentence_start,
    observations.sentence_end,
    observations.sentence,
    observations.section_no,
    sections.title as section_title,
    sections.kind as section_kind
from {{ ref('stg_observations') }} as observations
left join {{ ref('stg_reports') }} as reports on observations.report_id = reports.report_id
left join {{ ref('stg_sections') }} as sections
    on observations.report_id = sections.report_id and observations.section_no = sections.section_no
left join {{ ref('stg_regions') }} as regions on observations.region_code = regions.region_code
left join {{ ref('stg_indicators') }} as indicators on observations.indicator_id = indicators.indicator_id
