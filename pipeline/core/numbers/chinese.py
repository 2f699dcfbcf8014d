"""Quantities written in Chinese numerals: 百分之八点五, 三成, 一百二十万吨, 翻一番.

Belongs here: which Chinese numerals are numbers at all, and what they count. Does not belong here: their values
(numerals.py).
"""

import re
from dataclasses import replace

from pipeline.core.lexicon import cues
from pipeline.core.lexicon.places import WHOLE
from pipeline.core.lexicon.units import NOT_MAGNITUDES
from pipeline.core.numbers import numerals
from pipeline.core.numbers.dates import chinese_date
from pipeline.core.numbers.numerals import DIGIT_SIGNS, MAGNITUDE_SIGNS, SIGNS
from pipeline.core.numbers.ordinals import front_rank, ordinal
from pipeline.core.numbers.tails import RANGE_SIGNS, Tail, is_from_to, range_behind, tail_at, unit_end
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Kind, Quantity, Skip

_DECIMAL = rf"[{SIGNS}]+(?:点[{DIGIT_SIGNS}]+)?"
_NUMERAL = re.compile(rf"{_DECIMAL}[{MAGNITUDE_SIGNS}]*")
_FRACTION_UNITS = {"百": "%", "千": "‰", "万": "‱"}
_PERCENT = re.compile(rf"分之(?P<n>{_DECIMAL}|\d+(?:\.\d+)?)")
_PERCENT_TO = re.compile(rf"(?:至|到|[-—~]{{1,2}})(?:百分之)?(?P<n>{_DECIMAL})")
_PART_SIGNS = frozenset("成番倍分半")
#: Only beside these signs a numeral can be more than an amount: an ordinal, a part, a date.
_TELLING_BEFORE = frozenset("第前几数")
_TELLING_BEHIND = _PART_SIGNS.union("-—~至年月日号世")
#: All of it; a number only behind a rate.
_ALL_OF_IT, _RATE_WINDOW = "百分百", 8
_A_RATE = re.compile("[率度](?:均|都|已|全部)?(?:达到?|为|实现|保持|提升至|提高到)?$")
_TENTHS = frozenset("一二两三四五六七八九")
#: The lower of two tenths that say about how many (三到|四成).
_TENTHS_TO = re.compile("(?<![从由第])([一二两三四五六七八])[到至]$")
_TENTH_STOP = frozenset("立为果功员本效就长都熟交品套形绩年分渝乐")
#: What a fixed amount measures (万元GDP能耗): the amount is part of its name.
_YARDSTICKS = (
    *("GDP", "生产总值", "地区生产总值", "国内生产总值", "工业增加值", "增加值", "产值"),
    *("发案", "刑事", "警情", "八类", "拥有"),
)
_FRACTION = re.compile(r"分之([一二三四五六七八九十])")
#: Before one of these a fraction may have no unit (收入比缩小到一点九三。), elsewhere it is a word (一点一|滴).
_BARE_BEHIND = frozenset("，。；、！)\n和及以左")
#: Numerals that are words wherever they stand alone (一批, 两次).
_SINGLE = frozenset("一二两三四五六七八九廿卅")
#: What even a small numeral counts (提高两个百分点, 带货一个亿).
_POINT = "个百分点"
_MORE_THAN_WORD = re.compile(rf"个(?:多|以上)?百分点|个亿(?![{NOT_MAGNITUDES['个亿']}])")
#: Behind so many points they are none of a fraction (三点一|线, 一点一|点).
_POINTS = ("线", "点")
_KILO = ("万千", "亿千", "千千", "百千", "十千")
_KILO_UNITS = frozenset(NOT_MAGNITUDES["千"])
#: Two digits beside each other say about how many (三四个), or name several (一二线城市).
_NEXT_TO_EACH, _LONGEST_BESIDE = re.compile("[一二两三四五六七八九]{2,3}"), 3
#: The lower of two neighbours that say about how many (二、三百, 两、三倍).
_LOWER = re.compile("([一二两三四五六七八])、([二三四五六七八九])(?=[十百千万亿倍])")
#: The second of two years that are counted behind it (一九八一、一九八二两年).
_TWO_YEARS, _YEAR_SIGNS = re.compile("[一二][九〇零][〇零一二三四五六七八九]{2}[两二三]"), 4
_BIG = frozenset(MAGNITUDE_SIGNS)
#: What 数 makes a word of (数|十个); before any other sign it ends the name of what is counted (学位数|三千个).
_TENFOLD = _BIG.union("十")
#: What a half is a share of, or how much less something has become.
_HALF_OF = re.compile(
    rf"占[^，。；]{{0,12}}$|(?<!最)近$|(?:总[数量额]|平均水平|{WHOLE})的?$|(?:超过|不[到足])$|不[到足][^，。；\d]{{2,12}}的$|(?:减少?|下降|压[缩减]|缩[减短]|精[简减]|[核调]减)了?$"
)
_HALF_WINDOW = 16
_DOUBLED = ("翻", "翻了", "翻近", "翻了近", "翻了约", "翻将近", "翻了将近", "翻了接近")
#: Nothing is doubled more often.
_MOST_DOUBLED = 64.0
#: A single magnitude word that begins a name (南宁至|百色, 成达|万铁路): nothing is said of a number but how it stands.
_IN_NAME = re.compile("[百千万](?=[\u4e00-\u9fff、])(?![大台以的规级])")
#: A bound behind a magnitude word and its unit, and nothing that it tells the kind of (增收万元以上，).
_AT_LEAST = re.compile(rf"{cues.OR_MORE}(?=[，。；])")
#: Behind a magnitude word: it is the level that something has come up to or keeps (跨越千亿|台阶, 保持千亿|级规模).
_LEVEL = re.compile(rf"元?级?{any_of((*cues.LEVELS_KEPT, *cues.STEPS))}(?=[，。；、！\n])")
#: Before a verb and a small numeral: that it is a bound, and so no word (至少新增|一家).
_LEAST, _LEAST_WINDOW = "至少", 10
_THINGS = frozenset("个家所座条处")
_PROMISED = re.compile("[^，。；、\\d的了]{0,6}")
#: How an amount ends that is all that was added (新增百家。).
_ENDS = frozenset("，。；、")


