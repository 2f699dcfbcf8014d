"""Sections, the year of a report, and the times that sentences name."""

import pytest

from pipeline.core import extract
from pipeline.core.outline.sections import sections
from pipeline.core.phrases.periods import times


def read(text: str, year: int = 2026) -> list[tuple[str, str, str]]:
    return [(part.kind, part.period, part.role) for part in sections(text, year) if part.kind != "opening"]


@pytest.mark.parametrize(
    "heading",
    ["一、2025年工作回顾", "一、过去一年工作", "第一部分 2025年工作回顾", "一、去年工作回顾",
     "（一）2025年工作回顾", "一、2025年政府工作完成情况"],
)  # fmt: skip
def test_a_heading_opens_the_review(heading: str) -> None:
    assert read(f"各位代表：\n{heading}\n地区生产总值增长5%。\n") == [("review", "2025", "actual")]


@pytest.mark.parametrize(
    "heading",
    [
        "二、2026年工作安排",
        "二、今年的主要任务",
        "二、2026年总体要求和预期目标",
        "第二部分 2026年重点工作",
        "三、今年工作打算",
    ],
)
def test_a_heading_opens_the_plan(heading: str) -> None:
    text = f"各位代表：\n一、2025年工作回顾\n增长5%。\n{heading}\n增长6%。\n"
    assert read(text) == [("review", "2025", "actual"), ("plan", "2026", "target")]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("一、“十四五”时期工作回顾", ("span_review", "2021/2025", "actual")),
        ("一、过去五年工作回顾", ("span_review", "2021/2025", "actual")),
        ("一、过去四年工作回顾", ("span_review", "2022/2025", "actual")),
        ("二、“十五五”时期主要目标和重点任务", ("span_plan", "2026/2030", "target")),
        ("二、今后五年奋斗目标", ("span_plan", "2026/2030", "target")),
        ("二、新一届政府的总体思路和目标任务", ("span_plan", "2026/2030", "target")),
        ("新一届政府工作思路和目标任务", ("span_plan", "2026/2030", "target")),
        ("一、过去五年发展回顾", ("span_review", "2021/2025", "actual")),
        ("一、2021年至2025年工作回顾", ("span_review", "2021/2025", "actual")),
        ("2022—2025年工作回顾", ("span_review", "2022/2025", "actual")),
        ("一、2022年以来工作回顾", ("span_review", "2022/2025", "actual")),
        ("一、2025年以来工作回顾", ("review", "2025", "actual")),
        ("一、2026年的工作回顾", ("review", "2026", "actual")),
        ("二、2026年的工作任务", ("plan", "2026", "target")),
        ("二、2026—2030年发展目标", ("span_plan", "2026/2030", "target")),
    ],
)
def test_headings_of_several_years(heading: str, expected: tuple[str, str, str]) -> None:
    assert read(f"各位代表：\n{heading}\n城镇化率达到70%。\n") == [expected]


def test_what_the_party_proposed_for_a_plan_opens_it() -> None:
    heading = "一、“十四五”时期发展成就和“十五五”时期主要目标\n过去五年，城镇化率达到66%。\n"
    plan = "根据县委关于制定国民经济和社会发展第十五个五年规划的建议，我们编制了规划纲要。\n"
    assert read(f"各位代表：\n{heading}{plan}城镇化率达到70%。\n") == [
        ("span_review", "2021/2025", "actual"),
        ("span_plan", "2026/2030", "target"),
    ]
    over = plan.replace("十五", "十四")
    assert read(f"各位代表：\n{heading}{over}城镇化率达到70%。\n") == [("span_review", "2021/2025", "actual")]


