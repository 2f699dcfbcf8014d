"""The part that counted things play, how fast they are worked on, and that they develop: no part of their name.

Belongs here: where such words end a noun (发挥好5个示范村的|引领作用, 加快6个港口建设|进度, 扶持30家企业|创新发展).
Does not belong here: what is said of the things behind them (counted_names.py).
"""

import re

from pipeline.core.lexicon import clauses
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, nouns, owners

#: A noun of so many signs says by itself what is counted.
_SHORT_NOUN = 3
#: The part that things play, or what is made better of them, and the verbs of it (发挥好5个示范村的|引领作用).
_PART_PLAYED = re.compile(
    rf"的?(?:{any_of(clauses.PARTS_PLAYED)}|积极|重要|服务|特色|更新|建设|培育)*"
    "(?:作用|优势|效应|功能|时序|(?:(?<=建设)|(?<=培育))(?:水平|力度))$"
)
_PART_ENDS = frozenset("用势应能序平度")
#: How fast or hard those counted are worked on, and that they are (加快6个港口建设|进度, 9个港口|的建设).
_PACE = re.compile(
    "(?<=..)(?:的[^的]{0,6}|施工|攻坚|兑现|扶持|支持|复工复产|)(?:进度|步伐|进程|力度)$|(?<=..)(?<!工程量)的(?:规划|开发|)建设$"
)
#: That and how those counted develop (扶持30家企业|创新发展).
_GROWING, _PACE_ENDS = ("发展", "发展壮大"), frozenset("度伐程设")
_THAT_DEVELOP = ("集群", "街区", "中心", "品牌", "产业链", "综保区", "开发区", "新城", "新城区", "基地", "机构")
_DEVELOPING = re.compile(
    "(?<=..)的?(?:高质量|创新|差异化?|融通|融合|振兴|同质|协同|联动|特色|集群|加快|转型|一体化|规范|健康|提质)*发展(?:壮大)?$"
)
_PLAYING = re.compile("(?:充分|更好|积极|有效)*(?:发挥|放大|统筹|加大|提升|提高|增强|完善|升级|拓展)+好?")
#: A shorter thing is only half a word before such a part, unless 的 parts the two (24类|服务功能).
_SHORT_OF_PART = 3


def without_part(flow: str, noun: str) -> tuple[str, str]:
    """``noun`` without the part that it plays, and ``flow`` without the verb that it does so (发挥好|示范村|的作用)."""
    if noun.endswith(_GROWING):
        return flow, _undeveloped(noun)
    plays = noun[-1:] in _PART_ENDS and not noun.startswith("具有") and "涵盖" not in noun  # APP涵盖服务功能
    part = _PART_PLAYED.search(noun, 2) if plays else None
    if part is None or (part.start() < _SHORT_OF_PART and not part[0].startswith("的")):
        part = _PACE.search(noun) if noun[-1:] in _PACE_ENDS else None
    if part is None:
        return flow, noun
    return naming.strip_lead(_PLAYING.sub("", flow)), noun[: part.start()]


def _undeveloped(noun: str) -> str:
    """``noun`` without that and how it develops, where it tells enough (高成长性企业|创新发展)."""
    growing = _DEVELOPING.search(noun) if not noun.startswith("支持") and "与" not in noun else None
    thing = noun[: growing.start()] if growing else noun
    short = _SHORT_NOUN - 1 if thing.endswith(_THAT_DEVELOP) else _SHORT_NOUN if owners.is_owner(thing) else len(thing)
    return thing if len(thing) > short and thing not in nouns.PLAIN else noun
