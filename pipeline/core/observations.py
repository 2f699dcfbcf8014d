"""From the numbers of a sentence to its observations.

Belongs here: which words belong to which number, and what carries over from one number to the next.
Does not belong here: the words' meanings (measures, naming, periods, scope), sections.
"""

import re
from dataclasses import dataclass, field

from pipeline.core import measures, naming, periods, scope
from pipeline.core.lexicon import units
from pipeline.core.model import LeftOut, Measure, Observation, Reason, Role, Section
from pipeline.core.quantities import Quantity, Skip

_CLAUSE = re.compile(r"[，；：。！？\n]")
_JOINERS = "、和及与，,；或"
_FROM = re.compile(r"(?:由|从)(?P<base>[^，。；]{0,18}?)$")
_TO_BEHIND = re.compile(
    r"(?:左右)?(?:[^，。；、\d]{0,4}?)(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|压缩|缩短|精简|发展|回落|拓展|扩展|降|增|升|减|调整|上调|缩小|缩减|跃升|攀升|扩|优化|上涨|跃|改|变|延伸|延长|集中|整合|恢复|收窄|下调|放宽)?(?:到|至|为)"
)
_RANK_VERB = re.compile(
    r"(?:位居|位列|名列|排名|排在|排到|居于|居|列|排|位于|位次|跃居|跃升|跃至|升至|上升至|上升到|提升至|提升到|前进至|跻身|进入|稳居|蝉联|勇夺|荣获|夺得|获得|取得|获|保持|处于|占据|占|由|入围|冲入|挺进|实现)"
)
_RANK_ADVERB = re.compile(r"(?:连续[^，。、]{1,6}年|连续[^，。、]{1,4}次|已|均|都|分别|继续|首次|一直|长期|双双|稳|再次|始终|总体|综合|并|也|仍|实现|持续|历史性|成功|多年|多项|累计|当年|全年|以全?|以|首度|荣|保持|稳定|依然|,|，)+$")
_RANK_GROUP = re.compile(
    r"(?:在)?(?:(?:全国|全省|全市|全区|全县|全球|世界|亚洲|国内|省内|中部|西部|东部|东北|中西部|沿海|同类|同级|大中|主要|重点|其他|地区|地级市|地级以上|副省级|省会|内地|珠三角|长三角|华东|华北|华南|西南|西北|京津冀|粤港澳|大湾区|中国|城市|百强|河南|广东|河北|[\d一二三四五六七八九十]+[个大座家]?[^，。、]{0,12}?(?:城市|县|区|市|州|省份|省|国家))[^，。、]{0,14})?的?$"
)
_TARGET_CUE = re.compile(r"力争|确保|争取|拟|将(?!近|军|乐|来)|计划|预期目标|目标是|要(?:确保|力争|实现|完成|达到)|努力实现|有望|届时")
_DONE_CUE = re.compile(r"已(?:经|累计|建成|完成|达|有|实现|成功|超|落实|争取|到|开工|发放|在|申报)|目前|截至|今年以来|现有")
_STATE = re.compile(r"达到|达|提高|提升|突破|超过|超|增至|升至|降至|稳定|保持|扩大|上升|下降|控制|覆盖率|率$|比重$|占比$|总量$|总数$|规模$|余额$|总额$|居|位|寿命|人口$|水平$|指数$|浓度$|面积$|里程$|能力$|产值$|增加值$|收入$|产量$")
_FLOWING = re.compile(r"新增|新建|新改|新开|新设|新引进|新培育|新认定|新签|累计|完成|建成|打造|改造|引进|培育|治理|修复|实施|投入|发放|解决|化解|转移|获|入选|创建|安置|培训|脱贫|摘帽|退出|交付|开工|竣工|签约|落户|布局|优化重组|成立|资助|救助|招引|盘活|淘汰|关停|拆除|造林|绿化|植树|制定|出台|修订|受理|办理|查处|破获|减免|新型|选派|建设|新|组建|举办|开展|发行|争取|利用外资|实际利用|整治|清理|推出|颁布|授权|惠及|帮助|支出|减税|降费|补贴|拨付|筹集|筹措|提供|新开工|搬迁|改建|扩建|开通|打通|贯通|上市|挂牌|认定|评定|评为|奖")
_BASE_YEAR = re.compile(r"(?:比|较)(?:(?P<year>(?:19|20)\d\d)年|“?(?P<plan>十?[一二三四五六七八九]?五)”?(?:末|期末|时期))")
_KEEP = re.compile(r"以内|不超过|不低于|控制在|保持在|稳定在|保持|稳定|以下|不少于")


