"""What a clause without a number speaks of, cut out of what leads up to it and of what is said of it.

Belongs here: the verb that opens a clause, the verb that says something of a thing, actors and circumstances before it,
kinds and facets in its place. Does not belong here: whether what is left makes a topic, and for which numbers
(topics.py).
"""

import re

from pipeline.core.lexicon import clauses, own_verbs, verbs
from pipeline.core.patterns import any_of, headed
from pipeline.core.phrases import means, naming

_DEVELOPS = "".join(f"(?<!{way})" for way in clauses.WAYS_TO_DEVELOP) + f"发展(?![{clauses.NOT_DEVELOPING}])"
#: Where the verb begins that says something of what a clause speaks of.
CUT = re.compile(
    headed(
        (*(word[0] for word in clauses.TOPIC_ENDS), *"连发建以“二三四五六七八九十"),
        rf"(?:{any_of(clauses.TOPIC_ENDS, clauses.NOT_TOPIC_ENDS, clauses.ONLY_TOPIC_ENDS)}|(?<!在)连续|{_DEVELOPS}"
        r"|“?[二三四五六七八九十]+连[丰增快升]|以[^，。；\d]{2,30}为主$|(?<=..项目|..企业|..园区|..学校|..医院)建立[^，。；]{2,}(?:机制|制度|体系)$)",
    )
)
#: What is done, right at the head of a clause.
MOVED = re.compile(f"{any_of(clauses.MOVED)}(?:[和并与、]{any_of((*clauses.MOVED, *clauses.MOVED_BESIDES))})*")
#: For whom, or in what, something is done.
DONE_FOR = re.compile(
    rf"[在对向为](?P<whose>[^，。；]{{2,40}}?){any_of(clauses.DONE_FOR)}了?(?P<object>[^，。；]{{2,24}})$"
)
#: What the sides of a thing did, summed up (粮食面积、单产|“双增加”): no name.
_SUMMED_UP = re.compile("(?:均?实现了?|均)?“[双两三四五][^，“”]{0,2}[增升降减提稳优赢][^，“”]{0,2}”$")
#: Quoted work, and what is worked on, right before it (城中村|“五化”整治); a policy is told by its catchword, too.
_QUOTED_WORK = re.compile("(?:工程|会战|攻坚战|整治|治理)”|”(?:工程|整治|治理|目标|改革|流程|措施|举措)")
_WORKED_ON = re.compile(r"[^，。、“”的\d]{2,8}")
#: Of what kind several quoted things are (“春风行动”“夏日集市”等系列|促消费活动).
_KIND_QUOTED = re.compile(r"”等(?:一?系列|各类|)(?P<kind>[^，。；、“”]{4,})$")
#: Of what kind a thing, or those of a list, is that is too long for a topic (甲工程、乙工程等|惠民实事).
_KIND_LISTED = re.compile(
    r"(?:、|^)[^、，。；]{2,}?(?<![高中初均])等(?:一?系列|各类|一批|[两三四五六七八九]类|)"
    r"(?P<kind>(?!项目|产业|企业|行业|活动|领域|[均都\d])[^，。；、“”的()]{3,}(?:产业|[^，。；、“”的()业]))$"
)
_NO_KINDS = ("机制", "措施", "制度")
#: For how long or in what actions something is done adds nothing to what is done (水患综合治理|三年行动计划).
_CAMPAIGN = re.compile(
    r"(?<=..(?:整治|治理|防治|提升|攻坚|改造))(?:[两三四五]年行动(?:计划|方案|)|“[一二三四五六七八九十]大[^”，]{0,4}(?:行动|工程|战役)”)$"
    r"|(?<=...)[两三四五]年[^，“”]{0,4}行动(?:计划|方案|)$"
)
_CAMPAIGN_ENDS = ("行动", "行动计划", "行动方案", "”")
#: Who is to do something is not what is done (各级政府要|增加教育投入).
_GOVERNED = re.compile(rf"(?:{any_of(clauses.WHO_GOVERNS)})+(?P<must>(?:都|均|也|要|应当?|必须|将)*)(?=...)")
#: What is said to hold for more than before (学生保险从义务教育阶段|扩大到高中阶段, 保险试点范围|扩面至两县).
_WIDENING = (*verbs.WIDENING, "扩面")
_WIDENED = re.compile(
    rf"(?:[将把])?(?P<what>[^，。；从由]{{4,}}?)(?:(?P<from>[从由])[^，。；]{{2,}}?)?(?:全面|逐步)*"
    rf"{any_of(_WIDENING)}[到至](?(from)|(?=[^，\d]))"
)
#: How often something is done is no part of it (先后两次|上调养老金): it stands in the first signs.
_SO_OFTEN = re.compile(f"^(?:先后|连续|已)*[两三四五六七八九]次(?:较大幅度|大幅度?)?(?={any_of(clauses.MOVED)})")
#: What is said to have come about of a thing that opens its clause (综合医院二期|正式竣工).
CAME_ABOUT = re.compile(rf"(?<=...)(?:{any_of(clauses.HOW_IT_CAME)})*(?:{any_of(clauses.CAME_ABOUT)})+$")
#: What of a thing grows or is put to use; a shorter thing does not say what it is (居民投资|规模).
#: At what pace it gets on says no more (纺织产业|转型升级步伐).
FACETS = (*clauses.FACETS, *clauses.PACES)
_FACET = re.compile(
    rf"(?:(?:{any_of(clauses.PARTS_PLAYED)})作用|{any_of(clauses.FACETS)}"
    rf"|(?:{any_of(clauses.MOVING_ON)}|)的?{any_of(clauses.PACES)})$"
)
_SHORTEST_OF_FACET = 3
#: A longer topic is a whole statement.
LONGEST = 20
#: What shape it has taken on says nothing of what a clause is about (返乡创业|形成热潮).
_SHAPED = re.compile("(?<=..)(?:初步|逐步|逐渐|加快|已|正)*(?:形成|呈现出?|掀起)[^，。；]*$")


