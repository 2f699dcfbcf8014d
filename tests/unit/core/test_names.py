"""Names: one spelling, one concept, one identity; what must differ differs; the seeds hold together."""

import csv
import re
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.indicators import names
from pipeline.core.indicators.names import Dictionary, concept, join_key, normal_form, unit_family

SEEDS = Path(__file__).parents[3] / "dbt_project" / "seeds"


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache
def dictionary() -> Dictionary:
    return Dictionary(rows("dim_indicator"))


# --- The normal form ---

ONE_SPELLING = [
    ("全市地区生产总值", "地区生产总值", "GDP", "国内生产总值", "我省生产总值", "ＧＤＰ", " 地 区 生产总值 "),
    ("规模以上工业增加值", "规上工业增加值", "规模工业增加值", "全年规模以上工业增加值"),
    ("社会消费品零售总额", "社消零总额", "社零总额", "全社会消费品零售总额", "社会消费品零售额"),
    ("地方一般公共预算收入", "一般公共预算收入", "全市一般公共预算收入"),
    ("PM2.5年均浓度", "PM2.5的年均浓度", "细颗粒物（PM2.5）年均浓度", "ｐｍ2.5年均浓度"),
    ("研发经费投入强度", "研究与试验发展(R&D)经费投入强度", "R&D经费投入强度"),
    ("“专精特新”企业", "专精特新企业", "「专精特新」企業", '"专精特新"企业'),
    ("城镇居民人均可支配收入", "城镇常住居民人均可支配收入", "城镇居民人均可支配收人"),
    ("第三产业增加值", "三产增加值"),
    ("汽车年产量", "汽车产量"),
    ("限额以上商贸企业", "限上商贸企业"),
    ("国家高新技术企业", "国高企业", "国家级高新技术企业"),
    ("新开工三十亿元级重大工业项目", "新开工30亿元级重大工业项目"),
    ("百亿级产业集群", "100亿级产业集群"),
    ("——公共财政预算收入", "公共财政预算收入", "①公共财政预算收入"),
    ("城镇登记失业率", "城镇登记失业率预计", "城镇登记失业率均值", "预计城镇登记失业率达到"),
    ("固定资产投资规模", "固定资产投资规模力争迈上"),
]


@pytest.mark.parametrize("spellings", ONE_SPELLING)
def test_one_spelling(spellings: tuple[str, ...]) -> None:
    assert len({normal_form(name) for name in spellings}) == 1


TWO_SPELLINGS = [
    ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ("居民人均可支配收入", "城镇居民人均可支配收入"),
    ("地区生产总值", "人均地区生产总值"),
    ("地区生产总值", "国民生产总值"),
    ("第一产业增加值", "第二产业增加值"),
    ("工业增加值", "规模以上工业增加值"),
    ("全社会固定资产投资", "固定资产投资"),
    ("社会消费品零售总额", "限额以上社会消费品零售总额"),
    ("居民人均可支配收入实际", "居民人均可支配收入"),
    ("高新技术企业", "新增高新技术企业"),
    ("新增城镇就业", "城镇就业"),
    ("累计造林", "造林"),
    ("税收收入", "财政收入"),
    ("全国重点实验室", "重点实验室"),
    ("绿色GDP", "GDP"),
]


