"""Of what a rank is the rank: 总量居全国第三位, 增速分别居第2位、第3位.

Belongs here: ranks that are handed out in order, and what a rank takes over from the number before.
Does not belong here: the subject before a verb of rank (rank_subjects.py), whether an ordinal is a rank (ordinals.py).
"""

import re

from pipeline.core.discourse import boards, parted_sides, ranked_among, references, sides, stated, subjects, topics
from pipeline.core.lexicon import ranking
from pipeline.core.lexicon.places import ANYWHERE, LEVELS
from pipeline.core.model import GROWING, Measure
from pipeline.core.observations import several
from pipeline.core.observations.records import record
from pipeline.core.patterns import any_of
from pipeline.core.phrases import named_examples, naming
from pipeline.core.phrases.clauses import last_clause, words_between
from pipeline.core.ranking import medals, ranked_alike, ranked_in_order, ranked_sides, ranked_thing
from pipeline.core.ranking.rank_subjects import SHORTEST_THING, VERB, subject_of
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

_RUNNING = re.compile(r"(?<=..)(?:连续|持续|稳步|不断)")
#: Among whom somebody has come, told before the place (创新能力|成功跃升全省甲类县，排名全省第9).
_AGAIN = "(?:时隔[^，。；、]{1,4})?(?:成功|首次|双双|再度|再次)*"
_COME_INTO = re.compile(rf"(?:(?<=..)|^){_AGAIN}(?:{any_of(ranking.COME_INTO)})(?:至|为|到|)(?=..)")
#: For how long somebody is among them, and that they are several (连续九年跻身全国百强县|行列).
_SO_LONG, _AMONG_THESE = re.compile("^连续[^，。；]{1,4}[年届次]"), re.compile("(?<=...)(?:行列|之列|榜单)$")
_BOTH = re.compile(r"均|都|双双|分别|双$")
_SIDES = re.compile(r"(?P<one>总量|增速|规模|增量)[、和及](?P<other>总量|增速|规模|增量)")
_OTHER_GROUP = re.compile(
    rf"(?:居|列|位居|位列|)[^，。、居列位排量率幅速额数比值全强榜佳]{{1,6}}(?:[{LEVELS}]|地区)"
    r"|(?:位?居)?[\u4e00-\u9fff][东西南北]"
    r"|\d+[个座家][^，。；、\d]{2,12}?中?(?:排名?|位?居|[位名]?列)?"
)
_SO_MANY_PLACES = re.compile(r"[^，。；、\d量率速额值入价]{0,3}[二三四五六七八九十\d]+个?[县市区州旗]")  # |南六县第一
#: Several figures that are all told, though 等 stands behind them (A产量、B产量等|均居全省第一).
_ALL_TOLD = re.compile("[^、等]+[率量额值](?:、[^、等]+(?:[率量额值]|规模))+等")
#: Things of which one figure is told together (模范集体和模范个人|总数): those of each are said to be so (均居).
_TOGETHER = re.compile("[^、]{2,}[和与及][^、和与及]{2,}(?:总量|总数|融合[^、和与及]*)")
#: What is examined or worked at as one (耕地保护和粮食安全责任制考核|全省第三), where the first is none by itself; two
#: kinds of work are examined each (应急管理和安全生产工作绩效考核).
_ONE_TASK = re.compile(
    "[^、和与及]{2,}(?<!考核)(?<!考评)(?<!评[估价])(?<!测评)(?<!工作)[和及][^和与及]{2,}(?:(?<!工作)(?<!绩效)(?:考核|考评|评价|测评)|工作)"
)
#: That several told by name are figures, and which side of each has the rank (A、B两项指标增速|居全省第三位).
_FIGURES = re.compile(
    r"(?<=..)(?:等|[两二三四五六七八九十]项)(?:主要|核心|重点|关键)?(?:经济)?(?:指标|数据)(?P<side>增速|增幅|增长率|)$"
)
#: For how long one of several has had its rank (出口额|连续三年、进口额连续两年居全省第一), and each of them in order
#: (出口额、进口额|分别连续三年、两年居全省第一).
_RUNNING_LISTED = re.compile(
    r"分别连续[^，。；、和]{1,5}[年次届月度](?:[、和][^，。；、和]{1,5}[年次届月度])+$"
    r"|连续[^，。；、]{1,5}(?:年|次|届|季度|个月|月)(?=[、和])"
)
#: The X of 由第五位上升到第三位.
_FROM = re.compile(r"[由从][^，。；]{0,14}$")
#: A place that something had before (吞吐量|在世界第四|的基础上位次提升).
_UPON = re.compile(r"(?<=..)在[^，。；在]{2,16}$")
_RISEN = re.compile(r"[^，。；、\d]{0,3}?(?:跃|上升|提升|提高|前移|升|降|下滑|后退|退[至到]|进|跨入|跻身|迈入|挺进)")
#: A place that comes from how much there is, not from how fast it grows, though a growth was told before.
_OF_AMOUNT = re.compile(r"世界|全球|跃居|继续|连续(?:[1-9]\d|[一二三四五六七八九]?十[一二三四五六七八九]?)年")
#: Measures whose number is the subject's own, not how far it is from another.
_OWN = ("level", *GROWING)
_LONGEST = 48
#: Who took part for a place, in what that has a rank in (东山代表队|在市冰雪运动会上取得团体总分第一).
_TEAM = re.compile("[^，。；、]{0,10}?代表队(?=在[^，。；]{2,}[上中])")
#: A contest with no more signs tells not what it is in (全省综合考核|第二).
_SHORT_CONTEST = 4


