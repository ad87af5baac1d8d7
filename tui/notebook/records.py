"""The records of the notebook, as objects: read off TinyDB's tables, and kept in step with every change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from .annotation import Annotation
from .change import NotebookError
from .checksum import seal_of, sealed
from .schema import SCHEMAS, Record, Row, Tables
from .stored_row import StoredRow
from .validity import problem

R = TypeVar("R", bound=Record)


class Edit(NamedTuple):
    """What shall stand in a table under a key; None for nothing."""

    table: str
    key: str
    record: Record | None


class _Place(NamedTuple):
    """Where a record stands: the number of its row, the row, and the record itself, once it was asked for."""

    number: str
    row: Row
    record: Record | None = None
    is_altered: bool = False


class Records:
    """The records of all tables by key. Rows that cannot be read stay in the file and are named in ``unreadable``.

    A row that is known to be whole becomes a record only when it is asked for.
    """

    def __init__(self) -> None:
        self._records: dict[str, dict[str, Record | None]] = {table: {} for table in SCHEMAS}
        """None for what has not been asked for yet."""
        self._places: dict[str, dict[str, _Place]] = {table: {} for table in SCHEMAS}
        self._last: dict[str, int] = dict.fromkeys(SCHEMAS, 0)
        self._unreadable: dict[tuple[str, str], str] = {}
        self._in_article: dict[str, set[str]] | None = None
        """The ids of the annotations of each article, once they are asked for."""

    @property
    def unreadable(self) -> list[str]:
        """For each row that is no record its table, its number and why."""
        return [f"{table} {number} {why}" for (table, number), why in self._unreadable.items()]

    @property
    def unreadable_rows(self) -> set[tuple[str, str]]:
        """Table and number of the rows that are no records."""
        return set(self._unreadable)

    @property
    def altered(self) -> int:
        """How many records have a checksum that does not fit what their row says."""
        return sum(place.is_altered for places in self._places.values() for place in places.values())

    def load(self, tables: Tables) -> None:
        """Take in the tables; what stood there before, unchanged, is not read anew."""
        self._unreadable = {}
        for table in SCHEMAS:
            places = self._placed(table, tables.get(table, {}))
            self._places[table] = places
            self._records[table] = {key: place.record for key, place in places.items()}
            self._last[table] = max(map(int, tables.get(table, {})), default=0)
        self._in_article = None

    def _placed(self, table: str, rows: dict[str, Row]) -> dict[str, _Place]:
        """The places of a table's rows by key; notes those that are no records."""
        known = {place.number: (key, place) for key, place in self._places[table].items()}
        field = SCHEMAS[table].key
        places: dict[str, _Place] = {}
        for number, row in rows.items():
            before = known.get(number)
            if before is not None and before[1].row is row:
                places[before[0]] = before[1]
                continue
            try:
                # What carries a good checksum was checked before it got that.
                key = row.text(field) if isinstance(row, StoredRow) else None
                if key is None:
                    record = SCHEMAS[table].read(row)
                    trouble = problem(record)
                    place = _Place(number, row, record, seal_of(row) == "broken")
                    key = str(row[field])
                else:
                    trouble, place = None, _Place(number, row)
                places.update({key: place} if trouble is None else {})
            except (KeyError, TypeError, ValueError, AttributeError, NotebookError):
                trouble = "cannot be read"
            if trouble is not None:
                self._unreadable[table, number] = trouble
        return places

    def get(self, table: str, key: str) -> Record | None:
        """The record under a key, or None."""
        record = self._records[table].get(key)
        return self._made(table, key) if record is None and key in self._records[table] else record

    def _made(self, table: str, key: str) -> Record | None:
        """The record of a row that nobody has asked for before."""
        place = self._places[table][key]
        try:
            record = SCHEMAS[table].read(place.row)
        except (KeyError, TypeError, ValueError, AttributeError, NotebookError):
            self._unreadable[table, place.number] = "cannot be read"
            del self._records[table][key], self._places[table][key]
            return None
        self._places[table][key] = place._replace(record=record)
        self._records[table][key] = record
        return record

    def all(self, table: str, kind: type[R]) -> list[R]:
        """All records of a table, in no order."""
        records = (self.get(table, key) for key in list(self._records[table]))
        return [record for record in records if isinstance(record, kind)]

    def in_article(self, sha256: str) -> list[Annotation]:
        """The annotations of one article, in no order."""
        if self._in_article is None:
            self._in_article = {}
            for key in list(self._records["annotations"]):
                self._in_article.setdefault(self._article_of(key), set()).add(key)
        records = (self.get("annotations", key) for key in list(self._in_article.get(sha256, ())))
        return [record for record in records if isinstance(record, Annotation)]

    def _article_of(self, key: str) -> str:
        record = self._records["annotations"][key]
        row = self._places["annotations"][key].row if record is None else None
        known = row.text("article") if isinstance(row, StoredRow) else None
        if known is None and isinstance(found := self.get("annotations", key), Annotation):
            return found.article
        return known or ""

    def put(self, edits: Iterable[Edit]) -> None:
        """Do ``edits`` to the objects in memory."""
        for table, key, record in edits:
            old = self.get(table, key)
            self._records[table].pop(key, None)
            if record is not None:
                self._records[table][key] = record
            if self._in_article is not None and isinstance(old, Annotation):
                self._in_article[old.article].discard(key)
            if self._in_article is not None and isinstance(record, Annotation):
                self._in_article.setdefault(record.article, set()).add(key)

    def take_row(self, edit: Edit) -> tuple[str, Row | None]:
        """Make room for an edit: the number of its row, and the sealed row to write there (None to remove it).

        Fields that this version does not know stay in the row.
        """
        table, key, record = edit
        old = self._places[table].pop(key, None)
        if old is None:
            self._last[table] += 1
        number = str(self._last[table]) if old is None else old.number
        if record is None:
            return number, None
        row = sealed(record.to_dict() if old is None else {**old.row, **record.to_dict()})
        self._places[table][key] = _Place(number, row, record)
        return number, row
