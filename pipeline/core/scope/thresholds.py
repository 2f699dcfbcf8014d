"""Numbers that only set a threshold for a kind of thing (亿元以上项目156个): the count beside them is the observation.

Belongs here: thresholds as the words around a number tell them. Does not belong here: limits that more than their own
words show (limits.py), names, durations and list numbers (scope.py).
"""

import re

from pipeline.core.lexicon import money, ranking
from pipeline.core.lexicon import scope as kinds
from pipeline.core.lexicon.cues import ABOVE, LEVELS_KEPT, OR_MORE, SO_MANY_REACHED
from pipeline.core.lexicon.places import ANYWHERE, WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases.measures import MONEY, PHYSICAL
from pipeline.core.scope import limits
from pipeline.core.tokens import Quantity

_LIMITS = frozenset((*MONEY, *kinds.LIMIT_UNITS))
_ALWAYS_LIMITS = frozenset((*MONEY, "蒸吨", "人", "度", "℃", "毫米", "克", "大卡"))
_COUNTED_BEHIND = re.compile(r"的?[^，。；、：]{0,26}?(?:\d|[一二两三四五六七八九十百千万]+[个家项户条座所名])")
_ABOVE = re.compile(
    r"及?以(?:上|(?P<below>下))(?!\([^()，]*\)[，。；、\n])(?:的(?=[^，。、；])|(?=[^，。；、：！)\n的](?![^，。；、]{0,2}[，。；、]))"
    rf"|(?=(?:[超特]?大|){any_of(kinds.KINDS_ABOVE)}[，。；、]))"
)
#: Firms above a threshold that nobody counts (年综合能耗5万吨标准煤以上的企业，加强管理).
_KIND_OF_FIRM = re.compile(
    r"的[^，。；：、\d]{0,8}?(?:企业|单位|用户|家庭|项目|园区)(?=[，。；、和])|的?(?:餐饮|农村|自然村|村民小组|村组|村屯|商场|场所)"
    r"|(?:重点)?(?:用[能水]|排污|纳税)(?:单位|大户)|(?:的?考生)?人数|村通"
    r"|[^，。；、\d]{0,8}村寨|[^，。；、\d]{0,6}(?:代养|养殖|[猪牛羊鸡])场"
)
_COUNTED_ABOVE = re.compile(
    r"的?(?:村|乡?镇|[县市区州旗](?:\([县市区州旗、]{1,5}\))?|园区|集群|公司|大户)?(?:新增|净增|达到?|有|共|[由从](?:\d{4}年|上年)?的?)?\d[\d.]*万?[家个户]"
    "|的[一两二三四五六七八九十]+[家个户](?=[，。；、])"
    rf"|的?[^，。；：、\d]{{0,10}}{any_of(kinds.COUNTED_FIRMS)}(?:数量|总数|)(?:已|将|分别|新增|净增|增加)*(?:达到?|超过?|突破|增至|有|共)?"
    r"(?:\d|[一二两三四五六七八九十]+[家个户])"
)
#: A place that is the first beyond a mark, or one of few, or among which something is ranked.
_PLACE_BEHIND = re.compile(
    rf"的?[^，。；、\d]{{0,14}}?{any_of(kinds.PLACES_BEYOND)}(?:(?=[，。；、！\n])|(?P<ranked>[中里]?(?:[排位名]|居)))"
)
#: Two marks that the same things are above (销售额2万元以上且快递达|1000单以上的主体), the first, and the second.
_TWO_MARKS = r"及?以[上下内]，?(?:并且|且|并|或者?|同时)[^，。；、\d]{0,12}"
_NEXT_MARK = re.compile(rf"{_TWO_MARKS}\d[\d.]*[百千万亿]*[^，。；、\d]{{0,4}}以[上下内]的(?=[^，。；、])")
_MARK_BEFORE = re.compile(rf"{_TWO_MARKS}$")
_MARK_WINDOW = 20
#: Those above a mark, among whom something is told (在1万套以上的城市中|交付率排第一).
_AMONG_ABOVE = re.compile(
    rf"及?以[上下]的?[^，。；、\d]{{0,14}}?{any_of((*ranking.MEMBERS, *ranking.IN_CONTEST, *ranking.PLACES))}"
    "之?中(?![小学医心])"
)
_AMONG = re.compile(rf"在{any_of(ANYWHERE)}?[^，。；、\d]{{0,8}}$")
_AMONG_WINDOW, _AMONG_BEHIND = 12, 28
#: Money spent on what is told right behind it (投入超过8亿元|改造山区校舍) is no limit of what that costs.
_SPENT = re.compile(rf"(?:{OR_MORE})?{any_of(money.SPENT_ON)}(?!的?(?:重点|示范)?(?:项目|工程|企业|类|型)|[、和与及])")
_SPENT_WINDOW = 10
_SPENDING = re.compile(rf"(?:{any_of((*money.SPENDING, *money.RAISING))}|资金)(?:了|达到?|不?超过?|突破)*$")
_EXCEEDING_ENDS = frozenset(word[-1] for word in kinds.EXCEEDING)
_THE_FIRST = re.compile(r"(?:首[个座]|唯一|第[一二三四五六七八九十\d]{1,2}[个座]|成为)[^，。；\d]{0,24}$")
_FIRST_WINDOW = 32
#: A thing that is the first above a mark (首座投资超百亿元的|水电站建成).
_FIRST_ABOVE = re.compile(r"(?:首|第一|唯一一?)[个座家条支][^，。；、\d]{0,8}[超过破逾]$")
#: A list of grades (投资10亿、50亿、100亿级项目), or of limits (收入超30亿元、50亿元的企业).
_OF_GRADES = re.compile(
    r"元?(?:[、和]\d[\d.]{0,8}[百千万亿]{0,2}元?){0,6}级"
    rf"(?!{any_of(LEVELS_KEPT)}(?:[，。；、！\n]|$))"
)
_OF_LIMITS = re.compile(
    rf"(?:[、和](?:(?:{any_of(kinds.VALUES_OF_FIRMS)})?(?:超过?|过|突破))?[\d.十百千万亿]{{1,9}}元?){{0,6}}"
    rf"(?:的[^，。；、\d]{{0,6}}|(?:{any_of(kinds.OF_THE_LARGE)})*)(?:企业|项目|集团|产业集群|产业链|村集体|县(?=[，。；、])"
    rf"|{any_of(kinds.COUNTED_FIRMS)}(?=分别|均|达|有|\d)|(?:乡镇?|镇|村|县|大户|专业户|农户)(?=[由从已发增有达\d]))"
)
#: Those whose work takes more than so much (能耗超5000吨标准煤|重点企业).
_OF_USERS = re.compile("的?(?:重点|规上)*(?:用[能水煤]|排污)?(?:企业|单位)")
#: A list of limits of villages that 以上 closes for all (年收入10万元、|30万元、50万元以上的村分别达到…).
_ABOVE_LISTED = re.compile(rf"(?:[、和]\d[\d.]*[百千万亿]*元){{1,6}}{OR_MORE}的?(?:行政|)村")
_LISTED = frozenset("、和元级的")
_NEXT_LIMIT = ("、超", "和超", "、过", "和过", "、超过", "和超过")
#: An amount that names a class of things (10亿元企业8家, 打造300亿元园区, 20亿元项目3个).
_OF_CLASS = re.compile(
    rf"(?:年?(?:产值|营收|税收|规模)级?)?{any_of(kinds.CLASSED)}(?=[，。；、！\d各达到增数实]|[一二两三四五六七八九十]+[家个条]|做[大强优]|继续|突破)"
    rf"|项目(?=\d{{1,5}}[个宗项]|零?突破|落户|落地)|(?:{any_of(kinds.OF_THE_LARGE)})+企业(?=\d{{1,3}}[家户])"
)
_CLASS_HEADS = frozenset((*"年产营税规项", *(word[0] for word in (*kinds.CLASSED, *kinds.OF_THE_LARGE))))
_EXCEEDED = re.compile(r"(?:超|过|突破)(?:\d[\d.]{0,8}[百千万亿]{0,2}元?[、和]){0,6}$")
_EXCEEDED_WINDOW = 80
#: Whom an income tells (年收入9万—10万元家庭, 家庭年收入10万—50万元的中等收入群体).
_OF_INCOME = re.compile(r"的?[^，。；、\d]{0,6}?(?:家庭|农户|群体|人群|脱贫人口|人员)")
_INCOME_LIMIT = re.compile(rf"{any_of(kinds.INCOMES)}(?:低于|高于|不足|)$")
_INCOME_ENDS = frozenset((*"于足", *(word[-1] for word in kinds.INCOMES)))
#: Between what two amounts those are who are told (收入高于8000元低于1万元|的人口).
_BEYOND, _BELOW = ("高于", "超过", "大于"), ("低于", "不足", "不到", "小于")
_AND_BELOW = rf"[、，]?(?:但|且)?(?:{any_of(_BELOW)})"
_THEN_BELOW = re.compile(rf"{_AND_BELOW}\d[\d.]*[百千万亿]*[^，。；、\d的]{{1,4}}的(?=[^，。；、\d]{{2}})")
_BEYOND_BEFORE = re.compile(rf"(?:{any_of(_BEYOND)})\d[\d.]*[百千万亿]*[^，。；、\d的]{{1,4}}{_AND_BELOW}$")
_BETWEEN_ENDS = frozenset(word[-1] for word in (*_BEYOND, *_BELOW))
_BETWEEN_WINDOW = 24
#: What share of places have more than so much (村集体收入超20万元|的行政村占比达到80%、超50万元|的达到45%).
_SHARE_ABOVE = re.compile(
    rf"的(?:[^，。；：、\d]{{0,6}}[村镇县区乡户业查木旗]占(?:比|总数的?|{WHOLE_HERE}的?|)[^，。；：、\d]{{0,4}}\d"
    r"|(?:超过?|达到?|不低于)\d[\d.]*%)"
)
_FIRMS = re.compile(
    rf"的?[^，。；：、\d]{{0,14}}{any_of(kinds.FIRMS)}(?:数量?|总数)?(?:[由从](?:\d{{4}}年|上年|[^，。；：、\d]{{2,3}})?的?)?(?:预计|仅|只|将|已|累计|有望)*(?:新增|净增|达到|达|超过|超|突破|发展到|增至|有|各|分别达到?)?"
    r"(?:\d|[一二两三四五六七八九十]+[家个户]|$|[，。；、]|纷纷|相继|陆续|落户|建成|开工|竣工|投产)"
)
#: At what rate a law taxes those it favours (落实15%|企业所得税优惠, 减按15%|的税率征收).
_TAXED = re.compile("(?:(?:企业|个人)(?:和(?:企业|个人))?)?所得税|的(?:优惠)?税率征收")
#: What so many things cost together, between their count and their noun (26个|、总投资达9亿元|的重点项目).
_COST_OF_ALL = re.compile(f"、(?:总|计划总?|年度(?:计划)?|估算总?)投资(?:总?额)?{any_of(SO_MANY_REACHED)}?")
_OF_ALL_COUNTED = re.compile(rf"(?:{OR_MORE}|左右|)的[^，。；：、\d]{{2,20}}(?=[，。；、\n]|\Z)")
#: What a thing that is named costs in all, or so many together (总投资超90亿元的|东湖电厂; 超900亿元的|60个项目),
#: and what examples of a kind do (甲厂、乙厂等总投资90亿元以上的|化工项目).
_WHOLE_COST = re.compile(rf"(?:总投资|总规模)(?:额|约)?{any_of(SO_MANY_REACHED)}$")
_OF_NAMED = re.compile(
    r"的(?!(?:新?重大|重点|产业|工业|农业|文旅|优质|龙头|大型?|外资|省|市|级|招商|引资)*(?:项目|企业|基金|工程))"
    r"(?:\d+[个项](?![，。；、\n])|[^，。；、\d]{4,})"
)
_COST_OF_EXAMPLES = re.compile(r"、[^，。；、]{2,30}等总投资额?$")
_OF_EXAMPLES = re.compile(rf"{OR_MORE}的[^，。；、\d]{{3,12}}项目(?=[，。；、\n])")
_COST_WINDOW = 40
#: A plan that is named by what is to be exceeded (产值超千亿元|发展规划).
_OF_PLAN = re.compile("(?:产业|企业)?(?:发展|行动|培育|倍增|提升|攻坚)*(?:规划|计划|方案|工程|行动)(?=[，。；、\n]|$)")
#: What a village takes in together, however that is called.
_COLLECTIVE_INCOME = "集体(?:经济)?(?:组织)?年?(?:经营性?)?[年总]?收入"
_VALUE_OF_FIRM = re.compile(
    rf"(?:[^，。；：]{{0,14}}?{any_of(kinds.FIRMS_WITH_VALUES)}(?:\([^()]*\)|))?的?(?:年度?|实现)?"
    rf"(?:{_COLLECTIVE_INCOME}|{any_of(kinds.VALUES_OF_FIRMS)})?"
    rf"(?:均|都|全部|达到|达|已)*{any_of(kinds.EXCEEDING)}$"
)
#: Two values of which a village has at least so much each, the first, and what leads on to the second.
_FIRST_OF_TWO = re.compile(rf"(?:{_COLLECTIVE_INCOME})\d[\d.]*[万亿]元(?:{OR_MORE})?且(?:集体)?(?:经济)?")
_SECOND_OF_TWO = re.compile(rf"且[^，。；、\d]{{2,10}}\d[\d.]*[万亿]元{OR_MORE}")
_GROWN = re.compile(kinds.GROWN_BY)
_EMPTY = re.compile(r"及?以[上下]的?“?[^，。；、\d]{0,4}村")
_VILLAGES = re.compile(f"(?:{OR_MORE}|左右|)(?:行政|)村")
_FIRM_HEAD = re.compile(
    r"乡镇|镇|村|社区|街道|嘎查|苏木|旗|县(?!域)|区|超|突破|过|产业(?:链|集群|)规模|产业集聚区|集群产值"
)
#: Round marks that each of so many things is above, and what has such a value (5个园区营收超百亿元); what is no round
#: mark is what all of them come to (37个产业集群营收超4500亿元).
_MARK = re.compile("(?:[125]0*|十|百|千|[一二两五]?[百千])?[万亿]+元")
#: What firms earn or are worth tells them by a limit that they come near (产值近百亿元|总部项目), what is spent on one
#: thing does not (投资近300万元的|食堂扩建项目).
_EARNED = tuple(value for value in kinds.VALUES_OF_FIRMS if "投资" not in value)
_HAVING_VALUE = re.compile(
    rf"[^，。；：、\d]{{0,8}}(?:园区|开发区|高新区|集群|企业|公司)(?:{any_of(kinds.VALUES_OF_FIRMS)})"
)
_OF_COUNTED = 8
_CLAUSE_SIGN = frozenset("，、；。和及")
_COUNTS = ("家", "个", "户")
_COUNTED_WORKS = ("个", "项")
#: What the things are counted in, or their share is told in, that have a value above a limit.
_HOLDERS = (*_COUNTS, "%", "幢", "栋", "座")


