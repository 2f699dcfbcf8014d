"""What an amount of money is spent on, told behind it (投资300万元，实施饮水工程).

Belongs here: when the words behind an amount say what for, and what its name takes over of them. Does not belong here:
how those words are read (uses.py), topics told before a number (topics.py), when a name takes one over (attributes.py,
leaning.py).
"""

import re

from pipeline.core.counts.uses import MANY, Use, use_behind
from pipeline.core.discourse import sides, spoken_of, topics
from pipeline.core.lexicon import clauses, cues, money, outcomes, side_words, verbs
from pipeline.core.patterns import any_of
from pipeline.core.phrases import budgets, naming
from pipeline.core.phrases.measures import MONEY
from pipeline.core.phrases.nouns import PLAIN
from pipeline.core.state import Carry, Sentence

SPENDING = frozenset(money.SPENDING)
#: Handing out says nothing of what money is for (累计发放9万元，|资助学生).
_HANDED_OUT = frozenset(total + verb for verb in (*money.GIVEN_OUT, "下拨") for total in ("", "累计"))
_CARRIED_OUT = frozenset((*verbs.CARRIED_OUT, "用于", "用来", "进行"))
_RAISING = frozenset(total + verb for verb in money.RAISING for total in ("", "累计"))
_RAISED = re.compile(rf"{any_of(money.RAISING)}$")
#: How much of an amount one budget gives may stand between it and what it is spent on.
_OF_IT = re.compile(r"，其中[^，。；]{2,24}(?=，)")
#: Money that has a name of its own behind its amount, which tells what it is for or is told to be for something.
_BY_NAME = re.compile(r"(?!(?:专项|建设|财政)资金(?:，|推动|用于))[^，。；\d]{1,6}资金")
#: So many signs make a word.
_WORD = 2
#: What is money itself is not what money is for.
_MONEY_ENDS = ("资金", "基金", "经费", "转移支付", "补贴", "贷款", "债券")
#: Examples up to so many signs tell what projects they are.
_LONGEST_EXAMPLES = 24
#: Kinds of work that only their examples tell from others.
_ANY_WORK = frozenset(("项目建设", "工程建设", "大工程", "大项目", "重点工程", "重点项目", "领域", "方面"))
#: Of how many sorts money is that was raised.
_SORTS = re.compile(
    rf"(?<={'|'.join(verb for verb in money.RAISING if len(verb) == 2)})(?:各类|各项|各级|各方面?)资金$"
)
#: What money that was raised brings about in its turn, right behind its amount (筹措9亿元|撬动贷款90亿元).
_MOVING = (*verbs.MOVING_OTHERS, "惠及")
#: Fields told elsewhere, and how money is given, are nothing that it is for (拿出9亿元用于|转移支付).
_NO_USES = ("方面", "转移支付")
#: How much of a budget has been spent is another statement (支出9亿元，完成预算的95%).
_BUDGET = "预算"
#: The end of a clause behind an amount.
_CLAUSE_END = re.compile(r"(?:的?[^，。；、\d]{0,4}资金|)，|[^，。；、\d]{2,24}，(?:比|较|同比)")
#: What is done to whom with the money (投入100万元|对全县畜禽进行免疫).
_SPENT_FOR = re.compile(
    rf"，?对(?P<whom>[^，。；]{{2,24}}?)(?:全面|逐一|继续)*{any_of(verbs.DO)}了?(?P<what>[^，。；\d]{{2,20}})(?=[，。；])"
)
#: What is built tells even a plain thing from others (投入3亿元|新建、改扩建学校20所).
_BUILDING = ("新建", "改建", "扩建", "改扩建", "新建改扩建", "新建、改扩建", "新建和改扩建", "新建、改建", "新改扩建")
#: What is taken away is not what money is for: that it is, is (投入90万元，|拆除危房).
_TAKING_AWAY = ("拆除", "搬迁", "迁移")
#: So does what is given to somebody (投入90万元，用于|奖励企业).
_GIVING = ("奖励", "奖补", "补贴", "补助", "资助", "救助", "慰问")
_COUNTED = re.compile(r"\d[\d.]*[万亿]?[余多]?(?:[个所家处条座栋名户头只亩村]|平方米|公里)?")