def test_the_points_behind_a_look_back_are_those_of_its_years() -> None:
    points = (
        "过去五年，我们克难前行。\n（一）产业壮大。新增企业9家。\n五年来，产业兴旺。\n（二）城乡更美。新建公园6个。\n"
    )
    both = f"各位代表：\n一、2025年和“十四五”时期工作回顾\n财政收入增长4%。\n{points}"
    assert read(both) == [("review", "2025", "actual"), ("span_review", "2021/2025", "actual")]
    one = both.replace("和“十四五”时期", "")
    assert read(one)[2:] == [
        ("review", "2025", "actual"),
        ("span_review", "2021/2025", "actual"),
        ("review", "2025", "actual"),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "今年要抓好以下工作。",
        "按照市委部署，今年要突出抓好八项工作：",
        "根据市委决策部署，2026年政府工作重点是：",
        "各位代表，2026年是承上启下之年。",
        "展望2026年，我们信心满怀。",
    ],
)
def test_paragraphs_without_headings_tell_by_their_opening_words(opening: str) -> None:
    text = f"各位代表：\n过去一年，我们攻坚克难。\n财政收入增长4%。\n{opening}\n城镇新增就业3万人。\n"
    assert read(text) == [("review", "2025", "actual"), ("plan", "2026", "target")]


@pytest.mark.parametrize(
    "opening",
    [
        "——这五年，综合实力大幅跃升。\n",
        "这是发展质量显著提升的五年。\n",
        "——这是民生实现新改善的五年。",
        "回望“十四五”，我们走过了不平凡的历程。\n",
        "2025年任务的完成，标志着“十四五”收官。五年来，我们攻坚克难。",
        "各位代表！成绩来之不易。回首过去五年，我们攻坚克难。",
        "刚刚过去的2025年，是“十四五”规划收官之年。经过5年持续奋斗，发展取得长足进步。",
        "2025年是“十四五”的最后一年。五年来，地区生产总值年均增长6%。",
    ],
)
def test_the_review_of_the_last_year_of_a_plan_goes_on_to_its_years(opening: str) -> None:
    text = f"各位代表：\n一、2025年和“十四五”时期工作回顾\n财政收入增长5%。\n{opening}新建学校16所。\n"
    assert read(text) == [("review", "2025", "actual"), ("span_review", "2021/2025", "actual")]


@pytest.mark.parametrize(
    "aside",
    [
        "利率创五年来最低水平。",
        "五年来，新建学校16所。",
        "今年是“十五五”开局之年。",
        "“十四五”实现收官。",
    ],
)
def test_a_sentence_with_a_time_of_its_own_opens_no_section(aside: str) -> None:
    text = f"各位代表：\n一、2025年工作回顾\n财政收入增长5%。{aside}新建公园9个。\n"
    assert read(text) == [("review", "2025", "actual")]


def test_a_review_of_the_years_of_a_plan_goes_on_to_its_last_year() -> None:
    text = "一、“十四五”时期回顾和2025年基本情况\n新建学校16所。\n承前启后的2025年，是最后一年。\n新建公园9个。\n"
    assert read(text) == [("span_review", "2021/2025", "actual"), ("review", "2025", "actual")]


def test_years_that_no_plan_ended_with_are_spoken_of_in_one_sentence_only() -> None:
    text = "各位代表：\n一、2023年工作回顾\n财政收入增长5%。五年来，我们攻坚克难。新建公园9个。\n"
    assert read(text, 2024) == [("review", "2023", "actual")]


def test_headings_with_years_in_chinese_digits() -> None:
    text = "各位代表：\n二〇二五年工作回顾\n财政收入增长5%。\n二〇二六年主要目标任务\n财政收入增长6%。\n"
    assert read(text) == [("review", "2025", "actual"), ("plan", "2026", "target")]
    assert [part.title for part in sections(text, 2026)][1:] == ["二〇二五年工作回顾", "二〇二六年主要目标任务"]


def test_a_heading_of_two_plans_opens_the_first_and_paragraphs_the_second() -> None:
    text = (
        "各位代表：\n一、2025年工作回顾\n增长5%。\n二、“十四五”时期发展成就和“十五五”时期主要目标任务\n城镇化率达到66%。\n"
        "“十五五”时期，我们要再接再厉。\n城镇化率达到70%。\n三、2026年重点工作\n增长6%。\n"
    )
    assert [(kind, period) for kind, period, _ in read(text)] == [
        ("review", "2025"),
        ("span_review", "2021/2025"),
        ("span_plan", "2026/2030"),
        ("plan", "2026"),
    ]


