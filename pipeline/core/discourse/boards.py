"""Lists and contests that give ranks or prizes: of which of them a place has its rank (东山位列全国百强县|第8位).

Belongs here: how lists and contests are named, who is on them. Does not belong here: the subject of any other rank
(ranks.py), among whom it is ranked (ranked_among.py).
"""

import re

from pipeline.core.discourse import ranked_among, sides
from pipeline.core.lexicon import ranking, verbs
from pipeline.core.lexicon.nouns import PRIZES
from pipeline.core.lexicon.places import ANYWHERE, LEVELS_HERE, WHOLE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, shared_endings

#: What is won in a contest.
_PRIZES = frozenset(PRIZES)
_PRIZE_ENDS = frozenset(prize[-1] for prize in PRIZES)
#: Who won it, and that they did (我省选手|荣获|金牌).
_WHO_WON = re.compile(
    r"^(?:[^，、的“”]{0,8}?(?:运动员|选手|健儿|代表队|代表团|军团))?(?:共|累计|分别)*"
    rf"(?:{any_of((*verbs.WINNING, '获'))})"
)
#: The contest in which prizes were won (在技能大赛上).
_AT_CONTEST = re.compile(
    r"在(?:(?:19|20)\d\d年)?(?P<contest>[^，。；、]{2,16}?(?:会|赛|奖|展|节|评比|考核)[^，。；、]{0,2})[中上]"
)
#: The games whose several results are told together, and what is a result (冬运会|金牌数、总分).
_GAMES = re.compile(r"(?:参加)?(?P<games>[^，、]{0,16}?(?:运动会|[全省亚奥冬残]运会|大赛|锦标赛))[上中]?(?=..)")
_RESULT = re.compile("[金银铜奖]牌|总分|成绩|名次|获奖")
#: A result that was won behind a verb, and among whom (取得|奖牌总数全省|第一).
_RESULT_WON = re.compile(rf"(?P<result>(?:[金银铜奖]牌(?:总?数|榜)|(?:团体|)总分)){any_of(ANYWHERE)}?")
#: A contest that was held, before what was won in it (全国技能大赛成功举办，我市金牌数…).
_CONTEST_HELD = re.compile(
    rf"(?P<contest>[^，。；、]{{3,16}}?(?:会|赛))(?:成功|圆满|顺利|在我[{LEVELS_HERE}])*(?:举办|举行|闭幕|落幕)，"
)
#: Of which year it is.
_OF_YEAR = r"(?:(?:19|20)\d\d年?度?)?"
#: The name of a list of so many places (创新百强区, 工业50强城市).
_SO_MANY_BEST = rf"[百千十\d]强(?:城市|园区|开发区|[{LEVELS_HERE}镇城](?:\([{LEVELS_HERE}、]{{1,3}}\))?)?"
#: A list or a contest in which the place itself has a rank (我市位居全国城市品牌百强|第83名): what its rank is of.
_BOARD = re.compile(
    rf"[了]?(?:在|){_OF_YEAR}(?P<name>[^，。；、]{{2,40}}?(?:(?<!双)榜|榜单|奖|{_SO_MANY_BEST}|百佳[^，。；、第]{{0,6}}|最[具佳美强][^，。；、第]{{2,8}}(?:\([^()]*\))?|十大[^，。；、第]{{2,6}}|"
    r"(?:城市|园区|开发区|高新区|经开区|机场|高校|企业|机构)(?=排名)|"
    r"(?P<contest>考核|评比|评选|考评|测评|评估|检查评比)(?:总分)?))[中里]?(?:排名|综合排名)?"
)
#: What somebody won a place in (官网荣获|全国网站绩效评估第一名, 民兵获全省比武“巡逻行动”|第二名).
_WON_IN = re.compile(
    rf"[了得]?(?:在|){_OF_YEAR}(?:{WHOLE})?"
    rf"(?P<name>[^，。；、]{{3,30}}?(?:{any_of((*ranking.CONTESTS, *ranking.WON_IN_ENDS))})(?:“[^”]+”)?)"
    rf"(?:\([^()]{{2,6}}\))?(?:{any_of((*ranking.MEMBERS, *ANYWHERE))})?"
)
_WON = frozenset(ranking.WON_IN)
#: What is chosen among others of its kind: a list of them has a first place, however it is come to.
_CHOSEN = "案例"
#: Among whom a list or a contest is one, at the end of it (城市排名|全球, 营商环境评估|全国).
_ALL_AT_END = re.compile(rf"(?<=排名|考核|考评|评估|测评|评比){any_of(ANYWHERE)}$")
_WHOLE_ENDS = frozenset(whole[-1] for whole in ANYWHERE)
#: How a place is rated among others, whatever was told before (进入全省高质量发展评价同类地区|前三位).
_RATED = re.compile(
    rf"了?{_OF_YEAR}{WHOLE}(?P<name>[^，。；、]{{3,24}}?(?:评价|考核|考评|测评))[中里]?"
    rf"(?:(?:同类|同级|[A-C一二三Ⅰ-Ⅳ]类)[{LEVELS_HERE}地]{{0,2}})?"
)
#: What was told before has no place in one of places (产值9亿元，|跃居全国工业百强区第8位).
_PLACES_LISTED = re.compile(rf"{_SO_MANY_BEST}$")
#: A verb of rank, and a clause that ends in the list that something is on.
_VERB = re.compile(any_of(ranking.VERBS, ranking.NOT_VERBS))
_LISTED = re.compile(rf"{_VERB.pattern}.*(?:榜单?|{_SO_MANY_BEST})$")
#: A lead that tells itself of what list the first place is (全国百强区|榜首).
_LIST_TOLD = re.compile(rf"(?:{_SO_MANY_BEST}|”|榜)$")
#: A list or a contest in quotation marks, with the verb before it (获评“中国公平教育百佳县市”|第二).
_QUOTED = re.compile(
    r"(?P<own>[^，。；、“”]*?)(?:连续[^，。；、“”]{1,6})?"
    r"(?:进入|迈入|获评|跻身|(?:荣获[^，。；、“”]{2,12})?评比|被?评为|入[围选]|跃升至|荣?获得?|[名位]列|位?居|列)"
    rf"(?:{WHOLE}|中国)?(?:[^，。；、“”的]{{2,14}}(?:{any_of(ranking.HOLDING)})的)?“{_OF_YEAR}(?P<name>[^“”]{{3,30}})”"
    rf"(?:\([^()]{{2,6}}\)|{any_of((*ranking.MEMBERS, *ANYWHERE))})*"
)
_QUOTE_WINDOW = 12
#: What is judged in a contest in quotation marks: who has a rank in it is no measure (“千企评环境”).
_JUDGED = re.compile("评|考核")
_ALL = re.compile(rf"^{any_of(ANYWHERE)}")
#: A place is called by no more signs, and often by two.
_SHORT, _SHORTEST = 4, 2
#: Who has a rank in a list is often called by so many signs (华阳, 东山区); what is ranked so is a side or a measure.
_WHO = re.compile(r"(?![一二两三四五多]次)[^的、和]{1,2}[^的、和力度量率额值数者品]")
#: Last signs of what is measured, in two signs (外贸, 粮食, 能耗).
_NO_PLACE_ENDS = frozenset("口贸食业游利标据度核资能育政济企项力境牌象")
#: Another place with a rank of its own in the contest told before (东山区).
_PLACE = re.compile(rf"[^的、和全本]{{1,3}}[{LEVELS_HERE}]|(?![我本全各其])[^的、和]{{2}}")
#: A contest or a list in the clause before (在全市河长制考核中，|东山名列第一; 参加全省技能竞赛，|取得第二名;
#: 东湖学会发布的“科研城市”，|东山居第9位).
_CONTEST_BEFORE = re.compile(
    rf"(?:^|[，。；：\n])(?:在?(?:[^，。；]{{2,20}}(?:{any_of(ranking.HOLDING)}|开始|启动)的)?{_OF_YEAR}"
    rf"(?:{WHOLE}\d+[个家])?(?P<name>[^，。；的在\n]{{3,30}}(?:考核|评比|评价|评估|测评|考评|排名|榜单?|名单|调查))(?:结果)?中"
    r"|[^，。；]{0,14}参加(?P<entered>[^，。；、的]{3,24}(?:考核|评比|考评|评选|赛))"
    rf"|[^，。；、]{{2,20}}(?:{any_of(ranking.HOLDING)})的{_OF_YEAR}(?P<list>[^，。；、的]{{2,24}}(?:”|榜单?|排名|排行榜)))，$"
)
_ENTERED = ("参加", *(f"{verb}的" for verb in ranking.HOLDING))
_CONTEST_WINDOW = 60
#: That a place was got among those of its kind names nothing (在质量考核中，我区获区级单位|第一).
_GOT_AMONG = re.compile(f"(?:荣?获得?|取得|夺得)(?:[{LEVELS_HERE}]级|同级|同类)[^，。；、的]{{0,4}}")
#: With which place something was gained or passed, and what (以|全省第二名的成绩通过省级验收).
_WITH_PLACE = re.compile(rf"[，并]*以{any_of(ANYWHERE)}?")
_GAINED_BEHIND = re.compile(
    rf"(?:、{any_of(ANYWHERE)}第[^，。；、]{{1,3}})*[位名]?的?(?:优异|优秀|骄人|好|)的?(?:成绩|身份|)"
    rf"(?:{any_of(ranking.GAINED)})了?(?P<what>[^，。；]{{3,24}}?)(?:行列|之列)?(?=[，。；\n])"
)

