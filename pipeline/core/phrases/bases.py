"""What a growth or a difference is compared with, where the words before it end in that (比上年, 同比, 与上年相比).

Belongs here: bases of comparison at the end of words, and what is more or less than one's own past. Does not belong
here: differences from others (measures.py), the times that bases name (times/bases.py).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import cues
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.numbers.numerals import YEAR
from pipeline.core.patterns import Endings, any_of

#: No base of comparison is longer, none ends in another sign: most searches are over before they begin.
_WINDOW = 40
BASE_ENDS = frozenset("比径素响准，后价格计算年度届期月份初末时前往在有底际的划数平排五”“一二三四六七八九十间均")
#: Parts of a year that growths are told of, one by one (增速一季度4%，上半年5%).
PART_OF_YEAR = "(?:第?[一二三四]季度|前[一二三]个?季度|上半年|下半年|全年)"
#: What a year was that is compared with, or what came after it (历史最高的|2015年, 改革前的|1978年).
WHAT_YEAR = r"(?:(?<=比)(?!较)[^，。、；\d的]{2,8}的)?"
_OF_YEAR = re.compile("(?<![占对])比(?!较)[^，。、；\\d的]{2,8}的$")
#: One's own past.
_PAST = (
    rf"相?(?:比(?![例重值率]|连续|[两三四五六七八九十]年(?!之?以?前))|较)于?(?:{any_of(cues.PAST)}|[“”一二三四五六七八九十]{{2,6}}(?:末|期末|时期|初)?|{WHAT_YEAR}(?:19|20)\d\d年|"
    rf"[一二三四五六七八九十\d]年前(?:的(?:19|20)\d\d年)?|前[一二两三四五几]年平均|[^，。、；\d]{{0,8}}?{any_of(cues.PAST_ENDS)})"
    r"(?:同期|底|末|初|全年|实际|的)?(?:年初)?(?:预算(?:安排|数)?|决算数?|执行数|完成数)?"
    rf"{any_of(cues.YARDSTICKS)}?"
)
_BASE = re.compile(
    rf"(?:{any_of(cues.COMPARABLE)}|(?:扣除|剔[除出]|还原)[^，。；\d]{{2,12}}(?:因素(?:影响)?后?|后)，?|考虑[^，。；]{{2,8}}因素|按可比价[格计算]*|按[^，。；、]{{2,8}}(?:计算|折算|口径)|按(?:定额|既定)标准|"
    rf"{_PAST}|是[^，。]{{2,10}}的"
    rf"|(?<=..)[从由]{YEAR}年[底末]的"
    rf"|(?:(?<=[到至])|(?<=[大小加少高低升降短长缩减]为)){YEAR}年[底末]?的?|(?<=[到至])(?:[去今上当]?年[底末初]?|目前|现在|{PART_OF_YEAR}|\d{{1,2}}月份?)的?)$"
)
_REFERENCE = re.compile(
    r"(?:比|较)(?=[上去前今同第一二三四五六七八九十\d年“全预])[^，。、；]{1,14}$|[同与](?!会)[^，。、；]{2,10}相比$"
    rf"|[和跟同与](?:{any_of(cues.PAST_REFERENCES)}|\d{{2,4}}年|“?十?[一二三四五六七八九]五)[^，。、；]{{0,6}}相?比$"
)
_REFERENCE_WINDOW = 20
_OWN_PAST = re.compile(
    rf"(?:[同环]比|[与和跟同](?:{any_of(cues.PAST_REFERENCES)}|(?:19|20)\d\d年)[^，。；、\d]{{0,6}}相?比|{_PAST})$"
)
#: What ends like that but is no past of one's own (比年初计划|少, 较常年|偏多).
_NO_PAST = (*cues.SET, "常年")
#: How much more or less than that there is (比上年|多, 同比|低).
_MORE_OR_LESS = re.compile(
    rf"(?:(?P<more>{any_of(cues.COMPARED_UP)})|{any_of(cues.COMPARED_DOWN)})[出了]?{any_of(SO_MANY)}?$"
)
_VERB_WINDOW = 6
#: With the end of which plan a movement began (收入从“十四五”末的|2元、3元增加到4元、5元).
_SINCE_PLAN = re.compile(r"(?<=..)[从由]“十?[一二三四五六七八九]?五”(?:时期|期)?末?的?$")
_DIFFER = Endings((*cues.COMPARED_UP, *cues.COMPARED_DOWN, "出", "了", *SO_MANY))


class Gap(NamedTuple):
    """How far from something else a number is: sign, the name before, the reference ('' for the past)."""

    sign: int
    name: str
    reference: str


def base_start(lead: str, end: int) -> int | None:
    """Where the base of comparison begins that ``lead[:end]`` ends in, or what a growth is reckoned by; or None."""
    base = _BASE.search(lead, max(0, end - _WINDOW), end) if lead[end - 1] in BASE_ENDS else None
    return None if base is None else base.start()


def without_first(name: str) -> str:
    """``name`` without the plan from whose end on something moved, before how much it was then.

    >>> without_first("居民收入从“十四五”末的")
    '居民收入'
    """
    return _SINCE_PLAN.sub("", name) if "”" in name else name


def past_start(lead: str, end: int) -> int | None:
    """Where the words begin at the end of ``lead[:end]`` that compare something with its own past; or None."""
    base = _OWN_PAST.search(lead, max(0, end - _WINDOW), end) if lead[end - 1 : end] in BASE_ENDS else None
    return None if base is None or lead.endswith(_NO_PAST, 0, end) else base.start()


def than_past(lead: str) -> Gap | None:
    """What is more or less than it was by the number behind ``lead``; None where that says no such thing.

    >>> than_past("存栏比2020年多"), than_past("存栏提高")
    (Gap(sign=1, name='存栏', reference=''), None)
    """
    compares = _DIFFER.close(lead) and ("比" in lead or "较" in lead)
    verb = _MORE_OR_LESS.search(lead, max(0, len(lead) - _VERB_WINDOW)) if compares else None
    start = past_start(lead, verb.start()) if verb is not None else None
    return None if verb is None or start is None else Gap(1 if verb["more"] else -1, lead[:start], "")


def is_of_year_before(text: str, at: int) -> bool:
    """Whether the words of ``text`` up to ``at`` say what the year was that is compared with (比历史最高的|2015年)."""
    return _OF_YEAR.search(text, max(0, at - _REFERENCE_WINDOW), at) is not None


def without_reference(name: str) -> str:
    """``name`` without what a growth is compared with at its end."""
    may_be = "比" in name or "较" in name
    compared = _REFERENCE.search(name, max(0, len(name) - _REFERENCE_WINDOW)) if may_be else None
    return name[: compared.start()] if compared is not None else name