@pytest.mark.parametrize("year_opens", ["今年是开局之年。", "要打牢基础。2026年全市主要预期目标是：增长6%。"])
def test_a_heading_of_a_plan_of_years_and_of_the_year(year_opens: str) -> None:
    heads = "一、2025年工作回顾\n增长5%。\n二、“十五五”时期目标任务和2026年工作安排\n"
    text = f"{heads}城镇化率达到70%。\n{year_opens}\n植树3万亩。\n"
    assert [(kind, period) for kind, period, _ in read(text)] == [
        ("review", "2025"),
        ("span_plan", "2026/2030"),
        ("plan", "2026"),
    ]


def test_headings_without_numbers() -> None:
    text = (
        "各位代表：\n“十四五”时期工作回顾\n城镇化率达到66%。\n刚刚过去的2025年，我们攻坚克难。\n增长5%。\n"
        "“十五五”时期主要目标任务\n城镇化率达到70%。\n2026年重点工作\n增长6%。\n2025年民生实事完成情况\n1.新增床位30张。\n"
    )
    assert [(kind, period) for kind, period, _ in read(text)] == [
        ("span_review", "2021/2025"),
        ("review", "2025"),
        ("span_plan", "2026/2030"),
        ("plan", "2026"),
        ("review", "2025"),
    ]


@pytest.mark.parametrize(
    "style", ["{n}、{h}", "{n}．{h}", "{n} {h}", "{h}", "第{n}部分 {h}", "1.{h}", "【{h}】", "■ {h}", "# {h}"]
)
@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("2025年工作回顾", "2026年工作安排"),
        ("过去一年工作回顾", "2026年主要任务"),
        ("去年工作总结", "今年的主要任务"),
        ("回顾2025年工作", "扎实做好2026年工作"),
    ],
)
def test_headings_in_all_styles(style: str, review: str, plan: str) -> None:
    heads = (style.format(n=number, h=title) for number, title in (("一", review), ("二", plan)))
    text = "各位代表：\n{}\n增长5%。\n{}\n增长6%。\n".format(*heads)
    found = [(part.kind, part.period, part.role) for part in extract(text, 2026).sections if part.kind != "opening"]
    assert found == [("review", "2025", "actual"), ("plan", "2026", "target")]


def test_points_of_a_list_are_no_headings() -> None:
    review = (
        "2025年工作回顾\n增长5%。\n三、坚持重点突破，抓好项目建设\n植树3万亩。\n第二，把握工作重点。\n修路3公里。\n"
    )
    assert read(review) == [("review", "2025", "actual")]
    plan = "一、2025年工作回顾\n增长5%。\n二、2026年工作安排\n增长6%。\n三、适应新形势新任务\n简化手续30项。\n"
    assert read(plan)[-1] == ("plan", "2026", "target")


def test_points_of_a_plan_of_years_stay_in_it() -> None:
    text = (
        "一、2025年工作回顾\n(一)产业升级\n增长5%。\n二、绘就新的蓝图\n“十五五”时期，我们要再接再厉。\n(一)壮大产业\n"
        "占比达到30%。\n三、2026年重点工作\n增长6%。\n"
    )
    assert ("span_plan", "2026/2030", "target") in read(text)
    assert [kind for kind, *_ in read(text)] == ["review", "span_plan", "plan"]


def test_a_year_that_only_dates_a_number_opens_no_section() -> None:
    text = "一、过去五年工作回顾\n2025年，财政收入完成30亿元。\n累计修路300公里。\n二、2026年工作安排\n"
    assert [(kind, period) for kind, period, _ in read(text)] == [
        ("span_review", "2021/2025"),
        ("plan", "2026"),
    ]


@pytest.mark.parametrize(
    ("until", "reviewed", "planned"), [(2031, "2022/2026", "2027/2031"), (2030, "2021/2025", "2026/2030")]
)
def test_the_review_of_a_term_ends_where_its_plan_begins(until: int, reviewed: str, planned: str) -> None:
    text = f"一、过去五年工作回顾\n修路300公里。\n二、今后五年的主要工作\n到{until}年，占比达到30%。\n"
    assert [(kind, period) for kind, period, _ in read(text)] == [("span_review", reviewed), ("span_plan", planned)]
    text += "三、2026年工作安排\n种树9万亩。\n"  # then the year is the first of the term
    assert [period for _, period, _ in read(text)] == ["2021/2025", "2026/2030", "2026"]


