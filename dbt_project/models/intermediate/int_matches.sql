-- Three questions of one kind: which actual answers a target, which actual of the year before it starts from, and which
-- target of the year before it follows. First by the same key, then, for what is left, by likeness.
with targets as (
    select
        *,
        period_start = period_end
        and not is_restated
        and (
            period_end = report_year
            or (
                measure = 'level'
                and period_end > report_year
                and period_end = min(period_end) filter (where period_start = period_end and period_end >= report_year)
                    over (partition by region_code, report_year, indicator_key, measure, unit_family)
            )
        ) as is_next
    from {{ ref('int_targets') }}
    where mention_no = 1 and value is not null
),

asking as (
    select
        'actual' as question,
        target_id,
        concat_ws('|', region_code, measure, {{ unit_block('unit_family') }}, period) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        is_description,
        measure,
        unit,
        unit_family,
        value * unit_factor as amount,
        target_no
    from targets
    union all
    select
        unnest(['last_actual', 'last_target']) as question,
        target_id,
        concat_ws('|', region_code, measure, {{ unit_block('unit_family') }}, report_year) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        is_description,
        measure,
        unit,
        unit_family,
        value * unit_factor as amount,
        target_no
    from targets
    where is_next
),

actual_answers as (
    select
        *,
        vintage_no = 1 as is_chosen,
        period_start = period_end and row_number() over (
            partition by region_code, indicator_key, measure, unit_family, period_end, period_start = period_end
            order by (source = 'report' and years_after = 1) desc, vintage_no asc
        ) = 1 as is_last_actual,
        -- names without an identity are too coarse to tell which of several is meant; of those with one only amounts
        -- that cannot be one rounded twice
        source = 'report' and (
            (indicator_id is null and values_in_source > 1)
            or (measure = 'level' and largest_in_source > 1.5 * smallest_in_source)
        ) as is_one_of_several
    from {{ ref('int_actuals') }}
    where not is_early and measure <> 'qualitative'
),

answers as (
    select
        'actual' as question,
        actual_id as answer_id,
        concat_ws('|', region_code, measure, {{ unit_block('unit_family') }}, period) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        is_description,
        unit,
        unit_family,
        value * unit_factor as amount,
        is_one_of_several,
        source = 'report' and years_after = 1 as may_be_alike
    from actual_answers
    where is_chosen
    union all
    select
        'last_actual' as question,
        actual_id as answer_id,
        concat_ws('|', region_code, measure, {{ unit_block('unit_family') }}, period_end + 1) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        is_description,
        unit,
        unit_family,
        value * unit_factor as amount,
        is_one_of_several,
        source = 'report' and years_after = 1 as may_be_alike
    from actual_answers
    where is_last_actual
    union all
    select
        'last_target' as question,
        target_id as answer_id,
        concat_ws('|', region_code, measure, {{ unit_block('unit_family') }}, report_year + 1) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        is_description,
        unit,
        unit_family,
        value * unit_factor as amount,
        false as is_one_of_several,
        source = 'report' as may_be_alike
    from targets
    where is_next and period_end = report_year and target_no = 1
),

by_key as (
    select
        asking.question,
        asking.target_id,
        answers.answer_id,
        asking.block,
        asking.indicator_key,
        case
            when asking.words_around is not null and asking.target_no > 1 then 'several_targets'
            when answers.is_one_of_several then 'several_actuals'
            when asking.is_description or answers.is_description then 'description'
            when
                asking.words_around is not null
                and answers.words_around is not null
                and asking.measure = 'level'
                and {{ apart('asking.measure', 'asking.amount', 'answers.amount') }}
                >= case
                    when asking.unit = answers.unit then {{ far_apart('asking.name_form', 'answers.name_form') }}
                    else ln(5)
                end
                then 'far_apart'
        end as note
    from asking
    inner join answers
        on
            asking.question = answers.question
            and asking.block = answers.block
            and asking.indicator_key = answers.indicator_key
            and {{ units_fit('asking.unit_family', 'answers.unit_family') }}
    where
        asking.unit_family = answers.unit_family
        or {{ apart('asking.measure', 'asking.amount', 'answers.amount') }} < ln(5)
    qualify row_number() over (
        partition by asking.question, asking.target_id
        order by asking.unit_family = answers.unit_family desc, answers.answer_id asc
    ) = 1
),

settled as (
    select *
    from by_key
    where note is null
),

names as (
    select name_form from asking
    union
    select name_form from answers
),

parted as (
    select
        name_form,
        split_part(name_form, '|', 1) as doing,
        split_part(name_form, '|', 2) as thing,
        split_part(name_form, '|', 3) as telling
    from names
),

forms as (
    select
        *,
        {{ character_pairs('thing') }} as pairs,
        {{ characters('thing') }} as signs,
        {{ signature('pairs') }} as signature
    from parted
),

left_over as materialized (
    select
        asking.*,
        row_number() over () as asked_no
    from asking
    inner join forms on asking.name_form = forms.name_form
    anti join settled on asking.question = settled.question and asking.target_id = settled.target_id
    where asking.words_around is not null and asking.is_description is not true and length(forms.thing) > 1
),

unasked as materialized (
    select
        answers.*,
        row_number() over () as answer_no
    from answers
    inner join forms on answers.name_form = forms.name_form
    anti join settled
        on
            answers.question = settled.question
            and answers.answer_id = settled.answer_id
    where answers.may_be_alike and answers.is_description is not true and length(forms.thing) > 1
),

asked_signatures as (
    select
        left_over.asked_no,
        left_over.unit_family,
        left_over.unit,
        left_over.amount,
        forms.signature,
        hash(left_over.question, left_over.block) as block_no,
        len(forms.pairs) as size,
        len(forms.pairs) - bit_count(forms.signature) as doubled
    from left_over
    inner join forms on left_over.name_form = forms.name_form
),

