"""Places that schools and homes have for people, and homes that are provided (新增|学位, 提供|公寓).

Belongs here: the school, home or kind of them that such a name takes over of what was told before. Does not belong
here: which clause before gives other names their topic (leaning.py).
"""

import re

from pipeline.core.carried import clause_between
from pipeline.core.discourse import topics
from pipeline.core.lexicon import owning
from pipeline.core.patterns import words
from pipeline.core.phrases import naming
from pipeline.core.state import Carry

#: A topic of a sign or two is too short to tell anything.
_SHORTEST = 3
#: Places of a school or a home added by what was done to it in the clause before (新建城区小学7所，新增|学位).
MORE_SEATS = frozenset(more + seats for more in ("新增", "增加", "提供", "配置", "新建") for seats in owning.SEATS)
#: Homes that what was built before them provides (建成青年人才公寓3处，|提供公寓).
HOMES = frozenset(("提供住房", "提供公寓", "提供房源"))
_PROVIDED = 2  # the verb at the head of such names
_NEWLY = re.compile("^(?:新(?:办|开办|设|增)|(?:新?投入)?使用)")
_INSTITUTIONS = words("中心 院 园 学校 小学 中学 期 机构 院区 校区 分校 附小 附中 一中 楼 馆 迁建项目 扩建项目")
_SCHOOLS = words("幼儿园 学校 小学 中学 高中 公办园 托育园")
_HOMES_FOR = words("托育机构 养老服务设施 养老机构 养老院 护理院")
_GRADES_OF_SCHOOL, _SEATS_BUILT = ("高中", "初中"), re.compile("(?:学校|学位)*(?:建设|供给)?$")
#: Kinds of schools that say no more than that they are schools.
_ANY_SCHOOLS = frozenset(("学校", "中小学", "中小学校", "中小学幼儿园", "幼儿园中小学"))
#: How schools are built, and that they are of all kinds, is no kind of places in them (预制学校, 各级各类学校).
_NO_KINDS = words("""
    各类 职业 一贯制 小规模 标准化 示范 中心 预制 装配式 高标准 高品质 现代化 智慧
""")


def seats_of(subject: str, name: str) -> str:
    """``name``, places that were added, with the one kind of school or home that ``subject`` is about, or ''."""
    if subject.endswith(_HOMES_FOR):
        home = _NEWLY.sub("", subject[len(naming.doing_of(subject)) :])
        return home + name if "、" not in home else ""
    if not subject.endswith(_SCHOOLS):
        return ""
    school = _NEWLY.sub("", subject[len(naming.doing_of(subject)) :])
    one = school not in _ANY_SCHOOLS and not any(sign in school for sign in "、和及(")
    kind = school.removesuffix("校" if school.endswith("小学校") else "学校")  # 公办小学|校
    return name[:2] + (kind if one and not kind.endswith(_NO_KINDS) else "") + name[2:]


def seats_in(topic: str, name: str) -> str:
    """``name``, places that were added, with the one institution that a clause is about, '' where it is none."""
    kind = _SEATS_BUILT.sub("", topic.rpartition("的")[2])  # 加强普通高中建设，新增学位
    whose = kind if kind.endswith(_GRADES_OF_SCHOOL) else topic
    if any(sign in whose for sign in "、和及等"):
        return ""
    if whose.endswith(_GRADES_OF_SCHOOL):
        return name[:_PROVIDED] + whose + name[_PROVIDED:]
    return topic + name if topic.endswith(_INSTITUTIONS) else ""


def homes_of(text: str, start: int, begin: int, carry: Carry, name: str) -> str:
    """``name``, homes that are provided, with the kind counted before them, or with what provides them; or ''."""
    between = clause_between.stands(text, carry.end, begin)
    before = "" if between else naming.without_doing(carry.subject)
    whose = before or topics.topic_before(text, start, begin)
    if len(whose) < _SHORTEST:
        return ""
    return name[:_PROVIDED] + whose if whose.endswith(name[_PROVIDED:]) else whose + name
