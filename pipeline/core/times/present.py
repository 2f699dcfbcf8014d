"""How things stand now, which a plan tells too: what is done already, how few there are, what is still to come.

Belongs here: words that tell of the present, and how far a sentence goes on with it. Does not belong here: which role
and period a number has by that (roles.py).
"""

import re

from pipeline.core.lexicon import roles as cues
from pipeline.core.numbers.numerals import YEAR
from pipeline.core.patterns import stands
from pipeline.core.state import Sentence
from pipeline.core.times import facts
from pipeline.core.tokens import Quantity

#: Signs before 目前 and 现有 that part them (项|目前期, 实|现有效), or say that more is to come (比|现在增加).
_PARTED = "(?<![项实呈出发体兑展比较])"
#: What has been done.
DONE = stands((*cues.DONE, *(f"已{verb}" for verb in cues.ALREADY)), where=_PARTED)
#: How few there are is how things stand, in a plan too (龙头企业仅|3家).
_SO_FEW = re.compile("(?<![到至在])(?:仅[有占为]?|只[有占])$")
#: How things stand now, at the head of a sentence, where nothing is done with that (在巩固|现有成果, 改造|现有泵站).
_PRESENT = re.compile(
    rf"[^，。在对把将以用靠托活固合挥由从]{{0,4}}{_PARTED}(?:目前|当前|(?<![升造善化强留护大展进高建级理治停])现有|现在|截至目前)(?![^，。；\d]{{1,8}}的\d)"
)
#: What is now to be done, no state (当前|要抓好10个项目).
_TO_DO_NOW = re.compile(
    r"[^。；\d]*(?:[将需拟抓]|(?<![主重首])要|力争|确保|[加尽]快|推进|实[现施]|完成|新[增建]|建设|打造|培育|引进)"
)
#: What comes next, at the head of its clause (，年内|再创建12家).
_NEXT = "年内|今年(?!以来|已|的|预计|上半年|[前1一至])|年底前|下一?步|再(?!次|度|创)"
_GOES_ON = re.compile(
    "[要将需拟]|力争|确保|推[进动]|加[快大强]|争取|(?<!已)(?:实[现施]|完成|新[增建])|建设|打造|培育|引进|支持|力度|抓"
    rf"|(?<=[，；])(?:{_NEXT})"
)
#: That what comes next is told from the head on.
BEGINS_NEXT = re.compile(rf"(?:{YEAR}年，?)?(?:{_NEXT}|力争|(?:确保|争取)(?!了)|[将拟]|要(?![求素点]))")
#: That more is to come, right behind a time.
STILL_TO_COME = re.compile("，?(?:我们|)[还又也再]?(?:要|将|拟|计划|力争)")
#: So far on a sentence still tells how things stand now.
_PRESENT_NEAR, _PRESENT_WINDOW = 8, 400


def is_so_few(sentence: Sentence, lead: str, begin: int) -> bool:
    """Whether words before a number of a plan tell how few there are, which it is about to mend (龙头企业仅|3家)."""
    if ("仅" not in lead and "只" not in lead) or _SO_FEW.search(lead) is None or STILL_TO_COME.search(lead):
        return False
    return sentence.fact_end < 0 and not is_present(sentence.text, sentence.start, begin)


def is_fact(sentence: Sentence, q: Quantity) -> bool:
    """Whether a number tells how things are already, or goes on with one that does (我国有14亿人口，4亿多户)."""
    if facts.stands(sentence.text, sentence.start, q.start, q.end):
        sentence.fact_end = q.end
        return True
    return sentence.fact_end >= 0 and _GOES_ON.search(sentence.text, sentence.fact_end, q.start) is None


def is_present(text: str, start: int, begin: int) -> bool:
    """Whether the sentence has begun to tell how things stand now, and has not gone on to what is to be done."""
    head = text[start : start + _PRESENT_NEAR]
    may_be = "目" in head or "现" in head or "当" in head
    found = _PRESENT.match(text, start, min(begin, start + _PRESENT_WINDOW)) if may_be else None
    if found is not None and found[0].endswith("当前") and _TO_DO_NOW.match(text, found.end()) is not None:
        return False
    return found is not None and begin - start <= _PRESENT_WINDOW and _GOES_ON.search(text, found.end(), begin) is None
