"""What kind of statement a number makes: measure, direction, comparator, and where the name before it ends.

Belongs here: the words right before and behind a number, as lexicon/cues.py lists them.
Does not belong here: names (naming.py), times (periods.py).
"""

import re
from typing import NamedTuple

from pipeline.core.lexicon import cues
from pipeline.core.model import Comparator, Measure

#: Words that end like a cue but are none (``国有`` ends in ``有``).
_WHOLE = (
    "稳增长", "促增长", "保增长",    "自然增长率", "人口自然增长率", "人口增长率",    "新增", "净增", "倍增", "通过", "国有", "享有", "持有", "占有", "保有", "所有", "创新", "收到", "得到", "签到", "报到", "作为", "行为", "评为",
    "列为", "认为", "占比", "对比", "许多", "建成", "存在", "更新", "翻新", "高新", "最新", "全新", "首都", "成都", "国都", "古都", "核减", "增减",
    "省直", "审批", "入驻", "国际", "实际", "中共", "公共", "组织实施", "新建", "新设", "新发", "焕新", "出新", "自建", "专有", "特有", "民有", "公有",
    "教育", "综合", "高速", "迅速", "交通", "普通", "经过", "度过", "渡过", "不再", "同级", "以太", "日用", "超额完成", "新实施", "直达", "抵达", "雪碳", "经济社会发展目标", "主要目标",
    "带动", "减少排放", "到位", "排名", "推进", "引进", "改进", "促进", "投产", "投运", "政府投资", "总投资", "完成投资", "投资", "安排", "预算", "比重", "比例", "占比例", "全部", "直接", "非公", "最低", "最高", "以来", "每年", "年均", "拟安排",
)  # fmt: skip

_CLASSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("adverb", cues.ADVERBS),
    ("up", cues.UP),
    ("up noun", cues.UP_NOUNS),
    ("down noun", cues.DOWN_NOUNS),
    ("down", cues.DOWN),
    ("to", cues.TO),
    ("average", cues.AVERAGE),
    ("ge", cues.GE),
    ("le", cues.LE),
    ("approx", cues.APPROX),
)
#: Single signs that are cues only where a base of comparison says so (比全省平均高).
_NOT_ALONE = set("新高低多少短压快慢年每稳每更则须需应能要以按另即现和及与而且并等比较净由从可")
_PEEL: dict[str, str] = {}
for _name, _words in _CLASSES:
    for _word in _words:
        if len(_word) > 1 or _word not in _NOT_ALONE:
            _PEEL[_word] = _name
for _word in _WHOLE:
    if _word not in ("最低", "最高", "每年", "年均", "安排", "拟安排", "预算", "全部", "直接", "以来", "实际", "完成投资"):
        _PEEL[_word] = "whole"
_PEEL_AMOUNT = {word: kind for word, kind in _PEEL.items() if word not in cues.ONLY_OF_RATIO}
_LONGEST = max(map(len, _PEEL))

_BASE = re.compile(
    r"(?:同比|环比|同口径|按可比口径|可比口径|扣除价格因素[，]?|剔除[^，]{2,12}因素后?[，]?|按可比价[格计算]*|"
    r"(?:比|较)(?:上一?年度?|去年|前年|上届|上年同期|去年同期|上月|年初|[“”一二三四五六七八九十]{2,6}(?:末|期末|时期|初)?|(?:19|20)\d\d年|[一二三四五六七八九十]年前|\d年前|改革前|以往|往年|常年|"
    r"[^，。、；\d]{0,8}?(?:年|时|初|末|期|前|同期|季度|半年|月))(?:同期|底|末|初|全年|实际|的)?(?:年初)?(?:预算|决算|计划|执行数|水平|平均水平)?|"
    r"是[^，。]{2,10}的)$"
)
_GAP = re.compile(
    r"(?:(?P<verb>高于|低于|快于|慢于|高出|低出|优于|好于|超过|超出|超|领先|领跑|落后|跑赢|多于|少于|大于)(?P<ref>[^，。；]{0,24}?)|"
    r"(?:比|较)(?P<ref2>[^，。；\d]{2,18}?)"
    r"(?P<verb2>高出|(?<![提升增])高|(?<![降减])低|(?<!加)快|(?<![减放])慢|(?<!增)多|(?<!减)少|好)(?:出|了)?)(?:约|近|了)?$"
)
_PAST = re.compile(r"^(?:上一?年|去年|上届|前年|同期|年初|(?:19|20)\d\d年|[“]?十?[一二三四五六七八九十]五|五年前|往年|常年|上期)")


def is_past(reference: str) -> bool:
    """Whether a reference is the indicator's own past (上年, 2019年), not something else."""
    return _PAST.match(reference) is not None


