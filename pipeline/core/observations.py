"""From the numbers of a sentence to its observations.

Belongs here: which words belong to which number, and what carries over from one number to the next.
Does not belong here: the words' meanings (measures, naming, periods, scope), sections.
"""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from pipeline.core import measures, naming, periods, scope, targets
from pipeline.core.lexicon import cues, units
from pipeline.core.model import LeftOut, Measure, Observation, Reason, Role, Section
from pipeline.core.quantities import Quantity, Skip

_CLAUSE = re.compile(r"[，；：。！？\n]")
_JOINERS = "、和及与，,；或"
_FROM = re.compile(r"(?:由|从)(?P<base>[^，。；]{0,18}?)$")
_TO_BEHIND = re.compile(
    r"(?:左右)?(?:[^，。；、\d]{0,4}?)(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|压缩|缩短|精简|发展|回落|拓展|扩展|降|增|升|减|调整|上调|缩小|缩减|跃升|攀升|扩|优化|上涨|跃|改|变|延伸|延长|集中|整合|恢复|收窄|下调|放宽)?(?:到|至|为)"
)
_RANK_VERB = re.compile(
    r"(?:位居|位列|名列|排名|排在|排到|居于|居(?![民住家])|(?<![班系陈行])列(?![车入])|排(?![放水污查])|位于|位次|跃居|跃升|跃至|升至|上升至|上升到|提升至|提升到|前进至|跻身|进入|稳居|蝉联|勇夺|荣获|夺得|获得|取得|保持|处于|占据|入围|冲入|挺进|实现)"
)
_RANK_ADVERB = re.compile(r"(?:连续[^，。、]{1,6}年|连续[^，。、]{1,4}次|已|均|都|分别|继续|首次|一直|长期|双双|稳|再次|始终|总体|综合|并|也|仍|实现|持续|历史性|成功|多年|多项|累计|当年|全年|以全?|首度|荣|保持|稳定|依然|,|，)+$")
_RANK_SCOPE = re.compile(
    r"在?(?:全国|全省|全市|全区|全县|全球|世界|亚洲|国内|省内|中部|西部|东部|东北|中西部|沿海|同类|同级|大中|主要|重点|其他|地级市|地级以上|副省级|省会|内地|珠三角|长三角|华东|华北|华南|西南|西北|京津冀|大湾区|中国|全州|全自治区|广东省?|河北省?|河南省?|山东省?|江苏省?|浙江省?|四川省?|湖北省?|湖南省?|安徽省?|福建省?|\d+[个大座家])"
)


def _without_scope(words: str) -> str:
    """``words`` without the group compared with at their end (``成绩|全省``)."""
    best = None
    for match in _RANK_SCOPE.finditer(words):
        if len(words) - match.end() <= 12 and not re.search(r"[，、]|率|额|量|值|成绩|数|收入|投资", words[match.end() :]):
            best = match
            break
    return words[: best.start()] if best is not None else words


_TARGET_CUE = re.compile(r"力争|确保|争取|拟|将(?!近|军|乐|来)|计划|预期目标|目标是|要(?:确保|力争|实现|完成|达到)|努力实现|有望|届时")
_DONE_CUE = re.compile(r"现在|已(?:经|累计|建成|完成|达|有|实现|成功|超|落实|争取|到|开工|发放|在|申报)|目前|截至|今年以来|现有")
_STATE = re.compile(r"达到|达|提高|提升|突破|超过|超|增至|升至|降至|稳定|保持|扩大|上升|下降|控制|覆盖率|率$|比重$|占比$|总量$|总数$|规模$|余额$|总额$|居|位|寿命|人口$|水平$|指数$|浓度$|面积$|里程$|能力$|产值$|增加值$|收入$|产量$")
_FLOWING = re.compile(r"新增|新建|新改|新开|新设|新引进|新培育|新认定|新签|累计|完成|建成|打造|改造|引进|培育|治理|修复|实施|投入|发放|解决|化解|转移|获|入选|创建|安置|培训|脱贫|摘帽|退出|交付|开工|竣工|签约|落户|布局|优化重组|成立|资助|救助|招引|盘活|淘汰|关停|拆除|造林|绿化|植树|制定|出台|修订|受理|办理|查处|破获|减免|新型|选派|建设|新|组建|举办|开展|发行|争取|取得|节约|吸收|审议通过|签订|承包|利用外资|实际利用|整治|清理|推出|颁布|授权|惠及|帮助|支出|减税|降费|补贴|拨付|筹集|筹措|提供|新开工|搬迁|改建|扩建|开通|打通|贯通|上市|挂牌|认定|评定|评为|奖")
_COMPARED_YEAR = re.compile(r"(?:同|与|和)(?P<year>(?:19|20)\d\d)年相比")
_BASE_YEAR = re.compile(r"(?:比|较)(?:(?P<year>(?:19|20)\d\d)年|“?(?P<plan>十?[一二三四五六七八九]?五)”?(?:末|期末|时期))")
_KEEP = re.compile(r"以内|不超过|不低于|控制在|保持在|稳定在|保持|稳定|以下|不少于")