answer_signatures as (
    select
        unasked.answer_no,
        unasked.unit_family,
        unasked.unit,
        unasked.amount,
        forms.signature,
        hash(unasked.question, unasked.block) as block_no,
        len(forms.pairs) as size,
        len(forms.pairs) - bit_count(forms.signature) as doubled
    from unasked
    inner join forms on unasked.name_form = forms.name_form
),

-- Names that may have enough pairs of characters in common to be looked at: nearly all of the 157 million within one
-- block at 50,300 reports have not, and to compare the lists of each with each took two thirds of the time of all
-- models. Bits in common, and those that stand for two pairs, are never fewer than pairs in common.
in_common as (
    select
        asked_signatures.asked_no,
        answer_signatures.answer_no
    from asked_signatures
    inner join answer_signatures on asked_signatures.block_no = answer_signatures.block_no
    where
        2.0 * (
            bit_count(asked_signatures.signature & answer_signatures.signature)
            + least(asked_signatures.doubled, answer_signatures.doubled)
        )
        >= (asked_signatures.size + answer_signatures.size)
        * {{ least_likeness('asked_signatures', 'answer_signatures') }}
        and {{ units_fit('asked_signatures.unit_family', 'answer_signatures.unit_family') }}
),

compared as (
    select
        left_over.question,
        left_over.target_id,
        unasked.answer_id,
        own.thing = other.thing as is_same_thing,
        own.doing = other.doing
        -- an addition is built or brought in; what is completed is not what is attracted
        or (own.doing in ('增', '成', '建改') and other.doing in ('增', '成', '建改'))
        or (own.doing in ('增', '引', '增引') and other.doing in ('增', '引', '增引')) as is_same_doing,
        own.doing || other.doing in ('改建改', '建改改') as both_rebuild,
        own.telling = other.telling as tells_the_same,
        left_over.unit_family = unasked.unit_family as is_same_family,
        left_over.unit = unasked.unit and left_over.amount = unasked.amount as is_same_amount,
        {{ telling_digits('left_over.amount') }} as digits,
        {{ apart('left_over.measure', 'left_over.amount', 'unasked.amount') }} as apart,
        least(
            len(own.signs), len(other.signs)
        ) - len(list_intersect(own.signs, other.signs)) >= 2 as each_says_more,
        {{ dice('own.pairs', 'other.pairs') }} as likeness,
        {{ name_likeness('own.pairs', 'other.pairs', 'own.signs', 'other.signs') }} as name_likeness,
        regexp_replace(left_over.words_around, '[^一-龥]', '', 'g') as words,
        regexp_replace(unasked.words_around, '[^一-龥]', '', 'g') as other_words
    from in_common
    inner join left_over on in_common.asked_no = left_over.asked_no
    inner join unasked on in_common.answer_no = unasked.answer_no
    inner join forms as own on left_over.name_form = own.name_form
    inner join forms as other on unasked.name_form = other.name_form
    where
        left_over.question = unasked.question
        and left_over.block = unasked.block
        and left_over.indicator_key <> unasked.indicator_key
        and {{ units_fit('left_over.unit_family', 'unasked.unit_family') }}
        and {{ dice('own.pairs', 'other.pairs') }} >= {{ least_likeness('left_over', 'unasked') }}
        -- two entries of the dictionary are one thing at most in another doing
        and (
            left_over.indicator_id is null
            or unasked.indicator_id is null
            or (
                own.doing <> other.doing
                and (
                    own.thing = other.thing
                    or {{ thing_of('left_over.indicator_id') }} = {{ thing_of('unasked.indicator_id') }}
                )
            )
        )
),

weighed as (
    select
        *,
        {{ match_score(
            'name_likeness',
            dice(character_pairs('words'), character_pairs('other_words')),
            'is_same_doing', 'tells_the_same', 'each_says_more', 'apart', 'is_same_amount', 'digits', 'is_same_family'
        ) }} as score,
        is_same_amount and digits >= 2 as is_same_figure
    from compared
    where is_same_doing or both_rebuild or is_same_amount
),

-- The best for both sides, and how far the next best on either side is behind.
ranked as (
    select
        *,
        row_number() over by_target as place_for_target,
        row_number() over by_answer as place_for_answer,
        score - greatest(
            coalesce(lead(score) over by_target, 0), coalesce(lead(score) over by_answer, 0)
        ) as ahead
    from weighed
    window
        by_target as (partition by question, target_id order by score desc, answer_id asc),
        by_answer as (partition by question, answer_id order by score desc, target_id asc)
),

chosen as (
    select
        *,
        case
            when not is_same_doing and not is_same_figure then 'other_doing'
            when not tells_the_same and not is_same_figure then 'other_scope'
            when score >= 0.55 and ahead <= 0.05 then 'several_alike'
            when score < 0.55 and (score < 0.42 or ahead < 0.25) then 'other_name'
        end as note
    from ranked
    where place_for_target = 1 and place_for_answer = 1
),

matches as (
    select
        question,
        target_id,
        answer_id,
        case when note is null then 'same' else 'loose' end as join_kind,
        note as join_note,
        1.0 as likeness,
        1 as preference
    from by_key
    union all
    select
        question,
        target_id,
        answer_id,
        case when note is null then 'same' else 'loose' end as join_kind,
        coalesce(note, case when is_same_figure then 'same_figure' else 'same_name' end) as join_note,
        round(least(likeness, 0.99), 2) as likeness,
        case when note is null then 0 else 2 end as preference
    from chosen
    where note is null or likeness >= 0.5
)

select * exclude (preference)
from matches
qualify row_number() over (partition by question, target_id order by preference) = 1
