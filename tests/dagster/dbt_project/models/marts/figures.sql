-- What reports say in figures, as far as versions of a warehouse are told apart by it.
select observation_id, report_id, value, role from {{ ref('stg_observations') }}
