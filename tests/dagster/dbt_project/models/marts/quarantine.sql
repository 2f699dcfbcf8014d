select file_name, reason from {{ source('raw', 'quarantine') }}
