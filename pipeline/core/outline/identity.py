"""Who gave a report and when, as its own words tell it.

Belongs here: how titles, sessions, speakers and headings name a government and a year. Does not belong here: which
regions there are, and what a file's name says (``pipeline.ingest.identity``). All texts are in normal form.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.core.lexicon.places import LEVELS_HERE
from pipeline.core.phrases.time_words import PLANS

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_YEAR = r"(?P<year>(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})年"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
_DAY = r"(?:\d|[一二三四五六七八九十])"
_DELIVERED = re.compile(_YEAR + _MONTH + _DAY)
_TITLE = re.compile(_YEAR + r"(?:度)?[^，。]{0,14}?(?:政府|管委会|管理委员会|行政公署|行署)工作报告")
_HEADING = re.compile(r"[一二三四五六七八九]{1,2}、|第[一二三四五]部分|第[一二三四五][，、：]")
#: From this month on a report that plans the next year is that year's: counties give theirs in the autumn, too.
LATE = 10
_SHORT_LINE = 30
_LONG_LINE = 1500
#: A heading without a number, to which a text without line breaks glues what follows.
_GLUED = re.compile(_YEAR + "(?:政府)?(?:主要|重点)?工作(?:回顾|总结|安排|任务|打算|重点|部署)")
_YEAR_IN_HEADING = re.compile(r"(?<![到至—~-])" + _YEAR + "(?![底末]|以来|远景|愿景)")
_REVIEWS = re.compile(r"回顾|总结|情况|成[就绩效]|进展|取得|所做|[抓做]了")
_PLANS_AHEAD = re.compile(r"安排|任务|目标|打算|部署|计划|要求|建议|重点|思路|意见|做好|预期|举措|工作")
_FAR = re.compile(r"远景|愿景|展望|到(?:19|20)\d\d年")
_PAST = re.compile("过去的" + _YEAR)
_AHEAD = re.compile("(?:做好|完成|搞好|推进|抓好|做实)" + _YEAR + "的?(?:政府)?(?:各项|经济)?工作")
_THEME = re.compile(r"(?:^|[。\n：！])" + _YEAR + "，?是", re.MULTILINE)
_ANY_YEAR = re.compile(_YEAR)
_PLAN_NAME = "|".join(sorted(PLANS, key=len, reverse=True))
_PHASE = re.compile(
    rf"今年是[^。，]{{0,12}}?[“\"]?(?P<plan>{_PLAN_NAME})[”\"]?[^。，]{{0,8}}?(?:(?P<first>开局|起步|第一年)|(?P<last>收官|最后一年))"
)

_HAN = "[\u4e00-\u9fff]"
_OFFICE = "(?:人民政府|行政公署|政府|行署|管理委员会|管委会)"
_CHIEF = "代?理?(?:省长|市长|县长|区长|州长|盟长|旗长|专员|主席|主任)"
_NAMED = (
    re.compile(rf"({_HAN}{{2,24}}?)(?=第?[一二三四五六七八九十]{{1,3}}届人(?:民代表)?大)"),
    re.compile(rf"(?:代表|委托)({_HAN}{{2,20}}?)(?=(?:第?[一二三四五六七八九十]{{1,3}}届)?{_OFFICE})"),
    re.compile(rf"({_HAN}{{2,24}}?)(?={_OFFICE}{_CHIEF})"),
    re.compile(rf"({_HAN}{{2,24}}?)(?={_CHIEF}{_HAN}{{2,4}}(?:$|同志|作|在|，|\n))", re.MULTILINE),
    re.compile(rf"({_HAN}{{2,16}}?)(?={_OFFICE}工作报告)"),
    re.compile(rf"({_HAN}{{2,16}}?)(?=(?:19|20)\d\d年{_OFFICE}工作报告)"),
    re.compile(rf"({_HAN}{{2,16}}?新区)(?=管委会|管理委员会)"),
)
_STATE_COUNCIL = re.compile(r"(?:代表|受)国务院")
_OWN = re.compile(rf"代表(?:[全本我]|我们)?(省|自治区|市|州|盟|地区|县|区|旗|新区)?(?:人民)?({_OFFICE})")
_OTHER = re.compile(r"(?:作|提出|报告)(关于[^。]{0,40}(?:计划|预算|规划|决算)[^。，]{0,16}的?报告)")
_WHOLE = re.compile(f"全([{LEVELS_HERE}])(?!域)|我([{LEVELS_HERE}])")
_BODY = re.compile(r"审议|提出(?:宝贵)?意见")
_HEAD = 500
#: A whole report has 5,000 to 30,000 characters; a news item about one has fewer than this.
_LEAST = 3000
_NUMBERS = re.compile(r"\d+(?:\.\d+)?%?|百分之|[一二三四五六七八九十百千万]{2,}")


class YearHint(NamedTuple):
    """A year that a report's words point to: how (``delivered``, ``title``, ``plan`` …), and the words."""

    year: int
    how: str
    quote: str


def head(words: str) -> str:
    """The opening of a report: title, session, speaker, and on whose behalf they speak."""
    opening = words[:_HEAD]
    stop = _BODY.search(opening)
    heading = re.search(r"^(?:一、|第一部分)", opening, re.MULTILINE)
    ends = [found.end() if found is stop else found.start() for found in (stop, heading) if found]
    return opening[: min(ends, default=_HEAD)]


