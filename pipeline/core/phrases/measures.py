"""What kind of statement a number makes: measure, direction, comparator, and where the name before it ends.

Belongs here: the words right before and behind a number, as lexicon/cues.py lists them.
Does not belong here: names (naming.py), times (periods.py).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from pipeline.core.lexicon import cues, promises, units
from pipeline.core.lexicon.cues import OR_MORE, SO_MANY
from pipeline.core.lexicon.places import ALL, OTHERS, WHOLE
from pipeline.core.memo import Memo
from pipeline.core.model import Comparator, Measure
from pipeline.core.numbers.numerals import YEAR
from pipeline.core.patterns import Endings, any_of, headed, words
from pipeline.core.phrases.bases import BASE_ENDS, Gap, base_start, past_start, than_past
from pipeline.core.phrases.name_times import time_behind

#: A bound said in words, '' where none is: to be applied to the signed value by :func:`signed`.
Bound = Literal["", "ge", "le", "approx"]

#: What is no share of something: its unit is counted by itself.
RATIO_UNITS = frozenset(("%", "‰", "倍", "个百分点"))
MONEY = frozenset(units.MONEY)
PHYSICAL = frozenset(units.PHYSICAL)
TIME = frozenset(units.TIME)

_Kind = Literal["adverb", "up", "up noun", "down noun", "down", "to", "average", "ge", "le", "approx", "whole"]
_CLASSES: tuple[tuple[_Kind, tuple[str, ...]], ...] = (
    ("adverb", (*cues.ADVERBS, *(whole + "率先" for whole in ALL))),
    ("up", cues.UP),
    ("up noun", cues.UP_NOUNS),
    ("down noun", cues.DOWN_NOUNS),
    ("down", cues.DOWN),
    ("to", cues.TO),
    ("average", cues.AVERAGE),
    ("ge", cues.GE),
    ("le", cues.LE),
    ("approx", cues.APPROX),
    ("whole", cues.WHOLE),
)
_KINDS: dict[str, _Kind] = {word: kind for kind, listed in _CLASSES for word in listed}
#: The cues before a ratio, before an amount.
_BEFORE_RATIO = Endings(_KINDS)
_BEFORE_AMOUNT = Endings(word for word in _KINDS if word not in cues.ONLY_OF_RATIO)
#: What is a change before an amount as well, where it is told what that is compared with (比上年|减2亿元).
_COMPARED_AMOUNT, _ADDED = Endings(cues.MOVED_FROM_PAST), ("新增", "净增")
#: The last signs of all cues and bases: most words before a number end in none of them.
_ENDS = BASE_ENDS.union("年度月底末初来间中内期计划求定按", (word[-1] for word in _KINDS))
_TURNS: dict[_Kind, int] = {"up": 1, "down": -1}
_NOUN_TURNS: dict[_Kind, int] = {"up noun": 1, "down noun": -1}
_GROWING = frozenset(cues.GROWING)
_NO_BOUND = frozenset(cues.NO_BOUND_ABOUT)
_BOUNDS: dict[_Kind, Bound] = {"ge": "ge", "le": "le", "approx": "approx"}

#: What something has come back to: how much of that it is, a number behind it says (客运量|恢复到2019年的95%).
_CAME_BACK, _BACK_WINDOW = re.compile(rf"恢复[到至]{YEAR}年(?:同期)?(?:水平)?(?=的)"), 40
_PLANNED = re.compile(rf"(?<![年动资期才生庄项细体])(?:{any_of(cues.PLANNED)})$")
_PLANNED_WINDOW = 5
_PLANNED_ENDS = frozenset(word[-1] for word in cues.PLANNED)
#: Words that say by what measure something is set (赤字率拟|按3%安排).
_BY = re.compile(r"(?<=..)(?:拟|均|各|分别|一律|减|)按$")
_COMPARED = "|".join(
    f"(?<![{cues.MOVED_BEFORE[verb]}]){verb}" if verb in cues.MOVED_BEFORE else verb
    for verb in (*cues.COMPARED_UP, *cues.COMPARED_DOWN)
)
_GAPS = (*cues.GAP_UP, *cues.GAP_DOWN)
_GAP = re.compile(
    headed(
        {"比", "较", *(word[0] for word in _GAPS)},
        rf"(?:(?P<verb>{any_of(_GAPS, cues.NOT_GAPS, cues.ONLY_GAPS)})(?P<ref>[^，。；]{{0,24}}?)"
        rf"|(?:(?<![同环])比|较)(?P<ref2>[^，。；\d]{{2,18}}?(?:\d[\d.]*%[^，。；\d]{{2,8}}?)?)[偏约]?(?P<verb2>{_COMPARED})(?:出|了)?)(?:{any_of(SO_MANY)}|了)?$",
    )
)
_GAP_WINDOW = 40
#: From what else something differs, behind the number that told how (高于全国1个百分点、|全省|2个百分点).
FROM_OTHERS = re.compile(f"(?:{OTHERS})?")
#: That each of several differs so much, before the verb (投资、消费增速均|高于全国).
_OF_EACH, _OF_EACH_WINDOW = re.compile("(?<=..)(?<![平人户亩年月日地次])[均都]$"), 4
_DOWN = frozenset((*cues.GAP_DOWN, *cues.COMPARED_DOWN))
_PAST = re.compile(rf"(?:{any_of(cues.PAST_REFERENCES)}|(?:19|20)\d\d年|“?十?[一二三四五六七八九十]五)")
#: That something was kept to the aim that a number tells (控制在5.5%|预期目标之内).
_WITHIN_AIM = "的?(?:预期|控制|调控|年度)+目标值?(?:以下|以内|之[内下]|范围[内下]|[内下](?=[，。；、运]))"
_AFTER = re.compile(
    rf"(?:(?P<ge>{any_of(cues.AFTER_GE, cues.NOT_AFTER)}|强(?=[，。；、]))"
    rf"|(?P<le>{any_of(cues.AFTER_LE)}|{_WITHIN_AIM}|内(?=[，。；、完办实建达到换响形签)]))"
    rf"|(?P<approx>{any_of(cues.AFTER_APPROX, cues.NOT_AFTER)})"
    rf"|(?P<step>{any_of(cues.AFTER_STEPS)}|规模(?=[，。；、！\n])))"
)
_AFTER_HEADS = frozenset(
    word[0] for word in (*cues.AFTER_GE, *cues.AFTER_LE, *cues.AFTER_APPROX, *cues.AFTER_STEPS, *"内强的预控调年规")
)
_GROWTH_BEHIND = re.compile(
    rf"(?:{OR_MORE}|左右|多|以内)?的?(?:较快|快速|中?高速?|平均|稳定|平稳|稳步|稳健|强劲|逆势|正|恢复性|持续|预期|刚性)?"
    rf"(?:(?:年均|平均)?{any_of(cues.GROWTH_BEHIND)}|速度(?:增长|递增|发展|推进)?)(?![点极量])"
)
#: Units of what is improved, no measure of how far.
_IMPROVED = frozenset(words("户 亩 家 条 处 所 座 栋 间 套 段 公里 平方米 平方公里 公顷"))
#: What is improved is no size, which rises itself (公园面积提升3公顷).
_RISING = ("面积", "里程", "规模", "长度", "能力", "总量")
_HIGH = "(?:上年|去年|连年|)(?:较|)[高低](?:基数|基点|位|平台|水平|起点|速)(?:运行|增长|)"
_UPON = re.compile(rf"在(?:(?P<high>{_HIGH})(?:的?基础|)|(?P<of>[^，。；]{{2,14}}?)的?基础)上[再又]*$")
_UPON_WINDOW = 24
_OF_ALL = re.compile(f"(?:(?P<beyond>(?<!远)超过?)|不到|不足|接近|大约|约为?|将?近){WHOLE}$")
_OF_ALL_WINDOW = 8
_RATE_ENDS = frozenset("率速幅重比例度")
_PRODUCT_BEHIND = re.compile(f"(?:{OR_MORE}|左右)?的?(?P<of>(?:国内|地区)?生产总值|GDP)增长")
_DIFFER = Endings(("高出", "高", "低", "快", "慢", "多", "少", "长", "多出", "了", *SO_MANY))
_DIFFERS = re.compile(
    rf"[比较][^，。；、\d]{{2,14}}(?:高出|(?<![提升新最])高|低|(?<!加)快|(?<!减)慢|(?<![增延成加周全特])长|(?<![增减])[多少])[出了]?{any_of(SO_MANY)}?$"
)
#: The same where the other stands behind (平均分|高出全市17分).
_HIGHER = re.compile(r"(?<=..)高出[^，。；、\d]{2,10}$")
#: A noun or an adverb and its 达 that end as a verb does (最|高达, 绿道总|长达, 名校|长达).
_TO_A_NOUN = (
    *("最高达", "总长达", "全长达", "时长达"),
    *(f"{whose}长达" for whose in ("校", "院", "组", "家", "楼", "栋")),
)
#: How far something moved at most is no part of its name (办理时限最高|压缩37%).
_AT_MOST = ("最高", "最大")
_SHORTEST_MOVED = 4
#: Most percentages stand at the end of their clause.
_CLAUSE_ENDS = frozenset("，。；、")
_AVERAGE_NEAR = re.compile(
    rf"{any_of(cues.YEARLY, {'年均': '浓值气降产', '年平均': '浓值气降产数水'})}[^，。；、\d]{{0,12}}$|递增$"
)
_AVERAGE_WINDOW = 20
#: In each of several years, which is no average a year (连续三年|均超过500亿元).
_EACH_YEAR = re.compile(r"连续[一二两三四五六七八九十\d]{1,3}年均")
_A_YEAR, _EACH_YEAR_WINDOW = "年均", 9


@dataclass(slots=True)
class Peeled:
    """The words before a number, taken apart: the name they leave and what the cues among them say.

    ``direction`` is 1 for rising, -1 for falling, 0 for neither; ``to`` says that the number is where something has
    come to; ``each`` (各) and ``both`` (均) that it is said of several subjects; ``cue`` is what was taken off.
    """

    name: str
    bound: Bound
    direction: int
    to: bool
    average: bool
    each: bool
    both: bool
    cue: str


def strives(peeled: Peeled) -> bool:
    """Whether the words before a number say that more than what was told before is striven for (增长6%，|力争7%)."""
    return any(verb in peeled.cue for verb in promises.AIMING_HIGHER)


def peel(lead: str, ratio: bool = True) -> Peeled:
    """Take the cues off the end of ``lead``, the words of the clause before a number (a ``ratio`` or an amount)."""
    return (_BEFORE_RATIOS if ratio else _BEFORE_AMOUNTS).of(lead)


def _peel(lead: str, ratio: bool) -> Peeled:
    end, found = _cues(lead, _BEFORE_RATIO if ratio else _BEFORE_AMOUNT)
    bound: Bound = ""
    direction = 0
    to = average = each = both = False
    for word, kind in found:
        if kind == "adverb":
            each = each or word == "各"
            both = both or word in cues.BOTH
        elif kind in _TURNS:
            to = to and not (ratio and word in _GROWING)
            direction = direction or (0 if to else _TURNS[kind])
        elif kind in _NOUN_TURNS:
            slower = kind == "up noun" and direction < 0 and not to  # 增幅回落2个百分点
            direction, to = -1 if slower else _NOUN_TURNS[kind], False
        elif kind == "to":
            to = to or not direction
        elif kind == "average":
            average = True
        else:
            bound = bound or _BOUNDS[kind]
    if not average and ("年" in lead or "递增" in lead) and not (_A_YEAR in lead and _EACH_YEAR.search(lead)):
        average = _AVERAGE_NEAR.search(lead, max(0, len(lead) - _AVERAGE_WINDOW)) is not None
    if direction and not to and ratio and end > _SHORTEST_MOVED and lead.endswith(_AT_MOST, 0, end):
        end -= 2
    return Peeled(lead[:end], bound, direction, to, average, each, both, lead[end:])


_BEFORE_RATIOS = Memo(lambda lead: _peel(lead, ratio=True))
_BEFORE_AMOUNTS = Memo(lambda lead: _peel(lead, ratio=False))


def _cues(lead: str, cued: Endings) -> tuple[int, Sequence[tuple[str, _Kind]]]:
    """Where the name at the head of ``lead`` ends, and the cues behind it, the last first."""
    found: list[tuple[str, _Kind]] = []
    end = len(lead)
    back = _CAME_BACK.search(lead, max(0, end - _BACK_WINDOW)) if "恢复" in lead else None
    while end > (back.end() if back is not None else 0) and lead[end - 1] in _ENDS:
        word = cued.longest(lead, end) or (_moved(lead, end) if cued is _BEFORE_AMOUNT else "")
        if not word:
            start = _before(lead, end, any(word != "的" for word, _ in found))
            if start is None:
                break
            end = start
            continue
        if word in ("比增", "比降") and lead.endswith(("相", "环", "同"), 0, end - 2):
            word = word[1]
        elif word == _A_YEAR and _EACH_YEAR.search(lead, max(0, end - _EACH_YEAR_WINDOW), end) is not None:
            word = "均"
        if word.endswith("约"):
            if lead.endswith(cues.BOUND_ABOUT_BEHIND, 0, end - 1):
                word = "约"
            elif word == "约" and lead[end - 2 : end - 1] in _NO_BOUND:
                break
        kind = _KINDS[word]
        if kind == "whole":
            if word not in _ADDED or past_start(lead, end - len(word)) is None:
                break
            kind = "up"
        end -= 1 if lead.endswith(_TO_A_NOUN, 0, end) else len(word)
        if word.startswith("年平均"):
            end = len(lead[:end].rstrip("一二两三四五六七八九十0123456789前近这"))
        found.append((word, kind))
    return end, found


def _moved(lead: str, end: int) -> str:
    """The verb before an amount at ``lead[:end]`` that says how far something is from its own past; or ''."""
    word = _COMPARED_AMOUNT.longest(lead, end)
    alone = end == len(word) == 1  # 粮食总产8万吨，|增|1万吨
    return word if word and (alone or past_start(lead, end - len(word)) is not None) else ""


def _before(lead: str, end: int, found: bool) -> int | None:
    """Where what stands before the cues of ``lead`` begins that is no part of its name; None where it is one.

    That is a base of comparison, a time, or, where cues were ``found`` behind it, a word of planning.
    """
    if (base := base_start(lead, end)) is not None:
        return base
    last = lead[end - 1]
    if found and last in _PLANNED_ENDS and (planned := _PLANNED.search(lead, max(0, end - _PLANNED_WINDOW), end)):
        return planned.start()
    if last == "按" and (by := _BY.search(lead, max(0, end - _PLANNED_WINDOW), end)) is not None:
        return by.start()
    return time_behind(lead, end) if found else None


#: What is no worse than a grade is a thing with a share of its own (优于Ⅲ类水体比例|提高5个百分点).
_GRADED = re.compile(r"[类级标].*(?:比例|比重|占|天数)")


def gap_of(lead: str) -> Gap | None:
    """How far from something else the number behind ``lead`` says to be; None where it says no such thing."""
    if (than := than_past(lead)) is not None:
        return than
    match = _GAP.search(lead, max(0, len(lead) - _GAP_WINDOW))
    if match is not None and _is_grade(lead, match):
        match = _GAP.search(lead, match.start() + 2)
    if match is None or lead.endswith("的"):
        return None
    verb = match["verb"] or match["verb2"]
    reference = match["ref"] or match["ref2"] or ""
    past = _is_past(reference)
    if reference[:1].isdigit() and not past:
        return None  # 收入超10万元的家庭占比提高
    if not reference and (verb in ("超过", "超", "超出") or lead.endswith("不", 0, match.start())):
        return None
    name = lead[: match.start()]
    of_each = _OF_EACH.search(name, max(0, len(name) - _OF_EACH_WINDOW))
    return Gap(-1 if verb in _DOWN else 1, name[: of_each.start()] if of_each else name, "" if past else reference)


def _is_grade(lead: str, match: re.Match[str]) -> bool:
    """Whether 优于 or 好于 tells how good a thing is that has a share (达到或优于Ⅲ类水体比例)."""
    if (match["verb"] or match["verb2"]) not in ("优于", "好于"):
        return False
    return lead.endswith("或", 0, match.start()) or _GRADED.search(match["ref"] or match["ref2"] or "") is not None


def _is_past(reference: str) -> bool:
    """Whether a reference is the indicator's own past (上年, 2019年), not something else (年初计划)."""
    return _PAST.match(reference) is not None and not reference.removesuffix("数").endswith(cues.SET)


