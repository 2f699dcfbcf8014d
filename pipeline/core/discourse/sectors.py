"""Sizes of a sector that the opening of a sentence names (做大新能源产业，…，产值突破100亿元).

Belongs here: which sizes are those of a whole sector, and which sector a sentence is about. Does not belong here: what
else a name takes over (leaning.py), how a topic is found in words (topics.py).
"""

import re

from pipeline.core.discourse import spoken_of, topics
from pipeline.core.lexicon import side_words, undertakings, verbs
from pipeline.core.lexicon.cues import OR_MORE
from pipeline.core.lexicon.places import WHOLE
from pipeline.core.patterns import any_of
from pipeline.core.phrases import naming
from pipeline.core.phrases.clauses import part_begin

#: How much a whole sector makes, with or without a word for the sector (行业产值, 全产业链营收).
_SIZES = {of + size: (of, size) for of in ("", *side_words.SECTOR_WORDS) for size in side_words.SECTOR_SIZES}
#: A sector in a topic, without what is done to it.
_SECTOR = re.compile(
    rf"(?:{any_of(side_words.SECTOR_BETTERED)})*(?P<sector>[^，。；、的为]{{2,}}?(?:产业集群|产业链|集群|产业|(?<![企就创作事毕行专])业)”?)"
    r"(?:(?:转型|升级|改造|提升|集聚|振兴|建设|增效|提质|扩量|高质量|融合|全链条?|链式|智能化?|数字化|绿色化?|高端化|提档|行动|发展)*|(?:主导地位|支撑作用|规模|实力|效益|方面)|"
    r"(?:重点|主攻|聚焦|加快|深化|坚持|注重|要|依托|作为|向|以).*)"
)
#: What a heading tells that a sentence is about: one sector, several, or goods (茶业、果业等产业|方面; 煤炭|开采方面).
_HEADED = re.compile(r"在?(?P<sector>[^，；的]+?(?:产业|业)|[^，；的]{2,}?)(?:智能|绿色|安全)*(?:开采|发展)?方面")
_HEADING_END = "方面"
#: A sector that has no name of its own (三大主导产业).
_ANY_SECTOR = re.compile(rf"(?:{any_of(side_words.SECTOR_PLAIN)}|[一二两三四五六七八九十百千万亿\d]+|“[^”]*”)+")
#: How large an industry is, in a word that says so; who is in it, and topics that are no good and no trade.
_OF_INDUSTRY, _FIRMS_OF_IT = "产业规模", ("企业", "市场主体", "经营主体", "商户")
#: A place for an industry, behind its name, and of what rank that is (国家|绿色建材|产业先导区).
_PLACE_OF_IT = re.compile(
    f"^(?:国家级?|省级|{WHOLE}|世界级)(?=..)|(?<=产业)(?:园区?|[^，。；、]{{2}}区|新?高地|基地|新城)$"
)
_NO_GOOD = re.compile("^.?$|.{13}|产业|政策|措施|建设|行动|工程|项目|[计规]划|[区城县市]$|、")
#: Things whose own sizes these may be: nearer ones stand before the sector that opens the sentence.
_OWNERS = re.compile(
    r"(?:产业|集群|产业链|行业|[^创就作事毕企]业|(?<!等)企业|市场|经济|公司|集团|等|园区|开发区|高新区|产业园)”?$"
)
_OTHER_SECTOR = re.compile(r"(?:产业|集群|产业链|行业|[^创就作事毕企]业)”?$")
#: A sector at the head of a clause, and what it does there (动力电池产业|集聚了一批企业; 新材料|聚焦硅基).
_SUBJECT = re.compile(
    r"(?P<sector>[^，。；、的为“”\d]{2,12}?"
    r"(?:产业|(?<=..)(?=(?:加快|率先|全力|积极|)(?:聚焦|抢占)|注重|(?<![益加渐])突出|要?锚定)))(?!集聚区|集群|[园链化带基项体]|[^，。；]{0,6}[基资]金)"
)
#: A sector that a sentence says what is to be done for: so are the projects and firms that it counts, and other
#: sectors that it names (新型建材|以转型为重点，加快20个项目建设，|产值).
_SET_OUT = re.compile(
    r"(?P<sector>[^，。；、的“”\d]{2,12}?)"
    r"(?:要?(?<![益加渐])突出|要?重点(?:发展|支持|优化|抓好|培育|推进|建设)|以[^，。；]{2,40}?为(?:重点|主攻方向)，)"
)
_FOR_SECTOR = ("项目", "项目建设", "企业")
#: Firms of whatever kind, counted before (力争规上企业达到50家，|实现营收…).
_ANY_FIRMS = re.compile(
    r"(?:全产业链|产业链|集群|产业|规上|规模以上|工业|重点|重大|龙头|新增|引进|招引|孵化|集聚|培育|企业|总数|数量|市场主体|项目|估值"
    rf"|技改|实施|落地|建设|[过超]?[\d.]*[百千十]?亿元(?:{OR_MORE})?|[百千十]?亿级)+"
)
#: Firms of which only how many there are, or that they came, is said (企业总数, 孵化集聚企业, 新增规上企业).
_FIRMS = re.compile(
    r"(?P<doing>(?:孵化|集聚)*)(?:(?<=.)|全?产业链|产业|行业)(?P<firms>企业)|(?:全?产业链|产业|行业)?(?P<many>(?:规上|规模以上)?企业(?:数量|总数|总量))"
    r"|(?P<new>新增)(?P<above>(?:规上|规模以上)企业)"
)
#: Projects of which only what was done to them is said (新引进项目, 重点项目).
_PROJECTS = re.compile(
    rf"(?P<verb>(?:{any_of((*verbs.DOINGS, *verbs.ONLY_DONE))}|新|累计|加快|竣工投产)*?)"
    r"(?P<kind>(?:重点|重大|优质|在建|续建|标志性|技改|技术改造|联合体)*项目)(?:建设)?"
)
_DONE_TO_IT = ("加快", "改造")
_PROJECT_ENDS = ("项目", "项目建设")
#: What has come about for projects, and projects that it tells.
_COME_ABOUT = frozenset((*undertakings.COME_ABOUT, "在建"))
_WORD = 2  # so many signs make a word
_GO_ON = ("续建", "在建")
_TOLD_BY_IT = re.compile("(?:重点|重大|优质|民生|产业|亿元|)项目")
_LONGEST = 24
#: Fields of works by which such projects are told: one wherever it stands, others only in the clause that opens a
#: sentence, and in no list (完善综合交通体系，|完工9个项目).
_RENEWAL = re.compile("(?P<field>城市更新)(?![、和及与])")
_FIELD = re.compile(
    rf"(?<![、和及与”])(?P<field>{any_of(undertakings.FIELDS)})(?={any_of(undertakings.OF_FIELD)}|$)(?!.*、)"
)
#: Projects told by an example, and stages of projects of any kind (北山水库等|重点项目, 项目前期工作).
_OF_EXAMPLE = re.compile(
    "(?!实施|开展)[^的、]+(?:、[^的、]+)?等(?P<kind>(?:重点|重大)?项目(?:建设|主体工程建设|主体工程)?)|(?P<stage>项目前期(?:工作)?)"
)
#: A short sentence that only says what those behind it are about, not further back than so many signs.
_NEAR = 240
_HEADING = re.compile(r"(?<=[。\n])[^，。；\d\n]{4,20}(?=。)")


