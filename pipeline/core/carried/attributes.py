"""The full name of an indicator: a number's own words, completed from the numbers and the clause before it.

Belongs here: which of subject, topic and verb of doing a name takes over. Does not belong here: how words are joined
to a name (naming.py), what is counted behind its number (counted_things.py).
"""

import re
from dataclasses import replace

from pipeline.core.carried import (
    aims,
    by_itself,
    counted_things,
    kin,
    leaning,
    left_over,
    multiples,
    nameless,
    of_places,
    parts,
    project_stages,
    projects,
    resumed,
    seats,
    shares_of_wholes,
    things_done,
    works,
)
from pipeline.core.carried.owners import are_alike, like_others, of_kind, rate_of_place
from pipeline.core.carried.traded import sold_abroad, with_whom
from pipeline.core.counts import amounts, counted_names, doers, shared_verbs, spending
from pipeline.core.discourse import boards, grades, references, said_again, same_place, sides, topics
from pipeline.core.lexicon import adverbs, clauses, cues, money, own_verbs, owning, places, undertakings, verbs
from pipeline.core.lexicon import nouns as listed
from pipeline.core.model import GROWING
from pipeline.core.patterns import any_of
from pipeline.core.phrases import added_to, named_examples, naming, predicates, siblings
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS, TIME
from pipeline.core.scope import limits
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_ATTAINED = re.compile(
    rf"(?:{any_of(adverbs.SO_FAR)}|{any_of(adverbs.SO_DONE)}|目前|现|年内|圆满|{places.WHOLE})*(?P<all>(?:超额)?(?:完成|占|覆盖)[^，。；、\d]{{0,12}}?{any_of(listed.WHOLES)}(?:数|总量|值)?)的?$"
    r"|(?:已|确保|保持)?(?:不低于|不少于|不高于|高于|低于|超过?|达到?|相当于|接近|将近|近|不足|约(?:[为是占]|(?![为是占])))"
    rf"(?P<share>[^，。；\d]{{1,20}}?{any_of(listed.SHARED_OF)})的$"
)
#: What is a ratio of its own, whatever it is part of.
_RATE = re.compile("率|占|比|度$|面$|指数|水平|税|利息|成$")
_WITHIN = re.compile(r"(?:以)?内(?P<done>(?:完成|办结|实现|办理|做到|到达|换乘|响应)[^，。；、]{2,16})")
#: What came about so early (高速公路提前9个月|建成通车).
_CAME_ABOUT = re.compile(rf"(?:全[面线]|顺利|正式)*(?P<done>(?:{any_of(clauses.CAME_ABOUT)})+)(?=[，。；、])")
#: A bound or a time before a share (约|占全市1/4, 现已|占全县六成), and 占 said twice.
_BOUND = (
    f"^(?:{any_of(cues.BEFORE_SHARE)}|(?:目前|现|)已?[也仍均]?)"
    f"|(?<=...)(?<![{cues.NO_BOUND_ABOUT}])(?:约|仅|[均都已]占?)"
)
_ABOUT_SHARE = re.compile(f"(?:{_BOUND})(?=占(?!用|地|有(?![效机色]))..)|(?<=比重)占$")
#: Whom something is offered to, where that is anybody (竣工住房300套，|面向社会|供应500套); 向 may have been taken off.
_TO_ALL = re.compile(f"(?:面?向)?(?:社会|市场|群众|市民|公众|居民)|对外|面向{places.WHOLE_HERE}")
_TO_ALL_HEADS = frozenset("面向对社市群公居")
#: A headline figure of a place, and sides that are such figures beside one, not of it.
_HEADLINE = re.compile(
    rf"(?:辖区|外贸|地方|财政|全社会|全口径|引进|实际利用|实际使用|合同利用|农民|农牧民|职工|城镇|农村|城乡|居民|人均)*{any_of(listed.HEADLINES)}"
)
#: What is spent on projects of all stages that a sentence tells of.
_SPENT_ON_ALL = frozenset(("完成投资", "年度投资", "年度完成投资", "共完成投资"))
#: Money put into the things told before is a side of them (改造道路5条，|投入3亿元).
_PUT_IN = "投入"
#: What has room or people has no investment of its own: that is of the projects counted before.
_NO_INVESTORS = ("空间", "面积", "人口", "人才", "土地", "用地", "人员", "率")
_OF_INVESTORS = ("投资", "投资规模", "投资总额", *owning.OF_FIRMS)
#: Places that institutions have for people, and rooms.
_SEATS = frozenset((*owning.SEATS, *owning.ROOMS, "校舍", "校舍面积")) - {"病床"}  # that is a hospital's by itself
_WITH_SEATS, _ROOMS_END = (*owning.HOTELS, *owning.HAVE_SEATS), re.compile(f"(?:{any_of(owning.ROOMS)}|数量)$")


