"""Numbers that say how many times, or what share, another is: the name says of what (是上年的1.6倍).

Belongs here: which words before a number make it a multiple, and the name of one. Does not belong here: growths told
as 翻番 (measures.py), shares of a whole (parts.py).
"""

import re

from pipeline.core.discourse import sides
from pipeline.core.lexicon import cues, side_words
from pipeline.core.lexicon import nouns as listed
from pipeline.core.lexicon.places import ANYWHERE
from pipeline.core.numbers.numerals import SIGNS, YEAR
from pipeline.core.patterns import any_of
from pipeline.core.phrases import added_to
from pipeline.core.phrases.measures import Bound
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: What says that a number is a multiple, of which year it is one, and what may stand behind that before the number.
_BEING = (
    "是|为|相当于|等于|接近(?=[^，。；、\\d]{2,10}(?:水平|计划|任务|目标)|20\\d\\d年)|达到?"
    "|超(?!额)过?(?=[^，。；、\\d]{0,8}(?:计划|目标|任务|上年|去年|同期)数?的)"
)
_OF_YEAR = (
    rf"(?:{YEAR}年[底末]?(?:同期)?|此?前(?:\d+|[二两三四五六七八九十]{{1,3}})年(?:的?(?:总和|之和))?"
    r"|\d+[多余]?年[之以]?前"
    rf"|{YEAR}年?[到至~—-]{YEAR}年[^，。；、\d]{{0,16}}(?:总和|之和|平均[^，。；、\d]{{0,12}}?))"
)
_COMPARABLE = "(?:按?(?:可比|同)(?:口径|价格?)(?:计算)?，?)?"
_NEARLY = "的?(?:[约近]|将近|接近|大约)?$"
#: A multiple of something else (是上年的1.6倍): its name says of what. So is what something has come back to.
_TIMES_AS = re.compile(
    rf"{_COMPARABLE}(?:[已均都约近]|分别|仅|大约)*(?:{_BEING}|(?P<back>恢复[到至]))"
    rf"(?P<of>(?:{_OF_YEAR}|[^，。；、\d]{{2,16}}?)(?(back)水平|)?){_NEARLY}"
)
#: The same behind its subject, whose name ends before the year (进出口总额|是2010年的1.6倍).
_TIMES_AS_IN = re.compile(rf"(?<![大小加少高低升降短长缩减改转])(?P<verb>{_BEING})(?P<of>{_OF_YEAR}){_NEARLY}")
_TIMES_WINDOW = 16
#: The same where it is one of no year that is named: it is no part of what the numbers behind are of.
_TOLD_OF = re.compile(r"(?<=..)(?:是(?!否)|相当于)[^，。；、\d是]{0,14}$")
#: What a growth is a multiple of: another (工业设计增速为工业|增速的3倍).
_TIMES_GROWTH = re.compile(r"(?:是|为|相当于)[^，。；\d]{2,14}(?P<growth>增速|增幅)的?$")
#: How much there is of what was told before: a share or a multiple of it follows (总量|占全市三成, 总量|是2020年的2倍).
_PEOPLE_IN_ALL = "人数"
HOW_MUCH = re.compile(rf"{any_of(side_words.HOW_MUCH)}(?=占..|是(?!否))|{_PEOPLE_IN_ALL}(?=是(?!否))")
HOW_MUCH_HEADS = frozenset(word[0] for word in (*side_words.HOW_MUCH, _PEOPLE_IN_ALL))
#: A percentage of something else is a multiple of it, too, where it says of what (为年度计划的91%).
_PLANNED = re.compile(r"(?:计划|任务|指标|目标|预算|上年|去年|同期)数?$")
#: A bound of how much of something else there is: no part of a name (民生支出|不低于|财政支出的70%).
_BOUNDED = re.compile(
    r"(?P<what>[^占是]{2,}?)(?P<share>比例|占比|比重)?(?:[均都应要按]|分别)*不(?:[低少小]于|超过|高于)(?P<of>[^，。；、\d不]{2,})"
)
#: How much of what was planned has been done (完成全年目标的125%).
_ATTAINED = re.compile(
    rf"(?:已|均|提前|超额)*(?P<all>完成(?:(?:全年|年初|年度|目标|既定|预期|)(?:{any_of(listed.WHOLES)})(?:数|总量|目标)?|进度))的?$"
)

#: Of what else the same is so much, in one list with the first (占全市装机规模的52%、|总发电量的|32%).
_ALSO_OF = re.compile(r"(?P<of>[^，。；、占是为\d]{2,14})的")
_ENDS = "，。；\n"
#: How much of what a whole region has something goes on to be (增加值9亿元，长期保持|全市四成).
_KEPT = re.compile(
    rf"(?:(?:总体|基本|长期|始终|一直|持续|继续|连续(?:第?\d+|[{SIGNS}]+)年)*(?:保持|维持)(?:在|了)?|稳占|独占|撑起)"
    rf"(?P<whole>{any_of(ANYWHERE)})(?P<of>[^，。；、\d]{{0,8}})的?"
)
_RATIO = re.compile("(?P<told>[^占是]{2,}[占是])[^占是]{2,}")


