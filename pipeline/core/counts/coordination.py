"""A noun that a counted thing shares with the next count, behind which it stands (省级5个、市级9个|重点工程).

Belongs here: heads, sizes, limits and aspects of two counts side by side. Does not belong here: what is done to all of
a list (shared_work.py), where its items stand (list_items.py), where a single noun ends (nouns.py), predicates of
counted things (counting.py), several subjects of one number (subjects.py).
"""

import re

from pipeline.core.counts import shared_work, troubles
from pipeline.core.counts.list_items import LONGEST_LIST
from pipeline.core.lexicon import cues, money, scope, sharing, verbs
from pipeline.core.lexicon.cues import OR_MORE, SO_MANY
from pipeline.core.lexicon.places import LEVELS, LEVELS_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, nouns, owners, predicates
from pipeline.core.phrases.measures import MONEY, PHYSICAL, RATIO_UNITS, bound_behind
from pipeline.core.scope import limits
from pipeline.core.state import Place
from pipeline.core.tokens import Quantity

#: Above what size things are, where more than their size is said of them behind the last (7个|过百亿、9个过50亿项目).
_ABOVE = re.compile(rf"(?:过|超过?|突破)?[\d.一二三四五六七八九十百千]+亿元?级?(?:{OR_MORE}的?)?|\d+千伏")
_KIND_HEAD = re.compile(
    rf"(?:(?:[^，。；、]{{1,4}}?|[省市县地区乡、()]{{2,8}})(?:[级型类亩]|(?<![模形方仪])式|重点|重大|(?<=[{LEVELS}])定)|重[点大]"
    rf"|{_ABOVE.pattern})(?P<head>(?![元级以])[^，。；、和]{{2,16}})"
)
#: Words that end in 式 and tell no kind of the things behind (新形式, as 分布式 does).
_WAYS = ("模式", "形式", "方式", "仪式")
_NEXT_OF_KIND = re.compile(r"[、和及]\d+[个家户]")
#: Kinds of some thing that is named behind the last of them, and such a kind in quotes (105项“秒批”、9项“代办”|事项).
_IN_SERIES = {kind: series for series in sharing.KINDS_IN_SERIES for kind in series}
_QUOTED_KIND = re.compile("“[^“”]+”(?P<head>项目|事项|场景|工程|活动|计划|行动|企业|产品|车间|课程)")
#: How much weight things have, which each of a list may say of its own (4个省级重点、9个市级重点项目).
_OF_WEIGHT = ("重点", "重大")
#: Who has set a task (20项省定、6项市定|民生实事).
_SET_BY = ("国定", "省定", "市定", "区定", "县定")
_DONE = any_of((*verbs.DOINGS, *verbs.BUILDING))
_JOINED_COUNT = re.compile(rf"(?:、|和|及|与)(?:第?[一二三]批|(?:{_DONE})+(?:通车)?|){any_of(SO_MANY)}?")
_JOINED_WINDOW = 8
#: What tells the items of a list apart where their noun stands behind the last: levels and places (东村9户、西村7户
#: 果农), or what was done (完成2个、启动3个片区改造).
_TOLD_APART = (
    re.compile(r"(?:完成|启动|推进|建成|开工|动工|建设|在建|竣工|新建|改建|扩建|续建|筹建)+"),
    re.compile(
        rf"(?:{_DONE}|规范)*(?:国家级|[{LEVELS_HERE}镇村]级|[{LEVELS}]定|[{LEVELS_HERE}]本级|中央|自治区"
        r"|[^，。；、\d]{1,6}(?:下属|村|乡|镇|街道|新区|[江河]))"
    ),
    re.compile(rf"(?:[^，。；、\d]*的)?[{LEVELS}]"),
)
#: The same where the next count is a word of the name (省20件、|市十大民生实事).
_NEXT_SO_MANY = re.compile(
    rf"、[{LEVELS}]级?[一二两三四五六七八九十]+大(?P<noun>[^，。；、：\d]{{2,12}})(?=[，。；\n])"
)
_ONE_MORE = re.compile(r"、(?P<other>[^，。；、\d]{1,10})\d+")
_WORD = 2
#: What measures and policies are parted into: no thing of its own (出台10个方面|稳增长措施).
_ASPECTS = "方面"
#: What joins two sizes of one thing.
_ALSO_SIZED = frozenset(("共", "共计", "合计", "、", "、共", "、共计", "、合计"))
#: The bound of the next number (13个项目|近7000套房): no part of the noun.
_NEXT_BOUND = re.compile(
    rf"(?:(?<!对)接近|将近|近|大约|(?<![{cues.NO_BOUND_ABOUT}])约|超过?|逾|突破|(?<![侦爆打告攻])破|不少于|不低于)$"
)
#: No bound of a next number is longer.
NEXT_BOUND_WINDOW = 4
#: In how many lots something was done, before how many it was done to (开工4批超90个|项目).
_TIMES_DONE = frozenset(("批", "批次"))
#: Units of people, and none.
_OF_PEOPLE = frozenset(("", "人", "名"))
_SHARED_STOPS = frozenset("，。；、！？：)”\n和及")


