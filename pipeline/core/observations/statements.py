"""What one number is said to be: its measure, its bound, and the name that its own words give it.

Belongs here: putting the words around a single number together. Does not belong here: which measure it is
(statement_measures.py), the words' meanings (measures, naming, topics, counting), the full name (attributes.py), what
the number leaves for others (carrying.py), several numbers at once (groups.py), ranks (ranks.py).
"""

import re
from dataclasses import replace

from pipeline.core.carried import aims, carrying, nameless, some_of_them
from pipeline.core.carried.attributes import indicator_of
from pipeline.core.counts import amounts, shares, spending
from pipeline.core.counts.counting import counted_behind, may_be_counted
from pipeline.core.lexicon import clauses, cues, money, places, verbs
from pipeline.core.model import GROWING, Measure
from pipeline.core.numbers.numerals import YEAR
from pipeline.core.observations import each_does, growths, moved_each, several, statement_measures
from pipeline.core.observations.records import record
from pipeline.core.patterns import any_of
from pipeline.core.phrases import at_rates, between, come_up_to, measures, naming
from pipeline.core.phrases.measures import Bound, Peeled
from pipeline.core.scope import compared
from pipeline.core.state import Carry, Counted, Lead, Place, Sentence, Statement
from pipeline.core.times import bases
from pipeline.core.tokens import Quantity

#: Of two such words the last (从立项到开工的时限由|300天缩短到90天), unless it is a sign of another word.
_FROM = re.compile(r"(?:(?<!自)由|从(?![业事]))(?:[^，。；由从]|自由|从[业事]){0,18}$")
_FROM_WINDOW = 20
#: In what the energy is told that something takes (每吨钢能耗由2.5吨|煤降到2.3吨煤): nothing is counted.
_COAL = "煤"
#: Households, and how many people they are, are told together (由300户900人减少到20户60人).
_TO_BEHIND = re.compile(
    rf"(?:左右|{_COAL}|、?\d[\d.]*万?[余多]?人)?，?[^，。；、\d]{{0,4}}?(?:{any_of(cues.MOVING)}(?:了?[\d.]+%)?)?[到至为]"
)
_THAN = re.compile(
    r"(?:比|较)(?:上年|去年|上一年|前年|现有|原有|原来|“?十?[一二三四五六七八九]五”?(?:末|期末)?"
    rf"|{YEAR}年底?|第[一二三四五六七八九十]{{1,2}}个五年[计规]划期间)(?:同期)?的?$"
)
_MOVED_BEHIND = re.compile(rf"(?:(?:已?有了?)?{any_of(cues.MOVED_BY)}+的?)?{any_of(cues.MOVED_BEHIND)}")
_LISTING = ("、", "和")
_ENDS = ("，", "。", "；", "、", "和", "\n", "")
_OF_GROWTH = re.compile(r"的?(?:增长|上涨|递增|发展|)的?$")
_AT_LEAST = re.compile(r"至少[^，。；]{0,8}$")
_ABOUT = re.compile(r"大约[^，。；、\d]{0,12}$")
_ABOUT_OFF = re.compile(rf"约{any_of((*cues.COMPARED_UP, *cues.COMPARED_DOWN))}[出了]?$")
#: So few things of these units, told right behind 突破, are what was tackled (突破6项|关键技术): it is no bound.
_TACKLED, _MANY = ("个", "项"), 100
#: Before a verb of passing it says that a mark is still ahead.
_NOT_YET = "未"
_RATE = "率"
#: A bound said before the whole that a share is of (超过全市投资总额的四成).
_OF_WHOLE = re.compile(
    rf"((?!过去|超额){any_of((*cues.GE, *cues.LE, *cues.APPROX))})"
    rf"(?:[为是]?{YEAR}年[底末]?|[^，。；、\d]{{2,20}})(?:的|水平)$"
)
#: What is earned more is more income (村集体|增收1000万元), unless it is people who do.
_MORE_INCOME, _INCOMES = "增收", ("收入", "收", "税", "任务")
#: What somebody earns more every year is an amount of its own (每户年均增收3000元).
_EARNED = re.compile("(?:年均|每[人户]每年|每年|每[人户]年均|[户人亩村][均平]年?|每[户人亩]|平均)增收$|^增收$")
#: What each has besides, or the land that there is: no part of what each earns more (亩均产值9元，|户均增收5元).
_EACH_HAS = re.compile(r"(?<=..)(?:[户人亩][均平][^，。；、\d]{2,4}|(?:种植|播种|养殖|栽培|收获)?面积)$")
_EACH_YEAR = ("均年", "户年", "人年", "亩年")
#: Right before a number that tells how far something is from others: the number itself is not reached.
_NOT_SO_MUCH = ("不足", "不到")
#: A bound said before a share (约占全市1/4).
_ABOUT_SHARE = re.compile(
    rf"(?<![{cues.NO_BOUND_ABOUT}])(?P<bound>{any_of(cues.BEFORE_SHARE)})(?=占[^，。；、\d]{{1,14}}$)"
)
_CHANGED = frozenset(verbs.CHANGED)
_THAN_CHANGED = re.compile(
    rf"(?:按?可比口径)?(?:同比|(?:比|较)(?:{any_of(cues.PAST)}|(?:19|20)\d\d年[底末]?|“?十?[一二三四五]五”?(?:末|期末|时期|期间)?))"
    rf"(?:同期)?(?P<changed>{any_of((*verbs.CHANGED, '净增'))})$"
)
#: Of these so much more is a change, where so many more of a thing came about (纯收入4000元，|净增500元).
_NET_SIZES = ("收入", "余额", "面积")
#: What is said to grow stands behind its verb (``中央财政增加支出6亿元``).
_MORE_OF = ("增加支出", "增加投入", "增加收入")
#: What is paid to each grows where so much is put on top of it (渔区低保标准每人每月|提标60元): no amount of its own.
_RAISED_ENDS = ("提标", "调增", "追加", "新增")
_RAISED_BY = re.compile(
    rf"(?P<what>[^，。；、]*(?:{any_of(clauses.PAID)})(?:每[人生户亩月年][每月年]*|[月年]?[人户亩]均)?)再?{any_of(_RAISED_ENDS)}"
)
#: Behind 2个: what something rises by among others (提高2个位次).
_PLACES = ("位次", "名次", "等级", "档次")
_WHOLES = frozenset(places.ALL)
#: What a rise is counted in: no thing that anything is done to.
_STEPS = frozenset(("位次", "名次", "百分点", "档次", "等级", "月", "超额", "完成"))
_JOINERS = "、和及与"
#: Another rate that is told right behind.
_ALSO_A_RATE = re.compile(r"[、，](?P<own>[^，。；、\d]{2})[^，。；、\d]{0,8}率(?!先)")


