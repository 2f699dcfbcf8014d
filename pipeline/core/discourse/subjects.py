"""Several subjects in one name: ``一、二产增加值``, ``城乡居民收入``, ``万元GDP能耗、水耗``.

Belongs here: parting a name into the subjects that several numbers, or one number said of all, are handed out to.
Does not belong here: two subjects in one word (paired_words.py), what the first says for the others
(shared_heads.py), how a single name is cut out of a clause (naming.py), which numbers belong together
(listed_numbers.py).
"""

import re

from pipeline.core.discourse.measured_heads import head_of_measures, owner_of_all, place_of_all
from pipeline.core.discourse.paired_words import LISTED, of_pair, single_signs, two_sides
from pipeline.core.discourse.same_place import of_same_place
from pipeline.core.discourse.shared_heads import shared_head, whose_each
from pipeline.core.discourse.sides import is_side
from pipeline.core.lexicon import nouns, predicate_words, sharing
from pipeline.core.lexicon.sharing import SHARED_THINGS
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.endings import (
    SHORT_RATES,
    behind_kind,
    behind_owner,
    behind_place,
    behind_quotes,
    behind_trade,
    behind_twin,
    behind_word,
    is_longer,
    kind_of_list,
    may_part,
    of_list,
    use_of_all,
    with_size,
    without_attained,
)
from pipeline.core.phrases.numbered import numbered_parts, of_so_many
from pipeline.core.phrases.own_endings import NO_WHOLES, RATES_OF_ALL, joined, with_ending, without_kind
from pipeline.core.phrases.shared_endings import rate_at_end, shared_ending
from pipeline.core.phrases.siblings import SIBLINGS, of_same_whole, per_head, with_heads

#: Things of several grades or kinds, whose last says what they all are (省级、市级|龙头企业; 核准类、备案类|项目).
_GRADES = {"级": re.compile("[^级、]{1,4}级(?=..)"), "类": re.compile("[^类、]{1,8}类(?=..)")}
#: A share of something, said once for all that have one (A、B|占工业比重).
_SHARE = re.compile(r"占.{2,}(?:比重|比例|份额|的比)$")
#: What an amount is for, and with whom trade is, said once before all (财政用于|科技、教育的支出, 对|东盟、欧盟出口).
_FOR_USE = re.compile(rf"[^、]{{0,12}}?用于|[对与](?![外口接标])(?=[^、]*{any_of(sharing.TRADED_WITH)}$)")
#: What share of something each of several measures of one thing has (清洁能源|装机容量和发电量占比).
_SHARES = ("占比", "比重")
#: So many signs make a word.
_WORD = 2
#: Longer subjects of one length are not parted by their length.
_LONGEST_ALIKE = 4
#: Whose, or of what level, all of a list are; and what of another such owner stands in.
_SAID_ONCE = re.compile(
    rf"(?:[^级居]{{0,8}}?(?:{any_of(sharing.SAID_ONCE)}|{any_of(sharing.CARRIERS)}(?=[客旅]))|[\u4e00-\u9fff]{{1,4}}港)(?![和、及与])(?=..)"
)
_OWNERS = (*sharing.SAID_ONCE, *sharing.CARRIERS, *nouns.PLACES)
_OF_OTHERS = re.compile(rf"{any_of(_OWNERS)}|[城乡市县港级]|[国省](?![际内])|(?<![园景片社小校战])区|居民|职工")
#: What is counted of doings whose subject stands before them (园区新签约、新开工|项目; 实验室认定、培育|数).
_COUNTED = frozenset(("数", "数量", "项目", "项目数", "企业"))
#: Levels of government, which several subjects name before what all of them have (国家、自治区级|创新平台).
_LEVEL = re.compile(
    r"(?P<level>国家|中央|中$|自治区|国省|省市|市县|区县|国|省|市|州|盟|县|区|旗|乡镇|乡|镇|村|部)(?:级(?:及以上|以上|)|)"
)
#: For what something was chosen, before the first of several levels (入选|国、省级示范区).
_CHOSEN = re.compile(f"^{any_of(predicate_words.SELECTING)}")
#: Things above one limit and above another (产值超50亿元、|10亿元企业).
_AMOUNT = r"[\d.十百千万亿]+"
_LIMITS = re.compile(
    rf"(?P<head>[^、和]{{2,}}(?:超过?|过|突破))(?P<one>{_AMOUNT}元?)[、和](?:超过?|过|突破)?(?P<other>{_AMOUNT}元?)(?P<tail>的?[^、和\d]{{2,}})"
)
#: What is one, whatever signs stand in it: words in brackets or quotation marks, stages (甲工程和|乙工程三、四期).
_BRACKETS = re.compile(r"\([^()]*\)|“[^“”]*”|(?<=[和及与])[^和及与、]{2,}[一二三四五六]、[一二三四五六]期")
#: How the last of several things is said to be one of a kind (入室盗窃、诈骗等主要|警情).
_EXAMPLES_END = re.compile(
    r"(?<=..)等(?:(?:主要|各项|重点|)(?:经济|)指标$|(?:主要|重点|各类|)(?=[^级待离额距类品效]..?))"
)
#: What several things told by name are, and what is measured of each (A、B等六大支柱|产业产值; A、B等企业|零售额).
_EXAMPLES = re.compile(
    r"(?<=..)(?:等(?:[两三四五六七八九十\d]+[大个项家类])?|[两三四五六七八九十](?:[大种](?=[^，]{0,6}(?:产业|行业|产品|农产品|市场))|家(?=[^，]{0,4}(?:企业|公司))))(?:支柱|主导|传统|新兴|特色|重点|优势|战新|战略性新兴|主要|骨干|龙头)*"
    r"(?:(?:骨干|重点|龙头)?(?:企业|公司|集团)(?=..)|农?产品(?=..)|)(?P<kind>(?![级待离额距类品效主重各方])[^和及与“”、]*(?:值|收|入|额|润|量|率|数|资|产业|集群|业|规模))$"
)
#: How many subjects are listed, or that they are indices, behind the last (A收入、B收入三项|增速, 电动车“新两样”|出口).
_SO_MANY = re.compile(
    r"(?<=..)等?(?:[两三四五六七八](?:大|项)(?:主要|重点|)(?:经济|)(?:指标)?$|(?<![、和及与])“[新老][两三四五六]样”(?:产品)?(?=.))|(?:(?<=[、和]利润)|(?<=[、和]满意度))(?:指标|调查|测评)$"
)
#: Waters that two levels of the state watch (地表水|国、省控断面优良率).
_MONITORED = re.compile("(?P<of>[^、和及]{2,}?)(?P<one>[国省])、(?P<other>[省市])(?P<what>[控考][^、]{2,})")
_MASK = "\0"


