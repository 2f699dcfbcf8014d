select
    report_id,
    ordinal,
    start_offset,
    end_offset,
    quote,
    sentence,
    reason
from {{ source('raw', 'left_out') }}
