select
    indicator_id,
    name_zh,
    name_en,
    domain,
    unit,
    kind,
    cast(direction as integer) as direction,
    cast(price_basis as varchar) as price_basis,
    cast(binding as varchar) as binding,
    cast(broader as varchar) as broader,
    cast(aliases as varchar) as aliases,
    cast(breaks as varchar) as breaks,
    cast(notes as varchar) as notes
from {{ ref('dim_indicator') }}
