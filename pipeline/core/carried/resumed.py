"""An activity that a number only takes up again by its word (开展安全培训，提高能力，|培训900人 is 安全培训).

Belongs here: which names are such a word alone, and which clause before calls the activity in full. Does not belong
here: work on things (works.py), events and those who were there (events.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon import adverbs, undertakings
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import HAS_NUMBER, part_begin
from pipeline.core.state import Carry, Statement
from pipeline.core.tokens import Quantity

#: The word by itself, how often the activity was held, and at what rate some work is done.
_ALL_TOLD = rf"(?P<flow>(?:{any_of(adverbs.SO_FAR)}|年内|全年)*)"
_AGAIN = re.compile(rf"{_ALL_TOLD}(?:完成|实现|开展|组织)*(?P<again>{any_of(undertakings.TAKEN_UP)})")
_HELD = re.compile(rf"{_ALL_TOLD}(?P<held>举办|开展|组织|举行)")
_RATE = re.compile(r"(?P<again>治理|回收|处理|处置|整治)率")
_ENDS = frozenset((*(word[-1] for word in undertakings.TAKEN_UP), *"办展织行率生测助扶"))
#: Pupils are taken in by the class or the school that was set up (开设护理班，|招生90人).
_ENROL, _SCHOOLS = "招生", ("班", "专业", "学校", "学院", "校区")
_ENROLLED = re.compile(rf"(?P<flow>(?:{any_of(adverbs.SO_FAR)})*)(?:完成|实现)?{_ENROL}")
#: To whom something is done (对低收入户进行监测和救助，|救助90人).
_TREATMENT = re.compile("(?:累计|共|新)?(?:纳入)?(?:监测|救助|帮扶)")
_TREATED = re.compile(
    r"(?<![^，；。\n])对(?:系统内)?(?P<whom>[^，。；\d]{3,24}?)(?:进行|开展|实施|给予|予以)(?P<what>[^，。；\d]{2,20})，"
)
#: What only calls it an activity, behind it, and its parts that are called otherwise.
_CALLED = re.compile(rf"(?:{any_of(undertakings.ACTION_WORDS)})+$")
_PARTS = re.compile("“[^”]*(?:工程|行动|计划)”$")
#: Who is fostered, told right before, is who is trained (加强青年厨师培养，|培训900人).
_FOSTERED = "培养"
#: How far they have come, and in which season; that they passed a test.
_HOW_FAR = re.compile("正在(?:加快|积极|推动|推进)?(?=..)|(?P<season>[春夏秋冬]季)(?:完成|实现|计划)?")
_IN_SEASON, _CLEARED, _CARRIED_ON = re.compile("^[春夏秋冬]季"), "销号", "推进"
_HOW_FAR_HEADS, _PASSED = frozenset("正春夏秋冬合下"), frozenset(("合格",))
#: To whom they were given over (取消许可事项9项，|下放乡镇5项).
_GIVEN_OVER = re.compile("下放(?:到|至|给)?(?:县区|县市区|区县|乡镇|镇街|街道|基层)")
#: A comma and 其中 may stand before it.
_NEAR = 4
_WORD = 2
_LONGEST, _SHORTEST, _LONGEST_TOPIC = 8, 2, 24


def activity(text: str, start: int, begin: int, name: str) -> str:
    """``name``, the bare word of an activity, as the part of the sentence before ``begin`` calls it; or ''.

    >>> activity("开展用电安全培训，提高防范能力，培训", 0, 16, "培训")
    '用电安全培训'
    """
    if len(name) > _LONGEST or name[-1:] not in _ENDS:
        return ""
    low = part_begin(text, start, begin)
    if _TREATMENT.fullmatch(name) is not None and (treated := _treated(text, low, begin, name)):
        return treated
    if (enrolled := _ENROLLED.fullmatch(name)) is not None:
        school = topics.topic_before(text, low, begin)
        return school + enrolled["flow"] + _ENROL if school.endswith(_SCHOOLS) else ""
    if (rate := _RATE.fullmatch(name)) is not None:
        told = _called(text, low, begin, (rate["again"],), last=False)
        return told + name[-1] if told else ""
    again = _AGAIN.fullmatch(name)
    if again is not None:
        told = _called(text, low, begin, (again["again"],), last=True)
        return again["flow"] + told if told else ""
    held = _HELD.fullmatch(name)
    told = _called(text, low, begin, undertakings.TAKEN_UP, last=True) if held is not None else ""
    return name + told if told else ""


def _treated(text: str, low: int, begin: int, name: str) -> str:
    """``name``, what is done to people, with those to whom a clause between ``low`` and ``begin`` says it is; or ''."""
    told = [one["whom"] for one in _TREATED.finditer(text, low, begin) if name[-_WORD:] in one["what"]]
    return told[-1] + name if told else ""


def _called(text: str, low: int, begin: int, words: tuple[str, ...], *, last: bool) -> str:
    """What a clause between ``low`` and ``begin`` that tells no number calls an activity that ends in one of ``words``.

    With ``last`` the clause right before may do so, else it stands further off.
    """
    clauses = [clause for clause in text[low : begin - 1].split("，") if clause]
    if clauses and clauses[-1].endswith(_FOSTERED):
        return ""
    for number, clause in enumerate(reversed(clauses)):
        if not any(word in clause for word in words):
            continue
        if HAS_NUMBER.search(naming.strip_lead(clause)) is not None:
            return ""
        told = _CALLED.sub("", _PARTS.sub("", topics.topic_of(clause))).rpartition("进行")[2]
        if told.endswith(words) and _SHORTEST < len(told) <= _LONGEST_TOPIC and "、" not in told:
            return told if last or number else ""
    return ""


def of_number_before(q: Quantity, said: Statement, carry: Carry, name: str) -> str:
    """``name``, only how far the things of the number right before have come, when that was done to some of them, or
    that some passed, with those things; or ''.

    So it is in 盘活厂房9处，|正在盘活12处; 新建大棚9亩，其中|春季新建5亩; 开展水质检测30次，|合格29次.
    """
    if not carry.subject or q.unit != carry.unit or name[:1] not in _HOW_FAR_HEADS:
        return ""
    if name in _PASSED:
        return naming.without_doing(carry.subject) + name
    if _GIVEN_OVER.fullmatch(name) is not None:
        return name + naming.without_doing(carry.subject)
    how = _HOW_FAR.match(name)
    if how is None or said.begin - carry.end > _NEAR:
        return ""
    done = name[how.end() :]
    subject = _IN_SEASON.sub("", carry.subject)
    thing = naming.without_doing(subject)
    first = "" if done == _CARRIED_ON else done.removesuffix(_CLEARED)
    doing = first == "" or naming.is_bare_doing(first) or naming.is_done_alone(first)
    doing = doing or (how["season"] is not None and subject.startswith(("新" + done, done)))
    return (how["season"] or "") + done + thing if doing and thing != subject and len(thing) >= _SHORTEST else ""
