"""What names of two years are compared by: alike where they say the same, never where a word tells them apart."""

import pytest

from pipeline.core.indicators.joining import attained, form, identify, tells
from pipeline.core.indicators.names import Dictionary

NAMES = Dictionary([{"indicator_id": "employment_urban_new", "name_zh": "城镇新增就业", "unit": "人", "aliases": ""}])


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


def test_an_industry_grows_by_its_value_added() -> None:
    assert form("能源工业", "growth") == form("能源工业增加值", "growth")
    assert form("能源工业", "level") != form("能源工业增加值", "level")


def test_what_happens_anew_is_not_said_to_be_new() -> None:
    assert form("新增下岗失业人员再就业") == form("下岗失业人员再就业")
    assert form("新增公园") != form("公园")


def test_what_happens_anew_is_known_by_its_plain_name() -> None:
    areas = Dictionary([{"indicator_id": "grain_area", "name_zh": "粮食播种面积", "unit": "亩", "aliases": ""}])
    assert identify(areas, "建设粮食播种面积", "level", "亩").indicator_id == "grain_area"
    assert identify(areas, "新增绿地面积", "level", "亩").indicator_id is None


def test_a_number_of_several_things_is_not_that_of_one() -> None:
    assert form("新增中试基地、概念验证中心").split("|")[2] != form("新增中试基地").split("|")[2]


def test_nothing_is_added_to_a_rate() -> None:
    rates = Dictionary(
        [{"indicator_id": "unemployment_registered", "name_zh": "城镇登记失业率", "unit": "%", "aliases": ""}]
    )
    assert identify(rates, "新增城镇登记失业率", "level", "%").indicator_id == "unemployment_registered"
    assert identify(rates, "新增城镇登记失业人员", "level", "人").key == "新增城镇登记失业人员"
