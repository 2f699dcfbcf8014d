"""Names of numbers that have no words of their own: what is said behind them, or before them of what they measure.

Belongs here: whether a number has a name, and from where one without takes it over. Does not belong here: how a name
that the words before a number give is completed (attributes.py), some of the things counted before, of which only a
predicate is said (some_of_them.py).
"""

import re

from pipeline.core.carried import events, kin, left_over, some_of_them
from pipeline.core.counts import spending
from pipeline.core.discourse import kinds, references, sides, topics
from pipeline.core.lexicon import clauses, nouns, roles, sharing, verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.lexicon.places import ANYWHERE, LEVELS, WHOLE
from pipeline.core.model import GROWING, Measure
from pipeline.core.numbers.numerals import SIGNS
from pipeline.core.patterns import any_of
from pipeline.core.phrases import measures, naming, predicates
from pipeline.core.phrases.clauses import last_clause, sentence_before, words_between
from pipeline.core.phrases.measures import MONEY, RATIO_UNITS, Peeled
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: A percentage alone that is called a growth is that of the economy (8%的|增速).
_SPEED_BEHIND = re.compile("的(?:经济)?(?:增速|增长)(?![点极量])")
#: So is one that is aimed at, or of a quarter where the economy is spoken of (把|增长预期目标定在8%).
_ECONOMY_GROWS = re.compile("(?:增长|增速)(?:预期|调控)*目标|(?P<quarter>季度增长)$")
_COUNT_NEXT = re.compile(r"[、和]?\d[\d.]*[万亿]?多?[户人名个家]")
#: Before two counts that stand side by side these name nothing (最后20户|56人脱贫).
_ONLY_THE_LAST = ("最后", "剩余", "剩下", "其余")
#: What is said of both then (剩余90户200人全部|脱贫).
_ALL_OF_BOTH = re.compile(
    rf"{_COUNT_NEXT.pattern}(?:已经?|现已)?(?:全部|均|都)(?:已|实现)*(?P<done>[^，。；、\d]{{2,12}})"
)
#: Where people live: of so many there only what is said of them tells anything (库区|2万人|搬入新居).
_LIVED_IN, _LIVING = ("区", "村", "镇", "乡"), frozenset(("户", "人"))
_LONGEST_SAID = 14
#: Of whom so many are (贫困人口中|2万人脱贫), no word that only ends so; those to whom something is done, who are told
#: by no more than what they are (对生活困难的|300户实施救助).
_OF_THEM, _NO_MIDDLE = "中", ("初中", "高中", "其中", "集中", "当中", "之中")
_DONE_TO, _TO_WINDOW = re.compile(r"[对将把](?![于外象])[^，。；、：\d从由]{2,14}的$"), 18
#: What opens a clause that says how another statistic fared.
_AMONG, _CONTRARY = "其中", frozenset("而但")
#: Places counted right before others (2区7镇|57村入选名单): they say nothing of these.
_PLACES = re.compile(r"(?:\d+(?:[县区旗乡镇]|街道|苏木))+")
_SAID_BEHIND = re.compile(
    r"(?!(?:[居列排]|[名位]列|位居|排名)(?:全|第|各)|[两三四五六][个大][^，。；、]{0,3}(?:台阶|关口|大关)|翻[了近约两]|的?(?:目标)?任务[，。；、])(?:[^，。；：！？\n\d]|\d+周年){2,20}"
)
_NOTHING_BEHIND = "，。；、！？：)”\n(和及与"
_ABOVE_WINDOW = 16
#: Of whom an amount is reckoned, said alone before it (财政收入达到8亿元、|人均达到3200元; 农户收入，平均每人|3200元).
_EACH = re.compile(
    f"(?:{WHOLE})?(?:(?P<each>月?人|[户亩村])均|平均每(?P<one>[人户亩村])|每(?P<any>[人户亩村])平均|每(?P<per>平方公里))"
)
#: Who gives or gets money, before its amount, and what it is given as, behind it (企业给予|10万元|资助).
_GIVING = re.compile("再?(?P<verb>给予|提供|安排)(?P<most>最高|)$")
_GIVING_ENDS = ("给予", "提供", "安排", "最高")
#: What an amount is of, told right behind it (获批亚行2亿欧元|贷款); words before that say it themselves.
_MONEY_BEHIND = re.compile(
    rf"的?(?!进行)(?P<what>(?:[^，。；、：“”\d的和至到用]{{2,4}})?(?:{any_of(nouns.MONEY_BEHIND)}))(?=[，。；、])"
)
_MONEY_SAID = re.compile(f"{any_of(nouns.MONEY_WORDS)}|[负损投捐筹支收值]")
_GIVEN = re.compile(
    r"(?:以[上下内])?(?:、[^，。；]{2,40}?的|的)?(?P<what>[^，。；、的用对支给向\d]{0,8}?"
    "(?:贴息|奖励|资助|补助|补贴|奖补|扶持|支持|资金|经费|贷款)+)(?=[，。；、及]|基础上|$)"
)
_RANK_STEPS = frozenset(("位", "名", "个位次", "个名次"))  # units of how many places something rose among others
#: Of what a share or a multiple was told, and of what the next is (占全市的33%、|全国的|18%; 占全国四成、|全省|六成).
_SHARE_OF_WHOLE = re.compile(rf"(?P<share>.+(?:占|是|为)){any_of(ANYWHERE)}")
_OTHER_WHOLE = re.compile(rf"(?:占|是|为)?(?P<whole>{any_of(ANYWHERE)})的?")
#: So many signs make a word, and a clause that tells how a statistic fared.
_WORD, _SHORTEST_CLAUSE = 2, 6
#: A multiple of what something was in a year, and of what it was in another.
_MULTIPLE_OF_YEAR = re.compile(r"(?P<what>.+[是为])(?:19|20)\d\d年")
_OF_YEAR = re.compile(rf"(?:是|为|相当于)?(?P<year>(?:19|20)\d\d年)的(?:{any_of(SO_MANY)})?")
_PEOPLE = re.compile("^(?P<whose>(?:(?:城镇|农村|城乡)?居民|农民|农牧民|职工|)(?=.))的?")
#: Whose a statistic is, where it is that of the place reported on (全省|进出口总值创历史新高).
_OF_US = re.compile(f"^[全我][{LEVELS}]")
#: How the name of a statistic ends.
_STATISTICS: tuple[str, ...] = (
    *roles.STATES,
    *(ending for ending in sharing.SHARED_ENDINGS if ending not in sharing.SHARED_THINGS),
)
#: The same of what is raised or lowered to an amount: a level and what people are able to do have none of their own.
_CHANGED_STATISTICS = tuple(one for one in _STATISTICS if one not in ("水平", "建设", "任务", "能力", "强度", "数"))
_CHANGED_OF_MONEY = (*_CHANGED_STATISTICS, "补助水平", "保障水平", "供养水平", "工资水平", *clauses.PAID)
#: What a statistic covers, in brackets behind its value, is told with another (农业增长4%(包括林业|为6%)).
COVERING = ("包括", "不包括", "含", "不含")
#: The same, and what had been aimed at: each word for that as it stands behind a figure.
COVERING_OR_AIM = COVERING + roles.AIMED_AT
AIMS = {aim: tuple(sign + aim for sign in "(、，") for aim in roles.AIMED_AT}
#: That a statistic is aimed at, behind what it is (固定资产投资|调控目标为9亿元，投资率为30%).
_AIM = re.compile("(?<=...)的?(?:宏观)?(?:调控|预期|控制)目标$")
#: What a growth is behind its number, where nothing else tells of what (确定5%的|增长目标).
_AIM_BEHIND = re.compile("的(?:预期|预定|既定|年度|年初|全年|调控|刚性)*(?:增长|)(?:预期|调控)*(?:目标|机制)")
_SPENT = "投入"
_AIM_VERBS = ("确定", "提出", "完成", "实现", "执行", "执行好", "落实", "低于", "高于", "超过")
#: Who does something in so many places, and how, says less than what (国家先后在|9个城市进行改革试点).
_IN_PLACES = re.compile("(?:(?:国家|中央|我国|优先|重点|先后|分别)+|以[^，。；、]{2,8}(?:模式|方式))在?")
#: What was added, before the number that there are more than now (里程新增9公里、突破|90公里).
_ADDED = ("新增", "净增")
#: What things are already is told in so many signs.
_LONGEST_STATE = 8
#: What there is altogether, behind what was added to it (新增园区2个，共|9个).
ALTOGETHER = ("共", "共有", "总计", "共计", "合计")
#: What is built, and no work on it: of which so much is done says that it is (安置房项目|完成|90%).
_BUILT = ("项目", "工程", "段", "房", "楼", "结构", "系统", "县区", "广场", "管", "管网", "管道")
_CLAUSE_ENDS = frozenset("，。；、\n")


