"""What brought a figure about, told before it: 旱情导致|发电量减少9%.

Belongs here: where such words end. Does not belong here: what moves a figure on (grown in trimming.py), by what means
something is done (means.py).
"""

import re

from pipeline.core.lexicon.places import WHOLE_HERE
from pipeline.core.lexicon.sharing import HARM
from pipeline.core.patterns import any_of

#: Harm is told with what did it (火灾导致|死亡人数).
_CAUSED = re.compile(rf"[^，。；]*?(?:导致|致使)(?!{any_of(HARM)}|人员|[死伤受])(?:{WHOLE_HERE})?(?=..)")


def without_cause(name: str) -> str:
    """``name`` of a figure without what is said to have made it grow or fall.

    >>> without_cause("持续干旱导致全县发电量"), without_cause("火灾导致死亡人数")
    ('发电量', '火灾导致死亡人数')
    """
    caused = _CAUSED.match(name) if "致" in name else None
    return name if caused is None else name[caused.end() :]