def is_threshold(text: str, q: Quantity, start: int, before: Quantity | None) -> bool:
    """Whether ``q``, in a sentence from ``start`` on, only sets a threshold (收入超10亿元企业40家).

    ``before`` is the quantity before it that is an observation.
    """
    if (before is not None and text[before.end] == "、" and _is_cost_of_all(text, q, before)) or (
        q.unit in MONEY and (_is_whole_cost(text, q, start) or _is_spent_at_once(text, q, start))
    ):
        return False
    above = text[q.end : q.end + 1] in ("以", "及")
    if above and limits.is_brought(text, q, start):
        return False
    if (above and _is_limit(text, q, before)) or limits.is_limit(text, q, before):
        return True
    if text[q.start - 1] in _BETWEEN_ENDS and _is_between(text, q, start):
        return True
    exceeding = text[q.start - 1] in _EXCEEDING_ENDS and text.endswith(kinds.EXCEEDING, start, q.start)
    of_users = exceeding and q.unit in PHYSICAL and _OF_USERS.match(text, q.end) is not None
    if of_users or (exceeding and _is_of_the_first(text, q, start)):
        return True
    if q.unit not in MONEY and q.kind not in ("raised bare", "magnitude"):
        return q.unit == "%" and (_TAXED.match(text, q.end) is not None or _is_range_of_counted(text, q, before))
    behind = text[q.end : q.end + 1]
    if (behind in _CLASS_HEADS and _OF_CLASS.match(text, q.end)) or text.startswith(kinds.PARTS_TAXED, q.end):
        return True
    listed = behind in _LISTED or text[q.start - 1] in "、和" or text.endswith(_NEXT_LIMIT, 0, q.start)
    if listed and _is_listed_limit(text, q, start):
        return True
    of_income = text[q.start - 1] in _INCOME_ENDS and _OF_INCOME.match(text, q.end) is not None
    if of_income and _INCOME_LIMIT.search(text, max(start, q.start - _OF_COUNTED), q.start):
        return True
    raised = text.endswith(kinds.EXCEEDING_MONEY, max(start, q.start - 3), q.start) or (
        q.unit in MONEY and text[q.start - 1] == "近" and text.endswith(_EARNED, start, q.start - 1)
    )
    above_limit = raised and behind not in "，。；、！"
    if above_limit and _is_of_kind_above(text, q, start):
        return True
    if before is None or before.end <= start:
        return False
    return (before.unit in _HOLDERS or before.kind == "fraction") and _tells_firms(text, q, before)


