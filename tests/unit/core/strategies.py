"""Texts for properties: made of what reports are made of, and real sentences spoilt.

Belongs here: strategies of hypothesis, and what every property asks of a reading.
Does not belong here: what any text should be read as.
"""

import re
from collections.abc import Callable

from hypothesis import strategies as st

from pipeline.core.model import Extraction, LeftOut, Observation
from tests.unit.core.sentences import all_cases

CHINESE_DIGITS = "零一二三四五六七八九"


_WORDS = """
百分之 千分之 分之 个百分点 万元 亿元 万亿元 亿美元 平方公里 台(套) 台（套） 吨/日 三成 一番 1/3
增长 下降 提高 年均增长 同比 分别 各 均 由 从 到 至 达到 突破 超过 不低于 以上 以下 以内 左右 控制在
高于全国 比上年 比2019年 是上年的 占 其中 累计 翻 首位 榜首 居全国第 前10位 全省 企业 项目 GDP PM2.5
地区生产总值 粮食产量 新增城镇就业 城镇、农村居民收入 去年 今年 五年来 “十四五” 2025年 到2030年
二〇二五年 1月5日 9:30 力争 确保 将 已 （一） 1. 主要预期目标是： 5G “1+4” 15分钟 500千伏 12345热线
第18届 连续3年 8.1:41.6:50.3 1,234.5 1，234 𠀀 萬億
"""
#: Words that make a reader of numbers stumble: numerals, units, cues, signs, in both widths and all their mixtures.
PIECES = (
    *"0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两廿半几数第前双多余来",
    *"，。；：、！？.．,;:!?%％‰~～—-－–/／()（）[]【】“”‘’《》\"'+±×*·• \t\n\r\u3000\u00a0\ufeff\u200b",
    *"ABCGKMPTXaekmwΙⅡ㎡³元人年月日号时分个家项户条件位名级强度成倍番点",
    *_WORDS.split(),
    *("一、2025年工作回顾\n", "二、2026年工作安排\n", "各位代表：\n", "名词解释\n"),
)  # fmt: skip

#: Text made of those pieces, up to a few sentences of them.
made_texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)

_SENTENCES = sorted(case["text"] for _, case in all_cases())


@st.composite
def spoilt_texts(draw: st.DrawFn) -> str:
    """Sentences of the cases, run together and spoilt: pieces put in, taken out, doubled or turned round."""
    text = "".join(draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        size = draw(st.integers(0, 6))
        piece = text[at : at + size]
        put = draw(st.sampled_from(("", piece + piece, piece[::-1], draw(st.sampled_from(PIECES)) + piece)))
        text = text[:at] + put + text[at + size :]
    return text


texts = st.one_of(made_texts, spoilt_texts(), st.text(max_size=60))
years = st.one_of(st.none(), st.integers(1949, 2100))


def numbers_of(result: Extraction) -> list[Observation | LeftOut]:
    """Every number of a reading: observations, then what is left out."""
    return [*result.observations, *result.left_out]


def spelt(number: int) -> str:
    """``number`` in Chinese numerals, as one writes it."""
    for power, sign in ((10**8, "亿"), (10**4, "万")):
        if number >= power:
            high, low = divmod(number, power)
            gap = "零" if low and low < power // 10 else ""
            return spelt(high) + sign + gap + (spelt(low) if low else "")
    for power, sign in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= power:
            high, low = divmod(number, power)
            gap = "零" if low and low < power // 10 else ""
            return CHINESE_DIGITS[high] + sign + gap + (spelt(low) if low else "")
    return CHINESE_DIGITS[number]


FULL_WIDTH = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
#: How else a report may be typed: what is read of it stays the same.
TYPED: dict[str, Callable[[str], str]] = {
    "full-width digits": lambda text: text.translate(FULL_WIDTH),
    "half-width signs": lambda text: text.translate(str.maketrans("，；：（）！", ",;:()!")),
    "blanks around numbers": lambda text: re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", " ", text),
}


def said(one: Observation) -> tuple[object, ...]:
    """All that an observation says but its words."""
    return one.measure, one.value, one.value_max, one.comparator, one.unit, one.period, one.role


def plain(name: str) -> str:
    """``name`` without signs, and with digits of half width."""
    return re.sub(r"[^\w%]", "", name.translate({full: half for half, full in FULL_WIDTH.items()}))