#: Those of a kind that are compared (各省区市, 国内同类城市) are told in fewer signs than a list of its own is named.
_ANY_GROUP = re.compile(rf"(?:{any_of((*ranking.GROUPS, *ranking.PARTS))})(?!大陆)|各")
_LONGEST_GROUP = 8

#: How many things there are that somebody was awarded, and what those are (南湾、西湾|获评省级示范湾，|数量…).
_HOW_MANY = frozenset(("数量", "总数", "入选数量"))
_AWARDED = re.compile(
    r"[^，；。：\d]{2,}?(?P<won>(?:入选|获评|获批|入围|荣获|上榜|获(?=[第首]))(?!建设|准)[^，；。\d]{3,})[，、]"
)
#: The place that somebody has in a list of the best, and that list in the clause before (东山跻身全国百强区，|排名).
_PLACES_IN = frozenset(("排名", "位次", "名次", "综合排名"))
_ON_LIST = re.compile(
    rf"(?P<who>[^，；。：、\d]{{2,8}}?)(?:再次|首次|成功|继续|再|连续[^，；。]{{1,4}})*"
    rf"(?:登上|登|跻身|入围|入选|进入|迈入|荣登|荣膺|蝉联)(?P<list>[^，；。、]{{2,16}}?(?:{_SO_MANY_BEST}|百强|榜单?))[，、]"
)


