{#
    A target beside what came before it: last year's actual, last year's target, the target of the region above.
    Each formula stands here once; differences are rounded to 6 digits.
#}

{# The bound that must be reached: the lower one, or the upper one where lower is better. #}
{% macro counted_bound(lo, hi, d) -%}
    case when {{ d }} = -1 then coalesce({{ hi }}, {{ lo }}) else coalesce({{ lo }}, {{ hi }}) end
{%- endmacro %}

{# The middle of a range; the bound itself where there is one only. #}
{% macro midpoint(lo, hi) -%}
    (coalesce({{ lo }}, {{ hi }}) + coalesce({{ hi }}, {{ lo }})) / 2
{%- endmacro %}

{# Stretch: the target of a year against the actual of the year before, T(t) - A(t-1). #}
{% macro stretch(target, last_actual) -%}
    round({{ target }} - {{ last_actual }}, 6)
{%- endmacro %}

{# Change of a target from one year to the next, T(t) - T(t-1). #}
{% macro change_of(target, last_target) -%}
    round({{ target }} - {{ last_target }}, 6)
{%- endmacro %}

{# How much a target binds by its wording: 3 bounds and 确保, 2 a bare number, 1 soft (左右, 力争), null for no number. #}
{% macro hardness(kind, verb) -%}
    case
        when {{ kind }} is null or {{ kind }} in ('relative', 'delegated', 'qualitative') then null
        when {{ verb }} like '%力争%' or {{ kind }} = 'around' then 1
        when {{ kind }} in ('floor', 'ceiling') or {{ verb }} like '%确保%' then 3
        else 2
    end
{%- endmacro %}

{# harder, softer or same: whether the wording of a target binds more than last year's. #}
{% macro change_of_wording(kind, verb, last_kind, last_verb) -%}
    case
        when {{ hardness(kind, verb) }} is null or {{ hardness(last_kind, last_verb) }} is null then null
        when {{ hardness(kind, verb) }} > {{ hardness(last_kind, last_verb) }} then 'harder'
        when {{ hardness(kind, verb) }} < {{ hardness(last_kind, last_verb) }} then 'softer'
        else 'same'
    end
{%- endmacro %}

{# Amplification (层层加码): the target of a region against that of the region above. #}
{% macro amplification(target, parent_target) -%}
    round({{ target }} - {{ parent_target }}, 6)
{%- endmacro %}

{# Growth in per cent between two levels, null where the first is not above 0. #}
{% macro growth_between(level, last_level) -%}
    round(case when {{ last_level }} > 0 then ({{ level }} / ({{ last_level }}) - 1) * 100 end, 6)
{%- endmacro %}
