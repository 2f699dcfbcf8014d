"""The several subjects that one number is said of: A、B均增长3%, A率和B率达到95%, A、B等5项指标.

Belongs here: whether a number is said of several, and of which. Does not belong here: each of those that its own name
lists (each_named.py), where a list of subjects parts (subjects.py), values handed out in order (groups.py).
"""

import re

from pipeline.core.discourse import paired_words, parted_sides, sides, stated, subjects, topics
from pipeline.core.discourse.measured_heads import owner_of_all
from pipeline.core.lexicon.sharing import SHARED_THINGS
from pipeline.core.model import GROWING
from pipeline.core.observations import moved_each
from pipeline.core.observations.each_counted import among_counts, as_counted
from pipeline.core.observations.each_differs import each_differs
from pipeline.core.observations.each_named import (
    FULL,
    MOST,
    RATES,
    SEVERAL,
    all_parts,
    full_names,
    listed_rates,
    of_each_thing,
)
from pipeline.core.observations.each_past import each_past
from pipeline.core.phrases import naming, shared_endings
from pipeline.core.phrases.measures import RATIO_UNITS, strives
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: A figure that each of several things has (床位使用率, 在园儿童占比, 营业收入), and how its name ends.
_FIGURE_ENDS = ("率", "占比", "比重", "满意度", "数", "量", "额", "值", "收入")
_FIGURE = re.compile(rf"[^，。；、和与及其\d]{{2,6}}?(?:{'|'.join(_FIGURE_ENDS)})")
#: One percentage as the common mark of several rates (办结率、满意率实现“两个100%”).
_COMMON = re.compile(r"(?:均|都|全部|已|首次)*(?:实现|达到|做到|保持)?了?“?(?:双|[两三四五]个)“?$")
#: Indicators told by name before they are counted (A、B等5项指标), or said to be some.
_BY_NAME = re.compile(
    r"(?<=[，。；：\n])(?P<list>[^，。；：\n]{4,60}?)"
    r"(?:等?(?:\d+|[一二三四五六七八九十]+)[项个][^，。；、\d]{0,6}|等(?:主要|重点)?(?:经济)?)指标$"
)
_BY_NAME_WINDOW, _SHARE_WINDOW = 90, 24
_ALL_BEFORE = ("，均", "，都")
#: Products that are told as examples, each of which has the rank with what is measured of it (牛奶、羊绒等|产量居首位).
_PRODUCTS = re.compile("(?P<list>[^、等的]{2,5}(?:、[^、等的]{1,5})+)等(?P<side>(?:产业|)(?:产量|产能|规模|面积))")
#: Each of those told has the share (产值、税收均占|全市三成).
_EACH_SHARE = re.compile(r"(?<![平户人亩])[均都]占[^，。；、\d]{0,16}$")
#: And so many times as much as it was (增加值、融资规模均为“十二五”时期的|两倍).
_TIMES_OF_EACH = re.compile("(?<=..)[均都](?P<of>[是为].{2,})")
#: A list of things is none of plain things where it is all of them, examples, or parted in another way, too.
_NO_PLAIN_THINGS = re.compile(r"全部|所有|等|[和与“”\d的]|实现|中央|唯一|[级类一二三四五](?:、|$)|[行产企]业$")
_PLAIN, _PAIR, _BEFORE_CLAUSES = 2, 2, "，。；：—\n"
#: What the last of several things says for all before a share of each is told (湖泊、水库|水质90%达标).
_SIDES_OF_ALL = ("水质考核", "水质", "建设")
#: How it is said that all of those before have grown so, and how many they are that stand in no list.
_ALL_OF_THEM = frozenset("均都")
_PAIR_OF_RATES = re.compile("[^、和]+率和[^、和]+率")  # A入学率和巩固率、B参保率和资助率


def without_common_mark(lead: str) -> str | None:
    """The words before a percentage that is the common mark of the rates they list, or of one; else None."""
    mark = _COMMON.search(lead, max(0, len(lead) - 10))
    if mark is None or (SEVERAL.search(lead) is None and "双" not in mark[0]):
        return None
    told = lead[: mark.start()]
    return told if ("“" in mark[0] and SEVERAL.search(told)) or told.removesuffix("突破").endswith(RATES) else None