_AFTER = re.compile(
    rf"(?:(?P<ge>{'|'.join(cues.AFTER_GE)})|(?P<le>{'|'.join(cues.AFTER_LE)}|内(?=[，。；、完办实建达)]))|(?P<approx>{'|'.join(cues.AFTER_APPROX)}))"
)
_GROWTH_BEHIND = re.compile(
    r"(?:以上|左右|多|以内)?的?(?:较快|快速|高速|平均)?(?:(?:年均|平均)?(?:增长|经济增长|增长速度|增速|增幅|增长率|发展速度|涨幅|的速度)|速度(?:增长|递增|发展|推进)?)(?![点极量])"
)
_AVERAGE_NEAR = re.compile(r"(?:年均(?!浓度|值|气温|降|产量)|平均每年|每年平均|年平均|每年以|年递增|以年均|逐年)[^，。；、\d]{0,12}$|递增$")


class Peeled(NamedTuple):
    """The words before a number, taken apart: the name they leave and what the cues among them say."""

    name: str
    bound: str  # ge, le, approx or ''
    direction: int  # +1 up, -1 down, 0 none
    to: bool
    average: bool
    respectively: bool
    each: bool
    both: bool
    gap: int  # +1 above, -1 below, 0 none
    cue: str  # the peeled words, as they stand


def peel(lead: str, ratio: bool = True) -> Peeled:
    """Take the cues off the end of ``lead``, the words of the clause before a number (a ``ratio`` or an amount)."""
    words = _PEEL if ratio else _PEEL_AMOUNT
    end = len(lead)
    bound = ""
    direction = 0
    to = average = respectively = each = both = False
    gap = 0
    while end:
        for size in range(min(_LONGEST, end), 0, -1):
            word = lead[end - size : end]
            kind = words.get(word)
            if kind is not None:
                break
        else:
            base = _BASE.search(lead, 0, end)
            if base is None or base.start() == end:
                break
            end = base.start()
            continue
        if kind == "whole":
            break
        if word == "高达" and lead[end - 3 : end - 2] == "最":
            size = 1
        if kind == "adverb":
            respectively = respectively or word in ("分别", "依次")
            each = each or word == "各"
            both = both or word in ("均", "都", "双双")
        elif kind == "up":
            direction = direction or (0 if to else 1)
        elif kind == "down":
            direction = direction or (0 if to else -1)
        elif kind == "up noun":
            direction = 1
            to = False
        elif kind == "down noun":
            direction = -1
            to = False
        elif kind == "to":
            to = to or not direction
        elif kind == "average":
            average = True
        elif not bound:
            bound = kind
        end -= size
    if _AVERAGE_NEAR.search(lead):
        average = True
    return Peeled(lead[:end], bound, direction, to, average, respectively, each, both, gap, lead[end:])


def gap_of(lead: str) -> tuple[int, str, str] | None:
    """Whether ``lead`` says how far from something else: sign, the name before, the reference; None where not."""
    match = _GAP.search(lead)
    if match is None or lead.endswith("的"):
        return None
    verb = match["verb"] or match["verb2"]
    ref = match["ref"] if match["verb"] else match["ref2"]
    if (_PAST.match(ref or "") and match["verb"]) or (
        not ref and (verb in ("超过", "超", "超出") or lead[: match.start()].endswith("不"))
    ):
        return None
    sign = -1 if verb in cues.GAP_DOWN else 1
    return sign, lead[: match.start()], "" if _PAST.match(ref or "") else ref or ""


def bound_behind(text: str, at: int) -> tuple[str, int]:
    """The bound said right behind a number that ends at ``at``, and where its word ends."""
    match = _AFTER.match(text, at)
    if match is None:
        return "", at
    return match.lastgroup or "", match.end()


def growth_behind(text: str, at: int) -> bool:
    """Whether the words behind a percentage call it a growth (``8%的增长速度``)."""
    return _GROWTH_BEHIND.match(text, at) is not None


def signed(comparator: str, negative: bool) -> Comparator:
    """The comparator of the signed value: ``下降4%以上`` is at most -4."""
    if negative and comparator in ("ge", "le"):
        return "le" if comparator == "ge" else "ge"
    return comparator or "eq"  # type: ignore[return-value]


def measure_of(unit: str, peeled: Peeled, growth_after: bool) -> tuple[Measure, int]:
    """The measure of a number in ``unit`` behind the cues ``peeled``, and the sign of its value."""
    sign = -1 if peeled.direction < 0 else 1
    moved = bool(peeled.direction) and not peeled.to
    if unit == "个百分点":
        if "拉动" in peeled.name or "贡献" in peeled.name:
            return "level", 1
        return ("change" if moved or not peeled.to else "level"), sign
    if unit in ("%", "‰", "倍"):
        if moved or growth_after:
            return ("avg_growth" if peeled.average and unit != "倍" else "growth"), sign
        return "level", 1
    return ("change", sign) if moved else ("level", 1)