def of_sector(text: str, start: int, begin: int, name: str, subject: str) -> str:
    """``name``, a size of a whole sector, with the one that the sentence from ``start`` is about, or ''.

    ``subject`` is that of the number before.
    """
    if name not in _SIZES or (subject and text[begin - 1 : begin] != "，"):
        return ""
    of, size = _SIZES[name]
    if not of and (sector := _set_out(text, start, begin, subject)):
        return sector + size
    sector = _sector_before(text, start, begin, said=of != "")
    whole = of.startswith("全") or (of.endswith("集群") and sector.endswith("业"))
    sector = sector or (_subject_before(text, start, begin) if whole or not (subject or of) else "")
    if of.startswith("全") and not (sector or subject) and (topic := topics.topic_before(text, start, begin)):
        return topic + name  # 高质量建设汽车之都，|全产业链产值
    if not sector and name == _OF_INDUSTRY:
        told = topics.topic_before(text, start, begin)
        return _industry_of(topics.opening_topic(text, start, begin), subject) or (
            _industry_of(told, subject) if _PLACE_OF_IT.search(told) is not None else ""
        )
    if not sector or (subject and not whole and _ANY_FIRMS.fullmatch(subject.replace(sector, "", 1)) is None):
        return ""  # 全产业链产值 is no side of what was counted before
    alone = "发展" not in sector and text.startswith(sector + "，", part_begin(text, start, begin))
    if not (subject or of or alone) and _OWNERS.search(topics.topic_before(text, start, begin)) is not None:
        return ""  # but in 制鞋产业，推动龙头企业扩产，产值… the industry is the subject
    if "集群" in of and sector.endswith("业"):
        of = of.removeprefix("产业")
    elif "链" not in of or sector.endswith(of):
        of = ""
    return sector + of + size