#: How fast an amount grew is not what it is (居民收入增速高于经济增速、|突破3万元).
_SPEED_OF = re.compile(
    rf"(?<=...)增[速幅](?:(?:首次|再次|连续|持续|明显|大幅|均|也|都|[{SIGNS}\d]+年)*(?:[高快大]于|超过?|领先|跑赢|居|位居).*)?$"
)
#: What of an amount told before is only said to have risen: how much it did is told of the amount (产值9亿元，规模持续
#: 扩大，|增长5%).
_NO_FIGURES = frozenset(("规模", "质量", "效益", "结构", "总量"))


def _aimed_at(sentence: Sentence, q: Quantity, name: str, after: int, subject: str) -> str:
    """What an aim is of that is called no more than that behind ``after``, where ``name`` is nothing but a verb: the
    ``subject`` before, what the clause before tells of, or the economy; '' where it has a name."""
    text = sentence.text
    aim = _AIM_BEHIND.match(text, after) if text[after : after + 1] == "的" else None
    if aim is None or not (not name or predicates.ends_in_verb(name) or name.endswith(_AIM_VERBS)):
        return ""
    begin = text.rfind("，", sentence.start, q.start) + 1
    topic = topics.topic_before(text, sentence.start, begin) if begin and not subject else ""
    topic += _SPENT if topic and text.endswith(topic + _SPENT, sentence.start, begin - 1) else ""
    return subject or topic or ("经济增长" if "增长" in aim[0] else "")


