"""Sides of one thing: what a name takes over from the subject of the number before.

Belongs here: attributes (增速, 合格率), modifiers (省级), and how they complete a name.
Does not belong here: another subject of the same kind (siblings.py), how a name is cut out of a clause (naming.py),
topics of several numbers (topics.py).
"""

import re

from pipeline.core.lexicon import adverbs, cues, nouns, owning, predicate_words, sharing, undertakings, verbs
from pipeline.core.lexicon import side_words as listed
from pipeline.core.memo import Memo
from pipeline.core.patterns import any_of
from pipeline.core.phrases import added_to, budgets
from pipeline.core.phrases.naming import (
    ABOVE_MONEY,
    doing_at_end,
    doing_of,
    is_bare_doing,
    is_done_alone,
    without_doing,
    without_flow,
)
from pipeline.core.phrases.trimming import without_assets

_ADDING = re.compile(rf"^{any_of(predicate_words.ADDING)}(?=..)")
_GIVEN_LAND = ("供地",)  # land is given for homes (新增|供地9公顷、新开工300套): they are what is begun next
_WORK_ON_IT, _WORK_ENDS = ("改造", "整治", "治理", "回迁"), ("时限", "时间", "环节", "材料")
#: The work that tells which projects they are (治理项目).
_FOR_WORK = re.compile(rf"(?!建设){any_of(nouns.WORKS)}(?:项目|工程)$")
_ONLY_DONE_HEAD = re.compile(any_of(verbs.ONLY_DONE) + "(?=..)")
_ONLY_DONE_END = re.compile(rf"(?:(?<=...)(?:基本|累计|全部|已|新|){any_of(verbs.DONE_AT_END)}|(?<=..)申请)$")
ATTRIBUTES = frozenset(listed.ATTRIBUTES)
_SIDES_AT_END, _ALONE = frozenset(listed.SIDES_AT_END), frozenset(listed.ATTRIBUTES_ALONE)
_OF_PROJECTS = frozenset(("项目数量", "项目占比"))  # how many of projects there are, where those before were projects
_OWN_RATES = frozenset(listed.OWN_RATES)
_JOINED = re.compile("[、和]")
#: What share of things something was done to or holds for (签收率, 按时回复率).
_SHORT_RATE = re.compile(rf"(?:{any_of(adverbs.PROMPTLY)}|)[^\W\d_一二三四五六七八九十和与及、]{{2}}率")
PROMPTLY_END = re.compile(f"(?<=..){any_of((*adverbs.PROMPTLY, *adverbs.AT_ONCE))}$")
_OWN_SIDES = frozenset(listed.OWN_SIDES)
_OF_NUMBER = frozenset(listed.OF_NUMBER + listed.OF_TAXES)
_WORD, _RATE_WORD = 2, 3  # so many signs make a word; a rate by itself is a verb and its sign (入学率)
_OF_PLACES = ("税收", "收入", "投资")  # figures of a place as well: a share of them needs nothing told before
#: What share a sector's size, told without the sector, is of something (产业规模突破百亿，|增加值占生产总值比重).
_SHARE_OF_SIZE = re.compile(rf"{any_of(listed.SECTOR_SIZES)}(?:约?占.{{2,16}}|比重|占比)")
_SIZE_HEADS = frozenset(size[0] for size in listed.SECTOR_SIZES)
#: A flow that is measured, with when it is (最高日客流量, 年供水量): a side of what carries it.
_MEASURED_FLOW = re.compile(rf"{any_of(nouns.WHEN_MEASURED)}*{any_of(nouns.FLOWS)}")
#: A size or rate that only doings, or who is in it, tell from its other ones (扩容面积, 群众满意率, 在建和运营数).
_SIDE_BY_DOING = re.compile(
    rf"(?:累计|年|总|新|)(?:{any_of(listed.SIDE_BY)}(?:[和及]?{any_of(listed.SIDE_BY)})?{any_of(listed.SIZES)}"
    rf"|{any_of(listed.ONLY_SIZES)})|总体(?:建设|配套|装机)+规模"
)
_SIZES = frozenset(listed.SIZES)
_DONE_AGAIN = frozenset(listed.SAID_AGAIN)
_SIDE_BY_HEADS = frozenset(word[0] for word in (*listed.SIDE_BY, *listed.ONLY_SIZES, "累计", "年", "总", "新"))
_SIZE_ENDS = frozenset(size[-1] for size in (*listed.SIZES, *listed.ONLY_SIZES))
#: A size at the end of a longer name, with the doing that tells it from others (景区|接待游客人次).
SIDE_END = re.compile(
    rf"(?<=..)(?:{any_of(listed.SIDE_BY)}(?:游客|旅客|观众|客商)?)?{any_of(s for s in listed.SIZES if len(s) > 1)}$"
)
_SCOPES = frozenset(nouns.SCOPES)
#: Of what levels something is (市级, 国家、省、市级, 区级以上).
_KIND = re.compile(rf"(?:(?:国家|省|市|县|区)级?[、和])*[^，、”]{{1,4}}级(?:{cues.OR_MORE}的?)?(?!.$)")
_SORT = re.compile(r"[^，、”级]{1,5}[类型](?!.$)")
#: What narrows a thing in another way than each of these does: the last of them said holds.
_BESIDE = {scope: group.split() for group in nouns.SCOPES_BESIDE for scope in group.split()}
#: What is reckoned a day is so of something named before (政务平台…，日均办事17万件), and the most of it in one.
_A_DAY, _PEAK = re.compile("(?:[日周月]均|平均每[天日周月]).{0,3}"), re.compile("^单?日(?:最高|最大)")
#: What each of those told before gets (人均年收入; disposable income is that of all people), or how many have a degree.
_OF_EACH = re.compile(
    f"[人户亩](?:年均|均[年月]?)(?:节本|)(?:增收|补贴|分红|工资|受益|受惠)|[人户亩]均[年月]收入|[硕博]士(?:、博士|{cues.OR_MORE}学历)?占比"
)
#: What each of those people told before earns in all or by work (脱贫人口…，|人均纯收入), and how people are called.
_EARNED_A_HEAD = re.compile("[人户]均[年月]?(?:纯|务工|劳务|工资|工资性)收入")
_PEOPLE = (*owning.INSURED, "农户", "牧户", "劳动力", "家庭", "茶农", "蔗农", "果农", "烟农")
_OWN_PART = re.compile(rf"(?:(?<![{cues.NO_BOUND_ABOUT}])约|仅|已经?|就|)占(?!用|地(?!区|方))")
#: How fast it grew is no part of a whole (增速比上年提高2个百分点，|占全市8%).
_SPEED_OF = re.compile(f"(?<=..)(?:{any_of(listed.SPEEDS)})$")
_OF_TRANSPORT = frozenset(listed.OF_TRANSPORT)
_CARRIERS = re.compile(any_of(listed.CARRIERS))
#: Ratios and gaps between what people of towns and of the country have (城乡居民收入…，|收入比缩小到1.8).
_RATIOS_OF_BOTH = frozenset(sharing.RATIOS_OF_TOWN_AND_COUNTRY)
#: People are moved to a place that was built for them: nothing is done to the place.
_MOVED = "搬迁"
_MOVED_TO = re.compile("(?:集中|分散|统一|配套)*(?P<how>.*?)(?:搬迁)?(?:安置)?(?:小区|区|点|房)")
#: What visitors bring is no income of theirs (接待游客…，总收入).
_INCOME, _VISITORS = frozenset(listed.INCOME), listed.VISITORS
_IN_ALL = ("累计", "年均", "月均", "日均", "首日", "首月", "最高")  # how a side is reckoned (电站|累计收益)
_WHOLE_WORDS = ("金额", "产量", "生产")  # whose last sign no 总量 or 总额 stands for
#: How much there is altogether says what itself is (外贸进出口总额2万亿元，|总量).
_TOTALS = ("总额", "总值", "总产值", "总收入", "总人数", "总面积", "总投资", "投资总额", "总产量")
#: What is earned by labour elsewhere, and of what it is told: of nothing else (肉类总产量45万吨，|劳务收入).
_WAGES, _WORKERS = "劳务收入", re.compile("劳务|劳动|务工|就业|打工|外出|转移|输出|农民|民工|培训|[务员]工|人")
#: One kind of money is none of another that was told before.
_FUNDS = "资金"
#: Words for how much of something there is, and sizes that say so themselves.
_HOW_MUCH, _SIZED, _EARNED = ("总量", "规模"), ("余额", "规模"), frozenset(owning.EARNED)
#: What is done with a thing or an industry, at the end of a topic (东山开发区|能级提升, 国企|提质增效三年行动).
WITH_IT = re.compile(
    r"(?<=..)(?:向[^，、]+)?(?:能级|实力|创新|链式|体制|巩固|勘探|转型|集聚|融合|高质量)*"
    r"(?<![”装施])(?:提升|升级|建设|改革(?:重组)?|开发|倍增|发展|提质增效)(?:[两三四五]年)?(?:行动|计划|成果|)$"
)
_WITH_IT_ENDS = ("提升", "升级", "建设", "改革", "开发", "发展", "增效", "行动", "计划", "重组", "成果")
#: What moves others, or earns, is what drew people to it, not that it did (商演活动吸引观众…，|拉动消费).
_DRAWING = re.compile("(?<=...)(?:旅游|累计)?(?:吸引|接待|吸纳)[^，、的]{0,12}$|(?<=..)接待(?:人[次数]|量)?$")
#: A share or a rate of a thing is none of what there is of it (渗透率9%、|保有量).
_RATE_OF = re.compile("(?<=..)(?:对[^，、]{2,8}增长|市场|)(?:(?:渗透|贡献)率|强度|(?:年均)?(?:增速|增幅|增长))$")
_SPENT_ON_ASSETS = ("完成投资", "累计完成投资", "累计投资")
OUTPUT = ("总产", "单产", "产量", "产值", "面积")  # what is produced, which its production goes without
_MADE_END = re.compile(
    "^面积$|(?<=..)(?:生产能力|产能)$|(?:生产|(?:生产|播种|种植|养殖|栽培|栽种|移栽|扩种|收获|收割|采收)面积|种植"
    "|(?<=..)(?:收获?|收割|实收|播种)|(?<=..)面积)$"
)
_OUTPUT_END = re.compile("(?<=..)(?:总产量?|产量)$")  # what it could be is no side of how much it was
#: What work takes, at the end of a name: each is told of the work, none of another (审批业务时限, |审批业务材料).
_OF_WORK = re.compile("(?:平均)?(?:办理|办事|办结|审批|审核|申请|申报|承诺)*(?:时限|时间|环节|材料)$")
#: What those who are told first did with something (各部门|共清理|文件90件，废止30件).
_DOES = re.compile(rf"(?:(?<=部门|行动|机关|机构)(?:共|累计)?|共|累计){any_of(verbs.DOINGS)}(?=..)")
#: Last signs of rates; that trains were run is nothing that has a worth, nor what is offered one that is sold.
_RATES = frozenset("率度")
_RUN = re.compile("(?<=..)(?:累计|全年|年)*(?:开行|发运)$|(?<=..)(?:供应|销售|成交|施工|竣工)$")
#: There is more of one side, or so many firms, behind whose the next is (家电产业|新增|装机，产值…).
_GREW = re.compile("(?<=..)(?:新增|扩面)+$|(?<=企业|项目|机构|单位|平台|商户)数$")
_ABROAD = ("出口", "进口", "进出口")
#: A whole length is that of a net, not of the parts of it that are told by name (地铁5号线、7号线新增里程…，|总里程).
_WHOLE_LENGTH, _PARTS_OF_NET = "总里程", re.compile("号线|新线|等")
_NETS = re.compile(any_of(owning.NETS))


