-- Targets that are set beside something else (与经济增长同步, 高于全省平均水平): the growth that was reached, and that of what
-- it is measured against: the region's own gross product, or the same indicator of a region above.
with targets as (
    select
        target_id,
        region_code,
        indicator_key,
        period,
        relative_to,
        case
            when regexp_matches(relative_to, '居民|投资|贷款|上年|去年') then null
            when regexp_matches(relative_to, '经济|GDP|生产总值') then 'own'
            when regexp_matches(relative_to, '{{ var("beside_nation") }}') then 'nation'
            when regexp_matches(relative_to, '国省') then null
            when regexp_matches(relative_to, '{{ var("beside_province") }}') then 'province'
            when regexp_matches(relative_to, '{{ var("beside_prefecture") }}') then 'prefecture'
        end as beside,
        case
            when regexp_matches(relative_to, '不低于|不少于|同步|持平|一致') then 'at_least'
            when regexp_matches(relative_to, '不高于') then 'at_most'
            when regexp_matches(relative_to, '高于|快于|超过|领先') then 'more_than'
            when regexp_matches(relative_to, '低于') then 'less_than'
        end as relation
    from {{ ref('int_targets') }}
    where target_kind = 'relative' and measure = 'qualitative' and mention_no = 1 and period_start = period_end
),

growths as (
    select
        actual_id,
        region_code,
        indicator_key,
        period,
        value
    from {{ ref('int_actuals') }}
    where vintage_no = 1 and not is_early and measure = 'growth' and unit = '%' and value_max is null
),

-- The region itself, and those above it by their level.
lines as (
    select
        region_code,
        region_code as above_code,
        'own' as beside
    from {{ ref('stg_regions') }}
    union all
    select
        regions.region_code,
        parents.region_code as above_code,
        parents.level as beside
    from {{ ref('stg_regions') }} as regions
    inner join {{ ref('stg_regions') }} as parents on regions.parent_code = parents.region_code
    union all
    select
        regions.region_code,
        grandparents.region_code as above_code,
        grandparents.level as beside
    from {{ ref('stg_regions') }} as regions
    inner join {{ ref('stg_regions') }} as parents on regions.parent_code = parents.region_code
    inner join {{ ref('stg_regions') }} as grandparents on parents.parent_code = grandparents.region_code
    union all
    select
        region_code,
        '100000' as above_code,
        'nation' as beside
    from {{ ref('stg_regions') }}
    where level = 'county'
),

-- Few of all targets. Materialized, since planned in one piece the two growths were joined by their period first: at
-- 50,300 reports each with some hundred thousand others, which filled 50 GB of disk.
answered as materialized (
    select
        targets.target_id,
        targets.period,
        targets.relation,
        targets.relative_to,
        reached.actual_id,
        lines.above_code,
        case when targets.beside = 'own' then 'gdp' else targets.indicator_key end as benchmark_key
    from targets
    inner join lines on targets.region_code = lines.region_code and targets.beside = lines.beside
    inner join growths as reached
        on
            targets.region_code = reached.region_code
            and targets.indicator_key = reached.indicator_key
            and targets.period = reached.period
    where targets.relation is not null
)

select
    answered.target_id,
    answered.actual_id,
    benchmarks.actual_id as benchmark_id,
    benchmarks.region_code as benchmark_region_code,
    benchmarks.value as benchmark_value,
    answered.relation,
    regexp_matches(answered.relative_to, '同步|持平|一致') as is_in_step
from answered
inner join growths as benchmarks
    on
        answered.above_code = benchmarks.region_code
        and answered.period = benchmarks.period
        and answered.benchmark_key = benchmarks.indicator_key
where answered.actual_id <> benchmarks.actual_id
qualify row_number() over (partition by answered.target_id order by benchmarks.actual_id) = 1