def kind_listed(words: str) -> str:
    """The kind of the things that ``words`` list, too many for a topic; ``words`` where no kind of its own is told.

    What those did, summed up in quotation marks behind them, is left out.
    """
    if words.endswith("”") and "、" in words:
        words = _SUMMED_UP.sub("", words)
    if len(words) <= LONGEST or "等" not in words or words.endswith(_NO_KINDS):
        return words
    listed = _KIND_LISTED.search(words)
    return words if listed is None or CUT.search(listed["kind"], 2) is not None else listed["kind"]


def without_facet(words: str) -> str:
    """Whose ability, scope or strength ``words`` name, '' where they do not say."""
    thing = _FACET.sub("", words).rstrip("的、和")
    return thing if len(thing) >= _SHORTEST_OF_FACET else ""


def worked_on(before: str, quoted: str) -> str:
    """What quoted work is done to, told right ``before`` it behind a verb (推进|城中村|“五化”整治), or ''."""
    worked = before.endswith("政策") or _QUOTED_WORK.search(quoted) is not None
    if not worked or _WORKED_ON.fullmatch(before) is None:
        return ""
    moved = MOVED.match(before)
    thing = naming.without_doing(before if moved is None else before[moved.end() :])
    return thing if len(thing) > 1 else ""


def spoken_of(clause: str) -> str:
    """``clause`` without what leads up to what it speaks of, and without what it says came about of that."""
    clause = _done_by_governors(clause) if clause[:1] == "各" else clause
    clause = _SHAPED.sub("", clause) if clause.endswith(clauses.SHAPES) else clause
    if any(word in clause for word in _WIDENING) and (widened := _WIDENED.match(clause)) is not None:
        clause = widened["what"]
    clause = _SO_OFTEN.sub("", clause, count=1) if "次" in clause[:8] else clause
    anew = clause.startswith("创新") and opens_with_doing(clause[2:])  # 创新|组建乡村建设公司
    clause = clause[2:] if anew else clause
    words = naming.strip_lead(clause)
    words = words if words.startswith(own_verbs.MAKING_USE) else naming.without_flow(words)
    if words[-4:].find("为") >= 0:
        words = means.SERVING_AS.sub("", words)
    if words == clause and (came := CAME_ABOUT.search(words)) is not None:
        words = words[: came.start()]
    if clause[:1] in "在对向为" and (done := DONE_FOR.match(clause)) is not None:
        words = (done["whose"] if clause[0] != "在" else "") + done["object"]
    if words.count("”") > 1 and (kind := _KIND_QUOTED.search(words)) is not None:
        words = kind["kind"]
    return _CAMPAIGN.sub("", words) if words.endswith(_CAMPAIGN_ENDS) else words


def _done_by_governors(clause: str) -> str:
    """``clause`` without those who govern, where it tells what they do or must do (各级政府要|增加教育投入)."""
    governed = _GOVERNED.match(clause)
    rest = clause if governed is None else clause[governed.end() :]
    return rest if governed is not None and (governed["must"] or opens_with_doing(rest)) else clause


def opens_with_doing(clause: str) -> bool:
    """Whether a clause opens with a verb of doing, whose object is its topic (充实社保基金)."""
    words = naming.strip_lead(clause)
    return MOVED.match(words) is not None or naming.doing_of(words) != ""
