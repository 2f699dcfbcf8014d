"""Statements that a 、 parts from the name behind them, as a comma would (社会保险实现全覆盖、|登记失业率).

Belongs here: where such a statement ends. Does not belong here: lists of subjects or things (subjects.py,
noun_lists.py).
"""

import re

from pipeline.core.lexicon import verbs
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming, owners

#: That something has come so far, told in no number.
_SO_FAR = "取得[^、]{0,6}(?:进展|成效|突破)|减半|零发生"
#: What is said of a subject: with it a part of a list is a statement of its own; no part of a list is what was done
#: to all of it (累计完成|道路、桥梁改造).
_SAID = re.compile(
    r"(?<!累计)(?:实现|完成)|全覆盖$|零增长$|[复高升降加少大长][到至]|圆满|收官|得到|(?:投用|建成|开工|落地|上线|启用|揭牌|落户|达产|投产|翻番|新高|起步|前列|火爆出圈|(?:企业|公司)(?:上市|入驻|挂牌))$"
    r"|(?:持续|不断|稳步|有序|显著|明显|进一步|快速)(?:发展|改善|向好|推进|提升|优化|深化|恢复|完善|好转|降低|提高)$|跻身|再登|打响|丰收$|(?:刚刚|尚未|未能|已经)[^、]{2,6}$"
    rf"|(?:{_SO_FAR})$"
)
#: How far something has come that is told in no number (收集率|提升至全国平均水平, 审批环节|减半).
_MOVED = re.compile(rf"(?<=..)(?:(?:提升|提高|上升|下降|降低|增加|扩大)[到至][^\d]+|{_SO_FAR})$")
#: What the next part begins with that promises or tells a value: the part before is a statement.
_PROMISED = ("力争", "确保", "争取")
#: And with what came of that, behind a part too long to be one thing of a list (开展成本核查和评审、|压减资金).
_CAME_OF_IT = re.compile(rf"(?:{any_of(verbs.CAME_OF_IT)}|累计(?=....))(?=[^、和及等]{{2,}}(?<![量数率额值])$)")
_LONG_PART = 6
#: And with since when it adds up, or with what a doing before it has added up to (开办夜校、|累计参训).
_ADDED_UP = re.compile("近[一二三四五六七八九十几两]年来?(?=累计..)")
_ALL_TOLD = "累计"
#: The next count in a list, right behind another whose comma is missing (培育企业30家|新增工厂50家).
_RUN_TOGETHER = re.compile(r"(?:新增|净增|新培育|培育|新引进|引[进入])[^，。；：、\d的]{2,14}\d[\d.]*万?")
_ADDING_HEADS = frozenset("新净培引")


def _tells_anew(before: str, part: str) -> bool:
    """Whether ``part`` of a list tells something of its own behind what the part ``before`` says."""
    if part.startswith(_PROMISED) or (_SAID.search(before) is not None and not naming.is_bare_doing(before)):
        return True  # but 投产、在建厂房: what is said of no subject is a verb of several
    if _ADDED_UP.match(part) is not None or (part.startswith(_ALL_TOLD) and _is_done(before, part)):
        return True
    return len(before) > _LONG_PART and _CAME_OF_IT.match(part) is not None


def _is_done(before: str, part: str) -> bool:
    """Whether ``before`` tells that something is done to a thing, and ``part`` what else came of that."""
    done = naming.doing_of(before)
    came = naming.doing_of(part.removeprefix(_ALL_TOLD))
    return done != "" and len(before) > len(done) + 2 and not came and len(part) > len(_ALL_TOLD) + 1


def runs_together(name: str, text: str, at: int) -> bool:
    """Whether another count in the same unit stands ``at`` the end of the number of things that ``name`` tells, where
    a comma is missing."""
    told = _RUN_TOGETHER.match(text, at) if text[at] in _ADDING_HEADS else None
    return told is not None and text.startswith(text[at - 1], told.end()) and owners.is_owner(name)


def moved(statement: str) -> str:
    """What a ``statement`` without a number says has come so far (审批环节|减半), '' where it says no such thing."""
    said = _MOVED.search(statement)
    return "" if said is None else statement[: said.start()]


def after_statements(words: str) -> str:
    """``words`` behind the statements that a 、 parts from them, as a comma would.

    >>> after_statements("社会保险实现全覆盖、登记失业率")
    '登记失业率'
    """
    if "、" not in words:
        return words
    parts = words.split("、")
    told = (n for n, part in enumerate(parts) if n and _tells_anew(parts[n - 1], part))
    last = max(told, default=0)
    rest = naming.strip_lead("、".join(parts[last:])) if last else words
    return rest if rest.count("(") == rest.count(")") else words
