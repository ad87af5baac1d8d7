"""XML from elsewhere: nothing is fetched, nothing is unfolded, and what defines entities is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports.export_formats import ExportError
from ..system.plain_output import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def parsed(data: bytes, name: str) -> Element:
    """The root of an XML document; ``name`` is said in errors. Raises ExportError."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data.lstrip(b"\xef\xbb\xbf \t\r\n"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        # What libxml2 says may hold a piece of the file.
        reason = one_line(str(error).splitlines()[0])[:200] if str(error) else "it is empty"
        raise ExportError(f"{name}: is not well-formed XML ({reason}); export it again") from None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise ExportError(f"{name}: defines entities or a document type, as no export does; it is not read")
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for what is none (a processing instruction)."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element | None, *names: str) -> list[Element]:
    """The children of these names, whatever the version of their namespace."""
    return [] if element is None else [child for child in element if local(child) in names]


def text_in(element: Element | None, name: str) -> str:
    """The text of the first child of this name, or ""."""
    found = children(element, name)
    return "".join(found[0].itertext()).strip() if found else ""