@dataclass
class Reading:
    """What reading one report has found so far, in the offsets of the normal form."""

    text: str
    year: int
    observations: list[Observation] = field(default_factory=list)
    left_out: list[tuple[int, int, Reason]] = field(default_factory=list)


@dataclass
class _Carry:
    """What the numbers before leave for the next one of the same sentence."""

    end: int
    subject: str = ""
    flow: str = ""
    measure: Measure = "level"
    unit: str = ""
    sign: int = 1
    prefix: str = ""
    names: list[tuple[str, Measure]] = field(default_factory=list)


def read_sentence(
    reading: Reading, start: int, end: int, tokens: list[Quantity | Skip], section: Section, number: int
) -> None:
    """Add the observations and the numbers left out of ``text[start:end]``, a sentence of ``section``."""
    text = reading.text
    quoted = scope.quoted_spans(text, start, end)
    kept: list[Quantity] = []
    for token in tokens:
        if isinstance(token, Skip):
            reading.left_out.append((token.start, token.end, token.reason))
            continue
        reason = scope.reason_out(text, token, start, end, quoted, kept[-1] if kept else None)
        if reason is None:
            kept.append(token)
        else:
            reading.left_out.append((token.start, token.end, reason))
    if not kept:
        return
    times = periods.times(text, start, end, reading.year)
    carry = _Carry(start)
    index = 0
    while index < len(kept):
        index += _read(reading, kept, index, carry, start, end, section, number, times)


def _lead(text: str, carry: _Carry, q: Quantity, start: int) -> tuple[int, str]:
    """Where the words that belong to ``q`` begin, and those words."""
    begin = carry.end
    for match in _CLAUSE.finditer(text, carry.end, q.start):
        begin = match.end()
    open_ = text.rfind("(", begin, q.start)
    if open_ >= 0 and ")" not in text[open_ : q.start]:
        begin = open_ + 1
    while begin < q.start and text[begin] in _JOINERS:
        begin += 1
    return begin, text[begin : q.start]


def _read(
    reading: Reading, kept: list[Quantity], index: int, carry: _Carry, start: int, end: int, section: Section,
    number: int, times: list[periods.Time],
) -> int:  # fmt: skip
    """Read the quantity at ``index`` (and those that 分别 hands out with it); returns how many were read."""
    text = reading.text
    q = kept[index]
    begin, lead = _lead(text, carry, q, start)
    context = _Context(reading, start, end, section, number, times)
    if q.kind in ("rank", "front"):
        _read_rank(context, q, begin, lead, carry)
        return 1
    peeled = measures.peel(lead)
    if peeled.respectively:
        group = _group(text, kept, index)
        if _read_group(context, group, peeled, begin, carry):
            return len(group)
    _read_one(context, q, peeled, begin, lead, carry, kept[index + 1].start if index + 1 < len(kept) else end)
    return 1


@dataclass
class _Context:
    reading: Reading
    start: int
    end: int
    section: Section
    number: int
    times: list[periods.Time]

    @property
    def text(self) -> str:
        return self.reading.text


def _group(text: str, kept: list[Quantity], index: int) -> list[Quantity]:
    """The quantities from ``index`` on that stand in one list (``14.9%、11.8%``)."""
    group = [kept[index]]
    for q in kept[index + 1 :]:
        last = group[-1]
        _, behind = measures.bound_behind(text, last.end)
        between = text[behind : q.start]
        if between.strip("、和，及与") != "" or q.kind in ("rank", "front"):
            if measures.peel(between.lstrip("、和，及与")).name or "分别" in between:
                break
        group.append(q)
    return group