@pytest.mark.parametrize(("one", "other"), TWO_SPELLINGS)
def test_two_spellings(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@given(st.text() | st.text(alphabet="全市年地区生产总值GDP规模以上社零R&DPM2.5（）的“”高企国研发经费收人 第三产业Ａ㎡"))
def test_the_normal_form_is_final(name: str) -> None:
    once = normal_form(name)
    assert normal_form(once) == once


def test_every_wording_is_asked_for() -> None:
    """The quick question that comes first must not miss a name that the wordings would change."""
    for row in rows("dim_indicator"):
        for name in (row["name_zh"], *row["aliases"].split("|")):
            plain = re.sub(r"[\[{@].*", "", name)
            if names._WORDING.sub(names._wording, plain) != plain:
                assert names._ANY_WORDING.search(plain), plain


# --- The concept ---

ONE_CONCEPT = [
    ("老旧小区改造", "改造老旧小区", "实施老旧小区改造工程", "完成老旧小区改造项目"),
    ("新增城镇就业", "城镇新增就业"),
    ("高标准农田建设", "建设高标准农田", "新建高标准农田", "新增高标准农田"),
    ("新改扩建中小学", "中小学新建改扩建", "新建改造中小学", "新建和改造中小学"),
    ("培育高新技术企业", "新增高新技术企业", "新认定高新技术企业"),
    ("开工改造老旧小区", "新开工老旧小区改造"),
]


@pytest.mark.parametrize("wordings", ONE_CONCEPT)
def test_one_concept(wordings: tuple[str, ...]) -> None:
    assert len({concept(name) for name in wordings}) == 1


TWO_CONCEPTS = [
    ("高新技术企业", "新增高新技术企业"),
    ("引进高层次人才", "培育高层次人才"),
    ("改造老旧小区", "开工改造老旧小区"),
    ("新建农村公路", "改造农村公路"),
    ("新建农村公路", "新建改造农村公路"),
    ("竣工项目", "新开工项目"),
    ("签约项目", "新开工项目"),
    ("筹集保障性租赁住房", "建成保障性租赁住房"),
    ("建设用地", "用地"),
    ("建成区绿化覆盖率", "绿化覆盖率"),
]


@pytest.mark.parametrize(("one", "other"), TWO_CONCEPTS)
def test_two_concepts(one: str, other: str) -> None:
    assert concept(one) != concept(other)


def test_join_keys() -> None:
    assert join_key("实施首批老旧小区改造工程") == join_key("改造老旧小区") == "改造老旧小区"
    assert join_key("新开工建设百亿元级重大工业项目") == join_key("新开工百亿元级重大工业项目")
    assert join_key("高新技术企业") == "高新技术企业"


@given(st.text() | st.text(alphabet="新增建改扩造设成开工引进培育和项目工程老旧小区"))
def test_a_concept_of_anything(name: str) -> None:
    said = concept(name)
    assert set(said.doing) <= set("增成建改治开引签续筹训配")
    assert len(said.thing) <= len(normal_form(name))


# --- Identities ---

SAME = [
    ("地区生产总值", "growth", "%", "gdp"),
    ("全市生产总值", "level", "元", "gdp"),
    ("国内生产总值", "avg_growth", "%", "gdp"),
    ("经济增长", "qualitative", "", "gdp"),
    ("地区生产总值增速", "growth", "%", "gdp"),
    ("人均GDP", "level", "美元", "gdp_per_capita"),
    ("规上工业增加值", "growth", "%", "industrial_va_above_scale"),
    ("规模以上工业增加值增速", "qualitative", "", "industrial_va_above_scale"),
    ("固定资产投资", "growth", "%", "fixed_asset_investment"),
    ("全社会固定资产投资增速", "qualitative", "", "fixed_asset_investment"),
    ("社会消费品零售总额", "growth", "%", "retail_sales"),
    ("地方一般公共预算收入", "growth", "%", "fiscal_revenue_general"),
    ("公共财政预算收入", "growth", "%", "fiscal_revenue_general"),
    ("地方财政一般预算收入", "level", "元", "fiscal_revenue_general"),
    ("全部财政收入", "growth", "%", "fiscal_revenue_total"),
    ("城镇居民人均可支配收入", "growth", "%", "income_urban"),
    ("农村居民人均可支配收入", "growth", "%", "income_rural"),
    ("农民人均纯收入", "growth", "%", "income_rural_net"),
    ("全体居民人均可支配收入", "qualitative", "", "income_all"),
    ("城乡居民人均可支配收入", "growth", "%", "income_urban_rural"),
    ("居民消费价格指数", "growth", "%", "cpi"),
    ("居民消费价格涨幅", "growth", "%", "cpi"),
    ("城镇新增就业", "level", "人", "employment_urban_new"),
    ("新增城镇就业", "level", "人", "employment_urban_new"),
    ("城镇调查失业率", "level", "%", "unemployment_surveyed"),
    ("城镇登记失业率", "level", "%", "unemployment_registered"),
    ("外贸进出口总额", "growth", "%", "foreign_trade"),
    ("实际利用外资", "level", "美元", "foreign_capital"),
    ("粮食", "level", "亩", "grain_area"),
    ("粮食", "level", "斤", "grain_output"),
    ("单位国内生产总值能耗", "growth", "%", "energy_intensity"),
    ("PM2.5年均浓度", "level", "微克/立方米", "pm25"),
    ("空气质量优良天数", "level", "天", "air_good_days"),
    ("空气质量优良天数", "level", "%", "air_good_rate"),
    ("全社会研究与开发支出占GDP的比重", "level", "%", "rd_intensity"),
    ("新增国家高新技术企业", "level", "家", "high_tech_firms_new"),
    ("国家高新技术企业", "level", "家", "high_tech_firms"),
    ("培育国家级专精特新“小巨人”企业", "level", "家", "little_giants_new"),
    ("新增省级专精特新企业", "level", "家", "specialised_firms_provincial_new"),
    ("新建改造公园", "level", "个", "parks_built_or_renovated"),
    ("改造老旧小区", "level", "个", "old_communities_renovated"),
    ("新开工改造城镇老旧小区", "level", "个", "old_communities_renovation_started"),
    ("新增城市公共停车位", "level", "个", "parking_spaces_new"),
    ("常住人口城镇化率", "change", "个百分点", "urbanisation_resident"),
    ("赤字率", "level", "%", "deficit_ratio"),
]


@pytest.mark.parametrize(("name", "measure", "unit", "identity"), SAME)
def test_identity(name: str, measure: str, unit: str, identity: str) -> None:
    assert dictionary().lookup(name, measure, unit) == identity


#: What a name must not be taken for; None for names that have no identity at all.
NOT_THE_SAME = [
    ("农村居民人均可支配收入", "growth", "%", "income_urban"),
    ("居民人均可支配收入实际增长", "growth", "%", "income_all"),
    ("工业增加值", "growth", "%", "industrial_va_above_scale"),
    ("城镇固定资产投资", "growth", "%", "fixed_asset_investment"),
    ("民间投资", "growth", "%", "fixed_asset_investment"),
    ("税收收入", "growth", "%", "fiscal_revenue"),
    ("一般公共预算支出", "growth", "%", "fiscal_revenue_general"),
    ("同口径一般公共预算收入", "growth", "%", "fiscal_revenue_general"),
    ("限额以上社会消费品零售总额", "growth", "%", "retail_sales"),
    ("出口总额", "growth", "%", "foreign_trade"),
    ("高新技术企业", "level", "家", "high_tech_firms_new"),
    ("新增高新技术企业", "level", "家", "high_tech_firms"),
    ("引进高新技术企业", "level", "家", "high_tech_firms_new"),
    ("公办幼儿园学位", "level", "个", "school_places_preschool"),
    ("市级绿色工厂", "level", "家", "green_factories_provincial"),
    ("户籍人口城镇化率", "level", "%", "urbanisation_resident"),
]


@pytest.mark.parametrize(("name", "measure", "unit", "identity"), NOT_THE_SAME)
def test_not_the_same(name: str, measure: str, unit: str, identity: str) -> None:
    assert dictionary().lookup(name, measure, unit) != identity


UNKNOWN = [
    ("", "level", "元"),
    ("“”", "level", ""),
    ("项目总投资", "level", "元"),
    ("企业诉求直达平台问题", "level", "件"),
    ("地区生产总值增速", "rank", "位"),
    ("地区生产总值", "level", "家"),
    ("粮食产量", "level", "元"),
]


@pytest.mark.parametrize(("name", "measure", "unit"), UNKNOWN)
def test_unknown(name: str, measure: str, unit: str) -> None:
    assert dictionary().lookup(name, measure, unit) is None


@given(
    st.text(),
    st.sampled_from(["level", "growth", "avg_growth", "change", "gap", "rank", "qualitative"]),
    st.sampled_from(["元", "%", "家", "", "公里"]),
)
def test_lookup_never_fails(name: str, measure: str, unit: str) -> None:
    dictionary().lookup(name, measure, unit)


def test_the_first_reading_and_the_next_agree() -> None:
    assert dictionary().lookup("全市生产总值", "growth", "%") == dictionary().lookup("全市生产总值", "growth", "%")


def entry(indicator_id: str, name: str, aliases: str = "", unit: str = "元") -> dict[str, str]:
    return {"indicator_id": indicator_id, "name_zh": name, "aliases": aliases, "unit": unit}


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([entry("a", "出口"), entry("b", "出口额", "外贸出口|出口")], "both claim"),
        ([entry("a", "出口", "外贸出口"), entry("b", "“外贸”出口")], "both claim"),
        ([entry("a", "出口", "新增{b}")], "cannot read"),
        ([entry("a", "出口", "出口[元")], "cannot read"),
    ],
)
def test_a_dictionary_that_contradicts_itself(entries: list[dict[str, str]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Dictionary(entries)


def test_aliases_that_hold_only_somewhere() -> None:
    found = Dictionary(
        [entry("area", "粮食面积", "粮食[亩]", "亩"), entry("output", "粮食产量", "粮食[吨]|粮食@-2011", "吨")]
    )
    assert found.lookup("粮食", "level", "亩") == "area"
    assert found.lookup("粮食", "level", "公斤") == "output"
    assert found.lookup("粮食", "growth", "%") == "output"


def test_aliases_of_another_entry() -> None:
    found = Dictionary(
        [
            entry("firms", "科技企业", "科创企业", "家"),
            entry("firms_new", "新增科技企业", "新增{firms}", "家"),
            entry("firms_big", "新增科创大企业", "", "家"),
        ]
    )
    assert found.lookup("培育科创企业", "level", "家") == "firms_new"
    assert found.lookup("新增科创大企业", "level", "家") == "firms_big"


@pytest.mark.parametrize(
    ("unit", "family"), [("元/吨", "money"), ("个百分点", "share"), ("台(套)", "count"), ("", "count")]
)
def test_unit_families(unit: str, family: str) -> None:
    assert unit_family(unit) == family


# --- The seeds ---


def test_indicators_hold_together() -> None:
    indicators = rows("dim_indicator")
    ids = [row["indicator_id"] for row in indicators]
    assert len(ids) >= 300
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", indicator_id) for indicator_id in ids)
    assert {row["broader"] for row in indicators} <= {"", *ids}
    assert all(row["broader"] != row["indicator_id"] for row in indicators)
    assert dictionary().lookup("地区生产总值", "level", "元") in ids


def test_every_indicator_is_found_by_its_name() -> None:
    for row in rows("dim_indicator"):
        measure = "level" if row["kind"] != "rate" else "change"
        assert dictionary().lookup(row["name_zh"], measure, row["unit"]) == row["indicator_id"], row["name_zh"]


def test_regions_hold_together() -> None:
    regions = rows("dim_region")
    codes = [row["region_code"] for row in regions]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"\d{6}", code) for code in codes)
    above = {row["region_code"]: row["level"] for row in regions}
    rank = ["nation", "province", "prefecture", "county"]
    for row in regions:
        if row["parent_code"]:
            assert rank.index(above[row["parent_code"]]) < rank.index(row["level"]), row
        else:
            assert row["level"] == "nation"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("光明新区", "440311"),
        ("襄樊市", "420600"),
        ("徐水县", "130609"),
        ("驻马店地区", "411700"),
        ("大鹏新区", "440399"),
    ],
)
def test_former_and_functional_names(name: str, code: str) -> None:
    found = [row for row in rows("dim_region") if name in (row["name_zh"], *row["former_names"].split("|"))]
    assert [row["region_code"] for row in found] == [code]
