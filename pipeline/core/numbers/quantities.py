"""Numbers of a text: a numeral with its magnitude and unit, or a number that is plainly no statistic.

Belongs here: the scan, and what can be told from digits and the characters right around them.
Does not belong here: dates, ordinals and Chinese numerals (dates.py, ordinals.py, chinese.py); what a whole sentence
tells (indicator, period, thresholds).
"""

import re
from decimal import Decimal

from pipeline.core.lexicon import cues, ranking
from pipeline.core.lexicon.places import OTHERS
from pipeline.core.lexicon.units import MONEY, RATIO
from pipeline.core.numbers import numerals
from pipeline.core.numbers.chinese import chinese_number
from pipeline.core.numbers.dates import arabic_date
from pipeline.core.numbers.numerals import DIGIT_SIGNS, SIGNS
from pipeline.core.numbers.ordinals import first_place, front_rank, last_places, ordinal, top_place
from pipeline.core.numbers.tails import RANGE_SIGNS, UNIT_HEADS, Tail, range_behind, tail_at
from pipeline.core.patterns import any_of
from pipeline.core.tokens import Kind, Quantity, Skip, Token

#: Signs that make more than a part of a word of a single Chinese numeral behind or before them.
_NUMERAL_NEXT = "".join(sorted({*UNIT_HEADS, *SIGNS, *"金银铜点成番倍分半年月日号世多余来", *RANGE_SIGNS}))
#: The set in front lets the engine jump to the next sign a number can begin with; what follows looks back at it. Most
#: digits have no comma behind them: they are asked first.
_NUMERAL = re.compile(
    rf"[0-9首{SIGNS}](?:"
    r"(?<=[0-9])(?P<arabic>[0-9]*+(?![,，.])|[0-9]*+\.[0-9]++|[0-9]*+(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
    r"|(?<![0-9.].)[0-9]{0,2}(?:，[0-9]{3})+(?![0-9.])|[0-9]*+)"
    rf"|(?<=[百千万亿])(?P<big>[{SIGNS}]*+(?:点[{DIGIT_SIGNS}]+|))"
    rf"|(?<=[{SIGNS}])(?:(?<=[第前几数].)|(?=[{re.escape(_NUMERAL_NEXT)}]))"
    rf"(?P<small>[{SIGNS}]*+(?:点[{DIGIT_SIGNS}]+|))"
    r"|(?<=首)(?P<first>位)(?:(?<!榜首位)|(?![列居于]))|(?<=[榜之]首)(?P<top>)(?!位(?![列居于])))"
)
_PLAIN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
#: Digits behind a magnitude word that go on with its number.
_FURTHER = re.compile(r"\d{1,4}(?=[十百千万])")
_FRACTION = re.compile(r"/(\d{1,9})(?![\d/])")
_PARTS = re.compile(r"(?:\s*[:：]\s*\d+(?:\.\d+)?)+")
_LATIN_WORD = re.compile(r"[A-Za-z&][A-Za-z&0-9.]*$")
_LATIN_WINDOW = 12
#: Units that the last number of a list says for all.
_SHARED = frozenset((*MONEY, *RATIO))
#: Behind this the last number of a list says any unit for all (分别处理320和41件), as far back as a list goes.
_HANDED_OUT = "分别"
_HANDED_OUT_WINDOW = 24
_COUNT_DIGITS = 3
#: Signs before how many the last are.
_LAST = frozenset("后末")
#: The number of an item of a list has no more digits.
_ITEM_DIGITS = 3
_COUNTS = frozenset("个家户台件项")
#: Before a number of places these make a rank of it (居全国百强区14位).
_RANKED = re.compile(
    r"(?:(?<![旅村邻聚移隐定])居(?![民住家委])|位列|(?<![安直减彩编])排名?|跃至|升至|排到|进至|(?<![班系陈行前])列)[^，。；、\d\n]{0,10}(?<![升降移进高步退落滑])(?:\d{1,3}位[、和]){0,2}$"
    r"|(?:排[名位]|[位名]次)[从由][^，。；、\d]{0,4}\d{1,3}位[^，。；、\d]{0,6}[到至为]$"
)
_RANKED_WINDOW = 22
#: So do both ends of a rise or fall among others (由|99位|提升至|87位|), also of several (由|9位|、8位升至|7位|、5位).
_MOVED_TO = rf"位[^，。；、\d]{{0,3}}?{any_of(ranking.MOVED)}[至到为][^，。；、\d]{{0,8}}"
_MORE_BEFORE = r"(?:第?\d{1,3}位[、和])*"
_PLACED_FROM = re.compile(rf"[由从][^，。；、\d]{{0,10}}{_MORE_BEFORE}$")
_PLACE_BEHIND = re.compile(rf"(?:位[、和]第?\d{{1,3}})*{_MOVED_TO}第?\d{{1,3}}位?(?=[，。；、和！)\n])")
_PLACE_BEFORE = re.compile(rf"[由从][^，。；、\d]{{0,10}}{_MORE_BEFORE}第?\d{{1,3}}{_MOVED_TO}{_MORE_BEFORE}$")
_PLACE_ENDS, _MOVED_WINDOW = frozenset("，。；、和！)\n"), 40
#: Medals, and what was done before them.
_POINT = "个百分点"
#: With whom else something is compared, between two numbers of points.
_OF_OTHERS = re.compile(f"[、和]{OTHERS}")
#: So many points are places: no figure rises so much.
_MANY_POINTS = 50
#: So are those that are built or set up, not by which something built rises (新建住宅价格上涨2个点).
_SET_UP = re.compile(r"(?:新建|扩建|改建|建成(?!区)|扩容|增设|布设|设立)[^，。；、\d率比重价增涨升高降跌低]{0,12}$")
_SET_UP_WINDOW = 18
_METALS = frozenset("金银铜")
_MEDAL = re.compile("[金银铜](?=[0-9一二两三四五六七八九十、，。；！”的以创佳优好最历成列位和]|$)")
_WON = re.compile(
    r"(?:[获得夺摘揽]|贡献|捧回|荣膺|拿下|带回)[^，。；]{0,8}$"
    r"|[0-9一二两三四五六七八九十][金银铜][、和]?[^，。；\d]{0,8}$"
)
_WON_WINDOW = 14
#: Words that begin as a number raised by 多 or 余 ends (52种|多发病, 20个|余杭基地).
_MORE_WORD = frozenset(word + sign for word in "多余" for sign in cues.NOT_AFTER[word])
#: More places behind the first of a list, which alone has 第 (居全省第一|、二、三位).
_MORE_PLACES = re.compile(rf"(?:[、和](?:[{DIGIT_SIGNS}]|\d{{1,3}})){{1,6}}(?=[位名])")
_ONE_PLACE = re.compile(rf"[{DIGIT_SIGNS}]|\d+")
#: Words of growth, and times, behind which a hyphen before a percentage is a minus sign (增长|-2.6%, 收窄到|-1%).
_FALLEN = re.compile(
    r"(?:增长率?|增速|增幅|涨幅|贡献率|[利收][润益]率)(?:分别|依次|)(?:达到?|为|是|从|由|约)?$|%[、和]$"
    r"|(?:季度|半年|月份?|年[初末底]?)的?$|收窄[到至]$"
)
_FALLEN_WINDOW = 12
#: So it is with money behind what can be lost as well as earned (利润为|-3亿元).
_IN_THE_RED = re.compile(
    r"(?:利[润税]|盈[利亏余]|收益|净值|净?结余|净额|净流量)(?:总额|总计|合计)?(?:完成|实现|达到?|为|是|)$"
)
#: What was held or hosted so many times (承办3届|博览会, 举办4届A展、|3届|B展).
_HELD = re.compile(
    r"(?:举办|承办|举行|召开|办好|申办|主办|协办|组织|(?:成功|连续|组织)开展)(?:了|过)?(?:[^，。；第]{2,30}(?:、|和))?$"
)
_HELD_WINDOW = 44
_LATIN_NAME = re.compile(r"(?:[A-Za-z0-9.\-+/]*[A-Za-z0-9])?")