def _industry_of(topic: str, subject: str) -> str:
    """The size of an industry, which ``topic`` opens a sentence with: a good or a trade; or ''.

    Only firms may have been counted before it, as the ``subject`` of that number.

    >>> _industry_of("预制菜", ""), _industry_of("竹编产业园", "竹编企业"), _industry_of("人才政策", "项目")
    ('预制菜产业规模', '竹编产业规模', '')
    """
    good = _PLACE_OF_IT.sub("", topic).removesuffix("产业")
    plain = _NO_GOOD.search(good) is None and _ANY_SECTOR.fullmatch(good) is None
    return good + _OF_INDUSTRY if plain and (not subject or subject.endswith(_FIRMS_OF_IT)) else ""


def of_firms(text: str, start: int, begin: int, name: str) -> str:
    """``name``, firms without a name, with the sector that the sentence from ``start`` is about, or ''.

    >>> of_firms("发展制鞋产业，建好园区，集聚企业9家", 0, 12, "集聚企业")
    '集聚制鞋产业企业'
    """
    firms = _FIRMS.fullmatch(name) if "企业" in name else None
    if firms is None or not (sector := _sector_before(text, start, begin, said=firms["doing"] is not None)):
        return ""
    return (firms["doing"] or firms["new"] or "") + sector + (firms["firms"] or firms["many"] or firms["above"])


def _subject_before(text: str, start: int, begin: int) -> str:
    """The sector, told without such a word, that opens the part of the sentence before ``begin``, or ''.

    >>> _subject_before("新材料聚焦硅基竹基，产值", 0, 10)
    '新材料'
    """
    clause = text[part_begin(text, start, begin) : begin].partition("，")[0]
    subject = _SUBJECT.match(clause)
    told = subject["sector"] if subject is not None else ""
    return "" if naming.strip_lead(told) != told or naming.doing_of(told) or _ANY_SECTOR.fullmatch(told) else told


def _set_out(text: str, start: int, begin: int, subject: str) -> str:
    """The sector that the part of the sentence before ``begin`` sets out what is done for, where nothing nearer has
    sizes of its own: not the ``subject`` of the number before, nor what the clause before speaks of; or ''.

    >>> _set_out("新能源产业重点发展电池，谋划绿氢产业链发展，产值", 0, 22, "")
    '新能源产业'
    """
    told = _SET_OUT.match(text, part_begin(text, start, begin), begin)
    sector = told["sector"] if told is not None else ""
    if naming.strip_lead(sector) != sector or naming.doing_of(sector) or _ANY_SECTOR.fullmatch(sector) is not None:
        return ""
    if subject:
        return sector if subject.endswith(_FOR_SECTOR) else ""
    return sector if _OTHER_SECTOR.search(topics.topic_before(text, start, begin)) is not None else ""


