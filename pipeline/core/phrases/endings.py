"""What the last of several subjects says for all of them: the 增加值 of ``农业、工业增加值``.

Belongs here: what the last says behind a word that is like the others: an owner, a kind, a place, a quotation. Does not
belong here: which words are an ending (shared_endings.py), whether a subject has one of its own (own_endings.py), where
a list of subjects parts, and what its first says for the others (subjects.py).
"""

import re
from itertools import takewhile

from pipeline.core.lexicon import nouns, sharing
from pipeline.core.patterns import any_of
from pipeline.core.phrases.own_endings import BODIES, SHARES
from pipeline.core.phrases.shared_endings import THINGS, WORD, rate_at_end, shared_ending

#: For what a share of each of several is used (基金、专项债券|用于水利比重).
_USE = re.compile("(?<=..)(?:用于|支持|投向|流向)")
_USED_FOR = re.compile(f"{_USE.pattern}[^、]{{2,}}(?:{'|'.join(SHARES[1:-1])})$")
_PATIENTS, _PEOPLE = "患者", ("人", "者", "员", "儿", "童", "妇", "群")
#: Endings that are no words themselves (公积金、医保|网办率).
SHORT_RATES = frozenset(("率", "比例"))
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
_MEASURED = frozenset((*sharing.BEFORE_ENDINGS, "增加值", "常住人口"))
_NO_MEASURE = re.compile(r"分别|[、“”]|(?<!PM)(?<!PM[12])(?<!PM[12][\d.])\d|^(?:和|及|与|以上|内|化|园)")

#: What those of a kind have attained, behind the kind (食品、服装产业集群|实现|收入), and in which year.
_OF_CLUSTER = "|".join(f"(?<={cluster})" for cluster in sharing.CLUSTERS)
_ATTAINED = re.compile(rf"(?:{_OF_CLUSTER})(?:(?:19|20)\d\d年)?(?:实现|完成)(?=..)")
#: The kind that all of a list are, where the last tells no more; others of it may be of a kind of their own.
_KIND_OF_LIST = re.compile(f"(?<=..){any_of(sharing.CLUSTERS)}$")
_KINDS_ALONE = (*nouns.THINGS, *BODIES, "产业", "集群", "区", "园", "业", "链")
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
    kind = first[-1] if first[-1] in _PLACE_SIGNS and first[-WORD:] not in last else first[-WORD:]
    at = last.find(kind, 1)
    if at < 0 or not all(part.endswith(kind) and len(part) > WORD for part in parts[:-1]):
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
    if size < WORD or len(rest) <= WORD or any(len(part) != size for part in parts[:-1]):
        return ""
    kind = rest.startswith(_OF_BOTH) and not first.endswith("业")
    sign = last[size - 1]
    alike = size > WORD and rest[0] != sign and all(part[-1] == sign for part in parts[:-1])
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
    own = use is None or any(part.endswith(SHARES) or _USE.search(part) is not None for part in parts[:-1])
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
    if not steps or not rated or (not bare and len(last) <= WORD + 1):
        return []
    head = first.removesuffix(step) if bare else ""
    return [first + "率", *(head + part + "率" for part in parts[1:-1]), head + last]


def _of_patients(parts: list[str]) -> list[str]:
    """``parts`` with what the last says of patients, for the illnesses before it and the people; or [].

    >>> _of_patients(["高血压", "2型糖尿病患者管理率"])
    ['高血压患者管理率', '2型糖尿病患者管理率']
    """
    last = parts[-1]
    at = last.find(_PATIENTS, WORD)
    if at < 0 or not last.endswith(SHARES) or any(_PATIENTS in part or shared_ending(part) for part in parts[:-1]):
        return []
    rate = last[at + len(_PATIENTS) :]
    return [*(part + (rate if part.endswith(_PEOPLE) else last[at:]) for part in parts[:-1]), last]


def _is_measured(shared: str) -> bool:
    """Whether ``shared``, said behind an owner, is something that is measured of it."""
    if len(shared) < WORD or shared in THINGS or _NO_MEASURE.search(shared) is not None:
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
    measure = next((end for end in range(WORD, len(longer) + 1) if shared_ending(longer[:end]) == longer[:end]), 0)
    rest = longer if measure and shared_ending(last[size : size + 1 + measure]) == longer[:measure] else last[size:]
    rate = rate_at_end(last) if shared in SHORT_RATES else ""
    return rest if rest.endswith(rate) else rate
