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

last_actuals as (
    select
        *,
        row_number() over (
            partition by region_code, indicator_key, measure, unit_family, period_end
            order by (source = 'report' and years_after = 1) desc, vintage_no asc
        ) as place
    from {{ ref('int_actuals') }}
    where not is_early and measure <> 'qualitative' and period_start = period_end
),

asking as (
    select
        'actual' as question,
        target_id,
        concat_ws('|', region_code, measure, unit_family, period) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        measure,
        unit,
        value * unit_factor as amount,
        target_no
    from targets
    union all
    select
        unnest(['last_actual', 'last_target']) as question,
        target_id,
        concat_ws('|', region_code, measure, unit_family, report_year) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        measure,
        unit,
        value * unit_factor as amount,
        target_no
    from targets
    where is_next
),

answers as (
    select
        'actual' as question,
        actual_id as answer_id,
        concat_ws('|', region_code, measure, unit_family, period) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        unit,
        value * unit_factor as amount,
        indicator_id is null and source = 'report' and values_in_source > 1 as is_one_of_several,
        source = 'report' and years_after = 1 as may_be_alike
    from {{ ref('int_actuals') }}
    where vintage_no = 1 and not is_early and measure <> 'qualitative'
    union all
    select
        'last_actual' as question,
        actual_id as answer_id,
        concat_ws('|', region_code, measure, unit_family, period_end + 1) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        unit,
        value * unit_factor as amount,
        indicator_id is null and source = 'report' and values_in_source > 1 as is_one_of_several,
        source = 'report' and years_after = 1 as may_be_alike
    from last_actuals
    where place = 1
    union all
    select
        'last_target' as question,
        target_id as answer_id,
        concat_ws('|', region_code, measure, unit_family, report_year + 1) as block,
        indicator_key,
        indicator_id,
        name_form,
        words_around,
        unit,
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
            when
                asking.words_around is not null
                and answers.words_around is not null
                and asking.measure = 'level'
                and {{ apart('asking.measure', 'asking.amount', 'answers.amount') }} > ln(5)
                then 'far_apart'
        end as note
    from asking
    inner join answers
        on
            asking.question = answers.question
            and asking.block = answers.block
            and asking.indicator_key = answers.indicator_key
),

names as (
    select name_form from asking
    union
    select name_form from answers
),

forms as (
    select
        name_form,
        split_part(name_form, '|', 1) as doing,
        split_part(name_form, '|', 2) as thing,
        split_part(name_form, '|', 3) as telling,
        {{ character_pairs("split_part(name_form, '|', 2)") }} as pairs
    from names
),

left_over as (
    select
        asking.*,
        forms.doing,
        forms.thing,
        forms.telling,
        forms.pairs
    from asking
    inner join forms on asking.name_form = forms.name_form
    anti join by_key on asking.question = by_key.question and asking.target_id = by_key.target_id
    where asking.words_around is not null and length(forms.thing) > 1
),

unasked as (
    select
        answers.*,
        forms.doing,
        forms.thing,
        forms.telling,
        forms.pairs
    from answers
    inner join forms on answers.name_form = forms.name_form
    anti join by_key
        on
            answers.question = by_key.question
            and answers.block = by_key.block
            and answers.indicator_key = by_key.indicator_key
    where answers.may_be_alike and length(forms.thing) > 1
),

