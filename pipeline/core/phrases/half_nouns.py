"""What stands before a 、 and is only part of a noun: half of a modifier, one work of several, one place of several.

Belongs here: whether the sign joins parts of one noun. Does not belong here: where a list of nouns ends
(noun_lists.py), the words (``lexicon.nouns``, ``lexicon.verbs``).
"""

import re

from pipeline.core.lexicon import nouns, predicate_words, sharing, undertakings
from pipeline.core.lexicon.places import LEVELS, LEVELS_HERE
from pipeline.core.patterns import any_of

#: Half of a modifier, and no thing (14个国、|省考核断面; 62个“三无”、|自管小区; 3条高品质、|高标准街道).
_HALF = re.compile(
    rf"国|省|市|县|区|州|国家|中央|[{LEVELS_HERE}]级|[{LEVELS}][控考]|新建|改建|扩建|续建|在建|拟建|新开工|“[^“”]{{1,4}}[无有低高老新小大]”"
    r"|高(?:品质|标准|质量|水平|颜值|层次|能级|效能)"
)
#: Where something is done: more of such places follow (8项成果在全省、|全国推广).
_PLACES = re.compile(r"(?<=.[业目果验法品员个])在[^，。；、的]{2,8}$")
#: To, at or from which level of the state: lower ones follow (河流实现区、|街、社区三级全覆盖).
_LEVEL = re.compile("(?:实现|在|到|由)[省市县区镇街]$")
#: By which level of the state something was done to them, and another (46项成果获国家、|省推广).
_GIVEN_BY = re.compile(rf"(?:获得?|被|受到?|得到)(?:国家|中央|自治区|[{LEVELS_HERE}])$")
_OTHER_LEVEL = re.compile(rf"(?:国家|自治区|全?[{LEVELS}])(?!级)")
#: What things are like, or come to be: more of that follows (具有稀缺性、|标志性设施; 小区标准化、|科技化围合).
_LIKEWISE = re.compile("[^，。；、的]{1,4}(?P<end>[性化])(?=..)")
#: What things have, and more that they have (5家有实力、|有影响的企业).
_HAVING = re.compile("有[^，。；、的]{2,5}、有?[^，。；、的]{2,5}的[^，。；、的]{2}")
#: Across which parts, and which more (事项跨街道、|跨社区通办).
_ACROSS = re.compile("跨[^、跨]{1,3}$")
#: An organ of the party, named with that of the state behind it as one (党中央、国务院).
_ORGANS = ("党中央", "中共中央", "省委", "市委", "县委", "区委", "州委", "盟委", "旗委", "区党委", "人大")
#: What something is mostly made up of, or deals with: more of that follows (开展以蔬菜、|水果和肉类为主的检测).
_MADE_UP = re.compile("以[^，。；为]{2,}$")
_OF_THAT = re.compile(rf"[^，。；：\d]{{2,40}}?为(?:{any_of(nouns.PARTS_PLAYED)})的..")
#: Last words of what only narrows whom or what a list names at its end (2个过50亿元、|过百亿元项目).
_MODIFIERS = ("亿元", "万元", "级", *sharing.KINDS_OF_PEOPLE)
#: From which source of heat or power to which (煤改气).
_CHANGED_OVER = re.compile("[煤气油柴电][改代][煤气油柴电]")
#: One sign of building or counting, and how another goes on (管网新、|改建工程; 供热二、|三次管线).
_ONE_SIGN = re.compile("[新改扩迁]、[改扩迁]建|一、二|二、三|三、四|四、五")
#: The rest of a list of those whose trouble is told at its end (9万户困难群众、|低收入群体的住房问题).
_TROUBLE_OF_ALL = re.compile(
    rf"(?:[^，。；、的\d]{{2,12}}、)*[^，。；、的\d]{{2,12}}的[^，。；、的\d]{{2,8}}(?:{any_of(undertakings.TROUBLES)})"
)
_WORKS = ("化", *nouns.WORKS)
_WORK_ENDS = frozenset("煤气油柴电").union(word[-1] for word in _WORKS)
_WORK = rf"(?:{any_of(nouns.WORKS)}|[^，。；、]{{2,3}}化|{_CHANGED_OVER.pattern})"
#: Work that is told as one of several (学校新建、|改扩建任务; 行业清洁化、|低碳化改造; 卫生院煤改气、|煤改电).
_MORE_WORKS = re.compile(
    rf"{_WORK}(?:(?:、|和|及|与|以及)?{_WORK})*(?:(?:技术)?{any_of(nouns.WORKS)})?"
    rf"(?:任务|工程|工作|项目|攻坚战|攻坚)*(?=$|{any_of(predicate_words.PREDICATES)})"
)


def is_half(inner: str, rest: str) -> bool:
    """Whether the 、 between ``inner`` and ``rest`` joins parts of one noun."""
    if inner.count("“") > inner.count("”") or inner.count("(") > inner.count(")"):
        return True
    if _HALF.fullmatch(inner) is not None or _PLACES.search(inner) is not None or inner.endswith(_ORGANS):
        return True
    if "以" in inner and _MADE_UP.search(inner) is not None and _OF_THAT.match(rest) is not None:
        return True
    if inner[:1] == "有" and _HAVING.match(f"{inner}、{rest}") is not None:
        return True
    if inner[-1:] in "性化":
        likewise = _LIKEWISE.match(rest)
        return likewise is not None and likewise["end"] == inner[-1:]
    if _ONE_SIGN.match(f"{inner[-1:]}、{rest[:2]}") is not None:
        return True
    if _GIVEN_BY.search(inner) is not None and _OTHER_LEVEL.match(rest) is not None:
        return True
    if _LEVEL.search(inner) is not None or (rest.startswith("跨") and _ACROSS.search(inner) is not None):
        return True
    if rest.endswith(undertakings.TROUBLES) and _TROUBLE_OF_ALL.fullmatch(rest) is not None:
        return True
    return rest != "" and inner.endswith(_MODIFIERS)


def is_one_work(inner: str, rest: str) -> bool:
    """Whether ``inner`` ends in work done to things, and ``rest`` is only more work done to them.

    >>> is_one_work("小学新建", "改扩建任务")
    True
    """
    if inner[-1:] not in _WORK_ENDS:
        return False
    work = inner.endswith(_WORKS) or _CHANGED_OVER.fullmatch(inner[-3:]) is not None
    return work and _MORE_WORKS.match(rest) is not None
