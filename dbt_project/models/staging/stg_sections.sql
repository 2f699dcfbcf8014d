select
    report_id,
    section_no,
    start_offset,
    end_offset,
    title,
    kind,
    period,
    role
from {{ source('raw', 'sections') }}
