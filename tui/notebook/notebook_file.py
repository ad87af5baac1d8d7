"""One file of a notebook as it is found, whatever its state: the notebook itself, a backup, the generation before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import disk
from .backups import backups_of, before_of, generation, next_before_of
from .change import NotebookError
from .checksum import seal_of
from .damage import Damage
from .migration import brought_up, format_of
from .schema import SCHEMAS, Row, Tables
from .stored_row import StoredRow
from .table_bytes import Layout


@dataclass(frozen=True, slots=True)
class NotebookFile:
    """A file that reads as a notebook: its tables in the newest format, and what of it is not as it was written."""

    path: Path
    format: int
    generation: int
    tables: Tables
    damage: tuple[Damage, ...]
    broken: frozenset[tuple[str, str]]
    """Table and number of the rows that do not fit their checksum."""

    @property
    def is_damaged(self) -> bool:
        """Whether anything in it is not as it was written."""
        return bool(self.damage or self.broken)

    def rows(self, table: str) -> Iterator[tuple[str, Row]]:
        """The rows of a table with their numbers."""
        yield from self.tables.get(table, {}).items()

    def sound(self, table: str) -> Iterator[tuple[str, Row]]:
        """The rows of a table that are as they were written, with their numbers."""
        return ((number, row) for number, row in self.rows(table) if (table, number) not in self.broken)


def read_notebook(path: Path) -> NotebookFile:
    """The notebook in a file. Raises NotebookError when there is none, or it does not read as one."""
    try:
        found = disk.read(path)
    except OSError as error:
        raise NotebookError(f"{path}: cannot be read ({disk.reason(error)})") from None
    if found is None:
        raise NotebookError(f"{path}: no such file")
    try:
        tables, damage = Layout().decode(found[0])
        version = format_of(tables)
        broken = frozenset(
            (table, number)
            for table in SCHEMAS
            for number, row in tables.get(table, {}).items()
            if not isinstance(row, StoredRow) and seal_of(row) == "broken"
        )
        return NotebookFile(path, version, generation(path), brought_up(tables), damage, broken)
    except NotebookError as error:
        raise NotebookError(f"{path}: {error}") from None


def copies_of(notebook: Path) -> list[NotebookFile]:
    """The generation before and the backups that read as notebooks, the newest first, by what they hold."""
    found = []
    for path in (before_of(notebook), next_before_of(notebook), *backups_of(notebook)):
        try:
            found.append(read_notebook(path))
        except NotebookError:
            continue
    return sorted(found, key=lambda file: file.generation, reverse=True)