def split_subjects(words: str, count: int) -> list[str] | None:
    """``words`` as ``count`` subjects, each with the ending the last says for all; None where they do not part so."""
    words = _SO_MANY.sub("", without_attained(words.rstrip("的等")))
    if "、" in words and ("控" in words or "考" in words):
        words = _MONITORED.sub(r"\g<of>\g<one>\g<what>、\g<of>\g<other>\g<what>", words)
    if ("(" in words or "“" in words or "期" in words) and (whole := _BRACKETS.sub(_masked, words)) != words:
        parts = split_subjects(whole, count)
        return None if parts is None else [part.replace(_MASK, "、") for part in parts]
    if count == 2 and (limits := _LIMITS.fullmatch(words)) is not None:
        return [limits["head"] + limits[amount] + limits["tail"] for amount in ("one", "other")]
    if numbered := numbered_parts(words) or of_so_many(words, count):
        return numbered if len(numbered) == count else None
    if count == 2 and (sides := two_sides(words)) is not None:
        return sides
    if not all(parts := _parts(words, count)):
        return None  # 、、
    if len(parts) != count:
        return of_pair(words) if count == _WORD else single_signs(words, count)
    if count > 1 and (done := _of_doings(parts)):
        return done
    if head := owner_of_all(parts) or whose_each(parts) or shared_head(parts) or place_of_all(parts):
        owned = [parts[0], *((head.removesuffix("绿化") if part[0] == "绿" else head) + part for part in parts[1:])]
        return _completed(owned) if parts[-1].endswith(RATES_OF_ALL) and not is_side(parts[-1]) else owned
    full = with_heads(_with_sides(_completed(_for_use(parts))))
    return [full[0], *(of_same_place(full[0], part) or of_same_whole(full[0], part) for part in full[1:])]


def _with_sides(parts: list[str]) -> list[str]:
    """``parts``, those that are only a side of the one before with what that is (污水处理能力、|处理率、空气优良率)."""
    whole = parts[:1]
    for part in parts[1:]:
        own = not is_side(part) or part[1:2] == "均" or per_head(parts[0], part) != part  # 每千人护士数、床位数
        whole.append(part if own else shared_head([whole[-1], part]) + part)
    return whole


