"""Those for whom something is done, or to whom it is given (为60名老人|购买保险).

Belongs here: whether a count is of them, what is done to them or given. Does not belong here: the noun that counts
them (counting.py), the name of an amount that they are given (naming.py).
"""

import re

from pipeline.core.counts import doers
from pipeline.core.counts.counted_names import have_work
from pipeline.core.lexicon import verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.lexicon.places import LEVELS, LEVELS_HERE, WHOLE, WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.adverbials import TOWARDS, begin_before
from pipeline.core.phrases.nouns import Noun
from pipeline.core.phrases.predicates import shortest
from pipeline.core.state import Counted

#: Words before a count of those for whom something is done.
_FOR_THEM = re.compile(
    rf"(?P<for>(?:累计|)(?:(?<![作成认称视])为|{TOWARDS}))(?:{WHOLE_HERE}|辖区|)(?:{any_of(SO_MANY)}|)$"
)
#: What begins to tell, behind them, what they are given.
GIVEN = re.compile(rf"(?:{any_of(verbs.HOW_DONE)})*{any_of((*verbs.GIVING, *verbs.DONE_WITH_THEM))}")
#: One of these stands wherever something is done to those counted.
_DONE_TO_SIGN = re.compile("[为帮向对使让]")
_TOWARDS = re.compile(rf"[对向]{any_of(SO_MANY)}?$|^对[^，。]*(?:[{LEVELS_HERE}镇村乡]|现有|部分|全部)$")
_IN_ORDER = "分级|分批|分期|分步|逐一|逐个|逐户|逐项|集中|统一|依法|定期|重点"
_DONE_TO = re.compile(rf"(?:(?:{_IN_ORDER}|全面|分别|分类)*{any_of(verbs.DO)})?了?(?P<what>[^，。；\d]{{2,12}})$")
#: The same where other words stand between (对年久失修的5条道路|进行改造).
_UPON = re.compile(r"^(?:重点|继续|还|并|先后|已|累计|分批|组织|依法|确定|决定|)对(?![口接外])[^，。]{2,}$")
_DONE_UPON = re.compile(
    rf"(?:分别|均|全部|){any_of(verbs.DO)}了?(?:全面|集中|逐一|分类|)(?P<what>(?!每)[^，。；\d]{{2,12}})$"
)
_FOR = re.compile(
    rf"为(?:了|{WHOLE_HERE})?(?:{any_of(SO_MANY)})?$|帮助$|[为向](?:辖区|{WHOLE_HERE})$|(?<![\u4e00-\u9fff])[为向对][^，。]*[约近的等]$"
)
#: By what it is given (“产业空间超市”|为12家企业匹配厂房).
_GIVER = re.compile(rf"(?P<by>[^，。；、\d]{{0,14}}(?:”|机制|平台|保险))为{any_of(SO_MANY)}?$")
_GIVEN_THEM = re.compile(rf"(?!免费用|应急[队物救响管中预])(?:分[幢批类户期])?{GIVEN.pattern}")

#: What is handed to those before whom 对 stands, or sent to them behind 向 (对60户困难家庭|发放补贴).
_HANDED_THEM = re.compile(
    "新?(?:发放|拨付|颁发|赠送|捐赠|捐助|配发|兑付|兑现|支付|补发|下发|下达|投放|派出|派驻|下派|选派|派遣)"
    "(?![率量额情前后工])(?=了?..)"
)

#: The same behind people who are the next of a list.
_HANDED_PEOPLE = re.compile(rf"(?<=.[人者户生员民众童])(?:{_HANDED_THEM.pattern})")
_JOINERS = ("、", "和", "及", "以及")
#: A kind of so few signs is too plain without its examples (解决办证、入学等|问题).
_PLAIN_KIND = 2

#: What is given to all of several that are counted one after the other (为3千名学生、2千名老人|发放补贴), or told in a
#: clause of its own (为3千名学生，|发放补贴).
_GIVEN_ALL = re.compile(
    rf"(?:(?:(?:、|和|及|以及|){any_of(SO_MANY)}?\d[\d.]*[百千万多余]*+[^\d，。；、的]{{2,14}}?)+，?|(?P<alone>，)(?!实现))"
    rf"(?P<given>(?:免费)?{GIVEN.pattern}(?:[^，。；\d的]{{2,30}}等)?[^，。；、\d的]{{0,24}})(?=[，。；、\n]|(?(alone)(?!)|\d))"
)

#: What things are made into (将|30个|科室整合为五个中心): that is done to them. Few words end in these signs.
_TAKEN = re.compile(rf"[将把](?:{WHOLE}|其余|其中|原有|现有|[^，。；\d]{{1,16}}等)?$")
_TAKEN_ENDS = ("将", "把", *LEVELS, "余", "中", "有", "等")
_MADE_INTO = re.compile(
    r"(?P<thing>[^，。；\d]{2,24}?)(?P<done>整合|升级|改造|打造|调整|合并|优化|提升|培育|转型)+(?:成为|[为成])(?=..)"
)

