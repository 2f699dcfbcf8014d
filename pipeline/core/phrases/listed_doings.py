"""Doings before a list of things, with who does them or how: 东山公园建成|听雨亭、观鱼台2处景点; 集中打造|南街、北街.

Belongs here: where such words end at the head of a list. Does not belong here: verbs that open a name themselves
(naming.py), what of such words the name of what is counted keeps (counts/doers.py).
"""

import re

from pipeline.core.lexicon import adverbs, own_verbs
from pipeline.core.patterns import any_of

_TO_LISTED = re.compile(
    rf"(?:其中)?(?P<done>(?:{any_of(own_verbs.HOW_DONE)}){any_of(own_verbs.DONE_SO)}|编制"
    rf"|[^，、的“”\d]{{1,16}}[{own_verbs.DOER_ENDS}](?:{any_of(adverbs.SO_FAR)})*{any_of(own_verbs.DONE_TO_LISTED)})"
    r"(?![成区率量额类型点])(?=了?..)"
)


def before_list(first: str) -> str:
    """The doing at the head of ``first``, the first item of a list, with who does it or how; or ''.

    >>> before_list("北湖公园建成听雨亭"), before_list("集中打造南街"), before_list("停车场建设")
    ('北湖公园建成', '集中打造', '')
    """
    listed = _TO_LISTED.match(first)
    return "" if listed is None else listed["done"]
