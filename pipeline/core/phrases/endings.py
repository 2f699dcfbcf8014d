"""What the last of several subjects says for all of them: the 增加值 of ``农业、工业增加值``.

Belongs here: endings of subjects, and whether one has an ending of its own. Does not belong here: where a list of
subjects parts, and what its first says for the others (subjects.py).
"""

import re
from itertools import takewhile

from pipeline.core.lexicon import nouns, sharing
from pipeline.core.patterns import any_of

_ENDINGS = frozenset(sharing.SHARED_ENDINGS)
_LONGEST = max(map(len, _ENDINGS))
#: So many signs make a word.
_WORD = 2
#: So many say more than what is measured.
_LONG = 5
_JOINERS = frozenset("和及与、")
#: Ends of names that need no ending, whatever is measured (实际利用外资、外贸|进出口).
_WHOLE_ENDS = (
    *("GDP", "CPI", "PPI", "货值", "外资", "内资", "资金", "就业", "就业人口"),
    *("考核", "测评", "评价", "投资完成", "双控"),
    *("得分", "评分", "成绩", "排名", "名次", "增幅", "降幅", "涨幅", "时长", "票房", "蓄积"),
)
#: What is cut down is told whole beside how good or how much something is (主要污染物减排、大气|环境质量).
_CUT_DOWN = ("减排", "降碳", "能耗下降", "浓度下降")
#: A degree is no rate (建设进度和|完成率); a system or a quarter is no degree.
_DEGREE = re.compile("(?<![年季制调印])度$")
#: What can be said of any amount: an ending of its own keeps no subject from it (生产总值、工业增加值增速).
RATES_OF_ALL = ("增速", "增幅", "占比", "比重")
_OF_WHOLE = ("占比", "比重")
#: What is reckoned a head is said once for all subjects (A、B学校生均拨款标准).
_A_HEAD = re.compile(r"(?<=..)(?:人均|生均|户均|亩均)(?=..).+$")
#: Words before an ending that say with it what is measured (进出口|总额), or of what kind all are (产业集群|营收).
_BEFORE = re.compile(f"(?<=..)(?:{any_of((*sharing.BEFORE_ENDINGS, *sharing.KINDS_OF_ALL))})+$")
_BEFORE_WINDOW = 12
#: One of them at the end of a subject before: it says itself what of it is measured (房屋施工、商品房销售|面积).
_SAID = re.compile(f"(?<=..)(?:{any_of(sharing.BEFORE_ENDINGS)})$(?<!医保)")
_LEADS = re.compile(f"(?:{any_of(sharing.BEFORE_ENDINGS)})+")
_KIND = re.compile(f"(?:{any_of(sharing.KINDS_OF_ALL)})+")
_TRADES = ("业", "集群", "产业链", "类")
_THINGS = tuple(sharing.SHARED_THINGS)
_SHARES = ("率", "比例", "占比", "比重", "覆盖面")
#: For what a share of each of several is used (基金、专项债券|用于水利比重).
_USE = re.compile("(?<=..)(?:用于|支持|投向|流向)")
_USED_FOR = re.compile(f"{_USE.pattern}[^、]{{2,}}(?:{'|'.join(_SHARES[1:-1])})$")
_PATIENTS, _PEOPLE = "患者", ("人", "者", "员", "儿", "童", "妇", "群")
#: What happens: how often something else does is no measure of it (违法犯罪警情、刑事|发案率).
_EVENTS = frozenset(("警情", "类警情", "案件", "类案件", "事故"))
#: What banks hold and what they have lent, of which one balance tells how much each is (存款、贷款|余额).
_LENT, _BALANCE = ("存款", "贷款"), "余额"
#: Bodies, and last words of others: none of them is of the kind of the one behind it (地区总部、研发|中心).
_BODIES = ("中心", "平台", "机构", "基地", "企业")
_SCHOOLS = ("小学", "中学", "幼儿园", "学校", "医院")
_OTHER_BODIES = (*nouns.HEADS, *nouns.THINGS, *_SCHOOLS, "总部", "门诊", "诊室", "试验区", "场景")
#: How many there are, and of what: of that are all that name no thing (低空、机器人|企业数量).
_COUNTS = frozenset(("数量", "总数", "总量", "数"))
_COUNTED = re.compile("(?<=..)(?:企业|产品|农产品|项目|品牌|人才|机构)(?:数量|总数|总量|数)$")
#: Endings that are no words themselves, and the whole words that they end (公积金、医保|网办率, 机械化率, 支付比例).
SHORT_RATES = frozenset(("率", "比例"))
_RATE = re.compile(r"(?<=..)[\u4e00-\u9fff]{2}(?:化?率|比例)$")
#: The ends of the names of owners, those of one kind together.
_OWNERS = tuple(tuple(kind.split()) for kind in sharing.OWNERS_OF_A_KIND)
_OWNER = tuple(re.compile(any_of(ends)) for ends in _OWNERS)
#: Kinds of which both of two words are, behind the second (海洋、低空|经济新登记企业).
_OF_BOTH = ("经济", "案件", "事项", "产业", "行业")
_PLACE = re.compile(any_of((*nouns.PLACES, *sharing.ZONES)))
_KEPT = re.compile(f"(?:机构内?|){any_of(sharing.WAYS_KEPT)}")
#: Signs with which a word goes on (生产|总值, 产业|园).
_GOES_ON = frozenset("”)总化园")
#: Last signs of places: what else is said of them tells no kind (东山新区、西山科技城).
_PLACE_SIGNS = frozenset("区城县镇村厂校院站")
#: Quoted words that are a kind of thing themselves need nothing from behind the last (“十强产业”、“四新”|经济增加值).
_QUOTED_KINDS = ("产业”", "企业”", "项目”", "工程”", "经济”")
#: What is measured of owners, where no ending tells it, and what is none: it is told in no sentence.
_MEASURED = frozenset((*sharing.BEFORE_ENDINGS, "增加值"))
_NO_MEASURE = re.compile(r"分别|[、\d“”]|^(?:和|及|与|以上|内|化|园)")