def is_rank(q: Quantity) -> bool:
    """Whether ``q`` is a rank."""
    return q.kind in ("rank", "front")


def read_ranks(sentence: Sentence, kept: list[Quantity], index: int, begin: int, carry: Carry) -> int:
    """Read the rank at ``index``, with those that are handed out in order with it; returns how many were read."""
    text = sentence.text
    lead = text[begin : kept[index].start]
    if "唯一" in lead and (alone := ranked_among.behind_only(lead)):
        begin, lead = begin + alone, lead[alone:]
    if "代表队在" in lead and (team := _TEAM.match(lead)) is not None:
        begin, lead = begin + team.end(), lead[team.end() :]
    ranks = _ranks_from(text, kept, index)
    begun = _FROM.search(lead)
    base = begun is not None and _RISEN.match(text, ranks[-1].end) is not None
    alike = base or len(carry.last_told()) == len(ranks) or carry.group_end == carry.end or _IN_ORDER.search(lead)
    if len(ranks) > 1:
        said = (lead[: begun.start()] if begun and base else lead).partition("分别")[0]
        said = said or ("" if carry.names else last_clause(words_between(text, carry.end, begin)))
        names = _listed(lead, len(ranks), carry) if said == lead else []
        names = names or (_names_of_all(said, len(ranks), carry) if alike else [])
        if len(names) == len(ranks):
            names = boards.of_each(names, lead.partition("分别")[2])
            for name, rank in zip(names, ranks, strict=True):
                record(sentence, rank, Statement(name, "rank", 1, "", begin, base=base))
            carry.end = ranks[-1].end
            carry.ranked = (carry.end, tuple(names))
            if base:
                carry.tell([(name, "rank") for name in names])
                carry.subject = names[-1]
            return len(ranks)
    elif "分别" in lead and (read := ranked_in_order.read(sentence, kept, index, begin, lead, carry)):
        return read
    _read_rank(sentence, kept[index], begin, lead, carry)
    return 1


def _names_of_all(said: str, count: int, carry: Carry) -> list[str]:
    """The ``count`` subjects, named by ``said`` or before it, that as many ranks are handed out to; or fewer."""
    told = carry.last_told()
    twice = list(dict.fromkeys(name for name, _ in told))
    if len(told) == 2 * len(twice) and [name for name, _ in told[::2]] == [name for name, _ in told[1::2]]:
        told = [(name, "level") for name in twice]  # A由3亿元增至9亿元，B达8亿元、增长9%
    names = [_grown(name, measure) for name, measure in (told if len(told) == count else carry.names[-count:])]
    words = naming.named(said)
    if words in ranked_alike.ALONE:
        ranked = ranked_alike.of_ranked(words, carry.ranked, carry.end)
        if len(ranked) == count:
            return ranked  # A、B总量分别居第6位、第8位，|增速分别居第3位、第4位
        return [sides.with_size(sides.own_part(name), words) for name, _ in carry.names[-count:]]
    return ranked_in_order.subjects_of(words, count, carry) or names