@dataclass
class Reading:
    """What reading one report has found so far, in the offsets of the normal form."""

    text: str
    year: int
    observations: list[Observation] = field(default_factory=list)
    left_out: list[tuple[int, int, Reason]] = field(default_factory=list)
    headline_read: bool = False


@dataclass
class _Carry:
    """What the numbers before leave for the next one of the same sentence."""

    end: int
    subject: str = ""
    topic: str = ""  # what the attributes behind are attributes of
    flow: str = ""
    measure: Measure = "level"
    unit: str = ""
    sign: int = 1
    open_noun: str = ""  # the counted noun that runs on into the words behind it (576个项目|完成投资)
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
    _headline(reading, start, end, kept, section, number)
    if not kept:
        return
    times = periods.times(text, start, end, reading.year)
    carry = _Carry(start)
    index = 0
    while index < len(kept):
        index += _read(reading, kept, index, carry, start, end, section, number, times)


def _headline(
    reading: Reading, start: int, end: int, kept: list[Quantity], section: Section, number: int
) -> None:
    """The targets without a number, where this is the sentence that lists the year's main targets."""
    if reading.headline_read or not kept or section.role != "target" or "/" in section.period:
        return
    if targets.HEADLINE.search(reading.text, start, end) is None:
        return
    found = targets.judged(reading.text, start, end, [(q.start, q.end) for q in kept])
    reading.headline_read = True
    for one in found:
        # a numeral in its words (进一步优化) is part of it
        reading.left_out = [left for left in reading.left_out if left[1] <= one.start or left[0] >= one.end]
        reading.observations.append(
            Observation(
                one.start, one.end, reading.text[one.start : one.end], one.name, "qualitative", None, None, "eq", "",
                section.period, "target", number, start, end, one.kind, None, None,
                targets.verb_of(reading.text[max(start, one.start - 12) : one.start]), "", one.relative_to, 0, 0, "A",
            )
        )  # fmt: skip


def _lead(text: str, carry: _Carry, q: Quantity, start: int) -> tuple[int, str]:
    """Where the words that belong to ``q`` begin, and those words."""
    begin = carry.end
    if text[begin : begin + 1] in "([" and (close := text.find(")" if text[begin] == "(" else "]", begin, q.start)) > 0:
        begin = carry.end = close + 1
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
    if text.find("；", carry.end, q.start) >= 0:
        carry.topic = ""
        if not naming.strip_lead(measures.peel(_lead(text, carry, q, start)[1]).name):
            carry.subject = ""
    begin, lead = _lead(text, carry, q, start)
    context = _Context(reading, start, end, section, number, times)
    if q.kind in ("rank", "front"):
        ranks = _ranks(text, kept, index)
        if "分别" not in lead and len(carry.names) != len(ranks):
            ranks = [q]
        names = [name for name, _ in carry.names[-len(ranks) :]]
        if len(ranks) > 1 and (words := _clean(naming.strip_lead(lead.partition("分别")[0]))):
            names = naming.split_subjects(re.sub("排名$", "", words), len(ranks)) or names
        if len(ranks) > 1 and len(names) == len(ranks):
            for name, rank in zip(names, ranks, strict=True):
                _add(context, rank, name, "rank", 1, "le" if rank.kind == "front" else "", None, begin)
            carry.end = ranks[-1].end
            return len(ranks)
        _read_rank(context, q, begin, lead, carry)
        return 1
    ratio = q.unit in _RATIO
    head, parted, tail = lead.rpartition("分别")
    if q.kind.startswith("raised") and lead.endswith("上"):
        lead = tail = lead[:-1]
        q = q._replace(more=True)
    peeled = measures.peel(tail if parted else lead, ratio)
    group = _group(text, kept, index)
    listed = [q, *takewhile(lambda one: text[one.start - 1] in "、和", group[1:])]
    alike = len(listed) > 1 and all(one.unit == q.unit for one in listed) and _LISTED.search(peeled.name) is not None and "”" not in peeled.name
    group = group if parted else listed
    if parted or (alike and not peeled.name.endswith("等")):
        if _read_group(context, group, peeled, head if parted else peeled.name, bool(parted), begin, carry):
            return len(group)
    if parted:
        peeled = measures.peel(lead, ratio)._replace(both=True)
    _read_one(context, q, peeled, begin, lead, carry, kept[index + 1] if index + 1 < len(kept) else None)
    return 1


