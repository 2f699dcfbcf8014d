"""What people who are counted are helped to do, or do themselves (扶持300人|成功创业, 失业人员300人|实现再就业).

Belongs here: who is helped, and what they do then. Does not belong here: what is done to people or given to them
(recipients.py).
"""

import re

from pipeline.core.lexicon.verbs import HELPED_TO_DO
from pipeline.core.state import Counted, Lead

HELPED_UNITS = ("人", "名", "户", "人次")
#: That work was found for people, behind which they themselves do what is said (安排了5万人|就业).
_FOUND = "安排"
#: Who does so themselves, told before their number (失业人员300人|实现再就业).
_THEY = ("贫困人口", "贫困户", "贫困群众", "失业人员", "困难人员", "下岗职工", "劳动力", "毕业生")
_DONE_BY_THEM = re.compile(
    r"(?:顺利|成功|稳定|重新)?(?:实现|完成)?(?P<what>(?:在[^，。；、]{2,10}?)?(?:再|转移|稳定|就近|就地)?"
    r"(?:就业|创业|脱贫|就医|入学|返岗|城镇化|落户|增收|致富)(?:创业|致富)?)(?=[，。；、\n]|$)"
)

#: What is done to those of whom only their number is told, behind 对 (对山区的3000户|实施搬迁).
_TO_THEM, _LONGEST_PLACE = "对", 6
_DONE_TO_THEM = re.compile(
    r"(?:全部|集中|逐步|统一)*(?:实施|进行|开展)了?(?P<what>[^，。；、\d]{2,10}?)(?:工作)?(?=[，。；、\n]|$)"
)


def helped_to(text: str, at: int, stop: int, lead: Lead, unit: str, listed: str = "") -> Counted | None:
    """What people are helped to do (扶持300人|成功创业), ``listed``: behind examples of them (支持农民等|2万人创业).

    Behind 对 it is what is done to them.
    """
    if unit not in HELPED_UNITS:
        return None
    if (done_to := _done_to_them(text, at, lead)) is not None:
        return done_to
    by = lead.name or _FOUND * lead.words.removesuffix("了").endswith(_FOUND)  # 安排了5万人|就业
    helped = by == _FOUND or (
        by.endswith(listed or (*HELPED_TO_DO, *_THEY)) and (not listed or by.startswith(HELPED_TO_DO))
    )
    done = _DONE_BY_THEM.match(text, at, stop) if helped else None
    return Counted(done.end(), done["what"], "", by, False) if done is not None else None


def _done_to_them(text: str, at: int, lead: Lead) -> Counted | None:
    """What is done to people told behind 对, as it stands at ``at`` behind their number; else None."""
    done = _DONE_TO_THEM.match(text, at) if lead.words.startswith(_TO_THEM) else None
    if done is None or lead.name.endswith(done["what"]):
        return None
    whose = lead.name if len(lead.name) <= _LONGEST_PLACE and "在" not in lead.name else ""
    return Counted(done.end(), whose + done["what"], "", "", False)
