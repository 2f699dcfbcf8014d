{{ config(alias='dim_region') }}

select
    regions.region_code,
    regions.name_zh,
    regions.name_en,
    regions.level,
    regions.parent_code,
    parents.name_zh as parent_name_zh,
    regions.former_names,
    regions.former_codes,
    regions.code_type,
    regions.valid_from,
    regions.valid_to,
    regions.notes
from {{ ref('stg_regions') }} as regions
left join {{ ref('stg_regions') }} as parents on regions.parent_code = parents.region_code
