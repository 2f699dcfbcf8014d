{{ config(alias='dim_indicator') }}

select
    indicator_id,
    name_zh,
    name_en,
    domain,
    unit,
    kind,
    direction,
    price_basis,
    binding,
    broader,
    aliases,
    breaks,
    notes
from {{ ref('stg_indicators') }}
