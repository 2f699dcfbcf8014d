select staged.report_id
from {{ ref('stg_reports') }} as staged
anti join {{ ref('reports') }} as published using (report_id)
