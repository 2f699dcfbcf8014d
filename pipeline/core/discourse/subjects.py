"""Several subjects in one name: ``一、二产增加值``, ``城乡居民收入``, ``万元GDP能耗、水耗``.

Belongs here: parting a name into the subjects that several numbers, or one number said of all, are handed out to.
Does not belong here: how a single name is cut out of a clause (naming.py), which numbers belong together (groups.py).
"""

import re

from pipeline.core.discourse.measured_heads import head_of_measures, owner_of_all, place_of_all
from pipeline.core.discourse.same_place import of_same_place
from pipeline.core.discourse.sides import ATTRIBUTES, SIDE_END, is_side
from pipeline.core.lexicon import clauses, nouns, predicate_words, sharing
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
from pipeline.core.phrases.own_endings import RATES_OF_ALL, joined, with_ending, without_kind
from pipeline.core.phrases.shared_endings import rate_at_end, shared_ending
from pipeline.core.phrases.siblings import INTENSITIES, PER_HEAD, SIBLINGS, of_same_whole, per_head, with_heads

_LIST = re.compile(rf"、|(?<=”)(?=“)|(?<=[^共]){clauses.AND}(?!居(?!民)|、)|以及|{clauses.AND_ALSO}|(?<!参)与(?!会)")
_LONGEST_ATTRIBUTE = max(map(len, ATTRIBUTES))
#: Words whose rest the last subject says for all (存、贷款余额, 存款、贷款余额).
_HALVES = re.compile(r"(?P<head>.*)(?P<pair>存款?[、和]?贷(?=款)|进[、和]出(?=口.)|开[、和][竣复](?=工))(?P<tail>.+)")
#: Things of several grades or kinds, whose last says what they all are (省级、市级|龙头企业; 核准类、备案类|项目).
_GRADES = {"级": re.compile("[^级、]{1,4}级(?=..)"), "类": re.compile("[^类、]{1,8}类(?=..)")}
#: Units of people and cases that stand as sides of one figure (信访总量件次、人次).
_TIMES = frozenset(("件次", "人次", "批次", "宗次", "起次"))
#: A share of something, said once for all that have one (A、B|占工业比重).
_SHARE = re.compile(r"占.{2,}(?:比重|比例|份额|的比)$")
#: What an amount is for, and with whom trade is, said once before all (财政用于|科技、教育的支出, 对|东盟、欧盟出口).
_FOR_USE = re.compile(rf"[^、]{{0,12}}?用于|[对与](?![外口接标])(?=[^、]*{any_of(sharing.TRADED_WITH)}$)")
#: What share of something each of several measures of one thing has (清洁能源|装机容量和发电量占比).
_SHARES = ("占比", "比重")
#: So many signs make a word; longer subjects of one length are not parted by their length.
_WORD, _LONGEST_ALIKE = 2, 4
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
#: Signs that are things of one kind each (肉蛋奶|产量).
_SINGLES = frozenset("肉蛋奶禽鱼虾蟹粮棉油糖菜果茶烟麻药猪牛羊马水电气热煤一二三")
_RATE_WORD = 3
#: A size that is one word with what is done: what else is measured is not of that (粮食|播种面积和产量).
_SOWN = re.compile("(?:播种|种植|栽种|养殖|收获|扩种)面积$")
#: Of what part of a whole something is reckoned (规上工业|亩均税收、亩均增加值), and of which part of the land, said
#: once for all that it has (每平方公里|生产总值和财政收入).
_EACH = re.compile("亩均|人均|户均|地均|每平方公里(?:土地|产出)?")
_OF_LAND = ("地均", "每平方公里", "每平方公里土地", "每平方公里产出")
_HARM = frozenset(sharing.HARM)
#: Last signs of what measures a side of something.
_MEASURES = frozenset("率数额量")
#: Words for two things at once.
_PAIRS = ("存贷", "存款贷款", *sharing.PAIRS)
_ONE_RATE = "产销率"  # how much of what is made is sold
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
    r"(?<=..)等?(?:[两三四五六七八](?:大|项)(?:主要|重点|)(?:经济|)(?:指标)?$|“[新老][两三四五六]样”(?:产品)?(?=.))|(?:(?<=[、和]利润)|(?<=[、和]满意度))(?:指标|调查|测评)$"
)
#: Waters that two levels of the state watch (地表水|国、省控断面优良率).
_MONITORED = re.compile("(?P<of>[^、和及]{2,}?)(?P<one>[国省])、(?P<other>[省市])(?P<what>[控考][^、]{2,})")
_ITS_SIDE = re.compile("(.+?)及其(..+)|([^、和及与占]{2,})[、和及与](占..+(?:比重|比例|份额))")
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
    if count == 2 and (sides := _two_sides(words)) is not None:
        return sides
    if not all(parts := _parts(words, count)):
        return None  # 、、
    if len(parts) != count:
        return _of_pair(words) if count == _WORD else _single_signs(words, count)
    if count > 1 and (done := _of_doings(parts)):
        return done
    if head := owner_of_all(parts) or _of_each(parts) or _shared_head(parts) or place_of_all(parts):
        owned = [parts[0], *((head.removesuffix("绿化") if part[0] == "绿" else head) + part for part in parts[1:])]
        return _completed(owned) if parts[-1].endswith(RATES_OF_ALL) and not is_side(parts[-1]) else owned
    full = with_heads(_with_sides(_completed(_for_use(parts))))
    return [full[0], *(of_same_place(full[0], part) or of_same_whole(full[0], part) for part in full[1:])]