def indicator_of(
    sentence: Sentence, q: Quantity, said: Statement, carry: Carry, after: int, stop: int
) -> tuple[str, str]:
    """The indicator, and the subject it leaves for the numbers behind.

    ``said.indicator`` is what the words before the number leave of a name; behind it the text goes on at ``after``,
    at most to ``stop``, where the next number begins.
    """
    if attained := aims.attained_early(sentence.text, q, said.begin, after, carry.subject):
        return attained, carry.subject
    if whole := shares_of_wholes.with_size(sentence.text, q, carry):
        return whole, carry.subject
    if said.counted is not None:
        if (invested := amounts.invested(said.counted, q.unit)) and not aims.is_aim(sentence.text, q, said, carry):
            return _completed(sentence, q, replace(said, indicator=invested, counted=None), carry, said.counted.end)
        return counted_things.full_name(sentence, q, said, said.counted, carry)
    if said.others:
        return said.others, carry.subject
    if (
        (q.unit in ("倍", "%") or q.kind == "fraction")
        and said.measure == "level"
        and carry.subject
        and (multiple := multiples.multiple(sentence, q, said, carry))
    ):
        return multiple, carry.subject
    if not said.indicator:
        return nameless.taken_over(sentence, q, said, carry, after, stop)
    name, subject = _completed(sentence, q, said, carry, after)
    if not carry.subject and (done := left_over.done_to_them(sentence, q, name)):
        return done, done
    if q.unit == "倍" and said.measure == "level":
        name, subject = multiples.times_as(sentence, q, said, name, subject)
    return multiples.bounded(name, q.unit), subject