def of_aspects(text: str, noun: str, at: int, following: Quantity | None, end: int) -> str:
    """``noun``, which ends at ``at``, without the 方面 that only parts it (10个方面|稳增长措施); what is counted in
    aspects behind it, with the word, where nothing else tells of what they are (8个方面|90项政策措施)."""
    if not noun.startswith(_ASPECTS):
        return noun
    things = noun.removeprefix(_ASPECTS).removeprefix("的")
    said = predicates.ends_in_verb(things) or predicates.starts_predicate(things)
    if things and not said:
        return things if len(things) >= _WORD else noun
    if (
        following is None
        or text[at : following.start].strip(f"、和及{cues.SO_MANY_SIGNS}")
        or following.unit in RATIO_UNITS
    ):
        return noun
    _, later = bound_behind(text, following.end)
    counted = naming.clean(nouns.noun_to_number(text, later, end).words)
    return things + counted.removeprefix("的") + _ASPECTS if counted else noun  # 等7个方面|推出|24条|措施


def _head_in_series(noun: str, last: str) -> str:
    """The thing that ``last`` ends in, of which ``noun`` tells a kind as ``last`` tells another, or ''.

    >>> _head_in_series("固定", "流动检查站")
    '检查站'
    """
    if noun[-1] == "”":
        quoted = _QUOTED_KIND.fullmatch(last) if noun[0] == "“" else None
        return "" if quoted is None else quoted["head"]
    last = last[: owners.owner_end(last, False) or len(last)]
    other = next((kind for kind in _IN_SERIES[noun] if last.startswith(kind)), noun)
    return last.removeprefix(other) if other != noun and len(last) - len(other) >= _WORD else ""


def head_of_kind(text: str, noun: str, at: int, unit: str, following: Quantity | None, end: int) -> str:
    """The last word that a later noun says for ``noun``, which ends at ``at``, too (国家级5家、省级8家企业)."""
    narrow = noun[-1] in "级型类亩" or noun.endswith(_OF_WEIGHT) or noun in _SET_BY
    narrow = narrow or (noun[-1] == "式" and noun[-2:] not in _WAYS)
    narrow = narrow or (noun[-1] in "亿元上伏" and _ABOVE.fullmatch(noun) is not None)
    if following is None or text[at : at + 1] not in ("、", "和", "及"):
        return ""
    _, later = bound_behind(text, following.end)
    if not narrow and following.unit == unit and (noun in _IN_SERIES or noun[-1] == "”"):
        return _head_in_series(noun, nouns.noun_behind(text, later, end).words)
    if not narrow:
        return ""
    told = noun[-2:] if noun.endswith(_OF_WEIGHT) else ""
    for _ in range(LONGEST_LIST):
        words = nouns.noun_behind(text, later, end).words
        match = _KIND_HEAD.match(words)
        if match is not None and (head := match["head"].removeprefix(told)):
            return head
        alike = match or _ABOVE.match(words)  # 4个省级重点、9个市级重点|和20个县级重点项目
        other = None if alike is None else _NEXT_OF_KIND.match(text, later + alike.end(), end)
        if other is None:
            return ""
        later = other.end()
    return ""