def _is_spent_at_once(text: str, q: Quantity, start: int) -> bool:
    """Whether ``q`` is money spent on what is told right behind it."""
    spent = _SPENT.match(text, q.end)
    return spent is not None and _SPENDING.search(text, max(start, q.start - _SPENT_WINDOW), q.start) is not None


def _is_of_kind_above(text: str, q: Quantity, start: int) -> bool:
    """Whether what stands behind a number that is exceeded is a kind of things above it, or the first such thing."""
    kinds_above = (_FIRMS, _COUNTED_ABOVE, _SHARE_ABOVE, _OF_PLAN, limits.OF_THE_LARGE)
    if any(kind.match(text, q.end) for kind in kinds_above):
        return True
    return _FIRST_ABOVE.search(text, max(start, q.start - _FIRST_WINDOW), q.start) is not None


def _is_between(text: str, q: Quantity, start: int) -> bool:
    """Whether a number is one of the two amounts between which those are who are told (高于8000元低于1万元的|人口)."""
    if text.endswith(_BEYOND, start, q.start):
        return _THEN_BELOW.match(text, q.end) is not None
    below = text.startswith("的", q.end) and text.endswith(_BELOW, start, q.start)
    return below and _BEYOND_BEFORE.search(text, max(start, q.start - _BETWEEN_WINDOW), q.start) is not None