def side_of_end(subject: str, name: str) -> str:
    """``name`` joined to the end of ``subject`` that it begins with (发放贷款…，贷款利率; 老旧小区改造…，改造面积)."""
    side = name[_WORD:]
    of_number = side in _OF_NUMBER and side != "占比"  # 全县民生支出9亿元，支出占比80%
    if side not in ATTRIBUTES or of_number or name in _OWN_SIDES or is_attribute(name):
        return name
    return subject + side if len(subject) > _WORD and subject.endswith(name[:_WORD]) else name


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
    if name in _EARNED and topic.endswith(_WITH_IT_ENDS):
        topic = WITH_IT.sub("", topic)
    alone = "、" in topic and side[:_WORD] in topic.removesuffix("各项").split("、")  # 加快签约、清租工作，|签约率
    alone = alone or side in _OWN_RATES or (name[0] == "通" and topic.endswith(listed.SUPPLIED))  # 自来水…，|通电率
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
    topic = topic.removesuffix("资产") if name in _EARNED else topic  # 市属国企资产规模9亿元，营业收入…
    topic = SIDE_END.sub("", topic) if topic.endswith("人数") and side[-1] in _RATES else topic
    if topic.endswith(side[:_WORD]) and side[_WORD:] in _SIZES:
        several = "、" in topic and all(kind.endswith(side[:_WORD]) for kind in topic.split("、"))
        return name if several else name[: -len(side)] + topic + side[_WORD:]
    return topic if topic.endswith(name) else topic + name


