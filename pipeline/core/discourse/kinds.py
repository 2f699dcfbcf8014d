"""Things whose kind only another word of their sentence tells (加快5G网络建设，|建成基站900个).

Belongs here: how a thing takes its kind. Does not belong here: which things those are (``lexicon.clauses``), things
of a grade (grades.py), other names that lean on a topic (leaning.py).
"""

import re

from pipeline.core.discourse import topics
from pipeline.core.lexicon import clauses, sharing
from pipeline.core.patterns import Endings, any_of
from pipeline.core.phrases import insured, naming

_THINGS = Endings(clauses.KIND_TOLD)
#: Trains that are only said to run, and those that a sentence is about (深化中欧班列改革，|开行500列, 开行班列500列).
_RUN = re.compile("(?P<run>(?:累计|年|全年)?开行)(?:班列|(?P<how_many>列数))?")
_RUN_ENDS = ("开行", "班列", "列数")
_TRAINS = re.compile(any_of(clauses.TRAINS))
#: What visitors who are told before brought or spent (接待游客9万人次，|综合收入2亿元, 综合效益2亿元), and whose it is.
_BROUGHT = {
    **dict.fromkeys(("综合收入", "收入", "总收入"), "旅游"),
    **dict.fromkeys(("综合效益", "社会效益", "人均花费"), "游客"),
}
#: How many animals there are or were sold, whose kind another word tells (黄牛产业，|存栏9万头).
_KEPT = re.compile(rf"(?:年|累计)?{any_of(clauses.HERDED)}(?:量|数|规模)?")
_KEPT_HEADS = (*clauses.HERDED, "年", "累计")
#: How far firms have come in a grade or towards the exchange, and the firms that a clause is about, of one kind or any
#: (推进创新型企业培育，|初级入库9家, 上市辅导9家).
_STAGE = re.compile("[初中高]级(?:入库|认定)|(?:上市|辅导|备案|挂牌|过会)+")
_STAGE_ENDS = ("入库", "认定", "上市", "辅导", "备案", "挂牌", "过会")
_FIRMS = re.compile(r"(?<![^，。；、的\d\n])(?P<kind>[^，。；、的\d\n]{2,14}企业)[^，。；、\d]{0,8}，")
_ANY_FIRMS = "企业"
#: Seats that were added, and the schools they are in, told behind seats of kindergartens
#: (新建幼儿园3所、新增学位900个；新建中小学2所、|新增学位).
_SEATS = re.compile("(?P<more>新增|增加|提供)(?P<which>公办|优质|)(?P<seats>学位)")
_SEATS_END = "学位"
_AT_SCHOOLS = re.compile(r"(?:幼儿园|学前)[^。]*学位[^。]*[，；](?:[^，。；、]*)(?P<of>中小学)校?(?:\d+所)?[、，]$")
#: How much power could be made, or reaches the grid, of which kind another word tells: all that is renewed, or the one
#: of which the sentence speaks (推进海上风电项目，|新增装机规模).
_POWER = re.compile("(?:预计)?(?P<more>新增|累计)?(?P<size>(?:并网)?装机(?:容量|规模)?|并网(?:容量|规模)?)")
_POWER_ENDS = ("装机", "装机容量", "装机规模", "并网", "并网容量", "并网规模")
#: How long something takes, made shorter behind how many steps of it were saved (某类项目|减少手续9次，|压缩审批时限).
_SHORTENED = re.compile("(?:压缩|压减|缩短|减少)(?:审批|办理|办结|申报)(?:时限|时间)")
_SHORTENED_ENDS = ("时限", "时间")
_SAVED = re.compile(
    r"(?<![^，。；：\n])(?P<whose>[^，。；：、\d]{2,16}?)(?:减少|精简|压减|取消)(?:审批|申报|办理|办事)?(?:手续|环节|材料|流程|要件)\d"
)
#: A count right before (光伏项目9个、|装机规模).
_COUNTED, _COUNT_NEAR = re.compile(r"\d[^，。；、元]{0,4}[，、]$"), 12
#: How names end that may take a kind: nearly all others end otherwise.
_ANY_ENDS = frozenset(thing[-2:] for thing in clauses.KIND_TOLD).union(
    _RUN_ENDS,
    _STAGE_ENDS,
    (_SEATS_END,),
    (size[-2:] for size in _POWER_ENDS),
    _SHORTENED_ENDS,
    (name[-2:] for name in _BROUGHT),
    ((kept + size)[-2:] for kept in clauses.HERDED for size in ("", "量", "数", "规模")),
)
_ANIMALS = re.compile(
    rf"(?:(?!{clauses.AND})[^，。；：、\d的及与]){{1,12}}?{any_of(clauses.ANIMALS)}(?={any_of(clauses.HUSBANDRY)})"
)


