"""The words of times, each with its kind: 2025年, 去年, 五年来, “十四五”时期.

Belongs here: how times are written, and the years of the five-year plans. Does not belong here: which years such words
mean, and whether they are over (periods.py), times that stand around a name (name_times.py).
"""

import re

from pipeline.core.lexicon import times as words
from pipeline.core.patterns import Found, any_of, found, seek

#: Last year of each five-year plan, by the characters of its name (the plan of 1981-1985 is 六五).
PLANS: dict[str, int] = dict(zip(words.PLANS, (1957, 1962, *range(1970, 2040, 5)), strict=True))
#: The years with which a plan ends.
LAST_YEARS = frozenset(PLANS.values())

_CN_YEAR = "[〇零一二三四五六七八九]{4}"
_YEAR = rf"(?:19|20)\d\d|{_CN_YEAR}"
_MONTHS = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
#: A number of years; the signs of one before are part of it.
_NUMBER = r"[一二两三四五六七八九十]{1,3}|[1-9]\d?"
#: One of these signs stands in every time, so many signs behind its first at most: 五 in a plan (十五), the brackets
#: behind two years without the word.
_SIGNS = "年五届纪期)）”"
_REACH = 10
_HINT = re.compile(rf"[{_SIGNS}](?<![^一二三四五六七八九十]五)(?<!\D[)）”])")
#: All times, each under the name of its kind.
_TIMES = seek(
    words.FIRST_SIGNS,
    "-—~年0-9〇零一二两三四五六七八九十个届后世本的去过往近顾来期内几明至到",
    _SIGNS,
    _REACH,
    {
        "span": r"(?P<from>(?:19|20)\d\d)(?:年初?)?[-—~至到]{1,2}(?P<till>(?:19|20)\d\d|\d\d)(?:年|(?=[)）”]))(?!国民)",
        "cn_span": rf"(?P<cn_from>{_CN_YEAR})年?[-—~至到]{{1,2}}(?P<cn_till>{_CN_YEAR})年",
        "begun": rf"(?:(?<=[从自])今|(?P<begun_in>{_YEAR}))年(?:起|开始)，?(?:连续|用|分)?(?P<k>{_NUMBER})年(?!级)",
        "pair": rf"(?P<one>{_YEAR})年?[、和](?P<two>{_YEAR})年?[两二]年",
        "year": (
            rf"(?P<number>{_YEAR})年度?(?:底|末|年底|年末|初)?(?P<since>以来|来(?=，)|起|至今|开始(?=，))?(?!{words.MADE_IN_IT})"
        ),
        "first_years": rf"“?(?P<of>{any_of(PLANS)})”?(?:时期|期间)?前(?P<so_many>[二两三四])年",
        "plan": rf"[“\"]?(?P<name>{any_of(PLANS)})[”\"]?(?!年(?!均))(?P<tail>{any_of(words.PLAN_TAILS)})?",
        "nth": r"第(?P<ordinal>[一二三四五六七八九十]{1,2})个五年(?:计划|规划)(?P<nth_tail>期间|时期|末)",
        "base": any_of(words.SAME_TIME),
        "last_year": any_of(words.LAST_YEAR),
        "past_year": any_of(words.PAST_YEAR),
        "year_before": "前年",
        "half_year": "今年上半年",
        "this_year_so_far": rf"今年(?:以来|[1一]月?[-—~至到]{_MONTHS}月份?|[前一二三1-4]季度|前(?:两|{_MONTHS})个?月)",
        "this_year": rf"今年{any_of(words.WITHIN)}?|{any_of(words.NEW_YEAR)}",
        "within_year": r"(?<=[，；、。])年内",
        "next_year": "明年",
        "both_years": "今明(?:两|二|2)?年",
        "years": (
            rf"(?:(?P<ago>{any_of(words.AGO)})|(?P<through>{words.THROUGH})|(?P<other>{any_of(words.OTHER_YEARS)}))?(?:[1-9一二两三四][-—~至到])?"
            rf"(?P<n>{_NUMBER})年"
            rf"(?:(?P<n_tail>{any_of(words.AGO_TAILS, words.NOT_AGO)})|(?P<within>{any_of(words.WITHIN_YEARS)}))?"
        ),
        "ahead": rf"{any_of(words.AHEAD)}(?P<m>{_NUMBER})?(?:年|一个时期|几年|五年规划)",
        "term": any_of(words.TERM),
        "century": rf"(?:从(?P<since_year>{_YEAR})年)?到?本世纪末",
    },
)


def words_in(text: str, start: int, end: int) -> Found:
    """The words of times in ``text[start:end]``, each with its kind."""
    hint = _HINT.search(text, start, end)
    return [] if hint is None else [*found(_TIMES, text, max(start, hint.start() - _REACH), end)]