def shared_noun(text: str, q: Quantity, at: int, following: Quantity | None, end: int) -> str:
    """The noun that two counts of one list share (``首批12项及第二批14项重点改革``), '' where they share none."""
    if following is None or following.unit != q.unit or following.start - at > _JOINED_WINDOW:
        return ""
    if q.unit in RATIO_UNITS or q.unit in MONEY or _JOINED_COUNT.fullmatch(text, at, following.start) is None:
        return ""
    noun = _noun_behind_next(text, following, end)
    return "" if not noun or predicates.starts_predicate(noun) else naming.clean(noun)


#: One more count of a list that says nothing but how many.
_BARE_COUNT = re.compile(r"[、和]\d[\d.]*[万亿]?")


def _noun_behind_next(text: str, following: Quantity, end: int) -> str:
    """The noun right behind the next number, as far as no other number or clause begins; '' where none stands there."""
    _, later = bound_behind(text, following.end)
    while following.unit and (more := _BARE_COUNT.match(text, later, end)) is not None:
        if not text.startswith(following.unit, more.end()):
            break
        later = more.end() + len(following.unit)  # 3家、5家、|8家|企业
    if text[later : later + 1] in _SHARED_STOPS:
        return ""
    return nouns.noun_to_number(text, later, end).words


def of_both_sizes(text: str, name: str, q: Quantity, at: int, following: Quantity | None, end: int) -> str:
    """What a number and the other size of it right behind are both of (12个共20公顷|用地, 建成30公里、2万亩|林带).

    '' where the next number at ``at`` is no such size, or nothing stands behind it. ``name``: the words before the
    first; where only a sign of lists joins the two they must say what is done to the thing, and not what reaches it.
    """
    if following is None or following.unit in (q.unit, ""):
        return ""
    if trouble := troubles.shared_by(text, q, at, following):
        return trouble
    if text[at : following.start] not in _ALSO_SIZED:
        return ""
    funds = money.PIECES.get(q.unit, ()) if following.unit in MONEY else ()
    if not funds and any(unit in RATIO_UNITS or unit in MONEY for unit in (q.unit, following.unit)):
        return ""
    listed = text[at : following.start] == "、"
    done = name in verbs.CARRIED_OUT or (name != "" and naming.doing_at_end(name) == name) or naming.is_doing(name)
    done = done or name.endswith("办好")
    if listed and (not done or name.endswith(verbs.REACHING)):
        return ""
    noun = _noun_behind_next(text, following, end)
    other = len(noun) < _WORD + (not listed) or predicates.starts_predicate(noun)
    return "" if other or (funds and not noun.endswith(funds)) else naming.clean(noun)


#: Values above limits of two counts, whose noun stands behind the second.
_LIMITED = (*scope.VALUES_OF_FIRMS, "经济总量")
_OF_LIMITS = re.compile(
    rf"(?P<own>(?:预增|新增|单体|年|)(?:{any_of(_LIMITED)})?{limits.ABOVE_SO_MUCH}){limits.NEXT_ABOVE}"
)
_LIMIT_SIGNS = "预新单年近.0123456789一二三四五六七八九十百千万亿"
_LIMIT_HEADS = frozenset((*_LIMIT_SIGNS, *(word[0] for word in (*_LIMITED, *scope.EXCEEDING_MONEY))))


def kind_of_next(text: str, at: int, end: int) -> tuple[str, int]:
    """What a number counts that a limit tells of at ``at``, where the noun stands behind the limit of the next count
    (6个|产值超100亿元、4个超50亿元的|特色产业集群), and where its own limit ends; '' and ``at`` where none does."""
    both = _OF_LIMITS.match(text, at, end) if text[at : at + 1] in _LIMIT_HEADS else None
    noun = nouns.noun_to_number(text, both.end(), end).words if both is not None else ""
    if both is None or len(noun) < _WORD:
        return "", at
    of = "的" if both["own"].endswith("元") else ""
    return naming.clean(f"{both['own']}{of}{noun}"), both.end("own")