#: What those of a kind have attained, behind the kind (食品、服装产业集群|实现|收入), and in which year.
_OF_CLUSTER = "|".join(f"(?<={cluster})" for cluster in sharing.CLUSTERS)
_ATTAINED = re.compile(rf"(?:{_OF_CLUSTER})(?:(?:19|20)\d\d年)?(?:实现|完成)(?=..)")
#: The kind that all of a list are, where the last tells no more; others of it may be of a kind of their own.
_KIND_OF_LIST = re.compile(f"(?<=..){any_of(sharing.CLUSTERS)}$")
_KINDS_ALONE = (*nouns.THINGS, *_BODIES, "产业", "集群", "区", "园", "业", "链")
#: Signs at the head of a measure, which end no word before it (奶|总产量).
_OF_MEASURES = frozenset("总年月日均单亩")
_STEPS, _SATISFIED = frozenset(sharing.STEPS), "满意率"


def without_attained(words: str) -> str:
    """``words``, which list those of a kind, without the verb of what they attained.

    >>> without_attained("食品、服装产业集群2025年实现营业收入")
    '食品、服装产业集群营业收入'
    """
    return _ATTAINED.sub("", words) if "、" in words and ("实现" in words or "完成" in words) else words


def kind_of_list(parts: list[str]) -> str:
    """The kind that the last of ``parts`` tells of all, '' where it tells none, or others are of a kind of their own.

    >>> kind_of_list(["食品", "装备制造产业集群"])
    '产业集群'
    """
    kind = _KIND_OF_LIST.search(parts[-1])
    return "" if kind is None or any(part.endswith(_KINDS_ALONE) for part in parts[:-1]) else kind[0]


