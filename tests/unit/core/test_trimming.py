"""What is no part of a name: exactly, since likeness of names forgives a word too many."""

import pytest

from pipeline.core import extract, naming, trimming

FINISHED = [
    # at its end
    ("环卫指数总评获", "环卫指数总评"),
    ("环境指数均为", "环境指数"),
    ("断面优良比例保持", "断面优良比例"),
    ("水土保持", "水土保持"),
    ("新增民居", "新增民居"),
    ("生产总值同比", "生产总值"),
    ("十件实事为抓手", "十件实事"),
    # before a rate, and before what it is said to be
    ("取得治愈率", "治愈率"),
    ("取得科技成果", "取得科技成果"),
    ("作为支柱产业的金融业增加值", "金融业增加值"),
    ("花卉旅游业为代表的服务业增加值", "服务业增加值"),
    ("打造以民宿为特色的旅游村", "打造旅游村"),
    # within it
    ("市本级财政将安排资金", "市本级财政安排资金"),
    ("政府系统共办理建议", "政府系统办理建议"),
    ("公共服务设施", "公共服务设施"),
    ("科研机构共建成果转化基地", "科研机构共建成果转化基地"),
    ("批而已供土地", "批而已供土地"),
    ("解决了山区饮水问题", "解决山区饮水问题"),
    ("化解了结案件", "化解了结案件"),
    # among whom, and in what contest
    ("港口吞吐量在全国沿海城市中", "港口吞吐量"),
    ("甲医院在全国公立医院绩效考核中", "甲医院全国公立医院绩效考核"),
    ("在建项目", "在建项目"),
]
NAMED = [
    ("通过城市更新新增产业空间", "新增产业空间"),
    ("通过公共网络实现零售额", "通过公共网络实现零售额"),
    ("通过省级验收", "通过省级验收"),
    ("仅用20天时间就完成两轮检测", "两轮检测"),
    ("用水总量", "用水总量"),
    ("围绕重点产业开展职业培训", "开展职业培训"),
    ("围绕城区建设、民生保障等", "围绕城区建设、民生保障等"),
    ("有力承接下放事权", "承接下放事权"),
    ("达成合作意向项目", "达成合作意向项目"),
    ("前三季度工业增加值", "工业增加值"),
    ("四", ""),
    ("预计(下同)本市生产总值", "生产总值"),
]
READ = [
    ("西部最大的单体光伏项目落户、总投资超90亿元。", ["西部最大的单体光伏项目总投资"]),
    ("完成商住楼主体工程、建筑面积10万平方米。", ["商住楼主体工程建筑面积"]),
    ("粮食面积、产量均居全省第一。", ["粮食面积", "粮食产量"]),
    ("定点帮扶高效推进，到位资金1.8亿元。", ["定点帮扶到位资金"]),
    ("高效节水灌溉持续推进，到位资金1.8亿元。", ["高效节水灌溉到位资金"]),
    ("新建安置房1.1万套，新供应人才公寓8000套。", ["新建安置房", "新供应人才公寓"]),
    ("新建S波段天气雷达1部。", ["新建S波段天气雷达"]),
    ("事项集中率提至96%。", ["事项集中率"]),
    ("四是实现37个城中村整治达标。", ["城中村整治达标"]),
]


@pytest.mark.parametrize(("text", "names"), READ)
def test_no_other_clause_is_part_of_a_name(text: str, names: list[str]) -> None:
    assert [one.indicator for one in extract("一、2025年工作回顾\n" + text + "\n", 2026).observations] == names


@pytest.mark.parametrize(("name", "kept"), FINISHED)
def test_what_is_no_part_of_a_name_is_taken_off(name: str, kept: str) -> None:
    assert trimming.finished(name) == kept


@pytest.mark.parametrize(("words", "name"), NAMED)
def test_means_and_times_lead_up_to_a_name(words: str, name: str) -> None:
    assert naming.named(words) == name
