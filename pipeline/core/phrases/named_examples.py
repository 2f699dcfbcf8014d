"""The examples before 等, and a name without them (汽车、锂电池等|“新三样”出口).

Belongs here: which kinds tell enough without their examples. Does not belong here: verbs of doing, which are kept
(naming.py), things told by name behind those that are counted (named_others.py).
"""

import re

from pipeline.core.lexicon import nouns, side_words, verbs
from pipeline.core.patterns import any_of
from pipeline.core.phrases import listed_doings
from pipeline.core.phrases.leads import for_whom
from pipeline.core.phrases.naming import doing_of, flow_of

#: A shorter kind of thing is too plain without its examples (低保、特困等|救助资金).
_PLAIN_REST = 4
#: What is held, and projects of a field, are told by their kind alone, however short (校企定制等各类|招聘活动).
_HELD_KINDS = ("活动", "赛事", *(f"{field}项目" for field in ("技改", "康养", "水利", "文旅")))
#: Ends of kinds of which four signs are too plain without their examples.
_PLAIN_KINDS = ("资金", "项目", "投资", "金额", "交流", "产值", "政策", "措施", "任务", "指标", "问题", "工作", "建设")
#: Longer examples say more than a name holds where its verb tells enough (招引…基地、…产业园等|项目).
_LONGEST_EXAMPLES = 10
#: Stages of projects: how many are in one of them is told without an example (新开工东湖电厂等项目12个).
_STAGES = frozenset(("新开工", "新竣工", "新投产", "新签约", "新落地", "新入库"))
_ATTRIBUTES, _SIDES = frozenset((*side_words.ATTRIBUTES, "")), re.compile("[、和与及]|(?:播种|种植|养殖)(?=面积)")
_ATTRACTED = re.compile("(?:累计|新)?(?:招引|引进|签约|引入|引进落地|招引落地|签约引进)")
_WEIGHTY = ("重大项目", "优质项目", "重大产业项目", "优质产业项目", "重点项目")  # attracted, they need no example
#: Signs before 等 that make a grade of it (二级甲等, 中等).
_GRADES = frozenset("甲乙丙丁特优高中")
#: So many last signs tell that an example and its kind are one word (龙山小学等中小学).
_KIND = 2
#: Words between examples and their kind that say nothing.
_SORTS = re.compile(r"一?系列|各类|各种|各项|一批|地(?![方区下铁级市表])")
#: That there are all kinds of a thing tells more than one of them (新增东湖工作站等各类创新平台).
_OF_ALL_KINDS = ("各类", "各种")
#: Kinds too plain to tell what a side of them is a side of (汽车灯具、箱包等|产业年产值).
_PLAIN_KIND = re.compile(f"(?:{any_of(nouns.OF_ANY_KIND)}|(?<=等)(?:{any_of(nouns.ANYBODY)}))(?!化|园|群|用地).")
#: So are these however they are praised, where no verb is said of them (人工智能、新材料等|新兴产业税收).
_PRAISED_KIND = re.compile("(?:重点|新兴|主要|支柱|优势|传统)(?:产业|行业)(?!化|园|群|集|用地|链)")
_LONGEST_FUNDS = 6  # money is told by its sources or uses (获批国债等|财政性资金)
#: What is told from others by what it is for (便利旅游、消费等服务|措施).
TOLD_BY_AIM = ("政策", "措施", "举措")
#: Things told by name that are so many of a kind (南湖、北山两个|重点片区完成投资).
_SOME_OF = re.compile(r"[^，。；]{2,}[、和与][^，。；]{2,}?[两二三四五六七八九十]+个(?!百分|月|小时)(?=.{4})")
#: Examples of two signs each are half words, that tell which of a kind, where they are few.
_HALF_WORDS = re.compile("[^、]{2}、[^、]{2}(?:、[^、]{2})?")
#: Kinds of places begin with these (南门、北门等节点), and what somebody names or counts (全国文明城市, 五大产业链).
_NO_HALVES = frozenset("地节周人县市省全国两三四五六七八九十")


def after_examples(name: str) -> str:
    """``name`` without the examples before 等 (``汽车、锂电池等“新三样”出口``), its verb of doing kept."""
    if "个" in name and (some := _SOME_OF.match(name)) is not None:
        return flow_of(name) + name[some.end() :]
    if "等" not in name:
        return name
    before, _, rest = name.rpartition("等")
    sort = _SORTS.match(rest)
    kind = rest[sort.end() :] if sort is not None else rest
    if not kind or kind[0] in "级待离额距的为" or before[-1:] in _GRADES or kind.count("”") > kind.count("“"):
        return name
    if _PLAIN_KIND.match(name, len(name) - len(kind)) is not None and "分别" not in kind:
        return name
    done = flow_of(before) or doing_of(before) or listed_doings.before_list(before.partition("、")[0])
    verb = for_whom(before, kind) if before.startswith(verbs.BY_MEANS) else done
    giver, used_for, _ = before.partition("用于")
    verb = giver if used_for and "财政" in giver else verb
    if verb and before.startswith("改造", len(verb)):
        verb += "改造"  # 维修|改造东湖路等市政道路
    examples = before[len(verb) :]
    if ("、" not in examples and not verb) or kind.endswith(TOLD_BY_AIM) or _ATTRIBUTES.issuperset(_SIDES.split(kind)):
        return name
    funds = verb != "" and kind.endswith("资金") and len(kind) <= _LONGEST_FUNDS
    if funds or (not verb and _PRAISED_KIND.match(kind) is not None):
        return name
    if kind == "项目" and verb in _STAGES:
        return verb + kind
    if _HALF_WORDS.fullmatch(examples) is not None and sort is None and kind[0] not in _NO_HALVES:
        return name if "和" not in kind else verb + kind  # 新增风电、光伏等新能源装机; 棉花、甜菜等|面积和产量
    listed = "、" in examples and not kind.endswith(_PLAIN_KINDS)
    told = len(kind) == _PLAIN_REST and (listed or kind.endswith(_HELD_KINDS))
    short = len(kind) <= _PLAIN_REST and (not told or (kind[:_KIND] in nouns.WORKS and kind[_KIND:] in nouns.WORKS))
    weighty = kind in _WEIGHTY or (kind == "项目" and len(examples) > _LONGEST_EXAMPLES)
    attracted = weighty and _ATTRACTED.fullmatch(verb) is not None
    enough = attracted or (verb != "" and kind.endswith(nouns.TOLD_BY_KIND))
    same = len(kind) > _KIND and examples.endswith(kind[-_KIND:])
    of_all = sort is not None and sort[0] in _OF_ALL_KINDS and not kind.endswith(_PLAIN_KINDS)
    enough = enough or (of_all and verb != "" and len(kind) == _PLAIN_REST)
    return name if short and not same and not enough else verb + kind
