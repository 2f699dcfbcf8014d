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

{#
    Whether a number only describes the thing that follows it (投资33亿元的工业园项目): it is part of what a project is,
    neither promised nor reached.
#}
{% macro describes_what_follows(sentence, start_offset, end_offset, sentence_start) -%}
    coalesce(
        substr({{ sentence }}, {{ end_offset }} - {{ sentence_start }} + 1, 1) = '的'
        and regexp_matches(substr({{ sentence }}, 1, {{ start_offset }} - {{ sentence_start }}), '(投资|年产|产能)[超近约达]*$'),
        false
    )
{%- endmacro %}

{# The family of a unit; a number of people without a measure word (农村贫困人口减少1386万) counts people. #}
{% macro unit_family_of(family, unit, indicator) -%}
    case
        when {{ unit }} = '' and regexp_matches({{ indicator }}, '人口|人员|居民|农民|职工|劳动力|人才|学生|儿童|老人') then 'person'
        else coalesce({{ family }}, {{ unit }})
    end
{%- endmacro %}

{#
    Whether amounts in two families of units may be of one thing: 家, 户, 个 and numbers without a measure word count
    things, 人 and numbers without one count people. Never 人 against 户, nor counts against 人次.
#}
{% macro units_fit(one, other) -%}
    (
        {{ one }} = {{ other }}
        or ({{ one }} in ('count', 'household', '') and {{ other }} in ('count', 'household', ''))
        or ({{ one }} in ('person', '') and {{ other }} in ('person', ''))
    )
{%- endmacro %}

{# What a family of units counts, as wide as units_fit ever goes. #}
{% macro unit_block(unit_family) -%}
    case when {{ unit_family }} in ('count', 'household', 'person', '') then 'count' else {{ unit_family }} end
{%- endmacro %}

{# The different characters of a text. #}
{% macro characters(text) -%}
    list_distinct(string_split({{ text }}, ''))
{%- endmacro %}

{# The different pairs of neighbouring characters of a column: an expression would be evaluated for each of them. #}
{% macro character_pairs(text) -%}
    list_distinct(list_transform(range(1, length({{ text }})), lambda i: {{ text }}[i:i + 1]))
{%- endmacro %}

{# What names have at least in common (dice) for two statements to be looked at; those of one amount say less of it. #}
{% macro least_likeness(one, other) -%}
    case when {{ one }}.unit = {{ other }}.unit and {{ one }}.amount = {{ other }}.amount then 0.15 else 0.3 end
{%- endmacro %}

{# A list of words as bits of a number, of which two words may share one: bit_count of it is at most the words. #}
{% macro signature(words) -%}
    list_aggregate(list_transform({{ words }}, lambda word: 1::hugeint << (hash(word) % 126)::hugeint), 'bit_or')
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

{#
    What an entry of the dictionary is an addition of, whatever is said to be done to it (新建社区共建花园, 建成共建花园):
    its id without the suffixes of doings that count as one here.
#}
{% macro thing_of(indicator_id) -%}
    regexp_replace({{ indicator_id }}, '_(new|completed|attracted|attracted_or_grown|built_or_renovated)$', '')
{%- endmacro %}

{#
    From which ratio on two amounts of one indicator are hardly the same thing: five times, twelve times where the two
    names are one and say more than a word (新建电动汽车公共充电桩, promised 1万, built 5.5万).
#}
{% macro far_apart(name_form, other_form) -%}
    case
        when {{ name_form }} = {{ other_form }} and length(split_part({{ name_form }}, '|', 2)) >= 4 then ln(12)
        else ln(5)
    end
{%- endmacro %}

{# How many digits of an amount tell it from others: 3 for 352 and 3.52亿, 1 for 20. #}
{% macro telling_digits(amount) -%}
    length(trim(replace(cast(cast(round(abs({{ amount }}), 3) as decimal(36, 3)) as varchar), '.', ''), '0'))
{%- endmacro %}

{#
    How alike two names are, from 0 to 1: Dice's share of their pairs of characters; where one is within the other, by
    how much of the shorter is there; names of up to four characters counting less in both, since the one that differs is
    the word that tells them apart; where they are the same characters in another order
    (绿化通道, 通道绿化), by the characters.
#}
{% macro name_likeness(pairs, other_pairs, signs, other_signs) -%}
    greatest(
        case when least(len({{ pairs }}), len({{ other_pairs }})) >= 4 or {{ pairs }} = {{ other_pairs }} then 1 else 0.8 end
        * {{ dice(pairs, other_pairs) }},
        case
            when least(len({{ pairs }}), len({{ other_pairs }})) >= 2
                then case when least(len({{ pairs }}), len({{ other_pairs }})) >= 4 then 0.85 else 0.6 end
                    * len(list_intersect({{ pairs }}, {{ other_pairs }}))
                    / least(len({{ pairs }}), len({{ other_pairs }}))
            else 0
        end,
        case when {{ dice(signs, other_signs) }} >= 0.8 then 0.9 * {{ dice(signs, other_signs) }} else 0 end
    )
{%- endmacro %}

{#
    How much speaks for two statements being one: their names, the words around them, the very number (more the more
    digits it has); against it: another doing, a word of scope that only one has, words of their own on both sides,
    amounts far apart, another measure word. The weights were set on labelled pairs of ten pairs of years; none of them
    changes the outcome much when it is moved by a third.
#}
{% macro match_score(name, around, same_doing, same_scope, each_says_more, apart, same_amount, digits, same_family) -%}
    0.6 * {{ name }}
    + 0.4 * {{ around }}
    + case when {{ same_amount }} and {{ digits }} > 1 then 0.1 + 0.05 * least({{ digits }}, 3) else 0 end
    - case when {{ same_doing }} then 0 else 0.1 end
    - case when {{ same_scope }} then 0 else 0.15 end
    - case when {{ each_says_more }} then 0.1 else 0 end
    - 0.1 * least({{ apart }}, 2)
    - case when {{ same_family }} then 0 else 0.05 end
{%- endmacro %}