def _completed(parts: list[str]) -> list[str]:
    """``parts``, each with what the last says for all of them, and the first."""
    if any(sign in parts[-1] for sign in "等大种家"):
        if (examples := _EXAMPLES.search(parts[-1])) is not None:
            kind = examples["kind"]
            return [joined(part, kind) for part in [*parts[:-1], parts[-1][: examples.start()]]]
        parts[-1] = _EXAMPLES_END.sub("", parts[-1]) or parts[-1]
    if (at := _own_measure(parts)) > 0:
        whole = [*_completed(parts[:at]), *_completed(parts[at:])]
        return _with_owner(whole) if whole[0] != parts[0] else whole
    if whole := of_list(parts):
        return whole
    if behind := behind_quotes(parts):
        return [*(part + behind for part in parts[:-1]), parts[-1]]
    if (use := use_of_all(parts)) and not _of_level(parts):
        return [*(part + use for part in parts[:-1]), parts[-1]]
    told = _with_share(parts)
    parts = _of_one_whole(told)
    said = len(parts[-1]) - len(told[-1])  # so many signs stand before a word in both (全县|城市、农村低保标准)
    flow = naming.flow_of(parts[0])
    first = parts[0] if len(parts[0]) < len(flow) + _WORD else parts[0][len(flow) :]
    shared = _shared_by_last([parts[0][said:], told[-1]] if said else [first, *parts[1:]])
    if not shared or len(shared) >= len(parts[-1]):
        return parts
    whole = [*(with_ending(part, shared, parts[-1]) for part in parts[:-1]), parts[-1]]
    if shared in _SHARES and (head := head_of_measures([part.removesuffix(shared) for part in whole])):
        return [whole[0], *(head + part for part in whole[1:])]
    return _with_owner(whole) if whole[0] != parts[0] else whole


def _own_measure(parts: list[str]) -> int:
    """Behind which of ``parts`` another list begins, with a measure of its own (批发、零售业销售额|住宿、餐饮业营业额);
    0 where none does."""
    last = parts[-1]
    if len(parts) <= _WORD or "占" in last or last.endswith(RATES_OF_ALL):
        return 0
    own = (
        at for at, part in enumerate(parts[:-1], 1) if len(end := shared_ending(part)) > 1 and end not in SHARED_THINGS
    )
    return next(own, 0)


def _with_owner(parts: list[str]) -> list[str]:
    """``parts``, which share an ending, with the owner or level that the first says for all (限上|零售业、住宿业)."""
    first = parts[0][len(naming.flow_of(parts[0])) :]
    once = _SAID_ONCE.match(first)
    if once is None:
        return with_size(parts)
    own = [part.startswith(once[0]) for part in parts]
    if any(not has and _OF_OTHERS.search(part) is not None for has, part in zip(own[1:], parts[1:], strict=True)):
        return parts
    return [parts[0], *(part if has else once[0] + part for has, part in zip(own[1:], parts[1:], strict=True))]


def _shared_by_last(parts: list[str]) -> str:
    """What the last of ``parts`` says for all, '' where it says nothing."""
    first, last = parts[0], parts[-1]
    shared = _of_level(parts) or kind_of_list(parts) or behind_owner(parts)
    if shared := shared or behind_kind(parts) or behind_twin(parts) or behind_trade(parts):
        return shared
    size = len(first)
    if (
        all(len(part) == size for part in parts[:-1])
        and len(last) > size + 1
        and (size == 1 or (_kin(first, last[:size]) and may_part(first, last, size)))
    ):
        return behind_word(last, size)
    if rest := _behind_sibling(parts):
        return rest
    graded = _GRADES[first[-1]].match(last) if first[-1] in _GRADES else None
    if graded is not None and all(part[-1] == first[-1] for part in parts[:-1]):
        return last[graded.end() :]
    shared = behind_place(parts) or shared_ending(last)
    if len(shared) == 1 and size <= _LONGEST_ALIKE and is_longer(parts, shared) and may_part(first, last, size):
        return behind_word(last, size, shared)  # 肉牛、家禽饲养量: the sign is the end of a longer word
    if shared in SHORT_RATES:
        return rate_at_end(last) or shared
    if not shared and size <= 3 and len(last) >= size + 4:
        share = last.find("占", size)
        if share > 0 and (measure := shared_ending(last[:share])):
            return last[share - len(measure) :]  # 苹果、猕猴桃|产量占全国
        alike = all(len(part) == size for part in parts[:-1]) and may_part(first, last, size)
        return behind_word(last, size) if alike else ""  # 小学、初中学生人均公用经费: words of one length
    return shared