def is_told(lead: str) -> bool:
    """Whether the words before a number are nothing but what it is a multiple of (是2020年的|1.6倍)."""
    return _TIMES_AS.fullmatch(lead) is not None


def multiple(sentence: Sentence, q: Quantity, said: Statement, carry: Carry) -> str:
    """The name of a multiple of something else (``是上年的1.6倍``): what is how much of what; '' where it is none."""
    much = HOW_MUCH.match(sentence.text, said.begin, q.start)
    at = said.begin if much is None else much.end()
    if (attained := _ATTAINED.match(sentence.text, at, q.start)) is not None:
        return sides.own_part(carry.subject) + attained["all"]
    if (kept := _kept_share(sentence.text, q, said.begin, carry)) is not None:
        return kept
    ratio = _TIMES_AS.match(sentence.text, at, q.start)
    if ratio is None and (also := _also_of(sentence.text, q, said.begin, carry)):
        return also
    if ratio is None or (q.unit == "%" and not ratio["back"] and _PLANNED.search(ratio["of"]) is None):
        return ""
    if much is not None:
        carry.subject = of_much(much[0], carry.subject)
    return sides.own_part(carry.subject) + ("恢复到" if ratio["back"] else "是") + ratio["of"]


def _kept_share(text: str, q: Quantity, begin: int, carry: Carry) -> str | None:
    """The name of the share that the amount told before keeps of what a whole region has; None where none is told."""
    share = q.kind == "fraction" or (q.unit == "%" and text[q.end - 1] == "成")
    kept = _KEPT.search(text, begin, q.start) if share and carry.subject else None
    if kept is None or kept.end() != q.start or kept.start() > begin + 12:
        return None
    return f"{sides.own_part(carry.subject)}占{kept['whole']}{kept['of']}"


def of_much(word: str, subject: str) -> str:
    """The thing of ``subject`` that a ``word`` for how much of it there is speaks of: all of those that were added.

    >>> of_much("总量", "新增企业"), of_much("数量", "新增企业")
    ('企业', '新增企业')
    """
    thing = sides.own_part(subject)
    return added_to.without_adding(thing) if word in listed.STOCKS else thing


def _also_of(text: str, q: Quantity, begin: int, carry: Carry) -> str:
    """The name of how much of another whole the same is (是全省密度的5倍、|全国密度的|9倍); '' where it is none."""
    also = _ALSO_OF.fullmatch(text, begin, q.start) if text[begin - 1] in "、和" and q.unit == carry.unit else None
    told = _RATIO.fullmatch(carry.names[-1][0]) if also is not None and carry.names else None
    ends = text[q.end : q.end + 1] in _ENDS
    return told["told"] + also["of"] if also is not None and told is not None and ends else ""


def times_as(sentence: Sentence, q: Quantity, said: Statement, name: str, subject: str) -> tuple[str, str]:
    """``name`` of a multiple with the year that it is a multiple of, and the ``subject`` without the verb of that."""
    ratio = _TIMES_AS_IN.search(sentence.text, max(said.begin, q.start - _TIMES_WINDOW), q.start)
    if ratio is None:
        growth = _TIMES_GROWTH.search(sentence.text, max(said.begin, q.start - 2 * _TIMES_WINDOW), q.start)
        if growth is None:
            return name, _TOLD_OF.sub("", subject)
        return name.removesuffix(growth["growth"]) + growth["growth"], subject
    year, verb = ratio["of"], ratio["verb"]
    name, subject = (one.removesuffix(year).removesuffix(verb) for one in (name, subject))
    return (name, subject) if "是" in name else (f"{name}是{year}", subject)


def bounded(name: str, unit: str) -> str:
    """``name`` of a share or multiple of something else, without the bound that stands between the two.

    >>> bounded("民生支出比例不低于财政支出", "%")
    '民生支出占财政支出比例'
    >>> bounded("救助标准不低于最低工资标准", "倍")
    '救助标准是最低工资标准'
    """
    bound = _BOUNDED.fullmatch(name) if "不" in name and unit in ("倍", "%") else None
    if bound is None:
        return name
    if unit == "倍":
        return f"{bound['what']}是{bound['of']}"
    share = "比重" if bound["share"] == "占比" else bound["share"] or ""
    return f"{bound['what']}占{bound['of']}{share}"


def bound_of(words: str) -> Bound:
    """The bound that ``words`` between names and what they are shares of begin with (分别|不少于建成区面积的3%、5%)."""
    return "ge" if words.startswith(cues.GE) else "le" if words.startswith(cues.LE) else ""
