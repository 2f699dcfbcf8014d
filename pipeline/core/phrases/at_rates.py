"""What is done at a rate that stands before the verb (按5%的幅度压减支出, 补助按4%提标, 按每户9万元的标准给予补助).

Belongs here: such rates, and what is cut, raised or given at them. Does not belong here: what rises or falls by the
number behind its verb (measures.py).
"""

import re
from dataclasses import replace

from pipeline.core.lexicon import cues
from pipeline.core.model import Measure
from pipeline.core.patterns import any_of
from pipeline.core.phrases import measures
from pipeline.core.tokens import Quantity

#: A bound of a rate, and the share at which something is cut or raised (按不低于5%的幅度压减, 按3%稳步提标).
_BOUND = f"{any_of((*cues.GE, *cues.LE))}?"
_AT_RATE = re.compile(f"(?:按照?|以){_BOUND}$")
_BY_RATE = re.compile(
    rf"(?:{cues.OR_MORE}|左右)?(?:的?(?:幅度|比例|标准))?(?:稳步|统一|逐年|进一步)*"
    rf"(?:(?P<down>{any_of(cues.CUTTING)}|下降|递减)|(?:提标|上调|调增|上浮|递增|(?:提高|增长)(?![到至率幅速])))"
)
#: What is so cut or raised, behind the verb (各部门按5%的幅度压减|一般性支出).
_OBJECT = re.compile(r"(?![到至])[^，。；、\d的]{3,12}(?=[，。；])")
#: For each of whom there is so much, and what is given at that rate (以每个镇9万元的标准，加大|绿化投入).
_FOR_EACH = re.compile(rf"(?:按照?|以)(?:平均)?(?P<of>每[个家所户名]?(?P<each>[^，。；、\d]{{0,6}}?))?{_BOUND}$")
_GIVEN_AT = re.compile(
    r"(?:/[^，。；、]{1,3})?的?(?P<rate>标准|比例)，?(?:再|进一步)*(?:(?:给予|予以|发放|安排|加大)(?P<what>[^，。；、\d]{2,12})"
    r"|(?P<done>补贴|资助|奖励|补助|奖补)(?P<whom>[^，。；、\d]{0,20}))"
)
#: So much for each is itself what is given, where it is called no rate (按每亩|85元|进行直接补贴).
_GIVEN = re.compile(
    r"(?:进行|给予|予以|发放)(?P<what>[^，。；、\d的]{0,8}(?:补贴|补助|奖补|资助|奖励|津贴)金?)(?=[，。；\n])"
)
_RATE_HEADS, _GIVEN_HEADS = frozenset("/的标比"), frozenset("进给予发")


def given_at(text: str, q: Quantity, lead: str) -> str:
    """The name of the rate ``q`` at which something is given (按每个镇|9万元|的标准给予补助: 每个镇补助标准), or ''."""
    head = text[q.end : q.end + 1]
    if head not in _RATE_HEADS and head not in _GIVEN_HEADS:
        return ""
    given = (_GIVEN_AT if head in _RATE_HEADS else _GIVEN).match(text, q.end)
    each = _FOR_EACH.search(lead) if given is not None else None
    if given is None or each is None:
        return ""
    if head in _GIVEN_HEADS:
        return each["of"] + given["what"] if each["of"] else ""
    of = each["of"] if each["each"] else ""
    return of + (given["what"] or given["done"] + given["whom"]) + given["rate"]


def at_rate(text: str, q: Quantity, lead: str) -> tuple[Measure, int, str] | None:
    """The measure, the sign and the name of what is cut or raised at the rate ``q``; None where nothing is."""
    at = _AT_RATE.search(lead) if "按" in lead or "以" in lead else None
    by = _BY_RATE.match(text, q.end) if at is not None else None
    if at is None or by is None:
        return None
    behind = _OBJECT.match(text, by.end())
    what = behind[0] if behind is not None else measures.peel(lead[: at.start()]).name
    return "growth", -1 if by["down"] else 1, what


def each_at_rate(text: str, group: list[Quantity], begin: int, peeled: measures.Peeled) -> measures.Peeled:
    """``peeled``, what is said from ``begin`` on before several rates, with the way in which all are said, behind the
    last, to move something (低保、特困标准分别按|5%、8%|提标)."""
    rate = at_rate(text, group[-1], text[begin : group[0].start]) if group[-1].unit == "%" else None
    return peeled if rate is None else replace(peeled, direction=rate[1])
