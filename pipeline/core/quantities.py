"""Numbers of a text: a numeral with its magnitude and unit, or a number that is plainly no statistic.

Belongs here: what can be told from a number and the characters right around it (numeral, range, unit, date, ordinal).
Does not belong here: what a whole sentence tells (indicator, period, thresholds).
"""

import re
from typing import NamedTuple

from pipeline.core import numerals
from pipeline.core.lexicon import units
from pipeline.core.model import Reason

_CN = "〇零一二三四五六七八九十百千万亿两廿卅"
_NUMERAL = re.compile(
    rf"(?P<arabic>\d+(?:,\d{{3}})+(?:\.\d+)?(?!\d)|(?<![\d.])\d{{1,3}}(?:，\d{{3}})+(?![\d.])|\d+(?:\.\d+)?)|(?P<chinese>[{_CN}]+(?:点[〇零一二三四五六七八九]+)?)|(?P<first>首位|榜首)"
)


def _alternation(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_TIME = _alternation(units.TIME)
_BASE = (*units.MONEY, *units.PHYSICAL, *units.COUNT, *units.RATIO, *units.AGE, *units.TIME)
_BLOCKED = {
    unit: re.compile(f"[{re.escape(tails)}]") for unit, tails in units.NOT_BEFORE.items() if tails and unit in _BASE
}
_UNIT = re.compile(
    rf"(?P<base>{_alternation(_BASE)})(?P<paren>\((?:{_alternation(units.BRACKETED)})\))?"
    rf"(?P<per>(?:/|每)(?:{_alternation(units.PER)})(?![\d]))?"
)
_MAGNITUDE = re.compile(
    r"(?P<more>[多余来])?(?P<mag>万亿|亿万|千万|百万|十万|千亿|百亿|十亿|万|亿|千(?![瓦米克伏赫卡升])|百(?!分))?(?P<more2>[多余来])?"
)
_RANGE = re.compile(r"(?:[-—~]{1,2}|至|到)")
_YEAR_AFTER = re.compile(r"(?:年(?!产|均|度?[^，。、；]{0,6}[亿万]吨|轮|级)|[-—~至/、和]{1,2}(?:19|20)\d\d年?|[)])")
_MONTH_DAY = re.compile(r"(?:[-—~至到]\d{1,2})?(?:月(?!均|人均|度均)(?:\d{1,2}[日号])?|[日号](?!线|楼|机|公告|令|文))")
_CLOCK = re.compile(r"(?:时(?:\d{1,2}分|许|整|左右|起|前|后|至)|[:：]\d\d(?!\d)(?![:：.\d]))")
_LATIN = re.compile(r"[A-Za-z]")
#: Latin words that name an indicator: a number right behind them is its value.
_LATIN_NAMES = ("GDP", "CPI", "PPI", "R&D", "IPO", "PCT", "PMI", "FDI", "GNP", "M2", "EPC", "OFDI", "GEP")
_LATIN_WORD = re.compile(r"[A-Za-z&][A-Za-z&0-9.]*$")
_RANK_AFTER = re.compile(r"[位名](?![师医校家优牌录])")
_RANK_STOP = re.compile(
    r"(?:[位名]|[，。、；：！？)”\n]|$|的|和|与|及|并|且|以|在|$)"
)
_RANK_BEFORE = re.compile(
    r"(?:居|列|排名?|位|名列|名次|跃居|跃至|升至|上升至|上升到|前进至|跻身|进入|提升至|提升到|全国|全省|全市|全区|世界|全球|亚洲|省|市|国内|"
    r"中部|西部|东部|东北|城市|名|排到|保持|双|冲到|升到|跃升至|跃升到|晋升至|晋升到|退至|稳居|蝉联|勇夺|荣获|获得|获|夺得|取得|"
    r"地区|县|榜|区|首次|均|都|继续|成绩|年|总分|规模|全州|全盟|华北|华东|华南|华中|西北|西南|珠三角|长三角|粤东西北|均为|为|是)[“]?$"
)


class Quantity(NamedTuple):
    """A number with its unit, as the characters around it tell it. Offsets are those of the normal form."""

    start: int
    end: int
    number_end: int
    value: float
    value_max: float | None
    unit: str
    kind: str  # amount, rank, bare
    more: bool
    digits: int
    power: int
    chinese: bool


class Skip(NamedTuple):
    """A number that is plainly no statistic, and why."""

    start: int
    end: int
    reason: Reason


def scan(text: str) -> list[Quantity | Skip]:
    """All numbers of ``text`` (normal form), in order."""
    found: list[Quantity | Skip] = []
    at = 0
    while (match := _NUMERAL.search(text, at)) is not None:
        kind = match.lastgroup
        if kind == "arabic":
            token = _arabic(text, match.start(), match.end())
        elif kind == "chinese":
            token = _chinese(text, match.start(), match.end())
        else:
            token = _first(text, match.start(), match.end())
        at = match.end()
        if token is not None:
            found.append(token)
            at = max(at, token.end)
    return found


def _unit_at(text: str, at: int) -> tuple[int, str]:
    """The end and the normal form of the unit that starts at ``at``; (at, '') where there is none."""
    match = _UNIT.match(text, at)
    if match is None:
        return at, ""
    base = match["base"]
    end = match.end("base")
    blocked = _BLOCKED.get(base)
    if blocked is not None and blocked.match(text, end):
        shorter = base[:-1]
        while shorter and shorter not in _BASE:
            shorter = shorter[:-1]
        return (at + len(shorter), units.SAME_AS.get(shorter, shorter)) if shorter else (at, "")
    unit = units.SAME_AS.get(base, base)
    if match["paren"]:
        unit += match["paren"]
        end = match.end("paren")
    if match["per"] and match.start("per") == end:
        unit += "/" + match["per"].lstrip("/每")
        end = match.end("per")
    return end, unit


def _arabic(text: str, start: int, end: int) -> Quantity | Skip:
    before = text[start - 1] if start else ""
    if before.isascii() and before.isalpha():
        word = _LATIN_WORD.search(text, max(0, start - 12), start)
        if word is None or word[0] not in _LATIN_NAMES:
            return Skip(start, _name_end(text, end), "name")
    if before == "第":
        return _ordinal(text, start, end, numerals.arabic(text[start:end]))
    if before == "前" and (rank := _front_rank(text, start, end, numerals.arabic(text[start:end]))) is not None:
        return rank
    if (date := _date(text, start, end, before)) is not None:
        return date
    return _measured(text, start, end)


def _measured(text: str, start: int, end: int) -> Quantity | Skip:
    """An Arabic number with what follows it: magnitude, the other end of a range, unit."""
    digits = text[start:end]
    magnitude = _MAGNITUDE.match(text, end)
    assert magnitude is not None
    more = bool(magnitude["more"] or magnitude["more2"])
    if magnitude["more"] == "来" or magnitude["more2"] == "来":
        more = True
    at = magnitude.end()
    power = numerals.MAGNITUDES[magnitude["mag"] or ""]
    unit_end, unit = _unit_at(text, at)
    value_max = None
    if unit == "成":
        return Quantity(start, unit_end, at, numerals.arabic(digits) * 10, None, "%", "amount", more, 0, 0, False)
    span = _RANGE.match(text, unit_end)
    if span is not None and not _from_before(text, start, span[0]):
        other = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?").match(text, span.end())
        if other is not None:
            second = _MAGNITUDE.match(text, other.end())
            assert second is not None
            other_end, other_unit = _unit_at(text, second.end())
            other_power = numerals.MAGNITUDES[second["mag"] or ""]
            high = numerals.arabic(other[0], other_power)
            low_power = power if (power or unit) else other_power
            low = numerals.arabic(digits, low_power)
            if (not unit or unit == other_unit) and low < high and (other_unit or other_power or span[0] not in "到至"):
                return _quantity(text, start, other_end, second.end(), low, high, other_unit, more, other[0], other_power)
    value = numerals.arabic(digits, power)
    if not unit and not power and _LATIN.match(text, at):
        return Skip(start, _name_end(text, at), "name")
    fraction = re.compile(r"/\d+(?![\d/])").match(text, end) if "." not in digits else None
    if fraction is not None and not unit and int(fraction[0][1:]):
        return Quantity(start, fraction.end(), fraction.end(), numerals.arabic(digits) / int(fraction[0][1:]), None, "", "fraction", False, 0, 0, False)  # fmt: skip
    ratio = re.compile(r"(?:\s*[:：]\s*\d+(?:\.\d+)?)+").match(text, end)
    if ratio is not None and not unit:
        return Skip(start, ratio.end(), "structure")
    return _quantity(text, start, unit_end, at, value, value_max, unit, more, digits, power)


def _quantity(
    text: str, start: int, end: int, number_end: int, value: float, high: float | None, unit: str, more: bool,
    digits: str, power: int, chinese: bool = False,
) -> Quantity:  # fmt: skip
    kind = "amount" if unit else "magnitude" if power else "bare"
    if end < len(text) and text[end] in "多余" and unit:
        more = True
    return Quantity(start, end, number_end, value, high, unit, kind, more, numerals.decimals(digits), power, chinese)


def _from_before(text: str, start: int, sign: str) -> bool:
    """Whether ``到`` between two numbers is that of 从…到…, not of a range."""
    return sign in "到至" and re.search(r"[从由自][^，。；、]{0,16}$", text[max(0, start - 18) : start]) is not None


def _name_end(text: str, end: int) -> int:
    match = re.compile(r"[A-Za-z0-9.\-+/]*").match(text, end)
    assert match is not None
    stop = match.end()
    while stop > end and text[stop - 1] in ".-+/":
        stop -= 1
    return stop


def _date(text: str, start: int, end: int, before: str) -> Skip | None:
    """A date, a clock time or the number of a year."""
    digits = text[start:end]
    if len(digits) == 4 and digits[:2] in ("19", "20", "18"):
        after = re.compile(r"(?:[-—~至到/、和]{1,2}(?:19|20)?\d\d(?=年|[)]|[-—]))?(?:学年度?|年度?|[)](?=年)?)(?!产)").match(text, end)
        if after is not None:
            tail = re.compile(r"(?:末|底|初|以来|前)?(?:\d{1,2}月(?:\d{1,2}[日号])?)?").match(text, after.end())
            assert tail is not None
            stop = after.end() - 1 if text[after.end() - 1] == ")" else after.end()
            return Skip(start, stop if text[stop - 1] != "年" else tail.end(), "date")
        span = re.compile(r"[-—~至/]{1,2}(?:19|20)\d\d(?!\d)").match(text, end)
        if span is not None:
            return Skip(start, span.end(), "date")
        if before in "(“《," and (end < len(text) and text[end] in ")”》,·"):
            return Skip(start, end, "date")
    if text.startswith(("周年", "周岁生日"), end):
        return Skip(start, end + 2, "duration")
    if len(digits) == 2 and re.compile(r"年代").match(text, end):
        return Skip(start, end + 2, "date")
    if len(digits) <= 2 and "." not in digits:
        if (match := _MONTH_DAY.match(text, end)) is not None and int(digits) <= 31:
            return Skip(start, match.end(), "date")
        if (match := re.compile(r"·\d{1,2}(?!\d)").match(text, end)) is not None:
            return Skip(start, match.end(), "date")
        if (match := re.compile(r"[-—~至](\d{1,2})月").match(text, end)) is not None:
            return Skip(start, match.end(), "date")
        if (match := _CLOCK.match(text, end)) is not None and int(digits) <= 24:
            return Skip(start, match.end(), "date")
        if text.startswith("世纪", end):
            return Skip(start, end + 2, "date")
    if len(digits) <= 2 and "." in digits and re.compile(r"[)”]").match(text, end):
        return None
    return None


def _ordinal(text: str, start: int, end: int, value: float) -> Quantity | Skip:
    """A number behind 第: a rank where one is spoken of, else an ordinal."""
    head = start - 1
    if _NEXT_ORDINAL.match(text, end):
        return Skip(head, end, "ordinal")
    after = _RANK_AFTER.match(text, end)
    left = text[max(0, head - 6) : head]
    ranked = _RANK_BEFORE.search(left) is not None
    if after is not None and (ranked or _rank_sentence(text, head)):
        return Quantity(head, after.end(), end, value, None, "位", "rank", False, 0, 0, False)
    if ranked and _RANK_STOP.match(text, end) and not left.endswith(("地区", "届")):
        return Quantity(head, end, end, value, None, "位", "rank", False, 0, 0, False)
    return Skip(head, after.end() if after else end, "ordinal")


_NEXT_ORDINAL = re.compile(rf"、第[{_CN}\d]+[^，。；、！位名\n和以的]")


def _rank_sentence(text: str, head: int) -> bool:
    left = text[max(0, head - 24) : head]
    left = re.split(r"[。；\n]", left)[-1]
    return re.search(r"[居列排位]|名次|前进|上升|提升|评估|考核|榜|以", left) is not None


_FRONT = re.compile(r"(?P<unit>[位名强](?!牌|校|医|师|企|镇|县))|(?=[，。；、！)”\n]|行列|之列)")


def _front_rank(text: str, start: int, end: int, value: float) -> Quantity | Skip | None:
    """``前10位``, ``前三``: at best that rank."""
    head = start - 1
    match = _FRONT.match(text, end)
    left = text[max(0, head - 10) : head]
    if match is None or re.search(r"[年月日天]$|目$|提$|空$|当$|以$|生$|之$", left):
        return None
    if match["unit"] == "强":
        return Skip(head, match.end(), "name")
    return Quantity(head, match.end(), end, value, None, "位", "front", False, 0, 0, False)


def _first(text: str, start: int, end: int) -> Quantity | Skip | None:
    """首位: a rank unless it is part of another word."""
    if text[start:end] == "榜首":
        return None
    if text[end : end + 1] in ("度",) or re.search(r"(?:放在|摆在|置于|作为|摆到)[^，。]{0,6}$", text[max(0, start - 10) : start]):
        return Skip(start, end, "word")
    if re.search(r"[居列位排保持占名]|蝉联", text[max(0, start - 16) : start]) is None:
        return Skip(start, end, "word")
    return Quantity(start, end, end, 1.0, None, "位", "rank", False, 0, 0, True)


_PERCENT = re.compile(rf"(?P<of>百|千|万)分之(?P<n>[{_CN}]+(?:点[〇零一二三四五六七八九]+)?|\d+(?:\.\d+)?)")
_PERCENT_TO = re.compile(rf"(?:至|到|[-—~]{{1,2}})(?:百分之)?(?P<n>[{_CN}]+(?:点[〇零一二三四五六七八九]+)?)")
_TENTH_STOP = re.compile(r"[立为果功员本效就长都熟交品套形绩年分渝乐]")
_OTHER_FRACTION = re.compile(r"分之([一二三四五六七八九十])")
_CN_DATE = re.compile(r"(?:[-—~至]{1,2}[〇零一二三四五六七八九]{2,4})?(?:年代|年度?(?!产)|月份?|[日号]|世纪)")
_CN_VAGUE = re.compile(r"[几数]$")
_CN_RAISED = re.compile(r"(?:近|超|超过|突破|破|过|(?<![签预合节集制])约|逾|达|达到|上|接近|将近|累计|双|超出|实现|各|为|至|到|播映)[“]?$")
_CN_MULTIPLE = re.compile(r"[十百千万亿]")
_KILO = ("万千", "亿千")
_CN_STARTS_BIG = re.compile(r"[百千万亿]")


def _chinese(text: str, start: int, end: int) -> Quantity | Skip | None:
    if text.startswith(_KILO, end - 2) and text[end : end + 1] in "瓦米克伏赫卡升":
        end -= 1  # the last sign belongs to the unit (十二万|千瓦时)
    words = text[start:end]
    before = text[start - 1] if start else ""
    if (percent := _percent(text, start)) is not None:
        return percent
    if before == "第":
        value = numerals.chinese(words)
        return Skip(start - 1, end, "ordinal") if value is None else _ordinal(text, start, end, value)
    if before == "前" and len(words) <= 2:
        value = numerals.chinese(words)
        if value is not None and (rank := _front_rank(text, start, end, value)) is not None:
            return rank
    if before in ("几", "数") :
        return Skip(start, end, "word")
    if (special := _chinese_ratio(text, start, end, words, before)) is not None:
        return special
    if (match := _CN_DATE.match(text, end)) is not None and _is_date(words, match[0]):
        return Skip(start, match.end(), "date" if match[0] != "年" or len(words) >= 4 else "duration")
    return _chinese_amount(text, start, end, words, before)


def _is_date(words: str, after: str) -> bool:
    return not (after in ("日", "号") and len(words) == 1 and words in "万千百")


def _percent(text: str, start: int) -> Quantity | None:
    match = _PERCENT.match(text, start)
    if match is None:
        return None
    value = _value(match["n"])
    if value is None:
        return None
    unit = {"百": "%", "千": "‰", "万": "‱"}[match["of"]]
    end = match.end()
    high = None
    to = _PERCENT_TO.match(text, end)
    if to is not None and (other := _value(to["n"])) is not None and other > value and not _from_before(text, start, "到"):
        high, end = other, to.end()
    digits = match["n"].partition("点")[2] or match["n"].partition(".")[2]
    return Quantity(start, end, end, value, high, unit, "amount", text[end : end + 1] == "多", len(digits), 0, True)


def _value(words: str) -> float | None:
    return numerals.arabic(words) if words[0].isdigit() and words[0].isascii() else numerals.chinese(words)


def _chinese_ratio(text: str, start: int, end: int, words: str, before: str) -> Quantity | Skip | None:
    """三成, 一倍, 一番, 三分之一."""
    after = text[end : end + 1]
    if after == "成" and len(words) == 1 and words in "一二两三四五六七八九" and not _TENTH_STOP.match(text, end + 1):
        value = numerals.chinese(words) or 0.0
        half = text[end + 1 : end + 2] == "半"
        return Quantity(start, end + 1 + half, end, value * 10 + 5 * half, None, "%", "amount", text.startswith(("多", "以上"), end + 1), 0, 0, True)  # fmt: skip
    if after == "番" and (before == "翻" or text[max(0, start - 2) : start] == "翻了"):
        times = numerals.chinese(words) or 1.0
        return Quantity(start, end + 1, end, (2.0**times - 1) * 100, None, "%", "doubling", False, 0, 0, True)
    if after == "倍" and (value_ := numerals.chinese(words)) is not None:
        return Quantity(start, end + 1, end, value_, None, "倍", "amount", text[end + 1 : end + 2] == "多", 0, 0, True)
    fraction = _OTHER_FRACTION.match(text, end)
    if fraction is None:
        # 三分之一 is scanned from its first numeral; the one behind 分之 is part of it.
        return None
    below, above = numerals.chinese(words), numerals.chinese(fraction[1])
    if not below or above is None:
        return None
    return Quantity(start, fraction.end(), fraction.end(), above / below, None, "", "fraction", False, 0, 0, True)


def _chinese_amount(text: str, start: int, end: int, words: str, before: str) -> Quantity | Skip | None:
    value = numerals.chinese(words)
    more = _MAGNITUDE.match(text, end)
    assert more is not None
    after_more = more.end("more") if more["more"] else end
    unit_end, unit = _unit_at(text, after_more)
    if value is None:
        return Skip(start, end, "word")
    if unit and text[unit_end : unit_end + 1] == "级" and len(words) <= 3:
        return Skip(start, unit_end + 1, "threshold")
    if len(words) == 1 and not _CN_MULTIPLE.match(words):
        return Skip(start, end, "word") if unit else None
    if words == "十" or (value <= 10 and not unit):
        return Skip(start, end, "word") if unit or len(words) > 1 else None
    if _CN_STARTS_BIG.match(words) and not more["more"]:
        raised = _CN_RAISED.search(text[max(0, start - 4) : start])
        if raised is None or re.compile(r"级|强|姓|货|业|般|计划|工程|里程碑|佳|优|花").match(text, end):
            return Skip(start, end, "word" if len(words) > 1 or unit else "word")
        kind = "raised" if unit else "raised bare"
        return Quantity(start, unit_end if unit else end, end, value, None, unit, kind, False, 0, 0, True)
    if unit or value >= 10000:
        if unit in units.TIME:
            return Skip(start, unit_end, "duration")
        power = 8 if words.endswith("亿") else 4 if words.endswith("万") else 0
        digits = words.partition("点")[2]
        return Quantity(start, unit_end if unit else after_more, after_more, value, None, unit, "amount" if unit else "magnitude", bool(more["more"]), len(digits), power, True)  # fmt: skip
    return Skip(start, end, "word")
