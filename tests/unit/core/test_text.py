"""The normal form of a text and the way back to the stored one."""

import pytest

from pipeline.core import extract
from pipeline.core.outline.text import normalise


@pytest.mark.parametrize(
    ("stored", "normal"),
    [
        ("增长５．４％", "增长5.4%"),
        ("增长5.4﹪", "增长5.4%"),
        ("稻谷﹑小麦､玉米增长5℅", "稻谷、小麦、玉米增长5%"),
        ("增长 5.4 %", "增长5.4%"),
        ("１，２３４万元", "1，234万元"),
        ("投资1,234万元,增长5%", "投资1,234万元，增长5%"),
        ("目标是:增长5%", "目标是：增长5%"),
        ("9:30", "9:30"),
        ("8～9亿元", "8~9亿元"),
        ("（一）", "(一)"),
        ("「十四五」", "“十四五”"),
        ("二○二五年", "二〇二五年"),
        ("全\u3000市", "全市"),
        ("增长5\u2060.\u202f4\u2009\u200e%", "增长5.4%"),
        ("覆盖率达到 4 3 %，投资 2 6亿元", "覆盖率达到43%，投资26亿元"),
        ("0\u3000\u30000千", "00千"),
        ("12\u3000\u3000建设学校9所 \u3000\u3000已建成7所", "12\n建设学校9所\n已建成7所"),
        ("建设学校9所\u3000\u3000已建成7所", "建设学校9所已建成7所"),
        ("10 20万", "10 20万"),
        ("l ．5亿元", "1.5亿元"),
        ("R&D 2000", "R&D 2000"),
        ("1 2 4 N", "1 2 4 N"),
        ("", ""),
        ('新增"四上"企业5家', "新增“四上”企业5家"),
        ('屏幕55"，增长5%', '屏幕55"，增长5%'),
        ("**一、2025年工作**", "一、2025年工作"),
        ("增长**5.4%**", "增长5.4%"),
        ("工业增长5.4%.全年投资3.2亿元.第一.\n一.农业", "工业增长5.4%。全年投资3.2亿元。第一。\n一.农业"),
        (
            "升至89.6.人均.比例4.1:5.9.居第11.占1/4.第十二.创A.（甲）",
            "升至89.6。人均。比例4.1:5.9。居第11。占1/4。第十二。创A。(甲)",
        ),
        ("任务：1.建设\n2.1.改造\n12.扩面NO.7", "任务：1.建设\n2.1.改造\n12.扩面NO.7"),
        ("“徽动.乐享”活动开展。" * 2, "“徽动.乐享”活动开展。" * 2),
        ("“千万工程”[17]，“五上”（11）企业、“虾十条”④", "“千万工程”，“五上”企业、“虾十条”"),
        ("“藕十条”㉒、“莲五条”㊱项目", "“藕十条”、“莲五条”项目"),
        ("任务㉒扩面㉓增效", "任务㉒扩面㉓增效"),
        ("要求（1）提速（2）增效；“甲”（1）“乙”", "要求(1)提速(2)增效；“甲”(1)“乙”"),
        ("[1]千万工程：2025年", "[1]千万工程：2025年"),
    ],
)
def test_one_sign_a_meaning(stored: str, normal: str) -> None:
    assert normalise(stored).text == normal


def test_positions_point_into_the_stored_text_behind_blanks() -> None:
    stored = "\ufeff  全 市 生 产 总 值　增长 ５．４％ ，固 定 资 产"
    normal = normalise(stored)
    at = normal.text.index("5.4%")
    assert stored[normal.start(at) : normal.end(at + 4)] == "５．４％"


