"""Whether a number counts what stands behind it (576个项目), and what that is.

Belongs here: the decision between the noun behind a number and the words before it.
Does not belong here: where a noun ends (nouns.py), which verb before the number its name keeps (verbs_before.py), what
people are helped to do (helped_people.py).
"""

import re
from dataclasses import replace

from pipeline.core.counts import (
    amounts,
    chained,
    chosen,
    counted_names,
    covering,
    examples,
    measured,
    recipients,
    running_on,
    said_of_counted,
    said_of_list,
    sorts,
    verbs_before,
)
from pipeline.core.counts.coordination import (
    NEXT_BOUND_WINDOW,
    behind_remark,
    head_of_kind,
    kind_of_next,
    noun_of_next,
    noun_place,
    of_aspects,
    of_both_sizes,
    shared_noun,
)
from pipeline.core.counts.helped_people import HELPED_UNITS, helped_to
from pipeline.core.counts.shared_work import shared_behind, work_on_both
from pipeline.core.discourse import parted_sides, sides, stated, topics
from pipeline.core.lexicon import clauses, cues, places, verbs
from pipeline.core.lexicon.nouns import DOING_NOUNS
from pipeline.core.patterns import any_of, words
from pipeline.core.phrases import naming, nouns, owners, predicates
from pipeline.core.phrases.clauses import NO_JOINER
from pipeline.core.phrases.measures import MONEY, PHYSICAL, RATIO_UNITS, growth_behind
from pipeline.core.state import ONE_BY_ONE, Counted, Lead, Place
from pipeline.core.tokens import Quantity

_CLAUSE_SIGNS = frozenset("，。；：！？、\n")
_NO_NOUN, _GOES_ON_HEADS = frozenset("，。；、！？：)”\n或("), frozenset("和及与并且而至到外因由比较共合总翻")
#: What those that are counted have to do with (120项|与企业密切相关的事项).
_CONNECTED = "与[^，。；、\\d]{1,12}(?:相关|有关|关联|挂钩)的.."
#: What joins another statement, or tells to what something has come (提升17位|至第92位, 3吨|比上年增长5%), or why not.
_GOES_ON = re.compile(
    rf"(?!{NO_JOINER.pattern})(?!{_CONNECTED})[和及与]|[并且而]|[至到](?:最[短快少低]|平均|约|近)?(?:[第前\d]|{places.WHOLE})"
    rf"|外[，。]|翻[了一两近]|[比较]于?(?:{any_of(cues.PAST)}|(?:19|20)\d\d年)|{predicates.WHY}"
    rf"|(?:共计?|合计|总计)\d[\d.]*[万亿]?(?:平方米|[^，。；、\d]{{1,2}})[，。；、\n]"
)
#: How work is said to go on: no part of its name (协调推进5个泵站和2个水厂建设).
_MERELY_ON = ("推进", "加快", "完成", "启动", "抓好", "做好", "推动")
#: What tasks themselves are counted in: any other unit measures what is to be done.
OF_TASKS = frozenset(("项", "个", "大", "件", "条", "类", ""))
#: A thing of one size is told by its name, unless that is so short.
_PLAIN = 3
_BUILT, _WORKS_BUILT = "建设", ("项目建设", "工程建设")
_TASK = re.compile("(?<=....)(?<![的”标])硬?任务$(?<!的艰巨任务)(?<!的重大任务)(?<!的硬任务)")
_TASK_ITSELF = ("任务", "目标任务", "任务目标")  # 完成造林9万亩|任务
_JOINERS = ("、", "和", "及")
#: Some of those counted are told behind (20项主要指标|中，8项居全省前列).
_AMONG_END = re.compile("(?<=..)(?<![高初县集当职完])中$")
#: That something was done when these had come about (发现2例确诊病例|后，).
_AFTER = re.compile("(?<=..)(?<![博前背产先落幕善])[之以]?后$")
#: What a number is said to be a step to, or a measure of: no thing that it counts.
_NO_THING = frozenset(
    words("""
        基础上 情况下 速度 水平 水平上 阶段性水平 历史最高水平 历史最好水平 增速 幅度 比例 目标 高增速 高增长 高速度
        跨越 大跨越 历史性跨越
    """)
)
#: That another number tells all of it together (项目195个|共计3000万元).
_IN_ALL = ("共计", "合计", "总计")
#: The limit that a bound is, behind it (不少于18万亩|这条红线), and what closes circumstances: no thing that it counts.
_ITSELF = re.compile(
    f"(?:的|这一?[条个道]|这一)(?:[红底上下]线|(?:发展|奋斗|总体)?目标|要求)(?=[，。；])|的(?:预期|刚性)增长(?:目标|机制)|的{clauses.UNDER_CIRCUMSTANCES}"
)
#: How many steps several amounts are that something has come up to (连跨3万亿元、4万亿元|两个台阶).
_STEPS_HEADS = frozenset("两三四五六2345")
_STEPS = re.compile(rf"[两三四五六2-5](?:大|个(?:大|万亿级?|千亿级?|百亿级?|)){any_of(cues.STEPS)}")
#: Words before the first of a list with which the end of the list says more of all of them.
_SAYS_LITTLE = frozenset(("", "组织", "新增", *verbs.HELPING))
#: What is told by how much money it holds, behind that.
_OF_SIZE = ("基金", "基金群", "资金池", "平台", "贷款")
#: What makes things come about, and what may say itself, behind these at the head of a noun, what came about.
_SETTING_OFF = "推动"
_DOERS = ("企业", "项目")
#: Where the things of a list are (城区内|20个小区、3座桥实现绿化).
_WITHIN = ("内", "辖区", "范围内")
#: Verbs of bettering a side of what is counted, if of examples: they say nothing of the things (加强5家企业|监管).
_GOVERNING = re.compile(r"(?:加强|强化|完善|优化|提升|提高|推进|明确|围绕|加快)(?:[^，。；\d]{2,}等)?$")
#: Of what is carried out a side is carried out too (完成3条河流征地工作).
_CARRIED_OUT = ("完成", "做好", "抓好", "开展", "实施", "组织", "解决", "落实")
_ITS_WORK, _BOTH = ("工作", "任务"), ("、", "的")
_RANKED = ("排名", "位居", "位列", "名列", "稳居", "进入")


