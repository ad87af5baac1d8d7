"""REFI-QDA, element by element, by the rules of its schema: names, order, required attributes, types, references."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

import pytest

from tui.exports import ExportError, Selection, pieces
from tui.notebook import Tag

from .material import annotation, exported, hostile, record, selection

GUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
# For each element: its attributes (required ones with *), and its children in the order that the schema demands.
SCHEMA: dict[str, tuple[str, str]] = {
    "Project": (
        "name* origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath",
        "Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef",
    ),
    "Users": ("", "User"),
    "User": ("guid* name id", ""),
    "CodeBook": ("origin", "Codes Sets"),
    "Codes": ("", "Code"),
    "Code": ("guid* name* isCodable* color", "Description NoteRef Code"),
    "Sources": ("", "TextSource PictureSource PDFSource AudioSource VideoSource"),
    "TextSource": (
        "guid* name richTextPath plainTextPath creatingUser creationDateTime modifyingUser modifiedDateTime",
        "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue",
    ),
    "PlainTextSelection": (
        "guid* name startPosition* endPosition* creatingUser creationDateTime modifyingUser modifiedDateTime",
        "Description Coding NoteRef",
    ),
    "Coding": ("guid* creatingUser creationDateTime", "CodeRef NoteRef"),
    "CodeRef": ("targetGUID*", ""),
    "Description": ("", ""),
}
NEVER_EMPTY = {"Users", "Codes", "Sources", "Coding"}


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def violations(element: ET.Element) -> Iterator[str]:
    """Everywhere an element breaks the rules."""
    name = local(element)
    attributes, children = SCHEMA[name]
    allowed = {attribute.rstrip("*") for attribute in attributes.split()}
    required = {attribute.rstrip("*") for attribute in attributes.split() if attribute.endswith("*")}
    if not set(element.attrib) <= allowed or not required <= set(element.attrib):
        yield f"{name}: attributes {sorted(element.attrib)}"
    for attribute, value in element.attrib.items():
        if attribute in {"guid", "targetGUID", "creatingUser", "creatingUserGUID"} and not GUID.fullmatch(value):
            yield f"{name}: {attribute} {value}"
        if attribute.endswith("DateTime") and not MOMENT.fullmatch(value):
            yield f"{name}: {attribute} {value}"
        if attribute.endswith("Position") and not value.isdigit():
            yield f"{name}: {attribute} {value}"
        if attribute == "color" and not re.fullmatch("#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})", value):
            yield f"{name}: {attribute} {value}"
    order = [children.split().index(local(child)) for child in element]
    if order != sorted(order) or (name in NEVER_EMPTY and not order):
        yield f"{name}: children {[local(child) for child in element]}"
    for child in element:
        yield from violations(child)


def project(chosen: Selection, **options: object) -> tuple[ET.Element, dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces("refi-qda", chosen, **options)))) as archive:
        files = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    return ET.fromstring(files.pop("project.qde")), files


def all_named(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if local(element) == name]


ARTICLE = record("First 😀\n\nOfficials said 26 people\nwere killed.\n")
TAGS = [Tag("deaths", "#c0392b", "who died", "casualties"), Tag("casualties", "red"), Tag("unused", parent="missing")]
NOTED = annotation(ARTICLE, "26 people\nwere", ("deaths", "new"), "who counted?", "disputed")


@pytest.mark.parametrize("chosen", [hostile(), selection(NOTED, of=[ARTICLE], tags=TAGS)], ids=["hostile", "plain"])
@pytest.mark.parametrize("crlf", [False, True])
def test_the_project_keeps_the_schema(chosen: Selection, crlf: bool) -> None:
    root, files = project(chosen, crlf=crlf)
    assert root.tag == "{urn:QDA-XML:project:1.0}Project"
    assert list(violations(root)) == []
    assert all(book.attrib == {} for book in all_named(root, "CodeBook"))
    guids = [element.attrib["guid"] for element in root.iter() if "guid" in element.attrib]
    assert len(guids) == len(set(guids))
    codes = {code.attrib["guid"] for code in all_named(root, "Code")}
    assert {ref.attrib["targetGUID"] for ref in all_named(root, "CodeRef")} <= codes
    users = {user.attrib["guid"] for user in all_named(root, "User")}
    assert {element.attrib["creatingUser"] for element in root.iter() if "creatingUser" in element.attrib} <= users
    for source in all_named(root, "TextSource"):
        path = source.attrib["plainTextPath"]
        assert path == f"internal://{source.attrib['guid']}.txt"
        assert f"sources/{source.attrib['guid']}.txt" in files
    assert all(("\r\n" in text) == crlf for text in files.values())


@pytest.mark.parametrize("crlf", [False, True])
def test_positions_are_code_points_into_the_file_as_it_is_written(crlf: bool) -> None:
    root, files = project(selection(NOTED, of=[ARTICLE]), crlf=crlf)
    (text,) = files.values()
    (chosen,) = all_named(root, "PlainTextSelection")
    words = text[int(chosen.attrib["startPosition"]) : int(chosen.attrib["endPosition"])]
    assert words.replace("\r\n", "\n") == "26 people\nwere"
    assert [element.text for element in chosen if local(element) == "Description"] == ["[disputed]\nwho counted?"]
    assert len(all_named(chosen, "Coding")) == 2


@pytest.mark.parametrize("chosen", [hostile(), selection(NOTED, of=[ARTICLE], tags=TAGS)], ids=["hostile", "plain"])
def test_the_codebook_keeps_its_schema(chosen: Selection) -> None:
    root = ET.fromstring(exported("refi-codebook", chosen))
    assert root.tag == "{urn:QDA-XML:codebook:1.0}CodeBook"
    assert list(violations(root)) == []
    assert {code.attrib["guid"] for code in all_named(root, "Code")} == {
        code.attrib["guid"] for code in all_named(project(chosen)[0], "Code")
    }


def test_children_stand_inside_their_parents_and_colours_must_be_colours() -> None:
    root = ET.fromstring(exported("refi-codebook", selection(NOTED, of=[ARTICLE], tags=TAGS)))
    (codes,) = root
    assert [code.attrib["name"] for code in codes] == ["casualties", "new", "unused"]
    assert [code.attrib["name"] for code in all_named(codes[0], "Code")] == ["casualties", "deaths"]
    assert codes[0].attrib.get("color") is None
    assert all_named(codes[0], "Code")[1].attrib["color"] == "#c0392b"


def test_tags_that_go_round_in_a_circle_are_all_there() -> None:
    tags = [Tag("a", parent="b"), Tag("b", parent="a"), Tag("c", parent="a"), Tag("d", parent="d")]
    root = ET.fromstring(exported("refi-codebook", selection(of=[ARTICLE], tags=tags)))
    assert sorted(code.attrib["name"] for code in all_named(root, "Code")) == ["a", "b", "c", "d"]


def test_no_tags_no_codebook() -> None:
    with pytest.raises(ExportError, match="there are no tags"):
        exported("refi-codebook", selection(annotation(ARTICLE, "26"), of=[ARTICLE]))
    root, _ = project(selection(annotation(ARTICLE, "26"), of=[ARTICLE]))
    assert list(violations(root)) == [] and not all_named(root, "CodeBook")
