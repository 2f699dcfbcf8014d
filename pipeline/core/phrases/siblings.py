"""Siblings: what a name shares with the subject before it, of which it is another (城镇, 农村; 小学, 初中).

Belongs here: a name put where its sibling stands, heads and beginnings that both share. Does not belong here: sides of
one and the same thing (sides.py).
"""

import re

from pipeline.core.lexicon import nouns, sharing, side_words
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.lexicon.money import TAXES
from pipeline.core.lexicon.places import LEVELS_HERE
from pipeline.core.patterns import any_of

_JOINED = re.compile("[、和]")
_RATES_OF_TIME = dict.fromkeys(nouns.RATES_OF_TIME)
SIBLINGS = {name: group.split() for group in nouns.SIBLINGS for name in group.split()}
_ALIKE = {name: group.split() for group in sharing.MEASURED_ALIKE for name in group.split()}
_MEASURE = re.compile(f"(?:{any_of(sharing.KINDS_OF_RESERVES)})*{any_of(sharing.MEASURES_OF_BOTH)}$")
PER_HEAD = re.compile(any_of(nouns.PER_HEADS))
INTENSITIES = frozenset(nouns.INTENSITIES)
_OF_ONE_GRADE = frozenset(sharing.OF_ONE_GRADE)
_PER_PEOPLE = re.compile(rf"(?<!等)(?:{any_of(sharing.PER_PEOPLE)})(?:拥有|占有)?")
_OF_PEOPLE = frozenset(sharing.OF_PEOPLE)
_A_HEAD, _SIZES = ("人均", "户均"), ("面积", "数", "量")
_USED_PER_HEAD = re.compile(rf"({any_of(nouns.PER_HEADS)})[能水电地]耗")
#: Of which cities the air is told, said once before the first of its figures (地级及以上城市|优良天数比例).
_CITIES, _OF_AIR = "地级及以上城市", ("优良天数", "空气质量", "重污染天数", "重度及以上污染天数")
#: How much of what they keep banks lend, and the banks whose deposits or loans were told before.
_LENT_OF_KEPT = frozenset(when + ratio for when in ("", "余额", "新增") for ratio in ("存贷比", "贷存比"))
_BANKS = re.compile("[^，、的]{0,8}?(?:银行业?金融机构|金融机构|银行业?机构|银行业)(?=.*[存贷])")
#: Those who are trained, and in what way, where another way follows (农民工技能培训5万人、|引导培训3万人).
_TRAINED = re.compile(rf"[^、和及与“”]{{2,}}?(?P<kind>{any_of(sharing.TRAININGS)})")
#: So many signs make a word; shorter things are told by halves of words.
_WORD = 2
_SHORTEST_TOLD = 3
#: The second of two things that begin with one sign is no longer where the first says for both of what they are.
_LONGEST_SECOND = 5
#: First signs of things that are named by what is done with them (授予单位、授权点; 新开工、新竣工).
_MADE_OF = frozenset("授新充")
#: Nothing that a list shares ends in one of these (10|亿元以上项目; 失业人员再|就业).
_NO_PREFIX = frozenset("、和0123456789-—~.十百千再")
#: A word that joins two others, the second of which begins no word of its own (内外贸企业, |外贸企业).
_OF_BOTH = "内外"
#: Of what the first of a list is, said before the word that another begins with, too.
_OF_WHOLE = re.compile(
    rf"规上|规模以上|限上|城市(?:\(县城\))?(?=生活)|(?:城镇|农村)(?=生活)|[{LEVELS_HERE}]级(?:{OR_MORE})?"
    r"|企业(?=用)|研发|教育(?=强)|安全(?=事故)|[^，、]{2,8}项目(?=新)"
)
#: What delegates put forward, and whose it is where some of it is told to weigh more.
_PROPOSALS = ("建议", "提案")
_WEIGHTY = re.compile("(?P<whose>[^，。；、和重]{2,12})重点(?:建议|提案)(?:和建议案)?$")
#: Firms that pay into a scheme, and who else does.
_MEMBERS = re.compile("(?P<scheme>[^，、]{2,}(?:缴存|参保|缴费|参与))(?:单位|企业|机构)")
_OF_SCHEMES = frozenset(("职工", "员工", "人员", "个人", "企业", "单位"))
#: Those who have something of their own, told by what they are, before what they have.
_OWNERS = ("居民", "企业", "农民", "职工")
_OWNED = re.compile(
    f"[^，。；、和与的]{{2,8}}?(?P<kind>{any_of(_OWNERS)})(?P<what>的?(?![数量户占])[^，。；、和与]{{2,8}})$"
)
#: Accidents and crimes, of which several things are told.
_ACCIDENTS, _CRIMES = re.compile("[^，、]*?事故(?=率|起数)"), re.compile("刑事(?=警情)")
_OF_WHAT = dict.fromkeys(sharing.OF_ACCIDENTS, _ACCIDENTS) | dict.fromkeys(sharing.OF_CRIMES, _CRIMES)