def scan(text: str) -> list[Token]:
    """All numbers of ``text`` (normal form), in order."""
    tokens: list[Token] = []
    at = 0
    while (match := _NUMERAL.search(text, at)) is not None:
        start, at = match.span()
        kind = match.lastgroup
        token: Token | None
        if kind == "arabic":
            begin = _behind_item(text, start, at) if text[start - 1 : start] == "\n" else start
            if begin > start:
                tokens.append(Skip(start, begin - 1, "list number"))
            token = _arabic(text, begin, at)
        elif kind == "first":
            token = first_place(text, start, at)
        elif kind == "top":
            token = top_place(text, start - 1, at)
        else:
            token = _chinese(text, start, at)
        if token is not None:
            tokens.append(token)
            if token.end > at:
                at = token.end
    _share_units(text, tokens)
    return _with_places(text, tokens)


def _with_places(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with the places that a rank's list goes on with, without 第 (分居第一|、二位)."""
    whole: list[Token] = []
    end = 0
    for token in tokens:
        if token.start < end:
            continue
        whole.append(token)
        if not isinstance(token, Quantity) or token.kind != "rank" or text[token.end - 1] in "位名":
            continue
        more = _MORE_PLACES.match(text, token.end)
        if more is None:
            continue
        for place in _ONE_PLACE.finditer(text, token.end, more.end()):
            end = place.end() + (place.end() == more.end())
            value = numerals.either(place[0]) or 0.0
            whole.append(Quantity(place.start(), end, place.end(), value, None, "位", "rank"))
    return whole


def _share_units(text: str, tokens: list[Token]) -> None:
    """Give the numbers of a list the unit that stands behind its last (分别提高10.6、6.3、12.9个百分点)."""
    for at in range(len(tokens) - 2, -1, -1):
        one, other = tokens[at], tokens[at + 1]
        if not isinstance(one, Quantity) or not (one.kind == "bare" or one.unit == "个"):
            continue
        if not isinstance(other, Quantity):
            continue
        joined = other.start == one.end + 1 and text[one.end] in "、和"
        if one.unit == "个":  # 分别提高1.2个、0.8个百分点; 高于全国1.2个、全省0.8个百分点
            if other.unit == _POINT and (joined or _OF_OTHERS.fullmatch(text, one.end, other.start) is not None):
                one.unit = other.unit
            continue
        if not (joined and other.unit and other.kind == "amount"):
            continue
        if one.digits or other.unit in _SHARED or _is_handed_out(text, one.start):
            one.unit, one.kind, one.power = other.unit, "amount", other.power
            one.value = float(Decimal(str(one.value)).scaleb(other.power))


def _is_handed_out(text: str, at: int) -> bool:
    """Whether 分别 stands in the clause before the number at ``at``."""
    begin = text.rfind(_HANDED_OUT, max(0, at - _HANDED_OUT_WINDOW), at)
    return begin >= 0 and text.find("，", begin, at) < 0 and text.find("。", begin, at) < 0


def _arabic(text: str, start: int, end: int) -> Token:
    """What the digits ``text[start:end]`` say."""
    before = text[start - 1] if start else ""
    if before.isascii() and before.isalpha():
        word = _LATIN_WORD.search(text, max(0, start - _LATIN_WINDOW), start)
        if word is None or not (word[0] in cues.LATIN_NAMES or _is_counted(text, word[0], start, end)):
            return Skip(start, _name_end(text, end), "name")
    if before == "第":
        return ordinal(text, start, end, numerals.arabic(text[start:end]))
    if before == "前" and (rank := front_rank(text, start, end, numerals.arabic(text[start:end]))) is not None:
        return rank
    if before in _LAST and (places := last_places(text, start, end)) is not None:
        return places
    measured = arabic_date(text, start, end, before) or _measured(text, start, end)
    if before == "-" and isinstance(measured, Quantity) and measured.value_max is None and _is_minus(text, measured):
        measured.start, measured.value = start - 1, -measured.value
    return measured


def _is_minus(text: str, q: Quantity) -> bool:
    """Whether the hyphen before ``q`` says that there is less than nothing of it."""
    low, end = max(0, q.start - _FALLEN_WINDOW), q.start - 1
    if q.unit in MONEY:
        return _IN_THE_RED.search(text, low, end) is not None
    return q.unit in ("%", "‰") and _FALLEN.search(text, low, end) is not None and text.find("降", low, end) < 0


def _behind_item(text: str, start: int, end: int) -> int:
    """Where the number begins that opens the line at ``start``: behind that of its item, which is no whole of it.

    So it is where the line before is that of the item before (40.|151件实事全部办结 behind a line 39.新建道路9条).
    """
    item, dot, _ = text[start:end].partition(".")
    if not dot or len(item) > _ITEM_DIGITS:
        return start
    line = text.rfind("\n", 0, start - 1) + 1
    return start + len(item) + 1 if text.startswith(f"{int(item) - 1}.", line) else start


def _is_counted(text: str, word: str, start: int, end: int) -> bool:
    """Whether digits right behind a Latin word count it (接入AP4264个), and are no part of it (A4)."""
    return (
        word.isalpha()
        and word.isupper()
        and len(word) > 1
        and end - start >= _COUNT_DIGITS
        and text[end : end + 1] in _COUNTS
    )


def _measured(text: str, start: int, end: int) -> Token:
    """Digits with what follows them: magnitude, the other end of a range, unit."""
    digits = text[start:end]
    tail = tail_at(text, end)
    if tail.power and not tail.unit and (composed := _composed(text, digits, tail)) is not None:
        digits, tail = composed
        end = tail.number_end
    stop, unit = tail.end, tail.unit
    behind = text[stop : stop + 1]
    if unit == "成":
        return Quantity(start, stop, tail.number_end, numerals.arabic(digits) * 10, None, "%", "amount", tail.more)
    if behind in RANGE_SIGNS and (ranged := _range(text, start, digits, tail)) is not None:
        return ranged
    if behind in _METALS and not unit and not tail.power and _is_medal(text, start, end):
        return Quantity(start, end, end, numerals.arabic(digits), None, "", "medal")
    if behind == "届" and not unit and end == stop and end - start < _COUNT_DIGITS and _is_held(text, start):
        unit, stop = behind, stop + 1
    if not unit and (other := _without_unit(text, start, end, tail)) is not None:
        return other
    kind: Kind = "amount" if unit else "magnitude" if tail.power else "bare"
    if unit == _POINT and text.startswith("个点", stop - 2) and _are_places(text, start, digits):
        unit, stop = "个", stop - 1  # 覆盖60个|点、5条线
    if _is_place(text, start, unit):
        unit, kind = "位", "rank"
    more = tail.more or (unit != "" and behind in ("多", "余") and text[stop : stop + 2] not in _MORE_WORD)
    value = numerals.arabic(digits, tail.power)
    decimals = numerals.decimals(digits)
    return Quantity(start, stop, tail.number_end, value, None, unit, kind, more, decimals, tail.power)


def _are_places(text: str, start: int, digits: str) -> bool:
    """Whether so many points from ``start`` on are places: too many to rise by, or built (新建充电桩|9个点)."""
    return (
        numerals.arabic(digits) >= _MANY_POINTS
        or _SET_UP.search(text, max(0, start - _SET_UP_WINDOW), start) is not None
    )


def _is_held(text: str, start: int) -> bool:
    """Whether the number at ``start`` tells how often something was held (承办|3届博览会), not which (12届五次)."""
    session = text[(behind := text.find("届", start) + 1) : behind + 1]
    return session not in SIGNS and _HELD.search(text, max(0, start - _HELD_WINDOW), start) is not None


def _is_place(text: str, start: int, unit: str) -> bool:
    """Whether a number at ``start`` with its ``unit`` is a place among others (列全国32位), not so many people."""
    if unit == "位":
        return _RANKED.search(text, max(0, start - _RANKED_WINDOW), start) is not None or _is_moved(text, start)
    return unit == "名" and text.endswith(ranking.HOLDING_PLACE, max(0, start - 2), start)


def _is_moved(text: str, start: int) -> bool:
    """Whether the number at ``start`` is one end of a rise or fall among others (由|99位|提升至|87位|)."""
    low, behind = max(0, start - _MOVED_WINDOW), text.find("位", start)
    if _PLACE_BEHIND.match(text, behind) is not None:
        return _PLACED_FROM.search(text, low, start) is not None
    ends = text[behind + 1 : behind + 2] in _PLACE_ENDS
    return ends and _PLACE_BEFORE.search(text, low, start) is not None


def _chinese(text: str, start: int, end: int) -> Token | None:
    """What the Chinese numeral ``text[start:end]`` says; None where it is part of a word."""
    if text[end : end + 1] in _METALS and _is_medal(text, start, end):
        value = numerals.chinese(text[start:end])
        return Quantity(start, end, end, value, None, "", "medal", chinese=True) if value is not None else None
    token = chinese_number(text, start, end)
    if isinstance(token, Quantity) and token.kind == "amount" and _is_place(text, start, token.unit):
        token.unit, token.kind = "位", "rank"
    return token


def _composed(text: str, digits: str, tail: Tail) -> tuple[str, Tail] | None:
    """The digits and the tail of a number that has two magnitude words (2万5千公里); None where it has one.

    The digits are those that the last magnitude word multiplies: 25 thousands. 亿 may multiply both (3万2千|亿元).
    """
    further = _FURTHER.match(text, tail.end) if digits.isdigit() else None
    if further is None:
        return None
    to = tail_at(text, further.end())
    last = text[further.end() + 1 : further.end() + 2]
    both = numerals.MAGNITUDES[last] if to.power > tail.power and last in numerals.LARGE else 0
    zeros = tail.power - (to.power - both) - len(further[0])
    return (f"{digits}{'0' * zeros}{further[0]}", to) if to.power and zeros >= 0 else None


def _is_medal(text: str, start: int, end: int) -> bool:
    """Whether digits before a metal count medals that were won (勇夺18金5银2铜)."""
    return _MEDAL.match(text, end) is not None and _WON.search(text, max(0, start - _WON_WINDOW), start) is not None


def _without_unit(text: str, start: int, end: int, tail: Tail) -> Token | None:
    """Digits without unit that belong to a Latin name, a fraction (1/3) or a structure (3:5:2)."""
    sign = text[tail.end : tail.end + 1]
    if not tail.power and sign.isascii() and sign.isalpha():
        return Skip(start, _name_end(text, tail.end), "name")
    sign = text[end : end + 1]
    digits = text[start:end]
    if sign == "/" and "." not in digits and (match := _FRACTION.match(text, end)) is not None and int(match[1]):
        value = numerals.arabic(digits) / int(match[1])
        return Quantity(start, match.end(), match.end(), value, None, "", "fraction")
    if (sign in ":：" or sign.isspace()) and (match := _PARTS.match(text, end)) is not None:
        if "." in digits and match[0][1:] == "1":  # 收入比缩小至2.04:1
            return Quantity(start, match.end(), match.end(), numerals.arabic(digits), None, "", "fraction")
        return Skip(start, match.end(), "structure")
    return None


def _range(text: str, start: int, digits: str, tail: Tail) -> Quantity | None:
    """A number with the other end of its range (5~8条, 3万至5万人); None where no other end follows."""
    sign = range_behind(text, tail.end, start)
    other = _PLAIN.match(text, sign.end()) if sign is not None else None
    if sign is None or other is None:
        return None
    to = tail_at(text, other.end())
    low = numerals.arabic(digits, tail.power if tail.power or tail.unit else to.power)
    high = numerals.arabic(other[0], to.power)
    if tail.unit == to.unit == "%" and low > high and sign[0] not in "到至":
        low, high = high, low  # 保持在2.4%-2.2%的较低水平
    if (tail.unit and tail.unit != to.unit) or low >= high or not (to.unit or to.power or sign[0] not in "到至"):
        return None
    return _quantity(text, start, to, tail.more, low, high, other[0])


def _quantity(text: str, start: int, tail: Tail, more: bool, value: float, high: float | None, digits: str) -> Quantity:
    """The quantity that ends in ``tail``, as ``digits`` print it."""
    unit = tail.unit
    kind: Kind = "amount" if unit else "magnitude" if tail.power else "bare"
    if unit and text[tail.end : tail.end + 1] in ("多", "余"):
        more = True
    decimals = numerals.decimals(digits)
    return Quantity(start, tail.end, tail.number_end, value, high, unit, kind, more, decimals, tail.power)


def _name_end(text: str, end: int) -> int:
    """Where the Latin name ends that goes on at ``end`` (5G-A)."""
    match = _LATIN_NAME.match(text, end)
    return match.end() if match is not None else end