def shared_ending(words: str) -> str:
    """The ending of ``words`` that a subject before them may share, with brackets (销售额(营业额)); '' without one."""
    if words.endswith(")") and (ending := shared_ending(words[: (opens := words.rfind("("))])):
        return ending + words[opens:]
    for at in range(2, len(words) - 4):
        if words[at : at + 3] == "增加值" or (words[at : at + 2] == "产业" and "增加值" in words[at:]):
            return words[at:]
    if "均" in words and (share := _A_HEAD.search(words)) is not None:
        return share[0]
    for size in range(min(_LONGEST, len(words)), 0, -1):
        if words[-size:] in _ENDINGS:
            start = len(words) - size
            return words[start:] if words.endswith(_THINGS) else words[_grown(words, start) :]
    return ""


def _grown(words: str, start: int) -> int:
    """Where an ending of ``words`` that starts at ``start`` begins with the words that belong to it."""
    before = _BEFORE.search(words, max(0, start - _BEFORE_WINDOW), start)
    return start if before is None else before.start()


def rate_at_end(words: str) -> str:
    """The rate that ``words`` end in as a whole word, with the words that belong to it, '' where none can be told."""
    plain = len(words) - (1 if words.endswith("率") else _WORD)
    if (start := _grown(words, plain)) < plain:
        return words[start:]
    rate = _RATE.search(words)
    return "" if rate is None else words[_grown(words, rate.start()) :]


def behind_owner(parts: list[str]) -> str:
    """What the last of ``parts`` says behind an owner of the kind that the others are (A县、B县|工业投资), or ''."""
    last = parts[-1]
    stop = last.find("占", 1)
    for ends, owner in zip(_OWNERS, _OWNER, strict=True):
        if all(part.endswith(ends) and not part.endswith(sharing.NOT_OF_A_KIND) for part in parts[:-1]):
            found = [one.end() for one in owner.finditer(last, 1, stop if stop > 0 else len(last))]
            found = [end + last.startswith(")", end) for end in found]  # 各县(市)
            at = [end for end in found if not last.endswith(sharing.NOT_OF_A_KIND, 0, end)]
            if at and last[: at[-1]] not in parts and _is_measured(last[at[-1] :]):
                return last[at[-1] :]
    return ""


def behind_kind(parts: list[str]) -> str:
    """What the last of ``parts`` says behind the word that all others end in (甲类保险、乙类保险|报销种类), or ''."""
    first, last = parts[0], parts[-1]
    kind = first[-1] if first[-1] in _PLACE_SIGNS and first[-_WORD:] not in last else first[-_WORD:]
    at = last.find(kind, 1)
    if at < 0 or not all(part.endswith(kind) and len(part) > _WORD for part in parts[:-1]):
        return ""
    tail = last[at + len(kind) :]
    return tail if len(tail) > max(1, len(shared_ending(last))) and tail[0] not in _GOES_ON else ""


def behind_twin(parts: list[str]) -> str:
    """What the last of ``parts`` says behind a word as long as the others and like them, '' where there is none.

    >>> behind_twin(["急难型", "支出型临时救助标准"])
    '临时救助标准'
    >>> behind_twin(["海洋", "低空经济企业数量"])
    '经济企业数量'
    """
    first, last = parts[0], parts[-1]
    size, rest = len(first), last[len(first) :]
    if size < _WORD or len(rest) <= _WORD or any(len(part) != size for part in parts[:-1]):
        return ""
    kind = rest.startswith(_OF_BOTH) and not first.endswith("业")
    sign = last[size - 1]
    alike = size > _WORD and rest[0] != sign and all(part[-1] == sign for part in parts[:-1])
    told = (kind or alike) and may_part(first, last, size) and shared_ending(first) == "" != shared_ending(rest)
    return rest if told and _NO_MEASURE.search(rest) is None else ""


