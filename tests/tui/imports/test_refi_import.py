"""REFI-QDA projects as other programs write them: marks, line ends, memos, coders, and what is no text."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tui.exports import ExportError
from tui.imports.dateline_json import Incoming
from tui.imports.recognized import incoming

TEXT = "Dockers 🚢 stop\n\nOfficials said 26 people\nwere hurt.\n\nThe mayor said no.\n"
USERS = '<Users><User guid="U1" name="Ann"/><User guid="U2" name="Ben"/></Users>'
CODES = (
    '<CodeBook><Codes><Code guid="C1" name="harm" isCodable="true" color="#ff0000"><Description>who</Description>'
    '<Code guid="C2" name="deaths" isCodable="true"/></Code><Code guid="C3" name="deaths" isCodable="true">'
    '<NoteRef targetGUID="N4"/></Code></Codes></CodeBook>'
)


def coding(start: int, end: int, code: str, user: str = "U1", name: str = "", memo: str = "") -> str:
    about = f"<Description>{memo}</Description>" if memo else ""
    return (
        f'<PlainTextSelection guid="{start}{code}{user}" startPosition="{start}" endPosition="{end}" name="{name}" '
        f'creatingUser="{user}" creationDateTime="2026-01-02T03:04:05Z">{about}'
        f'<Coding guid="x" creatingUser="{user}"><CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>'
    )


def project(
    *selections: str, text: bytes = TEXT.encode(), origin: str = "QualCoder 3.5", notes: str = "", more: str = ""
) -> bytes:
    source = (
        '<TextSource guid="S" name="harbour.txt" plainTextPath="internal://S.TXT" creatingUser="U1">'
        f"{''.join(selections)}{more}</TextSource>"
    )
    qde = (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="{origin}">'
        f"{USERS}{CODES}<Sources>{source}<PictureSource guid='P' name='p.png'/></Sources>{notes}</Project>"
    )
    return zipped({"project.qde": ("\ufeff" + qde).encode(), "sources/S.txt": text})


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def taken(data: bytes) -> Incoming:
    return incoming(data, "p.qdpx")


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


CRLF = TEXT.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "counted", "origin"),
    [
        (TEXT.encode(), TEXT, "QualCoder 3.5"),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT, "QualCoder 3.5"),
        (b"\xef\xbb\xbf" + CRLF.encode(), CRLF, "QualCoder 3.5"),
        (CRLF.encode(), TEXT, "ATLAS.ti 23"),
        (CRLF.encode(), TEXT, "Another 1.0"),
    ],
    ids=["plain", "mark that does not count", "CRLF as two", "CRLF as one at ATLAS.ti", "CRLF as one by the names"],
)
def test_positions_however_they_count(text: bytes, counted: str, origin: str) -> None:
    words = "The mayor"
    found = taken(project(coding(*at(words, counted), "C1", name=words), text=text, origin=origin))
    (made,) = found.annotations
    assert (made.anchor.exact, found.articles[0].text) == (words, TEXT)


def test_positions_in_utf16_are_told_by_the_names() -> None:
    start, end = (len(TEXT[:offset].encode("utf-16-le")) // 2 for offset in at("The mayor"))
    (made,) = taken(project(coding(start, end, "C1", name="The mayor"))).annotations
    assert made.anchor.exact == "The mayor"


def test_two_codes_on_one_selection_are_one_passage_and_two_coders_two() -> None:
    place = at("26 people\nwere")
    found = taken(
        project(
            coding(*place, "C1", memo="[disputed]\nwho counted?"), coding(*place, "C2"), coding(*place, "C3", user="U2")
        )
    )
    said = {(a.coder, a.tags, a.verdict, a.note) for a in found.annotations}
    assert said == {("Ann", ("harm", "deaths"), "disputed", "who counted?"), ("Ben", ("deaths (2)",), None, "")}
    assert all(a.created == "2026-01-02T03:04:05.000000Z" for a in found.annotations)


def test_codes_have_colours_descriptions_and_parents_and_names_of_their_own() -> None:
    notes = '<Notes><Note guid="N4"><PlainTextContent>memo of a code</PlainTextContent></Note></Notes>'
    tags = {tag.name: tag for tag in taken(project(notes=notes)).tags}
    assert (tags["harm"].color, tags["harm"].description, tags["deaths"].parent) == ("#ff0000", "who", "harm")
    assert tags["deaths (2)"].description == "memo of a code" and tags["deaths (2)"].parent is None


def test_memos_stand_at_their_passage_or_at_the_head_of_their_text_and_a_journal_is_told() -> None:
    start, end = at("The mayor")
    notes = (
        '<Notes><Note guid="N1" creatingUser="U2"><PlainTextContent>on the mayor</PlainTextContent>'
        f'<PlainTextSelection guid="X" startPosition="{start}" endPosition="{end}"/></Note>'
        '<Note guid="N2" plainTextPath="internal://N2.txt"/>'
        '<Note guid="N3" name="journal"><PlainTextContent>my day</PlainTextContent></Note></Notes>'
    )
    data = project(notes=notes, more='<NoteRef targetGUID="N1"/><NoteRef targetGUID="N2"/>')
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    found = taken(zipped({**files, "sources/N2.txt": b"\xef\xbb\xbfon all of it"}))
    said = {(a.anchor.exact, a.note, a.coder) for a in found.annotations}
    assert said == {("The mayor", "on the mayor", "Ben"), ("Dockers 🚢 stop", "on all of it", "Ann")}
    assert [line.rpartition(": ")[2] for line in found.remarks] == ["1 picture", "1 note (a journal)"]


def test_a_note_on_a_passage_is_of_the_only_text_and_of_several_it_is_told() -> None:
    start, end = at("The mayor")
    notes = (
        '<Notes><Note guid="N1" creatingUser="U2"><PlainTextContent>who?</PlainTextContent>'
        f'<PlainTextSelection guid="X" startPosition="{start}" endPosition="{end}"/></Note></Notes>'
    )
    found = taken(project(notes=notes))
    assert {(a.anchor.exact, a.note, a.coder) for a in found.annotations} == {("The mayor", "who?", "Ben")}
    second = '</TextSource><TextSource guid="S2" name="b"><PlainTextContent>Another text.</PlainTextContent>'
    found = taken(project(notes=notes, more=second))
    assert found.annotations == [] and len(found.articles) == 2
    assert "not taken, since the file does not say of which text: 1 note on a passage" in found.remarks


SAMPLES = Path(__file__).parents[2] / "samples" / "imports"
CODED = {
    ("26 people\nwere hurt", ("injured", "badly"), "who counted?", "disputed", "ann"),
    ("26 people\nwere hurt", ("injured",), "I agree", None, "ben"),
    ("“No one knows,”", ("voices",), "", None, "ben"),
    ("Dockers 🚢 in Åbo", ("voices",), "two lines\nof memo <here>", None, "ann"),
    ("the mayor", (), "which mayor?", None, "ann"),
    ("Dockers 🚢 in Åbo stop work", (), "the dockers, first day", None, "ann"),
    ("700 people", ("injured",), "", None, "ben"),
    ("fled <home>", ("voices",), "", None, "ann"),
    ("Second", (), "of whom?", None, "ben"),
}


@pytest.mark.parametrize("name", ["qualcoder.qdpx", "qualcoder-crlf.qdpx"])
def test_what_qualcoder_wrote(name: str) -> None:
    # Written by the code that exports texts in its refi.py, without its windows; CRLF is what it offers for MAXQDA.
    found = incoming((SAMPLES / name).read_bytes(), name)
    assert found.trouble == [] and found.what == "a REFI-QDA project of QualCoder"
    assert {(a.anchor.exact, a.tags, a.note, a.verdict, a.coder) for a in found.annotations} == CODED
    assert [(article.title, len(article.text)) for article in found.articles] == [("harbour.txt", 114), ("second", 49)]
    assert {tag.name: (tag.color, tag.description, tag.parent) for tag in found.tags} == {
        "consequences": (None, "what came of it", None),
        "on people": (None, "", "consequences"),
        "injured": ("#f5a9a9", "who was hurt & how", "on people"),
        "badly": ("#b40404", "", "injured"),
        "voices": ("#a9f5a9", "", None),
        "Ausmaß": ("#0404b4", "never used", "consequences"),
    }
    assert found.remarks == [
        "not taken, since the file does not say of which text: 1 note on a passage",
        "not taken, since they are about no text: 1 note (a journal)",
    ]


BOMB = b'<!DOCTYPE P [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Project>&b;</Project>'
OUTSIDE = b'<!DOCTYPE P [<!ENTITY x SYSTEM "file:///etc/passwd">]><CodeBook>&x;</CodeBook>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped({"project.qde": BOMB}), "defines entities"),
        (OUTSIDE, "defines entities"),
        (b"<CodeBook><Codes>", "not well-formed"),
        (b"<feed></feed>", "neither a REFI-QDA project nor a codebook"),
        (zipped({"readme.txt": b"x"}), "holds neither a project nor annotations"),
        (zipped({"project.qde": b"<Project/>", "sources/x": b"0" * (49 << 20), "x.ann": b""})[:-30], "damaged"),
        (b"PK\x03\x04 no zip", "damaged"),
    ],
    ids=["bomb", "entity from outside", "torn", "other xml", "other zip", "cut off", "no zip"],
)
def test_what_is_unsafe_or_broken_is_one_plain_line(data: bytes, said: str) -> None:
    with pytest.raises(ExportError, match=said) as raised:
        taken(data)
    assert "\n" not in str(raised.value)


def test_a_text_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(ExportError, match="unpacks to more than"):
        taken(project(coding(0, 7, "C1"), text=b" " * (49 << 20)))


def test_a_text_that_is_missing_and_a_place_that_is_none_are_told() -> None:
    data = project(coding(0, 7, "C1"), coding(5, 9999, "C1"))
    assert taken(data).trouble == ["a passage at 5-9999 lies outside its text; left out"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = taken(zipped({"../../sources/S.txt": b"x", "project.qde": archive.read("project.qde")}))
    assert found.trouble == ["the text of “harbour.txt” is not in the file; left out"]
