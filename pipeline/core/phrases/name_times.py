"""Times before, behind and within a name: they say when something was measured, not what.

Belongs here: how such a time is written. Does not belong here: which year it means (periods.py).
"""

import re

from pipeline.core.lexicon import times
from pipeline.core.patterns import any_of

_YEAR = r"(?:(?:19|20)\d\d|[〇零一二三四五六七八九]{4})"
_YEARS = r"[一二两三四五六七八九十\d]{1,3}"
_MONTH = r"[一二三四五六七八九十\d]{1,2}"
_PLAN = r"“?(?:十[一二三四五六七]?|[一二三四五六七八九])五”?"
#: Behind a time, still part of it; 中 and 来 not where they begin a word (五年中|国家, 一年来|华).
_TAIL = (
    rf"(?:以来|[底末初]?(?:以前|{times.BEFORE})|[底末]|{times.BEGUN}|，|全年|上半年|下半年|年末|度|期间|间|内(?![河贸资陆需销])|里|来(?![华宾电信访京])|"
    r"中(?!国(?!家)|[央等西东部南北小学期心高型级医药华外考职欧老越、]))"
)
#: A stretch of years (从一九七九年到一九八二年的四年内), several years (一九八一、一九八二两年).
_STRETCH = (
    rf"[从自]?{_YEAR}年起，?{_YEARS}年|[从自]{_YEAR}年[底末初]?(?:起(?!步)|开始)|(?:从|自|在|由|){_YEAR}年?(?:到|至|[-—~])+{_YEAR}年(?:的?{_YEARS}年|)|"
    rf"{_YEAR}年?[、和]{_YEAR}年?(?:[两二]年|年度|)|第[一二三四五六七八九十]{{1,2}}个五年(?:计划|规划)(?:期间|时期|末期?)"
)
#: In how little time something is done (仅用10天时间就|完成两轮检测, 利用20天|完成播种).
_IN_TIME = (
    r"用(?:时|了)?(?:短短|仅仅|不到|近|约)?[\d一二两三四五六七八九十]+(?:[至到~—-][\d一二两三四五六七八九十]+)?(?:多|余|几)?(?:天|个多?月|周|个?小时|年)"
    r"(?:多|左右|时间|的时间)*[就便即]?"
)
#: Parts of a year.
_QUARTER = r"(?:前[一二两三]个?|第?[一二三四]|[一二三][至到][二三四])季度"
_SO_MANY = r"[一二两三四五六七八九十\d]+"
#: A time before a name.
BEFORE = (
    rf"(?:今明两年|(?:今后|未来){_YEARS}年(?:间|内|里|)|最?近{_YEARS}年(?:来|间|内|里|)|"
    rf"(?:拟|计划|仅|只|利)?{_IN_TIME}|"
    r"提前[一二两三四五半\d]+个?多?(?:年|月|季度)(?=完成|实现|建成)|\d{1,2}[至—~-]\d{1,2}月份?|[连持]续第?(?:[一二两三四五六七八九十\d]+|若干)(?:年|个月|个季度)|"
    rf"(?:{_STRETCH}){_TAIL}?|(?:{_QUARTER})(?:{_TAIL}|起|开始)?|{any_of(times.BY_SEASON)}|"
    r"(?:到|在|)(?:本|下个?)世纪(?:末|初|中叶|)|半年多?来|"
    r"[一二两三四五六七八九十半]+(?:个月|周|天|个?小时)[之以]?内(?![河贸资陆需销])|"
    r"(?:到|至|截至|截止|力争到|自|从|在)?"
    rf"(?:{_YEAR}年|[今去上]年[底末]|\d{{1,2}}月\d{{1,2}}日|{_PLAN}(?:计划|)(?:时期|期间|末期|末|初期|以来)?|"
    rf"这?(?:{_SO_MANY}(?:[-—~至到]{_SO_MANY})?(?:年(?!义务|一贯|制|级)|月)(?:来|间|内|份|以内)?)|年底|年末|月底|\d+月\d*日?)"
    rf"{_TAIL}?)"
)
#: The signs that a time before a name begins with.
BEFORE_HEADS = frozenset(
    "0123456789〇一二两三四五六七八九十到至截力自从在由“年月这第今未拟计用利连持前近最本下提半"
).union(word[0] for word in times.BY_SEASON)
#: One of these stands in every time before a name.
SIGN = re.compile("[年月度五用、和纪内前]")
#: A time between the name and its verb (工业产值一九八二年|增长): no name ends in one.
BEHIND = re.compile(
    rf"(?:在|从|自|由|)(?:{_YEAR}年?[到至—~-]{_YEAR}年(?:的?{_YEARS}年|)|(?:{_YEAR}年?、)*{_YEAR}年度?|[今去前上明]年|(?<=..)(?=年[底末])|{_QUARTER}|"
    rf"(?<=[转变]为)(?=[全上下])|"
    rf"[今去]年{_MONTH}月?[到至—~-]{_MONTH}月|{_MONTH}月?[到至—~-]{_MONTH}月|"
    rf"(?:连续|过去|最近|今后|未来|今明|提前|[前近这后]|(?<![利使费启投应])用|)(?<!\d){_YEARS}(?:年|个半?月)|{_PLAN}(?=[时期]))"
    r"(?:年[底末]|上半年|下半年|全年|年底|年末|以来|期间|时期|[底末初来间中内]|)(?:合计|共计|)$"
)
_COMPARED = re.compile(r"(?:这个?速度|)(?:大大|远远|明显|略|也|都|仍)*(?:高于|低于|超过|快于|大于|优于)了?$")
_LAST_SIGNS = frozenset("年度月底末初来间中内期计")
_WINDOW = 32


