"""Shares that something has of a whole that was told before, or of a region (占全省1/3, 其中民企占比30%).

Belongs here: what the part and the whole of such a share are. Does not belong here: amounts that are parts of others
(parts.py), shares that are said behind a percentage (counts/shares.py).
"""

import re
from dataclasses import replace

from pipeline.core.carried import parts
from pipeline.core.discourse import sides
from pipeline.core.lexicon import side_words
from pipeline.core.lexicon.places import ANYWHERE, LEVELS, WHOLE
from pipeline.core.model import GROWING
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, predicates
from pipeline.core.phrases.measures import RATIO_UNITS, Peeled, peel
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_WORD = 2  # so many signs make a word
_MOST_PARTS = 6  # so many numbers before are looked at for the first of those parts
#: A part whose share is told without its whole.
PART = re.compile(rf"(?P<part>.{{2,}}?)(?:仅|只|约|就|已|所|)占(?:(?:的?比[重例]|)|(?P<of>{WHOLE})(?:的?比[重例])?)")
#: What of a part its share is told of, and parts of which that may be told without the word.
_MEASURED = re.compile(r"[^，。；占]{2,}(?P<measure>投资|面积|支出)占")
_UNMEASURED = re.compile(r"[^，。；]*(?:建设|重建|改造|修复|减排|建筑|工程|产业|事业|[农林牧渔工]业)")
#: The whole that a clause names before its parts.
AMONG = re.compile(r"[，。；：\n](?:在|)(?P<whole>[^，。；：\n]{2,24}?)(?:之?中|(?<!公)里)，$")
AMONG_WINDOW = 32
#: A share of what there is in a whole region, told without 占 (产业规模|接近全国十分之一); how much there is for each
#: is no share of that (人均产值|达到全国的80%).
_OF_PLACE = re.compile(
    rf"(?!.*[人户地亩]均.*达)(?P<part>(?:.{{2,}})?)(?P<bound>(?:稳定|保持)在|达到?|超过?|接近|不足|不到|大?约|突破|逾|将近|(?<!接)近)占?(?P<whole>{any_of(ANYWHERE)})的?"
)
#: How much of that of a whole region there is for each, of the thing told before (生产总值…，人均|仅相当于全国的54%).
_EACH_OF_PLACE = re.compile(f"(?P<each>[人户亩地]均)(?:分别)?仅?(?:相当于|是|为)(?P<whole>{WHOLE})")
_PLACE_ENDS = frozenset(f"{LEVELS}球界的")
_SHARE, _SHARES = "占比", ("占比", "比重")
#: A trade at the head of what has a share (装备制造业|增加值).
_TRADE = re.compile("[^、和及与的]{1,12}?(?<!企)业(?![企业务态]|[^、]*业)")
_OF_ALL = re.compile(f"^(?:全社会|{WHOLE})")
#: What the subject before gives to the growth of another (服务业增加值增长8%，|对经济增长的贡献率达60%).
_GIVEN_TO = re.compile(r"对(?!外|口)[^，。；、\d]{2,18}?贡献率")
#: How much there is of the subject, or how much of a whole: no part of who gives.
_SIZE_END = re.compile("(?<=..)(?:总量|总?规模|比重|占比)$")

#: A whole that is told with how much it is, before its share (占全省|540万|贫困人口的28%, 占原有企业(|400家|)的20%).
_OF_WHOLE = r"(?<![独侵抢])占(?![地用])(?P<of>[^，。；：、\d占()]{0,14})"
_WHOLE_BEFORE = re.compile(rf"{_OF_WHOLE}\(?$")
_WHOLE_BEHIND = re.compile(
    r"(?P<thing>(?!的)[^，。；：、\d()]{1,14}|(?=\)))\)?的(?:将?近|大?约|超过?)?(?:\d[\d.]*%|[一二三四五六七八九\d]成)"
)
_OF_SIZED = re.compile(
    rf"{_OF_WHOLE}(?:\d[\d.]*(?P<thing>[^，。；：、\d()由从年]{{1,18}})|\(\d[^，。；()]{{1,6}}\))的$"
)
_WHOLE_WINDOW, _SIZED_WINDOW = 16, 44
_SAYS_ALL = re.compile("^(?:全部|所有|总|应|这)+")
_PLANNED = ("任务", "计划", "目标", "指标")