def delivered(words: str) -> tuple[int, int] | None:
    """The year and month that the opening is dated with."""
    found = _DELIVERED.search(head(words))
    return (_year(found), _month(found["month"])) if found else None


def telling_years(words: str) -> list[YearHint]:
    """The years that the words give plainly; they agree unless something is wrong."""
    found = list(_plain_years(words))
    opening = delivered(words)
    ahead = {hint.year for hint in found if hint.how in ("plan", "ahead")}
    if opening and opening[1] >= LATE and opening[0] + 1 in ahead:
        found = [hint._replace(year=hint.year + 1) if hint.how == "delivered" else hint for hint in found]
    return found


def likely_year(words: str) -> tuple[int | None, bool]:
    """The year that themes (``2024年是…之年``) and frequencies point to, and whether two signs agree on it."""
    counts = Counter(_year(match) for match in _ANY_YEAR.finditer(words))
    themes = {_year(match) for match in _THEME.finditer(words)}
    most = max(counts, key=lambda year: (counts[year], year), default=None)
    phase = _PHASE.search(words)
    year = max(themes, default=None)
    if phase:
        last = PLANS[phase["plan"]]
        stated = last - 4 if phase["first"] else last
        return stated, stated == year or most == stated - 1
    if year is None:
        return (most + 1 if most else None), False
    return year, most == year - 1


def names_in_head(words: str) -> list[str]:
    """Words that end in the name of the reporting region, the plainest first; ``全国`` for the State Council."""
    opening = head(words)
    if _STATE_COUNCIL.search(opening):
        return ["全国"]
    return [match[1] for pattern in _NAMED for match in pattern.finditer(opening)]


def other_report(words: str) -> str:
    """What the opening calls the report where that is no work report (``…计划的报告``); empty where it is one."""
    opening = head(words)
    found = _OTHER.search(opening)
    return found[1] if found and "政府工作报告" not in opening[: found.start()] else ""


def is_report(words: str) -> bool:
    """Whether the words can be a whole work report: long enough, and of a government's work behind and ahead."""
    signs = ("人民政府", "国务院", "政府工作", "工作报告", "各位代表", "管委会")
    return (
        len(words) >= _LEAST
        and any(sign in words for sign in signs)
        and _REVIEWS.search(words) is not None
        and _PLANS_AHEAD.search(words) is not None
        and len(_NUMBERS.findall(words)) >= 20
    )


def own_kind(words: str) -> str:
    """What the report calls its region (``我代表市人民政府``, ``全市``: ``市``); empty where that is not clear."""
    opening = head(words)
    found = _OWN.search(opening)
    if found and found[1]:
        return found[1]
    if found and found[2] in ("行署", "行政公署"):
        return "盟"
    counts = Counter(match[1] or match[2] for match in _WHOLE.finditer(words))
    kind, often = counts.most_common(1)[0] if counts else ("", 0)
    # A part speaks of the whole city, too, but not so much more often than of itself.
    if counts.total() < 5 and words.count("我国") >= 10:
        return "国"
    return kind if often >= 10 and (kind not in "市区" or often >= 2.5 * (counts.total() - often)) else ""


def _plain_years(words: str) -> Iterator[YearHint]:
    opening = head(words)
    if found := _DELIVERED.search(opening):
        yield YearHint(_year(found), "delivered", found[0])
    if found := _TITLE.search(opening[:100].replace("\n", "")):
        yield YearHint(_year(found), "title", found[0])
    ahead, behind = _headings(words)
    if ahead:
        yield max(ahead)
    if behind:
        yield max(behind)
    if found := _PAST.search(words):
        yield YearHint(_year(found) + 1, "past", found[0])
    if found := _AHEAD.search(words):
        yield YearHint(_year(found), "ahead", found[0])


def _headings(words: str) -> tuple[list[YearHint], list[YearHint]]:
    """What headings tell: of the year that is planned, and of the year after the one that is reviewed."""
    ahead, behind = [], []
    for line in _lines(words):
        short = len(line) < _SHORT_LINE
        if not _HEADING.match(line) and not (short and re.match(_YEAR, line)) and not _GLUED.match(line):
            continue
        title = re.split("[。！？]", line)[0][:45]
        if _FAR.search(title) or "工作报告" in title:
            continue
        for match in _YEAR_IN_HEADING.finditer(title):
            rest = title[match.end() :]
            review, plan = _REVIEWS.search(rest), _PLANS_AHEAD.search(rest)
            if review and (not plan or review.start() <= plan.start() + 4):
                behind.append(YearHint(_year(match) + 1, "review", title))
            elif plan:
                ahead.append(YearHint(_year(match), "plan", title))
    return ahead, behind


def _lines(words: str) -> Iterator[str]:
    """The lines, and the sentences of lines that hold more than a paragraph."""
    for line in words.split("\n"):
        yield from re.split("[。！？]", line) if len(line) > _LONG_LINE else (line,)


def _year(match: re.Match[str]) -> int:
    return int(match["year"].translate(_DIGITS))


def _month(written: str) -> int:
    if written.isascii():
        return int(written)
    return 10 + int(written[1:].translate(_DIGITS) or 0) if written[0] == "十" else int(written.translate(_DIGITS))
