"""Web pages: what is text of the page and what is not; lines and blanks as they are shown."""

import pytest

from pipeline.ingest.isolated import UnreadableError
from pipeline.ingest.webpage import read

SENTENCE = "全市地区生产总值增长5.4%，城镇新增就业14.2万人，财政收入达1152.1亿元，民生支出占比八成。"


def page(body: str, head: str = "") -> str:
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode())[0]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>增长<span>5</span><span>.4</span><b>%</b></p>", "增长5.4%\n"),
        ("<p>增长\n  5.4%，\n就业</p>", "增长5.4%，就业\n"),
        ("<p>GDP growth\nof 5%</p>", "GDP growth of 5%\n"),
        ("<p>一</p>二<br>三<div>四<div>五</div>六</div>", "一\n二\n三\n四\n五\n六\n"),
        ("<p>&nbsp;&nbsp;\u3000增长&#53;%</p>", "增长5%\n"),
        ("<pre>一行\n二行</pre>", "一行\n二行\n"),
        ("<p>增长5.4%<sup>[1]</sup>，面积3km<sup>2</sup></p>", "增长5.4%，面积3km2\n"),
        ("<p>收入<a href='#_ftn3'>[3]</a>增长5%</p>", "收入增长5%\n"),
        ("<p>增长<del>4%</del>5%<script>6%</script><style>7%</style><!-- 8% --></p>", "增长5%\n"),
        ("<p>增长<span style='display: none'>9%</span>5%<i hidden>8%</i><u class='x hide'>7%</u></p>", "增长5%\n"),
        ("<table><tr><td>地区生产总值</td><td>亿元</td><td>5.4</td></tr></table>", "地区生产总值\u2003亿元\u20035.4\n"),
        ("<table><tr><td><p>指标</p></td><td><p>1</p></td></tr></table>", "指标\u20031\n"),
        (f"<table><tr><td>{SENTENCE * 2}</td><td>{SENTENCE * 2}</td></tr></table>", f"{SENTENCE * 2}\n" * 2),
        ("<p>一</p></body></html><p>二</p></html>", "一\n二\n"),
        ("<ruby>增<rt>zeng</rt></ruby>长", "增长\n"),
    ],
)
def test_words_are_read_as_they_are_shown(body: str, text: str) -> None:
    assert page(body) == text


@pytest.mark.parametrize(
    "around",
    [
        "<nav><p>{}</p></nav>",
        "<div class='footer'><p>{}</p></div>",
        "<div id='left_nav'>{}</div>",
        "<div class='related news'>{}</div>",
        "<ul><li><a href=x>增长99.9%</a></li><li><a href=y>城镇就业</a></li></ul>",
        "<div>发布时间：2026-01-30　来源：市政府办公室　浏览：99次</div>",
        "<div>【字体：大 中 小】</div><div>【打印】【关闭】</div>",
        "<div>您所在的位置：首页 &gt; 公开</div>",
        "<div>上一篇：增长99.9%</div>",
        "<div>主办：某某市人民政府</div><div>京ICP备05070218号-1</div>",
        "<form><label>99.9%</label><select><option>增长</select><button>提交</button></form>",
    ],
)
def test_what_stands_around_the_text_is_left_out(around: str) -> None:
    other = around.format("增长99.9%，就业77.7万人。")
    paragraphs = f"<p>{SENTENCE}</p>" * 20
    body = f"<div class=c>{paragraphs}</div>"
    assert page(f"{other}<div>{body}</div>{other}") == f"{SENTENCE}\n" * 20
    assert page(f"<div>{other}{body}{other}</div>") == f"{SENTENCE}\n" * 20
    assert page(f"<div>{other}{paragraphs}{other}</div>") == f"{SENTENCE}\n" * 20


def test_a_text_in_an_element_named_like_furniture_is_kept() -> None:
    assert page(f"<div id=print class=sidebar>{SENTENCE * 9}</div>") == f"{SENTENCE * 9}\n"
    assert page(f"<p class=side>{SENTENCE}</p>" * 9) == f"{SENTENCE}\n" * 9


def test_a_text_that_a_script_will_show_is_read_and_a_hidden_copy_is_not() -> None:
    text = "".join(f"<p>{SENTENCE}</p>" for _ in range(5))
    hidden = f"<div style='visibility:hidden'>{text}</div>"
    assert page(f"<p>请稍候</p>{hidden}<div style='display:none'>微信</div>").count(SENTENCE) == 5
    assert page(text + hidden).count(SENTENCE) == 5


def test_short_lines_and_links_inside_the_text_stay() -> None:
    body = f"<p>{SENTENCE}</p><p>（一）工业</p><p><a href=x>数字经济</a>增加值增长6%。</p><p>{SENTENCE}</p>" * 5
    text = page(f"<div>{body}</div>")
    assert text.count("（一）工业\n") == 5
    assert text.count("数字经济增加值增长6%。\n") == 5


