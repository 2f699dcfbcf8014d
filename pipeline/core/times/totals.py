"""Whether a number that is said of several years is their total or average, or the state at their end.

Belongs here: what the words around such a number tell. Does not belong here: which words tell of what came about
(flows.py), what has held in every year (kept.py), how the years are named (named_years.py, of_years.py), which year a
growth is measured from (bases.py).
"""

import re

from pipeline.core.lexicon import nouns, places, verbs
from pipeline.core.lexicon import roles as cues
from pipeline.core.lexicon.cues import OR_MORE, SO_MANY, SO_MANY_REACHED, STEPS
from pipeline.core.model import Role
from pipeline.core.numbers.numerals import small
from pipeline.core.patterns import any_of
from pipeline.core.phrases.measures import is_improved
from pipeline.core.state import Statement
from pipeline.core.times import standing
from pipeline.core.times.flows import ADDED, ADDING, DOING, FLOWING, NOT_FLOWING
from pipeline.core.times.kept import is_kept
from pipeline.core.times.named_years import Named

_REACHED = re.compile(any_of(cues.REACHED))
_COME_TO = re.compile(any_of(cues.COME_TO))
#: The total behind what was added (新增26个，累计达到46个).
_TOLD_UP = ("累计", "总数")
_ALL_TOLD = re.compile(f"{any_of(_TOLD_UP)}(?:分别)?(?:已|达到?|有|增至)+(?:[^，。；]{{1,12}}[、和])?")
_IN_ALL = re.compile(f"{any_of(_TOLD_UP)}(?:{any_of(SO_MANY)}|已)*")
#: A sum of several years as a multiple of that of an earlier plan (是“十二五”时期的2.4倍).
_TIMES_PLAN = re.compile(
    r"[是为于](?:“?十?[一二三四五六七八九]?五”?|(?:上一?个?|前一?个?)五年|上届政府[^，。；\d]{0,6}(?=总和)|(?P<ago>[此之]?前[一二三四五六七八九十\d]{1,2}年)"
    r"|(?:19|20)\d\d年?[至到~—-](?:19|20)\d\d年[^，。；、\d]{0,14}(?=总和|之和))"
    r"(?:时期|期间)?(?:总和|之和)?的?(?:\d[\d.]*倍[、和]){0,3}$"
)
#: At what rate those were handled that have been counted over the years (累计办理建议548件，办结率100%).
_RATE_OF_HANDLED = re.compile(rf"(?:基本)?{any_of(cues.HANDLED)}率")
_STATES = re.compile(rf"{any_of(cues.STATES)}$")
#: By whom things were made what they are tells of which kind they are (省里|认定的|龙头企业).
_OF_KIND = re.compile("(?<!新)(?:认定|评定|命名)的")
#: How much there is in the end, in a list of what was done.
_STOCK: tuple[str, ...] = (*nouns.STOCKS, "余额", "总面积", "里程", "人口")
#: How much there is of something for so many, on so much (每平方公里土地产出3亿元, 每千人拥有托位4个) is no sum.
_FOR_EACH = re.compile(r"每(?:\d*[十百千万]+[人名户个老]|\d+[人名户]|(?:平方公里|公顷|亩)[^，。；、\d]{2,})")
#: All that was done (新区共出让土地5宗).
_ALL_DONE = re.compile(rf"(?<!公)共{any_of((*verbs.DOINGS, *cues.DOING), verbs.NOT_FLOW)}")
#: What some of the things counted have done (140户企业有137户|完成改制).
_HAS_DONE = re.compile("(?:已|全部|均)?(?:完成|获|被|入选|通过|建成|开工|竣工|投产|实现|参加|参与)")
#: What was done, and that it was more than the number (建成充电桩超500个): no state come to.
_DONE = any_of((*verbs.FLOW, *cues.FLOWING, *cues.DOING), NOT_FLOWING)
_DONE_MORE = re.compile(
    rf"(?:共|已|{places.WHOLE_HERE}|[{places.LEVELS_HERE}乡]{{2,3}}[两三]级|免费)*新?{_DONE}(?!区)[^，。]{{0,16}}?超过?$"
)
#: What goes on with what was got, and that it was more than the number (获国家奖80项，省级奖|超250项).
_GOT_MORE = re.compile("获|新增|引[进入]|培育|引育|入选")
#: What stands by now, however it came about (已设21个自贸试验区, 现已吸纳职工3万人; 建成4座、在建|8座), and so what is
#: in force or on the books, counted up (有效商标累计超3万件), who is in a place (科教园区入驻|9所高校), what there is.
_STANDS = ("已设", "已设立", "已覆盖", "已加入", "已经加入")
_BY_NOW = re.compile(
    rf"(?:现|目前)已|(?:有效(?=.{{0,4}}[利标证])|现有|在册|在营|存量)[^，。；、\d]{{2,9}}累计{any_of(SO_MANY)}*$"
    r"|[^，。；、\d新]{0,14}(?:园区?|基地|门户|平台)(?:累计|已|共)*(?:入驻|接入)(?:企业|院校|项目|[^，。；、\d]{0,4}事项)?$"
    rf"|(?:{places.WHOLE_HERE})?运营[^，。；、\d班列]{{2,9}}$"
    rf"|(?:{places.WHOLE_HERE})?(?:现有|现存|尚有|拥有)(?!效)[^，。；、\d新]{{2,12}}$"
)
#: How many there have come to be by now, where no verb says that they were made (孵化器累计达60家).
_COUNTED_UP = re.compile(f"累计(?:总数)?已?(?:达到?|有|拥有)(?:{any_of(SO_MANY)}|了)?$")
_KEPT_COUNT = ("家", "个", "户", "所", "座", "处")
#: How many there are, behind what was done in the years; nothing is said of what they did (全县共有水厂12座，).
_THERE_ARE = re.compile(rf"(?:{places.WHOLE_HERE})?(?:共有|已有)[^，。；、\d新]{{2,12}}$")
#: A share of what was added in the years (粮食增产9亿斤，增量占全国8%).
_OF_INCREMENT = re.compile(rf"增量占[^，。；、\d]{{0,6}}{any_of(SO_MANY_REACHED)}?$")
_REACHED_TO = ("达", "达到", "突破", "提高到", "增加到")
#: What a yearly amount goes on with: how far it is from that of the base year (8亿元，比2020年增长9%).
_YEARLY = re.compile(
    rf"(?:左右|{OR_MORE})?(?:的[^，。；、\d]{{2,8}})?[，、](?:按可比(?:口径|价格)(?:计算)?，?)?(?:同比|[比较][上去]年"
    r"|[^，。；、\d]{0,3}(?:比|较|[是为])(?:(?:19|20)\d\d年|“?十?[一二三四五六七八九]五”?末))"
)
#: What a sum goes on with: that of another plan's years (、300亿元，均是“十三五”时期的1.5倍).
_AS_OF_PLAN = re.compile(
    rf"(?:左右|{OR_MORE}|[、和]\d[\d.]*[万亿]*[^，。；、\d]{{1,3}})?[，、][^，。；、\d]{{0,3}}"
    r"(?:比|较|[是为]|相当于|超过)(?:(?:“?十?[一二三四五六七八九]五”?|第[二三四五六七八九十]{1,2}个五年[计规]划)"
    r"(?:(?:时期|期间)(?!平均|年均|末)|(?=的\d[\d.]*倍))|(?:上一?个?|前一?个?)五年(?!平均|年均|末))"
)
#: Words that lead up to a count of what was done; behind a time of its own 在 does (五年来在3个国家建厂).
_CARRIED_OUT, _DONE_IN = ("完成", "实现", "为", "还为", "并为"), ("完成", "在")
_AVERAGE = re.compile("平均每年|每年平均|累计")
#: Words of a sum, and a number of years right before the amount (投资总额五年为8亿元).
_SUM = re.compile("合计|总计|共计|(?:[三四五]|[3-5])年(?:共|为|达|计|增量)")
_SUMMED = re.compile("累计|[三四五3-5]年|新增|净增")
#: What is reckoned a year and has its number in every year (年接待游客3万人次).
_A_YEAR = re.compile("年(?![均末底度初内间来中]|平均)")
#: What each gets a month is so much in the end (人均月收入2200元).
_A_MONTH = re.compile("[人户]均月|月人均|月均?(?:收入|工资|薪酬|养老金)$")
#: How much the things are together that were counted before.
_WHOLE = re.compile(
    f"(?:(?:计划|协议|合同|意向)?(?:总投资|投资总)额?|合同总?金额|总?成交总?金额|总金额|总长度?|全长|总(?:建筑|用地|占地)?面积|总规模|注册资本(?:总额|金)?)(?:{any_of(SO_MANY_REACHED)}|共|为)*"
)
#: Works whose measure is how much of them was done (住房改造超过3万套).
_WORKED = re.compile(rf"(?<!^)(?:{'|'.join(cues.WORKED)}){any_of(SO_MANY)}?$")
#: What is saved, and what others were brought to spend, is added up (为患者减负3亿元, 拉动消费超过4亿元).
_SAVED = re.compile(
    "(?:降低|减轻)[^，。；]{0,8}?(?:负担|成本|费用)|减负|让利|(?:拉动|带动|撬动)[^，。；]{0,8}(?:消费|投[资入])"
)
#: What was spent, and that it was more than the number (投资超3亿元建成); how many trains ran and what was carried.
_SPENT_MORE = re.compile(
    f"(?:(?:累计|总|共)*(?:投资|投入)(?:资金)?|[^，。；、年]{{0,16}}(?:班列[^，。；、年]{{0,10}}开行|运输货物)){any_of(SO_MANY)}"
)
#: In how many years something has been kept.
_KEPT_YEARS = re.compile(r"连续(?P<years>[二三四五六七八九十\d]{1,2})年[^，。；]*(?:稳定|保持|控制|维持)在$")
#: Money that came of what has been counted up right before it (累计接待游客9万人次，旅游收入3亿元).
_MONEY_OF = re.compile(
    r"(?:(?:旅游|劳务|门票|文旅)[^，。；、年\d]{0,4}收入|成交总?额|销售额|营业额|(?:合同|实际|协议)总?投资额?|效益)$"
)
#: What is spent or taken in: beside its years even a total that is reached is that of all of them.
_SPENT_IN = re.compile("投资(?!率)|竣工|投入|利用外资|招商引资|支出|新建|资金$|经费$")
_SPENT = ("投资", "总投资", "投资总额", "投入")
#: Words before a number of 人次, which counts events: so many there were in all the years.
_OF_EVENTS = (*SO_MANY, "", "有", "已有", "共有", "共为")
#: How many were served or carried (接待观众|30万人次, 发送旅客|2万人次): so many in all years, but for a part of one.
_SERVED = re.compile(rf"(?<![年日月均])(?:接待|运送|发送)[^，。；、总年日月]{{1,5}}{any_of(SO_MANY)}?$")
#: How much those things were that were counted (破获案件30起，涉案金额超2亿元).
_OF_COUNTED = re.compile(
    f"(?:涉及|涉案|追回|挽回)+(?:资金|金额|损失)?(?:{any_of(SO_MANY_REACHED)}|共)*$|(?:合同|协议)(?:总?金额|额)"
)


