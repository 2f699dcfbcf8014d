-- Targets of a region for one year, each counted once, by every rule that tallies are made by.
with counted as (
    select
        *,
        verdict_strict in ('met', 'exceeded') as is_met,
        verdict_strict in ('met', 'exceeded', 'missed') as is_assessed,
        target_kind = 'around' or target_verb like '%力争%' as is_soft,
        case
            when join_kind = 'stated' then completion >= 1
            when target_kind = 'relative' then verdict_strict in ('met', 'exceeded')
            when direction = -1 then actual_value <= {{ midpoint('target_lo', 'target_hi') }}
            else actual_value >= {{ midpoint('target_lo', 'target_hi') }}
        end as is_met_midpoint
    from {{ ref('target_vs_actual') }}
    where period_start = period_end and period_end = report_year and target_no = 1
),

tallied as (
    select
        region_code,
        region_name,
        region_level,
        report_year as year,
        count(*) as targets,
        count(*) filter (where is_assessed) as assessed,
        count(*) filter (where is_met) as met_strict,
        count(*) filter (where is_assessed and verdict_tolerant in ('met', 'exceeded', 'near')) as met_tolerant,
        count(*) filter (where is_assessed and is_met_midpoint) as met_midpoint,
        count(*) filter (where is_assessed and (is_met or is_soft)) as met_wording,
        count(*) filter (where verdict_strict = 'exceeded') as exceeded,
        count(*) filter (where verdict_strict = 'dropped') as dropped,
        count(*) filter (where verdict_strict = 'not_stated') as not_stated,
        count(*) filter (where verdict_strict = 'not_due') as not_due
    from counted
    group by region_code, region_name, region_level, report_year
)

select
    region_code,
    region_name,
    region_level,
    year,
    targets,
    assessed,
    met_strict,
    met_tolerant,
    met_midpoint,
    met_wording,
    exceeded,
    dropped,
    not_stated,
    not_due,
    round(met_strict / nullif(assessed, 0), 4) as rate_strict,
    round(met_tolerant / nullif(assessed, 0), 4) as rate_tolerant,
    round(met_midpoint / nullif(assessed, 0), 4) as rate_midpoint,
    round(met_wording / nullif(assessed, 0), 4) as rate_wording,
    round(assessed / targets, 4) as share_assessed
from tallied