def _read_group(context: _Context, group: list[Quantity], peeled: measures.Peeled, begin: int, carry: _Carry) -> bool:
    """分别: hand the values out to the subjects in order. False where subjects and values do not match."""
    name = naming.strip_lead(peeled.name)
    count = len(group)
    if name:
        names = naming.split_subjects(name, count)
    else:
        earlier = carry.names[-count:]
        names = [n for n, _ in earlier] if len(earlier) == count else None
        if names is None:
            clause = context.text[context.start if not carry.names else carry.end : begin].strip("，、")
            names = naming.split_subjects(naming.strip_lead(re.split(r"[，；：]", clause)[-1]), count)
    if names is None or count < 2:
        return False
    bound = peeled.bound
    carry.names = []
    for name, q in zip(names, group, strict=True):
        measure, sign = measures.measure_of(q.unit, peeled, measures.growth_behind(context.text, q.end))
        behind, stop = measures.bound_behind(context.text, q.end)
        _add(context, q, _clean(naming.strip_lead(name)), measure, sign, behind or ("ge" if q.more else "") or bound, peeled, q.start)
        carry.end = stop
        carry.names.append((name, measure))
        carry.subject, carry.measure, carry.unit, carry.sign = name, measure, q.unit, sign
    return True


def _read_one(
    context: _Context, q: Quantity, peeled: measures.Peeled, begin: int, lead: str, carry: _Carry, stop: int
) -> None:
    text = context.text
    behind, after = measures.bound_behind(text, q.end)
    base = _FROM.search(lead) if _TO_BEHIND.match(text, after) else None
    growth_after = q.unit in ("%", "倍") and measures.growth_behind(text, q.end)
    measure, sign = measures.measure_of(q.unit, peeled, growth_after)
    name = peeled.name
    if q.kind == "doubling":
        measure, name = ("avg_growth" if peeled.average else "growth"), re.sub(r"翻了?$", "", measures.peel(re.sub(r"翻了?$", "", lead)).name)
    gap = measures.gap_of(lead) if q.unit in ("个百分点", "%", "倍") else None
    if gap is not None and not (q.unit != "个百分点" and gap[2] == ""):
        sign, name = gap[0], gap[1]
        measure = "gap"
    if base is not None:
        name, measure, sign = lead[: base.start()], "level", 1
    if q.unit == "%" and not peeled.cue and carry.measure in ("growth", "avg_growth") and carry.unit == "%" and measure == "level":
        if text[carry.end : carry.end + 1] == "、" and name and not re.search(r"率$|比重|占|比例|度$", name) and not naming.is_attribute(name):
            measure, sign = carry.measure, carry.sign
    noun, predicate = ("", "")
    full = _clean(naming.strip_lead(name))
    if _takes_noun(text, q, after, name, full, lead):
        noun, predicate = naming.noun_behind(text, after, stop)
    if base is not None:
        noun = ""
    indicator, subject = _name(context, q, full, name, noun, predicate, measure, peeled, carry, begin)
    comparator = behind or ("ge" if q.more else "") or peeled.bound or ("ge" if re.search(r"至少(?=[^，。；]{0,8}$)", lead) else "")
    if measure == "gap" and peeled.bound in ("ge", "le") and not behind and not q.more:
        comparator = ""
    if q.kind.startswith("raised") and not comparator:
        comparator = "eq"
    split = _shared_subjects(indicator, peeled)
    for one in split:
        _add(context, q, one, measure, sign, comparator, peeled, begin, base=base is not None, noun=bool(noun), predicate=predicate)
        carry.names.append((one, measure))
    carry.end = after
    carry.subject, carry.measure, carry.unit, carry.sign = subject or carry.subject, measure, q.unit, sign
    carry.flow = naming.flow_of(indicator) or ("" if noun else carry.flow)


def _shared_subjects(indicator: str, peeled: measures.Peeled) -> list[str]:
    """The subjects that one number is said of (``A及B各5家``, ``A、B均增长3%``)."""
    if (peeled.each or peeled.both) and re.search(r"[、及和与]", indicator):
        for count in (2, 3, 4, 5, 6):
            parts = naming.split_subjects(indicator, count)
            if parts is not None:
                flow = naming.flow_of(parts[0])
                return [part if part.startswith(flow) else flow + part for part in parts]
    return [indicator]