def holds_for_all(lead: str, behind: str, unit: str, role: Role, said: Statement, named: Named) -> bool:
    """Whether a level, a rank or a gap holds for all the years it is said of, not for the last.

    ``lead`` and ``behind`` stand around the number, ``unit`` is its unit.
    """
    if said.measure in ("rank", "gap") or unit in ("年", "岁"):
        return False
    if (told := _told_by_thing(said)) is not None or (
        told := _told_outright(lead, behind, unit, role, said, named)
    ) is not None:
        return told
    goes_on = named.goes_on and not lead.endswith(("覆盖全部", "覆盖所有"))  # all there are have it by then
    if role == "actual" and unit != "人次" and not goes_on and standing.is_covered(lead, _predicate(said)):
        return False
    if said.counted is None and (named.like_before or (named.goes_on and _OF_COUNTED.match(lead))):
        return True
    spent = named.in_sentence and _SPENT_IN.search(said.indicator) is not None
    is_state = unit in standing.SHARES or (_STATES.search(said.indicator) is not None and not spent)
    reached = _is_reached(said, named, unit) and not _is_done(lead, unit, said, named)
    adding = ADDED.search(lead) is not None or (not reached and ADDED.match(said.indicator) is not None)
    summed = (
        "累计" in lead
        or _is_going_on(unit, said)
        or adding
        or (not is_state and (ADDING.search(lead) is not None or named.bare))
    )
    if said.counted is not None:
        if not said.counted.verb and not FLOWING.search(lead) and standing.has_so_much(behind):
            return False
        return not standing.is_state(lead, behind, unit, said.counted, named.in_sentence) and (summed or not reached)
    if summed or reached:
        return summed or ((named.in_clause or lead.endswith("计划为")) and _SPENT_IN.search(said.indicator) is not None)
    if unit in standing.SHARES or unit in standing.LASTS:
        return False
    if named.is_part and not reached:
        return True
    if named.in_list:
        return not said.indicator.endswith(_STOCK)
    if lead in _SPENT or named.bare or ((named.in_clause or (named.goes_on and named.in_sentence)) and not is_state):
        return True
    return (
        _is_saved(lead, unit)
        or FLOWING.search(_OF_KIND.sub("", lead + said.indicator)) is not None
        or DOING.match(said.indicator) is not None
    )