def read_one(
    sentence: Sentence, q: Quantity, peeled: Peeled, begin: int, lead: str, carry: Carry, following: Quantity | None
) -> None:
    """Read the number ``q``, whose words ``lead`` begin at ``begin``; ``following`` is the next of the sentence."""
    text = sentence.text
    behind, after = _behind(text, q.end, peeled)
    base = _base_of(sentence, lead, after)
    others = compared.of_others(text, q, lead, carry.subject) if base is None else ""
    measure, sign, name = statement_measures.measured(text, q, peeled, lead, base, carry, others)
    full = nameless.own_name(sentence, q, measure, peeled, name, after, carry.subject)
    full, peeled = _come_up_to(text, q, measure, full, peeled)
    if of_some := carry.open_noun != "" and begin == carry.end and between.leads_on(lead):
        lead = full = ""
    if measure == "level":
        measure, sign, full = _changed(q, full, sign, carry) if full else _risen_too(text, q, sign, carry)
    stop = following.start if following is not None else sentence.end
    counted = None
    # of the things counted before only a predicate is said (40户拟改制企业有37户|完成改制任务)
    only_said = of_some and some_of_them.predicate_behind(text, after, stop) != ""
    only_said = only_said or some_of_them.is_some_of_them(text, q, lead, carry, after, stop)
    early = q.unit in measures.TIME and peeled.cue.endswith("提前")  # 提前|3个月完成改造
    rate = at_rates.given_at(text, q, lead)
    spent = rate != "" or spending.is_spent(q.unit, full, text, after, sentence.end)
    full = rate or full
    in_coal = peeled.to and text.startswith(_COAL, after) and sentence.is_behind_base()
    place = Place(after, stop, sentence.end, following)
    countable = base is None and not (only_said or spent or others or in_coal)
    if countable and (may_be_counted(text, after) or amounts.opens_with_side(text, after, full, place)):
        counted = counted_behind(text, q, place, Lead(lead, full))
        moved = measure == "change" and peeled.direction and not early
        if counted is not None and moved and counted.noun not in _STEPS:
            full = naming.named(lead)  # what rises is no number: a doing (巩固提升3个基地)
            counted = counted_behind(text, q, place, Lead(lead, full)) or counted
        if measure == "level" and (q.unit == "%" or q.kind == "fraction"):
            counted = shares.share_behind(sentence, place, begin, full, q, carry) or counted
    if counted is not None and measure == "change" and not early:
        measure, sign = "level", 1
    if full and carry.open_noun and begin == carry.end and counted is None:
        full = carry.open_noun + naming.clean(name)
    tackled = counted is not None and q.value < _MANY and q.unit in _TACKLED and peeled.cue.endswith("突破")
    tackled = tackled or (counted is not None and counted.noun.endswith(cues.STEPS))  # 连续跨过3个万亿元|台阶
    bound = behind if tackled else _bound(q, peeled, behind, lead, measure)
    joined = _is_joined(text, q, begin, lead, counted, carry)
    moves = base is not None or (counted is not None and bases.become_fewer(text, q, following))
    full = aims.without_setting(full, q.unit)
    said = Statement(full, measure, sign, bound, begin, peeled, moves, counted, joined, others)
    indicator, subject = indicator_of(sentence, q, said, carry, after, stop)
    counted = said.counted
    indicator += statement_measures.side_at_first(q, lead, base)
    indicator += statement_measures.completed(sentence, q, said, indicator, carry)
    if q.unit == "%" or q.kind == "fraction" or measure == "change":
        indicator = _regrown(q, said, indicator, carry)
    measure = said.measure
    listed = "、" in full or not (full or carry.subject or counted)  # 巩固社保、医保参保率，|稳定在95%
    listed = listed or (
        q.unit == "%" and full.endswith(_RATE) and begin - carry.end <= 1 and _is_rate_of_each(sentence)
    )
    names = several.subjects_of(sentence, q, said, indicator, listed, carry)
    names = each_does.each_of(names, text, sentence.start, q, counted is not None)
    for one in names if len(names) == 1 else list(dict.fromkeys(names)):
        said.indicator, said.sign = moved_each.moved_by(one, measure, sign) if len(names) > 1 else (one, sign)
        record(sentence, q, said)
        carry.names.append((one, measure))
    told_before = carry.subject, carry.topic
    carry.leave(carrying.subject_left(carry, full, subject, q.unit), measure, q.unit, sign)
    if counted is not None or full:
        again = carry.counts[0] if carry.counts[1] == q.unit else ""  # 事项90项，取消4项，|5项没有完成
        own = "" if naming.is_done_alone(full) else naming.without_doing(full)  # 实际开工30个，60个待开工
        carry.counts = (counted.noun if counted is not None else own or again, q.unit)
    carrying.leave(carry, indicator, full, counted, joined, text[after : after + 1] == "的")
    # where something is done does not go on (劳务合作在9个国家展开，营业额…)
    done_in = counted is not None and full != "" and text.startswith("在", q.start - 1)
    if done_in or (q.unit == "%" and _is_rate_beside(text, after, full, subject)):
        carry.subject = carry.topic = full
    carrying.go_on_over_fields(carry, *told_before, lead, counted)
    carrying.leave_place(text, carry, after, following, counted, lead, "" if full else indicator)


