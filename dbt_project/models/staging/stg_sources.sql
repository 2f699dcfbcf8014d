select
    source_no,
    report_id,
    region_code,
    report_year,
    address,
    state,
    advice,
    file_name,
    cast(asked_at as timestamp) as asked_at
from {{ source('raw', 'sources') }}