def chinese_number(text: str, start: int, end: int) -> Quantity | Skip | None:
    """What the Chinese numeral ``text[start:end]`` says; None where it is part of a word."""
    found = _number(text, start, end)
    if text[start - 1 : start] == "、" and isinstance(found, Quantity):
        return _about(text, found)
    return found


def _about(text: str, q: Quantity) -> Quantity:
    """``q``, or the range that it ends (二、三百亿元: two to three hundred)."""
    start = q.start - 2
    lower = _LOWER.match(text, start) if start > 0 and text[start - 1] not in SIGNS else None
    if lower is None or q.value_max is not None or not q.unit:
        return q
    low, high = numerals.chinese(lower[1]), numerals.chinese(lower[2])
    if low is None or high != low + 1:
        return q
    value = q.value * low / high
    return replace(q, start=start, value=value, value_max=q.value)


def _number(text: str, start: int, end: int) -> Quantity | Skip | None:
    """What the Chinese numeral ``text[start:end]`` says by itself; None where it is part of a word."""
    if text[end : end + 1] in _KILO_UNITS and text.startswith(_KILO, end - 2):
        end -= 1  # the last sign belongs to the unit (十二万|千瓦时)
        if end == start:
            return None  # behind digits it is all there is (3亿|千伏)
    words = text[start:end]
    before = text[start - 1] if start else ""
    if before not in _TELLING_BEFORE and text[end : end + 1] not in _TELLING_BEHIND:
        return _amount(text, start, end, words)
    if text[start + 1 : start + 3] == "分之" and (percent := _percent(text, start)) is not None:
        return percent
    if words == "百" and text.startswith(_ALL_OF_IT, start):
        return _all_of_it(text, start)
    if before == "第":
        value = numerals.chinese(words)
        return Skip(start - 1, end, "ordinal") if value is None else ordinal(text, start, end, value)
    if before == "前" and len(words) <= 2:
        value = numerals.chinese(words)
        if value is not None and (rank := front_rank(text, start, end, value)) is not None:
            return rank
    if "点" in words and text[end : end + 1] == "年":
        return _amount(text, start, end, words)  # 受教育年限八点六年
    if before == "几" or (before == "数" and words[0] in _TENFOLD):
        return Skip(start, end, "word")
    return _part(text, start, end, words) or chinese_date(text, start, end) or _amount(text, start, end, words)


