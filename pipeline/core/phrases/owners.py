"""Things that have sides, at the end of a counted noun (老旧小区|改造经费), and what is done to them (贫困村|电网改造).

Belongs here: which words are owners of a side, and where the side begins. Does not belong here: where a counted noun
ends (nouns.py).
"""

import re

from pipeline.core.lexicon import nouns
from pipeline.core.patterns import any_of

#: Work that is done is named without the word (天然气普及|工作).
_WORK = re.compile(
    r"(?<=....)(?<!”)(?<!前期)(?<!准备)(?<!重点)(?<!中心)(?<!各项)(?<!试点)(?<!到)(?<![到在赴].)(?<![到在赴]..)工作$"
)
#: What things that are counted one by one end in, where a side of them goes on (老旧小区|改造经费全部到位).
_OWNER = re.compile(any_of(nouns.OWNERS, nouns.NOT_OWNERS))
_NO_SIDE = "(?<!高)(?<!前期)(?<!准备)(?<!重点)"  # a side of what is counted is no thing that is counted itself
_SIDE = re.compile(rf"{_NO_SIDE}{any_of(nouns.SIDES)}$")
_BETTERED = re.compile(rf"{_NO_SIDE}{any_of((*nouns.SIDES, *nouns.BETTERED))}$")
_SIDE_ENDS = frozenset(word[-1] for word in (*nouns.SIDES, *nouns.BETTERED))


def without_work(noun: str) -> str:
    """``noun`` without 工作 at its end, which says nothing (贫困村电网改造|工作)."""
    return _WORK.sub("", noun) if noun.endswith("工作") else noun


def owner_end(noun: str, bettered: bool) -> int:
    """Where in ``noun`` the counted things end and a side of them begins (重点事项|审批时限); 0 where none does.

    ``bettered``: the side may also be one that is only bettered (完善5家企业的|运营模式).
    """
    side = (_BETTERED if bettered else _SIDE).search(noun) if noun[-1:] in _SIDE_ENDS else None
    if side is None:
        return 0
    last = noun.find("的", 0, side.start())
    short = 0 if noun.startswith("县一般公共预算") else 1
    ends = [owner.end() for owner in _OWNER.finditer(noun, 0, side.start()) if owner.end() > short]
    return last if last in ends else max(ends, default=0)


def is_owner(noun: str) -> bool:
    """Whether ``noun`` ends as things that are counted one by one do (老旧小区)."""
    return any(owner.end() == len(noun) for owner in _OWNER.finditer(noun))


def have_it(words: str) -> bool:
    """Whether ``words`` before 的 are things that are counted one by one, whose is what follows, no clause about it.

    >>> have_it("公办小学学生"), have_it("盘踞在城中村"), have_it("具有竞争力")  # …的学杂费, …的团伙, …的企业
    (True, False, False)
    """
    return is_owner(words.rstrip("”")) and "在" not in words and "、" not in words


def names_owner(words: str) -> bool:
    """Whether a thing that is counted one by one stands in ``words`` (退休人员养老保障)."""
    return _OWNER.search(words) is not None


def done_to_owner(noun: str) -> str:
    """What is done to things, said behind them in ``noun`` (贫困村|电网改造), "" where nothing is."""
    noun = without_work(noun)
    ends = [owner.end() for owner in _OWNER.finditer(noun) if owner.end() > 1]
    done = noun[max(ends) :] if ends else ""
    return done if len(done) > 2 and done.endswith(nouns.WORKS) else ""
