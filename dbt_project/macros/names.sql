{#
    How alike two statements are, where names are no longer the same. A name's form is doing|thing|words that tell it
    apart (pipeline.core.joining); its pairs of characters are compared by Dice's share.
#}

{#
    What years are joined on: the indicator's key, the statement's own id where the words name nothing, so that it meets
    nothing. A gap carries what it is measured against.
#}
{% macro join_key(indicator_key, own_id) -%}
    coalesce(nullif({{ indicator_key }}, ''), {{ own_id }})
{%- endmacro %}

{% macro join_key_of_observation() -%}
    {{ join_key('indicator_key', 'observation_id') }} || case when measure = 'gap' then ' / ' || relative_to else '' end
{%- endmacro %}

{# The characters around a number within its sentence: the nearest 30 before and 12 behind. #}
{% macro words_around(sentence, start_offset, end_offset, sentence_start) -%}
    substr(
        {{ sentence }},
        greatest({{ start_offset }} - {{ sentence_start }} - 29, 1),
        least({{ start_offset }} - {{ sentence_start }}, 30) + {{ end_offset }} - {{ start_offset }} + 12
    )
{%- endmacro %}

{# The different pairs of neighbouring characters of a text. #}
{% macro character_pairs(text) -%}
    list_distinct(list_transform(range(1, length({{ text }})), lambda i: {{ text }}[i:i + 1]))
{%- endmacro %}

{# Dice's share of common elements of two lists without repeats, 0 where both are empty. #}
{% macro dice(one, other) -%}
    coalesce(2.0 * len(list_intersect({{ one }}, {{ other }})) / nullif(len({{ one }}) + len({{ other }}), 0), 0)
{%- endmacro %}

{#
    How far apart two amounts are: the logarithm of their ratio for levels, tenths of points for rates, 1 where the
    ratio of a level says nothing.
#}
{% macro apart(measure, one, other) -%}
    case
        when {{ one }} = {{ other }} then 0
        when {{ measure }} <> 'level' then abs({{ one }} - {{ other }}) / 10
        when {{ one }} > 0 and {{ other }} > 0 then abs(ln({{ one }} / {{ other }}))
        else 1
    end
{%- endmacro %}

{# How many digits of an amount tell it from others: 3 for 352 and 3.52亿, 1 for 20. #}
{% macro telling_digits(amount) -%}
    length(trim(replace(cast(cast(round(abs({{ amount }}), 3) as decimal(36, 3)) as varchar), '.', ''), '0'))
{%- endmacro %}