def _all_of_it(text: str, start: int) -> Quantity | Skip:
    """百分百, what a rate has come to (满意率达到百分百，), or else only a word for fully (百分百|落实)."""
    end = start + len(_ALL_OF_IT)
    if text[end : end + 1] in _ENDS and _A_RATE.search(text, max(0, start - _RATE_WINDOW), start) is not None:
        return Quantity(start, end, end, 100.0, None, "%", "amount", chinese=True)
    return Skip(start, end, "word")


def _percent(text: str, start: int) -> Quantity | None:
    """百分之八, 千分之三, 百分之四到五."""
    unit = _FRACTION_UNITS.get(text[start])
    match = _PERCENT.match(text, start + 1) if unit else None
    if match is None or unit is None:
        return None
    value = numerals.either(match["n"])
    if value is None:
        return None
    end, high = match.end(), None
    to = _PERCENT_TO.match(text, end)
    if (
        to is not None
        and (other := numerals.either(to["n"])) is not None
        and other > value
        and not is_from_to(text, start, "到")
    ):
        high, end = other, to.end()
    digits = match["n"].partition("点")[2] or match["n"].partition(".")[2]
    return Quantity(start, end, end, value, high, unit, "amount", text.startswith("多", end), len(digits), 0, True)


def _part(text: str, start: int, end: int, words: str) -> Quantity | None:
    """三成, 一倍, 一番, 三分之一."""
    after = text[end : end + 1]
    if after not in _PART_SIGNS:
        return None
    if after == "成" and words in _TENTHS and text[end + 1 : end + 2] not in _TENTH_STOP:
        half = text.startswith("半", end + 1)
        value = (numerals.chinese(words) or 0.0) * 10 + 5 * half
        low = _TENTHS_TO.search(text, max(0, start - 3), start)
        if low is not None and (lower := (numerals.chinese(low[1]) or 0.0) * 10) < value:
            return Quantity(low.start(), end + 1 + half, end, lower, value, "%", "amount", chinese=True)
        more = text.startswith(("多", *cues.ABOVE), end + 1)
        return Quantity(start, end + 1 + half, end, value, None, "%", "amount", more, chinese=True)
    if after == "番" and text.endswith(_DOUBLED, 0, start):
        times = min(numerals.chinese(words) or 1.0, _MOST_DOUBLED)
        return Quantity(start, end + 1, end, (2.0**times - 1) * 100, None, "%", "doubling", chinese=True)
    if after == "倍" and words != "零" and (multiple := numerals.chinese(words)) is not None:
        more = text.startswith("多", end + 1)
        return Quantity(start, end + 1, end, multiple, None, "倍", "amount", more, chinese=True)
    if after == "半":
        return _half(text, start, end)
    fraction = _FRACTION.match(text, end) if after == "分" else None
    if fraction is None:
        return None
    below, above = numerals.chinese(words), numerals.chinese(fraction[1])
    if not below or above is None:
        return None
    return Quantity(start, fraction.end(), fraction.end(), above / below, None, "", "fraction", chinese=True)


def _half(text: str, start: int, end: int) -> Quantity | None:
    """一半, where it is a share (占全国一半, 一半以上的社区); None where it is a part of another word."""
    if text[start] != "一" or end != start + 1:
        return None
    stop = end + 1
    if not (text.startswith(cues.ABOVE, stop) or _HALF_OF.search(text, max(0, start - _HALF_WINDOW), start)):
        return None
    return Quantity(start, stop, stop, 0.5, None, "", "fraction", chinese=True)


