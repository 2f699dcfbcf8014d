"""Whether a subject has an ending of its own, and the subject with what it lacks (社会投资、政府投资|项目审批时间).

Belongs here: endings that no other is put behind, and how a subject and an ending are joined. Does not belong here:
which words are an ending (shared_endings.py), what the last of a list says for all (endings.py).
"""

import re

from pipeline.core.lexicon import nouns, sharing
from pipeline.core.patterns import any_of
from pipeline.core.phrases.shared_endings import ENDINGS, THINGS, WORD, shared_ending

#: So many say more than what is measured.
_LONG = 5
_JOINERS = frozenset("和及与、")
#: Ends of names that need no ending, whatever is measured (实际利用外资、外贸|进出口).
_WHOLE_ENDS = (
    *("GDP", "CPI", "PPI", "货值", "外资", "内资", "资金", "就业", "就业人口"),
    *("考核", "测评", "评价", "投资完成", "双控"),
    *("得分", "评分", "成绩", "排名", "名次", "增幅", "降幅", "涨幅", "时长", "票房", "蓄积", "安全感"),
)
#: What is cut down is told whole beside how good or how much something is (主要污染物减排、大气|环境质量).
_CUT_DOWN = ("减排", "降碳", "能耗下降", "浓度下降")
#: A degree is no rate (建设进度和|完成率); a system or a quarter is no degree.
_DEGREE = re.compile("(?<![年季制调印])度$")
#: What can be said of any amount: an ending of its own keeps no subject from it (生产总值、工业增加值增速).
RATES_OF_ALL = ("增速", "增幅", "占比", "比重")
_OF_WHOLE = ("占比", "比重")
#: No share of a whole is told of a share of something else, or of how much there is for each.
NO_WHOLES = ("比例", "强度", "能耗", "密度", "浓度")
#: One of them at the end of a subject before: it says itself what of it is measured (房屋施工、商品房销售|面积).
_SAID = re.compile(f"(?<=..)(?:{any_of(sharing.BEFORE_ENDINGS)})$(?<!医保)")
_LEADS = re.compile(f"(?:{any_of(sharing.BEFORE_ENDINGS)})+")
_KIND = re.compile(f"(?:{any_of(sharing.KINDS_OF_ALL)})+")
_TRADES = ("业", "集群", "产业链", "类")
#: What tells how much of a whole something is.
SHARES = ("率", "比例", "占比", "比重", "覆盖面")
#: What happens: how often something else does is no measure of it (违法犯罪警情、刑事|发案率).
_EVENTS = frozenset(("警情", "类警情", "案件", "类案件", "事故"))
#: What banks hold and what they have lent, of which one balance tells how much each is (存款、贷款|余额).
_LENT, _BALANCE = ("存款", "贷款"), "余额"
#: Bodies, and last words of others: none of them is of the kind of the one behind it (地区总部、研发|中心).
BODIES = ("中心", "平台", "机构", "基地", "企业")
_OTHER_BODIES = (*nouns.HEADS, *nouns.THINGS, *sharing.OTHER_BODIES)
#: What carries water, gas or power.
_LINES = ("管道", "管网", "管线", "线路")
#: How many there are, and of what: of that are all that name no thing (低空、机器人|企业数量).
_COUNTS = frozenset(("数量", "总数", "总量", "数"))
_COUNTED = re.compile("(?<=..)(?:企业|产品|农产品|项目|品牌|人才|机构|[金奖]牌)(?:数量|总数|总量|数)$")


