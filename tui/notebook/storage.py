"""The storage under TinyDB: reads what is good, writes beside and renames, locks, and notices what others wrote."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from tinydb.storages import Storage

from ..system.paths import check_user, full_path
from ..system.privacy import make_own_private
from . import backups, disk
from .annotation import now
from .change import NotebookError
from .damage import Damage
from .migration import STEPS, Step, brought_up, format_of, newest
from .schema import TABLES, Row, Tables
from .table_bytes import Layout


class NotebookStorage(Storage):
    """A TinyDB storage that loses nothing. Changes belong inside ``with storage.writing():``.

    ``read_only`` says that a newer Dateline wrote the file, ``notice`` in one line what the reader should know,
    ``damage`` what of the file was not as it was written (the next act writes it sound, after a backup), and ``seen``
    which state of the file the tables are.
    """

    def __init__(
        self, path: Path | str, lock_timeout: float = disk.LOCK_TIMEOUT, steps: Sequence[Step] = STEPS
    ) -> None:
        self.path = Path(path)
        self.read_only = False
        self.notice: str | None = None
        self.damage: tuple[Damage, ...] = ()
        self.altered = 0
        """How many rows do not fit their checksum, as the notebook that reads them found."""
        self.seen: disk.Signature | None = None
        self.file = full_path(self.path)
        """Where the bytes lie. A link is followed, so that the rename does not put a file in its place."""
        self._lock_timeout = lock_timeout
        self._steps = steps
        self._migrated = False
        self._layout = Layout()
        self._tables: Tables = {}
        self._draft: Tables | None = None
        self._rows = 0
        """How many rows this act has changed so far, articles left out."""
        self._bad: disk.Signature | None = None
        """A state of the file that could not be read, so that it is not read again at every look."""
        self._turn = threading.RLock()
        make_own_private(self.file.parent)
        self.refresh()

    def read(self) -> Tables | None:
        """The tables as they are on disk, or as this act has changed them so far; None in an empty notebook."""
        tables = self._tables if self._draft is None else self._draft
        return dict(tables) or None

    def write(self, data: Tables) -> None:
        """Take the tables; they reach the disk when ``writing`` ends, or now when it was never begun."""
        if self._draft is not None:
            self._draft = data
            self._rows += 1
            return
        with self.writing():
            self.write(data)

    def put(self, table: str, rows: Mapping[str, Row | None]) -> None:
        """Inside ``writing``: put rows under their numbers, in their old places, and remove those that are None."""
        assert self._draft is not None
        changed = dict(self._draft.get(table, {}))
        for number, row in rows.items():
            if row is None:
                changed.pop(number, None)
            else:
                changed[number] = row
        self._draft = {**self._draft, table: changed}
        if table != "articles":
            self._rows += len(rows)

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """One act: alone on the file, on its newest state, on disk at the end or not at all. Raises NotebookError."""
        with self._turn:
            try:
                check_user(self.path)
                with disk.locked(self.file, self._lock_timeout):
                    self.refresh()
                    if self.read_only:
                        raise NotebookError(f"{self.path}: {self.notice}")
                    unchanged = self._draft = dict(self._tables)
                    self._rows = 0
                    yield
                    if self._draft is not unchanged:
                        self._commit(self._draft)
            except OSError as error:
                raise NotebookError(f"{self.path}: cannot be written ({disk.reason(error)})") from None
            finally:
                self._draft = None

    def refresh(self) -> bool:
        """Read the file again if it is another than the one known; True when it was.

        Raises NotebookError, and keeps it in ``notice``, when the file is no good notebook; the tables stay.
        """
        with self._turn:
            try:
                present = disk.signature(self.file) if self.file.is_file() else None
                if present is not None and present == self.seen:
                    if self._bad is not None:
                        self._bad = self.notice = None
                    return False
                if present is None or present != self._bad:
                    return self._read_file()
                raise NotebookError(self.notice)
            except OSError as error:
                raise NotebookError(f"{self.path}: cannot be read ({disk.reason(error)})") from None

    def _read_file(self) -> bool:
        found = disk.read(self.file)
        if found is None:
            self.seen = None
            return False
        data, seen = found
        try:
            tables, damage = self._layout.decode(data)
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
        self.damage = damage
        return True

    def _commit(self, tables: Tables) -> None:
        head: dict[str, Any] = dict(next(iter(tables.get("meta", {}).values()), {}))
        if self.seen is not None:
            head = self._copied(head)
        else:  # a new notebook is newer than what lies there of an old one
            head = {**head, "generation": backups.newest_generation(self.file)}
        rows = head.get("rows", 0)
        head = {
            "format": newest(self._steps),
            "generation": next_generation(head),
            "revision": uuid4().hex,
            "written": now(),
            "copied": head.get("copied", now()),
            "rows": (rows if isinstance(rows, int) else 0) + self._rows,
            **{name: value for name, value in head.items() if name not in _HEAD},
        }
        tables = {**{name: {} for name in TABLES}, **tables, "meta": {"1": head}}
        try:
            self.seen = disk.replace(self.file, self._layout.encode(tables))
        finally:
            backups.put_before(self.file)
        self._tables, self._migrated, self.damage = tables, False, ()

    def _copied(self, head: dict[str, Any]) -> dict[str, Any]:
        """Keep the file as it is: as the generation before and, when it is time, as a backup. The head that says so.

        A copy that cannot be made does not keep the reader's note from being saved, but for that before a migration.
        """
        if self._migrated:
            backups.back_up(self.file, "migration")
        self.notice = None
        try:
            if self.damage or self.altered != head.get("altered", 0):
                self._back_up_damage()
                head = {**head, "altered": self.altered}
            backups.keep_before(self.file)
            reason = backups.reason_for_copy(self.file, head)
            if reason is not None:
                backups.back_up(self.file, reason)
                return {**head, "copied": now(), "rows": 0}
        except OSError as error:
            self.notice = f"the notebook's backup could not be made ({disk.reason(error)})"
        return head

    def _back_up_damage(self) -> None:
        """Copy the file, and the generation before it, which this act replaces and which may have the older wording."""
        before = backups.before_of(self.file)
        if before.exists():
            backups.back_up(self.file, "damage", before)
        backups.back_up(self.file, "damage")


_HEAD = ("format", "generation", "revision", "written", "copied", "rows")


def next_generation(head: Mapping[str, Any]) -> int:
    """The number of the generation that follows the one that ``head`` is of."""
    number = head.get("generation")
    return number + 1 if type(number) is int and number > 0 else 1