def is_side(word: str) -> bool:
    """Whether ``word`` is one side of things (``总投资``, ``签收率``), not a figure of its own (``赤字率``)."""
    return word in ATTRIBUTES or (
        word[-1:] == "率" and _SHORT_RATE.fullmatch(word) is not None and word not in _OWN_RATES
    )


def is_attribute(name: str) -> bool:
    """Whether ``name`` says only which side of the subject before is measured."""
    return _IS_ATTRIBUTE.of(name)


def _is_attribute(name: str) -> bool:
    name = name.removeprefix("涉及") if len(name) > 3 else name
    if (
        is_side(plain := name.removeprefix("年度").removeprefix("总体"))
        or name in _ALONE
        or name in _OF_PROJECTS
        or name.startswith("占")
        or (name[:1] in _SIZE_HEADS and _SHARE_OF_SIZE.fullmatch(name) is not None)
        or (name[:1] in "年日月单" and (name[1:] in ATTRIBUTES or _PEAK.sub("", name) in ATTRIBUTES))
        or (name.startswith(_IN_ALL) and name[_WORD:] in ATTRIBUTES and name[_WORD:] not in _INCOME)
    ):
        return True
    if budgets.is_of_budget(name) or ("占" in name and _is_own_share(name)):
        return True
    each = name[:1] in "日周月平人户亩硕博" and (_A_DAY.fullmatch(name) or _OF_EACH.fullmatch(name))
    if each or (name[:1] in "年日月" and is_measured_flow(name)):
        return True
    if name[-1:] in _SIZE_ENDS and name[0] in _SIDE_BY_HEADS and _SIDE_BY_DOING.fullmatch(name) is not None:
        return True
    if "、" not in name and "和" not in name:
        return plain != name and is_side(name)
    one, *others = _JOINED.split(name)
    return is_side(one) and all(is_side(other) or is_attribute(other.removeprefix("基本")) for other in others)


