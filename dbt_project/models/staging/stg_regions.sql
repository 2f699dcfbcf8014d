select
    cast(region_code as varchar) as region_code,
    name_zh,
    name_en,
    level,
    cast(parent_code as varchar) as parent_code,
    cast(former_names as varchar) as former_names,
    cast(former_codes as varchar) as former_codes,
    code_type,
    cast(valid_from as integer) as valid_from,
    cast(valid_to as integer) as valid_to,
    cast(notes as varchar) as notes
from {{ ref('dim_region') }}