def _takes_noun(text: str, q: Quantity, after: int, name: str, full: str, lead: str) -> bool:
    """Whether the thing counted stands behind the number (``576个项目``), not before it."""
    nxt = text[after : after + 1]
    if not nxt or nxt in "，。；、！？：)”\n" or q.unit in ("%", "‰", "倍", "个百分点") and full:
        return False
    if q.unit in units.MONEY and full:
        return False
    if not full or full.endswith(("等", "的")) or lead.endswith("等"):
        return True
    return naming.ends_in_verb(name) or naming.ends_in_verb(full)


def _name(
    context: _Context, q: Quantity, full: str, raw: str, noun: str, predicate: str, measure: Measure,
    peeled: measures.Peeled, carry: _Carry, begin: int,
) -> tuple[str, str]:  # fmt: skip
    """The indicator, and the subject it leaves for the numbers behind."""
    if noun:
        verb = full
        if raw.rstrip("的").endswith("等") or full.endswith("等"):
            flow = naming.flow_of(full) if not full.endswith("等") or naming.flow_of(full) else ""
            verb = flow
        name = naming.counted(verb, _clean(noun), predicate)
        return name, _clean(noun) if not verb else name
    name = full
    if not name and carry.subject:
        subject = carry.subject
        if measure in ("growth", "avg_growth", "change", "gap") or q.unit:
            return subject, subject
    if not name:
        clause = re.split(r"[，；：]", context.text[carry.end : begin].strip("，；：、"))[-1]
        name = _clean(naming.strip_lead(measures.peel(clause).name))
    completed = naming.carried(name, carry.subject, carry.flow, carry.prefix)
    if completed == name and carry.flow and context.text[carry.end : carry.end + 1] in "、和" and not naming.flow_of(name) and begin - carry.end <= 1:
        if not re.search(r"率$|比重$|占比$", name) and measure == "level" and q.unit != "%":
            completed = carry.flow + name
    subject = completed
    return completed, subject


_TRIM = re.compile(r"^[、，的（(]+|[、，：“（(]+$")


def _clean(name: str) -> str:
    name = _TRIM.sub("", name)
    if name.count("(") != name.count(")"):
        name = name.rstrip("(").lstrip(")")
    if name.count("”") > name.count("“"):
        name = name.lstrip("”")
    return name


def _read_rank(context: _Context, q: Quantity, begin: int, lead: str, carry: _Carry) -> None:
    verb = None
    for match in _RANK_VERB.finditer(lead):
        verb = match
        if match.start() > 0 or not carry.subject:
            break
    group = ""
    if verb is not None:
        subject, group = lead[: verb.start()], lead[verb.end() :]
    else:
        subject = _RANK_GROUP.sub("", lead)
    subject = _RANK_ADVERB.sub("", subject)
    if verb is None:
        subject = _RANK_ADVERB.sub("", _RANK_GROUP.sub("", subject))
    in_match = re.search(r"^在(?P<what>[^，]{2,30}?)(?:中|里|上)?$", subject)
    name = _clean(naming.strip_lead(in_match["what"] if in_match else subject))
    names: list[str]
    both = re.search(r"均|都|双双|分别", lead) is not None
    if not name and carry.subject:
        earlier = carry.names if both and len(carry.names) > 1 else [(carry.subject, carry.measure)]
        names = [n + ("增速" if m in ("growth", "avg_growth") and not n.endswith(("增速", "率", "比重")) else "") for n, m in earlier]
    elif not name:
        clause = re.split(r"[，；：]", context.text[carry.end : begin].strip("，；：、"))[-1]
        names = [_clean(naming.strip_lead(_RANK_ADVERB.sub("", clause)))]
    elif name in ("增速", "增幅", "增长速度", "增量", "总量", "规模", "数量") or naming.is_attribute(name):
        names = [naming.carried(name, carry.subject, "", "")]
    else:
        parts = re.split(r"[、]|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])", name) if "等" not in name else [name]
        names = naming.split_subjects(name, len(parts)) or [name]
    for one in names:
        _add(context, q, one or "", "rank", 1, "le" if q.kind == "front" else "", None, begin)
    carry.end = q.end
    if name and names:
        carry.subject = re.sub("增速$", "", names[-1])