#: What is spent on a kind of things tells what for (民生支出): a clause behind it tells what else is done.
_SPENT_KIND = re.compile(r"[^，。；\d]*[^财政算年财级共累总出资金](?:累计|完成|)支出(?:累计|)")
#: What most of an amount goes to is not what it is where a clause before tells that.
_MAINLY = ("，重点用于", "，主要用于")

#: That what money is for is a problem or a task tells no more of it; whose problem it is stands before 的.
_PROBLEM = "问题"
_NO_MORE = (_PROBLEM, "任务")

#: A programme or a project that a clause says is carried out: what is built behind the amount is what comes of it.
_PROGRAMME = re.compile(r"[^，。；、\d]{0,6}?(?:实施|推进|启动|加快)[^，。；、\d]{4,}")
_PROGRAMMES = ("工程，", "项目，", "行动，", "建设，")
#: The same of a work that opens its clause, of which is told how it goes (供水工程|全面完成，).
_WORK_GOES_ON = re.compile(
    rf"[^，。；、\d]{{2,}}?(?:工程|项目)(?:年度)?(?:任务|建设)?(?:{any_of(outcomes.GOES_ON_HOW)}|加快|快速)*"
    rf"{any_of((*outcomes.GOES_ON, *clauses.OPENED))}"
)
_PUT_INTO_IT = frozenset(("投资", "总投资", "投资总额", "完成投资", "累计投资", "投入", "累计投入", "投入资金"))
#: Money is put into nothing that these units tell (培训干部90人次，|投资3亿元，改造码头).
_NOTHING_PUT_INTO = frozenset(("%", "‰", "人", "名", "人次"))
_PAID = (*clauses.PAID, *money.PAID_OUT)
_MANY_NEXT = re.compile(f"(?:{any_of(cues.SO_MANY)})?\\d")
_USED_FOR, _AMONG, _HELP = ("，用于", "，用来"), "其中", "补助"
#: A thing behind an amount that opens its sentence, said to have come about (投资9000万元，|东河大桥|主体完工).
_CAME_ABOUT = re.compile(
    rf"，(?:{MANY}的?)?(?P<thing>[^，。；、：\d“”]{{2,16}}?)(?:{any_of(clauses.HOW_IT_CAME)}|主体|基本)*"
    rf"{any_of((*clauses.CAME_ABOUT, *clauses.WORKS_CAME_ABOUT))}(?=[，。；])"
)

#: Levels of government that spend, one or several together (市、区两级|投入).
_LEVEL = "(?:各|国家|中央|地方|省|市|区|县|乡|镇|村)"
_BY_LEVEL = re.compile(rf"{_LEVEL}(?:[、和]?{_LEVEL})*(?:[两三四]?级)?(?:政府|本级|)(?:共同|共|累计|)投入")

#: So much of what a thing costs has been spent on it by then: what follows is what came of it.
_SO_FAR = re.compile(
    rf"(?<=，)(?:已|累计|年内|当年|本年)(?:完成)?投资(?:{any_of(cues.SO_MANY_REACHED)}|了)?[\d百千万亿]"
)


def is_spent(unit: str, name: str, text: str, after: int, stop: int) -> bool:
    """Whether an amount named as money spent is followed by what it is spent on, so that it counts nothing there."""
    if unit not in MONEY or not (name in SPENDING or name in _RAISING or name in _HANDED_OUT):
        return False
    if _BY_NAME.match(text, after, stop) is not None:
        return False
    if name in _RAISING and text.startswith(_MOVING, after):
        return True
    return use_behind(text, after, stop) is not None or _SPENT_FOR.match(text, after, stop) is not None


def _is_only_spent(name: str) -> bool:
    """Whether ``name`` says only that money is spent, raised or handed out (投入, 安排, 专项资金)."""
    bare = _without_sorts(name).removesuffix("资金")  # 落实|资金
    raised = bare in _RAISING or name in _HANDED_OUT
    return name.removeprefix("累计").removeprefix("专项") in SPENDING or raised or _is_plain_money(name)


def _without_sorts(name: str) -> str:
    """``name`` without that the money raised is of several sorts, which tells nothing of it (整合|各类|资金)."""
    return _SORTS.sub("资金", name) if name.endswith("资金") else name


def _is_plain_money(name: str) -> bool:
    """Whether ``name`` says only of which kind money is (专项资金, 投入|财政资金)."""
    return name in money.FUNDS or name.removeprefix("累计").removeprefix("投入") in money.FUNDS