def with_ending(part: str, shared: str, last: str) -> str:
    """``part``, a subject before ``last``, with the ending ``shared`` that the last says for all, where it has none."""
    if part.endswith((*_LENT, "信贷")) and shared.endswith(_BALANCE):
        return part + _BALANCE
    rate = next((rate for rate in RATES_OF_ALL if shared.endswith(rate)), "")
    if rate and part.endswith((*RATES_OF_ALL, "率", *(NO_WHOLES if rate in _OF_WHOLE else ()))):
        return part
    own = shared_ending(part) if rate else ""
    if rate and len(shared) > len(rate) and own and own not in sharing.SHARED_THINGS:
        shared = rate  # 工业投资、民间投资占比
    elif shared == rate and not own and not part.endswith((*_WHOLE_ENDS, *sharing.BEFORE_ENDINGS)):
        shared = _measure_before(last, rate) + rate
    elif len(part) > 1 and not rate and _has_own(part, shared, last):
        return part
    shared = last[1:] if part.endswith("客") and last.startswith("货运") else without_kind(part, shared)  # 客、货运量
    if (len(part) == 1 or part.endswith(sharing.TRADES_ALONE)) and last.removesuffix(shared).endswith("业"):
        return f"{part}业{shared}"  # 批发和零售业|销售额, 农、林、渔业|产值
    if shared in _COUNTS and (thing := _COUNTED.search(last)) is not None and not part.endswith(_OTHER_BODIES):
        shared = thing[0]
    if shared.startswith("保险") and part.endswith("保"):
        shared = shared[WORD:]  # 基本医保、养老保险参保率
    same = overlap(part, shared)
    if not same and _SAID.search(part) is not None and last.removesuffix(shared) not in sharing.BEFORE_ENDINGS:
        shared = _plainest(shared)
    return part + shared[same:]


def _measure_before(last: str, rate: str) -> str:
    """What of things ``last``, which ends in ``rate``, says a rate of (小浆果|产量|占比), '' where it says none."""
    measure = shared_ending(last.removesuffix(rate))
    return "" if measure in sharing.SHARED_THINGS or len(measure) < WORD else measure


def without_kind(part: str, shared: str) -> str:
    """``shared`` without the kind that ``part`` is of already (高新技术产业|产业产值)."""
    kind = _KIND.match(shared) if part.endswith(_TRADES) else None
    return shared[kind.end() :] if kind is not None else shared


def _plainest(shared: str) -> str:
    """The ending within ``shared`` that says least of what is measured (销售|面积)."""
    size = next((size for size in range(WORD, len(shared)) if shared[-size:] in ENDINGS), 0)
    return shared[-size:] if size and _LEADS.fullmatch(shared[:-size]) is not None else shared


def joined(part: str, shared: str) -> str:
    """``part`` and ``shared`` behind it, with a word that both say only once (服务贸易|贸易规模)."""
    return part + shared[overlap(part, shared) :]


def overlap(part: str, shared: str) -> int:
    """How many signs of ``shared`` end ``part`` already (服务贸易|贸易规模)."""
    return next((size for size in range(len(shared) - 1, 1, -1) if part.endswith(shared[:size])), 0)


def _has_own(part: str, shared: str, last: str) -> bool:
    """Whether a subject has an ending of its own, so that it does not take over the ``shared`` one of ``last``."""
    if part.endswith(")") and "(" in part:
        part = part[: part.rindex("(")]
    if part.endswith(_WHOLE_ENDS) or (shared[-1] == "率" and _DEGREE.search(part) is not None):
        return True
    if part.endswith("税") and shared.endswith("税"):
        return True  # 契税、个人|所得税
    if part.endswith(_CUT_DOWN) and shared.endswith(("质量", "排放量", "能耗")):
        return True
    if shared.endswith(BODIES) and part.endswith(_OTHER_BODIES):
        return True
    if shared in _LINES and part.endswith(("管", *_LINES)):
        return True  # 主干管、支线|管道
    own = shared_ending(part)
    longer = len(shared) > _LONG and shared_ending(shared) != "" and _JOINERS.isdisjoint(shared)
    if own and longer and last.removesuffix(shared).endswith(own):
        return False  # 社会投资、政府投资|项目审批时间
    if own in sharing.SHARED_THINGS and not shared.endswith(THINGS):
        return _is_counted(own, shared, last)
    return bool(own) and (len(shared) == 1 or not part.endswith(sharing.NOT_ENDINGS))


def _is_counted(thing: str, shared: str, last: str) -> bool:
    """Whether a subject that ends in a ``thing`` is told by its count, not by the measure that ``last`` ends in.

    A trade is never counted; of other things a share is none, and no measure of another such thing. What happens is
    counted beside how often something else does.
    """
    alike = last.removesuffix(shared).endswith(thing)
    if thing in _EVENTS and "发" in shared:
        return not alike
    bodies = thing in BODIES and last.removesuffix(shared).endswith(BODIES)
    if bodies and shared.startswith((*_LENT, "各项" + _LENT[1])):
        return False  # 金融机构和小微企业|贷款余额
    return thing != "产业" and not alike and not (shared.endswith(SHARES) and not shared.endswith("增长率"))
