{#
    What a target's kind and an indicator's direction mean in SQL, and the formulas that set an actual beside a target.
    Each formula stands here once. A is the actual, [lo, hi] the target, d = +1 where higher is better, -1 where lower is.
    Differences are rounded to 6 digits, so that 4.9 falls short of 5 by 0.1 and not by 0.0999….
#}

{# Lower bound that a stated target sets on the signed value; null where the target is open below. #}
{% macro target_lower_bound(kind, value) -%}
    case when {{ kind }} in ('point', 'around', 'floor', 'range') then {{ value }} end
{%- endmacro %}

{# Upper bound that a stated target sets on the signed value; null where the target is open above. #}
{% macro target_upper_bound(kind, value, value_max) -%}
    case
        when {{ kind }} = 'range' then {{ value_max }}
        when {{ kind }} in ('point', 'around', 'ceiling') then {{ value }}
    end
{%- endmacro %}

{# The kind of a target given as a comparator and one or two values. #}
{% macro target_kind_of(comparator, value, value_max) -%}
    case
        when {{ value }} is null then 'qualitative'
        when {{ value_max }} is not null then 'range'
        when {{ comparator }} = 'ge' then 'floor'
        when {{ comparator }} = 'le' then 'ceiling'
        when {{ comparator }} = 'approx' then 'around'
        else 'point'
    end
{%- endmacro %}

{#
    Which side of a target is the good one. The wording decides where it sets one bound only (以上, 以内); then a rank,
    where first is best; then the indicator's own direction; without one, a promised decline is to be deepened and
    anything else to be raised.
#}
{% macro target_direction(kind, measure, value, indicator_direction) -%}
    case
        when {{ kind }} = 'floor' then 1
        when {{ kind }} = 'ceiling' then -1
        when {{ measure }} = 'rank' then -1
        when {{ indicator_direction }} is not null then {{ indicator_direction }}
        when {{ measure }} <> 'level' and {{ value }} < 0 then -1
        else 1
    end
{%- endmacro %}

{# How far the actual is on the good side of the bound that must be reached; met where it is not negative. #}
{% macro gap(actual, lo, hi, d) -%}
    round(case when {{ d }} = -1 then {{ hi }} - {{ actual }} else {{ actual }} - {{ lo }} end, 6)
{%- endmacro %}

{# How far the actual goes beyond the target's far bound; 0 within it, null where the target is open on that side. #}
{% macro excess(actual, lo, hi, d) -%}
    round(
        case
            when {{ actual }} is null then null
            when {{ d }} = -1 and {{ lo }} is not null then greatest({{ lo }} - {{ actual }}, 0)
            when {{ d }} <> -1 and {{ hi }} is not null then greatest({{ actual }} - {{ hi }}, 0)
        end, 6
    )
{%- endmacro %}

{#
    Share of the target that was reached: A/T of a level or an addition, (1+A)/(1+T) of a growth rate in per cent
    (never A/T, by which -2 % against 5 % would be -40 %), turned over where lower is better, so that 1 means met.
    T is the bound that must be reached. Null where the ratio says nothing: T not above 0, ranks, gaps to others.
#}
{% macro completion(measure, unit, actual, lo, hi, d) -%}
    round(
        case
            when {{ d }} not in (-1, 1) then null
            when {{ measure }} in ('growth', 'avg_growth') and {{ unit }} = '%'
                then case
                    when {{ d }} = 1 and 100 + {{ lo }} > 0 then (100 + {{ actual }}) / (100 + {{ lo }})
                    when {{ d }} = -1 and 100 + {{ actual }} > 0 then (100 + {{ hi }}) / (100 + {{ actual }})
                end
            when {{ measure }} in ('level', 'change')
                then case
                    when {{ d }} = 1 and {{ lo }} > 0 then {{ actual }} / {{ lo }}
                    when {{ d }} = -1 and {{ hi }} > 0 and {{ actual }} > 0 then {{ hi }} / {{ actual }}
                end
        end, 6
    )
{%- endmacro %}

{#
    How far an actual may fall short and still be near, in the target's own unit: a number of points for rates, a step
    of the last printed digit for levels, limited to a share of the target. The three figures are dbt variables.
#}
{% macro tolerance(unit_family, unit_factor, value, decimals, magnitude) -%}
    case
        when {{ unit_family }} in ('percent', 'point') then {{ var('tolerance_points') }} / {{ unit_factor }}
        when {{ decimals }} is null then 0
        else least(
            {{ var('tolerance_digits') }} * pow(10, {{ magnitude }} - {{ decimals }}),
            {{ var('tolerance_level_share') }} * abs({{ value }})
        )
    end
{%- endmacro %}

{#
    The verdict of an actual that can be set beside its target. `soft` targets (左右, 力争) may be missed by the tolerance
    and are then near; a target with a far bound is exceeded beyond it by more than the tolerance. Without a direction
    only the stated value itself can be met. Strictly, the tolerance is 0.
#}
{% macro verdict(gap, excess, d, soft, tolerance) -%}
    case
        when {{ d }} = 0
            then case
                when {{ gap }} >= -{{ tolerance }} and {{ excess }} <= {{ tolerance }} then 'met' else 'not_assessable'
            end
        when {{ gap }} >= 0 and coalesce({{ excess }}, 0) > {{ tolerance }} then 'exceeded'
        when {{ gap }} >= 0 then 'met'
        when {{ soft }} and {{ tolerance }} > 0 and {{ gap }} >= -{{ tolerance }} then 'near'
        else 'missed'
    end
{%- endmacro %}

{# The verdict of a share of the plan that a report states itself. #}
{% macro verdict_of_share(share, kind) -%}
    case
        when {{ share }} > 1 and {{ kind }} in ('point', 'around', 'range') then 'exceeded'
        when {{ share }} >= 1 then 'met'
        else 'missed'
    end
{%- endmacro %}

{#
    How much of an amount its last printed digit may hide, as a share of it: 0.005/1.05 for 1.05万亿元; 0 where nothing is
    known of its digits.
#}
{% macro rounding(amount) -%}
    coalesce(0.5 * pow(10, {{ amount }}.magnitude - {{ amount }}.decimals) / nullif(abs({{ amount }}.value), 0), 0)
{%- endmacro %}