def is_board(words: str) -> bool:
    """Whether ``words`` are a list or a contest that gives ranks."""
    return _BOARD.fullmatch(words) is not None


def tells_list(lead: str) -> bool:
    """Whether ``lead`` tells itself of what list the first place is (全国百强区|榜首)."""
    return _LIST_TOLD.search(lead) is not None


def ends_in_list(clause: str) -> bool:
    """Whether ``clause`` ends in the list that something is on (跻身全球百强榜)."""
    return _LISTED.search(clause) is not None


def quoted(lead: str) -> str:
    """What a rank in a list in quotation marks is of, with who is on it (东山跻身“数字百强榜”|第64位); or ''."""
    told = _QUOTED.fullmatch(lead) if "”" in lead[-_QUOTE_WINDOW:] else None
    if told is None or not (told["own"] or lead.endswith("”")):
        return ""
    own = naming.named(told["own"])
    on_it = _is_on_list(own, told["name"]) or (_JUDGED.search(told["name"]) is not None and _may_be_place(own))
    return own + told["name"] if on_it else own or told["name"]


def on_board(lead: str, verb: re.Match[str], subject: str, carried: bool) -> str:
    """The list or the contest behind the ``verb`` of a rank, where that is what the rank is of, else ""."""
    if lead[-1:] in _WHOLE_ENDS:
        lead = _ALL_AT_END.sub("", lead)
    lead = lead[:-1] if lead.endswith(_CHOSEN + "榜") else lead
    own = naming.named(subject)
    won_in = verb[0] in _WON or lead.endswith(_CHOSEN)
    if won_in and own and _may_be_place(own) and (won := _WON_IN.fullmatch(lead, verb.end())) is not None:
        return own + won["name"]
    board = _BOARD.fullmatch(lead, verb.end())
    if board is None:
        rated = _RATED.fullmatch(lead, verb.end()) if carried and not own else None
        return rated["name"] if rated is not None else ""
    if sides.is_attribute(own):
        return ""
    if board["contest"] and 1 < len(own) <= _SHORT:
        return own + _ALL.sub("", board["name"])  # 东山居全省金融生态评估|首位
    if _is_on_list(own, board["name"]):
        return own + board["name"]  # 东山跻身全国百强区|第20位
    listed = board["contest"] or not carried or verb[0] in ranking.NAMED_IN
    listed = listed or _PLACES_LISTED.search(board["name"]) is not None or _is_named_list(board["name"])
    return board["name"] if not own and listed else ""


