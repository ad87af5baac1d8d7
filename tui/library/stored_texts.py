"""The texts of the articles in the library's index: read many at a time, which takes a fraction of one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TypeVar

from analysis.article import Article

from .database import insert_many
from .entries import Document, Entry, article_of

SCHEMA = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, source TEXT NOT NULL, title TEXT NOT NULL, byline TEXT,
    date TEXT, words INTEGER NOT NULL
);
CREATE TABLE bodies (document INTEGER PRIMARY KEY, text TEXT NOT NULL, paragraphs BLOB NOT NULL, language TEXT);
CREATE INDEX by_title ON documents (title, id);
"""
_COLUMNS = "sha256, source, title, byline, date, words"
_BODY = f"id, {_COLUMNS}, text, paragraphs, language"
_FIRST, _MOST = 8, 256
"""How many are read at first, so that the first match soon is there, and at most."""
Item = TypeVar("Item")


class StoredTexts:
    """The tables of documents and their texts."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def put(self, entries: Sequence[Entry]) -> range:
        """Take in articles that are not there yet; their keys."""
        first = self._database.execute("SELECT coalesce(max(id), 0) + 1 FROM documents").fetchone()[0]
        keys = range(first, first + len(entries))
        documents = [
            (key, one.sha256, one.source, one.title, one.byline, one.date, one.words)
            for key, one in zip(keys, (entry.document for entry in entries), strict=True)
        ]
        insert_many(self._database, f"INSERT INTO documents (id, {_COLUMNS})", documents)
        bodies = [(key, one.text, one.paragraphs, one.language) for key, one in zip(keys, entries, strict=True)]
        insert_many(self._database, "INSERT INTO bodies", bodies)
        return keys

    def forget(self, key: int) -> None:
        """Drop an article."""
        self._database.execute("DELETE FROM bodies WHERE document = ?", (key,))
        self._database.execute("DELETE FROM documents WHERE id = ?", (key,))

    def documents(self) -> Iterator[Document]:
        """All articles, without their texts."""
        return (Document(*row) for row in self._database.execute(f"SELECT {_COLUMNS} FROM documents"))

    def key(self, sha256: str) -> int | None:
        """The key of an article by the SHA-256 of its text."""
        row = self._database.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return row[0] if row else None

    def known(self, sha256s: Sequence[str]) -> set[str]:
        """Those of some SHA-256s whose texts are there."""
        query = f"SELECT sha256 FROM documents WHERE sha256 IN ({marks(sha256s)})"
        return {sha256 for (sha256,) in self._database.execute(query, sha256s)}

    def hashes(self, keys: Sequence[int]) -> dict[int, str]:
        """The SHA-256s of articles by their keys; of others, too, where that is quicker."""
        if len(keys) > _MOST:
            return dict(self._database.execute("SELECT id, sha256 FROM documents").fetchall())
        return dict(self._rows("id, sha256 FROM documents", keys).fetchall())

    def read(self, keys: Sequence[int]) -> dict[int, tuple[Document, Article]]:
        """Articles by their keys, those that are there."""
        found = {}
        for key, *row in self._rows(f"{_BODY} FROM documents JOIN bodies ON document = id", keys):
            document = Document(*row[:-3])
            found[key] = document, article_of(document, *row[-3:])
        return found

    def texts(self, keys: Sequence[int]) -> list[tuple[int, str]]:
        """The texts of articles with their keys, which is less than all that is known of them."""
        query = f"SELECT document, text FROM bodies WHERE document IN ({marks(keys)})"
        return self._database.execute(query, keys).fetchall()

    def _rows(self, what: str, keys: Sequence[int]) -> sqlite3.Cursor:
        return self._database.execute(f"SELECT {what} WHERE id IN ({marks(keys)})", keys)


def in_parts(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Some items, then more and more of them at a time: as many as one statement is asked for."""
    start, size = 0, _FIRST
    while start < len(items):
        yield items[start : start + size]
        start, size = start + size, min(_MOST, 2 * size)


def marks(values: Sequence[object]) -> str:
    """The question marks for some values in a statement."""
    return ",".join("?" * len(values))
