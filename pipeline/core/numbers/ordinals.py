"""Ordinals and ranks: 第3位, 前10位, 首位, 前三.

Belongs here: whether an ordinal is a rank, as the characters around it tell.
Does not belong here: of what it is the rank (ranks.py).
"""

import re

from pipeline.core.lexicon import ranking
from pipeline.core.lexicon.places import ANYWHERE, LEVELS, WHOLE
from pipeline.core.numbers.numerals import SIGNS
from pipeline.core.patterns import Endings, any_of
from pipeline.core.tokens import Quantity, Skip

_PLACE = re.compile(r"[位名](?![师医校家优牌录])")
_ENDS = frozenset("位名，。、；：！？…()”\n的和与及并且以在")
_NEXT_ORDINAL = re.compile(rf"、第[{SIGNS}\d]+[^，。；、！位名\n和以的{SIGNS}\d]")
_RANKED = re.compile(rf"{any_of(ranking.SPOKEN_OF)}[^。；\n]*$")
_RANKED_WINDOW = 24
#: A place that something rose or fell from, whatever stands before it (综合实力由|第6位|上升到第4位), or one of several
#: that each of several did (税收、出口增速由|第6位|、第8位上升到第4位、第5位).
_MOVED_FROM = re.compile(
    rf"(?:[、和]第?[{SIGNS}\d]{{1,3}}[位名])*{any_of(ranking.MOVED)}[至到为][^，。；、\d第]{{0,8}}第[{SIGNS}\d]"
)
#: Another rank in a list of them (居全国第五和|第六, 列全省第2、第1和|第1位, 居全省第4、皖北|第1).
#: Or one among others of a kind (蝉联全国推广面积|第一, 跃居广西|第一, 连续七年全国区县级|第一), or of a list of so
#: many (获评全国百佳县市|第二, 晋升至千强镇|第263位).
_AMONG = re.compile(
    rf"[居列排位名][^。；，]{{0,14}}(?:第[{SIGNS}\d]{{1,3}}[位名]?[、和])+[^，。；、\d第]{{0,6}}$"
    rf"|(?:保持(?=.{{1,8}}$)|{any_of(ranking.AMONG)})(?!民|家)[^，。；、\d第]{{1,16}}$"
    rf"|{any_of(ANYWHERE)}(?:同类|区县|市州|副省级|地级|各|商业|[^，。；、\d第的]{{0,4}}(?:体|场|业|类|区|市|县|港))[^，。；、\d第]{{0,5}}$"
    rf"|[百千十]强[^，。；、\d第]{{0,3}}(?:第[{SIGNS}\d]{{1,3}}[位名]?[、和])*$"
    r"|百佳[^，。；、\d第]{1,6}$|十[大佳][^，。；、\d第]{2,6}$"
    rf"|排{any_of(ANYWHERE)}[^，。；、\d第]{{1,12}}$|保持[^，。；\d第]{{2,12}}[数量额值]$"
)
#: And the next of a list, each with the name of what it is of (位居创新百强第二、工业百强第六、|综合竞争力第七).
_NEXT_RANKED = re.compile(rf"[居列排位名][^。；，]{{0,60}}第[{SIGNS}\d]{{1,3}}[位名]?、[^，。；、\d第]{{2,16}}$")
_LIST_WINDOW = 80
_BEFORE = Endings((*ranking.BEFORE, *ranking.PARTS, *ranking.CONTESTS))
_PARTS = Endings(ranking.PARTS)
_BEFORE_WINDOW = 6
#: Parts of the country that something is the first of, or any that a verb of rank names.
_OF_PARTS = re.compile(r"(?:[中西东]部|东北|沿海|三角|(?:[位名]列|位居|排名|跃居|稳居)[^，。；、]{2,8})地区$")
#: A place that somebody has, or with which something was won or passed (以全省第一|成绩通过, 取得全省第五|良好成绩), or
#: from which another was come to (由全市第九|升至第七位).
_RESULT = re.compile("优势|(?:优异|优秀|良好|骄人|)成绩|(?:上升|提升|跃升|攀升|前进|前移|[升进跃降])[至到]第")
_FRONT = re.compile(r"(?P<unit>[位名强](?!牌|校|医|师|企|镇|县))|(?=[，。；、！()”\n]|行列|之列)")
_NOT_FRONT = frozenset("年月日天目提空当以生之")
#: One of the last so many of all (退出全省|后30位, 居全省|末3位): which of them is not told.
_LAST = re.compile(rf"(?:{WHOLE}|退出[^，。；、]{{0,16}}|[居列])[后末]$")
_LAST_WINDOW = 20
_LAST_END = re.compile(r"[位名](?=[，。；、！)”\n]|$)")
#: Behind 首位 and 第一位 these say what comes first, no rank (首位产业, 增强首位意识).
_FIRST_OF_ALL = ("度", "产业", "战略", "意识", "任务", "工程")
#: So many firsts are praise (创造更多全国|第一).
_MANY_FIRSTS = re.compile(rf"(?:更多|许多|很多|若干|一批)(?:{any_of(ANYWHERE)}|行业|、|第一)*$")
_PUT_FIRST = re.compile(rf"{any_of(ranking.PUT_FIRST)}[^，。]{{0,10}}$")
_PUT_WINDOW = 14
_FIRST_BEFORE = re.compile(rf"[居列排位保持占名]|蝉联|跃[升至]|登上|荣登|荣获|为{WHOLE}|{any_of(ANYWHERE)}$")
#: Behind 第一 it is an ill name that is got rid of (摘掉全市第一|的帽子).
_ILL_NAME = ("的帽子", "帽子")
#: Which of all of its kind something has come to be by its size, or which town by what is rated (跃居全球第四|大港口,
#: 晋级全国物流竞争力第二|城); and the verbs before it.
_OF_KIND = re.compile(r"大[^，。；、\d的“”]{2,12}(?<!城市)(?<![县省国])(?=[，。；、！\n])|城(?=[，。；、！\n])")
_COME_TO_BE = re.compile(
    rf"(?:{any_of(ranking.COME_TO_BE)})(?:{any_of(ANYWHERE)}|中国|我[{LEVELS}]|国内)(?P<rated>[^，。；、\d第的“”]{{0,10}})$"
)
#: The first of so many (居…进步最快的|5个地级市首位).
_FIRST_OF = re.compile(r"\d[个家座][^，。；、\d]{0,10}$")


