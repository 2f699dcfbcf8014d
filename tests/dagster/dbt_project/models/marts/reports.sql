select
    reports.report_id,
    reports.region_name,
    reports.report_year,
    count(observations.observation_id) as observations
from {{ ref('stg_reports') }} as reports
left join {{ ref('stg_observations') }} as observations using (report_id)
group by all