def behind_place(parts: list[str]) -> str:
    """What is said of a place at the head of the last subject, for the places before it (中心城区、县城|污水处理率).

    So it is with people, behind the way in which they are kept.

    >>> behind_place(["集中养育", "社会散居孤儿救助标准"])
    '孤儿救助标准'
    """
    head = _KEPT if _KEPT.fullmatch(parts[0]) is not None else _PLACE
    place = head.match(parts[-1])
    if place is None or not all(head.fullmatch(part) for part in parts[:-1]):
        return ""
    behind = parts[-1][place.end() :]
    return behind if head is _PLACE or behind.startswith(sharing.PEOPLE_KEPT) else ""


def behind_quotes(parts: list[str]) -> str:
    """What stands behind the last of several quoted words, for all of them (“两抢”、“两盗”|警情)."""
    quoted = all(part[:1] == "“" and part[-1] == "”" for part in parts[:-1])
    listed = len(parts) > 1 and quoted and parts[-1][0] == "“" and not parts[0].endswith(_QUOTED_KINDS)
    return parts[-1].partition("”")[2].removeprefix("等") if listed else ""


def behind_trade(parts: list[str]) -> str:
    """The 业 that the last of several trades says for all, '' where it says none.

    >>> behind_trade(["限上批发", "零售业"])
    '业'
    """
    trades = parts[-1].endswith("业") and all(part.endswith(sharing.TRADES_ALONE) for part in parts[:-1])
    return "业" if trades and parts[-1][:-1] in sharing.TRADES_ALONE else ""


def with_size(parts: list[str]) -> list[str]:
    """``parts``, trades or their firms that share an ending, with the size of firms that the first says for all.

    >>> with_size(["规上制造业营收", "软件业营收"]), with_size(["规上工业产值", "工业投资"])
    (['规上制造业营收', '规上软件业营收'], ['规上工业产值', '工业投资'])
    """
    size = next((size for size in sharing.OF_A_SIZE if parts[0].startswith(size)), "")
    if not size or any(part.startswith((*sharing.OF_A_SIZE, *sharing.OF_NO_SIZE)) for part in parts[1:]):
        return parts
    alike = takewhile(lambda signs: len(set(signs)) == 1, zip(*(part[::-1] for part in parts), strict=False))
    trades = "业" in {signs[0] for signs in alike}
    return [parts[0], *(size + part for part in parts[1:])] if trades else parts


def use_of_all(parts: list[str]) -> str:
    """What the last of ``parts`` says that a share of each is used for, '' where it is said of the last alone.

    >>> use_of_all(["专项债券", "预算内资金用于水利项目比重"])
    '用于水利项目比重'
    """
    use = _USED_FOR.search(parts[-1])
    own = use is None or any(part.endswith(_SHARES) or _USE.search(part) is not None for part in parts[:-1])
    return "" if use is None or own else use[0]


def of_list(parts: list[str]) -> list[str]:
    """``parts``, where what the last says of all is no plain ending: patients, steps of one work; or []."""
    return _of_patients(parts) or (_of_steps(parts) if parts[-1].endswith("率") else [])


def _of_steps(parts: list[str]) -> list[str]:
    """``parts``, steps of a work, each with a rate of its own, bare ones of what the first does; or [].

    >>> _of_steps(["来信受理", "答复", "按期办结率"])
    ['来信受理率', '来信答复率', '来信按期办结率']
    """
    first, last = parts[0], parts[-1]
    bare = any(part in _STEPS for part in parts[1:-1])
    step = next((step for step in sharing.STEPS if first.endswith(step)), "")
    steps = bool(step) and all(part.endswith(sharing.STEPS) for part in parts[1:-1])
    rated = last[:-1].endswith(sharing.STEPS) or (bare and last.endswith(_SATISFIED))
    if not steps or not rated or (not bare and len(last) <= _WORD + 1):
        return []
    head = first.removesuffix(step) if bare else ""
    return [first + "率", *(head + part + "率" for part in parts[1:-1]), head + last]