def subjects_of(
    sentence: Sentence, q: Quantity, said: Statement, indicator: str, listed: bool, carry: Carry
) -> list[str]:
    """The subjects that ``q`` is said of (``A及B各5家``, ``A、B均增长3%``, ``A、B合格率100%``).

    ``indicator`` is the name they make together; ``listed`` says that its own words list them with a 、. Of one it may
    be said that all that were told before have it.
    """
    if not said.indicator and said.measure in GROWING and (told := _of_all_striven(sentence, said, carry)):
        return told
    if sentence.is_behind_base() and (told := moved_each.all_moved(sentence, q, said, indicator, carry)):
        return told
    names = _own_subjects(sentence, q, said, indicator, listed)
    if q.unit == "%" and said.peeled is not None and said.peeled.both and carry.end > sentence.start:
        whole = among_counts(sentence, q, said, q.start - len(said.peeled.cue), carry)
        names = max(_own_subjects(sentence, q, said, whole, listed) if whole else [], names, key=len)
    if len(names) > 1:
        pairs = (subjects.split_subjects(name, _PAIR) if _PAIR_OF_RATES.fullmatch(name) else None for name in names)
        names = [one for name, pair in zip(names, pairs, strict=True) for one in pair or [name]]
        return as_counted(names, indicator, carry)
    if said.peeled is None:
        return names
    if sentence.text[said.begin - 1 : said.begin] != "，":
        # 3条河流、5个水库|水质优良率均达到100%, 3条河流、5个水库|100%达标
        of_them = said.peeled.both or (said.counted is not None and said.counted.said)
        behind = said.begin - carry.end == sentence.text.startswith("、", carry.end)  # 议案3件、提案4件、|满意率均为9%
        behind_last = of_them and q.unit == "%" and behind and "、" in carry.several
        return (_of_all_before(q, said, indicator, carry) if behind_last else []) or names
    all_of_them = said.peeled.both or sentence.text[said.begin] in _ALL_OF_THEM
    return (_of_all_before(q, said, indicator, carry) if all_of_them else []) or names


def _own_subjects(sentence: Sentence, q: Quantity, said: Statement, indicator: str, listed: bool) -> list[str]:
    """The subjects that the words of ``q`` themselves tell, together ``indicator``."""
    if (told := _told_apart(sentence, q, indicator)) is not None:
        return told
    peeled = said.peeled
    if peeled is None:
        return [_after_statements(indicator)]
    counts = said.counted is not None and q.unit != "%"
    indicator = indicator if peeled.both or counts else _after_statements(indicator)
    joined = _lists_several(indicator)
    if joined and (moved := _each_moved(sentence, q, said, indicator)):
        return moved
    if peeled.both and not joined and paired_words.names_pair(indicator):
        return subjects.split_subjects(indicator, 2) or [indicator]
    if not joined:
        return [indicator]
    all_of = peeled.each or peeled.both
    if (all_of or q.unit == "%") and (each := _each_side(indicator)) is not None:
        own = q.unit == "%" and indicator in said.indicator
        return of_each_thing(each) if own else each
    if q.unit == "%" and parted_sides.has_each_its_own(indicator):
        return subjects.split_subjects(indicator, _PAIR) or [indicator]
    if q.unit == "%" and (pair := full_names(indicator, said.measure, all_of)) is not None:
        return pair
    listed = listed and not said.base  # A、B签约率由60%|提高到80%: what it has come to is that of all of them
    if each := parted_sides.of_each_kind(indicator) or (_each_listed(sentence, q, said, indicator) if listed else []):
        return each
    doings = naming.doings_of(indicator) if all_of else ""
    if all_of and SEVERAL.search(indicator, len(doings)):
        return all_parts(indicator, peeled.each and q.unit not in RATIO_UNITS)
    if doings and peeled.each:
        return [one + indicator[len(doings) :] for one in SEVERAL.split(doings)]  # 新建、提升创业基地各1家
    return [indicator]


def _each_moved(sentence: Sentence, q: Quantity, said: Statement, indicator: str) -> list[str]:
    """The subjects that ``indicator`` lists where each moved so, or is so far from something else; else none."""
    if said.measure == "gap":
        return each_differs(sentence.text, said.begin, q.start, indicator)
    return moved_each.each_moved(said, indicator) if said.measure in GROWING else []