def bound_behind(text: str, at: int) -> tuple[Bound, int]:
    """The bound said right behind a number that ends at ``at``, and where its word ends."""
    match = _AFTER.match(text, at) if text[at : at + 1] in _AFTER_HEADS else None
    if match is None:
        return "", at
    return cast(Bound, match.lastgroup if match.lastgroup != "step" else ""), match.end()


def growth_behind(text: str, at: int) -> bool:
    """Whether the words behind a percentage call it a growth (``8%的增长速度``)."""
    return text[at : at + 1] not in _CLAUSE_ENDS and _GROWTH_BEHIND.match(text, at) is not None


def upon(name: str) -> Gap | None:
    """What something moves upon at the end of ``name`` (在法定时限的基础上): no reference where it is its own past, or
    where only is told how high that is (在高基数上)."""
    match = _UPON.search(name, max(0, len(name) - _UPON_WINDOW))
    if match is None:
        return None
    of, moves = match["of"], peel(name[: match.start()]).name  # 城镇化率力争|在去年基础上
    return Gap(1, moves, of if of and not _is_past(of) and "连" not in of else "")  # 在八年连降的基础上


def _of_all(lead: str) -> re.Match[str] | None:
    """The bound before a whole region at the end of ``lead`` (超过|全市)."""
    return _OF_ALL.search(lead, max(0, len(lead) - _OF_ALL_WINDOW)) if lead.endswith(ALL) else None