def sibling(subject: str, name: str) -> str:
    """``name`` put where its sibling stands in ``subject`` (日均通关, 单日最高), '' where none stands there."""
    if name.startswith(_OF_AIR) and subject.startswith(_CITIES):
        return _CITIES + name
    if name in _LENT_OF_KEPT and (banks := _BANKS.match(subject)) is not None:
        return banks[0] + name
    if name in _RATES_OF_TIME:
        return next((subject.replace(other, name) for other in _RATES_OF_TIME if other in subject), "")
    if name in _PROPOSALS and (all_of := _WEIGHTY.match(subject)) is not None and name in subject:
        return all_of["whose"] + name  # 代表重点建议9件、建议300件
    longer = 2 < len(name) < len(subject)
    if longer and subject[:2] in SIBLINGS.get(name[:2], ()) and subject.startswith(name[2:], 2):
        side = subject[len(name) :]  # 城镇居民收入规模扩大5倍；农村居民收入…: of that nothing more is told
        return name + side if subject[:2] != name[:2] and side not in side_words.ATTRIBUTES else ""
    if name in _ALIKE and (measure := _MEASURE.search(subject)) is not None:
        thing = next((one for one in _ALIKE[name] if subject.endswith(one, 0, measure.start())), "")
        return subject[: measure.start() - len(thing)] + name + measure[0] if thing and thing != name else ""
    siblings = SIBLINGS.get(name, ())
    if not siblings and ("、" in name or "和" in name):
        one, *others = _JOINED.split(name)  # 标准小学500元、高中和中职600元
        siblings = SIBLINGS.get(one, ()) if all(other in SIBLINGS.get(one, ()) for other in others) else ()
    if (head := next((other for other in siblings if subject.startswith(other)), "")) and len(subject) > len(head):
        return name + subject[len(head) :]  # 城镇居民收入增加到3万元，农村增加到2万元
    ends = next((other for other in siblings if subject.endswith(other)), "")
    if not ends or subject.endswith(TAXES):
        return ""
    before = subject[: -len(ends)].removesuffix("海上")  # 新增海上风电9万千瓦、|光伏8万千瓦
    before = before.removesuffix("中") if ends == "小学" else before
    first, _, behind = before.rpartition("和")
    if not behind and (other := next((one for one in siblings if first.endswith(one)), "")):
        before = first[: -len(other)]
    return before + name if before + name != subject else ""


def owning_too(subject: str, name: str) -> str:
    """``name``, who has something, with what others of the kind have by ``subject``; '' where they have nothing.

    >>> owning_too("私营企业总资产", "国有企业")
    '国有企业总资产'
    """
    owned = _OWNED.match(subject) if name.endswith(_OWNERS) and name[:_WORD] != subject[:_WORD] else None
    return name + owned["what"] if owned is not None and name.endswith(owned["kind"]) else ""


def intensity(words: str, name: str) -> str:
    """``name``, how much of a thing is used, with the head of such a use in ``words`` (单位GDP能耗达标，|水耗)."""
    if name[-1:] != "耗" or name not in INTENSITIES:
        return name
    heads = _USED_PER_HEAD.findall(words)
    return heads[-1] + name if heads else name


