with counted as (
    select
        report_id,
        count(*) as observations,
        count(*) filter (where role = 'target') as targets,
        count(*) filter (where role = 'actual') as actuals,
        count(*) filter (where indicator_id is not null) as observations_with_indicator
    from {{ ref('stg_observations') }}
    group by report_id
),

left_out as (
    select
        report_id,
        count(*) as left_out_numbers,
        count(*) filter (where reason = 'unparsed') as unexplained_numbers
    from {{ ref('stg_left_out') }}
    group by report_id
)

select
    reports.report_id,
    reports.region_code,
    coalesce(regions.name_zh, reports.region_name) as region_name,
    regions.level as region_level,
    reports.report_year,
    reports.file_name,
    reports.sha256,
    reports.encoding,
    reports.characters,
    coalesce(counted.observations, 0) as observations,
    coalesce(counted.targets, 0) as targets,
    coalesce(counted.actuals, 0) as actuals,
    coalesce(counted.observations_with_indicator, 0) as observations_with_indicator,
    coalesce(left_out.left_out_numbers, 0) as left_out_numbers,
    coalesce(left_out.unexplained_numbers, 0) as unexplained_numbers,
    reports.rule_version
from {{ ref('stg_reports') }} as reports
left join counted on reports.report_id = counted.report_id
left join left_out on reports.report_id = left_out.report_id
left join {{ ref('stg_regions') }} as regions on reports.region_code = regions.region_code
