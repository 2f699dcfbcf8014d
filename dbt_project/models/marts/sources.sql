select
    sources.source_no,
    sources.report_id,
    sources.region_code,
    regions.name_zh as region_name,
    sources.report_year,
    sources.address,
    sources.state,
    sources.state not in ('ok', 'unchanged', 'not_published', 'not_asked') as needs_somebody,
    sources.advice,
    sources.file_name,
    sources.asked_at
from {{ ref('stg_sources') }} as sources
left join {{ ref('stg_regions') }} as regions on sources.region_code = regions.region_code