def may_be_counted(text: str, after: int) -> bool:
    """Whether a noun, or the sign that joins another number to this one, stands at ``after``."""
    return text[after : after + 1] not in said_of_list.CLAUSE_ENDS


def counted_behind(text: str, q: Quantity, place: Place, lead: Lead) -> Counted | None:
    """The thing counted where it stands behind the number, not before it; None where it does not."""
    wants = verbs_before.wants_object(lead.name)
    at, stop = _noun_place(text, q.unit, place, lead, wants)
    sign = text[at : at + 1]
    last = at if sign != "、" or place.following is None else place.following.end
    steps = text[last : last + 1] in _STEPS_HEADS and _STEPS.match(text, last) is not None
    if steps or (sign in "的这" and _ITSELF.match(text, at) is not None):
        return None
    whose, _, side = lead.name.rpartition("的")
    if sign in _BOTH and (not whose or "和" in side):
        whose, side = parted_sides.parted_at_end(whose, side)
    of_side = side == "长" or (sides.is_attribute(side) and not topics.needs_topic(side))
    if (sign in _BOTH or sign == "，") and at < place.end and of_side:
        owned = amounts.side_of_thing(text, place, at, stop, (whose, side)) if sign == "的" else None
        if owned := owned or amounts.side_before_another(text, at, place, (whose, side)):
            return owned
    if sign in _BOTH and (wants or lead.name.endswith("等")) and (thing := amounts.thing_of_both(text, q, at, place)):
        return Counted(at, thing, "", lead.name if wants else verbs_before.verb_of(lead, thing, ""), False)
    kind, end = kind_of_next(text, at, place.end)
    thing = kind or amounts.thing_priced(text, at, stop, place) or said_of_list.of_places(text, q.unit, place)
    if thing := thing or of_both_sizes(text, lead.name or lead.words, q, at, place.following, place.end):
        return Counted(end, thing, "", verbs_before.verb_of(lead, thing, ""), False)
    told = amounts.of_place(text, at, stop, lead) or amounts.of_budget(text, at, stop, lead)
    if (told := told or amounts.granted(text, at, q, lead) or amounts.fund_of_size(text, at, q, lead)) is not None:
        return told
    if (shared := shared_noun(text, q, at, place.following, place.end)) and wants:
        return Counted(at, shared, "", lead.name, False)
    first = lead.name or lead.words
    if sign in _JOINERS and first and (shared := noun_of_next(text, first, q, at, place.following, place.end)):
        return Counted(at, first + _built(shared, q.unit), "", "", False)
    if at >= stop or _is_no_noun(text, at, lead) or (q.unit == "%" and growth_behind(text, q.end)):
        return None
    if lead.name and (
        q.unit in RATIO_UNITS
        or (
            q.unit in MONEY
            and not lead.words.rstrip(cues.SO_MANY_SIGNS).endswith(_JOINERS)  # 发行绿色基金和近|50亿元地方债券
            and not verbs_before.wants_object(lead.name)
            and amounts.tells_what(lead.name)
        )
    ):
        return None
    made = recipients.made_into(text, lead.words, at, stop)
    made = made or helped_to(text, at, stop, lead, q.unit, "等")
    counted = made or examples.told_by_name(text, _counted(text, place, at, stop, lead, q.unit), lead, q.value)
    counted = covering.owner_behind(text, q, lead, counted)
    return None if counted is None else _without_work(counted, q.unit, sign == "的" and not lead.name)


