with stated_years as (
    select
        region_code,
        report_year as year
    from {{ ref('stg_reports') }}
    union
    select
        region_code,
        period_end as year
    from {{ ref('stg_statistics') }}
    where period_start = period_end
    union
    select
        region_code,
        report_year as year
    from {{ ref('stg_sources') }}
    where report_id <> '' and report_year is not null
),

years as (
    select
        region_code,
        unnest(range(min(year), max(year) + 1)) as year
    from stated_years
    group by region_code
),

-- A report's targets count in its own year, goals for later years included.
targets as (
    select
        region_code,
        report_year as year,
        count(*) as targets,
        count(*) filter (where period_end = report_year) as targets_for_year,
        count(*) filter (where unassessed is null) as targets_assessed,
        count(*) filter (where unassessed = 'not_due') as targets_not_due,
        count(*) filter (where unassessed in ('not_stated', 'dropped', 'no_next_report')) as targets_without_actual,
        count(*) filter (
            where unassessed not in ('not_due', 'not_stated', 'dropped', 'no_next_report')
        ) as targets_not_assessable
    from {{ ref('int_target_actual_pairs') }}
    group by region_code, report_year
),

actuals as (
    select
        region_code,
        period_end as year,
        count(*) filter (where vintage_no = 1) as actuals
    from {{ ref('int_actuals') }}
    where not is_early
    group by region_code, period_end
),

statistics as (
    select
        region_code,
        period_end as year,
        count(*) as statistics
    from {{ ref('stg_statistics') }}
    group by region_code, period_end
),

-- Of several addresses of a report, the state that asks the most of somebody.
asked as (
    select
        region_code,
        report_year as year,
        arg_min(
            state,
            list_position(
                [
                    'wrong_entry', 'refused', 'blocked', 'scanned', 'wrong_page', 'unreadable', 'gone', 'unreachable',
                    'not_published', 'not_asked', 'unchanged', 'ok'
                ], state
            )
        ) as source_state
    from {{ ref('stg_sources') }}
    where report_id <> ''
    group by region_code, report_year
),

newest_report as (
    select max(report_year) as report_year
    from {{ ref('reports') }}
),

-- The first report of a year stands for it; its observations are those of all of them.
reports as (
    select
        region_code,
        report_year,
        min(report_id) as report_id,
        any_value(region_name) as region_name,
        sum(observations) as observations
    from {{ ref('reports') }}
    group by region_code, report_year
),

gathered as (
    select
        years.region_code,
        coalesce(regions.name_zh, reports.region_name, years.region_code) as region_name,
        regions.level as region_level,
        cast(years.year as integer) as year,
        reports.report_id,
        next_reports.report_id as next_report_id,
        asked.source_state,
        cast(coalesce(reports.observations, 0) as bigint) as observations,
        coalesce(statistics.statistics, 0) as statistics,
        coalesce(targets.targets, 0) as targets,
        coalesce(targets.targets_for_year, 0) as targets_for_year,
        coalesce(actuals.actuals, 0) as actuals,
        coalesce(targets.targets_assessed, 0) as targets_assessed,
        coalesce(targets.targets_not_due, 0) as targets_not_due,
        coalesce(targets.targets_without_actual, 0) as targets_without_actual,
        coalesce(targets.targets_not_assessable, 0) as targets_not_assessable,
        coalesce(years.year >= newest_report.report_year, false) as is_newest
    from years
    cross join newest_report
    left join reports
        on years.region_code = reports.region_code and years.year = reports.report_year
    left join reports as next_reports
        on years.region_code = next_reports.region_code and years.year + 1 = next_reports.report_year
    left join targets on years.region_code = targets.region_code and years.year = targets.year
    left join actuals on years.region_code = actuals.region_code and years.year = actuals.year
    left join statistics on years.region_code = statistics.region_code and years.year = statistics.year
    left join asked on years.region_code = asked.region_code and years.year = asked.year
    left join {{ ref('stg_regions') }} as regions on years.region_code = regions.region_code
)

select
    region_code,
    region_name,
    region_level,
    year,
    report_id,
    next_report_id,
    source_state,
    observations,
    statistics,
    targets,
    targets_for_year,
    actuals,
    targets_assessed,
    targets_not_due,
    targets_without_actual,
    targets_not_assessable,
    nullif(
        concat_ws(
            ', ',
            case when report_id is null then 'no_report' end,
            case
                when report_id is null and source_state not in ('ok', 'unchanged') then 'report_' || source_state
            end,
            case when report_id is not null and targets = 0 then 'report_without_targets' end,
            case when report_id is null and targets = 0 then 'no_target' end,
            case when next_report_id is null and not is_newest then 'no_next_report' end,
            case when targets_not_due > 0 then 'target_not_due' end,
            case when targets_without_actual > 0 then 'target_without_actual' end,
            case when targets_not_assessable > 0 then 'target_not_assessable' end
        ), ''
    ) as reason
from gathered
