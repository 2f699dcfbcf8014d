-- Strict verdicts that the gap or the completion contradicts, and tolerant ones that are harder than the strict ones.
select
    target_id,
    gap,
    completion,
    verdict_strict,
    verdict_tolerant
from {{ ref('target_vs_actual') }}
where
    direction <> 0
    and coalesce(join_kind, '') <> 'stated'
    and (
        (verdict_strict in ('met', 'exceeded') and (gap is null or gap < 0))
        or (verdict_strict = 'missed' and gap is null)
        or (verdict_strict = 'missed' and gap >= 0 and coalesce(benchmark_relation, '') not like '%than')
        or (verdict_strict in ('met', 'exceeded') and completion < 1)
        or (verdict_strict = 'missed' and completion > 1)
        or (verdict_strict in ('met', 'exceeded') and verdict_tolerant not in ('met', 'exceeded'))
    )
