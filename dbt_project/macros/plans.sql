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