#: Names that call their percentage a growth, whatever verb stands between (经济增长速度的调控目标定为8%).
_GROWTH_AIM = re.compile(r"(?:(?:(?<!自然)增长|上涨|增速|涨幅)(?:的|速度|幅度|率|预期|调控)*目标|(?:速度|幅度)|涨幅|增速|预期目标)要?$")
_UPON = re.compile(r"在(?P<of>[^，。；]{2,14}?)(?:的)?基础上(?:再|又)?$")
_THAN = re.compile(r"(?:比|较)(?:上年|去年|上一年|前年)(?:同期)?的?$")
_MOVED_BEHIND = re.compile(r"(?:增加|减少|提高|上升|下降|增长|降低|提升|回落|多|少|高|低)")
_COMPARED = re.compile(r"(?:比|较)(?=[上去前今同一二三四五六七八九十\d年“全预])[^，。、；]{1,14}$|同[^，。、；]{2,10}相比$")
_RATIO = frozenset(("%", "‰", "倍", "个百分点"))
_LISTED = re.compile(r"[、和]")


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


def _ranks(text: str, kept: list[Quantity], index: int) -> list[Quantity]:
    """The ranks from ``index`` on that stand in one list (``第2位、第3位``)."""
    ranks = [kept[index]]
    for q in kept[index + 1 :]:
        between = text[ranks[-1].end : q.start]
        if q.kind not in ("rank", "front") or between.strip("、和，及") != "":
            break
        ranks.append(q)
    return ranks


def _read_group(
    context: _Context, group: list[Quantity], peeled: measures.Peeled, head: str, parted: bool, begin: int, carry: _Carry
) -> bool:
    """分别: hand the values out to the subjects in order. False where subjects and values do not match."""
    count = len(group)
    if count < 2:
        return False
    words = _clean(naming.strip_lead(measures.peel(head).name if parted else head))
    names: list[str] | None
    if words:
        names = naming.split_subjects(words, count)
        if names is None and naming.is_attribute(words) and len(carry.names) >= count:
            names = [name + words for name, _ in carry.names[-count:]]
    else:
        earlier = carry.names[-count:]
        names = [name for name, _ in earlier] if len(earlier) == count and begin - carry.end <= 1 else None
        if names is None:
            clause = re.split(r"[，；：。]", context.text[max(context.start, carry.end) : begin].strip("，、"))[-1]
            names = naming.split_subjects(naming.strip_lead(clause), count)
        if names is None and len(earlier) == count:
            names = [name for name, _ in earlier]
    if names is None and parted and words:
        names = [words] * count
    if names is None:
        return False
    also = peeled.name if parted and not re.search(r"每人|每月|每年|每个", peeled.name) else ""
    carry.names = []
    topic, subject = carry.topic, carry.subject
    unit = group[-1].unit
    for name, q in zip(names, group, strict=True):
        if not q.unit and q.kind == "magnitude":
            q = q._replace(unit=unit)
        measure, sign = measures.measure_of(q.unit, peeled, measures.growth_behind(context.text, q.end))
        behind, stop = measures.bound_behind(context.text, q.end)
        full = _clean(naming.strip_lead(name)) + also
        if naming.is_attribute(full) and topic:
            full = naming.carried(full, subject, "", topic)
        _add(context, q, full, measure, sign, behind or ("ge" if q.more else "") or peeled.bound, peeled, begin)
        carry.end = stop
        carry.names.append((full, measure))
        carry.subject, carry.measure, carry.unit, carry.sign = full, measure, q.unit, sign
        carry.open_noun = ""
    return True


