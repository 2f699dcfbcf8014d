"""Markdown: the words as they are shown, and nothing of them lost."""

import re
from pathlib import Path

import pytest

from pipeline.ingest import text_of
from pipeline.ingest.markdown import words
from tests.unit.ingest.test_same_observations import said

_HEADING = re.compile(r"(?m)^\s*((?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^\n。]{1,40})$")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("# 政府工作报告 #\n## 一、回顾\n##二、安排", "政府工作报告\n一、回顾\n二、安排\n"),
        ("政府工作报告\n======\n一、回顾\n---\n***\n增长", "政府工作报告\n一、回顾\n增长\n"),
        ("增长**5.4%，**其中***工业***增长`6`%，__投资__增长*7*%", "增长5.4%，其中工业增长6%，投资增长7%\n"),
        ("- 增长5%\n* [x] 就业\n  + 收入\n1. 粮食\n> 引文", "增长5%\n就业\n收入\n1. 粮食\n引文\n"),
        ("增长5\\.4%，2\\*3，2*3=6，5~6%，R&D", "增长5.4%，2*3，2*3=6，5~6%，R&D\n"),
        ("|指标|**值**|\n|:--|--:|\n|生产总值|5.4%|", "指标\u2003值\n生产总值\u20035.4%\n"),
        (
            "见[公报](http://a/b_(1).html '题')，![图9](x.png)增长5%[^1]。\n\n[^1]: 快报数",
            "见公报，增长5%。\n\n快报数\n",
        ),
        ("增长~~4%~~5%<sup>&nbsp;</sup><br>就业<!-- 9% --><span>10</span>万人", "增长5%\xa0\n就业10万人\n"),
        ("---\ntitle: 报告99%\n---\n增长5%\n```\n就业\n```", "增长5%\n就业\n"),
        ("—— 2026年\n-5%\n#1 号\n*注：*号", "—— 2026年\n-5%\n#1 号\n注：号\n"),
        ("增长5%  \n就业\\\n收入", "增长5%\n就业\n收入\n"),
    ],
)
def test_words_are_read_as_they_are_shown(marked: str, shown: str) -> None:
    assert words(marked) == shown


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_report_in_markdown_says_what_its_text_says(encoding: str, project: Path) -> None:
    text = (project / "data" / "raw" / "410100-2026.txt").read_text("utf-8")
    marked = _NUMBER.sub(r"**\g<0>**", _HEADING.sub(r"## \1", text)).replace("\n", "\n\n")
    assert said(text_of("a.md", marked.encode(encoding))[0], 2026) == said(text, 2026)
