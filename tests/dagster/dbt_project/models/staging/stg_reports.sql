select report_id, region_code, region_name, report_year from {{ source('raw', 'reports') }}
