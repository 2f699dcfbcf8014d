"""Limits that tell a kind of thing, where more than the number itself shows it.

Belongs here: limits between a count and its noun, two limits in one, limits whose share is told. Does not belong here:
limits that their own words show (scope.py).
"""

import re

from pipeline.core.lexicon import scope as kinds
from pipeline.core.lexicon import verbs
from pipeline.core.lexicon.cues import OR_MORE, SO_MANY
from pipeline.core.lexicon.places import WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.measures import MONEY, PHYSICAL
from pipeline.core.tokens import Quantity

#: Things above a limit, whatever is said of them (超5亿元项目新开工231个, 产值超10亿元企业数量翻一番).
OF_THE_LARGE = re.compile(rf"的?(?:{any_of(kinds.OF_THE_LARGE)}|[、和])*{any_of(kinds.LIMITED_THINGS)}(?!投资|家|资金)")
_AMOUNT = r"\d[\d.]*[百千万亿]*(?:美元|元)"
#: The same limit in two currencies (5亿元(3000万美元)以上项目, 10亿元或1亿美元项目): the rest behind either of them.
_IN_BOTH = re.compile(
    rf"(?:或者?(?:超过?|){_AMOUNT})?(?:{OR_MORE})?{OF_THE_LARGE.pattern}|(?:\({_AMOUNT})?\)(?:{OR_MORE}|的)"
)
_SIGNS_OF_BOTH = frozenset("或(")
#: What share of all those below or above a limit have, or are (45分钟以内|通勤比例达81%, 300亩左右|土地流转率45%).
_SHARE_OF_LIMITED = re.compile(
    r"(?:及?以[上下内]|左右)的?[^，。；、：\d]{2,16}(?:率|比例|比重|占比)(?:稳定|保持|均|分别|在)*"
    rf"(?:达到?|为|提高|提升|从|由|超过?|)[到至]?{any_of(SO_MANY)}?\d[\d.]*%"
)
_EXCEEDING, _EXCEEDING_ENDS = ("高于", "大于", "多于", "低于", "少于", "不足"), "于足"
#: How many of all are above a limit (年收入超过10万元的|占比, 600分以上人数|占比, 高于9万元的|占80%).
_SHARE_ABOVE = re.compile(
    rf"(?:及?以[上下])?的?(?:{any_of(kinds.ABOVE_LIMITS)})?的?(?:占比|比例|比重)|的[约仅已]?占(?:[近超约]过?|到|)[\d一二三四五六七八九]"
)
#: Units of what a count before a limit is told in (22宗|500亩以上工业用地).
_COUNTED_IN = frozenset(("个", "家", "户", "宗", "座", "所", "处", "条", "场", "块", "幅", "片", "栋", "项"))
_BETWEEN = re.compile(r"[^，。；、：和及与或\d]{0,8}")
#: Behind 以上 the next of them may stand (引进3个|40亿元以上|、6个10亿元以上项目).
#: or, behind its examples, the next count of the same (甲厂等7个|50亿元以上|，乙厂等150个亿元以上工业项目).
_ABOVE = re.compile(
    rf"及?以[上下内](?![。；！]|，(?![^，。；\d]{{2,40}}等\d+[个家][\d.]*[十百千万亿]+元{OR_MORE})"
    rf"|、(?!\d+[个家座条][\d.]*[百千万亿]*(?:元|亩|人|吨|){OR_MORE}))"
)
#: One thing, or one for each, told by a limit (每县打造一个|3000亩以上园区, 安装一套|6件以上器材的路径).
_OF_ONE = ("一个", "一家", "一座", "一处", "一套", "一条", "一所")
#: Units in which kinds of things are told.
_OF_KINDS = PHYSICAL.union(("人", ""))
_LIMITS = frozenset((*MONEY, *PHYSICAL, *kinds.LIMIT_UNITS, "头", "只", "羽", "床", "%", ""))
#: Those above a limit are counted right behind it (注册资本1亿元以上|8家).
_SO_MANY_OF_MONEY = re.compile(rf"{OR_MORE}的?\d+[家个户项]")
#: How many people live in places of a kind (20万|人口以上的县).
_INHABITED = re.compile(f"人口(?:{OR_MORE}|以下)的?(?:县|市|城市|镇|乡)")
#: Kinds of things that are told by a limit, without a count of them (180万吨以上|煤矿智能化改造, 20万以上|人口县).
_KIND_ABOVE = re.compile(rf"及?以[上下]的?[^，。；：、\d]{{0,4}}?{any_of(kinds.KINDS_BEYOND)}")
#: How many of a kind have a share (占全市比重80%以上|达29种).
_SO_MANY_ABOVE = re.compile(rf"(?:{OR_MORE})?的?(?:达到?|有|共有?)\d+[种个家项户]")
#: What so many have whose noun stands behind the limit (82个|产值过10亿元的|增长点).
_HAVING_MORE = re.compile(rf"[^，。；、：\d的]{{1,8}}{any_of(kinds.EXCEEDING_MONEY)}$")
#: Values above limits that tell apart things of one kind (6个|产值超100亿元|、4个超50亿元的集群).
_SO_MUCH = r"[\d.一二三四五六七八九十百千]*[万亿]+元?"
ABOVE_SO_MUCH = rf"(?:(?:{any_of(kinds.EXCEEDING_MONEY)}|近){_SO_MUCH}(?:{OR_MORE})?|{_SO_MUCH}{OR_MORE})"
#: The next count with nothing but such a limit before the noun (64个产值过10亿元|、9个过2000万元的增长点), of the same
#: value, told again (、9个产值过2000万元的).
NEXT_ABOVE = rf"[、和]\d+[个家户条](?:年?{any_of(kinds.VALUES_OF_FIRMS)})?{ABOVE_SO_MUCH}的?(?=[^，。；、\d])"
_NEXT_HAVING = re.compile(NEXT_ABOVE)
#: How large at least those are that are counted before it (整备7个|超1平方公里的|连片地块).
_LARGER = re.compile("(?:占地|建筑|用地|单体)?(?:面积|长度?|规模|)(?:超过?|过|大于|不小于|不少于|不低于|逾)")
_NEAR_OR_MORE = re.compile(rf"[^，。；、：\d的]{{2,8}}(?:{any_of(kinds.EXCEEDING_MONEY)}|近)$")
#: What a rate is a rate of.
_OF_RATE = re.compile(r"(?:以?内|之内)?(?:达标|合格|接通|到达|响应|送达|出警|办结|处置)率")
_RATE_HEADS = frozenset("以内之达合接到响送出办处及左")
#: A thing of such a size that is counted behind it (超1000亩的|水果基地10个).
_OF_SIZE_COUNTED = re.compile(r"的[^，。；、\d]{2,14}?\d+[个家座处](?!百分点|月|多?小时)")
#: So large is each of several that nobody counts (打造一批|30亿、60亿元龙头企业).
_OF_A_BATCH = re.compile(r"(?<![第新])一批(?:超过?|过)?(?:\d[\d.]{0,8}[百千万亿]{1,2}元?[、和]){0,3}$")
_BATCH_WINDOW = 40
#: The first of two limits, behind nothing but a verb (力争|50亿元、百亿元项目招引有突破).
_OTHER_LIMIT = re.compile(rf"(?:{OR_MORE}|级)?[、和](?:\d[\d.]*)?[百千万亿]+元?(?:{OR_MORE}|级)?{OF_THE_LARGE.pattern}")
_ONLY_VERBS = re.compile(
    rf"(?:^|[，。；：\n])(?:{any_of((*verbs.FLOW, '力争', '推动', '争取', '确保', '瞄准', '聚焦', '紧盯'))})+$"
)
_VERBS_WINDOW = 10
#: Days, told by a mark that each of them keeps (每日警情2起以内|的天数, 日均值小于25微克|的天数).
_OF_DAYS = re.compile("(?:及?以[上下内])?的天数")
#: Land that lies waste, none of which there is above a mark (杜绝连片2亩以上|耕地抛荒).
_WASTE = re.compile(f"{OR_MORE}的?[^，。；、\\d]{{0,12}}?(?:抛荒|撂荒|弃耕)")
_NONE_OF_IT = re.compile("(?:无|没有|杜绝|防止|消除|严禁|遏制)[^，。；、\\d]{0,6}$")
#: What is brought along by others, at least so much of it: no kind of thing (撬动100亿元以上|社会资本).
_BROUGHT = re.compile(rf"{any_of(kinds.BRINGING)}(?:了|{WHOLE_HERE}|各类|{any_of(SO_MANY)})*$")
_BROUGHT_WINDOW = 12
_ALL_OF_IT = re.compile(rf"{OR_MORE}的?[^，。；、：\d]{{0,6}}?{any_of(kinds.BROUGHT)}")