def _listed(lead: str, count: int, carry: Carry) -> list[str]:
    """The subjects that ``lead`` lists, as many as the ranks behind it (畜牧业产值、水产品产量居全省|第一、第二位)."""
    if not count - 2 <= lead.count("、") < count or (lead.count("、") < count - 1 and "和" not in lead):
        return []
    return ranked_in_order.subjects_of(naming.named(subject_of(lead, False)), count, carry) or []


def _ranks_from(text: str, kept: list[Quantity], index: int) -> list[Quantity]:
    """The ranks from ``index`` on that stand in one list (``第2位、第3位``)."""
    ranks = [kept[index]]
    for q in kept[index + 1 : index + _LONGEST]:
        if not is_rank(q) or text[ranks[-1].end : q.start].strip("、和，及") != "":
            break
        ranks.append(q)
    return ranks


#: That ranks are handed out in order.
_IN_ORDER = re.compile("分[别居列]")
#: So it is where a place was kept for years, behind how much there is (客运量9万人次，增长5%，连续三年居全国第二).
_RUNNING_YEARS = re.compile(r"连续[两三四五六七八九\d]+年")
#: A place in one whole is none in another (园区|全国排名上升9位，居全省第一).
_PLACED_IN = re.compile(rf"(?<=..){any_of(ANYWHERE)}(?:排名|排位|位次)$")
_ANYWHERE = re.compile(any_of(ANYWHERE))
#: A share of the same in the whole region ranks as the thing itself does (出口占全国5%，居全国第二位).
_OF_REGION = re.compile(rf"(?<=..)[约已仅近]?占{any_of(ANYWHERE)}(?:总量|总数|)的?(?:比重|比例|份额|)$")


def _read_rank(sentence: Sentence, q: Quantity, begin: int, lead: str, carry: Carry) -> None:
    """Read one rank, perhaps of several subjects."""
    if sentence.text.startswith("榜", q.start) and not boards.tells_list(lead):
        lead += "榜"  # 位居创新城市|榜首
    upon = _UPON.search(lead) if sentence.text.startswith(("的基础上", "基础上"), q.end) else None
    begun = upon or _FROM.search(lead)
    base = upon is not None or (begun is not None and _RISEN.match(sentence.text, q.end) is not None)
    said = "" if _among_others(sentence.text, lead, carry) else lead
    name = naming.named(subject_of(said[: begun.start()] if begun and base else said, bool(carry.subject)))
    if carry.subject and VERB.search(lead) is None and boards.is_board(carry.subject) and boards.is_board(lead):
        name = naming.named(lead)  # another list behind the one before (全国创新百强区第二、全国工业百强区|第五)
    elif carry.subject and not name and lead.endswith(ranking.CONTESTS) and VERB.search(lead) is None:
        name = naming.named(lead)  # 完成投资9亿元，全省重点项目综合考评|第三
        name = name if len(name) > _SHORT_CONTEST else ""
    if carry.subject and not name and boards.may_follow_contest(sentence.text, begin):
        name = boards.contest_before("", sentence.text, begin)  # 新建公园3个，在城市管理考核中，获得全省|第3名
    name = boards.gained_behind(lead, sentence.text, q.end) or name
    name = ranked_thing.named_behind(lead, name, sentence.text, q.end, sentence.end) or name
    if name and carry.open_noun and begin == carry.end:
        name = carry.open_noun + name
    both = _BOTH.search(lead) is not None
    risen = base and not name and not carry.subject
    told = boards.contest_before(name, sentence.text, begin) if risen else ""
    told = told or (topics.topic_before(sentence.text, sentence.start, begin) if risen else "")
    names = [told] if told else _referred_to(name, sentence, carry)
    names = names or _names(sentence, q, name, both, begin, carry, base)
    if risen and begun is not None and not any(names):
        names = [name := naming.named(said[: begun.start()])]  # 综合排名|由第8位升至第3位
    come = None if any(names) else VERB.search(lead)
    if come is not None and (come.start() == 0 or lead.startswith("连续")):
        names = [naming.named(lead[come.end() :])]  # 连续两年跻身|公共文化服务评价前十
    names = medals.of_same_contest(_each_of(names, lead, both and bool(name or not carry.subject)), carry)
    for one in dict.fromkeys(ranked_among.unplaced(name) for name in names):
        record(sentence, q, Statement(one, "rank", 1, "", begin, base=base))
    carry.end, carry.open_noun = q.end, ""
    carry.apart = len(carry.names)  # A居第一，B达8亿元、C达9亿元，|均居第二
    if both:
        carry.tell([(names[-1], "rank")])
        carry.ranked = (q.end, tuple(names))
    if name or base or not carry.subject:
        carry.ranked = (q.end, tuple(names if both or name else names[-1:]))
        side = name if name in ranked_alike.ALONE and names[-1] != name else "增速"
        thing = names[-1].removesuffix(side)
        if not thing or not carry.subject.startswith(thing):
            carry.subject = thing  # 总量居全省第5位，增长6%: it is the thing that grows
        carry.measure = "growth" if names[-1].endswith("增速") else "level"


