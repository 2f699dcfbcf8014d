"""Values that are listed belong to the statistics that are listed before them, in order, however that is put.

The sentences are put together from lists, the words that join them to their values, and verbs: each statistic has to
get its own value, whether 分别 says so, a comma parts the two, or neither.
"""

from itertools import product

import pytest

from pipeline.core import extract

#: Statistics that are told in one breath, and the unit of what they come to.
LISTS = [
    (("工业增加值", "固定资产投资", "财政收入"), "亿元"),
    (("粮食产量", "蔬菜产量", "水果产量"), "万吨"),
    (("城镇化率", "森林覆盖率"), "%"),
    (("城镇居民人均可支配收入", "农村居民人均可支配收入"), "元"),
    (("存款余额", "贷款余额"), "亿元"),
    (("每千人口床位数", "每千人口执业医师数", "每千人口注册护士数"), "人"),
]
GROWN = [
    *("分别", "同比分别", "比上年分别", "，分别", "，同比分别", "，比2010年分别", "", "同比", "，同比", "，比上年"),
    *("，较“十二五”末", "，较2010年", "依次", "五年分别", "年均分别", "预计分别", "，分别比上年"),
]
COME_TO = ["分别", "，分别", "", "依次", "预计分别", "将分别", "累计分别"]
SENTENCES = [
    *product(LISTS, GROWN, ("增长", "提高", "下降")),
    *product(LISTS, COME_TO, ("达到", "为", "降至", "增加到", "突破")),
]


@pytest.mark.parametrize("joiner", ["、", "和"])
@pytest.mark.parametrize(("told", "joined", "verb"), SENTENCES)
def test_each_statistic_has_its_own_value(
    told: tuple[tuple[str, ...], str], joined: str, verb: str, joiner: str
) -> None:
    names, unit = told
    if verb in ("增长", "提高", "下降"):
        unit = "个百分点" if verb == "提高" and unit == "%" else "%"
    values = [f"{10 + 3 * at}.{at + 1}" for at in range(len(names))]
    listed = joiner.join(["、".join(names[:-1]), names[-1]])
    sentence = f"{listed}{joined}{verb}{'、'.join(value + unit for value in values[:-1])}{joiner}{values[-1]}{unit}。"

    found = extract(f"政府工作报告\n各位代表：\n一、2015年工作回顾\n{sentence}\n", 2016).observations

    assert [(one.indicator, one.quote.rstrip("亿万吨元人%个百分点")) for one in found] == list(
        zip(names, values, strict=True)
    ), sentence


RANKED = ["分别居全省", "分居全省", "分列全国", "分别位居全省", "排名分别居全省", "在全省排名分别为", "分别跃居全国"]
SIDES = ["", "增速", "总量"]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("told", "ranked"), [*product(LISTS[:5], RANKED)])
def test_each_statistic_has_its_own_rank(told: tuple[tuple[str, ...], str], ranked: str, side: str) -> None:
    names, _ = told
    places = [f"第{at + 2}位" for at in range(len(names))]
    sentence = f"{'、'.join(names[:-1])}和{names[-1]}{side}{ranked}{'、'.join(places)}。"

    found = extract(f"政府工作报告\n各位代表：\n一、2015年工作回顾\n{sentence}\n", 2016).observations

    assert [one.quote for one in found] == places, sentence
    for one, name in zip(found, names, strict=True):
        assert one.indicator.startswith(name), sentence
