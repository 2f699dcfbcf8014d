"""Things of a grade or a title, and what of them is told before (建设观光农业园区，建成|省级园区2个).

Belongs here: which names give a grade and a plain thing, where its kind is told, which grade or title it shares with
what was counted before. Does not belong here: several subjects in one name (subjects.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon import nouns, sharing
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.lexicon.places import ANYWHERE, LEVELS, WHOLE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming

_LEVEL = f"(?P<grade>(?:国家|自治区|省市|省|市县|市|州|盟|旗|县|区)级(?:{OR_MORE}|)|国家|省|市|县|区)"
_GRADE = re.compile(_LEVEL)
_GRADED = re.compile(rf"{_LEVEL}(?P<thing>{any_of(nouns.GRADED_THINGS)})")
_ENDS = frozenset(word[-1] for word in nouns.GRADED_THINGS)
#: A thing of a level, and the same of another level behind what kind of thing it is (和美乡村|省级示范村).
_OF_LEVEL = re.compile(r"(?:国家|自治区|[省市州盟县区])级(?P<thing>[^、，“”\d]{2,8})")
_KIND_OF_LEVEL = re.compile(rf"(?P<of>[^、，\d]{{2,}}?){_OF_LEVEL.pattern}")
#: Projects without a name, told by examples or only by how they weigh; and kinds that tell no more than that.
_PROJECTS = re.compile("(?:[^，。；]+等)?(?P<grade>(?:重点|重大|优质)?)项目")
_PROJECT = "项目"
#: What is done with things, behind them in a topic (创新平台|提升工程).
_DONE = re.compile(r"(?:建设|培育|创建|提升|提质|扩容|增效|发展|打造|认定|申报|工程|行动|计划|体系|工作)+$")
#: What something is awarded or built as, before a short noun, and where another is within a name.
_TITLED = re.compile(rf"{any_of(sharing.TITLES)}[^\d、，和]{{1,2}}")
_TITLE = re.compile(any_of(sharing.TITLES))
_TITLE_HEADS = frozenset(title[0] for title in sharing.TITLES)
#: A title, or what things work with, before a thing at the end of a name; plain things that have it, too.
_TITLE_OF_LAST = re.compile(rf"(?:{any_of((*sharing.TITLES, *sharing.MADE_WITH))})(?=[^，、和及与的]{{2,6}}$)")
_PLAIN_BESIDE = frozenset(sharing.PLAIN_BESIDE)
#: Where a trade settles, told plainly behind another such place of it (9个电子产业基地和5个|集聚区).
_SITES = frozenset(sharing.SITES_OF_TRADES)
_SITE = re.compile(
    rf"(?P<of>[^、和及与“”]{{2,}}(?:产业|行业|制造业|服务业|农业))(?P<site>{any_of(sharing.SITES_OF_TRADES)})"
)
#: By what level of government something is awarded or recognised, and what is.
_AWARDED_BY = re.compile(rf"(?:国家|自治区|省|市|州|盟|旗|县|区)(?:[市县]?)级(?:{OR_MORE})?(?=...)")
_BY_SOME = re.compile(r"级|国|省|市|全区|自治区|世界")
_AWARDED = tuple(nouns.AWARDED)
_LONGEST_AWARDED = 10
_PARTED = re.compile("级|[、的和及与等“”]")
#: Which of its grades a prize was won in, and the prize (中国专利奖9项，其中|金奖2项).
_PRIZE = re.compile("[特一二三]等奖|[金银铜]奖")
_OF_PRIZE = re.compile(f"(?P<won>(?P<prize>.{{3,}})(?<![特一二三]等)(?<![金银铜])奖励?)(?:成果|项目|占{WHOLE})?")
#: Several projects, by name or in number: none of a kind.
_MANY = re.compile("[、等和及与的\\d]")
_PLAIN = frozenset(("各类", "重点", "优质", "产业"))
_SHORTEST, _LONGEST = 2, 10
_CLAUSE_SIGN = re.compile("[，；：、\\d]")
#: That things are the first of their kind, and where: behind what they are (举措全国首创3项、|省内首创5项).
_NEW = ("首创", "首例", "领先")
_LONGEST_NEW = 4
_AMONG = re.compile(rf"(?<=...)(?:{any_of(ANYWHERE)}|[{LEVELS}]内)(?:{any_of(_NEW)})$")


#: How far in front of all others things are, behind what they are in front of (进入|世界排名|前1%学科).
_IN_FRONT = re.compile(
    "(?P<verb>进入|跻身|入选|入围)(?P<of>[^，。；、前]*)(?P<front>前\\d[\\d.]*[%‰‱名位强])(?P<who>[^，。；、前]+)"
)


def in_front(told: str, name: str) -> str:
    """``name``, things that are further in front than those that were ``told`` before, with what they are in front of.

    >>> in_front("进入世界排名前1%学科", "进入前1‰学科")
    '进入世界排名前1‰学科'
    """
    own = _IN_FRONT.fullmatch(name) if "前" in name else None
    before = _IN_FRONT.fullmatch(told) if own is not None and not own["of"] else None
    if own is None or before is None or own["who"] != before["who"] or own["verb"] != before["verb"]:
        return name
    return own["verb"] + before["of"] + own["front"] + own["who"]


def of_kind_before(text: str, start: int, begin: int, name: str) -> str:
    """``name``, a thing of a grade, with its kind where the sentence from ``start`` told that before ``begin``, or ''.

    >>> of_kind_before("建设观光农业园区，建成省级园区2个", 0, 9, "建成省级园区")
    '建成省级观光农业园区'
    """
    if name[-1:] not in _ENDS:
        return ""
    done = naming.flow_of(name) or naming.doing_of(name)
    graded = _GRADED.fullmatch(name, len(done))
    if graded is None:
        return ""
    told = text.rfind(graded["thing"], start, begin)
    last = _CLAUSE_SIGN.split(text[start : told + len(graded["thing"])])[-1] if told > start else ""
    if last and text[told + len(graded["thing"]) - len(last) - 1].isdigit():
        last = last[1:]  # 9|家农业龙头企业和3家省级龙头企业
    for topic in (
        topics.topic_before(text, start, begin),
        topics.opening_topic(text, start, begin),
        topics.topic_of(last),
    ):
        thing = _DONE.sub("", topic)
        if not thing.endswith(graded["thing"]):
            continue
        kind = naming.without_doing(_PARTED.split(thing.removesuffix(graded["thing"]))[-1])
        if _SHORTEST <= len(kind) <= _LONGEST and kind not in _PLAIN:
            return done + graded["grade"] + kind + graded["thing"]
    return ""


def of_projects_before(text: str, start: int, begin: int, name: str) -> str:
    """``name``, projects of any kind, with the kind of those that the clause before ``begin`` is about, or ''.

    The sentence begins at ``start``.

    >>> of_projects_before("推进港口物流项目，加快实施重点项目9个", 0, 9, "实施重点项目")
    '实施港口物流重点项目'
    """
    if not name.endswith(_PROJECT):
        return ""
    done = naming.doing_of(name)
    projects = _PROJECTS.fullmatch(name, len(done))
    clause = text[max(start, text.rfind("，", start, max(start, begin - 1)) + 1) : max(start, begin - 1)]
    if projects is None or not clause.removesuffix("建设").endswith(_PROJECT) or _MANY.search(clause) is not None:
        return ""
    kind = naming.without_doing(topics.topic_of(clause).removesuffix("建设").removeprefix("一批")).removesuffix(
        _PROJECT
    )
    return done + kind + projects["grade"] + _PROJECT if _SHORTEST <= len(kind) <= _LONGEST else ""


def like(subject: str, name: str) -> str:
    """``name``, a thing of a grade, with the kind of those of another grade in ``subject``, '' where it has none; a
    grade of a prize with the prize.

    >>> like("建成省级观光农业园区", "市级园区")
    '建成市级观光农业园区'
    """
    if name[-1:] == "奖" and _PRIZE.fullmatch(name) is not None:
        won = _OF_PRIZE.fullmatch(subject)
        return "" if won is None else won["won" if name.endswith("等奖") else "prize"] + name
    if "级" in subject and (other := _OF_LEVEL.fullmatch(name)) is not None:
        whole = _KIND_OF_LEVEL.fullmatch(subject)
        if whole is not None and whole["thing"] == other["thing"] and not naming.is_done_alone(whole["of"]):
            return whole["of"] + name
    return _of_other_grade(subject, name)


def _of_other_grade(subject: str, name: str) -> str:
    """``name``, a plain thing of a grade, with the kind of those of another grade in ``subject``, or ''."""
    graded = _GRADED.fullmatch(name) if name[-1:] in _ENDS else None
    if graded is None or not subject.endswith(graded["thing"]):
        return ""
    done = naming.flow_of(subject) or naming.doing_of(subject)
    other = _GRADE.match(subject, len(done))
    longer = other is not None and len(subject) - other.end() >= len(graded["thing"]) + _SHORTEST
    return done + graded["grade"] + subject[other.end() :] if other is not None and longer else ""


def of_title(subject: str, name: str) -> str:
    """``name``, a title and a plain noun, with what stands before another such title in the ``subject`` before it.

    >>> of_title("省级智能制造示范工厂", "优秀场景")
    '省级智能制造优秀场景'
    >>> of_title("绿色制造示范企业", "项目")
    '绿色制造示范项目'
    >>> of_title("农产品加工产业基地", "集聚区")
    '农产品加工产业集聚区'
    >>> of_title("改革举措全国首创", "省内首创")
    '改革举措省内首创'
    """
    if name.endswith(_NEW) and len(name) <= _LONGEST_NEW and (among := _AMONG.search(subject)) is not None:
        return subject[: among.start()] + name
    if name in _SITES:
        site = _SITE.fullmatch(subject)
        return name if site is None or site["site"] == name else site["of"] + name
    if name in _PLAIN_BESIDE:
        title = _TITLE_OF_LAST.search(subject)
        return subject[: title.end()] + name if title is not None and not subject.endswith(name) else name
    if name[:1] not in _TITLE_HEADS or _TITLED.fullmatch(name) is None:
        return name
    title = _TITLE.search(subject, _SHORTEST)
    of = subject[: title.start()] if title is not None else ""
    return of + name if of.count("“") == of.count("”") else name


def beside(title: str, subject: str, noun: str) -> str:
    """``noun``, things counted behind the ``subject``, with the kind of another grade of them in it, or what stands
    before another such title in ``title``, which they are joined to.

    >>> beside("", "形成国家级综合改革试点", "省级试点"), beside("智能制造示范工厂", "示范工厂", "优秀场景")
    ('省级综合改革试点', '智能制造优秀场景')
    """
    alike = _of_other_grade(naming.without_doing(subject), noun) if "级" in noun and "级" in subject else ""
    return alike if alike.count("级") == 1 else (of_title(title, noun) if title else noun)


def of_same_grade(subject: str, name: str) -> str:
    """``name``, something awarded, with the grade of what was awarded before it (省级孵化器、|加速器)."""
    grade = _AWARDED_BY.match(subject) if len(name) <= _LONGEST_AWARDED and name.endswith(_AWARDED) else None
    own = grade is None or _BY_SOME.search(name) is not None or naming.doing_of(name) != ""
    return name if grade is None or own else grade[0] + name
