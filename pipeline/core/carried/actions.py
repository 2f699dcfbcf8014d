"""What came of an action that the clause before tells of (开展企业大走访，解决问题5个; 实施配送行动，培育示范企业9家).

Belongs here: which names tell only what an action brought, and which clause tells of one. Does not belong here: other
names that lean on a topic (leaning.py), how a topic is found in words (topics.py).
"""

import re

from pipeline.core.carried import events
from pipeline.core.discourse import spoken_of, topics
from pipeline.core.lexicon import adverbs, clauses, side_words, undertakings, verbs, wrongs
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases import named_examples, naming
from pipeline.core.state import Carry

_SO_FAR = rf"(?:{any_of(adverbs.SO_FAR)}|推动|帮助|协调|成功)*"
#: What an action brought: problems that were solved, cases, contracts at a fair.
_SOLVED = re.compile(
    rf"{_SO_FAR}(?:{any_of(wrongs.SOLVING)}(?:各类|企业|群众|突出|实际|具体|重点|涉企|相关|一批)*{any_of(undertakings.PROBLEMS)}|{any_of(wrongs.ENFORCING)})"
)
_SOLVED_ENDS = frozenset(word[-1] for word in (*undertakings.PROBLEMS, *wrongs.ENFORCING))
_SIGNED = re.compile(
    rf"{_SO_FAR}(?:现场)?(?:签约(?:合作|意向|合同)?项目"
    r"|(?:达成|签订|签署)(?:合作|签约|采购|投资|意向|框架|[()])*(?:项目|协议|意向|合同|订单))"
)
_SIGNED_ENDS = ("项目", "协议", "意向", "合同", "订单")
#: What is to be an example of something: of what, only the clause before tells.
_EXAMPLE = re.compile(
    rf"(?P<doing>(?:{any_of(verbs.FLOW)})?)(?P<grade>(?:国家级|省级|市级|县级|区级)?)"
    rf"(?P<what>{any_of(clauses.EXEMPLARY)}{any_of(clauses.EXEMPLARY_THINGS)}(?:项目|建设)?)"
)
_EXAMPLE_END = Endings((*clauses.EXEMPLARY_THINGS, "项目", "建设"))
_ACTION = re.compile(rf"(?:{any_of(undertakings.ACTIONS)})[”」]?$")
_EVENT = re.compile(r"[^企开](?:会|节|周|展)[”」]?$")
#: A fair by another name, held somewhere.
_FAIR = re.compile(
    rf"(?:开展|举办|举行|组织|承办)了?(?P<event>[^，。；]*(?:{any_of(undertakings.FAIRS)})[^，。；]{{0,6}}活动)$"
)
#: What says only that it is an action, behind what it is about (物流配送|专项行动).
_ABOUT = re.compile(rf"大?(?:{any_of(undertakings.ACTION_WORDS)})+$|若干(?:政策)?措施$")
#: What a policy, a fund or a platform gives money to.
_FUNDED = re.compile(
    rf"(?:{any_of(adverbs.SO_FAR)})*{any_of(undertakings.FUNDING)}(?:优质|重点|科技|各类)*(?:项目|企业)"
)
_FUNDED_TOO = re.compile(rf"{_FUNDED.pattern}$")
_FUNDED_ENDS = ("项目", "企业")
#: How large a fund is, told before what it gave money to (产业基金|认缴规模9亿元，投资项目5个).
_FUND_SIZE = re.compile(rf"(?P<fund>[^，、]{{2,}}基金)(?:{any_of(side_words.SIDE_BY)})*(?:{any_of(side_words.SIZES)})")
#: What is done with the policy or the fund itself.
_SET_UP = re.compile(rf"^(?:{any_of(undertakings.SETTING_UP)})+")
#: That it lightens what people bear: by what, only what was let off tells (取消农业税，|减轻农民负担3亿元).
_RELIEVED = re.compile("可?(?:使|让|为)?[^，。；、的\\d]{0,8}(?:减轻[^，。；、\\d]{0,8}负担|减负)")
_RELIEF_ENDS = ("负担", "减负", "成本", "费用", "支出")
#: The same of what they pay, and by which scheme that was carried out (推进电网改造，|减少用电成本3亿元).
_SPARED = re.compile(
    r"(?:累计|可)*(?:为[^，。；、的\d]{2,8})?(?:(?:减轻|降低)[^，。；、\d]{0,8}负担"
    r"|(?:降低|减少|节约|节省)[^，。；、\d]{0,8}(?:成本|费用|支出))"
)
_SCHEME = re.compile(
    r"(?:全面|全部|深入|持续|扎实|大力|积极)*(?:完成|实施|推行|推进|落实|开展)了?(?:\d[\d.]*[余多]?[个家座项])?"
    r"(?P<what>[^，。；\d]{2,24}(?:工程|改造|置换|采购|集采))$"
)
#: The same of a scheme or a reform that has come about (电网改造全面完成，|减少用电成本3亿元).
_SCHEME_DONE = re.compile(
    r"(?P<what>[^，；、的\d]{2,24}(?:工程|改造|置换|采购|集采|改革))(?:已|全面|平稳|顺利|正式|基本|有序|如期)*"
    r"(?:落地(?:见效|实施)?|完成|实施|推行|运行)$"
)
_LET_OFF = re.compile(
    r"(?:全部|全面|彻底|已|依法)*(?P<done>(?:取消|免征|停征|免除|减免)(?:和(?:取消|免征|停征|减免))?)了?"
    r"(?P<what>(?!各|所有)[^，。；\d]{2,24}(?:税|费|提留|统筹款?|学杂费))$"
)
#: Money that was got, by whatever level it is given; how it goes on is no thing.
_GOT = re.compile(
    r"(?:再|共|累计|已|成功|先后|分别)*(?:获得|获取|获|荣获|得到)"
    r"(?:国家|中央|自治区|省|市|县|区|上级|财政|专项|奖补|奖励|补助|各类|和|级|、)+(?:资金|奖励|奖补|补助)?(?:资金|支持|奖励)"
)
_GOT_ENDS = ("资金", "支持", "奖励")
#: For what it was got: a scheme that was won, work that was done, a body that opens the sentence.
_WON = re.compile(
    rf"(?:成功|再次|先后|积极|率先|{any_of(clauses.CHOSEN_FOR)})*{any_of(clauses.CHOSEN_FOR)}(?:为|了)?"
    r"(?P<what>[^，、；“”\d]{4,}?(?:项目|试点|示范区|示范城市|示范[市县]|工程))"
)
_WORKED = re.compile(
    r"(?P<what>[^，、；\d]{3,}?(?:项目|工程|试点))(?:(?:累计|已|共)*完成投资[\d.]+[万亿]+元|[\d.]+[个项](?:全部)?|)"
)
_BODY = re.compile(
    rf"(?P<what>[^，、；的\d]{{4,}}?(?:中心|实验室|研究院|医院|大学|学院|水库))(?=[获被]|{any_of(clauses.CAME_ABOUT)})"
)
#: What all the bringing in of projects came to, and projects of which only their size or stage is told: of no such.
_BROUGHT_IN = ("招商引资", "招商")
_PUT_IN = frozenset(("到位资金", "实际到位资金", "签约资金"))
_ABOVE = rf"[十百千]*亿元(?:{OR_MORE})?项目"
_ANY_PROJECTS = re.compile(rf"(?:实施|开工)?(?:重点|重大|)项目|{_ABOVE}(?:、{_ABOVE})*")
_DIGIT = re.compile(r"(?<!第)(?<!第\d)\d")  # 第9届茶商大会: that is which one it is
_SHORTEST = 3
_PARTS = frozenset("，、")


