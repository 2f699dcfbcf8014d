"""Sections of a report: which stretch reviews, which plans, and of what years.

Belongs here: headings and the openings of paragraphs. Does not belong here: single numbers.
"""

import re

from pipeline.core.model import Role, Section, SectionKind
from pipeline.core.periods import PLANS

_LINE = re.compile(r"[^\n]+")
_TOP = re.compile(
    r"(?:第?[一二三四五六七八九]部分[:：、，]?|[一二三四五六七八九]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]|第[一二三四五][，、：])"
)
_SUB = re.compile(r"[(（][一二三四五六七八九十]{1,2}[)）]")
_REVIEW = re.compile(
    r"回顾|总结|过去|主要成就|所做的?工作|取得的?(?:主要)?成[就绩]|完成情况|执行情况|基本情况|工作情况|发展情况|年来的?(?:政府)?工作|"
    r"以来的?(?:政府)?工作|上?一年的?工作|工作进展|主要工作(?:及成效)?$|形势"
)
_PLAN_WORD = re.compile(
    r"安排|任务|目标|打算|部署|计划|要求|今后|未来|建议|重点|思路|意见|做好|展望|方针|工作措施|主要措施|主要工作|预期|举措|取向"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_PLAN_NAME = re.compile(rf"[“\"]?({'|'.join(sorted(PLANS, key=len, reverse=True))})[”\"]?")
_FIVE = re.compile(r"五年|本届政府|5年|四年|三年")
_SPAN_REVIEW = re.compile(
    r"(?:各位代表[！，。：]?)?(?:回顾|回首|总结)?(?:这|在)?(?:过去的?五年|五年来|过去的?5年|5年来|五年间|本届政府(?:任期|以来|成立|履职)|这五年|近五年|过去的?四年|四年来|"
    r"过去的?三年|三年来)"
)
_YEAR_REVIEW = re.compile(
    r"(?:各位代表[！，。：]?)?(?:回顾|在)?(?:一年来|过去的?一年|刚刚过去的?一年|去年(?!年?底|末)|上年(?!年?底|末)|(?P<year>(?:19|20)\d\d)年(?!以来|底|末))"
)
_YEAR_PLAN = re.compile(
    r"(?:各位代表[！，。：]?)?(?:今年(?!以来|(?:1|一)[-—~至]|上半年|前)(?:的|我|政府|全|经济|是|发展|工作|主要|要|，|计划|预期)|新的一年|做好今年|综合考虑[^。]{0,20}今年)"
)
_SPAN_PLAN = re.compile(r"(?:各位代表[！，。：]?)?(?:今后|未来|下一个?)五年|(?:各位代表[！，。：]?)?今后5年")
_GLOSSARY = re.compile(r"(?:附[件录]?[一二1-3]?[:：]?)?[^\n，。]{0,24}(?:名词解释|名词注释|名词说明|用语说明|术语解释|词语解释|名词术语|注释)[^\n，。]{0,12}$|注释?[:：]$|注[:：]\S")
_CLOSING_TAIL = 0.6  # a glossary stands behind the closing sentence; not before this share of the text
_DELIVERED = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日")
_CN_DELIVERED = re.compile(r"([一二][〇零一二三四五六七八九]{3})年[一二三四五六七八九十]{1,2}月")
_PLAN_YEAR = re.compile(r"((?:19|20)\d\d)年(?:政府)?(?:的)?(?:主要|重点)?(?:工作(?:的?总体)?(?:安排|任务|部署|重点|打算|建议|要求|思路|目标)|重点工作|主要任务|目标任务|经济社会发展|发展(?:的)?(?:总体|主要)?(?:目标|要求|思路)|政府工作)")
_REVIEW_YEAR = re.compile(r"((?:19|20)\d\d)年(?:度)?(?:政府)?(?:的)?工作(?:的)?(?:回顾|总结|情况)")


def report_year(text: str) -> int | None:
    """The year a report was given in, as its own words tell it; None where they do not."""
    head = text[:400]
    for match in _DELIVERED.finditer(head):
        year, month = int(match[1]), int(match[2])
        return year + 1 if month == 12 and _PLAN_YEAR.search(text) and f"{year + 1}年" in text else year
    plan = _PLAN_YEAR.search(text)
    review = _REVIEW_YEAR.search(text)
    if plan and (not review or int(plan[1]) > int(review[1])):
        return int(plan[1])
    if review:
        return int(review[1]) + 1
    counts: dict[int, int] = {}
    for match in _YEAR.finditer(text):
        counts[int(match[1])] = counts.get(int(match[1]), 0) + 1
    return max(counts, key=lambda value: (counts[value], value)) + 1 if counts else None


def sections(text: str, year: int) -> list[Section]:
    """The sections of ``text`` (normal form) of a report given in ``year``, in order and without gaps."""
    found: list[Section] = []
    state: tuple[SectionKind, str, Role, str] = ("opening", str(year - 1), "actual", "")
    start = 0
    top = state
    glossary = False
    for line in _LINE.finditer(text):
        at = line.start()
        words = text[at : min(line.end(), at + 60)].strip()
        if at > _CLOSING_TAIL * len(text) and _GLOSSARY.match(words) and len(words) < 40 or glossary:
            glossary = True
            new: tuple[SectionKind, str, Role, str] = ("glossary", "", "actual", "名词解释")
        else:
            heading = _heading(words, year, state, top)
            if heading is not None:
                new = heading
                if not _SUB.match(words):
                    top = heading
            else:
                new = _opening(words, year, state)
                if top[0] == "opening" or (new[0] == "plan" and top[0] in ("review", "span_review")):
                    top = new
        if new != state:
            if at > start:
                found.append(Section(start, at, state[3], state[0], state[1], state[2]))
            start, state = at, new
    found.append(Section(start, len(text), state[3], state[0], state[1], state[2]))
    return found


def _heading(
    words: str, year: int, state: tuple[SectionKind, str, Role, str], top: tuple[SectionKind, str, Role, str]
) -> tuple[SectionKind, str, Role, str] | None:
    """What a heading opens; None where the line is no heading that tells of a time."""
    if _TOP.match(words) is None:
        return None
    title = re.split(r"[。！？]", words)[0][:40]
    if _SUB.match(words):
        if not re.search(r"过去|回顾|今后|未来|年工作|目标|五年|(?:19|20)\d\d年", title[:24]):
            return top if state[0] in ("span_plan", "span_review") and top[0] in ("plan", "review") else None
    years = [int(value) for value in _YEAR.findall(title)]
    plan = _PLAN_NAME.search(title)
    review, ahead = _REVIEW.search(title), _PLAN_WORD.search(title)
    if years and max(years) >= year and (ahead or not review) and not (review and ahead and review.start() < ahead.start()):
        return ("plan", str(year), "target", title)
    if review and (not ahead or review.start() <= ahead.start() or not re.search("今后|未来|今年", title)):
        if (_FIVE.search(title) or (plan and PLANS[plan[1]] < year)) and not years:
            last = year - 1
            first = PLANS[plan[1]] - 4 if plan and PLANS[plan[1]] < year else year - 5
            if plan and PLANS[plan[1]] < year:
                last = PLANS[plan[1]]
            return ("span_review", f"{first}/{last}", "actual", title)
        value = max((value for value in years if value < year), default=year - 1)
        return ("review", str(value), "actual", title)
    if re.search(r"今后五年|未来五年|今后5年|五年", title) or (plan and PLANS[plan[1]] >= year):
        if not re.search(r"今年", title) and not (years and max(years) == year):
            last = PLANS[plan[1]] if plan and PLANS[plan[1]] >= year else year + 4
            return ("span_plan", f"{last - 4}/{last}", "target", title)
    if ahead or "今年" in title:
        return ("plan", str(year), "target", title)
    if years and max(years) < year:
        return ("review", str(max(years)), "actual", title)
    if state[0] in ("span_plan", "opening"):
        return ("plan", str(year), "target", title) if state[0] == "span_plan" else None
    return None


def _opening(words: str, year: int, state: tuple[SectionKind, str, Role, str]) -> tuple[SectionKind, str, Role, str]:
    """How the opening words of a paragraph change what is spoken of."""
    kind = state[0]
    if kind in ("opening", "review", "span_review"):
        if match := _SPAN_REVIEW.match(words):
            count = 4 if "四年" in match[0] else 3 if "三年" in match[0] else 5
            return ("span_review", f"{year - count}/{year - 1}", "actual", state[3])
        if (match := _YEAR_REVIEW.match(words)) and (match["year"] is None or int(match["year"]) == year - 1):
            return ("review", str(year - 1), "actual", state[3])
        if kind == "opening" and _PLAN_NAME.match(words[2:] if words.startswith("各位代表") else words):
            return state
    if _SPAN_PLAN.match(words):
        return ("span_plan", f"{year}/{year + 4}", "target", state[3])
    if _YEAR_PLAN.match(words) or words.startswith((f"{year}年是", f"{year}年，", f"{year}年经济", f"{year}年全", f"{year}年政府", f"{year}年我")):
        return ("plan", str(year), "target", state[3])
    return state