#: Those counted whom more is done for or with than before, as is said around them (加强对|9家企业|的监管).
_MORE_FOR = ("加强对", "加大对", "强化对", "深化对")
_FOR_WHOM = re.compile(
    r"(?P<thing>[^，。；、的\d]{2,20}?)(?:的[^，。；、\d]{2,12}[，。；、]|、\d|(?:脱贫攻坚|)(?:支持|帮扶|扶持|投入|培育)力度)"
)

#: That it is done once is no part of a name, that it is given once and for all is (一次性补贴).
_ONCE = re.compile("一次(?!性)")
#: To each of whom, and how often, so much is given (对9名教师|给予每人每年|2万元补助).
_FOR_EACH = re.compile("(?:每[人月年户个家名村项所]|按[月年])+$")
#: By what rule something is done to them, and in which order (对9个小区|按轻重缓急原则分批|进行改造).
_IN_WHAT_WAY = re.compile(
    f"(?<=..)(?:按照?[^，。；、]{{2,16}}(?:原则|标准|要求|办法|方式|思路))?(?:(?<!圾)分类|{_IN_ORDER})*$"
)
#: How they are served, behind them.
_HOW_SERVED = re.compile(f"(?<=..)(?:{any_of(verbs.HOW_SERVED)})+$")
_GIVES = "给予"
#: So much of it (向9家企业提供|3亿元的无息贷款).
_SO_MUCH = re.compile(
    rf"{any_of(SO_MANY)}?\d[\d.~—-]*[百千万亿]*[多余]?(?:美?元|[台套件份个款张盏亩]|平方米)的?"
    r"(?P<what>[^，。；、的\d]{2,10})(?=[，。；、])"
)


#: Others to whom the same is given, counted right before them (为3万农户和|90家企业|发放贷款).
_GIVEN_TOO = re.compile(
    rf"(?P<for>[为向给])(?:{WHOLE_HERE}|辖区|)(?:{any_of(SO_MANY)})?\d[\d.]*[百千万亿]*[多余]?[户名个家人位所座]?"
    r"(?P<others>[^，。；、\d]{2,14}[、和及])\d[\d.]*[百千万亿]*[多余]?[户名个家人位所座]?$"
)
_GIVEN_WINDOW = 60


def marked(noun: str, lead: str, text: str, end: int) -> str:
    """``noun``, which ends at ``end``, as the words ``lead`` before its count mark it where ``text`` goes on with what
    those counted are given (``为|2万名职工|发放补贴``): they do not do it themselves."""
    if GIVEN.match(text, end) is None:
        return noun
    if not lead or lead in _JOINERS:
        too = _others_given(noun, text, end)
        return noun if too is None else too["for"] + too["others"] + noun
    found = _for_them(lead)
    return noun if found is None else _giver(lead) + found["for"] + noun


def _for_them(lead: str) -> re.Match[str] | None:
    """The words that ``lead`` ends in before those for whom something is done; None where it ends in none."""
    return _FOR_THEM.search(lead) if "为" in lead or "向" in lead else None


def _giver(lead: str) -> str:
    """By what it is given to those before whom ``lead`` stands, or ''."""
    by = _GIVER.match(lead)
    return "" if by is None else by["by"]


def may_be_done_to(lead: str) -> bool:
    """Whether the words ``lead`` before a count may tell that something is done for, to or with those counted."""
    return _DONE_TO_SIGN.search(lead) is not None


def done_to(lead: str, noun: str, predicate: str) -> str:
    """The name of those for, to or with whom is done what the ``predicate`` behind their ``noun`` says, or ""."""
    noun = _IN_WHAT_WAY.sub("", _FOR_EACH.sub("", noun)) if "对" in lead else noun
    if noun.endswith(verbs.HOW_SERVED) and (how := _HOW_SERVED.search(noun)) is not None:
        noun, predicate = noun[: how.start()], ("" if "对" in lead else how[0]) + predicate
    given = GIVEN.match(predicate) if _FOR.search(lead) is not None and not have_work(noun, predicate) else None
    if given is not None and not (given[0] == "进行" and "对" in lead):
        return _giver(lead) + _given(given, predicate, lead) + noun
    if lead.endswith("免费为") and predicate.startswith("实施"):
        return "免费" + predicate + noun
    if _TOWARDS.search(lead) and (done := _DONE_TO.match(predicate)) is not None:
        return _reaching(lead, done["what"]) + done["what"] + noun
    if _UPON.match(lead) is not None and (upon := _DONE_UPON.match(predicate)) is not None:
        return upon["what"] + noun
    return doers.made(lead, noun, predicate)