compared as (
    select
        left_over.question,
        left_over.target_id,
        unasked.answer_id,
        left_over.thing = unasked.thing as is_same_thing,
        left_over.doing = unasked.doing as is_same_doing,
        left_over.telling = unasked.telling as tells_the_same,
        left_over.indicator_id is null or unasked.indicator_id is null as may_be_one,
        (
            left_over.doing in ('增', '成', '引', '增引', '建改') and unasked.doing in ('增', '成', '引', '增引', '建改')
        ) as both_add,
        left_over.doing || unasked.doing in ('改建改', '建改改') as both_rebuild,
        left_over.unit = unasked.unit and left_over.amount = unasked.amount as is_same_amount,
        {{ telling_digits('left_over.amount') }} as digits,
        {{ apart('left_over.measure', 'left_over.amount', 'unasked.amount') }} as apart,
        {{ dice('left_over.pairs', 'unasked.pairs') }} as likeness,
        len(list_intersect(left_over.pairs, unasked.pairs))
        >= least(len(left_over.pairs), len(unasked.pairs))
        - case when least(len(left_over.pairs), len(unasked.pairs)) >= 5 then 1 else 0 end as is_within,
        left_over.words_around as words,
        unasked.words_around as other_words
    from left_over
    inner join unasked on left_over.question = unasked.question and left_over.block = unasked.block
    where
        {{ dice('left_over.pairs', 'unasked.pairs') }} >= 0.5
        or (left_over.amount = unasked.amount and left_over.unit = unasked.unit and abs(left_over.amount) >= 5)
),

weighed as (
    select
        *,
        {{ dice(
            character_pairs("regexp_replace(words, '[^一-龥]', '', 'g')"),
            character_pairs("regexp_replace(other_words, '[^一-龥]', '', 'g')")
        ) }} as likeness_around
    from compared
    where
        (
            (is_same_doing or both_add or both_rebuild)
            and (may_be_one or (is_same_thing and not is_same_doing))
            and likeness >= 0.5
        )
        or (is_same_amount and may_be_one and not both_rebuild)
),

judged as (
    select
        *,
        0.7 * likeness + 0.4 * likeness_around + case when is_same_amount then 0.1 else 0 end as score,
        (is_same_doing or both_add) and tells_the_same and (
            (is_same_thing and apart <= ln(5))
            or (is_within and likeness >= 0.6 and likeness_around >= 0.2 and apart <= 1)
            or (is_within and likeness >= 0.5 and likeness_around >= 0.2 and apart <= 0.2)
            or (likeness >= 0.75 and likeness_around >= 0.3 and apart <= 0.7)
            or (likeness >= 0.65 and likeness_around >= 0.4 and is_same_amount)
        ) as is_same_name,
        is_same_amount and (
            (digits >= 3 and likeness >= 0.15 and likeness_around >= 0.2)
            or (digits = 2 and likeness >= 0.3 and likeness_around >= 0.25)
            or (digits = 1 and likeness >= 0.45 and likeness_around >= 0.35)
        ) as is_same_figure
    from weighed
),

ranked as (
    select
        *,
        max(score) over (partition by question, target_id) as best_of_target,
        max(score) over (partition by question, answer_id) as best_of_answer
    from judged
    where is_same_name or is_same_figure or (likeness >= 0.5 and (is_same_doing or both_add or both_rebuild))
),

-- The best for both sides; another one as good on either side leaves it open which is meant.
chosen as (
    select
        *,
        count(*) filter (where score > best_of_target - 0.05) over (partition by question, target_id) as near_target,
        count(*) filter (where score > best_of_answer - 0.05) over (partition by question, answer_id) as near_answer
    from ranked
    qualify
        score = best_of_target
        and score = best_of_answer
        and row_number() over (partition by question, target_id order by score desc, answer_id asc) = 1
)

select
    question,
    target_id,
    answer_id,
    case when note is null then 'same' else 'loose' end as join_kind,
    note as join_note,
    1.0 as likeness
from by_key
union all
select
    question,
    target_id,
    answer_id,
    case
        when near_target + near_answer = 2 and (is_same_name or is_same_figure) then 'same' else 'loose'
    end as join_kind,
    case
        when near_target + near_answer > 2 then 'several_alike'
        when is_same_name then 'same_name'
        when is_same_figure then 'same_figure'
        when not is_same_doing then 'other_doing'
        when not tells_the_same then 'other_scope'
        else 'other_name'
    end as join_note,
    round(least(likeness, 0.99), 2) as likeness
from chosen
