"""A side joined to the name of what it is a side of: 老旧小区改造…，改造面积, 小学入学率…，巩固率.

Belongs here: what of the thing's name, and of the side's, is left out where both make one name. Does not belong here:
which words are sides, and of what told before one is (sides.py), sides told together in one name (parted_sides.py).
"""

import re

from pipeline.core.lexicon import adverbs, cues, nouns, owning, predicate_words, verbs
from pipeline.core.lexicon import side_words as listed
from pipeline.core.lexicon.side_words import ATTRIBUTES, ATTRIBUTES_ALONE, OWN_RATES
from pipeline.core.patterns import any_of
from pipeline.core.phrases import added_to, budgets
from pipeline.core.phrases.naming import doing_of, without_flow
from pipeline.core.phrases.trimming import without_assets

_WORD = 2  # so many signs make a word
_ADDING = re.compile(rf"^{any_of(predicate_words.ADDING)}(?=..)")
_WORK_ENDS = ("时限", "时间", "环节", "材料")
_SIDES_AT_END = frozenset(listed.SIDES_AT_END)
PROMPTLY_END = re.compile(f"(?<=..){any_of((*adverbs.PROMPTLY, *adverbs.AT_ONCE))}$")
_RATE_WORD = 3  # a rate by itself is a verb and its sign (入学率)
#: What share a sector's size, told without the sector, is of something (产业规模突破百亿，|增加值占生产总值比重).
SHARE_OF_SIZE = re.compile(rf"{any_of(listed.SECTOR_SIZES)}(?:约?占.{{2,16}}|比重|占比)")
#: A size or rate that only doings, or who is in it, tell from its other ones (扩容面积, 群众满意率, 在建和运营数).
SIDE_BY_DOING = re.compile(
    rf"(?:累计|年|总|新|)(?:{any_of(listed.SIDE_BY)}(?:[和及]?{any_of(listed.SIDE_BY)})?{any_of(listed.SIZES)}"
    rf"|{any_of(listed.ONLY_SIZES)})|总体(?:建设|配套|装机)+规模"
)
_SIZES = frozenset(listed.SIZES)
_SAID_AGAIN = frozenset(listed.SAID_AGAIN)
#: A size at the end of a longer name, with the doing that tells it from others (景区|接待游客人次).
SIDE_END = re.compile(
    rf"(?<=..)(?:{any_of(listed.SIDE_BY)}(?:游客|旅客|观众|客商)?)?{any_of(s for s in listed.SIZES if len(s) > 1)}$"
)
#: Where the name of a share parts into what it is a share of something, and of what (销售额|占全市).
OWN_PART = re.compile(rf"(?:(?<![{cues.NO_BOUND_ABOUT}])约|仅|已经?|就|)占(?!用|有(?![率效机色])|地(?!区|方))")
_WHOLE_WORDS = ("金额", "产量", "生产")  # whose last sign no 总量 or 总额 stands for
#: How much there is altogether says what itself is (外贸进出口总额2万亿元，|总量).
TOTALS = ("总额", "总值", "总产值", "总收入", "总人数", "总面积", "总投资", "投资总额", "总产量")
#: One kind of money is none of another that was told before.
_FUNDS = "资金"
#: What is told of the animals of a year before their name.
_SLAUGHTERED = "年出栏"
#: Words for how much of something there is.
HOW_MUCH = ("总量", "规模")
#: How fast an amount grows is told of itself, not of how much of it there is (投资总量…，|增速).
_SPEEDS, _AMOUNTS = ("增速", "增幅"), ("增加值", "收入", "投资", "产值", "零售额", "余额", "出口", "生产总值")
EARNED = frozenset(owning.EARNED)
#: What is done with a thing or an industry, at the end of a topic (东山开发区|能级提升, 国企|提质增效三年行动).
WITH_IT = re.compile(
    r"(?<=..)(?:向[^，、]+)?(?:能级|实力|创新|链式|体制|巩固|勘探|转型|集聚|融合|高质量)*"
    r"(?<![”装施])(?:提升|升级|建设|改革(?:重组)?|开发|倍增|发展|提质增效)(?:[两三四五]年)?(?:行动|计划|成果|)$"
)
_WITH_IT_ENDS = ("提升", "升级", "建设", "改革", "开发", "发展", "增效", "行动", "计划", "重组", "成果")
#: What moves others, or earns, is what drew people to it, not that it did (商演活动吸引观众…，|拉动消费), nor to what
#: else it contributed (工业对经济增长贡献率40%，|拉动经济增长).
_DRAWING = re.compile(
    "(?<=...)(?:旅游|累计)?(?:吸引|接待|吸纳)[^，、的]{0,12}$|(?<=..)接待(?:人[次数]|量)?$|(?<=..)对(?!外)[^，、的对]{2,12}$"
)
#: A share or a rate of a thing is none of what there is of it (渗透率9%、|保有量).
_RATE_OF = re.compile("(?<=..)(?:对[^，、]{2,8}增长|市场|)(?:(?:渗透|贡献)率|强度|(?:年均)?(?:增速|增幅|增长))$")
_SPENT_ON_ASSETS = ("完成投资", "累计完成投资", "累计投资")
OUTPUT = ("总产", "单产", "产量", "产值", "面积")  # what is produced, which its production goes without
_MADE_END = re.compile(
    "^面积$|(?<=..)(?:生产能力|产能)$|(?:生产|(?:生产|播种|总?播|种植|养殖|栽培|栽种|移栽|扩种|收获|收割|采收)面积|种植"
    "|(?<=..)(?:收获?|收割|实收|播种|总播)|(?<=..)(?:饲养|养殖)[总数]?量|(?<=..)面积)$"
)
_OUTPUT_END = re.compile("(?<=..)(?:总产量?|产量)$")  # what it could be is no side of how much it was
#: What work takes, at the end of a name: each is told of the work, none of another (审批业务时限, |审批业务材料).
_OF_WORK = re.compile("(?:平均)?(?:办理|办事|办结|审批|审核|申请|申报|承诺)*(?:时限|时间|环节|材料)$")
#: Last signs of rates; that trains were run is nothing that has a worth, nor what is offered one that is sold.
_RATES, _ON_AVERAGE = frozenset("率度"), "平均"
_RUN = re.compile("(?<=..)(?:累计|全年|年)*(?:开行|发运)$|(?<=..)(?:供应|销售|成交|施工|竣工)$")
#: There is more of one side, or so many firms, behind whose the next is (家电产业|新增|装机，产值…).
_GREW = re.compile("(?<=..)(?:新增|扩面)+$|(?<=企业|项目|机构|单位|平台|商户)数$")
_ABROAD = ("出口", "进口", "进出口")
#: A whole length is that of a net, not of the parts of it that are told by name (地铁5号线、7号线新增里程…，|总里程).
_WHOLE_LENGTH, _PARTS_OF_NET = "总里程", re.compile("号线|新线|等")
_NETS = re.compile(any_of(owning.NETS))
#: That it is told how much there has been so far.
_SO_FAR = ("累计", "累计达")