def _is_whole_cost(text: str, q: Quantity, start: int) -> bool:
    """Whether an amount is what a thing that is named costs in all, or what examples of a kind do."""
    low = max(start, q.start - _COST_WINDOW)
    if text.startswith("的", q.end):
        return _OF_NAMED.match(text, q.end) is not None and _WHOLE_COST.search(text, low, q.start) is not None
    above = text[q.end : q.end + 1] in ("以", "及") and _OF_EXAMPLES.match(text, q.end) is not None
    return above and _COST_OF_EXAMPLES.search(text, low, q.start) is not None


def _is_cost_of_all(text: str, q: Quantity, before: Quantity) -> bool:
    """Whether ``q`` is what those counted ``before`` it cost together, told before their noun."""
    if before.unit not in _COUNTED_WORKS or _COST_OF_ALL.fullmatch(text, before.end, q.start) is None:
        return False
    return _OF_ALL_COUNTED.match(text, q.end) is not None


def _tells_firms(text: str, q: Quantity, before: Quantity) -> bool:
    """Whether ``q`` is a value that tells which firms are counted ``before`` it (40家企业收入超10亿元)."""
    between = text[before.end : q.start]
    if text[q.end : q.end + 1] in ("，", "、") and _GROWN.match(text, q.end + 1) is not None:
        return False
    of_share = before.unit == "%"
    between = _FIRST_OF_TWO.sub("", between) if of_share and "且" in between else between
    above = text.startswith(ABOVE, q.end) and (of_share or between.endswith(_EARNED))
    above = above or (of_share and _SECOND_OF_TWO.match(text, q.end) is not None)
    exceeding = between + "达" if above else between  # 60%的村集体收入30万元|以上
    if "，" in between or "、" in between or _VALUE_OF_FIRM.match(exceeding) is None:
        return False
    if before.unit == "%" or before.kind == "fraction":
        return between.startswith(("的", "以上的", "及以上的")) or _VILLAGES.match(between) is not None
    if before.unit != "个" or between.startswith(kinds.VALUES_OF_FIRMS) or _FIRM_HEAD.match(between) is not None:
        return True
    return _MARK.fullmatch(text, q.start, q.end) is not None and _HAVING_VALUE.match(between) is not None