def _read_one(
    context: _Context, q: Quantity, peeled: measures.Peeled, begin: int, lead: str, carry: _Carry, following: Quantity | None
) -> None:
    text = context.text
    behind, after = measures.bound_behind(text, q.end)
    base = _FROM.search(lead) if _TO_BEHIND.match(text, after) else None
    if base is None and (than := _THAN.search(lead)) is not None and _MOVED_BEHIND.match(text, after):
        base = than
    growth_after = q.unit in ("%", "倍") and measures.growth_behind(text, q.end)
    measure, sign = measures.measure_of(q.unit, peeled, growth_after)
    name = peeled.name
    if q.kind == "doubling":
        measure = "avg_growth" if peeled.average else "growth"
        name = measures.peel(re.sub(r"翻了?$", "", lead)).name
    gap = measures.gap_of(lead) if q.unit in ("个百分点", "%", "倍") else None
    if gap is not None and not (q.unit != "个百分点" and gap[2] == ""):
        sign, name = gap[0], gap[1]
        measure = "gap" if gap[2] else "change"
    if (upon := _UPON.search(name)) is not None:
        name = name[: upon.start()]
        if measure == "growth" and not measures.is_past(upon["of"]):
            measure = "gap"
    if base is not None:
        name, measure, sign = measures.peel(lead[: base.start()]).name, "level", 1
    if q.unit == "%" and measure == "level" and (aimed := _GROWTH_AIM.search(name)) is not None:
        measure, name = "growth", name[: aimed.start()]
    if q.unit == "%" and measure == "growth" and not name and carry.subject.endswith("比重"):
        measure = "change"
    if q.unit == "%" and not peeled.cue and carry.measure in ("growth", "avg_growth") and carry.unit == "%" and measure == "level":
        if text[carry.end : carry.end + 1] == "、" and name and not re.search(r"率$|比重|占|比例|度$", name) and not naming.is_attribute(name):
            measure, sign = carry.measure, carry.sign
    if measure in ("growth", "change", "avg_growth"):
        name = _COMPARED.sub("", name)
    full = _clean(naming.strip_lead(name))
    if full in ("增产", "增收", "减产", "减少", "增加", "增长") and measure == "level" and carry.subject:
        measure, sign, full = "change", -1 if full.startswith("减") else 1, ""
    stop = following.start if following is not None else context.end
    counted = _counted(text, q, after, full, lead, base is not None, following, context.end)
    if counted is not None and measure == "change":
        measure, sign = "level", 1
        full = _clean(naming.strip_lead(lead)) if peeled.direction else full
    if carry.open_noun and begin == carry.end and counted is None and full:
        full = carry.open_noun + full
    indicator, subject = _name(context, q, full, counted, measure, carry, begin, after, stop, lead, peeled, base is not None)
    comparator = behind or ("ge" if q.more else "") or peeled.bound or ("ge" if re.search(r"至少(?=[^，。；]{0,8}$)", lead) else "")
    if q.kind == "fraction" and peeled.direction and not peeled.to and measure == "change":
        measure = "growth"
    if measure == "gap" and peeled.bound in ("ge", "le") and not behind and not q.more:
        comparator = ""
    for one in _shared_subjects(indicator, peeled, q.unit, "、" in full):
        _add(context, q, one, measure, sign, comparator, peeled, begin, base=base is not None, counted=counted)
        carry.names.append((one, measure))
    carry.end = after
    carry.open_noun = ""
    if counted is not None and counted.end > after and (following is None or counted.end <= following.start):
        carry.end = counted.end
        carry.open_noun = counted.noun if text[counted.end : counted.end + 1] not in "，。；、：和及与" else ""
    carry.subject, carry.measure, carry.unit, carry.sign = subject or carry.subject, measure, q.unit, sign
    if indicator and not naming.needs_topic(full) and not naming.is_attribute(full) and full:
        carry.topic = naming.topic_in(indicator)
    if counted is not None:
        plain = counted.noun in naming.PLAIN and counted.predicate
        carry.topic = naming.topic_of(counted.predicate) if plain else counted.noun
        carry.flow = counted.verb or (carry.flow if counted.listed else "")
    else:
        carry.flow = naming.flow_of(indicator)


@dataclass
class _Counted:
    """The noun behind a number: what is counted."""

    end: int
    noun: str
    predicate: str
    verb: str
    listed: bool