def _is_named_list(board: str) -> bool:
    """Whether ``board``, of which somebody is at the top, has a name of its own: no group is compared with."""
    named = board.endswith("榜") and not board.endswith("强榜") and len(board) >= _LONGEST_GROUP
    return named and _ANY_GROUP.match(board) is None


def _is_on_list(own: str, board: str) -> bool:
    """Whether ``own`` is somebody, or a place, that may be on the list ``board``."""
    if len(own) in (_SHORTEST, _SHORT):
        listed = board.endswith(("榜", "榜单", "城市")) or _PLACES_LISTED.search(board) is not None or "最具" in board
        if len(own) == _SHORTEST or (listed and _may_be_place(own)):
            return listed and _may_be_place(own)
    return _WHO.fullmatch(own) is not None or ranked_among.is_body(own)


def _may_be_place(own: str) -> bool:
    """Whether ``own`` may be a place, and nothing that is measured."""
    return own[-1:] not in _NO_PLACE_ENDS and not sides.is_attribute(own) and shared_endings.shared_ending(own) == ""


def result_won(lead: str, verb: re.Match[str]) -> str:
    """The result that stands behind the ``verb`` of winning at the end of ``lead``, with the games; or ''."""
    won = _RESULT_WON.fullmatch(lead, verb.end()) if verb[0] in _WON else None
    return "" if won is None else games_of(lead[: verb.start()].rpartition("在")[2] + "，，") + won["result"]


def of_each(names: list[str], behind: str) -> list[str]:
    """``names`` of places or firms with the list that ``behind``, the words behind them, tells for all.

    >>> of_each(["东山县", "西山县"], "位列全国百强县")
    ['东山县全国百强县', '西山县全国百强县']
    """
    verb = _VERB.match(behind)
    board = _BOARD.fullmatch(behind, verb.end()) if verb is not None else None
    if board is None or not all(_is_on_list(name, board["name"]) for name in names):
        return names
    return [name + board["name"] for name in names]