def noun_of_next(text: str, name: str, q: Quantity, at: int, following: Quantity | None, end: int) -> str:
    """The noun behind the next count, of which ``name`` before this one only tells another part (省级5个、市级9个|
    重点工程; 完成东路3公里、西路5公里|改造), '' where it stands elsewhere."""
    level = name[-1:] in LEVELS and _TOLD_APART[-1].fullmatch(name) is not None
    if level and (so_many := _NEXT_SO_MANY.match(text, at)) is not None:
        return so_many["noun"]
    if following is None or following.unit != q.unit:
        return ""
    if (work := shared_work.work_on_next(text, name, at, following)) or not text.startswith("、", at):
        return work
    if following.start - at > _JOINED_WINDOW or q.unit in RATIO_UNITS or q.unit in MONEY:
        return ""
    other = _NEXT_BOUND.sub("", text[at + 1 : following.start])
    if not any(told.fullmatch(name) and told.fullmatch(other) for told in _TOLD_APART):
        return ""
    later = _past_alike(text, bound_behind(text, following.end)[1], q.unit, end)
    noun = nouns.noun_behind(text, later, end).words if text[later : later + 1] not in _SHARED_STOPS else ""
    return "" if len(noun) <= _WORD or predicates.starts_predicate(noun) else naming.clean(noun)


def _past_alike(text: str, at: int, unit: str, end: int) -> int:
    """Where the last of further counts in ``unit`` ends that are told apart alike (5个|、市级9个、县级3个|重点工程)."""
    more = _ONE_MORE.match(text, at, end)
    while more is not None and unit and text.startswith(unit, more.end()):
        if not any(told.fullmatch(more["other"]) for told in _TOLD_APART):
            break
        at = more.end() + len(unit)
        more = _ONE_MORE.match(text, at, end)
    return at


#: A remark on a count, before what is counted (新增5套|(52件)|健身路径, 解决46个|(20户以上)|自然村通电问题).
_REMARK = re.compile(r"\([^()，。；\n]{2,12}\)(?=[\u4e00-\u9fff]{2})")


def behind_remark(text: str, at: int, place: Place) -> tuple[int, int]:
    """Where the noun begins and at most ends behind a remark in brackets at ``at``; ``at`` twice where none stands."""
    remark = _REMARK.match(text, at, place.end)
    if remark is None:
        return at, at
    later = nouns.DIGIT.search(text, remark.end(), place.end)
    return remark.end(), later.start() if later else place.end


#: What is told of a thing of a size besides (占地20亩|、连片成规模|的基地).
_MORE_OF_IT = re.compile(r"、(?![^，。；、的]*(?:完成|实现|成为|[位居]))[^，。；、：\d的]{2,14}(?=的[^，。；、\d]{3})")


def noun_place(text: str, unit: str, place: Place) -> tuple[int, int]:
    """Where the noun begins and at most ends: behind the next number where that only repeats this one."""
    following = place.following
    repeats = place.after + (unit == "户" and text.startswith("、", place.after))  # 70户、160名贫困人口
    repeats = repeats if following is not None and following.unit in _OF_PEOPLE else place.after
    if unit in PHYSICAL and (more := _MORE_OF_IT.match(text, place.after, place.end)) is not None:
        return more.end(), place.end
    if unit in _TIMES_DONE and following is not None and following.unit not in PHYSICAL:
        repeats = following.start if _NEXT_BOUND.fullmatch(text, place.after, following.start) else repeats
    if following is None or following.start != repeats or following.unit in RATIO_UNITS:
        low = max(place.after, place.stop - NEXT_BOUND_WINDOW)
        bound = _NEXT_BOUND.search(text, low, place.stop) if text[place.stop - 1] in "近约超过逾破于" else None
        return place.after, place.stop if bound is None else bound.start()
    _, at = bound_behind(text, following.end)
    later = nouns.DIGIT.search(text, at, place.end)
    return at, later.start() if later else place.end
