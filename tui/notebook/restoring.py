"""Bringing a damaged notebook back from all that there is: its own file, the generation before, and the backups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from ..system.paths import expanded, full_path
from . import disk
from .annotation import now
from .backups import backups_of, before_of, newest_generation, next_before_of, stamp
from .change import NotebookError
from .checksum import seal_of
from .deletion import deletion_id
from .migration import newest
from .notebook_file import NotebookFile, copies_of, read_notebook
from .salvage import salvaged
from .schema import DELETABLE, SCHEMAS, TABLES, Row, Tables
from .table_bytes import Layout


@dataclass(frozen=True, slots=True)
class Restored:
    """What ``restore`` did: which file it began with, where the one that stood there lies, how many rows of that were
    added, and what was repaired or could not be, a line each."""

    backup: Path
    aside: Path | None
    salvaged: int = 0
    remarks: tuple[str, ...] = ()


def restore(path: Path, which: str | Path | None = None) -> Restored:
    """Mend the notebook, or put a backup in its place: ``which`` (a name in the folder, or a path), else the newest.

    A file that is damaged is brought back from the rows in it that are whole, the generation before and the backups,
    so that nothing is lost that stands in any of them; the newest is told by what they hold and not by their names.
    The file that stood there is kept beside under another name. Raises NotebookError when nothing can be restored.
    """
    path = full_path(path)
    try:
        with disk.locked(path):
            made, remarks = _chosen(path, which) if which is not None else _best(path)
            aside = path.with_name(f"{path.name}.aside-{stamp()}") if path.exists() else None
            if aside is not None:
                disk.replace(aside, [path.read_bytes()])
            disk.replace(path, Layout().encode(_with_head(path, made.tables)))
    except OSError as error:
        raise NotebookError(f"{path}: cannot be restored ({disk.reason(error)})") from None
    began_with = aside or path if made.path == path else made.path
    return Restored(began_with, aside, made.added, remarks)


@dataclass(frozen=True, slots=True)
class _Made:
    path: Path
    tables: Tables
    added: int = 0


Outcome = tuple[_Made, tuple[str, ...]]


def _chosen(path: Path, which: str | Path) -> Outcome:
    inside = [copy for copy in backups_of(path) if str(which) in (copy.name, copy.stem)]
    found = _known_format(read_notebook(inside[0] if inside else expanded(which)))
    return _Made(found.path, found.tables), ()


def _best(path: Path) -> Outcome:
    copies = [_known_format(copy) for copy in copies_of(path)]
    try:
        present = _known_format(read_notebook(path))
    except NotebookError:
        return _from_pieces(path, copies)
    if present.is_damaged:
        return _repaired(present, copies)
    whole = [copy for copy in copies if not copy.is_damaged and copy.path not in _generations(path)]
    if not whole:
        raise NotebookError(f"{path}: there is no good backup to restore")
    return _Made(whole[0].path, whole[0].tables), ()


def _generations(path: Path) -> tuple[Path, Path]:
    """Where the generation before may lie: the later one first."""
    return next_before_of(path), before_of(path)


def _from_pieces(path: Path, copies: list[NotebookFile]) -> Outcome:
    """From a file that does not read as a notebook any more: the newest copy, and what is whole in the file."""
    torn = path.read_bytes() if path.is_file() else b""
    pieces = salvaged(torn)
    if not copies:
        for before in _generations(path):
            pieces = _overlaid(salvaged(before.read_bytes()) if before.is_file() else {}, pieces)[0]
        if not any(pieces.values()):
            raise NotebookError(f"{path}: there is no good backup to restore")
        return _Made(path, pieces, sum(map(len, pieces.values()))), ()
    base, remarks = _repaired(copies[0], copies[1:])
    tables, added = _overlaid(base.tables, pieces)
    return _Made(copies[0].path, tables, added), remarks


def _repaired(file: NotebookFile, others: Iterable[NotebookFile]) -> Outcome:
    """A file with the older wording, from other copies, of the rows that are not as they were written."""
    others = list(others)
    tables = {name: dict(rows) for name, rows in file.tables.items()}
    remarks = [damage.message for damage in file.damage]
    for name in (damage.table for damage in file.damage if damage.is_missing):
        tables[name] = next((dict(other.sound(name)) for other in others if other.tables.get(name)), {})
    for table, number in sorted(file.broken):
        older = next(_older(file, table, number, others), None)
        if older is None:
            remarks.append(f"{table} {number}: no older wording was found; it stays as it is")
        else:
            tables[table][number] = older[1]
            remarks.append(f"{table} {number}: as it stands in {older[0].name}")
    return _Made(file.path, tables), tuple(remarks)


def _older(file: NotebookFile, table: str, number: str, others: Iterable[NotebookFile]) -> Iterator[tuple[Path, Row]]:
    """How a row stands in other copies: under its key, else under its number if the key there is not in the file."""
    key = SCHEMAS[table].key
    row = file.tables[table][number]
    elsewhere = {other.get(key) for n, other in file.rows(table) if n != number}
    for other in others:
        same = [(n, old) for n, old in other.sound(table) if old.get(key) == row.get(key)]
        same += [(n, old) for n, old in other.sound(table) if n == number and old.get(key) not in elsewhere]
        yield from ((other.path, old) for _, old in same)


def _overlaid(tables: Tables, pieces: Tables) -> tuple[Tables, int]:
    """``tables`` with the rows salvaged from a later file: those that are new or differ; and how many those are.

    What the later file records as deleted goes. A row that does not fit its checksum, or has lost it, counts only where
    it is alone: the damage may have made one row of the pieces of two.
    """
    whole = {table: dict(tables.get(table, {})) for table in SCHEMAS}
    gone = {row["id"]: str(row["time"]) for row in pieces.get("deleted", {}).values()}
    count = 0
    for table, schema in SCHEMAS.items():
        rows = whole[table]
        numbers = {row.get(schema.key): number for number, row in rows.items()}
        last = max(map(int, rows), default=0)
        for row in pieces.get(table, {}).values():
            number = numbers.get(row[schema.key])
            if number is None:
                last += 1
                numbers[row[schema.key]] = number = str(last)
            elif row == rows[number] or _is_less_sound(row, rows[number]) or _is_older(row, rows[number]):
                continue
            rows[number] = row
            count += 1
        for number, row in list(rows.items()) if table in DELETABLE else ():
            time = gone.get(deletion_id(table, str(row.get(schema.key))))
            if time is not None and time >= str(row.get("modified", "")):
                del rows[number]
    there = {
        deletion_id(table, str(row.get(SCHEMAS[table].key))) for table in DELETABLE for row in whole[table].values()
    }
    # What the later file has again, such as by an undo, is no longer deleted.
    whole["deleted"] = {number: row for number, row in whole["deleted"].items() if row.get("id") not in there}
    return whole, count


def _is_less_sound(row: Row, than: Row) -> bool:
    return seal_of(row) == "broken" or (seal_of(row) == "none" and seal_of(than) == "good")


def _is_older(row: Row, than: Row) -> bool:
    return "modified" in row and "modified" in than and str(row["modified"]) < str(than["modified"])


def _known_format(file: NotebookFile) -> NotebookFile:
    if file.format > newest():
        raise NotebookError(f"{file.path}: written by a newer Dateline (format {file.format}); update to restore it")
    return file


def _with_head(path: Path, tables: Tables) -> Tables:
    """The tables under a head that makes them the newest generation."""
    head = {"format": newest(), "generation": newest_generation(path) + 1, "revision": uuid4().hex}
    moment = now()
    head = {**head, "written": moment, "copied": moment, "rows": 0}
    old = next(iter(tables.get("meta", {}).values()), {})
    head = {**head, **{name: old[name] for name in old if name not in (*head, "altered")}}
    return {**{name: {} for name in TABLES}, **tables, "meta": {"1": head}}