def _is_of_the_first(text: str, q: Quantity, start: int) -> bool:
    """Whether a number is a mark of those ranked among, or a place is the first beyond (首个突破万亿元的城市)."""
    place = _PLACE_BEHIND.match(text, q.end)
    if place is None or place["ranked"]:
        return place is not None
    return _THE_FIRST.search(text, max(start, q.start - _FIRST_WINDOW), q.start) is not None


def _is_limit(text: str, q: Quantity, before: Quantity | None) -> bool:
    """Whether a number with 以上 or 以下 behind it tells a kind of thing (亿元以上项目156个)."""
    above = _ABOVE.match(text, q.end)
    if above is None:
        return _NEXT_MARK.match(text, q.end) is not None
    if text.endswith("海拔", 0, q.start) or _is_of_those_among(text, q) or _is_of_two(text, q, above.end()):
        return True
    if q.unit == "%":
        return _is_of_counted(text, q, before) or _is_of_empty(text, q)
    if not q.power and q.unit not in _LIMITS:
        return False
    if q.unit in _ALWAYS_LIMITS or above["below"] or _COUNTED_BEHIND.match(text, above.end()):
        return True
    return _KIND_OF_FIRM.match(text, q.end + 2 + text.startswith("及", q.end)) is not None


def _is_of_two(text: str, q: Quantity, behind: int) -> bool:
    """Whether a number with 以上 is one of two marks that the same things are above (A以上且达1000单以上的|主体)."""
    of_them = text.startswith("的", behind - 1) and _MARK_BEFORE.search(text, max(0, q.start - _MARK_WINDOW), q.start)
    return bool(of_them) or _NEXT_MARK.match(text, q.end) is not None