def wrapped(text: str, width: int) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def test_lines_broken_by_hand_are_joined_and_paragraphs_are_not() -> None:
    sentence = "全市规上工业企业完成增加值三百多亿元同比增长百分之六点二并且利润总额增长5.4%以上，"
    broken = wrapped(sentence * 40, 30)
    assert "\n" not in normalise(broken).text[: len(sentence) * 20]
    paragraphs = "\n".join(["地区生产总值增长5.4%。"] * 40)
    assert normalise(paragraphs).text == paragraphs
    goals = "粮食产量五百万吨以上，居民消费价格涨幅二左右，城镇新增就业五万人；"
    headed = f"{goals}\n{goals}\n49．{goals[4:]}"
    assert normalise(broken + "\n" + headed).text.endswith(f"{goals}{goals}\n49.{goals[4:]}")
    points = "\n".join(f"{number}．新建通往北沟河的农村公路{number}公里" for number in range(1, 30))
    assert normalise(points).text.count("\n") == 28


def test_a_number_broken_over_two_lines_is_one_number() -> None:
    line = "各县区各部门要结合实际认真抓好贯彻落实确保各项目标任务圆满完成"
    lines = [line] * 30
    lines[10] = "完成增加值同比增长全市规模以上工业企业实现利润同比增长1"
    lines[11] = "2.5%，粮食总产量达到六十万吨城镇新增就业三万人各项工作取得明"
    text = "\n".join(lines)
    (found,) = [one for one in extract(text, 2026).observations if one.unit == "%"]
    assert (found.value, found.quote) == (12.5, "1\n2.5%")


@pytest.mark.parametrize(
    ("ends", "begins", "name"),
    [
        ("，实施“一网通办”", "改革事项12项，", "实施“一网通办”改革事项"),
        ("，今年的第", "一、第三产业增加值增长12%，", "第一、第三产业增加值"),
        ("，有人说“要办好实事。”", "棉花产量12万吨，", "棉花产量"),
    ],
)
def test_quotation_marks_and_ordinals_at_a_break_go_on_with_the_sentence(ends: str, begins: str, name: str) -> None:
    usual = "各县区各部门要结合实际认真抓好贯彻落实确保各项目标任务圆满完成"
    lines = [usual] * 30
    lines[10:12] = [usual[: -len(ends)] + ends, begins + usual[len(begins) :]]
    assert name in [one.indicator for one in extract("\n".join(lines), 2026).observations]


@pytest.mark.parametrize(
    ("stored", "name"),
    [
        ("全市粮食总产 — 12 — 量增长5.4%。", "粮食总产量"),
        ("粮食总产量——棉花 — 产量增长5.4%。", "粮食总产量——棉花—产量"),
    ],
)
def test_the_number_of_a_page_within_a_line_is_no_part_of_it(stored: str, name: str) -> None:
    (found,) = extract(stored, 2026).observations
    assert (found.indicator, found.value) == (name, 5.4)


def test_windows_line_ends_and_tabs_keep_offsets() -> None:
    text = "一、2025年工作回顾\r\n\t财政收入5.2亿元,\r\n增长\t3%。\r\n"
    found = extract(text, 2026).observations
    assert [text[one.start : one.end] for one in found] == ["5.2亿元", "3%"]


@pytest.mark.parametrize(
    ("stored", "breaks"),
    [
        ("工业加快转型。茶叶种植面积占全市面积比例继\n续超过12%。", 0),
        ("道路通畅。新增农村公路、光缆共62\n多公里。", 0),
        ("工业加快转型。粮食总产量82万吨，\n增长6%。", 0),
        ("工业加快转型。粮食总产量82万吨。\n茶叶增长6%。", 1),
        ("主要目标\n茶叶增长6%。", 1),
        ("茶叶产量目标设定\n为6%左右", 0),
        ("茶叶产量目标\n为民办实事6件", 1),
        ("茶叶、" * 40 + "水果产量\n增长6%", 0),
        ("工业加快转型。主要任务是\n（一）茶叶增长6%。", 1),
        ("工业加快转型。主要任务是\n3.茶叶增长6%。", 1),
    ],
)
def test_a_page_break_within_a_sentence_is_none(stored: str, breaks: int) -> None:
    assert normalise(stored).text.count("\n") == breaks