def _counted(
    text: str, q: Quantity, after: int, full: str, lead: str, base: bool, following: Quantity | None, end: int
) -> _Counted | None:
    """The thing counted where it stands behind the number (``576个项目``), not before it; None where it does not."""
    if base:
        return None
    stop = following.start if following is not None else end
    at = after
    if following is not None and following.start == after and following.unit not in _RATIO:
        _, at = measures.bound_behind(text, following.end)
        stop = end
        later = re.compile(r"\d").search(text, at, end)
        stop = later.start() if later else end
    nxt = text[at : at + 1]
    if nxt == "的" and naming.is_attribute(full) and at < stop:
        noun_end, noun, _ = naming.noun_behind(text, at, stop)
        if noun:
            return _Counted(noun_end, _clean(noun) + full, "", "", False)
    if nxt == "、" and verb_only_name(full) and (spent := _OF_AMOUNT.match(text, at, end)) is not None:
        noun_end, noun, _ = naming.noun_behind(text, spent.end(), end)
        if noun:
            return _Counted(at, _clean(noun), "", full, False)
    if verb_joined := _shared_noun(text, q, at, full, following, end):
        return verb_joined
    if not nxt or nxt in "，。；、！？：)”\n或，(" or at >= stop or _CONJUNCTION.match(text, at):
        return None
    verb_only = not full or naming.ends_in_verb(full) or full in cues_flow
    if q.unit in _RATIO and full:
        return None
    if q.unit in units.MONEY and not (verb_only or len(full) <= 2):
        return None
    noun_end, noun, predicate = naming.noun_behind(text, at, stop)
    noun = _clean(noun)
    if not noun or naming.starts_predicate(noun + predicate):
        return None
    if noun.endswith(("级", "型", "类")) and following is not None and text[noun_end : noun_end + 1] in "、和及":
        _, later = measures.bound_behind(text, following.end)
        match = re.compile(r"[^，。；、]{1,4}[级型类](?P<head>[^，。；、和]{2,16})").match(text, later, end)
        if match is not None:
            noun += match["head"]
    listed = lead == "" or not full
    if noun.endswith("牌") and (contest := naming.contest_of(lead)):
        return _Counted(noun_end if at == after else after, contest + noun, "", "", False)
    if lead.endswith(("为", "帮助")) and predicate.startswith(("实现", "提供", "免费", "进行", "发放", "适配", "开展", "办理", "配备")):
        return _Counted(noun_end if at == after else after, predicate + noun, "", "", False)
    if lead.endswith("等") or "、" in full or "等" in full[-2:]:
        verb = naming.flow_of(full)
        if noun in ("项目", "工程") and full.endswith("等"):
            verb = re.split("、", full)[0].rstrip("等") + "等"
    else:
        verb = full
    return _Counted(noun_end if at == after else after, noun, predicate, verb, listed)


def _shared_noun(text: str, q: Quantity, at: int, full: str, following: Quantity | None, end: int) -> _Counted | None:
    """The noun that two counts of one list share (``首批12项及第二批14项重点改革``)."""
    if following is None or following.unit != q.unit or following.start - at > 8 or q.unit in _RATIO or q.unit in units.MONEY:
        return None
    if not _JOINED_COUNT.match(text[at : following.start]) or (full and not naming.ends_in_verb(full) and full not in cues_flow):
        return None
    _, later = measures.bound_behind(text, following.end)
    if text[later : later + 1] in "，。；、！？：)”\n和及":
        return None
    stop = re.compile(r"\d|[，。；、]").search(text, later, end)
    _, noun, _ = naming.noun_behind(text, later, stop.start() if stop else end)
    return _Counted(at, _clean(noun), "", full, False) if noun and not naming.starts_predicate(noun) else None


#: A count, then an amount, then what both are of (1600个、年度投资5500亿元的重大项目).
_OF_AMOUNT = re.compile(r"、(?:计划|年度|估算)?(?:总投资|投资|总金额|资金)(?:额)?(?:达|约|近|超)?\d[\d.]*[万亿]*元的")


def verb_only_name(full: str) -> bool:
    """Whether a name is no more than a verb whose object must follow."""
    return not full or naming.ends_in_verb(full) or full in cues_flow


_JOINED_COUNT = re.compile(r"(?:、|和|及|与)(?:第?[一二三]批)?$")
cues_flow = frozenset(cues.FLOW)
_CONJUNCTION = re.compile(r"和(?![美谐平])|及(?!时)|与|并|且|而")
_PLACE_IN = re.compile(r"已[^，。]{0,6}的")


