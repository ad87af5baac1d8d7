"""A REFI-QDA codebook coming in: codes with their colours, descriptions and order of parents become tags.

An empty ``Sets``, which the schema forbids and Taguette always writes, is passed over like all sets.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .gathering import Gathering, Known, unique_names
from .safe_xml import children, local, parsed, text_in
from .tag_path_rows import take_paths

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .dateline_json import Incoming

TAGUETTE = "Taguette"


def from_codebook(data: bytes, name: str, known: Known) -> Incoming:
    """What a .qdc file brings."""
    root = parsed(data, name)
    gathering = Gathering("refi-qda", known)
    origin = str(root.get("origin") or "")
    take_codes(gathering, root, origin, {})
    gathering.found.what = f"a REFI-QDA codebook of {origin or 'a program that does not say which'}"
    return gathering.done()


def take_codes(gathering: Gathering, book: Element | None, origin: str, memos: dict[str, str]) -> dict[str, str]:
    """Enter all codes of a code book as tags; the name of the tag by the code's GUID in lower case.

    ``memos`` are the notes of the file by their GUID.
    """
    codes = [pair for element in children(book, "Codes") for pair in _codes(element, None)]
    if origin.startswith(TAGUETTE):  # which writes its dotted paths as names
        paths = take_paths(gathering, {code.get("name") or "tag": text_in(code, "Description") for code, _ in codes})
        return {_guid(code): paths[code.get("name") or "tag"] for code, _ in codes}
    names = unique_names((_guid(code), code.get("name") or "", parent) for code, parent in codes)
    for code, parent in codes:
        memo = [memos.get(str(ref.get("targetGUID")).lower(), "") for ref in children(code, "NoteRef")]
        about = "\n".join(filter(None, (text_in(code, "Description"), *memo)))
        gathering.tag(names[_guid(code)], code.get("color"), about, names.get(parent or ""))
    return names


def _codes(element: Element, parent: str | None) -> Iterator[tuple[Element, str | None]]:
    for code in children(element, "Code"):
        yield code, parent
        yield from _codes(code, _guid(code))


def _guid(code: Element) -> str:
    return str(code.get("guid") or code.get("name") or local(code)).lower()
