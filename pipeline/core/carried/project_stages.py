"""Projects in one stage, with what is told of all of them (实施城建项目90个，|竣工项目30个), and money put into them.

Belongs here: what a stage takes over from the projects told before, and what those of several stages are together. Does
not belong here: parts of anything else (parts.py), other names of projects (projects.py).
"""

import re

from pipeline.core.carried import parts
from pipeline.core.lexicon import undertakings
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.measures import MONEY
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: Projects in one stage.
_ANY_STAGE = any_of((*undertakings.STAGES, *undertakings.COME_ABOUT))
_STAGED = re.compile(f"{_ANY_STAGE}(?P<kind>项目|工程)")
#: What tells all those projects of which the next number tells a stage (实施|城建|项目90个，|竣工项目30个): no stage.
_KIND_OF_ALL = re.compile(
    rf"(?P<told>(?:(?!{_ANY_STAGE}|投资|计划|意向|已)[^，。；、]){{2,12}})"
    "(?P<kind>项目|工程)(?:建设)?"
)
#: How great projects are is said behind the stage that they are in (在建|重点|项目).
_GREAT = ("重点", "重大")
#: Projects of which is told how much was put into them, and one kind of what was.
_PUT_INTO = re.compile(r"(?P<what>[^，]{2,}?(?:项目|工程))(?:建设)?(?:年度|累计|计划)?(?:完成)?投资")
_KIND_PUT = re.compile("(?!完成|累计|计划|年度)[^，、和及与]{2,8}(?<!项目)(?<!工程)(?<!完成)投资")
_STAGES = 3  # so many numbers before are looked at for projects of several stages
_PROJECTS = "项目"
#: What leads on from projects of one stage to those of the next.
_NEXT_STAGE = re.compile("(?!.*其中)[^，。；]{0,24}，[^，。；]{2,40}等")


def put_into(q: Quantity, carry: Carry, name: str) -> str:
    """``name``, one kind of the money put into projects that is told before 其中, with those projects, or ''."""
    if q.unit not in MONEY or q.unit != carry.unit or _KIND_PUT.fullmatch(name) is None:
        return ""
    put = _PUT_INTO.fullmatch(carry.subject)
    return put["what"] + name if put is not None else ""


def in_stage(q: Quantity, said: Statement, carry: Carry, name: str, among: bool) -> str:
    """``name``, projects in one stage, with what the whole tells of them; '' where they are none or it tells nothing.

    ``among``: 其中 stands before them.
    """
    staged = _STAGED.fullmatch(name) if said.measure == "level" and name.endswith(undertakings.PROJECTS) else None
    if staged is None:
        return ""
    if not among and not carry.staged and q.unit == carry.unit and said.begin - carry.end == 1:
        bare = any(_STAGED.fullmatch(told) for told, _ in carry.names)  # 签约项目9个，开工亿元以上项目7个，|竣工项目
        kind = None if bare else _KIND_OF_ALL.fullmatch(naming.without_doing(carry.subject))
        return _of_kind(name, kind["kind"], kind["told"]) if kind is not None else ""
    if among:
        whole = naming.without_doing(parts.whole_of(q, said, carry))
        told = whole.endswith(staged["kind"]) and _STAGED.fullmatch(whole) is None
        carry.staged = whole.removesuffix(staged["kind"]) if told else ""
    if carry.staged in _GREAT:
        return _of_kind(name, staged["kind"], carry.staged)
    return carry.staged + name if carry.staged else ""


def _of_kind(name: str, projects: str, told: str) -> str:
    """``name``, ``projects`` in one stage, with what is ``told`` of them behind the stage; '' where they are others."""
    return name.removesuffix(projects) + told + projects if name.endswith(projects) else ""


def all_stages(sentence: Sentence) -> str:
    """What projects of several stages or kinds are together, each told with examples, before an amount for all of them
    (新开工A等9个项目，竣工B等7个项目，|完成投资): "项目", or their kinds; '' where the last is told alone."""
    reading = sentence.reading
    told = [one for one in reading.observations[-_STAGES:] if one.start >= sentence.stored_start]
    if len(told) < 2 or any(one.unit != "个" or not one.indicator.endswith(_PROJECTS) for one in told[-2:]):
        return ""
    before, last = told[-2:]
    if not reading.text.endswith("等", 0, reading.normal.position(before.start)):
        return ""
    if _NEXT_STAGE.fullmatch(reading.between(before, last.start)) is None:
        return ""
    kinds = [one.indicator for one in (before, last)]
    plain = any("等" in kind or naming.without_doing(kind) != kind for kind in kinds)
    return _PROJECTS if plain else "、".join(kinds)
