"""Facts that a plan tells of, and plans that a review tells of, by the words around a number.

Belongs here: what the words of its sentence say of one number. Does not belong here: times and sections (roles.py).
"""

import re

from pipeline.core.lexicon import roles as words
from pipeline.core.lexicon.cues import OR_MORE, SO_MANY
from pipeline.core.lexicon.places import ALL, LEVELS_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases.time_words import PLANS

#: The plan whose aim it was, with what it was set for.
_OF_PLAN = r"“?十[一二三四五]?五”?(?:规划|时期|期间)?(?:[^，。；、\d的]{2,8}(?=$))?"
#: An aim that has been exceeded, before and behind its number.
_EXCEEDED = re.compile(
    rf"(?:超额完成|提前[^，。；\d]{{0,3}}(?:完成|实现)(?=“?十[一二三四五“”]))了?(?:(?:国家|上级|[{LEVELS_HERE}]|年初|年度|全年|{_OF_PLAN})(?:下达|定|确定|安排)?)*的?$"
)
#: The plan whose aim was come to before its time, or is to be come to.
_AHEAD = re.compile(
    rf"(?:完成|实现)了?(?:国家|省|市|上级)?(?:下达的)?“?(?P<plan>{any_of(PLANS)})”?(?:规划|时期|期间)?[^，。；、\d]{{0,16}}$"
)
_AIM_OF = re.compile(r"[^，。；、]{1,14}?(?:目标|任务)")
_AIM_OF_PLAN = re.compile(r"[^，。；、]{1,14}?(?:目标|任务|计划)")
#: What was planned once, right before its number (超过原定的2万套, 比原计划(8%)高).
_ONCE_PLANNED = re.compile(rf"{any_of(words.ONCE_PLANNED)}的?(?:约|近|约为|为|平均每年|年均)?\(?$")
#: The aim of a figure, in brackets behind it (增长6.5%(年度目标|6%以上)), or behind what names it (高于年初目标(|6%)).
_AIM_IN_BRACKETS = re.compile(rf"\({any_of(words.AIMED_AT)}[为是]?$|(?:计划|目标)\($")
#: An aim that was set for the year, by whom or when (完成县人代会批准的增长|8%|的目标).
_SET = re.compile(
    rf"{any_of(words.SETTING_AIMS)}{any_of(words.SET_BY_THEM)}的?(?:增长|下降|降低|[^，。；、\d]{{2,8}}(?:增长|下降))?$"
)
_AIM_SET = re.compile(rf"(?:左右|{OR_MORE}|以内)?的?(?:年度|全年)?(?:预期|增长|调控|控制)?(?:目标|任务)")
#: An aim that was missed, from the verb on, and how far from an aim something was; behind the number, the aim.
_MISSED = re.compile(r"(?:没有?|未能?)(?:实现|完成|达到)[^，。；]*$")
_AIM_APART = ("低于", "高于", "超过", "快于", "好于", "优于")
_AIM_BEHIND = re.compile(
    rf"(?:左右|{OR_MORE}|以内)?的(?:年度|年初|全年)?(?:预期|预定|调控|控制|增长|计划)?(?:目标|任务)"
)
#: A plan whose outcome the next clause tells (计划建成8个，实际建成9个).
_PLANNED = re.compile(r"计划(?!的|生育|任务|数|投资)[^，。；\d]{0,14}$")
_OUTCOME = re.compile(r"[^，。；、\d]{0,16}，[^，。；\d]{0,4}实际")
#: What was proposed a year ago was an aim (去年政府工作报告提出，物价涨幅要控制在8%以内): it is the first number but
#: for what it starts from; what came of it is told behind.
_PROPOSED = re.compile(
    r"(?:[去上]年|年初)[^，。；\d]{0,6}(?:政府工作)?报告[^，。；\d]{0,6}提出，?(?:[^。；\d实际结果]|[从由]\d[\d.]*%)*要"
    r"(?:[^。；，\d]|[从由]\d[\d.]*%)*$"
)
#: A verb with 了 right before its number tells what has happened; what a
#: plan has laid down, or chosen to be put to vote, is still ahead (《纲要》安排了18项任务, 遴选了9件候选实事).
_PERFECT = re.compile(rf"(?<![为除]){''.join(f'(?<!{verb})' for verb in words.LAID_DOWN)}了(?!解|不)[^，。]{{0,3}}$")
#: So far before a number, and behind it, these words are looked for.
_WINDOW = 40
#: An aim in brackets takes so many signs before its number.
_AIM_NOTE = 6

