"""REFI-QDA, which programs for qualitative analysis exchange: a project (.qdpx) with texts, codes and codings.

A tag is a code, an annotation a selection in its text with a coding for each tag, the note its description, a coder a
user. Articles without annotations are sources too.
Positions count code points, the end exclusive. Every GUID follows from what it names, so that an export made
again names the same things. The texts have LF line ends, or CRLF for the programs that count them so.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .archive import zipped
from .export_formats import Options
from .export_selection import Entry, Selection
from .public_names import told_source
from .refi_codebook import ORIGIN, codes_of, guid, plain, serialized

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation

PROJECT = "urn:QDA-XML:project:1.0"
NOBODY = "Dateline reader"
"""What a reader is called who gave no name."""
_UUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def render(selection: Selection, options: Options) -> Iterator[bytes]:
    """The project file, a zip."""
    yield from zipped(members(selection, options))


def members(selection: Selection, options: Options) -> Iterator[tuple[str, str]]:
    """The files of the project: name and content."""
    entries = list(selection.entries)
    yield "project.qde", serialized(_project(selection, entries, options))
    for entry in entries:
        text = entry.article.text
        yield f"sources/{_source(entry)}.txt", text.replace("\n", "\r\n") if options.crlf else text


def _source(entry: Entry) -> str:
    return guid("article", entry.article.sha256)


def _project(selection: Selection, entries: list[Entry], options: Options) -> ET.Element:
    begun = min((entry.article.added for entry in entries if _MOMENT.fullmatch(entry.article.added)), default="")
    project = ET.Element("Project", {"xmlns": PROJECT, "name": "Dateline", "origin": ORIGIN})
    coders = sorted({"", *(annotation.coder for entry in entries for annotation in entry.annotations)})
    project.set("creatingUserGUID", _user(""))
    _dated(project, "creationDateTime", begun)
    users = ET.SubElement(project, "Users")
    for coder in coders:
        ET.SubElement(users, "User", {"guid": _user(coder), "name": plain(coder) or NOBODY})
    codes = codes_of(selection)
    if codes is not None:
        ET.SubElement(project, "CodeBook").append(codes)
    if entries:
        sources = ET.SubElement(project, "Sources")
        sources.extend(_text_source(entry, options) for entry in entries)
    return project


def _user(coder: str) -> str:
    return guid("user", coder or "reader")


def _text_source(entry: Entry, options: Options) -> ET.Element:
    article = entry.article
    name = plain(article.title or told_source(article.source) or "Untitled")
    path = f"internal://{_source(entry)}.txt"
    source = ET.Element("TextSource", {"guid": _source(entry), "name": name, "plainTextPath": path})
    source.set("creatingUser", _user(""))
    _dated(source, "creationDateTime", article.added)
    if told_source(article.source):
        ET.SubElement(source, "Description").text = plain(article.source)
    breaks = [match.start() for match in re.finditer("\n", article.text)] if options.crlf else []
    source.extend(_selection(annotation, breaks) for annotation in entry.placed())
    return source


def selection_guid(annotation_id: str) -> str:
    """An annotation's id where that is a UUID, so that it comes back under it; else one made of it."""
    return annotation_id if _UUID.fullmatch(annotation_id) else guid("annotation", annotation_id)


def _selection(annotation: Annotation, breaks: list[int]) -> ET.Element:
    anchor = annotation.anchor
    name = plain(" ".join(anchor.exact.split()))[:80] or "…"
    chosen = ET.Element("PlainTextSelection", {"guid": selection_guid(annotation.id), "name": name})
    # Where line ends count two, each one before an offset moves it by one.
    chosen.set("startPosition", str(anchor.start + bisect_left(breaks, anchor.start)))
    chosen.set("endPosition", str(anchor.end + bisect_left(breaks, anchor.end)))
    chosen.set("creatingUser", _user(annotation.coder))
    _dated(chosen, "creationDateTime", annotation.created)
    _dated(chosen, "modifiedDateTime", annotation.modified)
    words = "\n".join(filter(None, (annotation.verdict and f"[{annotation.verdict}]", annotation.note)))
    if words:
        ET.SubElement(chosen, "Description").text = plain(words)
    for tag in annotation.tags:
        coding = ET.SubElement(chosen, "Coding", {"guid": guid("coding", f"{annotation.id}:{tag}")})
        coding.set("creatingUser", _user(annotation.coder))
        _dated(coding, "creationDateTime", annotation.created)
        ET.SubElement(coding, "CodeRef", {"targetGUID": guid("tag", tag)})
    return chosen


def _dated(element: ET.Element, name: str, moment: str) -> None:
    """Set a date that has the form the schema asks for; leave out any other."""
    if _MOMENT.fullmatch(moment):
        element.set(name, moment)
