"""The storage under TinyDB: reads what is good, writes beside and renames, locks, and notices what others wrote."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from tinydb.storages import Storage
from tinydb.table import Table

from . import disk
from .annotation import now
from .backups import back_up, back_up_daily
from .change import NotebookError
from .migration import STEPS, Step, brought_up, format_of, newest
from .table_bytes import Layout, Row, Tables

_TABLES = ("meta", "articles", "tags", "corrections", "annotations")


class RowTable(Table):
    """A TinyDB table that takes many documents at once."""

    def put(self, rows: Mapping[int, Row | None]) -> None:
        """Put rows under their document numbers, in their old places, and remove those that are None."""

        def update(table: dict[int, Mapping[str, object]]) -> None:
            for number, row in rows.items():
                if row is None:
                    table.pop(number, None)
                else:
                    table[number] = row

        self._update_table(update)


class NotebookStorage(Storage):
    """A TinyDB storage that loses nothing. Changes belong inside ``with storage.writing():``.

    ``read_only`` says that a newer Dateline wrote the file, ``notice`` in one line what the reader should know, and
    ``seen`` which state of the file the tables are.
    """

    def __init__(self, path: Path | str, patience: float = disk.PATIENCE, steps: Sequence[Step] = STEPS) -> None:
        self.path = Path(path)
        self.read_only = False
        self.notice: str | None = None
        self.seen: disk.Signature | None = None
        self._file = self.path.expanduser().resolve()
        """Where the bytes lie. A link is followed, lest the rename put a file in its place."""
        self._patience = patience
        self._steps = steps
        self._migrated = False
        self._layout = Layout()
        self._tables: Tables = {}
        self._draft: Tables | None = None
        self._bad: disk.Signature | None = None
        """A state of the file that could not be read, lest it be read again at every look."""
        self._turn = threading.RLock()
        self.refresh()

    def read(self) -> Tables | None:
        """The tables as they are on disk, or as this act has changed them so far; None in an empty notebook."""
        tables = self._tables if self._draft is None else self._draft
        return dict(tables) or None

    def write(self, data: Tables) -> None:
        """Take the tables; they reach the disk when ``writing`` ends, or now when it was never begun."""
        if self._draft is not None:
            self._draft = data
            return
        with self.writing():
            self._draft = data

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """One act: alone on the file, on its newest state, on disk at the end or not at all. Raises NotebookError."""
        with self._turn:
            try:
                with disk.locked(self._file, self._patience):
                    self.refresh()
                    if self.read_only:
                        raise NotebookError(f"{self.path}: {self.notice}")
                    unchanged = self._draft = dict(self._tables)
                    yield
                    if self._draft is not unchanged:
                        self._commit(self._draft)
            except OSError as error:
                raise NotebookError(f"{self.path}: cannot be written ({error.strerror or error})") from None
            finally:
                self._draft = None

    def refresh(self) -> bool:
        """Read the file again if it is another than the one known; True when it was.

        Raises NotebookError, and keeps it in ``notice``, when the file is no good notebook; the tables stay.
        """
        with self._turn:
            try:
                standing = disk.signature(self._file) if self._file.is_file() else None
                if standing is not None and standing == self.seen:
                    if self._bad is not None:
                        self._bad = self.notice = None
                    return False
                if standing is None or standing != self._bad:
                    return self._read_file()
                raise NotebookError(self.notice)
            except OSError as error:
                raise NotebookError(f"{self.path}: cannot be read ({error.strerror or error})") from None

    def _read_file(self) -> bool:
        found = disk.read(self._file)
        if found is None:
            self.seen = None
            return False
        data, seen = found
        try:
            tables = self._layout.decode(data)
            version = format_of(tables)
            tables = brought_up(tables, self._steps)
        except NotebookError as error:
            self._bad = seen
            self.notice = f"{self.path}: {error}; see dateline notebook check and restore"
            raise NotebookError(self.notice) from None
        self.read_only = version > newest(self._steps)
        self._migrated = version < newest(self._steps)
        newer = f"written by a newer Dateline (format {version}); opened read-only, update to write in it"
        self.notice = newer if self.read_only else None
        self._tables, self.seen, self._bad = tables, seen, None
        return True

    def _commit(self, tables: Tables) -> None:
        if self.seen is not None:
            if self._migrated:
                back_up(self._file, "migration")
            self.notice = back_up_daily(self._file)
        head = next(iter(tables.get("meta", {}).values()), {})
        head = {**head, "format": newest(self._steps), "revision": uuid4().hex, "written": now()}
        tables = {**{name: {} for name in _TABLES}, **tables, "meta": {"1": head}}
        self.seen = disk.replace(self._file, self._layout.encode(tables))
        self._tables, self._migrated = tables, False