def test_a_slip_in_the_year_of_a_plan() -> None:
    text = "一、2025年工作回顾\n增长5%。\n二、2026年工作目标\n增长6%。\n三、2022年政府工作的主要任务\n植树3万亩。\n"
    assert read(text)[-1][1:] == ("2026", "target")


def test_a_plan_given_in_autumn_for_the_next_year() -> None:
    assert read("一、今年计划执行情况\n增长5%。\n二、2027年计划的主要指标\n")[-1] == ("plan", "2027", "target")


def test_a_glossary_follows_the_closing() -> None:
    text = "一、2025年工作回顾\n" + "增长5%。\n" * 40 + "名词解释\n1.两个毫不动摇：指5%的企业。\n"
    assert read(text)[-1][0] == "glossary"


def test_sections_of_a_text_without_line_breaks() -> None:
    filler = "各项工作取得新的进展。" * 300
    text = f"各位代表！一、2025年工作回顾。{filler}二、2026年工作安排。{filler}"
    assert [kind for kind, *_ in read(text)] == ["review", "plan"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("去年，", ("2025", True)),
        ("过去五年，", ("2021/2025", True)),
        ("五年来，", ("2021/2025", True)),
        ("“十四五”期间，", ("2021/2025", True)),
        ("“十五五”时期，", ("2026/2030", False)),
        ("到2030年，", ("2030", False)),
        ("2021—2025年，", ("2021/2025", True)),
        ("今年，", ("2026", None)),
        ("今年以来，", ("2026", True)),
        ("明年，", ("2027", False)),
        ("今后五年，", ("2026/2030", False)),
        ("二〇二四年，", ("2024", True)),
        ("前年，", ("2024", True)),
        ("2020年以来，", ("2020/2025", True)),
        ("“十三五”末，", ("2020", True)),
    ],
)
def test_times_that_words_name(words: str, expected: tuple[str, bool | None]) -> None:
    text = words + "新增岗位。"
    (found,) = times(text, 0, len(text), 2026)
    assert (found.period, found.done) == expected


@pytest.mark.parametrize(
    "words", ["比2019年增长", "比上年增长", "与去年同期相比", "比“十三五”末提高", "连续三年增长", "三年行动计划"]
)
def test_bases_of_comparison_and_durations_are_no_times(words: str) -> None:
    assert not times(words, 0, len(words), 2026)


def test_lists_of_tasks_behind_a_glossary_are_read_in_their_year() -> None:
    body = "一、2025年工作回顾\n" + "各项工作扎实推进，新建桥梁3座。\n" * 20 + "二、2026年工作安排\n建成水厂2座。\n"
    glossary = "附件1\n名词解释\n1. 一网通办：受理事项50项。\n"
    text = body + glossary + "附件2\n2026年民生实事\n新增学位900个。\n附件3\n2025年民生实事完成情况\n新增学位800个。\n"
    found = {o.quote: (o.period, o.role) for o in extract(text, 2026).observations}
    assert found["900个"] == ("2026", "target")
    assert found["800个"] == ("2025", "actual")
    assert "50项" not in found


def test_a_list_of_what_came_of_tasks_tells_the_task_behind_its_number_and_what_was_done_below() -> None:
    body = "一、2025年工作回顾\n" + "各项工作扎实推进，新建桥梁3座。\n" * 20 + "二、2026年工作安排\n建成水厂2座。\n"
    rows = "1\n新增停车位500个\n已新增停车位620个。\n2\n覆盖率从70%提高到90%\n覆盖率已达95%。\n"
    found = {
        o.quote: (o.period, o.role) for o in extract(f"{body}附件1\n2025年民生实事完成情况\n{rows}", 2026).observations
    }
    assert found["500个"] == ("2025", "target")
    assert found["620个"] == ("2025", "actual")
    assert found["70%"] == ("2024", "actual")
    assert found["90%"] == ("2025", "target")
    assert found["95%"] == ("2025", "actual")