def _noun_place(text: str, unit: str, place: Place, lead: Lead, wants: bool) -> tuple[int, int]:
    """Where the noun begins and at most ends; a verb before the number ``wants`` one also behind a remark on it."""
    at, stop = noun_place(text, unit, place)
    remark = wants and text.startswith("(", at) and (lead.name or lead.words.endswith(_CARRIED_OUT))
    return behind_remark(text, at, place) if remark else (at, stop)


def _without_work(counted: Counted, unit: str, sized: bool) -> Counted:
    """``counted`` without the task, the sorts or the work that are told of it; ``sized`` things are of one size."""
    counted = sorts.without_sorts(counted) if counted.verb else counted
    if unit not in OF_TASKS and (task := _TASK.search(counted.noun)) is not None:
        return replace(counted, noun=counted.noun[: task.start()])  # 完成2平方公里土地整备任务
    if counted.noun.endswith(_WORKS_BUILT):
        return replace(counted, noun=_built(counted.noun, unit))
    if sized and unit in PHYSICAL and len(counted.noun) > _PLAIN:
        return replace(counted, predicate="")  # 长达40公里的南河管道|全线贯通
    return counted


def _built(noun: str, unit: str) -> str:
    """``noun``, works counted one by one, without that they are built (推进9个重点项目|建设)."""
    return noun.removesuffix(_BUILT) if noun.endswith(_WORKS_BUILT) and unit not in PHYSICAL else noun


def _is_no_noun(text: str, at: int, lead: Lead) -> bool:
    """Whether what stands at ``at``, behind a number, cannot be what it counts (提高到5万元|等优惠政策)."""
    sign = text[at : at + 1]
    goes_on = sign in _GOES_ON_HEADS and _GOES_ON.match(text, at) is not None
    if not sign or sign in _NO_NOUN or goes_on or stated.runs_together(lead.name, text, at):
        return True
    return (
        sign == "等"
        and not text.startswith(("级", "外"), at + 1)
        and lead.words != ""
        and not (lead.name and verbs_before.wants_object(lead.name))
    )


