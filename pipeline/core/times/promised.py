"""What a review promises: that something is striven for, and what a thing is to bring once it is there.

Belongs here: words of promising before a number of a review, and numbers that go on with what is to come. Does not
belong here: targets of plans (targets.py), which year is spoken of (roles.py).
"""

import re

from pipeline.core.lexicon import roles as cues
from pipeline.core.lexicon.clauses import AND
from pipeline.core.patterns import any_of, stands
from pipeline.core.phrases.periods import Time
from pipeline.core.state import Sentence
from pipeline.core.tokens import Quantity

_PROMISED = stands(
    (
        *cues.PROMISING,
        *(f"争取{verb}" for verb in cues.TO_STRIVE_FOR),
        *(f"即将{verb}" for verb in cues.SOON_REACHED),
        *(f"将{adverb}{verb}" for verb in cues.TO_COME for adverb in ("", "分别")),
        *(f"计划{verb}" for verb in cues.TO_PLAN),
        *(f"{built}后{then}" for built in cues.BUILT for then in cues.ONCE_BUILT),
        *(f"预计{brings}" for brings in cues.FORESEEN),
        *cues.POSSIBLE,
    ),
    cues.NOT_PROMISING,
    # 虚拟园区, 占拟改制企业的94%, 在建、拟建项目53个, 招生计划新增, 年度计划安排项目, 土地供应计划完成率, 全力|争取资金
    where=r"(?<![虚模占](?=拟))(?<![全大努奋极着合竭](?=力争取))(?<!在建、(?=拟))(?<!招生(?=计划))(?<![度资](?=计划安排))(?!计划完成率)",
)
#: What begins with one of these promises its own number alone (力争, 拟, 有望, 争取, 计划), or a list of them.
_OF_ITS_NUMBER = "力拟有争计"
#: What has happened, or how things stand: such a number is not promised with the one before it.
_HAPPENED = "[已了比同]|目前|现有|累计|全年"
#: Words between what is to come and a number that goes on with it, or that stands in one list with it.
_GONE_ON = re.compile(rf"[^；。\n\d]*?[，、](?![^，。；]*(?:{_HAPPENED}))[^，、；。\n\d]*")
_LISTED = re.compile(rf"[^，、；。\n\d]*(?:、|{AND}|以及)(?![^，。；]*(?:{_HAPPENED}|完成))[^，、；。\n\d]*")
#: That something comes of a thing once it is there (建成后有望|形成产值20亿元).
_ONCE_THERE = re.compile("后[^，。；]{0,4}有望")
#: That a place is kept, in the year that is told of.
_KEEPS_PLACE = re.compile("有望(?:继续|连续|)(?:保持|稳居|蝉联)")
#: How many there will be in all, behind how many more there are thought to be in the year that is over
#: (预计新增企业9家，|总数将突破|50家).
_IN_ALL, _ALL_WINDOW = re.compile("[^，。；、\\d将]{0,8}(?:总数|总量|总额)将"), 32
_THOUGHT_MORE = re.compile(
    r"(?:^|[，。；\n])(?:全年|年内)?预计(?:全年|年内)?(?:新增|净增)[^，。；：\d]{2,12}\d[^，。；：]{1,8}，$"
)
#: A number that goes on with another stands no further behind it.
_GOES_ON_WITHIN = 40


#: Things counted that soon will be there (5家企业|即将入驻), and those before them in one list, of which nothing else
#: is said (2座厂房、3栋宿舍即将投用): what they cost or measure is told already.
_SOON = re.compile(
    rf"(?:[^，。；、的\d]{{2,16}}|(?![^、]*(?:[已正在了]|{any_of((*cues.BUILT, '开工', '入驻', '签约', '通车'))})、)"
    r"[^，。；、的\d]{2,16}(?:、\d[\d.]*[^，。；、的\d]{3,20}){1,2})(?<!或)即将(?![^，。；]*的)"
)
_SOON_WINDOW = 40


def is_promised(sentence: Sentence, q: Quantity, lead: str) -> bool:
    """Whether a review promises a number, or goes on with what a thing is to bring (将新增厂房3万平方米，仓库5座)."""
    promised = _PROMISED.search(lead)
    if promised is not None:
        sentence.promise_end = q.end
        sentence.promise_of_list = promised[0] in _OF_ITS_NUMBER
    elif _goes_on(sentence, q.start):
        sentence.promise_end = q.end
    elif sentence.text.find("即将", q.end, q.end + _SOON_WINDOW) > 0:
        return _SOON.match(sentence.text, q.end) is not None
    else:
        return False
    return True


def is_foreseen(sentence: Sentence, q: Quantity, lead: str, time: Time | None) -> bool:
    """Whether an amount of a year that is over is only not yet counted up (全年有望突破|200亿元), as 预计 says, too.

    Where others come to stand is seen later (排名有望升至|第20位), but for a place that is kept (有望保持|首位);
    so is what a year still to end comes to. How many there are in all with those that are thought to be new is of the
    same year (预计新增企业9家，总数将突破|50家).
    """
    if "将" in lead and _IN_ALL.match(lead) is not None:
        begin = q.start - len(lead)
        more = _THOUGHT_MORE.search(sentence.text, max(sentence.start - 1, begin - _ALL_WINDOW), begin)
        return more is not None and (time is None or time.last < sentence.reading.year)
    if "有望" not in lead or _ONCE_THERE.search(lead) is not None:
        return False
    if (q.unit == "位" or q.kind in ("rank", "front")) and _KEEPS_PLACE.search(lead) is None:
        return False
    return time is None or time.last < sentence.reading.year


def _goes_on(sentence: Sentence, start: int) -> bool:
    """Whether the number at ``start`` goes on with the last one that told what is to come."""
    end, text = sentence.promise_end, sentence.text
    near = end >= 0 and start - end <= _GOES_ON_WITHIN and text.find("其中", end, start) < 0
    return near and (_LISTED if sentence.promise_of_list else _GONE_ON).fullmatch(text, end, start) is not None
