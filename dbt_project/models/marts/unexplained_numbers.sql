select * exclude (reason)
from {{ ref('left_out_numbers') }}
where reason = 'unparsed'
