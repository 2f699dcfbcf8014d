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

chosen_actuals as (
    select *
    from {{ ref('int_actuals') }}
    where vintage_no = 1 and not is_early
),

matches as (
    select *
    from {{ ref('int_matches') }}
    where question = 'actual'
),

-- Targets of the region's next report by the target that they follow.
followed as (
    select distinct answer_id as target_id
    from {{ ref('int_matches') }}
    where question = 'last_target'
),

-- Targets that the region's reports set year after year: those that follow one of the report before.
recurring as (
    select distinct target_id
    from {{ ref('int_matches') }}
    where question = 'last_target' and join_kind = 'same'
),

-- What is known as an amount, where a growth was promised.
known_levels as (
    select distinct
        region_code,
        indicator_key,
        period
    from chosen_actuals
    where measure = 'level'
),

-- Growth between two years whose levels are known, for indicators with an identity: both told exactly, with digits
-- enough, and no further apart than a year's growth is (9424亿元 then 3857亿元 is another scope).
derived as (
    select
        this_year.actual_id,
        last_year.actual_id as base_id,
        this_year.region_code,
        this_year.indicator_key,
        this_year.period,
        {{ growth_between(
            'this_year.value * this_year.unit_factor', 'last_year.value * last_year.unit_factor'
        ) }} as growth,
        case when this_year.unit_family in ('cny', 'usd', 'hkd', 'eur', 'jpy') then 'nominal' else 'volume' end as basis
    from chosen_actuals as this_year
    inner join chosen_actuals as last_year
        on
            this_year.region_code = last_year.region_code
            and this_year.indicator_key = last_year.indicator_key
            and this_year.unit_family = last_year.unit_family
            and this_year.period_start = last_year.period_end + 1
    where
        this_year.measure = 'level'
        and last_year.measure = 'level'
        and this_year.indicator_id is not null
        and this_year.period_start = this_year.period_end
        and last_year.period_start = last_year.period_end
        and last_year.value > 0
        and this_year.unit_family not in ('percent', 'point')
        -- what is recalled years later may have another scope
        and coalesce(this_year.years_after, 1) = 1
        and coalesce(last_year.years_after, 1) = 1
        and coalesce(this_year.comparator, 'eq') = 'eq'
        and coalesce(last_year.comparator, 'eq') = 'eq'
        and {{ rounding('this_year') }} + {{ rounding('last_year') }} <= 0.005
        and this_year.value * this_year.unit_factor / (last_year.value * last_year.unit_factor) between 0.6 and 1.8
),

answered as (
    select
        targets.target_id,
        matches.likeness,
        derived.base_id as actual_base_id,
        case
            when matches.join_kind = 'same' then 'same'
            when of_plan.actual_id is not null then 'stated'
            when derived.actual_id is not null then 'derived'
            else matches.join_kind
        end as join_kind,
        case
            when matches.join_kind = 'same' then matches.join_note
            when of_plan.relative_to similar to '.*(省|市|区|县|下达|上级|国家).*' then 'set_above'
            when of_plan.actual_id is not null then 'own_plan'
            when derived.actual_id is not null then derived.basis
            else matches.join_note
        end as join_note,
        case
            when matches.join_kind = 'same' then matches.answer_id
            else coalesce(of_plan.actual_id, derived.actual_id, matches.answer_id)
        end as actual_id,
        case
            when matches.join_kind = 'same' then null
            when of_plan.actual_id is not null then of_plan.value / 100
        end as stated_share,
        case
            when matches.join_kind = 'same' or of_plan.actual_id is not null then null
            else derived.growth
        end as derived_growth
    from {{ ref('int_targets') }} as targets
    left join matches on targets.target_id = matches.target_id
    left join chosen_actuals as of_plan
        on
            targets.region_code = of_plan.region_code
            -- one key: a condition on the left side alone makes DuckDB compare every row with every row
            and case when targets.measure = 'level' and targets.target_no = 1 then targets.indicator_key end
            = of_plan.indicator_key
            and targets.period = of_plan.period
            and of_plan.measure = 'of_plan'
            and of_plan.unit = '%'
    left join derived
        on
            targets.region_code = derived.region_code
            -- the same
            and case when targets.measure = 'growth' and targets.unit = '%' then targets.indicator_key end
            = derived.indicator_key
            and targets.period = derived.period
    where targets.mention_no = 1
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
        relatives.benchmark_id,
        relatives.benchmark_region_code,
        relatives.benchmark_value,
        relatives.relation as benchmark_relation,
        relatives.is_in_step,
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
            when answered.stated_share is not null then null
            when answered.derived_growth is not null then answered.derived_growth
            when relatives.target_id is not null then actuals.value
            when actuals.unit = targets.unit then actuals.value
            else actuals.value * actuals.unit_factor / targets.unit_factor
        end as actual_value,
        case when relatives.target_id is not null then 'derived' else answered.join_kind end as join_kind,
        case when relatives.target_id is not null then 'beside_benchmark' else answered.join_note end as join_note,
        answered.likeness,
        answered.actual_base_id,
        answered.stated_share,
        indicators.price_basis = 'real' and answered.join_kind = 'derived' and answered.join_note = 'nominal'
            as is_of_other_prices,
        targets.measure in ('growth', 'avg_growth')
        and targets.value is not null
        and known_levels.indicator_key is not null as is_known_as_level,
        case
            when
                next_reports.report_year is not null
                and followed.target_id is null
                and (recurring.target_id is not null or indicators.binding is not null)
                and targets.target_no = 1
                and targets.value is not null
                and not targets.is_restated
                and targets.period_start = targets.report_year
                and targets.period_end = targets.report_year
                then 'dropped'
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
    left join answered on targets.target_id = answered.target_id
    left join {{ ref('int_relative_targets') }} as relatives on targets.target_id = relatives.target_id
    left join {{ ref('int_actuals') }} as actuals
        on coalesce(relatives.actual_id, answered.actual_id) = actuals.actual_id
    left join followed on targets.target_id = followed.target_id
    left join recurring on targets.target_id = recurring.target_id
    left join known_levels
        on
            targets.region_code = known_levels.region_code
            and targets.indicator_key = known_levels.indicator_key
            and targets.period = known_levels.period
    left join {{ ref('stg_indicators') }} as indicators on targets.indicator_id = indicators.indicator_id
    where targets.mention_no = 1
)

select
    * exclude (absence, is_of_other_prices, is_known_as_level),
    case
        when target_kind = 'delegated' then 'delegated'
        when target_kind = 'qualitative' then 'qualitative'
        when benchmark_id is not null then null
        when actual_id is null and absence = 'not_due' then absence
        when target_kind = 'relative' then 'relative'
        when actual_id is null and is_known_as_level then 'only_level'
        when actual_id is null then absence
        when lo is null and hi is null then 'no_bound'
        when join_kind = 'loose' or join_note = 'set_above' then 'loose_join'
        when is_of_other_prices then 'other_prices'
    end as unassessed
from paired