def _reaching(lead: str, done: str) -> str:
    """What reaches those before whom ``lead`` stands, where ``done`` says no more than that it does; or ''.

    >>> _reaching("城乡公交线路向", "延伸"), _reaching("向", "颁奖")
    ('城乡公交线路', '')
    """
    return naming.named(lead.rpartition("向")[0]) if done in verbs.WIDENING else ""


def with_amount(predicate: str, text: str, at: int) -> str:
    """``predicate``, which ends at ``at``, with what is given of which ``text`` says there how much it is.

    To how many of them each time it is given is no part of that.

    >>> with_amount("提供", "向9家企业提供3亿元的无息贷款。", 7), with_amount("给予每人", "给予每人2万元补助。", 4)
    ('提供无息贷款', '给予补助')
    """
    gives = _FOR_EACH.sub("", predicate)
    given = _SO_MUCH.match(text, at) if gives.endswith((*verbs.GIVING, _GIVES)) else None
    return gives if given is None else gives + given["what"]


def given_to_all(text: str, lead: str, at: int, end: int) -> str:
    """What is given to those counted behind ``lead`` and to others of whom ``text`` goes on at ``at`` to tell, or "".

    >>> given_to_all("为3千名学生、2千名老人发放补贴。", "为", 6, 17)
    '发放补贴'
    """
    given = _GIVEN_ALL.match(text, at, end) if _for_them(lead) is not None else None
    return "" if given is None else given["given"]


def without_given(noun: Noun, lead: str, text: str) -> Noun:
    """``noun``, those for whom something is done, without what is given to them (为60名老人|购买保险).

    The verb may stand right before the next number of ``text`` (为6家企业|招工300人).
    """
    if lead.endswith(("对", "向")) and not lead.endswith("面向"):
        given = _HANDED_THEM.search(noun.words, shortest(noun.words))
    elif not lead or lead in _JOINERS:
        given = _HANDED_PEOPLE.search(noun.words) or _given_too(noun, text)
    elif _for_them(lead) is None or GIVEN.match(noun.words) is not None:
        return noun
    else:
        given = _GIVEN_THEM.search(noun.words, shortest(noun.words))
    if given is None:
        return noun
    if given.end() == len(noun.words) and not noun.predicate and not text[noun.end : noun.end + 1].isdigit():
        return noun
    things = noun.words[: begin_before(noun.words, given.start())]  # 为6所学校|优先|配备教师
    end = noun.end - len(noun.words) + given.start()
    own = things.removeprefix("已")  # 为8家|已备案机构购买保险: which they are, no predicate
    return Noun(end, own, noun.words[given.start() :] + noun.predicate)


def _others_given(words: str, text: str, end: int) -> re.Match[str] | None:
    """Others to whom the same is given, counted right before the ``words`` that end at ``end``, or None."""
    at = end - len(words)
    return _GIVEN_TOO.search(text, max(0, at - _GIVEN_WINDOW), at) if text.startswith(words, at) else None


def _given_too(noun: Noun, text: str) -> re.Match[str] | None:
    """What the end of ``noun``, the last of several counted in ``text``, says to be given to all of them, or None."""
    given = _GIVEN_THEM.search(noun.words, shortest(noun.words))
    return None if given is None or _others_given(noun.words, text, noun.end) is None else given


def _given(given: re.Match[str], whole: str, lead: str) -> str:
    """What is given to those counted: of several things what all of them are, where ``whole`` says that."""
    whole = given[0] + whole[given.end() :].removeprefix("了")
    first, many, last = whole.partition("等")
    of_all = whole.rpartition("的")[2] if "、" in whole.rpartition("的")[0] else ""
    if many and ("、" in first or "和" in first) and len(last) > 1:
        kind = last.rpartition("的")[2]
        whole = given[0] + kind if len(kind) > _PLAIN_KIND else whole
    elif len(of_all) > 1:
        whole = given[0] + of_all
    elif given[0] == "提供" and whole.count("的") == 1:  # 提供“家门口”的服务, 提供优质高效的|收运服务
        kind = whole.rpartition("的")[2]
        whole = given[0] + kind if len(kind) > _PLAIN_KIND else whole.replace("的", "")
    whole = _ONCE.sub("", whole)
    return whole if "免费" not in lead or "免费" in whole else "免费" + whole.removeprefix("提供").removeprefix("进行")


def made_into(text: str, lead: str, at: int, stop: int) -> Counted | None:
    """The things counted at ``at`` that are made into others, as ``lead`` before the number says; or None.

    So it is with those of whom only what is done for them is said around them (加强对|9家企业|的监管).
    """
    if lead.endswith(_MORE_FOR):
        whom = _FOR_WHOM.match(text, at, stop + 1)
        return None if whom is None else Counted(whom.end("thing"), whom["thing"], "", "", False)
    made = _MADE_INTO.match(text, at, stop) if lead.endswith(_TAKEN_ENDS) and _TAKEN.search(lead) is not None else None
    if made is None:
        return None
    return Counted(made.end("thing"), made["thing"].removesuffix("进行"), "", made["done"], False)