def _said_of_both(text: str, after: int, name: str) -> str:
    """What is said behind ``after`` of two counts side by side, if ``name`` says only that those are what is left."""
    both = _ALL_OF_BOTH.match(text, after) if name.endswith(_ONLY_THE_LAST) else None
    return "" if both is None else both["done"]


def own_name(
    sentence: Sentence, q: Quantity, measure: Measure, peeled: Peeled, name: str, after: int, subject: str
) -> str:
    """The name that the words before a number leave of ``name``; behind the number the text goes on at ``after``."""
    if sentence.text[q.start - 1 : q.start] == "在" and _IN_PLACES.fullmatch(name) is not None:
        return ""
    if q.unit == "%" and name.startswith(COVERING) and sentence.text.endswith("(" + name, 0, q.start - len(peeled.cue)):
        return f"{name}的{subject}" if subject else name
    if subject and name in AIMS and sentence.text.endswith(AIMS[name], 0, q.start - len(peeled.cue)):
        return subject
    full = "" if name == "除" or (name[:1].isdigit() and _PLACES.fullmatch(name)) else naming.named(name)
    full = _with_said(sentence, q, full, after)
    state = "已" in name and full[:1] not in ("", "占") and len(full) <= _LONGEST_STATE
    if state and sentence.text.endswith(f"已{full}的", 0, q.start):
        return "已" + full  # 加快已批准的|6个项目: the state that they are in already
    if measure == "avg_growth":
        full = full.removeprefix("年均")
    elif full.endswith("目标"):
        full = _AIM.sub("", full)
    if q.unit == "%" and measure == "growth":
        full = _aimed_at(sentence, q, full, after, subject) or full
    if full.endswith("财政") and peeled.cue.endswith("安排"):
        return full + "安排"  # what a budget is to give is no plan of its own (省财政|拟安排)
    if not full and not subject and q.unit == "%" and _SPEED_BEHIND.match(sentence.text, after) is not None:
        return "经济增长"
    if measure == "level" and q.unit == "%" and peeled.cue.endswith("完成") and full.endswith(_BUILT):
        return full + "完成" if sentence.text[after : after + 1] in _CLAUSE_ENDS else full
    if full or q.unit not in MONEY:
        return _without_speed(q, measure, full)
    return spending.raised(name or peeled.cue, sentence.text, after, sentence.end)


def _without_speed(q: Quantity, measure: Measure, name: str) -> str:
    """``name`` without how fast it grew, where ``q`` is an amount of it or that growth itself."""
    told = q.kind != "doubling" and ("增速" in name or "增幅" in name)
    of_it = told and (measure == "growth" or (measure == "level" and q.unit not in RATIO_UNITS))
    return _SPEED_OF.sub("", name) if of_it else name


def _with_said(sentence: Sentence, q: Quantity, name: str, after: int) -> str:
    """``name`` with what is said behind ``after`` of the people whom ``q`` counts, where it does not name them."""
    if both := _said_of_both(sentence.text, after, name):
        return name + both
    told = _said_of_people(sentence, q, name, after)
    return name.removesuffix(_OF_THEM) + told if told else name


