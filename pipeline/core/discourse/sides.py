"""Sides of one thing: what a name takes over from the subject of the number before.

Belongs here: attributes (增速, 合格率), modifiers (省级), and of what told before they are.
Does not belong here: how a side and its thing make one name (joined_sides.py), another subject of the same kind
(siblings.py), how a name is cut out of a clause (naming.py), topics of several numbers (topics.py).
"""

import re

from pipeline.core.discourse.joined_sides import (
    EARNED,
    HOW_MUCH,
    OWN_PART,
    SHARE_OF_SIZE,
    SIDE_BY_DOING,
    TOTALS,
    side_of,
)
from pipeline.core.lexicon import adverbs, cues, nouns, owning, sharing, undertakings, verbs
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

_GIVEN_LAND = ("供地",)  # land is given for homes (新增|供地9公顷、新开工300套): they are what is begun next
_WORK_ON_IT = ("改造", "整治", "治理", "回迁")
#: The work that tells which projects they are (治理项目).
_FOR_WORK = re.compile(rf"(?!建设){any_of(nouns.WORKS)}(?:项目|工程)$")
_ONLY_DONE_HEAD = re.compile(any_of(verbs.ONLY_DONE) + "(?=..)")
_ONLY_DONE_END = re.compile(rf"(?:(?<=...)(?:基本|累计|全部|已|新|){any_of(verbs.DONE_AT_END)}|(?<=..)申请)$")
#: That what was built is new, behind it, where more of it was only mended (农村公路|新建9公里、改造3公里).
_BUILT_END = re.compile("(?<=..)(?:新建|扩建|迁建)$")
_OF_PROJECTS = frozenset(("项目数量", "项目占比"))  # how many of projects there are, where those before were projects
_JOINED = re.compile("[、和]")
#: What share of things something was done to or holds for (签收率, 按时回复率).
_SHORT_RATE = re.compile(rf"(?:{any_of(adverbs.PROMPTLY)}|平均|)[^\W\d_一二三四五六七八九十和与及、]{{2}}率")
_OWN_SIDES = frozenset(listed.OWN_SIDES)
_OF_NUMBER = frozenset(listed.OF_NUMBER + listed.OF_TAXES)
_WORD = 2  # so many signs make a word
#: That more of them are above a limit than before (超10亿元的|新增4家).
_ADDED = ("新增", "净增")
_OF_PLACES = ("税收", "收入", "投资")  # figures of a place as well: a share of them needs nothing told before
_SIZE_HEADS = frozenset(size[0] for size in listed.SECTOR_SIZES)
#: A flow that is measured, with when it is (最高日客流量, 年供水量): a side of what carries it.
_MEASURED_FLOW = re.compile(rf"{any_of(nouns.WHEN_MEASURED)}*{any_of(nouns.FLOWS)}")
_SIDE_BY_HEADS = frozenset(word[0] for word in (*listed.SIDE_BY, *listed.ONLY_SIZES, "累计", "年", "总", "新"))
_SIZE_ENDS = frozenset(size[-1] for size in (*listed.SIZES, *listed.ONLY_SIZES))
_SCOPES = frozenset(nouns.SCOPES)
#: What is told of one class of goods after another: each has its own price.
_PRICE, _OF_GOODS = "价格", ("价格", "类")
#: Of what levels something is (市级, 国家、省、市级, 区级以上).
_KIND = re.compile(
    rf"(?:(?:国家|省|市|县|区)级?[、和])*(?:[^，、”]{{1,4}}级|国家(?=[资投])|中央)(?:{cues.OR_MORE}的?)?(?!.$)"
)
_GRADE_OR_MORE = ("级以上", "级及以上")
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
#: What is earned by labour elsewhere, and of what it is told: of nothing else (肉类总产量45万吨，|劳务收入).
_WAGES, _WORKERS = "劳务收入", re.compile("劳务|劳动|务工|就业|打工|外出|转移|输出|农民|民工|培训|[务员]工|人")
#: Sizes that say themselves how much there is.
_SIZED = ("余额", "规模")
#: What those who are told first did with something (各部门|共清理|文件90件，废止30件).
_DOES = re.compile(rf"(?:(?<=部门|行动|机关|机构)(?:共|累计)?|共|累计){any_of(verbs.DOINGS)}(?=..)")


def side_of_end(subject: str, name: str) -> str:
    """``name`` joined to the end of ``subject`` that it begins with (发放贷款…，贷款利率; 老旧小区改造…，改造面积)."""
    side = name[_WORD:]
    of_number = side in _OF_NUMBER and side != "占比"  # 全县民生支出9亿元，支出占比80%
    if side not in listed.ATTRIBUTES or of_number or name in _OWN_SIDES or is_attribute(name):
        return name
    return subject + side if len(subject) > _WORD and subject.endswith(name[:_WORD]) else name


def is_side(word: str) -> bool:
    """Whether ``word`` is one side of things (``总投资``, ``签收率``), not a figure of its own (``赤字率``)."""
    return word in listed.ATTRIBUTES or (
        word[-1:] == "率" and _SHORT_RATE.fullmatch(word) is not None and word not in listed.OWN_RATES
    )


def is_attribute(name: str) -> bool:
    """Whether ``name`` says only which side of the subject before is measured."""
    return _IS_ATTRIBUTE.of(name)