def _shared_subjects(indicator: str, peeled: measures.Peeled, unit: str, listed: bool) -> list[str]:
    """The subjects that one number is said of (``A及B各5家``, ``A、B均增长3%``, ``A、B合格率100%``)."""
    rates = listed and unit == "%" and indicator.endswith("率") and "等" not in indicator and "占" not in indicator and "”" not in indicator
    if rates and (parts := naming.split_subjects(indicator, 2)) is not None and "、" in indicator:
        return parts
    if (peeled.each or peeled.both) and re.search(r"[、及和与]", indicator):
        for count in (2, 3, 4, 5, 6):
            parts = naming.split_subjects(indicator, count)
            if parts is not None:
                flow = naming.flow_of(parts[0])
                return [part if part.startswith(flow) else flow + part for part in parts]
    return [indicator]


def _name(
    context: _Context, q: Quantity, full: str, counted: _Counted | None, measure: Measure, carry: _Carry, begin: int,
    after: int, stop: int, lead: str, peeled: measures.Peeled, based: bool,
) -> tuple[str, str]:  # fmt: skip
    """The indicator, and the subject it leaves for the numbers behind."""
    text = context.text
    joined = begin - carry.end <= 1 and text[carry.end : carry.end + 1] in "、和及与"
    if counted is not None:
        verb = counted.verb or (carry.flow if joined else "")
        name = naming.counted(verb, counted.noun, counted.predicate)
        return name, counted.noun if not verb else name
    if not full:
        behind = text[after : after + 1]
        if not based and q.unit not in _RATIO and q.unit not in units.MONEY and (name := _statement_behind(text, after, stop, joined, context.end)):
            whole = carry.topic + name if len(name) <= 5 and not joined else name
            return whole, name
        if carry.subject:
            subject = carry.subject
            if measure == "level" and q.unit == carry.unit and q.unit not in _RATIO and (peeled.to or "累计" in peeled.cue):
                subject = ("累计" if "累计" in peeled.cue else "") + naming.without_flow(subject)
            return subject, subject
        clause = re.split(r"[，；：]", text[carry.end : begin].strip("，；：、"))[-1]
        full = naming.topic_of(clause) or _clean(naming.strip_lead(measures.peel(clause).name))
        return full, full
    full = naming.after_examples(full)
    attained = _ATTAINED.match(lead) if q.unit == "%" and measure == "level" else None
    if attained is not None and carry.subject:
        words = "占" + attained["share"] if attained["share"] else attained["all"]
        return naming.own_part(carry.subject) + words, carry.subject
    if naming.needs_topic(full) or (naming.is_attribute(full) and not carry.subject and not full.startswith("占")):
        between = text[carry.end : begin].strip("，、；：")
        topic = (naming.topic_of(re.split(r"[，；：]", between)[-1]) if len(between) >= 4 else "") or carry.topic
        topic = topic or _topic_before(text, context.start, begin) or _topic_behind(text, after, stop)
        return topic + full, topic + full
    if full in cues_flow and not carry.subject and (thing := naming.object_of(full, text[context.start : begin])):
        return full + thing, full + thing
    if joined and carry.unit == q.unit and q.unit not in _RATIO and measure == "level":
        full = naming.with_prefix(naming.without_flow(carry.subject), full)
    if not carry.subject:
        full = naming.joined_topic(_topic_before(text, context.start, begin), full)
    if q.unit in units.TIME and (done := _WITHIN.match(text, q.end)) is not None:
        full += done["done"]
    completed = naming.carried(full, carry.subject, carry.flow, carry.topic)
    same_kind = joined or (carry.unit == q.unit and begin - carry.end == 1 and q.unit not in units.MONEY)
    if completed == full and carry.flow and same_kind and measure == "level" and q.unit not in _RATIO and not naming.flow_of(full):
        completed = carry.flow + full
    return completed, completed


_ATTAINED = re.compile(
    r"(?P<all>(?:已|超额|全面)?(?:完成|占|覆盖)[^，。；、\d]{0,12}?(?:任务|计划|目标|人口|总人口|预算)(?:数|总量|值)?)的?$|(?:已|确保|保持)?(?:不低于|不少于|不高于|高于|低于|达到?)(?P<share>[^，。；\d]{1,20}?(?:总数|总量|总额|人口|收入|标准|水平|总值|价格|工资))的$"
)