def read_wider(sentence: Sentence, q: Quantity, begin: int, place: str, carry: Carry) -> bool:
    """Read how it is in a wider ``place``, told in brackets behind how it is here (GDP增长9%(全省|5%)): nothing
    behind is told of it. False where ``q`` is no such number."""
    if place not in _WHOLES:
        return False
    text = sentence.text
    told = carry.last_name and q.unit == carry.unit and text.endswith("(", 0, begin) and text.startswith(")", q.end)
    if told:
        name = place + carry.last_name.removeprefix(place)
        record(sentence, q, Statement(name, carry.measure, carry.sign, "", begin))
    return bool(told)


def _is_rate_beside(text: str, after: int, full: str, subject: str) -> bool:
    """Whether another rate of the thing ``full`` follows what ``subject`` says was done to so many percent of it
    (垃圾100%|处理、回收率45%), and is none of that doing (项目100%实施废弃物综合利用，|利用率90%)."""
    done = subject.removeprefix(full) if full else subject
    at = after + len(done)
    told = done != subject and text[at : at + 1] in "、，" and text.startswith(done, after)
    also = _ALSO_A_RATE.match(text, at) if told else None
    return also is not None and done != "" and also["own"] not in done


def _is_rate_of_each(sentence: Sentence) -> bool:
    """Whether the number right before is the rate of each of several (建议、提案办理率100%、|满意率98%)."""
    told = sentence.reading.observations[-2:]
    each = len(told) > 1 and told[0].start == told[1].start >= sentence.stored_start
    return each and all(one.indicator.endswith(_RATE) for one in told)