def _of_patients(parts: list[str]) -> list[str]:
    """``parts`` with what the last says of patients, for the illnesses before it and the people; or [].

    >>> _of_patients(["高血压", "2型糖尿病患者管理率"])
    ['高血压患者管理率', '2型糖尿病患者管理率']
    """
    last = parts[-1]
    at = last.find(_PATIENTS, _WORD)
    if at < 0 or not last.endswith(_SHARES) or any(_PATIENTS in part or shared_ending(part) for part in parts[:-1]):
        return []
    rate = last[at + len(_PATIENTS) :]
    return [*(part + (rate if part.endswith(_PEOPLE) else last[at:]) for part in parts[:-1]), last]


def _is_measured(shared: str) -> bool:
    """Whether ``shared``, said behind an owner, is something that is measured of it."""
    if len(shared) < _WORD or shared in _THINGS or _NO_MEASURE.search(shared) is not None:
        return False
    return shared in _MEASURED or shared_ending(shared) != "" or "占" in shared


def is_longer(parts: list[str], sign: str) -> bool:
    """Whether an ending of one ``sign`` is the end of a longer word that words of a length share (水牛、山羊饲养量)."""
    first, last = parts[0], parts[-1]
    alike = all(len(part) == len(first) and not part.isascii() for part in parts[:-1])
    return alike and len(first) < len(last) - 1 and not first.endswith(sign) and not last[: len(first)].isascii()


def may_part(first: str, last: str, at: int) -> bool:
    """Whether a word of ``last`` may end ``at`` that place (巡游出|租车, PM|2.5浓度, 化肥|(折纯): none does).

    No word is as long as another for the signs of a number that opens it (高血压、|2型糖|尿病; but 8号、|9号|线).
    """
    within = last[at - 1 : at + 1]
    if last[0].isdigit() and not first[:1].isdigit():
        return False
    return within not in sharing.ONE_WORD and last[at] != "(" and not within.isascii()


def behind_word(last: str, size: int, shared: str = "") -> str:
    """What ``last`` says behind a word of ``size`` signs, or of one more where a measure stands there (水蜜桃|产量).

    Where all have ``shared``, the end of a rate, it is that rate whole (毕业生|就业率).
    """
    longer = last[size + 1 :] if last[size] not in _OF_MEASURES else ""
    measure = next((end for end in range(_WORD, len(longer) + 1) if shared_ending(longer[:end]) == longer[:end]), 0)
    rest = longer if measure and shared_ending(last[size : size + 1 + measure]) == longer[:measure] else last[size:]
    rate = rate_at_end(last) if shared in SHORT_RATES else ""
    return rest if rest.endswith(rate) else rate


def with_ending(part: str, shared: str, last: str) -> str:
    """``part``, a subject before ``last``, with the ending ``shared`` that the last says for all, where it has none."""
    if part.endswith((*_LENT, "信贷")) and shared.endswith(_BALANCE):
        return part + _BALANCE
    rate = next((rate for rate in RATES_OF_ALL if shared.endswith(rate)), "")
    if rate and part.endswith((*RATES_OF_ALL, *(("率",) if rate in _OF_WHOLE else ()))):
        return part
    own = shared_ending(part) if rate else ""
    if rate and len(shared) > len(rate) and own and own not in sharing.SHARED_THINGS:
        shared = rate  # 工业投资、民间投资占比
    elif shared == rate and not own and not part.endswith((*_WHOLE_ENDS, *sharing.BEFORE_ENDINGS)):
        shared = _measure_before(last, rate) + rate
    elif len(part) > 1 and not rate and _has_own(part, shared, last):
        return part
    shared = last[1:] if part.endswith("客") and last.startswith("货运") else without_kind(part, shared)  # 客、货运量
    if (len(part) == 1 or part.endswith(sharing.TRADES_ALONE)) and last.removesuffix(shared).endswith("业"):
        return f"{part}业{shared}"  # 批发和零售业|销售额, 农、林、渔业|产值
    if shared in _COUNTS and (thing := _COUNTED.search(last)) is not None and not part.endswith(_OTHER_BODIES):
        shared = thing[0]
    if shared.startswith("保险") and part.endswith("保"):
        shared = shared[_WORD:]  # 基本医保、养老保险参保率
    same = overlap(part, shared)
    if not same and _SAID.search(part) is not None and last.removesuffix(shared) not in sharing.BEFORE_ENDINGS:
        shared = _plainest(shared)
    return part + shared[same:]