_IS_ATTRIBUTE = Memo(_is_attribute)


def _is_own_share(name: str) -> bool:
    """Whether ``name`` is the share of a whole that a side of the subject before has (销售额|占全市)."""
    side = own_part(name)
    whole = name[len(side) + 1 :]
    if len(side) < _WORD or whole[:1] == "有" or (len(whole) <= _WORD and whole[:1] not in ("全", "比")):
        return False  # a place is told by two signs (任务总量占|东山); what people own is no share (人均占有粮食)
    return side not in _OF_PLACES and is_attribute(side)


def is_measured_flow(name: str) -> bool:
    """Whether ``name`` is a flow that is measured of something that carries or makes it (``年供水量``)."""
    return name[-1:] in "量力" and _MEASURED_FLOW.fullmatch(name) is not None


def own_part(name: str) -> str:
    """The part of a share's name before 占: what it is a share of something."""
    share = _OWN_PART.search(name) if "占" in name else None
    return name[: share.start()] if share is not None else name


def is_modifier(name: str) -> bool:
    """Whether ``name`` only narrows the subject before (``省级``)."""
    if not 1 < len(name) <= 6 or name.endswith(nouns.NO_SCOPES):
        return False
    return name in _SCOPES or (name[-1] in "级型类" and not any(sign in name for sign in "，。、"))