def _of_sibling(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, a sibling of what was told last, with what that says is measured; or ''."""
    if not carry.subject:
        return ""
    alike = are_alike(q, said, carry)
    other = of_kind(carry.subject, name) if alike else ""
    other = other or siblings.sibling(shared_verbs.without_added(sentence, carry), name)
    if not other and said.measure == carry.measure in GROWING and q.unit == "%":
        other = siblings.owning_too(carry.subject, name)
    return other or (rate_of_place(carry.subject, name) if alike and q.unit == "%" else "")


def _told_before(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> tuple[str, str] | None:
    """The name, and the subject it leaves, where ``name`` refers to what is told before; None where it does not.

    That is 为此 and 此项, an attainment of a whole, a place or a sibling of the subject, a share of a whole.
    """
    text = sentence.text
    if full := references.resolved(text, sentence.start, said.begin, name, carry.subject, q.start):
        return full, full
    if name[:1] in multiples.HOW_MUCH_HEADS and carry.subject and (much := multiples.HOW_MUCH.match(name)) is not None:
        thing = multiples.of_much(much[0], shares_of_wholes.chosen(carry) or carry.subject)
        return thing + name[much.end() :], thing
    if q.unit == "%" and said.measure == "level" and carry.subject:
        attained = _ATTAINED.match(text, said.begin, q.start)
        if attained is not None:
            share = "占" + attained["share"] if attained["share"] else attained["all"]
            return sides.own_part(carry.subject) + share, carry.subject
    other = of_places.told_too(sentence, q, said, carry, name) or _of_sibling(sentence, q, said, carry, name)
    if other:
        return other, other
    if q.unit == "%" and said.measure == "level" and _RATE.search(name) is None:
        low = max(0, sentence.start - 1, said.begin - shares_of_wholes.AMONG_WINDOW)
        if (all_told := shares_of_wholes.AMONG.search(text, low, said.begin)) is not None:
            full = f"{name}占{naming.strip_lead(all_told['whole'])}比重"
            return full, full
    if share := shares_of_wholes.of_place(q, said, carry, name) or shares_of_wholes.of_those_told(
        sentence, q, said, carry, name
    ):
        return share, share if name.endswith(("占比", "业")) else sides.own_part(share)
    if "贡献率" in name and (given := shares_of_wholes.given_to(text, said.begin, q.start, carry)):
        return given, given
    if "占" in name and q.unit in RATIO_UNITS and (part := shares_of_wholes.PART.fullmatch(name)) is not None:
        side = boards.contest_of_prize(part["part"], text, sentence.start, said.begin) + part["part"]
        rest = name[len(part["part"]) :]
        full = shares_of_wholes.share(sentence, side, part["of"] or "", said.begin, carry)
        if full or carry.subject or not sides.is_attribute(name):
            full = full or shares_of_wholes.measured(side, said.begin, carry) + rest
            return full, full
    return None


def _completed(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, after: int) -> tuple[str, str]:
    """The name that the words before a number give, with the topic, the subject or the verb that it needs."""
    text = sentence.text
    near = said.joined or parts.is_among(text, said.begin, carry)
    name = limits.with_kind(
        counted_names.undescribed(named_examples.after_examples(said.indicator)), carry.subject, near
    )
    name = _ABOUT_SHARE.sub("", name) if "占" in name else name
    if (told := _told_before(sentence, q, said, carry, name)) is not None:
        return told
    carry.whole = ""
    if left := left_over.with_things(q, carry, name):
        return left, carry.subject
    alike = with_whom(text, said.begin, carry, name) or parts.drawn_by(text, said.begin, carry, name)
    alike = alike or grades.like(carry.subject, name) or like_others(text, sentence.start, q, said, carry, name)
    if q.unit in counted_names.OF_PEOPLE and carry.subject:
        alike = alike or works.of_seized(text, name, carry.subject, carry.end)
    alike = alike or resumed.of_number_before(q, said, carry, name) or parts.of_other_place(q, said, carry, name)
    if full := alike or left_over.concerning(q, said, carry, name) or works.sanctioned(name, carry.subject):
        return full, full
    if used := parts.used_for(text, said.begin, q, carry, name):
        return used, carry.subject
    spends = q.unit in MONEY and spending.is_money_spent(name)
    spends = spends and not (name.endswith("总投资") and name != "总投资" and text[after : after + 1] == "，")
    if spends and (spent := spending.as_told(sentence, name, said.begin, after, carry)):
        full = spending.with_use(name, spent, text, after, sentence.end)
        return full, full if spending.is_told(text, after) and name not in money.SPENDING else name
    name = nameless.given(text, name, q, after) or name + predicates.done_so_often(text, q.unit, q.start, after)
    if full := by_itself.of_no_number(sentence, q, said, carry, name):
        return full, full
    of_number = carry.subject and said.begin - carry.end <= 1 and name.startswith(verbs.OF_NUMBER_BEFORE)
    if not (of_number and sides.is_attribute(name)) and (full := leaning.with_topic(sentence, q, said, carry, after)):
        return full, full
    name = _joined_name(sentence, q, said, carry, name)
    if parts.is_among(text, said.begin, carry):
        carry.among, carry.among_unit = parts.doing_of_whole(sentence.reading, q, said, carry, name), q.unit
    if parts.is_part(q, said, carry, name) or parts.is_above(text, q, said, carry, name):
        name = parts.as_part(q, said, carry, name)
        return name, name
    full = _by_number_before(sentence, q, said, carry, name)
    return full, full


def _by_number_before(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name`` with what it takes over of the number before: what it is a side of, or the verb of doing."""
    if carry.subject.startswith(own_verbs.SENDING_OUT) and q.unit in MONEY and name.startswith("投入"):
        return name  # who is sent out spends nothing
    if shared_verbs.is_told_alone(q.unit, carry, name):
        return name  # 信访件100%核查，|立案9件
    if worked_on := works.of_clause_between(sentence.text, carry.end, said.begin, name):
        return worked_on
    if name[0] in _TO_ALL_HEADS and q.unit == carry.unit and (given := _TO_ALL.match(name)) is not None:
        rest = name[given.end() :]
        name = rest if naming.is_bare_doing(rest) or naming.is_done_alone(rest) else name
    if of_sector := parts.of_sector(sentence.text, said.begin, carry, name):
        return of_sector
    if said.joined and said.measure == "level" and shared_verbs.adds_alike(carry, name):
        return carry.flow + name
    side = sides.is_attribute(name) or (name == owning.SOLD and (q.unit == "%" or q.unit in MONEY))
    side = side or (name == _PUT_IN and q.unit in MONEY and carry.unit not in MONEY)
    topic = _owner_of_side(sentence, q, said, carry, name) if side else ""
    if topic is None:
        return name
    above = name[0] in "超突过"  # 超亿元企业9家，其中新增2家；|超10亿元企业3家
    done_to = shared_verbs.without_added(sentence, carry) if above else _done_to(q, carry, name)
    completed = sides.carried(name, done_to, topic, side=side)
    if side and q.unit == carry.unit and sides.is_stock(name):
        completed = sides.carried(name, added_to.without_adding(carry.subject), added_to.without_adding(topic))
    beside = name in listed.BESIDE_HEADLINES and _HEADLINE.fullmatch(carry.subject.removesuffix(name)) is not None
    beside = beside and not sentence.text.startswith("其中", said.begin)
    unlike = q.unit != carry.unit and not things_done.FIRMS.issuperset((q.unit, carry.unit))
    if beside or (unlike and (things_done.is_of_unit(name) or name in verbs.NEWLY_DONE)):
        completed = things_done.done_between(sentence, name, said.begin, carry)
    return shared_verbs.with_verb(sentence, q, said, carry, name, completed)


def _done_to(q: Quantity, carry: Carry, name: str) -> str:
    """What ``name`` was done to, or is told of: the things counted, not the money that they cost.

    So it is behind the money (签约项目70个、金额40亿元，|开工30个; 省级园5家、投资9亿元、|市级8家), and behind
    what share of them that was (住房开工300套，开工率98%，|竣工90套).
    """
    done = carry.unit in MONEY and q.unit not in MONEY and (naming.is_done_alone(name) or sides.is_modifier(name))
    done = done or (carry.subject.endswith("率") and (naming.is_done_alone(name) or naming.is_bare_doing(name)))
    return carry.wholes.get(q.unit, carry.subject) if done else carry.subject


def _owner_of_side(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str | None:
    """What the side ``name`` is one of, told before; None where that has no such side."""
    if q.unit in MONEY and (whole := parts.whole_of_counts(sentence)):
        return topics.topic_in(whole)
    if q.unit in MONEY and name in _SPENT_ON_ALL and (whole := project_stages.all_stages(sentence)):
        return whole
    topic = carry.topic or topics.topic_in(carry.subject)
    both = projects.told_together(q.unit, carry.several, name)  # 建议4件、提案3件，办结率100%、|满意率98%
    last = said.joined and not projects.is_of_all(q.unit, carry, both, name)
    several = "" if last or "、" not in carry.several else carry.several
    in_all = sentence.text.startswith(nameless.ALTOGETHER, said.begin)  # …3家、…5家，合计|注册资本
    if several and (together := several if in_all else both):
        carry.topic = naming.without_doing(together) if in_all else carry.topic
        return together
    if q.unit in MONEY and topic.endswith(_NO_INVESTORS) and name.endswith(_OF_INVESTORS):
        return next((one for one in reversed(carry.wholes.values()) if one.endswith(undertakings.PROJECTS)), None)
    return projects.as_chosen(carry.subject, topic, name)


def _joined_name(sentence: Sentence, q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name`` with the word it shares with the subject or the topic before, and with what a time is taken for."""
    text, joined = sentence.text, said.joined
    if said.begin - carry.end <= 1 and said.measure == carry.measure:
        name = kin.said_alike(q, said, carry, name)
    if not joined:
        name = siblings.intensity(text[sentence.start : said.begin], name)
    amounts = joined and q.unit not in RATIO_UNITS and said.measure == carry.measure == "level"
    if amounts and not sides.is_attribute(name):
        name = _doer_of_other(q, carry, name) + name
    if amounts and not naming.is_bare_doing(name):
        name = kin.of_kin(carry, q, name)
    near = said.begin - carry.end <= 1 and carry.subject != ""
    if near:
        name = sold_abroad(carry.subject, name) or sides.side_of_end(naming.without_flow(carry.subject), name)
    here = near and not by_itself.speaks_of_all(text, said.begin, q.start)
    beside = joined or (near and name in (_SEATS if not carry.subject.endswith("设施") else owning.ROOMS))
    if whole := _of_whole(carry, name, beside) or (same_place.of_same_place(carry.subject, name) if here else ""):
        return whole
    if doer := doers.who_does_too(text, sentence.start, q, said, carry, name):
        return doer + name
    if near and said.measure == "level" and naming.doing_of(name):
        name = doers.done_for(carry.subject, name, _opening(sentence, said.begin) if carry.unit in MONEY else "")
    if contest := boards.contest_of_prize(name, text, sentence.start, said.begin):
        return contest + name
    if not carry.subject:
        name = said_again.joined_topic(text, sentence.start, said.begin, name)
    if q.unit in TIME:
        early = text.endswith("提前", said.begin, q.start)
        done = (_CAME_ABOUT if early else _WITHIN).match(text, q.end)
        name += done["done"] if done is not None else ""
    return name


def _doer_of_other(q: Quantity, carry: Carry, name: str) -> str:
    """Who did, or completed, what the number before ``name`` tells, and does or has this, too; or ''."""
    if naming.doing_of(name) or naming.is_bare_doing(name) or predicates.ends_in_verb(name):
        return doers.who_completed(carry.subject)
    if shared_verbs.does_itself(name):
        return ""
    doer = ("" if shared_verbs.brings_own(name) else naming.doer_of(carry.subject)) or doers.each_does(carry.subject)
    doer = doer or (doers.doing_by(carry.subject) if doers.counted_alike(carry.unit, q.unit) else "")
    return doer or ("" if q.unit in MONEY or name.find("新增", 1) > 0 else doers.came_about(carry.subject))


def _of_whole(carry: Carry, name: str, joined: bool) -> str:
    """``name``, places or money, with the institution or the people of the number before, '' where it is neither."""
    if joined and name in _SEATS and (home := _ROOMS_END.sub("", carry.subject)).endswith(_WITH_SEATS):
        return naming.without_flow(home) + name  # 新增幼儿园3所、学位800个
    one = name in seats.MORE_SEATS and "、" not in naming.without_doing(carry.several)
    return leaning.fund_for(carry.subject, name) or (seats.seats_of(carry.subject, name) if one else "")


def _opening(sentence: Sentence, begin: int) -> str:
    """What the sentence is about, where it begins with that (对口协作|持续深化，…), '' where it does not."""
    topic = topics.opening_topic(sentence.text, sentence.start, begin)
    return topic if sentence.text.startswith(topic, sentence.start) else ""
