"""The verb before a number that belongs to the name of the thing counted behind it (新建|5个泵站).

Belongs here: which of the words before a number such a verb is, and whether they need a noun behind it at all. Does not
belong here: which thing is counted (counting.py), who does it (doers.py), verbs that several numbers share
(shared_verbs.py).
"""

import re

from pipeline.core.counts import doers, examples, items_before, sorts
from pipeline.core.discourse import stated
from pipeline.core.lexicon import adverbs, cues, places, verbs
from pipeline.core.lexicon.nouns import OF_WORK
from pipeline.core.patterns import any_of
from pipeline.core.phrases import named_examples, naming, predicates
from pipeline.core.state import Lead

#: Where something is done says less than what (在东西两翼布局建设).
_AT_PLACE = re.compile(
    r"(?:优先|重点|先后|还|已|计划|继续|全力|)在(?![建册校编库])(?!.*(?:率先|争取))[^，。；期每为]+(?<![中上里])$"
)
#: A sign of lists within the name of the parts of a place (每个县(市、区)培育3个园区).
_EACH_PART = re.compile(rf"(?:每个?|各|全部)[{places.LEVELS_HERE}镇乡]\([^()]*\)[^、()\d]{{0,10}}$")
#: The report's own place (辖区|100栋楼宇), and what points to things told before (这|8条要点).
_OWN_PLACE = frozenset(("辖区", "辖区内", "这"))
_INVESTED = re.compile(rf"(?:年度|{any_of(adverbs.SO_FAR)})*完成(?:年度)?投资")
_BATCH_ENDS = frozenset("批个只支")
_BATCH = re.compile(r"(?:第[一二三四五六七八九十]|首)[批个只支]$")
#: Verbs of what comes of something (每公顷土地产生|3亿元的产值).
_YIELDS = ("产生", "创造", "带来")
#: Behind these another item of a list or its examples stand before the number.
_OPEN_LIST = re.compile(r"(?:等|和|(?<!惠)(?<!涉)(?<!普)及|与)$")
_OPENING_ENDS = frozenset("等和及与")
#: What stands in quotation marks is one name, whatever it lists (“同网、同价”改革|拓展至9个区).
_QUOTED = re.compile("“[^”]*”")
_DOING = frozenset(verbs.DOINGS)


def wants_object(name: str) -> bool:
    """Whether the words before a number need the noun behind it to be a name."""
    name = _BATCH.sub("", name) if name[-1:] in _BATCH_ENDS else name
    return not name or name in naming.FLOW or predicates.ends_in_verb(name) or name.endswith(_YIELDS)


def _is_item(name: str) -> bool:
    """Whether ``name`` is an item of a list by itself (完成水库加固、|10条河道治理), no verb of the next one, too."""
    return not wants_object(name) or (predicates.ends_in_verb(name) and naming.doing_of(name) != name)


def verb_of(lead: Lead, noun: str, predicate: str) -> str:
    """What of the words before a number belongs to the name of the noun behind it."""
    name = sorts.before_sorts(lead)
    name = name[examples.aim_of(name) :]
    if (earlier := items_before.verb_before(name)) is not None:
        return earlier
    done = doers.done_by_organs(name, lead.words, noun)
    if done or (naming.is_doing(name) and not name.endswith(verbs.ONLY_HELPED)):
        return done or name
    if name in _OWN_PLACE:
        return ""
    own = naming.doing_at_end(name)
    aimed = lead.words.endswith("的") and noun.endswith(named_examples.TOLD_BY_AIM)  # 支持实体经济发展的|10项措施
    if (
        own
        and not aimed
        and not own.endswith(verbs.WINNING)
        and (
            (name.startswith(verbs.BY_MEANS) and not doers.is_for_some(name))
            or naming.last_doing(name)
            or _AT_PLACE.match(lead.words.removesuffix(own))
        )
    ):
        return own
    again = predicates.selects(predicate) and name.startswith(predicate[:2])
    before = lead.words.rstrip(cues.SO_MANY_SIGNS)
    if before.endswith("、") and not again and _is_item(name):
        return naming.doing_of(name) if stated.after_statements(name + "、…") != "…" else ""
    opens = before[-1:] in _OPENING_ENDS and _OPEN_LIST.search(before) is not None
    listed = "、" in (_QUOTED.sub("", name) if "“" in name else name)
    if not (opens or (listed and _EACH_PART.match(name) is None) or "等" in name[-2:]):
        return name
    if reaching := doers.reaching(name, own, opens):
        return reaching
    untold = not predicate or _INVESTED.match(predicate) is not None
    if untold and name.endswith("等") and examples.is_of_any_kind(noun, naming.doing_of(name)):
        return examples.first_example(name)
    _, told, last = name.rpartition("等")
    if told and last in _DOING:
        return last
    if "了" in name and naming.doing_at_end(doer := name.partition("了")[0]):
        return doer
    if told and naming.doing_of(name).startswith(verbs.MAKING) and noun.endswith(OF_WORK):
        return ""  # 组建产业联盟等|9项经验
    return doers.before_examples(name, told != "")