def _said_of_people(sentence: Sentence, q: Quantity, name: str, after: int) -> str:
    """What is said behind ``after`` of so many people, if ``name`` tells only where they live, or which they are of
    those to whom it is done; or ''. How many more of them there are may stand between."""
    text = sentence.text
    done = q.unit in _LIVING and _DONE_TO.search(text, max(sentence.start, q.start - _TO_WINDOW), q.start) is not None
    among = name.endswith(_OF_THEM) and not name.endswith(_NO_MIDDLE)
    if q.unit not in _LIVING or not (done or among or name.endswith(_LIVED_IN)):
        return ""
    more = _COUNT_NEXT.match(text, after) if done or among else None
    after = after if more is None else more.end()
    if text[after : after + 1] in _NOTHING_BEHIND:
        return ""
    said = None if name.startswith(verbs.HELPING) else _SAID_BEHIND.match(text, after, sentence.end)
    if said is None or len(said[0]) > _LONGEST_SAID or (predicates.selects(said[0]) and not done):
        return ""
    return naming.named(said[0]).removeprefix("进行") if predicates.opens_with_predicate(said[0]) else ""


def given(text: str, name: str, q: Quantity, after: int) -> str:
    """What ``name``, which says that money is given, and the words behind ``q`` say that it is given as; or ''.

    So it is of ``name`` without a word of money (完成东山片区9亿元|投资).
    """
    giving = _GIVING.search(name) if name[-_WORD:] in _GIVING_ENDS else None
    what = _GIVEN.match(text, after) if giving is not None and (q.unit in MONEY or q.unit == "%") else None
    if giving is None and q.unit in MONEY and (behind := _MONEY_BEHIND.match(text, after)) is not None:
        return name + behind["what"] if _MONEY_SAID.search(name) is None else ""
    if giving is None or what is None:
        return ""
    verb = giving["verb"] if giving["verb"] == "安排" else ""
    return name[: giving.start()] + verb + giving["most"] + what["what"]


def taken_over(
    sentence: Sentence, q: Quantity, said: Statement, carry: Carry, after: int, stop: int
) -> tuple[str, str]:
    """The name of a number without one: what is said behind it, the subject before, or the clause before."""
    text, peeled, joined = sentence.text, said.peeled, said.joined
    is_amount = q.unit not in RATIO_UNITS
    if carry.open_noun and said.begin == carry.end and (done := _said_behind(text, after, stop, joined, sentence.end)):
        live = q.unit in _LIVING and carry.open_noun.endswith(_LIVED_IN)  # 带动9个村|300户增收
        return done + ("" if live or done.endswith(carry.open_noun) else carry.open_noun), carry.subject
    runs_on = carry.open_noun and said.begin == carry.end and is_amount and carry.subject != carry.open_noun
    if runs_on and q.unit != carry.unit and q.unit not in MONEY and carry.open_noun in carry.subject:
        whole = carry.subject.partition(carry.open_noun)[0] + carry.open_noun  # 总投资3亿元的项目|16个
        return whole, whole
    counts = is_amount and not said.base and q.unit not in MONEY
    again = carry.names and carry.counts[1] == carry.unit and said.begin == carry.end == q.start
    if counts and again and carry.subject and not (carry.open_noun or carry.subject.endswith(_ONLY_THE_LAST)):
        return carry.names[-1][0], carry.subject  # 监测对象20户|56人全部实现帮扶
    if carry.names and (above := naming.above(carry.names[-1][0], text[after : after + _ABOVE_WINDOW])):
        return above, carry.subject
    if counts and (name := _said_behind(text, after, stop, joined, sentence.end)):
        return _named_behind(sentence, q, said, carry, after, stop, name)
    if is_amount and not said.base and (of_some := some_of_them.said_of_some(sentence, q, carry, after, stop)):
        return of_some, carry.subject
    moved = peeled is not None and (peeled.direction != 0 or peeled.to)
    if moved and (risen := _risen_before(sentence, said, carry)):
        return risen, risen
    if (moved or said.base) and (changed := _changed_to(q, words_between(text, carry.end, said.begin))):
        carry.speak_of(changed)
        return changed, changed
    if carry.subject:
        fared = _fared(words_between(text, carry.end, said.begin), counts and q.unit != carry.unit)
        subject = _without_speed(q, said.measure, fared) or _subject_again(sentence, q, said, carry)
        return subject, subject
    name = _clause_name(words_between(text, carry.end, said.begin))
    name = _without_speed(q, said.measure, name) or (_of_sentence_before(sentence) if moved else "")
    name = references.resolved(text, sentence.start, sentence.start, name, "") or name
    name = _reckoned(text, q, said, name)
    grows = _ECONOMY_GROWS.search(peeled.cue) if not name and peeled is not None and q.unit == "%" else None
    if grows is not None and (grows["quarter"] is None or "经济" in text[sentence.start : q.start]):
        name = "经济增长"
    return name, name