def _each_of(names: list[str], lead: str, both: bool) -> list[str]:
    """``names``, each with what the words ``lead`` say of it alone; one that names two as each of them if ``both``."""
    if both and len(names) == 1:
        names = ranked_sides.of_pair(names[0], lead) or names
    return boards.of_each(names, lead[lead.find(names[-1]) + len(names[-1]) :]) if len(names) > 1 else names


def _ranked_before(sentence: Sentence, count: int) -> list[str]:
    """The ``count`` things whose ranks the sentence has told last (A第二，B第三，两项指标|均居全市第一); or none."""
    told = sentence.reading.observations[-count:]
    alike = all(one.measure == "rank" and one.sentence_start == sentence.stored_start for one in told)
    names = list(dict.fromkeys(one.indicator for one in told)) if alike else []
    return names if len(names) == count else []


def _referred_to(name: str, sentence: Sentence, carry: Carry) -> list[str]:
    """The subjects of the numbers before that ``name`` only counts (两项指标增速); none where it names one itself."""
    count = references.counted_alone(name)
    if count == 0:
        return []
    earlier = dict(carry.names)
    side = name[-2:] if name.endswith(references.SIDES) else ""
    if len(earlier) < count:
        return [] if side else _ranked_before(sentence, count)
    return [one + side if side else _grown(one, measure) for one, measure in list(earlier.items())[-count:]]


def _among_others(text: str, lead: str, carry: Carry) -> bool:
    """Whether the words before a rank only name another group, for the subject before (居全省第5位、中部四市|第1位)."""
    group = {"、": _OTHER_GROUP, "，": _SO_MANY_PLACES}.get(text[carry.end]) if carry.subject else None
    return group is not None and group.fullmatch(lead) is not None


def _names(sentence: Sentence, q: Quantity, name: str, both: bool, begin: int, carry: Carry, base: bool) -> list[str]:
    """The indicators that a rank is said of: those before where its own words name none."""
    if (by_name := several.told_by_name(sentence, q, name or carry.subject)) is not None:
        return by_name
    clause = "" if name else last_clause(words_between(sentence.text, carry.end, begin))
    name = name or ranked_among.faring(clause)
    if not name and carry.subject:
        return _of_before(sentence, q, both, begin, carry, base)
    if contest := _contest(name, sentence, begin, carry):
        return [contest]
    if not name:
        running = _RUNNING.search(clause) or _COME_INTO.search(clause)
        return [naming.named(_without_result(clause) if running is None else _running(clause, running))]
    if (pair := _SIDES.fullmatch(name)) is not None:
        whole = carry.subject  # 企业总量达9家，增量、总量均居全省第一
        whole = next((whole.removesuffix(side) for side in pair.groups() if whole.endswith(side)), whole)
        return [sides.carried(side, whole) for side in pair.groups()]
    if both and (sides_of_all := ranked_sides.sides_of_all(name, carry)):
        return sides_of_all
    if both and (of_both := ranked_sides.of_both(name)):
        return of_both
    if both and "”“" in name and "、" not in name:  # “甲制”“乙制”考核均居第二
        return subjects.split_subjects(name, name.count("”“") + 1) or [name]
    if sides_before := ranked_sides.as_sides(sentence, q, name, begin, carry):
        return sides_before
    name = _without_kind(name)
    name = name[:-1] if name.endswith("等") and _ALL_TOLD.fullmatch(name) is not None else name
    if "等" in name and (of_each := parted_sides.of_examples(name, 2)):
        return of_each  # 茶叶、油菜等|面积和产量
    together = "等" in name or (not both and (_TOGETHER.fullmatch(name) or _ONE_TASK.fullmatch(name)) is not None)
    count = 1 if together else len(ranked_sides.SUBJECTS.findall(name)) + 1
    listed = boards.in_same_games(subjects.split_subjects(name, count) or [name])
    return listed if count == 1 or carry.subject else ranked_sides.of_topic(listed, sentence, begin)