def _is_going_on(unit: str, said: Statement) -> bool:
    """Whether 累计 stands before the count whose verb goes on with this amount (累计为29个省份|保供煤炭超35亿吨)."""
    return said.counted is None and said.indicator.startswith("累计") and unit not in standing.SHARES


def _is_done(lead: str, unit: str, said: Statement, named: Named) -> bool:
    """Whether words only say that more was done than the number, though they look like those of a state come to."""
    if _DONE_MORE.match(lead) is not None or (named.is_part and unit in _KEPT_COUNT and lead.endswith(("达", "达到"))):
        return True  # 三年实施项目90个，其中亿元以上项目达|20个
    if unit not in standing.SHARES and (_WORKED.search(lead) is not None or _is_saved(lead, unit)):
        return True
    return named.goes_on and _GOT_MORE.match(said.indicator) is not None and lead.endswith(("超", "超过"))


def _is_saved(lead: str, unit: str) -> bool:
    """Whether an amount of money is what was saved."""
    return unit == "元" and _SAVED.search(lead) is not None


def is_alike(name: str, before: str) -> bool:
    """Whether a number goes on with a list of what has a value at any time, or is of the same kind as the one before.

    ``name`` and ``before`` are what the two are named.
    """
    if name[-2:] == before[-2:]:
        return True
    return _STATES.search(name) is not None and _STATES.search(before) is not None


