"""One amount told of several: what is measured of the first is measured of the others (甲业产值达9亿元，乙业达7亿元).

Belongs here: which names are only owners of the amount before. Does not belong here: sides of one owner (sides.py).
"""

import re

from pipeline.core import naming, sides
from pipeline.core.lexicon import nouns
from pipeline.core.patterns import any_of
from pipeline.core.state import Carry, Statement

#: A word of money: a name with one says itself what is measured.
_MONEY = re.compile(any_of(nouns.MONEY_WORDS))
_SIZE = re.compile(rf"(?<=..)(?:{any_of(nouns.MONEY_SIZES)})$")
_LISTED = re.compile("[、和及与]")
#: So many signs make a word.
_WORD = 2
#: A longer name is more than an owner.
_LONGEST = 20
#: What has an income, a standard, a rate that is measured; and how such measures end.
_HAS_MEASURE = re.compile(rf"(?=..)[^，。；\d]*{any_of(nouns.HAVE_MEASURES)}(?!化|园|联)")
_OF_AMOUNTS = (
    *("收入", "产值", "标准", "比率", "比例", "率", "额", "税收", "利润", "余额", "成本", "价格", "投入", "投资"),
)
_MORE_THAN_SIDE = frozenset("、占和")
_BETWEEN = frozenset(("", "，", "、", "；", "，其中", "，其中，"))


def of_like(text: str, said: Statement, carry: Carry, name: str) -> str:
    """``name``, only the owner of an amount of money, with what the number before measures of another, '' else."""
    if said.measure != "level" or carry.measure != "level" or text[carry.end : said.begin] not in _BETWEEN:
        return ""
    return measured_alike(carry.subject, name)


def measured_alike(subject: str, name: str) -> str:
    """``name``, only an owner, with what ``subject`` measures of another in money, '' where it is none or says more.

    >>> measured_alike("建材行业主营业务收入", "纺织行业")
    '纺织行业主营业务收入'
    >>> measured_alike("集中供养老人最低补助标准", "散居老人")
    '散居老人最低补助标准'
    """
    if not _WORD <= len(name) <= _LONGEST or name[0] in "比较" or name in sides.SIBLINGS:
        return ""
    if _MONEY.search(name) is not None or naming.doing_of(name) or naming.flow_of(name) or naming.is_reference(name):
        return ""
    size = _SIZE.search(subject)
    if size is None:
        return ""
    kind = _LISTED.split(name)[0][-_WORD:]
    at = subject.rfind(kind, 0, size.start())
    return name + (subject[at + _WORD :] if at > 0 and kind not in nouns.ANY_KIND else size[0])


def of_kind(subject: str, name: str) -> str:
    """``name``, a thing alone, with what ``subject`` says is measured of a thing of such a kind, or ''."""
    if _HAS_MEASURE.fullmatch(name) is None or naming.doing_of(name) or sides.is_attribute(name):
        return ""
    whose = _HAS_MEASURE.match(subject)
    side = subject[whose.end() :] if whose is not None else ""
    return name + side if len(side) > _WORD and side.endswith(_OF_AMOUNTS) and _MORE_THAN_SIDE.isdisjoint(side) else ""
