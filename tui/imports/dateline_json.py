"""The rows of a Dateline JSON export or of another notebook coming in, each checked before anything of it is taken."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from analysis.harmless_text import harmless

from ..exports.export_formats import ExportError
from ..exports.json_complete import VERSION

if TYPE_CHECKING:
    from ..notebook import Annotation, ArticleRecord, Claim, Correction, Deletion, Event, Tag
    from ..notebook.schema import Record, Tables


@dataclass(slots=True)
class Incoming:
    """What a file brings, by kind.

    ``what`` says what the file is; ``trouble`` has a line for each row that was left out, ``remarks`` what else the
    reader should know.
    """

    articles: list[ArticleRecord] = field(default_factory=list)
    annotations: list[Annotation] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    deletions: list[Deletion] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    pages: dict[str, bytes] = field(default_factory=dict)
    """Raw pages as WARC files, by the SHA-256 of the page."""
    what: str = ""
    has_times: bool = False
    """Whether tags say when they were described, as Dateline's own do."""


def from_dateline(content: dict[str, Any], name: str) -> Incoming:
    """What an export holds: lists of rows; ``name`` is said in errors. Raises ExportError for a newer Dateline's."""
    version = content.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise ExportError(f"{name}: was written by a newer Dateline (format {version}); update this one first")
    tables = {name: rows if isinstance(rows, list) else [rows] for name, rows in content.items()}
    return _from_rows({**tables, "tags": _with_digits(tables)} if version == 1 else tables)


def from_notebook(tables: Tables) -> Incoming:
    """What the tables of another notebook hold, which are in the newest format."""
    return _from_rows({name: list(rows.values()) for name, rows in tables.items()})


def _from_rows(tables: dict[str, list[Any]]) -> Incoming:
    from ..notebook import Annotation, ArticleRecord, Claim, Correction, Deletion, Event, Tag

    found = Incoming(has_times=True)
    for record in _records(tables, found):
        match record:
            case Annotation():
                found.annotations.append(record)
            case ArticleRecord():
                found.articles.append(record)
            case Tag():
                found.tags.append(record)
            case Correction():
                found.corrections.append(record)
            case Event():
                found.events.append(record)
            case Claim():
                found.claims.append(record)
            case Deletion():
                found.deletions.append(record)
    return found


def _records(tables: dict[str, list[Any]], found: Incoming) -> Iterator[Record]:
    """The records that the rows are; adds a line to what was found for each that is none, or is damaged."""
    from ..notebook.article_record import ArticleRecord
    from ..notebook.checksum import seal_of
    from ..notebook.schema import SCHEMAS
    from ..notebook.validity import problem

    for table, schema in SCHEMAS.items():
        for count, row in enumerate(tables.get(table, ()), 1):
            try:
                record = schema.read(row)
                reason = problem(record) or (_text_problem(record) if isinstance(record, ArticleRecord) else None)
            except (KeyError, TypeError, ValueError, AttributeError):
                reason = "is not complete"
            if reason:
                found.trouble.append(f"{table}, row {count}: {reason}; left out")
            else:
                if seal_of(row) == "broken":
                    found.remarks.append(f"{table}, row {count}: is not as it was written (its checksum does not fit)")
                yield record


def _with_digits(tables: dict[str, list[Any]]) -> list[Any]:
    """The tags of an export that did not yet say which digit puts them on."""
    from ..notebook.migration import with_digits

    rows = {name: {str(n): row for n, row in enumerate(tables.get(name, ()))} for name in ("tags", "annotations")}
    if not all(isinstance(row, dict) for table in rows.values() for row in table.values()):
        return tables.get("tags", [])
    return list(with_digits(rows).values())


def _text_problem(record: ArticleRecord) -> str | None:
    if hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest() != record.sha256:
        return "its text is not the one its sha256 was taken of"
    if harmless(record.text) != record.text:
        return "its text holds control characters, which no article here does"
    return None
