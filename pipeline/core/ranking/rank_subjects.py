"""What the words before a rank say is ranked: the subject before its verb (总量|居全国第三位).

Belongs here: the verbs of rank, and which of the words before them are the subject. Does not belong here: what a rank
takes over from the numbers before it (ranks.py), lists and boards (boards.py), whether an ordinal is a rank
(ordinals.py).
"""

import re

from pipeline.core.discourse import boards, ranked_among
from pipeline.core.lexicon import ranking
from pipeline.core.lexicon.places import ANYWHERE, LEVELS, WHOLE
from pipeline.core.patterns import any_of

#: The verbs of rank, before a place among others.
VERB = re.compile(
    rf"(?<!安(?=居工程))(?<!宜(?=居))(?<!水土(?=保持))(?<!总(?=分居))(?!排名中(?!部)){ranked_among.KEEPS_PLACE}"
    rf"(?<![旅村邻聚移隐](?=居(?![全首第前位])))(?<![安直减彩编](?=排))(?<![学床席车泊岗托单工](?=位居))"
    rf"{any_of(ranking.VERBS, ranking.NOT_VERBS)}"
    rf"|(?<![评定列认选作视誉称升变改])(?:成为|[为是属]|达到?)(?=(?:{any_of(ANYWHERE)}(?:各?(?:{any_of(ranking.MEMBERS)}))?|我[{LEVELS}])$)"
    rf"|新(?:[列晋]|进(?![至到入]))(?=[^，。；、]{{0,14}}[强榜佳][^，。；、]{{0,4}}$)|(?<![班系陈行])列(?![车入])|实现(?=[全第首前连位排“]|$)|获(?=(?:(?:19|20)\d\d年?度?)?(?:{WHOLE}|中国|世界|全球))"
)
_RISEN_TO = frozenset(("至", "到", "，至", "、至"))
#: A place among others, of what is spoken of (在全球大港中的排名|由第十位上升到第四位).
_PLACED = re.compile(r"在[^，。；]{2,20}?(?:中?的(?:综合|)(?:排名|排位|位次|名次)|(?<![评核测比赛])(?:排名|位次)有望)")
#: What somebody got so much of that it has a rank (新能源企业获得|专利授权数全国第二).
_GOT_FIGURE = re.compile(rf"[^，。；]{{2,20}}[数量额率值](?={any_of(ANYWHERE)}|均?(?:位?居|[名位]列|列|排|跃居))")
_GETTING = frozenset("获荣夺取")
#: A figure in which somebody keeps or has its place (冬运会连续三届保持|金牌总数第一, 连续三年居|汽车产销量全球第一).
_KEPT = re.compile(
    rf"(?:保持{any_of(ANYWHERE)}?|(?:连续[^，。；、]{{1,3}}[年届次]居|取得|位居)(?=[^，。；]+(?:{any_of(ANYWHERE)}|双榜)$))"
    rf"(?P<figure>(?!{any_of(ANYWHERE)})[^，。；]{{3,}}[数量额值])(?:{any_of(ANYWHERE)}|双榜)?$"
)
#: Who was awarded something, before the list that they are on as well (东山|获评示范县、进至全国百强县第9位).
_AWARDED_TOO = re.compile(r"(?P<who>[^，。；、的]{2,8}?)(?:成功)?(?:获评|获批|入选|荣获|上榜|被评为)[^、]{4,}")
#: Behind a group that another verb stands before, these say no more than that it is ranked.
_NOUN_TOO, _IN_ALL = ("排名",), "综合"
_PLACE_ALONE = re.compile(f"(?:连续[^，。；]{{1,4}}[年次])?{any_of(ANYWHERE)}")
#: A shorter beginning of a clause does not say what has a rank.
SHORTEST_THING = 5


def subject_of(lead: str, carried: bool) -> str:
    """The subject of a rank: what stands before its verb. The first words are no subject where one is ``carried``."""
    if quoted := boards.quoted(lead):
        return quoted
    if lead in _RISEN_TO:
        return ""
    listed, _, placed = lead.rpartition("、")
    if boards.ends_in_list(listed) and (ranks := VERB.search(placed)) is not None:
        lead = listed if ranks.start() == 0 else placed  # 跻身全球百强榜、列全省|第一; 入围百强市、总量列全省|第二
    if listed and placed and (board := _of_awarded(listed, placed, carried)):
        return board
    if (kept := _KEPT.search(lead)) is not None:
        return boards.games_of(lead[: kept.start()] + "保持") + kept["figure"]
    verb = None
    if (carried or "有望" in lead) and _PLACED.match(lead) is not None:
        return ""
    for match in VERB.finditer(lead):
        if match[0][0] in _GETTING and _GOT_FIGURE.match(lead, match.end()) is not None:
            continue
        at_end = verb is not None and match[0] in _NOUN_TOO and match.end() == len(lead)
        if at_end or (verb is None and _is_in_all_here(lead, match)):
            break  # 位居全国同类园区综合|排名第7位; 东山开发区综合排名|全国第7位
        verb = match
        if (match.start() > 0 or not carried) and not _is_in_all(lead, match):
            break
    subject = ranked_among.own_words(lead if verb is None else lead[: verb.start()], verb is not None)
    if verb is not None and (board := boards.result_won(lead, verb) or boards.on_board(lead, verb, subject, carried)):
        return board
    return ranked_among.without_place(subject)


def _is_in_all(lead: str, verb: re.Match[str]) -> bool:
    """Whether ``verb`` in ``lead`` is the noun of what is ranked, before the verb (水环境综合|排名|居全省第一)."""
    noun = verb[0] in _NOUN_TOO and lead.endswith(_IN_ALL, 0, verb.start())
    return noun and VERB.match(lead, verb.end()) is not None


def _is_in_all_here(lead: str, verb: re.Match[str]) -> bool:
    """Whether ``verb`` in ``lead`` is the noun of what is ranked, before its place alone (水环境综合|排名|全省第一)."""
    noun = verb[0] in _NOUN_TOO and lead.endswith(_IN_ALL, SHORTEST_THING - 1, verb.start())
    return noun and _PLACE_ALONE.fullmatch(lead, verb.end()) is not None


def _of_awarded(listed: str, placed: str, carried: bool) -> str:
    """What the rank that ``placed`` tells is of, where ``listed`` says what else somebody was awarded; or ''."""
    awarded, verb = _AWARDED_TOO.fullmatch(listed), VERB.match(placed)
    return "" if awarded is None or verb is None else boards.on_board(placed, verb, awarded["who"], carried)