def _risen_before(sentence: Sentence, said: Statement, carry: Carry) -> str:
    """What the last clause says rose or fell, with whose it is (茶业发展，销量再次提升，|达到9吨), or ''."""
    text = sentence.text
    risen = topics.risen_in(last_clause(words_between(text, carry.end, said.begin)))
    whose = topics.topic_before(text, sentence.start, said.begin) if risen and sides.is_attribute(risen) else ""
    if whose.startswith(risen):
        return risen  # 投资占比首次提高，|达到30%
    return whose + risen if whose or not carry.subject or risen not in _NO_FIGURES else ""


def _changed_to(q: Quantity, words: str) -> str:
    """What the last clause of ``words`` says was raised or lowered to ``q`` (提高低保标准，|达到…), or ''."""
    changed = topics.changed_in(last_clause(words))
    paid = q.unit in MONEY
    return changed if changed.endswith(_CHANGED_OF_MONEY if paid else _CHANGED_STATISTICS) else ""


def _named_behind(
    sentence: Sentence, q: Quantity, said: Statement, carry: Carry, after: int, stop: int, name: str
) -> tuple[str, str]:
    """``name``, what is said behind a number, with the event, the matters or the things that it is said of."""
    text, start, begin = sentence.text, sentence.start, said.begin
    if name in verbs.RECEIVED and not said.joined:
        return _received(sentence, begin, carry, name)
    told = events.with_event(text, start, begin, name) or kinds.with_kind(text, start, begin, name)
    if told := told or left_over.at_work(q, carry, name):
        return told, told
    if of_some := some_of_them.said_of_some(sentence, q, carry, after, stop):
        return of_some, carry.subject
    return carry.topic + name if len(name) <= 5 and carry.topic_said and not said.joined else name, name


def _reckoned(text: str, q: Quantity, said: Statement, name: str) -> str:
    """``name`` with of whom its amount is reckoned, where that stands alone before it."""
    is_amount = said.measure == "level" and q.unit not in RATIO_UNITS
    each = _EACH.match(text, said.begin, q.start) if name and is_amount else None
    if each is None:
        return name
    head = "每" + each["per"] if each["per"] else (each["each"] or each["one"] or each["any"]) + "均"
    return name if head in name else _PEOPLE.sub(rf"\g<whose>{head}", naming.without_flow(name))


def _received(sentence: Sentence, begin: int, carry: Carry, name: str) -> tuple[str, str]:
    """``name``, what people have of it (提高养老金，…5700万人|受益), with what that is."""
    nearest = topics.topic_of(last_clause(words_between(sentence.text, carry.end, begin)))
    of = nearest or carry.subject or topics.topic_before(sentence.text, sentence.start, begin)
    return of + name, of or name