def _topic_before(text: str, start: int, begin: int) -> str:
    """The topic that the clause before names, within the same sentence."""
    segment = text[start : max(start, begin - 1)].rpartition("；")[2]
    clauses = [clause for clause in re.split(r"[，：。]", segment) if clause]
    return naming.topic_of(clauses[-1]) if clauses else ""


_WITHIN = re.compile(r"(?:以)?内(?P<done>(?:完成|办结|实现|办理|做到)[^，。；、]{2,16})")
_USED_FOR = re.compile(r"(?:，|用于)(?:继续|重点|计划|主要|对)?(?P<clause>[^，。；：\d]{3,24})")


def _topic_behind(text: str, after: int, stop: int) -> str:
    """What an amount is spent on, told behind it (``投资300万元，实施饮水工程``)."""
    match = _USED_FOR.match(text, after, stop)
    return naming.topic_of(match["clause"]) if match is not None else ""


def _statement_behind(text: str, after: int, stop: int, joined: bool, end: int) -> str:
    """What is said of a bare number behind it (``9.02万人|实现稳定脱贫``), also of the first of a list of numbers."""
    behind = text[after : after + 1]
    if not joined and behind in "、和" and behind:
        later = re.compile(r"[、和]\d[\d.]*[万亿]?[户人名个家]").match(text, after, end)
        if later is None:
            return ""
        after, stop = later.end(), end
        behind = text[after : after + 1]
    if not behind or behind in "，。；、！？：)”\n(和及与":
        return ""
    match = re.compile(r"[^，。；：！？\n\d]{2,20}").match(text, after, stop)
    return _clean(naming.strip_lead(match[0])) if match is not None else ""


_TRIM = re.compile(r"^[、，的（(]+|[、，：“（(]+$")


_YEAR_IN_NAME = re.compile(r"，?(?:19|20)\d\d年(?:度)?$")
_NOTE = re.compile(r"\[\d*\]?")


def _clean(name: str) -> str:
    name = _TRIM.sub("", _NOTE.sub("", name) if "[" in name else name)
    if len(name) > 8 and "年" in name:
        name = _YEAR_IN_NAME.sub("", name)
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
    subject = lead[: verb.start()] if verb is not None else _without_scope(lead)
    subject = _RANK_ADVERB.sub("", subject)
    subject = re.sub(r"^连续[^，]{1,3}年(?=在)", "", subject)
    in_match = re.search(r"(?:^|(?<=[^存现实]))在(?P<what>[^，]{2,40}?)(?:中|里|上)?$", subject)
    if in_match is not None and (in_match.start() == 0 or subject.endswith(("中", "里", "上"))):
        subject = subject[: in_match.start()] if in_match.start() > 3 else in_match["what"]
    name = _clean(naming.strip_lead(subject))
    if carry.open_noun and begin == carry.end and name:
        name = carry.open_noun + name
    names: list[str]
    both = re.search(r"均|都|双双|分别", lead) is not None
    if not name and carry.subject:
        earlier = carry.names if both and len(carry.names) > 1 else [(carry.subject, carry.measure)]
        names = [n + ("增速" if m in ("growth", "avg_growth") and not n.endswith(("增速", "率", "比重")) else "") for n, m in earlier]
    elif not name:
        clause = re.split(r"[，；：]", context.text[carry.end : begin].strip("，；：、"))[-1]
        names = [_clean(naming.strip_lead(_RANK_ADVERB.sub("", clause)))]
    elif re.fullmatch(r"(?:总量|增速|规模|增量)(?:、|和|及)(?:总量|增速|规模|增量)", name):
        names = [naming.carried(part, carry.subject, "") for part in re.split("、|和|及", name)]
    elif name in ("增速", "增幅", "增长速度", "增量", "总量", "规模", "数量") or naming.is_attribute(name):
        names = [naming.carried(name, carry.subject, "")]
    else:
        name = naming.after_examples(name)
        parts = re.split(r"[、]|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])", name) if "等" not in name else [name]
        names = naming.split_subjects(name, len(parts)) or [name]
    for one in dict.fromkeys(names):
        _add(context, q, one or "", "rank", 1, "le" if q.kind == "front" else "", None, begin)
    carry.end = q.end
    carry.open_noun = ""
    carry.names = [(names[-1], "rank")] if both else carry.names
    if name and names:
        carry.subject = re.sub("增速$", "", names[-1])