def of_topic(topic: str, name: str) -> str:
    """``name`` with the ``topic`` it leans on, which may end with the doing that the name begins with.

    A topic that lists several kinds of that doing says no more than the name does.

    >>> of_topic("荒坡治理", "新增治理面积")
    '新增荒坡治理面积'
    >>> of_topic("产业安置、货币化安置", "新增安置面积")
    '新增安置面积'
    """
    if budgets.is_of_budget(name) and (part := budgets.part_of(topic, name)):
        return part
    side = name.removeprefix("新增").removeprefix("累计")
    if side.removeprefix("年").startswith(OUTPUT):  # 粮食生产喜获丰收，总产…; 玉米面积只增不减，单产…
        topic = "粮食" if topic.endswith("粮食安全") else _MADE_END.sub("", topic)
    elif side.endswith("生产能力"):
        topic = _OUTPUT_END.sub("", topic)
    topic = topic.removeprefix(_SLAUGHTERED) if name.startswith(listed.HERDING) else topic  # 年出栏猪9万头，|存栏
    if name in EARNED and topic.endswith(_WITH_IT_ENDS):
        topic = WITH_IT.sub("", topic)
    alone = "、" in topic and side[:_WORD] in topic.removesuffix("各项").split("、")  # 加快签约、清租工作，|签约率
    alone = alone or side in OWN_RATES or (name[0] == "通" and topic.endswith(listed.SUPPLIED))  # 自来水…，|通电率
    alone = alone or (name.startswith(listed.HERDING) and topic.startswith(listed.HERDING))  # 出栏猪9头，|存栏羊
    if alone or (name == owning.TAX_ON_LAND and not topic.endswith(owning.HOLDING_LAND)):
        return name  # 开展“亩均论英雄”评价，|亩均税收
    if name.endswith(_WHOLE_LENGTH) and _PARTS_OF_NET.search(topic) is not None:
        nets = _NETS.findall(topic)
        topic = nets[-1] if nets else "地铁" if "号线" in topic else topic
    if name.endswith("收入") or name.removeprefix("直接").startswith(verbs.MOVING_OTHERS):
        topic = _DRAWING.sub("", topic)
    if topic.endswith("固定资产") and name in _SPENT_ON_ASSETS:
        return name.removesuffix("投资") + topic + "投资"  # 规模以上固定资产投资增长9%，累计完成投资…
    topic = topic if name.startswith("投资") else without_assets(topic)
    topic = topic.removesuffix("资产") if name in EARNED else topic  # 市属国企资产规模9亿元，营业收入…
    topic = SIDE_END.sub("", topic) if topic.endswith("人数") and side[-1] in _RATES else topic
    if topic.endswith(side[:_WORD]) and side[_WORD:] in _SIZES:
        several = "、" in topic and all(kind.endswith(side[:_WORD]) for kind in topic.split("、"))
        return name if several else name[: -len(side)] + topic + side[_WORD:]
    if name.endswith(topic):
        return name  # 计划完成投资9亿元，实际|完成投资
    return topic if topic.endswith(name) else topic + name