def _with_sides(parts: list[str]) -> list[str]:
    """``parts``, those that are only a side of the one before with what that is (污水处理能力、|处理率、空气优良率)."""
    whole = parts[:1]
    for part in parts[1:]:
        own = not is_side(part) or part[1:2] == "均" or per_head(parts[0], part) != part  # 每千人护士数、床位数
        whole.append(part if own else _shared_head([whole[-1], part]) + part)
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
    parts = _of_one_whole(_with_share(parts))
    flow = naming.flow_of(parts[0])
    first = parts[0] if len(parts[0]) < len(flow) + _WORD else parts[0][len(flow) :]
    shared = _shared_by_last([first, *parts[1:]])
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
        and (size == 1 or _kin(first, last[:size]))
    ):
        return behind_word(last, size)
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


def _two_sides(words: str) -> list[str] | None:
    """The two subjects of A及其B, of a thing and its share (产量和占全省比重), or of two halves within something."""
    if (its := _ITS_SIDE.fullmatch(words)) is not None:
        return [whole := its[1] or its[3], whole + (its[2] or its[4])]
    if (halves := _HALVES.fullmatch(words)) is None:
        return None
    head, pair, tail = halves.groups()
    if ("、" in head) + ("、" in pair) + ("、" in tail) == 1 and "、" not in pair:
        return None  # 金融业增加值、存贷款余额: the two are one of the two subjects
    return [head + pair[0] + tail, head + pair[-1] + tail]


def names_pair(words: str) -> bool:
    """Whether a word within ``words``, which list nothing, names two things (城乡居民收入, 存贷款余额)."""
    return _LIST.search(words) is None and any(both in words for both in _PAIRS) and _ONE_RATE not in words


def _of_pair(words: str) -> list[str] | None:
    """The two subjects that a word for both of them names within ``words`` (城乡居民收入, 社保基金|收支); or None."""
    for both, each in sharing.PAIRS.items():
        if both in words and _LIST.search(words) is None and _ONE_RATE not in words:
            return [words.replace(both, one) for one in each]
    return _two_sides(words) or _single_signs(words, _WORD)


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
    if any("占" in part or part.endswith("率") for part in parts[:-1]) or not (
        all(own) or not (any(own) or shared_ending(parts[-1][:at]))
    ):
        return parts
    return [*(part + parts[-1][at:] for part in parts[:-1]), parts[-1]]