def is_money_spent(name: str) -> bool:
    """Whether ``name`` is one of money that is spent, of whatever it is (省财政投入): no cut, no standard."""
    if name.startswith(cues.CUTTING) or "人均" in name:
        return False
    return (name.endswith(money.SPENDING) or _is_only_spent(name) or budgets.is_of_budget(name)) and "用于" not in name


def with_use(name: str, spent: str, text: str, after: int, stop: int) -> str:
    """``name``, money spent, with what it is ``spent`` on, as that is told behind its amount.

    >>> with_use("安排", "企业技改", "安排1亿元支持企业技改。", 5, 12)
    '安排企业技改资金'
    """
    if (verb := _without_sorts(name).removesuffix("资金")) in _RAISING or name in _HANDED_OUT:
        use = use_behind(text, after, stop)
        said = use is None or use.verb in _CARRIED_OUT or spent.startswith(use.verb)
        done = "" if use is None or said or use.thing.endswith(_NO_MORE) else use.verb
        return verb + done + spent.removesuffix("资金") + "资金"
    only = name.removeprefix("累计").removeprefix("专项").removeprefix("完成") in SPENDING or _is_plain_money(name)
    # 中央财政安排|再就业资金: without the last word they would have arranged the thing itself
    funds = "资金" if not only and name.endswith(money.RAISING) and not spent.endswith(_MONEY_ENDS) else ""
    return spent + name if only else name + spent + funds


def is_told(text: str, after: int) -> bool:
    """Whether an amount, or the word for its money, ends a clause at ``after``: what follows goes on from it."""
    return _CLAUSE_END.match(text, after) is not None


def raised(words: str, text: str, after: int, stop: int) -> str:
    """The verb by which ``words`` before an amount raise it or hand it out, where what for is told behind it; or ''.

    >>> raised("每年安排", "每年安排1亿元支持企业技改项目。", 7, 17)
    '安排'
    """
    verb = _RAISED.search(words)
    if verb is None or _BY_NAME.match(text, after, stop) is not None:
        return ""
    if text.startswith(_MOVING, after):
        return verb[0] + "资金"
    return verb[0] if _spent_on(text, after, stop, counted=False) else ""


def _spent_on(text: str, after: int, stop: int, counted: bool, given: bool = False, alone: bool = False) -> str:
    """What an amount is spent on, told behind it (``投资300万元，实施饮水工程``), '' where it is not.

    Where the words before leave a subject, a clause behind a comma whose thing is ``counted`` is another statement.
    What a budget has ``given`` may be for more than what is built or bought.
    """
    if text.startswith(("对", "，对"), after) and (done := _SPENT_FOR.match(text, after, stop)) is not None:
        whom = _COUNTED.sub("", done["whom"])
        return naming.strip_lead(whom).removeprefix("所有") + done["what"]
    use = use_behind(text, after, stop, given, alone)
    if use is None and alone and (came := _CAME_ABOUT.match(text, after, stop)) is not None:
        return came["thing"] if len(came["thing"]) > _WORD else ""
    if use is None or (counted and any(_MANY_NEXT.match(text, at) for at in (use.end, after + len(use.verb) + 1))):
        return ""
    words = _work_in(topics.before_verb(use.thing).rstrip("、的近约超及和与"))
    if words.startswith(_NO_USES) or words.endswith(_BUDGET) or (use.verb == "新增" and words.startswith("就业")):
        return ""
    if sides.is_attribute(words) or _is_slogan(use, text, after):
        return ""
    if words not in PLAIN and words not in _ANY_WORK:
        return use.verb + words if use.verb in _TAKING_AWAY else words
    if 0 < len(use.examples) <= _LONGEST_EXAMPLES:
        return use.examples + "等" + words
    given_out = use.verb in _GIVING and "用" in text[after : after + _WORD]
    return use.verb + words if use.verb in _BUILDING or given_out else ""


def _work_in(words: str) -> str:
    """``words``, what money is for, without that it is a task or somebody's problem (山村群众的|饮水|问题)."""
    if not words.endswith(_NO_MORE):
        return words
    work = (words.rpartition("的")[2] if words.endswith(_PROBLEM) else words)[: -len(_PROBLEM)]
    return work if len(work) > _WORD else words


