"""What comes in: the rows of a Dateline JSON export, checked before anything of them is kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from .formats import ExportError
from .json_complete import NAME, VERSION

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation, Tag
    from ..notebook.store import ArticleRecord

Row = TypeVar("Row")


@dataclass(slots=True)
class Incoming:
    """Articles, annotations and tags from a file, and in ``trouble`` a line for each row that was left out."""

    articles: list[ArticleRecord] = field(default_factory=list)
    annotations: list[Annotation] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)


def incoming(data: bytes, name: str) -> Incoming:
    """What an export holds; ``name`` is said in errors. Raises ExportError when it is no export that we know."""
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ExportError(f"{name}: is not a JSON file ({reason}); give a Dateline JSON or JSON-LD export") from None
    if not isinstance(content, dict) or content.get("format") != NAME:
        raise ExportError(f"{name}: is neither a Dateline JSON nor a W3C JSON-LD export")
    version = content.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise ExportError(f"{name}: was written by a newer Dateline (format {version}); update this one to import it")
    return _from_dateline(content)


def _from_dateline(content: dict[str, Any]) -> Incoming:
    from ..notebook.annotation import Annotation, Tag
    from ..notebook.store import ArticleRecord

    found = Incoming()
    found.articles = _rows(content, "articles", ArticleRecord.from_dict, _article_trouble, found.trouble)
    found.annotations = _rows(content, "annotations", Annotation.from_dict, _annotation_trouble, found.trouble)
    found.tags = _rows(content, "tags", Tag.from_dict, _tag_trouble, found.trouble)
    return found


def _rows(
    content: dict[str, Any],
    kind: str,
    make: Callable[[dict[str, Any]], Row],
    trouble_with: Callable[[Row], str | None],
    troubles: list[str],
) -> list[Row]:
    rows = content.get(kind, [])
    made: list[Row] = []
    for count, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        try:
            item = make(row)
            reason = trouble_with(item)
        except (KeyError, TypeError, ValueError, AttributeError):
            reason = "is not complete"
        if reason:
            troubles.append(f"{kind}, row {count}: {reason}; left out")
        else:
            made.append(item)
    return made


def _article_trouble(record: ArticleRecord) -> str | None:
    words = (record.source, record.title, record.sha256, record.text, record.added, record.opened)
    if not all(isinstance(word, str) for word in words) or not isinstance(record.position, int):
        return "has a field of the wrong kind"
    if not all(word is None or isinstance(word, str) for word in (record.byline, record.date)):
        return "has a field of the wrong kind"
    if hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest() != record.sha256:
        return "its text is not the one its sha256 was taken of"
    return None


def _annotation_trouble(annotation: Annotation) -> str | None:
    anchor = annotation.anchor
    words = [annotation.id, annotation.article, annotation.created, annotation.modified, annotation.note]
    words += [anchor.exact, anchor.prefix, anchor.suffix, *annotation.tags]
    wanted = (annotation.color, annotation.verdict)
    if not all(isinstance(word, str) for word in words) or not all(w is None or isinstance(w, str) for w in wanted):
        return "has a field of the wrong kind"
    if not annotation.id:
        return "has no id"
    if type(anchor.start) is not int or type(anchor.end) is not int or not 0 <= anchor.start <= anchor.end:
        return "has no place in the text"
    return None


def _tag_trouble(tag: Tag) -> str | None:
    wanted = (tag.color, tag.parent)
    if not isinstance(tag.name, str) or not tag.name or not isinstance(tag.description, str):
        return "has no name"
    if not all(w is None or isinstance(w, str) for w in wanted) or not isinstance(tag.pinned, int | None):
        return "has a field of the wrong kind"
    return None