def _is_attribute(name: str) -> bool:
    name = name.removeprefix("涉及") if len(name) > 3 else name
    if (
        is_side(plain := name.removeprefix("年度").removeprefix("总体"))
        or name in listed.ATTRIBUTES_ALONE
        or name in _OF_PROJECTS
        or name.startswith("占")
        or (name[:1] in _SIZE_HEADS and SHARE_OF_SIZE.fullmatch(name) is not None)
        or (name[:1] in "年日月单" and (name[1:] in listed.ATTRIBUTES or _PEAK.sub("", name) in listed.ATTRIBUTES))
        or (name.startswith(_IN_ALL) and name[_WORD:] in listed.ATTRIBUTES and name[_WORD:] not in _INCOME)
    ):
        return True
    if budgets.is_of_budget(name) or ("占" in name and _is_own_share(name)):
        return True
    each = name[:1] in "日周月平人户亩硕博" and (_A_DAY.fullmatch(name) or _OF_EACH.fullmatch(name))
    if each or (name[:1] in "年日月" and is_measured_flow(name)):
        return True
    if name[-1:] in _SIZE_ENDS and name[0] in _SIDE_BY_HEADS and SIDE_BY_DOING.fullmatch(name) is not None:
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
    share = OWN_PART.search(name) if "占" in name else None
    return name[: share.start()] if share is not None else name


def is_modifier(name: str) -> bool:
    """Whether ``name`` only narrows the subject before (``省级``)."""
    if not 1 < len(name) <= 6 or name.endswith(nouns.NO_SCOPES):
        return False
    graded = name[-1] in "级型类" or name.endswith(_GRADE_OR_MORE)
    return name in _SCOPES or (graded and not any(sign in name for sign in "，。、"))


def carried(name: str, subject: str, topic: str = "", *, side: bool = False) -> str:
    """``name`` completed with what the number before it leaves: its ``subject``, or the ``topic`` of both.

    It may be a ``side`` for its number's unit alone."""
    if not name:
        return subject
    if name.startswith("占") and name != "占" and OWN_PART.match(name) is not None:
        return _SPEED_OF.sub("", own_part(subject)) + name
    if name[:1] in "人户" and _EARNED_A_HEAD.fullmatch(name) is not None and subject.endswith(_PEOPLE):
        return side_of(own_part(subject), name)
    if name in _RATIOS_OF_BOTH and subject.startswith(sharing.RURAL):
        return sharing.TOWN_AND_COUNTRY + name
    if side or is_attribute(name):
        if budgets.is_of_budget(name) and (other := budgets.beside(subject, name)):
            return other
        indexed = subject.endswith("指数") and topic in ("", subject, subject.removesuffix("指数"))  # 指数120，|利润
        alone = name in EARNED if indexed else name in _OF_TRANSPORT and _CARRIERS.search(topic or subject) is None
        alone = alone or (name == _WAGES and _WORKERS.search(topic or subject) is None)
        if alone or (name in _INCOME and (topic or subject).removesuffix("人次").endswith(_VISITORS)):
            return name
        return side_of(topic if topic and name not in _OF_NUMBER else own_part(subject), name)
    if is_bare_doing(name.removeprefix("年均")) or name in verbs.NEWLY_DONE:
        return _done_with(own_part(subject).removeprefix("年均"), name)
    if subject and is_done_alone(name.removeprefix("年均")):
        return _done_too(name, own_part(subject))
    if subject and name[0] in "超突过" and (above := _above_another(name, subject)):
        return above
    if name[-1] == subject[-1:] == "类":
        return name  # 家电类增长9%、|汽车类增长8%
    return narrowed(name, subject) if subject and is_modifier(name) else name


def _above_another(name: str, subject: str) -> str:
    """``subject``, a kind of things above a limit, with that of ``name``, and what they are more by; '' if it is none.

    >>> _above_another("超10亿元企业", "产值超亿元企业"), _above_another("超10亿元的新增", "产值超亿元的企业")
    ('产值超10亿元企业', '新增产值超10亿元的企业')
    """
    own, whole = ABOVE_MONEY.match(name), ABOVE_MONEY.search(subject)
    if own is None or whole is None:
        return ""
    rest = name[own.end() :]
    if rest in subject:
        return subject.replace(whole[0], own[0])
    added, kind = rest.removeprefix("的"), without_flow(subject)
    if added not in _ADDED:
        return ""
    return added + (kind[:-_WORD] if kind.endswith(_ADDED) else kind).replace(whole[0], own[0])


def narrowed(name: str, subject: str) -> str:
    """``subject`` without its verb, as ``name`` narrows it: in another way than what it was narrowed by before.

    >>> narrowed("民办", "新增公办学位")
    '民办学位'
    """
    thing = without_flow(subject)
    thing = without_doing(subject) if thing == subject else thing  # 购置国产客车9辆、|进口型5辆
    if name[-1] in "级型类" or name.endswith(_GRADE_OR_MORE):
        other = (_KIND if "级" in name else _SORT).match(thing)
        if other is None and name[-1] == "类" and thing.endswith(_OF_GOODS):  # 食品价格上涨2%，|衣着类
            return name + (_PRICE if thing.endswith(_PRICE) else "")
        return name + (thing if other is None else thing[other.end() :])
    beside = next((scope for scope in _BESIDE.get(name, ()) if thing.startswith(scope)), "")
    rest = thing[len(beside) :]
    return name if beside and rest.startswith("化") else name + rest  # 城镇化率50%，|中心城区达到9平方公里


def _done_with(subject: str, name: str) -> str:
    """The doing ``name`` of what ``subject`` says was done before with something (制造业项目开工180个、|竣工100个)."""
    subject = subject.removeprefix("依法")
    if not doing_of(subject):
        if (ends := _ONLY_DONE_END.search(subject) or _BUILT_END.search(subject)) is not None:
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


def with_size(base: str, size: str) -> str:
    """``base`` with the word ``size``, unless it says itself how much there is (接待游客总人数, 贷款余额)."""
    return base if size in HOW_MUCH and base.endswith((*TOTALS, *_SIZED)) else base + size
