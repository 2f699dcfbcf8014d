"""Two or more subjects that one word names, or halves of words: 城乡居民收入, 存、贷款余额, 肉蛋奶产量.

Belongs here: words for several things at once, a thing and its side (A及其B). Does not belong here: subjects that signs
or joiners part (subjects.py), sides told together (parted_sides.py).
"""

import re

from pipeline.core.lexicon import clauses, sharing
from pipeline.core.phrases.shared_endings import shared_ending

_WORD = 2  # so many signs make a word

#: What parts a list of subjects.
LISTED = re.compile(rf"、|(?<=”)(?=“)|(?<=[^共]){clauses.AND}(?!居(?!民)|、)|以及|{clauses.AND_ALSO}|(?<!参)与(?!会)")
#: Words whose rest the last subject says for all (存、贷款余额, 存款、贷款余额).
_HALVES = re.compile(r"(?P<head>.*)(?P<pair>存款?[、和]?贷(?=款)|进[、和]出(?=口.)|开[、和][竣复](?=工))(?P<tail>.+)")
#: Signs that are things of one kind each (肉蛋奶|产量).
_SINGLES = frozenset("肉蛋奶禽鱼虾蟹粮棉油糖菜果茶烟麻药猪牛羊马水电气热煤一二三")
#: Words for two things at once.
_PAIRS = ("存贷", "存款贷款", *sharing.PAIRS)
_ONE_RATE = "产销率"  # how much of what is made is sold
_ITS_SIDE = re.compile("(.+?)及其(..+)|([^、和及与占]{2,})[、和及与](占..+(?:比重|比例|份额))")


def two_sides(words: str) -> list[str] | None:
    """The two subjects of A及其B, of a thing and its share (产量和占全省比重), or of two halves within something."""
    if (its := _ITS_SIDE.fullmatch(words)) is not None:
        return [whole := its[1] or its[3], whole + (its[2] or its[4])]
    if (halves := _HALVES.fullmatch(words)) is None:
        return None
    head, pair, tail = halves.groups()
    if ("、" in head) + ("、" in pair) + ("、" in tail) == 1 and "、" not in pair:
        return None  # 金融业增加值、存贷款余额: the two are one of the two subjects
    return [head + pair[0] + tail, head + pair[-1] + tail]


def names_pair(words: str) -> bool:
    """Whether a word within ``words``, which list nothing, names two things (城乡居民收入, 存贷款余额)."""
    return LISTED.search(words) is None and any(both in words for both in _PAIRS) and _ONE_RATE not in words


def of_pair(words: str) -> list[str] | None:
    """The two subjects that a word for both of them names within ``words`` (城乡居民收入, 社保基金|收支); or None."""
    for both, each in sharing.PAIRS.items():
        if both in words and LISTED.search(words) is None and _ONE_RATE not in words:
            return [words.replace(both, one) for one in each]
    return two_sides(words) or single_signs(words, _WORD)


def single_signs(words: str, count: int) -> list[str] | None:
    """``肉蛋奶产量`` as 肉产量, 蛋产量, 奶产量; 批零住餐 as 批发, 零售, 住宿, 餐饮."""
    for branches, each in sharing.BRANCHES.items():
        if branches in words and len(each) == count:
            return [words.replace(branches, branch) for branch in each]
    ending = shared_ending(words)
    single = len(words) - len(ending) == count and 2 <= count <= 4 and _SINGLES.issuperset(words[:count])
    told = single and len(ending) >= _WORD and not words.startswith("占")
    return [sign + ending for sign in words[:count]] if told else None
