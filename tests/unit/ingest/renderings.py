"""A text as sites and offices publish it: pages of several styles, Word, PDF. For tests."""

import html
import io
import quopri
import re
from collections.abc import Callable
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

#: Words of the furniture around the text: none of them may come out.
FURNITURE = "本站导航专用词"
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MENU = "".join(
    f'<li><a href="/c{n}.html">{FURNITURE}{name}</a></li>'
    for n, name in enumerate(("首页", "政务公开", "2025年GDP增长99%", "办事服务", "互动交流"))
)
_SCRIPT = "<script>var views = 12345; document.write('增长77.7%');</script><style>p{text-indent:2em}</style>"


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _marked(line: str, tag: str) -> str:
    """The line with its numbers in an element of their own."""
    return _NUMBER.sub(rf"<{tag}><span>\g<0></span></{tag}>", html.escape(line))


def word_page(text: str) -> bytes:
    """Saved by Word: nested spans that part numbers from units, markup wrapped by hand, hidden words, notes."""

    def number(match: re.Match[str]) -> str:
        whole, point, rest = match[0].partition(".")
        parts = f"<span lang=EN-US>{whole}</span>" + (f"<span lang=EN-US>{point}{rest}</span>" if point else "")
        return f"<span lang=EN-US style='font-family:\"Times New Roman\"'>{parts}<o:p></o:p></span>"

    def paragraph(line: str) -> str:
        words = _NUMBER.sub(number, html.escape(line, quote=False))
        words = re.sub("。(?=.)", "。\n", words).replace("、", "、<span style='mso-hide:all'>隐藏88.8%</span>")
        note = '<a href="#_ftn1" name="_ftnref1"><sup><span lang=EN-US>[1]</span></sup></a>'
        return f"<p class=MsoNormal style='text-indent:32.0pt'><span\nstyle='font-size:16.0pt'>{words}{note}</span></p>"

    body = "\n\n".join(map(paragraph, lines(text)))
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type '
        'content="text/html; charset=gb2312"><!--[if gte mso 9]><xml><o:Pages>99</o:Pages></xml><![endif]-->'
        f"<title>政府工作报告</title>{_SCRIPT}</head><body lang=ZH-CN>"
        f"<div class=WordSection1>{body}</div></body></html>"
    ).encode("gb18030")


def br_page(text: str) -> bytes:
    """No paragraphs: line breaks and blanks in one cell, an old page without doctype."""
    body = "<br>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{html.escape(line)}" for line in lines(text))
    return (
        f"<html><head><title>x</title></head><body bgcolor=#ffffff><ul>{_MENU}</ul>"
        f"<center><table width=760><tr><td>{body}</td></tr></table></center>"
        f"<p align=center>版权所有：{FURNITURE} 技术支持</p></body></html>"
    ).encode()


def table_page(text: str) -> bytes:
    """Tables as layout, fonts that nobody closes, upper case, a column beside the text."""
    rows = "".join(
        f'<TR><TD><P><FONT SIZE=3><FONT FACE="宋体">{_marked(line, "B")}</TD></TR>\n' for line in lines(text)
    )
    return (
        f"<HTML><BODY>{_SCRIPT}<TABLE WIDTH=100%><TR><TD WIDTH=180 VALIGN=top><TABLE><TR><TD>"
        f"<UL>{_MENU}</UL></TD></TR></TABLE></TD><TD>"
        f'<TABLE class="content">{rows}</TABLE></TD></TR></TABLE></BODY></HTML>'
    ).encode()


def wechat_page(text: str) -> bytes:
    """A WeChat article: the text is hidden until a script shows it."""
    body = "".join(
        '<section style="margin:8px" data-tools="135编辑器"><p style="text-align:justify"><span style="font-size:15px">'
        f'<span leaf="">{_marked(line, "strong")}</span></span></p></section>'
        for line in lines(text)
    )
    return (
        f"<!DOCTYPE html><html><head><title></title>{_SCRIPT}</head><body id='activity-detail'>"
        '<div id="img-content" class="rich_media_wrp">'
        '<h1 class="rich_media_title" id="activity-name">\n政府工作报告\n</h1>'
        f'<div id="meta_content" class="rich_media_meta_list"><span>{FURNITURE}发布</span><em>2026-01-01</em></div>'
        '<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">'
        f"{body}</div></div><div class='rich_media_tool'>阅读 10万+ {FURNITURE}</div>"
        f'<div id="js_pc_qr_code" style="display:none">微信扫一扫关注{FURNITURE}</div></body></html>'
    ).encode()