def _each_listed(sentence: Sentence, q: Quantity, said: Statement, indicator: str) -> list[str]:
    """The subjects that the own words of ``q`` list with a 、 where each has so much; none where all have together."""
    if said.measure == "growth" and (lessened := moved_each.each_lessened(indicator)):
        return lessened
    if q.unit != "%":
        return each_past(q, said, indicator)
    begins = said.begin == sentence.start or sentence.text[said.begin - 1] in _BEFORE_CLAUSES
    if begins and said.counted is not None and (shares := _share_of_each(said.indicator, indicator)):
        return shares
    return listed_rates(indicator)


def _of_all_striven(sentence: Sentence, said: Statement, carry: Carry) -> list[str]:
    """All that the growth right before was said of, where more than that is striven for (均增长5%，|力争达到6%)."""
    told = sentence.reading.observations[-MOST:]
    if said.peeled is None or not strives(said.peeled) or not told:
        return []
    if told[-1].measure != said.measure or carry.end != sentence.reading.end_of(told[-1]):
        return []
    alike = [one.indicator for one in told if one.start == told[-1].start]
    return alike if len(alike) > 1 else []


def _of_all_before(q: Quantity, said: Statement, indicator: str, carry: Carry) -> list[str]:
    """The amounts told before of all of which a number without a name of its own is said (A3亿元、B4亿元，|均增长8%),
    or with that of a side (议案3件、提案4件，|满意率均为100%).

    They are those of the list that ends there, or that 分别 parts, or the only two since the last ；; else none.
    """
    told = list(dict.fromkeys(one for one, measure in carry.last_told() if measure == "level"))
    count = carry.several.count("、") + 1
    told = told[-count:] if count > 1 else told if len(told) == _PAIR or carry.group_end == carry.end else []
    if not told:
        return []
    if indicator.startswith(thing := naming.without_doing(told[-1])) and thing and indicator != carry.subject:
        told = [naming.without_doing(one) or one for one in told]  # 办理议案3件、提案4件，|办结率均为100%
    side = indicator[len(told[-1]) :] if indicator.startswith(told[-1]) else ""
    if side and (q.unit == "倍" or (q.unit == "%" and (side.endswith(RATES) or said.counted is not None))):
        return [one + side for one in told]
    grown = said.measure == "gap" or (said.peeled is not None and said.peeled.both and said.measure != "level")
    return told if grown and indicator == carry.subject and told[-1].endswith(indicator) else []


def _each_side(indicator: str) -> list[str] | None:
    """The sides of one thing, or of one owner (市属企业工业总产值、|利润), that ``indicator`` lists, or None."""
    if ("企业" in indicator or "国企" in indicator) and "率" not in indicator and "比" not in indicator:
        first, *others = SEVERAL.split(indicator)
        if owner := owner_of_all([first, *others]):
            return [first, *(owner + other for other in others)]
    return parted_sides.listed_sides(indicator)


def _lists_several(name: str) -> bool:
    """Whether ``name`` may list several subjects: asked of every number, so each sign is looked for by itself."""
    return (
        "、" in name
        or "和" in name
        or "与" in name
        or "”“" in name
        or ("及" in name and SEVERAL.search(name) is not None)
    )


def _told_apart(sentence: Sentence, q: Quantity, indicator: str) -> list[str] | None:
    """The subjects that other words than those of ``indicator`` tell apart; None where none do."""
    if "占" in indicator and (shares := _shares_of_each(sentence, q, indicator)):
        return shares
    if q.unit == "倍" and (times := _TIMES_OF_EACH.search(indicator)) is not None:
        return [one + times["of"] for one in all_parts(indicator[: times.start()])]
    return told_by_name(sentence, q, indicator) if q.unit in RATIO_UNITS else None


def _shares_of_each(sentence: Sentence, q: Quantity, indicator: str) -> list[str]:
    """The share of each where several have it (产值、税收均占|全市三成); none where ``indicator`` is that of one."""
    told, _, whole = indicator.partition("占")
    told = told.removesuffix("均").removesuffix("都")
    low = max(sentence.start, q.start - _SHARE_WINDOW)
    if SEVERAL.search(told) is None or _EACH_SHARE.search(sentence.text, low, q.start) is None:
        return []
    parts = all_parts(told)
    return [one + "占" + whole for one in parts] if "国家" not in parts and all(len(one) > 1 for one in parts) else []


