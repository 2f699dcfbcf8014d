select observation_id, report_id, value, role from {{ source('raw', 'observations') }}