def _add(
    context: _Context, q: Quantity, indicator: str, measure: Measure, sign: int, bound: str,
    peeled: measures.Peeled | None, begin: int, base: bool = False, counted: _Counted | None = None,
) -> None:  # fmt: skip
    reading = context.reading
    text = reading.text
    value, high = q.value * sign, q.value_max
    if high is not None and sign < 0:
        value, high = -high, value
    comparator = measures.signed(bound, sign < 0)
    if q.kind == "front":
        comparator = "le"
    indicator = indicator or _words_before(text, q.start)
    role, time = _role(context, q, begin)
    period = _period(context, q, indicator, measure, time, role, peeled, begin, base, counted)
    unit = q.unit or ("人次" if indicator.endswith("人次") else "人" if indicator.endswith("人数") else "")
    kind, lo, hi, verb, stretch, status = None, None, None, "", "", "A"
    lead = text[begin : q.start]
    relative_to = ""
    if role == "target":
        kind, lo, hi = targets.promise(value, high, comparator, measure)
        verb = targets.verb_of(lead)
        stretch = targets.stretch_behind(text, measures.bound_behind(text, q.end)[1], context.end)
    else:
        status = _status(text[context.start : q.start])
    if measure == "gap":
        found = measures.gap_of(lead)
        relative_to = found[2] if found else ""
    elif unit == "%":
        relative_to = targets.attained_of(lead)
    reading.observations.append(
        Observation(
            q.start, q.end, text[q.start : q.end], indicator, measure, value, high, comparator, unit, period, role,
            context.number, context.start, context.end, kind, lo, hi, verb, stretch, relative_to, q.digits, q.power, status,
        )
    )  # fmt: skip


def _words_before(text: str, at: int) -> str:
    """The last words before a number, for want of a name: an observation says what stands beside its number."""
    words = re.sub(r"[^\w%“”]+", " ", text[max(0, at - 24) : at]).split()
    return words[-1] if words else "未指明"


def _status(words: str) -> str:
    """SDMX OBS_STATUS: P for 初步核算, E for 预计, A otherwise."""
    return "P" if "初步" in words else "E" if "预计" in words else "A"


def _time_at(context: _Context, q: Quantity, begin: int) -> periods.Time | None:
    """The time that governs ``q``: the last one named before it in its sentence, at the head of a clause or in its own."""
    text = context.text
    best = None
    for time in context.times:
        if time.position >= q.start:
            break
        before = text[time.position - 1 : time.position] if time.position else ""
        opens = time.position == context.start or (time.done is True and time.last == context.reading.year) or before in "，；：。、(到至在\n“" or time.position >= begin
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
    if role == "target" and re.search(r"(?:由|从)(?:上年|去年|现在|目前|20\d\d年底?)的?$", left):
        role = "actual"
    if role == "actual" and (time is None or time.done is not True or time.position < begin):
        if re.search(r"力争|确保|争取(?:达到|实现|完成)|将(?:达到?|突破|超过?|新增|建成|完成|增长|提高|实现)|拟|计划(?:完成|实现|新增|投资额?达)|有望", left):
            role = "target"
    elif role == "target" and (time is None or time.done is None):
        if _DONE_CUE.search(left) and not _TARGET_CUE.search(left) and not _PLACE_IN.search(left):
            role = "actual"
    return role, time


def _period(
    context: _Context, q: Quantity, indicator: str, measure: Measure, time: periods.Time | None, role: Role,
    peeled: measures.Peeled | None, begin: int, base: bool, counted: _Counted | None,
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
        if not _spans(indicator, measure, peeled, lead, role, counted, context.text[q.end : q.end + 4]):
            return period.partition("/")[2]
        return period
    if measure == "avg_growth" and "/" in context.section.period and period in context.section.period:
        return context.section.period
    found = _BASE_YEAR.search(lead) or _COMPARED_YEAR.search(context.text, context.start, q.start)
    if measure in ("growth", "change", "avg_growth") and found is not None:
        before = int(found["year"]) if found["year"] else periods.PLANS.get(found["plan"], 0)
        if before and before < int(period) - 1:
            return f"{before + 1}/{period}"
    return period


def _spans(
    indicator: str, measure: Measure, peeled: measures.Peeled | None, lead: str, role: Role, counted: _Counted | None,
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
    if counted is not None:
        return re.search(r"在[^，]{0,4}(?:发展|落户|投资)", counted.noun + counted.predicate) is None
    return _FLOWING.search(lead + indicator) is not None