def is_multiple_of_plan(lead: str, of_sum: bool = True) -> bool:
    """Whether words call a number a multiple of the sum of an earlier plan's years, or of so many where ``of_sum``."""
    found = _TIMES_PLAN.search(lead)
    return found is not None and (of_sum or not found["ago"])


def _is_rate_of_handled(lead: str) -> bool:
    """Whether a percentage is the rate at which those were handled that have been counted (办结率100%)."""
    return _RATE_OF_HANDLED.match(lead) is not None


def is_whole(lead: str) -> bool:
    """Whether words before an amount only say that it is the whole of what was counted before it."""
    return _WHOLE.fullmatch(lead) is not None


def _told_by_thing(said: Statement) -> bool | None:
    """Whether what is counted or measured is a sum by itself, or never one; None where other words must tell."""
    if said.counted is not None and said.counted.noun.endswith(STEPS):
        return True  # climbed one behind the other (地区生产总值连跨3个千亿级台阶)
    if "月" in said.indicator and _A_MONTH.search(said.indicator) is not None:
        return False
    return False if said.indicator.startswith("每") and _FOR_EACH.match(said.indicator) is not None else None


def _told_outright(lead: str, behind: str, unit: str, role: Role, said: Statement, named: Named) -> bool | None:
    """Whether words say that a number is a sum, an average or kept all along, or the state of one year; else None."""
    if is_kept(lead, behind, unit, role, said, named):
        return True
    years = _KEPT_YEARS.search(lead) if role == "actual" and "连续" in lead else None
    spent_more = lead.endswith(SO_MANY) and _SPENT_MORE.fullmatch(lead) is not None
    if spent_more or (years is not None and small(years["years"]) == named.years):
        return True
    if role == "actual" and lead[:1] == "年" and _A_YEAR.match(lead) and "累计" not in lead and not named.in_list:
        return False
    if named.of_things or (not lead and named.runs_on and (said.counted is None or said.counted.listed)):
        return named.goes_on
    some = lead in ("有", "共有") and _HAS_DONE.match(behind if lead == "有" else _predicate(said)) is not None
    if some or _is_of_added(lead, behind, unit, named) or _is_counted_with(lead, behind, unit, said, named):
        return True
    all_told = lead.startswith(_TOLD_UP) and _ALL_TOLD.fullmatch(lead) is not None
    all_told = all_told and not (unit.endswith("元") and any(f.search(said.indicator) for f in (_SPENT_IN, _MONEY_OF)))
    if all_told and lead.endswith("有") and said.counted is not None and said.counted.predicate:
        return True  # 累计有86万名职工实现再就业
    if all_told or (named.behind_added and _IN_ALL.fullmatch(lead)) or lead.endswith(_STANDS) or lead == "在建":
        return False
    if _are_by_now(lead, behind, named) or "多年累计" in lead or (unit in _KEPT_COUNT and _is_counted_up(lead, said)):
        return False
    if _YEARLY.match(behind) and said.measure == "level" and not _SUMMED.search(lead):
        return False
    if said.measure == "level" and unit not in standing.SHARES and _AS_OF_PLAN.match(behind) is not None:
        return True
    if "每年" in lead and not _AVERAGE.search(lead):
        return role == "target"  # what is to be done in each of the years
    of_all = (
        is_multiple_of_plan(lead, named.goes_on)
        if unit == "倍"
        else unit == "%" and named.goes_on and _is_rate_of_handled(lead)
    )
    in_all = (named.in_sentence and lead.endswith(("共", "共为"))) or (unit == "人次" and lead.startswith("共"))
    return True if of_all or in_all or _SUM.search(lead) or ("共" in lead and _ALL_DONE.search(lead)) else None