def brought(text: str, start: int, begin: int, name: str) -> str:
    """``name`` with the action that brought it, where the clause before ``begin`` tells of one, '' where it does not.

    The sentence begins at ``start``.

    >>> brought("开展企业大走访，解决问题5个", 0, 8, "解决问题")
    '企业大走访解决问题'
    >>> brought("实施物流配送专项行动，培育示范企业9家", 0, 11, "培育示范企业")
    '培育物流配送示范企业'
    """
    if got := money_got(text, start, begin, name):
        return got
    example = _EXAMPLE.fullmatch(name) if _EXAMPLE_END.close(name) else None
    solved = example is None and name[-1:] in _SOLVED_ENDS and _SOLVED.fullmatch(name) is not None
    signed = name.endswith(_SIGNED_ENDS) and not text.startswith("全", begin)  # 全年签约项目: not at the fair alone
    if example is None and not solved and (not signed or _SIGNED.fullmatch(name) is None):
        return ""
    clause = _clause_before(text, start, begin)
    if not clause:
        return ""
    if example is not None:
        about = _ABOUT.sub("", topics.topic_of(clause)) if _opens_with_aim(clause) else ""
        return example["doing"] + example["grade"] + about + example["what"] if len(about) >= _SHORTEST else ""
    done = events.held(clause) or events.took_place(clause)
    if not solved and (fair := _FAIR.search(clause)) is not None:
        return named_examples.after_examples(fair["event"]) + name
    if _EVENT.search(done) is None and not (solved and _ACTION.search(done) is not None):
        return ""
    topic = topics.topic_of(clause)
    action = topic if topic and topic in done else done
    return action + name if len(action) >= _SHORTEST else ""