#: What is to be done, at least so much of it (完成2万亩以上|撂荒地治理).
_TO_BE_DONE = re.compile(
    rf"{OR_MORE}的?(?![^，。；、]{{0,10}}(?:单位|企业|用户|小区|场所|家庭|园区|机组|锅炉))[^，。；、：“\d]{{0,14}}?"
    r"(?:任务|投资|治理|建设|改造|整治|修复)(?=[，。；、和])"
)
#: A name that is nothing but a limit, and the kind of thing that one before it limits (引进9亿元以上|项目).
_SUM = r"(?:\d[\d.]*[百千万亿]*|(?<!\d)[十百千]?[万亿])元"
_ONLY_LIMIT = re.compile(
    rf"[^\d，、]{{0,6}}?{_SUM}{OR_MORE}"
    rf"|[^\d，、元]{{0,6}}?{any_of(kinds.EXCEEDING_MONEY)}(?:[\d.]*[十百千万]*亿|[\d.]*[十百千]*万)元"
)
_LIMITED_KIND = re.compile(rf"[百千万亿]元{OR_MORE}的?(?P<kind>[^，、\d]{{2,10}})$")
#: Of what a limit is one, said once before the first (注册资本1亿元以上|8家、1千万元以上|108家).
_LIMIT_OF = re.compile(rf"(?P<of>[^，、\d]{{2,}}?){_SUM}{OR_MORE}")
_LIMIT_HEADS = frozenset("0123456789十百千万亿")
#: What is counted without a limit, of which those above one are told next (重点项目90个，其中亿元以上|20个).
_UNLIMITED = ("项目", "企业", "公司", "集群")
#: A plain thing of such a size, and the kind of those of another size (百亿级服务业企业3家、|十亿级企业8家).
_SO_LARGE = rf"(?:[\d.~—-]*|[一二三五七]?)[十百千万]*亿元?级?(?:{OR_MORE})?"
_ONLY_SO_LARGE = re.compile(rf"{_SO_LARGE}(?P<thing>{any_of(kinds.TOLD_BY_SIZE)})")
_KIND_SO_LARGE = re.compile(rf"{_SO_LARGE}(?P<kind>[^，、和及与的\d]{{2,8}})$")


