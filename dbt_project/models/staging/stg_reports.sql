select
    report_id,
    region_code,
    region_name,
    cast(report_year as integer) as report_year,
    file_name,
    sha256,
    encoding,
    characters,
    rule_version,
    stage_key
from {{ source('raw', 'reports') }}
