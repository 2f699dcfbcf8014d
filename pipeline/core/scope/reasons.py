"""Which numbers are statistics, and the reason for each that is none.

Belongs here: names, durations, list numbers, as the words around a number tell them.
Does not belong here: what the number's own characters tell (quantities.py), sizes (sizes.py), thresholds
(thresholds.py), groups compared with (compared.py), papers (papers.py), turns of speech (figures.py), numbers between
marks (quoted.py).
"""

import re

from pipeline.core.lexicon import cues, units
from pipeline.core.lexicon import scope as kinds
from pipeline.core.lexicon.places import WHOLE
from pipeline.core.model import Reason
from pipeline.core.patterns import any_of
from pipeline.core.phrases.measures import PHYSICAL, TIME
from pipeline.core.scope import compared, figures, limits, papers
from pipeline.core.scope.sizes import is_of_seats, is_of_tracks, is_size
from pipeline.core.scope.thresholds import is_threshold
from pipeline.core.tokens import Quantity

_GROUP_UNITS = frozenset(("", *kinds.GROUP_UNITS))
_AGE = frozenset(units.AGE)
#: Units that count what stands behind them, also large things (120个|大型项目).
_COUNTED = frozenset((*units.ONE_BY_ONE, "项", "宗", "处", "件", "台", "栋", "批", "场", "次"))
_SIZES = frozenset((*PHYSICAL, *kinds.SIZE_UNITS))
_NAMING_UNITS = _SIZES.union(("吨级", "线", "米", "公里", "G", "K", "T", "期", "所"))
#: What has a magnetic field of so many teslas (3T|医用磁共振).
_FIELD = re.compile(r"[^，。；、\d]{0,8}?(?:磁共振|核磁|磁体)")
_NAME_BEHIND = re.compile(rf"{any_of(kinds.NAMED_BEHIND, kinds.NOT_NAMED_BEHIND)}|所(?=学校)|[+＋×*A-Za-z]")
#: The roads of a list before another of them, and how far that is looked for.
_ROADS_LISTED = re.compile(rf"(?:{any_of(kinds.ROADS)})(?:\d{{1,3}}线?[、和])+$")
_ROADS_WINDOW = 20
#: What is sorted by classes that have numbers (2个|1类创新药).
_CLASS_OF = re.compile("(?:创新|新|生物)药|医疗器械|水质|水体|断面")
#: So many percentages are the name of a rule.
_SEVERAL = re.compile(r"[\d两三四五六七八九]个$")
#: What is to bring about a doubling tells of none (作为翻一番|的重要引擎).
_DOUBLED_BY = re.compile(r"的[^，。；、\d]{0,6}(?:引擎|基础(?!上)|支撑|保障|动能|担当|抓手|力量)")
#: Nor does one that is itself spoken of (翻两番|就会落空, 就翻两番|必须靠技术的问题).
_DOUBLING_ITSELF = re.compile("就?(?:会|能|才|必须|要靠)")
_BEFORE_ITSELF = re.compile("[，。；：\n就]翻$")
#: What is counted that is the name of a rule, or of papers that have numbers (7个|100%, 5个|“30条”, 3个|全覆盖).
_MARKS = re.compile(rf"\d+%(?!{cues.OR_MORE}|的|以下|左右)|“[\d一二三四五六七八九十百]+条”|全覆盖")
_MARK_HEADS = frozenset((*"0123456789“全半日多", *(side[0] for side in kinds.SIDES)))
#: A percentage between such signs is a statistic: most are.
_PLAIN_BEHIND = frozenset("，。；、")
_TELLING_BEFORE = frozenset("前每×*")
#: Signs right behind a number that may make a grade, a word or a size of it.
_TELLING_BEHIND = frozenset("级量方大×*见伏民事")
#: The level that something has come up to (达到千亿|级规模，), no grade of things.
_OF_LEVEL = re.compile(rf"级{any_of(cues.LEVELS_KEPT)}(?=[，。；、！\n])")
#: All the peoples of the nation (56个|民族大家庭).
_PEOPLES = re.compile("民族(?:大家庭|共同|儿女|同胞|团结(?!进步)|手足|[的，。、])")
_ALL_PEOPLES = (55, 56)
#: So many things to do that the sentence lists, or that a speaker has in mind (集中精力抓好3件|事).
_THINGS_TO_DO = re.compile("事[，。；、]")
_TIME_KEPT = re.compile(any_of(kinds.TIME_KEPT))
#: Institutes of a list before another of them (中国船舶716所、|702所), and what one has made (608所|AES100发动机).
_INSTITUTES_LISTED = re.compile(rf"(?:{any_of(kinds.INSTITUTES)})(?:第?[\d一二三四五六七八九十]{{1,4}}所?[、和])+$")
_LATIN = re.compile("[A-Z]")
#: More times of one list, behind the first of them (由|45、30、15天|压缩到).
_MORE_TIMES = re.compile(r"(?:[、和]\d[\d.]*)+")
_TIME_NAME = re.compile(rf"“?(?:{any_of(kinds.TIME_NAMES)})|[^，。；、\d]{{2,10}}圈(?=[”，。；、建逐加全实])")
_RUNNING = re.compile(rf"{any_of(kinds.RUNNING)}[^，。；\d]{{0,6}}$|(?:第|不到)$")
#: So many hours are those of all who serve or are served (免费开放1.2万小时): nothing lasts so long.
_MANY_HOURS = 1000
#: What a time is followed by that only lasted till it was done (50天完成土地整备, 28天内签约率达到73%).
_DONE_WITHIN = re.compile("(?:完成|建成|内?(?:就|即)?(?:实现)?签约|实现)")
#: The same of months: but what is done earlier is so much earlier (提前2个月完成任务).
_BUILT_WITHIN = re.compile("内?(?:就|即)?(?:完成|建成|开工|投产)")
#: Signs of a time before which something is done (国庆节前|30名医生到岗): otherwise so many people behind 前 are those
#: at the head of a list (纳税前50名|企业).
_TIMES_BEFORE = frozenset("年月日底末初季度期天周节")
#: The chapters that a plan has from here on (重点做好10个方面工作：).
_CHAPTERS = re.compile(
    r"方面的?(?:(?:重点|主要|重要)?(?:工作|任务|目标|民生实事|实事)[：。\n]"
    r"|(?:率先|努力)?(?:取得|实现|求|有|见)[^，。；：、\d]{0,6}(?:突破|进展|成果|成效|实效|提升|作为)：)"
)
#: The sides that something is looked at from, which a clause lists (从创新、协调、绿色3个|维度设置指标).
_SEEN_FROM = re.compile("从(?![严重速快优实紧业事而中])[^，。；：\\d到]{2,60}$")
#: A verb that such a number follows, told to be listed below (重点做好以下|9项工作).
_LISTED_BELOW = re.compile("[好抓办进施展有了]以下$")
_PEOPLE = re.compile(
    rf"多?(?:各族|中国|{WHOLE}|勤劳|勇敢|善良|智慧|淳朴|英雄|伟大|[、的])*(?:[\u4e00-\u9fff]{{0,4}}人民(?!币|群众|法院|调解|医院|政府|警察|教师|代表|陪审)|[\u4e00-\u9fff]{{0,2}}(?:儿女|父老)|同胞)"
)
_LIST_NUMBER = re.compile(r"[.、．)）](?!\d)")
_LINE_BEHIND = re.compile(rf"[^，。、；\d]{{0,7}}?{any_of(kinds.LINES)}|·")
_RADIUS = re.compile(
    r"[^，。；、]{0,10}(?:覆盖率|全覆盖)|(?:服务|出行|)(?:范围|半径)|以?内[^，。；、\d]{0,8}(?:比例|比重|率)"
    r"|[^，。；、\d以内]{2,8}圈(?=[，。；、建逐加全])|一公园"
)
_AGE_STATED = re.compile(r"左右[，。；]|[，。；、！)\n]|$")
_AGE_MOVED = re.compile(f"{cues.OR_MORE}|(?:提高|增长|上升|提升|延长|增加)[到至为]")
#: What an age is stated of that 以上 may stand behind (人均预期寿命提高到81岁以上).
_LIFE = re.compile(r"(?:寿命|年龄)[^，。；]{0,10}$")
#: What years are a value of (平均受教育年限从10.2年提高到10.8年).
_SCHOOLING = re.compile(r"(?:教育年限|学年限|就学年限|使用年限|平均寿命)[^，。；]{0,24}$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
#: People who are counted by the bare noun (3200|贫困人口), no number of a line that they call.
_BARE_PEOPLE = re.compile(
    "(?:农村|农业|城镇|建档立卡|贫困|脱贫|困难|受灾|搬迁|库区)*"
    "(?:人口|群众|农户|牧户|移民|劳动力|(?<=贫困|脱贫|困难)户)(?!热线)"
)
_HOTLINES = (12345, 12350, 12380, 12388)
#: By how much what has no unit has moved (指数提高|1.46): a rate that grew so much has lost its sign.
_MOVED_BY = re.compile(rf"(?:系数|指数|倍差|得分)[^，。；、\d]{{0,2}}{any_of(cues.MOVING)}了?$")
#: From what a number without unit has moved (道路交通指数从|6.32|下降至6.08).
_MOVED_FROM = re.compile(r"[由从](?:(?:19|20)\d\d年[底末]?|[^，。；、\d]{0,10})的?$")
_OF_DATE = r"(?:(?:19|20)\d\d年[底末]?|[目当]前|现在)的"
_DATED = re.compile(f"{_OF_DATE}$")
_MOVED_TO = re.compile(rf"{any_of(cues.MOVING)}[到至为](?:{_OF_DATE})?\d+(?:\.\d+)?(?=[，。；！)\n]|$)")
_MOVED_WINDOW = 16
_CLAUSE_SIGNS = re.compile(r"[，。；：][^，。；：]*$")
_TIME_WINDOW = 24
_LIFE_WINDOW = 16
_PER_MANY = 3
#: Ranks that are counted are nobody's own (取得八个全市|第一).
_FIRSTS = re.compile(rf"[\d一二两三四五六七八九十]个{WHOLE}$")
_FIRSTS_WINDOW = 4
#: Whom something is told of or done to, the foremost of all (排名前15位|的企业销售额…): nobody's own rank.
_FOREMOST = re.compile(
    r"的[^，。；、\d]{0,6}?(?:企业|单位|乡镇|街道|苏木|嘎查|县区|市县|县\(?市|部门|园区|[村校](?![^，。；、]*称号))"
)
_BY_RANK = ("排名", "排位", "排在", "位次")
_COME_TO_BE = re.compile("(?:成为|进入|跻身|列入|入围|是)[^，。；]*$")
#: What a price or a dose is set for a number of (每50公斤提高5元).
_WEIGHTS = frozenset(("公斤", "斤", "克", "升", "毫升"))
#: Behind so many, that some are among them or belong to them, and what is done with so many each time (每出口5辆).
_AMONG_THEM = re.compile(r"[^，。；、\d]{0,10}就有")
#: The next number behind so many of a thing, each (每300户|配备1名网格员).
_FOR_SO_MANY = re.compile(r"[^，。；、\d%]{0,10}\d")
_EACH_DONE = re.compile(r"每[^，。；、\d年月日]{2,4}$")
_AMONG_WINDOW = 12
#: In brackets: by what an amount is reckoned (能耗总量(按每公斤|7000大卡|的标准煤计算)).
_RECKONED_BY = re.compile(r"\(按[^，。；、()]{0,16}$")
_RECKONED = re.compile(r"[^，。；、()]{0,10}(?:计算|折算|换算|测算)\)")
#: What stands for the years that something has been so in a row (连续3次获评优秀, 连续20个榨季居首位).
_IN_A_ROW = frozenset(("次", "个", "届", "季", "批", "轮", "年/年"))


def reason_out(text: str, q: Quantity, start: int, end: int, before: Quantity | None) -> Reason | None:
    """Why ``q``, between no marks, is no observation; None where it is one.

    ``start`` and ``end`` bound its sentence; ``before`` is the quantity before it that is an observation.
    """
    if (figure := figures.reason_out(text, q, start)) is not None:
        return figure
    if q.kind in ("rank", "front"):
        if q.kind == "front" and text.startswith("的", q.end) and _tells_foremost(text, q, start):
            return "threshold"
        counted = text.rfind("个", max(start, q.start - _FIRSTS_WINDOW), q.start) > 0
        return "word" if counted and _FIRSTS.search(text, start, q.start) is not None else None
    if q.kind == "medal":
        return None
    if q.kind == "bare":
        return _bare(text, q, start)
    unit, sign = q.unit, text[q.start - 1 : q.start]
    if unit == "%" and text[q.end : q.end + 1] in _PLAIN_BEHIND and sign not in _TELLING_BEFORE:
        return None
    if unit in TIME:
        return "duration" if sign == "每" else _time(text, q, start)
    if unit in _AGE and (q.value_max is not None or not _is_age_stated(text, q, start)):
        return "threshold"
    if q.kind == "magnitude" and _PEOPLE.match(text, q.end):
        return "word"
    if q.unit in _IN_A_ROW and text.endswith("连续", start, q.start):
        return "duration"
    if _is_yardstick(text, q, start):
        return "threshold"
    return _name(text, q, start) or _kind_told(text, q, start, end, before)


def _is_yardstick(text: str, q: Quantity, start: int) -> bool:
    """Whether there is so much else for each ``q`` (每50公斤提高5元, 每4名居民就有1名义工)."""
    if text[q.start - 1 : q.start] == "每":
        return q.power >= _PER_MANY or q.unit in _WEIGHTS or _FOR_SO_MANY.match(text, q.end) is not None
    if text.find("算)", q.end, q.end + _AMONG_WINDOW) > 0 and _RECKONED_BY.search(text, start, q.start) is not None:
        return _RECKONED.match(text, q.end) is not None
    among = text.find("就", q.end, q.end + _AMONG_WINDOW) > 0 and _AMONG_THEM.match(text, q.end) is not None
    return among and _EACH_DONE.search(text, start, q.start) is not None


def _kind_told(text: str, q: Quantity, start: int, end: int, before: Quantity | None) -> Reason | None:
    """A number that only tells a kind of thing, or among how many something is compared."""
    if is_threshold(text, q, start, before) or compared.is_aim_beaten(text, q):
        return "threshold"
    return "comparison group" if q.unit in _GROUP_UNITS and compared.is_group(text, q, end) else None


def _is_age_stated(text: str, q: Quantity, start: int) -> bool:
    """Whether an age is a statistic, no limit of those that a policy is for."""
    if _AGE_STATED.match(text, q.end):
        return True
    low = max(start, q.start - _LIFE_WINDOW)
    return _AGE_MOVED.match(text, q.end) is not None and _LIFE.search(text, low, q.start) is not None


def _tells_foremost(text: str, q: Quantity, start: int) -> bool:
    """Whether ``q`` tells which of all are spoken of: the foremost by their rank."""
    ranked = text.endswith(_BY_RANK, start, q.start) and _FOREMOST.match(text, q.end) is not None
    return ranked and _COME_TO_BE.search(text, start, q.start) is None


def _bare(text: str, q: Quantity, start: int) -> Reason | None:
    """A number without unit and magnitude."""
    before, after = text[q.start - 1 : q.start], text[q.end : q.end + 1]
    if _is_list_number(text, q, before, after, q.start == start):
        return "list number"
    if text.endswith(kinds.ROADS, max(start, q.start - 3), q.start) or _LINE_BEHIND.match(text, q.end):
        return "name"
    if q.value_max is not None and text.startswith("之间", q.end):
        return None
    if q.value_max is not None or _NAME_BEHIND.match(text, q.end) or before in "+×*/-—·.”“":
        return "name"
    if 1900 <= q.value <= 2100 and q.digits == 0:
        return "date"
    stands_alone = after in "，。；、！()\n" or text.startswith(("以", "左右"), q.end)
    low = max(start, q.start - _MOVED_WINDOW)
    dated = _DATED.search(text, low, q.start) if before == "的" else None
    cue_end = dated.start() if dated is not None else q.start
    if stands_alone and (text.endswith(kinds.COEFFICIENTS, low, cue_end) or _MOVED_BY.search(text, low, q.start)):
        return None
    if _MOVED_TO.match(text, q.end) and _MOVED_FROM.search(text, low, q.start):
        return None
    if q.value >= 100 and (q.more or before in "近约超逾达") and _HAN.match(after):
        return None
    if q.value >= 100 and before != "每" and q.value not in _HOTLINES and _BARE_PEOPLE.match(text, q.end) is not None:
        return None
    return "unparsed" if q.value >= 100 and not after.isascii() else "name"


def _is_list_number(text: str, q: Quantity, before: str, after: str, first: bool) -> bool:
    """Whether a bare number only numbers a point of a list, or a page."""
    opens = first or before in ("", "\n", "(", "。", "；", "：")
    if opens and _LIST_NUMBER.match(text, q.end):
        return True
    return before == "\n" and after not in "，。、；"


def _time(text: str, q: Quantity, start: int) -> Reason | None:
    """A number of days, hours or years."""
    if q.unit in ("年", "年时间", "周", "个周", "日") and not q.power:
        return None if q.unit == "年" and _SCHOOLING.search(text, start, q.start) else "duration"
    if q.unit == "分钟" and text.startswith("级", q.end):
        return "duration"
    if limits.is_of_rate(text, q.end):
        return "threshold"
    if _TIME_NAME.match(text, q.end) or text.startswith("”", q.end):
        return "name"
    if q.unit in ("小时", "个小时") and q.value >= _MANY_HOURS:
        return None
    if q.unit == "天" and _DONE_WITHIN.match(text, q.end):
        return "duration"
    if q.unit == "个月" and _BUILT_WITHIN.match(text, q.end) and not text.endswith("提前", start, q.start):
        return "duration"
    if text.endswith("用时", start, q.start) and text[q.end : q.end + 1] not in "，。；、及以":
        return "duration"
    low = max(start, q.start - _TIME_WINDOW)
    clause = _CLAUSE_SIGNS.search(text, low, q.start)
    left = text[clause.start() + 1 if clause is not None else low : q.start]
    if _RUNNING.search(left):
        return "duration"
    listed = _MORE_TIMES.match(text, q.end)
    end = listed.end() if listed is not None else q.end
    return None if _TIME_KEPT.search(left + text[q.end : end + 8]) else "duration"


def _name(text: str, q: Quantity, start: int) -> Reason | None:
    """A number that is part of a name, a grade, a meeting or a size."""
    before, behind, unit = text[q.start - 1 : q.start], text[q.end : q.end + 1], q.unit
    if behind in _TELLING_BEHIND and (reason := _told_behind(text, q)) is not None:
        return reason
    if unit in ("条", "卷") and papers.is_named(text, q, start):
        return "name"
    if (unit == "人" and text.startswith(kinds.MEETING, q.end)) or (behind == "人" and is_of_seats(text, q.end)):
        return "name"
    if unit == "点" and text.endswith(kinds.PARTS_OF_DAY, start, q.start):
        return "date"
    if unit == "类" and not q.power and _CLASS_OF.match(text, q.end) is not None:
        return "name"
    if (unit in _NAMING_UNITS or "/" in unit) and _is_name_by_unit(text, q, start):
        return "name"
    if unit == "个" and behind in _MARK_HEADS and (reason := _told_by_count(text, q, start)) is not None:
        return reason
    if (before == "下" and _LISTED_BELOW.search(text, start, q.start)) or (before == "分" and _is_stage(text, q)):
        return "word"  # 分4批|集中开工项目90个
    if q.kind == "doubling" and (reason := _told_of_doubling(text, q, start)) is not None:
        return reason
    if text[q.number_end : q.number_end + 1] == "次" and papers.is_session(text, q, start):
        return "ordinal"
    if unit in ("%", "‰", "‱") and (reason := _told_of_share(text, q, start)) is not None:
        return reason
    at_head = before == "前" and unit == "名" and text[q.start - 2 : q.start - 1] not in _TIMES_BEFORE
    fast = text[q.end : q.end + 2] == "时速" or (before == "速" and text.endswith("时速", start, q.start))
    return "name" if before in ("×", "*") or fast or at_head else None


def _is_stage(text: str, q: Quantity) -> bool:
    """Whether a number only says in how many stages something is done (分3个|阶段实施)."""
    return q.unit in kinds.STAGE_UNITS or (q.unit == "个" and text.startswith(kinds.STAGES, q.end))


def _told_of_doubling(text: str, q: Quantity, start: int) -> Reason | None:
    """What the words around a doubling of nothing make of it (翻一番|的引擎, 实现两个|翻一番|目标)."""
    if text.endswith("个翻", start, q.start):
        return "name"
    if _DOUBLING_ITSELF.match(text, q.end) and _BEFORE_ITSELF.search(text, q.start - 2, q.start):
        return "word"
    return "word" if _DOUBLED_BY.match(text, q.end) is not None else None


def _is_institute(text: str, q: Quantity, start: int) -> bool:
    """Whether so many 所 are the number of an institute (中国电科十二所, 株洲608所|AES100发动机)."""
    if text.endswith(kinds.INSTITUTES, start, q.start) or _LATIN.match(text, q.end) is not None:
        return True
    return text[q.start - 1] in "、和" and _INSTITUTES_LISTED.search(text, start, q.start) is not None


def _told_of_share(text: str, q: Quantity, start: int) -> Reason | None:
    """What the words around a percentage that is no statistic make of it (前5%, 四个100%工作措施, 1%人口抽样调查)."""
    before = text[q.start - 1 : q.start]
    if before == "前" and text[q.start - 2 : q.start - 1] not in _TIMES_BEFORE:  # 由五年前|81%提高到91%
        return "threshold"
    rule = before == "个" and _SEVERAL.search(text, max(start, q.start - 2), q.start) is not None
    return "name" if rule or text.startswith(kinds.SAMPLED, q.end) else None


def _is_name_by_unit(text: str, q: Quantity, start: int) -> bool:
    """Whether the unit of a number makes it part of a name: a road, a radius, the size of a thing built."""
    unit = q.unit
    if unit == "吨级" or (unit == "线" and _is_road(text, q, start)) or is_of_tracks(text, q):
        return True
    if unit in ("米", "公里") and (_RADIUS.match(text, q.end) or text.startswith(kinds.RACES, q.end)):
        return True
    if unit == "期":  # 海滨公园（1期）, 安居小区1期安置房
        bracketed = text[q.start - 1 : q.start] in ("（", "(") and text[q.end : q.end + 1] in ("）", ")")
        return bracketed or (q.power == 0 and q.value < 10 and text.endswith(kinds.BUILT_IN_STAGES, start, q.start))
    if unit == "所":
        return _is_institute(text, q, start)
    if unit == "T" and _FIELD.match(text, q.end) is not None:
        return True
    if unit in ("G", "K"):
        return q.power == 0 and q.value < 10
    return unit.partition("/")[0] in _SIZES and is_size(text, q, start)


def _is_road(text: str, q: Quantity, start: int) -> bool:
    """Whether so many 线 are the number of a road, of one by itself or of several (国道307、|207线)."""
    listed = text[q.start - 1] in "、和" and _ROADS_LISTED.search(text, max(start, q.start - _ROADS_WINDOW), q.start)
    return bool(listed) or text.endswith(kinds.ROADS, start, q.start)


def _told_by_count(text: str, q: Quantity, start: int) -> Reason | None:
    """What a number of 个 is where it counts no things: marks of a rule (7个100%), half days, sides of a matter."""
    at = q.end
    if text.startswith(kinds.SIDES, at) and _SEEN_FROM.search(text, start, q.start) is not None:
        return "structure"
    if text.startswith(("半", "日夜，", "日夜的", "日日夜夜", "多月", "五年规划", "5年规划"), at):
        return "duration"
    return "name" if _MARKS.match(text, at) is not None else None


def _told_behind(text: str, q: Quantity) -> Reason | None:
    """What the very sign behind a number tells: grades (万吨级), points (三大任务), sizes (3×5米)."""
    behind = text[q.end]
    if (behind == "级" and _OF_LEVEL.match(text, q.end) is None) or text.startswith("量级", q.end):
        return "threshold"
    if q.chinese and (
        (behind == "大" and q.unit not in _COUNTED and not text.startswith("大关", q.end))
        or text.startswith("方面", q.end)
    ):
        return "word"
    if behind == "方" and _CHAPTERS.match(text, q.end):
        return "word"
    if behind == "事":
        return "word" if q.unit == "件" and _THINGS_TO_DO.match(text, q.end) is not None else None
    if behind == "民":
        return "word" if q.value in _ALL_PEOPLES and _PEOPLES.match(text, q.end) is not None else None
    return "name" if behind in "×*伏" or (behind == "见" and q.unit in PHYSICAL) else None