#: The share of those beyond a limit alone, and the end of one that says of what the limit is.
_OF_EXCEEDING = re.compile(rf"(?:{any_of((*_EXCEEDING, '超过', '超'))})\d[\d.]*[万亿]*[^\d，。；、的]{{1,4}}的占比?")


def with_kind(name: str, subject: str, near: bool) -> str:
    """``name``, nothing but a limit, with the kind of thing that the one of ``subject`` limits (9亿元以上项目4个、
    5亿元以上|12个); so with a plain thing ``near`` it, in one list or behind 其中; other names as they are.

    >>> with_kind("高于9万元的占比", "年收入", False), with_kind("超9万元的占", "年收入超3万元的占比", False)
    ('年收入高于9万元的占比', '年收入超9万元的占比')
    """
    if near and "亿" in name and "亿" in subject and (so_large := _ONLY_SO_LARGE.fullmatch(name)) is not None:
        thing = so_large["thing"]
        kind = _KIND_SO_LARGE.search(subject) if subject.endswith(thing) else None
        longer = kind is not None and len(kind["kind"]) > len(thing) + 1
        return name.removesuffix(thing) + kind["kind"] if kind is not None and longer else name
    if subject and "的占" in name[-3:] and _OF_EXCEEDING.fullmatch(name) is not None:
        before = _OF_EXCEEDING.search(subject)
        of = subject if before is None else subject[: before.start()]
        return of + name.removesuffix("比") + "比" if of.endswith(kinds.LIMITED_BY) else name
    if name[:1].isdigit() and "以上" in name and (of := _limit_before(name, subject)):
        return of + name
    if not is_only_limit(name):
        return name
    if "以上" not in subject:
        told = naming.without_doing(subject) if near and subject.endswith(_UNLIMITED) else ""
        return name if "元" in told or any(map(str.isdigit, told)) else name + told
    if name[0] in _LIMIT_HEADS and (limit := _LIMIT_OF.match(subject)) is not None:
        return limit["of"] + name + subject[limit.end() :]
    limited = _LIMITED_KIND.search(subject)
    return name + limited["kind"] if limited is not None else name


def is_only_limit(name: str) -> bool:
    """Whether ``name`` is nothing but a limit (注册资本9亿元以上, 投资超亿元)."""
    return name.endswith(("以上", "元")) and _ONLY_LIMIT.fullmatch(name) is not None


def _limit_before(name: str, subject: str) -> str:
    """Of what the limit that opens ``name`` is one, if the one in ``subject`` is of things called the same; or ''."""
    limit = _LIMIT_OF.match(subject) if "以上" in subject else None
    if limit is None or limit["of"].endswith(verbs.FLOW):
        return ""
    kind = subject[limit.end() :].removeprefix("的")
    return limit["of"] if kind and name.partition("以上")[2].removeprefix("的") == kind else ""


