"""What stands between a counted noun and the next number: what leads on to that, and is no part of the noun.

Belongs here: where a noun ends before the next number. Does not belong here: where its predicate begins (nouns.py).
"""

import re

from pipeline.core.lexicon import ranking, roles, verbs
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.lexicon.places import ANYWHERE, LEVELS
from pipeline.core.patterns import any_of, headed
from pipeline.core.phrases import adverbials

#: What leads on to the next number behind a noun: it counts some of the things, or what they have (25家企业|中有3家).
_LEADS_ON = re.compile(
    r"(?:[中里](?=[仍还已尚共也]?有)|且|)(?:(?<![公总])共|仍|已|还|尚|也|)"
    r"(?:(?<![国所占持保拥私公])有|(?<![公总])共计?|合计|总计|(?<![名大])将|(?<![每])各|(?<![雷抵到直通送发])达|又|首批)$"
)
#: What those counted do to those counted next (20家企业|帮扶30个村, 八成农民|掌握了2门技术), or win (9项工程|获6个奖).
_DOES_TO = re.compile(
    r"(?<=..)(?:(?:结对|对口|定点|挂点|挂钩|“?组团式”?)?(?:帮扶|联系|包联|包保|挂点|挂钩|结对|走访|签约|认领|资助|领办|托管|承担|融入)|(?<=基金)投[资决]|分?获|[^，。；、“”的]{2}了)$"
)
#: Where people go, whom they look after, and what they make up (200名干部|进驻30个村, 90名医生|组成8支医疗队).
_PEOPLE_DO = re.compile(
    r"(?:(?:分别|分批|全部)?(?:进驻|入驻|派驻|驻扎|下沉|深入|走进|奔赴|分赴|充实|挂包|挂联|联系|分包|联包|包挂|包抓|帮带|服务|组成|组建|成立)(?:到|至|了)?|到)$"
)
#: Another thing behind what is counted, with a number of its own, or told apart (23次暴雨|和59天高温, 3个村|以及学校).
_OTHER_BEHIND = re.compile(
    headed(
        "以和及与",
        r"(?<=.)(?:以及(?!其)|(?:和|(?<![惠普涉])及|与)[^，。；、“”的]{0,4}?\d[\d.]*(?:[天次个项家条所座处名户栋件]|万?平方米|公里|万?亩))",
    )
)
#: What is counted next, behind a joiner (20件民心工程|和全县30项实事; 投资2亿元的A项目|和投资3亿元的B项目).
_OTHER_COUNT = re.compile(
    rf"(?<=...)(?:和|及|与|以及)(?:全?[{LEVELS}]|自治[区州]|[{LEVELS}]定|[^和及与、，“”()]{{1,9}}的"
    rf"|(?:计划|估算|)(?:总?投资(?:总?额)?|占地|总?建筑面积|总?面积){any_of(SO_MANY_REACHED)}?)$"
)
#: Things behind a joiner whose number stands behind them, with a unit of things and no noun (9处花园|和停车场80座，).
_NUMBERED_BEHIND = re.compile(
    rf"(?<=..)(?:和|(?<![惠普涉])及|与|以及)(?!其|.*(?:{any_of(verbs.DOINGS)}))[^和及与、，“”()的共]{{2,}}$"
)
_SO_MANY_THINGS = re.compile(r"\d[\d.]*[万多余]*(?:[个处座家条所栋]|平方米|公里)(?:以上)?[，。；、\n]")
#: First signs of ranks.
_RANKS = frozenset("第首前榜之")
#: Where what has a rank is told, behind a noun (7项指标|全省第1).
_HOLDS_PLACE = "[均都]?(?:居|列|排|位居|位列|排名|稳居|名列)"
_OF_ALL = f"各(?:{any_of((*ranking.MEMBERS, *ranking.PLACES))})"
_BEFORE_RANK = re.compile(
    rf"(?<=..)(?:{_HOLDS_PLACE}|在)?{any_of(ANYWHERE)}(?:同类|{_OF_ALL}|各)?$|(?<=..)(?<![安系]){_HOLDS_PLACE}(?:{_OF_ALL})?$"
)


def other_behind(noun: str) -> re.Match[str] | None:
    """Where ``noun`` goes on with another thing that has a number of its own, or is told apart; None elsewhere."""
    return _OTHER_BEHIND.search(noun) if "和" in noun or "及" in noun or "与" in noun else None


def _people_do(noun: str) -> re.Match[str] | None:
    """What people who are sent do with those counted next, at the end of ``noun`` (90名医生|组成8支医疗队)."""
    does = _PEOPLE_DO.search(noun)
    return does if does is not None and noun.endswith(roles.SENT, 0, does.start()) else None


def own_end(noun: str, text: str, stop: int) -> int:
    """Where ``noun`` ends, which runs on to ``stop`` in ``text``: before what leads on to the number there."""
    led: re.Match[str] | None = None
    if text[stop : stop + 1] in _RANKS:
        led = _BEFORE_RANK.search(noun)
    elif text[stop : stop + 1].isdigit():
        led = _LEADS_ON.search(noun, 1) or _DOES_TO.search(noun)
        led = led or _people_do(noun) or _OTHER_COUNT.search(noun) or adverbials.TO_OTHERS.search(noun)
        if led is None and _SO_MANY_THINGS.match(text, stop) is not None:
            led = _NUMBERED_BEHIND.search(noun)
    return len(noun) if led is None else led.start()


def leads_on(words: str) -> bool:
    """Whether ``words`` between two numbers only say that the second is of the things counted first (中仍有)."""
    return words != "" and _LEADS_ON.fullmatch(words) is not None
