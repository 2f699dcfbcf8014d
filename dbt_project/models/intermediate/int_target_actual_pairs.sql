-- The last year that anything can be known about is the one before the newest report.
with newest_report as (
    select max(report_year) as report_year
    from {{ ref('stg_reports') }}
),

newest_statistic as (
    select max(period_end) as period_end
    from {{ ref('int_actuals') }}
    where source = 'statistic'
),

matches as (
    select
        matches.target_id,
        matches.answer_id,
        matches.join_kind,
        matches.join_note,
        matches.likeness
    from {{ ref('int_matches') }} as matches
    where matches.question = 'actual'
),

-- A year may have two reports, as where a new term begins in autumn.
reported_years as (
    select distinct
        region_code,
        report_year
    from {{ ref('stg_reports') }}
),

paired as (
    select
        targets.* exclude (mention_no, target_group), -- noqa: RF02
        actuals.actual_id,
        actuals.source as actual_source,
        actuals.source_type as actual_source_type,
        actuals.report_id as actual_report_id,
        actuals.file_name as actual_file_name,
        actuals.line as actual_line,
        actuals.indicator as actual_indicator,
        actuals.comparator as actual_comparator,
        actuals.unit as actual_unit,
        actuals.value as actual_stated_value,
        actuals.obs_status as actual_obs_status,
        actuals.start_offset as actual_start,
        actuals.end_offset as actual_end,
        actuals.quote as actual_quote,
        actuals.sentence as actual_sentence,
        actuals.source_title as actual_source_title,
        actuals.source_url as actual_source_url,
        actuals.source_date as actual_source_date,
        actuals.vintages as actual_vintages,
        actuals.distinct_values as actual_distinct_values,
        case
            when actuals.unit = targets.unit then actuals.value
            else actuals.value * actuals.unit_factor / targets.unit_factor
        end as actual_value,
        matches.join_kind,
        matches.join_note,
        matches.likeness,
        case
            when next_reports.report_year is not null then 'not_stated'
            when targets.period_end >= coalesce(newest_report.report_year, newest_statistic.period_end + 1)
                then 'not_due'
            else 'no_next_report'
        end as absence
    from {{ ref('int_targets') }} as targets
    cross join newest_report
    cross join newest_statistic
    left join reported_years as next_reports
        on targets.region_code = next_reports.region_code and targets.period_end + 1 = next_reports.report_year
    left join matches on targets.target_id = matches.target_id
    left join {{ ref('int_actuals') }} as actuals on matches.answer_id = actuals.actual_id
    where targets.mention_no = 1
)

select
    * exclude (absence),
    case
        when target_kind = 'delegated' then 'delegated'
        when target_kind = 'qualitative' then 'qualitative'
        when actual_id is null and absence = 'not_due' then absence
        when target_kind = 'relative' then 'relative'
        when actual_id is null then absence
        when lo is null and hi is null then 'no_bound'
        when join_kind = 'loose' then 'loose_join'
    end as unassessed
from paired
