"""What only leads up to a name: points of a list, times, adverbs, verbs (其中, 2024年, 力争, 全市).

Belongs here: where it ends. Does not belong here: what else is no part of a name (naming.py, trimming.py).
"""

import re

from pipeline.core.lexicon import adverbs, clauses, leads, undertakings, verbs
from pipeline.core.patterns import any_of
from pipeline.core.phrases import name_times

#: A point of a list.
POINT = r"(?:[\u2460-\u249b]|[一二三四五六七八九十]{1,2}(?:是|要(?![素点求]))|\(?\d{1,2}[)）.、]|\d{3}[.、](?!\d))"
_POINT = re.compile(rf"{POINT}|[一二三四五六七八九十]{{1,3}}、(?![一二三四五六七八九十]{{1,2}}[、产类级期线])")
_TIMES = re.compile(f"(?:{name_times.BEFORE})+")
_SIGNS = re.compile(r"[”’)）》]*[，、：；的]*")
_SIGN_HEADS = "”’)）》，、：；的"
_WORDS = frozenset(verbs.LEAD)
_NO_LEADS = leads.NO_LEAD
_MADE = ("创", "年创")
_NO_LEAD_HEADS = frozenset(word[0] for word in leads.NO_LEAD)
#: How long the words are that begin with a sign, the longest first. A pattern of all takes ten times as long.
_SIZES: dict[str, list[int]] = {}
for _size, _head in sorted({(len(word), word[0]) for word in _WORDS}, reverse=True):
    _SIZES.setdefault(_head, []).append(_size)
#: A word of doing before one of these names a sort of things (完善|型, 提升|类项目).
_SORTS, _WORD = ("类", "型"), 2
#: What joins one word that only leads up to a name to the next.
_OR = frozenset("或并")
#: A verb of doing or another lead word, so that what stands before it only leads up to it.
_NEXT = frozenset(word for word in (*verbs.FLOW, *verbs.LEAD) if 2 <= len(word) <= 4)
_TO_VERBS = frozenset(verbs.LEAD_TO_VERBS)
#: What may be done in some manner.
_MANNERS = frozenset(verbs.IN_WHAT_MANNER)
_DONE_IN_MANNER = frozenset(word for word in (*verbs.DOINGS, *undertakings.SETTING_UP) if 2 <= len(word) <= 4)
#: A verb of doing that is done with (发放|了|救助款), no longer than so many signs, and what makes a word of 了.
_SO_FAR_DONE = "累计已"
_DOINGS, _LONGEST_DONE, _NOT_DONE = frozenset(verbs.DOINGS), 6, frozenset("解结不然")
#: What may be done with a thing leads up to that (可|为企业减少成本), where it is no part of a word (可减量垃圾).
_MAY = "可"
_IN_PLACE = re.compile(rf"在[^\W\d各全新本外其该劳](?:{any_of(leads.IN_PLACE)})")
_BUILT_IN_ALL, _BEFORE_BUILT = re.compile(leads.BUILT_IN_ALL), ("共", "还")
#: For, towards or with whom something is done tells what it is (为企业|减负, 向社会|招募志愿者, 对东盟|进出口,
#: 与北大|共建实验室): without the first sign they would do it themselves.
_TOWARDS: dict[str, re.Pattern[str]] = {
    "为": re.compile(rf"[^，。；：]{{0,40}}?{any_of(leads.SERVED)}(?:等|)(?:{any_of(leads.SERVING)})"),
    "向": re.compile(rf"[^，。：；\d]{{1,24}}?{any_of(leads.ADDRESSING)}"),
    "对": re.compile(rf"(?![接口标])[^，。：；\d]{{1,16}}?{any_of(leads.TOWARDS)}"),
    "与": re.compile(rf"[^，。；：、\d]{{1,20}}?{any_of(leads.TOGETHER)}"),
}
#: What is given to those of whom examples are told, behind their kind; and a kind too plain to be told alone.
_GIVEN = re.compile(f"(?P<whom>.{{2,}}?)(?:{any_of(verbs.GIVING)})..")
_PLAIN_WHOM = frozenset(("群体", "人群", "人员", "对象", "各类群体"))
_POINT_HEADS = frozenset((*map(chr, range(0x2460, 0x249C)), *"一二三四五六七八九十(0123456789"))
#: Who governs, before what they do among those that are counted.
_WHO_GOVERNS = (*clauses.GOVERNMENTS, *leads.GOVERNORS)
_GOVERNOR = any_of(_WHO_GOVERNS)
_GOVERNORS = re.compile(
    rf"{_GOVERNOR}(?:(?:和|、|及|以及)?{_GOVERNOR})*(?=(?:{any_of(adverbs.SO_FAR)})*{any_of(leads.GOING)})"
)
_GOVERNOR_HEADS = frozenset(word[0] for word in _WHO_GOVERNS)
#: That the state had something done, or gave money for it (国家支持|启动改造项目9个).
_STATE = "国家"
_HAD_DONE = re.compile(
    rf"{_STATE}(?:安排(?:专项)?资金|支持|已经|先后)+(?={any_of(verbs.DONE_BY_SOMEBODY)}|启动|组织|改造|支持)"
)
#: By whom those counted were chosen, before that they were (经专家评审|遴选出项目9个).
_CHOSEN_BY = re.compile(
    "经过?[^，。；、]{0,14}?(?:会议|大会|人代会|常委会|评审|投票|公开|专家|审议|多轮)(?=(?:投票|表决|票决|评选|筛选|遴选|评|选)出)"
)
#: That an aim is told (东山区的总体目标是|生产总值突破900亿元).
_AIM_IS = re.compile("(?:[^，。；、]{0,10}的)?(?:总体|主要|预期|奋斗|发展|工作|年度)+目标是(?:[要使]|)(?=...)")
_AIM_WINDOW = 18
#: The signs that what leads up to a name can begin with.
_HEADS = name_times.BEFORE_HEADS.union(_POINT_HEADS, _SIGN_HEADS, _SIZES)


