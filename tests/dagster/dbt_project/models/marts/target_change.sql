select
    *, 1 as direction, null::varchar as last_target_quote, null::double as change_floor
from {{ ref('target_vs_actual') }}