def relieved(text: str, start: int, begin: int, name: str) -> str:
    """``name``, what people were relieved of, with what the clause before ``begin`` says was let off; or ''.

    >>> relieved("全部取消了农业税，每年减轻农民负担9亿元", 0, 9, "减轻农民负担")
    '取消农业税减轻农民负担'
    """
    if not name.endswith(_RELIEF_ENDS):
        return ""
    clause = max(start, *(text.rfind(sign, start, begin - 1) + 1 for sign in "，；"))
    if _RELIEVED.fullmatch(name) is not None and (off := _LET_OFF.match(text, clause, begin - 1)) is not None:
        return off["done"] + off["what"] + name  # what is counted itself says enough (取消收费9项，|减轻企业负担)
    if _SPARED.fullmatch(name) is None:
        return ""
    scheme = _SCHEME.match(text, clause, begin - 1) or _SCHEME_DONE.match(text, clause, begin - 1)
    return scheme["what"] + name if scheme is not None else ""


def funded(text: str, start: int, begin: int, name: str, carry: Carry) -> str:
    """``name``, what was given money to, with the policy or fund that gave it: that of the clause before ``begin``,
    that of the number before or its topic; '' where none is one. The sentence begins at ``start``.

    >>> funded("设立科创基金，投资项目20个", 0, 7, "投资项目", Carry(0))
    '科创基金投资项目'
    """
    if not name.endswith(_FUNDED_ENDS) or _FUNDED.fullmatch(name) is None:
        return ""
    told = topics.topic_of(_clause_before(text, start, begin))
    funders = [naming.without_doing(told)]
    if carry.names and text.find("；", carry.end, begin) < 0:
        last = carry.names[-1][0]
        size = _FUND_SIZE.fullmatch(last) if "基金" in last else None
        funders += [_FUNDED_TOO.sub("", last) if size is None else size["fund"], carry.topic]
    for by in funders:
        funder = _SET_UP.sub("", by)
        if len(funder) >= _SHORTEST and funder.endswith(clauses.FUNDERS):
            return funder + name
    return ""


def money_got(text: str, start: int, begin: int, name: str) -> str:
    """``name``, money that was got, with the scheme, the projects or the body that the clause before ``begin`` or the
    opening of the sentence from ``start`` tells of; '' where neither does.

    >>> money_got("入选全国水系治理试点，获得中央资金", 0, 11, "获得中央资金")
    '全国水系治理试点获得中央资金'
    """
    if not name.endswith(_GOT_ENDS) or _GOT.fullmatch(name) is None or text[begin - 1 : begin] not in _PARTS:
        return ""
    first = max(text.rfind(sign, start, begin - 1) for sign in "，；、") + 1
    clause = text[max(first, start) : begin - 1]
    told = _WON.fullmatch(clause) or _WORKED.fullmatch(naming.without_doing(naming.strip_lead(clause)))
    if told is None and (told := _BODY.match(text, start, begin)) is not None and _has_lead(told["what"]):
        return ""  # 推进实验室落户，|获得资金
    return told["what"] + name if told is not None else ""


def _has_lead(words: str) -> bool:
    return naming.without_doing(naming.strip_lead(words)) != words


def of_all_brought_in(text: str, start: int, begin: int, name: str, subject: str) -> str:
    """``name``, what was put in, as that of all the bringing in that the sentence tells of before ``begin``, or ''.

    ``subject`` is that of the number before.

    >>> of_all_brought_in("招商引资签约项目9个，实施项目5个，到位资金", 0, 18, "到位资金", "实施项目")
    '招商引资到位资金'
    """
    if name not in _PUT_IN or (subject and _ANY_PROJECTS.fullmatch(subject) is None):
        return ""
    return next((word + name for word in _BROUGHT_IN if text.find(word, start, begin) >= 0), "")


def _clause_before(text: str, start: int, begin: int) -> str:
    """The clause right before that of ``begin``, '' where none is or it tells a number of other things than actions."""
    end = text.rfind("，", start, begin)
    if end < 0 or text.find("；", end, begin) >= 0 or _DIGIT.search(text, end, begin) is not None:
        return ""
    first = max(text.rfind("，", start, end), text.rfind("；", start, end), start - 1) + 1
    clause = events.uncounted(text[first:end])
    return "" if _DIGIT.search(clause) is not None else clause


def _opens_with_aim(clause: str) -> bool:
    """Whether a clause opens with what is carried out, promoted or developed (推广节能建筑)."""
    words = naming.strip_lead(clause)
    if words != clause or words.startswith(verbs.PROMOTING) or events.held(words) != "":
        return True
    return spoken_of.opens_with_doing(clause)