def ordinal(text: str, start: int, end: int, value: float) -> Quantity | Skip:
    """The number ``text[start:end]`` behind 第: a rank where one is spoken of, else an ordinal."""
    head = start - 1
    if text[end : end + 1] == "、" and _NEXT_ORDINAL.match(text, end):
        return Skip(head, end, "ordinal")
    place = _PLACE.match(text, end)
    low = max(0, head - _BEFORE_WINDOW)
    if place is not None and (
        text.endswith((*ranking.PUT_FIRST, "与", "与全省", "与全市", "与全国"), low, head)
        or text.startswith(_FIRST_OF_ALL, place.end())
    ):
        return Skip(head, place.end(), "word")
    if value == 1 and _MANY_FIRSTS.search(text, max(0, head - _RANKED_WINDOW), head) is not None:
        return Skip(head, place.end() if place else end, "word")
    ranked = _BEFORE.longest(text, head - (text[head - 1 : head] == "“")) != ""
    before = max(0, head - _RANKED_WINDOW)
    if place is not None and (
        ranked
        or _RANKED.search(text, before, head)
        or _AMONG.search(text, before, head)
        or (_MOVED_FROM.match(text, place.end()) and not text.endswith("倒数", low, head))
    ):
        return Quantity(head, place.end(), end, value, None, "位", "rank")
    stands_alone = end == len(text) or text[end] in _ENDS or _RESULT.match(text, end) is not None
    ranked = ranked or (stands_alone and _AMONG.search(text, before, head) is not None)
    if not ranked and stands_alone and text.find("第", before, head) >= 0:
        ranked = _NEXT_RANKED.search(text, max(0, head - _LIST_WINDOW), head) is not None
    ranked = ranked and not text.endswith("倒数", low, head) and not text.startswith(_ILL_NAME, end)
    if place is not None and text.endswith("”", 0, head) and text[place.end() : place.end() + 1] in _ENDS:
        return Quantity(head, place.end(), end, value, None, "位", "rank")  # 入围“全国工业百强区”第29名
    if text[end : end + 1] in ("大", "城") and _is_of_kind(text, head, end):
        return Quantity(head, end, end, value, None, "位", "rank")
    if ranked and stands_alone and (not text.endswith(("地区", "届"), low, head) or _OF_PARTS.search(text, low, head)):
        return Quantity(head, place.end() if place else end, end, value, None, "位", "rank")
    return Skip(head, place.end() if place else end, "ordinal")


def _is_of_kind(text: str, head: int, end: int) -> bool:
    """Whether the ordinal ``text[head:end]`` says which of its kind something has come to be (跃居全球第四|大港口)."""
    if _OF_KIND.match(text, end) is None:
        return False
    be = _COME_TO_BE.search(text, max(0, head - _RANKED_WINDOW), head)
    return be is not None and (text[end] == "城") == (be["rated"] != "")


def front_rank(text: str, start: int, end: int, value: float) -> Quantity | Skip | None:
    """The number ``text[start:end]`` behind 前: at best that rank (``前10位``, ``前三``)."""
    head = start - 1
    match = _FRONT.match(text, end)
    if match is None or (head and text[head - 1] in _NOT_FRONT):
        return None
    if match["unit"] == "强":
        return Skip(head, match.end(), "name")
    return Quantity(head, match.end(), end, value, None, "位", "front")


def last_places(text: str, start: int, end: int) -> Skip | None:
    """The number ``text[start:end]`` behind 后 or 末 where it says only how many the last are (退出全省后30位)."""
    match = _LAST_END.match(text, end)
    if match is None or _LAST.search(text, max(0, start - _LAST_WINDOW), start) is None:
        return None
    return Skip(start, match.end(), "ordinal")


def first_place(text: str, start: int, end: int) -> Quantity | Skip:
    """首位: a rank unless it is part of another word or says what is put first."""
    put_first = text.startswith(_FIRST_OF_ALL, end) or _PUT_FIRST.search(text, max(0, start - _PUT_WINDOW), start)
    low = max(0, start - 16)
    told = _FIRST_BEFORE.search(text, low, start) or _FIRST_OF.search(text, low, start) or _PARTS.longest(text, start)
    if put_first or not told:
        return Skip(start, end, "word")
    return Quantity(start, end, end, 1.0, None, "位", "rank", chinese=True)


def top_place(text: str, start: int, end: int) -> Quantity | None:
    """榜首, 之首: a rank where words of rank stand before it (居全国之首), else no number at all."""
    put_first = _PUT_FIRST.search(text, max(0, start - _PUT_WINDOW), start)
    if put_first is not None or _FIRST_BEFORE.search(text, max(0, start - _RANKED_WINDOW), start) is None:
        return None
    return Quantity(start, end, end, 1.0, None, "位", "rank", chinese=True)
