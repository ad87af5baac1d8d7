"""What the notebook holds, as objects: read off TinyDB's tables, and kept in step with every change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from .annotation import Annotation, Tag
from .change import ArticleRecord, Record
from .correction import Correction
from .table_bytes import Row, Tables

KEYS: dict[str, str] = {"annotations": "id", "tags": "name", "corrections": "id", "articles": "sha256"}
"""The tables that hold records, and which field tells one record from another."""
_READERS: dict[str, Callable[[Row], Record]] = {
    "annotations": Annotation.from_dict,
    "tags": Tag.from_dict,
    "corrections": Correction.from_dict,
    "articles": ArticleRecord.from_dict,
}
R = TypeVar("R", bound=Record)


class Edit(NamedTuple):
    """What shall stand in a table under a key; None for nothing."""

    table: str
    key: str
    record: Record | None


class _Place(NamedTuple):
    number: str
    row: Row
    record: Record


class Contents:
    """The records of all tables by key. Rows that cannot be read stay in the file and are named in ``unreadable``."""

    def __init__(self) -> None:
        self._records: dict[str, dict[str, Record]] = {table: {} for table in KEYS}
        self._places: dict[str, dict[str, _Place]] = {table: {} for table in KEYS}
        self._last: dict[str, int] = dict.fromkeys(KEYS, 0)
        self._in_article: dict[str, dict[str, Annotation]] = {}
        self.unreadable: tuple[str, ...] = ()

    def load(self, tables: Tables) -> None:
        """Take in the tables; what stood there before, unchanged, is not read anew."""
        unreadable = []
        for table, key in KEYS.items():
            known = {place.number: place for place in self._places[table].values()}
            places: dict[str, _Place] = {}
            for number, row in tables.get(table, {}).items():
                place = known.get(number)
                if place is None or place.row is not row:
                    try:
                        place = _Place(number, row, _READERS[table](row))
                        places[row[key]] = place
                    except (KeyError, TypeError, ValueError, AttributeError):
                        unreadable.append(f"{table} {number}")
                else:
                    places[row[key]] = place
            self._places[table] = places
            self._last[table] = max((int(number) for number in tables.get(table, {})), default=0)
            self._records[table] = {name: place.record for name, place in places.items()}
        self.unreadable = tuple(unreadable)
        self._in_article = {}
        for annotation in self.all("annotations", Annotation):
            self._in_article.setdefault(annotation.article, {})[annotation.id] = annotation

    def get(self, table: str, key: str) -> Record | None:
        """The record under a key, or None."""
        return self._records[table].get(key)

    def all(self, table: str, kind: type[R]) -> list[R]:
        """All records of a table, in no order."""
        return [record for record in list(self._records[table].values()) if isinstance(record, kind)]

    def in_article(self, sha256: str) -> list[Annotation]:
        """The annotations of one article, in no order."""
        return list(self._in_article.get(sha256, {}).values())

    def put(self, edits: Iterable[Edit]) -> None:
        """Do ``edits`` to the objects in memory."""
        for table, key, record in edits:
            old = self._records[table].pop(key, None)
            if isinstance(old, Annotation):
                del self._in_article[old.article][key]
            if record is not None:
                self._records[table][key] = record
            if isinstance(record, Annotation):
                self._in_article.setdefault(record.article, {})[key] = record

    def place(self, edit: Edit) -> tuple[int, Row | None]:
        """TinyDB's number for the document that an edit concerns, and the row to write there.

        Fields that this version does not know are carried along.
        """
        table, key, record = edit
        old = self._places[table].pop(key, None)
        if old is None:
            self._last[table] += 1
        number = str(self._last[table]) if old is None else old.number
        if record is None:
            return int(number), None
        row: Row = record.to_dict() if old is None else {**old.row, **record.to_dict()}
        self._places[table][key] = _Place(number, row, record)
        return int(number), row
