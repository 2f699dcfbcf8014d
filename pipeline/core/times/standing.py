"""Whether what is told of things counted is how they stand, no event of the years that are spoken of.

Belongs here: what the words around a count tell of that. Does not belong here: other numbers said of several years
(totals.py).
"""

import re

from pipeline.core.lexicon import places, predicate_words
from pipeline.core.lexicon.cues import SO_MANY, SO_MANY_REACHED
from pipeline.core.patterns import any_of
from pipeline.core.state import Counted

#: How things stand once they have come up to something, or are under care (古树|纳入管控); those in work (稳定就业).
MET = re.compile(
    "达标$|消劣$|全覆盖$|达到[^，。；]*(?:(?<!出列)(?<!退出)标准|水质)$|纳入[^，。；]*(?:管理|监管|管控|监督|监测)$"
    "|^(?:全部|均)通(?![过报知])"
    "|稳定就业$|得到[^，。；]*保障$|接受[^，。；]*教育$"
)
#: What is still being done is how things stand (3条铁路加快建设).
_GOES_ON = re.compile(
    "(?:(?:加快|加紧|抓紧|有序|稳步|顺利|正在)(?:推进|建设|施工|实施)|(?:全面|扎实|努力)推进)(?:中|$)"
)
#: How things are and get on (4座水库|建设进展顺利, 4座公园|星罗棋布), and what people are at, is how they stand.
_UNDER_WAY = re.compile(
    r"(?:[^，。；：、\d]{0,8}[和及、]\d+[个项条座家])?[^，。；：、\d]{2,24}?"
    rf"(?:进展(?:顺利|良好|迅速)|贯通全[城区域境市县]|{any_of(predicate_words.STANDING)})"
)
_AT_WORK = re.compile(rf"[^，。；：、\d]{{2,24}}?{any_of(predicate_words.ALWAYS_PRAISING)}")
#: Who belongs to the strongest is how things stand (4家企业进入世界500强), and so is what rank things have.
_AMONG = re.compile(
    r"(?:进入|上榜|跻身|位列).*(?:\d+|百|千)强$|进入[^，。；]*排名前[\d一二三百千万分之]+[%‰‱]?$"
    rf"|(?:量|值|数|规模|产能|效益|[居列]){any_of(places.ANYWHERE)}(?:第一|第1位?|首位|前列)$"
)
#: Which places can be reached is how things stand (8个市|接通高铁), not that a road was opened (4条公路通车).
_REACHED_BY = re.compile("(?<![开贯打])通(?:高铁|高速|动车|铁路|高等级)")
#: What things have come to be that are no people (23个园区|成为重要载体).
_BECOME = re.compile("(?:已|全部)*成为")
_PEOPLE = ("", "人", "名", "户", "位")
#: What somebody has, and how large a thing is, is how it stands (拥有|20所高校, 占地|600亩的公园).
_HAS_OR_SPANS = re.compile(rf"(?:[^，。；、\d]{{0,8}}拥有|占地(?:面积)?|全长)(?:{any_of(SO_MANY)}|了)?$")
#: How large those counted are or what they have together, told right behind them (12个县城|建成区面积达到180平方公里).
_OF_THEM = re.compile(
    rf"(?:[^，。；、\d增累完改造投]{{2,20}}?(?:(?:19|20)\d\d年[^，。；、\d增累完改造投]{{0,12}})?(?:累计建成)?(?:面积|规模|产量|产值|收入|能力)"
    rf"|[^，。；、\d增累完改造投]{{4,20}}?(?:比例|浓度|率)(?:连续\d年)?(?:稳定|保持)?在?|[^，。；、\d]{{2,12}}(?<!新)入[住驻]企业)"
    rf"(?:{any_of(SO_MANY_REACHED)}|已|均|共|为)*[\d千百]"
)
#: How much a thing can do at most is how it stands (实现3万份样本的存储能力).
_CAPACITY = re.compile("(?:生产|处理|存储|供[给应热水气]|吞吐|接待|通行|运输|加工|储备|检测)能力$")
#: What services can be had online, is how they stand (3项事项网上通办).
_AT_HAND = re.compile("网上|足不出户|(?<!跨.)通办|即办|容缺|不见面|跑一次|零跑|秒批|指尖|掌上|全程")
_SETTLED = re.compile(r"在[^，]{0,4}(?:发展|落户|投资)|建立了?[^，]{0,16}(?:关系|制度|机制|体系)")
#: Whom something covers or is good for (医保覆盖5000万人, 免费教育惠及1亿学生).
_COVERS = re.compile(
    f"(?:惠及|(?:覆盖|辐射|通达|连通|外送|远销|销往)(?:全[国球省市部]|所有)?)(?:{any_of(SO_MANY_REACHED)}|了|上)*$"
)
#: Works are done year by year, and so are those that they are good for (改造惠及390万人).
_WORKS = re.compile("改造|建成|治理|完成|累计")
#: Projects that are counted, and what all of them cost (重点项目90个，完成投资8亿元).
_PROJECTS = ("项目", "工程")
_COST = re.compile("[，、](?:累计|计划)?(?:总投资|完成投资)")
_NOT_YET = re.compile("在[建谈库]|储备|现有|入库")
#: Units that projects are counted in.
PIECES = ("个", "项", "件")
#: Units of how long something takes, which no years add up, and of how old or how long schooled people are.
LASTS = ("工作日", "天", "小时", "分钟", "秒")
SHARES = ("%", "‰", "倍", "个百分点")


def is_state(lead: str, behind: str, unit: str, counted: Counted, in_sentence: bool) -> bool:
    """Whether what is said of things counted is how they stand, whatever was done for it."""
    if unit != "元" and (_AT_WORK if unit in _PEOPLE else _UNDER_WAY).match(behind) is not None:
        return True
    told = counted.noun + counted.predicate
    if unit == "项" and "累计" not in lead and _AT_HAND.search(lead + told):
        return True
    if _HAS_OR_SPANS.match(lead) or (_BECOME.match(counted.predicate) and unit not in _PEOPLE):
        return True
    if not counted.verb and _REACHED_BY.search(told):
        return True
    if _GOES_ON.search(counted.predicate) or _AMONG.search(counted.predicate) or MET.search(counted.predicate):
        return True
    if _CAPACITY.search(counted.noun) or counted.noun == "人口" or unit in SHARES or unit in LASTS:
        return True
    return not in_sentence and "人口" not in counted.noun and _SETTLED.search(told) is not None


def has_so_much(behind: str) -> bool:
    """Whether the words ``behind`` a count tell how large those counted are, or how much they have."""
    return _OF_THEM.match(behind) is not None


def is_covered(lead: str, predicate: str) -> bool:
    """Whether a number tells how many something covers or is good for, a state that no years add up."""
    covers = _COVERS.search(lead) is not None and _WORKS.search(lead) is None
    return covers or predicate.startswith("受益")


def are_carried_out(lead: str, behind: str) -> bool:
    """Whether projects that are counted between ``lead`` and ``behind`` were so over the years: their cost is told."""
    return lead.endswith(_PROJECTS) and _COST.match(behind) is not None and _NOT_YET.search(lead) is None
