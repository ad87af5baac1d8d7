"""Whatever an article or a note holds, every format comes out well-formed and with nothing lost or let loose."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from html.parser import HTMLParser

import pytest

from analysis.harmless_text import harmless
from tui.exports import FORMATS, pieces
from tui.exports.markdown import escaped

from .material import HOSTILE, STEERING, annotation, exported, hostile, record, selection

STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.packed])
def test_nothing_that_steers_a_terminal_comes_out(form: str) -> None:
    text = exported(form, hostile())
    assert not STEERS.search(text.replace("\r\n", "\n"))
    assert "A. B." in text or form not in {"markdown", "html", "json"}


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_every_time(form: str) -> None:
    assert b"".join(pieces(form, hostile())) == b"".join(pieces(form, hostile()))


@pytest.mark.parametrize("text", [*HOSTILE, *STEERING], ids=ascii)
def test_json_keeps_every_character(text: str) -> None:
    article = record("Words to stand on.\n")
    row = json.loads(exported("json", selection(annotation(article, "Words", (text,), text), of=[article])))
    assert (row["annotations"][0]["note"], row["annotations"][0]["tags"]) == (text, [text])


def test_csv_holds_no_formula_and_reads_back() -> None:
    sheet = exported("csv", hostile())
    head, *rows = csv.reader(io.StringIO(sheet, newline=""))
    assert len(rows) == len(HOSTILE) + len(STEERING) + 1
    by_note = {row[head.index("note")]: row for row in rows}
    for row in rows:
        assert len(row) == len(head)
        assert not any(cell.lstrip()[:1] in set("=+-@%|＝＋－＠") and cell for cell in row)
        assert row[head.index("start")].isdigit()
    for text in HOSTILE:
        guarded = f"'{text}" if text[0] in "=+-@＝" else text
        assert guarded in by_note or any(ascii(c)[1:-1] in note for note in by_note for c in "\u200b\xad")
    assert sheet.count("\r\n") == len(rows) + 1


def test_csv_ends_rows_as_excel_does_and_marks_utf8_when_asked() -> None:
    text = exported("csv", hostile(), bom=True)
    assert text.startswith('\ufeff"title",') and text.endswith('"\r\n')


class Page(HTMLParser):
    """What a browser would make of a page, roughly."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_html_runs_and_fetches_nothing() -> None:
    page = Page(exported("html", hostile()))
    assert not {"script", "img", "iframe", "object", "link", "base", "form"} & set(page.tags)
    assert not any(name.startswith("on") or name == "src" for name, _ in page.attributes)
    assert {value[:1] for name, value in page.attributes if name == "href"} <= {"#", "h"}
    said = "".join(page.text)
    for text in (*HOSTILE, *(harmless(steering) for steering in STEERING)):
        assert text in said


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_markdown_shows_the_text_as_it_is(text: str) -> None:
    """Taking the escapes away gives the text back, and no line begins as Markdown's own marks do."""
    shown = escaped(text)
    bare = re.sub(r"\\(?=\n|$)", "", shown)
    assert re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", bare).split() == [*text.split()] or "\\" in text
    for line in shown.split("\n"):
        assert not re.match(r"\s*(#|[-+*>=]|\d+[.)]|```|~~~)", line)
        assert not re.search(r"(?<!\\)(?:\\\\)*[\[<`*_|]", line)


def test_xml_is_well_formed_with_every_note_in_it() -> None:
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces("refi-qda", hostile())))) as archive:
        root = ET.fromstring(archive.read("project.qde"))
    said = [element.text or "" for element in root.iter() if element.tag.endswith("Description")]
    for text in HOSTILE:
        assert any(text in one for one in said)