def _amount(text: str, start: int, end: int, words: str) -> Quantity | Skip | None:
    """A numeral that counts something, or a small one that is a word (一批, 三大)."""
    more = text[end : end + 1] == "个" and _MORE_THAN_WORD.match(text, end) is not None
    if words in _SINGLE and not more and not _is_least(text, start):
        stop = unit_end(text, end)
        if stop >= 0 and text[stop : stop + 1] == "级":
            return Skip(start, stop + 1, "threshold")
        return Skip(start, end, "word") if stop >= 0 else None
    tail = tail_at(text, end)
    if text[tail.end : tail.end + 1] in RANGE_SIGNS and (ranged := _range(text, start, tail)) is not None:
        return ranged
    unit = tail.unit
    if tail.power:  # 三千七百|多万平方米, 十五点六|亿元
        words += text[end : tail.number_end].strip("多余来").removeprefix("个")
    value = numerals.chinese(words)
    if len(words) > _YEAR_SIGNS and _TWO_YEARS.match(text, start):
        return Skip(start, start + 4, "date")
    fraction = words.partition("点")[2].rstrip(MAGNITUDE_SIGNS)
    beside = 1 < len(words) <= _LONGEST_BESIDE and _NEXT_TO_EACH.fullmatch(words) is not None
    if value is None or (words[0] in "零〇" and not fraction) or beside:
        return Skip(start, end, "word")
    if fraction and unit in _POINTS:
        return Skip(start, tail.end, "word")
    if unit and text.startswith("级", tail.end) and len(words) <= 3:
        return Skip(start, tail.end + 1, "threshold")
    if unit != _POINT and ((words == "十" and not (tail.more and unit)) or (value <= 10 and not unit and not fraction)):
        return Skip(start, end, "word") if unit or len(words) > 1 else None
    if words[0] in _BIG and not tail.more:
        return _raised(text, start, end, words, value, tail)
    if not unit and value < 10000 and not (fraction and text[end : end + 1] in _BARE_BEHIND):
        return Skip(start, end, "word")
    power = 8 if words.endswith("亿") else 4 if words.endswith("万") else 0
    kind: Kind = "amount" if unit else "magnitude" if power or not fraction else "bare"
    return Quantity(start, tail.end, tail.number_end, value, None, unit, kind, tail.more, len(fraction), power, True)


def _is_least(text: str, start: int) -> bool:
    """Whether the numeral at ``start`` says how many things are promised at least (每县至少建设|一所职校)."""
    if text[start + 1 : start + 2] not in _THINGS:
        return False  # 至少一人就业, 每年至少一次
    at = text.rfind(_LEAST, max(0, start - _LEAST_WINDOW), start)
    return at >= 0 and _PROMISED.fullmatch(text, at + len(_LEAST), start) is not None


def _range(text: str, start: int, tail: Tail) -> Quantity | None:
    """A number with the other end of its range (三十至五十公里, 七十亿到一百亿元); None where no other end follows."""
    sign = range_behind(text, tail.end, start)
    other = _NUMERAL.match(text, sign.end()) if sign is not None else None
    if other is None:
        return None
    to = tail_at(text, other.end())
    first, last = text[start : tail.number_end], other[0]
    if numerals.LARGE.isdisjoint(first):
        first += last[len(last.rstrip("万亿")) :]  # 二十到三十|万人
    low, high = numerals.chinese(first), numerals.chinese(last)
    if low is None or high is None or low >= high or not to.unit or tail.unit not in ("", to.unit):
        return None
    if len(last) == 1 and "点" not in first:
        return None  # the ends of 三到五个 are words
    return Quantity(start, to.end, to.number_end, low, high, to.unit, "amount", to.more, 0, 0, True)


def _raised(text: str, start: int, end: int, words: str, value: float, tail: Tail) -> Quantity | Skip:
    """A magnitude word alone: a number only behind a word that makes one of it (突破万亿元), not in 千家万户."""
    low = max(0, start - 4)
    stop = start - text[low:start].endswith("“")
    at_least = tail.unit != "" and _AT_LEAST.match(text, tail.end) is not None
    added = tail.unit != "" and text.endswith("新增", low, start) and text[tail.end : tail.end + 1] in _ENDS
    level = _LEVEL.match(text, end) is not None
    raised = at_least or added or text.endswith(cues.RAISING, low, stop)
    raised = raised or (level and text.endswith(cues.COME_UP_TO, low, stop))
    if text.startswith("家万户", end) or text.endswith("成千上", low, start):
        return Skip(start, end, "word")
    if not raised or (text.startswith(cues.NOT_RAISED, end) and not level) or text.startswith(_YARDSTICKS, tail.end):
        return Skip(start, end, "word")
    if not tail.unit and (words == "亿万" or (len(words) == 1 and _IN_NAME.match(text, start))):
        return Skip(start, end, "word")
    kind: Kind = "raised" if tail.unit else "raised bare"
    return Quantity(start, tail.end if tail.unit else end, end, value, None, tail.unit, kind, chinese=True)
