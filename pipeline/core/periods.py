"""When a number holds, and whether it happened or is promised.

Belongs here: years and spans that words name (去年, 五年来, “十四五”), and which of them a sentence speaks of.
Does not belong here: which section of a report a sentence stands in (sections.py).
"""

import re
from typing import NamedTuple

from pipeline.core import numerals

#: Last year of each five-year plan, by the characters of its name (the plan of 1981-1985 is 六五).
PLANS: dict[str, int] = {
    "一五": 1957, "二五": 1962, "三五": 1970, "四五": 1975, "五五": 1980, "六五": 1985, "七五": 1990, "八五": 1995,
    "九五": 2000, "十五": 2005, "十一五": 2010, "十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030,
    "十六五": 2035,
}  # fmt: skip

_CN_YEAR = "[〇零一二三四五六七八九]{4}"
_CN_SPAN = rf"(?P<cn_from>{_CN_YEAR})年?(?:[-—~至到]{{1,2}})(?P<cn_till>{_CN_YEAR})年"
_NUMBER = "[一二两三四五六七八九十]{1,2}|[1-9]\\d?"
_PLAN = "|".join(sorted(PLANS, key=len, reverse=True))
_TIME = re.compile(
    rf"(?P<span>(?P<from>(?:19|20)\d\d)年?(?:[-—~至到]{{1,2}})(?P<till>(?:19|20)\d\d|\d\d)(?:年|(?=[)）”]))(?!国民))"
    rf"|{_CN_SPAN}"
    rf"|(?P<year>(?:19|20)\d\d|{_CN_YEAR})年度?(?P<part>底|末|年底|年末|初)?(?P<since>以来|来|起)?(?!产)"
    rf"|[“\"]?(?P<plan>{_PLAN})[”\"]?(?P<plan_tail>以来|时期|期间|末|期末|初|收官|规划|目标|头|前|的)?"
    rf"|第(?P<nth>[一二三四五六七八九十]{{1,2}})个五年(?:计划|规划)(?P<nth_tail>期间|时期|末)"
    rf"|(?P<word>上一?年度?同期|去年同期|上年度?末?|上一年度?末?|去年(?:末|底|一年|全年|上半年|下半年)?|前年|今年(?:以来|(?:1|一)[-—~至到](?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?"
    rf"|上半年|[前一二三1-4]季度|前[一二三四五六七八九十\d]{{1,2}}个?月|年?底|年?末|内)?|本年度?|当前|目前|当年|年内|年初|年底|年末|全年|过去一年|一年来|一年多来|新的一年|新一年|明年"
    rf"|截至目前|截止目前|到目前)"
    rf"|(?P<ago>过去(?:的)?|近|最近|这|前|上个?|回顾(?:过去的?)?)?(?P<n>{_NUMBER})年(?P<n_tail>来|间|多来|累计|共|时间)?"
    rf"|(?P<ahead>今后|未来|今后的|未来的|下个?)(?P<m>{_NUMBER})?(?:年|一个时期|几年|五年规划)"
    rf"|(?P<term>本届政府(?:任期|以来|成立以来|履职以来|期间)?|过去的?几年|几年来|近年来|任期内|届内|上届政府)"
    rf"|(?P<century>本世纪末|到本世纪末)"
)
_BASE_BEFORE = re.compile(r"(?:比|较|与|和|同|是|为|由|从|自|按|相当于|超过|高于|对比|在|快于|完成|占|以|达到)$")
_UNTIL = re.compile(r"(?:到|至|截至|截止|截至到|力争到|确保到|争取到|力争|预计到|展望|面向)$")


class Time(NamedTuple):
    """A time that words name: the years from ``first`` to ``last``; ``done`` where they say it is over."""

    position: int
    end: int
    first: int
    last: int
    done: bool | None  # True: behind us; False: ahead; None: the section tells

    @property
    def period(self) -> str:
        """As the guideline writes it: ``2025`` or ``2021/2025``."""
        return str(self.last) if self.first == self.last else f"{self.first}/{self.last}"


def times(text: str, start: int, end: int, year: int) -> list[Time]:
    """The times named in ``text[start:end]`` of a report given in ``year``, bases of comparison left out."""
    found = []
    for match in _TIME.finditer(text, start, end):
        time = _time(text, match, year, start)
        if time is not None:
            found.append(time)
    return found


