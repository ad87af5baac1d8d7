"""Opening the library's SQLite files, which are made again whenever they are missing, damaged or of another format."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from ..system.atomic_file import PRIVATE_FILE, make_folder
from ..system.privacy import make_own_private

_ROWS = 50
"""How many rows a statement adds: older versions of SQLite take 999 values."""


def opened(path: Path | None, schema: str, form: int) -> sqlite3.Connection:
    """The database at ``path`` with ``schema``; in memory without a path or where the disk does not allow a file.

    ``form`` is the format's number: a file with another one is thrown away.
    """
    for _ in range(2):
        if path is None:
            break
        try:
            make_folder(path.parent)
            make_own_private(path.parent)
            path.touch(PRIVATE_FILE)
            return _connected(str(path), schema, form)
        except sqlite3.OperationalError:  # locked or out of reach: it may be sound, so it stays
            break
        except (sqlite3.DatabaseError, _OtherFormatError):
            with contextlib.suppress(OSError):
                for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
                    name.unlink(missing_ok=True)
        except OSError:
            break
    return _connected(":memory:", schema, form)


def reader_of(database: sqlite3.Connection) -> sqlite3.Connection:
    """Another connection to read by: what reads there never waits for who writes. In memory there is only the one."""
    path = database.execute("PRAGMA database_list").fetchone()[2]
    if not path:
        return database
    reader = sqlite3.connect(path, timeout=5.0, check_same_thread=False)
    reader.execute("PRAGMA query_only = ON")
    reader.execute("PRAGMA cache_size = -32000")
    return reader


def insert_many(database: sqlite3.Connection, insert: str, rows: Sequence[Sequence[object]]) -> None:
    """Add rows of one length, some dozens a statement; ``insert`` is all of it that comes before VALUES.

    While SQLite works it holds no lock of Python's. Row by row, keys pressed meanwhile would wait for that at each.
    """
    for start in range(0, len(rows), _ROWS):
        some = rows[start : start + _ROWS]
        values = ",".join([f"({','.join('?' * len(some[0]))})"] * len(some))
        database.execute(f"{insert} VALUES {values}", [value for row in some for value in row])


class _OtherFormatError(Exception):
    """The file is by another version of this program."""


def _connected(path: str, schema: str, form: int) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=5.0, check_same_thread=False)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        # What some hundred articles change fits: it is written once.
        database.execute("PRAGMA cache_size = -32000")
        database.execute("PRAGMA wal_autocheckpoint = 4000")
        found = database.execute("PRAGMA user_version").fetchone()[0]
        if found == 0:
            with database:
                database.executescript(f"BEGIN;{schema};PRAGMA user_version = {form};COMMIT;")
        elif found != form:
            raise _OtherFormatError
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        database.close()
        raise
    return database
