-- Numbers whose words are not as long as the span that they are said to stand in.
select
    observation_id,
    start_offset,
    end_offset,
    quote
from {{ ref('observations') }}
where end_offset - start_offset <> length(quote) or start_offset < 0