def carried(name: str, subject: str, topic: str = "", *, side: bool = False) -> str:
    """``name`` completed with what the number before it leaves: its ``subject``, or the ``topic`` of both.

    It may be a ``side`` for its number's unit alone."""
    if not name:
        return subject
    if name.startswith("占") and name != "占" and _OWN_PART.match(name) is not None:
        return _SPEED_OF.sub("", own_part(subject)) + name
    if name[:1] in "人户" and _EARNED_A_HEAD.fullmatch(name) is not None and subject.endswith(_PEOPLE):
        return _side_of(own_part(subject), name)
    if name in _RATIOS_OF_BOTH and subject.startswith(sharing.RURAL):
        return sharing.TOWN_AND_COUNTRY + name
    if side or is_attribute(name):
        if budgets.is_of_budget(name) and (other := budgets.beside(subject, name)):
            return other
        indexed = subject.endswith("指数") and topic in ("", subject, subject.removesuffix("指数"))  # 指数120，|利润
        alone = name in _EARNED if indexed else name in _OF_TRANSPORT and _CARRIERS.search(topic or subject) is None
        alone = alone or (name == _WAGES and _WORKERS.search(topic or subject) is None)
        if alone or (name in _INCOME and (topic or subject).removesuffix("人次").endswith(_VISITORS)):
            return name
        return _side_of(topic if topic and name not in _OF_NUMBER else own_part(subject), name)
    if is_bare_doing(name.removeprefix("年均")):
        return _done_with(own_part(subject).removeprefix("年均"), name)
    if subject and is_done_alone(name):
        return _done_too(name, own_part(subject))
    if (
        name[0] in "超突过"
        and ((own := ABOVE_MONEY.match(name)) is not None and name[own.end() :] in subject)
        and (whole := ABOVE_MONEY.search(subject)) is not None
    ):
        return subject.replace(whole[0], own[0])
    return narrowed(name, subject) if subject and is_modifier(name) else name


def narrowed(name: str, subject: str) -> str:
    """``subject`` without its verb, as ``name`` narrows it: in another way than what it was narrowed by before.

    >>> narrowed("民办", "新增公办学位")
    '民办学位'
    """
    thing = without_flow(subject)
    thing = without_doing(subject) if thing == subject else thing  # 购置国产客车9辆、|进口型5辆
    if name[-1] in "级型类":
        other = (_KIND if name[-1] == "级" else _SORT).match(thing)
        return name + (thing if other is None else thing[other.end() :])
    beside = next((scope for scope in _BESIDE.get(name, ()) if thing.startswith(scope)), "")
    return name + thing[len(beside) :]