def gbk_page(text: str) -> bytes:
    """GBK, signs beyond GB2312 among it, which declares GB2312, with a broken byte in its footer."""
    body = "".join(f"<div>\u3000\u3000{html.escape(line)}</div>\r\n" for line in lines(text))
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
        "<title>政府工作报告</title></head>"
        f'<body><div id="zoom">{body}</div><div class="foot">{FURNITURE}镕瑄喆@@</div></body></html>'
    )
    return page.encode("gb18030").replace(b"@@", b"\xd6")


def site_page(text: str) -> bytes:
    """Navigation, path, tools, sidebar, related pages and footer around the text; the charset declared is wrong."""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines(text))
    return (
        '<!DOCTYPE html><html><head><meta charset="big5"><title>政府工作报告_某某市人民政府</title></head><body>'
        f'<header><div class="logo">{FURNITURE}</div></header><nav><ul>{_MENU}</ul></nav>'
        '<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/a">政府工作报告</a></div>'
        f'<div class="wrap"><div class="left-side"><h3>{FURNITURE}排行</h3><ul>{_MENU * 3}</ul></div>'
        '<div class="main"><h1>政府工作报告</h1><div>发布时间：2026-01-30 09:00　来源：政府办公室　浏览次数：1234</div>'
        f"<div>字体：【<a>大</a> <a>中</a> <a>小</a>】</div>"
        f"<div class='TRS_Editor'>{_SCRIPT}<div class='TRS_Editor'>{body}</div></div>"
        "<div>责任编辑：张三</div><div>【打印】 【关闭】</div><div>扫一扫在手机打开当前页</div>"
        f"<div>上一篇：{FURNITURE}增长66.6%</div><div class='xg'><h4>相关阅读</h4><ul>{_MENU}</ul></div></div></div>"
        f"<div class='footer'>主办单位：{FURNITURE}　京ICP备05070218号　网站标识码4101000001</div></body></html>"
        "</body></html>"
    ).encode()


def saved_page(text: str) -> bytes:
    """The page of a site as browsers save it in one file."""
    page = quopri.encodestring(site_page(text)).decode("ascii")
    return (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n\r\n----b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"{page}\r\n----b\r\n"
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b--\r\n"
    ).encode("ascii")


def word_document(text: str) -> bytes:
    """Word: runs that part numbers from units, header and footer, hidden and deleted words."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = f"{FURNITURE} 增长55.5%"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    for number, line in enumerate(lines(text)):
        paragraph = document.add_paragraph()
        at = 0
        for match in _NUMBER.finditer(line):
            paragraph.add_run(line[at : match.start()])
            paragraph.add_run(match[0]).bold = True
            at = match.end()
        paragraph.add_run(line[at:])
        if number % 9 == 0:
            paragraph.add_run("隐藏44.4%").font.hidden = True
            deleted = OxmlElement("w:del")
            deleted.append(paragraph.add_run(f"{FURNITURE}33.3%")._r)
            paragraph._p.append(deleted)
        if number % 15 == 14:
            paragraph.add_run().add_break(WD_BREAK.PAGE)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def portable_document(text: str) -> bytes:
    """PDF: hard line breaks, indents, two fonts in a line, running title and page numbers."""
    if "STSong-Light" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("body", fontName="STSong-Light", fontSize=14, leading=24, firstLineIndent=28, wordWrap="CJK")

    def around(canvas: Any, document: Any) -> None:
        canvas.setFont("STSong-Light", 9)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 40, f"{FURNITURE} 第99号")
        canvas.drawCentredString(A4[0] / 2, 40, f"— {document.page} —")

    stream = io.BytesIO()
    template = SimpleDocTemplate(stream, pagesize=A4, leftMargin=79, rightMargin=73, topMargin=90, bottomMargin=80)
    story: list[Flowable] = [
        Paragraph(_NUMBER.sub(r'<font name="Times-Roman">\g<0></font>', html.escape(line, quote=False)), style)
        for line in lines(text)
    ]
    template.build(story, onFirstPage=around, onLaterPages=around)
    return stream.getvalue()


#: Every rendering by the name of a file that holds it.
RENDERINGS: dict[str, Callable[[str], bytes]] = {
    "word.htm": word_page,
    "br.html": br_page,
    "table.html": table_page,
    "wechat.html": wechat_page,
    "gbk.html": gbk_page,
    "site.html": site_page,
    "saved.mht": saved_page,
    "document.docx": word_document,
    "document.pdf": portable_document,
}
