-- Statements of targets that target_vs_actual neither shows nor counts as mentions of one that it shows.
with shown as (
    select
        targets.target_group,
        targets.target_no,
        pairs.target_mentions
    from {{ ref('target_vs_actual') }} as pairs
    inner join {{ ref('int_targets') }} as targets on pairs.target_id = targets.target_id
),

stated as (
    select
        target_group,
        target_no,
        count(*) as statements
    from {{ ref('int_targets') }}
    group by target_group, target_no
)

select
    stated.target_group,
    stated.target_no,
    stated.statements,
    shown.target_mentions
from stated
full join shown on stated.target_group = shown.target_group and stated.target_no = shown.target_no
where stated.statements is distinct from shown.target_mentions
