"""What of a Word document arrives: what it shows once tracked changes are accepted."""

from __future__ import annotations

import pytest

from analysis.article import Article
from analysis.loading import LoadingError, from_bytes

from .docx_making import docx, paragraph, run


def loaded(body: str, **others: str) -> Article:
    return from_bytes(docx(body, **others), "a.docx")


BOX = f"<w:txbxContent>{paragraph(run('In the box: 66 boats.'))}</w:txbxContent>"
OLD_BOX = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
RAISED = '<w:vertAlign w:val="superscript"/>'
CELL = "<w:tc><w:tcPr/>{}</w:tc>"


def table(*rows: list[str]) -> str:
    cells = ("".join(CELL.format(cell) for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


NAMED = paragraph(run("Vik"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("It costs "), f"<w:ins>{run('5.1 million')}</w:ins>", run(".")), "It costs 5.1 million."),
        (paragraph(run("It costs "), f"<w:moveTo>{run('5 million')}</w:moveTo>", run(".")), "It costs 5 million."),
        (paragraph(run("Some "), CONTROL.format(run("40")), run(" left.")), "Some 40 left."),
        (CONTROL.format(paragraph(run("All 55 of them."))), "All 55 of them."),
        (paragraph(f"<w:r>{OLD_BOX}</w:r>"), "In the box: 66 boats."),
        (
            paragraph(
                f"<w:r><mc:AlternateContent><mc:Choice><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></mc:Choice>"
                f"<mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "In the box: 66 boats.",
        ),
        (paragraph(f"<w:hyperlink>{run('See 300 files.')}</w:hyperlink>"), "See 300 files."),
        (paragraph(f"<w:smartTag>{run('See 300 files.')}</w:smartTag>"), "See 300 files."),
        (paragraph(run("On "), f"<w:fldSimple w:instr=' DATE '>{run('4 May')}</w:fldSimple>", run(".")), "On 4 May."),
        (
            table([NAMED, paragraph(run("12")) + table([paragraph(run("of 77"))])], [NAMED, NAMED]),
            "Vik | 12 of 77\nVik | Vik",
        ),
        (paragraph(run("One"), "<w:r><w:br/></w:r>", run("two")), "One\ntwo"),
        (paragraph(run("One"), "<w:r><w:br w:type='page'/></w:r>", run("two")), "One\ntwo"),
        (paragraph(run("They hold 10"), run("6", RAISED), run(" litres.")), "They hold 10⁶ litres."),
        (paragraph() * 3 + paragraph(run("Alone.")), "Alone."),
        (paragraph(run("One.")) + paragraph(run("Two.")), "One.\n\nTwo."),
    ],
    ids=[
        "inserted",
        "moved",
        "control",
        "block control",
        "text box",
        "drawn text box",
        "link",
        "smart tag",
        "field",
        "table in a cell",
        "line break",
        "page break",
        "raised",
        "empty paragraphs",
        "paragraphs",
    ],
)
def test_all_that_is_shown_is_read(body: str, text: str) -> None:
    assert loaded(body).text == text


def test_what_is_deleted_is_left_out_and_told() -> None:
    moved = f"<w:moveFrom>{run('21 lost.')}</w:moveFrom>"
    article = loaded(
        paragraph(run("In all "), f"<w:del><w:r><w:delText>13</w:delText></w:r></w:del>{moved}", run("31 died."))
    )
    assert article.text == "In all 31 died."
    assert article.remarks[1:] == ("tracked changes: what was inserted is shown, what was deleted is left out",)


def test_comments_are_left_out_and_told() -> None:
    comment = '<w:comment w:id="0"><w:p/></w:comment>'
    assert loaded(paragraph(run("Words.")), comments=comment).remarks[1:] == ("left out: 1 comment in the margin",)
    assert loaded(paragraph(run("Words.")), comments=comment * 2).remarks[1:] == ("left out: 2 comments in the margin",)
    assert loaded(paragraph(run("Words.")), comments="").remarks[1:] == ()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(""), "is empty"),
        (docx(paragraph(run("&a;")), '<!DOCTYPE w [<!ENTITY a "x">]>'), "damaged"),
        (docx("<w:p>" * 500), "damaged"),
        (docx(paragraph(run("x" * 51_000_000))), "unpacks to more than 48 MB"),
        (docx(paragraph(run("x" * 10_100_000))), "too large a document"),
        (docx("<w:r/>" * 1_500_001), "too large a document"),
        (docx(paragraph(run("x")) * 40_000), "too large a document"),
    ],
    ids=["empty", "entities", "deep", "large", "one long text", "many tags", "many paragraphs"],
)
def test_what_is_too_much_is_told(data: bytes, words: str) -> None:
    with pytest.raises(LoadingError, match=words) as told:
        from_bytes(data, "a.docx")
    assert str(told.value).isprintable()
