"""What names of two years are compared by: alike where they say the same, never where a word tells them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.joining import attained, differing, form, identify, likeness, tells
from pipeline.core.names import Dictionary

NAMES = Dictionary([{"indicator_id": "employment_urban_new", "name_zh": "城镇新增就业", "unit": "人", "aliases": ""}])


def test_likeness() -> None:
    assert likeness("改造老旧小区", "实施老旧小区改造工程") == 1
    assert 0.5 < likeness("文化惠民演出活动", "文化惠民活动") < 1
    assert likeness("新增国家高新技术企业", "国家高新技术企业") == 0
    assert likeness("新增碧道", "新建改造碧道") == 0.5
    assert likeness("城镇居民收入", "农村居民收入") == 0
    assert differing("农村居民人均可支配收入", "居民可支配收入") == {"农村", "人均"}


DIFFERENT = [
    ("主营业务收入超100亿元企业", "主营业务收入超10亿元企业"),
    ("实际利用外资", "前海实际利用外资"),
    ("临空经济区完成投资", "完成投资"),
    ("农村居民收入", "居民收入"),
    ("重点项目总投资", "重点项目投资"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_must_not_be_lost(one: str, other: str) -> None:
    assert tells(one) != tells(other)


@pytest.mark.parametrize(
    "name", ["社区", "老旧小区", "市区", "城区绿地", "建成区绿化", "地区", "乡镇", "景区", "大湾区"]
)
def test_words_that_name_no_part_of_the_region(name: str) -> None:
    assert "区" not in tells(name).split()


def test_forms() -> None:
    assert form("新增农村公路") == "增|农村公路|农村"
    assert form("a|b").count("|") == 2
    assert attained("城镇新增就业完成年度任务", "年度任务") == "城镇新增就业"
    assert attained("年度计划", "年度计划") == "年度计划"
    of_plan = identify(NAMES, "城镇新增就业完成年度任务", "level", "%", "年度任务")
    assert of_plan.indicator_id == "employment_urban_new"
    assert identify(NAMES, "城镇新增就业", "level", "人").indicator_id == "employment_urban_new"
    assert identify(NAMES, "没有的名称", "level", "人").key == "没有名称"


@given(st.text(), st.text())
def test_likeness_is_a_share_and_symmetric(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