def _done_with(subject: str, name: str) -> str:
    """The doing ``name`` of what ``subject`` says was done before with something (制造业项目开工180个、|竣工100个)."""
    subject = subject.removeprefix("依法")
    if not doing_of(subject):
        if (ends := _ONLY_DONE_END.search(subject)) is not None:
            return subject[: ends.start()] + name
        if (does := _DOES.search(subject, _WORD)) is not None:
            return subject[: does.start()] + name + subject[does.end() :]
        if (done := added_to.NEWLY.search(subject, _WORD)) is not None:
            thing = subject[done.end() :]
            return subject[: done.start()] + name + ("" if thing in _GIVEN_LAND or is_bare_doing(thing) else thing)
        if subject.endswith(_WORK_ON_IT):
            return subject + name  # 棚户区改造完成680套、主体施工229套
    if (moved := _MOVED_TO.fullmatch(without_doing(subject))) is not None and name == _MOVED:
        return moved["how"] + name  # 建成易地搬迁安置区12个，共搬迁3200户
    done = _ONLY_DONE_HEAD.match(subject)
    thing = thing_of(subject[done.end() :].lstrip("和及、与或") if done is not None else subject)
    # 累计扩招3万人、培训9万人
    return doing_of(subject) + name if thing in verbs.WHOLE_ALONE else name + added_to.without_number(thing, name)


def thing_of(subject: str, *, flow: bool = False) -> str:
    """``subject`` without what is done to it, or its ``flow``; projects keep the work they are for (实施|治理项目)."""
    thing = without_flow(subject) if flow else without_doing(subject)
    works = _FOR_WORK.search(subject) if thing in undertakings.PROJECTS else None
    return thing if works is None else works[0]


def _done_too(name: str, subject: str) -> str:
    """The verb ``name`` with what the ``subject`` before says was done something else to (筹建住房…，续建)."""
    subject = subject.removeprefix("依法")
    if doing := doing_of(subject):
        rest = subject[len(doing) :]
        rest = rest if rest[0] != "并" else rest[1 + len(doing_of(rest[1:])) :]
        return name + (without_doing(rest) or rest)  # 筹集|建设保障房8套、配租5套
    ends = doing_at_end(subject[2:])
    return subject[: -len(ends)].removesuffix("基本") + name if ends else name  # 热线受理100件、交办90件


def is_stock(name: str) -> bool:
    """Whether ``name`` says how much there is of something altogether."""
    return name.startswith("总") or name in ("存量", "保有量")


def _without_like(base: str, attribute: str) -> str:
    """``base`` without the side at its end that ``attribute`` is another of (子基金|认缴规模, 实缴规模)."""
    alike = base[-1:] == attribute[-1:]
    sizes = (3, 4) if alike else ()
    size = next((size for size in sizes if len(base) > size + 1 and _SIDE_BY_DOING.fullmatch(base[-size:])), 0)
    return PROMPTLY_END.sub("", base[:-size]) if size else base


def _side_of(base: str, attribute: str) -> str:
    """The name of a side of ``base``."""
    told = attribute in _HOW_MUCH and len(base) > _WORD and base.endswith((*_TOTALS, "余额"))
    return base if told else _joined_side(base, attribute)  # 贷款余额9亿元，总量全市第一


def with_size(base: str, size: str) -> str:
    """``base`` with the word ``size``, unless it says itself how much there is (接待游客总人数, 贷款余额)."""
    return base if size in _HOW_MUCH and base.endswith((*_TOTALS, *_SIZED)) else base + size