def _counted(text: str, place: Place, at: int, stop: int, lead: Lead, unit: str) -> Counted | None:
    """The noun at ``at`` with the verb before its number; what is counted one by one has sides of its own."""
    here = running_on.parted(nouns.noun_behind(text, at, stop), place, lead.words)
    if (not lead.name or _only_examples(lead)) and said_of_list.is_whole_clause(text, here, place):
        here = nouns.with_predicate(here)
    here = chosen.parted(chosen.done_there(_carried_out(here, lead), lead.words), lead.words, text, at)
    attained = measured.attained_by(text, here, place)
    ranked = measured.ranked(text, here, unit, place)
    told = attained or ranked or measured.things_of(text, here, unit, place)
    here = told or recipients.without_given(here, lead.words, text)
    owned = _owned(text, here, place, lead) if unit in ONE_BY_ONE and ranked is None else None
    if owned is not None:
        if not owned.predicate:
            return Counted(here.end, naming.clean(owned.words), "", "", False)
        here = owned
    end, words, predicate = here.end, here.words, here.predicate
    noun = _cleaned(words, lead)
    where = noun.startswith("在") and lead.name.endswith(verbs.HELPED_TO_DO) and unit in HELPED_UNITS
    task = noun in _TASK_ITSELF and (unit not in OF_TASKS or (not unit and not predicate)) and lead.words[-1:] != "的"
    among = noun == "中" and text.startswith("，", end)  # 参评企业300家|中，优秀60家
    no_thing = not noun or noun in _NO_THING or noun.startswith(_IN_ALL)
    if no_thing or where or task or among or predicates.starts_predicate(noun + predicate):
        added = chosen.added(lead.name, noun)
        chosen_ones = added or (_only_examples(lead) and predicates.selects(noun))  # 东山中学等2家|入选教育集团
        return Counted(end, noun, "", added, False) if chosen_ones else helped_to(text, at, stop, lead, unit)
    if unit in counted_names.OF_PEOPLE and (people := counted_names.people_of(noun)):
        return Counted(end, people, "", "", False)
    noun = of_aspects(text, noun, end, place.following, place.end)
    noun += head_of_kind(text, noun, end, unit, place.following, place.end)
    behind, end = end, end if at == place.after else place.after
    if noun.endswith("牌") and (contest := naming.contest_of(lead.words)):
        return Counted(end, contest + noun, "", "", False)
    sign = text[(said_to := behind + len(predicate)) : said_to + 1]
    joined = sign in _JOINERS and text[said_to + 1 : said_to + 2].isdigit()  # 9万人脱贫|和2000人搬迁
    ends = attained is not None or place.following is None or not sign or sign in _CLAUSE_SIGNS or joined
    said = ranked is not None or (ends and (owned is None or predicates.comes_up_to(predicate)))
    to_them = recipients.may_be_done_to(lead.words)
    given = (
        running_on.with_object(text, said_to, predicate, place)
        or recipients.with_amount(predicate, text, said_to)
        or said_of_list.of_all(text, behind, place)
        or recipients.given_to_all(text, lead.words, behind, place.end + 1)
        if to_them
        else ""
    )
    if to_them and (done := recipients.done_to(lead.words, noun, said_of_counted.without_more(given))):
        on = end == behind and sign == "、" and text[said_to + 1 : said_to + 2].isdigit()
        return Counted(said_to if on else end, done, "", "", False)
    if not predicate and (work := work_on_both(text, noun, behind, place.end)):
        return Counted(end, work + noun, "", "", False)
    if not predicate and (whole := _with_work(text, noun, behind, place)):
        noun = whole
        if lead.name.endswith(_MERELY_ON):
            lead = Lead(lead.words, "")
    verb, noun = examples.among_their_kind(verbs_before.verb_of(lead, noun, predicate), noun, lead.words)
    noun, predicate = examples.without_aimed(lead.name, noun, predicate)
    noun = examples.last_place(lead, unit in PHYSICAL and at == place.after) + noun
    itself = lead.words.endswith(_SETTING_OFF) and noun.startswith(_DOERS)  # 推动50家|企业“小升规”
    itself = itself or (unit in counted_names.OF_PEOPLE and noun.endswith(DOING_NOUNS))  # 9万人|脱贫、8个村退出
    listed = not predicate and noun == naming.clean(words) and not itself
    if listed and (shared := _said_of_listed(text, end, place, lead)):
        predicate, said = shared, True
    verb, predicate = counted_names.of_front(verb.removesuffix(noun) if itself else verb, predicate)  # (脱贫)|脱贫
    predicate = running_on.said_of_all(text, unit, end + len(predicate), predicate, place)
    end = said_of_list.side_from(text, end, said_to, place) if sign == "、" and owned is None else end
    return Counted(end, noun, predicate, verb, not lead.words or not lead.name, said)