#: At the head of its sentence this says what there is in the whole country (全国有24万户小企业).
_THERE_IS = re.compile(rf"\s*(?:{any_of(words.NATION)})(?:现在?|目前)?(?:共|总共|一共)?有(?:{any_of(SO_MANY)}|上)?$")
#: What somebody has of whom nothing else is said (我区拥有5万家企业).
_HAS = re.compile(rf"(?:^|[，。；、\n])(?:发挥)?[^，。；、\d建造培形新将要力]{{0,8}}拥有{any_of(SO_MANY)}?$")
#: What there is, said at the head of a clause (我县紧邻港区，有3万名技工), and where somebody aims at it.
_IS_THERE = re.compile(rf"(?:^|[，。；\n且])有(?:{any_of(SO_MANY)}|上)?$")
_AIMED = re.compile("力争|确保|争取|保证|[将需]|(?<![主重首])要(?!求|素|害)|计划|再有|达到")
#: What so much would do (6%左右的增速就能实现充分就业).
_WOULD_DO = re.compile("[^，。；]{0,14}(?:就能|可以|能够)")
#: What we have, or have besides (我县有12个渡口, 还有5万名留守老人).
_WE_HAVE = re.compile(
    rf"(?:(?:^|[，。；\n])(?:[^，。；、\d]{{2,6}}，)?我[国{LEVELS_HERE}][^，。；、\d要将拟再新]{{0,6}}|(?:^|[，；])还)有(?:{any_of(SO_MANY)}|上)?$"
)
#: Words of plans, any of which before a number makes one of it; and with which a sentence turns from how things stand
#: to what is to be done (是支柱产业，产值超30亿元，|要做强做大).
_PLANS = re.compile(
    "[要需拟再新即]|将(?!近)|力争|确保|争取|保持|保证|稳定|计划|安排|如果|只有|推[进动]|加[快大强]|实[现施]|完成|建[设成]|打造"
    "|培育|引进|支持|力度|抓|今年|目标|年[底内末]|达到|增(?:长|加(?!值))|提[高升]|继续|进一步|努力|全[力面]|深入|扎实|开展|落实"
    "|发展(?!潜|前|空)|[以用把对]"
)
_TURNS = re.compile(r"[^。；\n\d]{0,24}?[，。](?:关键|就|我们|必须|因此|所以|还|更|一定)*要(?!素|求|害)")
#: What we have, said at the head of a sentence (8亿多劳动力、2亿名技工，是我们最大的资源).
_IS_OURS = re.compile(r"[^，。；、\d]{0,24}(?:、\d[^，。；、\d]{0,24})?，?[都既]?是我[国们]")
#: What there is beside something else (有良好的基础和|超30亿元的产值).
_IS_THERE_TOO = re.compile(
    rf"(?:^|[，。；\n])(?:我[国{LEVELS_HERE}])?有(?![望序效力])[^，。；、\d]{{2,12}}的[^，。；、\d]{{2,10}}[和与及]{any_of(SO_MANY)}?$"
)
#: With these words at its head a sentence weighs how things stand (从自身条件看，…); it may sum them up behind
#: (，这些成绩来之不易; ，这些都是我们的底气).
_WEIGHED = re.compile(r"\s*从(?![^，。；]*(?:长|需要|要求|目标))[^，。；\d]{2,12}看，(?!今|未来|明年)")
_SUM_WINDOW = 200
_SUMMED_UP = re.compile(
    rf"[^。\n]{{0,{_SUM_WINDOW}}}?，这些(?:都?是(?![^。]*(?:任务|目标|要求|举措|措施|重点))|[^，。是]{{0,4}}(?:成绩|成效|成果|成就|优势|条件))"
)
#: Of what place a size or a number of people tells (这座|90平方公里的新城, 更是|30万居民的家园).
_THIS_PLACE, _IT_IS = ("这座", "这片", "这块"), ("更是", "正是")
_THAT_IS = re.compile(r"[^，。；\d]{2,24}的")
#: What somebody bears or borders on as he is (承载着30万群众的期盼, 与新区接壤40公里).
_BEARING = ("载着", "有着", "织着", "接壤")
#: Of what somebody has which share (我区占全市|1/5|的土地), and where somebody is to have it.
_SHARES_OF_ALL = tuple(f"占{all_}" for all_ in ALL)
_MADE = re.compile("打造|形成|建成|实现|培育|建设|提[高升]|保持")
#: People of a country that is spoken of (在我们这样一个13亿|人口的大国).
_SUCH = ("这样一个", "这样的一个", "是一个有", "是有", "一个有", "一个拥有")
_PEOPLE = re.compile("多?人口的?")
#: Where a share comes from or is (财政收入的60%以上来自企业, 人口80%在农村).
_COMES_FROM = re.compile(rf"(?:{OR_MORE}|左右|多)?(?:的[^，。；]{{1,10}})?{any_of(words.COMING_FROM)}")
_COMES_HEADS = frozenset("以及左多的").union(word[0] for word in words.COMING_FROM)
#: What has been done to or in so many things (对3个区|进行了普查).
_DONE_TO = re.compile(r"[^，。；、\d]{0,16}(?:进行|开展|实施|实行)了")
_DONE_WINDOW = 19
#: So far behind a number a sentence turns to what is to be done.
_TURN_WINDOW = 36
#: What is made or earned in a year: how much it is, is known of the last that is over.
_IN_A_YEAR = re.compile("(?:产值|增加值|生产总值|营收|营业收入|公共预算(?:收入)?)(?:之和|总和|合计)?(?:占|$)")
#: So far back an aim is looked for that governs what there is.
_AIM_WINDOW = 120