def _joined_side(base: str, attribute: str) -> str:
    """The name of a side of ``base``, which says nothing of it by itself."""
    if attribute in nouns.STOCKS or attribute in ("累计", "累计达"):
        base = _RATE_OF.sub("", base) if base[-1:] in "率度速幅长" else base
        base = added_to.without_adding(base if base.startswith("实际") else without_flow(base))
        base = _ADDING.sub("", base).removesuffix("净增")  # 企业净增3万户，总量达到…
    if attribute in ("累计", "累计达"):
        return "累计" + base
    base = base.removesuffix("总数") if attribute in ("增量", "总规模", "企业占比") else base  # 企业总数…，增量
    if base[-1:] in _RATES and attribute[-1] in _RATES and (base in ATTRIBUTES or len(base) == _RATE_WORD):
        return attribute  # 优等品率、合格率: no rate is one of another
    if attribute.endswith(_WORK_ENDS):
        base = _OF_WORK.sub("", base) or (base[:_WORD] if attribute in _ALONE else "")  # 审批环节减半、|时限
    none = owning.NONE_OF.get(base) or owning.NONE_OF.get(base[-_WORD:], ())
    alone = base in _SIDES_AT_END or own_part(attribute).endswith(none)
    alike = attribute[:_WORD] == base[:_WORD] and attribute.endswith("收入")  # 劳务输出3万人，|劳务收入
    alike = alike or (
        (base in _ABROAD or base[-1:] == "率") and attribute in _EARNED
    )  # 出口创汇9万美元，|税收; 城镇化率48%，|税收
    alike = alike or attribute.startswith(base) or {base, attribute} <= _EARNED or budgets.is_let_off(base, attribute)
    alike = alike or (base.endswith(_FUNDS) and attribute.endswith(("引资", _FUNDS)))  # 投入扶贫资金…，|整合资金
    if alone or alike:
        return attribute  # 帮扶就业90人，|帮扶就业率; 缩减管理人员9%，|资产总额8亿元; 新增营收9亿元、|税收
    if base[-1:] == attribute[-1] and attribute[-1] in _RATES and len(attribute) == _RATE_WORD < len(base) - 1:
        return PROMPTLY_END.sub("", base[:-_RATE_WORD]) + attribute  # 小学入学率100%，巩固率100%
    if attribute[-1] in _RATES and attribute[-_RATE_WORD:] == base[-_RATE_WORD:] and len(base) > len(attribute):
        return base[:-_RATE_WORD] + attribute  # 毕业生就业率95%、市场就业率70%
    if (len(attribute) == _RATE_WORD and doing_of(base) == attribute[:_WORD]) or _is_done_to(base, attribute):
        base = base[_WORD:]  # 整改隐患80项，整改率99%
    base = base.removesuffix(attribute[_WORD:-1]) if attribute[:_WORD] in adverbs.PROMPTLY else base  # 热线办结9万件
    base = _RUN.sub("", base) if attribute[-1] in "值额" or attribute[_WORD:] == "面积" else base
    base = base.removesuffix("增量").removesuffix("强度") if attribute == "总量" and len(base) > _RATE_WORD else base
    base = base.removesuffix("增加值") if "占" in attribute[_WORD:] else base  # 增加值占全省8%、税金占9%
    if attribute[0] == "总" and base[-2:] not in _WHOLE_WORDS and not base.endswith(attribute):
        base = base.removesuffix(attribute[1:])
    base = _without_like(base, attribute) if _SHARE_OF_SIZE.fullmatch(attribute) is None else base.removesuffix("规模")
    if base.endswith(attribute[:_WORD]) and (attribute[_WORD:] in ATTRIBUTES or attribute[_WORD:] in _SIZES):
        return base + attribute[_WORD:]  # 人民调解200宗，调解成功率95%
    return base if base.endswith(attribute) else of_topic(_GREW.sub("", base), attribute)


def _is_done_to(base: str, attribute: str) -> bool:
    """Whether ``attribute`` says again what ``base`` says was done to a thing (入选百强镇，|入选数量)."""
    verb, side = attribute[:_WORD], attribute[_WORD:]
    again = verb in _DONE_AGAIN and base.startswith(verb) and len(base) > 2 * _WORD + 1
    return again and (side in _SIZES or side in ATTRIBUTES)
