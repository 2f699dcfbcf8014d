select
    cast(region_code as varchar) as region_code,
    name_zh,
    name_en,
    level,
    cast(parent_code as varchar) as parent_code,
    cast(former_names as varchar) as former_names
from {{ ref('dim_region') }}
