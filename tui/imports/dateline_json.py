"""The rows of a Dateline JSON export coming in, each checked before anything of it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from analysis.reading import harmless

if TYPE_CHECKING:
    from ..notebook import Annotation, ArticleRecord, Correction, Tag

Row = TypeVar("Row")


@dataclass(slots=True)
class Incoming:
    """Articles, annotations, tags and corrections from a file.

    ``trouble`` has a line for each row that was left out, ``remarks`` what else the reader should know.
    """

    articles: list[ArticleRecord] = field(default_factory=list)
    annotations: list[Annotation] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def from_dateline(content: dict[str, Any]) -> Incoming:
    """What the tables of an export hold."""
    from ..notebook import ArticleRecord, Correction, Tag

    found = Incoming()
    found.articles = _rows(content, "articles", ArticleRecord.from_dict, _article_trouble, found.trouble)
    found.annotations = _rows(content, "annotations", _annotation, _annotation_trouble, found.trouble)
    found.tags = _rows(content, "tags", Tag.from_dict, _tag_trouble, found.trouble)
    found.corrections = _rows(content, "corrections", Correction.from_dict, _correction_trouble, found.trouble)
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


def _annotation(row: dict[str, Any]) -> Annotation:
    from ..notebook import Annotation

    if not isinstance(row.get("tags", []), list):
        raise TypeError("tags are not a list")
    return Annotation.from_dict(row)


def _article_trouble(record: ArticleRecord) -> str | None:
    words = (record.source, record.title, record.sha256, record.text, record.added, record.opened)
    if not all(isinstance(word, str) for word in words) or not isinstance(record.position, int):
        return "has a field of the wrong kind"
    if not all(word is None or isinstance(word, str) for word in (record.byline, record.date, record.retrieved)):
        return "has a field of the wrong kind"
    if hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest() != record.sha256:
        return "its text is not the one its sha256 was taken of"
    if harmless(record.text) != record.text:
        return "its text holds control characters, which no article here does"
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


def _correction_trouble(correction: Correction) -> str | None:
    words = (correction.id, correction.article, correction.act, correction.created)
    if not all(isinstance(word, str) for word in words) or not isinstance(correction.target, dict):
        return "has a field of the wrong kind"
    return None if correction.id else "has no id"
