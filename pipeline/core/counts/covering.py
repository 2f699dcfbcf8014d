"""What covers or holds so many things, where it stands behind them (开通串联9个街区|的巴士, 由8名律师组成|的队伍).

Belongs here: the thing behind the 的, named as the owner of what is counted. Does not belong here: amounts and sizes of
a thing behind a 的 (amounts.py), where the noun behind a number ends (nouns.py).
"""

import re
from dataclasses import replace

from pipeline.core.lexicon import nouns as lexicon
from pipeline.core.lexicon import owning
from pipeline.core.lexicon.cues import SO_MANY_REACHED
from pipeline.core.lexicon.places import LEVELS_HERE, WHOLE_HERE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, predicates
from pipeline.core.phrases.measures import MONEY, PHYSICAL, RATIO_UNITS
from pipeline.core.state import Counted, Lead
from pipeline.core.tokens import Quantity

#: Verbs before a number whose subject may stand behind a 的, and of what sorts or where the things are (涵盖6类|80项);
#: what is covered by works tells which works (覆盖9个村的供水工程).
_COVERS = re.compile(
    r"(?P<verb>涵盖|惠及|串联|连通|配备|容纳|总计|拥有|具有|共有|由)"
    rf"(?P<where>[^，。；、的]{{0,8}}?)(?:{any_of(SO_MANY_REACHED)}|了|上)*$"
)
#: What is only had: the verb says nothing that the owner does not.
_HAS = frozenset(("配备", "容纳", "总计", "拥有", "具有", "共有", "由"))
#: What something is or has become by what it has: it owns that itself (东城成为全省唯一拥有5所学院的城市).
_IS_ONE = re.compile("成为|是")
#: Sorts that are told beside what is counted (五大板块|67项).
_SORTS = re.compile(r"\d|(?:板块|领域|方面|类)$")
#: Who makes up a thing, as many as are counted (由80名律师|组成的队伍).
_MADE_UP = re.compile("(?:共同)?组成$")
_HEADS = (*lexicon.HEADS, "功能", "清单", "村", "海域", "人口", "仪器", "酒庄", "农庄", "水库群")
#: Of what kind a thing that covers so many is an example (串联9个庄园|的环线|等重点项目).
_EXAMPLE_END = re.compile("(?<=..)等(?:重点|重大|)(?:项目|工程)$")
_OF = "的"
#: What a house has so many of, which is told as that house's own (9百张|床位的医院).
_SEATS = frozenset((*owning.SEATS, "车位", "泊位"))
#: With this a thing does something to what is counted, which is not its own (覆盖9个|泊位的岸电设施).
_TO_SEATS = "覆盖"
#: That every place counted has what is told before them (中心医院|实现9个县区|全覆盖).
_EVERYWHERE = frozenset(("全覆盖", "实现全覆盖"))
_PLACES = re.compile(
    rf"[^，。；、的]{{0,4}}(?:[{LEVELS_HERE}]|[{LEVELS_HERE}]\([^()]*\)|乡镇|街道|社区|行政村|苏木|嘎查|地市)"
)
_CAME_ABOUT = re.compile(f"实现(?:{WHOLE_HERE})?$")
#: No such number counts things; so many signs before and behind one are looked at.
_MEASURED = frozenset((*MONEY, *PHYSICAL, *RATIO_UNITS))
_BEFORE, _AHEAD = 20, 30
_WORD = 2  # so many signs make a word


def owner_behind(text: str, q: Quantity, lead: Lead, counted: Counted | None) -> Counted | None:
    """``counted``, or, where its noun runs on into what covers or holds so many, what is counted as that thing's own.

    That is 开通串联9个街区的巴士: 开通巴士串联街区; 由8名律师组成的调解队伍: 调解队伍律师.
    """
    if counted is not None and counted.predicate in _EVERYWHERE and _PLACES.fullmatch(counted.noun) is not None:
        return _reached(lead, counted)
    if counted is None or _OF not in counted.noun or q.unit in _MEASURED:
        return counted
    covers = _COVERS.search(text, max(0, q.start - _BEFORE), q.start)
    things, _, owner = counted.noun.partition(_OF)
    owner = _EXAMPLE_END.sub("", owner)
    if covers is None:
        if things not in _SEATS or counted.verb.endswith(_TO_SEATS):
            return counted
        return replace(counted, noun=owner + things, predicate="", verb=counted.verb.removesuffix("拥有"))
    if text.find(things, q.end, q.end + _AHEAD) < 0 or text.startswith("、", counted.end):
        return counted
    verb, where = covers["verb"], covers["where"]
    head = lead.name.partition(verb)[0]
    if verb in _HAS and (one := _IS_ONE.search(lead.words)) is not None:
        return replace(counted, noun=head[: max(0, head.find(one[0]))] + things, predicate="", verb="")
    made_up = _MADE_UP.search(things)
    if not owner or (made_up is not None) != (verb == "由") or (made_up is None and not things.endswith(_HEADS)):
        return counted
    things = things if made_up is None else things[: made_up.start()]
    said = "" if verb in _HAS else verb + ("" if _SORTS.search(where) else where)
    return replace(counted, noun=head + owner + said + things, predicate="", verb="")


def _reached(lead: Lead, counted: Counted) -> Counted:
    """``counted`` places, with what is told before them as reaching each of them, where that is a thing."""
    thing = _CAME_ABOUT.sub("", lead.name)
    if len(thing) < _WORD or naming.doing_of(thing) or predicates.ends_in_verb(thing) or thing.startswith("对"):
        return counted
    return replace(counted, verb=thing + _TO_SEATS, predicate="")
