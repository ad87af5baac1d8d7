"""W3C Web Annotation (JSON-LD): an AnnotationCollection whose targets carry quote and position selectors.

An article from the web is named by its address, any other by the hash of its text as an ``ni:`` URI (RFC 6920);
the hash also stands as the cached state of the target, so that the text an annotation was made on can be told.
Offsets count code points, as the recommendation demands. A verdict is a body with the purpose "assessing".
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

from ..system.plain_output import json_text
from .export_formats import Options
from .export_selection import Entry, Selection
from .refi_codebook import guid

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation
    from ..notebook.article_record import ArticleRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
HASH = "ni:///sha-256;"
OWN_ID = "urn:dateline:"
_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+")
_COLOUR = re.compile("#([0-9A-Fa-f]{3,8})|([A-Za-z][A-Za-z0-9_-]*)")


def render(selection: Selection, _: Options) -> Iterator[str]:
    """The collection, an annotation a line."""
    total = selection.annotations
    name = guid("collection", ",".join(sorted(annotation.id for annotation in selection.all_annotations())))
    yield f'{{\n"@context": "{CONTEXT}",\n"id": "urn:uuid:{name}",\n"type": "AnnotationCollection",\n'
    yield f'"label": "Dateline annotations",\n"total": {total},\n"first": {{\n'
    yield f'"id": "urn:uuid:{guid("page", name)}",\n"type": "AnnotationPage",\n"startIndex": 0,\n"items": ['
    separator = "\n"
    for entry in selection.entries:
        for annotation in entry.annotations:
            yield separator + json_text(_item(annotation, entry))
            separator = ",\n"
    for annotation in selection.orphans:
        yield separator + json_text(_item(annotation, None))
        separator = ",\n"
    yield "\n]\n}\n}\n"


def iri(annotation_id: str) -> str:
    """An annotation's id as an IRI."""
    try:
        return f"urn:uuid:{UUID(annotation_id)}" if str(UUID(annotation_id)) == annotation_id else _named(annotation_id)
    except ValueError:
        return _named(annotation_id)


def _named(annotation_id: str) -> str:
    if re.fullmatch(r"(?:https?://|urn:)[^\s<>\"\\^`{|}]+", annotation_id) and not annotation_id.startswith(OWN_ID):
        return annotation_id
    return OWN_ID + quote(annotation_id.encode("utf-8", "surrogatepass"), safe="")


def hash_iri(sha256: str) -> str:
    """A hexadecimal SHA-256 as an ``ni:`` URI."""
    try:
        digest = bytes.fromhex(sha256)
    except ValueError:
        return OWN_ID + quote(sha256, safe="")
    return HASH + base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _item(annotation: Annotation, entry: Entry | None) -> dict[str, Any]:
    item: dict[str, Any] = {"id": iri(annotation.id), "type": "Annotation"}
    purpose = "commenting" if annotation.note else "tagging" if annotation.tags else "highlighting"
    item["motivation"] = "assessing" if annotation.verdict and not annotation.note else purpose
    if annotation.coder:
        item["creator"] = {"type": "Person", "name": annotation.coder}
    item["created"] = annotation.created
    item["modified"] = annotation.modified
    bodies = [_body(annotation.note, "commenting")] if annotation.note else []
    bodies += [_body(tag, "tagging") for tag in annotation.tags]
    bodies += [_body(annotation.verdict, "assessing")] if annotation.verdict else []
    if bodies:
        item["body"] = bodies
    item["target"] = _target(annotation, entry.article if entry else None)
    return item


def _body(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(annotation: Annotation, article: ArticleRecord | None) -> dict[str, Any]:
    anchor = annotation.anchor
    cached = hash_iri(annotation.article)
    address = article.source if article and _ADDRESS.fullmatch(article.source) else cached
    state = {"type": "TimeState", "cached": cached}
    quoted = {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    place = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
    target: dict[str, Any] = {"type": "SpecificResource", "source": address}
    if article and article.added:
        state["sourceDate"] = article.added
    target["state"] = state
    if annotation.color and (color := _COLOUR.fullmatch(annotation.color)):
        target["styleClass"] = f"color-{color[1]}" if color[1] else f"color-name-{color[2]}"
    target["selector"] = [quoted, place]
    return target