def _time(text: str, match: re.Match[str], year: int, start: int) -> Time | None:
    at, end = match.span()
    before = text[max(start, at - 4) : at]
    if "基础上" in text[end : end + 14] and before.endswith("在"):
        return None
    base = _BASE_BEFORE.search(before) is not None
    if match["span"] or match["cn_from"]:
        return _span(at, end, match, year)
    if match["year"]:
        return None if _is_base(text, end, match, before, base) else _year(at, end, match, year)
    if match["nth"]:
        last = PLANS.get(f"{match['nth']}五", 0)
        first = last if match["nth_tail"] == "末" else last - 4
        return Time(at, end, first, last, last < year) if last else None
    if match["plan"]:
        return _plan(text, match, year, before)
    if match["word"]:
        return _word(at, end, match["word"], year, base)
    if match["term"]:
        vague = match["term"].startswith(("近", "几", "过去"))
        return None if vague else Time(at, end, year - 5, year - 1, True)
    if match["century"]:
        return Time(at, end, year, 2000, False) if year < 2000 else None
    return _years(text, match, year, base)


def _span(at: int, end: int, match: re.Match[str], year: int) -> Time | None:
    """2016—2020年, 一九七九年到一九八二年."""
    if match["cn_from"]:
        first, last = int(numerals.chinese(match["cn_from"]) or 0), int(numerals.chinese(match["cn_till"]) or 0)
        return Time(at, end, first, last, last < year) if 1900 < first < last < first + 30 else None
    first = int(match["from"])
    last = int(match["till"]) if len(match["till"]) == 4 else first // 100 * 100 + int(match["till"])
    return Time(at, end, first, last, last < year) if first < last <= first + 30 else None


def _is_base(text: str, end: int, match: re.Match[str], before: str, base: bool) -> bool:
    """Whether a year is only what is compared with (比2015年, 为1982年的3.4倍)."""
    if base and not before.endswith(("在", "为", "是", "以", "达到")) and not match["since"]:
        return True
    return before.endswith(("为", "是")) and text[end : end + 1] == "的"


def _plan(text: str, match: re.Match[str], year: int, before: str) -> Time | None:
    """“十四五”时期, “十三五”末."""
    at, end = match.span()
    last = PLANS[match["plan"]]
    tail = match["plan_tail"] or ""
    if before.endswith(("比", "较")) or (text[at] not in '“"' and match["plan"] == "十五" and not tail):
        return None
    if tail in ("规划", "的", "目标", "初", "头", "前", "收官", "") and _UNTIL.search(before) is None:
        return None
    if tail in ("末", "期末"):
        return Time(at, end, last, last, last < year)
    so_far = tail == "以来" and last - 4 < year <= last
    return Time(at, end, last - 4, min(last, year - 1) if so_far else last, last < year)


def _year(at: int, end: int, match: re.Match[str], year: int) -> Time | None:
    words = match["year"]
    value = int(words) if words[0] in "12" else int(numerals.chinese(words) or 0)
    if not 1900 < value < 2100:
        return None
    if match["since"]:
        return Time(at, end, value, year - 1, True) if value < year - 1 else None
    done = None if value == year else value < year
    return Time(at, end, value, value, False if value > year else done)


def _word(at: int, end: int, word: str, year: int, base: bool) -> Time | None:
    if word.startswith(("去年", "上年", "上一年")):
        return None if base or "同期" in word else Time(at, end, year - 1, year - 1, True)
    if word.startswith("前年"):
        return None if base else Time(at, end, year - 2, year - 2, True)
    if word in ("过去一年", "一年来", "一年多来"):
        return Time(at, end, year - 1, year - 1, True)
    if word in ("今年以来", "截至目前", "截止目前", "到目前", "目前", "当前"):
        if word.startswith("今"):
            return Time(at, end, year, year, True)
        return None
    if word.startswith("今年") and word[2:] not in ("", "内", "底", "年底", "末", "年末"):
        ahead = word.endswith(("上半年",))
        return Time(at, end, year, year, None if ahead else True)
    if word.startswith(("今年", "本年", "新的一年", "新一年")):
        return None if base and not word.endswith(("底", "末")) else Time(at, end, year, year, None)
    if word == "明年":
        return Time(at, end, year + 1, year + 1, False)
    return None


def _years(text: str, match: re.Match[str], year: int, base: bool) -> Time | None:
    """过去五年, 五年来, 三年累计, 今后五年."""
    at, end = match.span()
    if match["ahead"]:
        count = (
            int(numerals.chinese(match["m"]) or 0) if match["m"] and not match["m"].isdigit() else int(match["m"] or 5)
        )
        return Time(at, end, year, year + count - 1, False) if count > 1 else None
    count = int(match["n"]) if match["n"].isdigit() else int(numerals.chinese(match["n"]) or 0)
    if not 2 <= count <= 20:
        return None
    if match["ago"] in ("过去", "过去的", "近", "最近", "回顾", "回顾过去", "回顾过去的") or match["n_tail"] in (
        "来",
        "间",
        "累计",
        "共",
        "多来",
    ):
        if match["ago"] == "前":
            return None
        return None if base else Time(at, end, year - count, year - 1, True)
    return None