@pytest.mark.parametrize(
    ("head", "body", "first"),
    [
        ("<title>2026年政府工作报告_某某市政府</title>", "", "2026年政府工作报告"),
        ("<title>某某市政府</title>", "<h1>政府工作报告</h1>", "政府工作报告"),
        ("<title>某某市政府</title>", "<h1>通知公告</h1>", SENTENCE),
        ("<title>政府工作报告</title>", "<div class=c><p>政府工作报告</p></div>", "政府工作报告"),
    ],
)
def test_the_title_of_a_report_heads_its_text_once(head: str, body: str, first: str) -> None:
    text = page(f"{body}<div>{f'<p>{SENTENCE}</p>' * 9}</div>", head)
    assert text.splitlines()[0] == first
    assert text.count("政府工作报告") <= 1


@pytest.mark.parametrize("declared", ["gb2312", "utf-8", "big5", "iso-8859-1", "nonsense"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_the_bytes_tell_the_encoding_not_what_the_page_declares(encoding: str, declared: str) -> None:
    markup = f'<?xml version="1.0" encoding="{declared}"?><html><meta charset={declared}><p>{SENTENCE}朱镕基</p></html>'
    text, said = read(markup.encode(encoding))
    assert text == f"{SENTENCE}朱镕基\n"
    assert said.startswith(encoding)


def test_a_few_broken_bytes_are_borne_and_many_are_not() -> None:
    good = f"<html><body>{f'<p>{SENTENCE}</p>' * 50}".encode("gb18030")
    assert read(good + b"<p>\xff\xff</p>")[0].startswith(SENTENCE)
    with pytest.raises(UnreadableError, match="undecodable"):
        read(good + b"\xff\xff\xff" * 500)


def test_deep_and_wide_pages_are_read_whole() -> None:
    assert page("<div><span>" * 900 + f"<p>{SENTENCE}</p>") == f"{SENTENCE}\n"
    assert page(f"<p><font>{SENTENCE}</p>" * 3000).count(SENTENCE) == 3000


@pytest.mark.parametrize("depth", [2_000, 200_000])
def test_pages_that_are_too_deep_are_refused_and_never_cut(depth: int) -> None:
    with pytest.raises(UnreadableError, match="too large"):
        page("<div><span>" * depth + f"<p>{SENTENCE}</p>")


def test_what_follows_the_end_of_the_text_is_cut() -> None:
    after = "<p>相关阅读</p><p>去年全市增长99.9%，就业向好。</p>"
    assert page(f"<div>{f'<p>{SENTENCE}</p>' * 20}{after}</div>") == f"{SENTENCE}\n" * 20
    half = f"<p>{SENTENCE}</p>" * 10
    assert page(f"<div>{half}<p>相关阅读</p>{half}</div>") == f"{SENTENCE}\n" * 20


def test_the_container_of_a_content_system_holds_the_text() -> None:
    beside = "<div><p>解读：去年全市增长99.9%，就业向好。</p></div>"
    text = f"<p>{SENTENCE}</p>" * 30
    for name in ("id=zoom", "class=TRS_Editor", "id=UCAP-CONTENT", "class='x article-content'", "id=vsb_content_2"):
        assert page(f"{beside}<div {name}>{text}</div>{beside}") == f"{SENTENCE}\n" * 30
    assert "解读" in page(f"{beside}<div class=other>{text}</div>{beside}")
    rest = f"<div><p>{SENTENCE}</p><p>{SENTENCE}</p></div>"
    assert page(f"<div id=zoom>{text}</div>{rest}").count(SENTENCE) == 32


@pytest.mark.parametrize(
    "around",
    [
        "<script>createPageHTML(3, 0, 't20260120_1', 'html')</script>",
        "<div><a href='t20260120_1_1.html'>下一页</a></div>",
        "<div><a href='/a.aspx?id=7&page=2'>下一页 &gt;</a></div>",
        "<div><a href='?p=1'>上一页</a> <a href='?p=3'>【后页】</a></div>",
    ],
)
def test_one_page_of_several_is_refused_with_what_to_do(around: str) -> None:
    with pytest.raises(UnreadableError, match="合并") as error:
        page(f"<div>{f'<p>{SENTENCE}</p>' * 20}</div>{around}")
    assert error.value.reason == "in parts"


@pytest.mark.parametrize(
    "around",
    [
        "<script>createPageHTML(1, 0, 't20260120_1', 'html')</script>",
        "<div><a href='t20260119_77812.html'>下一页</a></div>",
        "<div><a href='t20260119_2.html'>下一页：去年全市增长99.9%</a></div>",
        "<div><a href='#'>下一页</a></div>",
    ],
)
def test_a_page_that_leads_to_another_text_is_whole(around: str) -> None:
    assert page(f"<div>{f'<p>{SENTENCE}</p>' * 20}</div>{around}") == f"{SENTENCE}\n" * 20