def _without_like(base: str, attribute: str) -> str:
    """``base`` without the side at its end that ``attribute`` is another of (子基金|认缴规模, 实缴规模)."""
    alike = base[-1:] == attribute[-1:]
    sizes = (3, 4) if alike else ()
    size = next((size for size in sizes if len(base) > size + 1 and SIDE_BY_DOING.fullmatch(base[-size:])), 0)
    return PROMPTLY_END.sub("", base[:-size]) if size else base


def side_of(base: str, attribute: str) -> str:
    """The name of a side of ``base``."""
    told = attribute in HOW_MUCH and len(base) > _WORD and base.endswith((*TOTALS, "余额"))
    return base if told else _joined_side(base, attribute)  # 贷款余额9亿元，总量全市第一


def _joined_side(base: str, attribute: str) -> str:
    """The name of a side of ``base``, which says nothing of it by itself."""
    if attribute in nouns.STOCKS or attribute in _SO_FAR:
        base = _without_growth(base)
    if attribute in _SO_FAR:
        return "累计" + base
    base = base.removesuffix("总数") if attribute in ("增量", "总规模", "企业占比") else base  # 企业总数…，增量
    if base[-1:] in _RATES and attribute[-1] in _RATES and (base in ATTRIBUTES or len(base) == _RATE_WORD):
        return attribute  # 优等品率、合格率: no rate is one of another
    if attribute.endswith(_WORK_ENDS):
        base = _OF_WORK.sub("", base) or (base[:_WORD] if attribute in ATTRIBUTES_ALONE else "")  # 审批环节减半、|时限
    if _is_none_of(base, attribute):
        return attribute
    if attribute[-1] in _RATES and (rate := _rate_beside(base, attribute)):
        return rate
    base = _without_side(base, attribute)
    if base.endswith(attribute[:_WORD]) and (attribute[_WORD:] in ATTRIBUTES or attribute[_WORD:] in _SIZES):
        return base + attribute[_WORD:]  # 人民调解200宗，调解成功率95%
    return base if base.endswith(attribute) else of_topic(_GREW.sub("", base), attribute)


