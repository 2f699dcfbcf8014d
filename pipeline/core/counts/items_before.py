"""Another item of a list before the one that is counted: only the verb before both carries over to that.

Belongs here: such an item before a joiner, and where what is counted is (完成管网改造和主城区|90公里管道检测). Does not
belong here: items behind what is counted (named_others.py), examples (examples.py).
"""

import re

from pipeline.core.lexicon import undertakings, verbs
from pipeline.core.lexicon.places import LEVELS
from pipeline.core.patterns import any_of
from pipeline.core.phrases import named_others, naming

#: A count before this one that is a word or a name itself (6大产业集群和15条产业链): only the verb carries over.
_COUNTED_BEFORE = re.compile(r"\d[^，。；]*(?:和|及|与|、)$")
#: Where what is counted behind a joiner is, or of what level.
_WHERE = re.compile(
    r"(?P<item>[^，。；：]{4,}[^，。；：和及与、])(?:和|(?<![惠普涉])及|与)"
    rf"(?P<where>(?:主|中心|老|新)?城区|县城|[省市县]域|城镇|农村|乡镇|公共区域|[东西南北中]区|[{LEVELS}]级)$"
)
#: A paper told before the measures that are counted, and what those are for (制定实施方案和|支持企业|9条措施).
_PAPER = re.compile(
    rf"(?P<made>[^，。；：、]{{2,}}?)(?:实施)?(?:{any_of(undertakings.PAPERS)})(?:和|(?<![惠普涉])及|与)"
    rf"(?P<aim>(?:{any_of(verbs.HELPING)}|促进|推动)[^，。；：、]{{2,14}})$"
)


def verb_before(name: str) -> str | None:
    """The words of ``name``, which stands before a number, that belong to what is counted behind an item of a list,
    where there is one before it.

    >>> verb_before("新建泵站工程和县域")
    '新建县域'
    """
    if name[-1:] in "和及与、" and (earlier := _COUNTED_BEFORE.search(name)) is not None:
        return naming.doing_of(name[: earlier.start()])
    if ("和" in name or "及" in name or "与" in name) and (paper := _PAPER.match(name)) is not None:
        return naming.doing_of(paper["made"]) + paper["aim"]
    where = _WHERE.match(name) if name[-1:] in "区域镇村级城" else None
    if where is None or not named_others.is_whole(where["item"]):
        return None
    return naming.doing_of(where["item"]) + where["where"]