def test_cells_of_a_row_that_wide_blanks_part_are_read_as_lines() -> None:
    body = "一、2025年工作回顾\n" + "各项工作扎实推进，新建桥梁3座。\n" * 20 + "二、2026年工作安排\n建成水厂2座。\n"
    rows = (
        "序号\u3000\u3000任务\u3000\u3000落实情况\n7\u3000\u3000新增停车位500个 \u3000\u3000目前已新增停车位620个。\n"
    )
    found = {
        o.quote: (o.indicator, o.role)
        for o in extract(f"{body}附件1\n2025年民生实事完成情况\n{rows}", 2026).observations
    }
    assert found["500个"] == ("新增停车位", "target")
    assert found["620个"] == ("新增停车位", "actual")


def test_long_attachments_with_a_glossary_and_a_list_of_another_place_in_its_title() -> None:
    body = "一、2025年工作回顾\n" + "新建桥梁3座。\n" * 20 + "二、2026年工作安排\n" + "建成水厂2座。\n" * 20
    glossary = "附件一\n名词解释\n" + "1.一网通办：受理事项50项。\n" * 6
    done = "附件二\n东山市2025年十大工程进展情况说明\n一、实施绿化提升计划\n新增绿地80公顷。\n"
    both = "附件三\n东山市2025年经济数据和2026年指标预期\n财政收入9亿元。\n"
    text = body + glossary + done + both + done * 4
    found = {o.quote: (o.period, o.role) for o in extract(text, 2026).observations}
    assert "50项" not in found
    assert found["80公顷"] == ("2025", "actual")
    kinds = [(section.kind, section.title[:2]) for section in extract(text, 2026).sections]
    assert ("tasks", "东山") not in kinds


def test_a_glossary_ends_where_another_attachment_begins() -> None:
    body = "一、2025年工作回顾\n" + "新建桥梁3座。\n" * 20 + "二、2026年工作安排\n" + "建成水厂2座。\n" * 20
    glossary = "附件一\n名词解释\n" + "1.一网通办：受理事项50项。\n" * 6
    figures = "2025年主要经济指标完成情况\n财政收入9亿元。\n2026年主要指标预期\n财政收入增长7%。\n"
    text = body + glossary + "附件二\n东山市2025年经济数据和2026年指标预期\n" + figures
    found = {o.quote: (o.period, o.role) for o in extract(text, 2026).observations}
    assert found["9亿元"] == ("2025", "actual")
    assert found["7%"] == ("2026", "target")
    assert "50项" not in found


def test_a_paragraph_on_the_last_year_dates_itself_where_the_heading_has_told_of_that_year_before() -> None:
    text = (
        "一、2025年和“十四五”时期工作回顾\n刚刚过去的2025年，我们攻坚克难。新建学校3所。\n"
        "“十四五”时期是关键五年。\n2025年主导产业占比较2020年提高4个百分点。新建度假区2个。\n五年来，新增学位9万个。\n"
        "二、2026年工作安排\n建成水厂2座。\n"
    )
    found = {o.quote: o.period for o in extract(text, 2026).observations}
    assert found["3所"] == "2025"
    assert found["2个"] == "2021/2025"
    assert found["9万个"] == "2021/2025"


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("一、2025年工作回顾", "二、2026年工作安排"),
        ("一、二〇二五年工作回顾", "二、二○二六年工作安排"),
        ("1.2025年工作回顾", "2.2026年工作安排"),
        ("2025年工作回顾", "2026年工作安排"),
    ],
)
def test_a_plan_waits_for_its_heading_however_that_is_written(review: str, plan: str) -> None:
    """A report given in the last days of a year calls the year that it reviews 今年, as another would its plan's."""
    text = (
        f"各位代表：\n{review}\n今年是攻坚之年。\n增长5%。\n{plan}\n明年是开局之年。\n增长6%。\n2026年民生实事\n9件。\n"
    )
    kinds = [(kind, period) for kind, period, _ in read(text)]
    assert kinds[:2] == [("review", "2025"), ("plan", "2026")]
    assert read(text.replace(f"{plan}\n明年", "今年"))[:2] == [("review", "2025", "actual"), ("plan", "2026", "target")]


def test_a_year_in_words_that_run_on_from_a_heading_opens_no_review_of_it_again() -> None:
    text = "一、过去五年工作回顾 在过去的2025年，我们攻坚克难。\n建成5所。\n2025年财政收入完成9亿元。\n建成6个。\n"
    assert read(text) == [("span_review", "2021/2025", "actual")]