def _without_growth(base: str) -> str:
    """``base``, of which it is told how much there is altogether, not how much more (企业净增3万户，总量达到…)."""
    base = _RATE_OF.sub("", base) if base[-1:] in "率度速幅长" else base
    base = added_to.without_adding(base if base.startswith("实际") else without_flow(base))
    return _ADDING.sub("", base).removesuffix("净增")


def _is_none_of(base: str, attribute: str) -> bool:
    """Whether ``attribute`` is no side of ``base``: one beside it, or with all of its name."""
    none = owning.NONE_OF.get(base) or owning.NONE_OF.get(base[-_WORD:], ())
    if base in _SIDES_AT_END or OWN_PART.split(attribute, maxsplit=1)[0].endswith(none):
        return True  # 缩减管理人员9%，|资产总额8亿元
    if attribute[:_WORD] == base[:_WORD] and attribute.endswith("收入"):
        return True  # 劳务输出3万人，|劳务收入
    if (base in _ABROAD or base[-1:] == "率") and attribute in EARNED:
        return True  # 出口创汇9万美元，|税收; 城镇化率48%，|税收
    if attribute.startswith(base) or {base, attribute} <= EARNED or budgets.is_let_off(base, attribute):
        return True  # 帮扶就业90人，|帮扶就业率; 新增营收9亿元、|税收
    return base.endswith(_FUNDS) and attribute.endswith(("引资", _FUNDS))  # 投入扶贫资金…，|整合资金


def _rate_beside(base: str, rate: str) -> str:
    """``rate`` of what ``base`` is another rate of; '' where ``base`` is none."""
    if rate.startswith(_ON_AVERAGE) and (base[-1:] in _RATES or base.endswith(_ON_AVERAGE)):
        return (base.rpartition(_ON_AVERAGE)[0] or base[:-_RATE_WORD]) + rate  # 污水厂平均达标率99%，平均负荷率80%
    if base[-1:] == rate[-1] and len(rate) == _RATE_WORD < len(base) - 1:
        return PROMPTLY_END.sub("", base[:-_RATE_WORD]) + rate  # 小学入学率100%，巩固率100%
    if rate[-_RATE_WORD:] == base[-_RATE_WORD:] and len(base) > len(rate):
        return base[:-_RATE_WORD] + rate  # 毕业生就业率95%、市场就业率70%
    return ""


def _without_side(base: str, attribute: str) -> str:
    """``base`` without another side of its own at its end, and what was done, which ``attribute`` says again."""
    if (len(attribute) == _RATE_WORD and doing_of(base) == attribute[:_WORD]) or _is_done_to(base, attribute):
        base = base[_WORD:]  # 整改隐患80项，整改率99%
    base = base.removesuffix(attribute[_WORD:-1]) if attribute[:_WORD] in adverbs.PROMPTLY else base  # 热线办结9万件
    base = _RUN.sub("", base) if attribute[-1] in "值额" or attribute[_WORD:] == "面积" else base
    base = base.removesuffix("增量").removesuffix("强度") if attribute == "总量" and len(base) > _RATE_WORD else base
    if attribute in _SPEEDS and base.endswith(HOW_MUCH) and base[:-_WORD].endswith((*TOTALS, *_AMOUNTS)):
        base = base[:-_WORD]  # 投资总量居全省第三位，|增速居第二位
    base = base.removesuffix("增加值") if "占" in attribute[_WORD:] else base  # 增加值占全省8%、税金占9%
    base = base.removesuffix(_ON_AVERAGE) if attribute[0] == "总" else base  # 小麦平均单产400公斤，总产9万吨
    if attribute[0] == "总" and base[-2:] not in _WHOLE_WORDS and not base.endswith(attribute):
        base = base.removesuffix(attribute[1:])
    return _without_like(base, attribute) if SHARE_OF_SIZE.fullmatch(attribute) is None else base.removesuffix("规模")


def _is_done_to(base: str, attribute: str) -> bool:
    """Whether ``attribute`` says again what ``base`` says was done to a thing (入选百强镇，|入选数量)."""
    verb, side = attribute[:_WORD], attribute[_WORD:]
    again = verb in _SAID_AGAIN and base.startswith(verb) and len(base) > 2 * _WORD + 1
    return again and (side in _SIZES or side in ATTRIBUTES)
