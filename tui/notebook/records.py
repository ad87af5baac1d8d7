"""The records of the notebook, as objects: read off TinyDB's tables, and kept in step with every change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from .annotation import Annotation
from .checksum import Seal, seal_of, sealed
from .schema import SCHEMAS, Record, Row, Tables
from .validity import problem

R = TypeVar("R", bound=Record)
Good = Mapping[str, set[str]]
"""By table, the numbers of the rows whose checksum is known to be good."""


class Edit(NamedTuple):
    """What shall stand in a table under a key; None for nothing."""

    table: str
    key: str
    record: Record | None


class Place(NamedTuple):
    """Where a record stands: the number of its row, the row, and whether its checksum is good."""

    number: str
    row: Row
    record: Record
    seal: Seal


class Records:
    """The records of all tables by key. Rows that cannot be read stay in the file and are named in ``unreadable``."""

    def __init__(self) -> None:
        self._records: dict[str, dict[str, Record]] = {table: {} for table in SCHEMAS}
        self._places: dict[str, dict[str, Place]] = {table: {} for table in SCHEMAS}
        self._last: dict[str, int] = dict.fromkeys(SCHEMAS, 0)
        self._in_article: dict[str, dict[str, Annotation]] = {}
        self.unreadable: tuple[str, ...] = ()
        """What each such row is and why, to be completed with "cannot be read" or the like."""
        self.altered: set[tuple[str, str]] = set()
        """Table and key of the records whose checksum does not fit what the row says."""

    def load(self, tables: Tables, good: Good | None = None) -> None:
        """Take in the tables; what stood there before, unchanged, is not read anew."""
        unreadable: list[str] = []
        for table in SCHEMAS:
            rows = tables.get(table, {})
            places = self._read(table, rows, (good or {}).get(table, set()), unreadable)
            self._places[table] = places
            self._last[table] = max(map(int, rows), default=0)
            self._records[table] = {key: place.record for key, place in places.items()}
        self.unreadable = tuple(unreadable)
        self.altered = set(self._broken())
        self._in_article = {}
        for annotation in self.all("annotations", Annotation):
            self._in_article.setdefault(annotation.article, {})[annotation.id] = annotation

    def _read(self, table: str, rows: dict[str, Row], good: set[str], unreadable: list[str]) -> dict[str, Place]:
        """The places of a table's rows by key; adds to ``unreadable`` the rows that are no records."""
        known = {place.number: place for place in self._places[table].values()}
        key, read, _ = SCHEMAS[table]
        places: dict[str, Place] = {}
        for number, row in rows.items():
            place = known.get(number)
            if place is None or place.row is not row:
                try:
                    record = read(row)
                    seal: Seal = "good" if number in good else seal_of(row)
                    # What carries a good checksum was checked before it got that.
                    trouble = problem(record) if seal != "good" else None
                except (KeyError, TypeError, ValueError, AttributeError):
                    trouble = "cannot be read"
                if trouble:
                    unreadable.append(f"{table} {number} {trouble}")
                    continue
                place = Place(number, row, record, seal)
            places[row[key]] = place
        return places

    def _broken(self) -> Iterator[tuple[str, str]]:
        for table, places in self._places.items():
            for key, place in places.items():
                if place.seal == "broken":
                    yield table, key

    def get(self, table: str, key: str) -> Record | None:
        """The record under a key, or None."""
        return self._records[table].get(key)

    def place(self, table: str, key: str) -> Place | None:
        """Where the record under a key stands, or None."""
        return self._places[table].get(key)

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

    def take_row(self, edit: Edit) -> tuple[str, Row | None]:
        """Make room for an edit: the number of its row, and the sealed row to write there (None to remove it).

        Fields that this version does not know stay in the row.
        """
        table, key, record = edit
        old = self._places[table].pop(key, None)
        self.altered.discard((table, key))
        if old is None:
            self._last[table] += 1
        number = str(self._last[table]) if old is None else old.number
        if record is None:
            return number, None
        row = sealed(record.to_dict() if old is None else {**old.row, **record.to_dict()})
        self._places[table][key] = Place(number, row, record, "good")
        return number, row