def _carried_out(noun: nouns.Noun, lead: Lead) -> nouns.Noun:
    """``noun`` with the work or the task on it that is carried out: no predicate (完成9家企业|改制工作)."""
    if not lead.words.endswith(_CARRIED_OUT) or not noun.predicate.endswith(_ITS_WORK) or "的" in noun.predicate:
        return noun
    return nouns.Noun(noun.end + len(noun.predicate), noun.words + noun.predicate[:-2].removesuffix("年度"), "")


def _with_work(text: str, noun: str, at: int, place: Place) -> str:
    """``noun``, which ends at ``at``, with what the last of a list or chain of counts says for it, too; or ''."""
    if chain := chained.with_work(text, noun, at, place.after, place.end):
        return chain
    too = shared_behind(text, noun, at, place.after, place.end)
    return noun + too if too else ""


def _cleaned(words: str, lead: Lead) -> str:
    """The noun that is counted, without the 中 behind which some of them are told (20项指标中，8项…)."""
    if words.startswith("规模") and words.endswith(_OF_SIZE):
        words = words[2:].removeprefix("的")  # 组建9亿元规模|母基金
    noun = said_of_counted.without_more(naming.clean(words.removeprefix("范围内的")))
    if noun.endswith("后"):
        noun = _AFTER.sub("", noun)
    among = noun.endswith("中") and "在" not in lead.name and "在" not in noun
    return _AMONG_END.sub("", noun) if among else noun


def _owned(text: str, noun: nouns.Noun, place: Place, lead: Lead) -> nouns.Noun | None:
    """The things counted where ``noun`` runs on into a side of them; None where it does not.

    The side begins the predicate (9类困难群众|救助标准提高); what is only bettered leaves none.
    """
    governed = (
        not noun.predicate
        and text[noun.end : noun.end + 1] in said_of_list.CLAUSE_ENDS
        and _GOVERNING.search(lead.words) is not None
    )
    own = owners.owner_end(noun.words, governed)
    if noun.words.startswith("”", own):
        own = noun.words.rfind("“", 0, own)  # 6个开发区|“管委会+公司”运营模式
    if own <= 0 or lead.words.endswith(_CARRIED_OUT) or noun.predicate.startswith(_RANKED):
        return None
    if governed:
        plain = noun.words[:own] in nouns.PLAIN or noun.words.endswith(("人口", "领域"), 0, own)
        return None if plain else nouns.Noun(noun.end, noun.words[:own], "")
    between = text[noun.end : place.following.start] if place.following is not None else ""
    side = noun.words[own:].removeprefix("的")
    if not side.endswith(("率", "比例")):  # what nobody counts
        untold = not noun.predicate and (not between or len(between) > NEXT_BOUND_WINDOW)
        if untold or "分别" in between or between[:1] in _JOINERS:
            return None
    return nouns.Noun(noun.end - len(noun.words) + own, noun.words[:own], side + noun.predicate)


def _only_examples(lead: Lead) -> bool:
    """Whether only examples of what is counted stand before a number (南山隧道等|11个收费站)."""
    return lead.name.endswith("等") and lead.words == lead.name and not naming.doing_of(lead.name)


def _said_of_listed(text: str, at: int, place: Place, lead: Lead) -> str:
    """What is said at the end of a list of its items, where the words before the first do not say it all, or ""."""
    goes_on = lead.words.endswith(_JOINERS) and not naming.doing_of(lead.name)  # 东县和|4个园区、15家企业入选试点
    if not (goes_on or lead.name in _SAYS_LITTLE or lead.words.endswith(_WITHIN) or _only_examples(lead)):
        return ""
    said = said_of_list.of_all(text, at, place)
    if counted_names.INVESTING.fullmatch(said) is not None:
        return ""  # 30家商场、200家小店|实现销售额9亿元
    return said if lead.name != "新增" or predicates.selects(said) else ""