def time_behind(words: str, end: int) -> int | None:
    """Where the time begins that ``words`` end in before ``end``; None where they end in none.

    A comparison with it is part of it: what is said behind holds for that time (超过一九七八年|增长3%的速度).

    >>> time_behind("轻工业产值一九八二年", 10)
    5
    """
    if words[end - 1 : end] not in _LAST_SIGNS:
        return None
    match = BEHIND.search(words, max(0, end - _WINDOW), end)
    if match is None:
        return None
    compared = _COMPARED.search(words, 0, match.start())
    return match.start() if compared is None else compared.start()


#: When something is so, within a name (连锁企业|去年|新开门店).
_THIS_YEAR = re.compile("(?<=[\u4e00-\u9fff]{2})(?<![比较于])(?:今年|去年)(?=[\u4e00-\u9fff]{2})(?!同期)")
#: The year or months spoken of, between whose a figure is and what it is (光明港|全年|接待游客), no aim (完成全年任务).
_ALL_YEAR = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{2})(?<![、占是为响穿每各人安])(?:全年|(?:[今去]年)?\d{1,2}[-—~至到]{1,2}\d{1,2}月份?)(?:共(?=[^同计享建]))?"
    "(?=[\u4e00-\u9fff]{2})(?![的各]|[^，。；]{0,6}(?:任务|目标|计划|指标|增加额))"
)
#: Over how many years something came to what it is, within a name (天然气|五年|累计产量, 企业数3年翻番).
_OVER_YEARS = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{2})(?<![前个每第学起施后])(?:近|最近|连续)?[两三四五2-5]年来?"
    r"(?=(?:累计|新增|净增|增加|减少|总[量额]|完成|引进|投入|统筹|补助|全社会|产值|翻番)|$)(?:翻番(?=..))?"
)
#: For how long something has been so, within a name (棉花产量|连续4年|占全国).
_ON_AND_ON = re.compile(r"(?<=..)连续[\d一二三四五六七八九十两]{1,3}(?:年|次|个月|届)(?!(?:下降|增长)?$|[的亏])")


def without_years(name: str) -> str:
    """``name`` without when, or over how many years, something is so within it."""
    if "全年" in name or "月" in name:
        name = _ALL_YEAR.sub("", name)
    elif "今年" in name or "去年" in name:
        name = _THIS_YEAR.sub("", name)
    elif "年" in name:
        name = _OVER_YEARS.sub("", name)
    return _ON_AND_ON.sub("", name) if "连续" in name else name
