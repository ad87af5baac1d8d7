"""The texts of the articles in the library's index: read many at a time, which takes a fraction of one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TypeVar

from analysis.article import Article

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

    def put(self, entry: Entry) -> int:
        """Take in an article that is not there yet; its key."""
        one = entry.document
        facts = (one.sha256, one.source, one.title, one.byline, one.date, one.words)
        insert = f"INSERT INTO documents ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
        key = self._database.execute(insert, facts).lastrowid
        assert key is not None
        body = (key, entry.text, entry.paragraphs, entry.language)
        self._database.execute("INSERT INTO bodies VALUES (?, ?, ?, ?)", body)
        return key

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
