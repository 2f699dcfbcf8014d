"""What the last of several counted things is or has that the others are or have, too, and is no work.

Belongs here: heads and kinds told from the words of two items alone. Does not belong here: what is done to all of a
list (shared_work.py) and where its items end (list_items.py).
"""

import re

from pipeline.core.lexicon import nouns as lexicon
from pipeline.core.lexicon import sharing
from pipeline.core.patterns import any_of
from pipeline.core.phrases import noun_lists, owners

#: The ground that is told of the last of several crops (小麦、玉米|高产示范区).
_GROUND = re.compile(
    "(?:万亩|高产|优质|绿色|标准化|规模化|创建|示范|种植|生产)*(?:示范区|示范片|基地|产业带)(?:建设)?$"
)
#: Bodies and places that papers are drawn up on (公布32家部门、10个区|权责清单), and such a paper behind the last.
_SUBJECT_TO = (*lexicon.OWNERS, *sharing.SUBJECT_TO_PAPERS)
_PAPER = re.compile(
    rf".*(?:{any_of(_SUBJECT_TO)})(?P<paper>[^，。；、\d的]{{0,8}}?(?:{any_of(sharing.PAPERS_ON)}))(?:[及和][^，。；、的]{{2,6}})?"
)
#: Projects told by the kind of work that they are, of no thing that the work is done to (|技术改造项目).
_KIND_OF_PROJECTS = re.compile(rf"(?:{any_of(sharing.KINDS_OF_PROJECTS)})项目")
_PROJECTS = "项目"
#: What is done around the last of several places, or how it is there (地铁站、商圈|周边停车治理).
_AROUND = re.compile(
    "[^，。；、\\d]{2,}?(?P<around>周边[^，。；、\\d的]*(?:环境|面貌|秩序|治理|整治|改造|提升|整顿|绿化))"
)


def said_for(noun: str, last: str) -> str:
    """What ``last``, at the end of a list, says for ``noun``, too; '' where it says nothing."""
    return _ground_of(noun, last) or _paper_on(noun, last) or _projects_of(noun, last) or _around(noun, last)


def is_kind_of_projects(last: str) -> bool:
    """Whether ``last`` are projects told by the kind of work that they are: it is done to nothing in the list."""
    return _KIND_OF_PROJECTS.fullmatch(last) is not None


def _ground_of(noun: str, last: str) -> str:
    """The ground that ``last`` names of a crop, as ``noun`` is another (小麦、玉米|高产示范区), or the capacity of what
    is made, as ``noun`` is made too (硅料、电池片|产能); '' where it names none."""
    if last.endswith("产能") and "能" not in noun:
        return "产能"
    ground = _GROUND.search(last, 1) if noun in sharing.CROPS else None
    return "" if ground is None else ground[0]


def _paper_on(noun: str, last: str) -> str:
    """The paper on what ``last`` names, as ``noun`` is such an owner, too; '' where it tells none.

    >>> _paper_on("市直部门", "镇街权责清单"), _paper_on("示范村", "章程")
    ('权责清单', '')
    """
    paper = _PAPER.fullmatch(last) if noun.endswith(_SUBJECT_TO) else None
    return "" if paper is None else paper["paper"]


def _around(noun: str, last: str) -> str:
    """What is told of the surroundings of ``last``, and so of ``noun`` as another place; '' where nothing is.

    >>> _around("地铁站", "商圈周边停车治理"), _around("公园", "商圈停车场")
    ('周边停车治理', '')
    """
    around = _AROUND.fullmatch(last) if "周边" in last and "周边" not in noun else None
    return "" if around is None else around["around"]


def _projects_of(noun: str, last: str) -> str:
    """That ``noun``, which names no thing, are projects as ``last`` are (80个机器换人、9个技术改造|项目), or ''."""
    if not last.endswith(_PROJECTS) or not is_kind_of_projects(last):
        return ""
    return "" if noun_lists.ends_in_thing(noun) or owners.is_owner(noun) else _PROJECTS