def share_of_all(lead: str, subject: str) -> str:
    """The name of what is more than a share of all (钟表业产值超过全市|三分之一), '' where a rate is compared."""
    match = _of_all(lead)
    name = (lead[: match.start()] or subject) if match is not None and match["beyond"] else ""
    return f"{name}占{lead[-2:]}" if name and name[-1] not in _RATE_ENDS else ""


def bound_of_all(lead: str) -> Bound:
    """The bound said before all that a share is of (不到全市|4%), '' where none is."""
    match = _of_all(lead)
    return peel(lead[match.start() : -2]).bound if match is not None else ""


def product_behind(text: str, at: int) -> str:
    """The product that a percentage is the growth of, where that stands behind it (8%左右的生产总值增长目标)."""
    behind = _PRODUCT_BEHIND.match(text, at) if text[at : at + 1] not in _CLAUSE_ENDS else None
    return behind["of"] if behind is not None else ""


def differs(lead: str) -> bool:
    """Whether the words before an amount say how far it is from another (比全省平均水平低3亿元)."""
    if "高出" in lead and _HIGHER.search(lead) is not None:
        return True
    return _DIFFER.close(lead) and (_DIFFERS.search(lead) is not None or than_past(lead) is not None)


def signed(bound: Bound, negative: bool) -> Comparator:
    """The comparator of the signed value: ``下降4%以上`` is at most -4."""
    if negative and bound in ("ge", "le"):
        return "le" if bound == "ge" else "ge"
    return bound or "eq"