def with_kind(text: str, start: int, begin: int, name: str) -> str:
    """``name``, a thing without its kind, with the one told between ``start`` and ``begin``; '' where none is.

    >>> with_kind("加快5G网络建设，建成基站", 0, 9, "建成基站")
    '建成5G基站'
    """
    if name.endswith(insured.RATE_ENDS) and (rate := insured.of_insurance(text, start, begin, name)):
        return rate
    if name.endswith("待遇"):
        return insured.benefit(text, start, begin, name)
    if name[-2:] not in _ANY_ENDS:
        return ""
    if name.endswith(_RUN_ENDS) and (run := _RUN.fullmatch(name)) is not None:
        trains = _TRAINS.findall(text, start, begin)
        return run["run"] + trains[-1] + (run["how_many"] or "") if trains else ""
    if name in _BROUGHT:
        return _BROUGHT[name] + name if text.find("游客", start, begin) >= 0 else ""
    if name.startswith(_KEPT_HEADS) and _KEPT.fullmatch(name) is not None:
        animals = _ANIMALS.findall(text, start, begin)
        return naming.without_doing(naming.strip_lead(animals[-1])) + name if animals else ""
    if name.endswith(_STAGE_ENDS) and _STAGE.fullmatch(name) is not None:
        return name + _firms_before(text, start, begin) if text.find(_ANY_FIRMS, start, begin) >= 0 else ""
    if name.endswith(_SEATS_END):
        seats, schools = _SEATS.fullmatch(name), _AT_SCHOOLS.search(text, start, begin)
        return seats["more"] + schools["of"] + seats["which"] + seats["seats"] if seats and schools else ""
    if name.endswith(_SHORTENED_ENDS):
        saved = _SAVED.search(text, start, begin) if _SHORTENED.fullmatch(name) is not None else None
        return naming.strip_lead(saved["whose"]) + name if saved is not None else ""
    if name.endswith(_POWER_ENDS):
        power = _POWER.fullmatch(name)
        return _with_power(text, start, begin, power) if power is not None else ""
    thing = _THINGS.longest(name, len(name))
    done = name.removesuffix(thing)
    if not thing or (done and not naming.is_done_alone(done) and done not in naming.LEAD):
        return ""
    at, kind = max((text.rfind(kind, start, begin), kind) for kind in clauses.KIND_TOLD[thing])
    return done + kind.removesuffix(thing) + thing if at >= 0 else ""


def _with_power(text: str, start: int, begin: int, power: re.Match[str]) -> str:
    """How much ``power`` could be made with the kind that the text tells between ``start`` and ``begin``; or ''.

    Right behind things that are counted it is theirs.
    """
    if _COUNTED.search(text, max(start, begin - _COUNT_NEAR), begin) is not None:
        return ""
    told = [kind for kind in sharing.RENEWED if text.find(kind, start, begin) >= 0]
    told = told[:1] or [kind for kind in sharing.POWER_FROM if text.find(kind, start, begin) >= 0]
    told = [kind for kind in told if not any(kind != other and kind in other for other in told)]
    return (power["more"] or "") + told[0] + power["size"] if len(told) == 1 else ""


def _firms_before(text: str, start: int, begin: int) -> str:
    """The kind of firms that a clause before ``begin`` is about (加快创新型企业培育，), or only that they are firms."""
    told = [*_FIRMS.finditer(text, start, begin)]
    if not told or "上市" in told[-1]["kind"]:
        return _ANY_FIRMS
    kind = naming.without_doing(topics.topic_of(told[-1]["kind"]))
    return kind if kind.endswith(_ANY_FIRMS) else _ANY_FIRMS
