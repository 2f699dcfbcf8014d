select
    left_out.report_id || ':' || left_out.start_offset || '-' || left_out.ordinal as left_out_id,
    left_out.report_id,
    reports.region_code,
    coalesce(regions.name_zh, reports.region_name) as region_name,
    reports.report_year,
    left_out.ordinal,
    left_out.start_offset,
    left_out.end_offset,
    left_out.quote,
    left_out.sentence,
    left_out.reason
from {{ ref('stg_left_out') }} as left_out
left join {{ ref('stg_reports') }} as reports on left_out.report_id = reports.report_id
left join {{ ref('stg_regions') }} as regions on reports.region_code = regions.region_code
