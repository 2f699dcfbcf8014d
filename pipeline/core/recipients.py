"""Those for whom something is done, or to whom it is given (为60名老人|购买保险).

Belongs here: whether a count is of them, what tells what they are given. Does not belong here: the noun that counts
them (counting.py), the name of an amount that they are given (naming.py).
"""

import re

from pipeline.core.adverbials import TOWARDS
from pipeline.core.lexicon import verbs
from pipeline.core.patterns import any_of

#: Words before a count of those for whom something is done.
FOR_THEM = re.compile(rf"(?P<for>(?:累计|)(?:(?<![作成认称视])为|{TOWARDS}))(?:约|近|超过?|全[省市区县]|辖区|)$")
#: What begins to tell, behind them, what they are given.
GIVEN = re.compile(rf"(?:{any_of(verbs.HOW_DONE)})*{any_of((*verbs.GIVING, *verbs.DONE_WITH_THEM))}")


def marked(noun: str, lead: str, text: str, end: int) -> str:
    """``noun``, which ends at ``end``, as the words ``lead`` before its count mark it where ``text`` goes on with what
    those counted are given (``为|2万名职工|发放补贴``): they do not do it themselves."""
    found = FOR_THEM.search(lead) if GIVEN.match(text, end) is not None else None
    return noun if found is None else found["for"] + noun
