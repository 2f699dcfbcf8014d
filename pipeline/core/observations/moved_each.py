"""How each of several things moved that one number is said of: 成本降幅、效率提速均达30%.

Belongs here: parting such words, and which way each of the things moved. Does not belong here: whether a number is
said of several (several.py), where a list of subjects parts (subjects.py).
"""

import re

from pipeline.core.discourse import subjects
from pipeline.core.lexicon import cues
from pipeline.core.model import GROWING, Measure
from pipeline.core.patterns import any_of
from pipeline.core.state import Carry, Sentence, Statement
from pipeline.core.tokens import Quantity

#: How one of several moved that are not the last (成本降幅、|效率提速均达30%).
_MOVED_BY = re.compile(rf"(?<=..)(?P<by>{any_of((*cues.UP_NOUNS, *cues.DOWN_NOUNS, '提速'))})(?=[、和与及])")
#: What of dealing with something, or of meetings and papers, becomes less: each by so much (流程、材料、|时限压缩一半).
_LESSENED = ("流程", "材料", "时限", "环节", "次数", "表格", "会议", "文件", "发文")
#: No more subjects than that move together from one value.
_MOST = 7
_MOVED_ENDS = frozenset(word[-1] for word in (*cues.UP_NOUNS, *cues.DOWN_NOUNS))


def each_moved(said: Statement, indicator: str) -> list[str]:
    """The subjects that ``indicator`` lists with how each moved (成本降幅、|效率提速均达30%), none where it lists none;
    where one moved otherwise than the last, that word is left to :func:`moved_by`."""
    words = _MOVED_BY.findall(indicator)
    names = subjects.split_subjects(_MOVED_BY.sub("", indicator), len(words) + 1) if words else None
    if names is None:
        return []
    others = (word if (word in cues.DOWN_NOUNS) != (said.sign < 0) else "" for word in words)
    return [*(name + other for name, other in zip(names, others, strict=False)), names[-1]]


def moved_by(name: str, measure: Measure, sign: int) -> tuple[str, int]:
    """One of several names without the word that says that it moved otherwise than the last, and the sign of its move.

    >>> moved_by("成本降幅", "growth", 1), moved_by("效率", "growth", 1)
    (('成本', -1), ('效率', 1))
    """
    if measure not in GROWING or name[-1:] not in _MOVED_ENDS:
        return name, sign
    words = cues.UP_NOUNS if sign < 0 else cues.DOWN_NOUNS
    other = next((word for word in words if name.endswith(word)), "")
    return (name.removesuffix(other), -sign) if other else (name, sign)


def each_lessened(indicator: str) -> list[str]:
    """What becomes less, each with what the first says for all (市级|会议、文件减少10%), or calls of two kinds (刑事、
    治安|警情下降5%); none where other things are listed."""
    if indicator.endswith("警情"):
        return subjects.split_subjects(indicator, indicator.count("、") + 1) or []
    parts = indicator.split("、")
    if not all(part.endswith(_LESSENED) for part in parts):
        return []
    head = parts[0].removesuffix(next(one for one in _LESSENED if parts[0].endswith(one)))
    return [parts[0], *(head + part if part in _LESSENED else part for part in parts[1:])]


def all_moved(sentence: Sentence, q: Quantity, said: Statement, indicator: str, carry: Carry) -> list[str]:
    """Those that have all come to ``q`` from the values right before, together ``indicator``; none where only one has.

    They began with one value, or with one each (A、B均由9元|提高到10元; A、B分别由3种、5种|均扩大到8种).
    """
    if said.peeled is not None and said.peeled.both and carry.group_end == carry.end:
        return [name for name, _ in carry.names]
    told = sentence.reading.observations[-_MOST:]
    if "、" not in indicator or not told or told[-1].unit != q.unit or carry.end != sentence.reading.end_of(told[-1]):
        return []
    alike = [one.indicator for one in told if one.start == told[-1].start]
    return alike if len(alike) > 1 else []