def of_projects(text: str, start: int, begin: int, name: str) -> str:
    """``name``, projects without a name, with the sector that the sentence from ``start`` opens with, or ''.

    >>> of_projects("发展制鞋产业，新引进项目5个", 0, 7, "新引进项目")
    '新引进制鞋产业项目'
    """
    projects = _PROJECTS.fullmatch(name) if name.endswith(_PROJECT_ENDS) else None
    if projects is None:
        return ""
    sector = _sector_before(text, start, begin, said=False)
    if not sector or any(word in sector for word in _DONE_TO_IT):
        return ""  # “一业一策”加快传统产业改造，实施技改项目…
    return projects["verb"] + sector + projects["kind"]


def of_field(text: str, start: int, begin: int, name: str) -> tuple[str, str]:
    """``name``, projects told only by an example or by what has come about for them, with the field of works that the
    sentence from ``start`` is about, and these projects alone; '' where there are none.

    >>> of_field("推进城市更新，新增计划5个，开工项目3个", 0, 14, "开工项目")
    ('开工城市更新项目', '城市更新项目')
    """
    verb, projects = _projects_of_any_field(name)
    if not projects:
        return "", ""
    low = start if verb else max(start, text.rfind("；", start, begin))
    field = _RENEWAL.search(text, low, begin)
    if field is None and (opening := text.find("，", start, begin)) >= 0:
        field = _FIELD.search(text, start, opening)
    if field is None:
        low = max(text.rfind("\n", 0, start), start - _NEAR, 0)
        headings = reversed(_HEADING.findall(text, low, start))
        field = next((told for heading in headings if (told := _FIELD.search(heading)) is not None), None)
    if field is None:
        return "", ""
    thing = field["field"] + projects
    return verb + thing, thing


def _projects_of_any_field(name: str) -> tuple[str, str]:
    """What has come about for projects that are all of ``name`` but an example, and these projects (新开工, 项目)."""
    if "项目" not in name:
        return "", ""
    projects = _PROJECTS.fullmatch(name) if name.endswith(_PROJECT_ENDS) else None
    if projects is not None:
        verb, kind = projects["verb"], projects["kind"]
        if not verb and kind.startswith(_GO_ON):  # 9个|续建项目
            verb, kind = kind[:_WORD], kind[_WORD:]
        return (verb, kind) if _comes_about(verb, kind) else ("", "")
    projects = _OF_EXAMPLE.fullmatch(name)
    if projects is None:
        return "", ""
    verb, kind = naming.doing_of(name), projects["kind"] or projects["stage"]
    return verb if _comes_about(verb, kind) else "", kind


def _comes_about(verb: str, projects: str) -> bool:
    """Whether ``verb`` says what has come about for ``projects``, and nothing else tells them (竣工|项目)."""
    return verb in _COME_ABOUT and _TOLD_BY_IT.fullmatch(projects) is not None


def _sector_before(text: str, start: int, begin: int, *, said: bool) -> str:
    """The sector that a sentence from ``start`` speaks of before ``begin``, '' where it speaks of none.

    The part of it that stands behind the last ； opens with one, or goes on with what is done in that of the part
    before. A size that is ``said`` to be one of a sector takes it from a later clause as well.
    """
    opens = part_begin(text, start, begin)
    clauses = text[opens : begin - 1].split("，")
    if sector := _sector_of(clauses[0]):
        return sector
    if said:
        return next((sector for clause in reversed(clauses) if (sector := _sector_of(clause))), "")
    goes_on = naming.strip_lead(clauses[0]) != clauses[0] or spoken_of.opens_with_doing(clauses[0])
    if opens == start or not goes_on:
        return ""
    return _sector_before(text, start, opens - 1, said=False)


def _sector_of(clause: str) -> str:
    """The sector that ``clause`` speaks of, '' where it names none."""
    clause = clause[:_LONGEST]
    if clause.endswith(_HEADING_END) and (headed := _HEADED.fullmatch(clause.lstrip())) is not None:
        return "" if _ANY_SECTOR.fullmatch(headed["sector"]) is not None else headed["sector"]
    found = _SECTOR.fullmatch(topics.topic_of(clause)) or _SECTOR.fullmatch(naming.strip_lead(clause))
    sector = found["sector"] if found is not None else ""
    if _ANY_SECTOR.fullmatch(sector) is not None or "、" + sector in clause:
        return ""
    return sector
