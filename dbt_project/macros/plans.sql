{#
    A goal of several years against what its years brought so far. Each formula stands here once. n years in all, t of
    them over; growth in per cent; results rounded to 6 digits, null where there is nothing left or nothing to go by.
#}

{# Growth that each year left needs, so that the average comes out: ((1+g)^n / Π(1+A_k))^(1/(n-t)) - 1. #}
{% macro growth_left(goal, done_factor, n, t) -%}
    round(
        case
            when {{ n }} > {{ t }} and {{ done_factor }} > 0 and {{ goal }} > -100
                then (pow(pow(1 + {{ goal }} / 100, {{ n }}) / {{ done_factor }}, 1.0 / ({{ n }} - {{ t }})) - 1) * 100
        end, 6
    )
{%- endmacro %}

{# Amount that each year left must bring of a level or a sum. #}
{% macro amount_left(goal, reached, n, t) -%}
    round(case when {{ n }} > {{ t }} then ({{ goal }} - {{ reached }}) / ({{ n }} - {{ t }}) end, 6)
{%- endmacro %}

{# Share of the way from the base to the goal: (A_t - Y0) / (Y_T - Y0). #}
{% macro way_of_level(reached, base, goal) -%}
    round(({{ reached }} - {{ base }}) / nullif({{ goal }} - {{ base }}, 0), 6)
{%- endmacro %}

{# Share of the growth of the whole plan that is done, in logarithms, so that equal years are equal shares. #}
{% macro way_of_growth(done_factor, goal, n) -%}
    round(
        case
            when {{ done_factor }} > 0 and {{ goal }} > -100 and {{ goal }} <> 0
                then ln({{ done_factor }}) / ({{ n }} * ln(1 + {{ goal }} / 100))
        end, 6
    )
{%- endmacro %}

{#
    on_pace or behind_pace of a goal of several years: by the share of its way; a goal that the start had reached already
    (失业率 within 5.5 % from 5.2 %) is on its pace as long as it is kept (d = 1 higher is better, -1 lower). Null where
    anything else is missing.
#}
{% macro pace_of_plan(reason, share_reached, share_due, d, actual, goal) -%}
    case
        when {{ reason }} = 'base_is_goal' and {{ d }} <> 0
            then case when {{ d }} * ({{ actual }} - {{ goal }}) >= 0 then 'on_pace' else 'behind_pace' end
        when {{ reason }} is not null or {{ share_reached }} is null then null
        when {{ share_reached }} >= {{ share_due }} then 'on_pace'
        else 'behind_pace'
    end
{%- endmacro %}

{#
    Share of a year's target that is due by the end of a month: months/12 of what is added up over the year (地区生产总值,
    城镇新增就业), all of a growth or a rate, which are compared as they stand; null for a stock, of which nobody says how
    it comes about.
#}
{% macro share_due_by_month(month, measure, unit_family, kind) -%}
    round(
        case
            when {{ measure }} = 'growth' or {{ unit_family }} in ('percent', 'point') then 1
            when {{ measure }} = 'level' and {{ kind }} = 'flow' then {{ month }} / 12.0
        end, 6
    )
{%- endmacro %}

{#
    on_pace or behind_pace of a year's target by a figure of the year to date; null where there is none. What is due as it
    stands is judged by its gap in points; what is added up by its share, of which a ceiling (d = -1) must not be used up
    before its time.
#}
{% macro pace_to_date(progress, due, gap, d, tolerance, points) -%}
    case
        when {{ due }} is null or {{ progress }} is null then null
        when {{ due }} = 1 then case when {{ gap }} >= -{{ points }} then 'on_pace' else 'behind_pace' end
        when {{ progress }} >= case when {{ d }} = -1 then 1 / {{ due }} else {{ due }} end * {{ tolerance }} then 'on_pace'
        else 'behind_pace'
    end
{%- endmacro %}