def was_planned(text: str, low: int, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]`` in a sentence from ``low`` on that tells what happened was an aim."""
    before = text[max(low, start - _WINDOW) : start]
    if ("超额" in before or "提前" in before) and _EXCEEDED.search(before) is not None:
        return _AIM_OF.match(text, start) is not None
    if "报告" in before and "提出" in before and _PROPOSED.search(before) is not None:
        return True
    if ("原" in before or "预定" in before) and _ONCE_PLANNED.search(before) is not None:
        return True
    if "(" in before[-_AIM_NOTE:] and _AIM_IN_BRACKETS.search(before) is not None:
        return True
    if "计划" in before and _PLANNED.search(before) is not None and _OUTCOME.match(text, end) is not None:
        return True
    if ("年初" in before or "人代会" in before) and _SET.search(before) is not None:
        return _AIM_SET.match(text, end) is not None
    if ("没" in before or "未" in before) and _MISSED.search(before) is not None:
        return _AIM_BEHIND.search(text, end, end + _WINDOW) is not None
    return before.endswith(_AIM_APART) and _AIM_BEHIND.match(text, end) is not None


def plan_ahead(text: str, low: int, start: int) -> int:
    """The last year of the plan whose aim the number at ``start`` tells, 0 where it is no such aim.

    It was come to before its time (提前两年完成“十四五”规划产值|900亿元|的目标), or is to be come to in its last years
    (完成“十四五”能耗强度下降|12%|的任务).
    """
    if text.find("五", low, start) < 0 or _AIM_OF_PLAN.match(text, start) is None:
        return 0
    ahead = _AHEAD.search(text, max(low, start - _WINDOW), start)
    return PLANS.get(ahead["plan"], 0) if ahead is not None else 0


def is_made_in_a_year(name: str) -> bool:
    """Whether a number so named tells what was made or earned in a year, or a share of that."""
    return _IN_A_YEAR.search(name) is not None


def is_perfect(lead: str) -> bool:
    """Whether the verb before a number says that it is done (接待了3万人); how an amount compares is no fact of its own
    (安排资金2亿元，比去年|增长了20%)."""
    return "了" in lead and lead[:1] not in "比较" and _PERFECT.search(lead) is not None


def stands(text: str, low: int, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]`` in a sentence from ``low`` on of a plan tells how things are already."""
    before = text[max(low, start - _WINDOW) : start]
    there_is = "有" in before[-3:]
    if before.endswith(_SUCH):
        return _PEOPLE.match(text, end) is not None
    if "拥有" in before[-4:] and _HAS.search(before) is not None:
        return True
    if there_is and start - low < _WINDOW and _THERE_IS.match(before) is not None:
        return True
    if "有" in before[-4:] and _WE_HAVE.search(before) is not None:
        return _AIMED.search(text, max(low, start - _AIM_WINDOW), start) is None
    if text.find("要", end, end + _TURN_WINDOW) > 0 and _TURNS.match(text, end) and not _PLANS.search(text, low, start):
        return True
    if before.endswith(_BEARING) or (not before.strip() and _IS_OURS.match(text, end) is not None):
        return True
    if there_is and _IS_THERE.search(before) is not None:
        would = _WOULD_DO.match(text, end) is not None
        return not would and _AIMED.search(text, max(low, start - _AIM_WINDOW), start) is None
    if text[end : end + 1] == "的" and before.endswith(_SHARES_OF_ALL):
        since = max(low, start - _AIM_WINDOW)
        return _AIMED.search(text, since, start) is None and _MADE.search(text, since, start) is None
    if before.endswith(_THIS_PLACE) or (before.endswith(_IT_IS) and _THAT_IS.match(text, end) is not None):
        return True
    weighed = text.find("看，", low, start) > 0 and _WEIGHED.match(text, low, start) is not None
    weighed = weighed and _WOULD_DO.match(text, end) is None
    weighed = weighed or (
        text.find("，这些", end, end + _SUM_WINDOW + 3) > 0 and _SUMMED_UP.match(text, end) is not None
    )
    if weighed or ("有" in before and _IS_THERE_TOO.search(before) is not None):
        return _AIMED.search(text, low, start) is None
    if text[end : end + 1] in _COMES_HEADS and _COMES_FROM.match(text, end) is not None:
        return True
    return "了" in text[end : end + _DONE_WINDOW] and _DONE_TO.match(text, end) is not None