def _is_slogan(use: Use, text: str, after: int) -> bool:
    """Whether a clause behind an amount tells of a slogan, no thing that money goes to (…，实施产业、就业“双引领”)."""
    return text.startswith("，", after) and use.thing.endswith("”") and use.verb in _CARRIED_OUT


def used_for(text: str, after: int, stop: int) -> str:
    """What an amount is used for where the thing alone is too plain to tell (``投入3亿元新建学校``), else ''."""
    use = use_behind(text, after, stop)
    if use is None or (text.startswith("，", after) and _MANY_NEXT.match(text, use.end)):
        return ""  # 争取资金3亿元，支持项目|87个: another statement
    return "" if _is_slogan(use, text, after) else use.verb + use.thing.rstrip("、的")


def as_told(sentence: Sentence, name: str, begin: int, after: int, carry: Carry) -> str:
    """What the amount of money before ``after`` is spent on, as far as that is told behind it.

    Where ``name`` tells what for itself, a clause behind a comma is another statement (完成交通投资3亿元，新建公路5条).
    """
    text = sentence.text
    other = name in _PUT_INTO_IT and _is_no_work(carry, begin) and not text.startswith(_AMONG, begin)
    alone = other or text.find("，", max(sentence.start, text.rfind("；", sentence.start, begin)), begin) < 0
    if not alone and "投入" in name[:4] and name[-4:] not in SPENDING and _is_plain_money(name):
        return ""
    if alone and (part := _OF_IT.match(text, after, sentence.end)) is not None:
        after = part.end()
    only = not name.endswith(("投资", "投入")) or name in side_words.ATTRIBUTES
    by_level = _BY_LEVEL.fullmatch(name) is not None
    only = only or "财政" in name or by_level or _is_only_spent(name.lstrip("0123456789.、"))
    # another statement follows (东湖景区项目，已投资3亿元，完成一期工程)
    apart = not only or _SPENT_KIND.fullmatch(name) or _SO_FAR.search(text, begin, after)
    of_before = name in _PUT_INTO_IT and _is_of_before(text, sentence.start, begin, after, carry)
    paid = name.endswith(_HELP) and not (only and budgets.is_of_budget(name)) and len(name) > len(_HELP) + _WORD
    if text[after : after + 1] in ("，", "、") and (apart or of_before or paid):
        return ""
    if text.startswith(_MAINLY, after) and _is_works(text[sentence.start : begin].rstrip("，")):
        return ""  # 林业建设，投资3亿元，重点用于东部的林带
    goes_on = bool(carry.subject) and not other and text.find("；", carry.end, begin) < 0
    given = budgets.is_of_budget(name) or by_level or (not goes_on and _is_only_spent(name))
    result = (goes_on or (other and carry.unit in MONEY)) and text[after : after + 1] == "，"
    return _spent_on(text, after, sentence.end, counted=result, given=given, alone=alone and given)


def _is_no_work(carry: Carry, begin: int) -> bool:
    """Whether the number right before ``begin`` tells how many people, a share, a growth or what was paid: no work."""
    if not carry.subject or begin - carry.end > 1:
        return False
    paid = carry.unit in MONEY and carry.subject.endswith(_PAID)
    return paid or carry.measure != "level" or carry.unit in _NOTHING_PUT_INTO


def _is_of_before(text: str, start: int, begin: int, after: int, carry: Carry) -> bool:
    """Whether the money is put into what the number right before ``begin`` counts or measures, or what the clause there
    carries out, a project or a programme, and nothing behind it, at ``after``, is told to be what it is put into."""
    if text.startswith(_USED_FOR, after):
        return False
    near = text[begin - 1] in "，、" and text.find("，", carry.end, begin - 1) < 0  # 90件实事全部完成，|投入9亿元
    if carry.subject and near and carry.unit not in MONEY and not _is_no_work(carry, begin):
        return True
    if text[begin - 1 : begin] != "，":
        return False
    clause = max(start, *(text.rfind(sign, start, begin - 1) + 1 for sign in "，；"))
    if _WORK_GOES_ON.fullmatch(text, clause, begin - 1) is not None:
        return True
    return text.endswith(_PROGRAMMES, start, begin) and _PROGRAMME.fullmatch(text, clause, begin - 1) is not None


def _is_works(clause: str) -> bool:
    """Whether ``clause`` only names works, with no verb of its own (渔港建设)."""
    return clause.endswith(("建设", "工程", "改造")) and "，" not in clause and not spoken_of.opens_with_doing(clause)