def leads_end(name: str) -> int:
    """Where the words at the head of ``name`` end that only lead up to it; 0 where there are none."""
    if name[:1] not in _HEADS:
        return 0
    point = _POINT.match(name) if name[0] in _POINT_HEADS else None
    at = point.end() if point is not None else 0
    while True:
        told = name[at : at + 1] in name_times.BEFORE_HEADS and name_times.SIGN.search(name, at) is not None
        time = _TIMES.match(name, at) if told else None
        if time is not None:
            at = time.end()
            continue
        signs = _SIGNS.match(name, at) if name[at : at + 1] in _SIGN_HEADS else None
        begin = signs.end() if signs is not None else at
        end = _word_end(name, begin)
        if end == begin and begin == at > 0 and name[at : at + 1] in _OR and name[at - 1] not in _OR:
            end = _word_end(name, at + 1)  # 提前完成|或超额完成|年度任务
            end, begin = (end, at) if end > at + 1 else (at, at)
        if end == begin:
            if begin == at or name[begin - 1] != "的":
                return begin
            end = begin  # 的 is such a word itself
        at = end + (name[end : end + 1] == "了" and name[end + 1 : end + 2] not in ("解", "不"))
        at += name[at : at + 1] == "地" and name[at + 1 : at + 3] in _NEXT  # 积极稳妥地推进


def without_doers(name: str) -> str:
    """``name`` without those at its head who only do what is told of others, and without what leads up to that.

    >>> without_doers("各级政府和有关部门深入企业"), without_doers("各级政府投入")
    ('企业', '各级政府投入')
    """
    if "目标" in name[:_AIM_WINDOW] and (aim := _AIM_IS.match(name)) is not None:
        return name[aim.end() :]
    if name.startswith(_STATE) and (had_done := _HAD_DONE.match(name)) is not None:
        return name[had_done.end() :]
    if name.startswith("经") and (chosen := _CHOSEN_BY.match(name)) is not None:
        return name[chosen.end() :]
    doers = _GOVERNORS.match(name) if name[:1] in _GOVERNOR_HEADS else None
    if doers is None:
        return name
    done = name[doers.end() :]
    return done[leads_end(done) :]


def without_done(name: str) -> str:
    """``name`` without 了 behind the verb of doing that it begins with, and without 已 behind 累计.

    >>> without_done("发放了救助款"), without_done("新建了解中心"), without_done("累计已完成投资")
    ('发放救助款', '新建了解中心', '累计完成投资')
    """
    if name.startswith(_SO_FAR_DONE):
        return name[:_WORD] + name[_WORD + 1 :]
    at = name.find("了", _WORD, _LONGEST_DONE)
    if at < 0 or name[:at] not in _DOINGS or name[at + 1 : at + 2] in _NOT_DONE:
        return name
    return name[:at] + name[at + 1 :]


def tells_for_whom(name: str, at: int = 0) -> bool:
    """Whether from ``at`` on ``name`` begins with those for, towards or with whom is done what follows.

    >>> tells_for_whom("向社会招募志愿者"), tells_for_whom("向阳小学学位")
    (True, False)
    """
    towards = _TOWARDS.get(name[at : at + 1])
    return towards is not None and towards.match(name, at + 1) is not None


def _word_end(name: str, at: int) -> int:
    """Where the longest word ends that leads on from ``at``; ``at`` where none does."""
    if name[at : at + 1] in _NO_LEAD_HEADS and name.startswith(_NO_LEADS, at):
        return at
    for size in _SIZES.get(name[at : at + 1], ()):
        end = at + size
        if end <= len(name) and (word := name[at:end]) in _WORDS and _leads_on(name, word, end):
            return end
    return at


def _leads_on(name: str, word: str, end: int) -> bool:
    """Whether ``word``, which ends at ``end``, leads up to what stands behind it, and is no part of another word."""
    if word in _TOWARDS and tells_for_whom(name, end - 1):
        return False
    if word == "在" and _IN_PLACE.match(name, end - 1) is not None:
        return False
    if word in _MADE:
        return name.startswith(leads.MADE_IN_MONEY, end)
    if len(word) == _WORD and name[end : end + 1] in _SORTS:
        return False
    if word.endswith(leads.DONE_WITH_PROJECTS) and name[end:] in leads.ANY_PROJECTS:
        return word.endswith("推进") and name[end:] != "项目"
    if word not in _TO_VERBS:
        behind = name[end : end + 1]
        if not behind or behind not in leads.NOT_LEAD.get(word, ""):
            return True
        return word in _BEFORE_BUILT and _BUILT_IN_ALL.match(name, end) is not None
    if end + 1 >= len(name):
        return end == len(name) or name[end] in _WORDS
    if word == _MAY and name.startswith(leads.MAY_DO, end):
        return True
    manner = word in _MANNERS
    words = (name[end : end + 2], name[end : end + 3], name[end : end + 4])
    return any(one in _NEXT or (manner and one in _DONE_IN_MANNER) for one in words)


def for_whom(examples: str, kind: str) -> str:
    """What of ``examples`` tells that something is given to those of a ``kind``, told behind them; '' where nothing is.

    >>> for_whom("为学生、教师", "重点人群提供体检"), for_whom("为学生、教师", "群体提供体检")
    ('为', '为学生、教师等')
    """
    given = _GIVEN.match(kind) if examples[0] in _TOWARDS and "、" in examples else None
    if given is None:
        return ""
    return examples + "等" if given["whom"] in _PLAIN_WHOM else examples[0]