def _add(
    context: _Context, q: Quantity, indicator: str, measure: Measure, sign: int, bound: str,
    peeled: measures.Peeled | None, begin: int, base: bool = False, noun: bool = False, predicate: str = "",
) -> None:  # fmt: skip
    reading = context.reading
    text = reading.text
    value, high = q.value * sign, q.value_max
    if high is not None and sign < 0:
        value, high = -high, value
    comparator = measures.signed(bound, sign < 0)
    if q.kind == "front":
        comparator = "le"
    role, time = _role(context, q, begin)
    period = _period(context, q, indicator, measure, time, role, peeled, begin, base, noun, predicate)
    unit = "人次" if not q.unit and indicator.endswith("人次") else q.unit
    reading.observations.append(
        Observation(
            q.start, q.end, text[q.start : q.end], indicator, measure, value, high, comparator, unit, period, role,
            context.number, context.start, context.end, None, None, None, "", "", "", q.digits, q.power, "A",
        )
    )  # fmt: skip


def _time_at(context: _Context, q: Quantity, begin: int) -> periods.Time | None:
    """The time that governs ``q``: the last one named before it in its sentence, at the head of a clause or in its own."""
    text = context.text
    best = None
    for time in context.times:
        if time.position >= q.start:
            break
        before = text[time.position - 1 : time.position] if time.position else ""
        opens = time.position == context.start or before in "，；：。、(到至在\n“" or time.position >= begin
        if opens:
            best = time
    return best


def _role(context: _Context, q: Quantity, begin: int) -> tuple[Role, periods.Time | None]:
    text, section = context.text, context.section
    time = _time_at(context, q, begin)
    role: Role = section.role
    left = text[begin : q.start]
    if time is not None and time.done is not None:
        role = "actual" if time.done else "target"
    if role == "actual" and (time is None or time.done is not True or time.position < begin):
        if re.search(r"力争|确保|争取(?:达到|实现|完成)|将(?:达到?|突破|超过?|新增|建成|完成|增长|提高|实现)|拟|计划(?:完成|实现|新增|投资额?达)|有望", left):
            role = "target"
    elif role == "target" and (time is None or time.done is None):
        if _DONE_CUE.search(left) and not _TARGET_CUE.search(left):
            role = "actual"
    return role, time


def _period(
    context: _Context, q: Quantity, indicator: str, measure: Measure, time: periods.Time | None, role: Role,
    peeled: measures.Peeled | None, begin: int, base: bool, noun: bool, predicate: str,
) -> str:  # fmt: skip
    year = context.reading.year
    period = time.period if time is not None else context.section.period
    if time is None and role == "actual" and context.section.role == "target":
        period = str(year)
    if not period:
        period = str(year - 1 if role == "actual" else year)
    lead = context.text[begin : q.start]
    if base:
        found = re.search(r"(?:由|从)(?:“?[^，]{0,4})?((?:19|20)\d\d)年", lead)
        last = period.partition("/")[2] or period
        first = period.partition("/")[0]
        return found[1] if found else str(int(first) - 1) if "/" in period else str(int(last) - 1)
    if "/" in period:
        if not _spans(indicator, measure, peeled, lead, role, noun, predicate, context.text[q.end : q.end + 4]):
            return period.partition("/")[2]
        return period
    if measure in ("growth", "change", "avg_growth") and (found := _BASE_YEAR.search(lead)):
        before = int(found["year"]) if found["year"] else periods.PLANS.get(found["plan"], 0)
        if before and before < int(period) - 1:
            return f"{before + 1}/{period}"
    return period


def _spans(
    indicator: str, measure: Measure, peeled: measures.Peeled | None, lead: str, role: Role, noun: bool, predicate: str,
    behind: str,
) -> bool:  # fmt: skip
    """Whether a number of a review or plan of several years holds for all of them, not for the last."""
    if measure in ("avg_growth", "growth", "change"):
        return True
    if measure in ("rank", "gap"):
        return False
    if role == "target" and _KEEP.search(lead + behind):
        return True
    if peeled is not None and (peeled.to or _STATE.search(peeled.cue)) and "累计" not in lead and "新增" not in indicator:
        return False
    if noun:
        return not re.match(r"在|位于|分布", predicate)
    return _FLOWING.search(indicator) is not None