def _come_up_to(text: str, q: Quantity, measure: Measure, full: str, peeled: Peeled) -> tuple[str, Peeled]:
    """``full`` without the verb between what comes up to a whole, or to so much for each, and that; and the bound."""
    if measure == "level" and q.unit == "%" and text.startswith("的", q.start - 1):
        return come_up_to.share_of_whole(full), peeled
    full, more = come_up_to.for_each(full) if "每" in full else (full, False)
    return full, replace(peeled, bound="ge") if more else peeled


def _is_joined(text: str, q: Quantity, begin: int, lead: str, counted: Counted | None, carry: Carry) -> bool:
    """Whether a number goes on with the one before as the next of a list, or as another of the same thing."""
    if begin - carry.end <= 1 and text[carry.end : carry.end + 1] in _JOINERS:
        return True
    if lead == "共" and text.startswith(lead, carry.end):
        return True  # 改造12栋共3万平方米的厂房
    same = counted is not None and counted.noun == carry.counts[0]  # 选派12批|57名干部
    right_behind = (carry.open_noun != "" or same) and begin == carry.end and not lead.strip(cues.SO_MANY_SIGNS)
    return right_behind and _holds_for_next(carry.flow, text.startswith("的", q.end))


def _holds_for_next(flow: str, of: bool) -> bool:
    """Whether a verb of doing holds for a count right behind the first, too (覆盖5所学校|9个校区).

    ``of``: the count only says of what size a thing is (覆盖5个村|900户|的工程): none that is reached.
    """
    if flow.startswith(("累计", *verbs.BY_MEANS)) or flow in {*money.SPENDING, "吸引"}:
        return False
    if flow in verbs.REACHING:
        return not of
    return not flow.endswith((*verbs.REACHING, "开通", "包括"))


def _behind(text: str, at: int, peeled: Peeled) -> tuple[Bound, int]:
    """The bound said right behind a number that ends at ``at``, and where its word or that of places risen by ends.

    What comes near a mark (接近500亿元|大关) is not beyond it.
    """
    if peeled.direction and text.startswith(_PLACES, at):
        return "", at + len(_PLACES[0])
    bound, end = measures.bound_behind(text, at)
    return ("" if peeled.bound == "approx" and text.endswith(cues.MARKS, at, end) else bound), end


def _changed(q: Quantity, full: str, sign: int, carry: Carry) -> tuple[Measure, int, str]:
    """The measure, the sign and the name of a level whose name ``full`` may say that it is a change."""
    said = full
    if carry.subject:
        if full[0] in "比较按可同" and (than := _THAN_CHANGED.match(full)) is not None:
            full = than["changed"]
        if full in _CHANGED or (full == "净增" and (said != full or carry.subject.endswith(_NET_SIZES))):
            return "growth" if q.unit == "%" else "change", -1 if full.startswith("减") else 1, ""
    if q.unit in measures.MONEY and full.endswith(_RAISED_ENDS) and (raised := _RAISED_BY.fullmatch(full)) is not None:
        return "change", 1, raised["what"]
    return ("change", sign, full[:-4] + full[-2:]) if full.endswith(_MORE_OF) else ("level", sign, full)


def _risen_too(text: str, q: Quantity, sign: int, carry: Carry) -> tuple[Measure, int, str]:
    """The measure and the sign of a number without words: how far something rose, where that is what the one before
    it in its list tells (前进9位、|7位和3位; 增长5%和|7%)."""
    risen = q.unit == carry.unit and text[carry.end : q.start] in _LISTING and text[q.end : q.end + 1] in _ENDS
    if risen and q.unit == "位" and carry.measure == "change":
        return "change", carry.sign, ""
    if risen and q.unit == "%" and (carry.measure in GROWING or carry.measure == "gap"):
        return carry.measure, carry.sign, ""
    return "level", sign, ""