def _of_doings(parts: list[str]) -> list[str]:
    """The subjects where ``parts`` list what was done, and to what once (新签约、新竣工|亿元以上项目); or []."""
    first, last = parts[0], parts[-1]
    done, last_done = naming.doing_at_end(first), naming.doing_of(last)
    head, rest = first.removesuffix(done), last[len(last_done) :]
    if not done or not last_done or done == last_done or any(naming.doing_at_end(one) != one for one in parts[1:-1]):
        return []
    of_all = rest and (not head or rest in _COUNTED)
    return [*(head + one + rest for one in (done, *parts[1:-1])), head + last] if of_all else []


def _of_level(parts: list[str]) -> str:
    """What is said of a level of government at the head of the last subject, for the levels before it, or ''."""
    last = _LEVEL.match(parts[-1])
    first = _CHOSEN.sub("", parts[0][len(naming.flow_of(parts[0])) :])
    if last is None or any(_LEVEL.fullmatch(part) is None for part in [first, *parts[1:-1]]):
        return ""
    rest = parts[-1][last.end("level") if not first.endswith(("级", "以上", "央", "中")) else last.end() :]
    return rest if len(rest) > 1 else ""


def _for_use(parts: list[str]) -> list[str]:
    """``parts`` with the words that say of the first, for all, whose money or trade it is (财政用于|科技、教育支出)."""
    use = _FOR_USE.match(parts[0])
    return parts if use is None else [part if _FOR_USE.match(part) else use[0] + part for part in parts]


def _with_share(parts: list[str]) -> list[str]:
    """``parts`` with the share that the last says for all (A产值、B产值|占工业比重; A、B|占新增比例)."""
    at = parts[-1].find("占")
    if at <= 0 or _SHARE.search(parts[-1], at) is None:
        return parts
    if others := max((number for number, part in enumerate(parts[:-1], 1) if "占" in part), default=0):
        return [*parts[:others], *_with_share(parts[others:])]  # A占农业比重、|B和C占工业比重
    own = [shared_ending(part) for part in parts[:-1]]
    measure = shared_ending(parts[-1][:at])
    if measure and measure not in SHARED_THINGS and "增加值" not in measure and _only_things(own):
        of_all = parts[-1][at - len(measure) :]  # 战略性新兴产业、高新技术产业产值|占工业比重
        return [*(part + without_kind(part, of_all) for part in parts[:-1]), parts[-1]]
    if any("占" in part or part.endswith(("率", *NO_WHOLES)) for part in parts[:-1]) or not (
        all(own) or not (any(own) or shared_ending(parts[-1][:at]))
    ):
        return parts
    return [*(part + parts[-1][at:] for part in parts[:-1]), parts[-1]]


def _only_things(endings: list[str]) -> bool:
    """Whether of subjects with such ``endings`` none says what is measured of it."""
    return any(endings) and all(not one or one in SHARED_THINGS for one in endings)


def _behind_sibling(parts: list[str]) -> str:
    """What the last of ``parts`` says behind a sibling of all the others (小学、初中、幼儿园|助学金标准), or ''."""
    siblings = SIBLINGS.get(parts[0], ())
    if len(parts) <= _WORD or any(part not in siblings for part in parts[1:-1]):
        return ""
    last = max((one for one in siblings if parts[-1].startswith(one)), key=len, default="")
    rest = parts[-1][len(last) :] if last else ""
    return rest if rest.endswith(("标准", "水平")) else ""


def _kin(one: str, other: str) -> bool:
    """Whether two words of one length name things of a kind: parts of one whole, or with a sign in common."""
    return other in SIBLINGS.get(one, ()) or (
        len(one) == 2 and one != other and (one[0] == other[0] or one[1] == other[1])
    )


def _of_one_whole(parts: list[str]) -> list[str]:
    """``parts`` with what stands before the first where a sibling of its last word opens the next (集中、分散供养)."""
    if len(parts) != 2:
        return parts
    first, second = parts
    for name, siblings in SIBLINGS.items():
        ends = first.endswith(name) and len(first) > len(name)
        if ends and any(other != name and second.startswith(other) for other in siblings):
            return [first, first[: -len(name)] + second]
    return parts


def _masked(brackets: re.Match[str]) -> str:
    """What stands in brackets or quotation marks with a sign that parts no list."""
    return brackets[0].replace("、", _MASK)


def _parts(words: str, count: int) -> list[str]:
    """``words`` parted at the signs and joiners of a list, as far as that may give ``count`` parts."""
    parts = [part for part in LISTED.split(words) if part]
    if len(parts) not in (count - 1, count):
        parts = [part for part in words.split("、") if part]
    if 1 < len(parts) == count - 1 and len(last := of_pair(parts[-1]) or LISTED.split(parts[-1])) == _WORD:
        return [*parts[:-1], *last]  # 总资产、|存款余额、贷款余额
    return parts
