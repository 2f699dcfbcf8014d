"""By what means something is done, at the head of a name, and what serves as what: no part of what is counted.

Belongs here: how such words are written (通过城市更新|新增产业空间, 以项目|为抓手).
Does not belong here: what else stands within a name and is no part of it (trimming.py).
"""

import re

from pipeline.core.lexicon import verbs
from pipeline.core.lexicon.places import WHOLE_HERE
from pipeline.core.patterns import any_of

#: What says that a thing is got on with, behind the way how (以项目化方式|落实10项任务).
_GETTING_ON = ("完成", "落实", "抓好", "兑现", "打造", "推进", "推出")
#: What part something plays.
_SERVING = (
    "为(?:重要|主要|总|)(?:抓手|牵引|契机|载体|引领|龙头|主体|主导|骨干|纽带|主线|重点|目标|导向|支撑|依托|核心|基础|先导"
    "|突破口?|突破点|切入点|主攻方向)"
)
#: What is made use of to have a thing (利用边角地块|新增停车位; 通过城市更新|释放产业空间).
_MEANS = re.compile(
    r"(?:充分|统筹|综合|有效|合理|)利用[^，。；]{2,20}(?=(?:新增|新建|改建|增设|建成)..)"
    r"|(?:(?:携手|会同|聘请|邀请)[^，。；、\d]{2,16}?|利用(?!外资|省外)[^，。；、\d]{2,16}?)"
    rf"(?=(?:加快|优化|累计)?{any_of(verbs.MADE_WITH_OTHERS)}(?:[^，。；、的]..|$))"
    r"|统筹[^，。；]{2,12}资金(?=发放..)"
    r"|(?:“一.{1,2}一(?:方?案|档|策|专班|专员)”[、和]?)+"
    rf"(?={any_of((*verbs.DOINGS, *verbs.LEAD, *verbs.DONE_TO_AN_END, *verbs.HELPING))})"
    rf"|通过[^，。；]{{2,24}}(?<!累计)(?=(?:对[^，。；、]{{2,8}}|累计|){any_of(verbs.DONE_BY_MEANS)}(?:..|$))"
    rf"|以[^，。；]{{2,20}}(?:方式|模式|形式|速度|措施|力度|手段|精神|理念|举措|态度|作风|决心|姿态|干劲|勇气|担当)的?"
    rf"(?=(?:认真|扎实)?{any_of((*verbs.DOINGS, *_GETTING_ON))}(?:..|$))"
    rf"|以[^，。；]{{2,20}}{_SERVING}(?={any_of((*verbs.DOINGS, *_GETTING_ON))}(?:..|$))"
    rf"|按照?[^，。；、\d]{{2,14}}(?:要求|部署|原则)(?={any_of((*verbs.FLOW, *verbs.DONE_TO_AN_END, '重点支持'))})"
    r"|除?(?:因|由于|根据)[^，。；\d]{2,14}?(?:原因|影响|制约|调整|变化)(?=有?$|取消|暂缓|调出|停止|未)"
    rf"|{any_of((*verbs.WITH_A_VIEW, '结合'))}[^，。；]{{2,24}}(?={any_of(verbs.DONE_TO_AN_END)}(?:[^、等的和及]|$))"
    # 围绕|打造2个片区、建设9个村目标, 分4批|集中开工, 举全区之力|推进, 相当于|每9名居民就有1家, 未来将|释放空间
    rf"|(?:围绕(?=打造|建设|承接|创建|建成)|未来(?:几年)?将(?={any_of(verbs.DOINGS)}))|分\d(?:个?[批期步]次?|个(?:阶段|年度|步骤))(?=..)"
    rf"|举{WHOLE_HERE}之力(?=..)|全力攻坚(?!战)|相当于(?=每)"
)
#: By what work a figure came about, which tells it from others (通过|城市更新|实现|供地); sales are named so by rule.
_BY_WORK = re.compile(r"通过(?P<work>(?!多|公共网络)[^，。；、\d]{2,12}?)(?:实现|完成)(?P<done>[^，。；\d]{2,})")
_MEANS_HEADS = frozenset("“携会聘邀充统综有合利通结以因由根除分举相未全").union(word[0] for word in verbs.WITH_A_VIEW)
#: That people need not leave home for what they have done (居民足不出户就能|申办43项事项).
_AT_HOME = re.compile("^.*足不出户[就即便]?(?:能够?|可以?)(?=..)")
#: The same at the end of what plays it (以“百项工程”|为抓手), and before what it does so in (以项目|为龙头的行动).
SERVING_AS = re.compile(rf"(?<=..){_SERVING}$")
SERVING = re.compile(rf"(?<=..)(?:{_SERVING}|为代表)的")


def without_means(name: str) -> str:
    """``name`` without the words at its head that say by what means or for what it was done.

    >>> without_means("通过城市更新新增产业空间")
    '新增产业空间'
    """
    if "足不出户" in name:
        name = _AT_HOME.sub("", name, count=1)
    if name[:1] not in _MEANS_HEADS:
        return name
    if name[0] == "通" and (by_work := _BY_WORK.fullmatch(name)) is not None:
        return by_work["work"] + by_work["done"]
    means = _MEANS.match(name)
    return name if means is None else name[means.end() :]