def _only_things(endings: list[str]) -> bool:
    """Whether of subjects with such ``endings`` none says what is measured of it."""
    return any(endings) and all(not one or one in SHARED_THINGS for one in endings)


def _shared_head(parts: list[str]) -> str:
    """What the first of several subjects says for the others that are only sides of it, '' where it says nothing."""
    first, others = parts[0], parts[1:]
    size = len(others[0]) if others else 0
    if first.endswith(("事故", "案件")) and all(part in _HARM for part in others):
        return first
    if all(_SOWN.fullmatch(part) is not None for part in others) and (own := shared_ending(first)):
        return first.removesuffix(own)  # 粮食产量和播种面积
    if first[-_WORD:] in _TIMES and len(first) > 2 * _WORD - 1 and all(part in _TIMES for part in others):
        return first[:-_WORD]
    alike = all(2 < len(part) <= 4 and part[-1] == first[-1] and part not in ATTRIBUTES for part in others)
    if alike and first[-1] in "率度" and 0 < size < len(first) - 2:
        return first[:-size].rstrip("毛净")  # 园区用地闲置率、低效率: words of one length
    if (head := PER_HEAD.match(first)) is not None and all(part in INTENSITIES for part in others):
        return head[0]
    if is_side(first) or not all(is_side(part) for part in others):
        return head_of_measures(parts)
    sizes = (
        size
        for size in range(min(_LONGEST_ATTRIBUTE, len(first) - 2), 1, -1)
        if first[-size:] in ATTRIBUTES and _EACH.match(first, len(first) - size) is None  # 园区亩均|产值、税收
    )
    size = next(sizes, len(first))
    if size == len(first) and (side := SIDE_END.search(first)) is not None:
        size -= side.start()
    elif (sown := _SOWN.search(first)) is not None:
        size = len(first) - sown.start()
    if others and size == len(first) and first[-1:] in _MEASURES and all(part[-1] in _MEASURES for part in others):
        # 适龄儿童入园率、普惠率: a side of a length with the other; 安全事故数、死亡人数: a thing and how many
        size = 1 if first[-1] == "数" and len(others[0]) > _RATE_WORD else len(others[0])
        if len(first) < size + _WORD:
            return ""  # no word stands before it (单产量、总产量)
    if size == len(first):
        return head_of_measures(parts)
    whose = first[:-size]
    return whose.removesuffix("总") if others and others[0][0] == "总" else whose  # 旅游总人次、总收入


def _of_each(parts: list[str]) -> str:
    """Whose the figures a head, a household or an acre of all subjects are, or what land the first says for all."""
    first, others = parts[0], parts[1:]
    each = _EACH.search(first)
    if each is None or not others:
        return ""
    if all(part.startswith(each[0]) for part in others):
        return first[: each.start()]
    once = each.start() == 0 and each[0] in _OF_LAND
    return each[0] if once and not any(_EACH.search(part) for part in others) else ""


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
    parts = [part for part in _LIST.split(words) if part]
    if len(parts) not in (count - 1, count):
        parts = [part for part in words.split("、") if part]
    if 1 < len(parts) == count - 1 and len(last := _of_pair(parts[-1]) or _LIST.split(parts[-1])) == _WORD:
        return [*parts[:-1], *last]  # 总资产、|存款余额、贷款余额
    return parts


def _single_signs(words: str, count: int) -> list[str] | None:
    """``肉蛋奶产量`` as 肉产量, 蛋产量, 奶产量; 批零住餐 as 批发, 零售, 住宿, 餐饮."""
    for branches, each in sharing.BRANCHES.items():
        if branches in words and len(each) == count:
            return [words.replace(branches, branch) for branch in each]
    ending = shared_ending(words)
    single = len(words) - len(ending) == count and 2 <= count <= 4 and _SINGLES.issuperset(words[:count])
    told = single and len(ending) >= _WORD and not words.startswith("占")
    return [sign + ending for sign in words[:count]] if told else None
