"""The storage under TinyDB: reads what is good, writes beside and renames, locks, and notices what others wrote."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

from tinydb.storages import Storage
from tinydb.table import Table

from . import disk
from .annotation import now
from .backups import back_up_daily
from .change import NotebookError
from .layout import Layout, Row, Tables

FORMAT = 1
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

    def __init__(self, path: Path | str, patience: float = disk.PATIENCE) -> None:
        self.path = Path(path)
        self.read_only = False
        self.notice: str | None = None
        self.seen: disk.Signature | None = None
        self._file = self.path.expanduser().resolve()
        """Where the bytes lie. A link is followed, lest the rename put a file in its place."""
        self._patience = patience
        self._layout = Layout()
        self._tables: Tables = {}
        self._draft: Tables | None = None
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
                    self._draft = dict(self._tables)
                    yield
                    self._commit(self._draft)
            except OSError as error:
                raise NotebookError(f"{self.path}: cannot be written ({error.strerror or error})") from None
            finally:
                self._draft = None

    def refresh(self) -> bool:
        """Read the file again if it is another than the one known; True when it was. Raises NotebookError."""
        with self._turn:
            try:
                if self.seen is not None and disk.signature(self._file) == self.seen:
                    return False
                found = disk.read(self._file)
            except OSError as error:
                raise NotebookError(f"{self.path}: cannot be read ({error.strerror or error})") from None
            if found is None:
                self.seen = None
                return False
            data, seen = found
            try:
                tables = self._layout.decode(data)
                version = format_of(tables)
            except NotebookError as error:
                raise NotebookError(f"{self.path}: {error}; see dateline notebook check and restore") from None
            self.read_only = version > FORMAT
            if self.read_only:
                self.notice = f"written by a newer Dateline (format {version}); opened read-only, update to write in it"
            self._tables, self.seen = tables, seen
            return True

    def _commit(self, tables: Tables) -> None:
        if self.seen is not None:
            self.notice = back_up_daily(self._file)
        head = next(iter(tables.get("meta", {}).values()), {})
        head = {**head, "format": FORMAT, "revision": uuid4().hex, "written": now()}
        tables = {**{name: {} for name in _TABLES}, **tables, "meta": {"1": head}}
        self.seen = disk.replace(self._file, self._layout.encode(tables))
        self._tables = tables


def format_of(tables: Tables) -> int:
    """The format that a file's tables name. Raises NotebookError when they are not a notebook's."""
    for row in tables.get("meta", {}).values():
        version = row.get("format")
        if isinstance(version, int) and version > 0:
            return version
    raise NotebookError("is no notebook (valid JSON, but not Dateline's)")