def _share_of_each(things: str, indicator: str) -> list[str]:
    """What is said, in ``indicator``, of a share of each of the ``things`` that are listed before (废水、废油90%|收集).

    None where they are no plain things, or something is said of one alone.
    """
    told = indicator.removeprefix(things)
    if told == indicator or len(told) < 2 or _NO_PLAIN_THINGS.search(things) is not None or told in things:
        return []
    parts = things.split("、")
    if any(len(part) < _PLAIN for part in parts) or naming.flow_of(parts[0]):
        return []
    side = next((side for side in _SIDES_OF_ALL if parts[-1].endswith(side) and len(parts[-1]) > len(side) + 1), "")
    return [part + ("" if part.endswith(side) or shared_endings.shared_ending(part) else side) + told for part in parts]


def _after_statements(name: str) -> str:
    """``name`` behind the statements before it; a side behind one, or a thing, is of that (A项目落户、总投资)."""
    rest = stated.after_statements(name)
    if "、" not in name:
        return rest
    before, _, last = name.rpartition("、")
    last = naming.strip_lead(last)
    if not sides.is_attribute(last) or (rest != name and rest != last):
        return rest
    thing = before.rpartition("、")[2]
    if rest == last and (risen := stated.moved(thing)):
        return sides.carried(last, risen)  # 集中收集率提升至全国水平、处理率95%
    if rest == last:
        topic = topics.topic_of(thing)
        while (whole := topics.topic_in(topic)) != topic:
            topic = whole
        return topic + last
    return before + last if thing == before and _is_thing(thing) else rest


def _is_thing(words: str) -> bool:
    """Whether ``words`` name a thing, and no measure that a list of measures goes on from (主体工程|、建筑面积)."""
    own = len(words) >= FULL and sides.own_part(words) == words
    return own and shared_endings.shared_ending(words) in SHARED_THINGS


def told_by_name(sentence: Sentence, q: Quantity, indicator: str) -> list[str] | None:
    """The indicators that are told by name where ``indicator`` only counts them (A、B等5项指标|达到100%); else None.

    So they are where it is empty behind them (A、B等指标，|均居第二); each product with what is ranked (牛奶等|产量).
    """
    if q.unit == "位" and "等" in indicator and (products := _PRODUCTS.fullmatch(indicator)) is not None:
        return [one + products["side"] for one in products["list"].split("、")]
    side = indicator.rpartition("指标")[2] if indicator.endswith(("增速", "增幅")) else ""  # 4项指标增速|居第二
    if indicator and not indicator.endswith("指标" + side):
        return None
    at = sentence.text.rfind("指标", max(sentence.start, q.start - _BY_NAME_WINDOW), q.start)
    named = _BY_NAME.search(sentence.text, max(0, at - _BY_NAME_WINDOW), at + len("指标")) if at >= 0 else None
    if named is None or (not indicator and not sentence.text.startswith(_ALL_BEFORE, at + len("指标"))):
        return None
    names = naming.named(named["list"])  # none where some of them are counted (主要指标中|9项指标)
    listed = subjects.split_subjects(names, names.count("、") + 1) if "、" in names or not side else None
    return None if names.endswith("指标中") else listed and [one + side for one in listed]


def without_kind_of_all(clause: str) -> str:
    """``clause`` without what is said, before the first of several things that it lists, of them all.

    >>> without_kind_of_all("一流水平的东厂、西厂开工"), without_kind_of_all("东厂的模具、西厂的轴承畅销")
    ('东厂、西厂开工', '东厂的模具、西厂的轴承畅销')
    """
    at = clause.rfind("的")
    return clause[at + 1 :] if at < clause.find("、") else clause


def is_figure_of_each(name: str, things: list[str]) -> bool:
    """Whether ``name`` is a figure of each of the ``things`` told by name right before, and none of them is a figure.

    Of what was newly added to them nothing else is measured.

    >>> is_figure_of_each("床位使用率", ["东河医院", "西河医院"]), is_figure_of_each("床位数", ["门诊量", "收入"])
    (True, False)
    """
    if _FIGURE.fullmatch(name) is None:
        return False
    return not any(thing.endswith(_FIGURE_ENDS) or "新" in thing for thing in things)
