"""The subjects that several values are handed out to, in order, told by their own words or before them.

Belongs here: finding as many subjects as there are values. Does not belong here: where a list of subjects parts
(subjects.py), which numbers belong together (listed_numbers.py), what is said of each (groups.py).
"""

import re

from pipeline.core.discourse import joined_sides, parted_sides, references, sides, subjects, topics
from pipeline.core.lexicon import clauses, side_words, verbs
from pipeline.core.observations import several
from pipeline.core.phrases import naming, shared_endings
from pipeline.core.phrases.clauses import last_clause, words_between
from pipeline.core.state import Carry, Sentence

#: What parts a list of names.
LISTED = re.compile(rf"[、和]|与(?!会)|{clauses.AND_ALSO}")
#: Several things told by name, and that they are so many of a kind (橡胶、涂装|两个产业集群向高端转型).
_SO_MANY = re.compile(r"(?P<list>[^，。；：]+?)(?P<count>[两三四五六七八九十])[个大家条项]")
_COUNTS = "零一两三四五六七八九十"
#: How the subjects of a clause are said to have moved, before their values (A和B明显增长，|分别达到…).
_MOVED = re.compile(
    r"(?<=..)(?:在[^，]{2,10}基础上)?(?:明显|大幅|大幅度|快速|稳步|持续|不断|显著|双双|同步|较快|平稳|均|都|实现)+"
    r"“?双?(?:增长|提高|提升|增加|下降|上升|增|升|降|减|赢|改善|翻番|翻了?一番|倍增)”?$"
    r"|(?<=..)(?:均|双双|都)(?:超过?|创|突破|高于|跑赢|好于|优于|达到?)[^，]*$"
)


def lists_subjects(name: str, count: int) -> bool:
    """Whether ``name``, behind 分别, lists ``count`` subjects itself, and no wholes or others to be compared with."""
    if LISTED.search(name) is None or name.startswith((*verbs.RELATING, "比", "较")) or "于" in name or "占" in name:
        return False
    return subjects.split_subjects(name, count) is not None


def listed_in(clause: str, count: int) -> list[str] | None:
    """The ``count`` subjects that a clause without a number tells of, or None."""
    if (some := _SO_MANY.match(clause)) is not None and _COUNTS.index(some["count"]) == count:
        first, sign, rest = some["list"].partition("、")
        return subjects.split_subjects((topics.topic_of(first.removeprefix("重点")) or first) + sign + rest, count)
    return subjects.split_subjects(topics.topic_of(several.without_kind_of_all(clause)), count)


def _subjects_before(carry: Carry, count: int) -> list[str]:
    """The last ``count`` subjects told, or ranked (均居首位，|总量分别达…); none where they are fewer. Of each the
    last told of it, if that is told of so many things (20个项目完成投资2亿元，30个厂完成投资3亿元，|分别增长)."""
    end, ranked = carry.ranked
    names = [name for name, _ in carry.names]
    if end == carry.end and len(ranked) == count:
        names = [one.removesuffix("增速") for one in ranked]
    names = names[-2 * count :] if names[-2 * count :: 2] == names[1 - 2 * count :: 2] else names  # 税收从3亿元到4亿元
    last = [one for one, then in zip(names, [*names[1:], ""], strict=False) if not _is_told_again(one, then)]
    chosen = last if len(last) == count and len(names) == 2 * count else names
    return chosen[-count:] if len(chosen) >= count else []


def _is_told_again(one: str, then: str) -> bool:
    """Whether the number named ``then`` is told of the thing that ``one`` is, or ``one`` tells a side of
    (总投资9亿元的|30个项目、总投资…)."""
    return one != "" and then != "" and (then.startswith(one) or one.startswith(then))


def subjects_in_order(sentence: Sentence, words: str, count: int, begin: int, carry: Carry) -> list[str] | None:
    """The ``count`` subjects that ``words`` name, or, where there are none, the clause or the numbers before."""
    earlier = _subjects_before(carry, count)
    words = "" if earlier and references.counted_alone(words) == count else words
    if words:
        names = parted_sides.of_examples(words, count) or subjects.split_subjects(words, count)
        is_side = names is None and (
            sides.is_attribute(words)
            or shared_endings.shared_ending(words) == words
            or words in side_words.SECTOR_SIZES
        )
        if names is None and not is_side:
            earlier = earlier if carry.group_end == carry.end else []
            is_side = several.is_figure_of_each(words, earlier)
        if names is None and is_side:
            if earlier:
                return [parted_sides.side_of(name, words) for name in earlier]
            before = parted_sides.of_bases(last_clause(words_between(sentence.text, carry.end, begin)), words)
            listed = listed_in(before, count) if LISTED.search(before) else None
            if listed is None and words.startswith("占"):
                listed = subjects.split_subjects(naming.named(before), count)
            listed = listed or subjects.split_subjects(carry.topic, count)  # 办理建议和提案90件，满意率分别达到…
            return [joined_sides.of_topic(name, words) for name in listed] if listed is not None else None
        return names
    end, ranked = carry.ranked
    if end == carry.end and len(ranked) == count and begin - end - sentence.text.startswith("”", end) <= 1:
        return list(ranked)  # A、B分别居第3位、第6位，|分别提升2位、5位
    if earlier and begin - carry.end <= 1:
        upon = carry.subject if sentence.is_behind_base() and carry.group_end != carry.end else ""
        return subjects.split_subjects(upon, count) or earlier
    clause = last_clause(words_between(sentence.text, carry.end, begin))
    if not clause and carry.subject and not earlier:
        return subjects.split_subjects(carry.subject, count)  # A和B增长8%，分别达到3亿元、5亿元
    clause = naming.strip_lead(_MOVED.sub("", clause))
    if "、" in clause and not shared_endings.shared_ending(clause):
        head, _, last = clause.rpartition("、")
        clause = f"{head}、{topics.before_verb(last)}"
    return parted_sides.of_examples(clause, count) or subjects.split_subjects(clause, count) or earlier or None
