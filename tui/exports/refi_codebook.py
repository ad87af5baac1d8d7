"""REFI-QDA codebook (.qdc): the tags as codes, with colours, descriptions and the order of parents and children."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from uuid import UUID, uuid5

from analysis.harmless_text import harmless

from .export_formats import FORMATS, ExportError, Options, nothing_for
from .export_selection import Selection

CODEBOOK = "urn:QDA-XML:codebook:1.0"
ORIGIN = "Dateline"
_DATELINE = UUID("6c7f7f2e-0d6b-5f0e-9a53-6f1f4b1f0c5d")
_NOT_XML = re.compile("[\ufffe\uffff]")
_COLOUR = re.compile("#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


def render(selection: Selection, _: Options) -> Iterator[str]:
    """The codebook file. Raises ExportError when there is no tag: the format cannot be empty."""
    codes = codes_of(selection)
    if codes is None:
        raise ExportError(nothing_for(FORMATS["refi-codebook"]))
    book = ET.Element("CodeBook", {"xmlns": CODEBOOK, "origin": ORIGIN})
    book.append(codes)
    yield serialized(book)


def guid(kind: str, name: str) -> str:
    """A GUID that is always the same for the same thing."""
    return str(uuid5(_DATELINE, f"{kind}:{name!a}"))


def plain(text: str) -> str:
    """``text`` without what XML cannot hold or what would steer a terminal."""
    return _NOT_XML.sub("\ufffd", harmless(text))


def codes_of(selection: Selection) -> ET.Element | None:
    """The element Codes with every tag, children inside their parents; None when there are no tags."""
    tags = {tag.name: tag for tag in selection.tags}
    used = {name for annotation in selection.all_annotations() for name in annotation.tags}
    codes = ET.Element("Codes")
    elements: dict[str, ET.Element] = {}
    for name in sorted({*tags, *used}, key=lambda name: (name.casefold(), name)):
        code = ET.Element("Code", {"guid": guid("tag", name), "name": plain(name), "isCodable": "true"})
        tag = tags.get(name)
        if tag and tag.color and _COLOUR.fullmatch(tag.color):
            code.set("color", tag.color)
        if tag and tag.description:
            ET.SubElement(code, "Description").text = plain(tag.description)
        elements[name] = code
    parents = {tag.name: tag.parent for tag in selection.tags if tag.parent and tag.parent in elements}
    for name, code in elements.items():
        parent = parents.get(name)
        (codes if parent is None or _goes_round(name, parents) else elements[parent]).append(code)
    return codes if elements else None


def _goes_round(name: str, parents: Mapping[str, str | None]) -> bool:
    """Whether the way up from a tag never ends, which no file that came in should have brought, but one might."""
    seen: set[str] = set()
    above: str | None = name
    while above is not None and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above is not None


def serialized(root: ET.Element) -> str:
    """The document as text, indented."""
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