def per_head(subject: str, name: str) -> str:
    """``name`` with the head it shares with ``subject`` (单位GDP能耗降3%、二氧化碳排放降4%; 每千人床位数、医师数)."""
    head = PER_HEAD.match(subject) if name in INTENSITIES else None
    head = _PER_PEOPLE.match(subject) if name in _OF_PEOPLE else head
    if subject[:_WORD] in _A_HEAD and name.endswith(_SIZES) and subject.startswith(name[:_WORD], _WORD):
        return name if subject.endswith(name) else subject[:_WORD] + name  # 人均公共藏书量、公共文化设施面积
    return name if head is None else head[0] + name


def with_heads(parts: list[str]) -> list[str]:
    """``parts`` with the head of an intensity that the one before has, or the first (万元GDP能耗、水耗、优良率)."""
    whole = parts[:1]
    for part in parts[1:]:
        full = per_head(whole[-1], part)
        whole.append(full if full != part else per_head(parts[0], part))
    return whole


#: What stands before the last of two things: another one, of the same grade.
_WITH_ANOTHER = re.compile("(?P<grade>[^和及与级、]{1,4}级)?(?:[^和及与、“]{4,})[和及与](?!谐|美|平|其)")


def with_prefix(subject: str, name: str) -> str:
    """``name`` with what stands before its first word in ``subject`` (“四美乡村”示范乡镇, 示范村)."""
    if name in sharing.TRAININGS and (whose := _TRAINED.fullmatch(subject)) is not None:
        return name if name == subject else whose[0].removesuffix(whose["kind"]) + name
    at = subject.find(name[:2], 1) if len(name) > 2 else -1
    if at < 0 and 3 <= len(name) <= _LONGEST_SECOND:
        at = subject.find(name[0], 2)  # 铺设城区供水管网、供热管网
        alike = len(subject) - at == len(name) and subject[-1] == name[-1]
        at = at if alike or (3 <= len(subject) - at <= _LONGEST_SECOND and name[0] in _MADE_OF) else -1
    if at < 2 or subject[at - 1] in _NO_PREFIX or subject.startswith(_OF_BOTH, at - 1):
        return name
    if name != subject[at:] and name.startswith(subject[at:]):
        return name  # 鲜食葡萄9万吨、|葡萄干3万吨: what is told of the one is not of what is made of it
    if subject.count("“", 0, at) > subject.count("”", 0, at):
        return name
    before = subject[:at]
    if (others := _WITH_ANOTHER.match(before)) is not None:
        before = others["grade"] or ""  # 国家级产业集群和现代农业产业园11个、|农业产业强镇19个
    if name in _OF_ONE_GRADE and before.endswith("级"):
        return name
    own = next((word for word in sharing.NOT_SHARED if before.endswith(word)), "")
    whole = before.removesuffix(own) + name
    return whole if whole != subject else name  # 潜在独角兽企业2家、|独角兽企业1家: the same would be told twice


def of_scheme(subject: str, name: str) -> str:
    """``name``, people or firms, with the scheme of which the firms of ``subject``, told before it, are members.

    >>> of_scheme("公积金缴存单位", "职工")
    '公积金缴存职工'
    """
    scheme = _MEMBERS.fullmatch(subject) if name in _OF_SCHEMES else None
    return name if scheme is None else scheme["scheme"] + name


def of_same_whole(first: str, name: str) -> str:
    """``name`` with the level or the whole that ``first``, told before it in a list, says for all.

    >>> of_same_whole("规上工业总产值", "工业增加值")
    '规上工业增加值'
    >>> of_same_whole("刑事警情", "立案数")
    '刑事立案数'
    """
    if name in _OF_WHAT:
        these = _OF_WHAT[name].search(first)
        return name if these is None else these[0] + name
    whole = _OF_WHOLE.match(first)
    if whole is None or len(name) < _SHORTEST_TOLD or name in first or name.startswith(whole[0]):
        return name
    shared = 1 if name[0] in "新强用" else _WORD
    return whole[0] + name if first.startswith(name[:shared], whole.end()) else name
