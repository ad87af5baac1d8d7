"""Which text stands in which file, as far as size and time of change tell, so that a file is not read in vain."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence

from analysis.loading import expand, is_address

from .database import insert_many

SCHEMA = """
CREATE TABLE files (path TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, sha256 TEXT NOT NULL)
    WITHOUT ROWID;
CREATE INDEX files_of ON files (sha256);
"""
Stamp = tuple[int, int]
"""A file's size in bytes and its time of change in nanoseconds."""


def stamp_of(path: str) -> Stamp | None:
    """The stamp of a file; None where there is none."""
    try:
        facts = os.stat(path)
    except (OSError, ValueError):
        return None
    return facts.st_size, facts.st_mtime_ns


def whole_folders(names: Sequence[str]) -> tuple[str, ...]:
    """The folders whose articles, with those in the folders below, are all among ``names``; none inside another."""
    here = set(names)
    parents = {os.path.dirname(name) for name in names if os.path.dirname(name) and not is_address(name)}
    found: list[str] = []
    for folder in sorted(parents):
        inside_another = any(folder.startswith(os.path.join(other, "")) for other in found)
        if not inside_another and os.path.isdir(folder) and here.issuperset(expand([folder])):
            found.append(folder)
    return tuple(found)


class FileStamps:
    """The table of files in an index."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def all(self) -> dict[str, tuple[Stamp, str]]:
        """The stamp and the SHA-256 of every file, by its path."""
        rows = self._database.execute("SELECT path, size, changed, sha256 FROM files")
        return {path: ((size, changed), sha256) for path, size, changed, sha256 in rows}

    def put(self, files: Iterable[tuple[str, Stamp, str]]) -> None:
        """Note the stamp and the text's SHA-256 of files."""
        with self._database:
            rows = [(path, *stamp, sha256) for path, stamp, sha256 in files]
            insert_many(self._database, "INSERT OR REPLACE INTO files", rows)

    def forget_text(self, sha256: str) -> None:
        """Drop the files with a text."""
        self._database.execute("DELETE FROM files WHERE sha256 = ?", (sha256,))