def _are_by_now(lead: str, behind: str, named: Named) -> bool:
    """Whether words tell how many there are by now, whatever the years have brought."""
    there_are = not named.in_clause and behind[:1] in "，。；、\n" and _THERE_ARE.match(lead) is not None
    return there_are or _BY_NOW.match(lead) is not None


def _is_counted_with(lead: str, behind: str, unit: str, said: Statement, named: Named) -> bool:
    """Whether a number counts projects whose cost is told, or tells what came of things that were counted up."""
    if unit in standing.PIECES:
        return standing.are_carried_out(lead, behind)
    return (
        named.behind_sum and unit.endswith("元") and "年" not in lead and _MONEY_OF.search(said.indicator) is not None
    )


def _is_of_added(lead: str, behind: str, unit: str, named: Named) -> bool:
    """Whether a number is a share of what was added, or counts trains, visits and trips: events, or more than a total
    before it tells (累计新增就业9万人，外出务工|30万人次)."""
    if unit == "%":
        return "增量占" in lead and _OF_INCREMENT.search(lead) is not None
    if unit == "列":
        return "班列" in lead and "年" not in lead
    if unit != "人次" or _YEARLY.match(behind) is not None:
        return False
    if lead in _OF_EVENTS or _SERVED.search(lead) is not None:
        return True
    goes_on = named.goes_on and not named.in_list
    return goes_on and "年" not in lead and not lead.endswith(_REACHED_TO)


def _predicate(said: Statement) -> str:
    """What is said of the things counted, '' where nothing is."""
    return said.counted.predicate if said.counted is not None else ""


def _is_counted_up(lead: str, said: Statement) -> bool:
    """Whether words say how many there are in all, and no verb that they were made."""
    counted = _COUNTED_UP.search(lead) if said.counted is None else None
    if counted is None:
        return False
    return FLOWING.search(lead, 0, counted.start()) is None and DOING.match(said.indicator) is None


def _is_reached(said: Statement, named: Named, unit: str) -> bool:
    """Whether the words before a number say that it is a state come to."""
    peeled = said.peeled
    if peeled is None or (peeled.cue.endswith("提升") and is_improved(peeled, unit)):
        return False
    if said.counted is not None:
        cue = peeled.cue
        done = (
            cue.removesuffix("了") in _CARRIED_OUT
            or cue.endswith(("完成", "年实现"))
            or (named.in_clause and cue.endswith(_DONE_IN))
        )
        return (peeled.to and not done) or _COME_TO.search(peeled.cue) is not None
    return peeled.to or _REACHED.search(peeled.cue) is not None