def also_in(name: str, before: str) -> str:
    """``name``, another place, with the contest of the rank ``before`` (治理考核居全省第二，|东山县); or ''."""
    if _PLACE.fullmatch(name) is None or not _may_be_place(name) or ranked_among.CONTEST_END.search(before) is None:
        return ""
    return name + before


def may_be_in(name: str) -> bool:
    """Whether ``name`` may be who has a rank in a contest told before; the report's own place is not named."""
    return not name or _WHO.fullmatch(name) is not None or _GOT_AMONG.fullmatch(name) is not None


def may_follow_contest(text: str, begin: int) -> bool:
    """Whether the clause before ``begin`` may end in a contest (在全市考核中，, 参加全省竞赛，)."""
    if text.endswith("中，", 0, begin):
        return True
    low = max(0, begin - _CONTEST_WINDOW)
    return text.endswith("，", 0, begin) and any(text.find(word, low, begin) >= 0 for word in _ENTERED)


def contest_before(name: str, text: str, begin: int) -> str:
    """``name`` with the contest that the clause before ``begin`` tells (在全市河长制考核中，|东山名列第一); or ''."""
    match = _CONTEST_BEFORE.search(text[max(0, begin - _CONTEST_WINDOW) : begin])
    if match is None:
        return ""
    who = "" if _GOT_AMONG.fullmatch(name) is not None else name
    return who + naming.named(_ALL.sub("", match["name"] or match["entered"] or match["list"]))


def gained_behind(lead: str, text: str, after: int) -> str:
    """What was gained or passed with the place that ends at ``after``, behind ``lead``; '' where none is told so."""
    if _WITH_PLACE.fullmatch(lead) is None:
        return ""
    gained = _GAINED_BEHIND.match(text, after)
    return naming.named(gained["what"]) if gained is not None else ""


def contest_of_prize(name: str, text: str, start: int, begin: int) -> str:
    """The contest named last in the sentence, for what is won in it (在…运动会上获得金牌12枚、总分第8位), or ''."""
    may_be = name[-1:] in _PRIZE_ENDS or "占" in name  # nearly none
    if not may_be or _WHO_WON.sub("", naming.without_flow(name)).partition("占")[0] not in _PRIZES:
        return ""
    told = list(_AT_CONTEST.finditer(text, start, begin)) or list(_CONTEST_HELD.finditer(text, start, begin))
    return told[-1]["contest"] if told else ""


def games_of(words: str) -> str:
    """The games that ``words`` open with, '' where they open with none."""
    games = _GAMES.match(words) if "会" in words or "赛" in words else None
    return games["games"] if games is not None else ""


def in_same_games(names: list[str]) -> list[str]:
    """``names`` of results with the games that the first names for all.

    >>> in_same_games(["冬运会金牌数", "总分"])
    ['冬运会金牌数', '冬运会总分']
    """
    games = games_of(names[0]) if len(names) > 1 else ""
    if not games or any(games_of(name) or _RESULT.search(name) is None for name in names[1:]):
        return names
    return [names[0], *(games + name for name in names[1:])]


def awarded_before(text: str, low: int, begin: int, name: str) -> str:
    """What the clause that ends at ``begin``, from ``low`` on, says that somebody told by name was awarded, where
    ``name`` only says that there are so many, or its list where ``name`` only says its place in that; or ''.

    >>> awarded_before("东山跻身全国百强区，排名", 0, 10, "排名")
    '东山全国百强区'
    >>> awarded_before("南湾、西湾获评省级示范湾，数量", 0, 13, "数量")
    '获评省级示范湾'
    """
    if name not in _HOW_MANY and name not in _PLACES_IN:
        return ""
    first = max(low, *(text.rfind(sign, low, begin - 1) + 1 for sign in "，；"))
    if name in _PLACES_IN:
        listed = _ON_LIST.fullmatch(text, first, begin)
        return "" if listed is None else listed["who"] + listed["list"]
    awarded = _AWARDED.fullmatch(text, first, begin)
    return "" if awarded is None else awarded["won"]