#: What is the better the less there is of it.
_POLLUTION = re.compile("浓度$|(?:污染|空气质量)[^，。；]{0,6}指数$")
#: What brought a growth about, and so how much of it that was (拉动增长2个百分点, 涨幅中翘尾因素有2个百分点).
_BROUGHT_ABOUT = re.compile("拉动|带动(?=[^率力]{2,}$)|拉低|拖累|贡献(?!率)|影响(?!力|因素|后)|因素(?:大?约)?$")


def measure_of(unit: str, peeled: Peeled, growth_after: bool) -> tuple[Measure, int]:
    """The measure of a number in ``unit`` behind the cues ``peeled``, and the sign of its value."""
    sign = -1 if peeled.direction < 0 else 1
    moved = bool(peeled.direction) and not peeled.to
    if unit == "个百分点":
        if _BROUGHT_ABOUT.search(peeled.name) is not None:
            return "level", 1
        return ("change" if moved or not peeled.to else "level"), sign
    if unit in RATIO_UNITS:
        if moved or growth_after:
            return ("avg_growth" if peeled.average and unit != "倍" else "growth"), sign
        return "level", 1
    return ("change", sign) if moved and not is_improved(peeled, unit) else ("level", 1)


def is_improved(peeled: Peeled, unit: str) -> bool:
    """Whether an amount is how much was improved, not how far (住房提升|2万户, 新建菜场5个、提升|8个)."""
    if not peeled.cue.endswith("提升") or unit in RATIO_UNITS or peeled.name.endswith(_RISING):
        return False
    return unit in _IMPROVED or (unit == "个" and not peeled.name) or peeled.name.startswith(("完成", "实施"))


def is_less(peeled: Peeled, name: str) -> bool:
    """Whether what ``name`` tells has got better by so much, and so is less (PM10浓度改善|5%).

    >>> is_less(peel("PM10浓度改善"), "PM10浓度"), is_less(peel("收入改善"), "收入")
    (True, False)
    """
    return "改善" in peeled.cue and not peeled.to and _POLLUTION.search(name) is not None