def _measure_before(last: str, rate: str) -> str:
    """What of things ``last``, which ends in ``rate``, says a rate of (小浆果|产量|占比), '' where it says none."""
    measure = shared_ending(last.removesuffix(rate))
    return "" if measure in sharing.SHARED_THINGS or len(measure) < _WORD else measure


def without_kind(part: str, shared: str) -> str:
    """``shared`` without the kind that ``part`` is of already (高新技术产业|产业产值)."""
    kind = _KIND.match(shared) if part.endswith(_TRADES) else None
    return shared[kind.end() :] if kind is not None else shared


def _plainest(shared: str) -> str:
    """The ending within ``shared`` that says least of what is measured (销售|面积)."""
    size = next((size for size in range(_WORD, len(shared)) if shared[-size:] in _ENDINGS), 0)
    return shared[-size:] if size and _LEADS.fullmatch(shared[:-size]) is not None else shared


def joined(part: str, shared: str) -> str:
    """``part`` and ``shared`` behind it, with a word that both say only once (服务贸易|贸易规模)."""
    return part + shared[overlap(part, shared) :]


def overlap(part: str, shared: str) -> int:
    """How many signs of ``shared`` end ``part`` already (服务贸易|贸易规模)."""
    return next((size for size in range(len(shared) - 1, 1, -1) if part.endswith(shared[:size])), 0)


def _has_own(part: str, shared: str, last: str) -> bool:
    """Whether a subject has an ending of its own, so that it does not take over the ``shared`` one of ``last``."""
    if part.endswith(")") and "(" in part:
        part = part[: part.rindex("(")]
    if part.endswith(_WHOLE_ENDS) or (shared[-1] == "率" and _DEGREE.search(part) is not None):
        return True
    if part.endswith(_CUT_DOWN) and shared.endswith(("质量", "排放量", "能耗")):
        return True
    if shared.endswith(_BODIES) and part.endswith(_OTHER_BODIES):
        return True
    own = shared_ending(part)
    longer = len(shared) > _LONG and shared_ending(shared) != "" and _JOINERS.isdisjoint(shared)
    if own and longer and last.removesuffix(shared).endswith(own):
        return False  # 社会投资、政府投资|项目审批时间
    if own in sharing.SHARED_THINGS and not shared.endswith(_THINGS):
        return _is_counted(own, shared, last)
    return bool(own) and (len(shared) == 1 or not part.endswith(sharing.NOT_ENDINGS))


def _is_counted(thing: str, shared: str, last: str) -> bool:
    """Whether a subject that ends in a ``thing`` is told by its count, not by the measure that ``last`` ends in.

    A trade is never counted; of other things a share is none, and no measure of another such thing. What happens is
    counted beside how often something else does.
    """
    alike = last.removesuffix(shared).endswith(thing)
    if thing in _EVENTS and "发" in shared:
        return not alike
    bodies = thing in _BODIES and last.removesuffix(shared).endswith(_BODIES)
    if bodies and shared.startswith((*_LENT, "各项" + _LENT[1])):
        return False  # 金融机构和小微企业|贷款余额
    return thing != "产业" and not alike and not (shared.endswith(_SHARES) and not shared.endswith("增长率"))