def with_size(text: str, q: Quantity, carry: Carry) -> str:
    """The name of a whole of which ``q`` tells within a share how much it is (占全省|540万|贫困人口的28%), or of that
    share behind it; '' where it is neither."""
    if q.unit == "%" and text[q.start - 1] == "的":
        low, whole = max(0, q.start - _SIZED_WINDOW), carry.last_name
        told = _OF_SIZED.search(text, low, q.start) if whole and text.find("占", low, q.start) >= 0 else None
        part = sides.own_part(carry.subject)
        sized = told is not None and "占" not in whole and (told["thing"] or told["of"]).endswith(whole[-_WORD:])
        return f"{part}占{whole.removeprefix(part)}" if sized else ""
    low = max(0, q.start - _WHOLE_WINDOW)
    if text.find("占", low, q.start) < 0 or (behind := _WHOLE_BEHIND.match(text, q.end)) is None:
        return ""
    before = _WHOLE_BEFORE.search(text, low, q.start)
    whole = _SAYS_ALL.sub("", before["of"] + behind["thing"]) if before is not None else ""
    return sides.own_part(carry.subject) + whole if whole.endswith(_PLANNED) else whole


def of_place(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """The name of a share of a region that ``name`` tells without 占 (超过全省|十分之一), '' where it is none."""
    if said.measure != "level" or (q.unit != "%" and q.kind != "fraction") or name[-1:] not in _PLACE_ENDS:
        return ""
    if carry.subject and (each := _EACH_OF_PLACE.fullmatch(name)) is not None:
        return f"{each['each']}{_SIZE_END.sub('', sides.own_part(carry.subject))}占{each['whole']}"
    if (share := _OF_PLACE.fullmatch(name)) is None:
        return ""
    part = share["part"]
    part = sides.own_part(carry.subject) if not part or (carry.subject and part in side_words.HOW_MUCH) else part
    said.bound = said.bound or peel(share["bound"], ratio=True).bound
    return f"{part}占{share['whole']}" if part and (part[-1] not in "率度" or part.endswith("强度")) else ""


def in_order_of_place(group: list[Quantity], peeled: Peeled) -> Peeled:
    """``peeled``, the words before ``group``, with 占 where they tell shares of a whole region without it (苹果、梨产量
    稳定在全国|1/4、1/3)."""
    shares = all(q.unit == "%" or q.kind == "fraction" for q in group) and peeled.name[-1:] in _PLACE_ENDS
    share = _OF_PLACE.fullmatch(peeled.name) if shares else None
    if share is None:
        return peeled
    bound = peeled.bound or peel(share["bound"], ratio=True).bound
    return replace(peeled, name=f"{share['part']}占{share['whole']}", bound=bound)


def of_those_told(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """The name of a share that ``name`` tells of what was told before: of things that are chosen, or by 占比; or ''."""
    if name.startswith("占全"):
        return _of_chosen(carry, name)
    if name.endswith("业") and "占" not in name and said.begin - carry.end <= 1:
        return _of_like_trade(q, said, carry, name)
    if name == _SHARE:
        return _of_part_told(sentence, carry)
    return _of_amount(sentence.text, q, said, carry, name) if name.endswith(_SHARES) else ""


def _of_like_trade(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, only a trade, with the share that the number before tells of another; or ''.

    So it is in 制造业增加值占工业比重达9%，|采矿业达8%.
    """
    part, of_share, whole = carry.subject.partition("占")
    trade = _TRADE.match(part)
    alike = said.measure == carry.measure == "level" and q.unit == carry.unit == "%"
    if not of_share or trade is None or not alike or not parts.is_trade(name) or "、" in name:
        return ""
    return f"{name}{part[trade.end() :]}占{whole}"


def _of_amount(text: str, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """The share that ``name`` tells by 占比 or 比重 alone of what stands before 其中 (外资9亿元，其中|民企占比), or ''.

    Of several things told it is of one of its own kind; a share of a share is of a thing that it is a kind of
    (服务业占GDP比重达57%，其中|现代服务业占比).
    """
    part = name[:-_WORD].removesuffix("的")
    if said.measure != "level" or sides.is_attribute(name) or not parts.is_among(text, said.begin, carry):
        return ""
    if carry.unit in RATIO_UNITS and carry.measure not in GROWING:
        whole, of_share, _ = carry.subject.partition("占")
        kind = of_share and len(whole) > _WORD and part != whole and part.endswith(_OF_ALL.sub("", whole))
        return f"{part}占{whole}比重" if kind else ""
    alike = (whole for whole in reversed(carry.wholes.values()) if whole.endswith(part[-_WORD:]))
    return _share_of(part, next(alike, carry.subject))


def _of_part_told(sentence: Sentence, carry: Carry) -> str:
    """The share of a part that was told otherwise behind 其中 first (收入9亿元，其中税收增长7%，|占比66%), or ""."""
    reading, later = sentence.reading, None
    for one in reversed(reading.observations[-_MOST_PARTS:]):
        if one.start < sentence.stored_start:
            break
        if later is not None and "其中" in (between := reading.between(one, later.start)):
            of_share = one.unit in RATIO_UNITS and one.measure not in GROWING
            return "" if of_share or "；" in between else _share_of(carry.subject, one.indicator)
        if one.indicator != carry.subject:
            break
        later = one
    return ""


def _share_of(part: str, whole: str) -> str:
    """The name of the share that ``part`` has of ``whole``, '' where either is too short or a share itself."""
    whole = whole.removeprefix("投入")
    shared = len(part) > 1 and len(whole) > _WORD and "占" not in part + whole
    return f"{part}占{whole}比重" if shared else ""


def _of_chosen(carry: Carry, name: str) -> str:
    """The share of all that ``name`` says the things are that were told by what they got (5家店获牌照，|占全市1/3)."""
    told = chosen(carry)
    return told and told + name


def chosen(carry: Carry) -> str:
    """The things counted last, told by what they got or were taken into (获牌照店); '' where they were told alone."""
    last = carry.last_name
    told = last != carry.subject and last.endswith(carry.subject) and predicates.selects(last)
    return last if told and carry.subject else ""


def given_to(text: str, begin: int, at: int, carry: Carry) -> str:
    """The name of what the subject before the number at ``at`` gives to another, its words from ``begin``; or ''."""
    given = _GIVEN_TO.match(text, begin, at)
    return _SIZE_END.sub("", sides.own_part(carry.subject)) + given[0] if given is not None and carry.subject else ""


def measured(part: str, begin: int, carry: Carry) -> str:
    """``part``, its words from ``begin``, with what of the one before a share is told (校舍投资占30%，|改造占9%).

    A side right behind the number is one of what that tells.
    """
    right_behind = begin - carry.end <= 1 and sides.is_attribute(part)
    if carry.subject and (right_behind or part in side_words.ATTRIBUTES):
        return sides.carried(part, carry.subject, carry.topic)  # 进出口总额9亿元，增量占全省8%
    before = _MEASURED.match(carry.subject)
    return part + before["measure"] if before is not None and _UNMEASURED.fullmatch(part) is not None else part


def share(sentence: Sentence, part: str, of: str, begin: int, carry: Carry) -> str:
    """The name of the share that ``part`` is of a whole told before (经营主体100万户，其中民营企业|占), or ''.

    ``of`` is where the whole is, so far as that is said again (在投资总额中，西部占|全国).
    """
    text, whole = sentence.text, carry.whole
    low = max(0, sentence.start - 1, begin - AMONG_WINDOW)
    if not whole and (among := AMONG.search(text, low, begin)):
        whole = naming.strip_lead(among["whole"])
    among_it = parts.is_among(text, begin, carry)
    beside = carry.unit in RATIO_UNITS and carry.subject.endswith("比例")  # 男生比例40%，|女生占60%
    if not whole and not of and not beside and (among_it or (begin - carry.end <= 1 and "占" not in carry.subject)):
        whole = sides.own_part(carry.subject) if "占" in carry.subject else carry.subject
    carry.whole = whole
    return f"{part}占{of}{whole}比重" if whole else ""