def _is_of_those_among(text: str, q: Quantity) -> bool:
    """Whether a number with 以上 only tells among whom something is ranked (在1万套以上的城市中)."""
    if text.find("中", q.end, q.end + _AMONG_BEHIND) < 0 or _AMONG_ABOVE.match(text, q.end) is None:
        return False
    return _AMONG.search(text, max(0, q.start - _AMONG_WINDOW), q.start) is not None


def _is_listed_limit(text: str, q: Quantity, start: int) -> bool:
    """Whether a number stands in a list of grades or of limits."""
    if _OF_GRADES.match(text, q.end) or _ABOVE_LISTED.match(text, q.end):
        return True
    return (
        _OF_LIMITS.match(text, q.end) is not None
        and _EXCEEDED.search(text, max(start, q.start - _EXCEEDED_WINDOW), q.start) is not None
    )


def _is_of_empty(text: str, q: Quantity) -> bool:
    """Whether how much stands empty only tells a kind of village (空置率30%|以上“空心村”治理)."""
    return text.endswith("空置率", 0, q.start) and _EMPTY.match(text, q.end) is not None


def _is_of_counted(text: str, q: Quantity, before: Quantity | None) -> bool:
    """Whether a percentage tells which things are counted (25个|空置率50%以上的村)."""
    if before is None or (before.unit not in _COUNTS and before.unit not in ("所", "座")):
        return False
    between = text[before.end : q.start]
    return 0 < len(between) <= _OF_COUNTED and _CLAUSE_SIGN.isdisjoint(between)


def _is_range_of_counted(text: str, q: Quantity, before: Quantity | None) -> bool:
    """Whether a range of a rate tells which things are counted (25个空置率|30%—50%|的村)."""
    return (
        q.value_max is not None
        and text.startswith("率", q.start - 1)
        and text.startswith("的", q.end)
        and _is_of_counted(text, q, before)
    )
