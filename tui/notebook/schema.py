"""The tables of the notebook: what kind of record each holds, which field is its key, and in which order they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .annotation import Annotation, Tag
from .article_record import ArticleRecord
from .claim import Claim
from .correction import Correction
from .deletion import Deletion
from .event import Event

Row = Mapping[str, Any]
Tables = dict[str, dict[str, Row]]
"""What a TinyDB storage reads and writes: table name, document number (a string), row."""
Record = Annotation | Tag | Correction | ArticleRecord | Event | Claim | Deletion


class Schema(NamedTuple):
    """One kind of row: its key field, how a record is read off it, and the fields by which such a row is known."""

    key: str
    read: Callable[[Row], Record]
    fields: frozenset[str]
    """No row of another kind has all of these."""


SCHEMAS: dict[str, Schema] = {
    "annotations": Schema("id", Annotation.from_dict, frozenset({"id", "article", "anchor"})),
    "tags": Schema("name", Tag.from_dict, frozenset({"name", "parent"})),
    "corrections": Schema("id", Correction.from_dict, frozenset({"id", "act", "target"})),
    "events": Schema("id", Event.from_dict, frozenset({"id", "name", "articles"})),
    "claims": Schema("id", Claim.from_dict, frozenset({"id", "annotations", "evidence"})),
    "deleted": Schema("id", Deletion.from_dict, frozenset({"id", "time"})),
    "articles": Schema("sha256", ArticleRecord.from_dict, frozenset({"sha256", "text", "added"})),
}
"""In the order of the file: what the reader made comes before the long texts, so that a torn file still has it."""
TABLES = ("meta", *SCHEMAS)
DELETABLE = ("annotations", "tags", "corrections", "events", "claims")
"""The tables whose deletions are recorded."""


def key_of(table: str, record: Record) -> str:
    """What tells a record from the others of its table."""
    return str(getattr(record, SCHEMAS[table].key))


def table_of(row: Row) -> str | None:
    """The table that a row belongs to, by its fields; None when it is no row of a notebook."""
    return next((table for table, schema in SCHEMAS.items() if schema.fields <= row.keys()), None)
