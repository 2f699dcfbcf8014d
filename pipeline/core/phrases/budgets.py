"""Names that say only that a budget gives something: for what, is told before (国家助学制度…，中央财政投入).

Belongs here: which names those are, who gives, and the name of a part of what is given. Does not belong here: what an
amount of money is spent on, told behind it (spending.py).
"""

import re

from pipeline.core.lexicon import adverbs, money
from pipeline.core.lexicon.places import LEVELS_HERE
from pipeline.core.patterns import any_of

_OF_BUDGET = re.compile(
    rf"(?:(?:国家|中央|[{LEVELS_HERE}]级?|地方|各级|本级|和)+财政(?:预算)?|各级政府|中央和地方政府)"
    rf"(?:还|将|拟|已|预算|共|每年|实际|新增|统筹)*(?:安排支出|{any_of(money.GIVEN_BY_BUDGET)})"
    "(?:(?:专项|补助|补贴)?资金)?"
)
_FOR_WHAT = re.compile(rf"(?P<what>.*?){_OF_BUDGET.pattern}")
_GIVES = re.compile("(?:国家|中央|地方|各级)+财政")
_GIVER = re.compile(f"(?:中央|地方|各级|[{LEVELS_HERE}]级?)+财政也?")
#: Who gives together, and that it is given: what a budget gives is a part of it (各级政府对|教育|投入，其中省财政).
_GIVERS = re.compile(rf"(?:(?:各级|全社会|社会|中央|国家|地方|[{LEVELS_HERE}]级?)*(?:政府|财政|社会))?(?:对|用于)?")
_GIVEN = re.compile(rf"(?:{any_of(adverbs.SO_FAR)}|拟|新增)*(?!补[助贴]){any_of(money.GIVEN_BY_BUDGET)}(?:资金)?$")


def is_of_budget(name: str) -> bool:
    """Whether ``name`` says only that a budget gives something (中央财政安排)."""
    return "政" in name and _OF_BUDGET.fullmatch(name) is not None


def is_giver(name: str) -> bool:
    """Whether ``name`` says only who gives (省级财政): that alone tells nothing of what is given."""
    return _GIVER.fullmatch(name) is not None


def beside(subject: str, name: str) -> str:
    """``name``, what one budget gives, for what another gives the ``subject`` before; '' where that is of none.

    >>> beside("助学制度中央财政投入", "地方财政投入"), beside("中央财政转移支付", "地方财政投入")
    ('助学制度地方财政投入', '地方财政投入')
    """
    given = _FOR_WHAT.fullmatch(subject) if "政" in subject else None
    if given is not None:
        return given["what"] + name
    return name if _GIVES.match(subject) is not None else ""


def is_let_off(what: str, given: str) -> bool:
    """Whether ``what`` was let off or saved, out of which nothing is ``given`` (减税降费, 减免社保费|发放贷款).

    Nor is what credit costs a side of it (减税降费|融资成本).

    >>> is_let_off("减税降费", "发放贷款"), is_let_off("减免税费", "惠及企业"), is_let_off("减税降费等", "融资成本")
    (True, False, True)
    """
    return what.removesuffix("等").endswith(money.LET_OFF) and (
        given.startswith(money.GIVEN_OUT) or given == "融资成本"
    )


def part_of(topic: str, name: str) -> str:
    """``name``, what a budget gives, of the ``topic`` that is given to, or '' where that is not given to.

    >>> part_of("各级政府对教育投入", "省财政投入")
    '教育省财政投入'
    """
    given = _GIVEN.search(topic)
    return "" if given is None else _GIVERS.sub("", topic[: given.start()], count=1) + name