def _subject_again(sentence: Sentence, q: Quantity, said: Statement, carry: Carry) -> str:
    """The subject of the number before, of which another number is said: altogether, per head, of a part or a whole."""
    text = sentence.text
    if said.measure == "change" and q.unit in _RANK_STEPS and carry.ranked[0] == carry.end:
        return carry.ranked[1][-1]  # 投资增速居全省第5位，|上升3位
    a_share = (q.unit in ("%", "倍") or q.kind == "fraction") and carry.names
    other = _OTHER_WHOLE.fullmatch(text, said.begin, q.start) if a_share else None
    if other is not None and (before := _SHARE_OF_WHOLE.fullmatch(carry.names[-1][0])) is not None:
        return before["share"] + other["whole"]
    if q.unit == "倍" and carry.names and (year := _OF_YEAR.fullmatch(text, said.begin, q.start)) is not None:
        first = _MULTIPLE_OF_YEAR.fullmatch(carry.names[-1][0])  # 是1978年的5倍、|1949年的20倍
        if first is not None:
            return first["what"] + year["year"]
    more = said.measure == "change" and q.unit not in RATIO_UNITS and carry.unit not in (q.unit, "%")
    if more and q.unit not in MONEY and q.unit in carry.wholes:
        return carry.wholes[q.unit]  # 茶园面积9公顷，产茶5吨，|增加2公顷
    subject, peeled = kin.grown(sentence, q, said, carry), said.peeled
    cumulative = peeled is not None and "累计" in peeled.cue
    altogether = peeled is not None and peeled.cue.endswith(ALTOGETHER)
    same_kind = q.unit not in RATIO_UNITS and said.measure == "level" and q.unit == carry.unit
    if same_kind and sentence.is_behind_base():
        return subject  # 日均新设企业由3000户增加到|5000户: what moved is one thing
    beyond = peeled is not None and peeled.bound == "ge" and subject.endswith(_ADDED)
    of_share = cumulative and q.unit in carry.wholes and "占" in subject and carry.unit in RATIO_UNITS
    subject = sides.own_part(subject) if of_share else subject  # 新增基地9家，占全省的9%，累计|30家
    same_kind = same_kind or of_share or (cumulative and q.unit in carry.wholes and carry.measure == "growth")
    if same_kind and peeled is not None and (peeled.to or cumulative or altogether or beyond):
        subject = ("累计" if cumulative else "") + kin.summed(text[said.begin : q.start], subject)
    subject = _reckoned(text, q, said, subject)
    if "占" in subject and _of_part(q, said, carry):
        subject = sides.own_part(subject) or subject
    return subject


def _fared(words: str, counts: bool) -> str:
    """The statistic, or what a number ``counts``, of which ``words`` say how it fared (进出口|再创新高，达到3亿元)."""
    said = last_clause(words.rpartition("(")[0] if words.endswith(")") else words)
    contrary = said[:1] in _CONTRARY  # 钢产量增长3%，|而能源消耗总量，比上年降低2%
    clause = said[1:] if contrary else _OF_US.sub("", said.removeprefix(_AMONG))
    if len(clause) < _SHORTEST_CLAUSE or topics.is_setting(clause):
        return ""
    if (speed := _SPEED_OF.search(clause)) is not None and speed.end() - speed.start() > _WORD:
        return clause[: speed.start() + _WORD]  # 税收收入增幅首次超过总收入，完成3亿元
    if not (contrary or said.startswith(_AMONG) or topics.tells_of_thing(clause)):
        return ""
    topic = topics.topic_of(clause)
    told = topic.endswith(_STATISTICS) or (counts and topic.endswith(sharing.COUNTED))
    return "" if not told or topic in roles.STATES or sides.is_attribute(topic) else topic


def _of_sentence_before(sentence: Sentence) -> str:
    """What the sentence before speaks of last: the subject of its numbers, or what it says has grown."""
    subject = sentence.reading.subject_before(sentence.start)
    return subject or topics.risen_in(last_clause(sentence_before(sentence.text, sentence.start)))


def _of_part(q: Quantity, said: Statement, carry: Carry) -> bool:
    """Whether a number behind a share is of the part, not of the share (教育支出占财政支出的16%，|增长27%)."""
    grows = said.measure in GROWING
    if grows and carry.measure == "level":
        return True
    if said.peeled is None or not (grows or said.measure == "change"):
        return False
    return q.unit not in RATIO_UNITS or (q.unit in ("%", "倍") and "增长" in said.peeled.cue)


def _clause_name(words: str) -> str:
    """The name that the last clause of ``words`` with a topic gives, '' where there is none."""
    while words:
        clause = last_clause(words)
        if not topics.is_setting(clause) or (clause.startswith("实现") and clause.endswith(_STATISTICS)):
            return topics.topic_of(clause) or naming.named(measures.peel(clause).name)
        words = words[: -len(clause)].rstrip("，；：")
    return ""


def _said_behind(text: str, after: int, stop: int, joined: bool, end: int) -> str:
    """What is said of a bare number behind it (``9.02万人|实现稳定脱贫``), also of the first of a list of numbers."""
    sign = text[after : after + 1]
    if not joined and (sign in "、和" or sign.isdigit()):
        later = _COUNT_NEXT.match(text, after, end)
        if later is None:
            return ""
        after, stop = later.end(), end
    if text[after : after + 1] in _NOTHING_BEHIND:
        return ""
    match = _SAID_BEHIND.match(text, after, stop)
    return naming.named(match[0]) if match is not None else ""
