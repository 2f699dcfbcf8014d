"""Subjects in a list, with the ending that the last says for all; exact, since likeness of names forgives an ending."""

import pytest

from pipeline.core.discourse.subjects import split_subjects

SPLIT = [
    # a trade is no measure, and takes no second word for what kind it is
    ("新型显示产业、仪器仪表制造业增加值", ["新型显示产业增加值", "仪器仪表制造业增加值"]),
    ("仪器仪表制造业、新型显示产业增加值", ["仪器仪表制造业增加值", "新型显示产业增加值"]),
    ("稀土、新型显示产业集群营收", ["稀土产业集群营收", "新型显示产业集群营收"]),
    ("文具类、运动用品类销售额", ["文具类销售额", "运动用品类销售额"]),
    # a thing is counted, unless the last is a measure of another such thing, or a share
    ("瞪羚企业、科技型中小企业贷款", ["瞪羚企业贷款", "科技型中小企业贷款"]),
    ("瞪羚企业、普惠小微贷款余额", ["瞪羚企业", "普惠小微贷款余额"]),
    ("接待过夜游客、旅游总花费", ["接待过夜游客", "旅游总花费"]),
    ("供热管网、充电设施覆盖率", ["供热管网覆盖率", "充电设施覆盖率"]),
    ("瞪羚企业、民间投资增长率", ["瞪羚企业", "民间投资增长率"]),
    # what is measured is said in all its words, but not twice
    ("非洲、中东国家进出口总额", ["非洲进出口总额", "中东国家进出口总额"]),
    ("服务贸易、数字贸易规模", ["服务贸易规模", "数字贸易规模"]),
    ("户政、车驾管、生育网办率", ["户政网办率", "车驾管网办率", "生育网办率"]),
    ("中小河流、近海断面达标比例", ["中小河流达标比例", "近海断面达标比例"]),
    ("工业投资、民间投资、高技术产业投资占比", ["工业投资占比", "民间投资占比", "高技术产业投资占比"]),
    ("交通、水利投资增速", ["交通投资增速", "水利投资增速"]),
    # a sign within quotation marks parts no list
    ("用地审批“双随机、一公开”考评、项目审批改革评估", ["用地审批“双随机、一公开”考评", "项目审批改革评估"]),
    ("“掌上办”“跨市办”事项", ["“掌上办”事项", "“跨市办”事项"]),
    # a share of the whole is of all, unless each has a measure of its own
    ("绿色建筑、装配式建筑占新开工建筑比例", ["绿色建筑占新开工建筑比例", "装配式建筑占新开工建筑比例"]),
    ("城镇化率、服务业占经济比重", ["城镇化率", "服务业占经济比重"]),
]


@pytest.mark.parametrize(("words", "parts"), SPLIT)
def test_a_list_is_parted_with_what_its_last_says_for_all(words: str, parts: list[str]) -> None:
    assert split_subjects(words, len(parts)) == parts