def _running(clause: str, running: re.Match[str]) -> str:
    """Who is so in the ``clause`` before a rank, or what it has come to where that is not told (首次跻身|百强县)."""
    who = ranked_among.without_adverbs(_SO_LONG.sub("", clause[: running.start()]))
    return who if naming.named(who) else _AMONG_THESE.sub("", clause[(_COME_INTO.search(clause) or running).end() :])


def _without_result(clause: str) -> str:
    """What a ``clause`` before a rank speaks of, without what came about of it (展馆|建成投用，居全省第三)."""
    told = ranked_among.without_adverbs(clause)
    thing = topics.before_verb(told)
    return thing if len(thing) >= SHORTEST_THING and thing.count("“") == thing.count("”") else told


def _of_before(sentence: Sentence, q: Quantity, both: bool, begin: int, carry: Carry, base: bool) -> list[str]:
    """The indicators told before that a rank is said of which names none itself."""
    if carry.ranked[0] == carry.end and sentence.text.find("，", carry.end, begin) < 0:
        return list(carry.ranked[1])  # 总量居全省第4位、湘南第1位; A、B均居湘南第二、全省第四
    of_all = len(carry.names) > 1 and (both or _follows_group(sentence.text, begin, carry))
    one: tuple[str, Measure] = (ranked_sides.told_in_full(sentence.text, q, carry), carry.measure)
    if one[1] == "gap" and (one[0], "growth") in carry.names:
        one = (one[0], "growth")  # 生产总值增长6%，高于全省1个百分点，居全省第三位
    earlier = carry.last_told() if of_all else [one]
    if both and earlier[-1][1] in GROWING:  # 生产总值9亿元，增长5%，投资增长6%，|均居第五位
        earlier = [told for told in earlier if told[1] != "level" or (told[0], "growth") not in earlier]
    text = sentence.text
    running = (one[0], "level") in carry.names and _RUNNING_YEARS.search(text, begin, q.start) is not None
    amount = base or running or _OF_AMOUNT.search(text, begin, q.start) is not None
    if not of_all and one[1] == "change" and _ANYWHERE.search(text, begin, q.start) is not None:
        return [_PLACED_IN.sub("", one[0])]
    return [_grown(_OF_REGION.sub("", one), "level" if amount else measure) for one, measure in earlier]


def _contest(name: str, sentence: Sentence, begin: int, carry: Carry) -> str:
    """``name`` with the contest in which somebody, or what is won there, has a rank; "" where there is none."""
    text = sentence.text
    if boards.may_follow_contest(text, begin) and boards.may_be_in(name):
        return boards.contest_before(name, text, begin)
    if carry.ranked[0] == begin - 1 == carry.end and (also := boards.also_in(name, carry.ranked[1][-1])):
        return also
    contest = boards.contest_of_prize(name, text, sentence.start, begin)
    return contest + name if contest else ""


def _without_kind(name: str) -> str:
    """``name`` of what has a rank without examples, statements and what says for how long or of what kind it is."""
    name = _RUNNING_LISTED.sub("", name) if "连续" in name else name
    if "、" in name and (figures := _FIGURES.search(name)) is not None:
        name = "、".join(one + figures["side"] for one in ranked_sides.SUBJECTS.split(name[: figures.start()]))
    return stated.after_statements(named_examples.after_examples(name))


def _follows_group(text: str, begin: int, carry: Carry) -> bool:
    """Whether a rank stands right behind values handed out to several subjects (A、B分别达3%、4%，居全国第2位)."""
    if carry.group_end != carry.end or text.find("；", carry.end, begin) >= 0:
        return False
    return all(measure in _OWN and name for name, measure in carry.names)


def _grown(name: str, measure: Measure) -> str:
    """The name of what a rank is said of: a rank said of a growth is one of its speed."""
    return name + "增速" if measure in GROWING and not name.endswith(("增速", "率", "比重")) else name
