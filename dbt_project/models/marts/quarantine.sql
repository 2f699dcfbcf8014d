select
    quarantine_id,
    file_name,
    table_name,
    place,
    reason,
    advice,
    row_json
from {{ ref('stg_quarantine') }}