def _regrown(q: Quantity, said: Statement, indicator: str, carry: Carry) -> str:
    """The name of what is said to be a growth by the clause before (增速，计划为4%), its measure put in ``said``."""
    peeled = said.peeled
    if said.measure == "level" and q.unit == "%" and not said.indicator:
        aimed = growths.GROWTH_AIM.search(indicator)
        if aimed is not None:
            said.measure = "growth"
            return _OF_GROWTH.sub("", indicator[: aimed.start()]) or carry.subject or indicator
    if said.measure in ("change", "growth") and peeled is not None and _MORE_INCOME in peeled.cue:
        cue = peeled.cue
        return _earned(q, said, indicator, cue[: cue.rindex(_MORE_INCOME) + len(_MORE_INCOME)])
    moved = peeled is not None and peeled.direction and not peeled.to
    if q.kind == "fraction" and said.measure == "change" and moved:
        said.measure = "growth"
    return indicator


def _earned(q: Quantity, said: Statement, indicator: str, cue: str) -> str:
    """The name of what is earned more, as ``cue`` says, its measure put in ``said``."""
    each = _EARNED.search(cue) if said.measure == "change" else None
    own = each is not None and (each[0] != _MORE_INCOME or indicator.endswith(_EACH_YEAR))
    if not own and (q.unit in measures.MONEY or q.unit == "%"):
        return indicator if not indicator or indicator.endswith(_INCOMES) else indicator + _INCOMES[0]
    said.measure = "level"
    indicator = _EACH_HAS.sub("", indicator)
    return indicator + (each[0] if each is not None else _MORE_INCOME)  # 带动脱贫人口增收5万人次


def base_in(text: str, lead: str, after: int) -> int | None:
    """Where the X of 从X提高到Y begins in ``lead``, or a past year compared with; None where the number is no base."""
    if ("从" in lead or "由" in lead) and _TO_BEHIND.match(text, after):
        found = _FROM.search(lead, max(0, len(lead) - _FROM_WINDOW))
        if found is not None:
            return found.start()
    if ("比" in lead or "较" in lead) and _MOVED_BEHIND.match(text, after):
        found = _THAN.search(lead)
        if found is not None:
            return found.start()
    return None


def _base_of(sentence: Sentence, lead: str, after: int) -> int | None:
    """The same as ``base_in`` says, also of an X that is told in a second unit (由300户|900人减少到20户60人)."""
    base = base_in(sentence.text, lead, after)
    again = base is None and not lead and sentence.is_behind_base()
    return 0 if again and _TO_BEHIND.match(sentence.text, after) is not None else base


def _bound(q: Quantity, peeled: Peeled, behind: Bound, lead: str, measure: Measure) -> Bound:
    """The bound that the words around a number set on it."""
    own: Bound = behind or ("ge" if q.more else "")
    if own == "ge" and peeled.bound == "le" and _NOT_YET in lead[-len("尚未突破") :]:
        return "le"  # 尚未突破|百亿元大关
    if own:
        return own
    if measure == "gap" and peeled.bound in ("ge", "le"):
        return peeled.bound if lead.endswith(_NOT_SO_MUCH) else ""  # the others are what tells of a gap
    if measure == "gap" and "约" in lead[-4:] and _ABOUT_OFF.search(lead) is not None:
        return "approx"
    if q.kind == "doubling":
        return peeled.bound or measures.peel(statement_measures.DOUBLED.sub("", lead)).bound
    if peeled.bound:
        return peeled.bound
    if "占" in lead and q.unit in ("%", "") and (share := _ABOUT_SHARE.search(lead)) is not None:
        return measures.peel(share["bound"]).bound
    wholes = ("的", "水平") if q.unit == "倍" and measure == "level" else ("的",)  # 接近全国平均水平|3倍
    of_whole = lead.endswith(wholes) and (q.unit in ("%", "倍") or q.kind == "fraction")
    if of_whole and (of := _OF_WHOLE.search(lead)) is not None:
        return measures.peel(of[1], ratio=True).bound
    if measure == "level" and (of_all := measures.bound_of_all(lead)):
        return of_all
    if "大约" in lead and _ABOUT.search(lead) is not None:
        return "approx"
    return "ge" if "至少" in lead and _AT_LEAST.search(lead) else ""