def is_limit(text: str, q: Quantity, before: Quantity | None) -> bool:
    """Whether ``q`` only tells a kind of thing; ``before`` is the quantity before it that is an observation."""
    behind = text[q.end : q.end + 1]
    kinds_told = behind in ("以", "及") and q.unit in _OF_KINDS and _KIND_ABOVE.match(text, q.end) is not None
    if kinds_told or (behind in "以及的" and _OF_DAYS.match(text, q.end) is not None):
        return True
    if (q.unit in PHYSICAL or behind in "及以左") and q.unit != "%" and is_of_rate(text, q.end):
        return True
    if q.unit == "%" and behind in "及以达有的" and _SO_MANY_ABOVE.match(text, q.end) is not None:
        return True
    if before is not None and (of_them := _is_of_counted(text, q, behind, before)) is not None:
        return of_them
    of_one = behind in ("以", "及") and q.unit != "%" and text.endswith(_OF_ONE, 0, q.start)
    if of_one and _ABOVE.match(text, q.end) is not None:
        return True
    sign = text[q.start - 1]
    exceeding = sign in "超过破到" or behind in ("以", "及")
    exceeding = exceeding or (sign in _EXCEEDING_ENDS and q.unit != "%" and text.endswith(_EXCEEDING, 0, q.start))
    if exceeding and q.unit in _LIMITS and _SHARE_ABOVE.match(text, q.end) is not None:
        return True
    if exceeding and behind == "的" and q.unit in PHYSICAL and _OF_SIZE_COUNTED.match(text, q.end) is not None:
        return True
    if behind in ("以", "及") and _WASTE.match(text, q.end) is not None:
        return _NONE_OF_IT.search(text, max(0, q.start - _BROUGHT_WINDOW), q.start) is not None
    amount = q.unit in MONEY or (not q.unit and q.kind != "bare")
    low = max(0, q.start - _BATCH_WINDOW)
    if amount and text.find("一批", low, q.start) >= 0 and _OF_A_BATCH.search(text, low, q.start) is not None:
        return True
    if q.unit not in MONEY:
        return behind == "人" and _INHABITED.match(text, q.end) is not None
    return _is_of_money(text, q, behind)


def _is_of_counted(text: str, q: Quantity, behind: str, before: Quantity) -> bool | None:
    """Whether ``q`` tells which things are counted ``before`` it; None where other words must tell."""
    if before.unit not in _COUNTED_IN or q.unit not in _LIMITS:
        return None
    of_them = behind == "的" and (q.unit in MONEY or q.unit == "人")
    if of_them and _HAVING_MORE.fullmatch(text, before.end, q.start) is not None:
        return True
    if behind == "的" and q.unit in PHYSICAL and _LARGER.fullmatch(text, before.end, q.start) is not None:
        return True
    alike = behind in "、和" and (q.unit in MONEY or (not q.unit and q.kind != "bare"))
    if alike and _NEXT_HAVING.match(text, q.end) is not None:
        return _NEAR_OR_MORE.fullmatch(text, before.end, q.start) is not None
    counts = behind in ("以", "及") and _BETWEEN.fullmatch(text, before.end, q.start) is not None
    return True if counts and _ABOVE.match(text, q.end) is not None else None


def _is_of_money(text: str, q: Quantity, behind: str) -> bool:
    """Whether the amount of money ``q``, with the sign ``behind`` it, only tells a kind of thing."""
    if behind in ("以", "及") and _SO_MANY_OF_MONEY.match(text, q.end) is not None:
        return True
    if q.value_max is not None and OF_THE_LARGE.match(text, q.end) is not None:
        return True
    if behind in "、和及以级" and _OTHER_LIMIT.match(text, q.end) is not None:
        return _ONLY_VERBS.search(text, max(0, q.start - _VERBS_WINDOW), q.start) is not None
    in_both = behind in _SIGNS_OF_BOTH or text[q.start - 1] in _SIGNS_OF_BOTH
    return in_both and _IN_BOTH.match(text, q.end) is not None


def is_of_rate(text: str, at: int) -> bool:
    """Whether what ends at ``at`` only says what a rate is a rate of (室温20℃|达标率, 15秒|内接通率)."""
    if text[at : at + 1] not in _RATE_HEADS:
        return False
    return _OF_RATE.match(text, at) is not None or _SHARE_OF_LIMITED.match(text, at) is not None


def is_brought(text: str, q: Quantity, start: int) -> bool:
    """Whether an amount with 以上 is at least how much is brought along, no limit (撬动100亿元以上社会资本)."""
    if text.endswith("完成", start, q.start):
        return _TO_BE_DONE.match(text, q.end) is not None
    if _ALL_OF_IT.match(text, q.end) is None:
        return False
    return _BROUGHT.search(text, max(start, q.start - _BROUGHT_WINDOW), q.start) is not None
