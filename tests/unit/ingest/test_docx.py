"""Word documents: what is shown, numbers that Word writes itself, archives that are traps."""

import io
import zipfile

import pytest

from pipeline.ingest import docx
from pipeline.ingest.isolated import UnreadableError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for level, form, text in (
        (0, "chineseCountingThousand", "%1、"),
        (1, "chineseCounting", "（%2）"),
        (2, "decimal", "%3."),
        (3, "bullet", "\uf0b7"),
    )
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
STYLES = (
    f'<w:styles {W}><w:style w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>'
    "</w:style></w:styles>"
)


def packed(**parts: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def text(body: str, space: str = W) -> str:
    document = f"<w:document {space} {MC} {M}><w:body>{body}</w:body></w:document>"
    return docx.read(packed(document=document, numbering=NUMBERING, styles=STYLES))[0]


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def numbered(level: int, words: str) -> str:
    return paragraph(run(words), properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph(run("增长"), run("5"), run(".4", "<w:b/>"), run("%")), "增长5.4%\n"),
        (paragraph(run("增长5%"), run("6%", "<w:vanish/>"), run("7%", '<w:vanish w:val="0"/>')), "增长5%7%\n"),
        (paragraph(run("增长5%"), f"<w:del>{run('6%')}</w:del><w:ins>{run('7%')}</w:ins>"), "增长5%7%\n"),
        (paragraph(run("增长5%"), run("6%", "<w:strike/>"), run("7%", '<w:dstrike w:val="1"/>')), "增长5%\n"),
        (paragraph(run("增长"), properties="<w:rPr><w:del/></w:rPr>") + paragraph(run("5%")), "增长5%\n"),
        (paragraph(run("增长"), properties="<w:rPr><w:del/></w:rPr>"), "增长\n"),
        (paragraph(run("约"), "<m:oMath><m:r><m:t>1/3</m:t></m:r></m:oMath>", run("以上")), "约1/3以上\n"),
        (paragraph("<w:r><w:instrText>PAGE 99</w:instrText></w:r>", run("增长")), "增长\n"),
        (paragraph(run("增长5%"), run("[1]", '<w:vertAlign w:val="superscript"/>')), "增长5%\n"),
        (paragraph(run("5km"), run("2", '<w:vertAlign w:val="superscript"/>')), "5km2\n"),
        (
            paragraph(f"<w:sdt><w:sdtContent>{run('增长')}</w:sdtContent></w:sdt><w:smartTag>{run('5%')}</w:smartTag>"),
            "增长5%\n",
        ),
        (paragraph("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>"), "一\n二\t三\n"),
        (paragraph(f'<w:hyperlink w:anchor="_Toc12">{run("一、回顾3")}</w:hyperlink>') + paragraph(run("一")), "一\n"),
        (
            f"<w:tbl><w:tr><w:tc>{paragraph(run('指标'))}</w:tc><w:tc>{paragraph(run('5'))}</w:tc></w:tr></w:tbl>",
            "指标\u20035\n",
        ),
        (
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph(run('4%'))}</w:tc></w:tr>"
            f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{paragraph(run('5%'))}</w:tc></w:tr></w:tbl>",
            "5%\n",
        ),
        (f"<w:tbl><w:tr><w:tc>{paragraph(run('一'))}{paragraph(run('二'))}</w:tc></w:tr></w:tbl>", "一\n二\n"),
        (
            paragraph(
                f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph(run('框'))}</w:txbxContent></mc:Choice>"
                f"<mc:Fallback><w:txbxContent>{paragraph(run('框'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
                run("文"),
            ),
            "框\n文\n",
        ),
    ],
)
def test_words_are_read_as_they_are_shown(body: str, expected: str) -> None:
    assert text(body) == expected
    assert text(body, STRICT) == expected


def test_numbers_that_word_writes_itself_stand_before_their_words() -> None:
    body = (
        numbered(0, "回顾") + numbered(1, "工业") + numbered(1, "农业") + numbered(2, "粮食") + numbered(0, "安排")
        + paragraph(run("消费"), properties='<w:pStyle w:val="H2"/>') + numbered(3, "点") + numbered(9, "无")
    )  # fmt: skip
    assert text(body).splitlines() == [
        "一、回顾",
        "（一）工业",
        "（二）农业",
        "1.粮食",
        "二、安排",
        "（一）消费",
        "点",
        "无",
    ]


def test_the_text_may_be_in_a_part_of_another_name() -> None:
    stream = io.BytesIO(packed(document2=f"<w:document {W}><w:body>{paragraph(run('增长5%'))}</w:body></w:document>"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("_rels/.rels", f'<x><Relationship Type="{kind}" Target="/word/document2.xml"/></x>')
    assert docx.read(stream.getvalue()) == ("增长5%\n", "docx")


def test_chinese_numbers_go_beyond_ten() -> None:
    got = text("".join(numbered(0, "x") for _ in range(22))).splitlines()
    assert [got[n] for n in (9, 10, 19, 21)] == ["十、x", "十一、x", "二十、x", "二十二、x"]


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "MAX_PART", 1000)
    with pytest.raises(UnreadableError, match="too large"):
        docx.read(packed(document=b" " * 2000))


def test_an_archive_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "MAX_PART", 1000)
    content = packed(document=b" " * 2000)
    lying = content.replace((2000).to_bytes(4, "little"), (900).to_bytes(4, "little"))
    assert lying != content
    with pytest.raises(UnreadableError):
        docx.read(lying)


def test_entities_that_grow_are_refused() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    document = (
        f'<!DOCTYPE x [<!ENTITY e0 "增长五成">{entities}]><w:document {W}><w:body>'
        f"{paragraph(run('一&e11;'))}</w:body></w:document>"
    )
    with pytest.raises(UnreadableError, match="damaged"):
        docx.read(packed(document=document))


@pytest.mark.parametrize("parts", [{"other": b"<x/>"}, {"document": b"<x"}, {"document": b""}])
def test_a_damaged_document_is_refused(parts: dict[str, bytes]) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        docx.read(packed(**parts))
