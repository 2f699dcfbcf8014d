"""How much had been aimed at of what was told before: 新建渠道90公里，超额完成80公里年度任务.

Belongs here: whether a number tells an aim of the thing before. Does not belong here: aims in brackets (facts.py),
what a report promises (promised.py, targets.py).
"""

import re

from pipeline.core.lexicon import roles, units
from pipeline.core.patterns import any_of
from pipeline.core.phrases.measures import TIME
from pipeline.core.state import Carry, Statement
from pipeline.core.tokens import Quantity

#: So many things that are counted by the piece are a number of their own.
_BY_PIECE = frozenset(units.BY_PIECE)
#: That so much had been aimed at (新建渠道90公里，超额完成|80公里|年度任务), and what stands before that.
_AIM = re.compile("(?:年度|全年|预期|预定)*(?:目标任务|目标|任务)")
_ATTAINS = re.compile(
    "(?:已|均|并|大幅|提前|圆满|超额|全面)*(?:完成|超过?|优于)了?(?:(?:国家|省|市|上级)+(?:下达|定)?)?的?"
    "(?:“[^”]{2,5}”(?:时期|期间)?)?"
)
#: That an aim was attained, behind how much earlier.
_EARLY = re.compile("[，、]?(?:[均都已也并又]|双双)*提前")
_AIM_ATTAINED = re.compile(
    r"(?:超额|全面|圆满)?(?:完成|实现)(?:年度|全年|全部|预期|预定|既定|投资|建设|省定|市定)*(?:目标任务|目标|任务|计划)(?=[，。；、\n])"
)
#: By whom or when an aim was set, and no more (完成|县人代会批准的|8%目标).
_SET = re.compile(rf"(?:超过|高于|完成|实现)?了?{any_of(roles.SETTING_AIMS)}{any_of(roles.SET_BY_THEM)}的?")


def without_setting(name: str, unit: str) -> str:
    """``name`` of a number in ``unit``, '' where it only says by whom or when an aim was set, and that of a percentage.

    >>> without_setting("县人代会批准", "%"), without_setting("年初确定", "个")
    ('', '年初确定')
    """
    return "" if unit == "%" and _SET.fullmatch(name) is not None else name


def is_aim(text: str, q: Quantity, said: Statement, carry: Carry) -> bool:
    """Whether what is counted behind ``q`` is only how much had been aimed at of what was told before."""
    counted = said.counted
    return (
        counted is not None
        and carry.subject != ""
        and q.unit == carry.counts[1] != "%"
        and q.unit not in _BY_PIECE
        and _AIM.fullmatch(counted.noun) is not None
        and _ATTAINS.fullmatch(text, said.begin, q.start) is not None
    )


def attained_early(text: str, q: Quantity, begin: int, after: int, subject: str) -> str:
    """That ``subject``, told before the words from ``begin`` on, attained its aim, where the time ``q`` says how much
    earlier (重点项目，|提前2个月|完成年度任务), or ''."""
    early = subject != "" and q.unit in TIME and _EARLY.fullmatch(text, begin, q.start) is not None
    attained = _AIM_ATTAINED.match(text, after) if early else None
    return "" if attained is None else (subject.partition("完成")[0] or subject) + attained[0]
