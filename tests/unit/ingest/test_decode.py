"""Encodings: the right text comes out of any of them, and what is no text is refused."""

import codecs

import pytest

from pipeline.ingest.decode import UndecodableError, decode

SIMPLIFIED = "政府工作报告\n地区生产总值增长5.4%，一般公共预算收入1152.1亿元。\r\n城镇新增就业14.2万人。\n"
#: Characters whose code ends in zero, and hardly a letter: zero bytes do not tell the order of the others.
ROUND = "一、一季度一批重大项目一一落地，最终一体推进。\n第一，一流营商环境。\n" * 2
TRADITIONAL = "政府工作報告\n地區生產總值增長5.4%，財政收入1152.1億元，農村經濟發展。\n"


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (SIMPLIFIED.encode(), SIMPLIFIED, "utf-8"),
        (codecs.BOM_UTF8 + SIMPLIFIED.encode(), SIMPLIFIED, "utf-8-sig"),
        (codecs.BOM_UTF16_LE + SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16-le"),
        (codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16-be"),
        (ROUND.encode("utf-16-le"), ROUND, "utf-16-le"),
        (ROUND.encode("utf-16-be"), ROUND, "utf-16-be"),
        (SIMPLIFIED.encode("gbk"), SIMPLIFIED, "gb18030"),
        (SIMPLIFIED.encode("gb2312"), SIMPLIFIED, "gb18030"),
        ((SIMPLIFIED + "㐀𠮷").encode("gb18030"), SIMPLIFIED + "㐀𠮷", "gb18030"),
        (TRADITIONAL.encode("big5"), TRADITIONAL, "big5"),
        (TRADITIONAL.encode("gb18030"), TRADITIONAL, "gb18030"),
        (b"plain ascii, 5.4%", "plain ascii, 5.4%", "utf-8"),
        (b"", "", "utf-8"),
    ],
)
def test_text_comes_out_unchanged(content: bytes, text: str, encoding: str) -> None:
    assert decode(content) == (text, encoding)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n\x00\x01\x02binary",
        bytes(range(256)) * 20,
        SIMPLIFIED.encode()[:-2] + b"\xe5",
        SIMPLIFIED.encode().replace(b"\xe9", b"\xff", 1),
        codecs.BOM_UTF16_LE + b"a",
        SIMPLIFIED.encode("gbk") + b"\xff\xff",
        "привет".encode("koi8-r"),
    ],
    ids=["pdf", "all bytes", "cut utf-8", "damaged utf-8", "odd utf-16", "damaged gbk", "koi8"],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UndecodableError) as refused:
        decode(content)
    assert refused.value.place
