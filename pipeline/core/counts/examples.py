"""Names and examples before a count that tell which plain things it counts: 供水、供电2个体系, 东河基地等6个项目.

Belongs here: what of such words a name keeps. Does not belong here: verbs and predicates in the name of what is counted
(counted_names.py), examples in other names (named_examples.py).
"""

import re
from dataclasses import replace

from pipeline.core.counts import counted_names, parts_played
from pipeline.core.lexicon import nouns as lexicon_nouns
from pipeline.core.lexicon import verbs
from pipeline.core.lexicon.cues import SO_MANY
from pipeline.core.patterns import any_of
from pipeline.core.phrases import means, naming
from pipeline.core.state import Counted, Lead

#: Projects and actions of any kind, and stages of them: only the first example tells which (A、B等|14个项目建设).
_ANY_PROJECT = re.compile("(?:项目|工程)(?:主体工程|主体|建设|手续|施工)*")
_ANY_ACTION = re.compile("(?:培训|专项)?(?:活动|行动|整治|政策|措施|举措|标准|专项)")
#: Projects that weigh more: work that is merely carried out tells no more of them.
_WEIGHTY = frozenset(("重点项目", "重大项目", "重点工程", "重大工程"))
#: That a sector or a place gets on with works is no part of what they are (装备产业|加快推进|东河基地等6个项目).
_CARRIED_ON = re.compile("(?<=..)(?:加快|重点|全力|积极|统筹|大力)推进(?=..)")
#: Things of which as many names before their count tell which they are, how long these are all told, and other words.
_TOLD_BY_NAME = frozenset(word for word in (*lexicon_nouns.PLAIN, *lexicon_nouns.PLAINER) if len(word) > 1)
_LONGEST_NAMES, _SAID_OF_ALL, _ALIKE = 40, 13, re.compile("均(?!衡)")
_MADE_UP = frozenset(lexicon_nouns.PLAINER)
_NO_NAMES = re.compile(r"[\d，；：的等从《]|[和及与以、]$")
#: That a chain or field of trade is made strong (做强钢铁、铜2条|产业链).
_MADE_STRONG = re.compile("^(?:做[大强优精]|建[好强]|落实)+")
#: A first example of so many signs is half a word.
_HALF_WORD = 4
#: What parts a list of places, and how a last word ends that is none of them.
_LIST_SIGN = re.compile("[、及与]|和(?!平|谐)")
_NO_PLACE = ("共", "的", "一个", *SO_MANY)
_MERELY_ACTING = frozenset(("", *verbs.ACTING, *verbs.CARRIED_OUT))
#: What is done with a view to those counted, right behind their noun.
_AIMED = re.compile(rf"(?<=..)(?:{any_of(verbs.DONE_TO_AN_END)}|建立)(?=..)")


def first_example(name: str) -> str:
    """``name`` up to the first of its examples; a short one of two is half a word (临江、东岭|水库改造等)."""
    if "推进" in name:
        name = _CARRIED_ON.sub("", name, count=1)
    first, _, rest = name.partition("、")
    half = 0 < len(first) - len(naming.doing_of(first)) <= _HALF_WORD and rest != "" and "、" not in rest
    return name if half else first.rstrip("等") + "等"


def without_example(name: str, noun: str) -> str:
    """``name`` without its example, where its ``noun`` is of projects that weigh more: a name by itself.

    >>> without_example("实施东港改造等重点项目", "重点项目"), without_example("实施东港改造等项目", "项目")
    ('实施重点项目', '实施东港改造等项目')
    """
    told = name.removesuffix(noun)
    return naming.doing_of(told) + noun if noun in _WEIGHTY and told.endswith("等") else name


def told_by_name(text: str, counted: Counted | None, lead: Lead, value: float) -> Counted | None:
    """What is ``counted``, with the names that tell it where as many stand before it (供水、供电2个|体系)."""
    names = _MADE_STRONG.sub("", lead.name[aim_of(lead.name) :], count=1) if "、" in lead.name else ""
    if counted is None or not names or value not in (names.count("、") + 1, len(_LIST_SIGN.split(names))):
        return counted
    names, noun = parts_played.without_part(names, counted.noun)
    if counted.verb and noun in _MADE_UP and counted.verb == naming.doing_of(names):
        names = names.removeprefix(counted.verb)  # 构建预防、|救治2个体系
    elif counted.verb:
        return counted
    if noun not in _TOLD_BY_NAME or not lead.words.endswith(names) or _NO_NAMES.search(names) is not None:
        return counted
    if _ALIKE.search(text[counted.end : counted.end + _SAID_OF_ALL]) is not None:
        return counted  # 东园、西园2个园区规模均突破3亿元
    if naming.doing_of(names) or counted_names.counted_name("", noun, counted.predicate, counted.said) != noun:
        return counted  # what is done with them, or said of them, tells which they are
    names = names if len(names) <= _LONGEST_NAMES else names.partition("、")[0] + "等"
    return replace(counted, noun=names + noun, predicate="")


def last_place(lead: Lead, sized: bool) -> str:
    """Where something of a size is, told by the last of a list before it (建设东山、西湾|9公里长廊); or ''.

    >>> last_place(Lead("建设东山公园、西湾海滨", "建设东山公园、西湾海滨"), sized=True)
    '西湾海滨'
    """
    words = lead.words
    if not sized or "、" not in lead.name:
        return ""
    *others, place = _LIST_SIGN.split(words)
    if others and len(others[-1]) == 1:
        return words.removeprefix(naming.doing_of(words))  # 东、中、西三大园区
    place = place.rpartition(")")[2] or place  # (7)东湖路整治(8)|城南
    told = len(place) > 1 and "等" not in place and not place.endswith(_NO_PLACE)
    return place if told and not naming.doing_of(place) else ""


def is_of_any_kind(noun: str, doing: str) -> bool:
    """Whether only an example tells what ``noun`` counts: projects, or actions of which ``doing`` says only that they
    are carried out."""
    if doing in _MERELY_ACTING and (_ANY_ACTION.fullmatch(noun) is not None or noun in _WEIGHTY):
        return True
    return _ANY_PROJECT.fullmatch(noun) is not None


def without_aimed(name: str, noun: str, predicate: str) -> tuple[str, str]:
    """``noun`` and ``predicate`` without what is done with a view to those counted (围绕12个产业|制定方案)."""
    return (_AIMED.split(noun, 1)[0], "") if aim_of(name) else (noun, predicate)


def aim_of(name: str) -> int:
    """Where the words at the head of ``name`` end that say with a view to what something is done (围绕|8条主线)."""
    if not name.startswith(verbs.WITH_A_VIEW):
        return 0
    aim = next(word for word in verbs.WITH_A_VIEW if name.startswith(word))
    return 0 if naming.doing_at_end(name[len(aim) :]) else len(aim)


def among_their_kind(verb: str, noun: str, words: str = "") -> tuple[str, str]:
    """``verb`` and ``noun`` of those counted, where the ``words`` before them say among which of their kind they are,
    or of what they are the core.

    >>> among_their_kind("主要指标中", "指标"), among_their_kind("培育", "企业")
    (('', '主要指标'), ('培育', '企业'))
    >>> among_their_kind("实施", "重大项目为龙头的攻坚行动", "实施以")
    ('', '重大项目')
    """
    core = means.SERVING.search(noun) if words.endswith("以") else None
    if core is not None:
        return "", noun[: core.start()]
    kind = verb.removesuffix("中").removesuffix("之")
    return ("", kind) if kind != verb and kind.endswith(noun) else (verb, noun)
